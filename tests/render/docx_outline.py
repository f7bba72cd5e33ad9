"""A Word file as text that can be compared: style | text, a line a paragraph or row."""

import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CORE = ("title", "creator", "language", "created", "modified")


def outline(data):
    """Return the outline of a .docx, its headers and properties at the end."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    reader = Reader(parts)
    body = etree.fromstring(parts["word/document.xml"]).find(f"{W}body")
    lines = list(reader.blocks(body, "document"))
    used = sorted(set(reader.used_headers(body)))
    for name in used:
        lines.append(f"\n[{name}]")
        lines += reader.blocks(etree.fromstring(parts[f"word/{name}"]), name[:-4])
    lines.append("\n[properties]")
    core = etree.fromstring(parts["docProps/core.xml"])
    told = {each.tag.split("}")[1]: each.text or "" for each in core}
    lines += [f"{key} | {told[key]}" for key in CORE if key in told]
    return "\n".join(lines) + "\n"


class Reader:
    """Reads the parts of one file."""

    def __init__(self, parts):
        self.parts = parts
        styles = etree.fromstring(parts["word/styles.xml"])
        self.styles = {
            each.get(f"{W}styleId"): each.find(f"{W}name").get(f"{W}val")
            for each in styles.iter(f"{W}style")
        }

    def targets(self, part):
        path = f"word/_rels/{part}.xml.rels"
        if path not in self.parts:
            return {}
        relations = etree.fromstring(self.parts[path])
        return {each.get("Id"): each.get("Target") for each in relations}

    def used_headers(self, body):
        targets = self.targets("document")
        for tag in ("headerReference", "footerReference"):
            for each in body.iter(W + tag):
                yield targets[each.get(f"{R}id")]

    def blocks(self, parent, part):
        targets = self.targets(part)
        for block in parent:
            if block.tag == f"{W}p":
                yield self.paragraph(block, targets)
                if (section := block.find(f".//{W}sectPr")) is not None:
                    yield self.section(section)
            elif block.tag == f"{W}tbl":
                for row in block.iter(f"{W}tr"):
                    cells = [
                        " / ".join(
                            self.text(each, targets) for each in cell.iter(f"{W}p")
                        )
                        for cell in row.iter(f"{W}tc")
                    ]
                    yield "row | " + " | ".join(cells)
            elif block.tag == f"{W}sectPr":
                yield self.section(block)

    def paragraph(self, block, targets):
        style = block.find(f"{W}pPr/{W}pStyle")
        name = self.styles.get(style.get(f"{W}val"), "?") if style is not None else "–"
        return f"{name} | {self.text(block, targets)}"

    def text(self, block, targets):
        """Return the text, with **bold** and *italic* and <targets> of links."""
        found = []
        for each in block:
            if each.tag == f"{W}r":
                found.append(self.run(each))
            elif each.tag == f"{W}hyperlink":
                inside = self.text(each, targets)
                target = targets.get(each.get(f"{R}id"), each.get(f"{W}anchor"))
                found.append(f"[{inside}]<{target}>")
            elif each.tag == f"{W}fldSimple":
                found.append(f"{{{each.get(f'{W}instr').split()[0]}}}")
        return "".join(found)

    def run(self, run):
        look = run.find(f"{W}rPr")
        shown = ""
        for each in run:
            if each.tag == f"{W}t":
                shown += each.text or ""
            elif each.tag == f"{W}tab":
                shown += "→"
            elif each.tag == f"{W}br":
                shown += "⟨column⟩" if each.get(f"{W}type") == "column" else "↵"
        for tag, mark in (("b", "**"), ("i", "*")):
            if look is not None and look.find(W + tag) is not None and shown.strip():
                shown = f"{mark}{shown}{mark}"
        return shown.replace("\u00a0", "~")

    def section(self, section):
        kind = section.find(f"{W}type")
        columns = section.find(f"{W}cols")
        size = section.find(f"{W}pgSz")
        count = columns.get(f"{W}num", "1") if columns is not None else "1"
        turned = (
            " landscape"
            if size is not None and size.get(f"{W}orient") == "landscape"
            else ""
        )
        name = kind.get(f"{W}val") if kind is not None else "nextPage"
        return f"――― section: {name}, {count} columns{turned}"


def words(data):
    """Return all the text of a file's body, without marks."""
    return re.sub(r"\*\*|\*|\[|\]<[^>]*>", "", outline(data))
