"""What must hold inside a Word file beside its schema: names, ids, relations.

Each rule yields problems in words. It knows nothing of our own code, and holds for any
file that Word writes too.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from docx_parts import (
    DRAWING,
    OFFICE,
    TYPES,
    W14,
    Parts,
    W,
    ids,
    order,
    parts_of,
    relations,
    source_of,
    stories,
    tree,
    trees,
    twice,
    val,
)
from sound_styles import STYLED

LONGEST_NAME = 40
"""Of a bookmark, in Word."""
BY_ID = ("hyperlink", "header", "footer", "image", "chart")
"""Relations that a part asks for by their id; Word finds others by their type."""
AROUND_MARKS = {
    f"{W}{name}"
    for name in ("body", "p", "hyperlink", "tbl", "tr", "tc", "hdr", "ftr", "ins",
                 "del", "sdtContent", "fldSimple", "footnote", "endnote", "comment")
}  # fmt: skip


def problems(data: bytes) -> list[str]:
    """Return what is wrong inside a .docx; nothing for a sound one."""
    parts = parts_of(data)
    broken = list(unreadable(parts))
    if broken:
        return broken
    return [problem for rule in (*RULES, *STYLED) for problem in rule(parts)]


def unreadable(parts: Parts) -> Iterator[str]:
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                etree.fromstring(content)
            except etree.XMLSyntaxError as error:
                yield f"{name}: no XML: {error}"


def content_types(parts: Parts) -> Iterator[str]:
    root = tree(parts, TYPES)
    overrides = [one.get("PartName", "") for one in root.iter("{*}Override")]
    defaults = {one.get("Extension", "").lower() for one in root.iter("{*}Default")}
    yield from twice("content type of", overrides)
    for name in overrides:
        if name.removeprefix("/") not in parts:
            yield f"content type of a part that is not there: {name}"
    for name in parts:
        suffix = name.rpartition(".")[2].lower()
        if name != TYPES and f"/{name}" not in overrides and suffix not in defaults:
            yield f"part without a content type: {name}"


def targets(parts: Parts) -> Iterator[str]:
    for name in parts:
        if not name.endswith(".rels"):
            continue
        source = source_of(name)
        if source and source not in parts:
            yield f"relations of a part that is not there: {source}"
        found = relations(parts, source)
        yield from twice(f"relation of {source}", (one.id for one in found))
        for one in found:
            if not one.external and one.target not in parts:
                yield f"{source}: {one.id} leads to no part: {one.target}"
            if one.external and not one.target.strip():
                yield f"{source}: {one.id} leads nowhere"


def orphans(parts: Parts) -> Iterator[str]:
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for one in relations(parts, waiting.pop()):
            if not one.external and one.target not in reached:
                reached.add(one.target)
                waiting.append(one.target)
    for name in parts:
        if name != TYPES and not name.endswith(".rels") and name not in reached:
            yield f"part that nothing leads to: {name}"


def uses_of_relations(parts: Parts) -> Iterator[str]:
    for name, root in trees(parts):
        if name == TYPES or name.endswith(".rels"):
            continue
        there = {one.id: one.kind for one in relations(parts, name)}
        used = {
            str(value)
            for element in root.iter("*")
            for key, value in element.attrib.items()
            if str(key).startswith(OFFICE)
        }
        for one in sorted(used - there.keys()):
            yield f"{name}: there is no relation {one}"
        for one, kind in there.items():
            if kind in BY_ID and one not in used:
                yield f"{name}: nothing uses the relation {one} ({kind})"


def bookmarks(parts: Parts) -> Iterator[str]:
    names: list[str] = []
    numbers: list[str] = []
    for part, root in stories(parts):
        starts = ids(root, "bookmarkStart")
        ends = ids(root, "bookmarkEnd")
        numbers += starts
        yield from twice(f"{part}: end of bookmark", ends)
        for number in sorted(set(starts) ^ set(ends)):
            yield f"{part}: bookmark {number} has no start or no end"
        at = order(root)
        ended = {one.get(f"{W}id"): one for one in root.iter(f"{W}bookmarkEnd")}
        for start in root.iter(f"{W}bookmarkStart"):
            name = start.get(f"{W}name", "")
            names.append(name.casefold())
            yield from bookmark_name(part, name)
            end = ended.get(start.get(f"{W}id"))
            if end is None:
                continue
            if at[end] < at[start]:
                yield f"{part}: bookmark {name} ends before it starts"
            if end.getparent() is not start.getparent():
                yield f"{part}: bookmark {name} ends in another element"
            if start.getparent().tag not in AROUND_MARKS:
                yield f"{part}: bookmark {name} stands where none may stand"
    yield from twice("bookmark's id", numbers)
    yield from twice("bookmark", names)


def bookmark_name(part: str, name: str) -> Iterator[str]:
    if not re.fullmatch(r"[^\W\d]\w*", name) or len(name) > LONGEST_NAME:
        yield f"{part}: no name for a bookmark: {name!r}"


def anchors(parts: Parts) -> Iterator[str]:
    known = {
        one.get(f"{W}name")
        for _, root in stories(parts)
        for one in root.iter(f"{W}bookmarkStart")
    }
    for part, root in stories(parts):
        for one in root.iter(f"{W}hyperlink"):
            anchor = one.get(f"{W}anchor")
            if anchor is None and one.get(f"{OFFICE}id") is None:
                yield f"{part}: a link without a target"
            if anchor not in {None, "_top", *known}:
                yield f"{part}: a link to a bookmark that is not there: {anchor}"


def other_ids(parts: Parts) -> Iterator[str]:
    found: dict[str, list[str]] = {"picture": [], "content control": [], "paraId": []}
    for part, root in stories(parts):
        found["picture"] += [one.get("id", "") for one in root.iter(f"{DRAWING}docPr")]
        found["content control"] += [
            val(one.find(f"{W}id")) for one in root.iter(f"{W}sdtPr")
        ]
        for one in root.iter(f"{W}p", f"{W}tr"):
            number = one.get(f"{W14}paraId")
            if number is None:
                continue
            found["paraId"].append(number)
            if not re.fullmatch("[0-7][0-9A-F]{7}", number):
                yield f"{part}: no paraId: {number}"
    for kind, numbers in found.items():
        yield from twice(f"id of {kind}", [one for one in numbers if one])


def fields(parts: Parts) -> Iterator[str]:
    """Fields of Word's own: begin, separate, end, one within another."""
    for part, root in stories(parts):
        open_: list[bool] = []
        for one in root.iter(f"{W}fldChar"):
            kind = one.get(f"{W}fldCharType")
            if kind == "begin":
                open_.append(False)
            elif not open_ or (kind == "separate" and open_[-1]):
                yield f"{part}: a field's {kind} without its begin"
            elif kind == "separate":
                open_[-1] = True
            else:
                open_.pop()
        if open_:
            yield f"{part}: a field without an end"


