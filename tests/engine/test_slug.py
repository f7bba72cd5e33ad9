"""Ids are short, plain and each its own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.item import Item
from sro_cli.engine.slug import LONGEST, slug, with_ids


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Mötets öppnande", "motets-oppnande"),
        ("Årsbokslut & budget 2027", "arsbokslut-budget-2027"),
        ("**Avtal** [utkast](https://norrdalen.example/a)", "avtal-utkast"),
        ("../../etc/passwd", "etc-passwd"),
        ("会议", "punkt"),
        ("Ångström, Ærø och Ødegaard", "angstrom-aero-och-odegaard"),
    ],
)
def test_an_id_is_the_slug_of_the_title(title: str, found: str) -> None:
    assert slug(title) == found


@given(title=st.text(), taken=st.lists(st.text()))
def test_an_id_is_always_plain_and_never_taken(title: str, taken: list[str]) -> None:
    found = slug(title, taken)
    assert re.fullmatch(r"[a-z0-9-]+", found)
    assert found not in taken
    assert len(found) <= LONGEST + 6


def test_ids_that_are_there_stay_and_the_others_are_given() -> None:
    items = (
        Item(title="Avtal"),
        Item(id="avtal", title="Budget", items=(Item(title="Avtal"),)),
    )
    first, second = with_ids(items)
    assert (first.id, second.id, second.items[0].id) == ("avtal-2", "avtal", "avtal-3")
