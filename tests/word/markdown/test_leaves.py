"""Markdown as the paragraphs it is written in on paper."""

from sro_cli.word.markdown.leaves import Leaf, leaves
from sro_cli.word.markdown.tree import Grid, Span


def words(text):
    return (Span(text),)


def test_leaves_stand_in_the_order_of_reading():
    text = "Ord\n\n3. tre\n   - a\n\n   mer\n4. fyra\n\n| A |\n|---|\n\n* x"
    grid = Grid(((words("A"),),), ("",))
    assert leaves(text) == (
        Leaf(words("Ord")),
        Leaf(words("tre"), 1, "1", 3),
        Leaf(words("a"), 2, "-", 1),
        Leaf(words("mer"), 1),
        Leaf(words("fyra"), 1, "1"),
        Leaf(grid=grid),
        Leaf(words("x"), 1, "-", 1),
    )


def test_an_item_without_words_of_its_own_has_an_empty_leaf():
    assert leaves("- - a\n-") == (
        Leaf((), 1, "-", 1),
        Leaf(words("a"), 2, "-", 1),
        Leaf((), 1, "-"),
    )


def test_a_list_may_begin_with_number_0():
    assert [leaf.begins for leaf in leaves("0. a\n1. b")] == [0, None]
