"""Titles that come twice are one item's."""

import pytest

from sro_cli.imports.numbers import Start
from sro_cli.imports.source import Block
from sro_cli.imports.twins import Segment, Twins


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nytt avtal", "**Nytt avtal:**", True),
        ("Nytt avtal", "Nytt avtal (information)", True),
        ("Avtal", "Avtal om vård", False),
        ("Nytt avtal", "Budget", False),
        ("", "", False),
    ],
)
def test_titles_are_one_but_for_what_stands_behind(
    one: str, other: str, same: bool
) -> None:
    item = Segment(Start(0, 1, ".", one), [Block(1, one, mark="1.")])
    assert (Twins([item]).find(other) is item) is same
