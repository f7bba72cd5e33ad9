"""The record on paper, and that a summons never shows it."""

import pytest

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.render.view import view

RECORD = """
position = ["ställning"]
notes = "anteckning"
dialogue = ["synpunkt"]
decisions = ["beslut", "beslut till"]
commissions = [{ what = "uppdrag", who = ["Ada Ek", "Bo Ås"], due = 2027-04-22 }]
"""
KEYS = ("position", "notes", "dialogue", "decisions", "commissions")


def test_minutes_print_the_record(item_of):
    entry = item_of(RECORD)
    assert [entry[key] for key in KEYS[:-1]] == [
        ["ställning"],
        "anteckning",
        ["synpunkt"],
        ["beslut", "beslut till"],
    ]
    assert entry["decisions_is_listed"] is True
    assert entry["commissions"] == [
        {
            "what": "uppdrag",
            "who": "Ada Ek och Bo Ås",
            "due": "22 april 2027",
            "done": "",
        }
    ]


@pytest.mark.parametrize("state", ["draft", "called", "held", "approved"])
def test_a_summons_shows_nothing_of_it(item_of, state):
    part = RECORD.strip().replace("\n", ", ")
    item = f'{RECORD}\nitems = [{{ title = "Del", {part} }}]'
    entry = item_of(item, kind="summons", state=state)
    for each in (entry, *entry["items"]):
        assert not any(each[key] for key in KEYS)
        assert not any(
            each[flag]
            for flag in ("record_here", "position_is_listed", "decisions_is_listed")
        )
    assert entry["records"] == []
    said = ("ställning", "anteckning", "synpunkt", "beslut", "uppdrag")
    assert not [word for word in said if word in str(entry)]


def parts(own, *lines):
    items = ", ".join(f"{{ {line} }}" for line in lines)
    return f"{own}\nitems = [{items}]"


LETTERED = 'title = "A", notes = "till A"'
PLAIN = 'title = "B", numbered = false, decisions = ["till B"]'
SILENT = 'title = "C"'


def test_a_sub_items_record_stands_with_it_where_the_item_has_none(item_of):
    entry = item_of(parts("", LETTERED, SILENT, PLAIN))
    assert [part["record_here"] for part in entry["items"]] == [True, False, True]
    assert (entry["record_here"], entry["records"]) == (False, [])


def test_else_it_stands_after_the_items_own(item_of):
    entry = item_of(parts('notes = "eget"', LETTERED, SILENT, PLAIN))
    assert entry["record_here"] is True
    assert not any(part["record_here"] for part in entry["items"])
    told = [(each["label"], each["title"], each["notes"]) for each in entry["records"]]
    assert told == [("a", "A", "till A"), ("", "B", "")]
    assert entry["records"][1]["decisions"] == ["till B"]


def test_a_template_that_knows_no_records_still_finds_the_sub_items_notes(item_of):
    entry = item_of(parts('notes = "eget"', LETTERED))
    assert entry["items"][0]["notes"] == "till A"


def test_an_unnumbered_body_tells_sub_items_by_title(item_of):
    entry = item_of(parts('notes = "eget"', LETTERED), body="numbered = false")
    assert entry["records"][0]["label"] == ""


@pytest.mark.parametrize(
    ("due", "printed"),
    [
        ("2027-04-22", "22 april 2027"),
        ('"2027-04-22"', "22 april 2027"),
        ('"srn/2027-04-22-2"', "22 april 2027"),
        ('"srn/2027-04-22#avtal"', "22 april 2027"),
        ('"nästa möte"', "nästa möte"),
        ('"2027-13-45"', "2027-13-45"),
        ('""', ""),
    ],
)
def test_when_a_task_is_due_is_a_date_or_words(item_of, due, printed):
    entry = item_of(f'commissions = [{{ what = "x", due = {due} }}]')
    assert entry["commissions"][0]["due"] == printed


CORRECTS = """
corrects = { meeting = "srn/2026-11-19", item = "avtal", old = "gammalt", new = "nytt" }
"""


def earlier(case_of, *items):
    meeting = case_of().meeting
    other = Meeting(
        **{
            **dict(meeting),
            "date": meeting.date.replace(year=2026, month=11, day=19),
            "items": items,
        }
    )
    return {"srn/2026-11-19": other}


FIRST, AVTAL = Item(id="x", title="X"), Item(id="avtal", title="Avtal")


@pytest.mark.parametrize("kind", ["summons", "minutes"])
@pytest.mark.parametrize(
    ("items", "number"),
    [
        ((FIRST, AVTAL), "2"),
        ((FIRST.but(items=(FIRST, AVTAL)),), "1b"),
        ((FIRST, AVTAL.but(late=True)), "1.1"),
        ((FIRST, AVTAL.but(numbered=False)), ""),
        ((FIRST,), ""),
    ],
)
def test_a_correction_names_what_it_corrects(case_of, item_of, items, number, kind):
    entry = item_of(CORRECTS, kind=kind, others=earlier(case_of, *items))
    ending = f", punkt {number}" if number else ""
    assert entry["corrects"] == {
        "heading": f"Rättelse av mötesanteckning 19 november 2026{ending}",
        "meeting": "19 november 2026",
        "item": number,
        "old": "gammalt",
        "new": "nytt",
    }


@pytest.mark.parametrize(
    ("meeting", "heading"),
    [
        ("srn/2026-11-19", "Rättelse av mötesanteckning 19 november 2026"),
        ("srn/i höstas", "Rättelse av mötesanteckning"),
    ],
)
def test_a_correction_of_a_meeting_that_is_not_there_does_without(
    item_of, meeting, heading
):
    for others in ({}, {meeting: None}):
        entry = item_of(CORRECTS.replace("srn/2026-11-19", meeting), others=others)
        assert entry["corrects"]["heading"] == heading


def test_a_view_leaves_the_meeting_as_it_was(case_of, examples):
    for case in examples.values():
        before = case.meeting.model_dump()
        view(case, "minutes")
        assert case.meeting.model_dump() == before


def test_links_lead_from_the_paper_wherever_they_stand(item_of):
    link, leads = "[A](attachments/a.pdf)", "[A](../../attachments/a.pdf)"
    item = f"""
text = "{link}"
notes = "{link}"
lead = "{link}"
proposal = ["{link}"]
corrects = {{ meeting = "srn/x", old = "{link}", new = "{link}" }}
commissions = [{{ what = "{link}" }}]
items = [{{ title = "B", notes = "{link}" }}]
"""
    entry = item_of(item)
    assert str(entry).count(leads) == str(entry).count("[A](") == 9
