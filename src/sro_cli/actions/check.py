"""Run checks on meetings, and put lines to what they find."""

from collections.abc import Iterable

from sro_cli.checks import findings
from sro_cli.checks.rule import Check
from sro_cli.domain.model import FORMAT
from sro_cli.domain.problem import Problem
from sro_cli.domain.settings import Settings
from sro_cli.store.cases import Cases
from sro_cli.store.workspace import Workspace


def check_meetings(
    workspace: Workspace, meeting_ids: Iterable[str], checks: Iterable[Check]
) -> list[Problem]:
    """Return all problems of the meetings, those of a file in the order of its lines.

    A file that cannot be read is reported, and the rest goes on.
    """
    checks = tuple(checks)
    settings = workspace.settings_reading
    cases = Cases(workspace, settings.value or Settings(format=FORMAT))
    found: list[Problem] = list(settings.problems)
    told: set[str] = set()
    for meeting_id in meeting_ids:
        reading = workspace.meeting_reading(meeting_id)
        own = list(reading.problems)
        if reading.value is not None:
            body = cases.body(reading.value.body)
            if reading.value.body not in told:
                told.add(reading.value.body)
                found += body.problems
            if body.value is not None:
                case = cases.of(meeting_id, reading.value)
                own += [
                    each.at(reading.line(each.path)) for each in findings(case, checks)
                ]
        found += sorted(own, key=lambda each: (each.line or 0, each.code))
    return found
