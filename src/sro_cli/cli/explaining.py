"""The command that tells what a check looks for: explain."""

from typing import Annotated

import typer

from sro_cli.cli import completion, console
from sro_cli.cli.checking import PANEL
from sro_cli.cli.command import enter
from sro_cli.lang.messages import _


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, unless another is named."""
    enter(app, PANEL, {"explain": explain}, only)


def explain(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE",
            help=_("A check's code: S104."),
            autocompletion=completion.codes,
        ),
    ],
) -> None:
    """Tell what a check looks for, why, and how to put it right.

    \b
    sro explain S104
    """
    from sro_cli.checks import CHECKS
    from sro_cli.domain.errors import NotFoundError
    from sro_cli.store.faults import FAULTS

    wanted = code.upper()
    if wanted in CHECKS:
        check = CHECKS[wanted]
        name, severity, words = check.name, check.severity, check.words
    elif wanted in FAULTS:
        fault = FAULTS[wanted]
        name, severity, words = fault.name, fault.severity, fault.words
    else:
        raise NotFoundError(
            _("there is no check {code}").format(code=code),
            _("the checks are {codes}").format(codes=", ".join((*CHECKS, *FAULTS))),
        )
    console.answer(f"{wanted} {name} ({severity})\n\n{words}")
