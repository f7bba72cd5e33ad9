"""Clock times and ranges of them, where people wrote them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.engine.prose.figures_around import around
from sro_cli.engine.prose.shape import shape
from sro_cli.engine.style import HouseStyle
from sro_cli.lang.figures import figures

DASHES = "-‐‑‒–—−"
"""Whatever somebody types between from and to."""


class Slip(NamedTuple):
    """What is written against the house style: where, how, and how it should be."""

    begin: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where the old ends in its text."""
        return self.begin + len(self.old)


def mended(text: str, slips: Iterable[Slip]) -> str:
    """Return *text* with what is written otherwise put right."""
    for slip in sorted(slips, reverse=True):
        text = text[: slip.begin] + slip.new + text[slip.end :]
    return text


def plain_dash(dash: str) -> str:
    """Return a dash with what stands round it, in one form of blanks and hyphens."""
    dash = re.sub(r"[‐‑‒]", "-", dash)
    return re.sub(r"\s+", " ", dash)


# clock times

_BLANKS = r"[^\S\n]{0,3}"  # on one line: "13.00" and "- 14.00" below are two times
_TIME = r"\d{1,2}[.:]\d\d"
DASH = rf"{_BLANKS}[{DASHES}]{{1,3}}{_BLANKS}"
"""The pattern of a dash between from and to, with blanks or without."""
_TOLD_TIME = r"(?:\d{1,2}[.:,]\d\d|\d{4}(?!-\d\d-\d)|\d{1,2})(?!\w|[.:,]\d)"
_ALONE = re.compile(
    rf"(?<![\w.:,/§+–—-])(?P<a>{_TIME})(?:(?P<dash>{DASH})(?P<b>{_TIME}))?"
    rf"(?!\w|[.:,/]\d|[{DASHES}]\w)"
)
_CLOCK = re.compile(rb"00?[.:]00")
_WORD = re.compile(rb"kl[ .:o\xa0]")
_EARLY, _LATE = 6 * 60, 24 * 60
"""Between these minutes of the day people meet; other figures need more evidence."""
_EVENING, _MORNING = 18 * 60, 9 * 60
"""From when, and until when, somebody may be on duty over night."""
_ROUND = 5


@cache
def _told() -> re.Pattern[str]:
    """Return the pattern of clock times behind a word for the clock."""
    words = figures()
    clock, about = _one_of(words.clock), rf"(?:{_one_of(words.about)}\s{{1,3}})?"
    word = _one_of(words.joined | words.until)
    between = rf"(?:{DASH}|,?\s{{1,3}}{word}\s{{1,3}}|,\s{{1,3}}|/){about}"
    return re.compile(
        rf"(?<![\w-]){clock}{_BLANKS}{about}"
        rf"(?P<times>{_TOLD_TIME}(?:{between}{_TOLD_TIME}){{0,4}})",
        re.IGNORECASE,
    )


def told_times(text: str) -> Iterator[re.Match[str]]:
    """Yield the clock times behind a word for the clock."""
    end = 0
    for word in _WORD.finditer(shape(text)):
        if word.start() >= end and (match := _told().match(text, word.start())):
            end = match.end()
            yield match


