"""Whole templates as organisations build them, each in another way."""

import io
import re
import struct
import zlib

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm
from wordfiles import bytes_of, xml

from sro_cli.word.package import read_parts, write_package

HEAD = [
    ("Title", "{{paper_title}}"),
    ("Subtitle", "{{body_title}}"),
    ("Normal", "{{draft}}"),
    ("Normal", "{{label_date}}: {{date}}"),
    ("Normal", "{{label_time}}: {{time}}"),
    ("Normal", "{{#place}}{{label_place}}: {{place}}{{/place}}"),
    ("Normal", "{{link}}"),
    ("Normal", "{{#invited_line}}{{label_invited}}: {{invited_line}}{{/invited_line}}"),
]
PERSON = (
    "{{name}}{{#party}} ({{party}}){{/party}}{{#description}}, {{description}}"
    "{{/description}}{{#role}}, {{role}}{{/role}}"
)
PRESENTED = (
    "{{#presenters_line}}{{label_presenters}}: {{presenters_line}}{{/presenters_line}}"
)
PEOPLE = [
    ("Normal", "{{#participants}}"),
    ("Heading 2", "{{heading}}"),
    ("Heading 3", "{{subheading}}"),
    ("Normal", "{{#people}}"),
    ("List Bullet", PERSON),
    ("Normal", "{{/people}}"),
    ("Normal", "{{/participants}}"),
]


def listed(field, style, label=""):
    head = [
        ("Normal", "{{?" + field + "}}"),
        ("Normal", "{{" + label + "}}:"),
        ("Normal", "{{/" + field + "}}"),
    ]
    lines = [
        ("Normal", "{{#" + field + "}}"),
        (style, "{{linked_title}}" if field == "attachments" else "{{.}}"),
        ("Normal", "{{/" + field + "}}"),
    ]
    return head + lines if label else lines


INSIDE = [
    ("Normal", "{{#kind}}{{kind}}{{/kind}}{{#clock}} {{clock}}{{/clock}}"),
    ("Normal", PRESENTED),
    ("Normal", "{{text}}"),
    *listed("attachments", "List Bullet"),
    *listed("proposal", "List Number", "label_proposal"),
    *listed("position", "List Number", "label_position"),
    ("Normal", "{{notes}}"),
    *listed("dialogue", "List Bullet"),
    ("Normal", "{{#items}}"),
    ("Heading 3", "{{#label}}{{label}}) {{/label}}{{title}}"),
    ("Normal", "{{text}}"),
    ("Normal", "{{wheel}}"),
    ("Normal", "{{/items}}"),
]  # fmt: skip
AGENDA = [
    ("Heading 1", "{{label_agenda}}"),
    ("Normal", "{{#items}}"),
    ("Heading 2", "{{title}}"),
    *INSIDE,
    ("Normal", "{{/items}}"),
]
END = [
    ("Normal", "{{closing}}"),
    ("Normal", "{{#signatures}}"),
    ("Normal", "{{name}}{{#lines}}, {{.}}{{/lines}}"),
    ("Normal", "{{/signatures}}"),
]


def write(holder, lines, first=None):
    """Write (style, text) lines in a document or a cell; return the paragraphs."""
    made = []
    for style, text in lines:
        paragraph = first if first is not None else holder.add_paragraph()
        first = None
        paragraph.text = text
        paragraph.style = style
        made.append(paragraph)
    return made


def by_python_docx():
    """Return what python-docx makes of its own template."""
    document = docx.Document()
    write(document, HEAD + PEOPLE + AGENDA + END)
    document.sections[0].header.paragraphs[0].text = "{{running_title}}"
    document.sections[0].footer.paragraphs[0].text = "{{body_name}}"
    return bytes_of(document)


