"""What the checks of commissions have in common: who, by when, at which meeting."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.domain.body import Body, BodyName
from sro_cli.domain.item import Commission, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.problem import Path
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.looks import is_name
from sro_cli.engine.people.marked import one_of
from sro_cli.engine.promises.wheel import Span, column_span
from sro_cli.engine.prose.days import days_in
from sro_cli.engine.remembered import remembered
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

NEAR = datetime.timedelta(days=2)
"""As far from a meeting's day a due date may be a slip for it."""
SHOWN = 60
"""Characters of a commission that a message quotes."""
BEHIND = 200
"""Characters behind a commission's words in which its time may stand."""
_ID = re.compile(r"([^/\s]+)/(\d{4}-\d\d-\d\d)(?:-\d+)?")


class Given(NamedTuple):
    """A commission that is not done, with its entry and place."""

    commission: Commission
    entry: Entry
    path: Path


class Fault(NamedTuple):
    """What is wrong with a due date, and on which days the body meets.

    *next_day* is the first after it, *near* one so near that a slip of the day is
    likely. *is_sure*: the date itself is wrong, not only for a report.
    """

    message: str
    next_day: datetime.date | None = None
    near: datetime.date | None = None
    is_sure: bool = False


def given(meeting: Meeting) -> Iterator[Given]:
    """Yield the commissions of a meeting that are not done."""
    if meeting.state == "cancelled":
        return
    for entry in entries(meeting):
        for index, each in enumerate(entry.item.commissions):
            if not each.done:
                yield Given(each, entry, (*entry.path, "commissions", index))


def shown(text: str) -> str:
    """Return the beginning of a text, for quoting."""
    line = " ".join(text.split())
    if len(line) <= SHOWN:
        return line
    return f"{line[:SHOWN].rpartition(' ')[0] or line[:SHOWN]} …"


def has_who(item: Item, commission: Commission) -> bool:
    """Tell whether it is said who is to do it; a report is given by who was told to."""
    return bool(commission.who) or (
        _is_report(commission) and any(each.who for each in item.commissions)
    )


def has_due(item: Item, commission: Commission) -> bool:
    """Tell whether it is said by when a commission is to be done.

    By its own words or those just behind them in the item, or by another commission of
    the same people: "En delrapport ges …".
    """
    if commission.due or _words("next", "times").search(commission.what):
        return True
    who = commission.who
    if who and any(each.due and each.who == who for each in item.commissions):
        return True
    told = [*item.position, *item.decisions]
    if item.corrects:
        told.append(item.corrects.new)
    return any(
        _words("next", "times").search(text.partition(commission.what)[2][:BEHIND])
        for text in told
    )


def _is_report(commission: Commission) -> bool:
    stems = reading().commissions["reports"]
    return any(stem in commission.what.lower() for stem in stems)


def is_told(fault: Fault, commission: Commission, body: BodyName) -> bool:
    """Tell whether a fault is one for this commission: whether the body is to hear it.

    That is a report or proposal that is for no other board, and what says so. Another
    task, which may fall due on any day, is where the date is nearly a meeting's; no
    deadline is ("skickar ut handlingarna senast den 13 april"), and no task of single
    persons.
    """
    what = commission.what.lower()
    if _at_a_meeting().search(what) or (fault.is_sure and _is_report(commission)):
        return True
    brings = any(stem in what for stem in reading().commissions["brings"])
    sends = any(stem in what for stem in reading().commissions["sends"])
    if _is_report(commission) or (brings and not sends):
        return not _is_for_others(what, body)
    likely = fault.is_sure or (fault.near is not None and not sends)
    return likely and not _is_own_task(commission)


@cache
def _at_a_meeting() -> re.Pattern[str]:
    """Return the pattern of "på nästa möte", but not of "möte med …"."""
    words = reading().commissions
    return re.compile(
        rf"(?<!\w){one_of(words['at'])}\s+(?:[\w:-]+\s+){{0,3}}?[\w-]*"
        rf"{one_of(words['meeting'])}(?!\w|\s+med\s)"
    )


def _is_own_task(commission: Commission) -> bool:
    """Tell whether it is a task of single persons, or one with a deadline."""
    by_persons = commission.who and all(
        is_name(each.partition(",")[0]) for each in commission.who
    )
    return bool(by_persons or _words("deadline").search(commission.what))


