"""Links and fields: of fields the result is read, and links keep their target."""

import pytest
from hand_written import complex_field, link, mark, p, r, read, texts

from sro_cli.word.markdown.tree import Span

FIELD = '<w:fldSimple w:instr=" {} ">{}</w:fldSimple>'


def line(inside, relations=""):
    (paragraph,) = read(p(inside), relations).paragraphs
    return paragraph.line


@pytest.mark.parametrize(
    ("attributes", "target"),
    [
        ('r:id="rId7"', "https://norrdalen.example/å"),
        ('w:anchor="punkt4"', "#punkt4"),
        ('r:id="rId7" w:anchor="del2"', "https://norrdalen.example/å#del2"),
        ('r:id="rId8"', ""),
        ('r:id="nosuch"', ""),
        ("", ""),
    ],
)
def test_links_keep_their_target(attributes, target):
    relations = link("rId7", "https://norrdalen.example/å") + link("rId8", "NULL")
    found = line(f"<w:hyperlink {attributes}>{r('här')}</w:hyperlink>", relations)
    assert found == (Span("här", target=target),)


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        (' HYPERLINK "https://norrdalen.example" ', "https://norrdalen.example"),
        ("hyperlink https://norrdalen.example", "https://norrdalen.example"),
        (' HYPERLINK "a.pdf" \\o "Tips" \\t "_blank" ', "a.pdf"),
        (' HYPERLINK \\l "punkt4" \\h ', "#punkt4"),
        (' HYPERLINK "a.pdf" \\l "del2" ', "a.pdf#del2"),
        (' HYPERLINK "\\\\\\\\server\\\\mapp" ', "\\\\server\\mapp"),
        (' HYPERLINK "osluten', "osluten"),
        (" HYPERLINK ", ""),
        (" REF punkt4 \\h ", ""),
        ("", ""),
    ],
)
def test_a_link_may_be_a_field(instruction, target):
    escaped = instruction.replace('"', "&quot;")
    expected = (Span("här", target=target),)
    assert line(complex_field(escaped or "<w:r/>", r("här"))) == expected
    assert line(FIELD.format(escaped, r("här"))) == expected


def test_of_fields_only_the_result_is_text():
    nested = complex_field(
        "<w:r><w:instrText>IF </w:instrText></w:r>"
        + complex_field("PAGE", r("3"))
        + "<w:r><w:instrText> = 3</w:instrText></w:r>",
        r("sant"),
    )
    assert line(r("Sida ") + complex_field("PAGE", r("2"))) == (Span("Sida 2"),)
    assert line(nested) == (Span("sant"),)
    within = complex_field(
        'HYPERLINK "x.pdf"', r("sida ") + complex_field("REF", r("4"))
    )
    assert line(within + r("!")) == (Span("sida 4", target="x.pdf"), Span("!"))


def test_a_field_may_run_over_paragraphs():
    first = mark("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>"
    body = p(first + mark("separate") + r("ett")) + p("två") + p(r("tre") + mark("end"))
    assert texts(body) == ["ett", "två", "tre"]


@pytest.mark.parametrize(
    "inside",
    [
        mark("begin") + r("ord"),
        mark("begin") + mark("separate") + r("ord"),
        mark("separate") + r("ord") + mark("end"),
        mark("begin") + r("ord") + mark("end"),
    ],
)
def test_a_broken_field_hides_no_text(inside):
    assert line(inside) == (Span("ord"),)


def test_an_old_form_shows_what_was_chosen():
    box = "<w:checkBox><w:default w:val='0'/>{}</w:checkBox>"
    chosen = "<w:ddList><w:result w:val='1'/>{}</w:ddList>".format(
        "<w:listEntry w:val='Ja'/><w:listEntry w:val='Nej'/>"
    )
    begin = '<w:r><w:fldChar w:fldCharType="begin">{}</w:fldChar></w:r>'
    body = "".join(
        p(begin.format(f"<w:ffData>{data}</w:ffData>") + mark("end"))
        for data in (box.format("<w:checked/>"), box.format(""), chosen, "")
    )
    assert texts(body) == ["☒", "☐", "Nej", ""]


def test_a_link_that_libreoffice_shows_is_a_link():
    shown = "före HYPERLINK &quot;https://a.example&quot;länken"
    found = line(complex_field("FILLIN", r(shown, "<w:b/>")))
    assert found == (
        Span("före ", bold=True),
        Span("länken", bold=True, target="https://a.example"),
    )
