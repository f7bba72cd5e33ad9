"""R106: one person in several spellings is told once; two people are left alone."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.checks import CHECKS, wide_findings
from sro_cli.domain.body import Body, MemberGroup
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Group, Meeting
from sro_cli.domain.person import Member, Participant, Person
from sro_cli.domain.survey import Survey
from sro_cli.engine.people.likeness import form, same_person
from sro_cli.engine.people.name_index import NameIndex

PAIRS = sorted((Path(__file__).parent / "name_pairs").glob("*.tsv"))
ENOUGH = 0.97
R106 = [CHECKS["R106"]]


@pytest.mark.parametrize("pairs", PAIRS, ids=lambda each: each.stem)
def test_names_of_one_person_are_told_from_those_of_two(pairs):
    lines = [line.split("\t") for line in pairs.read_text("utf-8").splitlines()]
    said = [(label == "same", same_person(*names)) for label, *names, _note in lines]
    right = said.count((True, True))
    assert right / sum(found for _, found in said) >= ENOUGH
    assert right / sum(same for same, _ in said) >= ENOUGH


@pytest.mark.parametrize("pairs", PAIRS, ids=lambda each: each.stem)
def test_what_is_one_name_is_found_among_the_names_of_a_workspace(pairs):
    for line in pairs.read_text("utf-8").splitlines():
        one, other = (form(each) for each in line.split("\t")[1:3])
        names = NameIndex()
        names.add(other)
        assert (other in names.near(one)) == (one != other and same_person(one, other))


def meeting(*people: Participant | str, day=6, body="sro", **keys) -> Meeting:
    """Return a meeting to which people are called, by name if there is no more."""
    persons = tuple(
        Participant(name=each) if isinstance(each, str) else each for each in people
    )
    return Meeting(
        format=1,
        body=body,
        date=datetime.date(2025, 3, day),
        start=datetime.time(13),
        end=datetime.time(15),
        participants=(Group(people=persons),),
        **keys,
    )


def body(*members: Member) -> Body:
    return Body(format=1, groups=(MemberGroup(members=members),))


def told(*meetings: Meeting, asked: str | None = None, **bodies: Body):
    """Return the places and messages found, over these meetings and bodies."""
    by_id = {f"{each.body}/{each.date}": each for each in meetings}
    survey = Survey(by_id, bodies, asked={asked} if asked else frozenset(by_id))
    return [(each.file, each.message) for each in wide_findings(survey, R106)]


def test_more_spellings_than_two_are_one_finding():
    found = told(
        meeting("Helen Tornquist"),
        meeting("Helene Tornquist", day=7),
        meeting("Helén Törnquist", day=8),
        meeting("Helen Tornquist", day=9),
    )
    assert len(found) == 1
    assert "Helene Tornquist in" in found[0][1]
    assert "Helén Törnquist in" in found[0][1]


def test_places_are_named_up_to_some():
    meetings = [meeting("Helen Tornquist", day=day) for day in range(1, 21)]
    ((_file, message),) = told(*meetings, meeting("Helene Tornquist", day=21))
    assert message.endswith("of sro/2025-03-03 and 17 more")


def test_what_is_not_asked_about_is_not_told():
    old, new = meeting("Helene Tornquist"), meeting("Helen Tornquist", day=7)
    roster = body(Member(name="Helen Tornquist"))
    assert told(old, new, asked="sro/2025-03-07", sro=roster) == []
    assert len(told(old, new, asked="sro/2025-03-06", sro=roster)) == 1


def test_where_nothing_tells_what_is_right_what_is_asked_about_is_told():
    one, other = meeting("Helene Tornquist"), meeting("Helen Tornquist", day=7)
    for asked in ("sro/2025-03-06", "sro/2025-03-07"):
        ((file, _message),) = told(one, other, asked=asked)
        assert file == f"meetings/{asked}.toml"


def test_the_roster_is_right_however_often_it_is_spelled_otherwise():
    meetings = [meeting("Helene Tornquist", day=day) for day in (1, 2, 3)]
    ((file, message),) = told(*meetings, sro=body(Member(name="Helen Tornquist")))
    assert file == "meetings/sro/2025-03-01.toml"
    assert message.startswith("Helene Tornquist is probably Helen Tornquist")


def test_the_hint_keeps_the_aliases_that_there_are():
    roster = body(Member(name="Helen Tornquist", aliases=("Nelly Tornquist",)))
    survey = Survey({"a": meeting("Helene Tornquist")}, {"sro": roster}, asked={"a"})
    (found,) = wide_findings(survey, R106)
    assert '--alias "Nelly Tornquist" --alias "Helene Tornquist"' in found.hint


def test_an_alias_settles_it():
    roster = body(Member(name="Helen Tornquist", aliases=("Helene Tornquist",)))
    assert told(meeting("Helene Tornquist"), sro=roster) == []
    ((_file, message),) = told(meeting("Helén Törnquist"), sro=roster)
    assert "Helén Törnquist is probably Helen Tornquist" in message


@pytest.mark.parametrize("key", ["party", "title", "affiliation"])
def test_two_who_stand_in_one_list_with_another_mark_are_two(key):
    one = Participant.model_validate({"name": "Karin Lindh", key: "M"})
    other = Participant.model_validate({"name": "Carin Lind", key: "S"})
    assert told(meeting(one, other)) == []
    assert told(meeting(one, other), meeting("Carin Lind", day=7)) == []
    assert len(told(meeting(one, "Carin Lind"))) == 1


def test_two_who_present_one_item_are_two():
    people = (
        Person(name="Karin Lindh", affiliation="Norrdalen"),
        Person(name="Carin Lind", affiliation="Ådalen"),
    )
    assert told(meeting(items=(Item(title="Avtal", presenters=people),))) == []


def test_people_of_two_parties_are_two():
    one = Participant(name="Karin Lindh", party="M")
    other = Participant(name="Carin Lind", party="S")
    assert told(meeting(one), meeting(other, day=7)) == []


def test_who_changes_name_on_the_roster_is_right_before_and_after():
    day = datetime.date(2025, 3, 7)
    roster = body(
        Member(name="Sara Norlin", until=day),
        Member.model_validate(
            {"name": "Sara Norlin Ask", "from": day + datetime.timedelta(1)}
        ),
    )
    assert (
        told(meeting("Sara Norlin"), meeting("Sara Norlin Ask", day=8), sro=roster)
        == []
    )


def test_a_former_member_is_known():
    roster = body(Member(name="Helen Tornquist", until=datetime.date(2020, 1, 1)))
    assert len(told(meeting("Helene Tornquist"), sro=roster)) == 1


def test_a_name_that_two_people_may_have_is_left_alone():
    people = meeting("Anna Ek Lund", "Anna Ek Berg")
    assert told(people, meeting("Anna Ek", day=7)) == []


def test_organisations_are_no_people():
    assert told(meeting("Norra Regionen"), meeting("Nora Regionen", day=7)) == []


def test_marks_and_cases_make_no_other_spelling():
    notes = "HELEN TORNQUIST och **Ann‑Sofie** Rud. Helen Tornquists förslag."
    items = (Item(title="Rapport från Helen\nTornquist", notes=notes),)
    assert told(meeting("Helen Tornquist", "Rud, Ann-Sofie", items=items)) == []


SPELLINGS = st.sampled_from(
    [
        *("Helen Tornquist", "Helene Törnkvist", "HELEN TORNQUIST", "Tornquist, Helén"),
        *("Anna Ek", "Anna Ek Lund", "Ana Ek Lundh", "Anna Ek (S)", "Anna Lund Ek"),
        *("Per O. Ek", "Per-Ola Ek", "Helen", "Vakant", "§ 4", "-", ""),
    ]
)
PEOPLE = st.lists(
    st.builds(
        Participant,
        name=SPELLINGS,
        party=st.sampled_from([None, "S"]),
        affiliation=st.sampled_from([None, "Regionen", "Norrdalen"]),
        aliases=st.lists(SPELLINGS, max_size=1).map(tuple),
        substitute=st.one_of(st.none(), SPELLINGS),
        replaces=st.one_of(st.none(), st.builds(Person, name=SPELLINGS)),
    ),
    max_size=4,
)
ITEMS = st.lists(
    st.builds(
        Item,
        title=SPELLINGS,
        presenters=st.lists(st.builds(Person, name=SPELLINGS), max_size=2).map(tuple),
        notes=st.one_of(st.none(), st.lists(SPELLINGS, max_size=4).map(" och ".join)),
        dialogue=st.lists(SPELLINGS, max_size=2).map(tuple),
    ),
    max_size=2,
).map(tuple)
MEETINGS = st.builds(
    lambda people, items, state: meeting(*people, items=items, state=state),
    PEOPLE,
    ITEMS,
    st.sampled_from(["draft", "held", "approved"]),
)
MEMBERS = st.lists(st.builds(Member, name=SPELLINGS), max_size=3)


@given(MEETINGS, MEETINGS, MEMBERS)
def test_whatever_is_found_has_a_place_and_words(one, other, members):
    roster = body(*members)
    survey = Survey({"sro/1": one, "sro/2": other}, {"sro": roster}, asked={"sro/1"})
    for each in wide_findings(survey, R106):
        assert each.meeting in {"sro/1", None}
        value = one if each.meeting else roster
        for step in each.path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        assert value
        assert "{" not in each.message + each.hint


@given(MEETINGS)
def test_who_is_told_about_is_told_once(one):
    wrong = [message.partition(" is probably ")[0] for _file, message in told(one)]
    assert len(set(wrong)) == len(wrong)
