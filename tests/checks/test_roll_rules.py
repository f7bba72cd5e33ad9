"""Where the checks of the roll speak and where they keep silent, in examples."""

import datetime
import tomllib

import pytest
from cases import messages
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.checks import CHECKS, findings
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Group, Meeting
from sro_cli.domain.person import Participant, Person

FIRST, LAST = ["Eva", "Bo", "Karin", "Nils", "Lena"], ["Ek", "Alm", "Lund", "Sand"]


def body(members: str) -> Body:
    text = f"format = 1\n[[groups]]\nmembers = [{members}]"
    return Body.model_validate(tomllib.loads(text))


def with_notes(meeting: Meeting, notes: str) -> Meeting:
    item = meeting.items[0].but(type="opening", notes=notes)
    return meeting.but(items=(item, *meeting.items[1:]))


# R101


@pytest.mark.parametrize(
    "notes",
    [
        "Frånvaro: Eva Ek, Bo Alm.",
        "Frånvaro: EVA EK",
        "Frånvaro: Eva Ekh",  # the spelling is another question
        "Frånvaro: Eva Ek Lund",
        "Frånvaro: Alm, Eva",
        "Frånvaro: Sara Dal",  # who was to come instead of Bo Alm
        "Frånvaro: ingen",
    ],
)
def test_an_absentee_of_the_list_is_known_by_every_way_to_write_the_name(
    meeting, notes
):
    """
    state = "held"
    invited = [{ name = "Eva Ek" }]
    participants = [{ people = [
        { name = "Bo Alm", substitute = "Sara Dal (S), Norr" },
    ] }]
    items = [{ title = "Öppnande" }]
    """
    assert not messages("R101", with_notes(meeting, notes))


def test_an_alias_on_the_roster_is_a_name_of_the_list(meeting):
    """
    participants = [{ people = [{ name = "Eva Ek" }] }]
    items = [{ title = "Närvaro", notes = "Frånvaro: Eva Strand." }]
    """
    known = body('{ name = "Eva Ek", aliases = ["Eva Strand"] }')
    assert not messages("R101", meeting, body=known)
    assert messages("R101", meeting)


def test_absence_at_another_meeting_is_nobodys_absence_here(meeting):
    """
    participants = [{ people = [{ name = "Bo Alm" }] }]
    items = [
        { title = "Öppnande" },
        { title = "Rapport", notes = "Frånvaro: Eva Ek." },
    ]
    """
    assert not messages("R101", meeting)


@pytest.mark.parametrize("change", [{"participants": ()}, {"state": "cancelled"}])
@pytest.mark.parametrize("code", ["R101", "R102", "R103", "R104", "R105", "R107"])
def test_without_a_list_or_a_meeting_nothing_is_told(meeting, code, change):
    """
    state = "held"
    participants = [{ people = [
        { name = "Bo Alm", attendance = "absent" },
        { name = "Nils Sand", substitute = "Lena Holm" },
    ] }]
    invited = [{ name = "Karin Lund" }]
    items = [{ title = "Öppnande", notes = "Frånvaro: Eva Ek.", presenters = [
        { name = "Bo Alm" }, { name = "Sara Dal" },
    ] }]
    """
    chaired = body(
        '{ name = "Nils Sand", role = "chair" }, '
        '{ name = "Bo Alm", until = 2020-01-01, role = "chair" }, { name = "Ulf Ek" }'
    )
    if code == "R105":
        meeting = meeting.but(
            participants=(
                Group(
                    people=(
                        Participant(
                            name="Nils Sand", role="chair", attendance="excused"
                        ),
                    )
                ),
            )
        )
    assert messages(code, meeting, body=chaired)
    assert not messages(code, meeting.but(**change), body=chaired)


def test_who_was_away_for_a_part_need_not_be_called(meeting):
    """
    participants = [{ people = [{ name = "Bo Alm" }] }]
    items = [{ title = "Öppnande" }]
    """
    assert not messages("R101", with_notes(meeting, "Frånvaro: Eva Ek (punkt 4)"))
    assert messages("R101", with_notes(meeting, "Frånvaro: Eva Ek"))


