"""What earlier meetings say will come at a later one: commissions and promises."""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from sro_cli.domain.item import Commission, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.days import days_in, may_name_a_day
from sro_cli.engine.remembered import remembered
from sro_cli.engine.taken_up import Agenda
from sro_cli.engine.texts import prose
from sro_cli.engine.topics import is_telling, words_of
from sro_cli.lang.agenda import agenda_words, any_of

LATEST = datetime.timedelta(days=200)
"""What lies further apart has other meetings between that the workspace lacks."""
_YEAR = datetime.timedelta(days=366)
_CALENDAR = 3
"""Days in one sentence that make it a calendar, and no promise."""
_SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_ID = re.compile(r"([^/\s#]+)/(\d{4}-\d\d-\d\d)(?:-\d+)?")


class Duty(NamedTuple):
    """What an earlier meeting has for a later one: from where, and in which words.

    *number* is a commission's in its entry, from 1; a promise in words has none.
    """

    giver_id: str
    entry: Entry
    words: str
    number: int | None = None

    def is_taken_up(self, meeting: Meeting, agenda: Agenda) -> bool:
        """Tell whether a meeting goes on with this, or takes up what it is about."""
        own = {self.giver_id, f"{self.giver_id}#{self.entry.item.id}"}
        top = self.entry.parent or self.entry
        own |= {f"{self.giver_id}#{part.id}" for part in (top.item, *top.item.items)}
        if any(entry.item.follows in own for entry in entries(meeting)):
            return True
        topics = {self.entry.item.title, top.item.title, self.words}
        telling = [each for each in topics if is_telling(words_of(each))]
        return any(map(agenda.takes_up, telling or topics))


class Calendar:
    """The meetings of each body that were not cancelled, in the order of their days."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey

    @cached_property
    def _rows(self) -> dict[str, list[tuple[datetime.date, str, Meeting]]]:
        return {
            body: [
                (meeting.date, meeting_id, meeting)
                for meeting_id, meeting in meetings.items()
                if meeting.state != "cancelled"
            ]
            for body, meetings in self._survey.by_body.items()
        }

    @cached_property
    def _days(self) -> dict[str, list[datetime.date]]:
        return {body: [row[0] for row in rows] for body, rows in self._rows.items()}

    def before(self, meeting: Meeting) -> list[tuple[datetime.date, str, Meeting]]:
        """Return the body's meetings in the year before a day: day, id, meeting."""
        yesterday = meeting.date - datetime.timedelta(days=1)
        return self.within(meeting.body, meeting.date - _YEAR, yesterday)

    def within(
        self, body: str, first: datetime.date, last: datetime.date
    ) -> list[tuple[datetime.date, str, Meeting]]:
        """Return the body's meetings from the first to the last day."""
        days = self._days.get(body, [])
        start, end = bisect_left(days, first), bisect_right(days, last)
        return self._rows.get(body, [])[start:end]

    def is_last_held(self, meeting: Meeting) -> bool:
        """Tell whether the body held no meeting after this one's day."""
        at = bisect_right(self._days.get(meeting.body, []), meeting.date)
        later = self._rows.get(meeting.body, [])[at:]
        return all(row[2].state in {"draft", "called"} for row in later)

    def first_from(self, body: str, day: datetime.date) -> str | None:
        """Return the id of the body's first meeting on *day* or soon after."""
        rows = self._rows.get(body, [])
        at = bisect_left(self._days.get(body, []), day)
        if at < len(rows) and rows[at][0] - day <= LATEST:
            return rows[at][1]
        return None


@remembered
def calendar(survey: Survey) -> Calendar:
    """Return the calendar of a workspace."""
    return Calendar(survey)


@remembered
def duties(survey: Survey) -> dict[str, list[Duty]]:
    """Return what earlier meetings have for each meeting, by its id."""
    found: dict[str, list[Duty]] = {}
    wanted = {
        survey.meetings[each].body for each in survey.meetings if each in survey.asked
    }
    for meeting_id, meeting in survey.meetings.items():
        if meeting.state in {"draft", "cancelled"}:
            continue
        promising = meeting.body in wanted
        for target, duty in _duties(survey, meeting_id, meeting, promising=promising):
            found.setdefault(target, []).append(duty)
    return found


