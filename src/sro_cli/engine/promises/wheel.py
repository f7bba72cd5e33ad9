"""The year wheel: which one a paper shows, and as what table."""

import datetime
import re
from collections.abc import Sequence
from itertools import groupby

from sro_cli.domain.body import Body, Topic, Wheel
from sro_cli.domain.case import Case
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.lang.words import words

WIDEST = 8
"""As many columns as a landscape page holds."""

Span = tuple[datetime.date, datetime.date]


def wheel_on(body: Body, day: datetime.date) -> Wheel | None:
    """Return the wheel that a paper of *day* shows, None if the body has none.

    It is one with columns after the day, the day's own year first; else that of the
    year; else the last.
    """
    ahead = [wheel for wheel in body.wheels if any(_lies_ahead(wheel, day))]
    of_year = [wheel for wheel in body.wheels if _year(wheel) == day.year]
    for candidates in ([w for w in ahead if w in of_year], ahead, of_year):
        if candidates:
            return candidates[0]
    return body.wheels[-1] if body.wheels else None


def wheel_table(case: Case) -> str:
    """Return the year wheel of a meeting as Markdown, "" if there is none.

    The columns are those after the meeting's day, or all where none is left; topics
    without anything in them are left out. More than eight columns make two tables, a
    year each.
    """
    wheel = wheel_on(case.body, case.meeting.date)
    if wheel is None:
        return ""
    language = words(case.settings.language)
    style = house_style(language, case.settings.style, case.body.style)
    columns = columns_ahead(wheel, case.meeting.date)
    tables = (_table(wheel.topics, part, style) for part in _parts(columns))
    return "\n\n".join(table for table in tables if table)


def columns_ahead(wheel: Wheel, day: datetime.date) -> tuple[str, ...]:
    """Return the columns that lie after *day*, or all where none does."""
    columns = _columns(wheel)
    ahead = _lies_ahead(wheel, day)
    left = tuple(
        column for column, is_ahead in zip(columns, ahead, strict=True) if is_ahead
    )
    return left or columns


def column_span(column: str) -> Span | None:
    """Return the first and the last day of a column, None if it has none.

    A column is a date, a month 2025-09 or a quarter 2025-Q3, else words of its own.
    """
    try:
        if match := re.fullmatch(r"(\d{4})-Q([1-4])", column):
            first = datetime.date(int(match[1]), 3 * int(match[2]) - 2, 1)
            return first, _month_end(first, 3)
        if match := re.fullmatch(r"(\d{4})-(\d{2})", column):
            first = datetime.date(int(match[1]), int(match[2]), 1)
            return first, _month_end(first, 1)
        day = datetime.date.fromisoformat(column)
    except (ValueError, OverflowError):
        return None
    return day, day


def split_tables(text: str) -> tuple[str, str]:
    """Return the tables of a Markdown text, and the rest of it."""
    tables: list[str] = []
    rest: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        lines = block.split("\n")
        start = next((i for i, line in enumerate(lines[1:]) if _is_rule(line)), None)
        if start is None or "|" not in lines[start]:
            rest.append(block)
            continue
        if start:
            rest.append("\n".join(lines[:start]))
        tables.append("\n".join(lines[start:]))
    return "\n\n".join(tables), "\n\n".join(rest).strip("\n")


def table_width(markdown: str) -> int:
    """Return the number of columns of the widest table in a Markdown text."""
    rules = [line for line in markdown.splitlines() if _is_rule(line)]
    return max((len(rule.strip().strip("|").split("|")) for rule in rules), default=0)


def _is_rule(line: str) -> bool:
    """Tell whether a line is the one under a table's head."""
    return "|" in line and bool(re.fullmatch(r"[ \t]*[|:-][|:\- \t]*", line))


def _columns(wheel: Wheel) -> tuple[str, ...]:
    """Return the columns, also those that only a topic names: none is lost."""
    extra = {each for topic in wheel.topics for each in topic.at} - {*wheel.columns}
    if not extra:
        return wheel.columns
    far = datetime.date.max
    return tuple(
        sorted(
            (*wheel.columns, *sorted(extra)),
            key=lambda column: column_span(column) or (far, far),
        )
    )


def _lies_ahead(wheel: Wheel, day: datetime.date) -> list[bool]:
    """Tell for each column whether it lies after *day*.

    A month that has begun is the meeting's own; a quarter that has begun still holds
    meetings. A column in words of its own is never over.
    """
    result = []
    for column in _columns(wheel):
        span = column_span(column)
        if span is None:
            result.append(True)
        else:
            result.append(day < (span[1] if "Q" in column else span[0]))
    return result


def _year(wheel: Wheel) -> int | None:
    """Return the year that a wheel is named for, else that of its first column."""
    if match := re.search(r"\b(?:19|20|21)\d\d\b", wheel.title):
        return int(match[0])
    spans = [span for span in map(column_span, wheel.columns) if span]
    return spans[0][0].year if spans else None


def _parts(columns: Sequence[str]) -> list[Sequence[str]]:
    """Return the columns of each table: all together, or by year where too many."""
    if len(columns) <= WIDEST:
        return [columns]
    years = [list(part) for _, part in groupby(columns, key=lambda name: name[:4])]
    return [
        year[start : start + WIDEST]
        for year in years
        for start in range(0, len(year), WIDEST)
    ]


def _table(topics: Sequence[Topic], columns: Sequence[str], style: HouseStyle) -> str:
    rows = [
        [_cell(topic, column) for column in columns]
        for topic in topics
        if any(column in topic.at for column in columns)
    ]
    if not rows:
        return ""
    periods = [_escaped(style.period(column)) for column in columns]
    head = [period[:1].upper() + period[1:] for period in periods]
    return "\n".join(_line(row) for row in (head, ["---"] * len(columns), *rows))


def _cell(topic: Topic, column: str) -> str:
    if column not in topic.at:
        return ""
    return "<br>".join(_escaped(each) for each in (topic.title, *topic.at[column]))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Return text that cannot end its cell: no bare pipe, no line break."""
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(text.split()))


def _month_end(first: datetime.date, months: int) -> datetime.date:
    year, month = divmod(first.month - 1 + months, 12)
    following = datetime.date(first.year + year, month + 1, 1)
    return following - datetime.timedelta(days=1)
