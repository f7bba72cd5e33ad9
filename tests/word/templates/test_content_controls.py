"""Tags in content controls, wherever Word lets one stand."""

import docx
import pytest
from wordfiles import W, add, body, findings, lines, rendered, runs, text

PEOPLE = [{"name": "Eva", "party": "S"}, {"name": "Bo", "party": "M"}]


def control(content, properties="<w:alias w:val='x'/><w:id w:val='5'/>"):
    return (
        f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}"
        "</w:sdtContent></w:sdt>"
    )


def run(words, look=""):
    return f"<w:r>{look}<w:t xml:space='preserve'>{words}</w:t></w:r>"


def line(*words):
    return f"<w:p>{''.join(one if one[:1] == '<' else run(one) for one in words)}</w:p>"


def cell(content):
    return f"<w:tc><w:tcPr><w:tcW w:w='4000' w:type='dxa'/></w:tcPr>{content}</w:tc>"


def table(*rows):
    grid = "<w:gridCol w:w='4000'/>" * 2
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def written(*content, **view):
    document = docx.Document()
    for one in content:
        add(document, one)
    return rendered(document, **view)


def test_inline(tmp_path):
    paper = written(line("a ", control(run("{{date}}")), " b"), date="D")
    assert lines(paper) == ["a D b"]
    assert findings(paper, tmp_path) == []


def test_around_a_paragraph_and_around_several():
    several = control(line("{{#people}}") + line("{{name}}") + line("{{/people}}"))
    paper = written(control(line("{{title}}")), several, title="T", people=PEOPLE)
    assert lines(paper) == ["T", "Eva", "Bo"]


def test_around_a_part_of_what_a_block_repeats():
    paper = written(line("{{#people}}"), control(line("{{name}}") + line("-")),
                    line("{{/people}}"), people=PEOPLE)  # fmt: skip
    assert lines(paper) == ["Eva", "-", "Bo", "-"]


def test_a_block_that_begins_in_one_control_and_ends_in_another():
    paper = written(control(line("{{#people}}") + line("{{name}}")),
                    control(line("{{/people}}")), people=PEOPLE)  # fmt: skip
    assert lines(paper) == ["Eva", "Bo"]


@pytest.mark.parametrize("level", ["cell", "row", "table", "both"])
def test_around_a_cell_a_row_or_a_table(level, tmp_path):
    first, second = (
        cell(line("{{#people}}{{name}}")),
        cell(line("{{party}}{{/people}}")),
    )
    if level in ("cell", "both"):
        first, second = control(first), control(second)
    row = f"<w:tr>{first}{second}</w:tr>"
    if level in ("row", "both"):
        row = control(row)
    whole = control(table(row)) if level == "table" else table(row)
    paper = written(whole, "<w:p/>", people=PEOPLE)
    assert [text(one) for one in body(paper).iter(f"{W}tr")] == ["EvaS", "BoM"]
    assert findings(paper, tmp_path) == []


REPEATING = (
    "<w15:repeatingSection xmlns:w15='http://schemas.microsoft.com/office/word/2012/"
    "wordml'/>"
)
KINDS = {
    "a drop-down list": "<w:dropDownList><w:listItem w:value='a'/></w:dropDownList>",
    "a combo box": "<w:comboBox><w:listItem w:value='a'/></w:comboBox>",
    "a date": "<w:date><w:dateFormat w:val='yyyy'/><w:lid w:val='sv-SE'/></w:date>",
    "plain text": "<w:text/>",
    "rich text": "<w:richText/>",
    "a repeated section": REPEATING,
    "a bound one": "<w:dataBinding w:xpath='/x' w:storeItemID='{0}'/><w:text/>",
}
GREY = "<w:rPr><w:rStyle w:val='Platshllartext'/><w:b/></w:rPr>"


@pytest.mark.parametrize("kind", KINDS)
def test_the_grey_of_a_placeholder_is_not_that_of_the_value(kind):
    properties = KINDS[kind] + "<w:showingPlcHdr/>"
    shown = control(run("{{da", GREY) + run("te}}", GREY), properties)
    paper = written(line("a ", shown), date="D")
    assert runs(paper) == [("a ", []), ("D", ["b"])]
    assert not list(body(paper).iter(f"{W}sdt"))


def test_a_value_that_was_chosen_keeps_its_look():
    paper = written(line(control(run("{{date}}", GREY), KINDS["a date"])), date="D")
    assert runs(paper) == [("D", ["rStyle", "b"])]


def test_a_control_without_tags_stays_and_is_told_from_its_copies(tmp_path):
    chosen = control(run("Välj"), "<w:id w:val='5'/>" + KINDS["a drop-down list"])
    paper = written(line("{{#people}}"), line("{{name}} ", chosen),
                    line("{{/people}}"), people=PEOPLE)  # fmt: skip
    assert lines(paper) == ["Eva Välj", "Bo Välj"]
    assert len(list(body(paper).iter(f"{W}sdt"))) == 2
    numbers = [one.get(f"{W}val") for one in body(paper).iter(f"{W}id")]
    assert len(numbers) == len(set(numbers))
    assert findings(paper, tmp_path) == []


def test_a_control_round_an_empty_row_is_no_table():
    row = control(f"<w:tr>{cell(line('{{#people}}{{name}}{{/people}}'))}</w:tr>")
    paper = written(table(row), "<w:p/>", people=[])
    assert not list(body(paper).iter(f"{W}tbl"))
