"""The roster's copy in a meeting: brought up to date, and what it never loses."""

import datetime as dt

from sro_cli.actions.roster import called_on, difference, updated
from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting

HEAD = {
    "format": 1,
    "body": "srn",
    "date": dt.date(2027, 4, 22),
    "start": dt.time(13),
    "end": dt.time(15),
}
BODY = Body.model_validate(
    {
        "format": 1,
        "groups": [
            {
                "heading": "Förbunden",
                "members": [
                    {"name": "Maria Dal", "aliases": ["Maria Dahl"]},
                    {"name": "Ulf Berg", "until": dt.date(2027, 4, 21)},
                    {"name": "Per Pil", "from": dt.date(2027, 4, 22)},
                ],
            },
            {"heading": "Regionen", "members": [{"name": "Hanna Holm"}]},
        ],
    }
)


def meeting(*groups: tuple[str, list[dict[str, object]]]) -> Meeting:
    listed = [{"heading": heading, "people": people} for heading, people in groups]
    return Meeting.model_validate(HEAD | {"participants": listed})


def names(found: Meeting) -> list[tuple[str, list[str]]]:
    return [
        (group.heading, [each.name for each in group.people])
        for group in found.participants
    ]


def test_members_are_called_from_their_first_to_their_last_day() -> None:
    assert [
        [each.name for each in group.people]
        for group in called_on(BODY, dt.date(2027, 4, 22))
    ] == [["Maria Dal", "Per Pil"], ["Hanna Holm"]]
    assert [each.name for each in called_on(BODY, dt.date(2027, 4, 21))[0].people] == [
        "Maria Dal",
        "Ulf Berg",
    ]


def test_attendance_stays_also_under_an_alias() -> None:
    before = meeting(
        (
            "Förbunden",
            [{"name": "Maria Dahl", "attendance": "excused", "substitute": "X"}],
        )
    )
    maria = updated(before, BODY).participants[0].people[0]
    assert (maria.name, maria.attendance, maria.substitute) == (
        "Maria Dal",
        "excused",
        "X",
    )


def test_attendance_stays_where_two_share_only_an_alias() -> None:
    before = meeting(
        (
            "Förbunden",
            [{"name": "M. Dal", "aliases": ["maria dahl"], "attendance": "remote"}],
        )
    )
    called = updated(before, BODY).participants[0].people
    assert [(each.name, each.attendance) for each in called] == [
        ("Maria Dal", "remote"),
        ("Per Pil", "present"),
    ]


def test_attendance_stays_with_the_right_one_of_two_with_one_name() -> None:
    south = {"name": "Ada Ek", "affiliation": "Söder"}
    north = {"name": "Ada Ek", "affiliation": "Norr"}
    roster = Body.model_validate(
        {"format": 1, "groups": [{"heading": "A", "members": [south, north]}]}
    )
    for listed in (
        [{**north, "attendance": "excused"}, south],
        [{**north, "attendance": "excused"}],
    ):
        people = updated(meeting(("A", listed)), roster).people
        assert [(each.affiliation, each.attendance) for each in people] == [
            ("Söder", "present"),
            ("Norr", "excused"),
        ]


def test_people_added_by_hand_stay_in_their_group() -> None:
    before = meeting(
        ("Förbunden", [{"name": "Ulf Berg"}, {"name": "Lena Ås"}]),
        ("Adjungerade", [{"name": "Bo Ask"}]),
    )
    assert names(updated(before, BODY)) == [
        ("Förbunden", ["Maria Dal", "Per Pil", "Lena Ås"]),
        ("Regionen", ["Hanna Holm"]),
        ("Adjungerade", ["Bo Ask"]),
    ]


def test_to_update_twice_changes_nothing_more() -> None:
    once = updated(meeting(("Adjungerade", [{"name": "Bo Ask"}])), BODY)
    assert updated(once, BODY) == once
    assert str(difference(once, once)) == "is as the roster says"


def test_the_difference_is_told_by_name() -> None:
    before = meeting(
        ("Förbunden", [{"name": "Maria Dal", "party": "S"}, {"name": "Ulf Berg"}])
    )
    assert str(difference(before, updated(before, BODY))) == (
        "joins: Per Pil, Hanna Holm; leaves: Ulf Berg; changed: Maria Dal"
    )
