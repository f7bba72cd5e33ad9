"""Arguments and options that several commands share."""

import datetime
from collections.abc import Callable
from typing import Annotated, Any

import typer

from sro_cli.cli import completion, values
from sro_cli.lang.messages import _

MeetingOption = Annotated[
    str | None,
    typer.Option(
        "-m",
        "--meeting",
        metavar="ID",
        help=_("The meeting: its id, or the end of it."),
        autocompletion=completion.meetings,
        show_default=False,
    ),
]
MeetingArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[MEETING]",
        help=_("The meeting: its id, or the end of it."),
        autocompletion=completion.meetings,
        show_default=False,
    ),
]
Ref = Annotated[
    str,
    typer.Argument(
        metavar="REF",
        help=_("The entry: 4, 6b, p1 for the first break, 8.1."),
        autocompletion=completion.refs,
        show_default=False,
    ),
]
BodyArgument = Annotated[
    str,
    typer.Argument(
        metavar="BODY",
        help=_("The body's id."),
        autocompletion=completion.bodies,
        show_default=False,
    ),
]
Before = Annotated[
    str | None,
    typer.Option(
        "--before",
        metavar="REF",
        help=_("Put it before this entry."),
        autocompletion=completion.refs,
        show_default=False,
    ),
]
After = Annotated[
    str | None,
    typer.Option(
        "--after",
        metavar="REF",
        help=_("Put it after this entry."),
        autocompletion=completion.refs,
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help=_("Print one JSON document."))]


Name = Annotated[str, typer.Argument(metavar="NAME", help=_("The person's name."))]
Party = Annotated[str | None, typer.Option(help=_("The party's letters."))]
Affiliation = Annotated[str | None, typer.Option(help=_("Whom the person comes from."))]
Title = Annotated[str | None, typer.Option(help=_("What the person is: direktör."))]
Role = Annotated[
    str | None, typer.Option(help=_("chair, vice-chair or secretary."), metavar="ROLE")
]
GroupOption = Annotated[
    str | None,
    typer.Option("--group", metavar="HEADING/SUBHEADING", help=_("The group.")),
]
ROLES = ("chair", "vice-chair", "secretary")


def date_option(
    name: str, text: str, parser: Callable[[str], datetime.date] = values.date
) -> typer.models.OptionInfo:
    """Return an option that takes a date."""
    option: typer.models.OptionInfo = typer.Option(
        name, metavar="DATE", help=text, parser=parser, show_default=False
    )
    return option


def time_option(name: str, text: str) -> typer.models.OptionInfo:
    """Return an option that takes a clock time."""
    option: typer.models.OptionInfo = typer.Option(
        name, metavar="T", help=text, parser=values.time, show_default=False
    )
    return option


def person_keys(
    party: str | None, affiliation: str | None, title: str | None, role: str | None
) -> dict[str, Any]:
    """Return the keys that were given; "" takes one away."""
    if role:
        values.one_of(role, ROLES, "--role")
    given = {"party": party, "affiliation": affiliation, "title": title, "role": role}
    return {key: value or None for key, value in given.items() if value is not None}
