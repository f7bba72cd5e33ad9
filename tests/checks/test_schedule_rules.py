"""Where the schedule's checks speak and where they keep silent, in examples."""

import datetime

import pytest

from sro_cli.checks import CHECKS, findings
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.settings import Settings

START = datetime.time(13, 30)


def found(code, meeting, *, body=None, others=None):
    here = Case(
        "sro/2025-03-06",
        meeting,
        body or Body(format=1),
        Settings(format=1),
        others or {},
    )
    return list(findings(here, [CHECKS[code]]))


def messages(code, meeting, **around):
    return [each.message for each in found(code, meeting, **around)]


def hints(code, meeting):
    return [each.hint for each in found(code, meeting)]


def test_only_an_entry_with_a_start_can_be_to_blame_for_an_overlap(meeting):
    """
    items = [
        { title = "Avtal", minutes = 60 },
        { title = "Budget", minutes = 10, start = 13:10:00 },
        { title = "Resa", minutes = 10 },
    ]
    """
    assert messages("S102", meeting) == [
        "item 2 begins 13.10, before item 1 ends (14.00)"
    ]
    assert not messages("S104", meeting)


def test_an_entry_earlier_than_all_others_is_out_of_order_and_overlaps_nothing(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10, start = 13:30:00 },
        { title = "Budget", minutes = 10, start = 13:10:00 },
    ]
    """
    assert not messages("S102", meeting)
    assert len(messages("S106", meeting)) == 1


def test_parts_of_an_item_overlap_too(meeting):
    """
    [[items]]
    title = "Avtal"
    minutes = 60
    items = [
        { title = "Norr", minutes = 20 },
        { title = "Söder", minutes = 20, start = 13:10:00 },
    ]
    """
    assert messages("S102", meeting) == [
        "item 1b begins 13.10, before item 1a ends (13.20)"
    ]


def test_a_gap_after_an_entry_without_minutes_asks_for_its_minutes(meeting):
    """
    items = [
        { title = "Avtal", start = 13:00:00 },
        { title = "Budget", minutes = 10, start = 13:20:00 },
    ]
    """
    assert hints("S104", meeting) == [
        "item 1 longer: sro edit-item 1 --minutes 20; the rest earlier: sro retime"
    ]


def test_no_break_is_proposed_between_an_item_and_its_sub_item(meeting):
    """
    [[items]]
    title = "Avtal"
    minutes = 10
    items = [{ title = "Rapport", minutes = 10, start = 13:30:00 }]
    """
    assert hints("S104", meeting) == [
        "item 1 longer: sro edit-item 1 --minutes 30; the rest earlier: sro retime"
    ]


def test_a_gap_names_both_ends_and_proposes_a_pause_a_longer_item_or_a_shift(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10 },
        { title = "Budget", minutes = 10, start = 13:50:00 },
    ]
    """
    assert messages("S104", meeting) == [
        "item 2 begins 13.50: 40 minutes after item 1 (ends 13.10) belong to nothing"
    ]
    assert hints("S104", meeting) == [
        (
            "a pause: sro add-break 40 --after 1; "
            "item 1 longer: sro edit-item 1 --minutes 50; the rest earlier: sro retime"
        )
    ]


def test_time_that_an_entry_further_on_takes_belongs_to_that(meeting):
    """
    items = [
        { title = "Avtal", minutes = 20 },
        { title = "Resa", minutes = 20, start = 14:20:00 },
        { title = "Budget", minutes = 30, start = 13:50:00 },
        { title = "Val", minutes = 10, start = 15:00:00 },
    ]
    """
    assert len(messages("S106", meeting)) == 1
    assert messages("S104", meeting) == [
        "item 4 begins 15.00: 20 minutes after item 2 (ends 14.40) belong to nothing"
    ]


def test_a_gap_of_one_minute_is_spoken_of_as_one(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10 },
        { title = "Budget", minutes = 10, start = 13:11:00 },
    ]
    """
    assert messages("S104", meeting) == [
        "item 2 begins 13.11: 1 minute after item 1 (ends 13.10) belongs to nothing"
    ]


def test_a_body_without_numbers_and_times_needs_no_minutes(meeting):
    """
    items = [{ title = "Avtal", presenters = [{ name = "Eva Ek" }] }]
    """
    assert messages("S108", meeting)
    assert not messages("S108", meeting, body=Body(format=1, numbered=False))


@pytest.mark.parametrize(
    ("minutes", "spoken"), [(90, False), (91, True)], ids=["ninety", "more"]
)
def test_ninety_minutes_can_be_sat(meeting, minutes, spoken):
    """
    items = [{ title = "Avtal" }]
    """
    items = (meeting.items[0].but(minutes=minutes),)
    assert bool(messages("S109", meeting.but(items=items))) is spoken


def test_a_break_inside_an_item_is_a_break(meeting):
    """
    [[items]]
    title = "Avtal"
    minutes = 120
    items = [
        { title = "Före", minutes = 50 },
        { title = "Paus", type = "break", minutes = 15 },
        { title = "Efter", minutes = 55 },
    ]
    [[items]]
    title = "Resa"
    minutes = 40
    """
    assert messages("S109", meeting) == [
        "item 2: 95 minutes without a break (14.05–15.40)"
    ]


def test_a_gap_is_as_good_as_a_break(meeting):
    """
    items = [
        { title = "Avtal", minutes = 60 },
        { title = "Budget", minutes = 60, start = 14:10:00 },
    ]
    """
    assert not messages("S109", meeting)


@pytest.mark.parametrize(("state", "count"), [("called", 1), ("cancelled", 0)])
def test_a_cancelled_meeting_may_lie_anywhere(meeting, state, count):
    """
    date = 2025-06-06
    """
    meeting = meeting.but(state=state)
    others = {"namnd/2025-06-06": meeting.but(state="draft")}
    assert len(messages("S110", meeting)) == count
    assert len(messages("S111", meeting, others=others)) == count


@pytest.mark.parametrize(
    ("start", "end", "clash"),
    [(9, 13, False), (9, 14, True), (14, 16, True), (15, 16, False)],
)
def test_meetings_that_meet_at_a_moment_do_not_clash(meeting, start, end, clash):
    """"""
    other = meeting.but(start=datetime.time(start), end=datetime.time(end))
    here, there = {"sro/2025-03-06-2": other}, {"sro/2025-03-07": meeting}
    assert bool(messages("S111", meeting, others=here)) is clash
    assert not messages("S111", meeting, others=there)


@pytest.mark.parametrize(
    ("after", "end", "told"),
    [
        ((), START, []),
        ((), datetime.time(13, 35), ["5 minutes left over at the end (13.30–13.35)"]),
        (({"title": "Övrigt"},), datetime.time(13, 45), []),
        (
            ({"title": "Övrigt"},),
            datetime.time(13, 50),
            ["20 minutes left over at the end (13.30–13.50)"],
        ),
    ],
)
def test_entries_without_time_at_the_end_take_a_quarter_of_an_hour(
    meeting, after, end, told
):
    """
    items = [{ title = "Öppnande" }, { title = "Avtal", minutes = 30 }]
    """
    (_opening, item) = meeting.items
    items = (*meeting.items, *(item.but(minutes=None, **each) for each in after))
    assert messages("S112", meeting.but(items=items, end=end)) == told
