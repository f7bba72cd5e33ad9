"""Meetings: make one, change its head, its state, its people."""

import datetime

import pytest
from a_workspace import APPROVED_PATH, BODY_PATH, DRAFT_PATH

from command_line import Here, refused, said

JUNE = "meetings/srn/2027-06-10.toml"
TWO_MEETINGS = "srn/2027-04-22 and srn/2027-02-25: one meeting at a time"
NEW = 'new-meeting srn 2027-06-10 --start 9.00 --end 1130 --place "Lilla salen"'


def test_a_meeting_is_born_with_its_people_items_and_the_last_minutes(
    sro: Here,
) -> None:
    line = (
        f'{NEW} --invite "Eva Ek, Regionen" --invite "Bo Ask" --link https://m.example'
    )
    assert sro(line) == said(
        f"srn/2027-06-10: made {JUNE}: 3 called, 2 invited, 3 items\n"
    )
    meeting = sro.toml(JUNE)
    people = [
        each["name"] for group in meeting["participants"] for each in group["people"]
    ]
    assert people == ["Maria Dal", "Ulf Berg", "Hanna Holm"]
    assert meeting["invited"] == [
        {"name": "Eva Ek", "affiliation": "Regionen"},
        {"name": "Bo Ask"},
    ]
    assert (meeting["start"], meeting["end"], meeting["state"]) == (
        datetime.time(9),
        datetime.time(11, 30),
        "draft",
    )
    assert meeting["link"] == "https://m.example"
    assert meeting["items"] == [
        {"id": "motets-oppnande", "type": "opening", "title": "Mötets öppnande"},
        {
            "id": "foregaende-motesanteckning",
            "type": "previous",
            "title": "Föregående mötesanteckning",
            "attachments": [
                {
                    "title": "2027-04-22 Mötesanteckning SRN",
                    "target": "papers/srn/2027-04-22-motesanteckning.docx",
                }
            ],
        },
        {"id": "nasta-mote", "title": "Nästa möte"},
    ]


def test_only_members_of_the_day_are_called(sro: Here) -> None:
    run = sro("new-meeting srn 2027-09-02 --start 9 --end 11 --place X")
    assert run.out.endswith("2 called, 0 invited, 3 items\n")


def test_a_guest_who_was_a_member_keeps_spelling_and_affiliation(sro: Here) -> None:
    sro('new-meeting srn 2027-09-02 --start 9 --end 11 --place X --invite "ulf berg"')
    assert sro.toml("meetings/srn/2027-09-02.toml")["invited"] == [
        {"name": "Ulf Berg", "affiliation": "Södra förbundet"}
    ]


def test_the_second_meeting_of_a_day_has_its_own_id(sro: Here) -> None:
    sro(NEW)
    assert sro(NEW) == said(
        "srn/2027-06-10-2: made meetings/srn/2027-06-10-2.toml: "
        "3 called, 0 invited, 3 items\n",
        "it is not the first meeting of the body on 2027-06-10\n",
    )


def test_a_guest_who_is_nearly_on_the_list_is_kept_as_typed(sro: Here) -> None:
    run = sro(f'{NEW} --invite "Maria Dall, Västra förbundet"')
    assert (run.code, run.err) == (
        0,
        "Maria Dall is on no list here; did you mean Maria Dal?\n",
    )
    assert sro.toml(JUNE)["invited"][0]["name"] == "Maria Dall"


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("srx 2027-06-10 --start 9 --end 10 --place X", 3, "there is no body srx"),
        (
            "srn 10/6 --start 9 --end 10 --place X",
            2,
            "DATE: 10/6 is no date; write 2025-03-06",
        ),
        (
            "srn 2027-02-30 --start 9 --end 10 --place X",
            2,
            "DATE: 2027-02-30 is no date; write 2025-03-06",
        ),
        (
            "srn 2027-06-10 --start 25.10 --end 10 --place X",
            2,
            "--start: 25.10 is no time of day; write 13.30",
        ),
        ("srn 2027-06-10 --start 9 --end 10", 2, "--place is missing"),
        ("srn --start 9 --end 10 --place X", 2, "DATE is missing"),
        (
            "srn 2027-06-10 --start 15 --end 13 --place X",
            2,
            "the meeting would end at 13.00, and begin at 15.00",
        ),
        (
            "srn 2027-06-10 --start 9 --end 10 --place X --invite ', Regionen'",
            2,
            '", Regionen" holds no name',
        ),
    ],
)
def test_a_meeting_that_cannot_be_made_is_refused_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(f"new-meeting {line}")
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")


