"""A text that two hands changed: their changes together, or where they clash."""

from collections.abc import Hashable, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)


class Unit(NamedTuple, Generic[T]):
    """A paragraph of a changed text: *origin* is its index in the text before."""

    value: T
    origin: int | None = None


def place_of(units: Sequence[Unit[T]], origin: int) -> int:
    """Return the index behind all units that came before *origin*."""
    before = (
        at
        for at, unit in enumerate(units)
        if unit.origin is not None and unit.origin < origin
    )
    return 1 + max(before, default=-1)


class Merged(NamedTuple, Generic[T]):
    """Both hands' changes; *clashes* are places where they do not agree.

    Each clash is (what it was, what one made of it, what the other did): texts of one
    or more paragraphs, empty where there was or is none.
    """

    units: tuple[Unit[T], ...]
    clashes: tuple[tuple[tuple[T, ...], tuple[T, ...], tuple[T, ...]], ...]


def merge(
    base: Sequence[T],
    mine: Sequence[Unit[T]],
    theirs: Sequence[Unit[T]],
    *,
    joins: bool = False,
) -> Merged[T]:
    """Join two changed versions of *base*, paragraph by paragraph.

    What only one hand changed, took away, moved or added is taken. The order is that of
    the hand that changed it. Where both did something to one paragraph, and did not do
    the same, it is a clash; then *mine* stands. So it is where both added something in
    one place, unless what was added *joins*: then mine comes before theirs.
    """
    return _Merge(base, mine, theirs, joins=joins).done()


class _Merge(Generic[T]):
    def __init__(
        self,
        base: Sequence[T],
        mine: Sequence[Unit[T]],
        theirs: Sequence[Unit[T]],
        *,
        joins: bool,
    ) -> None:
        self.base = base
        self.joins = joins
        self.mine = _by_origin(mine)
        self.theirs = _by_origin(theirs)
        self.added_here = _added(mine)
        self.added_there = _added(theirs)
        self.clashes: list[tuple[tuple[T, ...], tuple[T, ...], tuple[T, ...]]] = []
        self.orders = [
            [unit.origin for unit in units if unit.origin is not None]
            for units in (mine, theirs)
        ]

    def done(self) -> Merged[T]:
        kept = {
            origin: unit
            for origin in range(len(self.base))
            if (unit := self._one(origin)) is not None
        }
        order = [each for each in self._order() if each in kept]
        units = list(self._added_after(None))
        for origin in order:
            units += [kept[origin], *self._added_after(origin)]
        # what was added behind a paragraph that the other hand took away
        gone = [each for each in range(len(self.base)) if each not in kept]
        for origin in gone:
            at = place_of(units, origin)
            units[at:at] = self._added_after(origin)
        return Merged(tuple(units), tuple(self.clashes))

    def _one(self, origin: int) -> Unit[T] | None:
        """Return what becomes of one paragraph; None: it goes."""
        was = self.base[origin]
        here, there = self.mine.get(origin), self.theirs.get(origin)
        values = [unit.value if unit else None for unit in (here, there)]
        if values[0] == values[1] or values[1] == was:
            return here
        if values[0] == was:
            return there
        self.clashes.append(
            ((was,), (here.value,) if here else (), (there.value,) if there else ())
        )
        return here

    def _order(self) -> list[int]:
        """Return the order of the paragraphs: that of the hand that changed it."""
        mine, theirs = self.orders
        both = set(mine) & set(theirs)
        here = [each for each in mine if each in both]
        there = [each for each in theirs if each in both]
        if here != there and here != sorted(here) and there != sorted(there):
            values = self.base
            self.clashes.append((
                tuple(values[each] for each in sorted(both)),
                tuple(values[each] for each in here),
                tuple(values[each] for each in there),
            ))  # fmt: skip
        leading, other = (theirs, mine) if here == sorted(here) else (mine, theirs)
        order = list(leading)
        for each in other:
            if each not in leading:
                at = 1 + max(
                    (i for i, one in enumerate(order) if one < each), default=-1
                )
                order.insert(at, each)
        return order

    def _added_after(self, origin: int | None) -> Sequence[Unit[T]]:
        here = self.added_here.get(origin, ())
        there = self.added_there.get(origin, ())
        if here and there and [u.value for u in here] != [u.value for u in there]:
            if self.joins:
                said = {unit.value for unit in here}
                return [*here, *(unit for unit in there if unit.value not in said)]
            values = [tuple(unit.value for unit in units) for units in (here, there)]
            self.clashes.append(((), values[0], values[1]))
            return here
        return here or there


def _by_origin(units: Sequence[Unit[T]]) -> dict[int, Unit[T]]:
    return {unit.origin: unit for unit in units if unit.origin is not None}


def _added(units: Sequence[Unit[T]]) -> dict[int | None, list[Unit[T]]]:
    """Return what was added, by the paragraph of the text before that it follows."""
    found: dict[int | None, list[Unit[T]]] = {}
    after: int | None = None
    for unit in units:
        if unit.origin is None:
            found.setdefault(after, []).append(unit)
        else:
            after = unit.origin
    return found
