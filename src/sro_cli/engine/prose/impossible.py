"""Days and clock times that people wrote and there are not: 31 april, kl. 25.00."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.engine.prose.figures_around import around
from sro_cli.engine.prose.shape import shape
from sro_cli.engine.prose.written_dates import day_of, month_of, months
from sro_cli.engine.prose.written_times import DASHES, minutes_of, told_times

_LEAP = 2024
"""29 februari without a year may be any year's."""
_LATE = ("29", "30", "31")
"""Days that some months have not; higher figures may count something."""
_HIGHEST_DAY, _HIGHEST_MONTH = 39, 19
"""Who means a day and errs, errs by little: 2027-13-01, 2026-02-31."""
_LONG_DAYS = re.compile(rb"00(?::?[ae])?[ \n\xa0][a-z]{3}")
_ISO_DAYS = re.compile(rb"0000[-?]00[-?]00")
_ISO = re.compile(
    r"(?<![\w.:/,§+–—-])(?P<year>20\d\d)[-‐‑](?P<month>\d\d)[-‐‑](?P<day>\d\d)"
    rf"(?!\w|[.:,/]\d|[{DASHES}]\d)"
)
_CAPITALS = re.compile(r"[A-ZÅÄÖ][\w]*[A-ZÅÄÖ]\S*\s$")
_SHORT_DAYS = re.compile(rb"00/00?(?!0)")
_SHORT = re.compile(
    r"(?<![\w.:/,§+–—-])(?P<day>\d\d)/(?P<month>\d\d?)(?:\s(?P<year>20\d\d))?"
    rf"(?!\w|[.:,/]\d|[{DASHES}]\w)"
)
_DEN = re.compile(r"\bden\s$")
_BEFORE = re.compile(r"([^\W\d_]+)\.?\s{1,3}$")
_BEHIND = re.compile(r"\s{1,3}\d{1,2}(?![\d.:,/])")


class Impossible(NamedTuple):
    """What there is not, and where it stands."""

    begin: int
    text: str


def impossible_days(text: str, language: str) -> Iterator[Impossible]:
    """Yield the days of a text, as `prose` gives it, that are in no calendar."""
    figures = shape(text)
    for found in _LONG_DAYS.finditer(figures):
        if text[found.start() : found.start() + 2] in _LATE:
            match = _long(language).match(text, found.start())
            if match and _is_no_day(match, language):
                yield Impossible(match.start(), " ".join(match[0].split()))
    for found in _ISO_DAYS.finditer(figures):
        match = _ISO.match(text, found.start())
        if match and _is_no_iso(match):
            yield Impossible(match.start(), match[0])
    for found in _SHORT_DAYS.finditer(figures):
        match = _SHORT.match(text, found.start())
        if match and _is_no_short(match):
            yield Impossible(match.start(), match[0])


def _is_no_short(match: re.Match[str]) -> bool:
    """Tell whether 31/4 is no day, and no share of something: den 31/4, 31/4 2026."""
    is_day = match["year"] or _DEN.search(
        match.string, max(0, match.start() - 9), match.start()
    )
    return (
        is_day is not None
        and match["day"] in _LATE
        and 1 <= int(match["month"]) <= 12  # noqa: PLR2004 (the calendar)
        and day_of(match["year"] or _LEAP, match["month"], match["day"]) is None
        and not around(match).refuses
    )


@cache
def _long(language: str) -> re.Pattern[str]:
    """Return the pattern of a day with the name of a month: 31 april 2026."""
    return re.compile(
        rf"(?<![\w.:/,])(?<!\d\d\d[{DASHES}])(?P<day>\d\d)(?::?[ae])?"
        rf"\s(?P<name>{months(language)})"
        r"(?:\s(?P<year>(?:19|20)\d\d)(?![\w:]|[-–/]\d))?",
        re.IGNORECASE,
    )


def _is_no_day(match: re.Match[str], language: str) -> bool:
    """Tell whether a month has no such day, and the figures are one.

    "mars 31 april 30" is a row of figures, and so is "31 april 30 maj".
    """
    month = month_of(match["name"], language)
    before = _BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    in_a_row = _BEHIND.match(match.string, match.end()) or (
        before and re.fullmatch(months(language), before[1], re.IGNORECASE)
    )
    return (
        day_of(match["year"] or _LEAP, month, match["day"]) is None
        and not in_a_row
        and not around(match).refuses
    )


def _is_no_iso(match: re.Match[str]) -> bool:
    """Tell whether 2026-02-30 is no day and no number of a case: RS 2026-13-02."""
    year, month, day = (int(match[key]) for key in ("year", "month", "day"))
    if day_of(year, month, match["day"]) or around(match).refuses:
        return False
    if 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004 (the calendar)
        return True
    if _CAPITALS.search(match.string, max(0, match.start() - 20), match.start()):
        return False
    swapped = day_of(year, day, match["month"]) is not None
    near = 1 <= month <= _HIGHEST_MONTH and 1 <= day <= _HIGHEST_DAY
    return swapped or near


_CLOCK = re.compile(r"(?<!\d)(?P<hours>\d\d?)[.:,](?P<minutes>\d\d)(?!\d)")


def impossible_times(text: str) -> Iterator[Impossible]:
    """Yield the times behind "kl." in a text, see above, that no clock shows."""
    for told in told_times(text):
        for match in _CLOCK.finditer(text, *told.span("times")):
            if minutes_of(match[0]) is None and not around(match).refuses:
                is_first = match.start() == told.start("times")
                begin = told.start() if is_first else match.start()
                written = text[begin : match.end()]
                yield Impossible(begin, " ".join(written.split()))
