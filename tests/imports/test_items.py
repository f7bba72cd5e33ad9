"""What stands below an item's title: its head, its text, its record."""

import datetime as dt
from typing import Any

import pytest
from understood import draft, item

EVA = {"name": "Eva Ek", "affiliation": "RFN"}
SLOT = {"minutes": 20, "start": dt.time(13, 5), "end": dt.time(13, 25)}


def but_title(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if key != "title"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Information", {"kind": ["information"]}),
        ("Information och dialog", {"kind": ["information", "dialogue"]}),
        ("(20 minuter, kl. 13.05 – 13.25)", SLOT),
        (
            "Information (20 minuter, kl. 13.05 – 13.25)",
            {"kind": ["information"], **SLOT},
        ),
        (
            "Information\n\n(20 minuter, kl. 13.05–13.25)\n\nFöredragande: Eva Ek, RFN",
            {"kind": ["information"], **SLOT, "presenters": [EVA]},
        ),
        ("Föredragande: Eva Ek, RFN", {"presenters": [EVA]}),
        ("Föredragande\n\nEva Ek, RFN", {"presenters": [EVA]}),
        (
            "Föredragande:\n- Eva Ek, RFN\n- Ulf Dal",
            {"presenters": [EVA, {"name": "Ulf Dal"}]},
        ),
        ("Tid: kl. 13.05–13.25 (20 min)", SLOT),
        (
            "[Underlag](a.pdf)",
            {"attachments": [{"title": "Underlag", "target": "a.pdf"}]},
        ),
        ("[Underlag](#)", {"attachments": [{"title": "Underlag"}]}),
        (
            "Bilagor:\n- Avtal\n- Plan",
            {"attachments": [{"title": "Avtal"}, {"title": "Plan"}]},
        ),
        (
            "Underlag: [Avtal](a.pdf)",
            {"attachments": [{"title": "Avtal", "target": "a.pdf"}]},
        ),
        ("Ställningstagande: Rådet noterar.", {"position": ["Rådet noterar."]}),
        ("Förslag till ställningstagande: Noteras.", {"proposal": ["Noteras."]}),
        ("Synpunkter:\n- bra\n- dyrt", {"dialogue": ["bra", "dyrt"]}),
        ("Läget är gott.", {"notes": "Läget är gott."}),
        ("Läget är gott.\n\n- ett\n- två", {"notes": "Läget är gott.\n\n- ett\n- två"}),
    ],
)
def test_each_line_has_its_key(text: str, expected: dict[str, Any]) -> None:
    assert but_title(item(text)) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Nytt avtal (20 min)", {"title": "Nytt avtal", "minutes": 20}),
        ("Nytt avtal (information)", {"title": "Nytt avtal", "kind": ["information"]}),
        ("Nytt avtal – Beslut", {"title": "Nytt avtal", "kind": ["decision"]}),
        ("**Nytt avtal**", {"title": "Nytt avtal"}),
        ("Nytt avtal:", {"title": "Nytt avtal"}),
        ("[Nytt avtal](a.pdf)", {"title": "[Nytt avtal](a.pdf)"}),
        (
            "Nytt avtal, dnr RS 2027/112",
            {"title": "Nytt avtal", "notes": "dnr RS 2027/112"},
        ),
    ],
)
def test_a_title_is_parted_from_what_stands_with_it(
    title: str, expected: dict[str, Any]
) -> None:
    found = item("", title)
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("Mötets öppnande", "opening"),
        ("Godkännande av dagens agenda", "agenda"),
        ("Föregående mötesanteckning", "previous"),
        ("Övriga frågor", "other"),
        ("Mötets avslutande", "closing"),
        ("Öppnandet av nya sjukhuset", None),
    ],
)
def test_a_formal_item_is_known_by_its_title(title: str, type_: str | None) -> None:
    assert item("", title).get("type") == type_


def test_what_stands_before_attachments_and_position_was_in_the_summons() -> None:
    found = item(
        "Läget är gott.\n\n[Underlag](a.pdf)\n\nMan talade länge.\n\n"
        "Ställningstagande: Noteras.\n\nEn fråga ställdes."
    )
    assert found["text"] == "Läget är gott."
    assert found["notes"] == "Man talade länge.\n\nEn fråga ställdes."


def test_a_summons_has_text_and_no_notes() -> None:
    found = item(
        "Läget är gott.\n\n[Underlag](a.pdf)\n\nMer kommer.", paper="Kallelse SRN"
    )
    assert found["text"] == "Läget är gott.\n\nMer kommer."
    assert "notes" not in found


def test_a_position_in_a_summons_is_proposed() -> None:
    found = item("Ställningstagande: Rådet noterar.", paper="Kallelse SRN")
    assert found["proposal"] == ["Rådet noterar."]
    assert "position" not in found


def test_decisions_of_a_paper_without_positions_are_its_positions() -> None:
    found = draft(
        "Protokoll RS\n\n§ 1 Mötets öppnande\n\n§ 2 Avtal\n\nBeslut\n\nAvtalet antas.\n"
    )
    assert found.meeting["items"][1]["position"] == ["Avtalet antas."]
    assert found.habits.labels["position"] == "Beslut"


def test_a_link_below_its_lead_stays_in_the_text() -> None:
    found = item("För mer om planen, se här:\n\n[Planen](a.pdf)")
    assert "attachments" not in found
    assert "[Planen](a.pdf)" in found["notes"]


def test_a_table_is_kept_as_one() -> None:
    found = item("År\tKostnad\n2027\t12\n2028\t14")
    assert found["notes"].splitlines()[0] == "| År | Kostnad |"
    assert "| 2028 | 14 |" in found["notes"]


def test_a_correction_has_both_wordings() -> None:
    found = item(
        "Nuvarande formulering: Rådet noterar.\n\nNy formulering: Rådet antar."
    )
    assert found["corrects"] == {
        "meeting": "",
        "old": "Rådet noterar.",
        "new": "Rådet antar.",
    }


@pytest.mark.parametrize(
    ("line", "title", "minutes", "start"),
    [
        ("Paus", "Paus", None, None),
        ("Paus 15 minuter", "Paus", 15, None),
        ("**Fika** (15 min)", "Fika", 15, None),
        ("Lunch kl. 12.00–13.00", "Lunch", 60, dt.time(12)),
        ("3. Paus (10 min)", "Paus", 10, None),
    ],
)
def test_a_break_stands_between_the_items(
    line: str, title: str, minutes: int | None, start: dt.time | None
) -> None:
    last = 4 if line.startswith("3.") else 3
    found = draft(
        f"Kallelse SRN\n\n1. Mötets öppnande\n\n2. Avtal\n\n{line}\n\n{last}. Budget\n"
    ).meeting["items"]
    assert [each["title"] for each in found] == [
        "Mötets öppnande",
        "Avtal",
        title,
        "Budget",
    ]
    assert found[2]["type"] == "break"
    assert (found[2].get("minutes"), found[2].get("start")) == (minutes, start)


def test_a_sentence_about_a_break_is_none() -> None:
    assert item("Pausen blev lång i dag.")["notes"] == "Pausen blev lång i dag."
