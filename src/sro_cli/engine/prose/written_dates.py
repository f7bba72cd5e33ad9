"""Dates as people write them: at the end of a title, and beside a weekday."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sro_cli.engine.prose.shape import shape
from sro_cli.lang.words import words

_CENTURY = 2000
_SHORT = 3
"""How many letters of a month or a weekday are enough: sep, ons."""
_FAR = 120
"""Days from the meeting: a date without a year so far off may be of another year."""
_LONGEST = 30
"""No date is longer, and no weekday with "den" behind it."""
_BORNE = ("tor",)
"""What might be a short weekday, and is a person."""
_HYPHEN = "[-‐‑–]"
_DASHES = "-‐‑–"
_FIGURES = re.compile(rb"00?(?:00-00-00|[ /:ae?\xa0\n-])")
_GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
"""Between words: no paragraph ends there."""
_Parts = Mapping[str, str | None]


class LastDate(NamedTuple):
    """The date that ends a title, and where it begins.

    *iso* and *packed* tell how it is written: 2025-03-06; as file names have it,
    20250306, 250306 or 25-03-06.
    """

    date: datetime.date
    begin: int
    iso: bool
    packed: bool


class Misnamed(NamedTuple):
    """A date with a wrong weekday: as written, the day, and what it is called."""

    text: str
    date: datetime.date
    weekday: str


# at the end of a title


def last_date(text: str, meant: datetime.date, language: str) -> LastDate | None:
    """Return the date that *text* ends with.

    Where it could be several, as 05-06-07, and one is *meant*, it is that one. A date
    without a year is of the year of *meant*; "1/2" is only what is meant, since it may
    be the first of two.
    """
    usual = meant.isoformat()
    begin = len(text) - len(usual)
    if text.endswith(usual) and not text[begin - 1 : begin].isdigit():
        return LastDate(meant, begin, iso=True, packed=False)
    match = _last(language).search(text, max(0, len(text) - _LONGEST))
    if match is None:
        return None
    part = match.groupdict()
    found = [each for each in _readings(part, meant, language) if each]
    if not found:
        return None
    date = meant if meant in found else found[0]
    iso = re.sub("[‐‑]", "-", match[0]) == date.isoformat()
    return LastDate(date, match.start(), iso, bool(part["packed"] or part["short"]))


@cache
def _last(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\d)(?<!\d[-/.])(?:
          (?P<year>(?:19|20)\d\d)(?:{_HYPHEN}|[./])(?P<month>\d\d?)
            (?:{_HYPHEN}|[./])(?P<day>\d\d?)
        | (?P<packed>(?:(?:19|20)\d\d|\d\d)\d{{4}})
        | (?P<short>\d\d{_HYPHEN}\d\d{_HYPHEN}\d\d)
        | (?P<long_day>\d\d?)\s+(?P<name>{months(language)}),?
            (?:\s+(?P<long>(?:19|20)\d\d))?
        | (?P<slash_day>\d\d?)/(?P<slash_month>\d\d?)
            (?:(?:\s|{_HYPHEN})+(?P<slash>(?:20)?\d\d))?
        )$""",
        re.IGNORECASE | re.VERBOSE,
    )


def _readings(
    part: _Parts, meant: datetime.date, language: str
) -> Iterator[datetime.date | None]:
    """Yield what the parts of a date may mean, the likeliest first."""
    if part["year"]:
        yield day_of(part["year"], part["month"], part["day"])
    elif packed := part["packed"] or part["short"]:
        figures = re.sub(r"\D", "", packed)
        if len(figures) == len("20250306"):
            yield day_of(figures[:4], figures[4:6], figures[6:])
        else:
            yield day_of(figures[:2], figures[2:4], figures[4:])
            yield day_of(figures[4:], figures[2:4], figures[:2])
    elif part["name"]:
        month = month_of(part["name"], language)
        yield day_of(part["long"] or meant.year, month, part["long_day"])
    else:
        found = day_of(
            part["slash"] or meant.year, part["slash_month"], part["slash_day"]
        )
        yield found if part["slash"] or found == meant else None


# beside a weekday


def misnamed(text: str, meant: datetime.date, language: str) -> Iterator[Misnamed]:
    """Yield the dates of a text, as `prose` gives it, that have a wrong weekday.

    A date without a year is of the year of *meant*; one that would be months off may be
    of the year before or after as well, and is wrong only if no year has it right.
    """
    ends = _ends(language)
    for figures in _FIGURES.finditer(shape(text)):
        begin = figures.start()
        stands_before = (
            text[max(0, begin - 9) : begin].rstrip(" \n\xa0,.").endswith(ends)
        )
        if not stands_before and text.find("(", begin, begin + _LONGEST) < 0:
            continue
        if match := _day(language).match(text, begin):
            yield from _misnamed(match, meant, language, stands_before=stands_before)


