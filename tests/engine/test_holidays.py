"""The packaged table of holidays says what the `holidays` package says."""

import datetime
import subprocess
import sys
from pathlib import Path

import holidays as truth
import pytest

from sro_cli.engine.holidays import day_off, holiday
from sro_cli.lang.words import words

ROOT = Path(__file__).parents[2]
SV = words("sv")


def test_every_day_of_the_century_is_as_in_the_holidays_package():
    days = truth.Sweden(
        years=range(2000, 2101),
        categories=("public", "de_facto"),
        language="sv",
        include_sundays=False,
    )
    day = datetime.date(2000, 1, 1)
    while day.year <= 2100:
        name = days.get(day)
        assert holiday(day) == (name and name.replace("; ", " och ")), day
        day += datetime.timedelta(days=1)


def test_the_table_is_what_the_tool_makes():
    code = "import sys; sys.path.insert(0, 'tools'); import make_holidays as m; "
    code += "assert m.TABLE.read_text(encoding='utf-8') == m.table()"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2025-03-06", None),
        ("2025-03-08", "lördag"),
        ("2025-03-09", "söndag"),
        ("2025-05-29", "Kristi himmelsfärdsdag"),
        ("2025-06-20", "Midsommarafton"),
        ("2025-12-24", "Julafton"),
        ("2025-12-31", "Nyårsafton"),
        ("2026-06-06", "Nationaldagen"),  # a Saturday: the holiday is what people know
        ("2008-05-01", "Första maj och Kristi himmelsfärdsdag"),
        ("1999-12-24", None),  # before the table: only weekends are known
        ("2101-01-01", "lördag"),
    ],
)
def test_day_off(day, name):
    assert day_off(datetime.date.fromisoformat(day), SV) == name
