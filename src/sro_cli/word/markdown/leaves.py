"""Markdown as the paragraphs it is written in on paper, one after the other."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.word.markdown.parser import parse_text
from sro_cli.word.markdown.tree import Block, Grid, Line, Listing, Prose


class Leaf(NamedTuple):
    """What stands in one paragraph of a paper, or in one table.

    *depth* is 0 outside lists, 1 in a list, 2 in a list within that. *mark* is "-" for
    an item with a bullet, "1" for a numbered one, "" for words without a mark of their
    own: prose, or a further paragraph or a table (*grid*) in an item. *begins* is the
    number of a list's first item (1 for a bullet list), None for all others.
    """

    line: Line = ()
    depth: int = 0
    mark: str = ""
    begins: int | None = None
    grid: Grid | None = None


def leaves(text: str) -> tuple[Leaf, ...]:
    """Return Markdown's paragraphs and tables in the order of reading.

    An item that does not begin with words has an empty leaf for its mark.
    """
    return tuple(flat(parse_text(text)))


def flat(blocks: tuple[Block, ...], depth: int = 0) -> Iterator[Leaf]:
    """Yield the leaves of blocks in a list so deep."""
    for block in blocks:
        if isinstance(block, Prose):
            yield Leaf(block.line, depth)
        elif isinstance(block, Listing):
            yield from _items(block, depth + 1)
        else:
            yield Leaf((), depth, grid=block)


def _items(listing: Listing, depth: int) -> Iterator[Leaf]:
    mark = "1" if listing.numbered else "-"
    begins: int | None = listing.start
    for item in listing.items:
        words = item[0].line if item and isinstance(item[0], Prose) else None
        yield Leaf(words or (), depth, mark, begins)
        yield from flat(item if words is None else item[1:], depth)
        begins = None