# R109


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        ("Frånvaro: Eva Ek", "Eva Ek"),
        ("Frånvaro: Eva Ek (punkt 4–5)", ""),
        ("Frånvaro: Eva Ek. Ek anländer kl. 10.", ""),
        ("Sjukanmäld: Eva Ek", "Eva Ek"),
        ("Frånvaro: Ek och Lund", "Eva Ek, Nils Lund"),
        ("Frånvaro: direktör Lund (S)", "Nils Lund"),
        ("Frånvaro: N. Lund", "Nils Lund"),
        ("Frånvaro: E. Lund", ""),
        ("Frånvaro: Ek och Holm", ""),  # perhaps two places
        ("Frånvaro: Alm", ""),  # of two
        ("Frånvaro: Sand", ""),  # where Lena Sand is from
        ("Frånvaro: Ros", ""),  # who comes later
        ("Frånvaro: Sten Dal", ""),  # who has left
        ("Frånvaro: Eva", ""),
    ],
)
def test_who_is_said_to_be_absent_is_marked_so(meeting, notes, names):
    """
    state = "held"
    invited = [{ name = "Eva Ek" }]
    participants = [{ heading = "För kommunerna", people = [
        { name = "Bo Alm" },
        { name = "Karin Alm" },
        { name = "Nils Lund", title = "direktör" },
        { name = "Lena Sand", affiliation = "Sands kommun" },
        { name = "Ulf Ros", arrives = "a" },
        { name = "Sten Dal", leaves = "a" },
    ] }]
    items = [{ id = "a", title = "Öppnande" }]
    """
    told = messages("R109", with_notes(meeting, notes))
    assert told == [
        f"item 1 says that {name} is absent, and the list does not"
        for name in filter(None, names.split(", "))
    ]


# R102


@pytest.mark.parametrize("attendance", ["absent", "excused"])
def test_who_is_away_may_be_replaced(meeting, attendance):
    """
    participants = [{ people = [{ name = "Bo Alm", substitute = "Eva Ek" }] }]
    """
    assert messages("R102", meeting)
    person = meeting.people[0].but(attendance=attendance)
    assert not messages("R102", meeting.but(participants=(Group(people=(person,)),)))


def test_a_replacement_that_two_lines_tell_of_is_told_once(meeting):
    """
    participants = [{ people = [
        { name = "Bo Alm", substitute = "Eva Ek, Norr" },
        { name = "Eva Ek", replaces = "Bo Alm" },
    ] }]
    """
    assert len(messages("R102", meeting)) == 1


@pytest.mark.parametrize(
    ("more", "silent"),
    [
        ("", False),
        ('leaves = "avtal"', True),
        ('arrives = "avtal"', True),
    ],
)
def test_who_is_there_for_a_part_may_be_replaced(meeting, more, silent):
    """
    participants = [{ people = [
        { name = "Bo Alm" }, { name = "Eva Ek", replaces = "Bo Alm" },
    ] }]
    items = [{ id = "avtal", title = "Avtal" }]
    """
    key, _, value = more.partition(" = ")
    changed = meeting.people[0].but(**{key: value.strip('"')}) if key else None
    people = (changed or meeting.people[0], meeting.people[1])
    meeting = meeting.but(participants=(Group(people=people),))
    assert (not messages("R102", meeting)) is silent


def test_a_replacement_for_some_paragraphs_is_no_contradiction(meeting):
    """
    participants = [{ people = [
        { name = "Bo Alm" }, { name = "Eva Ek", replaces = "Bo Alm" },
    ] }]
    items = [{ title = "Avtal", notes = "Bo Alm, §§ 1–4" }]
    """
    assert not messages("R102", meeting)


@pytest.mark.parametrize(("state", "told"), [("draft", 0), ("called", 0), ("held", 1)])
def test_what_a_text_says_of_a_substitute_counts_from_the_meeting_on(
    meeting, state, told
):
    """
    participants = [{ people = [{ name = "Bo Alm" }] }]
    items = [{ title = "Närvaro", text = "Eva Ek ersätter Bo Alm under dagens möte." }]
    """
    assert len(messages("R102", meeting.but(state=state))) == told


# R103


