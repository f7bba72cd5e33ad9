"""How far a meeting has come: draft, called, held, cancelled."""

from sro_cli.actions.edit import edit_within
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.domain.errors import UsageError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting, State
from sro_cli.domain.places import called_path
from sro_cli.engine.promises.wheel import split_tables, wheel_table
from sro_cli.lang.messages import _
from sro_cli.store.cases import case as case_of
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import Workspace


def set_state(
    workspace: Workspace, moment: Moment, meeting_id: str, state: State
) -> Outcome:
    """Say how far a meeting has come.

    When it is called, the year wheel becomes a table of its own, and the record as it
    went out is kept in called/.
    """
    if state == "approved":
        raise UsageError(
            _("minutes are approved by a later meeting"),
            _("sro approve {meeting} --at MEETING").format(meeting=meeting_id),
        )

    def edit(meeting: Meeting) -> Meeting:
        planned = meeting.state in ("draft", "cancelled")
        meeting = meeting.but(state=state)
        if planned and state in ("called", "held"):
            table = wheel_table(case_of(workspace, meeting_id, meeting))
            meeting = meeting.but(
                items=tuple(_with_wheel(item, table) for item in meeting.items)
            )
        return meeting

    remarks: tuple[str, ...] = ()
    with changing(workspace, moment) as change:
        before, after = edit_within(change, meeting_id, edit)
        kept = called_path(meeting_id)
        if state == "called" and before.state != "called":
            if (workspace.root / kept).exists():
                remarks = (_("{file} is kept as it was").format(file=kept),)
            else:
                change.new(kept, after)
    message = (
        _("is {state} already").format(state=state)
        if before.state == state
        else _("now {state} (was {old})").format(state=state, old=before.state)
    )
    return outcome(meeting_id, message, before, after, remarks)


def _with_wheel(item: Item, table: str) -> Item:
    """Put the year wheel of today in the wheel's item, in the place of an older one."""
    if item.type == "wheel" and table:
        _old, rest = split_tables(item.text or "")
        return item.but(text="\n\n".join(filter(None, (rest, table))))
    if item.items:
        return item.but(items=tuple(_with_wheel(part, table) for part in item.items))
    return item
