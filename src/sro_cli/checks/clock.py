"""What the schedule's checks have in common: places, words, and rows of slots."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Fix, Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.names import normal, split
from sro_cli.engine.remembered import remembered
from sro_cli.engine.schedule import (
    Gap,
    Slot,
    closing,
    opening,
    placed,
    running,
    timetable,
)
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.lang.messages import _, ngettext
from sro_cli.lang.words import words


class Run(NamedTuple):
    """Slots without a break or gap between them, from *start* to *end*."""

    start: int
    end: int
    slots: tuple[Slot, ...]

    def passes(self, limit: int) -> Slot:
        """Return the slot in which *limit* minutes from the start are passed."""
        late = (slot for slot in self.slots if slot.end > self.start + limit)
        return next(late, self.slots[-1])


@remembered
def house(case: Case) -> HouseStyle:
    """Return the house style of the case's body."""
    language = words(case.settings.language)
    return house_style(language, case.settings.style, case.body.style)


def place(entry: Entry, *keys: str) -> Path:
    """Return the place of the first of *keys* that the entry has, else the entry's."""
    for key in keys:
        if getattr(entry.item, key) not in (None, ()):
            return (*entry.path, key)
    return entry.path


def span(minutes: int) -> str:
    """Say how long: 40 minutes."""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def parts(meeting: Meeting) -> dict[Path, list[Slot]]:
    """Return the slots that lie inside an item, by the item's path."""
    found: dict[Path, list[Slot]] = {}
    for path, slot in timetable(meeting).items():
        if slot.inside:
            found.setdefault(path[:2], []).append(slot)
    return found


def rows(meeting: Meeting) -> list[tuple[Slot, ...]]:
    """Return the slots that should follow one another: the clock's, each item's."""
    found = [running(meeting), *map(tuple, parts(meeting).values())]
    return [row for row in found if row]


def stated(meeting: Meeting) -> Iterator[tuple[Slot, int]]:
    """Yield the slots of entries with a stated end, and that end."""
    for slot in timetable(meeting).values():
        end = placed(meeting, slot.entry.item.end)
        if end is not None:
            yield slot, end


def has_timed_part(entry: Entry, slots: Mapping[Path, Slot]) -> bool:
    """Tell whether a sub-item of *entry* has time."""
    paths = ((*entry.path, "items", index) for index in range(len(entry.item.items)))
    return any(path in slots for path in paths)


def untimed_after(meeting: Meeting) -> bool:
    """Tell whether an item without time stands after the last entry with time."""
    slots = timetable(meeting)
    untimed = False
    for entry in entries(meeting):
        if entry.path in slots:
            untimed = False
        elif entry.parent is None and not entry.item.is_break:
            untimed = True
    return untimed


def runs(meeting: Meeting) -> Iterator[Run]:
    """Yield the stretches of entries that no break and no gap interrupts."""
    slots = timetable(meeting)
    run: list[Slot] = []
    start = end = 0
    for entry in entries(meeting):
        slot = slots.get(entry.path)
        within = slot is not None and slot.inside
        if entry.item.is_break:
            if run:
                yield Run(start, slot.start if slot and within else end, tuple(run))
            run = []
            if slot and within:  # the rest of the item in which the break lies
                run, start = [slots[entry.path[:2]]], slot.end
        elif slot and not within:
            if run and slot.start > end:
                yield Run(start, end, tuple(run))
                run = []
            start, end = (start, max(end, slot.end)) if run else (slot.start, slot.end)
            run.append(slot)
    if run:
        yield Run(start, end, tuple(run))


def gap_hint(gap: Gap, meeting: Meeting) -> str:
    """Say what may be done about a gap: a pause, a longer entry, or a shift.

    What was held is not shifted any more.
    """
    before, after = gap.before.entry, gap.after.entry
    length = gap.before.minutes + gap.minutes
    ways = []
    # a break cannot stand between an item and its sub-item, and follows no break
    if gap.before.minutes and not after.parent and not before.item.is_break:
        way = _("a pause: sro add-break {count} --after {ref}")
        top = (before.parent or before).ref
        ways.append(way.format(count=gap.minutes, ref=top))
    way = _("{entry} longer: sro edit-item {ref} --minutes {count}")
    ways.append(way.format(entry=before.name, ref=before.ref, count=length))
    if meeting.state in {"draft", "called"}:
        ways.append(_("the rest earlier: sro retime"))
    return "; ".join(ways)


def order_hint(before: Slot, slot: Slot) -> str:
    """Say what may be done about two entries in the wrong order."""
    if before.entry.parent or slot.entry.parent:
        return "sro retime"
    hint = _("sro move-item {ref} --before {other}, or sro retime")
    return hint.format(ref=slot.entry.ref, other=before.entry.ref)


def in_order(meeting: Meeting, before: Slot, slot: Slot) -> Fix:
    """Return what puts the timed entries of a draft in the order of their times.

    Entries without time stay where they are. What was sent out is not renumbered, and
    an entry without a start of its own would get another time: then nothing.
    """
    if meeting.state != "draft" or before.entry.parent or slot.entry.parent:
        return ()
    timed = running(meeting)
    if any(each.entry.parent or each.entry.item.start is None for each in timed):
        return ()
    items = list(meeting.items)
    right = sorted(timed, key=lambda each: each.start)
    for place, each in zip(timed, right, strict=True):
        at = place.entry.path[-1]
        assert isinstance(at, int)  # noqa: S101 (an entry's path ends in its index)
        items[at] = each.entry.item
    return ((("items",), tuple(items)),)


def at_the_same_time(case: Case) -> Iterator[tuple[str, Meeting]]:
    """Yield the ids and meetings of the workspace that this one overlaps.

    A meeting's day stands in its id, body/2025-03-06 or body/2025-03-06-2: only those
    of the day are looked at. One that was cancelled, or cannot be read, is passed over.
    """
    if case.meeting.state == "cancelled":
        return
    for other_id in case.on_its_day():
        if other_id != case.meeting_id:
            other = case.others[other_id]
            if other and other.state != "cancelled" and _overlap(case.meeting, other):
                yield other_id, other


def _overlap(one: Meeting, two: Meeting) -> bool:
    return opening(one) < closing(two) and opening(two) < closing(one)


def seated(meeting: Meeting) -> dict[str, str]:
    """Return who is to be at a meeting: called, invited, presenting or standing in.

    The names as written, by a form that is the same for all ways to write them.
    """
    listed = meeting.everybody
    names = [
        each.name for each in listed if each.attendance not in {"absent", "excused"}
    ]
    names += [split(each.substitute)[0] for each in listed if each.substitute]
    for entry in entries(meeting):
        names += [person.name for person in entry.item.presenters]
    return {normal(name): name for name in names}
