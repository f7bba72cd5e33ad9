"""The numbers of an agenda are told from all other numbers of a paper."""

import pytest

from sro_cli.imports.labels import Labels
from sro_cli.imports.numbers import chain, starts
from sro_cli.imports.source import Block
from sro_cli.imports.text import read_text

LABELS = Labels()


def blocks(text: str) -> list[Block]:
    return list(read_text(text.encode(), "papper.txt").blocks)


def opens(block: Block) -> bool:
    label = LABELS.read(block.text)
    return label is not None and label.means == "presenters"


def agenda(text: str) -> list[tuple[int, str]]:
    found = chain(blocks(text), opens, lambda title: title == "Mötets öppnande")
    return [(start.number, start.title) for start in found]


@pytest.mark.parametrize(
    ("line", "number", "form", "title"),
    [
        ("4. Avtal", 4, ".", "Avtal"),
        ("4) Avtal", 4, ")", "Avtal"),
        ("§ 4 Avtal", 4, "§", "Avtal"),
        ("RS § 4/2027 Avtal", 4, "§", "Avtal"),
        ("RS § 4 Avtal", 4, "§", "Avtal"),
        ("4 § Avtal", 4, "§", "Avtal"),
        ("Punkt 4: Avtal", 4, "§", "Avtal"),
        ("Ärende 4 – Avtal", 4, "§", "Avtal"),
        ("4 Avtal", 4, "", "Avtal"),
        ("**4 Avtal**", 4, "", "Avtal"),
    ],
)
def test_a_number_in_front_is_read_in_every_form(
    line: str, number: int, form: str, title: str
) -> None:
    (start,) = starts(blocks(line))
    assert start == (0, number, form, title)


@pytest.mark.parametrize(
    "line",
    ["a) Avtal", "4.1 Avtal", "2027-03-06", "13.00–15.00", "- 4 Avtal", "Avtal 4"],
)
def test_other_lines_begin_no_item(line: str) -> None:
    assert starts(blocks(line)) == []


def test_an_agenda_is_the_chain_that_rises() -> None:
    text = (
        "1. Mötets öppnande\n\n2. Avtal\n\nFöredragande: Eva Ek\n\n"
        "1. en plan tas fram\n2. planen antas\n\n3. Budget\n\nFöredragande: Ulf Dal\n"
    )
    assert agenda(text) == [(1, "Mötets öppnande"), (2, "Avtal"), (3, "Budget")]


def test_a_number_that_is_missing_breaks_no_agenda() -> None:
    text = "".join(f"{at}. Avtal\n\nFöredragande: Eva Ek\n\n" for at in (1, 2, 4))
    assert [number for number, _title in agenda(text)] == [1, 2, 4]


def test_paragraphs_may_begin_anywhere() -> None:
    text = "§ 58 Mötets öppnande\n\nText.\n\n§ 59 Avtal\n\nText.\n"
    assert agenda(text) == [(58, "Mötets öppnande"), (59, "Avtal")]
