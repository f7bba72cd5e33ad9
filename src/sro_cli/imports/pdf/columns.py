"""Text that stands side by side without rules: columns of a page, or a table."""

from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sro_cli.imports.pdf.lines import Row, joined
from sro_cli.imports.pdf.pieces import Line

_GUTTER = 0.6
_FAR = 4.2
_USUAL = 1.4
_PITCH = 1.3
_FEWEST = 2
"""So many rows or columns are side by side, at least."""
_CELL_MARGINS = 10.0


class Region(NamedTuple):
    """Rows side by side; *edges* are the middles of the blanks between columns."""

    rows: list[Row]
    edges: list[float]

    def column(self, line: Line) -> int:
        """Return the number of the column that a line stands in."""
        middle = (line.x0 + line.x1) / 2
        return sum(edge < middle for edge in self.edges)


class Cell(NamedTuple):
    """Lines of one cell."""

    row: int
    column: int
    lines: list[Line]


def part(rows: list[Row]) -> list[Row | Region]:
    """Return rows in order, those side by side as regions."""
    found: list[Row | Region] = []
    at = 0
    while at < len(rows):
        region = _region(rows, at) if len(rows[at]) > 1 else None
        if region is None:
            found.append(rows[at])
            at += 1
        else:
            found.append(region)
            at += len(region.rows)
    return found


def flat_row(row: Row) -> Line:
    """Return a row as one line: a label and what stands a tab further on."""
    line = row[0]
    for other in row[1:]:
        line = joined(line, other)
    return line


def is_labels(region: Region) -> bool:
    """Tell whether the left column holds labels, each for the text beside it."""
    if len(region.edges) != 1:
        return False
    left = [row[0] for row in region.rows if region.column(row[0]) == 0]
    labels = [line for line in left if _is_label(line)]
    return len(labels) >= 0.6 * len(left)


def in_sequence(region: Region) -> list[list[Line]] | None:
    """Return columns that are read one after the other, None if it is a table.

    Columns of a page are drawn one by one, a table row by row.
    """
    columns: list[list[Line]] = [[] for _ in range(len(region.edges) + 1)]
    for row in region.rows:
        for line in row:
            columns[region.column(line)].append(line)
    if not all(columns):
        return None
    for left, right in pairwise(columns):
        if max(line.at for line in left) > min(line.at for line in right):
            return None
    return columns if any(len(one) > 1 for one in columns) else None


def cells(region: Region) -> list[Cell]:
    """Return the cells of a table without rules, by the order of drawing."""
    lines = [line for row in region.rows for line in row]
    found: list[Cell] = []
    row, bottom = 0, 0.0
    for line in sorted(lines, key=lambda line: line.at):
        column = region.column(line)
        last = found[-1] if found else None
        if last is not None and last.column == column and line.y < last.lines[-1].y:
            last.lines.append(line)
            bottom = min(bottom, line.y)
            continue
        if last is not None and (column <= last.column or line.y < bottom - 1):
            row += 1
            bottom = line.y
        elif last is None:
            bottom = line.y
        bottom = min(bottom, line.y)
        found.append(Cell(row, column, [line]))
    return found


def column_ends(region: Region, right: float) -> list[float]:
    """Return where each column's text must wrap."""
    starts = [
        min(
            (line.x0 for row in region.rows for line in row
             if region.column(line) == column),
            default=right,
        )
        for column in range(1, len(region.edges) + 1)
    ]  # fmt: skip
    ends = [start - _CELL_MARGINS for start in starts]
    if len(ends) == 1:
        # Columns of a page are of one width, and the blank between them is wider.
        left = [line for row in region.rows for line in row if region.column(line) == 0]
        alike = min(line.x0 for line in left) + right - starts[0]
        if max(line.x1 for line in left) <= alike + 1:
            ends = [min(ends[0], alike)]
    return [*ends, right]


def _region(rows: list[Row], start: int) -> Region | None:
    """Return the region that begins with a row, if there is more to it."""
    taken: list[Row] = []
    covered: list[tuple[float, float]] = []
    labels = _is_label(rows[start][0])
    pitches: list[float] = []
    for at in range(start, len(rows)):
        row = rows[at]
        new = _union(covered, [(line.x0, line.x1) for line in row])
        size = row[0].size
        if taken and len(new) < max(_FEWEST, len(covered)):
            break
        if len(new) < _FEWEST or not _wide(new, size):
            break
        if taken and labels and row[0].x0 < covered[0][1] and not _is_label(row[0]):
            break
        if taken:
            pitch = taken[-1][0].y - row[0].y
            if pitch > _FAR * size:
                break
            beside = len(row) > 1 or row[0].x0 > covered[0][1]
            usual = median(pitches) if pitches else _USUAL * size
            # What stands alone at the left may be what comes after the columns.
            if not (
                beside
                or pitch <= _PITCH * usual
                or _drawn_before(rows, at, covered)
                or _goes_on(rows, at, new, size)
            ):
                break
            pitches.append(pitch)
        taken.append(row)
        covered = new
    if sum(row[-1].x0 > covered[0][1] for row in taken) < _FEWEST:
        return None
    return Region(taken, [(a[1] + b[0]) / 2 for a, b in pairwise(covered)])


def _is_label(line: Line) -> bool:
    return line.text.endswith(":")


def _goes_on(
    rows: list[Row], at: int, covered: list[tuple[float, float]], size: float
) -> bool:
    """Tell whether a row in the left column is followed by one beside it."""
    for row in rows[at : at + 3]:
        new = _union(covered, [(line.x0, line.x1) for line in row])
        if len(new) < len(covered) or not _wide(new, size):
            return False
        if len(row) > 1 or row[0].x0 > covered[0][1]:
            return True
    return False


def _drawn_before(rows: list[Row], at: int, covered: list[tuple[float, float]]) -> bool:
    """Tell whether a line of the left column was drawn before one on its right."""
    edge = covered[0][1]
    above = [line for row in rows[max(at - 60, 0) : at] for line in row]
    return any(line.x0 > edge and line.at > rows[at][0].at for line in above)


def _union(
    covered: list[tuple[float, float]], more: list[tuple[float, float]]
) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for start, end in sorted([*covered, *more]):
        if found and start <= found[-1][1] + 2:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _wide(covered: list[tuple[float, float]], size: float) -> bool:
    return all(b[0] - a[1] >= _GUTTER * size for a, b in pairwise(covered))
