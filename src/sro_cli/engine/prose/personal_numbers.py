"""Swedish personal identity numbers and coordination numbers, wherever they stand."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.engine.prose.shape import shape
from sro_cli.lang.figures import figures

_BLANK = r"[ \t\u00a0\u2007\u2009\u202f]"
_SIGN = "[-+‐‑‒–—−]"
_NUMBER = re.compile(
    rf"(?<![^\W_])(?P<century>18|19|20)?(?P<date>[0-9]{{6}})"
    rf"(?P<between>{_BLANK}{{0,2}}{_SIGN}{_BLANK}{{0,2}}|{_BLANK}{{1,2}})?"
    rf"(?P<last>[0-9]{{4}})(?![^\W_])"
)
_SHAPE = re.compile(rb"000000[^0a-z]{0,5}0000")
_CHAIN_BEFORE = re.compile(r"[0-9][-.,:/+]$")
_CHAIN_BEHIND = re.compile(r"[-.,:/+][0-9]")
_LINK_BEFORE = re.compile(r"[0-9][-+]$")
_LINK_BEHIND = re.compile(r"-[0-9]")
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_WORD = re.compile(r"([^\s(\[|/?&=#]+)[\s(\[|=#]*$")
_COORDINATION = 60
_NEAR = 60
_RECENT = 2
"""Years between a stamp and the meeting; hardly anybody in it is so young."""
_MOBILE = re.compile(r"070[1-9][0-9]{6}")
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][05]")
_CALL = re.compile(r"/j/$")


class Found(NamedTuple):
    """A number in a text: where, and with its last figures hidden."""

    begin: int
    end: int
    masked: str


def personal_numbers(text: str, day: datetime.date | None = None) -> Iterator[Found]:
    """Yield the personal numbers of a text: a date that there is, and the check digit.

    With and without century, and with any dash or blank. *day* is the day of the
    meeting that the text is about: figures that are a time of about then are a stamp.
    """
    for match in _NUMBER.finditer(text):
        if (
            _has_check_digit(match["date"] + match["last"])
            and _born(match["century"], match["date"]) is not None
            and not _is_something_else(match, day)
        ):
            yield Found(*match.span(), f"{match['date']}-****")


def may_have_numbers(text: str) -> bool:
    """Tell whether a text has six figures in a row, and four more soon after them."""
    return bool(_SHAPE.search(shape(text)))


def _has_check_digit(ten: str) -> bool:
    """Tell whether the last of ten figures is the one that Luhn's rule makes."""
    total = 0
    for at, each in enumerate(ten):
        value = int(each) * (1 if at % 2 else 2)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 (sum of the digits)
    return total % 10 == 0


def _born(century: str | None, date: str) -> datetime.date | None:
    """Return the latest day that six figures may mean, None if there is no such day."""
    year, month, day = int(date[:2]), int(date[2:4]), int(date[4:])
    if day > _COORDINATION:
        day -= _COORDINATION
    for hundreds in (century,) if century else ("20", "19"):
        try:
            return datetime.date(int(hundreds) * 100 + year, month, day)
        except ValueError:
            continue
    return None


def _is_something_else(match: re.Match[str], day: datetime.date | None) -> bool:
    """Tell whether the figures, which might be a person's, are a stamp, a call …."""
    text, (begin, end) = match.string, match.span()
    before = text[max(0, begin - _NEAR) : begin]
    if _is_stamp(match, day) or _is_in_guid(text, begin, end):
        return True
    between = match["between"] or ""
    if between.strip():
        return bool(_LINK_BEFORE.search(before) or _LINK_BEHIND.match(text, end))
    word = _WORD.search(before)
    last = word[1].lower().rstrip(".:,") if word else ""
    if any(each in last for each in figures().person):
        return False
    return bool(
        _CHAIN_BEFORE.search(before)
        or _CHAIN_BEHIND.match(text, end)
        or _CALL.search(before)
        or (last in figures().not_person and not match["century"])
        or _MOBILE.fullmatch(match[0])
    )


def _is_stamp(match: re.Match[str], day: datetime.date | None) -> bool:
    """Tell whether the figures are a date of about *day* and a time: 20250306 1330.

    "250306-1330" is none: nobody who means a time writes it so.
    """
    if day is None or not _CLOCK.fullmatch(match["last"]):
        return False
    if "-" in (match["between"] or "") and not match["century"]:
        return False
    born = _born(match["century"], match["date"])
    return born is not None and abs(born.year - day.year) <= _RECENT


def _is_in_guid(text: str, begin: int, end: int) -> bool:
    near = _GUID.finditer(text, max(0, begin - 36), min(len(text), end + 36))
    return any(each.start() <= begin and end <= each.end() for each in near)
