"""A table written as Markdown, what has not changed as it was."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from sro_cli.word.markdown.tree import Grid, Line
from sro_cli.word.markdown.written import normal_line, write_line

_BAR = re.compile(r"(?<!\\)\|")
_RULES = {"": "---", "center": ":---:", "right": "---:"}

Row = tuple[Line, ...]


def normal_grid(grid: Grid) -> Grid:
    """Return what Markdown can say of a table: rows of one width."""
    width = max(map(len, grid.rows), default=0)
    rows = (
        tuple(map(normal_line, row)) + ((),) * (width - len(row)) for row in grid.rows
    )
    aligned = [one if one in _RULES else "" for one in grid.aligned[:width]]
    return Grid(tuple(rows), (*aligned, *[""] * (width - len(aligned))))


def write_grid(grid: Grid, old: Grid | None = None, source: str = "") -> list[str]:
    """Return a normal table's lines. *source* is what *old* was written as."""
    old = old or Grid((), ())
    head, rule, *rest = source.split("\n") if source else ("", "")
    before = [head.strip(), *(line.strip() for line in rest)]
    written = [
        _row(row, (), "")
        if at is None
        else before[at]
        if row == old.rows[at]
        else _row(row, old.rows[at], before[at])
        for row, at in zip(grid.rows, _paired(old.rows, grid.rows), strict=True)
    ]
    if grid.aligned != old.aligned:
        rule = f"|{'|'.join(_RULES[one] for one in grid.aligned)}|"
    return [written[0], rule.strip(), *written[1:]]


def _row(row: Row, old: Row, source: str) -> str:
    """Write a row; cells that are as in *old* stay as in *source*, bars too."""
    pieces = _BAR.split(source) if source else ["", ""]
    first = int(pieces[0] == "")
    cells = pieces[first : first + len(old)]
    written = []
    for cell, at in zip(row, _paired(old, row), strict=True):
        was = cells[at] if at is not None and at < len(cells) else ""
        if at is not None and was and cell == old[at]:
            written.append(was)
        else:
            written.append(f" {write_line(cell, 'cell')} ".ljust(len(was)))
    return "|".join([*pieces[:first], *written, *pieces[first + len(cells) :]])


def _paired(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """Return for each of *new* the place of the one in *old* that it is, if any."""
    found: list[int | None] = [None] * len(new)
    for _what, begin, end, at, to in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        for step in range(min(end - begin, to - at)):
            found[at + step] = begin + step
    return found
