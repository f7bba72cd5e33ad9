"""Tables of a paper: their columns, and what must follow them."""

from lxml import etree

from sro_cli.word.ooxml import (
    PPR,
    SECTPR,
    TBL,
    TC,
    TR,
    VAL,
    Element,
    P,
    note_target,
    value,
    w,
)
from sro_cli.word.order import put
from sro_cli.word.styles import Styles, whole
from sro_cli.word.templates.rich import GRID
from sro_cli.word.templates.sections import DEFAULT_WIDTH

AFTER_TABLE = "Efter tabell"
CELL_MARGINS = 216
_CAPTION = 250
_POINT = 20


def size_table(table: Element, width: int, caption: str) -> None:
    """Give a Markdown table its columns, all as wide; others stay as they are.

    Args:
        table: a w:tbl.
        width: of the text around it, in twentieths of a point.
        caption: the heading above, read out to those who do not see the table.
    """
    note = next((one for one in table if note_target(one) == GRID), None)
    if note is None:
        return
    indent = whole(note.text)
    cell = next(table.iterancestors(TC), None)
    if cell is not None:
        indent, width = 0, _inner_width(cell)
    rows = table.findall(TR)
    count = max(len(row.findall(TC)) for row in rows)
    whole_width = max(width - indent, count)
    columns = [whole_width // count] * count
    columns[-1] += whole_width - sum(columns)
    grid = table.makeelement(w("tblGrid"))
    for column in columns:
        etree.SubElement(grid, w("gridCol")).set(w("w"), str(column))
    table.replace(note, grid)
    for row in rows:
        for one, column in zip(row.findall(TC), columns, strict=True):
            properties = one.makeelement(w("tcPr"))
            one.insert(0, properties)
            _width(etree.SubElement(properties, w("tcW")), column)
    properties = table[0]
    _width(put(properties, "tblW"), whole_width)
    if indent:
        _width(put(properties, "tblInd"), indent)
    if caption:
        put(properties, "tblCaption").set(VAL, caption[:_CAPTION])


def _width(element: Element, width: int) -> None:
    element.set(w("w"), str(width))
    element.set(w("type"), "dxa")


def _inner_width(cell: Element) -> int:
    """Return the width of a cell's text, as the cell or the table's grid says it."""
    found = cell.find(f"{w('tcPr')}/{w('tcW')}")
    stated = 0
    if found is not None and found.get(w("type"), "dxa") == "dxa":
        stated = whole(found.get(w("w")))
    stated = stated or _grid_width(cell)
    if not stated:
        return DEFAULT_WIDTH // 2
    return max(stated - CELL_MARGINS, CELL_MARGINS)


def _grid_width(cell: Element) -> int:
    """Return the width of the columns of the grid that a cell lies in; 0 for none."""
    row = next(cell.iterancestors(TR), None)
    table = next(cell.iterancestors(TBL), None)
    if row is None or table is None:
        return 0
    columns = [
        whole(one.get(w("w")))
        for one in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    ]
    at = whole(value(row.find(w("trPr")), "gridBefore"))
    for one in row.iter(TC):
        if next(one.iterancestors(TR)) is not row:
            continue
        span = whole(value(one.find(w("tcPr")), "gridSpan")) or 1
        if one is cell:
            return sum(columns[at : at + span])
        at += span
    return 0


def mend_tables(root: Element, styles: Styles) -> None:
    """See that a paragraph stands behind every table, and in every cell.

    One that stands there for a section break alone is as low as can be.
    """
    for cell in root.iter(TC):
        if next(cell.iterchildren(P, TBL, w("sdt")), None) is None:
            cell.append(cell.makeelement(P))
    for table in root.iter(TBL):
        if not _is_followed(table):
            table.addnext(after_table(table, styles))
        following = table.getnext()
        if following is not None and following.tag == P and _only_breaks(following):
            _lower(following[0], styles)


def _only_breaks(paragraph: Element) -> bool:
    """Tell whether a paragraph only carries a section break."""
    held = list(paragraph.iterchildren("*"))
    return [one.tag for one in held] == [PPR] and held[0].find(SECTPR) is not None


def _is_followed(table: Element) -> bool:
    """Tell whether a paragraph follows, in or behind a content control."""
    element = table
    while True:
        following = next(element.itersiblings(P, TBL, w("sdt")), None)
        if following is not None:
            return following.tag != TBL
        holder = element.getparent()
        if holder is None or holder.tag not in (w("sdtContent"), w("sdt")):
            return False
        element = holder


def after_table(table: Element, styles: Styles) -> Element:
    """Return the one empty paragraph that a paper may hold: one point high."""
    paragraph = table.makeelement(P)
    _lower(etree.SubElement(paragraph, PPR), styles)
    return paragraph


def _lower(properties: Element, styles: Styles) -> None:
    """Make a paragraph with *properties* one point high."""
    style = styles.id("paragraph", AFTER_TABLE)
    if style:
        put(properties, "pStyle").set(VAL, style)
        return
    spacing = put(properties, "spacing")
    for name, length in (("before", 0), ("after", 0), ("line", _POINT)):
        spacing.set(w(name), str(length))
    spacing.set(w("lineRule"), "exact")
    mark = put(properties, "rPr")
    for name in ("sz", "szCs"):
        etree.SubElement(mark, w(name)).set(VAL, "2")
