"""A meeting put right as far as its findings say how."""

from collections.abc import Iterator
from dataclasses import replace

from sro_cli.checks.rule import Check
from sro_cli.checks.running import findings
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Fix, Path
from sro_cli.engine.place import with_value

ROUNDS = 9
"""Times that one fix may make way for another; more would be two checks at odds."""


def mended(case: Case, checks: tuple[Check, ...]) -> tuple[Meeting, tuple[str, ...]]:
    """Return a case's meeting put right, and the codes of what was mended, in order."""
    codes: list[str] = []
    for _round in range(ROUNDS):
        fixes = list(_apart(case, checks))
        if not fixes:
            break
        meeting = case.meeting
        for code, fix in fixes:
            codes.append(code)
            for path, value in fix:
                meeting = with_value(meeting, path, value)
        case = replace(case, meeting=meeting)
    return case.meeting, tuple(codes)


def _apart(case: Case, checks: tuple[Check, ...]) -> Iterator[tuple[str, Fix]]:
    """Yield fixes of which none touches what another does; the others come later."""
    taken: list[Path] = []
    for each in findings(case, checks):
        paths = [path for path, _value in each.fix]
        if paths and not any(_meet(one, two) for one in paths for two in taken):
            taken += paths
            yield each.code, each.fix


def _meet(one: Path, two: Path) -> bool:
    """Tell whether a place lies in another, or is the same."""
    shared = min(len(one), len(two))
    return one[:shared] == two[:shared]
