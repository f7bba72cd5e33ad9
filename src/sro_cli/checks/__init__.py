"""What can be wrong with a meeting: one small function a check."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sro_cli.checks import (
    agenda,
    files,
    minutes,
    names,
    outlook,
    roll,
    schedule,
    schedule_people,
    spellings,
    terms,
    text,
)
from sro_cli.checks.rule import Check, Finding
from sro_cli.domain.case import Case
from sro_cli.domain.errors import UsageError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Path, Problem
from sro_cli.domain.settings import Ignore, Settings
from sro_cli.domain.survey import Survey
from sro_cli.lang.messages import _

FAMILIES = (
    schedule,
    schedule_people,
    roll,
    names,
    agenda,
    outlook,
    minutes,
    spellings,
    text,
    terms,
    files,
)
"""The files of the checks, in the order of the catalogue."""

CHECKS = {
    check.code: check
    for family in FAMILIES
    for check in vars(family).values()
    if isinstance(check, Check)
}
"""All checks by code, in the order of the families' files."""

FILES = "F"
"""The codes of what is wrong with a file begin so; its reader finds that, no check."""


def chosen(code: str, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> bool:
    """Tell whether *code* is wanted; both lists hold codes or beginnings of codes.

    Nothing in *select* means everything. *ignore* goes before *select*.
    """
    wanted = tuple(each.upper() for each in select if each)
    unwanted = tuple(each.upper() for each in ignore if each)
    return (not wanted or code.startswith(wanted)) and not code.startswith(unwanted)


def selected(
    select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Check, ...]:
    """Return the checks whose codes are `chosen`.

    Raises:
        UsageError: a code or beginning of a code that no check has.
    """
    select, ignore = tuple(select), tuple(ignore)
    for prefix in (*select, *ignore):
        known = prefix and any(code.startswith(prefix.upper()) for code in CHECKS)
        if not known and not prefix.upper().startswith(FILES):
            raise UsageError(
                _("there is no check {code}").format(code=prefix),
                _("the checks are {codes}").format(codes=", ".join(CHECKS)),
            )
    return tuple(
        check for check in CHECKS.values() if chosen(check.code, select, ignore)
    )


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
    for where in tuple(asked.values()):
        body = body_path(where.meeting.body) if where.meeting else ""
        asked[body] = Where(None, None, body)
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
        )


def covers(ignore: Ignore, code: str, meeting_id: str | None) -> bool:
    """Tell whether *ignore* is about a code and a meeting.

    One without a reason does not count: nobody could tell later whether it still holds.
    """
    return (
        bool(ignore.code and ignore.reason.strip())
        and code.startswith(ignore.code)
        and ignore.meeting in {None, meeting_id}
    )


def _ids(items: tuple[Item, ...], path: Path) -> Iterator[str]:
    """Yield the ids of the entries that *path* goes through."""
    while len(path) > 1 and path[0] == "items" and isinstance(path[1], int):
        item = items[path[1]]
        yield item.id
        items, path = item.items, path[2:]
