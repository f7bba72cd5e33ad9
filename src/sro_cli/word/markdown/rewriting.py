"""A Markdown text written anew for other paragraphs: what has not changed stays."""

from collections.abc import Sequence
from itertools import zip_longest

from sro_cli.word.markdown.layout import Placed, lay_out, read_habits
from sro_cli.word.markdown.leaves import Leaf, leaves
from sro_cli.word.markdown.rows import normal_grid
from sro_cli.word.markdown.tree import words_of
from sro_cli.word.markdown.written import normal_line
from sro_cli.word.text import clean

DEEPEST = 19
"""Markdown is not read deeper."""
_LAST_NUMBER = 999_999_999


def rewritten(text: str, new: Sequence[tuple[Leaf, int | None]]) -> str:
    """Return Markdown whose leaves are *new*, as far as Markdown can say them.

    Each comes with the index of the leaf of `leaves(text)` that it is, moved or
    changed, or None. What is as it was keeps its characters. Empty leaves are dropped,
    see `normal_leaves` for the rest.
    """
    old = leaves(text)
    kept = [_as_it_was(leaf, at, old) for leaf, at in new]
    if kept == [Placed(leaf, at) for at, leaf in enumerate(old)]:
        return text
    placed = _sensible(kept)
    if not placed:
        return ""
    wanted = [_normal(one.leaf) for one in placed]
    habits = read_habits(clean(text), old)
    anew: set[int] = set()
    reach = 1
    while True:
        made = lay_out(habits, placed, anew)
        pairs = zip_longest(map(_normal, leaves(made)), wanted)
        wrong = next((at for at, (a, b) in enumerate(pairs) if a != b), None)
        if wrong is None or len(anew) == len(placed):
            return made
        # What stands near the first mistake loses its old form, then ever more.
        anew.update(range(max(wrong - reach, 0), min(wrong + reach, len(placed))))
        reach *= 2


def normal_leaves(new: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """Return what Markdown can say of leaves.

    Lines are `normal_line`s, rows of a table are equally long, empty leaves are
    dropped. None is deeper than one list more than the one before; what is no item
    stands in a list only behind an item of it.
    """
    return tuple(_normal(one.leaf) for one in _sensible([Placed(x, None) for x in new]))


def _sensible(new: Sequence[Placed]) -> list[Placed]:
    """Drop what is empty, and put each leaf where it can stand."""
    found: list[Placed] = []
    opened: list[tuple[int, str]] = []  # of each open list: wanted depth, mark
    for leaf, at in new:
        if _is_empty(leaf):
            continue
        if leaf.grid is not None or not leaf.mark:
            opened = [one for one in opened if one[0] <= leaf.depth]
            one = leaf._replace(depth=len(opened), mark="", begins=None)
        else:
            above = [one for one in opened if one[0] < leaf.depth][: DEEPEST - 1]
            goes_on = [mark for _depth, mark in opened[len(above) :]][:1] == [leaf.mark]
            begins = leaf.begins
            if begins is None and not goes_on:
                begins = 1
            if begins is not None:
                begins = 1 if leaf.mark == "-" else max(0, min(begins, _LAST_NUMBER))
            one = leaf._replace(depth=len(above) + 1, begins=begins)
            opened = [*above, (leaf.depth, leaf.mark)]
        found.append(Placed(one, at))
    return found


def _as_it_was(leaf: Leaf, at: int | None, old: Sequence[Leaf]) -> Placed:
    """Give a leaf back its old words where Markdown would say no other."""
    if at is not None:
        was = leaf._replace(line=old[at].line, grid=old[at].grid)
        leaf = was if _normal(leaf) == _normal(was) else leaf
    return Placed(leaf, at)


def _normal(leaf: Leaf) -> Leaf:
    if leaf.grid is not None:
        return leaf._replace(line=(), grid=normal_grid(leaf.grid))
    return leaf._replace(line=normal_line(leaf.line))


def _is_empty(leaf: Leaf) -> bool:
    if leaf.grid is not None:
        return not any(leaf.grid.rows)
    return not words_of(leaf.line).strip()
