"""Blocks: repeated, entered, left out; over lines, in a line, over a table's row."""

import pytest
from wordfiles import W, add, body, lines, rendered, template, text, xml

PEOPLE = [{"name": "Eva", "party": "S"}, {"name": "Bo", "party": ""}]


def test_a_block_on_lines_of_its_own_repeats_what_lies_between():
    document = template("före", "{{#people}}", "{{name}}", "-", "{{/people}}", "efter")
    paper = rendered(document, people=PEOPLE)
    assert lines(paper) == ["före", "Eva", "-", "Bo", "-", "efter"]


def test_a_block_in_a_line_repeats_in_the_line():
    document = template("Kallade: {{#people}}{{name}}{{#party}} ({{party}}){{/party}}; "
                        "{{/people}}slut")  # fmt: skip
    paper = rendered(document, people=PEOPLE)
    assert lines(paper) == ["Kallade: Eva (S); Bo; slut"]


def test_a_block_in_a_row_repeats_the_row():
    document = template("x")
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "Namn"
    table.cell(1, 0).text = "{{#people}}{{name}}"
    table.cell(1, 1).text = "{{party}}{{/people}}"
    rows = [text(row) for row in body(rendered(document, people=PEOPLE)).iter(f"{W}tr")]
    assert rows == ["Namn", "EvaS", "Bo"]


def test_a_row_of_one_cell_is_repeated_too():
    document = template("x")
    document.add_table(1, 1).cell(0, 0).text = "{{#people}}{{name}}{{/people}}"
    rows = [text(row) for row in body(rendered(document, people=PEOPLE)).iter(f"{W}tr")]
    assert rows == ["Eva", "Bo"]


def test_a_block_inside_a_cell_stays_inside_it():
    document = template("x")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Kallade"
    cell = table.cell(0, 1)
    cell.text = "{{#people}}"
    cell.add_paragraph("{{name}}")
    cell.add_paragraph("{{/people}}")
    paper = rendered(document, people=PEOPLE)
    assert len(list(body(paper).iter(f"{W}tr"))) == 1
    assert lines(paper)[:4] == ["x", "Kallade", "Eva", "Bo"]


def test_tags_may_have_cells_of_their_own_in_a_repeated_row():
    document = template("x")
    table = document.add_table(1, 3)
    for cell, words in zip(
        table.rows[0].cells, ("{{#people}}", "{{name}}", "{{/people}}"), strict=True
    ):
        cell.text = words
    rows = [text(row) for row in body(rendered(document, people=PEOPLE)).iter(f"{W}tr")]
    assert rows == ["Eva", "Bo"]


def test_a_table_without_rows_left_is_gone():
    document = template("x")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "{{#people}}{{name}}"
    table.cell(0, 1).text = "{{party}}{{/people}}"
    assert not list(body(rendered(document, people=[])).iter(f"{W}tbl"))


@pytest.mark.parametrize(
    ("view", "wanted"),
    [
        ({"place": "P", "draft": True, "people": PEOPLE, "points": ["a"]}, "1234"),
        ({"place": " ", "draft": False, "people": [], "points": []}, "5678"),
        ({}, "5678"),
        ({"place": None, "people": None}, "5678"),
    ],
)
def test_question_marks_print_once_if_there_is_any_and_carets_if_there_is_none(
    view, wanted
):
    document = template(
        "{{?place}}1{{/place}}{{#draft}}2{{/draft}}{{?people}}3{{/people}}"
        "{{?points}}4{{/points}}{{^place}}5{{/place}}{{^draft}}6{{/draft}}"
        "{{^people}}7{{/people}}{{^points}}8{{/points}}"
    )
    assert lines(rendered(document, **view)) == [wanted]


def test_a_block_over_texts_prints_its_entries():
    document = template("{{#points}}", "– {{.}}", "{{/points}}")
    paper = rendered(document, points=["ett **två**", "tre"])
    assert lines(paper) == ["– ett två", "– tre"]


def test_a_block_over_a_table_enters_it():
    document = template("{{#approval}}", "{{by}} {{date}} {{title}}", "{{/approval}}")
    paper = rendered(document, title="T", approval={"by": "Eva", "date": "7 mars"})
    assert lines(paper) == ["Eva 7 mars T"]
    assert lines(rendered(document, title="T", approval=None)) == []


def test_names_are_looked_up_outwards_and_an_empty_one_is_empty():
    document = template("{{#items}}", "{{title}}/{{place}}/{{date}}.", "{{/items}}")
    items = [{"title": "A", "place": "X"}, {"title": "", "place": ""}, {}]
    paper = rendered(document, title="T", place="P", date="D", items=items)
    assert lines(paper) == ["A/X/D.", "//D.", "//D."]


def test_blocks_nest():
    document = template(
        "{{#items}}", "{{title}}", "{{#people}}", "{{name}} om {{title}}",
        "{{/people}}", "{{^people}}", "ingen", "{{/people}}", "{{/items}}",
    )  # fmt: skip
    items = [{"title": "A", "people": PEOPLE}, {"title": "B", "people": []}]
    paper = rendered(document, items=items)
    assert lines(paper) == ["A", "Eva om A", "Bo om A", "B", "ingen"]


def test_several_tags_may_share_a_line_that_goes():
    document = template("{{#items}} {{#people}}", "{{name}}", "{{/people}}{{/items}}")
    paper = rendered(document, items=[{"people": PEOPLE}, {"people": PEOPLE[:1]}])
    assert lines(paper) == ["Eva", "Bo", "Eva"]


def test_a_rich_field_in_blocks_of_its_own_line_still_makes_paragraphs():
    document = template("{{#text}}{{text}}{{/text}}")
    assert lines(rendered(document, text="a\n\nb")) == ["a", "b"]


def test_a_column_break_may_hang_on_a_flag():
    document = template("")
    add(
        document,
        "<w:p><w:r><w:t>{{#draft}}</w:t></w:r><w:r><w:br w:type='column'/></w:r>"
        "<w:r><w:t>{{/draft}}{{title}}</w:t></w:r></w:p>",
    )
    assert lines(rendered(document, title="T", draft=True)) == ["", "¦T"]
    assert lines(rendered(document, title="T", draft=False)) == ["", "T"]
    assert lines(rendered(document, title="", draft=True)) == ["", "¦"]


def test_bookmarks_that_a_block_would_copy_go_and_others_stay():
    document = template("{{#people}}", "{{name}}", "{{/people}}", "slut")
    for at, name in ((1, "upprepad"), (3, "kvar")):
        paragraph = document.element.body[at]
        paragraph.insert(0, xml(f'<w:bookmarkStart w:id="{at}" w:name="{name}"/>'))
        paragraph.append(xml(f'<w:bookmarkEnd w:id="{at}"/>'))
    paper = body(rendered(document, people=PEOPLE))
    names = [one.get(f"{W}name") for one in paper.iter(f"{W}bookmarkStart")]
    assert names == ["kvar"]
    assert len(list(paper.iter(f"{W}bookmarkEnd"))) == 1
