"""What a year wheel plans for a day: the body's own, or one in earlier minutes."""

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from sro_cli.domain.body import Body
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.promises.formal import is_of
from sro_cli.engine.promises.taken_up import Agenda
from sro_cli.engine.promises.topics import is_telling, words_of
from sro_cli.engine.promises.wheel import Span, column_span, split_tables
from sro_cli.engine.prose.days import days_in
from sro_cli.lang.words import words


class Planned(NamedTuple):
    """A topic of a wheel's column, with what is told of it: *details*."""

    title: str
    details: tuple[str, ...] = ()

    @property
    def quote(self) -> str:
        """The topic as a message names it."""
        title = self.title.strip()
        if not self.details:
            return title.rstrip(":")
        return f"{title.rstrip(':')}: {', '.join(self.details)}"

    def is_taken_up(self, agenda: Agenda) -> bool:
        """Tell whether an agenda takes the topic up, or one of its telling details.

        What stands before a colon is enough, if it is more than a word.
        """
        telling = [each for each in self.details if is_telling(words_of(each))]
        head = self.title.partition(":")[0]
        heads = [head] if len(words_of(head)) > 1 else []
        return any(map(agenda.takes_up, (self.title, *heads, *telling)))


class Column(NamedTuple):
    """A column of a wheel: its name, from when to when, and the topics it holds."""

    name: str
    span: Span
    topics: tuple[Planned, ...]

    @property
    def is_day(self) -> bool:
        """Tell whether the column is of one day."""
        return self.span[0] == self.span[1]


def columns_on(body: Body, day: datetime.date) -> list[Column]:
    """Return the columns of the body's wheels that hold *day*."""
    found = []
    for wheel in body.wheels:
        extra = (each for topic in wheel.topics for each in topic.at)
        for name in dict.fromkeys((*wheel.columns, *extra)):
            span = column_span(name)
            if span and span[0] <= day <= span[1]:
                topics = [
                    Planned(topic.title, topic.at[name])
                    for topic in wheel.topics
                    if name in topic.at
                ]
                found.append(Column(name, span, tuple(_told(topics))))
    return found


def shows_wheel(meeting: Meeting) -> bool:
    """Tell whether a meeting's paper shows a wheel, as a table."""
    return any(True for _item in _wheels(meeting))


def printed_on(meeting: Meeting, day: datetime.date) -> list[Column]:
    """Return the columns that hold *day* in the wheel that a meeting's paper shows."""
    columns = (_columns(item, meeting.date, day) for item in _wheels(meeting))
    return list(chain.from_iterable(columns))


def _wheels(meeting: Meeting) -> Iterator[Item]:
    for item in meeting.items:
        for each in (item, *item.items):
            if each.text and "|" in each.text and is_of(each, "wheel"):
                yield each


def _columns(
    item: Item, printed: datetime.date, day: datetime.date
) -> Iterator[Column]:
    tables, _rest = split_tables(item.text or "")
    year = re.search(r"\b20\d\d\b", item.title)
    for table in tables.split("\n\n"):
        rows = [_cells(line) for line in table.split("\n")]
        for at, name in enumerate(rows[0]):
            span = _span(name.strip("*_ "), printed, year[0] if year else None)
            if span and span[0] <= day <= span[1]:
                cells = [row[at] for row in rows[2:] if at < len(row) and row[at]]
                yield Column(name, span, tuple(_told(map(_planned, cells))))


def _cells(line: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    return [cell.replace("\\|", "|").strip() for cell in cells]


def _planned(cell: str) -> Planned:
    first, *more = (part.strip(" *_") for part in re.split(r"<br\s*/?>", cell))
    return Planned(first, tuple(filter(None, more)))


def _span(name: str, printed: datetime.date, year: str | None) -> Span | None:
    """Return from when to when the column of a printed wheel goes."""
    if found := column_span(name):
        return found
    for named in days_in(name):
        if named.year is None and year is not None:
            named = named._replace(year=int(year))  # noqa: PLW2901 (the same day)
        day = named.after(printed)
        return (day, day) if day else None
    own = re.search(r"\b20\d\d\b", name)
    of = own[0] if own else year or str(printed.year)
    if quarter := re.search(r"\b(?:kvartal|kv\.?|q)\s?([1-4])\b", name, re.IGNORECASE):
        return column_span(f"{of}-Q{quarter[1]}")
    months = words().calendar["months"]
    word = name.casefold().split()[:1]
    if word and word[0] in months:
        return column_span(f"{of}-{months.index(word[0]) + 1:02}")
    return None


def _told(topics: Sequence[Planned] | Iterator[Planned]) -> Iterator[Planned]:
    """Yield what can be looked for: a heading's points each, no heading alone."""
    for topic in topics:
        found = words_of(topic.title)
        if is_telling(found):
            yield topic
            continue
        details = [each for each in topic.details if is_telling(words_of(each))]
        if details:
            yield from (Planned(each) for each in details)
        elif len(found) > 1 and not topic.title.rstrip().endswith(":"):
            yield topic
