"""What stands around figures in prose, and tells what they are or are not."""

import re
from functools import cache
from typing import NamedTuple

from sro_cli.lang.figures import figures
from sro_cli.lang.words import words

_BEFORE = re.compile(r"([^\s|(\[*_]+)[\s*_]*$")
_BEHIND = re.compile(r"[\s*_]{0,3}([^\W\d_]+[23²]?|[%‰°€$§])(?![^\W_])")
_DATE = re.compile(r"\d{4}(?:-\d\d-\d\d)?|\d\d?/\d\d?")
_NEAR = 40
_FEW = 3
"""A number of a case may have letters before it: dnr RS 2025-2030."""
_SHORT = 4
"""A word with a capital and a point, and no longer, is short for a name: "Luk."."""


class Around(NamedTuple):
    """How the words around figures speak.

    *refuses*: they are no time and no years; *joined*: the word before joins them to
    what stands before it; *at_times*: it is such as stand at times; *may_be_time*: it
    makes them no part of a name ("Berga 10:15").
    """

    refuses: bool
    joined: bool
    at_times: bool
    may_be_time: bool


def around(match: re.Match[str]) -> Around:
    """Return what the words around a match say of its figures."""
    told, text = figures(), match.string
    begin, end = match.span()
    line = max(text.rfind("\n", 0, begin) + 1, begin - _NEAR)
    found = _BEFORE.search(text, line, begin)
    before = found[1] if found else ""
    behind = _BEHIND.match(text, end)
    word = before.lower()
    bare = word.rstrip(".,;:")
    number = any(
        each.strip("(,.:") in told.registers
        for each in text[line:begin].lower().split()[-_FEW:]
    )
    refuses = (
        number
        or bool({word, bare} & told.not_before)
        or (behind is not None and behind[1].lower() in told.not_behind)
    )
    at_times = bare in told.at_times or bare in _calendar() or bare in _short_days()
    is_name = before[:1].isupper() and (
        before[-1] not in ".,:;" or (before[-1] == "." and len(bare) <= _SHORT)
    )
    may_be = at_times or (not is_name and not any(map(str.isdigit, word)))
    may_be = may_be or bool(_DATE.fullmatch(before.rstrip(",")))
    return Around(refuses, bare in told.joined, at_times, may_be)


@cache
def _calendar() -> frozenset[str]:
    calendar = words().calendar
    days = [f"{each}{end}" for each in calendar["weekdays"] for end in ("", "en", "ar")]
    return frozenset((*days, *calendar["months"]))


@cache
def _short_days() -> frozenset[str]:
    days = words().calendar["weekdays"]
    return frozenset(each[:length] for each in days for length in (3, 4, 5))
