"""Lists of people: who is a person, and who stands under which heading."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sro_cli.imports.beside import is_nobody
from sro_cli.imports.found import Found
from sro_cli.imports.labels import Label, Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.persons import people_in, person_of, told
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import key_of, plain, whole_link, words_in
from sro_cli.imports.running import read_substitutes
from sro_cli.lang.first_names import first_names
from sro_cli.lang.reading import reading

Person = dict[str, Any]
_GROUPS = (
    "members",
    "substitutes",
    "others",
    "coopted",
    "participants",
    "present",
    "invited",
)
_AWAY = {"absent": "absent", "excused": "excused"}
_STATES = re.compile(r":\s+\S")
_PROSE = 180
_SENTENCE = 6
"""Words: a line with a full stop that has more is prose."""
_NAME = 2.0
"""How much must speak for a name, where no comma and no party does."""


@dataclass(slots=True, eq=False)
class Group:
    """People under a heading and perhaps a heading within it."""

    heading: str = ""
    subheading: str = ""
    people: list[Person] = field(default_factory=list)
    away: str = ""
    means: str = ""
    alone: bool = False
    line: int = 0
    within: int = 0


class Entry(NamedTuple):
    """A line read: a person, a list of them, a heading, or neither."""

    piece: Piece
    people: tuple[Found, ...] = ()
    heading: bool = False
    label: Label | None = None


class Lists(NamedTuple):
    """The groups, the lines that are none of theirs, and people with a footnote."""

    groups: list[Group]
    rest: list[Piece]
    marked: dict[str, list[Person]]


def read_groups(
    found: Sequence[Piece], labels: Labels, ledger: Ledger, known: Iterable[str]
) -> Lists:
    """Sort the lines of a head into groups of people.

    *known* are names that the paper has elsewhere: they are people here too.
    """
    names = {key_of(name) for name in known}
    entries = [_entry(piece, labels, names) for piece in found]
    entries = list(_settled(entries))
    return _Sorter(entries, ledger).sort()


def _entry(piece: Piece, labels: Labels, known: set[str]) -> Entry:
    label = labels.read(piece.text)
    if label is not None and label.means in (*_GROUPS, *_AWAY):
        people = tuple(people_in(label.value)) if label.value else ()
        if label.alone or people:
            return Entry(piece, people, heading=True, label=label)
    bare = plain(piece.text)
    if (
        len(bare) > _PROSE * 2
        or _is_footnote(piece)
        or is_nobody(bare.partition("(")[0].strip() or bare)
    ):
        return Entry(piece)
    several = _several(piece.text)
    if several:
        return Entry(piece, several)
    person = person_of(piece.text)
    if person is not None and likely(piece, person, known) > 0:
        return Entry(piece, (person,))
    ends = bare.endswith((".", "!", "?", ";")) or bare[:1].islower()
    ends = ends or key_of(bare) in map(key_of, reading().sheet["page"])
    ends = ends or bool(whole_link(piece.text) or _STATES.search(bare))
    return Entry(piece, heading=len(bare) < _PROSE and not ends and bool(bare))


def _is_footnote(piece: Piece) -> bool:
    """Tell whether a line explains a mark: "* ersätter direktör Bo Al"."""
    if piece.text[:1] in "†‡¹²³":
        return True
    found = read_substitutes(plain(piece.text))
    return bool(found) and (piece.text[:1].islower() or not found[0].substitute)


def _several(text: str) -> tuple[Found, ...]:
    """Return the people of a line that names several, () where it names one."""
    people = people_in(text)
    named = [
        found
        for found in people
        if _first_name(found.person) in first_names() or found.person.get("party")
    ]
    sure = len(named) > 1 and len(named) == len(people)
    return tuple(people) if sure else ()


def _first_name(person: Person) -> str:
    return str(person["name"]).split()[0].strip("-.").casefold().split("-")[0]


def likely(piece: Piece, found: Found, known: set[str]) -> float:
    """Return how much speaks for a line to be a person: above 0 it is one."""
    person, bare = found.person, plain(piece.text)
    name = str(person["name"])
    first = name.split(maxsplit=1)[0]
    told = bool(person.get("party"))
    organisations = reading().lists["organisations"]

    def organised(text: object) -> bool:
        return any(word in str(text).casefold() for word in organisations)

    parts = first.casefold().split("-")
    evidence = (
        (3.0, any(part in first_names() for part in parts)),
        (4.0, key_of(name) in known),
        (4.0, told),
        (2.5, bool(person.get("role"))),
        (1.5, "," in bare),
        (1.5, organised(person.get("affiliation", ""))),
        (-4.0, first in reading().lists["places"]),
        (-4.0, organised(name)),
        (-3.0, any(sign.isdigit() for sign in name)),
        (-2.0, piece.strong and not told),
        (-6.0, bare.endswith(":") or bare.casefold() in _headings()),
        (-5.0, bare.endswith(".") and len(bare.split()) > _SENTENCE),
    )
    return sum((worth for worth, holds in evidence if holds), -_NAME)


def _headings() -> set[str]:
    return {each.casefold() for each in reading().lists["headings"]}


def _settled(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Take lines for people that can be nothing else.

    What looks like a person stands in a list of people, or is the last of a list; a
    heading has people below it.
    """
    before: Entry | None = None
    for at, entry in enumerate(entries):
        after = entries[at + 1] if at + 1 < len(entries) else None
        if after is not None and after.piece.column != entry.piece.column:
            after = None
        if before is not None and before.piece.column != entry.piece.column:
            before = None
        before = _settle(before, entry, after)
        yield before


