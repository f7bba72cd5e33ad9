"""Fields where a template's author writes them."""

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordfiles import (
    PROPERTIES,
    W,
    add,
    body,
    compiled,
    findings,
    lines,
    parts,
    rendered,
    runs,
    styled,
    template,
    text,
    tree,
)


def test_a_field_prints_its_value_and_blanks_in_its_braces_do_not_matter():
    document = template("Datum: {{date}}, {{ date }}, {{\u00a0date }}.")
    assert lines(rendered(document, date="6 mars")) == [
        "Datum: 6 mars, 6 mars, 6 mars."
    ]


def test_headers_footers_and_cells_have_fields_too():
    document = template("x")
    document.sections[0].header.paragraphs[0].text = "{{title}}"
    document.sections[0].footer.paragraphs[0].text = "{{place}}"
    document.add_table(1, 1).cell(0, 0).text = "{{date}}"
    paper = rendered(document, title="T", place="P", date="D")
    assert text(tree(paper, "word/header1.xml")) == "T"
    assert text(tree(paper, "word/footer1.xml")) == "P"
    assert "D" in lines(paper)


def test_a_tag_may_be_split_by_runs_spelling_marks_and_bookmarks():
    document = docx.Document()
    add(
        document,
        '<w:p><w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">Den {</w:t></w:r>'
        '<w:proofErr w:type="spellStart"/>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{da</w:t></w:r>"
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
        '<w:r><w:rPr><w:i/></w:rPr><w:t>te}</w:t></w:r><w:proofErr w:type="spellEnd"/>'
        "<w:r><w:t>}!</w:t></w:r></w:p>",
    )
    assert runs(rendered(document, date="6 mars")) == [("Den 6 mars!", [])]


def test_a_value_looks_like_the_first_character_of_its_tag():
    document = template("")
    paragraph = document.paragraphs[0]
    paragraph.add_run("{{da").bold = True
    paragraph.add_run("te}} x")
    assert runs(rendered(document, date="D")) == [("D", ["b"]), (" x", [])]


def test_text_that_looks_the_same_is_one_run():
    document = template("{{title}} den {{date}}, {{place}}")
    paper = rendered(document, title="T", date="D", place="P")
    assert runs(paper) == [("T den D, P", [])]


@settings(max_examples=50)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_any_text_comes_out_as_it_went_in(value):
    document = CACHE.setdefault("template", compiled(template("x{{title}}x")))
    paper = document.render({"title": value}, PROPERTIES)
    wanted = "" if not value.strip() else value
    assert lines(paper) == [f"x{wanted}x".replace("\ufffe", "\ufffd").replace(
        "\uffff", "\ufffd")]  # fmt: skip


CACHE = {}


@settings(max_examples=50)
@given(st.text())
def test_no_text_is_too_strange(value):
    document = CACHE.setdefault(
        "all", compiled(template("{{title}}", "{{lead}}", "{{text}}", "x{{link}}"))
    )
    link = {"text": value, "target": value}
    paper = document.render(
        {"title": value, "lead": value, "text": value, "link": link}, PROPERTIES
    )
    body(paper)


@pytest.mark.parametrize(
    "value",
    ["{{date}}", "{{#people}}", "DDEAUTO c:\\\\x", "<w:p/>", "]]>", "&amp;", "😀" * 9,
     "o" * 5000, "”citat”", " fram och bak "],
)  # fmt: skip
def test_data_is_only_data(value):
    assert lines(rendered(template("{{title}}"), title=value)) == [value]


def test_characters_that_xml_forbids_are_left_out_or_shown():
    paper = rendered(template("{{title}}"), title="a\x00b\x1fc\ud800d\ufffee")
    assert lines(paper) == ["abc\ufffdd\ufffde"]


def test_line_breaks_and_tabs_are_words_own():
    paper = rendered(template("{{title}}"), title="a\nb\tc\r\nd\x0be")
    assert lines(paper) == ["a\nb\tc\nd\ne"]
    assert len(list(body(paper).iter(f"{W}br"))) == 3


def test_a_paragraph_of_nothing_but_empty_fields_is_left_out():
    document = template("{{title}} {{place}}", "Plats: {{place}}", "")
    assert lines(rendered(document, title="", place=" ")) == ["Plats: ", ""]


