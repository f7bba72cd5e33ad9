"""Which of a body's standing items an agenda lacks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sro_cli.domain.body import Body, StandingItem
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.formal import FORMAL, begins
from sro_cli.engine.promises.topics import words_of
from sro_cli.engine.wording import Wording
from sro_cli.lang.words import Words

ALIKE = 0.5
"""The share of their words that two titles of one formal item have in common."""
_SEVERAL = 3
"""So many standing items tell what form a body's meetings have."""

_TOLD = {*FORMAL, "other"}
"""Types that a title tells."""


class Missing(NamedTuple):
    """A standing item that is missing: its title, where it stands, and its neighbours.

    *place* is the option of `add-item` that puts it there, "" for where it goes anyway.
    """

    item: Item
    title: str
    under: Entry | None
    place: str


def missing_items(meeting: Meeting, body: Body, words: Words) -> list[Missing]:
    """Return the standing items that an agenda lacks; an item's parts go with it."""
    if _has_all(meeting, body):
        return []
    wording = Wording(words, body, meeting.date)
    there = entries(meeting)
    found = list(_missing(body.standing, there, wording, None))
    whole = sum(1 + len(item.items) for item in body.standing)
    lacked = sum(1 + len(each.item.items) for each in found)
    if there and whole >= _SEVERAL and lacked > whole / 2:
        return []  # a meeting of another form, such as a day of study
    return found


def _has_all(meeting: Meeting, body: Body) -> bool:
    """Tell whether types and ids alone show that nothing is missing: in no time."""
    own = [each for item in meeting.items for each in (item, *item.items)]
    types, ids = {each.type for each in own} - {None}, {each.id for each in own}
    return all(
        each.type in types or (each.id and each.id in ids)
        for item in body.standing
        for each in (item, *item.items)
    )


def has_standing(meeting: Meeting, item: Item, body: Body, words: Words) -> bool:
    """Tell whether an agenda has a standing item."""
    title = _title(item, Wording(words, body, meeting.date))
    return any(_is(each.item, item, title) for each in entries(meeting))


def _missing(
    standing: Sequence[Item],
    there: Sequence[Entry],
    wording: Wording,
    under: Entry | None,
) -> Iterator[Missing]:
    titles = [_title(item, wording) for item in standing]
    found = [
        next((each for each in there if _is(each.item, item, title)), None)
        for item, title in zip(standing, titles, strict=True)
    ]
    for at, item in enumerate(standing):
        entry = found[at]
        if entry is None:
            place = _place(standing, found, at, under, there[0] if there else None)
            yield Missing(item, titles[at], under, place)
        elif item.items:
            yield from _missing(item.items, there, wording, entry)


def _title(item: Item, wording: Wording) -> str:
    return wording.fill(item.title).rstrip(" :")


def _place(
    standing: Sequence[Item],
    found: Sequence[Entry | None],
    at: int,
    under: Entry | None,
    first: Entry | None,
) -> str:
    """Return the option that puts a standing item beside its next neighbour there.

    Neighbours stand at the same end of the agenda, and in the same item.
    """
    near = [
        entry
        if entry and _end(each) == _end(standing[at]) and _is_beside(entry, under)
        else None
        for each, entry in zip(standing, found, strict=True)
    ]
    if before := next(filter(None, reversed(near[:at])), None):
        return f"--after {before.ref}"
    if behind := next(filter(None, near[at + 1 :]), None):
        return f"--before {behind.ref}"
    if under:
        return f"--under {(under.parent or under).ref}"
    return f"--before {first.ref}" if first and not _end(standing[at]) else ""


def in_turn(missing: Sequence[Missing]) -> list[Missing]:
    """Return standing items in the order in which commands add them one by one.

    From behind, so that the refs before stay what they are.
    """
    placed = ("--after", "--before")
    beside = [
        each for each in missing if each.place.startswith(placed) or _end(each.item)
    ]
    return [*(each for each in missing if each not in beside), *reversed(beside)]


def _end(item: Item) -> str | None:
    """Return the end of the agenda that an item is kept for, if one."""
    return item.at if isinstance(item, StandingItem) else None


def _is_beside(entry: Entry, under: Entry | None) -> bool:
    top = (under.parent or under) if under else None
    return (entry.parent and entry.parent.path) == (top and top.path)


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
