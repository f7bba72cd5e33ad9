"""Tables: cells of ruled grids and of columns, as Markdown."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sro_cli.imports.pdf import hyphens
from sro_cli.imports.pdf.columns import Region, cells, column_ends
from sro_cli.imports.pdf.lines import read_rows
from sro_cli.imports.pdf.paragraphs import Flowed, Leading, Paragraph, paragraphs
from sro_cli.imports.pdf.pieces import Line, Piece
from sro_cli.imports.pdf.rules import Grid
from sro_cli.imports.pdf.written import markdown
from sro_cli.imports.source import Rows

_NEAR = 4.0
_PADDING = 12.0


class Ruled(NamedTuple):
    """A ruled table with the pieces of its cells."""

    grid: Grid
    cells: dict[int, list[Piece]]


class Table(NamedTuple):
    """A table's text from its *page* to the *last*; its columns begin at *edges*."""

    rows: Rows
    edges: tuple[float, ...]
    page: int
    last: int


def fill(grids: Sequence[Grid], pieces: list[Piece]) -> list[Ruled]:
    """Return the grids that hold text, which is taken out of *pieces*."""
    found = []
    for grid in grids:
        box = grid.box
        inside: dict[int, list[Piece]] = defaultdict(list)
        for one in pieces:
            x, y = (one.x0 + one.x1) / 2, one.y + one.size / 4
            if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1:
                inside[grid.cell(x, y)].append(one)
        if len(inside) > 1:
            taken = {one.at for some in inside.values() for one in some}
            pieces[:] = [one for one in pieces if one.at not in taken]
            found.append(Ruled(grid, inside))
    return found


def ruled_rows(
    ruled: Ruled, page: int, leading: Leading, known: AbstractSet[str]
) -> Table:
    """Return the text of a ruled table; empty rows are left out."""
    grid = ruled.grid
    starts = [
        min(
            (
                one.x0
                for row in grid.cells
                for one in ruled.cells.get(row[column], ())
                if one.x0 >= grid.xs[column]
            ),
            default=grid.xs[column],
        )
        for column in range(len(grid.xs) - 1)
    ]
    rows: list[list[str]] = []
    for at, row in enumerate(grid.cells):
        texts = []
        for column, cell in enumerate(row):
            own = cell == at * len(row) + column
            pieces = ruled.cells.get(cell, []) if own else []
            pad = min(max(starts[column] - grid.xs[column], 0.0), _PADDING)
            last = _last_column(row, column)
            texts.append(_cell(pieces, page, grid.xs[last + 1] - pad, leading, known))
        rows.append(texts)
    kept = tuple(tuple(row) for row in rows if any(row))
    return Table(kept, grid.xs[:-1], page, page)


def region_rows(
    region: Region, right: float, leading: Leading, known: AbstractSet[str]
) -> Table:
    """Return the text of a table without rules."""
    ends = column_ends(region, right)
    rows: dict[int, list[list[Paragraph]]] = {}
    for cell in cells(region):
        row = rows.setdefault(cell.row, [[] for _ in ends])
        flow = [Flowed(line, ends[cell.column]) for line in cell.lines]
        row[cell.column] = paragraphs(flow, leading)
    texts = [
        [_text(cell, known) for cell in row]
        for whole in rows.values()
        for row in _single(whole, list(rows.values()))
    ]
    starts = (region.rows[0][0].x0, *region.edges)
    page = region.rows[0][0].page
    return Table(tuple(map(tuple, texts)), starts, page, page)


def _single(
    row: list[list[Paragraph]], rows: list[list[list[Paragraph]]]
) -> list[list[list[Paragraph]]]:
    """Part a row whose other columns are empty, in a table of one line a cell."""
    filled = [at for at, cell in enumerate(row) if cell]
    full = [
        max(len(cell) for cell in other)
        for other in rows
        if sum(bool(cell) for cell in other) > 1
    ]
    longest = max(range(len(row)), key=lambda at: len(row[at]))
    if not filled or len(row[longest]) <= 1:
        return [row]
    others = [len(row[at]) for at in filled if at != longest]
    ones = sum(one == 1 for one in full)
    if any(one > 1 for one in others) or ones * 2 < len(full):
        return [row]
    first = [cell[:1] for cell in row]
    rest = [
        [[one] if at == longest else [] for at in range(len(row))]
        for one in row[longest][1:]
    ]
    return [first, *rest]


def goes_on(first: Table, second: Table) -> bool:
    """Tell whether a table on the next page has the columns of the first one."""
    return len(first.edges) == len(second.edges) and all(
        abs(a - b) <= _NEAR for a, b in zip(first.edges, second.edges, strict=True)
    )


def together(first: Table, second: Table) -> tuple[Table, Rows]:
    """Return a table and what goes on with it as one, and its head printed again."""
    rows, again = second.rows, first.rows[:1]
    if rows[:1] != again or len(rows) == 1:
        again = ()
    rows = rows[len(again) :]
    above = first.rows
    if rows and above and _is_rest(above[-1], rows[0]):
        whole = tuple(
            " ".join(filter(None, pair))
            for pair in zip(above[-1], rows[0], strict=True)
        )
        above, rows = above[:-1], (whole, *rows[1:])
    return Table(above + rows, first.edges, first.page, second.last), again


def without_empty(rows: Rows) -> Rows:
    """Leave out the columns without text."""
    width = max(map(len, rows), default=0)
    used = [at for at in range(width) if any(row[at] for row in rows)]
    return tuple(tuple(row[at] for at in used) for row in rows)


def _is_rest(above: Sequence[str], row: Sequence[str]) -> bool:
    """Tell whether a row is the rest of one that a page's end cut."""
    filled = [(a, b) for a, b in zip(above, row, strict=True) if b]
    return all(a for a, _b in filled) and any(b[:1].islower() for _a, b in filled)


def _last_column(row: Sequence[int], column: int) -> int:
    last = column
    while last + 1 < len(row) and row[last + 1] == row[column]:
        last += 1
    return last


def _cell(
    pieces: Sequence[Piece],
    page: int,
    right: float,
    leading: Leading,
    known: AbstractSet[str],
) -> str:
    if not pieces:
        return ""
    lines: list[Line] = [line for row in read_rows(pieces, page) for line in row]
    return _text(paragraphs([Flowed(one, right) for one in lines], leading), known)


def _text(found: Sequence[Paragraph], known: AbstractSet[str]) -> str:
    return "\n".join(
        markdown(hyphens.join(one.lines, known, one.right)) for one in found
    )
