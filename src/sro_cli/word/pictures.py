"""The pictures of a Word file, and which of them say nothing to those who listen."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sro_cli.word.ooxml import TEXT_BOX, Element, P, parse

_SERVED = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Picture(NamedTuple):
    """A picture; *paragraph* counts from 1 within its *part*, text boxes left out."""

    part: str
    paragraph: int
    name: str


def without_alt(parts: Mapping[str, bytes]) -> list[Picture]:
    """Return the pictures that have no words for those who do not see them.

    A picture that Word's dialogue marks as decorative needs none.

    Args:
        parts: the parts of a .docx by name.
    """
    return [
        Picture(name, number, _name(element))
        for name in sorted(filter(_SERVED.fullmatch, parts))
        for number, element in _pictures(parse(parts[name]))
        if not (_alt(element).strip() or _is_decorative(element))
    ]


def _pictures(root: Element) -> Iterator[tuple[int, Element]]:
    """Yield the pictures with the number of the paragraph that they stand in."""
    number = 0
    for element in root.iter(P, _DRAWN, f"{_VML}imagedata"):
        if element.tag == P:
            number += next(element.iterancestors(TEXT_BOX), None) is None
        elif element.tag == _DRAWN:
            yield number, element
        elif next(element.iterancestors(_FALLBACK), None) is None:
            shape = element.getparent()
            if shape is not None:
                yield number, shape


def _alt(element: Element) -> str:
    return element.get("descr" if element.tag == _DRAWN else "alt", "")


def _name(element: Element) -> str:
    return element.get("name" if element.tag == _DRAWN else "id", "")


def _is_decorative(element: Element) -> bool:
    return any(one.get("val") in ("1", "true") for one in element.iter(_DECORATIVE))
