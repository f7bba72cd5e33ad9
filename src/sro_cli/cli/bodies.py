"""Commands for bodies and their members."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import completion, console, values
from sro_cli.cli.command import enter
from sro_cli.cli.options import (
    Affiliation,
    BodyArgument,
    GroupOption,
    Json,
    Name,
    Party,
    Role,
    Title,
    date_option,
    person_keys,
)
from sro_cli.cli.session import session
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.domain.body import MemberGroup
    from sro_cli.domain.person import Member

PANEL = _("Bodies and members")

Known = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help=_("The name, or a part that only one has."),
        autocompletion=completion.members,
    ),
]
From = Annotated[
    datetime.date | None,
    date_option("--from", _("First day of the membership."), values.date_or_none),
]
Until = Annotated[
    datetime.date | None,
    date_option("--until", _("Last day of the membership."), values.date_or_none),
]


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "add-body": add_body,
        "add-member": add_member,
        "edit-member": edit_member,
        "end-member": end_member,
        "members": members,
    }
    enter(app, PANEL, commands, only)


def _dates(
    from_: datetime.date | None, until: datetime.date | None
) -> dict[str, datetime.date | None]:
    """Return the dates that were given; NO_DATE takes one away."""
    given = {"from_": from_, "until": until}
    return {
        key: None if day == values.NO_DATE else day
        for key, day in given.items()
        if day is not None
    }


def add_body(
    ctx: typer.Context,
    body: Annotated[str, typer.Argument(metavar="ID", help=_("A short id: sro."))],
    name: Annotated[str, typer.Option(help=_("The short name on paper."))],
    title: Annotated[str, typer.Option(help=_("The full name on paper."))],
) -> None:
    """Make a body, with the usual standing items.

    \b
    sro add-body sro --name SRO --title "Samrådsorganet för Norra länet"
    """
    from sro_cli.actions.bodies import add_body as add

    run = session(ctx)
    run.done(add(run.workspace, run.moment, body, name, title))


def add_member(
    ctx: typer.Context,
    body: BodyArgument,
    name: Name,
    party: Party = None,
    affiliation: Affiliation = None,
    title: Title = None,
    role: Role = None,
    group: GroupOption = None,
    from_: From = None,
    until: Until = None,
) -> None:
    """Enter a member in a body's roster.

    \b
    sro add-member sro "Maria Dal" --party S --affiliation "Västra förbundet"
        --group "För kommunalförbunden/Kommunpolitiker" --role vice-chair
    """
    from sro_cli.actions.bodies import add_member as add

    run = session(ctx)
    keys = person_keys(party, affiliation, title, role) | _dates(from_, until)
    run.done(add(run.workspace, run.moment, body, name, keys, group))


def edit_member(
    ctx: typer.Context,
    body: BodyArgument,
    name: Known,
    new_name: Annotated[
        str | None, typer.Option("--name", help=_("Another name."))
    ] = None,
    party: Party = None,
    affiliation: Affiliation = None,
    title: Title = None,
    role: Role = None,
    alias: Annotated[
        list[str] | None, typer.Option(help=_("Another spelling of the name."))
    ] = None,
    group: GroupOption = None,
    from_: From = None,
    until: Until = None,
) -> None:
    """Change what the roster says of a member; "" takes a value away.

    \b
    sro edit-member sro Dal --affiliation "Östra förbundet"
    """
    from sro_cli.actions.bodies import edit_member as edit

    run = session(ctx)
    keys = person_keys(party, affiliation, title, role)
    if new_name is not None:
        keys["name"] = new_name
    if alias:
        keys["aliases"] = tuple(each for each in alias if each)
    keys |= _dates(from_, until)
    run.done(edit(run.workspace, run.moment, body, name, keys, group, run.today))


def end_member(
    ctx: typer.Context,
    body: BodyArgument,
    name: Known,
    until: Annotated[
        datetime.date,
        typer.Option(metavar="DATE", help=_("The last day."), parser=values.date),
    ],
) -> None:
    """End a membership; earlier papers keep the member.

    \b
    sro end-member sro Berg --until 2025-06-30
    """
    from sro_cli.actions.bodies import end_member as end

    run = session(ctx)
    run.done(end(run.workspace, run.moment, body, name, until, run.today))


def members(
    ctx: typer.Context,
    body: BodyArgument,
    on: Annotated[
        datetime.date | None,
        date_option("--on", _("The day; without it, today.")),
    ] = None,
    *,
    everybody: Annotated[
        bool, typer.Option("--all", help=_("Also those who are no members that day."))
    ] = False,
    as_json: Json = False,
) -> None:
    """List who is a member of a body.

    \b
    sro members sro --on 2025-03-06
    """
    from sro_cli.cli.view_json import whole

    run = session(ctx)
    day = on or run.today
    found = [
        (group, member)
        for group in run.workspace.body(body).groups
        for member in group.members
        if everybody or member.holds_on(day)
    ]
    if as_json:
        console.document(
            [
                {
                    **whole(member),
                    "heading": group.heading,
                    "subheading": group.subheading,
                }
                for group, member in found
            ]
        )
    elif found:
        _print_members(found)
    else:
        console.remark(_("{body} has no members on {date}").format(body=body, date=day))


def _print_members(found: list[tuple["MemberGroup", "Member"]]) -> None:
    """Print members under their group's headings, as papers do."""
    heading: str | None = None
    last = None
    for group, member in found:
        if group is not last:
            if group.heading != heading:
                heading = group.heading
                console.answer(heading)
            if group.subheading:
                console.answer(f"  {group.subheading}")
            last = group
        name = f"{member.name} ({member.party})" if member.party else member.name
        what = " ".join(filter(None, (member.title, member.affiliation)))
        first = _("from {date}").format(date=member.from_) if member.from_ else ""
        last_day = _("until {date}").format(date=member.until) if member.until else ""
        told = (name, what, member.role, first, last_day)
        console.answer("    " + ", ".join(filter(None, told)))
