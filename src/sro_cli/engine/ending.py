"""Titles that end in a body's name and a date: "Avtal, SRO 2025-03-06.pdf"."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.engine.written_dates import last_date


class Ending(NamedTuple):
    """How a title ends.

    *core* is the title without what kind of file it is; *head* all before the date,
    *tail* all after it. *iso* and *packed* tell how the date is written: 2025-03-06;
    250306, 20250306 or 25-03-06.
    """

    core: str
    head: str
    name: str
    date: datetime.date
    tail: str
    iso: bool
    packed: bool

    def dated(self, day: datetime.date) -> str:
        """Return the end as it should be: the name with a date."""
        return f"{self.name}{day}{self.tail}"


_FILE = re.compile(r"\s*\.(?:pdf|docx?|pptx?|xlsx?|od[tps])\s*$", re.IGNORECASE)
_BETWEEN = r"[\s,:;_(–—-]*"
_LONGEST = 200
"""No line that is a title is longer."""


def ending(
    title: str, names: tuple[str, ...], meant: datetime.date, language: str
) -> Ending | None:
    """Return how a title ends, if in one of *names* and a date; see `last_date`."""
    if not any(each in title.casefold() for each in names):
        return None
    kind = _FILE.search(title)
    core = title[: kind.start()] if kind else title.rstrip()
    bare = core.removesuffix(")")
    found = last_date(bare, meant, language)
    name = _named(names).search(bare[: found.begin]) if found else None
    if not found or not name:
        return None
    between = name["between"] or " "
    tail = title[len(bare) :].rstrip()
    return Ending(
        core.casefold(),
        bare[: found.begin],
        name["name"] + between,
        found.date,
        tail,
        found.iso,
        found.packed,
    )


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a body's name that ends a text."""
    either = "|".join(map(re.escape, names))
    return re.compile(
        rf"(?<![^\W_])(?P<name>{either})(?P<between>{_BETWEEN})$", re.IGNORECASE
    )


def lone_titles(text: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of prose that may be titles: those that end in figures."""
    folded = text.casefold()
    if not any(each in folded for each in names):
        return
    for line in text.splitlines():
        bare = _FILE.sub("", line.rstrip(" *_"))
        if bare[-1:].isdigit() and len(line) < _LONGEST and "](" not in line:
            yield line.strip(" \t-–*•➤>_").rpartition(": ")[2]
