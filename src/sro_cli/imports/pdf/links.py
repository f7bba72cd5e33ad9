"""Where the links of a page lie, and where they lead."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from sro_cli.imports.pdf.pieces import Box

MANY = 5_000
_LONG = 4_000


class Link(NamedTuple):
    """A link to the outside; a wrapped one has several boxes."""

    target: str
    boxes: tuple[Box, ...]


def read_links(document: Any, page: Any) -> list[Link]:  # noqa: ANN401 - pdfium's
    """Return the links of a page that lead to an address or a file."""
    found: list[Link] = []
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(found) < MANY and pdfium.FPDFLink_Enumerate(page.raw, at, link):
        target = _target(document, link)
        boxes = _boxes(link) if target else ()
        if boxes:
            found.append(Link(target, boxes))
    return found


def target_at(links: list[Link], x: float, y: float) -> str:
    """Return the target of the link at a place, "" where there is none."""
    for link in links:
        for box in link.boxes:
            if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1:
                return link.target
    return ""


def _target(document: Any, link: Any) -> str:  # noqa: ANN401 - pdfium's
    action = pdfium.FPDFLink_GetAction(link)
    if not action:
        return ""
    kind = pdfium.FPDFAction_GetType(action)
    if kind == pdfium.PDFACTION_URI:
        length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
        if not 1 < length <= _LONG:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, length)
        return buffer.value.decode("utf-8", "replace").strip()
    if kind in {pdfium.PDFACTION_REMOTEGOTO, pdfium.PDFACTION_LAUNCH}:
        length = pdfium.FPDFAction_GetFilePath(action, None, 0)
        if not 1 < length <= _LONG:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetFilePath(action, buffer, length)
        return buffer.value.decode("utf-8", "replace").strip()
    return ""


def _boxes(link: Any) -> tuple[Box, ...]:  # noqa: ANN401 - pdfium's
    found = []
    quad = pdfium.FS_QUADPOINTSF()
    for at in range(min(pdfium.FPDFLink_CountQuadPoints(link), MANY)):
        if pdfium.FPDFLink_GetQuadPoints(link, at, quad):
            xs = (quad.x1, quad.x2, quad.x3, quad.x4)
            ys = (quad.y1, quad.y2, quad.y3, quad.y4)
            found.append(Box(min(xs), min(ys), max(xs), max(ys)))
    box = pdfium.FS_RECTF()
    if not found and pdfium.FPDFLink_GetAnnotRect(link, box):
        left, right = sorted((box.left, box.right))
        low, high = sorted((box.bottom, box.top))
        found.append(Box(left, low, right, high))
    return tuple(found)
