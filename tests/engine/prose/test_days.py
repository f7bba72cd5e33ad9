"""Days that a text names."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.prose.days import days_in, months_met_in, times_in
from sro_cli.lang.words import words

DAY = datetime.date(2025, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "6 mars 2025",
        "den 6 mars 2025",
        "6 mars, 2025",
        "torsdag 6 Mars 2025",
        "6:e mars 2025",
        "6 mar. 2025",
        "2025-03-06 Mötesanteckning",
        "25-03-06",
        "20250306",
        "250306",
        "6/3 2025",
    ],
)
def test_a_day_in_each_form(text):
    (day,) = days_in(text)
    assert day.is_day(DAY)
    assert day.after(DAY) == DAY  # the year is told


@pytest.mark.parametrize("text", ["6 mars", "den 6 mars kl. 13.30", "6/3", "5–6 mars"])
def test_a_day_without_a_year_is_the_next_one(text):
    day = list(days_in(text))[-1]
    assert day.year is None
    assert day.after(datetime.date(2025, 1, 30)) == DAY
    assert day.after(DAY) == datetime.date(2026, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "kl. 09.30",
        "13.30–15.30",
        "§ 6/25",
        "0470-12 34 56",
        "2025-03",
        "mars 2025",
        "31/13",
        "1 234 567",
        "2024:1253",
        "nr 123456789",
    ],
)
def test_what_is_no_day(text):
    assert not list(days_in(text))


def test_a_day_that_is_not_in_the_calendar_is_none():
    (day,) = days_in("30 februari 2025")
    assert day.after(DAY) is None
    assert not day.is_day(DAY)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31)))
def test_a_day_is_read_as_it_is_written(day):
    months = words().calendar["months"]
    written = f"den {day.day} {months[day.month - 1]} {day.year} och {day.isoformat()}"
    assert [each.after(DAY) for each in days_in(written)] == [day, day]


@given(st.text(st.sampled_from("0123456 /-:.aejmarsJULI"), max_size=24))
def test_what_names_a_day_may_name_one(text):
    assert any(True for _at in times_in(text)) or not list(days_in(text))


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("marsmötet", 3, None),
        ("Mars-mötet", 3, None),
        ("mötet i mars", 3, None),
        ("SRN-mötet i mars 2026", 3, 2026),
        ("sammanträdena i\u00a0maj", 5, None),
    ],
)
def test_a_month_stands_for_its_meeting(text, month, year):
    assert any(True for _at in times_in(text))
    (found,) = months_met_in(f"Frågan tas upp vid {text}.")
    assert found == (month, year)


@pytest.mark.parametrize("text", ["mötet ikväll", "mars", "ett mammamöte i marsch"])
def test_no_month_and_no_meeting(text):
    assert not list(months_met_in(text))


def test_the_next_month_of_a_name_is_meant():
    (march,) = months_met_in("marsmötet")
    days = (datetime.date(2026, 3, 1), datetime.date(2026, 3, 31))
    assert march.days_after(DAY) == days
    assert march.days_after(datetime.date(2025, 12, 4)) == days
    (past,) = months_met_in("mötet i mars 2025")
    assert past.days_after(DAY) is None
    (december,) = months_met_in("decembermötet")
    assert december.days_after(DAY)[1] == datetime.date(2025, 12, 31)


@given(st.text(st.sampled_from("mötei janrs-dMÖ"), max_size=24))
def test_what_names_a_months_meeting_may_name_one(text):
    assert any(True for _at in times_in(text)) or not list(months_met_in(text))
