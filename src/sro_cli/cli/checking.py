"""Commands that check: check-schedule, check."""

from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import completion, console
from sro_cli.cli.command import enter
from sro_cli.cli.findings import FORMATS, UNREAD, exit_code, tell
from sro_cli.cli.options import Json, MeetingOption
from sro_cli.cli.session import Session, session
from sro_cli.domain.errors import UsageError
from sro_cli.domain.problem import Problem
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.actions.check import Asked
    from sro_cli.checks.rule import Check

PANEL = _("Checks")

All = Annotated[bool, typer.Option("--all", help=_("All meetings."))]
Strict = Annotated[bool, typer.Option("--strict", help=_("Advice counts too."))]


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "check-schedule": check_schedule,
        "check": check,
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
    every: All = False,
    as_json: Json = False,
    strict: Strict = False,
) -> None:
    """Check that the agenda fits its time.

    \b
    sro check-schedule
    sro check-schedule 2025-03-06 --json
    """
    from sro_cli.checks import selected

    run = session(ctx)
    asked = _asked(run, meetings or [], meeting, every=every)
    told_as = "json" if as_json else "text"
    found = _found(run, asked, selected(("S",)), told_as)
    tell(run, found, len(asked.meetings) + len(asked.files), told_as)
    raise typer.Exit(exit_code(found, strict=strict))


def check(
    ctx: typer.Context,
    meetings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MEETING or FILE]…",
            help=_("Meetings, or meeting files from anywhere; - is standard input."),
            autocompletion=completion.meetings,
        ),
    ] = None,
    meeting: MeetingOption = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE",
            help=_("Only these checks: S104, or R for all that begin so."),
            autocompletion=completion.codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODE",
            help=_("Not these checks."),
            autocompletion=completion.codes,
        ),
    ] = None,
    told_as: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help=_("text, json or github.")),
    ] = "text",
    *,
    every: All = False,
    as_json: Json = False,
    strict: Strict = False,
    fix: Annotated[
        bool, typer.Option("--fix", help=_("Mend what is mechanical, and show it."))
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("With --fix: only show it."))
    ] = False,
) -> None:
    """Check what a careful colleague would look at.

    Without a meeting, all that are not closed are checked. sro explain CODE tells what
    a finding means; docs/checks.md shows each of them.

    \b
    sro check
    sro check 2025-03-06 --select R --select T105
    sro check --all --strict --json
    sro check --fix --dry-run
    """
    from sro_cli.checks import selected

    if told_as not in FORMATS:
        raise UsageError(
            _("--format is one of {formats}").format(formats=", ".join(FORMATS))
        )
    if dry_run and not fix:
        raise UsageError(_("--dry-run belongs to --fix"))
    run = session(ctx)
    if as_json:
        told_as = "json"
    checks = selected(_codes(select), _codes(ignore))
    asked = _asked(run, meetings or [], meeting, every=every)
    if fix:
        _fix(run, asked, checks, dry_run=dry_run, quietly=told_as != "text")
    found = [
        each
        for each in _found(run, asked, checks, told_as)
        if not _is_ignored(each, _codes(ignore))
    ]
    tell(run, found, len(asked.meetings) + len(asked.files), told_as)
    raise typer.Exit(exit_code(found, strict=strict))


def _codes(given: list[str] | None) -> list[str]:
    """Return the codes of an option; several may stand in one, with commas."""
    return [code.strip() for each in given or () for code in each.split(",")]


def _is_ignored(problem: Problem, codes: list[str]) -> bool:
    """Tell whether --ignore hides what is wrong with a file; never that it is unread.

    The checks themselves were left out before.
    """
    from sro_cli.checks import chosen

    return problem.code not in UNREAD and not chosen(problem.code, (), codes)


def _asked(
    run: Session, named: list[str], option: str | None, *, every: bool
) -> "Asked":
    """Return what a command line means: meetings, files, or all of a workspace."""
    from sro_cli.actions.asked import asked_for
    from sro_cli.actions.check import Asked
    from sro_cli.actions.select import open_meetings

    option = run.named if option is None else option
    words = [*named, *(() if option is None else (option,))]
    if every:
        if words:
            raise UsageError(_("--all means all meetings: name none beside it"))
        return Asked(tuple(run.workspace.meeting_ids()))
    if words:
        return asked_for(words, run.workspace_if_any, run.meeting)
    return Asked(tuple(open_meetings(run.workspace)))


def _found(
    run: Session, asked: "Asked", checks: tuple["Check", ...], told_as: str
) -> list[Problem]:
    """Run the checks; on a terminal a bar shows how far that has come."""
    from sro_cli.actions.check import check_meetings

    workspace = run.workspace_if_any
    wide = any(each.is_wide for each in checks)
    count = len(asked.meetings)
    if wide and workspace:
        count = len(workspace.meeting_ids())
    with console.progress(_("checking"), count, quietly=told_as != "text") as step:
        return check_meetings(workspace, asked, checks, step)


def _fix(
    run: Session,
    asked: "Asked",
    checks: tuple["Check", ...],
    *,
    dry_run: bool,
    quietly: bool,
) -> None:
    """Mend what is mechanical, and print what that changes."""
    from sro_cli.actions.fix import fix_meetings
    from sro_cli.cli.difference import difference

    if asked.files:
        raise UsageError(
            _("--fix mends the meetings of a workspace, not {file}").format(
                file=asked.files[0].label
            ),
            _("put it into meetings/BODY of a workspace, or mend it by hand"),
        )
    say = console.remark if quietly else console.answer
    for each in fix_meetings(
        run.workspace, run.moment, asked.meetings, checks, dry_run=dry_run
    ):
        head = _("{file}: mended ({codes})")
        if dry_run:
            head = _("{file}: would be mended ({codes})")
        codes = ", ".join(sorted(set(each.codes)))
        say(head.format(file=each.file, codes=codes))
        for line in difference(each.before.split("\n"), each.after.split("\n")):
            say(f"  {line}")
