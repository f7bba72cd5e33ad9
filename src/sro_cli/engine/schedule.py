"""When each entry of an agenda begins and ends: durations are the truth.

Times are minutes since midnight of the meeting's day; they may pass 24 * 60.
"""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.remembered import remembered
from sro_cli.engine.style import DAY, minutes_of

NOON = 12 * 60


class Slot(NamedTuple):
    """The time of an entry, in minutes since midnight.

    *inside*: a sub-item's time lies within its item's and does not move the clock.
    An entry with a start and no length has a slot that ends where it begins.
    """

    entry: Entry
    start: int
    end: int
    inside: bool = False

    @property
    def minutes(self) -> int:
        """The length, in minutes."""
        return self.end - self.start


class Gap(NamedTuple):
    """Time between two timed entries that belongs to neither.

    *before* is the entry that ends last before it, *after* the one that begins next.
    *explained*: a break stands there that has no length of its own, and takes the time.
    """

    before: Slot
    after: Slot
    explained: bool

    @property
    def start(self) -> int:
        """When the gap begins."""
        return self.before.end

    @property
    def end(self) -> int:
        """When the gap ends."""
        return self.after.start

    @property
    def minutes(self) -> int:
        """The length, in minutes."""
        return self.end - self.start


class Change(NamedTuple):
    """An entry that has another time than before; *old* and *new* are its slots."""

    old: Slot
    new: Slot

    @property
    def presenters(self) -> tuple[str, ...]:
        """The names of those who present the entry."""
        return tuple(person.name for person in self.new.entry.item.presenters)


def opening(meeting: Meeting) -> int:
    """Return when the meeting opens."""
    return minutes_of(meeting.start)


def closing(meeting: Meeting) -> int:
    """Return when the meeting closes.

    An end before the start is the next day's if that makes at most twelve hours;
    else it is taken as it stands, a slip that the checks then find.
    """
    end = minutes_of(meeting.end)
    over_night = end + DAY - opening(meeting) <= NOON
    return end + DAY if end < opening(meeting) and over_night else end


def placed(meeting: Meeting, time: datetime.time | None) -> int | None:
    """Return a stated clock time as minutes since midnight of the meeting's day.

    In a meeting that goes on past midnight a time before noon is the next day's.
    """
    if time is None:
        return None
    minutes = minutes_of(time)
    return minutes + DAY if minutes < NOON and closing(meeting) > DAY else minutes


def timetable(meeting: Meeting) -> dict[Path, Slot]:
    """Return the slots of the entries that have time, in the order of the agenda.

    The clock runs from the meeting's start. An entry with minutes begins at the clock
    and moves it on; one without (0 is none) takes no time. A start is obeyed always,
    and the clock goes on from the entry's end, also when that is earlier than before.
    A stated end is never used.

    Sub-items with minutes and no start are shares: they lie inside their item, one
    after the other. An item without minutes is as long as its shares. A sub-item with a
    start before its item's end lies there; one with a start at or after it, or under an
    item that has no length, is an entry of its own for the clock.
    """
    return dict(_timetable(meeting))


@remembered
def _timetable(meeting: Meeting) -> dict[Path, Slot]:
    clock = opening(meeting)
    slots: dict[Path, Slot] = {}
    for entry, parts in _families(entries(meeting)):
        shares = sum(
            part.item.minutes or 0 for part in parts if part.item.start is None
        )
        length = entry.item.minutes or shares
        anchor = placed(meeting, entry.item.start)
        start = clock if anchor is None else anchor
        end = start + length
        if length or anchor is not None:
            slots[entry.path] = Slot(entry, start, end)
            clock = end
        inner = start
        for part in parts:
            minutes = part.item.minutes or 0
            anchor = placed(meeting, part.item.start)
            if anchor is not None and (anchor >= end or not length):
                clock = anchor + minutes
                slots[part.path] = Slot(part, anchor, clock)
            elif anchor is not None or minutes:
                begin = max(inner, start) if anchor is None else anchor
                inner = begin + minutes
                slots[part.path] = Slot(part, begin, inner, inside=True)
    return slots


def _families(found: Sequence[Entry]) -> Iterator[tuple[Entry, Sequence[Entry]]]:
    """Yield each entry of the first row with its parts, which come right after it."""
    place = 0
    while place < len(found):
        entry = found[place]
        after = place + 1 + len(entry.item.items)
        yield entry, found[place + 1 : after]
        place = after


def running(meeting: Meeting) -> tuple[Slot, ...]:
    """Return the slots that the clock runs through: all but those inside an item."""
    return tuple(slot for slot in timetable(meeting).values() if not slot.inside)


def remaining(meeting: Meeting) -> int:
    """Return the minutes between the last end and the closing; below 0: too many."""
    ends = [slot.end for slot in running(meeting)]
    return closing(meeting) - max(ends, default=opening(meeting))


def gaps(meeting: Meeting) -> list[Gap]:
    """Return the gaps, in the order of the agenda.

    The time before the first timed entry and after the last is no gap, and none is
    where an entry begins that stands further on, out of order.
    """
    slots = timetable(meeting)
    found: list[Gap] = []
    last: Slot | None = None
    pause = False
    for entry in entries(meeting):
        slot = slots.get(entry.path)
        if slot is None:
            pause = pause or entry.item.is_break
        elif not slot.inside:
            if last and slot.start > last.end:
                found.append(Gap(last, slot, pause))
            pause = entry.item.is_break and not slot.minutes
            last = slot if last is None or slot.end >= last.end else last
    clock = running(meeting)
    early = [each for before, each in pairwise(clock) if each.start < before.start]
    return [gap for gap in found if not any(_takes(each, gap) for each in early)]


def _takes(slot: Slot, gap: Gap) -> bool:
    """Tell whether an entry begins in a gap that stands before it."""
    within = gap.start <= slot.start < gap.end
    return within and slot.entry.path > gap.after.entry.path


def changes(before: Meeting, after: Meeting) -> list[Change]:
    """Return the entries whose begin or end is another than before.

    Entries are known again by their id, those without one by their title. One that had
    no time, or has none any more, is not counted.
    """
    old = _named(before)
    return [
        Change(old[key], slot)
        for key, slot in _named(after).items()
        if key in old and (old[key].start, old[key].end) != (slot.start, slot.end)
    ]


def _named(meeting: Meeting) -> dict[tuple[str, int], Slot]:
    """Return the slots by the entry's id or title, and a count where two share it."""
    slots = timetable(meeting)
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], Slot] = {}
    for entry in entries(meeting):
        name = entry.item.id or entry.item.title
        if slot := slots.get(entry.path):
            found[name, seen[name]] = slot
        seen[name] += 1
    return found