def _duties(
    survey: Survey, meeting_id: str, meeting: Meeting, *, promising: bool
) -> Iterator[tuple[str, Duty]]:
    known: set[tuple[str, str | int]] = set()
    for entry, number, each in _given(meeting):
        target = _target(survey, meeting, each)
        if target is not None:
            # what was done is nobody's promise any more
            known.add((target, entry.path[1]))
            if each.done is None:
                yield target, Duty(meeting_id, entry, each.what, number)
    if promising:
        for target, entry, sentence in _promises(survey, meeting):
            if (target, entry.path[1]) not in known:
                yield target, Duty(meeting_id, entry, sentence)


def _given(meeting: Meeting) -> Iterator[tuple[Entry, int, Commission]]:
    """Yield the commissions of a meeting, each with its entry and its number there."""
    items = (each for item in meeting.items for each in (item, *item.items))
    if any(each.commissions for each in items):
        for entry in entries(meeting):
            for number, each in enumerate(entry.item.commissions, 1):
                yield entry, number, each


def _target(survey: Survey, giver: Meeting, given: Commission) -> str | None:
    """Return the id of the meeting at which a commission is due, if it can be told."""
    due, body = given.due, giver.body
    day: datetime.date | None = giver.date
    if isinstance(due, datetime.date):
        day = due
    elif match := _ID.fullmatch(due or ""):
        known = survey.meetings.get(match[0])
        if known is not None and known.state != "cancelled":
            return match[0] if known.date > giver.date else None
        body, day = match[1], _day(match[2])
    elif not due or not _patterns()["next"].search(due):
        return None
    if day is None:
        return None
    following = giver.date + datetime.timedelta(days=1)
    return calendar(survey).first_from(body, max(day, following))


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _promises(survey: Survey, giver: Meeting) -> Iterator[tuple[str, Entry, str]]:
    """Yield the sentences that promise a report for a later meeting's day."""
    for entry in entries(giver) if _may_promise(giver) else ():
        if entry.item.type in {"wheel", "previous", "agenda"}:
            continue
        binding = {*entry.item.position, *entry.item.decisions}
        for text in filter(_names_a_time, _texts(entry.item)):
            for sentence in filter(_names_a_time, _SENTENCE.split(prose(text))):
                if "|" not in sentence and _patterns()["words"].search(sentence):
                    found = [*_named(survey, giver, sentence)]
                    if text in binding and not found:
                        found = [*_next(survey, giver, sentence)]
                    for target in found:
                        yield target, entry, sentence.strip(" -*")


def _may_promise(giver: Meeting) -> bool:
    items = (each for item in giver.items for each in (item, *item.items))
    return any(_names_a_time(text) for item in items for text in _texts(item))


def _names_a_time(text: str) -> bool:
    """Tell whether a text may name a day or the next meeting: quickly."""
    return may_name_a_day(text) or "nästa " in text or "nästkommande " in text


def _texts(item: Item) -> Iterator[str]:
    yield from (*item.position, *item.decisions, *item.dialogue)
    yield from filter(None, (item.text, item.notes))


def _named(survey: Survey, giver: Meeting, sentence: str) -> Sequence[str]:
    """Return the ids of the body's later meetings on the days a sentence names."""
    days = list(days_in(sentence))
    if len(days) >= _CALENDAR:
        return ()
    found = []
    for named in days:
        day = named.after(giver.date)
        if day is not None and day > giver.date:
            found += [
                meeting_id
                for _day, meeting_id, _meeting in calendar(survey).within(
                    giver.body, day, day
                )
            ]
    return found


def _next(survey: Survey, giver: Meeting, sentence: str) -> Iterator[str]:
    """Yield the id of the body's next meeting, if a sentence names that."""
    if _patterns()["next"].search(sentence):
        following = giver.date + datetime.timedelta(days=1)
        target = calendar(survey).first_from(giver.body, following)
        if target is not None:
            yield target


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = agenda_words().promises
    return {
        "words": re.compile(rf"(?:{any_of(words['words'])})", re.IGNORECASE),
        "next": re.compile(  # nästa VVG möte, nästkommande SRN-möte
            rf"\b(?:{any_of(words['next'])})\s+(?:[\w:]+\s+)?(?:\w+-)?"
            rf"(?:{any_of(words['meetings'])})\b",
            re.IGNORECASE,
        ),
    }
