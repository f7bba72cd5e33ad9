"""The command that tells what a check looks for: explain."""

from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import completion, console
from sro_cli.cli.checking import PANEL
from sro_cli.cli.command import enter
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.checks.rule import Check
    from sro_cli.store.faults import Fault

FAMILIES = "SRAMTF"
"""The first letters of codes, in the order in which they are listed."""


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, unless another is named."""
    enter(app, PANEL, {"explain": explain}, only)


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help=_("A check's code: S104; without it, all are listed."),
            autocompletion=completion.codes,
        ),
    ] = None,
) -> None:
    """Tell what a check looks for, why, and how to put it right.

    \b
    sro explain
    sro explain S104
    """
    from sro_cli.checks import CHECKS
    from sro_cli.domain.errors import NotFoundError
    from sro_cli.store.faults import FAULTS

    known: dict[str, Check | Fault] = {**CHECKS, **FAULTS}
    if code is None:
        for each, told in sorted(known.items(), key=_order):
            console.answer(f"{each}  {told.severity:<7}  {told.name}")
        return
    wanted = code.upper()
    if wanted not in known:
        raise NotFoundError(
            _("there is no check {code}").format(code=code),
            _("sro explain lists them"),
        )
    told = known[wanted]
    console.answer(f"{wanted} {told.name} ({told.severity})\n\n{told.words}")


def _order(entry: "tuple[str, Check | Fault]") -> tuple[int, str]:
    return FAMILIES.index(entry[0][0]), entry[0]
