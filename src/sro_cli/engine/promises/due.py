"""What earlier meetings say will come at a later one: commissions and promises."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from sro_cli.domain.item import Commission, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.meeting_days import LATEST, calendar
from sro_cli.engine.promises.taken_up import Agenda
from sro_cli.engine.promises.topics import is_telling, words_of
from sro_cli.engine.prose.days import days_in, months_met_in, times_in
from sro_cli.engine.prose.texts import prose
from sro_cli.engine.remembered import remembered
from sro_cli.lang.agenda import agenda_words, any_of

_DAY = datetime.timedelta(days=1)
_CALENDAR = 3
"""Days in one sentence that make it a calendar, and no promise."""
_SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_NEXT = re.compile(r"näst(?:a|kommande)\s")
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
        # a slip: on the day after a meeting nobody is there to hear of it
        eve = calendar(survey).within(body, due - _DAY, due - _DAY)
        day = due - _DAY if eve and not calendar(survey).within(body, due, due) else due
    elif match := _ID.fullmatch(due or ""):
        known = survey.meetings.get(match[0])
        if known is not None and known.state != "cancelled":
            return match[0] if known.date > giver.date else None
        body, day = match[1], _day(match[2])
    elif not due or not _patterns()["next"].search(due):
        return next(_in_month(survey, giver, due or ""), None)
    if day is None:
        return None
    following = giver.date + _DAY
    return calendar(survey).first_from(body, max(day, following))


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _promises(survey: Survey, giver: Meeting) -> Iterator[tuple[str, Entry, str]]:
    """Yield the sentences that promise a report for a later meeting's day."""
    for entry, text in _timely(giver):
        if entry.item.type in {"wheel", "previous", "agenda"}:
            continue
        for sentence in _SENTENCE.split(prose(text)):
            if _names_a_time(sentence):
                told = _Told(entry.item, text, sentence)
                for target in _promised(survey, giver, told):
                    yield target, entry, sentence.strip(" -*")


def _timely(giver: Meeting) -> Iterator[tuple[Entry, str]]:
    """Yield the texts that may name a day or the next meeting, with their entries.

    They are searched as one: to begin a search takes longer than to go on with it.
    """
    items = (each for item in giver.items for each in (item, *item.items))
    rows = [(at, text) for at, item in enumerate(items) for text in _texts(item)]
    starts = list(accumulate((len(text) + 1 for _at, text in rows), initial=0))
    whole = "\n".join(text for _at, text in rows)
    for row in sorted({bisect_right(starts, at) - 1 for at in _times_in(whole)}):
        at, text = rows[row]
        yield entries(giver)[at], text


class _Told(NamedTuple):
    """A sentence in a text of an item."""

    item: Item
    text: str
    sentence: str

    @property
    def is_past(self) -> bool:
        """Tell whether it is of what was done, not of what was put off."""
        return self._has("past") and not self._has("put_off")

    @property
    def is_binding(self) -> bool:
        """Tell whether it was decided: there, or as the notes tell of it."""
        if self.text in (*self.item.position, *self.item.decisions):
            return True
        is_noted = self.text == self.item.notes
        return is_noted and self._has("put_off") and not self._has("wished")

    def _has(self, words: str) -> bool:
        return _patterns()[words].search(self.sentence) is not None


def _promised(survey: Survey, giver: Meeting, told: _Told) -> Sequence[str]:
    """Return the ids of the meetings for which a sentence promises something."""
    sentence = told.sentence
    folded = sentence.casefold()
    if "|" in sentence or not any(each in folded for each in _words()):
        return ()
    if named := _named(survey, giver, sentence):
        return named
    in_month = [*_in_month(survey, giver, sentence)]
    if in_month and not told.is_past:
        return in_month
    following = [*_next(survey, giver, sentence)]
    return following if following and told.is_binding else ()


def _names_a_time(text: str) -> bool:
    return any(True for _at in _times_in(text))


def _times_in(text: str) -> Iterator[int]:
    """Yield where a text may name a day or the next meeting: quickly."""
    yield from (match.start() for match in _NEXT.finditer(text))
    yield from times_in(text)


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
        following = giver.date + _DAY
        target = calendar(survey).first_from(giver.body, following)
        if target is not None:
            yield target


def _in_month(survey: Survey, giver: Meeting, text: str) -> Iterator[str]:
    """Yield the id of the body's only meeting in each month that a text names."""
    for month in months_met_in(text):
        span = month.days_after(giver.date)
        if span is not None and span[0] - giver.date <= LATEST:
            rows = calendar(survey).within(giver.body, *span)
            if len(rows) == 1:
                yield rows[0][1]


@cache
def _words() -> tuple[str, ...]:
    words = agenda_words().promises
    return (*words["words"], *words["put_off"])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = agenda_words().promises
    forms = {
        "put_off": rf"\b(?:{any_of(words['put_off'])})",
        "wished": rf"\b(?:{any_of(words['wished'])})",
        "past": rf"(?:{any_of(words['past'])})\b",
        # nästa VSN möte, nästkommande SRN-möte
        "next": rf"\b(?:{any_of(words['next'])})\s+(?:[\w:]+\s+)?(?:\w+-)?"
        rf"(?:{any_of(words['meetings'])})\b",
    }
    return {name: re.compile(form, re.IGNORECASE) for name, form in forms.items()}
