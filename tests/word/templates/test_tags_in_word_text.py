"""Tags as Word keeps them: in pieces, among marks, beside Word's own fields."""

import docx
import pytest
from wordfiles import (
    R,
    W,
    add,
    body,
    findings,
    lines,
    rendered,
    runs,
    template,
    text,
    tree,
)

from sro_cli.word.markdown.parser import parse_line

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"


def paragraph(*pieces, style=""):
    """Return a paragraph of *pieces*: words of a run, or elements."""
    look = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    inside = "".join(one if one[:1] == "<" else RUN.format(one) for one in pieces)
    return f"<w:p>{look}{inside}</w:p>"


def written(*paragraphs, **view):
    document = docx.Document()
    for one in paragraphs:
        add(document, one)
    return rendered(document, **view)


INS = "<w:ins w:id='7' w:author='x'><w:r><w:t>{}</w:t></w:r></w:ins>"
DEL = "<w:del w:id='8' w:author='x'><w:r><w:delText>{}</w:delText></w:r></w:del>"
BETWEEN = {
    "spelling": "<w:proofErr w:type='spellStart'/>",
    "grammar": "<w:proofErr w:type='gramEnd'/>",
    "a bookmark": "<w:bookmarkStart w:id='1' w:name='_GoBack'/>"
    "<w:bookmarkEnd w:id='1'/>",
    "a comment": "<w:commentRangeStart w:id='1'/><w:commentRangeEnd w:id='1'/>",
    "a page that ended here": "<w:r><w:lastRenderedPageBreak/></w:r>",
    "a permission": "<w:permStart w:id='1' w:edGrp='everyone'/><w:permEnd w:id='1'/>",
    "a language": "<w:r><w:rPr><w:lang w:val='en-US'/></w:rPr></w:r>",
    "what was deleted": DEL.format("x"),
    "nothing": "<w:r/>",
}
UNSEEN = {
    "a soft hyphen": "<w:r><w:softHyphen/></w:r>",
    "a soft hyphen as a character": RUN.format("\N{SOFT HYPHEN}"),
    "no width": RUN.format("\N{ZERO WIDTH SPACE}\N{WORD JOINER}"),
    "a mark of direction": RUN.format("\N{LEFT-TO-RIGHT MARK}"),
}


@pytest.mark.parametrize("which", BETWEEN)
@pytest.mark.parametrize("at", range(1, 8))
def test_a_tag_may_be_cut_anywhere_by(which, at):
    tag = "{{date}}"
    paper = written(paragraph("a ", tag[:at], BETWEEN[which], tag[at:], " b"), date="D")
    assert lines(paper) == ["a D b"]


@pytest.mark.parametrize("which", UNSEEN)
@pytest.mark.parametrize("at", range(2, 7))
def test_the_name_in_a_tag_may_be_cut_by(which, at):
    tag = "{{date}}"
    paper = written(paragraph("a ", tag[:at], UNSEEN[which], tag[at:], " b"), date="D")
    assert lines(paper) == ["a D b"]


@pytest.mark.parametrize("wrapped", [
    INS, "<w:smartTag w:element='x'><w:r><w:t>{}</w:t></w:r></w:smartTag>",
    "<w:moveTo w:id='7'><w:r><w:t>{}</w:t></w:r></w:moveTo>",
    "<w:customXml w:element='x'><w:r><w:t>{}</w:t></w:r></w:customXml>",
    "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:r w:rsidR='00AB12CD'><w:t>{}</w:t></w:r>",
])  # fmt: skip
def test_a_piece_of_a_tag_may_lie_in_something(wrapped):
    pieces = ("{", wrapped.format("{da"), DEL.format("y"), "t", wrapped.format("e}}"))
    assert lines(written(paragraph("a ", *pieces, " b"), date="D")) == ["a D b"]


