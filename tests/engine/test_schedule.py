"""When entries begin and end, in examples."""

import datetime
import time

import pytest

from sro_cli.domain.item import Item
from sro_cli.engine.schedule import (
    changes,
    closing,
    gaps,
    remaining,
    running,
    timetable,
)
from sro_cli.engine.style import iso_time


def shown(meeting):
    return [
        f"{slot.entry.ref} {iso_time(slot.start)}-{iso_time(slot.end)}"
        f"{' inside' if slot.inside else ''}"
        for slot in timetable(meeting).values()
    ]


def test_durations_are_the_truth(meeting):
    """
    items = [
        { title = "Mötets öppnande", type = "opening" },
        { title = "Avtal", minutes = 20, start = 13:05:00 },
        { title = "Paus", type = "break", minutes = 15 },
        { title = "Budget", minutes = 0 },
        { title = "Resa", minutes = 10 },
    ]
    """
    assert shown(meeting) == ["2 13:05-13:25", "p1 13:25-13:40", "4 13:40-13:50"]


def test_a_start_before_the_clock_is_obeyed_and_the_clock_goes_on_from_there(meeting):
    """
    items = [
        { title = "Avtal", minutes = 60 },
        { title = "Budget", minutes = 10, start = 13:10:00 },
        { title = "Resa", minutes = 10 },
    ]
    """
    assert shown(meeting) == ["1 13:00-14:00", "2 13:10-13:20", "3 13:20-13:30"]


def test_an_anchor_without_minutes_is_a_moment(meeting):
    """
    items = [
        { title = "Lunch", type = "break", start = 13:30:00 },
        { title = "Resa", minutes = 10 },
    ]
    """
    assert shown(meeting) == ["p1 13:30-13:30", "1 13:30-13:40"]


def test_parts_lie_inside_or_follow(meeting):
    """
    [[items]]
    title = "Avtal"
    minutes = 30
    items = [
        { title = "Rapport", minutes = 10 },
        { title = "Följer", minutes = 15, start = 13:30:00 },
        { title = "Frågor", minutes = 5 },
        { title = "Inne", minutes = 5, start = 13:20:00 },
        { title = "Sist", minutes = 5 },
    ]
    [[items]]
    title = "Resa"
    minutes = 10
    """
    assert shown(meeting) == [
        "1 13:00-13:30",
        "1a 13:00-13:10 inside",
        "1b 13:30-13:45",
        "1c 13:10-13:15 inside",
        "1d 13:20-13:25 inside",
        "1e 13:25-13:30 inside",
        "2 13:45-13:55",
    ]


def test_an_item_without_minutes_is_as_long_as_its_shares(meeting):
    """
    [[items]]
    title = "Rapporter"
    items = [{ title = "Norr", minutes = 10 }, { title = "Söder", minutes = 5 }]
    [[items]]
    title = "Resa"
    minutes = 10
    """
    assert shown(meeting)[0] == "1 13:00-13:15"
    assert shown(meeting)[-1] == "2 13:15-13:25"


def test_under_a_mere_heading_sub_items_with_a_start_are_entries_of_their_own(meeting):
    """
    [[items]]
    title = "Rapporter"
    items = [
        { title = "Norr", minutes = 10, start = 13:10:00 },
        { title = "Söder", minutes = 5, start = 13:20:00 },
    ]
    [[items]]
    title = "Resa"
    minutes = 10
    """
    assert shown(meeting) == ["1a 13:10-13:20", "1b 13:20-13:25", "2 13:25-13:35"]


def test_a_meeting_may_go_on_past_midnight(meeting):
    """
    start = 22:00:00
    end = 01:00:00
    items = [
        { title = "Avtal", minutes = 100 },
        { title = "Budget", minutes = 30, start = 00:10:00 },
    ]
    """
    assert closing(meeting) == 25 * 60
    assert [slot.start for slot in running(meeting)] == [22 * 60, 24 * 60 + 10]
    assert remaining(meeting) == 20


def test_an_end_far_before_the_start_is_a_slip_and_not_the_next_day(meeting):
    """
    start = 13:30:00
    end = 12:30:00
    """
    assert closing(meeting) == 12 * 60 + 30


def test_what_a_time_line_needs(meeting):
    """
    items = [
        { title = "Avtal", minutes = 20 },
        { title = "Paus", type = "break", minutes = 15 },
        { title = "Budget", minutes = 10, start = 13:50:00 },
    ]
    """
    assert remaining(meeting) == 60
    assert [(gap.start, gap.end, gap.minutes) for gap in gaps(meeting)] == [
        (815, 830, 15)
    ]


@pytest.mark.parametrize(
    ("pause", "explained"),
    [
        ({}, True),
        ({"minutes": 5}, False),  # the rest of the gap is nobody's
        ({"start": datetime.time(13, 20)}, True),
        ({"type": None}, False),
    ],
)
def test_a_break_without_minutes_takes_the_gap_in_which_it_stands(
    meeting, pause, explained
):
    """
    items = [
        { title = "Avtal", minutes = 20 },
        { title = "Paus", type = "break" },
        { title = "Budget", minutes = 10, start = 13:50:00 },
    ]
    """
    first, middle, last = meeting.items
    meeting = meeting.but(items=(first, middle.but(**pause), last))
    assert [gap.explained for gap in gaps(meeting)] == [explained]


def test_an_entry_that_runs_longer_fills_what_would_be_a_gap(meeting):
    """
    items = [
        { title = "Avtal", minutes = 60 },
        { title = "Budget", minutes = 10, start = 13:10:00 },
        { title = "Resa", minutes = 10, start = 13:40:00 },
        { title = "Brev", minutes = 10, start = 14:10:00 },
    ]
    """
    assert [(gap.before.entry.ref, gap.start) for gap in gaps(meeting)] == [("1", 840)]


def test_whose_time_changes(meeting):
    """
    items = [
        { id = "avtal", title = "Avtal", minutes = 20 },
        { id = "b", title = "B", minutes = 10, presenters = [{ name = "Eva Ek" }] },
        { title = "Rast", minutes = 10 },
        { title = "Rast", minutes = 5 },
    ]
    """
    first, *rest = meeting.items
    later = meeting.but(items=(first.but(minutes=30), *rest))
    found = changes(meeting, later)
    assert [(each.old.start, each.new.start) for each in found] == [
        (780, 780),
        (800, 810),
        (810, 820),
        (820, 825 + 5),
    ]
    assert found[1].presenters == ("Eva Ek",)
    assert [each.new.minutes for each in found] == [30, 10, 10, 5]
    swapped = meeting.but(items=(*rest, first))
    assert {each.new.entry.item.title for each in changes(meeting, swapped)} == {
        "Avtal",
        "B",
        "Rast",
    }


def test_a_thousand_items_take_no_more_than_ten_times_a_hundred(meeting):
    """"""
    part = Item(title="Del", minutes=1)

    def took(count):
        items = tuple(
            Item(title="Punkt", minutes=2, items=(part, part)) for _ in range(count)
        )
        best = 1.0
        for _ in range(5):
            long = meeting.but(items=items)
            begin = time.perf_counter()
            assert len(timetable(long)) == 3 * count
            best = min(best, time.perf_counter() - begin)
        return best

    assert took(1000) < 30 * took(100)  # ten, and room for a busy machine
