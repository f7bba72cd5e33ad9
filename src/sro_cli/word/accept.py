"""Tracked changes: a part read as if every change had been accepted."""

from collections.abc import Iterator
from itertools import islice

from sro_cli.word.ooxml import (
    PPR,
    RPR,
    RUN,
    TBL,
    TC,
    TR,
    VAL,
    Element,
    P,
    T,
    remove,
    unwrap,
    w,
)

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
_WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag")))
_START, _END, _ID = w("bookmarkStart"), w("bookmarkEnd"), w("id")
_SILENT = frozenset(
    (RPR, *map(w, ("lastRenderedPageBreak", "commentReference", "annotationRef")))
)
_BEFORE_MERGE = frozenset(map(w, ("cnfStyle", "tcW", "gridSpan", "hMerge")))
_MERGES = {"cont": "continue", "rest": "restart"}


def accept_changes(root: Element) -> dict[Element, Element]:
    """Change *root* to what it becomes when all tracked changes are accepted.

    Returns:
        Each paragraph that ran on into another one → that one.
    """
    _drop_rows(root)
    _drop_cells(root)
    ended = list(_ended(root))
    _rescue_bookmarks(root)
    for merge in root.iter(w("cellMerge")):
        _merge_cell(merge)
    for element in list(root.iter(*_GONE)):
        remove(element)
    for element in list(root.iter(*_KEPT)):
        if len(element):
            unwrap(element)
        else:
            remove(element)
    return _join_paragraphs(ended)


def _drop_rows(root: Element) -> None:
    for properties in list(root.iter(w("trPr"))):
        row = properties.getparent()
        if properties.find(w("del")) is not None and row is not None and row.tag == TR:
            _drop_row(row)


def _drop_row(row: Element) -> None:
    table = next(row.iterancestors(TBL), None)
    remove(row)
    if table is None or next(table.iter(TR), None) is not None:
        return
    cell = table.getparent()
    remove(table)
    if cell is not None and cell.tag == TC and (not len(cell) or cell[-1].tag != P):
        cell.append(cell.makeelement(P))


def _drop_cells(root: Element) -> None:
    for mark in list(root.iter(w("cellDel"))):
        cell = next(mark.iterancestors(TC), None)
        row = next(mark.iterancestors(TR), None)
        if cell is None:
            continue
        remove(cell)
        if row is not None and next(row.iter(TC), None) is None:
            _drop_row(row)


def _merge_cell(mark: Element) -> None:
    """Let a cell run on from the one above, or begin anew, as the change wants it."""
    properties = mark.getparent()
    form = _MERGES.get(mark.get(w("vMerge"), ""))
    if properties is None or form is None or properties.find(w("vMerge")) is not None:
        return
    merge = properties.makeelement(w("vMerge"))
    merge.set(VAL, form)
    properties.insert(sum(one.tag in _BEFORE_MERGE for one in properties), merge)


def _ended(root: Element) -> Iterator[Element]:
    """Yield the paragraphs whose mark was deleted, each once."""
    last: Element | None = None
    for deletion in root.iter(*_DELETED):
        above = list(islice(deletion.iterancestors(), 3))
        if [one.tag for one in above] == [RPR, PPR, P] and above[-1] is not last:
            last = above[-1]
            yield last


def _rescue_bookmarks(root: Element) -> None:
    """Take those out of deleted text that begin or end outside of it."""
    ends = {one.get(_ID): one for one in root.iter(_END)}
    for start in list(root.iter(_START)):
        end = ends.get(start.get(_ID))
        if end is None:
            continue
        left, right = _deletion(start), _deletion(end)
        if left is right:
            continue
        if left is not None:
            left.addnext(start)
        if right is not None:
            right.addprevious(end)


def _deletion(element: Element) -> Element | None:
    """Return the outermost deletion that *element* lies in."""
    return next(reversed(list(element.iterancestors(*_DELETED))), None)


def _join_paragraphs(ended: list[Element]) -> dict[Element, Element]:
    """Let paragraphs whose mark was deleted run on into the next one.

    What they become has the properties of that next one, as in Word. From the last
    one on, so that a long chain moves its words once.
    """
    joined: dict[Element, Element] = {}
    for paragraph in reversed(ended):
        following = _following(paragraph)
        if following is None:
            continue
        if following.tag == P:
            _put_first(list(_left(paragraph)), following)
            joined[paragraph] = following
            remove(paragraph)
        elif not _says(paragraph) and _may_go(paragraph):
            # A table follows: an empty line would stay that nobody left there.
            for half in list(_halves(paragraph)):
                paragraph.addprevious(half)
            remove(paragraph)
    return joined


def _put_first(children: list[Element], paragraph: Element) -> None:
    """Put *children* before all that *paragraph* holds, behind its properties."""
    first = next(iter(paragraph), None)
    for child in reversed(children):
        if first is not None and first.tag == PPR:
            first.addnext(child)
        else:
            paragraph.insert(0, child)


def _left(paragraph: Element) -> Iterator[Element]:
    """Yield what of *paragraph* goes on in the next one.

    Bookmarks that stood round nothing but deleted text are gone with it.
    """
    if _says(paragraph):
        return (one for one in paragraph if one.tag != PPR)
    return _halves(paragraph)


def _says(paragraph: Element) -> bool:
    return any(
        child.tag not in _SILENT and (child.tag != T or child.text)
        for run in paragraph.iter(RUN)
        for child in run
    )


def _halves(paragraph: Element) -> Iterator[Element]:
    """Yield the bookmarks' ends whose other end stands outside of *paragraph*."""
    starts = {one.get(_ID) for one in paragraph.iter(_START)}
    ends = {one.get(_ID) for one in paragraph.iter(_END)}
    for one in paragraph.iter(_START, _END):
        if one.get(_ID) not in (ends if one.tag == _START else starts):
            yield one


def _may_go(paragraph: Element) -> bool:
    """Tell whether something stays above that is no table: Word would join two."""
    before = paragraph.getprevious()
    return before is not None and before.tag == P


def _following(paragraph: Element) -> Element | None:
    """Return the paragraph or table that follows within the same cell or body."""
    at: Element | None = paragraph
    while at is not None:
        for sibling in at.itersiblings():
            if sibling.tag in (P, TBL):
                return sibling
            if sibling.tag in _WRAPPERS:
                found = next(sibling.iter(P, TBL), None)
                if found is not None:
                    return found
        at = at.getparent()
        if at is None or at.tag not in _WRAPPERS:
            return None
    return None
