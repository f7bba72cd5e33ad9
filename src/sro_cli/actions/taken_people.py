"""Who is away, and who comes instead, as a returned paper tells it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from sro_cli.actions.edit import edit_person
from sro_cli.domain.case import Case
from sro_cli.domain.errors import NotFoundError, SroError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Attendance, Participant
from sro_cli.engine.people.names import look_up
from sro_cli.engine.people.roll import Away, roll
from sro_cli.lang.words import Words, words
from sro_cli.render.paper import Kind, Paper, paper
from sro_cli.render.view_people import named_in_replacement


class Named(NamedTuple):
    """A meeting with other people away; *unknown* are (text, why nobody is meant)."""

    meeting: Meeting
    unknown: tuple[tuple[str, str], ...]


def with_absence(case: Case, way: Away, before: str, lines: Sequence[str]) -> Named:
    """Return the meeting with what *lines* change about those who are away in a way.

    *before* is the line that the paper had. Whom it named and the new ones do not is
    back; unless they name somebody unknown: that may be one of them, misspelt.
    """
    language = words(case.settings.language)
    old = names_in(before, language)
    new = [name for line in lines for name in names_in(line, language)]
    meeting = case.meeting
    people = meeting.everybody
    unknown: list[str] = []
    named: list[Participant] = []
    for name in new:
        if name in old:
            continue
        try:
            named.append(_meant(people, name))
        except SroError as error:
            unknown.append(error.message)
    gone = [name for name in old if name not in new and not unknown]
    for person in roll(meeting).away[way]:
        if person.name in gone and not any(person is each for each in named):
            meeting = edit_person(meeting, person, (person.but(attendance=None),))
    for person in named:
        if person.attendance != way:
            meeting = edit_person(meeting, person, (person.but(attendance=way),))
    told = [("\n".join(lines), "; ".join(unknown))] if unknown else []
    return Named(meeting, tuple(told))


def _meant(people: Sequence[Participant], name: str) -> Participant:
    """Return whom a name means, with the party behind it or without."""
    try:
        return look_up(people, name)
    except NotFoundError:
        bare = re.sub(r"\s*\([^()]*\)$", "", name)
        if bare == name:
            raise
        return look_up(people, bare)


def names_in(line: str, language: Words) -> list[str]:
    """Return the names that a sentence lists: "A, B och C"."""
    joint = re.escape(language.grammar["and"])
    between = rf"\s*[,;\n]\s*(?:{joint}\s+)?|\s+{joint}\s+"
    parts = re.split(between, line.strip().rstrip("."))
    return [part.strip() for part in parts if part.strip()]


def with_replacements(
    case: Case, kind: Kind, now: Sequence[str], new: Sequence[str]
) -> Named:
    """Return the meeting with *new* sentences on who comes instead of whom.

    *now* are those that the record makes. None of them goes where a new one names
    somebody unknown.
    """
    made = paper(case, kind)
    meeting = case.meeting
    unknown: list[tuple[str, str]] = []
    for sentence in (each for each in new if each not in now):
        try:
            absent, who = named_in_replacement(sentence, made)
            meeting = _replaced(meeting, _meant(meeting.everybody, absent), who)
        except SroError as error:
            unknown.append((sentence, error.message))
    kept = {absent for absent, _who in _told(new, made)}
    for absent, _who in _told(now, made):
        if absent not in kept and not unknown:
            meeting = _not_replaced(meeting, absent)
    return Named(meeting, tuple(unknown))


def _told(sentences: Iterable[str], made: Paper) -> Iterator[tuple[str, str]]:
    for sentence in sentences:
        with suppress(SroError):
            yield named_in_replacement(sentence, made)


def _replaced(meeting: Meeting, absent: Participant, who: str) -> Meeting:
    """Return the meeting with somebody instead of an absent person."""
    name = who.partition(",")[0].strip()
    there = (absent.substitute or "").partition(",")[0].strip()
    if name == there or any(
        each.name == name and each.replaces and each.replaces.name == absent.name
        for each in meeting.everybody
    ):
        return meeting
    way: Attendance = "excused" if absent.attendance == "present" else absent.attendance
    return edit_person(meeting, absent, (absent.but(substitute=who, attendance=way),))


def _not_replaced(meeting: Meeting, absent: str) -> Meeting:
    """Return the meeting with nobody instead of somebody, whoever says so there."""
    for person in meeting.everybody:
        if person.name == absent and person.substitute:
            return edit_person(meeting, person, (person.but(substitute=None),))
        if person.replaces and person.replaces.name == absent:
            return edit_person(meeting, person, (person.but(replaces=None),))
    return meeting