def test_the_head_changes_and_says_which_times_move(sro: Here) -> None:
    line = 'edit-meeting --start 13.30 --end 15 --place "Ny sal" --link m.ex'
    assert sro(f'{line} --invite "Bo Ask, Länet" --uninvite Ek') == said(
        """
        srn/2027-04-22: now start 13.30, end 15.00, place Ny sal, link m.ex, 1 invited
        times moved:
             2  13.00–13.20 → 13.30–13.50  Eva Ek
            p1  13.20–13.30 → 13.50–14.00
             3  13.30–14.00 → 14.00–14.30  Maria Dal
        """
    )
    meeting = sro.toml(DRAFT_PATH)
    assert (meeting["start"], meeting["end"]) == (
        datetime.time(13, 30),
        datetime.time(15),
    )
    assert (meeting["place"], meeting["link"]) == ("Ny sal", "m.ex")
    assert meeting["invited"] == [{"name": "Bo Ask", "affiliation": "Länet"}]


def test_an_empty_value_takes_a_key_away(sro: Here) -> None:
    assert sro('edit-meeting --place ""') == said("srn/2027-04-22: now place –\n")
    assert not sro.toml(DRAFT_PATH).get("place")


def test_an_argument_and_the_option_may_mean_one_meeting(sro: Here) -> None:
    assert sro("show 2027-04-22 -m 04-22").code == 0
    assert sro("-m 02-25 show 04-22 -m 2027-04-22").code == 0


def test_the_option_nearer_the_command_wins(sro: Here) -> None:
    assert "25 februari" in sro("-m 04-22 show -m 02-25").out
    assert sro("-m 09-09 check-schedule -m 04-22").code == 0


def test_another_date_is_another_file(sro: Here) -> None:
    assert sro("edit-meeting --date 2027-04-29") == said(
        "srn/2027-04-29: now date 2027-04-29\n",
        "members may differ on the new date: sro roster --update\n"
        "srn/2027-04-22 is still named in srn/2027-02-25\n",
    )
    assert not (sro.folder / DRAFT_PATH).exists()
    assert sro.toml("meetings/srn/2027-04-29.toml")["date"] == datetime.date(
        2027, 4, 29
    )
    sro("undo")
    assert (sro.folder / DRAFT_PATH).exists()
    assert not (sro.folder / "meetings/srn/2027-04-29.toml").exists()


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("edit-meeting", 2, "nothing to change: give an option"),
        (
            "edit-meeting --end 12",
            2,
            "the meeting would end at 12.00, and begin at 13.00",
        ),
        ("edit-meeting --uninvite Xx", 3, "there is nobody called Xx"),
        ('edit-meeting --invite "Eva Ek"', 7, "Eva Ek is invited already"),
        ('edit-meeting --invite "eva ek, Länet"', 7, "Eva Ek is invited already"),
        ('edit-meeting --invite "maria dal"', 7, "Maria Dal is called"),
        (
            'edit-meeting --invite "Bo Ask" --invite "bo  ask"',
            7,
            "Bo Ask is invited already",
        ),
        ('add-person ", Länet"', 2, "the name is empty; nothing was changed"),
        ('add-person "  "', 2, "the name is empty; nothing was changed"),
        (
            'add-person "Bo Ask, Väst" --affiliation Öst',
            2,
            "give the affiliation after a comma or as --affiliation",
        ),
        ('add-person Bo --replaces ""', 2, "--replaces is empty; nothing was changed"),
        ("state 04-22 held -m 02-25", 2, TWO_MEETINGS),
        ("roster 04-22 -m 02-25", 2, TWO_MEETINGS),
        ("show 04-22 -m 02-25", 2, TWO_MEETINGS),
        ("-m 02-25 show 04-22", 2, TWO_MEETINGS),
        ('show -m ""', 2, "the meeting's id is empty"),
        ('-m " " show', 2, "the meeting's id is empty"),
        ('show ""', 2, "the meeting's id is empty"),
        ('check-schedule -m ""', 2, "the meeting's id is empty"),
        ("edit-meeting 03-07 --end 15", 3, "there is no meeting 03-07"),
        (
            "state foo",
            2,
            "STATE: foo is none of draft, called, held, approved, cancelled",
        ),
        ("state", 2, "STATE is missing"),
        ("state approved", 2, "minutes are approved by a later meeting"),
        ("remove-person Holmm", 3, "there is nobody called Holmm"),
        ("remove-person a", 2, "a could be Maria Dal, Hanna Holm, Eva Ek"),
        (
            'add-person "hanna holm"',
            7,
            "hanna holm is on the list already; nothing was changed",
        ),
        ('add-person ""', 2, "the name is empty; nothing was changed"),
    ],
)
def test_what_cannot_be_done_to_a_meeting_is_refused_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")