def _is_for_others(what: str, body: BodyName) -> bool:
    """Tell whether a report is for another board: "till kommunstyrelsen"."""
    own = f"{body.name} {body.title}".lower()
    to = one_of(reading().commissions["to"])
    others = {*reading().commissions["others"], *reading().organisations["boards"]}
    pattern = rf"(?<!\w){to}\s+(?:[\w-]+\s+){{0,3}}?(\w*{one_of(tuple(others))})(?!\w)"
    return any(match[1] not in own for match in re.finditer(pattern, what))


@cache
def _words(*keys: str) -> re.Pattern[str]:
    """Return the pattern of words; to those for times belong months and years."""
    table = reading().commissions
    found = [one_of(tuple(word for key in keys for word in table[key]))]
    if "times" in keys:
        found.append(one_of(tuple(words().calendar["months"])))
        found.append(rf"{one_of(table['before_year'])}\s(?:19|20)\d\d")
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE)


def fault(survey: Survey, meeting: Meeting, due: datetime.date | str) -> Fault | None:
    """Return what is wrong with a due date; None for nothing, or free words.

    The message has {entry} and {due} to be filled.
    """
    match = _ID.fullmatch(due.strip()) if isinstance(due, str) else None
    named, body_id = match is not None, match[1] if match else meeting.body
    day: datetime.date | None
    if isinstance(due, str):
        day = _day_of(survey, match) if match else _day(due.strip())
    else:
        day = due
    no_meeting = _("{entry} has a commission due at {due}, which is no meeting")
    if day is None:
        return Fault(no_meeting, is_sure=True) if named else None
    if day < meeting.date:
        message = _("{entry} has a commission due on {due}, before this meeting")
        return Fault(message, is_sure=True)
    if body_id not in survey.bodies and body_id not in survey.by_body:
        return Fault(no_meeting, is_sure=True)
    if named:
        message = no_meeting
    else:
        message = _("{entry} has a commission due on {due}, when no meeting is held")
    found = _not_met(survey, meeting, body_id, day)
    return found and found._replace(message=message, is_sure=named)


def _not_met(
    survey: Survey, meeting: Meeting, body_id: str, day: datetime.date
) -> Fault | None:
    """Return that a body does not meet on a day, None where it does or may.

    Where a later meeting of the workspace is near, what the wheel says of the day
    counts no more, and where one of its days is, neither does its month.
    """
    days = _days(survey).get(body_id, [])
    at = bisect_left(days, day)
    if day in days[at : at + 1]:
        return None
    body = survey.bodies.get(body_id) or Body(format=FORMAT)
    planned = [*_planned(body), *_in_tables(meeting)]
    exact = [first for first, last in planned if first == last]
    held = [each for each in days[max(at - 1, 0) : at + 1] if each > meeting.date]
    near = _nearest(held, day)
    if near is None and day in exact:
        return None
    near = near or _nearest((each for each in exact if each > meeting.date), day)
    if near is None and any(first <= day <= last for first, last in planned):
        return None
    ahead = min((each for each in (*held, *exact) if each > day), default=None)
    if near is None and ahead is None:  # nobody knows the meetings to come
        return None
    return Fault("", ahead, near)


def _nearest(days: Iterable[datetime.date], day: datetime.date) -> datetime.date | None:
    """Return the nearest of *days* to a day, if it is near enough for a slip."""
    near = min(days, key=lambda each: abs(each - day), default=None)
    return near if near is not None and abs(near - day) <= NEAR else None


def _day_of(survey: Survey, match: re.Match[str]) -> datetime.date | None:
    """Return the day of a meeting by its id, of one that is not there by the name."""
    known = survey.meetings.get(match[0])
    if known is not None and known.state != "cancelled":
        return known.date
    return _day(match[2])


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


@remembered
def _days(survey: Survey) -> dict[str, list[datetime.date]]:
    """Return the days on which each body meets, in their order."""
    return {
        body: [each.date for each in meetings.values() if each.state != "cancelled"]
        for body, meetings in survey.by_body.items()
    }


@remembered
def _planned(body: Body) -> list[Span]:
    """Return what the columns of a body's wheels cover."""
    names = {name for wheel in body.wheels for name in wheel.columns}
    for wheel in body.wheels:
        names.update(name for topic in wheel.topics for name in topic.at)
    return [span for span in map(column_span, sorted(names)) if span]


def _in_tables(meeting: Meeting) -> list[Span]:
    """Return the days that the wheel in a paper has for columns: "24 april 2025"."""
    days = (
        day.after(meeting.date)
        for entry in entries(meeting)
        if entry.item.type == "wheel" and entry.item.text
        for day in days_in(entry.item.text)
        if day.year
    )
    return [(day, day) for day in days if day]
