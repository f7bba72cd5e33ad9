"""Commands that check: check-schedule, explain."""

from typing import Annotated

import typer

from sro_cli.cli import completion, console
from sro_cli.cli.command import enter
from sro_cli.cli.options import Json, MeetingOption
from sro_cli.cli.session import session
from sro_cli.domain.problem import Problem, Severity
from sro_cli.lang.messages import _, ngettext

PANEL = _("Checks")


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "check-schedule": check_schedule,
        "explain": explain,
    }
    enter(app, PANEL, commands, only)


def check_schedule(
    ctx: typer.Context,
    meetings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MEETING]…",
            help=_("Meetings; without one, all that are not closed."),
            autocompletion=completion.meetings,
        ),
    ] = None,
    meeting: MeetingOption = None,
    *,
    every: Annotated[bool, typer.Option("--all", help=_("All meetings."))] = False,
    as_json: Json = False,
    strict: Annotated[
        bool, typer.Option("--strict", help=_("Advice counts too."))
    ] = False,
) -> None:
    """Check that the agenda fits its time.

    \b
    sro check-schedule
    sro check-schedule 2025-03-06 --json
    """
    from sro_cli.actions.check import check_meetings
    from sro_cli.actions.select import open_meetings
    from sro_cli.checks import selected

    run = session(ctx)
    option = run.named if meeting is None else meeting
    named = [*(meetings or ()), *(() if option is None else (option,))]
    if every:
        ids = run.workspace.meeting_ids()
    elif named:
        ids = [run.meeting(each) for each in named]
    else:
        ids = open_meetings(run.workspace)
    found = check_meetings(run.workspace, dict.fromkeys(ids), selected(("S",)))
    if as_json:
        console.document([console.problem_json(each) for each in found])
    else:
        console.problems(found)
        _summary(found, len(ids))
    raise typer.Exit(exit_code(found, strict=strict))


def _summary(found: list[Problem], meetings: int) -> None:
    if not found:
        return
    console.remark(
        ngettext("{count} finding", "{count} findings", len(found)).format(
            count=len(found)
        )
        + " "
        + ngettext("in {count} meeting", "in {count} meetings", meetings).format(
            count=meetings
        )
    )


def exit_code(found: list[Problem], *, strict: bool) -> int:
    """Return 5 for a file that cannot be read, 11 for one that a newer sro made.

    Else 1 for an error or warning, and 0.

    A place that differs from the content, F108, keeps nobody from reading.
    """
    files = {each.code for each in found if each.code.startswith("F")} - {"F108"}
    if files:
        return 11 if files == {"F105"} else 5
    counted = (each for each in found if strict or each.severity != Severity.ADVICE)
    return 1 if any(counted) else 0


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
    from sro_cli.store.complaints import FAULTS

    wanted = code.upper()
    if wanted in CHECKS:
        check = CHECKS[wanted]
        name, severity, words = check.name, check.severity, check.words
    elif wanted in FAULTS:
        name, severity = FAULTS[wanted].name, Severity.ERROR
        words = FAULTS[wanted].words
    else:
        raise NotFoundError(
            _("there is no check {code}").format(code=code),
            _("the checks are {codes}").format(codes=", ".join((*CHECKS, *FAULTS))),
        )
    console.answer(f"{wanted} {name} ({severity})\n\n{words}")
