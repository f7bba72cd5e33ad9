"""Pictures: what they say is kept, and those that say nothing are found."""

import struct
import zlib

import docx
from wordfiles import add, bytes_of, parts, rendered, tree

from soundness import problems
from sro_cli.word.pictures import Picture, without_alt

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/>'
    "</a:ext></a:extLst>"
)
VML = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="Vapen" '
    'alt="{}"><v:imagedata/></v:shape></w:pict></w:r></w:p>'
)


def pixel():
    """Return the smallest PNG."""

    def chunk(kind, data):
        sum_ = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum_)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0\0")
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", body)
        + chunk(b"IEND", b"")
    )


def put(tmp_path, paragraph, alt=""):
    """Put a picture into a paragraph; return its properties."""
    path = tmp_path / "logga.png"
    path.write_bytes(pixel())
    shape = paragraph.add_run().add_picture(str(path))
    properties = shape._inline.docPr  # noqa: SLF001 (python-docx sets no alt text)
    properties.set("name", "Logga")
    if alt:
        properties.set("descr", alt)
    return properties


def test_a_logo_without_words_is_found_with_its_place(tmp_path):
    document = docx.Document()
    document.add_paragraph("Först")
    put(tmp_path, document.add_paragraph())
    put(tmp_path, document.sections[0].header.paragraphs[0])
    assert without_alt(parts(bytes_of(document))) == [
        Picture("word/document.xml", 2, "Logga"),
        Picture("word/header1.xml", 1, "Logga"),
    ]


def test_a_picture_with_words_or_for_decoration_is_fine(tmp_path):
    document = docx.Document()
    put(tmp_path, document.add_paragraph(), "Region Norrdalens vapen")
    put(tmp_path, document.add_paragraph()).append(docx.oxml.parse_xml(DECORATIVE))
    assert without_alt(parts(bytes_of(document))) == []


def test_a_picture_of_an_older_word_is_read_as_well():
    document = docx.Document()
    add(document, VML.format("Norrdalens vapen"))
    add(document, VML.format(" "))
    assert without_alt(parts(bytes_of(document))) == [
        Picture("word/document.xml", 2, "Vapen")
    ]


def test_the_words_of_a_logo_are_kept_and_its_number_is_its_own(tmp_path):
    document = docx.Document()
    document.add_paragraph("{{#people}}")
    put(tmp_path, document.add_paragraph("{{name}}"), "Porträtt")
    document.add_paragraph("{{/people}}")
    put(tmp_path, document.sections[0].header.paragraphs[0], "Norrdalens vapen")
    people = [{"name": "Eva Ek"}, {"name": "Bo Ås"}]
    paper = rendered(document, people=people)
    (logo,) = tree(paper, "word/header1.xml").iter(f"{{{DRAWING}}}docPr")
    assert logo.get("descr") == "Norrdalens vapen"
    assert without_alt(parts(paper)) == []
    assert [one for one in problems(paper) if "picture" in one] == []
