"""Whether a day is a Swedish working day, and what it is called if not."""

import datetime
from functools import cache
from pathlib import Path

from sro_cli.lang.words import Words

SATURDAY = 5


def day_off(day: datetime.date, words: Words) -> str | None:
    """Return why *day* is no working day: a holiday's or the weekday's name, or None.

    The eves of Midsummer, Christmas and New Year count as holidays. Holidays are known
    from 2000 to 2100, and go by their Swedish names.
    """
    if name := holiday(day):
        return name
    if day.weekday() >= SATURDAY:
        weekday: str = words.calendar["weekdays"][day.weekday()]
        return weekday
    return None


def holiday(day: datetime.date) -> str | None:
    """Return the Swedish name of the holiday that *day* is, or None."""
    table = _table()
    start = table.find(f"\n{day.year} ")
    mark = table.find(f" {day:%m%d}", start, table.find("\n", start + 1))
    if mark < 0:  # as for a year that has no line
        return None
    name = table.find(f"\n{table[mark + 5]} ") + 3
    return table[name : table.find("\n", name)]


@cache
def _table() -> str:
    return Path(__file__).with_name("holidays_se.txt").read_text(encoding="utf-8")
