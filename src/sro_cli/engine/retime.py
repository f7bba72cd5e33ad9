"""Move or shorten the entries, so that the agenda has no holes and ends in time."""

from collections.abc import Mapping
from fractions import Fraction
from heapq import heapify, heappop, heapreplace
from typing import Literal, assert_never

from sro_cli.domain.errors import ConflictError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.schedule import (
    Slot,
    gaps,
    opening,
    placed,
    remaining,
    timetable,
)
from sro_cli.engine.style import time_of
from sro_cli.lang.messages import _, ngettext

Mode = Literal["shift", "compress"]
Lengths = dict[Path, int]

STEP = 5
"""Items are shortened to whole five minutes, and never to less."""


def retime(meeting: Meeting, mode: Mode = "shift") -> Meeting:
    """Return *meeting* with its times put right.

    shift: anchors move so that gaps and overlaps close. The first timed entry stays,
    unless it begins before the meeting does; a gap that a break without minutes
    explains keeps its length; sub-items with a start move with their item.

    compress: nothing happens to an agenda that ends in time. One that does not is
    shifted; if that is not enough, items are shortened in proportion, to whole five
    minutes and none below five. Breaks keep their length.

    What was stated as the end of an entry whose time changes becomes its new end.

    Raises:
        ConflictError: the closing time cannot be held, or a start passes midnight.
    """
    if mode == "shift":
        return _laid(meeting, _lengths(meeting))
    if mode == "compress":
        if remaining(meeting) >= 0:
            return meeting
        shifted = _laid(meeting, _lengths(meeting))
        return _laid(shifted, _shortened(shifted))
    assert_never(mode)


def _lengths(meeting: Meeting) -> Lengths:
    return {path: slot.minutes for path, slot in timetable(meeting).items()}


def _laid(meeting: Meeting, lengths: Lengths) -> Meeting:
    """Return *meeting* with entries of these *lengths* laid one after the other."""
    slots = timetable(meeting)
    pauses = {
        gap.after.entry.path: gap.minutes for gap in gaps(meeting) if gap.explained
    }
    starts: dict[Path, int] = {}
    clock: int | None = None
    for path, slot in slots.items():
        if slot.inside:
            starts[path] = _inside(slot, slots[path[:2]], starts[path[:2]], lengths)
            continue
        first = max(slot.start, opening(meeting))
        starts[path] = first if clock is None else clock + pauses.get(path, 0)
        clock = starts[path] + lengths[path]
    times = {
        path: {"start": time_of(start)}
        for path, start in starts.items()
        if slots[path].entry.item.start and start != slots[path].start
    }
    for path, change in times.items():
        if placed(meeting, change["start"]) != starts[path]:
            raise ConflictError(
                _("{entry} would begin after midnight").format(
                    entry=slots[path].entry.name
                ),
                _("give each entry the minutes that it takes, then sro retime"),
            )
    minutes = {
        path: {"minutes": length}
        for path, length in lengths.items()
        if slots[path].entry.item.minutes not in (None, 0, length)
    }
    laid = _changed(_changed(meeting, times), minutes)
    ends = {
        path: {"end": time_of(slot.end)}
        for path, slot in timetable(laid).items()
        if slot.entry.item.end
        and (slot.start, slot.end) != (slots[path].start, slots[path].end)
    }
    return _changed(laid, ends)


def _inside(part: Slot, item: Slot, start: int, lengths: Lengths) -> int:
    """Return where a *part* begins in its *item*, which now begins at *start*.

    It keeps its place in the item; if the item was shortened, it stays within.
    """
    offset = part.start - item.start
    length = lengths[item.entry.path]
    if length < item.minutes:
        room = length - max(lengths[part.entry.path], 1)
        offset = min(offset, max(room, 0))
    return start + offset


def _changed(meeting: Meeting, changes: Mapping[Path, Mapping[str, object]]) -> Meeting:
    """Return *meeting* with some keys of some entries changed, by the entry's path."""
    if not changes:
        return meeting

    def changed(items: tuple[Item, ...], above: Path) -> tuple[Item, ...]:
        found = []
        for index, item in enumerate(items):
            path = (*above, "items", index)
            new = dict(changes.get(path, {}))
            parts = changed(item.items, path)
            if any(a is not b for a, b in zip(parts, item.items, strict=True)):
                new["items"] = parts
            found.append(item.but(**new) if new else item)
        return tuple(found)

    return meeting.but(items=changed(meeting.items, ()))


def _shortened(meeting: Meeting) -> Lengths:
    """Return lengths with which *meeting* ends in time; nothing overlaps in it.

    Raises:
        ConflictError: there are none.
    """
    lengths = _lengths(meeting)
    slots = timetable(meeting)
    shares: dict[Path, list[Slot]] = {}
    for path, slot in slots.items():
        if slot.inside:
            shares.setdefault(path[:2], []).append(slot)
    floors: Lengths = {}
    for path, slot in slots.items():
        if slot.inside:
            continue
        parts = [part for part in shares.get(path, ()) if not part.entry.item.start]
        if slot.entry.item.minutes:
            floors[path] = max(_floor(slot), sum(map(_floor, parts)))
        else:  # it is as long as its shares: they are what can be shortened
            floors |= {part.entry.path: _floor(part) for part in parts}
    over = _cut(lengths, floors, -remaining(meeting))
    if over > 0:
        raise ConflictError(
            ngettext(
                "{count} minute too much even when every item is cut to {step}",
                "{count} minutes too much even when every item is cut to {step}",
                over,
            ).format(count=over, step=STEP),
            _("take items off the agenda, shorten a break, or close later"),
        )
    for path, parts in shares.items():
        _fit(lengths, path, slots[path], parts)
    return lengths


def _floor(slot: Slot) -> int:
    """Return how short an entry may become."""
    return slot.minutes if slot.entry.item.is_break else min(STEP, slot.minutes)


def _fit(lengths: Lengths, path: Path, item: Slot, parts: list[Slot]) -> None:
    """Make the *parts* of an item that was shortened fit into it."""
    loose = [part for part in parts if not part.entry.item.start]
    if not item.entry.item.minutes:
        lengths[path] = sum(lengths[part.entry.path] for part in loose)
    elif lengths[path] < item.minutes:
        taken = sum(part.minutes for part in loose)
        floors = {part.entry.path: _floor(part) for part in loose}
        _cut(lengths, floors, taken - lengths[path])
    if lengths[path] < item.minutes:
        for part in parts:
            fixed = part.entry.path
            lengths[fixed] = min(lengths[fixed], lengths[path])


def _cut(lengths: Lengths, floors: Lengths, over: int) -> int:
    """Shorten *lengths* step by step, none below its floor, until *over* is gone.

    Next is always the entry that keeps most of what it had; of equals the longest,
    then the first. Returns what is still over.
    """

    def offer(place: int, path: Path) -> tuple[Fraction, int, int, Path]:
        left = (lengths[path] - 1) // STEP * STEP
        return -Fraction(left, whole[path]), -lengths[path], place, path

    whole = {path: lengths[path] for path in floors if lengths[path]}
    offers = [offer(place, path) for place, path in enumerate(whole)]
    heapify(offers)
    while over > 0 and offers:
        _share, length, place, path = offers[0]
        left = (-length - 1) // STEP * STEP
        if left < floors[path]:
            heappop(offers)
            continue
        over -= lengths[path] - left
        lengths[path] = left
        heapreplace(offers, offer(place, path))
    return over
