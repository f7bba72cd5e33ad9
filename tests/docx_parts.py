"""A Word file taken apart, without the code that is tested."""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

Parts = Mapping[str, bytes]
Element = etree._Element  # noqa: SLF001 (lxml has no public name for the type)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
THEME = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL = f"{W}val"
TYPES = "[Content_Types].xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
STORIES = ("document", "header", "footer", "footnotes", "endnotes", "comments")
OFF = {"0", "false", "off"}


class Relation(NamedTuple):
    """A relation; *target* is a part's name, or an address if it is *external*."""

    id: str
    kind: str
    target: str
    external: bool


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx; a name that is there twice is an error."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)), names
        return {name: archive.read(name) for name in names}


def packed(parts: Parts) -> bytes:
    """Return *parts* as the bytes of a .docx."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def tree(parts: Parts, name: str) -> Element:
    return etree.fromstring(parts[name])


def trees(parts: Parts) -> Iterator[tuple[str, Element]]:
    """Yield every part that is XML."""
    for name in parts:
        if name.endswith((".xml", ".rels")):
            yield name, tree(parts, name)


def stories(parts: Parts) -> Iterator[tuple[str, Element]]:
    """Yield the parts that hold text: the document, headers, notes."""
    for name in sorted(parts):
        folder, _, file = name.partition("/")
        if folder == "word" and file.startswith(STORIES) and file.endswith(".xml"):
            yield name, tree(parts, name)


def relations_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(name: str) -> str:
    """Return which part has the relations in the part *name*; "" for the package."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def relations(parts: Parts, part: str) -> list[Relation]:
    """Return the relations of a part, or ("") of the package."""
    name = relations_name(part)
    if name not in parts:
        return []
    found = []
    for one in tree(parts, name):
        target = one.get("Target", "")
        external = one.get("TargetMode") == "External"
        if not external:
            whole = posixpath.join("/", posixpath.dirname(part), target)
            target = posixpath.normpath(whole).removeprefix("/")
        kind = one.get("Type", "").rpartition("/")[2]
        found.append(Relation(one.get("Id", ""), kind, target, external))
    return found


def val(element: Element | None) -> str:
    """Return what w:val says; "" where there is none."""
    return "" if element is None else str(element.get(VAL, ""))


def child(element: Element | None, name: str) -> str:
    """Return w:val of a child, by its name in Word's namespace; a path is fine."""
    if element is None:
        return ""
    return val(element.find("/".join(f"{W}{each}" for each in name.split("/"))))


def is_on(element: Element | None, name: str) -> bool:
    """Tell whether an on/off child is there and on."""
    found = None if element is None else element.find(f"{W}{name}")
    return found is not None and found.get(VAL) not in OFF


def ids(root: Element, name: str) -> list[str]:
    return [str(one.get(f"{W}id", "")) for one in root.iter(f"{W}{name}")]


def order(root: Element) -> dict[Element, int]:
    return {one: at for at, one in enumerate(root.iter())}


def text_of(element: Element) -> str:
    """Return the text of the runs; a tab is a blank, a break ends a line."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        signs.get(one.tag, one.text or "")
        for run in element.iter(f"{W}r")
        for one in run.iterchildren(f"{W}t", *signs)
    )


def styles_of(parts: Parts) -> dict[str, Element]:
    """Return the styles by id."""
    if STYLES not in parts:
        return {}
    return {
        str(one.get(f"{W}styleId")): one
        for one in tree(parts, STYLES).iter(f"{W}style")
    }


def chain(style: str, styles: Mapping[str, Element]) -> Iterator[Element]:
    """Yield a style and what it is based on."""
    seen = set()
    while style in styles and style not in seen:
        seen.add(style)
        yield styles[style]
        style = child(styles[style], "basedOn")


def style_of(paragraph: Element) -> str:
    """Return the style of a paragraph or a run; "" for the usual one."""
    return child(paragraph, "pPr/pStyle") or child(paragraph, "rPr/rStyle")


def twice(what: str, values: Iterable[str]) -> Iterator[str]:
    """Yield a problem for each of *values* that is there more than once."""
    for value, count in Counter(values).items():
        if count > 1:
            yield f"{what} {value}, {count} times"
