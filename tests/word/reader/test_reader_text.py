"""What a Word file says: its text, its styles, its links, and what is elsewhere."""

import pytest
from hand_written import (
    complex_field,
    p,
    r,
    read,
    t,
    table,
    texts,
)

from sro_cli.word.markdown.tree import Span
from sro_cli.word.reader.values import Elsewhere, Place

SHAPE = "<w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing>"
PICT = "<w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict>"


def only(body, relations="", **parts):
    paragraphs = read(body, relations, **parts).paragraphs
    assert len(paragraphs) == 1
    return paragraphs[0]


def line(inside, relations=""):
    return only(p(inside), relations).line


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t> a </w:t></w:r>" + r("b "), "ab "),
        ("<w:r><w:t>a\n  b</w:t></w:r>", "a   b"),
        (f"<w:r>{t('a')}<w:tab/>{t('b')}<w:ptab/>{t('c')}</w:r>", "a\tb\tc"),
        (f"<w:r>{t('a')}<w:br/>{t('b')}<w:cr/>{t('c')}</w:r>", "a\nb\nc"),
        (f"<w:r>{t('a')}<w:noBreakHyphen/><w:softHyphen/>{t('b')}</w:r>", "a\u2011b"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Wingdings" w:char="FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "α"),
        ('<w:r><w:sym w:font="Arial" w:char="00E5"/></w:r>', "å"),
        ('<w:r><w:sym w:font="Webdings" w:char="F071"/></w:r>', "\ufffd"),
        ('<w:r><w:sym w:font="Arial" w:char="junk"/></w:r>', "\ufffd"),
        (r("\uf0e0", '<w:rFonts w:ascii="Wingdings"/>'), "→"),
        (r("a") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r("b"), "ab"),
        (f"<w:smartTag><w:smartTagPr/>{r('a')}</w:smartTag>{r('b')}", "ab"),
        (f"<w:customXml><w:customXmlPr/>{r('a')}</w:customXml>", "a"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>", "a"),
        (f"<w:unknown>{r('a')}</w:unknown>", "a"),
        ("<!-- c --><w:r><w:t>a<!-- c -->b<?pi?>c</w:t></w:r>", "abc"),
        (f"<w:r><w:ruby><w:rubyBase>{r('a')}</w:rubyBase></w:ruby></w:r>", "a"),
        (p("a"), "a"),
        (r("a") + p("b"), "a\nb"),
    ],
)
def test_what_is_printed_is_text(inside, text):
    assert only(p(inside)).text == text


def test_runs_that_look_the_same_are_one_span():
    inside = r("Sam") + r("råds", "<w:sz w:val='20'/>") + r("organ", "<w:b/>")
    assert line(inside) == (Span("Samråds"), Span("organ", bold=True))


@pytest.mark.parametrize(
    ("look", "bold", "italic"),
    [
        ("<w:b/><w:i w:val='1'/>", True, True),
        ("<w:b w:val='0'/><w:i w:val='false'/>", False, False),
        ("<w:bCs/><w:iCs/>", False, False),
        ("<w:rStyle w:val='Stark'/>", True, False),
        ("<w:rStyle w:val='Namn'/>", True, False),
        ("<w:rStyle w:val='Betoning'/><w:b/>", True, True),
        ("<w:rStyle w:val='Stark'/><w:b w:val='off'/>", False, False),
        ("<w:rStyle w:val='nosuch'/>", False, False),
    ],
)
def test_bold_and_italic_are_those_of_the_run(look, bold, italic):
    assert line(r("ord", look)) == (Span("ord", bold, italic),)


def test_a_heading_is_not_bold_because_its_style_is():
    paragraph = only(p("Rubrik", '<w:pStyle w:val="Rubrik1"/>'))
    assert paragraph.line == (Span("Rubrik"),)
    assert (paragraph.style, paragraph.outline) == ("heading 1", 0)


@pytest.mark.parametrize(
    ("properties", "style", "outline"),
    [
        ("", "Normal", None),
        ('<w:pStyle w:val="Punkt"/>', "Dagordningspunkt", 0),
        (
            '<w:pStyle w:val="Punkt"/><w:outlineLvl w:val="9"/>',
            "Dagordningspunkt",
            None,
        ),
        ('<w:outlineLvl w:val="2"/>', "Normal", 2),
        ('<w:outlineLvl w:val="-1"/>', "Normal", None),
        ('<w:pStyle w:val="nosuch"/>', "Normal", None),
    ],
)
def test_styles_have_the_names_that_people_see(properties, style, outline):
    paragraph = only(p("x", properties))
    assert (paragraph.style, paragraph.outline) == (style, outline)


def test_a_built_in_style_that_another_program_wrote_is_known():
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="A"/>'
        '<w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="B"/>'
        '<w:basedOn w:val="a"/></w:style>'
    )
    paragraph = only(p("x", '<w:pStyle w:val="H2"/>'), styles=styles)
    assert (paragraph.style, paragraph.outline) == ("heading 2", 1)
    circle = only(p("x", '<w:pStyle w:val="a"/>'), styles=styles)
    assert (circle.style, circle.outline) == ("A", None)


