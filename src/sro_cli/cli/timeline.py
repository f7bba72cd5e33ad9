"""What `show` draws: the head, the agenda with its times, and the time line."""

import shutil
import sys

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Participant
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.schedule import (
    Slot,
    closing,
    gaps,
    opening,
    remaining,
    running,
    timetable,
)
from sro_cli.engine.style import HouseStyle
from sro_cli.lang.messages import _

WIDTH, WIDEST = 80, 110
LONGEST_KINDS = 24
LONGEST_NAMES = 16
BREAK, EMPTY, TWICE = "▒", "·", "!"


def drawn(meeting: Meeting, body: Body, style: HouseStyle) -> str:
    """Return a meeting as text, as wide as the terminal, and 80 columns in a pipe."""
    width = WIDTH
    if sys.stdout.isatty():
        columns = shutil.get_terminal_size((WIDTH, 24)).columns
        width = max(60, min(columns, WIDEST))
    return "\n".join(
        (
            *_head(meeting, body, style, width),
            "",
            *_agenda(meeting, style, width),
            _bar(meeting, style, width),
        )
    )


def _head(meeting: Meeting, body: Body, style: HouseStyle, width: int) -> list[str]:
    name = body.called_on(meeting.date).name or meeting.body
    times = style.range(opening(meeting), closing(meeting))
    parts = (name, style.date(meeting.date), times, meeting.place or meeting.link or "")
    line = " · ".join(filter(None, parts))
    room = width - len(meeting.state) - 2
    lines = [f"{_cut(line, room):<{room}}  {meeting.state}"]
    counts = _("{called} called, {invited} invited").format(
        called=len(meeting.people), invited=len(meeting.invited)
    )
    away = [
        f"{word}: {', '.join(names)}"
        for word, names in (
            (_("absent"), _away(meeting, "absent")),
            (_("excused"), _away(meeting, "excused")),
            (_("remote"), _away(meeting, "remote")),
        )
        if names
    ]
    return [*lines, *_wrapped(" · ".join((counts, *away)), width)]


def _away(meeting: Meeting, way: str) -> list[str]:
    return [_told(person) for person in meeting.everybody if person.attendance == way]


def _told(person: Participant) -> str:
    if person.substitute:
        return f"{person.name} ({person.substitute.partition(',')[0]})"
    return person.name


def _wrapped(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = "  " + word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _agenda(meeting: Meeting, style: HouseStyle, width: int) -> list[str]:
    slots = timetable(meeting)
    before = {gap.after.entry.path: gap for gap in gaps(meeting)}
    there = entries(meeting)
    kinds = max((len(_kinds(each)) for each in there), default=0)
    names = max((len(_names(each)) for each in there), default=0)
    times = max((len(style.range(s.start, s.end)) for s in slots.values()), default=11)
    refs = max((len(each.ref) for each in there), default=1)
    refs = max(refs, 3)
    kinds = min(kinds, LONGEST_KINDS)
    title = max(12, width - refs - times - kinds - names - 13)
    lines = []
    for entry in there:
        gap = before.get(entry.path)
        if gap and not gap.explained:
            lines.append(
                f"{'':>{refs}}  {style.range(gap.start, gap.end):<{times}}  "
                f"{gap.minutes:>3}  " + _("– nothing –")
            )
        lines.append(
            _line(
                entry, slots.get(entry.path), style, (refs, times, title, kinds, names)
            )
        )
    return lines


def _line(
    entry: Entry,
    slot: Slot | None,
    style: HouseStyle,
    widths: tuple[int, int, int, int, int],
) -> str:
    refs, times, title, kinds, names = widths
    time = style.range(slot.start, slot.end) if slot and slot.minutes else ""
    if slot and not slot.minutes:
        time = style.time(slot.start)
    minutes = str(slot.minutes) if slot and slot.minutes else ""
    text = entry.item.title
    if entry.parent:
        text = "  " + text
    line = f"{entry.ref:>{refs}}  {time:<{times}}  {minutes:>3}  "
    if not entry.item.kind and not entry.item.presenters:
        return line + _cut(text, title + kinds + names + 4)
    line += f"{_cut(text, title):<{title}}  {_cut(_kinds(entry), kinds):<{kinds}}  "
    return (line + _cut(_names(entry), names)).rstrip()


def _kinds(entry: Entry) -> str:
    return ", ".join(entry.item.kind).replace("information", "info")


def _names(entry: Entry) -> str:
    """Return who presents, by last name; of several the first, and how many more."""
    names = [_last_name(person.name) for person in entry.item.presenters]
    together = ", ".join(names)
    if len(together) <= LONGEST_NAMES:
        return together
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return _cut(names[0], LONGEST_NAMES - len(more)) + more


def _last_name(name: str) -> str:
    """Return what follows the first name; a last name may be of two words."""
    return name.partition(" ")[2] or name


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"


def _bar(meeting: Meeting, style: HouseStyle, width: int) -> str:
    """Return the time line: an item's last digit where it runs, and what is left."""
    start, end = opening(meeting), closing(meeting)
    slots = running(meeting)
    left = remaining(meeting)
    told = (
        _("{minutes} min left").format(minutes=left)
        if left >= 0
        else _("{minutes} min too long").format(minutes=-left)
    )
    first, last = style.time(start), style.time(end)
    cells = max(10, width - len(first) - len(last) - len(told) - 12)
    until = max([end, *(slot.end for slot in slots)])
    bar = [EMPTY] * cells
    for slot in slots:
        low = (slot.start - start) * cells // (until - start)
        high = max(low + 1, (slot.end - start) * cells // (until - start))
        for at in range(max(0, low), min(cells, high)):
            bar[at] = _mark(slot.entry) if bar[at] == EMPTY else TWICE
    closes = (end - start) * cells // (until - start)
    line = "".join(bar)
    line = line[:closes] + "|" + line[closes:]
    return f"     {first} |{line} {last}  {told}"


def _mark(entry: Entry) -> str:
    if entry.item.is_break:
        return BREAK
    return (entry.parent or entry).ref.partition(".")[0][-1]
