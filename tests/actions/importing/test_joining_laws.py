"""What holds whenever a paper is joined with the record of its meeting."""

import datetime as dt
from collections import Counter
from itertools import product

import pytest
from drafts import Table, group, person, table, tables
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.actions.importing.differences import differences
from sro_cli.actions.importing.joining import Rule, joined
from sro_cli.actions.importing.placing import validated
from sro_cli.actions.importing.same import bare, texts
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT

WINS = Rule(fills=False, minutes=True)
REVISED = Rule(fills=False, minutes=False)
FILLS = Rule(fills=True, minutes=False)
summons = tables(of_minutes=False)
minutes = tables(of_minutes=True)


def meeting(one: Table) -> Meeting:
    return validated(one | {"format": FORMAT, "body": "srn"}, "p.txt")


def record(one: Table) -> Table:
    return meeting(one).plain()


def outcomes(one: Table, name: str) -> Counter[str]:
    entries = [
        part for item in one.get("items", []) for part in (item, *item.get("items", []))
    ]
    return Counter(text for each in entries for text in each.get(name, []))


def words(value: object) -> Counter[str]:
    return Counter(bare(line) for text in texts(value) for line in text.splitlines())


@pytest.mark.parametrize("rule", [WINS, REVISED, FILLS])
@given(st.data())
def test_the_same_paper_twice_is_once(rule: Rule, data: st.DataObject) -> None:
    there = record(data.draw(summons if not rule.fills else minutes))
    paper = data.draw(minutes if rule.minutes else summons)
    once = record(joined(there, paper, rule))
    assert record(joined(once, paper, rule)) == once


@given(summons)
def test_a_record_joined_with_its_own_paper_stays(paper: Table) -> None:
    there = record(paper)
    for rule in (REVISED, FILLS):
        assert record(joined(there, paper, rule)) == there


@pytest.mark.parametrize("rule", [WINS, REVISED, FILLS])
@given(st.data())
def test_no_text_is_lost_but_what_the_difference_shows(
    rule: Rule, data: st.DataObject
) -> None:
    before = meeting(data.draw(minutes if rule.fills else summons))
    paper = data.draw(minutes if rule.minutes else summons)
    after = meeting(joined(before.plain(), paper, rule))
    shown = {bare(line) for each in differences(before, after) for line in each.old}
    there = set(words(after.plain()))
    for line in words(before.plain()):
        assert line in there or any(line in each for each in shown), line
    if not rule.fills:
        assert set(words(paper)) <= there


@given(summons, minutes)
def test_either_order_gives_the_same_proposals_and_positions(
    first: Table, second: Table
) -> None:
    one = record(joined(record(first), second, WINS))
    other = record(joined(record(second), first, FILLS))
    for name in ("proposal", "position"):
        assert outcomes(one, name) == outcomes(other, name)


@given(summons, minutes)
def test_a_summons_changes_nothing_that_its_minutes_say(
    first: Table, second: Table
) -> None:
    before = meeting(second)
    after = meeting(joined(before.plain(), first, FILLS))
    for each in differences(before, after):
        old, new = (Counter(" ".join(some).split()) for some in (each.old, each.new))
        assert not old - new, each


@given(summons, minutes)
def test_ids_of_the_record_stay(first: Table, second: Table) -> None:
    there = record(first)
    ids = {each["id"]: each["title"] for each in there.get("items", [])}
    after = record(joined(there, second, WINS))
    found = {each["id"]: each["title"] for each in after.get("items", [])}
    assert {name: found.get(name) for name in ids} == ids


def item(one: Table, title: str) -> Table:
    return next(each for each in one["items"] if each["title"] == title)


def test_minutes_bring_positions_and_the_proposals_stay() -> None:
    there = record(table(items=[{"title": "Avtal", "proposal": ["A."], "text": "T."}]))
    paper = table(items=[{"title": "Avtal", "position": ["B."], "text": "T."}])
    done = item(joined(there, paper, WINS), "Avtal")
    assert (done["proposal"], done["position"], done["text"]) == (["A."], ["B."], "T.")


