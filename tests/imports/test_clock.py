"""Clock times, ranges and slots in a line of a paper."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.imports.clock import (
    Slot,
    find_range,
    find_time,
    leading_slot,
    read_slot,
)


def at(text: str) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def slot(minutes: int | None, start: str = "", end: str = "", rest: str = "") -> Slot:
    return Slot(minutes, at(start), at(end), rest)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("13.00 – 15.00", "13:00", "15:00"),
        ("kl. 13:00-15:00", "13:00", "15:00"),
        ("klockan 13.00 till 15.00", "13:00", "15:00"),
        ("13-15", "13:00", "15:00"),
        ("kl 13–15.30", "13:00", "15:30"),
        ("9-12.30", "09:00", "12:30"),
        ("09.00–12.00 (lunch 11.30)", "09:00", "12:00"),
        ("kl 08.30--16.10", "08:30", "16:10"),
        ("13.00‑15.00", "13:00", "15:00"),
        ("13.00−15.00", "13:00", "15:00"),
        ("kl 1330-1500", "13:30", "15:00"),
        ("13.00 - ca 15.00", "13:00", "15:00"),
        ("kl. 13.00", "13:00", ""),
        ("13.00 –", "13:00", ""),
        ("kl. 9", "09:00", ""),
        ("13.15–16.40 med ajournering 14.00-14.20", "13:15", "16:40"),
        ("Kommunhuset, sal 3-5, kl. 13.15–16.40", "13:15", "16:40"),
        ("6 mars 2025 13-15", "13:00", "15:00"),
        ("2025-03-06, 10:00–11:30 på Zoom", "10:00", "11:30"),
    ],
)
def test_a_range_is_found(text: str, start: str, end: str) -> None:
    found = find_range(text)
    assert found is not None
    assert (found.start, found.end) == (at(start), at(end))


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-30",
        "30 januari 2025",
        "2021-2025",
        "§ 12.30",
        "avsnitt 1.10",
        "kl. 24.30",
        "kl. 25",
        "Norrby",
        "15-13",
    ],
)
def test_what_is_no_time_is_not_found(text: str) -> None:
    assert find_range(text) is None
    assert find_time(text) is None


def test_a_time_behind_its_word_goes_before_others() -> None:
    found = find_time("Version 1.2, bilaga 12.30, kl. 9.15")
    assert found is not None
    assert found.time == at("09:15")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(35 minuter, kl. 13.05 – 13.40)", slot(35, "13:05", "13:40")),
        ("(5 minuter kl. 14.35 – 14.40)", slot(5, "14:35", "14:40")),
        ("(20minuter, kl.13.35-13.55)", slot(20, "13:35", "13:55")),
        ("*(20 min, kl. 9.00–9.20)*", slot(20, "09:00", "09:20")),
        ("15 min", slot(15)),
        ("(10 min)", slot(10)),
        ("(ca 20 min.)", slot(20)),
        ("1 timme", slot(60)),
        ("(1 tim 30 min)", slot(90)),
        ("1,5 timmar", slot(90)),
        ("kl. 13.05–13.40", slot(None, "13:05", "13:40")),
        ("13.05 – 13.40 (35 min)", slot(35, "13:05", "13:40")),
        ("13:05-13:40", slot(None, "13:05", "13:40")),
        ("(kl. 13.05, 15 min)", slot(15, "13:05")),
        ("(30 minuter, kl. 13.10 – 13.45)", slot(30, "13:10", "13:45")),
        ("Paus 15 minuter", slot(15, rest="Paus")),
        ("Rast 10 min.", slot(10, rest="Rast")),
        ("Paus kl. 14.15–14.30", slot(None, "14:15", "14:30", "Paus")),
        ("PAUS KL. 14:15 - 14:30", slot(None, "14:15", "14:30", "PAUS")),
        ("Nytt avtal kl. 9.00", slot(None, "09:00", rest="Nytt avtal")),
        ("Norra området - 5 min", slot(5, rest="Norra området")),
        ("**Nytt avtal (20 min)**", slot(20, rest="Nytt avtal")),
        ("**Nytt avtal** (20 min)", slot(20, rest="**Nytt avtal**")),
        (
            "Information från norr och gemensam dialog (45 minuter, kl. 11.05 - 11.50)",
            slot(45, "11:05", "11:50", "Information från norr och gemensam dialog"),
        ),
    ],
)
def test_a_slot_is_the_line_or_its_end(text: str, expected: Slot) -> None:
    assert read_slot(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Projektet får 30 minuter på sig",
        "Projektet får 30 minuter",
        "Svaren ska vara inne senast kl. 12.00",
        "24 april 2025",
        "§ 12.30",
        "Strategi 2021 - 2030",
        "Se avsnitt 1.10–1.20",
        "Nytt avtal",
        "30",
        "",
    ],
)
def test_what_is_no_slot_is_not_taken(text: str) -> None:
    assert read_slot(text) is None


def test_in_prose_only_brackets_and_whole_lines_are_slots() -> None:
    assert read_slot("Mötet öppnas kl. 9.00", prose=True) is None
    assert read_slot("Nytt avtal (9.00–9.20)", prose=True) is not None
    assert read_slot("kl. 9.00–9.20", prose=True) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13.05–13.40 Nytt avtal", slot(None, "13:05", "13:40", "Nytt avtal")),
        ("09.00 Inledning", slot(None, "09:00", rest="Inledning")),
        ("09.00–09.10 (10 min) Upprop", slot(10, "09:00", "09:10", "Upprop")),
        ("1.4 Uppföljning", None),
        ("2025-01-30 Mötesanteckning", None),
    ],
)
def test_a_line_may_begin_with_its_slot(text: str, expected: Slot | None) -> None:
    assert leading_slot(text) == expected


@given(st.times(), st.times(), st.sampled_from(["-", "–", " — ", " till ", " − "]))
def test_every_range_with_minutes_is_found(
    start: dt.time, end: dt.time, dash: str
) -> None:
    found = find_range(f"kl. {start:%H.%M}{dash}{end:%H.%M}")
    assert found is not None
    assert found.end is not None
    assert (f"{found.start:%H.%M}", f"{found.end:%H.%M}") == (
        f"{start:%H.%M}",
        f"{end:%H.%M}",
    )


@given(st.text())
def test_any_text_is_read_without_error(text: str) -> None:
    find_range(text)
    find_time(text)
    leading_slot(text)
    found = read_slot(text)
    assert found is None or len(found.rest) <= len(text)
