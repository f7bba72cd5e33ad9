"""Markdown as a tree."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sro_cli.word.markdown.parser import full_line, full_text, parse_line, parse_text
from sro_cli.word.markdown.quick import quick_line, quick_text
from sro_cli.word.markdown.tree import Grid, Listing, Prose, Span

PIECES = [
    "**", "*", "_", "[", "](", ")", "(", "<br>", "<", ">", "!", "\\", "|", "`", "#",
    "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n2. ", "\n3) ", "- ", "1. ", "-", "+ ",
    "    ", " ", "  ", "\t", "a", "å", "ord ", "https://x.se", "en, två.", "7", "&amp;",
    "**fet**", "[l](b_c.pdf)", "javascript:x", ":", "---", "| a | b |\n|---|---|\n",
]  # fmt: skip
markdown = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
CELLS = [
    "a",
    "",
    " ",
    "**b**",
    "x<br>y",
    "[l](b.pdf)",
    "`",
    "\\",
    "|",
    "---",
    ":--:",
    "-",
]
tables = st.lists(
    st.lists(st.sampled_from([*CELLS, " --: ", ":---"]), min_size=1, max_size=3).map(
        lambda cells: f"|{'|'.join(cells)}|"
    ),
    max_size=5,
).map("\n".join)


def prose(text):
    return Prose((Span(text),))


@given(markdown | tables)
@example("**a**b**c**")
@example("text:\n- a\n- b")
@example("text\n2. a")
def test_what_is_read_at_once_is_what_the_parser_reads(text):
    blocks = quick_text(text)
    assert blocks is None or blocks == full_text(text)


@given(markdown)
@example("[a](x?b=1&copy;)")
@example("[a](x\x7f)")
@example("**a****b**")
def test_a_line_read_at_once_is_what_the_parser_reads(text):
    line = quick_line(text)
    assert line is None or line == full_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "| 1 mars | Juni |\n|---|--:|\n| Avtal<br>Läget |  |\n|  | **Budget** |",
        "Ett stycke.\n\nEtt till.",
        "Detta:\n- a\n- **b**",
        "1. a\n2. [b](c.pdf)",
        "",
    ],
)
def test_what_secretaries_write_is_read_at_once(text):
    assert quick_text(text) is not None


@given(st.text())
def test_no_text_is_too_strange_for_either(text):
    parse_text(text)
    parse_line(text)


def test_paragraphs_are_divided_by_blank_lines():
    assert parse_text("Ett\nstycke.\n\nEtt till.") == (
        prose("Ett stycke."),
        prose("Ett till."),
    )


def test_bold_italic_and_links_become_marked_spans():
    (block,) = parse_text("a **b** *c* [d](e.pdf)")
    assert block.line == (
        Span("a "),
        Span("b", bold=True),
        Span(" "),
        Span("c", italic=True),
        Span(" "),
        Span("d", target="e.pdf"),
    )


def test_lists_nest_and_remember_their_first_number():
    (listing,) = parse_text("3. a\n   - b\n4. c")
    assert (listing.numbered, listing.start) == (True, 3)
    inner = Listing(((prose("b"),),))
    assert listing.items == ((prose("a"), inner), (prose("c"),))


def test_a_table_has_rows_of_cells_with_line_breaks():
    (grid,) = parse_text("| A | B |\n|---|--:|\n| x<br>y | 2 |")
    assert grid == Grid(
        (((Span("A"),), (Span("B"),)), ((Span("x\ny"),), (Span("2"),))), ("", "right")
    )


@pytest.mark.parametrize(
    "text",
    ["# 1 i listan", "> citat", "`kod`", "&amp;", "<b>fet</b>", "[x]: https://x.se",
     "---", "[x](javascript:alert)", "[x](file:///etc/passwd)"],
)  # fmt: skip
def test_what_is_no_markup_of_ours_stays_as_typed(text):
    assert parse_text(text) == (prose(text),)


def test_a_line_keeps_what_only_begins_like_a_list():
    assert parse_line("- 1. så **här**") == (
        Span("- 1. så "),
        Span("här", bold=True),
    )