def test_a_text_that_differs_in_marks_alone_stays_as_it_stands() -> None:
    there = record(table(items=[{"title": "Avtal", "text": "- *Ett* [ord](a.pdf)"}]))
    paper = table(items=[{"title": "Avtal", "text": "Ett ord"}])
    assert joined(there, paper, WINS)["items"][0]["text"] == "- *Ett* [ord](a.pdf)"


def test_a_summons_text_at_the_head_of_the_notes_is_no_note() -> None:
    there = record(table(items=[{"title": "Avtal", "text": "Läget."}]))
    paper = table(items=[{"title": "Avtal", "notes": "Läget.\n\nMan sade ja."}])
    for one in (
        joined(there, paper, WINS),
        joined(
            record(paper), table(items=[{"title": "Avtal", "text": "Läget."}]), FILLS
        ),
    ):
        assert one["items"][0]["text"] == "Läget."
        assert one["items"][0]["notes"] == "Man sade ja."


def test_a_time_is_one_statement() -> None:
    old = {
        "title": "Avtal",
        "minutes": 20,
        "start": dt.time(13, 5),
        "end": dt.time(13, 25),
    }
    new = {"title": "Avtal", "start": dt.time(14)}
    done = joined(record(table(items=[old])), table(items=[new]), WINS)["items"][0]
    assert "minutes" not in done
    assert "end" not in done


def test_who_is_called_and_not_in_the_minutes_was_absent() -> None:
    there = record(table(participants=[group("R", "Eva Ek", "Ulf Berg")]))
    paper = table(participants=[group("R", "Eva Ek")])
    one = joined(there, paper, WINS)
    other = joined(
        record(paper), table(participants=[group("R", "Eva Ek", "Ulf Berg")]), FILLS
    )
    for done in (one, other):
        people = done["participants"][0]["people"]
        assert people == [person("Eva Ek"), person("Ulf Berg", attendance="absent")]


def test_attendance_is_what_the_minutes_say() -> None:
    eva = person("Eva Ek", attendance="excused")
    there = table(participants=[group("R", eva, "Ulf Berg")])
    ulf = person("Ulf Berg", attendance="absent")
    paper = table(participants=[group("R", "Eva Ek", ulf)])
    assert joined(record(there), paper, WINS)["participants"][0]["people"] == [
        person("Eva Ek"),
        ulf,
    ]


def test_minutes_that_name_nobody_absent_take_no_mark_away() -> None:
    there = table(participants=[group("R", person("Eva Ek", attendance="excused"))])
    paper = table(participants=[group("R", person("Eva Ek"))])
    done = joined(record(there), paper, WINS)["participants"][0]["people"]
    assert done == [person("Eva Ek", attendance="excused")]
    done = joined(record(there), paper, REVISED)["participants"][0]["people"]
    assert done == [person("Eva Ek", attendance="excused")]


def test_one_name_with_a_slip_is_one_person() -> None:
    there = table(
        participants=[group("R", person("Helena Lund", affiliation="Kusten"))]
    )
    paper = table(
        participants=[group("R", person("Helene Lund", affiliation="Kusten"))]
    )
    people = joined(record(there), paper, WINS)["participants"][0]["people"]
    assert [each["name"] for each in people] == ["Helene Lund"]


def test_a_guest_whom_the_minutes_list_is_listed_once() -> None:
    there = table(invited=[person("Lena Ås")])
    paper = table(participants=[group("Adjungerade", "Lena Ås")])
    assert "invited" not in joined(record(there), paper, WINS)


@pytest.mark.parametrize(
    ("old", "new"), list(product(("", "#", "a.pdf"), ("", "#", "b.pdf")))
)
def test_a_link_that_leads_somewhere_stays(old: str, new: str) -> None:
    there = table(
        items=[{"title": "A", "attachments": [{"title": "B", "target": old}]}]
    )
    paper = table(
        items=[{"title": "A", "attachments": [{"title": "B", "target": new}]}]
    )
    done = joined(record(there), paper, WINS)["items"][0]["attachments"][0]
    wanted = new if new == "b.pdf" else old
    assert done.get("target", "") == wanted
