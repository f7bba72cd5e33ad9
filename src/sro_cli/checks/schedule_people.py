"""S108 to S112: the schedule suits those who come."""

from collections.abc import Iterator

from sro_cli.checks import clock
from sro_cli.checks.clock import house, place, span
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.problem import Severity
from sro_cli.engine.agenda import entries
from sro_cli.engine.holidays import day_off
from sro_cli.engine.schedule import closing, opening, remaining, running, timetable
from sro_cli.lang.messages import _

MOST = 5
"""Names that a message tells."""
PAUSE = 15
"""Minutes: the break that hints propose, and what untimed entries at the end take."""


@check("S108", "item-without-time", Severity.WARNING)
def item_without_time(case: Case) -> Iterator[Finding]:
    """An entry that somebody presents has time on the agenda.

    The presenter is not told when to come, and the time is taken from the others. A
    body whose papers have no numbers and no times is passed over.

    To put it right: give it minutes (`sro edit-item REF --minutes N`).
    """
    slots = timetable(case.meeting)
    for entry in entries(case.meeting) if case.body.numbered else ():
        timed = slots.keys() & {entry.path, entry.path[:2]}
        if (
            entry.item.presenters
            and not timed
            and not clock.has_timed_part(entry, slots)
        ):
            yield Finding(
                place(entry, "presenters"),
                _("{entry} has a presenter, {name}, and no time").format(
                    entry=entry.name, name=entry.item.presenters[0].name
                ),
                f"sro edit-item {entry.ref} --minutes N",
            )


@check("S109", "long-without-break", Severity.ADVICE)
def long_without_break(case: Case) -> Iterator[Finding]:
    """No stretch of entries lasts longer than 90 minutes without a break or a gap.

    People stop listening, and some leave the room on their own. How long is too long is
    said in sro.toml: `long_without_break` under `[checks]`.

    To put it right: add a break (`sro add-break`).
    """
    style, limit = house(case), case.settings.checks.long_without_break
    for run in clock.runs(case.meeting):
        if run.end - run.start > limit:
            entry = run.passes(limit).entry
            top = entry.parent or entry
            side = "--before" if top is entry and len(run.slots) > 1 else "--after"
            yield Finding(
                place(entry, "minutes", "start"),
                _("{entry}: {span} without a break ({time})").format(
                    entry=entry.name,
                    span=span(run.end - run.start),
                    time=style.range(run.start, run.end),
                ),
                f"sro add-break {PAUSE} {side} {top.ref}",
            )


@check("S110", "not-a-working-day", Severity.WARNING)
def not_a_working_day(case: Case) -> Iterator[Finding]:
    """The meeting's day is no Saturday, Sunday or holiday, and no eve of a great one.

    Such a day is nearly always a slip of the pen, and most who are called are off.

    To put it right: set another day (`sro edit-meeting --date`). A meeting that is
    to be on that day is named under `[[ignore]]` in sro.toml, with the reason.
    """
    style, day = house(case), case.meeting.date
    if case.meeting.state != "cancelled" and (name := day_off(day, style.words)):
        yield Finding(
            ("date",),
            _("{date} is no working day: {name}").format(
                date=style.date(day), name=name
            ),
            "sro edit-meeting --date",
        )


@check("S111", "clash", Severity.WARNING)
def clash(case: Case) -> Iterator[Finding]:
    """No other meeting of the workspace is held at the same time.

    Who sits in both bodies cannot be at both, and one secretary seldom can.

    To put it right: move one of them, or settle who goes where.
    """
    style = house(case)
    for other_id, other in clock.at_the_same_time(case):
        here, there = clock.seated(case.meeting), clock.seated(other)
        both = [name for form, name in here.items() if form in there]
        names = ", ".join(both[:MOST])
        if len(both) > MOST:
            names = _("{names} and {count} more").format(
                names=names, count=len(both) - MOST
            )
        message = _("at the same time as {meeting} ({time})")
        if both:
            message = _("at the same time as {meeting} ({time}); in both: {names}")
        yield Finding(
            ("start",),
            message.format(
                meeting=other_id,
                time=style.range(opening(other), closing(other)),
                names=names,
            ),
            "sro edit-meeting --date, or --start and --end",
        )


@check("S112", "time-left-over", Severity.ADVICE)
def time_left_over(case: Case) -> Iterator[Finding]:
    """The timed entries fill the meeting.

    People keep the afternoon free for nothing, or an item was forgotten. Entries
    without time after the last timed one take up to a quarter of an hour; an agenda
    of formal entries alone is not made yet.

    To put it right: close earlier, or use the time.
    """
    style, left = house(case), remaining(case.meeting)
    spare = PAUSE if clock.untimed_after(case.meeting) else 0
    begun = any(slot.entry.item.type is None for slot in running(case.meeting))
    if begun and left > spare:
        end = closing(case.meeting) - left
        yield Finding(
            ("end",),
            _("{span} left over at the end ({time})").format(
                span=span(left), time=style.range(end, end + left)
            ),
            f"sro edit-meeting --end {style.time(end)}",
        )
