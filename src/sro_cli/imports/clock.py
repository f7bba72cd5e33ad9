"""Clock times, ranges and durations in a line of a paper."""

import datetime
import re
from functools import cache
from typing import NamedTuple

from sro_cli.engine.people.marked import lowered, masked, one_of, tidy
from sro_cli.imports.dates import without_dates
from sro_cli.lang.reading import reading


class Timed(NamedTuple):
    """A clock time and where it stands in the line."""

    time: datetime.time
    span: tuple[int, int]


class Range(NamedTuple):
    """From when to when, and where it stands; *end* is None where only a start is."""

    start: datetime.time
    end: datetime.time | None
    span: tuple[int, int]


class Slot(NamedTuple):
    """An entry's time as a line states it; *rest* is the other text."""

    minutes: int | None
    start: datetime.time | None
    end: datetime.time | None
    rest: str = ""


class _Patterns(NamedTuple):
    """Patterns for masked lines.

    *told* finds a time behind a word for the clock, *exact* one with its minutes,
    *hours* a range of whole hours; *slot* is all that a slot may hold, *tail* the same
    at a line's end, *head* at its beginning.
    """

    told: re.Pattern[str]
    exact: re.Pattern[str]
    hours: re.Pattern[str]
    slot: re.Pattern[str]
    bracketed: re.Pattern[str]
    tail: re.Pattern[str]
    head: re.Pattern[str]


_START = r"(?<![\w.:/-])"
_END = r"(?![\w/]|[.:-]\d|\s?%)"
_EXACT = r"\d{1,2}[.:]\s?\d\d"
_LOOSE = r"(?:\d{1,2}(?:[.:]\s?\d\d)?|\d{3,4})"


@cache
def _patterns() -> _Patterns:
    clock = reading().clock
    word = rf"{one_of(clock['clock'])}\s{{0,3}}(?:{one_of(clock['about'])}\s)?"
    dash = rf"\s{{0,3}}(?:-{{1,3}}|\b{one_of(clock['until'])}\b)\s{{0,3}}"
    to = rf"{dash}(?:{word})?(?:{one_of(clock['about'])}\s)?"
    told = rf"{_START}{word}(?P<a>{_LOOSE})(?:{to}(?P<b>{_LOOSE}))?{_END}"
    exact = (
        rf"{_START}(?:(?P<a>{_EXACT})(?:{to}(?P<b>{_EXACT}|\d{{1,2}}(?!\d)))?"
        rf"|(?P<c>\d{{1,2}}){to}(?P<d>{_EXACT})){_END}"
    )
    hours = rf"{_START}(?P<a>\d{{1,2}}){dash}(?P<b>\d{{1,2}}){_END}"
    hour = rf"(?:\d{{1,2}}(?:[.,]\d)?|en|1/2)\s{{0,2}}{one_of(clock['hours'])}"
    minute = rf"\d{{1,3}}\s{{0,2}}{one_of(clock['minutes'])}"
    minutes = rf"(?:{hour}(?:\s(?:och\s)?{minute})?|{minute})(?!\w)"
    time = rf"(?:{word}{_LOOSE}(?:{to}{_LOOSE})?|{_EXACT}{to}{_LOOSE})(?![\d:])"
    part = rf"(?:{one_of(clock['about'])}\s{{1,2}})?(?:{minutes}|{time})"
    slot = rf"{part}(?:[\s,;:/-]{{0,4}}\(?{part}\)?){{0,2}}"
    closed = rf"[(\[]\s{{0,3}}{slot}\s{{0,3}}[)\]]"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Patterns(
        compiled(told),
        compiled(exact),
        compiled(hours),
        compiled(rf"\W{{0,4}}(?:{slot}|{_EXACT})\W{{0,4}}"),
        compiled(rf"{closed}\s{{0,4}}$"),
        compiled(rf"{_START}{slot}\.?\s{{0,4}}$"),
        compiled(
            rf"\s{{0,4}}(?P<time>(?:{word})?\d\d[.:]\d\d(?:{to}\d\d[.:]\d\d)?)"
            rf"(?:[\s:,|-]{{1,6}}\({minutes}\))?[\s:,|-]{{1,6}}(?=[^\W\d_]{{2}})"
        ),
    )


def find_range(text: str) -> Range | None:
    """Return the first range of clock times in *text*, or a start alone.

    Best is a range with minutes or behind "kl."; then such a time alone; then a range
    of whole hours ("13-15").
    """
    plain = without_dates(masked(text))
    patterns = _patterns()
    alone: Range | None = None
    for pattern in (patterns.told, patterns.exact):
        for match in pattern.finditer(plain):
            found = _range(match, plain)
            if found and found.end:
                return found
            alone = alone or found
    if alone:
        return alone
    hours = (_range(match, plain) for match in patterns.hours.finditer(plain))
    return next((each for each in hours if each and each.end), None)


