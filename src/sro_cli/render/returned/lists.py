"""Lists in a returned paper: which entries belong to one, and where each begins."""

from collections.abc import Sequence

from sro_cli.engine.merge import Unit
from sro_cli.render.returned.pieces import Piece
from sro_cli.word.markdown.leaves import Leaf


def begun(
    units: Sequence[Unit[Piece]], base: Sequence[Piece]
) -> tuple[Unit[Piece], ...]:
    """Return the pieces of a field with lists begun where they begin now.

    What was added to a list belongs to it; its first entry tells the first number.
    """
    lists_before = _lists(base)
    lists: list[tuple[str, int | None]] = []  # the lists that are open, by depth
    found: list[Unit[Piece]] = []
    for unit in units:
        leaf = unit.value
        if isinstance(leaf, Leaf):
            own = _own(unit, leaf, base, lists_before)
            unit = unit._replace(value=_in_list(leaf, own, lists))  # noqa: PLW2901
        found.append(unit)
    return tuple(found)


def _own(
    unit: Unit[Piece],
    leaf: Leaf,
    base: Sequence[Piece],
    lists: Sequence[int | None],
) -> int | None:
    """Return the list that an entry belonged to; at another depth it has none."""
    old = None if unit.origin is None else base[unit.origin]
    stayed = isinstance(old, Leaf) and old.depth == leaf.depth
    return lists[unit.origin] if stayed and unit.origin is not None else None


def _in_list(leaf: Leaf, own: int | None, lists: list[tuple[str, int | None]]) -> Leaf:
    """Return a leaf that goes on with a list that is open, or begins one.

    *own* is the list that it belonged to.
    """
    if not leaf.mark:
        del lists[leaf.depth :]
        return leaf
    depth = min(leaf.depth, len(lists) + 1)
    del lists[depth:]
    if len(lists) == depth:
        mark, other = lists.pop()
        if mark == leaf.mark and (own is None or other in (own, None)):
            lists.append((mark, other if own is None else own))
            return leaf._replace(depth=depth, begins=None)
    lists.append((leaf.mark, own))
    return leaf._replace(depth=depth, begins=leaf.begins or 1)


def _lists(pieces: Sequence[Piece]) -> list[int | None]:
    """Return which list each piece is an entry of, counted as they begin."""
    found: list[int | None] = []
    lists: list[int] = []
    count = 0
    for piece in pieces:
        if not isinstance(piece, Leaf) or not piece.mark:
            del lists[piece.depth if isinstance(piece, Leaf) else 0 :]
            found.append(None)
            continue
        del lists[piece.depth :]
        if piece.begins is not None or len(lists) < piece.depth:
            del lists[piece.depth - 1 :]
            lists.append(count)
            count += 1
        found.append(lists[-1])
    return found
