"""Papers of a workspace's own templates come back: tables, fields printed twice."""

import io

import docx
import pytest

from round_trip import DATE, END, START, Paper, case_of, merged
from sro_cli.domain.meeting import Meeting
from sro_cli.render.papers import render_docx

MEETING = Meeting.model_validate({
    "format": 1, "body": "sro", "date": DATE, "start": START, "end": END,
    "place": "Stora salen", "state": "held",
    "items": (
        {"id": "avtal", "title": "Nytt avtal", "position": ("SRO ställer sig bakom.",),
         "notes": "Läget är gott.\n\n- Ett\n- Två", "text": "Avtalet löper ut."},
        {"id": "vard", "title": "Vården", "notes": "Frågan bereds.",
         "dialogue": ("Korta texter.", "Inga bilagor.")},
    ),
})  # fmt: skip


def lines(*texts):
    file = docx.Document()
    for text in texts:
        file.add_paragraph(text)
    return saved(file)


def table(*cells):
    file = docx.Document()
    grid = file.add_table(1, len(cells))
    for cell, texts in zip(grid.rows[0].cells, cells, strict=True):
        cell.paragraphs[0].text, *more = texts
        for text in more:
            cell.add_paragraph(text)
    return saved(file)


def saved(file):
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def edited(template, *edits):
    """Return the meeting after a paper of a template was edited, and what was left."""
    case = case_of(MEETING)
    paper = Paper(render_docx(case, "minutes", template, "own.docx"))
    for find, old, new in edits:
        paper.retype(paper.find(find), old, new)
    after, done = merged(case, paper.bytes())
    assert not done.clashes
    return after, done.left


IN_A_TABLE = table(
    ["{{#items}}{{number}}"],
    ["{{title}}", "{{text}}", "{{notes}}"],
    ["{{#position}}", "{{.}}", "{{/position}}{{/items}}"],
)


@pytest.mark.parametrize(
    ("find", "old", "new", "field", "value"),
    [
        ("Nytt avtal", "Nytt", "Gott", "title", "Gott avtal"),
        ("Läget", "gott", "ovisst", "notes", "Läget är ovisst.\n\n- Ett\n- Två"),
        ("Två", "Två", "Tre", "notes", "Läget är gott.\n\n- Ett\n- Tre"),
        (
            "SRO ställer",
            "bakom",
            "avvaktande",
            "position",
            ("SRO ställer sig avvaktande.",),
        ),
    ],
)
def test_a_table_of_items_is_read_cell_by_cell(find, old, new, field, value):
    after, left = edited(IN_A_TABLE, (find, old, new))
    assert left == ()
    assert after == MEETING.but(
        items=(MEETING.items[0].but(**{field: value}), MEETING.items[1])
    )


def test_a_table_of_items_that_nobody_edited_changes_nothing():
    assert edited(IN_A_TABLE) == (MEETING, ())


TWICE = lines(
    "{{#items}}", "{{title}}", "{{notes}}", "{{/items}}",
    "Sammanfattning", "{{#items}}", "{{title}}", "{{notes}}", "{{/items}}",
)  # fmt: skip


def all_with(paper, text):
    return [one for one in paper.paragraphs if text in paper.text(one)]


@pytest.mark.parametrize("at", [0, 1])
def test_a_text_printed_twice_may_be_changed_in_either_place(at):
    case = case_of(MEETING)
    paper = Paper(render_docx(case, "minutes", TWICE, "own.docx"))
    paper.retype(all_with(paper, "Frågan bereds.")[at], "bereds", "är klar")
    after, done = merged(case, paper.bytes())
    assert done.left == ()
    assert after.items[1].notes == "Frågan är klar."
    assert after.items[0] == MEETING.items[0]


def test_a_text_printed_twice_and_changed_in_two_ways_is_told():
    case = case_of(MEETING)
    paper = Paper(render_docx(case, "minutes", TWICE, "own.docx"))
    for each, new in zip(
        all_with(paper, "Frågan bereds."), ("är klar", "vilar"), strict=True
    ):
        paper.retype(each, "bereds", new)
    after, done = merged(case, paper.bytes())
    texts = {str(after.items[1].notes), *(each.text for each in done.left)}
    assert texts == {"Frågan är klar.", "Frågan vilar."}


IN_A_LINE = lines(
    "{{#items}}", "{{number}}. {{title}}: {{lead}} {{place}}", "{{/items}}"
)


def test_of_several_fields_in_a_line_the_one_that_changed_is_taken():
    after, left = edited(IN_A_LINE, ("Vården", "Vården", "Skolan"))
    assert left == ()
    assert after.items[1].title == "Skolan"
    assert after.place == MEETING.place


def test_where_two_fields_of_a_line_changed_the_line_is_told():
    after, left = edited(
        IN_A_LINE, ("Vården", "Vården", "Skolan"), ("Skolan", "Stora", "Lilla")
    )
    assert after == MEETING
    assert [each.text for each in left] == ["2. Skolan:  Lilla salen"]
