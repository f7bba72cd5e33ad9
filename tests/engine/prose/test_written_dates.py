"""Dates at the end of a title, and behind a weekday that is not theirs."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.prose.written_dates import last_date, misnamed
from sro_cli.lang.words import words

MEANT = datetime.date(2025, 3, 6)  # a Thursday
CALENDAR = words().calendar
days = st.dates(datetime.date(2001, 1, 1), datetime.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("SRO 2025-03-06", "iso"),
        ("SRO 2025‑03‑06", "iso"),  # a hyphen at which no line breaks
        ("SRO2025-03-06", "iso"),
        ("SRO 20250306", "packed"),
        ("SRO 250306", "packed"),
        ("SRO 060325", "packed"),
        ("SRO 25-03-06", "packed"),
        ("SRO 06-03-25", "packed"),
        ("SRO 2025-3-6", "other"),
        ("SRO 2025.03.06", "other"),
        ("SRO 2025–03–06", "other"),
        ("SRO 6 mars 2025", "other"),
        ("SRO 6 Mar. 2025", "other"),
        ("SRO 6 mars", "other"),
        ("SRO 6/3", "other"),
        ("SRO 6/3 2025", "other"),
        ("SRO 6/3-25", "other"),
    ],
)
def test_a_date_ends_a_title_however_it_is_written(text, written):
    found = last_date(text, MEANT, "sv")
    assert found is not None
    assert found.date == MEANT
    assert {"iso": found.iso, "packed": found.packed, "other": True}[written]
    assert found.iso + found.packed == (written != "other")


@pytest.mark.parametrize(
    "text",
    ["SRO 2025", "SRO mars 2025", "SRO 1/2", "SRO 2021-2030", "SRO 251306",
     "Nr 12345678", "2025-03-06 SRO", "SRO 2025-02-30", "SRO 1234567",
     "SRO 24:7", "SRO 6 marsch", ""],
)  # fmt: skip
def test_other_figures_end_in_no_date(text):
    assert last_date(text, MEANT, "sv") is None


@given(days)
def test_every_day_is_found_in_every_form(day):
    month = CALENDAR["months"][day.month - 1]
    for form in (
        f"{day}", f"{day:%Y%m%d}", f"{day:%y%m%d}", f"{day:%y-%m-%d}",
        f"{day.day} {month} {day.year}", f"{day.day} {month[:3]} {day.year}",
        f"{day.day}/{day.month} {day.year}",
    ):  # fmt: skip
        found = last_date(f"Avtal SRO {form}", day, "sv")
        assert found is not None
        assert (found.date, found.begin) == (day, len("Avtal SRO "))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("onsdag 6 mars 2025", "torsdag"),
        ("Onsdagen den 6 mars", "torsdag"),
        ("ons 6/3 2025", "torsdag"),
        ("ons. 6/3", "torsdag"),
        ("onsdag, 6 mars", "torsdag"),
        ("onsdag 2025-03-06", "torsdag"),
        ("onsdag 25-03-06", "torsdag"),
        ("fredagen den 6:e mars", "torsdag"),
        ("tors 7/3-25", "fredag"),
        ("onsdag\n6 mars", "torsdag"),
        ("2025-03-06 (onsdag)", "torsdag"),
        ("den 6 mars (Onsdag)", "torsdag"),
        ("6 mars 2025 (ons.)", "torsdag"),
        ("6/3 (onsdagen)", "torsdag"),
        ("torsdag 6 mars (onsdag)", None),
        ("2025-03-06 (torsdag), 6 mars (tors)", None),
        ("5–6 mars (onsdag), 5-6 mars (onsdag)", None),
        ("6 mars (onsdag–torsdag), 6 mars (onsdag 5 mars)", None),
        ("6 mars onsdag; 6 mars, onsdag", None),
        ("fredag 12 december", None),  # this year's
        ("torsdag 12 december", None),  # last year's
        ("onsdag 12 december", "fredag"),
        ("lördag 15 februari", None),
        ("fredag 15 februari", "lördag"),  # too near to be another year's
        ("torsdag 6 mars", None),
        ("tisdag 11 september 2001", None),
        ("onsdag 30 februari", None),
        ("onsdag och torsdag 5 och 6 mars", None),
        ("onsdag–torsdag 5–6 mars", None),
        ("fredag 6/3–13/3", None),
        ("fredag 1/2 dag, onsdag 1/2-dag", None),
        ("onsdag 9.30, onsdag 6", None),
        ("Onsdag\n\n6 mars", None),
        ("onsdag\n- 6 mars", None),
        ("ONSDAG 6 MARS", None),  # a heading's: let it be
        ("Tor 7 mars, affärsonsdag 6 mars, on 6 mars", None),
        ("onsdagar 6 mars, varje onsdag från 6 mars", None),
        ("onsdag 6 marsch, onsdag 2025-03-06-2", None),
    ],
)
def test_a_weekday_that_is_another_is_told(text, right):
    found = [each.weekday for each in misnamed(text, MEANT, "sv")]
    assert found == ([right] if right else [])


@given(days, st.integers(0, 6), st.booleans())
def test_only_the_right_weekday_is_silent(day, weekday, definite):
    month, name = CALENDAR["months"][day.month - 1], CALENDAR["weekdays"][weekday]
    start = f"{name}en den" if definite else name
    found = list(misnamed(f"{start} {day.day} {month} {day.year}.", MEANT, "sv"))
    assert bool(found) is (day.weekday() != weekday)
    assert all(each.date == day for each in found)


def test_english_papers_have_english_names():
    (found,) = misnamed("on Wednesday, 6 March 2025", MEANT, "en")
    assert found.weekday == "Thursday"
    assert last_date("SRO 6 March 2025", MEANT, "en").date == MEANT
