"""S101 to S107: the times of an agenda agree with each other and the meeting's."""

from collections.abc import Iterator
from itertools import pairwise

from sro_cli.checks import clock
from sro_cli.checks.clock import house, place, span
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.problem import Severity
from sro_cli.engine.schedule import (
    closing,
    gaps,
    opening,
    running,
    timetable,
)
from sro_cli.engine.style import DAY
from sro_cli.lang.messages import _, ngettext


@check("S101", "item-after-closing")
def item_after_closing(case: Case) -> Iterator[Finding]:
    """Every entry ends before the meeting closes.

    What comes after the closing time is cut short or carried over, and people leave.

    To put it right: shorten items (`sro retime --mode compress`), take one off the
    agenda, or close later.
    """
    closes, style = closing(case.meeting), house(case)
    slots = running(case.meeting)
    last = max((slot.end for slot in slots), default=closes)
    for slot in slots:
        if slot.end > closes:
            yield Finding(
                place(slot.entry, "minutes", "start"),
                _(
                    "{entry} ends {end}, {over} after the meeting closes ({close})"
                ).format(
                    entry=slot.entry.name,
                    end=style.time(slot.end),
                    over=span(slot.end - closes),
                    close=style.time(closes),
                ),
                _("sro retime --mode compress, or sro edit-meeting --end {end}").format(
                    end=style.time(last)
                ),
            )


@check("S102", "items-overlap")
def items_overlap(case: Case) -> Iterator[Finding]:
    """No entry begins before an earlier one has ended.

    Nobody can present two items at once, and the later item's presenters come in vain.

    To put it right: take the fixed start away (`sro edit-item REF --no-start`), move it
    (`sro retime`), or shorten the entry before.
    """
    style = house(case)
    for row in clock.rows(case.meeting):
        last = row[0]
        for before, slot in pairwise(row):
            other = last if last.end > before.end else before
            meet = (
                other.start < max(slot.end, slot.start + 1) and slot.start < other.end
            )
            if meet and slot.entry.item.start:  # without one it begins at the clock
                yield Finding(
                    place(slot.entry, "start", "minutes"),
                    _("{entry} begins {start}, before {other} ends ({end})").format(
                        entry=slot.entry.name,
                        start=style.time(slot.start),
                        other=other.entry.name,
                        end=style.time(other.end),
                    ),
                    _("sro retime, or sro edit-item {ref} --no-start").format(
                        ref=slot.entry.ref
                    ),
                )
            last = slot if slot.end >= last.end else last


@check("S103", "duration-disagrees")
def duration_disagrees(case: Case) -> Iterator[Finding]:
    """An entry's minutes reach from its start to its stated end.

    One of the three is wrong, and those who read the paper cannot see which.

    To put it right: set the minutes (`sro edit-item REF --minutes N`); or, if they are
    right, take `end` out of the file, where only an imported paper needs it.
    """
    style = house(case)
    for slot, end in clock.stated(case.meeting):
        if (slot.end - end) % DAY:
            message = _(
                "{entry} is {span} from {start}, which makes {end}, not {stated}"
            )
            if not slot.minutes:
                message = _("{entry} goes from {start} to {stated} and has no minutes")
            right = end - slot.start
            yield Finding(
                place(slot.entry, "end"),
                message.format(
                    entry=slot.entry.name,
                    span=span(slot.minutes),
                    start=style.time(slot.start),
                    end=style.time(slot.end),
                    stated=style.time(end),
                ),
                _("sro edit-item {ref} --minutes {right}, or take out the end").format(
                    ref=slot.entry.ref, right=right
                )
                if right > 0
                else _("take the end out of the file"),
                (((*slot.entry.path, "minutes"), right),) if right > 0 else (),
            )


