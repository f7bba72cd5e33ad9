"""Lines of Markdown compared as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.imports.plain import (
    is_bold,
    key_of,
    linked,
    plain,
    unlooked,
    whole_link,
    words_in,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Nytt** avtal", "Nytt avtal"),
        ("*Nytt* ***avtal***", "Nytt avtal"),
        ("__Nytt__ _avtal_", "Nytt avtal"),
        ("nytt_avtal_2027", "nytt_avtal_2027"),
        ("[Avtal](bilagor/a(1).pdf)", "Avtal"),
        ("se [[1]](a) och [b](#)", "se [1] och b"),
        ("4 \\* 5", "4 * 5"),
        ("Nytt<br>avtal", "Nytt avtal"),
        ("  Nytt   avtal ", "Nytt avtal"),
    ],
)
def test_signs_of_markdown_are_no_words(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("**NYTT AVTAL:**", "Nytt avtal"),
        ("Nytt – avtal", "nytt avtal."),
        ("[Nytt avtal](#)", "Nytt avtal"),
    ],
)
def test_titles_are_compared_by_their_words(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


def test_words_are_counted_without_the_targets_of_links() -> None:
    assert words_in("**Se** [avtal 2](a/b.pdf)<br>nu") == ("se", "avtal", "2", "nu")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Avtal**", "Avtal"),
        ("***Avtal***", "Avtal"),
        ("*Avtal*", "Avtal"),
        ("**Nytt** och **gammalt**", "**Nytt** och **gammalt**"),
        ("**Nytt** avtal", "**Nytt** avtal"),
        ("**", "**"),
        ("", ""),
    ],
)
def test_looks_that_cover_a_line_are_taken_off(text: str, expected: str) -> None:
    assert unlooked(text) == expected


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("**Avtal**", True),
        ("**Avtal**:", True),
        ("**Nytt** avtal", False),
        ("A", False),
    ],
)
def test_a_bold_line_is_bold_from_end_to_end(text: str, bold: bool) -> None:
    assert is_bold(text) is bold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Avtal](a.pdf)", ("Avtal", "a.pdf")),
        ("**[Avtal](a.pdf)**", ("Avtal", "a.pdf")),
        ("[Avtal](a.pdf);", ("Avtal", "a.pdf")),
        ("[Avtal](a(1).pdf)", ("Avtal", "a(1).pdf")),
        ("Se [avtal](a.pdf)", None),
        ("[Avtal](a.pdf) [Bilaga](b.pdf)", None),
    ],
)
def test_a_line_that_is_a_link_is_told(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert whole_link(text) == expected


def test_all_links_of_a_line_are_found() -> None:
    assert linked("[a](b), [c](d)") == [("a", "b"), ("c", "d")]


@given(st.text() | st.text("*_[]()<br>\\a ", max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    assert plain(plain(text)).split() == plain(plain(text)).split()
    assert len(unlooked(text)) <= len(text)
    assert is_bold(text) in {True, False}
