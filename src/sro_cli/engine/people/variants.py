"""People whose name is spelled in more than one way, over a whole workspace."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Person
from sro_cli.domain.problem import Path
from sro_cli.domain.survey import Survey
from sro_cli.engine.people.likeness import Likeness, form, parsed
from sro_cli.engine.people.looks import is_organisation
from sro_cli.engine.people.mentions import listed, rows, written
from sro_cli.engine.people.name_index import NameIndex
from sro_cli.engine.people.namesakes import two_people
from sro_cli.engine.people.spotting import Spotted, Spotter

SHOWN = 6
"""Places that are remembered of a spelling: in what is asked about, and of all."""


class Place(NamedTuple):
    """Where a name stands: in a meeting or a body, and where in it."""

    owner: str
    record: Meeting | Body
    path: Path


@dataclass(slots=True, eq=False)
class Spelling:
    """One spelling of a name, with its first places and how many there are.

    *asked* are places in what is asked about, *places* all. *meetings* are those in
    which it stands, *bodies* those on whose rosters, by their ids.
    """

    name: str
    count: int = 0
    asked: list[Place] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    meetings: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)

    def add(
        self, owner: str, record: Meeting | Body, path: Path, *, asked: bool
    ) -> None:
        """Count a place."""
        ids = self.bodies if isinstance(record, Body) else self.meetings
        if not ids or ids[-1] != owner:
            ids.append(owner)
        self.count += 1
        asked = asked and len(self.asked) < SHOWN
        if asked or len(self.places) < SHOWN:
            place = Place(owner, record, path)
            if asked:
                self.asked.append(place)
            if len(self.places) < SHOWN:
                self.places.append(place)


class Variant(NamedTuple):
    """One person's spellings: the one that is probably right, and the others."""

    right: Spelling
    others: tuple[Spelling, ...]


class _Names:
    """All names of a workspace, by the form for comparing."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.spellings: dict[str, Spelling] = {}
        self.index = NameIndex()
        self.settled: dict[str, str] = {}
        asked = {each for each in survey.meetings if each in survey.asked}
        if len(asked) == len(survey.meetings):
            self._asked = asked | survey.bodies.keys()
        else:
            self._asked = asked | {survey.meetings[each].body for each in asked}
        for body_id, body in survey.bodies.items():
            self._list(body_id, body)
        for meeting_id, meeting in survey.meetings.items():
            self._list(meeting_id, meeting)
        self._read()

    def _list(self, owner: str, record: Meeting | Body) -> None:
        asked = owner in self._asked
        for name, path, person in listed(record):
            key = form(name)
            spelling = self.spellings.get(key) or self._new(key, name)
            spelling.add(owner, record, path, asked=asked)
            if person is not None:
                if person.party:
                    spelling.parties.add(person.party)
                if person.aliases:
                    self._settle(key, person)

    def _new(self, key: str, name: str) -> Spelling:
        self.index.add(key)
        spelling = self.spellings[key] = Spelling(name)
        return spelling

    def _settle(self, key: str, person: Person) -> None:
        """Remember that aliases are right: they count as the name itself."""
        for alias in person.aliases:
            other = form(alias)
            self.index.add(other)
            one, two = self.root(key), self.root(other)
            if one != two:
                self.settled[two] = one

    def root(self, key: str) -> str:
        """Return the form that stands for all that are settled to be one name."""
        while key in self.settled:
            key = self.settled[key]
        return key

    def _read(self) -> None:
        """Look for the names, and for spellings of them, in what is written."""
        spotter = Spotter(self.index)
        found: list[tuple[Spotted, Place]] = []
        for meeting_id, meeting in self.survey.meetings.items():
            for text, path in written(meeting.items, ("items",)):
                for row in rows(text):
                    found += [
                        (each, Place(meeting_id, meeting, path))
                        for each in spotter.spotted(row)
                    ]
        for name, place in found:
            key = name.form
            spelling = self.spellings.get(key) or self._new(key, name.written)
            spelling.add(*place, asked=place.owner in self._asked)


def variants(survey: Survey) -> Iterator[Variant]:
    """Yield the people whose name is spelled in more than one way.

    Of two spellings that one is right that stands on a roster, else that of more
    meetings, else that of more places, else that which is not asked about. Spellings
    of which one is another's alias are one; a spelling that could be that of two
    people is left alone.
    """
    names = _Names(survey)
    groups: dict[str, list[str]] = {}
    for key in names.spellings:
        if parsed(key) is not None:
            groups.setdefault(names.root(key), []).append(key)
    leaders: dict[str, list[str]] = {}
    for group in sorted(groups, key=lambda each: _weight(names, groups[each])):
        near = _near(names, groups, group)
        chosen = _nearest({each: near[each] for each in near if each in leaders})
        if chosen:
            leaders[chosen].append(group)
        elif not near.keys() & leaders.keys():
            leaders[group] = []
    for leader, followers in leaders.items():
        right = _best(names, groups[leader])
        if followers and not is_organisation(right.name):
            yield Variant(
                right,
                tuple(
                    names.spellings[key] for each in followers for key in groups[each]
                ),
            )


def _weight(names: _Names, keys: list[str]) -> tuple[bool, int, int, bool]:
    """Return by what the spellings of a name are sorted, the surest first."""
    there = [names.spellings[key] for key in keys]
    return (
        not any(each.bodies for each in there),
        -sum(len(set(each.meetings)) for each in there),
        -sum(each.count for each in there),
        any(each.asked for each in there),
    )


def _best(names: _Names, keys: list[str]) -> Spelling:
    return names.spellings[min(keys, key=lambda key: _weight(names, [key]))]


def _near(
    names: _Names, groups: dict[str, list[str]], group: str
) -> dict[str, Likeness]:
    """Return the other groups that are spellings of the same person's name."""
    found: dict[str, Likeness] = {}
    apart: set[str] = set()
    for key in groups[group]:
        for other, alike in names.index.near(key).items():
            root = names.root(other)
            if root == group or root not in groups:
                continue
            found[root] = min(alike, found.get(root, alike))
            here, there = names.spellings[key], names.spellings.get(other)
            if there is not None and two_people(names.survey, here, there):
                apart.add(root)
    return {root: alike for root, alike in found.items() if root not in apart}


def _nearest(near: dict[str, Likeness]) -> str | None:
    """Return the nearest of several, None where two are as near."""
    best = [each for each in near if near[each] == min(near.values())]
    return best[0] if len(best) == 1 else None