@pytest.mark.parametrize(
    "name",
    [
        "Regionen",
        "Ordföranden",
        "Beredningsgruppen",
        "Region Norrdalen",
        "Samverkan Norr",
        "Norra sjukhuset",
        "Eva",
        "Ek",
        "Eva och Bo",
        "Eva Eek",
        "E Ek",
    ],
)
def test_who_is_no_person_by_full_name_is_not_looked_for(meeting, name):
    """
    participants = [{ people = [{ name = "Eva Ek" }, { name = "Nils Sand" }] }]
    items = [
        { title = "Avtal", presenters = [{ name = "Sara Dal" }, { name = "Eva Ek" }] },
    ]
    """
    known = meeting.items[0].presenters
    item = meeting.items[0].but(presenters=(*known, known[0].but(name=name)))
    told = messages("R103", meeting.but(items=(item,)))
    assert told == ["Sara Dal presents item 1 and is neither called nor invited"]


def test_who_shares_a_surname_is_another_person(meeting):
    """
    participants = [{ people = [{ name = "Marina Lund" }] }]
    items = [{ title = "Avtal", presenters = [{ name = "Adam Lund" }] }]
    """
    assert messages("R103", meeting)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Annika Berkvist", "Annika Bergkvist"),
        ("Zara Hosseini", "Sara Hosseini"),
        ("Göran Hedelund", "Göran Hedlund"),
        ("Mats Eklund", "Matts Ekelund"),
        ("Åse Lundvall-Berg", "Åsa Lundvall Berg"),
        ("Karin Lund", ""),
        ("Maria Persson", ""),  # of many who are called Maria
        ("Bo Dahl", ""),  # of two
    ],
)
def test_a_presenter_may_be_somebody_near(meeting, name, near):
    """
    participants = [{ people = [
        { name = "Annika Bergkvist" }, { name = "Sara Hosseini" },
        { name = "Göran Hedlund" }, { name = "Matts Ekelund" },
        { name = "Åsa Lundvall Berg" }, { name = "Maria Andersson" },
        { name = "Mo Dahl" }, { name = "Io Dahl" },
    ] }]
    items = [{ title = "Avtal", presenters = [{ name = "Annika Bergkvist" }] }]
    """
    item = meeting.items[0].but(presenters=(Person(name=name),))
    case = Case("sro/2025-03-06", meeting.but(items=(item,)), Body(format=1))
    (told,) = findings(case, [CHECKS["R103"]])
    invite = f'sro edit-meeting --invite "{name}"'
    if near:
        change = f'sro edit-item 1 --presenter "{near}"'
        assert told.hint == f"did you mean {near}? {change}; else {invite}"
    else:
        assert told.hint == invite


def test_a_list_that_holds_no_presenters_at_all_is_the_custom_of_a_board(meeting):
    """
    participants = [{ people = [
        { name = "Eva Ek", party = "S", role = "chair" },
        { name = "Bo Alm", party = "M" },
    ] }]
    items = [{ title = "Avtal", presenters = [{ name = "Sara Dal" }] }]
    """
    assert not messages("R103", meeting)
    assert messages("R103", meeting.but(invited=(Participant(name="Karin Lund"),)))


# R104


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ("", "abc"),
        ('arrives = "b"', "bc"),
        ('leaves = "b"', "ab"),
        ('arrives = "b", leaves = "b"', "b"),
        ('arrives = "a", leaves = "b"', "ab"),
        ('leaves = "a", arrives = "c"', "ac"),
        ('arrives = "b1"', "bc"),
        ('arrives = "x", leaves = "x"', "abc"),
    ],
)
def test_a_presenter_has_to_be_there_at_the_item(meeting, keys, there):
    """
    participants = [{ people = [{ name = "Bo Alm" }] }]
    items = [
        { id = "a", title = "A", presenters = [{ name = "Bo Alm" }] },
        { id = "b", title = "B", presenters = [{ name = "Bo Alm" }], items = [
            { id = "b1", title = "B1" },
        ] },
        { id = "c", title = "C", presenters = [{ name = "Bo Alm" }] },
    ]
    """
    changes = tomllib.loads(keys.replace(", ", "\n"))
    person = meeting.people[0].but(**changes)
    told = messages("R104", meeting.but(participants=(Group(people=(person,)),)))
    assert told == [
        f"Bo Alm presents item {number} and is not there by then"
        for number, letter in enumerate("abc", 1)
        if letter not in there
    ]


