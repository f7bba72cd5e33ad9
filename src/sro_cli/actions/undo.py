"""Undo: take back the last change."""

from sro_cli.actions.outcome import Outcome
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment, changing
from sro_cli.store.history import History
from sro_cli.store.workspace import Workspace

LONGEST = 72
"""So much of a command is quoted."""
MOST = 4
"""So many files are named."""


def undo(workspace: Workspace, moment: Moment) -> Outcome:
    """Put back all files of the last change as they were before it."""
    with changing(workspace, moment) as change:
        history = History(workspace.root)
        change.undoes, event = history.last()
        for each in event.files:
            data = None if each.before is None else history.version(each.before)
            change.put(each.path, data)
    paths = [each.path for each in event.files]
    places = ", ".join(paths[:MOST])
    if len(paths) > MOST:
        more = _("{paths} and {count} more")
        places = more.format(paths=places, count=len(paths) - MOST)
    command = " ".join(event.command.split())
    if len(command) > LONGEST:
        command = command[: LONGEST - 1] + "…"
    return Outcome(places, _("undone: {command}").format(command=command))
