"""Blocks written as the Markdown that a record keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sro_cli.imports.prose import table, written
from sro_cli.imports.source import Block


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([Block(1, "Ett."), Block(2, "Två.")], "Ett.\n\nTvå."),
        ([Block(1, "a", mark="-"), Block(2, "b", mark="•")], "- a\n- b"),
        (
            [
                Block(1, "a", mark="-"),
                Block(2, "b", mark="-", depth=1),
                Block(3, "c", mark="-"),
            ],
            "- a\n  - b\n- c",
        ),
        ([Block(1, "a", mark="1."), Block(2, "b", mark="2)")], "1. a\n2. b"),
        ([Block(1, "Text:"), Block(2, "a", mark="-")], "Text:\n\n- a"),
        ([Block(1, "a", mark="-"), Block(2, "Text.")], "- a\n\nText."),
        ([Block(1, "a", mark="-"), Block(2, "b", mark="1.")], "- a\n\n1. b"),
        ([Block(1, "a", mark="a)")], "a) a"),
        ([Block(1, "Bakgrund", heading=3)], "**Bakgrund**"),
        ([Block(1, "**Bakgrund**", heading=3)], "**Bakgrund**"),
        ([Block(1, "")], ""),
    ],
)
def test_blocks_become_paragraphs_and_lists(blocks: list[Block], expected: str) -> None:
    assert written(blocks) == expected


def test_a_table_keeps_its_cells() -> None:
    assert table((("A", "B|C"), ("1\n2",))) == (
        "| A | B\\|C |\n|---|---|\n| 1<br>2 |  |"
    )


@pytest.mark.parametrize(
    "text", ["# nr", "> nu", "- så", "+ så", "1. mars", "2027) är året", "=== slut"]
)
def test_a_paragraph_stays_one_whatever_it_begins_with(text: str) -> None:
    html = MarkdownIt().render(written([Block(1, "Ord."), Block(2, text)]))
    assert html.count("<p>") == 2
    assert html.count("<") == 4


words = st.text("abå 1.-#>*|", min_size=1, max_size=12).filter(str.strip)
any_blocks = st.lists(
    st.builds(
        lambda text, heading, mark, depth: Block(1, text, heading, mark, depth),
        words,
        st.sampled_from((0, 0, 2)),
        st.sampled_from(("", "", "-", "•", "3.", "a)", "§ 4")),
        st.integers(0, 3),
    ),
    max_size=6,
)


@given(any_blocks)
def test_no_letter_of_any_blocks_is_lost(blocks: list[Block]) -> None:
    letters = "".join(filter(str.isalpha, written(blocks)))
    for block in blocks:
        said = "".join(filter(str.isalpha, block.text))
        assert said in letters
        letters = letters[letters.find(said) + len(said) :]
