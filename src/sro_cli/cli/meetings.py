"""Commands for meetings: make one, change its head, its state, its people."""

import datetime
from typing import Annotated

import typer

from sro_cli.cli import completion, console, values
from sro_cli.cli.command import enter
from sro_cli.cli.options import (
    Affiliation,
    BodyArgument,
    GroupOption,
    MeetingArgument,
    MeetingOption,
    Name,
    Party,
    Role,
    Title,
    date_option,
    person_keys,
    time_option,
)
from sro_cli.cli.session import session
from sro_cli.lang.messages import _

PANEL = _("Meetings")

Invite = Annotated[
    list[str] | None,
    typer.Option(metavar='"NAME, AFFILIATION"', help=_("A guest; may be repeated.")),
]
Link = Annotated[str | None, typer.Option(help=_("A digital meeting's address."))]


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "new-meeting": new_meeting,
        "edit-meeting": edit_meeting,
        "state": state,
        "roster": roster,
        "add-person": add_person,
        "remove-person": remove_person,
    }
    enter(app, PANEL, commands, only)


def new_meeting(
    ctx: typer.Context,
    body: BodyArgument,
    date: Annotated[
        datetime.date,
        typer.Argument(metavar="DATE", help=_("The day."), parser=values.date),
    ],
    start: Annotated[
        datetime.time,
        typer.Option(metavar="T", help=_("When it opens."), parser=values.time),
    ],
    end: Annotated[
        datetime.time,
        typer.Option(metavar="T", help=_("When it closes."), parser=values.time),
    ],
    place: Annotated[str, typer.Option(help=_("Where it meets."))],
    invite: Invite = None,
    link: Link = None,
) -> None:
    """Make a meeting: members of the day, standing items, the last minutes attached.

    \b
    sro new-meeting sro 2025-03-06 --start 13.30 --end 15.30
        --place "Stora salen, Storgatan 1, Staden" --invite "Eva Ek, Regionen"
    """
    from sro_cli.actions.meetings import Head
    from sro_cli.actions.meetings import new_meeting as make

    run = session(ctx)
    head = Head(date, start, end, place, link, tuple(invite or ()))
    run.done(make(run.workspace, run.moment, body, head))


def edit_meeting(
    ctx: typer.Context,
    meeting_id: MeetingArgument = None,
    meeting: MeetingOption = None,
    date: Annotated[
        datetime.date | None, date_option("--date", _("Another day."))
    ] = None,
    start: Annotated[
        datetime.time | None, time_option("--start", _("When it opens."))
    ] = None,
    end: Annotated[
        datetime.time | None, time_option("--end", _("When it closes."))
    ] = None,
    place: Annotated[str | None, typer.Option(help=_("Where it meets."))] = None,
    invite: Invite = None,
    uninvite: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help=_("A guest who does not come.")),
    ] = None,
    link: Link = None,
) -> None:
    """Change a meeting's day, times, place, link or guests; "" takes a value away.

    \b
    sro edit-meeting --start 13.00 --invite "Eva Ek, Regionen"
    """
    from sro_cli.actions.meetings import Head, edit_head

    run = session(ctx)
    head = Head(
        date, start, end, place, link, tuple(invite or ()), tuple(uninvite or ())
    )
    found = run.meeting(meeting_id, meeting)
    run.done(edit_head(run.workspace, run.moment, found, head))


def state(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[MEETING] STATE", help=_("draft, called, held or cancelled.")
        ),
    ],
    meeting: MeetingOption = None,
) -> None:
    """Say how far a meeting has come: draft, called, held, cancelled.

    \b
    sro state called
    sro state 2025-03-06 held
    """
    from sro_cli.actions.state import set_state
    from sro_cli.domain.meeting import State

    *named, new = words
    if len(named) > 1:
        raise typer.BadParameter(_("one meeting at a time"), param_hint="MEETING")
    wanted = values.one_of(new, State, "STATE")
    run = session(ctx)
    found = run.meeting(*named, meeting)
    run.done(set_state(run.workspace, run.moment, found, wanted))


def roster(
    ctx: typer.Context,
    meeting_id: MeetingArgument = None,
    meeting: MeetingOption = None,
    *,
    update: Annotated[
        bool, typer.Option("--update", help=_("Copy the roster into the meeting."))
    ] = False,
) -> None:
    """Compare a meeting's people with the roster of its day; --update copies them.

    \b
    sro roster --update
    """
    from sro_cli.actions.roster import roster_difference, update_roster

    run = session(ctx)
    found = run.meeting(meeting_id, meeting)
    if update:
        run.done(update_roster(run.workspace, run.moment, found))
    else:
        console.answer(f"{found}: {roster_difference(run.workspace, found)}")


def add_person(
    ctx: typer.Context,
    name: Name,
    party: Party = None,
    affiliation: Affiliation = None,
    title: Title = None,
    role: Role = None,
    group: GroupOption = None,
    replaces: Annotated[
        str | None, typer.Option(metavar="NAME", help=_("Who is stood in for."))
    ] = None,
    meeting: MeetingOption = None,
) -> None:
    """Call somebody to this meeting who is not on the roster.

    \b
    sro add-person "Lena Ås" --affiliation "Södra förbundet" --group "Adjungerade"
    """
    from sro_cli.actions.roster import add_person as add

    run = session(ctx)
    keys = person_keys(party, affiliation, title, role)
    found = run.meeting(meeting)
    run.done(add(run.workspace, run.moment, found, name, keys, group, replaces))


def remove_person(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help=_("The name, or a part that only one has."),
            autocompletion=completion.people,
        ),
    ],
    meeting: MeetingOption = None,
) -> None:
    """Take somebody off this meeting's lists; the roster stays as it is.

    \b
    sro remove-person "Lena Ås"
    """
    from sro_cli.actions.roster import remove_person as remove

    run = session(ctx)
    run.done(remove(run.workspace, run.moment, run.meeting(meeting), name))