def test_a_called_meeting_is_kept_as_it_went_out(sro: Here) -> None:
    assert sro("state called") == said("srn/2027-04-22: now called (was draft)\n")
    kept = sro.text("called/srn/2027-04-22.toml")
    assert sro.toml("called/srn/2027-04-22.toml")["state"] == "called"
    sro("add-item Nytt --late")
    assert sro("state 04-22 draft") == said("srn/2027-04-22: now draft (was called)\n")
    assert sro("state called") == said(
        "srn/2027-04-22: now called (was draft)\n",
        "called/srn/2027-04-22.toml is kept as it was\n",
    )
    assert sro.text("called/srn/2027-04-22.toml") == kept


def test_a_state_is_told_from_what_it_was(sro: Here) -> None:
    assert sro("state draft") == said("srn/2027-04-22: is draft already\n")
    assert sro("state held") == said("srn/2027-04-22: now held (was draft)\n")
    assert sro("state cancelled -m 04-22").code == 0
    assert sro.toml(DRAFT_PATH)["state"] == "cancelled"


def test_the_rosters_later_changes_reach_a_meeting_only_on_demand(sro: Here) -> None:
    assert sro("roster") == said("srn/2027-04-22: is as the roster says\n")
    sro('edit-member srn Holm --affiliation "Regionen"')
    sro('add-member srn "Per Pil"')
    sro("end-member srn Berg --until 2027-03-31")
    sro('add-person "Lena Ås" --group Adjungerade')
    sro("attend --remote Dal")
    told = "srn/2027-04-22: joins: Per Pil; leaves: Ulf Berg; changed: Hanna Holm\n"
    assert sro("roster") == said(told)
    assert sro("roster --update") == said(told)
    groups = sro.toml(DRAFT_PATH)["participants"]
    assert [[each["name"] for each in group["people"]] for group in groups] == [
        ["Maria Dal"],
        ["Hanna Holm", "Per Pil"],
        ["Lena Ås"],
    ]
    assert groups[0]["people"][0]["attendance"] == "remote"
    assert groups[1]["people"][0]["affiliation"] == "Regionen"


def test_somebody_is_called_to_one_meeting_alone(sro: Here) -> None:
    line = (
        'add-person "Lena Ås" --party S --affiliation "Södra förbundet" --title ledamot'
    )
    line += ' --role secretary --replaces "Ove Lund" --group "Adjungerade/Ersättare"'
    body = sro.text(BODY_PATH)
    assert sro(line) == said("srn/2027-04-22: added Lena Ås\n")
    assert sro.toml(DRAFT_PATH)["participants"][2] == {
        "heading": "Adjungerade",
        "subheading": "Ersättare",
        "people": [
            {
                "name": "Lena Ås",
                "party": "S",
                "title": "ledamot",
                "affiliation": "Södra förbundet",
                "role": "secretary",
                "replaces": {"name": "Ove Lund"},
            }
        ],
    }
    assert sro("remove-person Ås") == said("srn/2027-04-22: removed Lena Ås\n")
    assert len(sro.toml(DRAFT_PATH)["participants"]) == 2
    assert sro.text(BODY_PATH) == body


def test_who_is_on_the_list_is_replaced_there(sro: Here) -> None:
    run = sro('add-person "Lena Ås" --replaces "ulf berg"')
    assert (run.code, run.err) == (
        7,
        (
            "sro: ulf berg is on the list; nothing was changed\n"
            '    say so there: sro attend --substitute "ulf berg=Lena Ås"\n'
        ),
    )


CHANGES = (
    "edit-meeting 02-25 --place X",
    "state 02-25 draft",
    "roster 02-25 --update",
    "add-person Bo -m 02-25",
    "remove-person Bo -m 02-25",
    "add-item X -m 02-25",
    "add-break 10 -m 02-25",
    "edit-item 1 --minutes 5 -m 02-25",
    "move-item 1 --after 1 -m 02-25",
    "remove-item 1 -m 02-25",
    "retime 02-25",
    "attend --absent Dal -m 02-25",
    "position 1 X -m 02-25",
    "note 1 X -m 02-25",
    "dialogue 1 X -m 02-25",
    "decide 1 X -m 02-25",
    "commission 1 X -m 02-25",
)


@pytest.mark.parametrize("line", CHANGES)
def test_approved_minutes_are_never_changed(sro: Here, line: str) -> None:
    before = sro.text(APPROVED_PATH)
    assert sro(line) == refused(
        7,
        """
        sro: the minutes of srn/2027-02-25 are approved; nothing was changed
            a later meeting corrects them: sro correct srn/2027-02-25 REF …
        """,
    )
    assert sro.text(APPROVED_PATH) == before
