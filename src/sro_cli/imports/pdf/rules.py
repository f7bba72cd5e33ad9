"""The straight lines that are drawn on a page, and the grids that they make."""

import ctypes
import math
from bisect import bisect_right
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from sro_cli.imports.pdf import calls
from sro_cli.imports.pdf.pieces import Box

MANY = 20_000
_THIN = 3.0
"""A box so thin is a line."""
_NEAR = 3.0
"""So far apart, ends still meet."""
_SHORT = 8.0
_FEWEST = 2
_MOST = 60
"""Columns or rows of a grid; what has more is a picture."""


class Rule(NamedTuple):
    """A line from *start* to *end* at the height or the place *at*."""

    at: float
    start: float
    end: float


class Grid(NamedTuple):
    """A ruled table: edges of columns from the left and of rows from the top.

    *cells* names for each row and column the cell it belongs to: joined cells have
    the number of their first one.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> Box:
        """Where the table stands."""
        return Box(self.xs[0], self.ys[-1], self.xs[-1], self.ys[0])

    def cell(self, x: float, y: float) -> int:
        """Return the number of the cell at a place inside."""
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        down = [-one for one in self.ys]
        row = min(max(bisect_right(down, -y) - 1, 0), len(self.ys) - 2)
        return self.cells[row][column]


def read_grids(page: Any) -> list[Grid]:  # noqa: ANN401 - pdfium's
    """Return the ruled tables of a page of pypdfium2, from the top."""
    across, down = _rules(page)
    if not down or len(across) < _FEWEST:
        return []
    grids = []
    for group_across, group_down in _groups(_merged(across), _merged(down)):
        grid = _grid(group_across, group_down)
        if grid is not None:
            grids.append(grid)
    return sorted(grids, key=lambda grid: -grid.ys[0])


def _rules(page: Any) -> tuple[list[Rule], list[Rule]]:  # noqa: ANN401 - pdfium's
    """Return a page's lines: those that lie and those that stand."""
    across: list[Rule] = []
    down: list[Rule] = []
    sides = [ctypes.c_float() for _ in range(4)]
    raw, path = calls.address(page.raw), pdfium.FPDF_PAGEOBJ_PATH
    for at in range(min(pdfium.FPDFPage_CountObjects(page.raw), MANY)):
        thing = calls.page_object(raw, at)
        if calls.object_type(thing) != path or not calls.bounds(thing, *sides):
            continue
        left, low, right, high = (one.value for one in sides)
        if not all(map(math.isfinite, (left, low, right, high))):
            continue
        if high - low <= _THIN and right - left >= _SHORT:
            across.append(Rule((low + high) / 2, left, right))
        elif right - left <= _THIN and high - low >= _SHORT:
            down.append(Rule((left + right) / 2, low, high))
        elif high - low > _THIN and right - left > _THIN:
            _sides(ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT), across, down)
    return across, down


def _sides(thing: Any, across: list[Rule], down: list[Rule]) -> None:  # noqa: ANN401
    """Add the straight strokes of a larger shape."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    count = pdfium.FPDFPath_CountSegments(thing)
    if not stroke.value or not 0 < count <= MANY:
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    here = first = (0.0, 0.0)
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, at)
        if not segment or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        new = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = new
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            _side(here, new, across, down)
        if pdfium.FPDFPathSegment_GetClose(segment):
            _side(new, first, across, down)
        here = new


def _side(
    a: tuple[float, float],
    b: tuple[float, float],
    across: list[Rule],
    down: list[Rule],
) -> None:
    if not all(map(math.isfinite, (*a, *b))) or len(across) + len(down) > MANY:
        return
    wide, high = abs(a[0] - b[0]), abs(a[1] - b[1])
    if high <= 1 and wide >= _SHORT:
        across.append(Rule(a[1], min(a[0], b[0]), max(a[0], b[0])))
    elif wide <= 1 and high >= _SHORT:
        down.append(Rule(a[0], min(a[1], b[1]), max(a[1], b[1])))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Join lines that go on in each other: cells are often drawn one by one."""
    found: list[Rule] = []
    groups: list[list[Rule]] = []
    for one in sorted(rules):
        if groups and one.at - groups[-1][0].at <= _NEAR:
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups:
        at = sum(one.at for one in group) / len(group)
        start, end = math.inf, -math.inf
        for one in sorted(group, key=lambda one: one.start):
            if one.start <= end + _NEAR:
                end = max(end, one.end)
            else:
                if end > start:
                    found.append(Rule(at, start, end))
                start, end = one.start, one.end
        found.append(Rule(at, start, end))
    return found


def _groups(
    across: list[Rule], down: list[Rule]
) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the lines that hang together, by crossing or touching."""
    if len(across) * len(down) > MANY * 10:
        return []
    group = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for i, lies in enumerate(across):
        for j, stands in enumerate(down, len(across)):
            if (
                lies.start - _NEAR <= stands.at <= lies.end + _NEAR
                and stands.start - _NEAR <= lies.at <= stands.end + _NEAR
            ):
                group[root(i)] = root(j)
    found: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at in range(len(group)):
        pair = found.setdefault(root(at), ([], []))
        if at < len(across):
            pair[0].append(across[at])
        else:
            pair[1].append(down[at - len(across)])
    return [pair for pair in found.values() if len(pair[0]) > 1 and pair[1]]


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    """Return the table that lines make, or None if they are a frame or a picture."""
    xs = _edges(
        [one.at for one in down],
        min(one.start for one in across),
        max(one.end for one in across),
    )
    ys = _edges(
        [one.at for one in across],
        min(one.start for one in down),
        max(one.end for one in down),
    )[::-1]
    columns, rows = len(xs) - 1, len(ys) - 1
    if not (_FEWEST <= columns <= _MOST and 1 <= rows <= _MOST * 10):
        return None
    owner = list(range(columns * rows))
    for row in range(rows):
        middle = (ys[row] + ys[row + 1]) / 2
        for column in range(columns):
            at = row * columns + column
            centre = (xs[column] + xs[column + 1]) / 2
            if column and not _covers(down, xs[column], middle):
                owner[at] = owner[at - 1]
            elif row and not _covers(across, ys[row], centre):
                owner[at] = owner[at - columns]
    cells = tuple(
        tuple(owner[row * columns : (row + 1) * columns]) for row in range(rows)
    )
    return Grid(tuple(xs), tuple(ys), cells)


def _edges(inner: list[float], low: float, high: float) -> list[float]:
    """Return sorted edges; a table may be open at its sides."""
    edges: list[float] = []
    for one in sorted([*inner, low, high]):
        if not edges or one - edges[-1] > _NEAR:
            edges.append(one)
    return edges


def _covers(rules: list[Rule], at: float, place: float) -> bool:
    return any(
        abs(one.at - at) <= _NEAR and one.start - 1 <= place <= one.end + 1
        for one in rules
    )
