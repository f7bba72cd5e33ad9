"""init, use, undo, list, show, and which workspace and meeting are meant."""

import json

from a_workspace import APPROVED_PATH, DRAFT, DRAFT_PATH

from command_line import ANSWERED, Here, files, refused, said


def test_init_makes_a_workspace_with_the_papers_language(nowhere: Here) -> None:
    assert nowhere("init moten") == said("made a workspace in moten\n")
    assert nowhere.toml("moten/sro.toml") == {
        "format": 1,
        "language": "sv",
        "style": {"date": "6 mars 2025", "time": "13.30", "range": "13.30–15.30"},
    }
    assert sorted(path.name for path in (nowhere.folder / "moten").iterdir()) == [
        "bodies",
        "meetings",
        "papers",
        "sro.toml",
        "templates",
    ]


def test_init_takes_english(nowhere: Here) -> None:
    assert nowhere("init moten --language en").code == 0
    assert nowhere.toml("moten/sro.toml")["language"] == "en"


def test_init_fills_a_workspace_with_the_example(nowhere: Here) -> None:
    assert nowhere("init prov --example") == said(
        "made the example workspace in prov\n"
    )
    assert nowhere("-C prov list").out.count("\n") > 5
    assert nowhere("-C prov show 2027-04-22").code == 0


def test_init_takes_a_folder_that_exists_and_keeps_what_is_in_it(
    nowhere: Here,
) -> None:
    nowhere.write("moten/minne.txt", "kvar")
    assert nowhere("init moten").code == 0
    assert nowhere.text("moten/minne.txt") == "kvar"


def test_init_says_that_it_made_a_workspace_within_another(sro: Here) -> None:
    assert sro("init inre/moten") == said(
        "made a workspace in inre/moten\n",
        f"inre/moten lies within another workspace, {sro.folder}\n",
    )


def test_init_refuses_a_workspace(sro: Here) -> None:
    assert sro("init .") == refused(
        7, "sro: . holds a workspace already; nothing was changed\n"
    )


def test_init_with_the_example_refuses_a_folder_with_such_a_file(
    nowhere: Here,
) -> None:
    nowhere.write("prov/bodies/srn.toml", "")
    run = nowhere("init prov --example")
    assert (run.code, run.err) == (
        7,
        "sro: prov/bodies/srn.toml is there already; nothing was made\n",
    )


def test_init_refuses_a_language_without_words(nowhere: Here) -> None:
    assert nowhere("init moten --language fi") == refused(
        2,
        """
        sro: --language: fi is none of sv, en
            how it is used: sro init --help
        """,
    )


def test_outside_a_workspace_every_command_says_so(nowhere: Here) -> None:
    told = f"sro: {nowhere.folder} lies in no workspace: there is no sro.toml in it "
    told += "or above\n    make one with sro init DIR, or name one with sro -C DIR\n"
    for line in ("list", "show", "add-item X", "check-schedule", "render --docx"):
        assert nowhere(line) == refused(3, told)


def test_a_workspace_is_found_from_a_folder_in_it(sro: Here) -> None:
    assert sro("list").out == sro(f"-C {sro.folder / 'meetings'} list").out


def test_a_workspace_is_named_by_the_environment(sro: Here) -> None:
    assert sro("-C / list").code == 3
    assert sro("list", SRO_WORKSPACE=str(sro.folder)).code == 0
    assert sro("list", SRO_WORKSPACE="/").code == 3


def test_the_option_goes_before_the_environment(sro: Here) -> None:
    assert sro(f"-C {sro.folder} list", SRO_WORKSPACE="/").code == 0


def test_list_is_a_table(sro: Here) -> None:
    assert sro("list") == said(
        """
        meeting         time         state     place
        srn/2027-02-25  13.00–15.00  approved  Lilla salen
        srn/2027-04-22  13.00–14.30  draft     Stora salen
        """
    )


def test_list_prints_json(sro: Here) -> None:
    run = sro("list --json")
    assert json.loads(run.out) == [
        {
            "id": "srn/2027-02-25",
            "body": "srn",
            "date": "2027-02-25",
            "start": "13:00",
            "end": "15:00",
            "place": "Lilla salen",
            "state": "approved",
        },
        {
            "id": "srn/2027-04-22",
            "body": "srn",
            "date": "2027-04-22",
            "start": "13:00",
            "end": "14:30",
            "place": "Stora salen",
            "state": "draft",
        },
    ]


def test_an_empty_list_says_what_to_do(nowhere: Here) -> None:
    nowhere("init .")
    assert nowhere("list") == said("", "no meetings yet: sro new-meeting makes one\n")
    assert nowhere("list --json") == said("[]\n")


def test_list_goes_on_after_a_file_that_cannot_be_read(sro: Here) -> None:
    sro.write("meetings/srn/2027-03-01.toml", "format = 1\nbody = \n")
    run = sro("list")
    assert run.code == 5
    assert "srn/2027-04-22" in run.out
    assert run.err.startswith("meetings/srn/2027-03-01.toml:2: F101 ")


def test_show_draws_the_agenda_and_its_time(sro: Here) -> None:
    sro("attend --excused Berg")
    assert sro("show") == said(
        """
    SRN · 22 april 2027 · 13.00–14.30 · Stora salen                            draft
    3 called, 1 invited · excused: Ulf Berg

      1                    Mötets öppnande
      2  13.00–13.20   20  Nytt avtal                            info, position  Ek
     p1  13.20–13.30   10  Paus
      3  13.30–14.00   30  Gemensamt arbete                      info            Dal
     3a                      Rapport från gruppen
      4                    Nästa möte
         13.00 |2222222222▒▒▒▒▒3333333333333333················| 14.30  30 min left
        """
    )


