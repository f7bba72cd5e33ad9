"""The last pass over a paper: what can be seen only when all is written."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.word.ooxml import (
    PPR,
    SECTPR,
    TBL,
    TR,
    VAL,
    Element,
    P,
    T,
    remove,
    switch,
    value,
    w,
)
from sro_cli.word.order import put
from sro_cli.word.styles import Styles, outline_of, whole
from sro_cli.word.templates.sections import merge_sections, text_width
from sro_cli.word.templates.tables import AFTER_TABLE, mend_tables, size_table

_PICTURE = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)
AIR_BEFORE = 100
AIR_BEHIND = 180
KEPT_ROWS = 12
KEPT_TEXT = 3_000
"""A table with more characters would not fit on a page anyway."""


class _Block(NamedTuple):
    """A paragraph or table of the body; *level* is a heading's outline level."""

    element: Element
    level: int | None


def mend(root: Element, styles: Styles) -> None:
    """Make a written part whole: rows and cells that lost all they held."""
    for table in list(root.iter(TBL)):
        if table.find(TR) is None and table.find(w("sdt")) is None:
            remove(table)
    mend_tables(root, styles)
    if root.tag != w("document"):
        for table in root.iter(TBL):
            size_table(table, text_width(None), "")
        if not len(root):
            root.append(root.makeelement(P))


def finish_document(root: Element, styles: Styles) -> None:
    """Settle sections, headings and tables of the document."""
    body = root.find(w("body"))
    if body is None:
        return
    merge_sections(body)
    blocks = [_Block(one, _level(one, styles)) for one in _flow(body)]
    _size_tables(body, blocks)
    level: int | None = None
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        level = level if block.level is None else block.level
        if block.element.tag == TBL:
            before = blocks[at - 1] if at else None
            _keep_table(block.element, before, following, styles)
        elif _outranked(level, following):
            _let_go(block.element, styles)


def number_pictures(root: Element, last: int) -> int:
    """Count the pictures of a part on from *last*: a block may have copied one.

    Returns the number of the last one: no two of a paper's parts may have the same.
    """
    pictures = list(root.iter(_PICTURE))
    for number, picture in enumerate(pictures, start=last + 1):
        picture.set("id", str(number))
    return last + len(pictures)


def _flow(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag in (P, TBL):
            yield child
        elif child.tag == w("sdt"):
            for content in child.findall(w("sdtContent")):
                yield from _flow(content)


def _level(element: Element, styles: Styles) -> int | None:
    return outline_of(element.find(PPR), styles) if element.tag == P else None


def _outranked(level: int | None, following: _Block | None) -> bool:
    """Tell whether a heading of the same or a higher level follows at once."""
    return (
        level is not None
        and following is not None
        and following.level is not None
        and following.level <= level
    )


def _let_go(paragraph: Element, styles: Styles) -> None:
    """Do not chain headings, or what stands under one, to the next of their rank.

    The chain would jump to the next page as one.
    """
    if _keeps(paragraph, styles):
        put(_properties(paragraph), "keepNext").set(VAL, "0")


def _keeps(paragraph: Element, styles: Styles) -> bool:
    properties = paragraph.find(PPR)
    own = switch(properties, "keepNext")
    return styles.look(value(properties, "pStyle")).keep_next if own is None else own


def _keep(paragraph: Element, styles: Styles) -> None:
    if not _keeps(paragraph, styles):
        put(_properties(paragraph), "keepNext")


def _properties(paragraph: Element) -> Element:
    properties = paragraph.find(PPR)
    if properties is None:
        properties = paragraph.makeelement(PPR)
        paragraph.insert(0, properties)
    return properties


def _size_tables(body: Element, blocks: list[_Block]) -> None:
    captions: list[str] = []
    caption = ""
    for block in blocks:
        if block.level is not None:
            caption = "".join(one.text or "" for one in block.element.iter(T))
        captions.append(caption)
    width = text_width(body.find(SECTPR))
    for block, caption in zip(reversed(blocks), reversed(captions), strict=True):
        if block.element.tag == P:
            section = block.element.find(f"{PPR}/{SECTPR}")
            if section is not None:
                width = text_width(section)
            continue
        for table in block.element.iter(TBL):
            size_table(table, width, caption)


def _keep_table(
    table: Element, before: _Block | None, behind: _Block | None, styles: Styles
) -> None:
    """Keep a short table in one piece, with the line above, and some air around."""
    rows = table.findall(TR)
    length = sum(len(one.text or "") for one in table.iter(T))
    if len(rows) <= KEPT_ROWS and length <= KEPT_TEXT:
        for row in rows[:-1]:
            for paragraph in row.iter(P):
                _keep(paragraph, styles)
    if table.find(f"{w('tblPr')}/{w('tblpPr')}") is not None:
        return
    if before and before.element.tag == P and _flows(before.element):
        _keep(before.element, styles)
        _space(before.element, "after", AIR_BEFORE, styles)
    if behind and behind.element.tag == P and not _is_after_table(behind, styles):
        _space(behind.element, "before", AIR_BEHIND, styles)


def _flows(paragraph: Element) -> bool:
    return paragraph.find(f"{PPR}/{SECTPR}") is None


def _is_after_table(block: _Block, styles: Styles) -> bool:
    style = value(block.element.find(PPR), "pStyle")
    named = style is not None and style == styles.id("paragraph", AFTER_TABLE)
    return named or next(block.element.iter(T), None) is None


def _space(paragraph: Element, side: str, least: int, styles: Styles) -> None:
    """Give a paragraph at least *least* twentieths of a point before or after."""
    properties = _properties(paragraph)
    look = styles.look(value(properties, "pStyle"))
    there = look.before if side == "before" else look.after
    own = properties.find(w("spacing"))
    stated = None if own is None else own.get(w(side))
    if (whole(stated) if stated is not None else there) < least:
        put(properties, "spacing").set(w(side), str(least))
