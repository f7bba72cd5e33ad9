"""The parts of a paper: head, items in their order, and lists of them."""

import datetime as dt

import pytest
from understood import draft

HEAD = "Mötesanteckning SRN\n\nDatum: 6 mars 2025\n\n"
WHOLE = (
    "1. Mötets öppnande\n\nMötet öppnas.\n\n2. Nytt avtal\n\nText ett.\n\n"
    "3. Årets budget\n\nText två.\n"
)
TITLES = ["Mötets öppnande", "Nytt avtal", "Årets budget"]


def titles(text: str) -> list[str]:
    return [item["title"] for item in draft(text).meeting["items"]]


@pytest.mark.parametrize(
    "agenda",
    [
        WHOLE,
        WHOLE.replace(". ", ") "),
        "\n"
        + WHOLE.replace("1. ", "§ 1 ").replace("2. ", "§ 2 ").replace("3. ", "§ 3 "),
        WHOLE.replace("1. ", "## 1. ")
        .replace("2. ", "## 2. ")
        .replace("3. ", "## 3. "),
        WHOLE.replace("1. ", "Punkt 1: ")
        .replace("2. ", "Punkt 2: ")
        .replace("3. ", "Punkt 3: "),
        f"Dagordning\n\n{WHOLE}",
    ],
)
def test_numbered_items_are_found_in_every_form(agenda: str) -> None:
    found = draft(HEAD + agenda)
    assert [item["title"] for item in found.meeting["items"]] == TITLES
    assert found.habits.numbered
    assert found.unplaced == ()


@pytest.mark.parametrize(
    "contents",
    [
        "Dagordning\n\n1. Mötets öppnande\n2. Nytt avtal\n3. Årets budget\n\n",
        "Innehåll\n\n1. Mötets öppnande\t1\n2. Nytt avtal\t1\n3. Årets budget\t2\n\n",
        "1. Mötets öppnande .... 1\n2. Nytt avtal ....... 1\n3. Årets budget ... 2\n\n",
    ],
)
def test_a_list_of_the_titles_before_the_items_is_no_agenda(contents: str) -> None:
    found = draft(HEAD + contents + WHOLE)
    assert [item["title"] for item in found.meeting["items"]] == TITLES
    assert [item["notes"] for item in found.meeting["items"]] == [
        "Mötet öppnas.",
        "Text ett.",
        "Text två.",
    ]


@pytest.mark.parametrize("look", ["## {}", "**{}**", "{}"])
def test_a_paper_without_numbers_has_its_headings_for_items(look: str) -> None:
    long = "Gruppen gick igenom läget och kom överens om hur arbetet går vidare."
    text = "\n\n".join(f"{look.format(title)}\n\n{long}" for title in TITLES[1:])
    found = draft(f"Minnesanteckningar\n\nDatum: 6 mars 2025\n\n{text}\n")
    assert [item["title"] for item in found.meeting["items"]] == TITLES[1:]
    assert not found.habits.numbered


def test_a_list_within_prose_makes_no_agenda() -> None:
    text = f"{HEAD}Vi såg tre vägar.\n\n1. en plan\n2. två planer\n3. ingen plan\n"
    found = draft(text)
    assert len(found.meeting["items"]) == 1
    assert not found.habits.numbered


@pytest.mark.parametrize("table", ["{}\t{}\t{}\t{}", "| {} | {} | {} | {} |"])
def test_a_table_may_be_the_agenda(table: str) -> None:
    rows = [
        ("Nr", "Ärende", "Föredragande", "Tid"),
        ("1", "Mötets öppnande", "", "13.00"),
        ("2", "Nytt avtal", "Eva Ek, RFN", "13.05–13.25"),
        ("", "Paus", "", "15 min"),
        ("3", "Årets budget", "Ulf Dal", "10 min"),
    ]
    found = draft(HEAD + "\n".join(table.format(*row) for row in rows))
    items = found.meeting["items"]
    assert [item["title"] for item in items] == [*TITLES[:2], "Paus", TITLES[2]]
    assert items[1]["presenters"] == [{"name": "Eva Ek", "affiliation": "RFN"}]
    assert (items[1]["start"], items[1]["minutes"]) == (dt.time(13, 5), 20)
    assert (items[2]["type"], items[2]["minutes"]) == ("break", 15)
    assert items[3]["minutes"] == 10
    assert found.unplaced == ()


def test_a_paper_without_any_item_is_one_of_its_own() -> None:
    found = draft("Vi sågs och talade om vintern.\n")
    (item,) = found.meeting["items"]
    assert item["notes"] == "Vi sågs och talade om vintern."
    assert [each.kept for each in found.unplaced] == ["items[0].notes"]
