"""Whom a name means: exactly, by a unique part, or nearly."""

import pytest

from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.domain.person import Person
from sro_cli.engine.names import look_up, nearest, split, typed

PEOPLE = (
    Person(name="Maria Dal", affiliation="Västra förbundet", aliases=("Mia Dal",)),
    Person(name="Mårten Dalström"),
    Person(name="Helén Björk", title="direktör"),
    Person(name="Ulf Berg"),
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Maria Dal", "Maria Dal"),
        ("maria  dal", "Maria Dal"),
        ("Mia Dal", "Maria Dal"),
        ("Berg", "Ulf Berg"),
        ("He\u0301len Björk".replace("He\u0301len", "Hele\u0301n"), "Helén Björk"),
        ("björk", "Helén Björk"),
    ],
)
def test_a_name_is_found_exactly_or_by_a_unique_part(name: str, found: str) -> None:
    assert look_up(PEOPLE, name).name == found


def test_two_candidates_are_both_named() -> None:
    with pytest.raises(UsageError, match="Dal could be Maria Dal, Mårten Dalström"):
        look_up(PEOPLE, "Dal")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Helene Björk", "did you mean Helén Björk?"),
        ("Ulf Bergh", "did you mean Ulf Berg?"),
        ("Olof Kvist", ""),
    ],
)
def test_a_near_miss_is_an_error_with_a_hint(name: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        look_up(PEOPLE, name)
    assert caught.value.hint == hint


def test_nobody_is_meant_by_nothing() -> None:
    with pytest.raises(NotFoundError):
        look_up(PEOPLE, " ")


def test_free_text_is_split_at_the_first_comma() -> None:
    assert split("Eva Ek, Regionen, enhet 2") == ("Eva Ek", "Regionen, enhet 2")


@pytest.mark.parametrize(
    ("text", "person", "remark"),
    [
        ("Maria Dal", Person(name="Maria Dal", affiliation="Västra förbundet"), ""),
        ("mia dal", Person(name="Maria Dal", affiliation="Västra förbundet"), ""),
        ("Maria Dal, Östra", Person(name="Maria Dal", affiliation="Östra"), ""),
        (
            "Maria Dahl",
            Person(name="Maria Dahl"),
            "Maria Dahl is on no list here; did you mean Maria Dal?",
        ),
        ("Olof Kvist, Umeå", Person(name="Olof Kvist", affiliation="Umeå"), ""),
    ],
)
def test_free_text_is_kept_as_typed_unless_it_is_exact(
    text: str, person: Person, remark: str
) -> None:
    assert typed(text, PEOPLE) == (person, remark)


def test_free_text_without_a_name_is_refused() -> None:
    with pytest.raises(UsageError, match="holds no name"):
        typed(", Regionen", PEOPLE)


def test_nobody_is_near_on_an_empty_list() -> None:
    assert nearest((), "Eva Ek") == ""