def matches(
    pattern: re.Pattern[str], figures: re.Pattern[bytes], text: str
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern where the text has figures of the right shape.

    It is as if the pattern had been looked for, and takes a tenth of the time.
    """
    end = 0
    for found in figures.finditer(shape(text)):
        if found.start() >= end and (match := pattern.match(text, found.start())):
            end = match.end()
            yield match


def _one_of(words: frozenset[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, reverse=True)))})"


def time_slips(text: str, style: HouseStyle) -> Iterator[Slip]:
    """Yield the clock times of a text, as `prose` gives it, against the house style.

    Figures are a clock time behind "kl."; in a range of two; or with a colon, where
    nothing speaks for something else.
    """
    told = list(told_times(text))
    for match in told:
        yield from _told_slips(match, style)
    spans = [match.span() for match in told]
    row: list[re.Match[str]] = []
    for match in matches(_ALONE, _CLOCK, text):
        if any(begin <= match.start() < end for begin, end in spans):
            continue
        if row and not _link().fullmatch(text, row[-1].end(), match.start()):
            yield from _row_slips(row, style)
            row = []
        row.append(match)
    yield from _row_slips(row, style)


_NEXT = re.compile(
    rf"(?P<a>{_TOLD_TIME})(?:(?P<dash>{DASH})(?P<b>{_TOLD_TIME}))?", re.IGNORECASE
)


def _told_slips(match: re.Match[str], style: HouseStyle) -> Iterator[Slip]:
    begin, end = match.span("times")
    for each in _NEXT.finditer(match.string, begin, end):
        if not around(each).refuses:
            yield from _slips(each, style)


@cache
def _link() -> re.Pattern[str]:
    """Return the pattern of what stands between times in a row."""
    word = _one_of(figures().joined | figures().until)
    return re.compile(
        rf"[*_]{{0,3}}(?:,|,?\s{{1,3}}(?P<word>{word}))\s{{1,3}}[*_]{{0,3}}"
    )


def _row_slips(row: list[re.Match[str]], style: HouseStyle) -> Iterator[Slip]:
    if row and _are_times(row):
        for match in row:
            if match["b"] or ":" in match["a"]:
                yield from _slips(match, style)


def _are_times(row: list[re.Match[str]]) -> bool:
    """Tell whether figures in a row, without a word for the clock, are clock times.

    The first tells what all are: "3:5 och 10:15", "Berga 5:21, 10:15" are none.
    """
    first, nears = row[0], [around(match) for match in row]
    if nears[0].joined or any(near.refuses for near in nears):
        return False
    if first["b"]:
        return _is_range(minutes_of(first["a"]), minutes_of(first["b"]))
    if ":" not in first["a"] or minutes_of(first["a"]) is None:
        return False
    if nears[0].at_times:
        return True
    return all(map(_is_round, row)) and (nears[0].may_be_time or _goes_until(row))


def _goes_until(row: list[re.Match[str]]) -> bool:
    """Tell whether the first two of a row are joined by "till"."""
    if len(row) == 1:
        return False
    link = _link().fullmatch(row[0].string, row[0].end(), row[1].start())
    return link is not None and link["word"] in figures().until


def _is_range(first: int | None, last: int | None) -> bool:
    """Tell whether two figures may be from when to when, with nothing that says so."""
    if first is None or last is None:
        return False
    over_night = first >= _EVENING and last <= _MORNING
    is_later = _EARLY <= first < last or over_night
    return is_later and not (first % _ROUND or last % _ROUND)


def _is_round(match: re.Match[str]) -> bool:
    """Tell whether figures are a time such as agendas have: not "5:21", "16:52"."""
    minutes = minutes_of(match["a"])
    return (
        minutes is not None
        and len(match["a"]) == len("13:30")
        and _EARLY <= minutes < _LATE
        and minutes % _ROUND == 0
    )


def _slips(match: re.Match[str], style: HouseStyle) -> Iterator[Slip]:
    """Yield the slip in one time or range of which it is certain that it is one."""
    one, two, dash = match["a"], match["b"], match["dash"]
    if minutes_of(one) is None or (two and minutes_of(two) is None):
        return
    if two:
        sure = _has_minutes(one) and _has_minutes(two)
        accepted = {style.dash} if sure else {style.dash, "–"}
        new_dash = dash if plain_dash(dash) in accepted else style.dash
        point = style.range_point
        new = _pointed(one, point) + new_dash + _pointed(two, point)
    else:
        new = _pointed(one, style.point)
    if new != match[0]:
        yield Slip(match.start(), match[0], new)


def minutes_of(text: str) -> int | None:
    """Return a clock time as minutes since midnight, None for what is none."""
    hours, minutes = _hours(text)
    if hours > 24 or minutes > 59 or (hours == 24 and minutes):  # noqa: PLR2004 (the clock)
        return None
    packed = text.isdigit() and len(text) == len("1330")
    return None if packed and minutes % _ROUND else hours * 60 + minutes


def _hours(text: str) -> tuple[int, int]:
    figures = re.split("[.:,]", text)
    if len(figures) > 1:
        return int(figures[0]), int(figures[1])
    return (int(text[:2]), int(text[2:])) if len(text) > 2 else (int(text), 0)  # noqa: PLR2004 (13, 1330)


def _has_minutes(text: str) -> bool:
    return len(text) > len("13")


def _pointed(text: str, point: str) -> str:
    if not _has_minutes(text):
        return text
    figures = re.split("[.:,]", text)
    return point.join(figures if len(figures) > 1 else (text[:2], text[2:]))
