"""The lines of lists of people: which name somebody, and which stand over them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from sro_cli.imports.beside import is_nobody
from sro_cli.imports.found import Found
from sro_cli.imports.labels import Label, Labels
from sro_cli.imports.persons import people_in, person_of
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import key_of, plain, whole_link
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
AWAY = {"absent": "absent", "excused": "excused", "remote": "remote"}
_STATES = re.compile(r":\s+\S")
_PROSE = 180
_SENTENCE = 6
"""Words: a line with a full stop that has more is prose."""
_NAME = 2.0
"""How much must speak for a name, where no comma and no party does."""


class Entry(NamedTuple):
    """A line read: a person, a list of them, a heading, or neither."""

    piece: Piece
    people: tuple[Found, ...] = ()
    heading: bool = False
    label: Label | None = None


def entry_of(piece: Piece, labels: Labels, known: set[str]) -> Entry:
    """Return what a line is by itself; *known* are the names of people elsewhere."""
    label = labels.read(piece.text)
    if label is not None and label.means in (*_GROUPS, *AWAY):
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
    ends = ends or bool(_broken().search(bare))
    ends = ends or key_of(bare) in map(key_of, reading().sheet["page"])
    ends = ends or bool(whole_link(piece.text) or _STATES.search(bare))
    return Entry(piece, heading=len(bare) < _PROSE and not ends and bool(bare))


@cache
def _broken() -> re.Pattern[str]:
    """Return the pattern of a party's bracket, whole or broken.

    It is on the line of a person that could not be read.
    """
    parties = "|".join(each for each in reading().people["parties"] if each.isalpha())
    return re.compile(rf"^[(),;]|\((?:{parties})(?!\w)|(?<!\w)(?:{parties})\)")


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


def settled(entries: Sequence[Entry]) -> Iterator[Entry]:
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
