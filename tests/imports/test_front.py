"""The head of a paper: what it is, whose, when, where, and who was asked to come."""

import datetime as dt

import pytest
from understood import head

DAY, START, END = dt.date(2025, 3, 6), dt.time(13), dt.time(15)


@pytest.mark.parametrize(
    "text",
    [
        "Kallelse SRN\n\nDatum: 6 mars 2025\nTid: 13.00 – 15.00\nPlats: Forsen",
        "Kallelse SRN\n\nDatum: 6 mars 2025 Tid: 13.00–15.00 Plats: Forsen",
        "Kallelse SRN\n\n**Datum:** 6 mars 2025\n**Tid:** 13-15\n**Plats:** Forsen",
        "Kallelse SRN\n\nDatum\n\n6 mars 2025\n\nTid\n\n13.00–15.00\n\nPlats\n\nForsen",
        "Kallelse SRN\n\nDatum\t6 mars 2025\nTid\t13.00–15.00\nPlats\tForsen",
        "Kallelse SRN\n\n| Datum | 6 mars 2025 |\n| Tid | 13-15 |\n| Plats | Forsen |",
        "Kallelse SRN\n\nNär: torsdag 6 mars 2025, kl. 13–15\n\nVar: Forsen",
        "Kallelse SRN\n\nPlats och tid: Forsen, torsdag 6 mars 2025 kl. 13.00–15.00",
        "Kallelse SRN 2025-03-06\n\nTid: 13:00-15:00\n\nLokal: Forsen",
        "Kallelse SRN\n\n6 mars 2025, kl. 13.00–15.00\n\nPlats: Forsen",
    ],
)
def test_day_time_and_place_are_read_in_every_form(text: str) -> None:
    found = head(text).meeting
    assert [found.get(key) for key in ("date", "start", "end", "place")] == [
        DAY,
        START,
        END,
        "Forsen",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "name", "title"),
    [
        (
            "Kallelse SRN\n\nSamrådet i Norrdalen",
            "summons",
            "SRN",
            "Samrådet i Norrdalen",
        ),
        ("Mötesanteckning SRN", "minutes", "SRN", ""),
        ("Minnesanteckningar från Norra rådet", "notes", "", "Norra rådet"),
        ("Protokoll\n\nNorra rådet (NR)", "minutes", "NR", "Norra rådet (NR)"),
    ],
)
def test_kind_and_body_are_told(text: str, kind: str, name: str, title: str) -> None:
    found = head(f"{text}\n\nDatum: 6 mars 2025")
    assert (found.kind, found.habits.name, found.habits.title) == (kind, name, title)


def test_words_and_forms_of_the_house_are_its_habits() -> None:
    habits = head(
        "Kallelse till SRN\n\nDatum: 2025-03-06\nTid: 13:00–15:00\nMötesform: Forsen"
    ).habits
    assert habits.labels == {
        "title_summons": "Kallelse till {name}",
        "place": "Mötesform",
    }
    assert habits.style == {"date": "2025-03-06", "time": "13:00"}


def test_an_address_of_a_digital_meeting_is_its_link() -> None:
    found = head(
        "Kallelse SRN\n\nDatum: 6 mars 2025\nLänk: https://norrdalen.example/m"
    )
    assert found.meeting["link"] == "https://norrdalen.example/m"


def test_guests_stand_behind_their_label() -> None:
    found = head("Kallelse SRN\n\nInbjudna: Eva Ek, RFN, och Ulf Dal, NorrKom")
    assert found.meeting["invited"] == [
        {"name": "Eva Ek", "affiliation": "RFN"},
        {"name": "Ulf Dal", "affiliation": "NorrKom"},
    ]


def test_a_list_elsewhere_is_a_phrase() -> None:
    found = head("Kallelse SRN\n\nKallade: Se lista.")
    assert found.habits.phrases == {"see_list": "Se lista."}
    assert "participants" not in found.meeting


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Ordförande", "chair"),
        ("Vice ordförande", "vice-chair"),
        ("Sekreterare", "secretary"),
    ],
)
def test_an_officer_is_marked_on_the_lists(label: str, role: str) -> None:
    found = head(
        f"Protokoll SRN\n\n{label}: Eva Ek\n\nLedamöter\nEva Ek (S)\nUlf Dal (M)"
    )
    people = found.meeting["participants"][0]["people"]
    assert people[0]["role"] == role
    assert "role" not in people[1]


def test_adjusting_and_signing_are_told_and_not_taken_for_the_meeting() -> None:
    found = head(
        "Protokoll SRN\n\nDatum: 6 mars 2025\n\n"
        "Justerare: Eva Ek\n\nJusteringsdag: 20 mars 2025\n\nPlats: Norrby"
    )
    assert found.meeting["date"] == DAY
    assert any("Eva Ek" in each.text and each.kept for each in found.unplaced)


def test_a_line_that_nobody_knows_is_kept_and_told() -> None:
    found = head("Kallelse SRN\n\nDatum: 6 mars 2025\n\nTag gärna med egen mugg i dag.")
    (left,) = found.unplaced
    assert (left.line, left.kept) == (5, "items[0].text")
    assert "egen mugg" in found.meeting["items"][0]["text"]
