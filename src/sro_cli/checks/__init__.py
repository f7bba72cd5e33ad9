"""What can be wrong with a meeting: one small function a check; here is the list."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from sro_cli.checks.rule import Check
from sro_cli.checks.running import covers, findings, wide_findings
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

__all__ = [
    "CHECKS",
    "FAMILIES",
    "beginning",
    "chosen",
    "covers",
    "findings",
    "selected",
    "wide_findings",
]

FAMILIES = {
    "schedule": "S",
    "schedule_people": "S",
    "roll": "R",
    "names": "R",
    "membership": "R",
    "agenda": "A",
    "outlook": "A",
    "agenda_prose": "A",
    "minutes": "M",
    "spellings": "T",
    "text": "T",
    "time_text": "T",
    "personal_numbers": "T",
    "terms": "T",
    "files": "F",
}
"""The files of the checks, in the order of the catalogue, and how their codes begin.

What a run does not need is not read: to load all takes longer than to check a meeting.
"""

CHECKS: dict[str, Check]
"""All checks by code, in the order of the files."""


def __getattr__(name: str) -> dict[str, Check]:
    """Return the checks, which are read when somebody asks for all of them."""
    if name == "CHECKS":
        return _checks("".join(FAMILIES.values()))
    raise AttributeError(name)


@cache
def _checks(letters: str) -> dict[str, Check]:
    """Return the checks whose codes begin with one of *letters*."""
    files = [file for file, letter in FAMILIES.items() if letter in letters]
    return {
        check.code: check
        for file in files
        for check in vars(import_module(f"{__name__}.{file}")).values()
        if isinstance(check, Check)
    }


def beginning(prefix: str) -> list[Check]:
    """Return the checks whose codes begin so: "S104", "S1", "S"."""
    wanted = prefix.upper()
    found = _checks(wanted[:1]).values() if wanted else ()
    return [check for check in found if check.code.startswith(wanted)]


FILES = "F"
"""The codes of what is wrong with a file begin so; its reader finds most of that."""


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
        if not beginning(prefix) and not prefix.upper().startswith(FILES):
            known = ", ".join(sorted(_checks("".join(FAMILIES.values()))))
            raise UsageError(
                _("there is no check {code}").format(code=prefix),
                _("the checks are {codes}").format(codes=known),
            )
    letters = "".join(each[:1].upper() for each in select if each)
    checks = _checks(letters or "".join(FAMILIES.values())).values()
    return tuple(check for check in checks if chosen(check.code, select, ignore))
