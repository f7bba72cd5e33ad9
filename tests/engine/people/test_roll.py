"""Who is away, who stands in for whom, and where that is printed."""

import datetime

import pytest

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Group, Meeting
from sro_cli.domain.person import Participant
from sro_cli.engine.people.roll import roll, roll_entry


def meeting(*people, items=(), invited=()):
    return Meeting(
        format=1,
        body="srn",
        date=datetime.date(2027, 2, 25),
        start=datetime.time(13),
        end=datetime.time(15),
        participants=(Group(people=people),),
        invited=invited,
        items=items,
    )


def away(found):
    return {kind: [each.name for each in people] for kind, people in found.away.items()}


def pairs(found):
    return [(each.substitute.name, each.absent.name) for each in found.replacements]


def test_people_are_sorted_by_how_they_are_away():
    found = roll(
        meeting(
            Participant(name="Ada Ek", attendance="excused"),
            Participant(name="Bo Ås"),
            Participant(name="Cia Lund", attendance="absent"),
            Participant(name="Dan Berg", attendance="remote"),
            Participant(name="Eli Fors", attendance="absent"),
        )
    )
    assert away(found) == {
        "absent": ["Cia Lund", "Eli Fors"],
        "excused": ["Ada Ek"],
        "remote": ["Dan Berg"],
    }


def test_a_guest_may_be_away_too():
    guest = Participant(name="Gun Holm", attendance="absent")
    assert away(roll(meeting(invited=(guest,))))["absent"] == ["Gun Holm"]


def test_who_is_replaced_stands_only_in_the_replacement():
    found = roll(
        meeting(
            Participant(name="Ada Ek", attendance="excused", substitute="Ida Rask"),
            Participant(name="Bo Ås", attendance="excused"),
        )
    )
    assert away(found)["excused"] == ["Bo Ås"]
    assert pairs(found) == [("Ida Rask", "Ada Ek")]


def test_a_substitute_keeps_what_was_typed_of_the_affiliation():
    found = roll(meeting(Participant(name="Ada Ek", substitute="Ida Rask, Älvbygden")))
    assert found.replacements[0].substitute.affiliation == "Älvbygden"


def test_who_stands_in_for_somebody_not_on_the_list_is_a_replacement():
    found = roll(meeting(Participant.model_validate({"name": "Bo", "replaces": "Ada"})))
    assert pairs(found) == [("Bo", "Ada")]


def test_a_replacement_that_both_lines_tell_of_is_told_once():
    found = roll(
        meeting(
            Participant(name="Ada Ek", attendance="absent", substitute="Bo  ås, X"),
            Participant.model_validate({"name": "Bo Ås", "replaces": "ada ek"}),
        )
    )
    assert pairs(found) == [("Bo ås", "Ada Ek")]
    assert away(found)["absent"] == []


def test_another_spelling_of_the_replaced_is_the_same_person():
    found = roll(
        meeting(
            Participant(name="Åse Ek", aliases=("Åsa Ek",), attendance="absent"),
            Participant.model_validate({"name": "Bo Ås", "replaces": "Åsa Ek"}),
        )
    )
    assert away(found)["absent"] == []


def test_of_two_with_one_name_only_the_one_who_is_replaced_is_left_out():
    found = roll(
        meeting(
            Participant(
                name="Ada Ek", affiliation="Söder", attendance="absent", substitute="Bo"
            ),
            Participant(name="Ada Ek", affiliation="Norr", attendance="absent"),
        )
    )
    assert [each.affiliation for each in found.away["absent"]] == ["Norr"]


def test_one_form_of_letters_is_as_good_as_another():
    found = roll(
        meeting(
            Participant(name="H\u00e9len Ek", attendance="absent"),
            Participant.model_validate({"name": "Bo", "replaces": "He\u0301len Ek"}),
        )
    )
    assert away(found)["absent"] == []


PAUSE = Item(title="Paus", type="break", minutes=10)
TOPIC = Item(title="Avtal")
OPENING = Item(title="Öppnande", type="opening")
WITH_ROLL = OPENING.but(items=(TOPIC, Item(title="Närvaro", type="roll")))


@pytest.mark.parametrize(
    ("items", "ref"),
    [
        ((TOPIC, WITH_ROLL), "2b"),
        ((TOPIC, OPENING), "2"),
        ((PAUSE, TOPIC, TOPIC), "1"),
    ],
)
def test_the_roll_stands_under_roll_else_opening_else_the_first(items, ref):
    assert roll_entry(meeting(items=items)).ref == ref


@pytest.mark.parametrize("items", [(), (PAUSE,)])
def test_an_agenda_without_items_has_no_place_for_the_roll(items):
    assert roll_entry(meeting(items=items)) is None
