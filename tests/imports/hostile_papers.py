"""Papers that mean harm or are broken: PDFs, texts, and files of other kinds."""

import io
import random
import zipfile
import zlib

from hand_written import p, package, r, table
from hostile import ARCHIVES, FIELDS, RELATED, XMLS, zipped

MEGA = 2**20
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def noise(size):
    return random.Random(size).randbytes(size)  # noqa: S311 (no secret)


def ole(*names):
    """Return a compound file as Office made them, by the names in its directory."""
    return OLE + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)


def pdf(*objects, trailer=""):
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        content = one if isinstance(one, bytes) else one.encode()
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    size = len(objects) + 1
    out.write(f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n".encode())
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def stream(content, rest=""):
    head = f"<< /Length {len(content)} {rest} >>".encode()
    return head + b"\nstream\n" + content + b"\nendstream"


def flat(content, times=1):
    for _time in range(times):
        content = zlib.compress(content, 9)
    return stream(content, f"/Filter [{'/FlateDecode ' * times}]")


FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TREE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def page(content, more="", box="0 0 595 842", tree=TREE, extra=(), trailer=""):
    """Return a PDF with one page that shows *content*, a stream."""
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        tree,
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R "
        f"/Resources << /Font << /F 5 0 R >> {more} >> >>",
        content,
        FONT,
        *extra,
        trailer=trailer,
    )


def shown(*lines):
    """Return a stream that shows lines of text, one below the other."""
    moved = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    return stream(f"BT /F 11 Tf 60 780 Td {moved} ET".encode("latin-1"))


SOUND_PDF = page(shown("Kallelse SRN", "Datum: 6 mars 2027", "Tid: 13.00 - 15.00"))