def find_time(text: str) -> Timed | None:
    """Return the first clock time in *text*, one behind "kl." before all others."""
    plain = without_dates(masked(text))
    patterns = _patterns()
    for pattern in (patterns.told, patterns.exact):
        for match in pattern.finditer(plain):
            if found := _range(match, plain):
                return Timed(found.start, found.span)
    return None


def read_slot(text: str, *, prose: bool = False) -> Slot | None:
    """Return the slot that is the whole line, or its end: "(20 min, kl. 9.00–9.20)".

    Outside brackets a slot ends a line only where the words before it are a title's
    ("Paus 15 minuter"), not a sentence's ("Svar senast kl. 12.00"). With *prose* it
    must be the whole line or stand in brackets. Where the minutes disagree with the
    times all are kept as stated.
    """
    cut = cut_slot(text, prose=prose)
    return cut[1] if cut else None


def cut_slot(text: str, *, prose: bool = False) -> tuple[str, Slot] | None:
    """Return the slot's own text and the slot; None where the line has none."""
    plain = masked(text)
    patterns = _patterns()
    if len(plain) < LONGEST and patterns.slot.fullmatch(plain):
        return _cut(text, 0)
    last = plain[-LONGEST:]
    begin = len(plain) - len(last)
    if match := patterns.bracketed.search(last):
        return _cut(text, begin + match.start())
    if not prose and (match := patterns.tail.search(last)):
        at = begin + match.start()
        if _ends_a_title(plain[:at], plain[at:]):
            return _cut(text, at)
    return None


def leading_slot(text: str) -> Slot | None:
    """Return the slot that a line begins with: "13.05–13.40 Nytt avtal"."""
    match = _patterns().head.match(masked(text)[:LONGEST])
    if not match:
        return None
    minutes, found = _minutes(match[0]), find_range(match["time"])
    if not found:
        return None
    return Slot(minutes, found.start, found.end, tidy(text[match.end() :]))


LONGEST = 200
"""A slot is shorter than this; more of a line's end is never looked at."""


def _cut(text: str, at: int) -> tuple[str, Slot] | None:
    own = text[at:]
    minutes, found = _minutes(masked(own)), find_range(own)
    if minutes is None and found is None:
        return None
    start, end = (found.start, found.end) if found else (None, None)
    rest = tidy(tidy(text[:at]).rstrip(" ,;|-–—‑−("))
    return own, Slot(minutes, start, end, rest)


def _ends_a_title(before: str, slot: str) -> bool:
    """Tell whether *slot* is no part of the sentence *before*."""
    if before.rstrip().endswith((",", ";", ":", "-", "|")):
        return bool(re.search(r"\w", before))
    clock = reading().clock
    last = before.rstrip().rpartition(" ")[2].strip("(),;").lower()
    refused = lowered(clock["sentence"] + clock["not_before"])
    is_sentence = last in refused or before.rstrip().endswith((".", "!", "?"))
    return bool(last) and not is_sentence and not slot.rstrip().endswith("..")


@cache
def _durations() -> re.Pattern[str]:
    clock = reading().clock
    return re.compile(
        rf"(?:(?P<hours>\d{{1,2}}(?:[.,]\d)?|\ben|1/2)\s{{0,2}}{one_of(clock['hours'])}"
        rf"(?!\w)(?:\s(?:och\s)?(?P<more>\d{{1,2}})\s{{0,2}}{one_of(clock['minutes'])})?"
        rf"|(?P<minutes>\d{{1,3}})\s{{0,2}}{one_of(clock['minutes'])})(?!\w)",
        re.IGNORECASE,
    )


def _minutes(plain: str) -> int | None:
    """Return the duration that is stated, in minutes."""
    match = _durations().search(plain)
    if match is None:
        return None
    if match["minutes"]:
        return int(match["minutes"])
    text = {"en": "1", "1/2": "0.5"}.get(match["hours"].lower(), match["hours"])
    return round(float(text.replace(",", ".")) * 60) + int(match["more"] or 0)


def _range(match: re.Match[str], plain: str) -> Range | None:
    """Return what was matched as times; None where it cannot be a time."""
    begin, stop = match.span()
    before = plain[max(0, begin - 20) : begin].split()
    if before and before[-1].lower().lstrip("(") in lowered(
        reading().clock["not_before"]
    ):
        return None
    part = match.groupdict()
    first, second = part["a"] or part.get("c"), part["b"] or part.get("d")
    start = _time(first or "")
    end = _time(second) if second else None
    if start is None or (second and end is None):
        return None
    if match.re is _patterns().hours and end is not None and start >= end:
        return None
    return Range(start, end, (begin, stop))


def _time(text: str) -> datetime.time | None:
    hours, minutes = re.fullmatch(r"(\d{1,2}?)\D*(\d\d)?", text).groups()  # type: ignore[union-attr]
    try:
        return datetime.time(int(hours), int(minutes or 0))
    except ValueError:
        return None
