"""The head of a paper, its labels, its last words."""

import dataclasses
import datetime

import pytest

from sro_cli.render.view import view

PEOPLE = """
[[participants]]
people = [
    { name = "Ada Ek", role = "chair" },
    { name = "Bo Ås", role = "secretary" },
]
"""


def test_dates_and_times_are_in_house_style(case_of):
    fields = view(
        case_of(
            settings='style = { date = "2025-03-06", range = "13.00 – 15.00" }',
            body='style = { time = "13:30" }',
        ),
        "summons",
    )
    assert [fields[key] for key in ("date", "start", "time")] == [
        "2027-02-25",
        "13:00",
        "13:00 – 15:30",
    ]


@pytest.mark.parametrize(
    ("kind", "title", "running"),
    [
        ("summons", "Kallelse SRN", "Kallelse SRN, 25 februari 2027"),
        ("minutes", "Mötesanteckning SRN", "Mötesanteckning SRN, 25 februari 2027"),
    ],
)
def test_the_title_is_that_of_the_paper(case_of, kind, title, running):
    fields = view(case_of(), kind)
    assert (fields["paper_title"], fields["running_title"]) == (title, running)


def test_a_body_without_title_has_the_date_as_running_head(case_of):
    fields = view(case_of(body='labels = { title_summons = "" }'), "summons")
    assert (fields["paper_title"], fields["running_title"]) == ("", "25 februari 2027")


def test_the_bodys_name_is_that_of_the_day(case_of):
    body = """
[[names]]
name = "SRO"
title = "Det gamla organet"
until = 2026-12-31
[[names]]
name = "SRN"
title = "Det nya organet"
"""
    fields = view(case_of(body=body, names=""), "summons")
    assert (fields["body_name"], fields["body_title"]) == ("SRN", "Det nya organet")


def test_labels_are_the_bodys_over_the_languages(case_of):
    body = 'labels = { place = "Mötesform", agenda = "", wheel = "{name} {year} {x}" }'
    fields = view(case_of(body=body), "summons")
    keys = ("label_place", "label_agenda", "label_wheel", "label_date")
    assert [fields[key] for key in keys] == ["Mötesform", "", "SRN 2027 {x}", "Datum"]


def test_no_label_shows_a_gap(case_of):
    fields = view(case_of(), "summons")
    labels = {key: text for key, text in fields.items() if key.startswith("label_")}
    assert not [key for key, text in labels.items() if "{" in text]
    assert fields["label_correction"] == "Rättelse av mötesanteckning"
    assert fields["label_title_draft"] == "Utkast: Kallelse SRN, 25 februari 2027"
    assert fields["label_previous"] == "Mötesanteckning SRN"


@pytest.mark.parametrize("kind", ["summons", "minutes"])
@pytest.mark.parametrize(
    ("state", "mark"),
    [("draft", "UTKAST"), ("cancelled", "INSTÄLLT"), ("called", ""), ("held", "")],
)
def test_only_a_draft_is_marked(case_of, state, mark, kind):
    assert view(case_of(f'state = "{state}"'), kind)["draft"] == mark


def test_the_words_are_those_of_the_language(case_of):
    fields = view(case_of(PEOPLE, settings='language = "en"'), "summons")
    keys = ("paper_title", "date", "time", "called", "closing", "draft")
    assert [fields[key] for key in keys] == [
        "Summons SRN",
        "25 February 2027",
        "13:00–15:30",
        "See list",
        "Welcome!",
        "DRAFT",
    ]


def test_who_is_called_is_a_list_only_where_there_is_one(case_of):
    assert view(case_of(PEOPLE), "summons")["called"] == "Se lista"
    assert view(case_of(), "summons")["called"] == ""


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("", ""),
        (
            "https://mote.example/a b",
            {
                "text": "Anslut till mötet digitalt",
                "target": "https://mote.example/a b",
            },
        ),
        ("Rum 4 i Teams", {"text": "Rum 4 i Teams", "target": ""}),
        ("javascript:alert(1)", {"text": "javascript:alert(1)", "target": ""}),
    ],
)
def test_the_meetings_link_is_linked_if_it_is_an_address(case_of, link, shown):
    assert view(case_of(f'link = "{link}"'), "summons")["link"] == shown


SIGNED = """
[[signatures]]
role = "chair"
lines = ["Regionstyrelsen", "Ordförande"]
[[signatures]]
role = "vice-chair"
[[signatures]]
role = "secretary"
"""


def test_a_summons_closes_with_a_word_and_signatures(case_of):
    fields = view(case_of(PEOPLE, SIGNED), "summons")
    assert fields["closing"] == "Välkommen!"
    assert fields["signatures"] == [
        {
            "name": "Ada Ek",
            "lines": ["Regionstyrelsen", "Ordförande"],
            "new_column": False,
        },
        {"name": "Bo Ås", "lines": [], "new_column": True},
    ]


def test_minutes_have_neither(case_of):
    fields = view(case_of(PEOPLE, SIGNED), "minutes")
    assert (fields["closing"], fields["signatures"]) == ("", [])


def test_one_signature_begins_no_column(case_of):
    body = SIGNED.split("[[signatures]]", 2)[1]
    fields = view(case_of(PEOPLE, f"[[signatures]]{body}"), "summons")
    assert [each["new_column"] for each in fields["signatures"]] == [False]


def test_a_meeting_past_midnight_ends_the_next_day(case_of):
    case = case_of()
    late = case.meeting.but(start=datetime.time(22), end=datetime.time(1))
    assert view(dataclasses.replace(case, meeting=late), "summons")["time"] == (
        "22.00–01.00"
    )
