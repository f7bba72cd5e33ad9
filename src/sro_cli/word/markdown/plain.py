"""Markdown of several blocks as one line: where a paragraph cannot be opened."""

from collections.abc import Iterator

from sro_cli.word.markdown.parser import parse_text
from sro_cli.word.markdown.tree import (
    Block,
    Grid,
    Line,
    Listing,
    Prose,
    Span,
    join_lines,
)


def as_line(text: str) -> Line:
    """Return Markdown *text* as one line, its blocks divided by line breaks."""
    return join_lines(list(_lines(parse_text(text))))


def _lines(blocks: tuple[Block, ...]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Prose):
            yield block.line
        elif isinstance(block, Listing):
            yield from _items(block)
        else:
            yield from _rows(block)


def _items(listing: Listing) -> Iterator[Line]:
    for number, item in enumerate(listing.items, start=listing.start):
        mark = Span(f"{number}. " if listing.numbered else "– ")
        first, *rest = list(_lines(item)) or [()]
        yield (mark, *first)
        yield from rest


def _rows(grid: Grid) -> Iterator[Line]:
    for row in grid.rows:
        cells = [cell for cell in row if cell]
        spans = [(Span(" · "), *cell) if at else cell for at, cell in enumerate(cells)]
        yield tuple(span for cell in spans for span in cell)
