"""A text file read as blocks: what belongs together is together."""

import pytest

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.source import Block
from sro_cli.imports.text import MAX_LINES, read_text


def blocks(text: str) -> list[Block]:
    return list(read_text(text.encode(), "papper.txt").blocks)


def said(text: str) -> list[str]:
    return [f"{one.mark} {one.text}".strip() for one in blocks(text)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_is_read(encoding: str, end: str) -> None:
    data = f"Mötets öppnande{end}Närvaro –".encode(encoding)
    found = read_text(data, "papper.txt").blocks
    assert [one.text for one in found] == ["Mötets öppnande", "Närvaro –"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"-----\n", "empty"),
        (b"a\0b", "no text"),
        (b"\n" * (MAX_LINES + 1), "too large"),
    ],
)
def test_what_is_no_paper_is_refused_by_name(data: bytes, why: str) -> None:
    with pytest.raises(RejectedError) as error:
        read_text(data, "papper.txt")
    assert error.value.message.startswith("papper.txt: ")
    assert why in error.value.message


def test_a_broken_line_is_one_block_with_its_first_line() -> None:
    text = "Kallelse\n\nNytt avtal om sam-\nverkan i\nNorrdalen\n\nBudget"
    assert [(one.line, one.text) for one in blocks(text)] == [
        (1, "Kallelse"),
        (3, "Nytt avtal om samverkan i"),
        (5, "Norrdalen"),
        (7, "Budget"),
    ]


def test_marks_headings_and_depth_are_told() -> None:
    text = (
        "# Dagordning\n\n1. Avtal\n  - underlag\n    - bilaga\n  - tidsplan\n2. Budget"
    )
    assert [one[1:5] for one in blocks(text)] == [
        ("Dagordning", 1, "", 0),
        ("Avtal", 0, "1.", 0),
        ("underlag", 0, "-", 1),
        ("bilaga", 0, "-", 2),
        ("tidsplan", 0, "-", 1),
        ("Budget", 0, "2.", 0),
    ]


def test_a_heading_may_have_a_number() -> None:
    assert blocks("## § 12 Avtal ##")[0][1:4] == ("Avtal", 2, "§ 12")


@pytest.mark.parametrize("rule", ["----", "_ _ _ _ _", "....", "```"])
def test_a_rule_parts_lines_and_is_no_text(rule: str) -> None:
    first, second = blocks(f"Kallade\n{rule}\nEva Ek")
    assert (first.text, second.text, second.gap) == ("Kallade", "Eva Ek", True)


def test_an_empty_line_is_a_gap() -> None:
    assert [one.gap for one in blocks("Kallade\nEva Ek\n\nUlf Dal")] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Namn\tParti\nEva Ek\tS",
        "| Namn | Parti |\n|---|:-:|\n| Eva Ek | S |",
    ],
)
def test_tabs_and_pipes_make_tables(text: str) -> None:
    (table,) = blocks(text)
    assert table.rows == (("Namn", "Parti"), ("Eva Ek", "S"))


def test_rows_of_a_table_are_of_one_length() -> None:
    (table,) = blocks("Namn\tParti\tKommun\nEva Ek\tS\nUlf Dal")
    assert table.rows == (
        ("Namn", "Parti", "Kommun"),
        ("Eva Ek", "S", ""),
        ("Ulf Dal", "", ""),
    )


def test_a_tab_behind_a_mark_makes_no_table() -> None:
    assert said("1.\tAvtal\n•\tBudget") == ["1. Avtal", "• Budget"]


def test_an_empty_line_ends_a_table() -> None:
    found = blocks("Namn\tParti\nEva Ek\tS\n\nBudget")
    assert [bool(one.rows) for one in found] == [True, False]


def test_pages_are_counted_by_form_feeds() -> None:
    assert [one.page for one in blocks("Kallelse\n\fAvtal\n\n\fBudget")] == [1, 2, 3]
    assert blocks("Kallelse")[0].page is None


def test_what_stands_on_every_sheet_is_left_with_its_line() -> None:
    source = read_text(b"Kallelse\nSida 1 (2)\n\fAvtal\nSida 2 (2)", "x")
    assert [one.text for one in source.blocks] == ["Kallelse", "Avtal"]
    assert [(one.line, one.text) for one in source.left] == [
        (2, "Sida 1 (2)"),
        (4, "Sida 2 (2)"),
    ]


def test_signs_without_width_and_soft_hyphens_are_dropped() -> None:
    assert said("Sam\u00adråds\u200bor\ufeffgan för\u00a0länet") == [
        "Samrådsorgan för länet"
    ]


def test_lines_to_write_on_are_dropped() -> None:
    assert said("Ordförande ____________________") == ["Ordförande"]
