"""Titles that end in a body's name and a date: "Avtal, SRO 2025-03-06.pdf"."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.engine.prose.file_names import KINDS
from sro_cli.engine.prose.shape import shape
from sro_cli.engine.prose.written_dates import last_date
from sro_cli.lang.figures import figures


class Ending(NamedTuple):
    """How a title ends.

    *core* is the title without what kind of file it is; *head* all before the name,
    *tail* all after the date. *iso* and *packed* tell how the date is written:
    2025-03-06; 250306, 20250306 or 25-03-06.
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

    def names_a_meeting(self) -> bool:
        """Tell whether the title is about a meeting of that date, and no paper for it.

        Such are the name with its date alone, the minutes, "Uppdrag från SRO
        2025-01-30" and "Underlag inför SRO 2025-04-24".
        """
        told, before = figures(), self.head.casefold().split()
        return (
            not before
            or before[-1] in told.about_a_meeting
            or any(each in word for each in told.meeting_papers for word in before)
        )


_BETWEEN = r"[\s,:;_(–—-]*"
_LONGEST = 200
"""No line that is a title is longer."""


def ending(
    title: str, names: tuple[str, ...], meant: datetime.date, language: str
) -> Ending | None:
    """Return how a title ends, if in one of *names* and a date; see `last_date`.

    The names are in the form of `str.casefold`.
    """
    folded = title.casefold()
    if not any(each in folded for each in names):
        return None
    core = _without_kind(title)
    bare = core.removesuffix(")")
    found = last_date(bare, meant, language)
    name = _named(names).search(bare[: found.begin]) if found else None
    if not found or not name:
        return None
    return Ending(
        core.casefold(),
        bare[: name.start()],
        name["name"] + (name["between"] or " "),
        found.date,
        title[len(bare) :].rstrip(),
        found.iso,
        found.packed,
    )


def _without_kind(title: str) -> str:
    """Return a title without the end that tells what kind of file it is."""
    stem, dot, kind = title.rstrip().rpartition(".")
    return stem.rstrip() if dot and kind.lower() in KINDS else title.rstrip()


@cache
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a body's name that ends a text."""
    either = "|".join(map(re.escape, names))
    return re.compile(
        rf"(?<![^\W_])(?P<name>{either})(?P<between>{_BETWEEN})$", re.IGNORECASE
    )


_PACKED = re.compile(rb"00(?:0000|-00-00)")


def lone_titles(text: str) -> Iterator[str]:
    """Yield the lines of prose that may be titles: those that end in packed figures."""
    end = 0
    for match in _PACKED.finditer(shape(text)):
        if match.start() >= end:
            begin = text.rfind("\n", 0, match.start()) + 1
            end = text.find("\n", match.start())
            end = len(text) if end < 0 else end
            line = text[begin:end].strip(_MARKS)
            if len(line) < _LONGEST and _without_kind(line)[-1:].isdigit():
                yield line.rpartition(": ")[2]


_MARKS = " \t\r-–*•➤>_"
"""What stands round a line of a list."""
