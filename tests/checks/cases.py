"""Cases from the folders beside, and what checks find in them.

A check's folder holds good.toml and bad.toml, meeting files both, and bad.txt, the
lines that are found in the bad one. A check that says more than one thing may have
more bad ones, bad-WORD.toml and bad-WORD.txt: all that checks say stands there, and
docs/checks.md is made of it. If needed, body.toml and sro.toml; the workspace's other
meetings, others/BODY/DATE.toml; other bodies, bodies/ID.toml, which are all there are
where there is no body.toml; and files.txt, the paths there are, one a line. Where a
folder bad-WORD/ is, these lie in it.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from sro_cli.checks import CHECKS, findings, wide_findings
from sro_cli.checks.rule import Check
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.problem import Problem
from sro_cli.domain.settings import Settings
from sro_cli.domain.survey import Survey
from sro_cli.engine.slug import with_ids

FOLDERS = Path(__file__).parent


def read(model: type[Model], path: Path, default: str = "format = 1"):
    text = path.read_text(encoding="utf-8") if path.exists() else default
    value = model.model_validate(tomllib.loads(text))
    return value.but(items=with_ids(value.items)) if model is Meeting else value


def case(folder: Path, name: str) -> Case:
    meeting = read(Meeting, folder / name, default="")
    folder = surroundings(folder, name)
    files = folder / "files.txt"
    others = folder / "others"
    return Case(
        f"{meeting.body}/{meeting.date}",
        meeting,
        read(Body, folder / "body.toml"),
        read(Settings, folder / "sro.toml"),
        {
            path.relative_to(others).with_suffix("").as_posix(): read(Meeting, path)
            for path in sorted(others.rglob("*.toml"))
        },
        files.read_text(encoding="utf-8").splitlines() if files.exists() else (),
    )


def surroundings(folder: Path, name: str) -> Path:
    """Return the folder in which a case's other files are: its own, or the check's."""
    own = folder / name.removesuffix(".toml")
    return own if own.is_dir() else folder


def bad_ones() -> list[Path]:
    """Return all meeting files in which a check finds something."""
    return sorted(FOLDERS.glob("*/bad*.toml"))


def survey(case: Case, folder: Path | None = None) -> Survey:
    """Return the workspace of a case, in which the case alone is asked about."""
    others = {each: meeting for each, meeting in case.others.items() if meeting}
    files = sorted((folder / "bodies").glob("*.toml")) if folder else ()
    bodies = {path.stem: read(Body, path) for path in files}
    own = {case.meeting.body: case.body}
    return Survey(
        {**others, case.meeting_id: case.meeting},
        bodies if folder and _lacks_body(folder) else bodies | own,
        case.settings,
        frozenset({case.meeting_id}),
    )


def _lacks_body(folder: Path) -> bool:
    """Tell whether a workspace has other bodies, and not the meeting's own."""
    return (folder / "bodies").is_dir() and not (folder / "body.toml").exists()


def found(
    case: Case, checks: Iterable[Check], folder: Path | None = None
) -> list[Problem]:
    """Return what checks find in a case, whether they look at it alone or widely."""
    checks = tuple(checks)
    return [
        *findings(case, checks),
        *wide_findings(survey(case, folder), checks),
    ]


def lines(case: Case, check: Check, folder: Path | None = None) -> str:
    """Return what a check finds in a case, as bad.txt has it."""
    return "".join(
        f"{each.code} {each.message}\n"
        f"    at {'.'.join(map(str, each.path))}\n"
        f"    hint: {each.hint}\n"
        for each in found(case, [check], folder)
    )


def messages(
    code: str,
    meeting: Meeting,
    *,
    body: Body | None = None,
    others: dict[str, Meeting] | None = None,
    files: Iterable[str] = (),
    settings: Settings | None = None,
) -> list[str]:
    """Return what one check says of a meeting in these surroundings."""
    here = Case(
        f"{meeting.body}/{meeting.date}",
        meeting,
        body or Body(format=1),
        settings or Settings(format=1),
        others or {},
        frozenset(files),
    )
    return [each.message for each in found(here, [CHECKS[code]])]