@pytest.mark.parametrize(
    "tag",
    ["{{ date }}", "{{\tdate\t}}", "{{\N{NO-BREAK SPACE}date\N{NO-BREAK SPACE}}}",
     "{{\N{NARROW NO-BREAK SPACE}date}}", "{{date\N{THIN SPACE}}}",
     "{{\N{ZERO WIDTH NO-BREAK SPACE}date}}"],
)  # fmt: skip
def test_blanks_of_any_kind_do_not_matter_in_a_tag(tag):
    assert lines(rendered(template(f"a {tag} b"), date="D")) == ["a D b"]


def test_a_tab_or_a_line_break_of_words_own_does_not_matter_in_a_tag():
    inside = "<w:r><w:t>{{</w:t><w:tab/><w:t>date</w:t><w:br/><w:t>}}</w:t></w:r>"
    assert lines(written(paragraph("a ", inside), date="D")) == ["a D"]


def test_a_block_tag_may_have_blanks_around_its_sign():
    document = template("{{ # people }}", "{{name}}", "{{ / people }}")
    assert lines(rendered(document, people=[{"name": "E"}])) == ["E"]


def test_quotes_and_no_break_blanks_around_a_tag_stay():
    document = template("”{{date}}”\N{NO-BREAK SPACE}({{place}})")
    assert lines(rendered(document, date="D", place="P")) == [
        "”D”\N{NO-BREAK SPACE}(P)"
    ]


def test_hyphens_of_words_own_beside_a_tag_stay():
    paper = written(
        paragraph("{{date}}", "<w:r><w:noBreakHyphen/></w:r>", "x",
                  "<w:r><w:softHyphen/></w:r>", "y"), date="D"
    )  # fmt: skip
    found = [one.tag.rpartition("}")[2] for one in body(paper).iter()]
    assert found.count("noBreakHyphen") == found.count("softHyphen") == 1
    assert lines(paper) == ["Dxy"]


def test_comments_within_xml_take_no_text_with_them():
    paper = written("<w:p><w:r><w:t>{{da<!-- x -->te}} b</w:t></w:r></w:p>", date="D")
    assert lines(paper) == ["D b"]


def test_a_tag_in_a_link_is_filled_in_and_the_link_stays():
    document = template("")
    relation = document.part.relate_to(
        "https://x.se", R.strip("{}") + "/hyperlink", is_external=True
    )
    add(document, f"<w:p><w:hyperlink r:id='{relation}'>{RUN.format('Möte {{date}}')}"
        "</w:hyperlink></w:p>")  # fmt: skip
    paper = rendered(document, date="D")
    (link,) = body(paper).iter(f"{W}hyperlink")
    assert (text(link), link.get(f"{R}id")) == ("Möte D", relation)


def test_a_numbered_heading_keeps_its_number():
    look = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>"
    paper = written(
        "<w:p><w:pPr><w:pStyle w:val='Heading2'/>" + look + "</w:pPr>"
        + RUN.format("{{title}}") + "</w:p>", title="T"
    )  # fmt: skip
    (one,) = body(paper).iter(f"{W}numPr")
    assert one.find(f"{W}numId").get(f"{W}val") == "3"


def field(code, shown):
    marks = [f"<w:r><w:fldChar w:fldCharType='{one}'/></w:r>"
             for one in ("begin", "separate", "end")]  # fmt: skip
    code = f"<w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r>"
    return f"{marks[0]}{code}{marks[1]}{RUN.format(shown)}{marks[2]}"


FIELDS = ("PAGE", "NUMPAGES", "DATE \\@ yyyy", "REF _Ref1 \\h", "STYLEREF x")


