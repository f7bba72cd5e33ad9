"""What can be wrong with a meeting: one small function a check."""

from collections.abc import Iterable, Iterator

from sro_cli.checks import schedule, schedule_people
from sro_cli.checks.rule import Check
from sro_cli.domain.case import Case
from sro_cli.domain.errors import UsageError
from sro_cli.domain.item import Item
from sro_cli.domain.problem import Path, Problem
from sro_cli.domain.settings import Ignore
from sro_cli.lang.messages import _

FAMILIES = (schedule, schedule_people)

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


def findings(case: Case, checks: Iterable[Check]) -> Iterator[Problem]:
    """Yield what *checks* find in *case*, but for what the settings pass over.

    The problems have a path and no line yet: who holds the file's text can tell it.
    """
    for check in checks:
        for path, message, hint in check.rule(case):
            if not any(
                _holds(each, check, case, path) for each in case.settings.ignore
            ):
                yield Problem(
                    check.code,
                    check.name,
                    check.severity,
                    message,
                    hint,
                    meeting=case.meeting_id,
                    file=f"meetings/{case.meeting_id}.toml",
                    path=path,
                )


def _holds(ignore: Ignore, check: Check, case: Case, path: Path) -> bool:
    """Tell whether *ignore* passes over what *check* found at *path*.

    One without a reason does not count: nobody could tell later whether it still holds.
    """
    return (
        bool(ignore.code and ignore.reason.strip())
        and check.code.startswith(ignore.code)
        and ignore.meeting in {None, case.meeting_id}
        and (ignore.item is None or ignore.item in _ids(case.meeting.items, path))
    )


def _ids(items: tuple[Item, ...], path: Path) -> Iterator[str]:
    """Yield the ids of the entries that *path* goes through."""
    while len(path) > 1 and path[0] == "items" and isinstance(path[1], int):
        item = items[path[1]]
        yield item.id
        items, path = item.items, path[2:]
