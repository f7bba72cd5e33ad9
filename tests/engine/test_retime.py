"""Retiming closes holes and ends in time, or refuses."""

import contextlib
import datetime
from itertools import pairwise

import pytest
from hypothesis import assume, given

from agendas import afternoons, any_meetings
from sro_cli.domain.errors import ConflictError
from sro_cli.engine.agenda import entries
from sro_cli.engine.retime import retime
from sro_cli.engine.schedule import (
    changes,
    gaps,
    opening,
    remaining,
    running,
    timetable,
)
from sro_cli.engine.style import iso_time


def shown(meeting):
    return [
        f"{s.entry.ref} {iso_time(s.start)} {s.minutes}"
        for s in timetable(meeting).values()
    ]


def retimed(meeting, mode):
    try:
        return retime(meeting, mode)
    except ConflictError:
        assume(False)


def test_shift_closes_gaps_and_overlaps_and_takes_sub_items_along(meeting):
    """
    [[items]]
    title = "Avtal"
    minutes = 35
    start = 13:05:00
    [[items.items]]
    title = "Rapport"
    minutes = 15
    start = 13:50:00
    [[items]]
    title = "Budget"
    minutes = 20
    start = 13:55:00
    end = 14:15:00
    items = [
        { title = "Tabeller", start = 14:00:00 },
        { title = "Frågor", start = 14:20:00 },
    ]
    [[items]]
    title = "Resa"
    minutes = 10
    """
    after = retime(meeting, "shift")
    assert shown(after) == [
        "1 13:05 35",
        "1a 13:40 15",
        "2 13:55 20",
        "2a 14:00 0",
        "2b 14:15 0",
        "3 14:15 10",
    ]
    assert after.items[2] is meeting.items[2]


def test_a_stated_end_follows_the_entry_that_moves(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10, end = 13:20:00 },
        { title = "Budget", minutes = 10, start = 13:30:00, end = 13:40:00 },
        { title = "Resa", minutes = 10, end = 13:50:00 },
    ]
    """
    after = retime(meeting, "shift")
    # the first did not move: its end may be wrong, but that is for a check to say
    assert [item.end.minute for item in after.items] == [20, 20, 30]
    assert after.items[2].start is None


def test_shift_brings_what_begins_too_early_to_the_opening(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10, start = 12:30:00 },
        { title = "Budget", minutes = 10, start = 12:40:00 },
    ]
    """
    assert shown(retime(meeting)) == ["1 13:00 10", "2 13:10 10"]


def test_shift_leaves_the_time_before_the_first_entry(meeting):
    """
    items = [{ title = "Avtal", minutes = 10, start = 13:05:00 }]
    """
    assert retime(meeting) is meeting


def test_no_item_becomes_shorter_than_its_parts_can(meeting):
    """
    end = 13:25:00
    [[items]]
    title = "Rapporter"
    minutes = 20
    items = [
        { title = "Norr", minutes = 5 },
        { title = "Paus", type = "break", minutes = 10 },
    ]
    [[items]]
    title = "Resa"
    minutes = 30
    """
    assert shown(retime(meeting, "compress")) == [
        "1 13:00 15",
        "1a 13:00 5",
        "1/1 13:05 10",
        "2 13:15 10",
    ]


def test_a_gap_that_a_break_explains_stays(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10 },
        { title = "Budget", minutes = 10, start = 13:30:00 },
        { title = "Paus", type = "break" },
        { title = "Resa", minutes = 10, start = 14:00:00 },
    ]
    """
    assert shown(retime(meeting)) == ["1 13:00 10", "2 13:10 10", "3 13:40 10"]


def test_compress_leaves_what_ends_in_time(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10 },
        { title = "Budget", minutes = 10, start = 13:30:00 },
    ]
    """
    assert retime(meeting, "compress") is meeting


def test_compress_closes_gaps_before_it_cuts(meeting):
    """
    items = [
        { title = "Avtal", minutes = 10 },
        { title = "Budget", minutes = 40, start = 14:30:00 },
    ]
    """
    assert shown(retime(meeting, "compress")) == ["1 13:00 10", "2 13:10 40"]


