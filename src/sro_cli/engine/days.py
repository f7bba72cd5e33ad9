"""Days that a text names, in the forms in which Swedish papers write them."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

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


def may_name_a_day(text: str) -> bool:
    """Tell whether a text may name a day: quickly, and never wrongly not."""
    return _candidate().search(text) is not None


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
def _candidate() -> re.Pattern[str]:
    begins = "|".join(sorted({name[:3] for name in _months()}))
    return re.compile(
        rf"\d(?:(?::[ae])?\s+(?:{begins})|-[01]\d-[0-3]|\d{{5}}|/\d)", re.IGNORECASE
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
