"""Commands for the workspace: init, use, undo, list, show."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import console, values
from sro_cli.cli.command import enter
from sro_cli.cli.options import Json, MeetingArgument, MeetingOption
from sro_cli.cli.session import session
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.domain.meeting import Meeting
    from sro_cli.domain.problem import Problem

PANEL = _("Workspace")


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "init": init,
        "use": use,
        "undo": undo,
        "list": list_meetings,
        "show": show,
    }
    enter(app, PANEL, commands, only)


def init(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help=_("A folder: new, or one that exists.")),
    ],
    *,
    example: Annotated[
        bool, typer.Option("--example", help=_("Fill it with an invented region."))
    ] = False,
    language: Annotated[
        str, typer.Option(help=_("The language of the papers: sv or en."))
    ] = "sv",
) -> None:
    """Make a workspace.

    \b
    sro init moten
    sro init prov --example
    """
    from sro_cli.actions.init import init as make
    from sro_cli.actions.init import surrounding
    from sro_cli.lang.words import LANGUAGES

    values.one_of(language, LANGUAGES, "--language")
    console.answer(make(folder, example=example, language=language))
    if around := surrounding(folder):
        console.remark(around)


def use(
    ctx: typer.Context,
    meeting_id: MeetingArgument = None,
    meeting: MeetingOption = None,
) -> None:
    """Choose the meeting that commands mean when none is named.

    \b
    sro use 2027-04-22
    """
    from sro_cli.actions.select import use as choose

    run = session(ctx)
    if not (meeting_id or meeting or run.named):
        raise UsageError(
            _("which meeting? {meetings}").format(
                meetings=", ".join(run.workspace.meeting_ids())
            )
        )
    chosen = run.meeting(meeting_id, meeting)
    choose(run.workspace, chosen)
    console.answer(_("{meeting}: in use").format(meeting=chosen))


def undo(ctx: typer.Context) -> None:
    """Take back the last change; once more takes back the one before it.

    \b
    sro undo
    """
    from sro_cli.actions.undo import undo as take_back

    run = session(ctx)
    outcome = take_back(run.workspace, run.moment)
    console.answer(f"{outcome.subject}: {outcome.message}")


def list_meetings(ctx: typer.Context, *, as_json: Json = False) -> None:
    """List the meetings.

    \b
    sro list
    """
    from sro_cli.cli.tables import meeting_table
    from sro_cli.cli.view_json import meeting_row
    from sro_cli.store.workspace import UnreadableError

    run = session(ctx)
    workspace = run.workspace
    found: list[tuple[str, Meeting]] = []
    broken: list[Problem] = []
    for meeting_id in workspace.meeting_ids():
        reading = workspace.meeting_reading(meeting_id)
        if reading.value is None:
            broken += reading.problems
        else:
            found.append((meeting_id, reading.value))
    if as_json:
        console.document([meeting_row(*each) for each in found])
    elif found:
        rows = [(*each, run.style(each[1])) for each in found]
        console.answer(meeting_table(rows))
    elif not broken:
        console.remark(_("no meetings yet: sro new-meeting makes one"))
    if broken:
        raise UnreadableError(tuple(broken))


def show(
    ctx: typer.Context,
    meeting_id: MeetingArgument = None,
    meeting: MeetingOption = None,
    *,
    as_json: Json = False,
) -> None:
    """Show a meeting: who, when, the agenda and its time line.

    \b
    sro show
    sro show 2027-04-22 --json
    """
    run = session(ctx)
    found = run.meeting(meeting_id, meeting)
    record = run.workspace.meeting(found)
    if as_json:
        from sro_cli.cli.view_json import meeting_json

        console.document(meeting_json(found, record))
        return
    from sro_cli.cli.timeline import drawn
    from sro_cli.store.cases import case

    body = case(run.workspace, found, record).body
    console.answer(drawn(record, body, run.style(record)))
