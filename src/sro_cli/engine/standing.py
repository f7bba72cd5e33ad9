"""Which of a body's standing items an agenda lacks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sro_cli.domain.body import Body
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.formal import FORMAL, begins
from sro_cli.engine.topics import words_of
from sro_cli.engine.wording import Wording
from sro_cli.lang.words import Words

ALIKE = 0.5
"""The share of their words that two titles of one formal item have in common."""
_SEVERAL = 3
"""So many standing items tell what form a body's meetings have."""

_TOLD = {*FORMAL, "other"}
"""Types that a title tells."""


class Missing(NamedTuple):
    """A standing item that is missing: its title, where it stands, and its parts."""

    title: str
    under: Entry | None = None
    parts: Sequence[Item] = ()


def missing_items(meeting: Meeting, body: Body, words: Words) -> list[Missing]:
    """Return the standing items that an agenda lacks; an item's parts go with it."""
    wording = Wording(words, body, meeting.date)
    there = entries(meeting)
    found = list(_missing(body.standing, there, wording, None))
    whole = sum(1 + len(item.items) for item in body.standing)
    lacked = sum(1 + len(each.parts) for each in found)
    if there and whole >= _SEVERAL and lacked > whole / 2:
        return []  # a meeting of another form, such as a day of study
    return found


def _missing(
    standing: Sequence[Item],
    there: Sequence[Entry],
    wording: Wording,
    under: Entry | None,
) -> Iterator[Missing]:
    for item in standing:
        title = wording.fill(item.title).rstrip(" :")
        found = next((each for each in there if _is(each.item, item, title)), None)
        if found is None:
            yield Missing(title, under, item.items)
        else:
            yield from _missing(item.items, there, wording, found)


def _is(item: Item, standing: Item, title: str) -> bool:
    """Tell whether an agenda's item is the standing one."""
    if item.type is not None and item.type == standing.type:
        return True
    if standing.id and item.id == standing.id:
        return True
    if standing.type is not None:
        if item.type is not None:
            return False
        if standing.type in _TOLD and begins(item.title, standing.type):
            return True
    return _alike(item.title, title)


def _alike(one: str, two: str) -> bool:
    """Tell whether two titles say the same but for case, inflection and a few words."""
    if one.casefold().strip(" :.") == two.casefold().strip(" :."):
        return True
    words, others = words_of(one), words_of(two)
    if not words or not others:
        return False
    both = [
        word
        for word in words
        if any(not word.forms.isdisjoint(each.forms) for each in others)
    ]
    few, many = sorted((len(words), len(others)))
    return len(both) >= few and few / many >= ALIKE
