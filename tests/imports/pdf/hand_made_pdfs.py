"""PDFs written by hand: a few words at places, or objects that are wrong."""

from collections.abc import Sequence

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
FONTS = (
    b"<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    b"/B<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold"
    b"/Encoding/WinAnsiEncoding>>>>"
)


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a file of *objects*; the first is the catalogue, the second the pages."""
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
        + b"trailer<</Size %d/Root 1 0 R%b>>\n" % (size, trailer)
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), entries, content)


def pages(*contents: bytes, entries: bytes = b"", fonts: bytes = FONTS) -> bytes:
    """Return a file with a page for each content stream."""
    first = 3
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(contents)))
    objects = [CATALOG, b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(contents))]
    for at, content in enumerate(contents):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font%b>>>>" % (first + 2 * at + 1, fonts),
            stream(content, entries),
        ]
    return pdf(objects)


def words(*placed: tuple[float, float, str], size: float = 11) -> bytes:
    """Return a page's content: texts at places; "**" before one makes it bold."""
    out = b""
    for x, y, text in placed:
        font = b"B" if text.startswith("**") else b"F"
        shown = text.removeprefix("**").encode("cp1252")
        for sign in b"\\()":
            shown = shown.replace(bytes([sign]), b"\\" + bytes([sign]))
        out += b"BT /%b %f Tf 1 0 0 1 %f %f Tm (%b) Tj ET\n" % (font, size, x, y, shown)
    return out
