"""What a Word file says, read without the code that is tested."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parent.parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VAL = f"{W}val"


@dataclass(frozen=True)
class Word:
    """A .docx: its parts, and the styles by id."""

    parts: dict[str, bytes]

    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[f"word/{name}.xml"])

    def paragraphs(self) -> list[etree._Element]:
        return list(self.tree("document").iter(f"{W}p"))

    def styles(self) -> dict[str, etree._Element]:
        return {
            one.get(f"{W}styleId"): one for one in self.tree("styles").iter(f"{W}style")
        }

    def style_names(self) -> set[str]:
        return {child(one, "name") for one in self.styles().values()}

    def heading(self, style: str) -> int | None:
        """Return 1 for a heading of the first level, its parents asked as well."""
        styles = self.styles()
        while style:
            found = styles[style].find(f"{W}pPr/{W}outlineLvl")
            if found is not None:
                return int(found.get(VAL)) + 1
            style = child(styles[style], "basedOn")
        return None

    def headings(self) -> list[tuple[int, str]]:
        found = []
        for one in self.paragraphs():
            level = self.heading(style_of(one))
            if level:
                found.append((level, text_of(one)))
        return found


def word(data: bytes) -> Word:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return Word({name: archive.read(name) for name in archive.namelist()})


def child(element: etree._Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else found.get(VAL)


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else found.get(VAL)


def text_of(element: etree._Element) -> str:
    marks = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        one.text or "" if one.tag == f"{W}t" else marks[one.tag]
        for one in element.iter(f"{W}t", f"{W}r/{W}tab", *marks)
        if one.getparent().tag == f"{W}r"
    )
