"""Word files that mean harm or are broken: each made here, from a sound template."""

import io
import struct
import zipfile

from wordfiles import bytes_of, template

from sro_cli.word.package import read_parts, write_package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES, DOCUMENT = "[Content_Types].xml", "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def _sound():
    document = template("{{title}}")
    document.sections[0].header.paragraphs[0].text = "{{date}}"
    return read_parts(bytes_of(document), "x")


SOUND = _sound()
PLAIN = write_package(SOUND)
HEADER = next(name for name in SOUND if name.startswith("word/header"))


def changed(name=DOCUMENT, old=b"", new=b"", parts=None):
    """Return the template with *new* for *old* in a part, and with more *parts*."""
    parts = SOUND | (parts or {})
    assert old in parts[name]
    return write_package(parts | {name: parts[name].replace(old, new, 1)})


def before_text(xml):
    """Return the template with *xml* before its first paragraph."""
    return changed(old=b"<w:body>", new=b"<w:body>" + xml.encode())


def part(name, content):
    """Return the template with another part, or with that part changed."""
    return write_package(SOUND | {name: content})


def related(kind, target, mode="External", of=RELATIONS, parts=None):
    mode = f'TargetMode="{mode}"' if mode else ""
    kind = kind if ":" in kind else f"{OFFICE}/{kind}"
    one = f'<Relationship Id="rId99" Type="{kind}" Target="{target}" {mode}/>'
    old = SOUND.get(
        of, b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
        b"relationships'></Relationships>",
    )  # fmt: skip
    new = old.replace(b"</Relationships>", f"{one}</Relationships>".encode())
    return write_package(SOUND | (parts or {}) | {of: new})


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(*pieces):
    return "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in pieces)


def field(*pieces):
    """Return a paragraph with a field whose code lies in runs of its own."""
    return f"<w:p>{mark('begin')}{code(*pieces)}{mark('end')}</w:p>"


def in_header(xml):
    return changed(HEADER, b"<w:p>", xml.encode() + b"<w:p>")


def in_footnotes(xml):
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote>{xml}</w:footnote></w:footnotes>'
    return part("word/footnotes.xml", notes.encode())


