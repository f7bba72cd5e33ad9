"""Run checks on what there is, and leave out what the settings pass over."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sro_cli.checks.rule import Check, Finding
from sro_cli.domain.case import Case
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Path, Problem
from sro_cli.domain.settings import Ignore, Settings
from sro_cli.domain.survey import Survey


def findings(
    case: Case, checks: Iterable[Check], used: set[Ignore] | None = None
) -> Iterator[Problem]:
    """Yield what *checks* find in *case*, but for what the settings pass over.

    The problems have a path and no line yet: who holds the file's text can tell it. The
    entries of the settings that passed something over are added to *used*.
    """
    file = meeting_path(case.meeting_id)
    for check in checks:
        for each in check.rule(case):
            where = Where(case.meeting_id, case.meeting, file)
            yield from _told(check, each, where, case.settings, used)


def wide_findings(
    survey: Survey, checks: Iterable[Check], used: set[Ignore] | None = None
) -> Iterator[Problem]:
    """Yield what *checks* find over a workspace, in what is asked about; see above."""
    asked = {
        meeting_path(each): Where(each, meeting, meeting_path(each))
        for each, meeting in survey.meetings.items()
        if each in survey.asked
    }
    bodies = {where.meeting.body for where in asked.values() if where.meeting}
    if len(asked) == len(survey.meetings):  # all is asked about
        bodies.update(survey.bodies)
    asked |= {body_path(each): Where(None, None, body_path(each)) for each in bodies}
    for check in checks:
        for each in check.over(survey):
            if each.file in asked:
                where = asked[each.file]
                yield from _told(check, each, where, survey.settings, used)


class Where(NamedTuple):
    """The file in which something is found: a meeting's, or a body's without one."""

    meeting_id: str | None
    meeting: Meeting | None
    file: str


def _told(
    check: Check,
    found: Finding,
    where: Where,
    settings: Settings,
    used: set[Ignore] | None,
) -> Iterator[Problem]:
    """Yield a finding as a problem, unless the settings pass over it."""
    items = where.meeting.items if where.meeting else ()
    ids = set(_ids(items, found.path))
    passing = [
        each
        for each in settings.ignore
        if covers(each, check.code, where.meeting_id)
        and (each.item is None or each.item in ids)
    ]
    if used is not None:
        used.update(passing)
    if not passing:
        yield Problem(
            check.code,
            check.name,
            check.severity,
            found.message,
            found.hint,
            meeting=where.meeting_id,
            file=where.file,
            path=found.path,
            fix=found.fix,
            quote=found.quote or _quoted(found.message),
        )


def _quoted(message: str) -> str:
    """Return what a message quotes first."""
    _before, _mark, rest = message.partition('"')
    return rest.partition('"')[0].removesuffix("…").strip()


def covers(ignore: Ignore, code: str, meeting_id: str | None) -> bool:
    """Tell whether *ignore* is about a code and a meeting.

    One without a reason does not count: nobody could tell later whether it still holds.
    """
    return (
        bool(ignore.code and ignore.reason.strip())
        and code.startswith(ignore.code.upper())
        and ignore.meeting in {None, meeting_id}
    )


def _ids(items: tuple[Item, ...], path: Path) -> Iterator[str]:
    """Yield the ids of the entries that *path* goes through."""
    while len(path) > 1 and path[0] == "items" and isinstance(path[1], int):
        item = items[path[1]]
        yield item.id
        items, path = item.items, path[2:]
