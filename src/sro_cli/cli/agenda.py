"""Commands for the agenda: items and breaks."""

import datetime
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from sro_cli.cli import completion, values
from sro_cli.cli.command import enter
from sro_cli.cli.options import (
    After,
    Before,
    MeetingOption,
    Ref,
    time_option,
)
from sro_cli.cli.session import session
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

PANEL = _("Agenda")

Minutes = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        help=_("How long it takes."),
        parser=values.minutes,
        show_default=False,
    ),
]
Start = Annotated[
    datetime.time | None,
    time_option("--start", _("A clock time that stays, whatever comes before.")),
]
Kind = Annotated[
    list[str] | None,
    typer.Option(
        metavar="K",
        parser=values.kind,
        help=_("information, dialogue, position, decision or report."),
    ),
]
KindText = Annotated[
    str | None, typer.Option(help=_("Printed instead of the words for the kind."))
]
Presenter = Annotated[
    list[str] | None,
    typer.Option(
        metavar='"NAME, AFFILIATION"',
        help=_("Who presents it; may be repeated."),
        autocompletion=completion.people,
    ),
]
Attach = Annotated[
    list[str] | None,
    typer.Option(metavar='"TITLE=TARGET"', help=_("A paper; may be repeated.")),
]
Lead = Annotated[str | None, typer.Option(help=_("Stands before numbered proposals."))]
Proposal = Annotated[
    list[str] | None,
    typer.Option(metavar="TEXT", help=_("The proposed position; may be repeated.")),
]
Text = Annotated[
    str | None, typer.Option(metavar="TEXT", help=_("What the summons says."))
]
Late = Annotated[
    bool | None,
    typer.Option("--late/--not-late", help=_("Added after the call: 8.1.")),
]
Numbered = Annotated[
    bool | None,
    typer.Option("--numbered/--unnumbered", help=_("With or without a number.")),
]


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "add-item": add_item,
        "add-break": add_break,
        "edit-item": edit_item,
        "move-item": move_item,
        "remove-item": remove_item,
    }
    enter(app, PANEL, commands, only)


def _keys(
    minutes: int | None,
    start: datetime.time | None,
    kind: Sequence[str] | None,
    kind_text: str | None,
    lead: str | None,
    proposal: Sequence[str] | None,
    text: str | None,
    late: bool | None,  # noqa: FBT001 (an option that may be silent)
    numbered: bool | None,  # noqa: FBT001
) -> dict[str, Any]:
    """Return the keys of an item that were given; an empty text takes a key away."""
    keys: dict[str, Any] = {}
    if minutes is not None:
        keys["minutes"] = minutes
    if start is not None:
        keys["start"] = start
    for name, said in (("kind_text", kind_text), ("lead", lead), ("text", text)):
        if said is not None:
            keys[name] = said or None
    if kind:
        keys["kind"] = tuple(dict.fromkeys(filter(None, kind)))
    if proposal:
        keys["proposal"] = tuple(each for each in proposal if each)
    if late is not None:
        keys["late"] = late or None
    if numbered is not None:
        keys["numbered"] = None if numbered else False
    return keys


def add_item(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help=_("The title."))],
    minutes: Minutes = None,
    start: Start = None,
    kind: Kind = None,
    kind_text: KindText = None,
    presenter: Presenter = None,
    attach: Attach = None,
    lead: Lead = None,
    proposal: Proposal = None,
    text: Text = None,
    under: Annotated[
        str | None,
        typer.Option(
            metavar="REF",
            help=_("Make it a sub-item of this item."),
            autocompletion=completion.refs,
        ),
    ] = None,
    before: Before = None,
    after: After = None,
    late: Late = None,
    numbered: Numbered = None,
    meeting: MeetingOption = None,
) -> None:
    """Add an item; the clock times after it follow.

    \b
    sro add-item "Nytt avtal" --minutes 20 --kind information
        --presenter "Eva Ek, Regionen" --proposal "SRO noterar informationen."
    """
    from sro_cli.actions.items import Draft, Place
    from sro_cli.actions.items import add_item as add

    run = session(ctx)
    keys = _keys(minutes, start, kind, kind_text, lead, proposal, text, late, numbered)
    draft = Draft(keys, presenter or None, attach or None)
    place = Place(under, before, after)
    found = run.meeting(meeting)
    run.done(add(run.workspace, run.moment, found, title, draft, place))


def add_break(
    ctx: typer.Context,
    minutes: Annotated[
        int,
        typer.Argument(
            metavar="MINUTES", help=_("How long it is."), parser=values.minutes
        ),
    ],
    before: Before = None,
    after: After = None,
    meeting: MeetingOption = None,
) -> None:
    """Add a break.

    \b
    sro add-break 15 --after 5
    """
    from sro_cli.actions.items import Place
    from sro_cli.actions.items import add_break as add

    run = session(ctx)
    place = Place(before=before, after=after)
    run.done(add(run.workspace, run.moment, run.meeting(meeting), minutes, place))


def edit_item(
    ctx: typer.Context,
    ref: Ref,
    title: Annotated[str | None, typer.Option(help=_("Another title."))] = None,
    minutes: Minutes = None,
    start: Start = None,
    kind: Kind = None,
    kind_text: KindText = None,
    presenter: Presenter = None,
    attach: Attach = None,
    lead: Lead = None,
    proposal: Proposal = None,
    text: Text = None,
    late: Late = None,
    numbered: Numbered = None,
    meeting: MeetingOption = None,
    *,
    no_start: Annotated[
        bool, typer.Option("--no-start", help=_("Let it follow what comes before."))
    ] = False,
    no_minutes: Annotated[
        bool, typer.Option("--no-minutes", help=_("Take its time away."))
    ] = False,
) -> None:
    """Change an entry; a list that is given replaces the list, "" empties it.

    \b
    sro edit-item 4 --minutes 25 --presenter "Eva Ek"
    """
    from sro_cli.actions.items import Draft, edit_entry

    run = session(ctx)
    keys = _keys(minutes, start, kind, kind_text, lead, proposal, text, late, numbered)
    if title:
        keys["title"] = title
    for name, no in (("start", no_start), ("minutes", no_minutes)):
        if no and name in keys:
            raise UsageError(_("give --{name} or --no-{name}").format(name=name))
        if no:
            keys[name] = None
    if "start" in keys or "minutes" in keys:
        keys["end"] = None  # what a paper once stated holds no more
    draft = Draft(keys, _list(presenter), _list(attach))
    run.done(edit_entry(run.workspace, run.moment, run.meeting(meeting), ref, draft))


def _list(said: list[str] | None) -> list[str] | None:
    """Return a list that was given; one of "" alone is empty."""
    return [each for each in said if each] if said else None


def move_item(
    ctx: typer.Context,
    ref: Ref,
    before: Before = None,
    after: After = None,
    meeting: MeetingOption = None,
) -> None:
    """Move an entry; its sub-items and comments go along, the times follow.

    \b
    sro move-item 6 --before 4
    """
    from sro_cli.actions.items import Place
    from sro_cli.actions.items import move_item as move

    run = session(ctx)
    place = Place(before=before, after=after)
    run.done(move(run.workspace, run.moment, run.meeting(meeting), ref, place))


def remove_item(ctx: typer.Context, ref: Ref, meeting: MeetingOption = None) -> None:
    """Take an entry off the agenda; sro undo brings it back.

    \b
    sro remove-item 6
    """
    from sro_cli.actions.items import remove_item as remove

    run = session(ctx)
    run.done(remove(run.workspace, run.moment, run.meeting(meeting), ref))
