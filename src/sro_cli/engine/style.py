"""House style: how dates and times are printed, read from examples."""

import datetime
import re
from typing import NamedTuple

from sro_cli.domain.settings import Style
from sro_cli.lang.words import Words

DAY = 24 * 60


def minutes_of(time: datetime.time) -> int:
    """Return a clock time as minutes since midnight."""
    return time.hour * 60 + time.minute


def time_of(minutes: int) -> datetime.time:
    """Return minutes since midnight as a clock time."""
    return datetime.time(minutes // 60 % 24, minutes % 60)


def iso_time(minutes: int) -> str:
    """Return minutes since midnight as HH:MM."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


class HouseStyle(NamedTuple):
    """How one workspace or body prints dates and times.

    *point* stands in a clock time, *range_point* in those of a range, *dash* between.
    """

    words: Words
    iso_dates: bool
    point: str
    range_point: str
    dash: str

    def date(self, day: datetime.date) -> str:
        """Print a day: 6 mars 2025, or 2025-03-06."""
        if self.iso_dates:
            return day.isoformat()
        calendar = self.words.calendar
        month = calendar["months"][day.month - 1]
        printed: str = calendar["date"].format(day=day.day, month=month, year=day.year)
        return printed

    def time(self, minutes: int) -> str:
        """Print minutes since midnight: 13.30."""
        return iso_time(minutes).replace(":", self.point)

    def range(self, start: int, end: int) -> str:
        """Print from when to when: 13.30–15.30."""
        return self.dash.join(
            iso_time(each).replace(":", self.range_point) for each in (start, end)
        )

    def period(self, column: str) -> str:
        """Print a column of a year wheel: a date, a month 2025-09, a quarter 2025-Q3.

        What is none of these is printed as it stands.
        """
        calendar = self.words.calendar
        if match := re.fullmatch(r"(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))", column):
            year, quarter, month = match.groups()
            text: str = calendar["quarter" if quarter else "month"]
            name = calendar["months"][int(month) - 1] if month else ""
            printed = text.format(year=year, quarter=quarter, month=name)
            return printed[:1].upper() + printed[1:]
        try:
            return self.date(datetime.date.fromisoformat(column))
        except ValueError:
            return column


def house_style(words: Words, *styles: Style | None) -> HouseStyle:
    """Return the house style; later *styles* go before earlier ones.

    A style that names a time but no range means the same point in ranges.
    """
    point, range_point, dash, iso_dates = ".", ".", "–", False
    for style in (Style.model_validate(words.style), *styles):
        if style is None:
            continue
        if style.date:
            iso_dates = bool(re.match(r"\d{4}-", style.date))
        if style.time:
            point = range_point = _point(style.time)
        if style.range:
            range_point = _point(style.range)
            dash = _dash(style.range)
    return HouseStyle(words, iso_dates, point, range_point, dash)


def _point(example: str) -> str:
    match = re.search(r"\d([^\d\s])\d", example)
    return match[1] if match else "."


def _dash(example: str) -> str:
    match = re.search(r"\d(\s*[^\d\s.:]+\s*)\d", example)
    return match[1] if match else "–"
