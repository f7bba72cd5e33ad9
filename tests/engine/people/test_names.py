"""Whom a name means: exactly, by a unique part, or nearly."""

import datetime as dt

import pytest

from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.domain.person import Member, Person
from sro_cli.engine.people.names import look_up, nearest, split, typed, written

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


TWO = (
    Person(name="Ulf Berg", affiliation="Södra förbundet", party="M"),
    Person(name="Ulf Berg", affiliation="Region Norr", party="S"),
    Person(name="Eva Ek"),
)


def test_two_of_one_name_are_told_apart_in_the_message() -> None:
    with pytest.raises(UsageError) as caught:
        look_up(TWO, "ulf berg")
    assert str(caught.value) == (
        "ulf berg could be Ulf Berg, Södra förbundet, M; Ulf Berg, Region Norr, S"
    )
    assert caught.value.hint == (
        'write it as it stands here, in quotes: "NAME, AFFILIATION"'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ulf Berg, Region Norr",
        "berg, region norr",
        "Ulf Berg, S",
        "Berg, norr",
        "Ulf Berg, Region Norr, S",
    ],
)
def test_what_stands_behind_the_comma_tells_two_apart(text: str) -> None:
    assert look_up(TWO, text) is TWO[1]


def test_nobody_comes_from_where_nobody_does() -> None:
    with pytest.raises(NotFoundError) as caught:
        look_up(TWO, "Ulf Berg, Västra")
    assert caught.value.hint == "did you mean Ulf Berg?"


def test_two_memberships_are_told_apart_by_their_dates() -> None:
    first = Member(name="Ulf Berg", until=dt.date(2025, 6, 30))
    again = Member(name="Ulf Berg").but(from_=dt.date(2026, 1, 1))
    with pytest.raises(UsageError, match="until 2025-06-30; Ulf Berg, from 2026-01-01"):
        look_up((first, again), "Berg")
    assert look_up((first, again), "Berg, until 2025-06-30") is first
    assert look_up((first, again), "Berg", lambda each: not each.until) is again


def test_two_whom_nothing_tells_apart_are_a_matter_for_the_file() -> None:
    twice = (Person(name="Eva Ek"), Person(name="Eva Ek"))
    with pytest.raises(UsageError) as caught:
        look_up(twice, "Ek")
    assert caught.value.hint.startswith("nothing tells them apart")


def test_the_preference_is_only_among_those_of_one_name() -> None:
    people = (Person(name="Maria Dal"), Person(name="Hanna Dalin"))
    with pytest.raises(UsageError, match="al could be Maria Dal, Hanna Dalin"):
        look_up(people, "al", lambda each: each.name == "Hanna Dalin")


def test_free_text_that_two_could_be_takes_nobodys_affiliation() -> None:
    person, remark = typed("ulf berg", TWO)
    assert person == Person(name="Ulf Berg")
    assert remark == "there is more than one Ulf Berg: Södra förbundet; Region Norr"
    assert typed("Ulf Berg, Norr", TWO)[1] == ""


def test_one_who_is_listed_twice_has_the_affiliation_that_is_known() -> None:
    twice = (Person(name="Eva Ek"), Person(name="Eva Ek", affiliation="Länet"))
    assert typed("eva ek", twice) == (twice[1], "")


def test_free_text_is_split_at_the_first_comma() -> None:
    assert split("Eva Ek, Regionen, enhet 2") == ("Eva Ek", "Regionen, enhet 2")
    assert written("Eva  Ek, Regionen") == Person(name="Eva Ek", affiliation="Regionen")
    assert written("Eva Ek,") == Person(name="Eva Ek")


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