def wrapped(paragraphs, properties="<w:richText/>"):
    """Put paragraphs into a content control of their own."""
    elements = [one.paragraph_format.element for one in paragraphs]
    control = xml(f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent/></w:sdt>")
    elements[0].addprevious(control)
    control[-1].extend(elements)


def with_controls():
    """Return a template of content controls: inline, around lines, rows and cells."""
    document = docx.Document()
    head = write(document, HEAD)
    day = head[3].paragraph_format.element
    control = xml(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:date><w:dateFormat w:val='yyyy-MM-dd'/>"
        "</w:date></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    run = day.findall(xml("<w:r/>").tag)[0]
    run.addprevious(control)
    control[-1].append(run)
    wrapped(head[:2], "<w:alias w:val='Rubrik'/><w:id w:val='12'/>")
    people = write(document, PEOPLE)
    wrapped(people, "<w:docPartObj><w:docPartGallery w:val='x'/></w:docPartObj>")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "{{label_place}}"
    table.cell(0, 1).text = "{{place}}"
    row = table.rows[0]._tr  # noqa: SLF001 (the element)
    control = xml("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
    row.addprevious(control)
    control[-1].append(row)
    agenda = write(document, AGENDA)
    wrapped(agenda[2:4])
    wrapped(agenda[1:2])
    write(document, END)
    return bytes_of(document)


def png(width=40, height=20):
    """Return a picture: one colour."""

    def chunk(kind, data):
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x1f\x4e\x79" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))  # fmt: skip


ALT = "Region Norrdalens märke"


def with_logo():
    """Return a template whose first page has a head of its own, with a logo."""
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    run = section.first_page_header.paragraphs[0].add_run()
    run.add_picture(io.BytesIO(png()), width=Cm(2))
    for one in run.element.iter("{*}docPr"):
        one.set("descr", ALT)
    section.first_page_header.add_paragraph("{{body_name}}")
    line = section.header.paragraphs[0]
    line.text = "{{running_title}}, sida "
    for code in ("PAGE", "NUMPAGES"):
        field = xml(
            f"<w:fldSimple w:instr='{code}'><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        )
        line.paragraph_format.element.append(field)
    section.footer.paragraphs[0].text = "{{body_title}}"
    write(document, HEAD + PEOPLE + AGENDA + END)
    return bytes_of(document)


def with_sections():
    """Return a template with people in columns and the year wheel on a lying page."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{running_title}}"
    write(document, HEAD)
    people = document.add_section(WD_SECTION.CONTINUOUS)
    columns(people, 2)
    write(document, PEOPLE)
    agenda = document.add_section(WD_SECTION.CONTINUOUS)
    columns(agenda, 1)
    write(document, [line for line in AGENDA if line[1] != "{{wheel}}"])
    lying = document.add_section(WD_SECTION.NEW_PAGE)
    lying.orientation = WD_ORIENT.LANDSCAPE
    lying.page_width, lying.page_height = lying.page_height, lying.page_width
    lying.header.is_linked_to_previous = False
    lying.header.paragraphs[0].text = "{{body_name}} liggande"
    wheel = ["{{#items}}", "{{#items}}", "{{wheel}}", "{{/items}}", "{{/items}}"]
    write(document, [("Heading 1", "Årshjul"), *(("Normal", one) for one in wheel)])
    write(document, END)
    return bytes_of(document)


def columns(section, count):
    found = section._sectPr.find("{*}cols")  # noqa: SLF001 (python-docx has no way)
    for name, value in (("num", str(count)), ("space", "567")):
        found.set(re.sub("cols$", name, found.tag), value)


def as_one_table():
    """Return a template that is a big table: people in rows, agenda items in rows."""
    document = docx.Document()
    write(document, HEAD[:2])
    table = document.add_table(0, 2, "Table Grid")
    for label, value in (
        ("{{label_date}}", "{{date}}"),
        ("{{label_time}}", "{{time}}"),
        ("{{label_place}}", "{{place}}"),
        ("Länk", "{{link}}"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    cells = table.add_row().cells
    cells[0].text = "{{#participants}}{{heading}}"
    write(cells[0], [("Normal", "{{subheading}}")])
    write(cells[1], [("Normal", "{{#people}}"), ("List Bullet", PERSON),
                     ("Normal", "{{/people}}"), ("Normal", "{{/participants}}")],
          cells[1].paragraphs[0])  # fmt: skip
    cells = table.add_row().cells
    cells[0].text = "{{#items}}{{number}} {{clock}}"
    write(cells[1], [("Heading 2", "{{title}}"), *INSIDE, ("Normal", "{{/items}}")],
          cells[1].paragraphs[0])  # fmt: skip
    write(document, END)
    return bytes_of(document)


SWEDISH = {
    "Heading1": "Rubrik1", "Heading2": "Rubrik2", "Heading3": "Rubrik3",
    "Title": "Rubrik", "Subtitle": "Underrubrik", "ListBullet": "Punktlista",
    "ListBullet2": "Punktlista2", "ListNumber": "Numreradlista",
    "ListNumber2": "Numreradlista2", "BodyText": "Brdtext", "Header": "Sidhuvud",
    "Footer": "Sidfot", "TableGrid": "Tabellrutnt", "TableNormal": "Normaltabell",
    "DefaultParagraphFont": "Standardstycketeckensnitt",
}  # fmt: skip
THEME = (
    b'<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
    b'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
)


def by_swedish_word():
    """Return a template with the ids that a Swedish Word gives styles, as a .dotx."""
    parts = read_parts(by_python_docx(), "x")
    for name in parts:
        if not re.fullmatch(r"word/(document|styles|numbering|header\d|footer\d)\.xml",
                            name):  # fmt: skip
            continue
        for old, new in SWEDISH.items():
            parts[name] = parts[name].replace(f'"{old}"'.encode(), f'"{new}"'.encode())
    styles = parts["word/styles.xml"]
    parts["word/styles.xml"] = re.sub(rb"<w:rFonts [^>]*/>", THEME, styles, count=1)
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(
        b"wordprocessingml.document.main", b"wordprocessingml.template.main"
    )
    return write_package(parts)
