"""The command for attendance: who is there, who is not, who comes instead."""

from typing import Annotated

import typer

from sro_cli.cli import completion, console
from sro_cli.cli.command import enter
from sro_cli.cli.minutes import PANEL
from sro_cli.cli.options import MeetingOption
from sro_cli.cli.session import Session, session
from sro_cli.lang.messages import _


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, unless another one is named."""
    enter(app, PANEL, {"attend": attend}, only)


def _names(text: str, metavar: str = "NAME") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        metavar=metavar, help=text, autocompletion=completion.people
    )
    return option


def attend(
    ctx: typer.Context,
    absent: Annotated[list[str] | None, _names(_("Did not come."))] = None,
    excused: Annotated[list[str] | None, _names(_("Said so beforehand."))] = None,
    present: Annotated[list[str] | None, _names(_("Came after all."))] = None,
    remote: Annotated[list[str] | None, _names(_("Takes part at a distance."))] = None,
    substitute: Annotated[
        list[str] | None,
        _names(_("Who comes instead."), '"ABSENT=SUBSTITUTE"'),
    ] = None,
    arrives: Annotated[
        list[str] | None, _names(_("Comes at an item."), '"NAME@REF"')
    ] = None,
    leaves: Annotated[
        list[str] | None, _names(_("Goes at an item."), '"NAME@REF"')
    ] = None,
    meeting: MeetingOption = None,
) -> None:
    """Enter who is there; without options show the roll.

    \b
    sro attend --absent Berg --substitute "Dal=Lena Ås, Södra förbundet"
    """
    from sro_cli.actions.attend import Marks
    from sro_cli.actions.attend import attend as mark

    run = session(ctx)
    found = run.meeting(meeting)
    marks = Marks(
        *(
            tuple(each or ())
            for each in (absent, excused, present, remote, substitute, arrives, leaves)
        )
    )
    if marks:
        run.done(mark(run.workspace, run.moment, found, marks))
    else:
        _roll(run, found)


def _roll(run: Session, meeting_id: str) -> None:
    from sro_cli.cli.tables import table
    from sro_cli.engine.agenda import entries

    meeting = run.workspace.meeting(meeting_id)
    names = {entry.item.id: entry.name for entry in entries(meeting)}
    rows = []
    for person in meeting.everybody:
        times = [
            text.format(item=names.get(item, item))
            for text, item in (
                (_("from {item}"), person.arrives),
                (_("until {item}"), person.leaves),
            )
            if item
        ]
        rows.append(
            (
                person.name,
                person.attendance,
                person.substitute or "",
                ", ".join(times),
            )
        )
    if rows:
        console.answer(
            table((_("name"), _("attendance"), _("substitute"), _("items")), rows)
        )
    else:
        console.remark(_("{meeting}: nobody is called").format(meeting=meeting_id))
