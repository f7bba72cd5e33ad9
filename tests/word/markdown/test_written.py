"""A line written as Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.word.markdown.parser import parse_line, parse_text
from sro_cli.word.markdown.tree import Prose, Span, merged
from sro_cli.word.markdown.written import normal_line, write_line

WORDS = [
    "ord", "å", " ", "  ", "\xa0", "\n", "\t", "*", "**", "_", "__", "[", "]", "](",
    "(b.pdf)",
    "<", ">", "<br>", "<ord>", "<https://x.se>", "\\", "|", "#", "- ", "1. ", "+", "-",
    "2025", ")", ".", ":", "!", "§ 4", "–", "&amp;", "`", "a@b.se", "€", "”",
]  # fmt: skip
TARGETS = [
    "https://x.se/a_b?c=1&copy;#d", "../Bilaga 1 (åäö).pdf", "a(b).pdf", "(", "<",
    "x>y", "a\\b",
    "mailto:a@b.se", "javascript:x", "#", "a*b*", "a b ", "é|f", "a&amp;b", "\xa0", "[",
]  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("".join) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=4
)
spans = st.builds(
    Span,
    texts,
    st.booleans(),
    st.booleans(),
    st.just("") | st.sampled_from(TARGETS) | st.text(max_size=5),
)
lines = st.lists(spans, max_size=5).map(tuple)


def text_of(line):
    return "".join(span.text for span in line)


@given(lines)
def test_what_is_written_is_read_as_the_same_line(line):
    normal = normal_line(line)
    assert parse_line(write_line(normal)) == normal
    assert write_line(line) == write_line(normal)


@given(lines)
def test_a_normal_line_is_its_own(line):
    normal = normal_line(line)
    assert normal_line(normal) == normal
    assert normal == merged(list(normal))


@given(lines)
def test_no_word_is_lost(line):
    assert text_of(normal_line(line)).strip() == text_of(line).strip()


@given(lines)
def test_a_paragraph_is_read_as_the_same_line(line):
    normal = normal_line(line)
    assert parse_text(write_line(line, "text")) == ((Prose(normal),) if normal else ())


@given(st.lists(lines, min_size=1, max_size=3))
def test_cells_are_read_as_the_same_lines(cells):
    row = "|".join(f" {write_line(cell, 'cell')} " for cell in cells)
    (grid,) = parse_text(f"|{row}|\n|{'---|' * len(cells)}")
    assert grid.rows == (tuple(normal_line(cell) for cell in cells),)


def bold(text):
    return Span(text, bold=True)


def italic(text):
    return Span(text, italic=True)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        *(
            (place, text)
            for place in ("line", "text")
            for text in (
                "kl. 13.30–15.30", "1 000 kr", "a_b", "5 * 3", "# x", "| a", "§ 4",
                "2025-03-06", "[x] klart", "<ord>", "eva.ek@norrdalen.se", "C:\\ny",
                "1.5 tjänst", "avgift* och moms**", "*) Se bilaga", "a & b", "--", "!",
            )
        ),
        ("line", "- punkt"),
        ("line", "1. punkt"),
        ("line", "*"),
    ],
)  # fmt: skip
def test_plain_words_need_no_escape(place, text):
    assert write_line((Span(text),), place) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- punkt", "\\- punkt"),
        ("+ punkt", "\\+ punkt"),
        ("* punkt", "\\* punkt"),
        ("-", "\\-"),
        ("1. punkt", "1\\. punkt"),
        ("12) punkt", "12\\) punkt"),
        ("*viktigt*", "*viktigt\\*"),
        ("a_b och *c*", "a_b och *c\\*"),
        ("[a](b)", "[a\\](b)"),
        ("<br>", "\\<br>"),
        ("<a@b.se>", "\\<a@b.se>"),
        ("\\*", "\\\\*"),
        ("rad\nrad", "rad<br>rad"),
    ],
)
def test_what_would_be_markup_is_escaped_where_it_must(text, written):
    assert write_line((Span(text),), "text") == written


def test_bars_are_escaped_in_cells():
    assert write_line((Span("a|b"),), "cell") == "a\\|b"


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ((bold("Beslut."), Span(" Nästa")), "**Beslut.** Nästa"),
        ((bold("Beslut: "), Span("ja")), "**Beslut:** ja"),
        ((bold("Beslut:"), Span("ja")), "**Beslut**:ja"),
        ((Span("ord"), bold("(fet)"), Span("ord")), "ord(**fet**)ord"),
        ((Span("a"), bold("-"), Span("b")), "a-b"),
        ((Span("x"), bold("a"), italic("b"), Span("y")), "x**a***b*y"),
        ((Span("b", bold=True, italic=True),), "***b***"),
        (
            (bold("se "), Span("länk", bold=True, target="a b.pdf"), bold(" nu")),
            "**se [länk](<a b.pdf>) nu**",
        ),
        (
            (Span("l", target="x"), Span("m", bold=True, target="x"), bold(" n")),
            "[l**m**](x) **n**",
        ),
        (
            (Span("PM", target="../Bilaga 1 (åäö).pdf"),),
            "[PM](<../Bilaga 1 (åäö).pdf>)",
        ),
        ((Span("x", target="javascript:x"),), "x"),
    ],
)
def test_looks_and_links_are_written_as_markdown_can(line, written):
    assert write_line(line) == written


def test_a_long_line_with_many_signs_is_written_in_time():
    line = tuple(
        span
        for _ in range(40)
        for span in (Span("ord_a *x* och [y] "), bold("fet"), Span(" mera "))
    )
    assert parse_line(write_line(line)) == normal_line(line)
