"""Who stands on a meeting's lists, by all the ways in which a name may be written."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.person import Participant, Person
from sro_cli.engine.people.likeness import same_person
from sro_cli.engine.people.looks import has_known_first_name, is_name
from sro_cli.engine.people.names import normal, plain, spellings, split
from sro_cli.engine.remembered import remembered

AWAY = frozenset({"absent", "excused"})
"""What is said of those who are not there, not even at a distance."""

Named = dict[str, list[Participant]]


class Listed(NamedTuple):
    """The people of one meeting.

    *by_name* are all who are called or invited, by every spelling of their names, also
    by those that the roster has besides. *standing_in* are the names of those who come
    instead of somebody, *replaced* of those instead of whom another one comes.
    """

    by_name: Named
    standing_in: dict[str, Participant]
    replaced: dict[str, Participant]

    def knows(self, name: str) -> bool:
        """Tell whether a name is written on a list as it is written here."""
        form = normal(name)
        return any(form in names for names in self)

    def resembles(self, name: str) -> bool:
        """Tell whether a name on a list may be another way to write this one.

        Who that is, and how the name is spelt, is a question for itself (R106).
        """
        return any(alike(name, form) for names in self for form in names)


@remembered
def listed(case: Case) -> Listed:
    """Return who stands on the lists of a case."""
    further = _aliases(case.body)
    by_name: Named = {}
    standing_in: dict[str, Participant] = {}
    replaced: dict[str, Participant] = {}
    for person in case.meeting.everybody:
        form = normal(person.name)
        forms = {form, *further.get(form, ())}
        if person.aliases:
            forms |= spellings(person)
        for each in forms:
            by_name.setdefault(each, []).append(person)
        if person.substitute and (name := name_in(person.substitute)):
            standing_in.setdefault(normal(name), person)
        if person.replaces:
            replaced.setdefault(normal(person.replaces.name), person)
    return Listed(by_name, standing_in, replaced)


@remembered
def _aliases(body: Body) -> dict[str, set[str]]:
    """Return the spellings of those on the roster who have more than one, by each."""
    return {
        form: spellings(member)
        for member in body.members
        if member.aliases
        for form in spellings(member)
    }


def name_in(text: str) -> str:
    """Return the name in "Lena Ås (S), Södra förbundet"."""
    return " ".join(re.sub(r"\([^)]*\)", " ", split(text)[0]).split())


def is_person(person: Person) -> bool:
    """Tell whether this is somebody by full name: no organisation, office or group.

    It needs a first name that many bear, or something that only people have.
    """
    marked = person.affiliation or person.party or person.title
    return is_name(person.name) and bool(marked or has_known_first_name(person.name))


def bearers(case: Case, surnames: Iterable[str]) -> list[list[Participant]]:
    """Return who bears each of the surnames of a list, "Ek" or "E. Ek".

    Empty unless each of them fits one person, and none may be a place: "Berg" where
    somebody comes from Bergs kommun.
    """
    people = case.meeting.everybody
    groups = case.meeting.participants
    where = [*(each.affiliation for each in people), *(each.heading for each in groups)]
    where += [each.subheading for each in groups]
    places = {word for text in where if text for word in _words(text)}
    found = []
    for surname in surnames:
        *before, last = plain(surname).split()
        named = [each for each in people if _bears(each.name, before, last)]
        if len(named) != 1 or any(place.startswith(last) for place in places):
            return []
        found.append(named)
    return found


def _bears(name: str, before: list[str], last: str) -> bool:
    """Tell whether a name ends so, with the particle or initial before the surname."""
    *given, end = plain(name).split() or [""]
    return end == last and all(
        any(word.startswith(each.strip(".")) for word in given) for each in before
    )


def is_away(people: Iterable[Participant]) -> Participant | None:
    """Return who of one name is away; None if one of them is there."""
    away = None
    for person in people:
        if person.attendance not in AWAY:
            return None
        away = away or person
    return away


def alike(one: str, two: str) -> bool:
    """Tell whether two names could mean one person, by a slip or because one is short.

    The shorter may leave words of the longer out, and may have initials: E Ek.
    """
    short, long = sorted((_words(one), _words(two)), key=len)
    left = list(long)
    for word in short:
        match = next((each for each in left if _is_short(word, each)), None)
        if match is None:
            return same_person(one, two)
        left.remove(match)
    return bool(short)


def nearly(people: Iterable[Person], name: str) -> str:
    """Return the name on a list that a slip of the hand may have made *name* of.

    One letter at most is another in each of its words, Mats Eklund and Matts Ekelund.
    "" where none is so near, or two are.
    """
    from rapidfuzz.distance import OSA  # only where a name is not found at once

    words = _words(name)
    slips: dict[str, int] = {}
    for person in people:
        other = _words(person.name)
        if len(other) == len(words):
            pairs = zip(words, other, strict=True)
            each = [OSA.distance(one, two) for one, two in pairs]
            if max(each, default=0) <= 1:
                slips[person.name] = sum(each)
    near = [each for each in slips if slips[each] == min(slips.values())]
    return near[0] if len(near) == 1 else ""


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", plain(name))


def _is_short(one: str, two: str) -> bool:
    return one == two or (1 in {len(one), len(two)} and one[0] == two[0])
