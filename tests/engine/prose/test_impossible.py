"""Days and times that there are not are told from figures that are none."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.prose.impossible import impossible_days, impossible_times
from sro_cli.engine.prose.texts import prose
from sro_cli.lang.words import words

MONTHS = words().calendar["months"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Svar senast 31 april.", ["31 april"]),
        ("30 februari 2026 och den 31:a juni", ["30 februari 2026", "31:a juni"]),
        ("29 februari 2027, 29 februari 2028, 29 februari", ["29 februari 2027"]),
        ("31 sept. 2025, 30 feb", ["31 sept. 2025", "30 feb"]),
        ("31 november, 31:e april 13.30", ["31 november", "31:e april"]),
        ("29–31 april, den 31\nnovember", ["31 april", "31 november"]),
        ("2027-13-01, 2026-02-30", ["2027-13-01", "2026-02-30"]),
        ("2027-31-12, 2026-04-32", ["2027-31-12", "2026-04-32"]),
        ("Avtal, SRO 2025-02-30", ["2025-02-30"]),
        (
            "Svar den 31/4, 30/2 2026, den 29/2, 29/2 2027",
            ["31/4", "30/2 2026", "29/2 2027"],
        ),
    ],
)
def test_a_day_that_there_is_not_is_told(text, found):
    assert [each.text for each in impossible_days(text, "sv")] == found


@pytest.mark.parametrize(
    "text",
    [
        "kap. 31 april, 2 kap. 31 april, sidan 31 juni 2026, version 2027-13-01",
        "mars 31 april 30 maj 31 juni 30",
        "antal 31 april 28 maj",
        "31/4 av länet, den 31/5, den 31/4-delen, den 31/13, prop. 31/4 2026",
        "231 april, 31 aprilväder, 0,31 april, 12.31 april, 31 mars 30 april",
        "RS 2026-13-01, dnr 2026-02-30, KSau 2027-13-01, ärende 2027-13-01",
        "2027-45-60, 2026-02-30-1, 2024-00-00, 010-2026-13-01",
        "[bilaga](2026-02-30.pdf) och `31 april`",
        "| april | 31 |",
        "31\n\napril",
    ],
)
def test_other_figures_are_no_days(text):
    assert list(impossible_days(prose(text), "sv")) == []


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_that_there_is_is_silent(day):
    name = MONTHS[day.month - 1]
    text = f"den {day.day}/{day.month}, {day.day}/{day.month} {day.year}, {day}, "
    text += f"{day.day} {name}, {day.day} {name[:3]} {day.year}, {day:%y%m%d}"
    assert list(impossible_days(text, "sv")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kl. 25.00", ["kl. 25.00"]),
        ("Kl. 13.75 och klockan 8:60", ["Kl. 13.75", "klockan 8:60"]),
        ("kl. 13.00-14.75", ["14.75"]),
        ("kl 24.00, kl 24.30", ["kl 24.30"]),
        ("13.75, 25.00–26.00", []),
        ("kl. 12,75 kr, kl. 12.80 %, kl. 2560", []),
        ("kl. 2026-13-75", []),
    ],
)
def test_a_time_that_there_is_not_is_told(text, found):
    assert [each.text for each in impossible_times(text)] == found


@given(st.times())
def test_every_time_that_there_is_is_silent(time):
    assert list(impossible_times(f"kl. {time:%H.%M}, kl {time:%H:%M}")) == []