def bomb(size, times=1):
    """Return a stream that unpacks to *size* bytes of blanks, packed so many times."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(b" " * MEGA) + packer.flush(zlib.Z_FULL_FLUSH)
    content = b"\x78\xda" + block * (size // MEGA) + packer.flush() + bytes(4)
    for _time in range(times - 1):
        content = zlib.compress(content, 9)
    return stream(content, f"/Filter [{'/FlateDecode ' * times}]")


def _form(name):
    return stream(
        f"/{name} Do /{name} Do".encode(),
        f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
        f"<< /{name} 6 0 R >> >>",
    )


PDFS = {
    "half a gigabyte, packed": page(bomb(512 * MEGA)),
    "packed twice": page(bomb(512 * MEGA, 2)),
    "pages that are their own parents":
        page(shown("x"), tree="<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
    "a million pages": page(
        shown("x"), tree="<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>"),
    "one page a hundred times": page(
        shown(*["ord"] * 100),
        tree=f"<< /Type /Pages /Kids [{'3 0 R ' * 100}] /Count 100 >>"),
    "a page that shows itself":
        page(stream(b"/X Do"), more="/XObject << /X 6 0 R >>", extra=[_form("X")]),
    "arrays in arrays": page(stream(b"[" * 200_000 + b"]" * 200_000)),
    "tables in tables": pdf("<< /A " * 100_000 + " >>" * 100_000),
    "half a million words": page(flat(b"BT /F 9 Tf 1 0 0 1 60 700 Tm " +
                                 b"(ord) Tj 1 0 Td " * 500_000 + b" ET")),
    "a million rules": page(flat(b"0 0 5 5 re f 3 3 m 9 9 l S " * 1_000_000)),
    "rules all over": page(flat(b"".join(
        b"%d 0 m %d 800 l S 0 %d m 590 %d l S " % (at, at, at, at)
        for at in range(590)) + b"BT /F 9 Tf 60 700 Td (x) Tj ET")),
    "words everywhere": page(flat(b"BT /F 9 Tf " + b"".join(
        b"1 0 0 1 %d %d Tm (ord) Tj " % (at * 7919 % 590, at * 104_729 % 840)
        for at in range(30_000)) + b" ET")),
    "a paper as large as a country":
        page(shown("x"), box="-99999999999 -99999999999 99999999999 99999999999"),
    "a paper without size": page(shown("x"), box="0 0 0 0"),
    "letters without size": page(stream(b"BT /F 0 Tf 60 780 Td (x y) Tj ET")),
    "huge letters": page(stream(b"BT /F 1e30 Tf 60 780 Td (x y) Tj ET")),
    "a table of contents that is its own parent":
        page(shown("x"), trailer="/Prev 9"),
    "protected by a password": page(
        shown("x"), trailer="/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 "
        f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<41> <41>]"),
    "cut off": SOUND_PDF[: len(SOUND_PDF) // 2],
    "only its beginning": b"%PDF-1.7\n",
    "noise": b"%PDF-1.7\n" + noise(200_000),
    "a program of its own": pdf(
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (x) >> >>",
        TREE, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
    "no page": pdf("<< /Type /Catalog /Pages 2 0 R >>",
                   "<< /Type /Pages /Kids [] /Count 0 >>"),
    "a name of a million letters": page(flat(
        b"BT /F 1 Tf 1 800 Td (Ordf\\366rande: " + b"Anna" * 250_000 + b") Tj ET")),
}  # fmt: skip


def baits():
    """Return texts that patterns may take for ever to read."""
    head = "Mötesanteckning SRN\n\nDatum: 6 mars 2027\n\n"
    once = {
        "letters and a sign": "a" * 50_000 + "!",
        "one name": "Ordförande: " + "Anna" * 250_000,
        "people": "Inbjudna: " + "Eva Ek, Regionen, " * 5_000,
        "people with and": "Föredragande: " + "Eva Ek och " * 5_000,
        "brackets": "(" * 50_000,
        "links": "[" * 50_000 + "](" * 10,
        "targets": "[a](" * 20_000,
        "stars": "**" * 50_000,
        "stars and letters": "*a **b " * 20_000,
        "underlines": "_a_" * 20_000,
        "backslashes": "\\" * 100_000,
        "numbers": "1. " * 50_000,
        "nested numbers": "1." * 50_000,
        "times": "kl. 13.00 – " * 30_000,
        "ranges": "13.00–" * 30_000,
        "minutes": "(15 minuter, kl. " * 20_000,
        "dates": "den 6 mars 2027 " * 20_000,
        "labels": "Datum: " * 10_000,
        "tabs": "\t" * 50_000 + "x",
        "blanks": " " * 500_000 + "x" + " " * 500_000,
        "dashes": "- " * 50_000,
        "bars": "|" * 100_000,
        "commas": "," * 100_000,
        "capitals": "SRN " * 50_000,
        "spaced capitals": "A B " * 50_000,
        "addresses": "https://" * 20_000,
        "marks": "&" * 100_000 + "<" * 100_000,
        "combining": "a" + "\u0301" * 200_000,
    }
    lines = {
        "many people": "Eva Ek (S), Regionen\n" * 1_000,
        "many items": "".join(f"{n}. Punkt {n}\n\n" for n in range(400)),
        "many letters": "a) rapport\n" * 1_000,
        "many labels": "Ställningstagande: Rådet noterar.\n\n" * 1_000,
        "many bullets": "- punkt\n" * 2_000,
        "deeper and deeper": "".join(" " * n + "- x\n" for n in range(600)),
        "empty lines": "\n" * 190_000,
        "rows": "a\tb\tc\n" * 1_000,
        "a wide row": "\t".join("x" * 500) + "\n" + "a\tb\n" * 200,
        "pages": "Sida 1 (4)\f" * 20_000,
        "rules": "-----\n" * 50_000,
        "absences": "Frånvarande: Eva Ek, Ulf Berg.\n\n" * 500,
        "slots": "1. Punkt\n(5 minuter, kl. 13.00 – 13.05)\n\n" * 200,
    }
    made = {f"a line of {name}": text for name, text in once.items()} | lines
    return {name: (head + text).encode() for name, text in made.items()}


SAID = "Kallelse SRN\n\nDatum: 6 mars 2027\nTid: 13.00 – 15.00\n\n1. Öppnande\n"
TEXTS = {
    "utf-16": SAID.encode("utf-16"),
    "utf-16 without a mark": SAID.encode("utf-16-le"),
    "utf-16, the other way, without a mark": SAID.encode("utf-16-be"),
    "latin 1": SAID.replace("–", "-").encode("latin-1"),
    "windows": SAID.encode("cp1252"),
    "with a mark": SAID.encode("utf-8-sig"),
    "mixed ends": SAID.replace("\n", "\r\n", 2).replace("Tid", "\rTid").encode(),
    "escapes of a terminal": f"\x1b[31m{SAID}\x1b]0;x\x07".encode(),
    "from right to left": f"\u202e{SAID}\u2066".encode(),
    "a bell in every line": SAID.replace("\n", " \x07\n").encode() + b"x" * 2_000,
}
REFUSED = {
    "nothing": (b"", "the file is empty"),
    "zeros": (bytes(1_000), "neither a Word file"),
    "a text with a zero": (SAID.encode() + b"\0", "neither a Word file"),
    "a program": (b"\x7fELF" + bytes(100), "neither a Word file"),
    "noise": (noise(5_000), "neither a Word file"),
    "an old Word file": (ole("WordDocument"), "an old Word file (.doc)"),
    "an old Excel file": (ole("Workbook"), "an old Excel file (.xls)"),
    "an old PowerPoint file":
        (ole("PowerPoint Document"), "an old PowerPoint file (.ppt)"),
    "an old file": (ole("Whatever"), "neither a Word file"),
    "a Word file with a password":
        (ole("EncryptionInfo", "EncryptedPackage"), "protected by a password"),
    "RTF": (b"{\\rtf1\\ansi Kallelse}", "an RTF file"),
    "a web page": (b"\r\n<!DOCTYPE html><html><p>Kallelse</html>", "a web page"),
    "another web page":
        (b'\xef\xbb\xbf<?xml version="1.0"?><html></html>', "a web page"),
    "XML": (b'<?xml version="1.0"?><a/>', "an XML file"),
    "a scan": (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50), "a picture"),
    "a screenshot": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
    "a photo of a telephone": (b"\0\0\0\x18ftypheic" + bytes(50), "a picture"),
    "OpenDocument": (
        zipped([("mimetype", "application/vnd.oasis.opendocument.text")],
               zipfile.ZIP_STORED), "an OpenDocument text (.odt)"),
    "a table of OpenDocument": (
        zipped([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")],
               zipfile.ZIP_STORED), "an OpenDocument file, but no text"),
    "Excel": (zipped([("[Content_Types].xml", ""), ("xl/workbook.xml", "")]),
              "an Excel file (.xlsx)"),
    "PowerPoint": (zipped([("[Content_Types].xml", ""), ("ppt/presentation.xml", "")]),
                   "a PowerPoint file (.pptx)"),
    "an archive": (zipped([("kallelse.txt", SAID)]), "an archive (.zip)"),
    "an empty archive": (zipped([]), "an archive (.zip)"),
    "a text too large": (b"ord " * (21 * MEGA // 4), "too large"),
    "a PDF too large": (b"%PDF-1.7" + bytes(51 * MEGA), "too large"),
    "a Word file too large":
        (b"PK\x03\x04[Content_Types].xml word/document" + bytes(51 * MEGA),
         "too large"),
}  # fmt: skip


def long_table(rows, columns):
    return table(*[tuple(p(f"{row}") for _column in range(columns))
                   for row in range(rows)])  # fmt: skip


WORDS = {
    "a name of a million letters": package(p("Ordförande: " + "Anna" * 250_000)),
    "a paragraph of many looks":
        package(p("".join(r(f"a{n}", "<w:b/>" * (n % 2)) for n in range(5_000)))),
    "a paragraph of stars": package(p("*a_b**" * 400)),
    "a line of many breaks": package(p((r("x") + "<w:r><w:br/></w:r>") * 20_000)),
    "a long table": package(long_table(1_000, 4)),
    "a table that grows wider": package(table(*[
        tuple(p("x") for _column in range(row)) for row in range(200)])),
    "tables in tables": package("<w:tbl><w:tr><w:tc>" * 60 + p("x")
                                + "</w:tc></w:tr></w:tbl>" * 60),
    "cells over rows that are not there": package(table(
        ("<w:tcPr><w:vMerge/></w:tcPr>" + p("x"), p("y")))),
    "no table at all": package("<w:tbl/><w:tbl><w:tr/></w:tbl>" + p("x")),
    "a note on every word": package(
        p((r("x") + '<w:r><w:footnoteReference w:id="1"/></w:r>') * 3_000),
        footnotes=f'<w:footnote w:id="1">{p("ersätter")}</w:footnote>'),
    "an empty document": package(""),
    "many headers": package(p("x"), **{
        f"header{n}": p(f"Sida {n}") for n in (1, 2, 3)}),
}  # fmt: skip

SOME_RELATIONS = (
    "a template on the web", "a linked picture", "a frame", "a web page in the file",
    "an object", "a script", "a file of a server", "macros", "a docm",
)  # fmt: skip
SOME_FIELDS = ("in pieces", "never closed", "in a header", "for old programs")
DOCUMENTS = {
    **{f"an archive: {name}": data for name, (data, _why) in ARCHIVES.items()},
    **{f"XML: {name}": data for name, (data, _why) in XMLS.items()},
    **{f"a relation: {name}": RELATED[name][0] for name in SOME_RELATIONS},
    **{f"a field: {name}": FIELDS[name][0] for name in SOME_FIELDS},
    **{f"a Word file: {name}": data for name, data in WORDS.items()},
    **{f"a PDF: {name}": data for name, data in PDFS.items()},
    **{f"a text: {name}": data for name, data in TEXTS.items()},
    **{f"refused: {name}": data for name, (data, _why) in REFUSED.items()},
    **{f"bait: {name}": data for name, data in baits().items()},
}
"""Everything, by what it is."""