def test_a_cell_keeps_its_paragraph():
    document = template("x")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "{{place}}"
    table.cell(0, 1).text = "{{text}}"
    cells = list(body(rendered(document)).iter(f"{W}tc"))
    assert [len(cell.findall(f"{W}p")) for cell in cells] == [1, 1]


def test_a_line_may_hold_markdown():
    document = template("")
    document.paragraphs[0].add_run("{{lead}}").italic = True
    paper = rendered(document, lead="a **b** c")
    assert runs(paper) == [
        ("a ", ["i"]),
        ("b", ["b", "bCs", "i"]),
        (" c", ["i"]),
    ]


def test_tracked_changes_count_as_accepted():
    document = docx.Document()
    add(
        document,
        "<w:p><w:pPr><w:pPrChange w:id='1' w:author='A'><w:pPr/></w:pPrChange></w:pPr>"
        "<w:del w:id='2' w:author='A'><w:r>"
        "<w:delText>{{wrong}}</w:delText></w:r></w:del>"
        "<w:ins w:id='3' w:author='A'><w:r><w:t>{{da</w:t></w:r></w:ins>"
        "<w:r><w:t>te}}</w:t></w:r></w:p>",
    )
    add(
        document,
        "<w:p><w:pPr><w:rPr><w:del w:id='4' w:author='A'/></w:rPr></w:pPr>"
        "<w:r><w:t>ett </w:t></w:r></w:p>",
    )
    add(document, "<w:p><w:r><w:t>stycke</w:t></w:r></w:p>")
    assert lines(rendered(document, date="D")) == ["D", "ett stycke"]


def test_content_controls_with_tags_are_opened():
    document = docx.Document()
    add(
        document,
        "<w:sdt><w:sdtPr><w:id w:val='7'/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        "<w:p><w:r><w:t>{{date}}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    paper = rendered(document, date="D")
    assert lines(paper) == ["D"]
    assert not list(body(paper).iter(f"{W}sdt"))


def test_comments_stay_behind_in_the_template():
    document = template("{{date}}")
    document.add_comment(document.paragraphs[0].runs, "fel: {{datum}}", "A")
    paper = rendered(document, date="D")
    assert lines(paper) == ["D"]
    assert not [name for name in parts(paper) if "comments" in name]


def test_a_template_may_use_other_prefixes():
    document = template("{{date}}", "{{#people}}", "{{name}}", "{{/people}}")
    source = parts_with(document, lambda content: content.replace(
        b"xmlns:w=", b"xmlns:v9=").replace(b"<w:", b"<v9:").replace(
        b"</w:", b"</v9:").replace(b" w:", b" v9:"))  # fmt: skip
    paper = rendered(source, date="D", people=[{"name": "A"}, {"name": "B"}])
    assert lines(paper) == ["D", "A", "B"]


def parts_with(document, change):
    from wordfiles import bytes_of

    from sro_cli.word.package import write_package

    files = parts(bytes_of(document))
    files["word/document.xml"] = change(files["word/document.xml"])
    return write_package(files)


TABLE = "| A | B |\n|---|--:|\n| 1 | 2 |"


def test_a_paper_of_everything_is_valid(tmp_path):
    document = template(
        ("Heading 1", "{{title}}"), "{{#items}}", ("Heading 2", "{{title}}"),
        "{{text}}", "{{#points}}", ("List Number", "{{.}}"), "{{/points}}",
        "{{/items}}", "{{link}}",
    )  # fmt: skip
    table = document.add_table(2, 2)
    table.cell(1, 0).text = "{{#people}}{{name}}"
    table.cell(1, 1).text = "{{party}}{{/people}}"
    document.sections[0].header.paragraphs[0].text = "{{lead}}"
    many = "Ord **fett**.\n\n- a\n  - b\n    1. c\n\n      d\n\n" + TABLE
    paper = rendered(
        document,
        title="T",
        lead="Se [avtal](https://x.se).",
        link={"text": "här", "target": "bilagor/ett avtal åäö.pdf"},
        people=[{"name": "A", "party": "S"}, {"name": "B"}],
        items=[{"title": "I", "text": many, "points": ["x", "[y](z.pdf)"]}] * 3,
    )
    assert findings(paper, tmp_path) == []
    assert "List Number: x" in styled(paper)
