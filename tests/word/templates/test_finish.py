"""The last pass: headings, tables, sections, headers."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from wordfiles import (
    W,
    add,
    body,
    lines,
    parts,
    rendered,
    template,
    text,
    tree,
)

TABLE = "| a |\n|---|\n" + "| b |\n" * 3
SECTION = (
    '<w:sectPr><w:type w:val="{kind}"/><w:pgSz w:w="{width}" w:h="16838"/>'
    '<w:pgMar w:top="1" w:right="1000" w:bottom="1" w:left="1000" w:header="1" '
    'w:footer="1" w:gutter="0"/></w:sectPr>'
)


def ending(words, width, kind="nextPage"):
    """Return a paragraph that ends a section."""
    section = SECTION.format(width=width, kind=kind)
    return f"<w:p><w:pPr>{section}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def kept(data):
    """Return what each paragraph says itself of staying with the next one."""
    found = []
    for one in body(data).iter(f"{W}p"):
        switch = one.find(f"{W}pPr/{W}keepNext")
        found.append(None if switch is None else switch.get(f"{W}val", "1"))
    return found


def sections(data):
    """Return (texts, width) for each section."""
    found, texts = [], []
    for one in body(data):
        end = one if one.tag == f"{W}sectPr" else one.find(f"{W}pPr/{W}sectPr")
        if one.tag != f"{W}sectPr":
            texts.append(text(one))
        if end is not None:
            found.append((texts, end.find(f"{W}pgSz").get(f"{W}w")))
            texts = []
    return found


def test_a_heading_does_not_hang_on_a_heading_that_is_not_below_it():
    document = template(
        ("Heading 1", "a"), ("Heading 2", "b"), ("Heading 2", "c"), ("Heading 1", "d"),
        "e",
    )  # fmt: skip
    assert kept(rendered(document)) == [None, "0", "0", None, None]


def test_a_style_of_ones_own_is_a_heading_by_its_outline():
    document = template("x")
    own = document.styles.add_style("Egen rubrik", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    for _ in range(2):
        document.add_paragraph("r", style=own)
    assert kept(rendered(document)) == [None, "0", None]


def test_a_short_table_stays_in_one_piece_with_air_around():
    document = template("före", "{{text}}", "efter")
    paper = rendered(document, text=TABLE)
    assert kept(paper) == ["1", "1", "1", "1", None, None]
    first, _table, last = body(paper)[:3]
    assert first.find(f"{W}pPr/{W}spacing").get(f"{W}after") == "100"
    assert last.find(f"{W}pPr/{W}spacing").get(f"{W}before") == "180"


def test_a_long_table_may_break():
    paper = rendered(template("{{text}}"), text="| a |\n|---|\n" + "| b |\n" * 12)
    assert set(kept(paper)) == {None}


def test_air_that_is_there_already_is_not_taken():
    document = template("före", "{{text}}", "efter")
    document.paragraphs[0].paragraph_format.space_after = docx.shared.Pt(12)
    document.paragraphs[2].paragraph_format.space_before = docx.shared.Pt(14)
    first, _table, last = body(rendered(document, text=TABLE))[:3]
    assert first.find(f"{W}pPr/{W}spacing").get(f"{W}after") == "240"
    assert last.find(f"{W}pPr/{W}spacing").get(f"{W}before") == "280"


def test_a_section_break_moves_to_the_last_paragraph_before_it():
    document = docx.Document()
    add(document, "<w:p><w:r><w:t>{{#people}}</w:t></w:r></w:p>")
    add(document, "<w:p><w:r><w:t>{{name}}</w:t></w:r></w:p>")
    add(document, ending("{{/people}}", 5000))
    add(document, "<w:p><w:r><w:t>slut</w:t></w:r></w:p>")
    paper = rendered(document, people=[{"name": "A"}, {"name": "B"}])
    assert [texts for texts, _width in sections(paper)] == [["A", "B"], ["slut"]]
    assert sections(paper)[0][1] == "5000"
    assert sections(rendered(document))[0][0] == ["slut"]


def wide_items():
    """Return a template whose wide items stand on pages of their own."""
    document = docx.Document()
    words = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    add(document, words.format("början"))
    add(document, words.format("{{#items}}"))
    add(document, ending("{{#wide}}", 5000))
    for one in ("{{/wide}}", "{{title}}", "{{text}}"):
        add(document, words.format(one))
    add(document, ending("{{#wide}}", 9000))
    add(document, words.format("{{/wide}}"))
    add(document, words.format("{{/items}}"))
    return document


@pytest.mark.parametrize(
    ("wide", "wanted"),
    [
        ("no", [["början", "1", "2"]]),
        ("1", [["början"], ["1"], ["2"]]),
        ("2", [["början", "1"], ["2"]]),
        ("1 2", [["början"], ["1"], ["2"]]),
    ],
)  # fmt: skip
def test_no_section_is_empty(wide, wanted):
    items = [{"title": name, "wide": name in wide} for name in ("1", "2")]
    found = sections(rendered(wide_items(), items=items))
    assert [texts for texts, _width in found] == wanted
    widths = {texts[0]: width for texts, width in found}
    assert [widths.get(name) == "9000" for name in ("1", "2")] == [
        name in wide for name in ("1", "2")
    ]


def test_a_section_that_ends_with_a_table_gets_one_small_paragraph():
    document = wide_items()
    document.styles.add_style("Efter tabell", WD_STYLE_TYPE.PARAGRAPH)
    paper = rendered(document, items=[{"title": "1", "text": TABLE, "wide": True}])
    last = body(paper)[-2]
    assert last.tag == f"{W}p"
    assert text(last) == ""
    table = body(paper).find(f"{W}tbl")
    assert table.find(f"{W}tblPr/{W}tblW").get(f"{W}w") == "7000"
    assert lines(paper).count("") == 1


def test_the_last_section_of_a_paper_is_not_an_empty_page():
    document = wide_items()
    paper = rendered(document, items=[{"title": "1", "wide": True}])
    assert [texts for texts, _width in sections(paper)] == [["början"], ["1"]]


def test_a_header_that_no_section_uses_is_gone_with_its_relation():
    document = wide_items()
    last = document.sections[-1]
    last.header.is_linked_to_previous = False
    last.header.paragraphs[0].text = "liggande"
    wide = document.element.body.xpath(".//w:p/w:pPr/w:sectPr")[1]
    wide.insert(0, document.element.body.xpath("./w:sectPr/w:headerReference")[0])
    lying = parts(rendered(document, items=[{"title": "1", "wide": True}]))
    plain = parts(rendered(document, items=[{"title": "1"}]))
    assert "word/header1.xml" in lying
    assert "word/header1.xml" not in plain
    assert b"header1" not in plain["word/_rels/document.xml.rels"]
    assert b"header1" not in plain["[Content_Types].xml"]


def test_the_headers_of_a_first_section_that_goes_are_handed_on():
    document = docx.Document()
    add(document, ending("{{#draft}}", 5000))
    add(document, "<w:p><w:r><w:t>{{/draft}}</w:t></w:r></w:p>")
    add(document, "<w:p><w:r><w:t>slut</w:t></w:r></w:p>")
    document.sections[0].header.paragraphs[0].text = "huvud"
    paper = rendered(document, draft=True)
    assert sections(paper) == [(["slut"], "12240")]
    assert text(tree(paper, "word/header1.xml")) == "huvud"
    assert body(paper).find(f"{W}sectPr/{W}headerReference") is not None
