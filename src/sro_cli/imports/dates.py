"""Dates in a line of a paper, however they are written."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.engine.people.marked import masked, one_of
from sro_cli.lang.words import words

SHORTEST_MONTH = 3
"""How many letters of a month's name are enough: jan, sept, okt."""
CENTURY = 2000
LAST_OF_CENTURY = 80
"""Years of two figures below this are of this century."""


class Dated(NamedTuple):
    """A date and where it stands in the line, its weekday with it.

    *until* is the last day where the paper names several ("6–7 mars 2025").
    """

    date: datetime.date
    span: tuple[int, int]
    until: datetime.date | None = None


@cache
def _pattern() -> re.Pattern[str]:
    calendar = words().calendar
    days = one_of(tuple(calendar["weekdays"]))
    weekday = rf"(?:{days}(?:en)?,?\s{{1,3}})?(?:den\s{{1,3}})?"
    day = r"(?P<{}>\d{{1,2}})(?::?[ea](?=\s))?"
    return re.compile(
        rf"""
        (?<![\w.:/-])(?:
          {weekday}{day.format("day")}
            (?:\s?(?:-|och)\s?{day.format("last")})?
            \s{{1,3}}(?P<month>[^\W\d_]{{{SHORTEST_MONTH},9}})\.?(?!\w)
            (?:,?\s{{0,3}}(?P<year>\d{{4}})(?![\d:-]|\.\d))?
        | {weekday}(?P<iso>\d{{4}}|\d\d)(?P<point>[-./])(?P<iso_month>\d{{1,2}})
            (?P=point)(?P<iso_day>\d{{1,2}})(?![\d/]|[:.-]\d)
        | {weekday}(?P<packed>(?:19|20)\d{{6}})(?!\w|-\d)
        | {weekday}(?P<slash_day>\d{{1,2}})(?P<slash>[./])(?P<slash_month>\d{{1,2}})
            (?:(?:[\s-]|(?P=slash)){{1,2}}(?P<slash_year>\d{{4}})(?![\d:-]|\.\d))?
            (?![\d/]|[:.-]\d)
        )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def find_date(text: str, year: int | None = None) -> Dated | None:
    """Return the first date in *text*; without a year only where *year* is given."""
    return next(dates_in(text, year), None)


def is_date_only(text: str) -> bool:
    """Tell whether *text* is a date with its year and nothing else."""
    found = find_date(text)
    if found is None:
        return False
    begin, end = found.span
    return not re.search(r"\w", text[:begin] + text[end:])


def dates_in(text: str, year: int | None = None) -> Iterator[Dated]:
    """Yield all dates in *text*, in order."""
    plain = masked(text)
    for match in _pattern().finditer(plain):
        if found := _dated(match, year):
            yield found
    bare = plain.strip(" ()")
    if re.fullmatch(r"\d{6}", bare):
        day = _date(_year(bare[:2]), bare[2:4], bare[4:])
        begin = plain.find(bare)
        if day is not None:
            yield Dated(day, (begin, begin + len(bare)))


def without_dates(text: str) -> str:
    """Return *text* with blanks where dates stand: as long as before."""
    parts, at = [], 0
    for found in dates_in(text, CENTURY):
        begin, end = found.span
        parts += [text[at:begin], " " * (end - begin)]
        at = end
    return "".join((*parts, text[at:]))


def _dated(match: re.Match[str], year: int | None) -> Dated | None:
    part = match.groupdict()
    until = None
    if part["month"]:
        stated = _year(part["year"]) if part["year"] else year
        month = _month(part["month"])
        day = _date(stated, month, part["day"])
        until = _date(stated, month, part["last"]) if part["last"] else None
    elif part["iso"]:
        if len(part["iso"]) == 2 and part["point"] != "-":  # noqa: PLR2004 (25-01-30)
            return None
        day = _date(_year(part["iso"]), part["iso_month"], part["iso_day"])
    elif part["packed"]:
        packed = part["packed"]
        day = _date(int(packed[:4]), packed[4:6], packed[6:])
    else:
        stated = _year(part["slash_year"]) if part["slash_year"] else None
        if stated is None and part["slash"] == "/":
            stated = year
        day = _date(stated, part["slash_month"], part["slash_day"])
    return None if day is None else Dated(day, match.span(), until)


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:  # noqa: PLR2004 (a year in full)
        return year
    return CENTURY + year if year < LAST_OF_CENTURY else CENTURY - 100 + year


def _month(name: str) -> int:
    """Return the number of the month that *name* is or begins, 0 for none."""
    names = words().calendar["months"]
    found = (at for at, each in enumerate(names, 1) if each.startswith(name.lower()))
    return next(found, 0)


def _date(year: int | None, month: str | int, day: str) -> datetime.date | None:
    if year is None:
        return None
    try:
        return datetime.date(year, int(month), int(day))
    except ValueError:
        return None