@check("S104", "unexplained-gap", Severity.WARNING)
def unexplained_gap(case: Case) -> Iterator[Finding]:
    """Between two timed entries there is no time that belongs to nothing.

    A hole is a forgotten break or item, or a start that was not moved along. Entries
    without time explain the time before the first timed entry and after the last, and a
    break without minutes explains the gap in which it stands.

    To put it right: add the break (`sro add-break`), give the entry before it more
    minutes (`sro edit-item REF --minutes N`), or let what follows begin earlier
    (`sro retime`, which closes all gaps).
    """
    style = house(case)
    for gap in gaps(case.meeting):
        if not gap.explained:
            yield Finding(
                place(gap.after.entry, "start"),
                ngettext(
                    "{entry} begins {start}: {count} minute after {before} "
                    "(ends {end}) belongs to nothing",
                    "{entry} begins {start}: {count} minutes after {before} "
                    "(ends {end}) belong to nothing",
                    gap.minutes,
                ).format(
                    entry=gap.after.entry.name,
                    start=style.time(gap.end),
                    count=gap.minutes,
                    before=gap.before.entry.name,
                    end=style.time(gap.start),
                ),
                clock.gap_hint(gap, case.meeting),
            )


@check("S105", "item-before-opening")
def item_before_opening(case: Case) -> Iterator[Finding]:
    """No entry is set to begin before the meeting opens.

    Those who come to the meeting's time miss it.

    To put it right: move the entry's start, take it away (`sro edit-item REF
    --no-start`), or open earlier.
    """
    style, opens = house(case), opening(case.meeting)
    hint = _("sro edit-item {ref} --no-start, or sro edit-meeting --start {start}")
    for slot in timetable(case.meeting).values():
        if slot.start < opens and slot.entry.item.start:
            yield Finding(
                place(slot.entry, "start"),
                _("{entry} begins {start}, before the meeting opens ({open})").format(
                    entry=slot.entry.name,
                    start=style.time(slot.start),
                    open=style.time(opens),
                ),
                hint.format(ref=slot.entry.ref, start=style.time(slot.start)),
            )


@check("S106", "times-out-of-order")
def times_out_of_order(case: Case) -> Iterator[Finding]:
    """No entry is set to begin before the begin of the entry that stands before it.

    The paper lists things in another order than they happen.

    To put it right: move the entry (`sro move-item`), or its start (`sro retime`).
    """
    style = house(case)
    for row in clock.rows(case.meeting):
        for before, slot in pairwise(row):
            if slot.start < before.start:
                yield Finding(
                    place(slot.entry, "start", "minutes"),
                    _(
                        "{entry} begins {start}, before {other}, which begins {then}"
                    ).format(
                        entry=slot.entry.name,
                        start=style.time(slot.start),
                        other=before.entry.name,
                        then=style.time(before.start),
                    ),
                    clock.order_hint(before, slot),
                    clock.in_order(case.meeting, before, slot),
                )


@check("S107", "parts-exceed-item")
def parts_exceed_item(case: Case) -> Iterator[Finding]:
    """The sub-items' times lie within their item's time.

    Else the item takes longer than the agenda says, and what comes after it is late.

    To put it right: give the item more minutes or its sub-items fewer.
    """
    style, slots = house(case), timetable(case.meeting)
    for path, parts in clock.parts(case.meeting).items():
        item, taken = slots[path], sum(part.minutes for part in parts)
        if taken > item.minutes:
            yield Finding(
                place(item.entry, "minutes", "items"),
                _("{entry}: its parts take {parts}, the item {whole}").format(
                    entry=item.entry.name, parts=span(taken), whole=span(item.minutes)
                ),
                _("sro edit-item {ref} --minutes {taken}").format(
                    ref=item.entry.ref, taken=taken
                ),
            )
            continue
        for part in parts:
            if part.start < item.start or part.end > item.end:
                yield Finding(
                    place(part.entry, "start", "minutes"),
                    _("{entry} ({time}) reaches outside {item} ({whole})").format(
                        entry=part.entry.name,
                        time=style.range(part.start, part.end),
                        item=item.entry.name,
                        whole=style.range(item.start, item.end),
                    ),
                    _("sro edit-item {ref} --no-start").format(ref=part.entry.ref),
                )