def test_what_is_no_text_is_named():
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    breaks = '<w:r><w:br w:type="page"/><w:br w:type="column"/></w:r>'
    formula = (
        f"<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:object/></w:r>{r('!')}"
    )
    body = p(picture + breaks) + p(formula) + p("", "<w:sectPr/>")
    paragraphs = read(body).paragraphs
    assert [one.holds for one in paragraphs] == [
        ("picture", "page-break", "column-break"),
        ("formula", "object"),
        ("section-break",),
    ]
    assert [one.text for one in paragraphs] == ["", "x=1!", ""]


def test_of_alternatives_one_is_read():
    choice = f'<mc:Choice Requires="wps">{SHAPE.format(p("i rutan"))}</mc:Choice>'
    fallback = f"<mc:Fallback>{PICT.format(p('i rutan'))}</mc:Fallback>"
    both = f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"
    empty = f"<mc:AlternateContent><mc:Choice/>{fallback}</mc:AlternateContent>"
    for inside in (both, empty):
        written = read(p("utanför") + p(f"<w:r>{inside}</w:r>"))
        assert [one.text for one in written.paragraphs] == ["utanför", ""]
        assert written.elsewhere == (Elsewhere("text box", "i rutan", 1),)
        assert written.paragraphs[1].holds == ()


def test_a_box_in_a_box_is_read_too():
    inner = f"<w:r>{PICT.format(p('inre'))}</w:r>"
    outer = f"<w:r>{PICT.format(p('yttre') + p(inner))}</w:r>"
    found = read(p(outer)).elsewhere
    assert [one.text for one in found] == ["yttre\n\ninre"]


def test_hidden_text_is_told_and_left_out():
    inside = r("syns ") + r("dolt", "<w:vanish/>") + r("x", "<w:vanish w:val='0'/>")
    written = read(p(inside) + p(r("dold", "<w:rStyle w:val='Dold'/>")))
    assert [one.text for one in written.paragraphs] == ["syns x", ""]
    assert written.elsewhere == (
        Elsewhere("hidden", "dolt", 0),
        Elsewhere("hidden", "dold", 1),
    )


def test_notes_and_headers_are_elsewhere():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        '<w:footnote w:id="0" w:type="separator">' + p("streck") + "</w:footnote>"
        '<w:footnote w:id="2">' + p("not ett") + p("rad två") + "</w:footnote>"
        '<w:footnote w:id="3">' + p("lös") + "</w:footnote>"
    )
    written = read(
        p("före") + p(r("ord") + reference),
        footnotes=notes,
        endnotes='<w:endnote w:id="1">' + p("slutnot") + "</w:endnote>",
        header1=p(r("Sida ") + complex_field("PAGE", r("1"))),
    )
    assert written.elsewhere == (
        Elsewhere("header", "Sida 1"),
        Elsewhere("footnote", "not ett\nrad två", 1),
        Elsewhere("footnote", "lös"),
        Elsewhere("endnote", "slutnot"),
    )


def test_headers_that_say_the_same_are_told_once():
    headers = {"header1": p("Kallelse"), "header2": p("Kallelse"), "header3": p("Sida")}
    found = read(p("x"), **headers).elsewhere
    assert [one.text for one in found] == ["Kallelse", "Sida"]


def test_cells_are_read_in_order_and_know_their_place():
    inner = table([p("inre")])
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    control = (
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:tc>{p('d')}</w:tc></w:sdtContent></w:sdt>"
    )
    rows = table([wide + p("a"), p("b")], [p("c") + inner + p("c2")])
    rows = rows.replace("</w:tr></w:tbl>", f"{control}</w:tr></w:tbl>", 1)
    body = p("först") + rows + table([p("sist")])
    found = [(one.text, one.cell) for one in read(body).paragraphs]
    assert found == [
        ("först", None),
        ("a", Place(0, 0, 0)),
        ("b", Place(0, 0, 2)),
        ("c", Place(0, 1, 0)),
        ("inre", Place(1, 0, 0)),
        ("d", Place(1, 0, 1)),
        ("c2", Place(0, 1, 0)),
        ("sist", Place(2, 0, 0)),
    ]


def test_content_controls_are_opened():
    block = f"<w:sdtContent>{p('i')}{p('j')}</w:sdtContent>"
    block = f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr>{block}</w:sdt>"
    assert texts(p("a") + block + f"<w:customXml>{p('k')}</w:customXml>") == list(
        "aijk"
    )


def test_the_file_says_what_it_is():
    from hand_written import package

    from sro_cli.word.reader.document import read_document

    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title> Kallelse </dc:title>'
        "<cp:lastModifiedBy>Maria Dal</cp:lastModifiedBy>"
        "<dcterms:modified>2027-03-01T10:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    own = {"docProps/core.xml": core.encode(), "customXml/item1.xml": b"<x/>"}
    written = read_document(package(p("x"), more=own), "brev.docx")
    assert written.about == ("Kallelse", "", "Maria Dal", "2027-03-01T10:00:00Z")
    assert written.parts["customXml/item1.xml"] == b"<x/>"
    assert read(p("x")).about == ("", "", "", "")
