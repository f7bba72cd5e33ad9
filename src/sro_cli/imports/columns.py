"""Columns that a text file shows by blanks: side by side, or a clock time in front."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sro_cli.imports.sheets import is_page_number

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_TIME = r"\d{1,2}[.:]\d\d"
_RANGE = rf"{_TIME}(?:\s*[-\u2010-\u2015\u2212]\s*{_TIME})?"
_CLOCK = re.compile(
    rf"(?P<slot>(?:kl\.?\s*)?{_RANGE}) {{2,}}(?P<text>\S.*)", re.IGNORECASE
)
_NEAR = 1


class Timed(NamedTuple):
    """A line without the clock time that stood before it in a column of its own."""

    slot: str
    text: str


def split_clock(line: str) -> Timed:
    """Take a clock time in a column of its own from the beginning of a line."""
    found = _CLOCK.match(line.strip())
    return Timed(found["slot"], found["text"]) if found else Timed("", line)


def with_tabs(lines: Sequence[str]) -> list[str]:
    """Return lines with tabs where blanks part columns that go on in the next line."""
    places = [[found.end() for found in _GAP.finditer(line)] for line in lines]
    turned = []
    for at, line in enumerate(lines):
        near = [
            place
            for other in (at - 1, at + 1)
            if 0 <= other < len(lines)
            for place in places[other]
        ]
        columns = any(
            abs(mine - theirs) <= _NEAR for mine in places[at] for theirs in near
        )
        sheet = bool(places[at]) and is_page_number(line[places[at][-1] :])
        turned.append(_GAP.sub("\t", line) if columns or sheet else line)
    return turned
