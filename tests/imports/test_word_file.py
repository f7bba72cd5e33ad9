"""A Word paper read as blocks: its structure kept, its sheet left behind."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hand_written import BY, deleted, inserted, link, p, package, r, table
from printing import EXAMPLES, rendered

from docx_pictures import add_logo
from sro_cli.domain.errors import RejectedError
from sro_cli.imports.source import Block, Left
from sro_cli.imports.word_file import read_word

BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


def source(body, relations="", **parts):
    return read_word(package(body, relations, **parts), "kallelse.docx")


def blocks(body, relations="", **parts):
    return source(body, relations, **parts).blocks


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return read_word(file.getvalue(), "kallelse.docx")


def words(found):
    return [f"{one.mark} {one.text}".strip() or one.rows for one in found]


def test_headings_lists_and_looks_become_blocks():
    document = docx.Document()
    document.add_heading("Kallelse SRN", 0)
    document.add_heading("Dagordning", 1)
    document.add_paragraph("Mötets öppnande", style="List Number")
    document.add_paragraph("Avtal", style="List Number")
    document.add_paragraph("underlag", style="List Bullet")
    document.add_paragraph("bilaga", style="List Bullet 2")
    paragraph = document.add_paragraph("Förslag: ")
    paragraph.add_run("antas").bold = True
    paragraph.add_run(" nu").italic = True
    assert [one[1:5] for one in saved(document).blocks] == [
        ("Kallelse SRN", 1, "", 0),
        ("Dagordning", 1, "", 0),
        ("Mötets öppnande", 0, "1.", 0),
        ("Avtal", 0, "2.", 0),
        ("underlag", 0, "-", 0),
        ("bilaga", 0, "-", 1),
        ("Förslag: **antas** *nu*", 0, "", 0),
    ]


def test_a_heading_is_not_bold_but_words_that_stand_like_one_are():
    body = p(r("Avtal", "<w:b/>"), '<w:pStyle w:val="Rubrik1"/>')
    assert blocks(body + p(r("Avtal", "<w:b/>"))) == (
        Block(1, "Avtal", heading=1),
        Block(2, "**Avtal**", gap=False),
    )


def test_links_have_their_targets_and_lines_their_tabs():
    body = p(f"{r('Datum:')}{TAB}<w:hyperlink r:id='rId7'>{r('6 mars')}</w:hyperlink>")
    found = blocks(body, link("rId7", "https://norrdalen.example/a"))
    assert words(found) == ["Datum:\t[6 mars](https://norrdalen.example/a)"]


def test_tracked_changes_count_as_accepted():
    body = p(r("Tid: ") + deleted("13.00") + inserted(r("13.30")))
    assert words(blocks(body)) == ["Tid: 13.30"]


def test_lines_of_one_paragraph_are_close_blocks():
    body = p(r("Eva Ek") + BREAK + r("Regionen")) + p() + p("Lena Ås")
    assert blocks(body) == (
        Block(1, "Eva Ek"),
        Block(2, "Regionen", gap=False),
        Block(3, "Lena Ås"),
    )


def test_a_heading_and_full_lines_of_prose_are_whole():
    long = "Förslaget har stämts av med jurister från båda parter och läggs nu fram"
    body = p(r("Årshjul") + BREAK + r("2027"), '<w:pStyle w:val="Rubrik1"/>') + p(
        r(long) + BREAK + r("för ställningstagande.")
    )
    assert words(blocks(body)) == ["Årshjul 2027", f"{long} för ställningstagande."]


def test_distance_is_what_the_styles_and_paragraphs_say():
    spaced = '<w:spacing w:before="240"/>'
    body = p("a") + p("b") + p("c", spaced) + p("d", '<w:spacing w:after="240"/>')
    assert [one.gap for one in blocks(body + p("e"))] == [
        True, False, True, False, True,
    ]  # fmt: skip


def test_contextual_spacing_holds_between_equals_only():
    style = (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Namn"/><w:pPr>'
        '<w:spacing w:after="160"/><w:contextualSpacing/></w:pPr></w:style>'
    )
    named = '<w:pStyle w:val="N"/>'
    found = blocks(p("a", named) + p("b", named) + p("c"), styles=style)
    assert [one.gap for one in found] == [True, False, True]


def test_a_table_is_rows_of_markdown():
    body = table(
        (p("mars"), p("april")),
        (p(r("Avtal", "<w:b/>")) + p("delrapport"), p(r("a") + BREAK + r("b"))),
    )
    assert blocks(p("Årshjul") + body) == (
        Block(1, "Årshjul"),
        Block(2, rows=(("mars", "april"), ("**Avtal**\ndelrapport", "a\nb"))),
    )


def test_cells_over_several_columns_keep_the_others_in_place():
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    body = table((wide + p("a"), p("b")), (p("1"), p("2"), p("3")), (p("x"), p(), p()))
    (block,) = blocks(body)
    assert block.rows == (("a", "", "b"), ("1", "2", "3"), ("x", "", ""))


@pytest.mark.parametrize(
    "layout",
    [
        table((p("a") + p("b"),)),
        table((p("a") + p("b"), p())),
        table((p("a"), p()), (p(), p("b"))),
        table((p("a") + table((p("b"),)) + p(),)),
        table((table((p("a"),)) + p("b"),)),
    ],
)
def test_a_table_for_the_layout_is_paragraphs(layout):
    assert words(blocks(layout)) == ["a", "b"]


def test_a_row_of_single_lines_is_a_row():
    assert words(blocks(table((p("a") + p(), p("b"))))) == [(("a", "b"),)]


def test_people_in_two_columns_of_one_row_are_read_down():
    body = table((p("Eva Ek") + p("Ulf Berg"), p("Lena Ås") + p("Kurt Alm")))
    assert words(blocks(body)) == ["Eva Ek", "Ulf Berg", "Lena Ås", "Kurt Alm"]


def test_a_table_within_a_table_stands_where_it_stands():
    inner = table((p("1"), p("2")), (p("3"), p("4")))
    body = table((p("före"), p("x")), (p("y") + inner + p("efter"), p("z")))
    assert words(blocks(body)) == [
        "före", "x", "y", (("1", "2"), ("3", "4")), "efter", "z",
    ]  # fmt: skip


def test_a_head_with_a_logo_is_paragraphs(tmp_path):
    document = docx.Document()
    grid = document.add_table(2, 2)
    add_logo(grid.cell(0, 0).paragraphs[0], tmp_path, "Region Norrdalens vapen")
    grid.cell(0, 1).text = "Kallelse"
    grid.cell(1, 0).text = "SRN"
    grid.cell(1, 1).text = "6 mars 2027"
    assert words(saved(document).blocks) == ["Kallelse", "SRN", "6 mars 2027"]


def test_footnotes_and_boxes_stand_behind_what_they_hang_on():
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{p()}</w:footnote>'
        f'<w:footnote w:id="1">{p("ersätter Eva Ek")}</w:footnote>'
        f'<w:footnote w:id="2">{p("** till kl. 14")}</w:footnote>'
    )
    first = p(r("Ulf Berg*") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    second = p(r("Lena Ås**") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    box = p(
        r("Plats: salen") + f"<w:r><w:pict><w:txbxContent>{p('Obs! Ny sal')}"
        "</w:txbxContent></w:pict></w:r>"
    )
    assert words(blocks(first + second + box, footnotes=notes)) == [
        "Ulf Berg*", "* ersätter Eva Ek", "Lena Ås**", "** till kl. 14",
        "Plats: salen", "Obs! Ny sal",
    ]  # fmt: skip


def test_a_note_in_a_table_stands_behind_the_table():
    notes = f'<w:footnote w:id="1">{p("ersätter Eva Ek")}</w:footnote>'
    cell = p(r("Ulf Berg") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    body = table((cell, p("b")), (p("c"), p("d"))) + p("slut")
    assert words(blocks(body, footnotes=notes)) == [
        (("Ulf Berg", "b"), ("c", "d")), "* ersätter Eva Ek", "slut",
    ]  # fmt: skip


def test_the_sheet_is_left_with_its_reasons():
    found = source(
        p("Kallelse SRN") + p(r("dolt", "<w:vanish/>") + r("synligt")),
        header1=p("Region Norrdalen"),
        footer1=p("Storgatan 1") + p("Sida 1 (4)"),
    )
    assert words(found.blocks) == ["Kallelse SRN", "synligt"]
    assert found.left == (
        Left(2, "dolt", "hidden text: it is not printed"),
        Left(1, "Region Norrdalen", "a page's header"),
        Left(2, "Storgatan 1", "a page's footer"),
        Left(2, "Sida 1 (4)", "a page's number"),
    )


def test_a_title_that_stands_in_the_header_only_is_a_block():
    found = source(p("Datum: 6 mars 2027"), header1=p("Kallelse SRN") + p("Sida 1 (2)"))
    assert words(found.blocks) == ["Kallelse SRN", "Datum: 6 mars 2027"]
    assert [one.line for one in found.blocks] == [1, 2]
    assert [one.reason for one in found.left] == ["a page's number"]


def test_comments_are_left_at_their_block():
    body = (
        p("Kallelse SRN") + "<w:p><w:commentRangeStart w:id='1'/>" + r("Tid")
        + "<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r></w:p>"
    )  # fmt: skip
    remark = f"<w:comment {BY.replace('9', '1', 1)}>{p('stämmer det?')}</w:comment>"
    assert source(body, comments=remark).left == (
        Left(2, "stämmer det?", "a comment by Maria Dal"),
    )


def test_a_table_of_contents_is_left():
    style = (
        '<w:style w:type="paragraph" w:styleId="I"><w:name w:val="toc 1"/></w:style>'
    )
    body = p(r("1. Avtal") + TAB + r("2"), '<w:pStyle w:val="I"/>') + p("Avtal")
    found = source(body, styles=style)
    assert words(found.blocks) == ["Avtal"]
    assert found.left[0].text == "1. Avtal\t2"


def test_odd_blanks_and_hyphens_are_the_ordinary_ones():
    nobreak = "<w:r><w:noBreakHyphen/></w:r>"
    body = p(r("kl.\u00a013.00 över\u00adenskommelse VSN") + nobreak + r("möte"))
    assert words(blocks(body)) == ["kl. 13.00 överenskommelse VSN-möte"]


def test_numbering_that_word_prints_is_the_mark():
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0">'
            '<w:start w:val="12"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/>'
            '</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/>'
            '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
        ),
    )
    number = numbering.add_num(77).numId
    for text, level in (("Avtal", 0), ("rapport", 1), ("Budget", 0)):
        element = document.add_paragraph(text)._p  # noqa: SLF001 (python-docx's way)
        listed = element.get_or_add_pPr().get_or_add_numPr()
        listed.get_or_add_numId().val = number
        listed.get_or_add_ilvl().val = level
    assert [one[1:5] for one in saved(document).blocks] == [
        ("Avtal", 0, "§ 12", 0), ("rapport", 0, "a)", 1), ("Budget", 0, "§ 13", 0),
    ]  # fmt: skip


def test_marks_that_a_person_typed_are_marks():
    numbered = p(r("1. Mötets öppnande", "<w:b/>"), '<w:pStyle w:val="Rubrik1"/>')
    body = numbered + p("a) närvaro") + p(r("➤ Bilaga") + BREAK + r("– till"))
    assert [one[1:4] for one in blocks(body)] == [
        ("Mötets öppnande", 1, "1."), ("närvaro", 0, "a)"),
        ("Bilaga", 0, "➤"), ("till", 0, "–"),
    ]  # fmt: skip


def test_a_damaged_file_is_refused():
    with pytest.raises(RejectedError, match=r"kallelse\.docx: the file is damaged"):
        read_word(package("<w:p>"), "kallelse.docx")


@pytest.mark.parametrize("kind", ["summons", "minutes"])
def test_papers_of_our_own_are_read_with_all_their_items(kind):
    case = EXAMPLES["srn/2027-02-25"]
    found = read_word(rendered(case, kind), "srn.docx").blocks
    titles = [one.text for one in found if one.heading and one.mark.endswith(".")]
    assert titles == [
        item.title
        for item in case.meeting.items
        if item.type != "break" and not item.late
    ]
    people = [person for group in case.meeting.participants for person in group.people]
    texts = [one.text for one in found]
    assert all(any(text.startswith(one.name) for text in texts) for one in people)
