"""The points below a label: gathered one by one, and no more than are its own."""

import pytest
from understood import item

from sro_cli.imports.points import is_clause, leads


@pytest.mark.parametrize(
    ("text", "points", "lead"),
    [
        ("Ställningstagande: Rådet noterar.", ["Rådet noterar."], None),
        ("**Ställningstagande:**\n\nRådet noterar.", ["Rådet noterar."], None),
        (
            "Ställningstagande:\n1. Planen antas.\n2. Den följs upp.",
            ["Planen antas.", "Den följs upp."],
            None,
        ),
        (
            "Ställningstagande\n\nRådet ställer sig bakom:\n\n- planen\n- tiderna",
            ["planen", "tiderna"],
            "Rådet ställer sig bakom:",
        ),
        (
            "Ställningstagande: Rådet beslutar\n\natt anta planen\n\natt följa upp den",
            ["att anta planen", "att följa upp den"],
            "Rådet beslutar",
        ),
        (
            "Ställningstagande:\n- planen\n  - del ett\n- tiderna",
            ["planen<br>– del ett", "tiderna"],
            None,
        ),
        (
            "Ställningstagande: Rådet ställer sig bakom:",
            ["Rådet ställer sig bakom:"],
            None,
        ),
    ],
)
def test_a_position_has_its_points(
    text: str, points: list[str], lead: str | None
) -> None:
    found = item(text)
    assert (found["position"], found.get("lead")) == (points, lead)


def test_a_list_behind_a_whole_point_is_another_matter() -> None:
    found = item("Ställningstagande: Rådet noterar.\n\n- en bilaga\n- en till")
    assert found["position"] == ["Rådet noterar."]
    assert found["notes"] == "- en bilaga\n- en till"


def test_a_dialogue_goes_on_in_paragraphs() -> None:
    found = item("Dialog\n\nViktigt att börja nu.\n\nTiderna är snäva.")
    assert found["dialogue"] == ["Viktigt att börja nu.", "Tiderna är snäva."]


def test_points_end_at_the_next_label() -> None:
    found = item("Dialog\n- en\n- två\n\nStällningstagande: Rådet noterar.")
    assert (found["dialogue"], found["position"]) == (["en", "två"], ["Rådet noterar."])


@pytest.mark.parametrize(
    ("text", "is_lead"),
    [
        ("Rådet ställer sig bakom:", True),
        ("Nämnden beslutar", True),
        ("Nämnden beslutar att", True),
        ("Nämnden beslutade i går.", False),
        ("ord " * 60 + ":", False),
    ],
)
def test_words_before_points_are_told(text: str, is_lead: bool) -> None:
    assert leads(text) is is_lead


@pytest.mark.parametrize(
    ("text", "clause"),
    [("att anta planen", True), ("**att** anta", True), ("attityder", False)],
)
def test_clauses_are_told(text: str, clause: bool) -> None:
    assert is_clause(text) is clause
