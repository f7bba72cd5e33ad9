"""Tasks that positions and tables give: what, who, until when."""

import datetime as dt
from typing import Any

import pytest
from understood import item

POSITION = "Ställningstagande: "
APRIL = dt.date(2025, 4, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rådet ger NorrKom i uppdrag att ta fram en plan.",
            {"what": "ta fram en plan", "who": ["NorrKom"]},
        ),
        (
            "Rådet uppdrar åt RFN och NorrKom att ta fram en plan.",
            {"what": "ta fram en plan", "who": ["RFN", "NorrKom"]},
        ),
        (
            "NorrKom får i uppdrag att ta fram en plan till den 24 april 2025.",
            {
                "what": "ta fram en plan till den 24 april 2025",
                "who": ["NorrKom"],
                "due": APRIL,
            },
        ),
        (
            "Rådet ger NorrKom i uppdrag att ta fram en plan. Avtalet gäller i år.",
            {"what": "ta fram en plan", "who": ["NorrKom"]},
        ),
        (
            "Rådet ger NorrKom i uppdrag att ta fram en plan. Rapport till 2025-04-24",
            {"what": "ta fram en plan", "who": ["NorrKom"], "due": APRIL},
        ),
        (
            "Rådet ger NorrKom i uppdrag att ta fram en plan till nästa möte.",
            {
                "what": "ta fram en plan till nästa möte",
                "who": ["NorrKom"],
                "due": "till nästa möte",
            },
        ),
    ],
)
def test_a_position_gives_a_task(text: str, expected: dict[str, Any]) -> None:
    found = item(POSITION + text)
    assert found["commissions"] == [expected]
    assert found["position"] == [text]


@pytest.mark.parametrize(
    "text", ["Rådet noterar uppdraget.", "Rådet antar planen från den 24 april 2025."]
)
def test_other_positions_give_none(text: str) -> None:
    assert "commissions" not in item(POSITION + text)


def test_a_table_of_tasks_has_one_on_each_row() -> None:
    found = item("Vad\tVem\tNär\nTa fram plan\tRFN\t2025-04-24\nMer\tNorrKom\tSnart")
    assert found["commissions"] == [
        {"what": "Ta fram plan", "who": ["RFN"], "due": APRIL},
        {"what": "Mer", "who": ["NorrKom"], "due": "Snart"},
    ]
    assert "| Ta fram plan | RFN | 2025-04-24 |" in found["notes"]


def test_a_summons_gives_no_tasks() -> None:
    text = "Rådet ger NorrKom i uppdrag att ta fram en plan."
    label = "Förslag till ställningstagande: "
    assert "commissions" not in item(label + text, paper="Kallelse SRN")
