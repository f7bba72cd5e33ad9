"""The vocabulary of Word's XML: namespaces, names, a parser that fetches nothing."""

import re

from lxml import etree

Element = etree._Element  # noqa: SLF001 (lxml has no public name for the type)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OFF = ("0", "false", "off")
_XMLNS = re.compile(r' xmlns(?::([\w.-]+))?="([^"]*)"')

MARK_PREFIX = "_sro_"
"""How the bookmarks begin that paragraphs of a paper are known by."""


def w(name: str) -> str:
    """Return *name* in Word's main namespace, as lxml writes it."""
    return f"{{{W}}}{name}"


P, PPR, RUN, RPR, T = w("p"), w("pPr"), w("r"), w("rPr"), w("t")
TAB, BR, TBL, TR, TC = w("tab"), w("br"), w("tbl"), w("tr"), w("tc")
SECTPR, NUMPR, HYPERLINK = w("sectPr"), w("numPr"), w("hyperlink")
TEXT_BOX = w("txbxContent")
VAL = w("val")

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
)


def parse(data: bytes) -> Element:
    """Parse XML of unknown origin: no entities, no network, no huge trees."""
    return etree.fromstring(data, _PARSER)


def serialise(root: Element) -> bytes:
    """Return *root* as the bytes of a part."""
    return DECLARATION + etree.tostring(root, encoding="utf-8")


def fragment(element: Element, root: Element) -> str:
    """Return *element* as text that can stand anywhere inside *root*.

    lxml repeats the namespaces of all parents on a fragment; those that *root*
    declares are taken off again.
    """
    known = root.nsmap
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    end = text.index(">")
    head = _XMLNS.sub(
        lambda found: "" if known.get(found[1]) == found[2] else found[0], text[:end]
    )
    return head + text[end:]


def value(parent: Element | None, name: str) -> str | None:
    """Return w:val of the child called *name*, or None."""
    if parent is None:
        return None
    child = next(parent.iterchildren(w(name)), None)  # half the time of find
    return None if child is None else child.get(VAL)


def switch(parent: Element | None, name: str) -> bool | None:
    """Return what an on/off child says; None where there is none."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL) not in _OFF


def note_target(element: Element) -> str:
    """Return the target of a processing instruction; "" for an element."""
    return str(getattr(element, "target", ""))


def remove(element: Element) -> None:
    """Take *element* out of its parent (its tail goes with it)."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of *element* in its place."""
    parent = element.getparent()
    if parent is not None:
        for child in list(element):
            element.addprevious(child)
        parent.remove(element)
