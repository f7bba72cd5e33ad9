"""The marks that entries begin with, taken from their lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.imports.entry_marks import (
    is_bullet,
    letter_of,
    number_of,
    parts_of,
    split_mark,
)


@pytest.mark.parametrize(
    ("line", "mark", "text"),
    [
        ("- Avtal", "-", "Avtal"),
        ("• Avtal", "•", "Avtal"),
        ("➤\tAvtal", "➤", "Avtal"),
        ("* Avtal", "*", "Avtal"),
        ("o Avtal", "o", "Avtal"),
        ("1. Avtal", "1.", "Avtal"),
        ("1) Avtal", "1)", "Avtal"),
        ("12: Avtal", "12:", "Avtal"),
        ("1.Avtal", "1.", "Avtal"),
        ("4.1 Avtal", "4.1", "Avtal"),
        ("4.1. Avtal", "4.1.", "Avtal"),
        ("§ 12 Avtal", "§ 12", "Avtal"),
        ("§12. Avtal", "§12.", "Avtal"),
        ("§ 12", "§ 12", ""),
        ("a) Avtal", "a)", "Avtal"),
        ("a ) Avtal", "a )", "Avtal"),
        ("b. Avtal", "b.", "Avtal"),
        ("- a) Avtal", "a)", "Avtal"),
        ("• 1. Avtal", "1.", "Avtal"),
        ("**1. Avtal**", "1.", "**Avtal**"),
        ("*a) Avtal*", "a)", "*Avtal*"),
    ],
)
def test_a_mark_is_taken_from_its_line(line: str, mark: str, text: str) -> None:
    assert split_mark(line) == (mark, text)


@pytest.mark.parametrize(
    "line",
    [
        "Avtal",
        "2025-03-06",
        "13.00–15.00",
        "1,5 timmar",
        "1 200 kronor",
        "**Avtal**",
        "*Avtal*",
        "**Avtal** - nu",
        "o andra",
        "-",
        "",
    ],
)
def test_a_line_without_a_mark_is_whole(line: str) -> None:
    assert split_mark(line) == ("", line)


@pytest.mark.parametrize(
    ("mark", "bullet", "number", "parts", "letter"),
    [
        ("-", True, None, (), ""),
        ("•", True, None, (), ""),
        ("o", True, None, (), ""),
        ("4.", False, 4, (), ""),
        ("4)", False, 4, (), ""),
        ("§ 4", False, 4, (), ""),
        ("§ 1204", False, 1204, (), ""),
        ("4.1", False, None, (4, 1), ""),
        ("4.1.2", False, None, (4, 1, 2), ""),
        ("a)", False, None, (), "a"),
        ("b.", False, None, (), "b"),
        ("", False, None, (), ""),
    ],
)
def test_a_mark_says_what_it_counts(
    mark: str, bullet: bool, number: int | None, parts: tuple[int, ...], letter: str
) -> None:
    assert is_bullet(mark) is bullet
    assert number_of(mark) == number
    assert parts_of(mark) == parts
    assert letter_of(mark) == letter


@given(st.text() | st.text("-•*_1.§a) \t", max_size=30))
def test_nothing_of_any_line_is_lost(line: str) -> None:
    mark, text = split_mark(line)
    said = "".join(filter(str.isalnum, mark + text))
    # of several marks ("- a)") the last stays, and bullets say nothing
    assert "".join(filter(str.isalnum, line)).removeprefix("o") in {said, said[1:]}
