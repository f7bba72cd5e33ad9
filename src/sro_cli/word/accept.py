"""Tracked changes: a part read as if every change had been accepted."""

from sro_cli.word.ooxml import PPR, RPR, TC, TR, Element, P, remove, unwrap, w

_GONE = tuple(
    map(w, ("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
            "trPrChange", "tcPrChange", "tblGridChange", "tblPrExChange",
            "numberingChange", "cellIns", "cellMerge", "moveFromRangeStart",
            "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
            "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
            "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd"))
)  # fmt: skip
_KEPT = (w("ins"), w("moveTo"))
_DELETED = (w("del"), w("moveFrom"))


def accept_changes(root: Element) -> None:
    """Change *root* to what it becomes when all tracked changes are accepted."""
    for row_properties in list(root.iter(w("trPr"))):
        if row_properties.find(w("del")) is not None:
            _remove_row(row_properties.getparent())
    for mark in list(root.iter(w("cellDel"))):
        cell = _above(mark, TC)
        if cell is not None:
            remove(cell)
    _join_paragraphs(root)
    for element in list(root.iter(*_GONE)):
        remove(element)
    for element in list(root.iter(*_KEPT)):
        if len(element):
            unwrap(element)
        else:
            remove(element)


def _remove_row(row: Element | None) -> None:
    if row is None or row.tag != TR:
        return
    table = row.getparent()
    remove(row)
    if table is not None and table.find(TR) is None:
        remove(table)


def _above(element: Element, tag: str) -> Element | None:
    return next(element.iterancestors(tag), None)


def _join_paragraphs(root: Element) -> None:
    """Let a paragraph whose mark was deleted run on into the next one."""
    for paragraph in list(root.iter(P)):
        mark = paragraph.find(f"{PPR}/{RPR}")
        if mark is None or all(mark.find(tag) is None for tag in _DELETED):
            continue
        following = paragraph.getnext()
        if following is None or following.tag != P:
            continue
        at = 1 if len(following) and following[0].tag == PPR else 0
        following[at:at] = [child for child in paragraph if child.tag != PPR]
        remove(paragraph)