def custom_xml(parts: Parts) -> Iterator[str]:
    """A custom part is found from the document, and has an id of its own."""
    numbers = []
    from_document = {one.target for one in relations(parts, "word/document.xml")}
    for name in parts:
        if not re.fullmatch(r"customXml/item\d+\.xml", name):
            continue
        if name not in from_document:
            yield f"{name}: the document does not lead to it"
        props = [
            one.target
            for one in relations(parts, name)
            if one.kind == "customXmlProps" and one.target in parts
        ]
        if len(props) != 1:
            yield f"{name}: not one part of properties, but {len(props)}"
            continue
        number = next(
            (str(value) for key, value in tree(parts, props[0]).attrib.items()
             if str(key).endswith("}itemID")),
            "",
        )  # fmt: skip
        numbers.append(number)
        if not re.fullmatch(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", number):
            yield f"{name}: no id of a custom part: {number!r}"
    yield from twice("id of a custom part", numbers)


def properties(parts: Parts) -> Iterator[str]:
    """There is one core part, and custom properties have pids from 2 on."""
    kinds = Counter(one.kind for one in relations(parts, ""))
    for kind in ("officeDocument", "core-properties"):
        if kinds[kind] != 1:
            yield f"the package has {kinds[kind]} relations of the kind {kind}"
    if "docProps/custom.xml" in parts:
        pids = [one.get("pid", "") for one in tree(parts, "docProps/custom.xml")]
        yield from twice("pid", pids)
        if any(not one.isdigit() or int(one) < 2 for one in pids):
            yield f"docProps/custom.xml: pids begin at 2: {pids}"


def tables(parts: Parts) -> Iterator[str]:
    for part, root in stories(parts):
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            for row in table.findall(f"{W}tr"):
                spans = (
                    one.find(f"{W}tcPr/{W}gridSpan") for one in row.findall(f"{W}tc")
                )
                wide = sum(int(val(one) or 1) for one in spans)
                if wide != columns:
                    yield f"{part}: a row of {wide} cells in {columns} columns"
            following = table.getnext()
            if following is None or following.tag in {f"{W}tbl", f"{W}sectPr"}:
                yield f"{part}: no paragraph behind a table"
        for cell in root.iter(f"{W}tc"):
            if not len(cell) or cell[-1].tag not in {f"{W}p", f"{W}sdt"}:
                yield f"{part}: a cell that does not end with a paragraph"


def sections(parts: Parts) -> Iterator[str]:
    body = tree(parts, "word/document.xml").find(f"{W}body")
    if body is None or not len(body) or body[-1].tag != f"{W}sectPr":
        yield "the document does not end with its section"
    for section in tree(parts, "word/document.xml").iter(f"{W}sectPr"):
        references = [
            f"{etree.QName(one).localname} {one.get(f'{W}type')}"
            for one in section.iter(f"{W}headerReference", f"{W}footerReference")
        ]
        yield from twice("in a section:", references)


Rule = Callable[[Mapping[str, bytes]], Iterator[str]]
RULES: tuple[Rule, ...] = (
    content_types, targets, orphans, uses_of_relations, bookmarks, anchors, other_ids,
    fields, custom_xml, properties, tables, sections,
)  # fmt: skip
