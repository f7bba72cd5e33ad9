"""A template's part without what Word keeps for itself and a paper must not copy."""

from lxml import etree

from sro_cli.word.accept import accept_changes
from sro_cli.word.ooxml import MARK_PREFIX, Element, R, W, remove, unwrap, w
from sro_cli.word.templates.contents import renew_contents

_NOISE = tuple(
    map(w, ("proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
            "commentRangeStart", "commentRangeEnd", "commentReference",
            "annotationRef"))
)  # fmt: skip
_WRAPPERS = tuple(map(w, ("smartTag", "customXml")))
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NAMES = {"w": W, "r": R}


def tidy(root: Element) -> Element:
    """Return a part ready for reading tags; its changes accepted, comments gone."""
    etree.strip_elements(
        root, etree.Comment, etree.ProcessingInstruction, with_tail=False
    )
    accept_changes(root)
    renew_contents(root)
    for element in list(root.iter(*_NOISE)):
        remove(element)
    for element in list(root.iter(*_WRAPPERS)):
        for properties in element.findall(w(etree.QName(element).localname + "Pr")):
            element.remove(properties)
        unwrap(element)
    for control in list(root.iter(w("sdt"))):
        _open_control(control)
    _strip_attributes(root)
    return _with_prefixes(root)


def _open_control(control: Element) -> None:
    """Take tags out of content controls: Word would fill these anew, or copy them.

    A control that stays loses its number: a block may copy it, and Word counts anew.
    """
    content = control.find(w("sdtContent"))
    properties = control.find(w("sdtPr"))
    text = "" if content is None else "".join(
        one.text or "" for one in content.iter(w("t"))
    )  # fmt: skip
    if content is not None and "{" in text:
        if properties is not None and properties.find(w("showingPlcHdr")) is not None:
            _take_off_placeholder(content)
        control[:] = list(content)
        unwrap(control)
    elif properties is not None:
        for number in properties.findall(w("id")):
            remove(number)


def _take_off_placeholder(content: Element) -> None:
    """Take off the grey that tells a placeholder's words from a value."""
    for style in list(content.iter(w("rStyle"))):
        remove(style)


def _strip_attributes(root: Element) -> None:
    marks = (f"{{{W}}}rsid", f"{_W14}paraId", f"{_W14}textId")
    for element in root.iter():
        for name in element.keys():  # noqa: SIM118 (attrib takes thrice as long)
            if str(name).startswith(marks):
                del element.attrib[name]


def _with_prefixes(root: Element) -> Element:
    """Return *root* with the prefixes w and r, which what is written relies on."""
    if all(root.nsmap.get(prefix) == name for prefix, name in _NAMES.items()):
        return root
    names = {prefix: name for prefix, name in root.nsmap.items() if prefix}
    new = etree.Element(root.tag, nsmap=names | _NAMES)
    for name, text in root.attrib.items():
        new.set(name, text)
    new[:] = list(root)
    etree.cleanup_namespaces(new, keep_ns_prefixes=[*names, *_NAMES])
    return new


_PASSING = ("_GoBack", MARK_PREFIX)
"""Bookmarks of Word's own, and those of a paper that became a template."""


def drop_bookmarks(root: Element, spared: set[Element]) -> None:
    """Drop bookmarks that a block would copy; those within *spared* paragraphs stay."""
    kept: set[str] = set()
    ends = {
        (holder, end.get(w("id"), ""))
        for holder in spared
        for end in holder.iter(w("bookmarkEnd"))
    }
    for start in list(root.iter(w("bookmarkStart"))):
        name = start.get(w("id"), "")
        passing = start.get(w("name"), "").startswith(_PASSING)
        if (start.getparent(), name) in ends and not passing:
            kept.add(name)
        else:
            remove(start)
    for end in list(root.iter(w("bookmarkEnd"))):
        if end.get(w("id"), "") not in kept:
            remove(end)
