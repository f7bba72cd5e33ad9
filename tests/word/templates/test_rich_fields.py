"""Rich fields: Markdown in the template's own styles."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from wordfiles import (
    R,
    W,
    add,
    body,
    lines,
    numbers,
    parts,
    rendered,
    runs,
    styled,
    template,
    text,
    tree,
)


def with_styles(*paragraphs):
    """Return a template that has the styles of a packaged one."""
    document = template(*paragraphs)
    styles = document.styles
    for name in ("Tabelltext", "Tabellrubrik", "Efter tabell"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    styles.add_style("Mötestabell", WD_STYLE_TYPE.TABLE)
    styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    if "Body Text Indent" not in styles:
        indent = styles.add_style("Body Text Indent", WD_STYLE_TYPE.PARAGRAPH)
        indent.base_style = styles["Body Text"]
    for one in document.paragraphs:
        if one.text.startswith("indragen "):
            one.text = one.text.removeprefix("indragen ")
            one.style = "Body Text Indent"
    return document


def test_prose_takes_the_paragraphs_style_and_lists_their_own():
    document = with_styles(("Body Text", "{{text}}"))
    paper = rendered(
        document, text="Ett.\n\nTvå:\n- a\n- b\n  - c\n\n1. d\n   1. e\n\nSlut."
    )
    assert styled(paper) == [
        "Body Text: Ett.",
        "Body Text: Två:",
        "List Bullet: a",
        "List Bullet: b",
        "List Bullet 2: c",
        "List Number: d",
        "List Number 2: e",
        "Body Text: Slut.",
    ]


def test_lists_in_an_indented_paragraph_begin_a_level_further_in():
    paper = rendered(with_styles("indragen {{text}}"), text="Se:\n- a\n  - b\n\n1. c")
    assert styled(paper) == [
        "Body Text Indent: Se:",
        "List Bullet 2: a",
        "List Bullet 3: b",
        "List Number 2: c",
    ]


def test_numbered_lists_begin_anew_or_where_the_text_says():
    paper = rendered(
        with_styles("{{text}}"), text="1. a\n2. b\n   - x\n3. c\n\nOch:\n\n7. d\n8. e"
    )
    found = [one for one in numbers(paper) if "x" not in one]
    assert found == ["1 a", "2 b", "3 c", "7 d", "8 e"]


def test_a_second_paragraph_of_an_item_has_no_mark_of_its_own():
    paper = rendered(with_styles(("Body Text", "{{text}}")), text="1. a\n\n   b\n2. c")
    assert styled(paper) == ["List Number: a", "Body Text: b", "List Number: c"]
    indent = body(paper)[1].find(f"{W}pPr/{W}ind")
    assert int(indent.get(f"{W}left")) > 0


def test_a_template_without_list_styles_gets_plain_lists():
    document = template("{{text}}")
    for name in ("List Bullet", "List Bullet 2", "List Number", "List Number 2"):
        document.styles[name].delete()
    paper = rendered(document, text="- a\n\n1. b\n2. c")
    assert numbers(paper) == ["1 a", "1 b", "2 c"]


def test_a_table_takes_the_templates_styles_and_the_width_of_the_text():
    document = with_styles(("Heading 1", "Årshjul"), "{{text}}")
    section = document.sections[0]
    width = (section.page_width - section.left_margin - section.right_margin) // 635
    paper = rendered(document, text="| | 1 | 2 |\n|--|--|-:|\n| Ämne | x | 3<br>4 |")
    table = body(paper).find(f"{W}tbl")
    properties = table.find(f"{W}tblPr")
    values = {child.tag.removeprefix(W): child for child in properties}
    assert values["tblStyle"].get(f"{W}val") == "Mötestabell"
    assert values["tblCaption"].get(f"{W}val") == "Årshjul"
    assert values["tblLook"].get(f"{W}firstColumn") == "1"
    assert int(values["tblW"].get(f"{W}w")) == width
    columns = [int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")]
    assert sum(columns) == width
    assert max(columns) - min(columns) <= 2
    head, row = table.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert head.find(f"{W}trPr/{W}cantSplit") is not None
    assert row.find(f"{W}trPr/{W}tblHeader") is None
    assert [text(cell) for cell in row] == ["", "Ämne", "x", "3\n4"]
    assert styled(paper)[1:] == [
        "Tabellrubrik: ", "Tabellrubrik: 1", "Tabellrubrik: 2",
        "Tabelltext: Ämne", "Tabelltext: x", "Tabelltext: 3\n4",
        "Efter tabell: ",
    ]  # fmt: skip


def test_a_table_is_indented_to_its_paragraph():
    document = with_styles("{{text}}")
    document.paragraphs[0].paragraph_format.left_indent = docx.shared.Twips(567)
    table = body(rendered(document, text="| a |\n|---|\n| b |")).find(f"{W}tbl")
    assert table.find(f"{W}tblPr/{W}tblInd").get(f"{W}w") == "567"


def test_a_table_in_a_cell_is_as_wide_as_the_cell_and_a_paragraph_follows():
    document = with_styles("x")
    document.add_table(1, 2).cell(0, 1).text = "{{text}}"
    cell = list(body(rendered(document, text="| a |\n|---|\n| b |")).iter(f"{W}tc"))[1]
    inner = cell.find(f"{W}tbl")
    width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
    assert int(inner.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) < width
    assert cell[-1].tag == f"{W}p"


def test_a_link_has_style_tooltip_and_relation():
    paper = rendered(
        with_styles("{{lead}}"), lead="se [avtalet](https://x.se/a?b=1&c=2)"
    )
    (link,) = body(paper).iter(f"{W}hyperlink")
    assert text(link) == "avtalet"
    assert link.get(f"{W}tooltip") == "https://x.se/a?b=1&c=2"
    assert link.find(f"{W}r/{W}rPr/{W}rStyle").get(f"{W}val") == "Hyperlink"
    relations = tree(paper, "word/_rels/document.xml.rels")
    (found,) = [one for one in relations if one.get("Id") == link.get(f"{R}id")]
    assert found.get("Target") == "https://x.se/a?b=1&c=2"
    assert found.get("TargetMode") == "External"


def test_a_link_field_leads_to_a_paper_beside_the_file():
    paper = rendered(
        with_styles("{{link}}"),
        link={"text": "Avtal", "target": "bilagor/nytt avtal.pdf"},
    )
    assert (
        b'Target="bilagor/nytt%20avtal.pdf"'
        in parts(paper)["word/_rels/document.xml.rels"]
    )
    assert lines(rendered(with_styles("{{link}}"), link="")) == []
    assert lines(
        rendered(with_styles("x{{link}}"), link={"text": "", "target": "a"})
    ) == ["x"]


@pytest.mark.parametrize(
    "target",
    ["javascript:x", "file:///etc/passwd", "\\\\server\\x", "//x/y", "C:\\x", ""],
)
def test_a_link_that_could_do_harm_is_only_text(target):
    paper = rendered(template("{{link}}"), link={"text": "Avtal", "target": target})
    assert lines(paper) == ["Avtal"]
    assert not list(body(paper).iter(f"{W}hyperlink"))


def test_the_same_target_is_one_relation_and_headers_have_their_own():
    document = template("{{lead}} {{lead}}")
    document.sections[0].header.paragraphs[0].text = "{{lead}}"
    paper = rendered(document, lead="[a](https://x.se)")
    for name in ("document", "header1"):
        content = parts(paper)[f"word/_rels/{name}.xml.rels"]
        assert content.count(b"https://x.se") == 1


def test_there_is_no_link_within_a_link():
    document = docx.Document()
    add(
        document,
        "<w:p><w:hyperlink w:anchor='x'><w:r><w:t>{{lead}}</w:t></w:r>"
        "</w:hyperlink></w:p>",
    )
    paper = rendered(document, lead="[a](https://x.se)")
    assert len(list(body(paper).iter(f"{W}hyperlink"))) == 1


def test_a_rich_field_within_a_line_is_joined_by_line_breaks():
    paper = rendered(
        template("Förr: {{text}} (nu inte)"), text="a\n\n- **b**\n- c\n\n1. d"
    )
    assert lines(paper) == ["Förr: a\n– b\n– c\n1. d (nu inte)"]
    assert ("b", ["b", "bCs"]) in runs(paper)


def test_a_rich_field_that_ends_a_line_goes_on_below():
    document = with_styles(("Body Text", "a) {{text}}"))
    paper = rendered(document, text="Ett.\n\n- b\n\nTvå.")
    assert styled(paper) == ["Body Text: a) Ett.", "List Bullet: b", "Body Text: Två."]


def test_it_goes_on_in_the_body_text_that_follows_its_style():
    document = with_styles("a) {{text}}", "indragen x")
    document.paragraphs[0].style.next_paragraph_style = document.styles[
        "Body Text Indent"
    ]
    paper = rendered(document, text="Ett.\n\n- b\n\nTvå.")
    assert styled(paper)[:3] == [
        "Normal: a) Ett.",
        "List Bullet 2: b",
        "Body Text Indent: Två.",
    ]


def test_a_line_in_a_list_keeps_all_of_a_rich_field():
    document = with_styles(("List Number", "Beslut: {{text}}"))
    assert styled(rendered(document, text="Ett.\n\nTvå.")) == [
        "List Number: Beslut: Ett.\nTvå."
    ]


def test_two_tables_in_a_row_do_not_melt_into_one():
    table = "| a |\n|---|\n| b |\n"
    paper = rendered(with_styles("{{text}}"), text=f"{table}\n{table}")
    tags = [one.tag.removeprefix(W) for one in body(paper)]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]
