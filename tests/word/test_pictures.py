"""Pictures: what they say is kept, and those that say nothing are found."""

import docx
from wordfiles import add, bytes_of, parts, rendered, tree

from docx_pictures import add_logo
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


def test_a_logo_without_words_is_found_with_its_place(tmp_path):
    document = docx.Document()
    document.add_paragraph("Först")
    add_logo(document.add_paragraph(), tmp_path)
    add_logo(document.sections[0].header.paragraphs[0], tmp_path)
    assert without_alt(parts(bytes_of(document))) == [
        Picture("word/document.xml", 2, "Logga"),
        Picture("word/header1.xml", 1, "Logga"),
    ]


def test_a_picture_with_words_or_for_decoration_is_fine(tmp_path):
    document = docx.Document()
    add_logo(document.add_paragraph(), tmp_path, "Region Norrdalens vapen")
    add_logo(document.add_paragraph(), tmp_path).append(docx.oxml.parse_xml(DECORATIVE))
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
    add_logo(document.add_paragraph("{{name}}"), tmp_path, "Porträtt")
    document.add_paragraph("{{/people}}")
    head = document.sections[0].header.paragraphs[0]
    add_logo(head, tmp_path, "Norrdalens vapen")
    people = [{"name": "Eva Ek"}, {"name": "Bo Ås"}]
    paper = rendered(document, people=people)
    (logo,) = tree(paper, "word/header1.xml").iter(f"{{{DRAWING}}}docPr")
    assert logo.get("descr") == "Norrdalens vapen"
    assert without_alt(parts(paper)) == []
    assert [one for one in problems(paper) if "picture" in one] == []
