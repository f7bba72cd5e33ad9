"""Tables of a Word file: those that hold a table's facts, and those for the layout."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from sro_cli.imports.source import Rows
from sro_cli.imports.word_lines import lines_of
from sro_cli.word.reader.values import Paragraph

MAX_CELLS = 100_000
"""Cells of a table, those that are not there included; more are read as paragraphs."""


@dataclass(slots=True, eq=False)
class Table:
    """A table: its number, and what stands in the cell at (row, column)."""

    number: int
    cells: dict[tuple[int, int], list["Node"]] = field(default_factory=dict)

    def order(self) -> list[tuple[int, int]]:
        """Return the places of the cells in reading order."""
        return sorted(self.cells)


Node: TypeAlias = "int | Table"
"""A paragraph's number, or a table."""


def nodes_of(paragraphs: Sequence[Paragraph]) -> list[Node]:
    """Return the paragraphs and tables of a body in order, nested tables in cells.

    Every cell ends with a paragraph, and tables are numbered by where they begin: so
    a table that goes on above the paragraphs of a later one holds it.
    """
    found: list[Node] = []
    open_tables: list[tuple[Table, list[Node]]] = []
    for at in range(len(paragraphs) - 1, -1, -1):
        cell = paragraphs[at].cell
        number = -1 if cell is None else cell.table
        while open_tables and open_tables[-1][0].number > number:
            open_tables.pop()
        if cell is not None:
            if open_tables and open_tables[-1][0].number == number:
                table, _last = open_tables.pop()
            else:
                table = Table(number)
                (open_tables[-1][1] if open_tables else found).append(table)
            place = table.cells.setdefault((cell.row, cell.column), [])
            open_tables.append((table, place))
        (open_tables[-1][1] if open_tables else found).append(at)
    _turn(found)
    return found


def _turn(nodes: list[Node]) -> None:
    nodes.reverse()
    for node in nodes:
        if isinstance(node, Table):
            for cell in node.cells.values():
                _turn(cell)


def is_layout(table: Table, paragraphs: Sequence[Paragraph], *, is_first: bool) -> bool:
    """Tell whether a table only puts paragraphs beside each other.

    So do tables that hold tables, or have one cell with words in each row; one row of
    cells with several paragraphs; and a head with a picture, before all other words
    (*is_first*).
    """
    own = {place: _lines(nodes, paragraphs) for place, nodes in table.cells.items()}
    filled = [place for place, count in own.items() if count]
    rows = {row for row, _column in own}
    columns = {column for _row, column in own}
    inside = [node for nodes in table.cells.values() for node in nodes]
    pictured = (
        "picture" in paragraphs[node].holds
        for node in inside
        if not isinstance(node, Table)
    )
    return (
        any(isinstance(node, Table) for node in inside)
        or len({row for row, _column in filled}) == len(filled)
        or (len(rows) == 1 and max(own.values()) > 1)
        or (is_first and any(pictured))
        or len(rows) * len(columns) > MAX_CELLS
    )


def _lines(nodes: list[Node], paragraphs: Sequence[Paragraph]) -> int:
    texts = (paragraphs[node].text for node in nodes if isinstance(node, int))
    return sum(bool(line.strip()) for text in texts for line in text.split("\n"))


def rows_of(table: Table, paragraphs: Sequence[Paragraph]) -> Rows:
    """Return the cells of a table without tables in it, rows filled up to one length.

    Rows that have the same number of cells are set under one another, else the grid
    tells which cells are.
    """
    rows: dict[int, list[int]] = {}
    for row, column in table.order():
        rows.setdefault(row, []).append(column)
    texts = {
        place: "\n".join(_cell(nodes, paragraphs))
        for place, nodes in table.cells.items()
    }
    if len({len(columns) for columns in rows.values()}) == 1:
        return tuple(
            tuple(texts[row, column] for column in columns)
            for row, columns in rows.items()
        )
    every = sorted({column for columns in rows.values() for column in columns})
    return tuple(
        tuple(texts.get((row, column), "") for column in every) for row in rows
    )


def _cell(nodes: list[Node], paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Table):
            continue
        for entry in lines_of(paragraphs[node]):
            yield f"{entry.mark} {entry.text}" if entry.mark else entry.text
