"""Where the parts of an item begin: by letters, by numbers, by their looks."""

import pytest
from understood import item


def parts(text: str, title: str = "Nytt avtal") -> list[tuple[str, bool]]:
    return [
        (part["title"], part.get("numbered", True))
        for part in item(text, title).get("items", ())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a) Läget\n\nText.\n\nb) Tidsplan\n\nText.",
            [("Läget", True), ("Tidsplan", True)],
        ),
        ("- a) Läget\n- b) Tidsplan", [("Läget", True), ("Tidsplan", True)]),
        ("2.1 Läget\n\nText.\n\n2.2 Tidsplan", [("Läget", True), ("Tidsplan", True)]),
        ("a) Närvaro\n\nText.", [("Närvaro", True)]),
        (
            (
                "Text.\n\n**Läget**\n\nInformation (10 min)\n\nText.\n\n"
                "**Tidsplan**\n\nFöredragande: Eva Ek"
            ),
            [("Läget", False), ("Tidsplan", False)],
        ),
    ],
)
def test_parts_are_told(text: str, expected: list[tuple[str, bool]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "b) Läget\n\nc) Tidsplan",
        "a) Läget",
        "3.1 Läget\n\n3.2 Tidsplan",
        "Ställningstagande:\na) planen antas\nb) planen följs upp",
        "Rådet föreslår:\n\na) att anta planen;\nb) att följa upp den;",
        "- Läget\n- Tidsplan",
        "**Bakgrund**\n\nText.",
    ],
)
def test_other_lists_are_no_parts(text: str) -> None:
    assert parts(text) == []


def test_below_an_item_without_presentation_every_matter_is_a_part() -> None:
    text = "**Läget**\n\nText.\n\n**Tidsplan**\n\nText."
    assert parts(text, "Information utan föredragning") == [
        ("Läget", False),
        ("Tidsplan", False),
    ]


def test_a_part_has_keys_of_its_own() -> None:
    found = item(
        "a) Läget (10 min)\n\nFöredragande: Eva Ek\n\nText.\n\nb) Tidsplan\n\nMer."
    )
    assert found["items"][0]["minutes"] == 10
    assert found["items"][0]["presenters"] == [{"name": "Eva Ek"}]
    assert found["items"][1]["notes"] == "Mer."


def test_the_one_position_below_the_parts_is_the_items() -> None:
    found = item(
        "Information (20 min)\n\na) Läget\n\nText.\n\nb) Tidsplan\n\nMer.\n\n"
        "Ställningstagande: Rådet noterar."
    )
    assert found["position"] == ["Rådet noterar."]
    assert [part["title"] for part in found["items"]] == ["Läget", "Tidsplan"]


def test_a_year_wheel_keeps_its_table() -> None:
    found = item("a) Årshjul 2027\n\nmars\tmaj\nAvtal\tBudget\n\nb) Övrigt")
    wheel = found["items"][0]
    assert wheel["type"] == "wheel"
    assert "| Avtal | Budget |" in wheel["text"]