def test_of_two_people_of_one_name_one_may_be_away(meeting):
    """
    participants = [{ people = [
        { name = "Bo Alm", party = "S", attendance = "absent" },
        { name = "Bo Alm", party = "M" },
    ] }]
    items = [{ title = "A", presenters = [{ name = "Bo Alm" }] }]
    """
    assert not messages("R104", meeting)


def test_who_is_replaced_presents_nothing(meeting):
    """
    participants = [{ people = [{ name = "Eva Ek", replaces = "Bo Alm" }] }]
    items = [{ title = "A", presenters = [{ name = "Bo Alm" }, { name = "Eva Ek" }] }]
    """
    assert messages("R104", meeting) == [
        "Bo Alm presents item 1, and Eva Ek comes instead"
    ]


# R105

GONE = '{ name = "Eva Ek", attendance = "absent" }'
CHAIRED = (
    '{ name = "Eva Ek", role = "chair" }, { name = "Bo Alm", role = "vice-chair" }'
)


@pytest.mark.parametrize(
    ("people", "silent"),
    [
        ('{ name = "Eva Ek" }', True),
        ('{ name = "Bo Alm" }', True),
        ('{ name = "Eva Ek", attendance = "remote" }', True),
        (GONE, False),
        ('{ name = "Eva Ek", attendance = "excused", substitute = "Bo Ros" }', False),
        (GONE + ', { name = "Bo Alm" }', True),
        (GONE + ', { name = "Ulf Ros", role = "chair" }', True),
        (GONE + ', { name = "Ulf Ros", title = "andre vice ordförande" }', True),
        (
            GONE + ', { name = "Ulf Ros", title = "ordförande", affiliation = "N" }',
            False,
        ),
        ('{ name = "Nils Sand" }', True),  # not the roster's list
    ],
)
def test_somebody_has_to_take_the_chair(meeting, people, silent):
    """
    items = [{ title = "A" }]
    """
    participants = Meeting.model_validate(
        {
            **meeting.plain(),
            "participants": [tomllib.loads(f"people = [{people}]")],
        }
    )
    chaired = body(f'{CHAIRED}, {{ name = "Ulf Ros" }}, {{ name = "Lena Holm" }}')
    assert (not messages("R105", participants, body=chaired)) is silent


def test_the_text_may_tell_who_is_in_the_chair(meeting):
    """
    participants = [{ people = [{ name = "Eva Ek", attendance = "absent" }] }]
    items = [{ title = "Öppnande", notes = "Ulf Ros utses till ordförande för mötet." }]
    """
    assert not messages("R105", meeting, body=body(CHAIRED))
    quiet = meeting.but(items=(meeting.items[0].but(notes="Mötet öppnas."),))
    assert messages("R105", quiet, body=body(CHAIRED))


def test_a_body_without_a_chair_needs_none(meeting):
    """
    participants = [{ people = [{ name = "Eva Ek", attendance = "absent" }] }]
    """
    assert not messages("R105", meeting, body=body('{ name = "Eva Ek" }'))
    past = body('{ name = "Eva Ek", role = "chair", until = 2020-01-01 }')
    assert not messages("R105", meeting, body=past)


# R107


@pytest.mark.parametrize(
    ("members", "silent"),
    [
        ('{ name = "Eva Ek" }', True),
        ('{ name = "Eva Ek", until = 2025-03-06 }', True),
        ('{ name = "Eva Ek", until = 2025-03-05 }', False),
        ('{ name = "Eva Ek", from = 2025-03-06 }', True),
        ('{ name = "Eva Ek", from = 2025-03-07 }', False),
        ('{ name = "Eva Ek", until = 2020-01-01 }, { name = "Eva Ek" }', True),
        ('{ name = "Eva Strand", aliases = ["Eva Ek"], until = 2020-01-01 }', False),
        ('{ name = "Bo Alm", until = 2020-01-01 }', True),
    ],
)
def test_a_membership_holds_on_the_day(meeting, members, silent):
    """
    participants = [{ people = [{ name = "Eva Ek" }] }]
    """
    assert (not messages("R107", meeting, body=body(members))) is silent


def test_who_stands_in_for_somebody_need_be_no_member(meeting):
    """
    participants = [{ people = [
        { name = "Eva Ek", replaces = "Nils Sand" },
        { name = "Bo Alm" },
        { name = "Lena Holm", attendance = "excused", substitute = "Bo Alm, Norr" },
    ] }]
    """
    past = body(
        '{ name = "Eva Ek", until = 2020-01-01 },'
        '{ name = "Bo Alm", until = 2020-01-01 }'
    )
    assert not messages("R107", meeting, body=past)