def test_compress_shortens_in_proportion_and_leaves_breaks(meeting):
    """
    items = [
        { title = "Avtal", minutes = 60, presenters = [{ name = "Eva Ek" }] },
        { title = "Paus", type = "break", minutes = 20 },
        { title = "Budget", minutes = 30 },
        { title = "Resa", minutes = 37 },
    ]
    """
    after = retime(meeting, "compress")
    assert shown(after) == ["1 13:00 45", "p1 13:45 20", "2 14:05 25", "3 14:30 30"]
    assert changes(meeting, after)[0].presenters == ("Eva Ek",)


def test_compress_fits_the_parts_into_a_shorter_item(meeting):
    """
    end = 13:30:00
    [[items]]
    title = "Rapporter"
    minutes = 60
    items = [
        { title = "Norr", minutes = 30 },
        { title = "Söder", minutes = 25 },
        { title = "Öster", minutes = 40, start = 13:50:00 },
    ]
    """
    assert shown(retime(meeting, "compress")) == [
        "1 13:00 30",
        "1a 13:00 15",
        "1b 13:15 15",
        "1c 13:00 30",
    ]


def test_compress_shortens_the_shares_of_an_item_without_minutes(meeting):
    """
    end = 13:30:00
    [[items]]
    title = "Rapporter"
    items = [{ title = "Norr", minutes = 30 }, { title = "Söder", minutes = 15 }]
    """
    after = retime(meeting, "compress")
    assert shown(after) == ["1 13:00 30", "1a 13:00 20", "1b 13:20 10"]
    assert after.items[0].minutes is None


def test_compress_refuses_and_says_what_is_missing(meeting):
    """
    end = 13:10:00
    items = [
        { title = "Avtal", minutes = 60 },
        { title = "Paus", type = "break", minutes = 20 },
        { title = "Budget", minutes = 3 },
    ]
    """
    with pytest.raises(ConflictError, match="18 minutes") as error:
        retime(meeting, "compress")
    assert error.value.hint


def test_a_start_that_would_pass_midnight_is_refused(meeting):
    """
    start = 23:00:00
    end = 23:50:00
    items = [
        { title = "Avtal", minutes = 70 },
        { title = "Budget", minutes = 5, start = 23:30:00 },
    ]
    """
    with pytest.raises(ConflictError, match="item 2 would begin after midnight"):
        retime(meeting)


@given(afternoons)
def test_shift_leaves_no_gap_and_no_overlap(meeting):
    after = retimed(meeting, "shift")
    slots = running(after)
    assert all(one.end <= two.start for one, two in pairwise(slots))
    assert all(gap.explained for gap in gaps(after))
    assert all(slot.start >= opening(after) for slot in slots)


@given(afternoons)
def test_shift_changes_no_length_and_no_order(meeting):
    after = retimed(meeting, "shift")
    old, new = timetable(meeting), timetable(after)
    assert {path: (s.minutes, s.inside) for path, s in old.items()} == {
        path: (s.minutes, s.inside) for path, s in new.items()
    }
    assert len(entries(after)) == len(entries(meeting))


@given(afternoons)
def test_retiming_twice_is_retiming_once(meeting):
    after = retimed(meeting, "shift")
    assert retime(after, "shift") == after


@given(afternoons)
def test_compress_ends_in_time(meeting):
    tight = meeting.but(end=datetime.time(14))
    assert remaining(retimed(tight, "compress")) >= 0


@given(afternoons)
def test_compress_shortens_to_whole_fives_and_leaves_breaks(meeting):
    after = retimed(meeting.but(end=datetime.time(14)), "compress")
    for old, new in zip(entries(meeting), entries(after), strict=True):
        if old.item.minutes != new.item.minutes and not old.parent:
            assert not old.item.is_break
            assert 5 <= new.item.minutes < old.item.minutes
            assert new.item.minutes % 5 == 0


@given(afternoons)
def test_compress_keeps_parts_inside(meeting):
    after = retimed(meeting.but(end=datetime.time(14)), "compress")
    old = {path for path, slot in timetable(meeting).items() if slot.inside}
    assert {path for path, slot in timetable(after).items() if slot.inside} == old


@given(any_meetings)
def test_retime_keeps_every_entry_or_refuses(meeting):
    for mode in ("shift", "compress"):
        with contextlib.suppress(ConflictError):
            after = retime(meeting, mode)
            assert [each.item.title for each in entries(after)] == [
                each.item.title for each in entries(meeting)
            ]
