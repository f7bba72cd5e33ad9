"""How findings are told: as text, as JSON, as remarks of GitHub's."""

import os
import re
from functools import cache
from pathlib import Path

from sro_cli.cli import console
from sro_cli.cli.session import Session
from sro_cli.domain.errors import SroError
from sro_cli.domain.problem import Problem, Severity
from sro_cli.lang.messages import _, ngettext

FORMATS = ("text", "json", "github")
OF_A_MEETING = ("meetings", "agenda", "retiming", "attendance", "minutes")
"""The files of commands that change a meeting, and take -m."""


def tell(run: Session, found: list[Problem], meetings: int, told_as: str) -> None:
    """Print findings; *meetings* is how many were looked at."""
    meant = _meant(run)
    root = run.workspace_if_any.root if run.workspace_if_any else None
    found = [_addressed(each, meant, root) for each in found]
    if told_as == "json":
        console.document([console.problem_json(each) for each in found])
        return
    found = [each._replace(file=_from_here(each.file, root)) for each in found]
    if told_as == "github":
        from sro_cli.cli.annotations import annotation

        for each in found:
            console.answer(annotation(each))
        return
    console.problems(found)
    _sum_up(run, found, meetings)


def _meant(run: Session) -> str | None:
    """Return the meeting that commands mean when none is named, None for none."""
    try:
        return run.meeting(None)
    except SroError:
        return None


def _addressed(problem: Problem, meant: str | None, root: Path | None) -> Problem:
    """Return a finding whose hint says of which meeting it is, if that is needed.

    A command that is copied from a hint would else change another meeting. For a file
    that lies outside there is no command.
    """
    if not problem.meeting or not _commands().search(problem.hint):
        return problem
    if root is None or problem.file != f"meetings/{problem.meeting}.toml":
        return problem._replace(hint=_("mend it in the file"))
    if problem.meeting == meant:
        return problem
    hint = _commands().sub(f"sro -m {problem.meeting} ", problem.hint)
    return problem._replace(hint=hint)


@cache
def _commands() -> re.Pattern[str]:
    """Return the pattern of "sro " before a command that changes the meeting meant."""
    from sro_cli.cli.program import COMMANDS

    names = [each for file in OF_A_MEETING for each in COMMANDS[file]]
    words = "|".join(each for each in names if each != "new-meeting")
    return re.compile(rf"\bsro (?=(?:{words})\b(?!(?:(?!\bsro )[^;])* -m ))")


def _from_here(file: str | None, root: Path | None) -> str | None:
    """Return a file of the workspace as it is found from the folder one stands in."""
    if root is None or not file or not (root / file).exists():
        return file
    return Path(os.path.relpath(root / file)).as_posix()


def _sum_up(run: Session, found: list[Problem], meetings: int) -> None:
    if not found:
        return
    told = ngettext("{count} finding", "{count} findings", len(found))
    looked = ngettext("in {count} meeting", "in {count} meetings", meetings)
    console.remark(f"{told.format(count=len(found))} {looked.format(count=meetings)}")
    codes = sorted({each.code for each in found if _can_be_mended(run, each)})
    if codes:
        told = _("sro check --fix mends what is mechanical ({codes})")
        console.remark(told.format(codes=", ".join(codes)))


def _can_be_mended(run: Session, problem: Problem) -> bool:
    """Tell whether --fix would mend a finding: not in approved minutes, nor outside."""
    workspace = run.workspace_if_any
    if workspace is None or problem.meeting is None or not problem.fix:
        return False
    meetings = workspace.meeting_ids()
    return problem.meeting in meetings and (
        workspace.state_of(problem.meeting) != "approved"
    )


NEWER = "F105"
UNREAD = frozenset({"F101", "F102", "F103", "F104", NEWER, "F106"})
"""What keeps a file from being read; the other faults of a file do not."""


def exit_code(found: list[Problem], *, strict: bool) -> int:
    """Return 5 for a file that cannot be read, 11 for one that a newer sro made.

    Else 1 for an error or warning, and 0.
    """
    unread = {each.code for each in found} & UNREAD
    if unread:
        return 11 if unread == {NEWER} else 5
    counted = (each for each in found if strict or each.severity != Severity.ADVICE)
    return 1 if any(counted) else 0