def _settle(before: Entry | None, entry: Entry, after: Entry | None) -> Entry:
    """Return an entry by its neighbours in the same column."""
    if not entry.heading or entry.label or entry.people:
        return entry
    piece = entry.piece
    heads = after is not None and bool(after.people or after.heading)
    person = person_of(piece.text)
    if person is not None and before is not None:
        weight = likely(piece, person, set())
        in_list = bool(before.people or before.label) and (
            bool(piece.mark) == bool(before.piece.mark)
            or (bool(piece.mark) and before.label is not None)
        )
        told = bool(piece.mark) or "," in piece.text
        plain_name = key_of(piece.text) not in _headings() and not piece.strong
        closes = after is None or (after.heading and not after.people)
        last = weight > -_NAME - 1.0 and plain_name and closes
        if in_list and told and weight > -_NAME and not piece.strong:
            return Entry(piece, (person,))
        if last and (before.people or before.heading) and not (heads and piece.gap):
            return Entry(piece, (person,))
    return entry if heads else entry._replace(heading=False)


class _Sorter:
    """Puts people under their headings, in one or two levels."""

    def __init__(self, entries: Sequence[Entry], ledger: Ledger) -> None:
        self.entries = entries
        self.ledger = ledger
        self.lists = Lists([], [], {})
        self._heading = ""
        self._subheading = ""
        self._fresh = False
        self._levels = 0
        self._above = 0

    def sort(self) -> Lists:
        """Return the groups that hold people; the other lines are none of theirs."""
        for at, entry in enumerate(self.entries):
            if entry.heading:
                self._take_heading(at, entry)
            if entry.people:
                self._take_people(entry)
            elif not entry.heading:
                self.lists.rest.append(entry.piece)
        groups = [group for group in self.lists.groups if group.people]
        self._settle(groups)
        return self.lists._replace(groups=groups)

    def _settle(self, groups: Sequence[Group]) -> None:
        """Say of the headings that have people what became of their words."""
        for group in groups:
            if group.away:
                self.ledger.explain(group.line, group.heading)
            else:
                self.ledger.keep(group.line, group.subheading or group.heading)
            if group.subheading:
                # it may stand over several: its line is kept once
                missing = self.ledger.missing(self.ledger.blocks[group.within])
                if any(word in missing for word in words_in(group.heading)):
                    self.ledger.keep(group.within, group.heading)

    def _take_heading(self, at: int, entry: Entry) -> None:
        """Begin a group; a heading that follows a heading is one within it."""
        label = entry.label
        bare = plain(entry.piece.text).rstrip(": ")
        words = plain(label.words) if label else bare
        following = self.entries[at + 1] if at + 1 < len(self.entries) else None
        above = bool(
            following is not None
            and following.heading
            and not following.people
            and not entry.people
            and not (following.label and following.label.means in _AWAY)
        )
        if above:
            self._heading, self._subheading, self._levels = words, "", 2
            self._above = entry.piece.line
        elif self._levels == 2 and (self._fresh or key_of(words) in self._within()):  # noqa: PLR2004 (two levels)
            self._subheading = words
        else:
            self._heading, self._subheading, self._levels = words, "", 1
        self._fresh = above
        away = _AWAY.get(label.means, "") if label else ""
        self.lists.groups.append(
            Group(
                self._heading,
                self._subheading,
                away=away,
                means=label.means if label else "",
                alone=label is not None and label.alone,
                line=entry.piece.line,
                within=self._above if self._levels == 2 else 0,  # noqa: PLR2004
            )
        )

    def _within(self) -> set[str]:
        """Return headings that stand within others: by the language, and here."""
        found = {key_of(each) for each in reading().lists["headings"]}
        return found | {
            key_of(group.subheading) for group in self.lists.groups if group.subheading
        }

    def _take_people(self, entry: Entry) -> None:
        if not self.lists.groups:
            self.lists.groups.append(Group(line=entry.piece.line))
        group = self.lists.groups[-1]
        label, line = entry.label, entry.piece.line
        people = [dict(found.person) for found in entry.people]
        self.ledger.value(line, label.value if label else entry.piece.text, people)
        for found, person in zip(entry.people, people, strict=True):
            group.people.append(person)
            told(found, line, self.ledger, entry.piece.text)
            if found.mark:
                self.lists.marked.setdefault(found.mark, []).append(person)
