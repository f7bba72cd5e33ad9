"""Dates in a line of a paper."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.imports.dates import find_date, is_date_only, without_dates

JANUARY = dt.date(2025, 1, 30)
MARCH = dt.date(2025, 3, 6)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("30 januari 2025", JANUARY),
        ("den 6 mars 2025", MARCH),
        ("torsdag den 6 mars 2025", MARCH),
        ("Torsdagen den 6:e mars 2025", MARCH),
        ("6 mars, 2025", MARCH),
        ("**6 mars** 2025", MARCH),
        ("6 MARS 2025", MARCH),
        ("2025-01-30", JANUARY),
        ("2025‑01‑30", JANUARY),
        ("25-01-30", JANUARY),
        ("20250130", JANUARY),
        ("250130", JANUARY),
        ("2025.01.30", JANUARY),
        ("30.1.2025", JANUARY),
        ("30/1 2025", JANUARY),
        ("30/1-2025", JANUARY),
        ("30/1/2025", JANUARY),
        ("30 jan. 2025", JANUARY),
        ("1 sept. 2025", dt.date(2025, 9, 1)),
        ("2025-01-30, kl 13:00", JANUARY),
        ("Norrby, den 30 januari 2025 kl. 9–12", JANUARY),
        ("6–7 mars 2025", MARCH),
    ],
)
def test_a_date_is_found_as_people_write_it(text: str, date: dt.date) -> None:
    found = find_date(text)
    assert found is not None
    assert found.date == date


@pytest.mark.parametrize(
    "text",
    [
        "31 februari 2025",
        "den 15 juni",
        "mars 2025",
        "13.00–15.00",
        "99-13-45",
        "19700130-1234",
        "Budget 2025",
        "dnr 2025/0204",
        "21:87 kronor",
        "14,2 miljoner",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize("text", ["den 15 juni", "15/6", "söndag 15 juni"])
def test_a_date_without_a_year_takes_the_given_one(text: str) -> None:
    assert find_date(text) is None
    found = find_date(text, 2025)
    assert found is not None
    assert found.date == dt.date(2025, 6, 15)


def test_the_place_of_a_date_holds_its_weekday() -> None:
    text = "Tid: torsdag den 6 mars 2025, kl. 13"
    found = find_date(text)
    assert found is not None
    begin, end = found.span
    assert text[begin:end] == "torsdag den 6 mars 2025"


def test_a_meeting_of_two_days_has_a_last_day() -> None:
    found = find_date("6–7 mars 2025")
    assert found is not None
    assert found.until == dt.date(2025, 3, 7)


@pytest.mark.parametrize(
    ("text", "alone"),
    [("6 mars 2025", True), ("(2025-03-06).", True), ("6 mars 2025 Norrby", False)],
)
def test_a_line_that_is_a_date_is_told(text: str, alone: bool) -> None:
    assert is_date_only(text) is alone


@given(st.dates(dt.date(1990, 1, 1), dt.date(2079, 12, 31)), st.text(max_size=8))
def test_every_day_is_found_in_iso_form(day: dt.date, around: str) -> None:
    found = find_date(f"{around} {day.isoformat()} {around}")
    assert found is not None or any(char.isdigit() for char in around)
    assert find_date(day.isoformat()) == (day, (0, 10), None)


@given(st.text(), st.none() | st.integers(1, 9999))
def test_any_text_is_read_without_error(text: str, year: int | None) -> None:
    found = find_date(text, year)
    assert found is None or text[slice(*found.span)].strip()
    assert len(without_dates(text)) == len(text)
