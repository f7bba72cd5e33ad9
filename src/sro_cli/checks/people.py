"""What the checks of the roll have in common: who is meant, who is there, and when."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Participant, Person
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.listed import Listed, is_person
from sro_cli.engine.people.marked import lowered, one_of
from sro_cli.engine.people.names import normal
from sro_cli.engine.people.roll import roll_entry
from sro_cli.engine.prose.texts import agenda_texts
from sro_cli.engine.remembered import remembered
from sro_cli.lang.reading import reading

FORMAL = frozenset({"opening", "roll"})
"""Types of the entries under which it is told who is there."""
GUESTS = 3
"""As many presenters on no list make a custom of it."""


class Told(NamedTuple):
    """A text of the record that tells of the roll, with its entry and place."""

    entry: Entry
    path: Path
    text: str


class Presents(NamedTuple):
    """A presenter at an entry, with the place in the record."""

    person: Person
    entry: Entry
    path: Path


def is_looked_at(meeting: Meeting) -> bool:
    """Tell whether a meeting takes place and has a list of people."""
    return meeting.state != "cancelled" and bool(meeting.people)


def placed(meeting: Meeting) -> Iterator[tuple[Participant, Path]]:
    """Yield everybody who is called or invited, with the place in the record."""
    for at, group in enumerate(meeting.participants):
        for index, person in enumerate(group.people):
            yield person, ("participants", at, "people", index)
    for index, person in enumerate(meeting.invited):
        yield person, ("invited", index)


@remembered
def presenting(meeting: Meeting) -> tuple[Presents, ...]:
    """Return all presenters, in the order of the agenda."""
    return tuple(
        Presents(person, entry, (*entry.path, "presenters", index))
        for entry in entries(meeting)
        for index, person in enumerate(entry.item.presenters)
    )


@remembered
def told(meeting: Meeting) -> tuple[Told, ...]:
    """Return the prose of the entries under which it is told who is there."""
    first = roll_entry(meeting)
    found = []
    for entry in entries(meeting):
        item = entry.item
        if not (item.text or item.notes):
            continue
        kinds = {item.type, entry.parent.item.type if entry.parent else None}
        if kinds & FORMAL or entry is first or _is_roll(item.title):
            texts = {"text": entry.item.text, "notes": entry.item.notes}
            found += [
                Told(entry, (*entry.path, key), text)
                for key, text in texts.items()
                if text
            ]
    return tuple(found)


def _is_roll(title: str) -> bool:
    return title.lower().startswith(_roll_words())


@cache
def _roll_words() -> tuple[str, ...]:
    return tuple(lowered(reading().types["roll"]))


def unknown(case: Case, people: Listed) -> dict[str, list[Presents]]:
    """Return the presenters who are on no list, by name in the form for comparing.

    Empty where it is the custom of the house: nobody is invited, more presenters are
    on no list than on one, and they are three or more, or the list holds politicians
    alone. Such a list names who decides; officials come and go without it.
    """
    found: dict[str, list[Presents]] = {}
    known: set[str] = set()
    for each in presenting(case.meeting):
        name = each.person.name
        form = normal(name)
        if people.knows(name):
            known.add(form)
        elif form in found or (is_person(each.person) and not people.resembles(name)):
            found.setdefault(form, []).append(each)
    custom = not case.meeting.invited and len(found) > len(known)
    if custom and (len(found) >= GUESTS or _are_politicians(case.meeting)):
        return {}
    return found


def _are_politicians(meeting: Meeting) -> bool:
    return all(person.party or person.role for person in meeting.people)


def is_there(person: Participant, entry: Entry, meeting: Meeting) -> bool:
    """Tell whether somebody has come by an entry and not left before it.

    Who leaves at an item and arrives at a later one is away between them.
    """
    if not (person.arrives or person.leaves):
        return True
    by_id = _by_id(meeting)
    arrives, leaves = by_id.get(person.arrives or ""), by_id.get(person.leaves or "")
    late = arrives is not None and _order(entry, arrives) < 0
    gone = leaves is not None and _order(entry, leaves) > 0
    if arrives and leaves and _order(arrives, leaves) > 0:
        return not (late and gone)
    return not (late or gone)


def _order(one: Entry, two: Entry) -> int:
    """Tell whether an entry stands before (-1) or after (1) another one; 0: beside it.

    An item and its sub-items stand beside each other.
    """
    mine, theirs = one.path[: len(two.path)], two.path[: len(one.path)]
    return (mine > theirs) - (mine < theirs)


@remembered
def _by_id(meeting: Meeting) -> dict[str, Entry]:
    return {entry.item.id: entry for entry in entries(meeting) if entry.item.id}


def somebody_presides(meeting: Meeting) -> bool:
    """Tell whether the record says that somebody is in the chair for the day."""
    pattern = one_of(reading().people["presides"])
    return any(re.search(pattern, each.text, re.IGNORECASE) for each in told(meeting))


def is_explained(person: Person, entry: Entry) -> bool:
    """Tell whether an entry's own words say that a presenter was away, and so what.

    "Eftersom Bo Al var frånvarande föredrogs ärendet av Eva Ek."
    """
    item, first = entry.item, person.name.split(" ")[0]
    for text in (item.text, item.notes, *item.position, *item.decisions):
        if text and first in text:
            for match in _away_words().finditer(text):
                begin = max(text.rfind(end, 0, match.start()) for end in ".\n") + 1
                sentence = re.split(r"[.\n]", text[begin:], maxsplit=1)[0]
                if first in re.findall(r"[\w-]+", sentence):
                    return True
    return False


@cache
def _away_words() -> re.Pattern[str]:
    return re.compile(one_of(reading().people["away"]), re.IGNORECASE)


def is_for_a_part(meeting: Meeting, *names: str) -> bool:
    """Tell whether some text says when one of these people was there: "Ek, §§ 4–7".

    Who replaces whom for a part of the meeting only is no contradiction.
    """
    people = one_of(tuple(name.split(" ")[-1] for name in names))
    while_ = one_of(reading().people["while"])
    pattern = rf"\b{people}\b.*?(?<!\w){while_}\s*\d"
    return any(
        re.search(pattern, each.text, re.IGNORECASE)
        for each in agenda_texts(meeting)
        if each.is_read
    )
