"""Words that are other spellings of other words."""

from collections.abc import Iterator
from itertools import combinations

from sro_cli.engine.terms.alike import alike
from sro_cli.engine.terms.index import Index, Node
from sro_cli.engine.terms.shape import skeleton

STEM = 5
"""Letters that the stem of a long word has at least: tidsplan, tidspl."""


def variants(index: Index) -> Iterator[tuple[Node, Node]]:
    """Yield the spellings that differ in hyphens, capitals or a letter."""
    for group in (*_same_letters(index), *_same_skeleton(index)):
        for one, two in combinations(group, 2):
            near = abs(len(one.stem) - len(two.stem)) <= 1
            if near and alike(index.few(one), index.few(two)):
                yield one, two


def _same_letters(index: Index) -> Iterator[list[Node]]:
    for stem, shapes in index.shapes.items():
        if len(shapes) > 1:
            yield index.nodes(stem)


def _same_skeleton(index: Index) -> Iterator[list[Node]]:
    """Yield long words that may differ in a letter, not in the first ones."""
    found: dict[str, list[str]] = {}
    for stem in index.shapes:
        if len(stem) >= STEM:
            found.setdefault(skeleton(stem), []).append(stem)
    for stems in found.values():
        if len(stems) > 1:
            yield [node for stem in stems for node in index.nodes(stem)]
