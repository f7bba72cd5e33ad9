"""Paragraphs and tables as blocks, numbered, with their levels and depths."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from sro_cli.imports.pdf import headings, hyphens
from sro_cli.imports.pdf.paragraphs import Flowed, Leading, Paragraph, paragraphs
from sro_cli.imports.pdf.tables import Table, goes_on, together, without_empty
from sro_cli.imports.pdf.written import markdown
from sro_cli.imports.source import Block, Left
from sro_cli.lang.messages import _

Element = Flowed | Table

_DEEPER = 3.0


def to_blocks(
    elements: Sequence[Element], leading: Leading, known: AbstractSet[str]
) -> tuple[list[Block], list[Left]]:
    """Return the blocks that lines and tables make, and what is left out."""
    parts: list[Paragraph | Table] = []
    for table, group in groupby(elements, key=lambda one: isinstance(one, Table)):
        if table:
            parts += (one for one in group if isinstance(one, Table))
        else:
            flow = [one for one in group if isinstance(one, Flowed)]
            parts += paragraphs(flow, leading)
    parts, heads = _joined(parts)
    prose = [one for one in parts if isinstance(one, Paragraph)]
    levels = iter(headings.levels(prose))
    depths = _Depths()
    blocks: list[Block] = []
    left: list[Left] = []
    for one in parts:
        number = len(blocks) + 1
        if isinstance(one, Table):
            if one.rows:
                blocks.append(
                    Block(number, rows=without_empty(one.rows), page=one.page)
                )
            left += (
                Left(number, " ".join(row), _("a table's head, printed again"))
                for row in heads.get(id(one), ())
            )
        else:
            blocks.append(_block(number, one, next(levels), depths, known))
    return blocks, left


def _block(
    number: int, one: Paragraph, level: int, depths: "_Depths", known: AbstractSet[str]
) -> Block:
    pieces = hyphens.join(one.lines, known)
    if one.mark:
        pieces = pieces[one.mark.taken :]
    plain = bool(level) and all(piece.bold for piece in pieces)
    first = one.lines[0]
    depth = 0
    if level:
        depths.forget()
    elif one.mark:
        depth = depths.depth(first.x0)
    return Block(
        number,
        markdown(pieces, plain=plain),
        level,
        one.mark.mark if one.mark else "",
        depth,
        gap=one.gap,
        page=first.page,
    )


class _Depths:
    """Knows how far in the marks stand that were seen last."""

    def __init__(self) -> None:
        self.places: list[float] = []

    def depth(self, x: float) -> int:
        while self.places and self.places[-1] > x - _DEEPER:
            self.places.pop()
        self.places.append(x)
        return len(self.places) - 1

    def forget(self) -> None:
        self.places.clear()


def _joined(
    parts: Sequence[Paragraph | Table],
) -> tuple[list[Paragraph | Table], dict[int, list[tuple[str, ...]]]]:
    """Join tables that go on over a page's end; also return their heads' rows."""
    found: list[Paragraph | Table] = []
    heads: dict[int, list[tuple[str, ...]]] = {}
    for one in parts:
        last = found[-1] if found else None
        if (
            isinstance(one, Table)
            and isinstance(last, Table)
            and one.page > last.last
            and goes_on(last, one)
        ):
            new, again = together(last, one)
            heads[id(new)] = [*heads.pop(id(last), []), *again]
            found[-1] = new
        else:
            found.append(one)
    return found, heads
