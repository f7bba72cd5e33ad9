"""Times and weekdays in the text of an item are told together, and can be mended."""

import datetime

import pytest
from cases import messages
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.checks import CHECKS, findings
from sro_cli.checks.mending import mended
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.item import Attachment, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings, Style

WIDE = Body(format=1, style=Style(range="13.30 – 15.30"))


def meeting_of(*items):
    return Meeting(
        format=1,
        body="sro",
        date=datetime.date(2025, 3, 6),
        start=datetime.time(13),
        end=datetime.time(15),
        items=items,
    )


def found(meeting, body=WIDE):
    here = Case("sro/2025-03-06", meeting, body, Settings(format=1))
    return list(findings(here, [CHECKS["T104"]]))


def test_an_item_s_slips_of_one_kind_are_one_finding():
    item = Item(
        title="Strategi 2021 - 2030",
        text="kl. 9:00, kl. 9:15, kl. 9:00, kl. 9:30, kl. 9:45",
        dialogue=("Målen 2021 - 2030",),
        attachments=(Attachment(title="Strategi 2021–2030.pdf"),),
    )
    part = Item(title="Del", text="14.00-15.00")
    meeting = meeting_of(item.but(items=(part,)), Item(title="Resa", text="kl. 9:00"))
    assert [each.message for each in found(meeting)] == [
        (
            'item 1: "9:00" should be 9.00, "9:15" should be 9.15, '
            '"9:30" should be 9.30, and 1 more'
        ),
        'item 1: "2021 - 2030" should be 2021–2030',
        'item 1a: "14.00-15.00" should be 14.00 – 15.00',
        'item 2: "9:00" should be 9.00',
    ]


def test_a_range_of_years_is_written_one_way_in_a_meeting():
    meeting = meeting_of(
        Item(title="Strategi 2021–2030"),
        Item(
            title="Mål", text="Strategin 2021 – 2030, målen 2021–2030 och 2031 – 2040."
        ),
    )
    assert [each.message for each in found(meeting)] == [
        'item 2: "2021 – 2030" should be 2021–2030'
    ]


def test_numbers_of_cases_and_names_of_files_stay_as_they_are():
    meeting = meeting_of(
        Item(
            title="Avtal (RS 2026-2031)",
            text="VSG 2026-2044; [Plan 13:00-14:00](#) och [Plan 2021 - 2030.pdf](#)",
            attachments=(Attachment(title="Plan 2021-2030, onsdag 6 mars 2025.pdf"),),
        )
    )
    here = Case("sro/2025-03-06", meeting, WIDE)
    right, _codes = mended(here, (CHECKS["T104"],))
    assert [each.message for each in found(meeting)] == [
        'item 1: "13:00-14:00" should be 13.00 – 14.00'
    ]
    assert right.items[0].text == meeting.items[0].text.replace(
        "13:00-14:00", "13.00 – 14.00"
    )
    assert right.items[0].title == meeting.items[0].title
    assert right.items[0].attachments == meeting.items[0].attachments


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (Style(), "kl. 13.30, 13.30–15.30, 2021–2030"),
        (Style(time="13:30"), "kl. 13:30, 13:30–15:30, 2021–2030"),
        (Style(range="13.30 - 15.30"), "13.30 - 15.30, 2021–2030, 2025 - 2026"),
        (Style(range="13:30-15:30", time="13.30"), "kl. 13.30, 13:30-15:30"),
    ],
)
def test_what_is_in_the_house_s_style_is_silent(style, text):
    meeting = meeting_of(Item(title="Avtal", text=text))
    assert found(meeting, Body(format=1, style=style)) == []


def test_weekdays_are_not_mended():
    (each,) = found(meeting_of(Item(title="Avtal", notes="Möte onsdag 6 mars 2025.")))
    assert each.message == (
        'item 1: "onsdag 6 mars 2025" cannot be right: the weekday of 6 mars 2025 is '
        '"torsdag"'
    )
    assert each.path == ("items", 0, "notes")
    assert not each.fix


def test_words_of_other_minutes_and_places_are_not_read(meeting):
    """
    place = "Sal 13:30"
    [[items]]
    title = "Rättelse"
    corrects = { meeting = "sro/2025-01-30", old = "kl. 13:30", new = "kl. 13:45" }
    """
    assert messages("T104", meeting) == []


PIECES = (
    "kl. 13:30", "kl 9:00-10.15", "13.00 - 15.00", "**9:15–9:30**", "2021 - 2030",
    "2021–2030", "2021 – 2030", "Berga 5:21", "(2017:612)", "`13:00`",
    "[mötet 13:00](https://x/13:00)", "RS 2021-2030", "plan 2021-2030", "a.pdf",
    "onsdag 6 mars", "lunch 12:00", "och", "till",
    ",", "§ 10:15", "12:30 kronor",
)  # fmt: skip
lines = st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join)
items = st.builds(
    Item,
    title=lines,
    text=lines,
    dialogue=st.lists(lines, max_size=2).map(tuple),
    attachments=st.lists(st.builds(Attachment, title=lines), max_size=2).map(tuple),
)
styles = st.builds(
    Style,
    time=st.sampled_from(["13.30", "13:30"]),
    range=st.sampled_from(["13.30–15.30", "13.30 – 15.30", "13:30-15:30"]),
)


@given(st.lists(items, max_size=3), styles)
def test_what_was_mended_is_silent(items, style):
    body = Body(format=1, style=style)
    here = Case("sro/2025-03-06", meeting_of(*items), body)
    right, _codes = mended(here, (CHECKS["T104"],))
    assert not any(each.fix for each in found(right, body))
