"""Every text of a file is asked for, each with its place."""

from pathlib import Path

from hypothesis import given

from agendas import any_meetings
from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.prose.texts import Sort, agenda_texts, prose, read_texts, texts
from sro_cli.store.workspace import Workspace

EXAMPLE = Path(__file__).parents[3] / "examples" / "norrdalen"
WORKSPACE = Workspace(EXAMPLE)
FIXED = {"state", "type", "kind", "role", "attendance", "at"}


def strings(value, key=""):
    """Yield all texts of a plain table, but for words of fixed lists."""
    if isinstance(value, str):
        if key not in FIXED:
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, key)
    elif isinstance(value, dict):
        for name, each in value.items():
            if key == "at":  # the columns of a topic
                yield name
                yield from strings(each)
            else:
                yield from strings(each, name)


def test_no_text_of_the_example_is_left_out():
    records = [
        *(WORKSPACE.meeting(each) for each in WORKSPACE.meeting_ids()),
        *(WORKSPACE.body(each) for each in WORKSPACE.body_ids()),
    ]
    assert len(records) > 5
    for record in records:
        wanted = {text for text in strings(record.plain()) if text}
        assert wanted <= {each.text for each in texts(record)}


@given(any_meetings)
def test_every_text_stands_in_its_place(meeting):
    for each in texts(meeting):
        value = meeting
        for step in each.path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        assert value == each.text


@given(any_meetings)
def test_what_is_read_is_the_same_with_places_and_without(meeting):
    read = [each.text for each in agenda_texts(meeting) if each.is_read]
    assert read_texts(meeting) == read


def test_the_example_s_due_dates_are_no_texts():
    for each in WORKSPACE.meeting_ids():
        meeting = WORKSPACE.meeting_reading(each).value
        read = [text.text for text in agenda_texts(meeting) if text.is_read]
        assert read_texts(meeting) == read


def test_texts_are_told_apart_by_what_they_are():
    meeting = Meeting.model_validate(
        {
            "format": 1,
            "body": "sro",
            "date": "2025-03-06",
            "start": "13:00:00",
            "end": "15:00:00",
            "invited": [{"name": "Eva Ek", "affiliation": "Regionen"}],
            "items": [
                {
                    "title": "Avtal",
                    "text": "Text.",
                    "position": ["SRO noterar."],
                    "attachments": [{"title": "Underlag", "target": "a.pdf"}],
                    "corrects": {"meeting": "sro/1", "old": "förr", "new": "nu"},
                }
            ],
        },
        strict=False,
    )
    found = {each.text: each.sort for each in texts(meeting)}
    assert found["Eva Ek"] is Sort.NAME
    assert found["Regionen"] is Sort.MARK
    assert found["Avtal"] is Sort.TITLE
    assert found["Text."] is Sort.PROSE
    assert found["SRO noterar."] is Sort.LINE
    assert found["Underlag"] is Sort.PAPER
    assert found["a.pdf"] is Sort.TARGET
    assert found["förr"] is Sort.QUOTED
    read = {each.text for each in texts(meeting) if each.is_read}
    assert read == {"Avtal", "Text.", "SRO noterar.", "Underlag"}


def test_a_body_has_texts_too():
    body = Body.model_validate(
        {"format": 1, "names": [{"name": "SRO"}], "phrases": {"closing": "Väl mött!"}}
    )
    assert [(each.path, each.text) for each in texts(body)] == [
        (("names", 0, "name"), "SRO"),
        (("phrases", "closing"), "closing"),
        (("phrases", "closing"), "Väl mött!"),
    ]


def test_what_no_reader_reads_is_blank_and_takes_the_same_room():
    text = (
        "Se [avtal](https://a.se/13:30_(2)) eller www.a.se/13:30, `kod 1` och a@b.se."
    )
    shown = prose(text)
    assert len(shown) == len(text)
    assert shown.split() == ["Se", "[avtal", "eller", "och"]
    assert prose("Klockan 13.30.") == "Klockan 13.30."
