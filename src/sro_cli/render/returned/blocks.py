"""The blocks of a returned paper: paragraphs, and tables that hold one value."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sro_cli.render.returned.matching import Match
from sro_cli.render.returned.sent import Sent
from sro_cli.word.reader.values import Paragraph


class Block(NamedTuple):
    """A paragraph, or a table that holds one value.

    *at* are the indices of its paragraphs; *old* is the paragraph of the sent paper
    that the first of them was.
    """

    at: tuple[int, ...]
    is_grid: bool
    old: int | None


def blocks_of(
    paragraphs: Sequence[Paragraph], sent: Sent, found: Mapping[int, Match]
) -> list[Block]:
    """Return the blocks of a paper that say something, in their order."""
    grids = _grids(paragraphs, sent, found)
    blocks: list[Block] = []
    tables: dict[int, int] = {}
    for at, paragraph in enumerate(paragraphs):
        cell = paragraph.cell
        if cell and cell.table in grids:
            if cell.table in tables:
                joined = blocks[tables[cell.table]]
                blocks[tables[cell.table]] = joined._replace(at=(*joined.at, at))
                continue
            tables[cell.table] = len(blocks)
            blocks.append(Block((at,), is_grid=True, old=grids[cell.table]))
        elif paragraph.text.strip():
            match = found.get(at)
            old = match.old if match else None
            blocks.append(Block((at,), is_grid=False, old=old))
    return blocks


def _grids(
    paragraphs: Sequence[Paragraph], sent: Sent, found: Mapping[int, Match]
) -> dict[int, int | None]:
    """Return which tables are values, and what they were; None for new ones.

    A table with paragraphs in it that are no cells of a value is one of the template's.
    """
    values: dict[int, int | None] = {}
    layout: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        if paragraph.cell is None:
            continue
        table, match = paragraph.cell.table, found.get(at)
        if match is None:
            values.setdefault(table, None)
        elif not sent.is_grid(match.old):
            layout.add(table)
        elif values.get(table) is None:
            values[table] = match.old
    return {
        table: old
        for table, old in values.items()
        if old is not None or table not in layout
    }
