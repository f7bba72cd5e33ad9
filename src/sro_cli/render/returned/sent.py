"""The paper that went out, as it remembers itself: its paragraphs and their fields."""

from functools import cached_property

from sro_cli.render.returned.pieces import (
    Piece,
    group_of,
    origin_of,
    pieces_of,
    values_by_group,
)
from sro_cli.word.baseline import Baseline, Marked, Stretch
from sro_cli.word.markdown.leaves import Leaf

OUTSIDE = ""
"""The section of what stands before the first item and after the last."""


class Sent:
    """A paper as it was rendered.

    *pieces* are those of each field of the record that stands in it; a *section* is
    the key of an item, and of all that is printed under its title.
    """

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self.marked = baseline.paragraphs
        self.pieces = {
            group: pieces_of(group, texts)
            for group, texts in values_by_group(baseline).items()
        }

    def taken_from(self, marked: Marked) -> list[Stretch]:
        """Return the stretches of a paragraph that can be edited in the paper."""
        return [one for one in marked.stretches if one.place in self.baseline.values]

    def home(self, old: int | None) -> str:
        """Return the field that a paragraph belongs to, "" for none."""
        held = [] if old is None else self.taken_from(self.marked[old])
        return group_of(held[0].place) if held else ""

    def piece(self, one: Stretch) -> Piece | None:
        """Return the piece of the record that a stretch shows."""
        pieces = self.pieces.get(group_of(one.place), ())
        at = origin_of(one)
        return pieces[at] if at < len(pieces) else None

    def is_grid(self, old: int) -> bool:
        """Tell whether a paragraph is a cell of a table that is one value."""
        held = (self.piece(one) for one in self.taken_from(self.marked[old]))
        return any(isinstance(piece, Leaf) and piece.grid for piece in held)

    @cached_property
    def printed(self) -> dict[str, set[int]]:
        """Which pieces of each field stand in the paper."""
        found: dict[str, set[int]] = {}
        for marked in self.marked:
            for one in self.taken_from(marked):
                found.setdefault(group_of(one.place), set()).add(origin_of(one))
        return found

    @cached_property
    def sections(self) -> list[str]:
        """The section of each paragraph."""
        sections: list[str] = []
        section = OUTSIDE
        for old in range(len(self.marked)):
            section = self.opened(old, section)
            sections.append(section)
        return sections

    @cached_property
    def _end(self) -> int:
        """The first paragraph behind the last one that tells of an item."""
        told = (
            at
            for at, marked in enumerate(self.marked)
            if any("/" in one.place for one in marked.stretches)
        )
        return 1 + max(told, default=-1)

    def opened(self, old: int, before: str) -> str:
        """Return the section that a paragraph opens, or the one *before* goes on."""
        return OUTSIDE if old >= self._end else _after(self.marked[old], before)


def _after(marked: Marked, before: str) -> str:
    for one in marked.stretches:
        key, slash, name = one.place.partition("/")
        if slash and name == "title" and "." not in key:
            return key
        if one.place and not slash and before:
            return OUTSIDE
    return before
