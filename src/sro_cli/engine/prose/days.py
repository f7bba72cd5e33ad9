"""Days that a text names, in the forms in which Swedish papers write them."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.engine.prose.shape import shape
from sro_cli.lang.words import words

_CENTURY = 2000


class Day(NamedTuple):
    """A day that a text names, and where; the year may be left out: None."""

    day: int
    month: int
    year: int | None
    span: tuple[int, int]

    def after(self, past: datetime.date) -> datetime.date | None:
        """Return the day; without a year the first one after *past*."""
        for year in (self.year,) if self.year else (past.year, past.year + 1):
            try:
                found = datetime.date(year, self.month, self.day)
            except ValueError:
                continue
            if self.year or found > past:
                return found
        return None

    def is_day(self, day: datetime.date) -> bool:
        """Tell whether this is *day*, as far as it is told."""
        return (self.day, self.month) == (day.day, day.month) and self.year in {
            None,
            day.year,
        }


def days_in(text: str) -> Iterator[Day]:
    """Yield the days in a text: 6 mars 2025, den 6 mars, 2025-03-06, 250306, 6/3."""
    for match in _pattern().finditer(text):
        if match["month"]:
            month = _months()[match["month"].casefold()]
            # "den 22 april och 6 maj" names each day's own month; "6 och 7 mars" one
            for at in ("first", "day"):
                if match[at]:
                    yield Day(int(match[at]), month, _year(match["year"]), match.span())
        elif match["packed"]:
            figures = match["packed"]
            yield from _checked(figures[:-4], figures[-4:-2], figures[-2:], match)
        elif match["slash_day"]:
            yield from _checked(
                match["slash_year"], match["slash_month"], match["slash_day"], match
            )
        else:
            yield from _checked(
                match["iso_year"], match["iso_month"], match["iso_day"], match
            )


class Month(NamedTuple):
    """A month whose meeting a text names: "marsmötet", "mötet i mars 2025"."""

    month: int
    year: int | None

    def days_after(
        self, past: datetime.date
    ) -> tuple[datetime.date, datetime.date] | None:
        """Return the month's first and last day, those after *past* alone, if any.

        Without a year it is the next one with that name that begins after *past*.
        """
        year = self.year or past.year + (self.month <= past.month)
        first = datetime.date(year, self.month, 1)
        last = (first + datetime.timedelta(days=31)).replace(day=1)
        return (first, last - datetime.timedelta(days=1)) if first > past else None


def months_met_in(text: str) -> Iterator[Month]:
    """Yield the months whose meetings a text names."""
    for match in _of_a_month().finditer(text):
        name = (match["of"] or match["in"]).casefold()
        yield Month(_months()[name], _year(match["year"]))


def times_in(text: str) -> Iterator[int]:
    """Yield where a text may name a day, or a month's meeting, in no order.

    Quickly, and never wrongly not: each thing looked for begins with one known letter.
    """
    seen = shape(text)
    return (match.start() for each in _candidates() for match in each.finditer(seen))


def _checked(
    year: str | None, month: str, day: str, match: re.Match[str]
) -> Iterator[Day]:
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:  # noqa: PLR2004 (a year's)
        yield Day(int(day), int(month), _year(year), match.span())


def _year(figures: str | None) -> int | None:
    if not figures:
        return None
    return int(figures) if len(figures) > 2 else _CENTURY + int(figures)  # noqa: PLR2004


@cache
def _months() -> dict[str, int]:
    names = words().calendar["months"]
    return {
        name[:length]: number
        for number, name in enumerate(names, 1)
        for length in (3, 4, len(name))
    }


@cache
def _candidates() -> list[re.Pattern[bytes]]:
    """Return what to look for in a text's shape; a ? there may be any blank."""
    begins = "|".join(sorted({name[:3] for name in _months()})).encode("latin-1")
    found = [rb"0(?:(?::[ae])?[\s\xa0?]+(?:%b)|-00-0|0{5}|/0)" % begins]
    for meeting in (rb"m\xf6te", rb"sammantr\xe4de"):
        before = b"|".join(
            rb"(?<=%b%b%b)" % (name.encode("latin-1"), dash, meeting)
            for name in words().calendar["months"]
            for dash in (b"", b"-")
        )
        behind = rb"[a-z\xe5\xe4\xf6]*[\s\xa0?]+i[\s\xa0?]+(?:%b)" % begins
        found.append(rb"%b(?:%b|%b)" % (meeting, before, behind))
    return [re.compile(each) for each in found]


@cache
def _of_a_month() -> re.Pattern[str]:
    months = "|".join(words().calendar["months"])
    meeting = r"(?:möte|sammanträde)[a-zåäö]*"
    return re.compile(
        rf"\b(?:(?P<of>{months})-?{meeting}|{meeting}\s+i\s+(?P<in>{months})\b)"
        r"(?:\s+(?P<year>20[0-9][0-9])\b)?",
        re.IGNORECASE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"""(?<![\d.:/§-])(?:
        (?:(?P<first>[1-3]?\d)\s?(?:[–-]|och)\s?)?
            (?P<day>[1-3]?\d)(?::e|:a)?\s+(?P<month>{months})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?
        |(?P<iso_year>(?:19|20)?\d\d)-(?P<iso_month>[01]\d)-(?P<iso_day>[0-3]\d)(?!\d|-\d)
        |(?P<packed>(?:20)?[12]\d[01]\d[0-3]\d)(?![\d.,/-])
        |(?P<slash_day>[1-3]?\d)/(?P<slash_month>1[0-2]|[1-9])(?:[\s-](?P<slash_year>20\d\d))?(?![\d/])
        )""",
        re.IGNORECASE | re.VERBOSE,
    )