def _misnamed(
    match: re.Match[str], meant: datetime.date, language: str, *, stands_before: bool
) -> Iterator[Misnamed]:
    """Yield a date if the weekday before it, or in brackets behind it, is not its."""
    text, (begin, end) = match.string, match.span()
    weekday = None
    if stands_before:
        weekday = _weekday(language).search(text, max(0, begin - _LONGEST), begin)
    if weekday is None and text[begin - 1 : begin] not in tuple(_DASHES):
        weekday = _bracketed(language).match(text, end)
    days = list(_days(match.groupdict(), meant, language)) if weekday else []
    if weekday is None or not days:
        return
    if _number(weekday, language) not in {each.weekday() for each in days}:
        written = text[min(weekday.start(), begin) : max(weekday.end(), end)]
        names = words(language).calendar["weekdays"]
        yield Misnamed(" ".join(written.split()), days[0], names[days[0].weekday()])


@cache
def _day(language: str) -> re.Pattern[str]:
    """Return the pattern of a date that may stand behind a weekday."""
    return re.compile(
        rf"""(?<![\w.:/-])(?:
          (?P<iso>(?:(?:19|20)\d\d|\d\d)-\d\d-\d\d)(?!\w|-\d)
        | (?P<day>\d\d?)(?::?[ea])?{_GAP}(?P<name>{months(language)})
            (?:,?{_GAP}(?P<year>(?:19|20)\d\d)(?![\w:]|[-–/]\d))?
        | (?P<slash_day>\d\d?)/(?P<slash_month>\d\d?)
            (?:(?:[ ]|[ ]?-|/)(?P<slash>20\d\d|(?<=[-/])\d\d)(?![\w:/]|[-–.]\d))?
            (?![\w/:]|[-–]\d|[\s-]?(?:dag|tim))
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _weekday(language: str) -> re.Pattern[str]:
    """Return the pattern of a weekday that ends a text: ons, onsdagen den."""
    return re.compile(
        rf"(?<![\w-]){_weekdays(language)},?{_GAP}(?:den{_GAP})?\Z", re.IGNORECASE
    )


@cache
def _bracketed(language: str) -> re.Pattern[str]:
    """Return the pattern of a weekday in brackets behind a date: (ons)."""
    return re.compile(rf"{_GAP}\({_weekdays(language)}\)", re.IGNORECASE)


def _weekdays(language: str) -> str:
    names = [re.escape(each) for each in words(language).calendar["weekdays"]]
    whole = "|".join(f"{each}(?:en)?" for each in names)
    short = "|".join(
        each[:length]
        for each in names
        for length in (5, 4, 3)
        if each[:length] not in _BORNE
    )
    return rf"(?:(?P<whole>{whole})|(?P<short>{short})\.?)"


@cache
def _ends(language: str) -> tuple[str, ...]:
    """Return the ends of what may stand before the date of a weekday."""
    names: Sequence[str] = words(language).calendar["weekdays"]
    shorts = (each[:length] for each in names for length in (3, 4, 5))
    return tuple({"en", *(each[-2:] for each in (*names, *shorts))})


def _number(match: re.Match[str], language: str) -> int:
    """Return the number of a weekday, 0 for Monday."""
    return _at(match["whole"] or match["short"], words(language).calendar["weekdays"])


def _days(part: _Parts, meant: datetime.date, language: str) -> Iterator[datetime.date]:
    """Yield the days that a date may mean, the likeliest first."""
    if part["iso"]:
        found = [day_of(*part["iso"].split("-"))]
    else:
        year = part["year"] or part["slash"]
        name, day = part["name"], part["day"] or part["slash_day"]
        month = month_of(name, language) if name else part["slash_month"]
        found = [day_of(year or meant.year, month, day)]
        if not year and found[0] and abs((found[0] - meant).days) > _FAR:
            near = meant.year + (-1 if found[0] > meant else 1)
            found.append(day_of(near, month, day))
    yield from (each for each in found if each)


# names and figures


@cache
def months(language: str) -> str:
    """Return the pattern of a month's name: september, sept., sep."""
    names: Sequence[str] = words(language).calendar["months"]
    forms = [
        f"{each[:_SHORT]}(?:{each[_SHORT:]}|{each[_SHORT : _SHORT + 1]}\\.?|\\.)?"
        for each in names
    ]
    return f"(?:{'|'.join(forms)})(?![^\\W_])"


def month_of(name: str, language: str) -> int:
    """Return the number of a month from its name, of which three letters are enough."""
    return _at(name, words(language).calendar["months"]) + 1


def _at(name: str, names: Sequence[str]) -> int:
    """Return the place of the name that begins as *name* does."""
    short = name[:_SHORT].lower()
    return [each[:_SHORT].lower() for each in names].index(short)


def day_of(
    year: str | int, month: str | int | None, day: str | None
) -> datetime.date | None:
    """Return a day, if there is such a one; a year of two figures is of our century."""
    full = int(year) + (_CENTURY if len(str(year)) == len("25") else 0)
    try:
        return datetime.date(full, int(month or 0), int(day or 0))
    except ValueError:
        return None