@pytest.mark.parametrize("code", FIELDS)
def test_a_field_of_words_own_stands_beside_tags(code, tmp_path):
    paper = written(paragraph("{{title}}, sida ", field(code, "1"), " av {{date}}"),
                    title="T", date="D")  # fmt: skip
    assert lines(paper) == ["T, sida 1 av D"]
    (kept,) = body(paper).iter(f"{W}instrText")
    assert kept.text.strip() == code
    kinds = [one.get(f"{W}fldCharType") for one in body(paper).iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert findings(paper, tmp_path) == []


def test_a_simple_field_stands_beside_tags():
    simple = "<w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    assert lines(written(paragraph("{{title}} ", simple), title="T")) == ["T 1"]


def toc(*entries, kept=""):
    """Return the paragraphs of a table of contents, as Word writes it."""
    marks = {one: f"<w:r><w:fldChar w:fldCharType='{one}'/></w:r>"
             for one in ("begin", "separate", "end")}  # fmt: skip
    code = "<w:r><w:instrText> TOC \\o 1-3 \\h </w:instrText></w:r>"
    first, *rest = entries
    return (
        paragraph(marks["begin"], code, marks["separate"], first),
        *(paragraph(one) for one in rest),
        paragraph(marks["end"], kept),
    )


def test_a_table_of_contents_with_tags_is_left_for_word_to_make():
    paper = written(*toc("{{title}}\t1", "{{date}}\t2"),
                    paragraph("{{title}}", style="Heading1"), title="T")  # fmt: skip
    assert not [line for line in lines(paper) if "{{" in line]
    assert lines(paper)[-1] == "T"
    (begin,) = [one for one in body(paper).iter(f"{W}fldChar")
                if one.get(f"{W}fldCharType") == "begin"]  # fmt: skip
    assert begin.get(f"{W}dirty") == "true"
    assert len(list(body(paper).iter(f"{W}instrText"))) == 1


def test_a_table_of_contents_without_tags_stays_as_it_is():
    paper = written(
        *toc("Inledning\t1", "Beslut\t2"), paragraph("{{title}}"), title="T"
    )
    assert lines(paper) == ["Inledning\t1", "Beslut\t2", "", "T"]


@pytest.mark.parametrize("part", ["header", "footer"])
@pytest.mark.parametrize(
    "value", ["**fet** och [x](https://x.se)\n\n- a\n- b", "a\n\nb"]
)
def test_blocks_tables_and_rich_fields_in_headers_and_footers(part, value, tmp_path):
    document = template("x")
    holder = getattr(document.sections[0], part)
    holder.paragraphs[0].text = "{{#people}}"
    for one in (
        "{{name}}",
        "{{/people}}",
        "{{#place}}",
        "Plats",
        "{{/place}}",
        "{{text}}",
    ):
        holder.add_paragraph(one)
    table = holder.add_table(1, 2, docx.shared.Cm(10))
    table.cell(0, 0).text = "{{#items}}{{title}}"
    table.cell(0, 1).text = "{{text}}{{/items}}"
    paper = rendered(document, people=[{"name": "E"}, {"name": "B"}], text=value,
                     items=[{"title": "1", "text": value}, {"title": "2"}])  # fmt: skip
    said = text(tree(paper, f"word/{part}1.xml"))
    assert said.startswith("EB")
    assert "Plats" not in said
    assert len(list(tree(paper, f"word/{part}1.xml").iter(f"{W}tr"))) == 2
    assert findings(paper, tmp_path) == []


def test_a_nested_list_of_each_kind_takes_the_templates_styles():
    from wordfiles import styled

    value = "1. ett\n   - a\n   - b\n     1. djupt\n2. två\n\n- x\n  1. y\n  2. z"
    assert styled(rendered(template("{{text}}"), text=value)) == [
        "List Number: ett", "List Bullet 2: a", "List Bullet 2: b",
        "List Number 3: djupt", "List Number: två",
        "List Bullet: x", "List Number 2: y", "List Number 2: z",
    ]  # fmt: skip


def test_what_is_bold_in_the_template_stays_bold_around_markdown():
    document = template("")
    document.paragraphs[0].add_run("{{lead}}").bold = True
    value = "ett *två* [tre](https://x.se)"
    found = runs(rendered(document, lead=value))
    assert [text for text, _look in found] == [one.text for one in parse_line(value)]
    assert all("b" in look for _text, look in found)