def zipped(members, method=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def flagged(data):
    """Return an archive that says its members are encrypted."""
    found = bytearray(data)
    for signature, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = found.find(signature)
        while place >= 0:
            flags = struct.unpack_from("<H", found, place + at)[0] | 1
            struct.pack_into("<H", found, place + at, flags)
            place = found.find(signature, place + 4)
    return bytes(found)


def corrupt():
    """Return an archive with a hole in what is packed."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as archive:
        at = archive.getinfo("word/styles.xml").header_offset + 120
    return PLAIN[:at] + bytes(40) + PLAIN[at + 40 :]


def many_paragraphs():
    """Return a document of half half a million paragraphs that packs badly."""
    ids = (at * 2_654_435_761 % 2**32 for at in range(500_000))
    return before_text("".join(f'<w:p w:rsidR="{one:08X}"/>' for one in ids))


TOO_MUCH = "the file unpacks to too much"
ODD = "a part is not written as Word writes it"
DAMAGED = "the file is damaged"
FETCHES = "the file fetches something from elsewhere"
EMBEDS = "the file embeds another file or program"
FIELD = "a field in the file fetches or starts something"
MACROS = "the file holds macros"
NAME = "a part has a name that no Word file has"
DTD = b'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
XML = SOUND[DOCUMENT][SOUND[DOCUMENT].index(b"<w:document") :].decode()
DDE = "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"
CHOICE = (
    f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="w14">{{}}</mc:Choice>'
    "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)
EVIL_HEADER = f'<w:hdr xmlns:w="{W}">{field(DDE)}</w:hdr>'.encode()
EVIL_TYPE = (
    b'<Override PartName="/word/evil.bin" ContentType="application/vnd.openxmlformats-'
    b'officedocument.wordprocessingml.header+xml"/></Types>'
)

ARCHIVES = {
    "a bomb": (zipped([("a.xml", bytes(3 * 2**20))]), TOO_MUCH),
    "many small bombs": (zipped([(f"{n}.x", bytes(2**20)) for n in range(130)]),
                         TOO_MUCH),
    "a member twice": (zipped([*SOUND.items(), (DOCUMENT.upper(), "")]), NAME),
    "sixty thousand members": (zipped([(f"a{n}", "") for n in range(60_000)]),
                               "too many parts"),
    "a name that climbs": (zipped([*SOUND.items(), ("../../x", "")]), NAME),
    "an absolute name": (zipped([*SOUND.items(), ("/etc/x", "")]), NAME),
    "a drive": (zipped([*SOUND.items(), ("C:\\x", "")]), NAME),
    "relations in capitals": (part("word/_rels/document.xml.RELS", b"x"), NAME),
    "relations by percent": (part("word/_rels/document%2Exml.rels", b"x"), NAME),
    "encrypted": (flagged(PLAIN), "the file is protected by a password"),
    "cut off": (PLAIN[: len(PLAIN) // 2], DAMAGED),
    "a hole": (corrupt(), DAMAGED),
    "packed in another way": (zipped(SOUND.items(), zipfile.ZIP_LZMA), DAMAGED),
    "another program first": (b"MZ" + PLAIN, "not a Word file (.docx)"),
    "nothing": (b"", "the file is empty"),
}  # fmt: skip
XMLS = {
    "a doctype": (changed(old=b"<w:document", new=DTD + b"<w:document"), ODD),
    "a doctype in UTF-16": (part(DOCUMENT, (DTD.decode() + XML).encode("utf-16")), ODD),
    "a doctype in UTF-16 without a mark":
        (part(DOCUMENT, ("<?xml version='1.0'?>" + XML).encode("utf-16-le")), ODD),
    "a doctype in UTF-7": (part(DOCUMENT,
        b"<?xml version='1.0'" + b" " * 300 + b"encoding='utf-7'?>" + XML.encode()),
        ODD),
    "a doctype in the settings":
        (changed("word/settings.xml", b"<w:settings", DTD + b"<w:settings"), ODD),
    "laughs": (part("word/header9.xml",
        b"<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a>"), ODD),
    "another encoding than it says":
        (part(DOCUMENT, b"<?xml version='1.0' encoding='utf-16'?>" + XML.encode()),
         ODD),
    "latin 1": (changed(old=b"{{title}}", new="å".encode("latin-1")), ODD),
    "a wide cell": (before_text("<w:gridSpan w:val='50000000'/>"), ODD),
    "a wide cell in disguise": (before_text("<w:gridSpan w:val='5&#48;000'/>"), ODD),
    "a wide cell of the grid": (before_text('<w:gridAfter w:val="50000000"/>'), ODD),
    "a thousand tables in tables":
        (before_text("<w:tbl><w:tr><w:tc>" * 1000 + "<w:p/>"
                     + "</w:tc></w:tr></w:tbl>" * 1000), DAMAGED),
    "a thousand controls in controls":
        (before_text("<w:sdt><w:sdtContent>" * 1000 + "</w:sdtContent></w:sdt>" * 1000),
         DAMAGED),
    "a huge attribute":
        (before_text(f'<w:p w:x="{"".join(map(str, range(1_600_000)))}"/>'), DAMAGED),
    "half a million paragraphs": (many_paragraphs(), TOO_MUCH),
    "a header that is cut off": (changed(HEADER, b"</w:hdr>"), DAMAGED),
    "styles that are cut off": (changed("word/styles.xml", b"</w:styles>"), DAMAGED),
    "lists that are cut off": (changed("word/numbering.xml", b"</w:numbering>"),
                               DAMAGED),
    "relations that are cut off": (changed(RELATIONS, b"</Relationships>"), DAMAGED),
    "types that are cut off": (changed(TYPES, b"</Types>"), DAMAGED),
    "another document": (changed("_rels/.rels", b"word/document.xml", b"word/evil.xml",
                                 parts={"word/evil.xml": SOUND[DOCUMENT]}), DAMAGED),
    "no relations": (write_package({name: content for name, content in SOUND.items()
                                    if name != "_rels/.rels"}), DAMAGED),
}  # fmt: skip
RELATED = {
    "a template on the web": (related("attachedTemplate", "https://x.se/a.dotm"),
                              FETCHES),
    "a template on a server": (related("attachedTemplate", "\\\\server\\a.dotm"),
                               FETCHES),
    "a linked picture": (related("image", "file://server/a.png"), FETCHES),
    "a linked picture of a header": (related("image", "https://x.se/a.png",
        of=HEADER.replace("word/", "word/_rels/") + ".rels"), FETCHES),
    "a picture that only seems to be inside": (related("image", "https://x.se/a", ""),
                                               FETCHES),
    "a mode in small letters": (related("image", "https://x.se/a", "external"),
                                FETCHES),
    "a frame": (related("frame", "mhtml:http://x.se/a.mht"), EMBEDS),
    "a web page inside": (related("aFChunk", "https://x.se/a.html"), EMBEDS),
    "a web page in the file": (related("aFChunk", "a.html", ""), EMBEDS),
    "an object": (related("oleObject", "embeddings/a.bin", ""), EMBEDS),
    "an object of Office": (related("package", "embeddings/a.xlsx", ""), EMBEDS),
    "a control": (related("control", "activeX/a.xml", ""), EMBEDS),
    "a document in the document": (related("subDocument", "file://server/a.docx"),
                                   EMBEDS),
    "a script": (related("hyperlink", "javascript:alert(1)"), FETCHES),
    "a script in capitals": (related("hyperlink", " JavaScript:alert(1)"), FETCHES),
    "a script on two lines": (related("hyperlink", "java&#10;script:x"), FETCHES),
    "a file of the machine": (related("hyperlink", "file:///etc/passwd"), FETCHES),
    "a file of a server": (related("hyperlink", "\\\\server\\a"), FETCHES),
    "a handler of Windows": (related("hyperlink", "ms-msdt:/id x"), FETCHES),
    "a linked workbook": (related("externalLinkPath", "https://x.se/a.xlsx"), FETCHES),
    "people of a mail merge": (related("mailMergeSource", "file:///C:/a.xlsx"),
                               FETCHES),
    "a transformation": (related("transform", "https://x.se/a.xsl"), FETCHES),
    "macros": (part("word/vbaProject.bin", b"x"), MACROS),
    "macros in capitals": (part("word/VBAPROJECT.bin", b"x"), MACROS),
    "a docm": (changed(TYPES, MAIN_TYPE.encode(),
                       b"application/vnd.ms-word.document.macroEnabled.main+xml"),
               "the file holds macros, or is no text document"),
    "a dotm": (changed(TYPES, MAIN_TYPE.encode(),
                       b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
               "the file holds macros, or is no text document"),
    "a docm in disguise": (changed(TYPES, MAIN_TYPE.encode() + b'"/>',
        b'application/vnd.ms-word.document.macro&#69;nabled.main+xml"/><Override '
        b'PartName="/x" ContentType="' + MAIN_TYPE.encode() + b'"/>'), MACROS),
}  # fmt: skip
FIELDS = {
    **{
        one: (before_text(field(one)), FIELD)
        for one in (
            DDE, "dde x y", "IncludeText c:\\\\x", "INCLUDEPICTURE https://x.se/a",
            "LINK Excel.Sheet.8 c:\\\\x", "DATABASE \\d x", "RD c:\\\\x.docx",
            "MACROBUTTON x", "IMPORT x", "EMBED x", "PRINT x", '"DDEAUTO" x',
            'HYPERLINK "javascript:alert(1)"', "HYPERLINK file://server/a",
        )
    },
    "in pieces": (before_text(field("D", "DE", "AUTO x")), FIELD),
    "over two paragraphs": (before_text(
        f"<w:p>{mark('begin')}{code('DDE')}</w:p><w:p>{code('AUTO x')}{mark('end')}"
        "</w:p>"), FIELD),
    "never closed": (before_text(f"<w:p>{mark('begin')}{code(DDE)}</w:p>"), FIELD),
    "never begun": (before_text(f"<w:p>{code(DDE)}</w:p>"), FIELD),
    "in a field": (before_text(f"<w:p>{mark('begin')}{code('IF 1 = 1 ')}"
        f"{mark('begin')}{code(DDE)}{mark('end')}{mark('end')}</w:p>"), FIELD),
    "worked out by a field": (before_text(f"<w:p>{mark('begin')}{mark('begin')}"
        f"{code('QUOTE 68 68 69')}{mark('end')}{code(' x')}{mark('end')}</w:p>"),
        FIELD),
    "in a header": (in_header(field(DDE)), FIELD),
    "in a footnote": (in_footnotes(field(DDE)), FIELD),
    "a simple one": (before_text('<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'),
                     FIELD),
    "round a comment": (before_text(field("DDE<!-- x -->AUTO x")), FIELD),
    "round what was deleted": (before_text(f"<w:p>{mark('begin')}{code('DDE')}"
        f"<w:del>{code('X')}</w:del>{code('AUTO x')}{mark('end')}</w:p>"), FIELD),
    "for old programs": (before_text(f"<w:p>{mark('begin')}{code('DDE')}"
        f"{CHOICE.format(code('X'), code('AUTO'))}{code(' x')}{mark('end')}</w:p>"),
        FIELD),
    "within a run's choice": (before_text(f"<w:p>{mark('begin')}<w:r>"
        + CHOICE.format("<w:instrText>DDE x</w:instrText>", "")
        + f"</w:r>{mark('end')}</w:p>"), FIELD),
    "as common text": (before_text(f"<w:p>{mark('begin')}<w:r><w:t>DDE</w:t></w:r>"
        f"{code('AUTO x')}{mark('end')}</w:p>"), FIELD),
    "in a part with another name": (changed(TYPES, b"</Types>", EVIL_TYPE,
        parts={"word/evil.bin": EVIL_HEADER}), FIELD),
    "a drawing's source": (before_text('<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas'
        '-microsoft-com:vml"><v:imagedata src="https://x.se/a.png"/></v:shape></w:pict>'
        "</w:r></w:p>"), FIELD),
    "a drawing's link": (before_text('<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-'
        'microsoft-com:vml" href="javascript:x"/></w:pict></w:r></w:p>'), FIELD),
}  # fmt: skip
