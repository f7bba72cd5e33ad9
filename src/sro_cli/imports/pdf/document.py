"""A PDF as blocks: what its pages show, in the order of reading."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from sro_cli.imports.pdf import hyphens
from sro_cli.imports.pdf.blocks import Element, to_blocks
from sro_cli.imports.pdf.columns import (
    Region,
    column_ends,
    flat_row,
    in_sequence,
    is_labels,
    part,
)
from sro_cli.imports.pdf.furniture import Aside, aside
from sro_cli.imports.pdf.lines import Row
from sro_cli.imports.pdf.pages import Page, read_pages
from sro_cli.imports.pdf.paragraphs import Flowed, measure
from sro_cli.imports.pdf.pieces import Line
from sro_cli.imports.pdf.tables import Ruled, region_rows, ruled_rows
from sro_cli.imports.source import Left, Source
from sro_cli.lang.messages import _

_OUTLIER = 12.0
_FULL = 0.72
_SEVERAL = 8


class _Stretch(NamedTuple):
    """A part of a page: rows, rows side by side, or a ruled table."""

    page: Page
    thing: Row | Region | Ruled


def read_pdf(data: bytes, what: str) -> Source:
    """Return what the PDF *data* says; *what* names it in errors.

    Raises:
        RejectedError: the file is protected, damaged, too large, or holds no text
            that can be read.
    """
    pages = read_pages(data, what)
    left = aside([page.sheet for page in pages])
    stretches = [one for page in pages for one in _stretches(page)]
    known = hyphens.vocabulary(_lines(stretches))
    rights = _rights(pages)
    flows = [_flow(one, rights) for one in stretches]
    leading = measure(_runs(flows))
    elements: list[Element] = []
    for one, flow in zip(stretches, flows, strict=True):
        right = rights[round(one.page.sheet.width)]
        if flow is not None:
            elements += flow
        elif isinstance(one.thing, Ruled):
            number = one.page.sheet.number
            elements.append(ruled_rows(one.thing, number, leading, known))
        elif isinstance(one.thing, Region):
            elements.append(region_rows(one.thing, right, leading, known))
    blocks, more = to_blocks(elements, leading, known)
    first = {block.page: block.line for block in reversed(blocks)}
    asides = [
        *_asides(left, first),
        *(
            Left(
                first.get(page.sheet.number, 1),
                one.text,
                _("it does not stand upright"),
            )
            for page in pages
            for one in page.rotated
        ),
        *more,
    ]
    return Source("pdf", tuple(blocks), tuple(sorted(asides, key=lambda one: one.line)))


def _asides(left: Sequence[Aside], first: dict[int | None, int]) -> list[Left]:
    return [
        Left(first.get(one.line.page, 1), one.line.text, one.reason) for one in left
    ]


def _stretches(page: Page) -> list[_Stretch]:
    """Return the parts of a page from its top."""
    tables = sorted(page.tables, key=lambda one: -one.grid.ys[0])
    above: dict[int, list[Row]] = defaultdict(list)
    for row in page.sheet.rows:
        above[sum(one.grid.ys[0] > row[0].y for one in tables)].append(row)
    found: list[_Stretch] = []
    for at in range(len(tables) + 1):
        if at:
            found.append(_Stretch(page, tables[at - 1]))
        found += (_Stretch(page, one) for one in part(above[at]))
    return found


def _lines(stretches: Sequence[_Stretch]) -> list[Line]:
    found: list[Line] = []
    for one in stretches:
        if isinstance(one.thing, Region):
            found += (line for row in one.thing.rows for line in row)
        elif not isinstance(one.thing, Ruled):
            found += one.thing
    return found


def _rights(pages: Sequence[Page]) -> dict[int, float]:
    """Return where text must wrap, for each width of a sheet."""
    ends: dict[int, list[float]] = defaultdict(list)
    starts: dict[int, float] = {}
    for page in pages:
        width = round(page.sheet.width)
        ends[width] += (row[-1].x1 for row in page.sheet.rows)
        first = min((row[0].x0 for row in page.sheet.rows), default=page.sheet.width)
        starts[width] = min(starts.get(width, first), first)
    return {width: _right(sorted(some), starts[width], width)
            for width, some in ends.items()}  # fmt: skip


def _right(ends: Sequence[float], start: float, width: float) -> float:
    """Return the right margin of lines that end there or before."""
    if not ends or ends[-1] < start + _FULL * (width - start):
        return width - start
    if len(ends) > _SEVERAL and ends[-1] - ends[-2] > _OUTLIER:
        return ends[-2]
    return ends[-1]


def _flow(one: _Stretch, rights: dict[int, float]) -> list[Flowed] | None:
    """Return a stretch as lines, None if it is a table."""
    right = rights[round(one.page.sheet.width)]
    if isinstance(one.thing, Ruled):
        return None
    if not isinstance(one.thing, Region):
        return [Flowed(flat_row(one.thing), right)]
    if is_labels(one.thing):
        return [Flowed(flat_row(row), right) for row in one.thing.rows]
    columns = in_sequence(one.thing)
    if columns is None:
        return None
    ends = column_ends(one.thing, right)
    return [
        Flowed(line, end)
        for column, end in zip(columns, ends, strict=True)
        for line in column
    ]


def _runs(flows: Sequence[list[Flowed] | None]) -> list[list[Flowed]]:
    """Return lines that follow one another, tables left out."""
    return [
        [line for flow in group for line in flow or ()]
        for has, group in groupby(flows, key=lambda flow: flow is not None)
        if has
    ]
