"""Sections of a paper: breaks that move, and how wide their text is."""

from itertools import pairwise

from lxml import etree

from sro_cli.word.ooxml import (
    PPR,
    SECTPR,
    TBL,
    VAL,
    Element,
    P,
    W,
    note_target,
    remove,
    w,
)
from sro_cli.word.order import place_of
from sro_cli.word.styles import whole
from sro_cli.word.templates.assemble import SECTION

DEFAULT_WIDTH = 9072
"""Text width where a section does not say, in twentieths of a point: A4, 25 mm."""

_REFERENCES = (w("headerReference"), w("footerReference"))


def merge_sections(body: Element) -> None:
    """Move each section break to the last paragraph written before it.

    Where nothing was written since the break before, the section is empty and goes.
    """
    for note in list(body.iter(etree.ProcessingInstruction)):
        carrier = note.getparent()
        if note_target(note) == SECTION and carrier is not None:
            carrier.remove(note)
            _settle(carrier)
    last = body.find(SECTPR)
    if last is None:
        return
    before = last.getprevious()
    inner = None if before is None else before.find(f"{PPR}/{SECTPR}")
    if before is not None and before.tag == P and inner is not None:
        # Nothing follows the last break: a page without a word on it.
        body.replace(last, inner)
    _turn_pages(body)


def _turn_pages(body: Element) -> None:
    """Begin a section on a new page where the paper is turned.

    A section that does not say how it begins does so anyway.
    """
    sections = list(body.iter(SECTPR))
    for before, section in pairwise(sections):
        if _shape(before) != _shape(section):
            kind = section.find(w("type"))
            if kind is not None:
                kind.set(VAL, "nextPage")


def _shape(section: Element) -> tuple[str | None, ...]:
    size = section.find(w("pgSz"))
    return () if size is None else (size.get(w("w")), size.get(w("h")))


def _settle(carrier: Element) -> None:
    section = carrier.find(f"{PPR}/{SECTPR}")
    before = next(carrier.itersiblings(P, TBL, w("sdt"), preceding=True), None)
    if section is None:
        return
    if before is None:
        _hand_on(section, carrier)
        remove(carrier)
    elif before.tag == P:
        if before.find(f"{PPR}/{SECTPR}") is None:
            properties = before.find(PPR)
            if properties is None:
                properties = before.makeelement(PPR)
                before.insert(0, properties)
            properties.insert(place_of(properties, "sectPr"), section)
        remove(carrier)


def _hand_on(section: Element, carrier: Element) -> None:
    """Give the headers of a first section that goes to the one that follows."""
    following = next(
        (one for late in carrier.itersiblings() for one in late.iter(SECTPR)), None
    )
    if following is None:
        return
    kind = w("type")
    own = {(one.tag, one.get(kind)) for one in following}
    following[:0] = [
        one
        for one in section
        if one.tag in _REFERENCES and (one.tag, one.get(kind)) not in own
    ]


def text_width(section: Element | None) -> int:
    """Return the width of a section's (first) column, in twentieths of a point."""
    if section is None:
        return DEFAULT_WIDTH
    size, margin = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margin is None:
        return DEFAULT_WIDTH
    sides = (margin.get(w(side)) for side in ("left", "right", "gutter"))
    width = whole(size.get(w("w"))) - sum(map(whole, sides))
    columns = section.find(w("cols"))
    if columns is not None:
        count = max(whole(columns.get(f"{{{W}}}num", "1")), 1)
        gap = whole(columns.get(f"{{{W}}}space", "720"))
        width = (width - gap * (count - 1)) // count
    return width if width > 0 else DEFAULT_WIDTH