# R108


@pytest.mark.parametrize(
    ("more", "twice"),
    [
        ("", True),
        ('party = "S"', True),
        ('party = "M"', False),
        ('title = "direktör"', True),
        ('affiliation = "Norra förbundet"', True),
        ('affiliation = "Söder"', False),
        ('replaces = "Nils Sand"', False),
    ],
)
def test_two_of_one_name_are_one_unless_something_tells_them_apart(
    meeting, more, twice
):
    """
    participants = [
        { people = [{ name = "Eva Ek", party = "S", affiliation = "Norra" }] },
    ]
    """
    other = Participant.model_validate(tomllib.loads(f'name = "EVA Ek"\n{more}'))
    both = meeting.but(participants=(*meeting.participants, Group(people=(other,))))
    assert bool(messages("R108", both)) is twice
    assert bool(messages("R108", meeting.but(invited=(other,)))) is twice


# laws

names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))
lists = st.lists(
    st.builds(
        Participant,
        name=names,
        attendance=st.sampled_from(["present", "absent", "excused", "remote"]),
        substitute=st.one_of(st.none(), names),
        arrives=st.sampled_from([None, "a", "b"]),
        leaves=st.sampled_from([None, "a", "b"]),
    ),
    max_size=8,
)


def held(people, notes=""):
    return Meeting.model_validate(
        {
            "format": 1,
            "body": "sro",
            "date": datetime.date(2025, 3, 6),
            "start": datetime.time(13),
            "end": datetime.time(15),
            "state": "held",
            "participants": [{"people": [each.plain() for each in people]}],
            "items": [
                {"id": "a", "type": "opening", "title": "Öppnande", "notes": notes},
                {"id": "b", "title": "Avtal"},
            ],
        }
    )


odd = st.one_of(
    names, st.sampled_from(["", " ", "(S)", "Ek,", "von", "É", "E. K.", "\\"])
)
strangers = st.lists(
    st.builds(
        Participant,
        name=odd,
        title=st.one_of(st.none(), odd),
        attendance=st.sampled_from(["present", "absent", "excused", "remote"]),
        substitute=st.one_of(st.none(), odd),
        replaces=st.one_of(st.none(), st.builds(Person, name=odd)),
        role=st.sampled_from([None, "chair"]),
    ),
    max_size=6,
)


@given(strangers, strangers, odd, st.booleans())
def test_any_list_can_be_looked_at(people, presenters, name, chaired):
    meeting = held([], f"Frånvaro: {name}. {name} ersätter {name}.\n{name}, § 4")
    item = meeting.items[1].but(
        presenters=tuple(Person(name=each.name) for each in presenters),
        notes=f"{name} var frånvarande.",
    )
    group = Group(people=tuple(people))
    meeting = meeting.but(items=(meeting.items[0], item), participants=(group,))
    roster = body('{ name = "Eva Ek", role = "chair" }' if chaired else "")
    for code in ("R101", "R102", "R103", "R104", "R105", "R107", "R108"):
        for each in messages(code, meeting, body=roster):
            assert "{" not in each


@given(lists)
def test_whoever_is_listed_is_never_an_unlisted_absentee(people):
    notes = f"Frånvaro: {', '.join(each.name for each in people)}"
    assert messages("R101", held(people, notes)) == []


@given(lists)
def test_whoever_is_listed_is_never_an_unknown_presenter(people):
    meeting = held(people)
    item = meeting.items[1].but(
        presenters=tuple(each.but(attendance=None) for each in people)
    )
    assert messages("R103", meeting.but(items=(item,))) == []


@given(lists)
def test_a_list_of_people_who_are_all_there_holds_no_fault_of_the_roll(people):
    seen = {each.name: Participant(name=each.name) for each in people}
    meeting = held(seen.values())
    item = meeting.items[1].but(presenters=tuple(seen.values()))
    meeting = meeting.but(items=(meeting.items[0], item))
    for code in ("R101", "R102", "R103", "R104", "R107", "R108"):
        assert messages(code, meeting) == []