def test_show_prints_every_key_as_json(sro: Here) -> None:
    shown = json.loads(sro("show --json").out)
    assert (shown["id"], shown["date"], shown["start"]) == (
        "srn/2027-04-22",
        "2027-04-22",
        "13:00",
    )
    assert [
        (each["ref"], each["number"], each["start"], each["end"], each["minutes"])
        for each in shown["items"]
    ] == [
        ("1", 1, None, None, None),
        ("2", 2, "13:00", "13:20", 20),
        ("p1", None, "13:20", "13:30", 10),
        ("3", 3, "13:30", "14:00", 30),
        ("4", 4, None, None, None),
    ]
    part = shown["items"][3]["items"][0]
    assert (part["ref"], part["label"], part["number"]) == ("3a", "a", None)
    assert part["commissions"] == []
    assert shown["participants"][0]["people"][0]["attendance"] == "present"


def test_a_meeting_is_named_by_the_end_of_its_id(sro: Here) -> None:
    for name in ("srn/2027-02-25", "2027-02-25", "02-25", "25"):
        assert sro(f"show {name}").out.startswith("SRN · 25 februari 2027")
        assert sro(f"show -m {name}").out.startswith("SRN · 25 februari 2027")
        assert sro(f"-m {name} show").out.startswith("SRN · 25 februari 2027")
        assert sro("show", SRO_MEETING=name).out.startswith("SRN · 25 februari 2027")


def test_an_end_begins_after_a_slash_or_a_hyphen(sro: Here) -> None:
    assert sro("show 7-02-25") == refused(
        3,
        """
        sro: there is no meeting 7-02-25
            meetings here: srn/2027-02-25, srn/2027-04-22
        """,
    )


def test_an_end_of_two_ids_names_both(sro: Here) -> None:
    sro.write("meetings/vsn/2027-04-22.toml", DRAFT.replace('"srn"', '"vsn"'))
    assert sro("show 04-22") == refused(
        2,
        """
        sro: 04-22 could be srn/2027-04-22, vsn/2027-04-22
            write more of it
        """,
    )


def test_without_a_name_several_open_meetings_are_listed(sro: Here) -> None:
    sro.write("meetings/vsn/2027-04-22.toml", DRAFT.replace('"srn"', '"vsn"'))
    assert sro("add-item X") == refused(
        2,
        """
        sro: which meeting? srn/2027-04-22, vsn/2027-04-22
            name it with -m ID, or choose it with sro use ID
        """,
    )


def test_without_an_open_meeting_there_is_none_to_mean(sro: Here) -> None:
    (sro.folder / DRAFT_PATH).unlink()
    assert sro("show") == refused(
        3,
        """
        sro: there is no open meeting
            make one with sro new-meeting, or name one with -m ID
        """,
    )


def test_use_chooses_a_meeting_and_the_environment_goes_before_it(sro: Here) -> None:
    assert sro("use 02-25") == said("srn/2027-02-25: in use\n")
    assert sro("show").out.startswith("SRN · 25 februari 2027")
    assert sro("show", SRO_MEETING="04-22").out.startswith("SRN · 22 april 2027")
    assert sro("show 04-22").out.startswith("SRN · 22 april 2027")


def test_a_used_meeting_that_is_gone_is_forgotten(sro: Here) -> None:
    sro("use 02-25")
    (sro.folder / APPROVED_PATH).unlink()
    assert sro("show").out.startswith("SRN · 22 april 2027")


def test_use_of_no_meeting_changes_nothing(sro: Here) -> None:
    sro("use 02-25")
    assert sro("use 03-25").code == 3
    assert sro("show").out.startswith("SRN · 25 februari 2027")


def test_undo_takes_back_one_change_after_the_other(sro: Here) -> None:
    sro('add-item "Första"')
    sro('add-item "Andra tillägget"')
    assert sro("undo") == said(f'{DRAFT_PATH}: undone: add-item "Andra tillägget"\n')
    assert sro("undo") == said(f"{DRAFT_PATH}: undone: add-item Första\n")
    assert sro.text(DRAFT_PATH) == DRAFT
    assert sro("undo") == refused(3, "sro: there is nothing to undo\n")


def test_undo_of_a_new_meeting_takes_the_file_away(sro: Here) -> None:
    before = files(sro.folder)
    sro("new-meeting srn 2027-06-10 --start 13 --end 15 --place X")
    sro("undo")
    after = files(sro.folder)
    assert {path: after[path] for path in before} == before
    assert not (sro.folder / "meetings/srn/2027-06-10.toml").exists()


def test_undo_never_takes_back_another_hands_work(sro: Here) -> None:
    sro('add-item "Första"')
    sro.write(DRAFT_PATH, sro.text(DRAFT_PATH) + "# för hand\n")
    assert sro("undo") == refused(
        7,
        f"""
        sro: {DRAFT_PATH} was changed since add-item Första; nothing was changed
            undo would lose that change; earlier versions lie in .sro/history
        """,
    )


def test_version_and_help_need_no_workspace(nowhere: Here) -> None:
    for line in ("--version", "-V", "--help", "-h", "add-item --help"):
        run = nowhere(line)
        assert run.code in ANSWERED
        assert run.out
        assert not run.err
