"""The design's text on time, sentence by sentence, holds on any agenda."""

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from agendas import afternoons, any_meetings, without_anchors
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import entries
from sro_cli.engine.schedule import closing, opening, placed, timetable

DAY = 24 * 60


def clocked(meeting: Meeting):
    """Yield each entry that lies in no item, with the clock and its slot."""
    slots, clock = timetable(meeting), opening(meeting)
    for entry in entries(meeting):
        slot = slots.get(entry.path)
        if slot is None and entry.parent is None:
            yield entry, clock, None
        elif slot and not slot.inside:
            yield entry, clock, slot
            clock = slot.end


def is_share(item):
    return bool(item.minutes) and item.start is None


@given(any_meetings)
def test_slots_stand_in_the_order_of_the_agenda(meeting):
    order = [entry.path for entry in entries(meeting)]
    found = list(timetable(meeting))
    assert found == [path for path in order if path in set(found)]


@given(any_meetings)
def test_an_entry_with_minutes_begins_at_the_clock_and_moves_it_on(meeting):
    for entry, clock, slot in clocked(meeting):
        if entry.item.minutes and not entry.item.start:
            assert (slot.start, slot.end) == (clock, clock + entry.item.minutes)


@given(any_meetings)
def test_an_entry_without_minutes_takes_no_time(meeting):
    for entry, _clock, slot in clocked(meeting):
        shares = any(map(is_share, entry.item.items))
        if not entry.item.minutes and not entry.item.start and not shares:
            assert slot is None


@given(any_meetings)
def test_a_start_is_obeyed(meeting):
    slots = timetable(meeting)
    for entry in entries(meeting):
        if entry.item.start:
            assert slots[entry.path].start == placed(meeting, entry.item.start)
            assert slots[entry.path].start % DAY == (
                entry.item.start.hour * 60 + entry.item.start.minute
            )


@given(any_meetings)
def test_an_item_is_as_long_as_its_minutes_or_else_as_its_shares(meeting):
    for entry, slot in ((slot.entry, slot) for slot in timetable(meeting).values()):
        shares = sum(part.minutes for part in entry.item.items if is_share(part))
        assert slot.end - slot.start == (entry.item.minutes or shares)


@given(any_meetings)
def test_shares_lie_inside_their_item_one_after_the_other(meeting):
    slots = timetable(meeting)
    for entry in entries(meeting):
        inner = None
        for index, part in enumerate(entry.item.items):
            slot = slots.get((*entry.path, "items", index))
            if is_share(part):
                item = slots[entry.path]
                assert slot.inside
                assert slot.start == max(item.start, inner or item.start)
            if slot and slot.inside:
                inner = slot.end


@given(without_anchors)
def test_shares_that_fit_do_not_leave_their_item(meeting):
    slots = timetable(meeting)
    for slot in slots.values():
        if slot.inside:
            item = slots[slot.entry.parent.path]
            shares = sum(each.minutes or 0 for each in item.entry.item.items)
            assert item.start <= slot.start
            assert slot.end <= max(item.end, item.start + shares)


@given(any_meetings)
def test_a_sub_item_that_starts_at_or_after_its_items_end_follows_it(meeting):
    slots = timetable(meeting)
    for slot in slots.values():
        if slot.entry.parent and slot.entry.item.start:
            item = slots.get(slot.entry.parent.path)
            within = item and item.end > item.start and slot.start < item.end
            assert slot.inside == bool(within)


@given(any_meetings)
def test_a_stated_end_is_never_used(meeting):
    bare = meeting.but(
        items=tuple(
            item.but(end=None, items=tuple(part.but(end=None) for part in item.items))
            for item in meeting.items
        )
    )
    plain = [(slot.start, slot.end) for slot in timetable(bare).values()]
    assert plain == [(slot.start, slot.end) for slot in timetable(meeting).values()]


@given(without_anchors)
def test_without_anchors_nothing_overlaps_and_nothing_is_left_between(meeting):
    slots = [slot for slot in timetable(meeting).values() if not slot.inside]
    assert all(one.end == two.start for one, two in pairwise(slots))
    assert all(slot.start == opening(meeting) for slot in slots[:1])


@given(afternoons, st.data())
def test_an_item_moved_and_moved_back_has_its_time_again(meeting, data):
    count = len(meeting.items)
    if not count:
        return
    old = data.draw(st.integers(0, count - 1))
    new = data.draw(st.integers(0, count - 1))

    def moved(meeting, old, new):
        items = list(meeting.items)
        items.insert(new, items.pop(old))
        return meeting.but(items=tuple(items))

    back = moved(moved(meeting, old, new), new, old)
    assert timetable(back) == timetable(meeting)


@given(st.times(), st.times())
def test_a_meeting_closes_after_it_opens_or_stands_as_a_slip(start, end):
    day = datetime.date(2025, 3, 6)
    meeting = Meeting(format=1, body="sro", date=day, start=start, end=end)
    stated = end.hour * 60 + end.minute
    if closing(meeting) != stated:
        assert closing(meeting) == stated + DAY
        assert 0 < closing(meeting) - opening(meeting) <= DAY / 2
