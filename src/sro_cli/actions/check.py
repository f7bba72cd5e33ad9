"""Run checks on meetings, and put lines to what they find."""

from collections.abc import Iterable

from sro_cli.checks import findings
from sro_cli.checks.rule import Check
from sro_cli.domain.body import Body
from sro_cli.domain.problem import Problem
from sro_cli.store.workspace import Workspace, body_path


def check_meetings(
    workspace: Workspace, meeting_ids: Iterable[str], checks: Iterable[Check]
) -> list[Problem]:
    """Return all problems of the meetings, those of a file in the order of its lines.

    A file that cannot be read is reported, and the rest goes on.
    """
    checks = tuple(checks)
    found: list[Problem] = []
    bodies: dict[str, list[Problem]] = {}
    for meeting_id in meeting_ids:
        reading = workspace.meeting_reading(meeting_id)
        own = list(reading.problems)
        if reading.value is not None:
            body_id = reading.value.body
            if body_id not in bodies:
                bodies[body_id] = _body_problems(workspace, body_id)
                found += bodies[body_id]
            if not bodies[body_id]:
                case = workspace.case(meeting_id, reading.value)
                own += [
                    each.at(reading.line(each.path)) for each in findings(case, checks)
                ]
        found += sorted(own, key=lambda each: (each.line or 0, each.code))
    return found


def _body_problems(workspace: Workspace, body_id: str) -> list[Problem]:
    if body_id not in workspace.body_ids():
        return []
    return list(workspace.reading(body_path(body_id), Body).problems)
