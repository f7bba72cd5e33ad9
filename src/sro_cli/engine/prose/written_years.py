"""Ranges of years, where people wrote them, and numbers of cases that look the same."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sro_cli.engine.prose.figures_around import around
from sro_cli.engine.prose.written_times import DASH, DASHES, matches, plain_dash
from sro_cli.engine.style import HouseStyle
from sro_cli.lang.figures import figures

_TWO_YEARS = re.compile(rb"0000[?\xa0 \t-]{1,9}0000")
_YEARS = re.compile(
    rf"(?<![\w.:,/§+–—-])((?:19|20)\d\d)({DASH})((?:19|20)\d\d)"
    rf"(?!\w|[.:,/]\d|[{DASHES}]\d)"
)
_NEAR = 90
_SIGNS = "()[]{}.,:;*_\"'”»"
_APART = re.compile(r"[():;|\[\]]|\.$")
_BEHIND = re.compile(r"[\s*_]{1,3}års\b")
_SHORT = 4
"""A word with a capital, and no longer, may be the register of a body: Ks, Hsn."""


class Years(NamedTuple):
    """A range of years, and where and with which dash it is written."""

    begin: int
    old: str
    first: str
    dash: str
    last: str


def year_ranges(text: str) -> Iterator[Years]:
    """Yield the ranges of years of a text, as `prose` gives it.

    "2026-2031" may as well be the number of a case: without a blank or a longer dash it
    is a range only where words say so, and "RS 2026-2031" is never one.
    """
    for years, sure in _ranges(text):
        if sure and years.first < years.last:
            yield years


def reversed_years(text: str) -> Iterator[Years]:
    """Yield the ranges of years, as above, that run backwards."""
    for years, sure in _ranges(text):
        if sure and years.first > years.last:
            yield years


def year_dash(written: list[str], style: HouseStyle) -> str:
    """Return the dash for a range of years that is *written* with these in a meeting.

    An en dash is right with blanks and without, and so is the dash of the house; of
    these it is the commonest. Where none is written it is the en dash, without blanks.
    """
    accepted = {"–", " – ", style.dash}
    right = [each for each in map(plain_dash, written) if each in accepted]
    return max(
        sorted(set(right)),
        key=lambda each: (right.count(each), each == "–"),
        default="–",
    )


class _Said(Enum):
    """What the words before figures say: a range of years, nothing, something else."""

    YEARS = 1
    NOTHING = 0
    OTHER = -1


def _ranges(text: str) -> Iterator[tuple[Years, bool]]:
    """Yield what may be ranges of years, and whether they surely are."""
    said = _Said.NOTHING
    before: re.Match[str] | None = None
    for match in matches(_YEARS, _TWO_YEARS, text):
        if before is None or not _goes_on(before, match, said):
            said = _said(match)
        before = match
        if said is not _Said.OTHER and not around(match).refuses:
            first, dash, last = match.groups()
            sure = said is _Said.YEARS or plain_dash(dash) != "-"
            yield Years(match.start(), match[0], first, dash, last), sure


def _goes_on(before: re.Match[str], match: re.Match[str], said: _Said) -> bool:
    """Tell whether figures go on a row: 2021-2025, 2026-2030 och 2027-2031.

    Behind a comma the number of a case may follow, if it is not the next years.
    """
    between = match.string[before.end() : match.start()].strip(" *_")
    if between == ",":
        follows = int(match[1]) - int(before[3]) in {0, 1}
        return follows or said is _Said.OTHER
    return between.lstrip(", ") in figures().joined


def _said(match: re.Match[str]) -> _Said:
    text, begin = match.string, match.start()
    line = max(text.rfind("\n", 0, begin) + 1, begin - _NEAR)
    before = text[line:begin].split()
    word = before[-1] if before else ""
    bare = word.strip(_SIGNS)
    if bare.lower().endswith(tuple(figures().bodies)) or _is_of_a_case(bare):
        return _Said.OTHER
    if _is_of_a_period(bare):
        apart = word[-1] in ",;.)"
        return _Said.NOTHING if apart else _Said.YEARS
    if _is_register(bare):
        return _Said.OTHER
    if _BEHIND.match(text, match.end()):
        return _Said.YEARS
    is_word = bare.isalpha() and len(bare) >= _SHORT and word.endswith(bare)
    return _Said.YEARS if is_word and _is_near(before) else _Said.NOTHING


def _is_near(before: list[str]) -> bool:
    """Tell whether a word for a period stands before others: plan för vården 2021."""
    for each in reversed(before):
        if _APART.search(each) or _is_of_a_case(each):
            return False
        if _has_period(each):
            return True
    return False


def _is_of_a_period(word: str) -> bool:
    """Tell whether years may stand behind a word: åren, utvecklingsstrategin."""
    return word.lower() in figures().before_years or _has_period(word)


def _has_period(word: str) -> bool:
    """Tell whether a word is for what lasts some years: utvecklingsstrategin."""
    small = word.lower()
    return any(each in small for each in figures().periods)


def _is_of_a_case(word: str) -> bool:
    """Tell whether the number of a case stands behind a word: planärendet."""
    small = word.lower()
    return any(each in small for each in figures().cases)


def _is_register(word: str) -> bool:
    """Tell whether the number of a case may stand behind a word: RS, Hsn."""
    capitals = sum(map(str.isupper, word))
    return capitals > 1 or (capitals == 1 and len(word) <= _SHORT)
