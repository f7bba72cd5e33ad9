"""What stands behind the agenda: a greeting, and who signs."""

from understood import draft

PAPER = (
    "Kallelse SRN\n\nDatum: 6 mars 2025\n\nLedamöter\nEva Ek (S), ordförande\n"
    "Ulf Dal (M), vice ordförande\n\n1. Mötets öppnande\n\n2. Nytt avtal\n\nText.\n\n"
)


def test_a_greeting_and_signatures_are_habits_of_the_house() -> None:
    found = draft(
        f"{PAPER}Varmt välkomna!\n\nEva Ek\nRegionstyrelsen\nOrdförande\n\n"
        "Ulf Dal\nKommunerna\n"
    )
    assert found.habits.phrases["closing"] == "Varmt välkomna!"
    assert found.habits.signatures == (
        {"role": "chair", "lines": ["Regionstyrelsen", "Ordförande"]},
        {"role": "vice-chair", "lines": ["Kommunerna"]},
    )
    assert "Regionstyrelsen" not in str(found.meeting)
    assert found.unplaced == ()


def test_our_own_greeting_is_no_habit() -> None:
    assert draft(f"{PAPER}Välkommen!\n").habits.phrases == {}


def test_what_is_neither_is_kept_and_told() -> None:
    found = draft(f"{PAPER}Välkommen!\n\nSiv Lo\nSekreterare\n")
    assert [each.text for each in found.unplaced] == ["Siv Lo", "Sekreterare"]
    assert {each.kept for each in found.unplaced} == {"items[1].text"}
    assert "Siv Lo" in found.meeting["items"][1]["text"]


def test_a_greeting_before_more_of_the_agenda_closes_nothing() -> None:
    found = draft(f"{PAPER}Välkommen!\n\n3. Budget\n\nFöredragande: Eva Ek\n")
    assert [item["title"] for item in found.meeting["items"]][2:] == ["Budget"]
