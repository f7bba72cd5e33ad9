"""Where people are named in a meeting or a body: in lists, and in what is written."""

import re
from collections.abc import Iterator

from sro_cli.domain.body import Body
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Participant, Person
from sro_cli.domain.problem import Path
from sro_cli.engine.people.names import split

_PROSE = ("title", "lead", "text", "notes")
_LINES = ("proposal", "position", "dialogue", "decisions")
_CAPITAL = "A-ZÅÄÖÉÈÜØÆĐŠŽČĆÞ"
_SMALL = "(?:(?:von|af|av|de|van|der|den|la) )"
_ROW = re.compile(
    rf"[{_CAPITAL}][\w.'’‐‑-]*+(?:[\s*_]++{_SMALL}?[{_CAPITAL}][\w.'’‐‑-]*+)++"
)
"""Words with capitals that follow one another, over marks of bold and ends of lines."""
_MARKS = str.maketrans("*_", "  ")


Listed = tuple[str, Path, Person | None]
"""A name in a list, its place, and the person; None where there is but the name."""


def listed(record: Meeting | Body) -> Iterator[Listed]:
    """Yield who stands in the lists of a meeting or a body, with the place."""
    if isinstance(record, Body):
        for at, members in enumerate(record.groups):
            for index, member in enumerate(members.members):
                path: Path = ("groups", at, "members", index, "name")
                yield member.name, path, member
        yield from _presenters(record.standing, ("standing",))
        return
    for at, group in enumerate(record.participants):
        yield from _participants(group.people, ("participants", at, "people"))
    yield from _participants(record.invited, ("invited",))
    yield from _presenters(record.items, ("items",))


def _participants(people: tuple[Participant, ...], base: Path) -> Iterator[Listed]:
    for index, person in enumerate(people):
        yield person.name, (*base, index, "name"), person
        if person.substitute:
            yield split(person.substitute)[0], (*base, index, "substitute"), None
        if person.replaces:
            yield person.replaces.name, (*base, index, "replaces"), person.replaces


def _presenters(items: tuple[Item, ...], base: Path) -> Iterator[Listed]:
    for at, item in enumerate(items):
        path = (*base, at)
        for index, person in enumerate(item.presenters):
            yield person.name, (*path, "presenters", index, "name"), person
        if item.items:
            yield from _presenters(item.items, (*path, "items"))


def written(items: tuple[Item, ...], base: Path) -> Iterator[tuple[str, Path]]:
    """Yield what is written in an agenda's entries, with the place."""
    for at, item in enumerate(items):
        path = (*base, at)
        for key in _PROSE:
            if text := getattr(item, key):
                yield text, (*path, key)
        for key in _LINES:
            for index, line in enumerate(getattr(item, key)):
                yield line, (*path, key, index)
        for index, commission in enumerate(item.commissions):
            yield commission.what, (*path, "commissions", index, "what")
            for who, text in enumerate(commission.who):
                yield text, (*path, "commissions", index, "who", who)
        if item.items:
            yield from written(item.items, (*path, "items"))


def rows(text: str) -> list[str]:
    """Return the rows of words with capitals in a text: two words or more.

    In the targets of links and in addresses there is none: they hold no blanks.
    """
    return _ROW.findall(text)


def sentences(row: str) -> list[list[str]]:
    """Return the words of a row, without marks; a full stop divides it."""
    found: list[list[str]] = [[]]
    for word in row.translate(_MARKS).split():
        found[-1].append(word.rstrip(".-") if len(word) > 2 else word)  # noqa: PLR2004
        if word[-1] == "." and len(word) > 2:  # noqa: PLR2004 (an initial has two)
            found.append([])
    return [words for words in found if len(words) > 1]
