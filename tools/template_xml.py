"""The few pieces of WordprocessingML that the packaged templates are written in."""

import re
import unicodedata
from xml.sax.saxutils import escape

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}"'

TAB = "<w:r><w:tab/></w:r>"
LINE_BREAK = "<w:r><w:br/></w:r>"
COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>'
NO_BREAK = "\N{NO-BREAK SPACE}"

TAG = re.compile(r"({{[^{}]*}})")
STEERS = ("{{#", "{{?", "{{^", "{{/")


def twips(mm: float) -> int:
    """Return *mm* in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def style_id(name: str) -> str:
    """Return the ASCII id of the style *name*: LibreOffice rewrites other ones.

    >>> style_id("Rättelse ny lydelse")
    'RattelseNyLydelse'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "".join(word[:1].upper() + word[1:] for word in plain.split())


def run(text: str, style: str = "") -> str:
    """Return *text* as runs in the character style: one run a tag, so it stays whole.

    What only steers is small and grey: it is gone from the paper.

    >>> run("{{label_date}}:").count("<w:r>")
    2
    """
    return "".join(
        single_run(piece, "Mallkod" if piece.startswith(STEERS) else style)
        for piece in TAG.split(text)
        if piece
    )


def single_run(text: str, style: str) -> str:
    """Return *text* as one run in the character style, if it is given."""
    look = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, *pieces: str, direct: str = "") -> str:
    """Return a paragraph of runs; what does not begin with < is run() first."""
    runs = "".join(piece if piece.startswith("<w:") else run(piece) for piece in pieces)
    look = f'<w:pStyle w:val="{style_id(style)}"/>{direct}'
    return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"


def part(xml: str) -> bytes:
    """Return *xml* as the bytes of a part; it must be well-formed."""
    tree = etree.fromstring(xml.encode())
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
