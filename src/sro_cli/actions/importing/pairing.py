"""Which item, person and group of one record is which of another's."""

from collections import Counter
from collections.abc import Callable, Sequence

from sro_cli.actions.importing.same import key
from sro_cli.domain.plain import Plain
from sro_cli.engine.alignment import align, likeness
from sro_cli.engine.people.names import normal

ALIKE = 0.6
"""Titles in one place are one item's if so much alike, from 0 to 1."""
NEARLY = 0.85
"""Two names in one place are one person's, misspelt in one, if so much alike."""

Pairs = dict[int, int]
"""Places in one list, with the places of the same things in the other."""


def item_pairs(old: Sequence[Plain], new: Sequence[Plain]) -> Pairs:
    """Return which entry of *old* each entry of *new* is, by their places.

    Formal items are known by their type; others by their titles, in order, then moved;
    at last one that was named anew by its time and its presenters. Breaks are known
    among themselves.
    """
    pairs = _by_type(old, new)
    for chosen in (_is_break, lambda item: not _is_break(item)):
        olds = _left(old, set(pairs.values()), chosen)
        news = _left(new, set(pairs), chosen)
        found = align([_name(old[at]) for at in olds], [_name(new[at]) for at in news])
        pairs |= {
            news[pair.new]: olds[pair.old] for pair in found if pair.likeness >= ALIKE
        }
    return pairs | _by_slot(old, new, pairs)


def _is_break(item: Plain) -> bool:
    return item.get("type") == "break"


def _left(
    items: Sequence[Plain], paired: set[int], chosen: Callable[[Plain], bool]
) -> list[int]:
    return [at for at, item in enumerate(items) if at not in paired and chosen(item)]


def _name(item: Plain) -> str:
    """Return a title for comparing; breaks are all called alike, so with their time."""
    title = key(item["title"])
    return f"{title} {item.get('start', '')}" if _is_break(item) else title


def _by_type(old: Sequence[Plain], new: Sequence[Plain]) -> Pairs:
    places = [_types(old), _types(new)]
    return {at: places[0][name] for name, at in places[1].items() if name in places[0]}


def _types(items: Sequence[Plain]) -> dict[str, int]:
    """Return the places of formal items whose type stands once."""
    named = [item.get("type") for item in items]
    counts = Counter(named)
    return {
        name: at
        for at, name in enumerate(named)
        if name and name != "break" and counts[name] == 1
    }


def _by_slot(old: Sequence[Plain], new: Sequence[Plain], pairs: Pairs) -> Pairs:
    """Return pairs of items that have another title, the same time, and a presenter."""
    slots = {
        slot: at
        for at in _left(old, set(pairs.values()), lambda item: not _is_break(item))
        for slot in _slots(old[at])
    }
    found: Pairs = {}
    for at in _left(new, set(pairs), lambda item: not _is_break(item)):
        there = {slots[slot] for slot in _slots(new[at]) if slot in slots}
        if len(there) == 1 and not there & set(found.values()):
            found[at] = there.pop()
    return found


def _slots(item: Plain) -> list[tuple[object, object, str]]:
    start, end = item.get("start"), item.get("end")
    if start is None:
        return []
    return [(start, end, normal(each["name"])) for each in item.get("presenters", ())]


def in_common(old: Sequence[Plain], new: Sequence[Plain]) -> bool | None:
    """Tell whether two agendas share an item of their own; None: one has none."""
    titles = [
        {key(item["title"]) for item in items if not item.get("type")}
        for items in (old, new)
    ]
    if not all(titles):
        return None
    return bool(titles[0] & titles[1]) or any(
        likeness(one, other) >= NEARLY for one in titles[0] for other in titles[1]
    )


def people_pairs(old: Sequence[Plain], new: Sequence[Plain]) -> Pairs:
    """Return which person of *old* each of *new* is: by name, alias, then nearly so."""
    left = dict(enumerate(old))
    pairs: Pairs = {}
    for alike in (_name_and_place, _same_name, _nearly):
        for at, person in enumerate(new):
            if at in pairs:
                continue
            there = next((to for to, one in left.items() if alike(one, person)), None)
            if there is not None:
                pairs[at] = there
                del left[there]
    return pairs


def _names(person: Plain) -> set[str]:
    return {normal(each) for each in (person["name"], *person.get("aliases", ()))}


def _same_name(one: Plain, other: Plain) -> bool:
    return bool(_names(one) & _names(other))


def _name_and_place(one: Plain, other: Plain) -> bool:
    return _same_name(one, other) and one.get("affiliation") == other.get("affiliation")


def _nearly(one: Plain, other: Plain) -> bool:
    """Tell whether two are one whose name has a slip, from the same place."""
    return (
        one.get("affiliation") == other.get("affiliation")
        and one.get("party") == other.get("party")
        and likeness(normal(one["name"]), normal(other["name"])) >= NEARLY
    )


def group_key(group: Plain) -> tuple[str, str]:
    """Return a group's headings for comparing."""
    return key(group.get("heading", "")), key(group.get("subheading") or "")
