"""check: what is looked at, what is told, in which form, and with which exit code."""

import json

import pytest
from a_workspace import APPROVED_PATH, DRAFT, DRAFT_PATH

from command_line import Here, Installed, refused, said

LATE = DRAFT.replace("minutes = 30", "minutes = 140")


def codes(sro: Here, command: str) -> list[str]:
    return [each["code"] for each in json.loads(sro(f"{command} --json").out)]


@pytest.fixture
def slips(sro: Here) -> Here:
    """Return a workspace with a gap (S104), and an end that disagrees (S103)."""
    sro("edit-item 3 --start 13.50")
    text = sro.text(DRAFT_PATH)
    sro.write(
        DRAFT_PATH, text.replace("start = 13:50:00", "start = 13:50:00\nend = 14:00:00")
    )
    return sro


def test_check_finds_more_than_check_schedule(slips: Here) -> None:
    found = codes(slips, "check")
    assert {"S103", "S104"} <= set(found)
    assert set(codes(slips, "check-schedule")) <= set(found)


def test_codes_are_selected_and_left_out_by_their_beginning(slips: Here) -> None:
    assert set(codes(slips, "check --select S103,S104")) == {"S103", "S104"}
    assert set(codes(slips, "check --select s --ignore S103")) == set(
        codes(slips, "check-schedule")
    ) - {"S103"}
    assert codes(slips, "check --select M") == []


def test_a_code_that_no_check_has_is_wrong_use(sro: Here) -> None:
    run = sro("check --select X1")
    assert (run.code, run.err.partition("\n")[0]) == (2, "sro: there is no check X1")
    assert sro("check --ignore Q").code == 2


def test_the_form_is_one_of_three(sro: Here) -> None:
    assert sro("check --format xml") == refused(
        2, "sro: --format is one of text, json, github\n"
    )
    assert sro("check --format json").out == sro("check --json").out


def test_closed_meetings_are_checked_when_they_are_named_or_all_are(sro: Here) -> None:
    sro.write(
        APPROVED_PATH,
        sro.text(APPROVED_PATH).replace(
            'id = "oppnande"', 'id = "oppnande"\nminutes = 900'
        ),
    )
    assert "S101" not in codes(sro, "check")
    assert "S101" in codes(sro, "check 02-25")
    assert "S101" in codes(sro, "check --all")


def test_all_and_a_meeting_is_wrong_use(sro: Here) -> None:
    assert sro("check 02-25 --all") == refused(
        2, "sro: --all means all meetings: name none beside it\n"
    )


def test_a_file_of_the_workspace_is_its_meeting(slips: Here) -> None:
    assert slips(f"check {DRAFT_PATH} 04-22") == slips("check 04-22")


def test_a_file_outside_is_checked_with_what_the_workspace_knows(sro: Here) -> None:
    sro.write("elsewhere/copy.toml", LATE)
    run = sro("check elsewhere/copy.toml --select S101")
    assert run.code == 1
    assert run.out.startswith("elsewhere/copy.toml:")
    assert " S101 item 3 ends 15.50" in run.out


def test_a_file_is_checked_where_there_is_no_workspace(nowhere: Here) -> None:
    nowhere.write("copy.toml", LATE)
    run = nowhere("check copy.toml --select S,F")
    assert run.code == 1
    assert run.out.startswith("copy.toml:")
    assert nowhere("check").code == 3
    assert nowhere("check gone.toml") == refused(3, "sro: there is no file gone.toml\n")


def test_two_files_about_one_meeting_are_both_checked(nowhere: Here) -> None:
    nowhere.write("one.toml", LATE)
    nowhere.write("two.toml", LATE)
    files = {
        each["file"]
        for each in json.loads(nowhere("check one.toml two.toml --json").out)
    }
    assert files == {"one.toml", "two.toml"}


def test_a_file_outside_that_cannot_be_read_is_told(nowhere: Here) -> None:
    nowhere.write("broken.toml", "format = 1\nbody = \n")
    run = nowhere("check broken.toml")
    assert run.code == 5
    assert run.out.startswith("broken.toml:2: F101 ")


def test_a_finding_goes_to_github_as_an_annotation(slips: Here) -> None:
    (line,) = slips("check --select S103 --format github").out.splitlines()
    number = 1 + slips.text(DRAFT_PATH).splitlines().index("end = 14:00:00")
    assert line.startswith(
        f"::error file={DRAFT_PATH},line={number},title=S103 duration-disagrees::item 3"
    )
    assert "%0Ahint: sro edit-item 3 --minutes" in line


def test_the_path_of_an_annotation_is_told_from_the_folder_one_stands_in(
    slips: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(slips.folder.parent)
    run = slips(f"-C {slips.folder} check --select S103 --format github")
    assert f"file={slips.folder.name}/{DRAFT_PATH}," in run.out


def test_advice_is_a_notice_and_nothing_is_silence(sro: Here) -> None:
    assert sro("check --select S112 --format github").out.startswith("::notice ")
    assert sro("check --select S101 --format github") == said("")
    assert sro("check --select S101 --json") == said("[]\n")


# what settings pass over


def ignoring(sro: Here, *entries: str) -> None:
    text = "".join(f"\n[[ignore]]\n{entry}\n" for entry in entries)
    sro.write("sro.toml", sro.text("sro.toml") + text)


def test_what_is_passed_over_with_a_reason_is_not_told(slips: Here) -> None:
    ignoring(slips, 'code = "S104"\nreason = "det ska vara så"')
    assert "S104" not in codes(slips, "check --select S --all")


def test_an_entry_that_hides_nothing_is_told_where_that_is_known(sro: Here) -> None:
    ignoring(sro, 'code = "S101"\nreason = "förr var det så"')
    run = sro("check --all --select S101")
    assert run.code == 1
    line = 1 + sro.text("sro.toml").splitlines().index("[[ignore]]")
    assert run.out == (
        f"sro.toml:{line}: F109 S101 finds nothing there any more\n"
        "    hint: take the entry away, or mend it: code, meeting and item's id\n"
    )
    assert sro("check --select S101") == said("")  # it may hide something elsewhere
    assert sro("check --all --select S102") == said("")
    assert sro("check --all --select S101 --ignore F109") == said("")


@pytest.mark.parametrize(
    ("entry", "code", "why"),
    [
        (
            'code = "S101"\nmeeting = "srn/2027-04-22"',
            "F109",
            "S101 finds nothing there",
        ),
        (
            'code = "S101"\nmeeting = "srn/1999-01-01"',
            "F109",
            "there is no meeting srn/1999",
        ),
        ('code = "X1"', "F109", "there is no check X1"),
        ('code = "F103"', "F109", "what is wrong with a file cannot be passed over"),
    ],
)
def test_an_entry_is_useless_for_these_reasons(
    sro: Here, entry: str, code: str, why: str
) -> None:
    ignoring(sro, f'{entry}\nreason = "så är det"')
    run = sro("check --select S")
    assert f": {code} {why}" in run.out


@pytest.mark.parametrize("reason", ['reason = " "', ""])
def test_an_entry_without_a_reason_hides_nothing_and_is_told(
    slips: Here, reason: str
) -> None:
    ignoring(slips, f'code = "S104"\n{reason}')
    run = slips("check")
    assert run.code == 1
    assert {"S104", "F110"} <= set(codes(slips, "check"))


def test_a_code_is_passed_over_however_it_is_written(slips: Here) -> None:
    ignoring(slips, 'code = "s104"\nreason = "det ska vara så"')
    assert "S104" not in codes(slips, "check --select S")


# how it is told


def test_a_hint_names_the_meeting_where_commands_would_mean_another(
    slips: Here,
) -> None:
    own = slips("check 04-22 --select S103").out
    assert "hint: sro edit-item 3 --minutes 10" in own
    slips("new-meeting srn 2027-06-10 --start 13 --end 15 --place Salen")
    slips("use 06-10")
    other = slips("check 04-22 --select S103").out
    assert "hint: sro -m srn/2027-04-22 edit-item 3 --minutes 10" in other
    assert slips("-m srn/2027-04-22 edit-item 3 --minutes 10").code == 0
    assert slips("check 04-22 --select S103").out == ""


def test_of_a_file_outside_no_command_is_told(sro: Here) -> None:
    sro.write("elsewhere/copy.toml", LATE)
    assert "hint: mend it in the file" in sro("check elsewhere/copy.toml").out


def test_a_file_is_named_as_it_is_found_from_here(
    slips: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(slips.folder / "bodies")
    assert slips("check --select S103").out.startswith(f"../{DRAFT_PATH}:")
    assert json.loads(slips("check --select S103 --json").out)[0]["file"] == DRAFT_PATH


def test_a_paper_is_no_meeting_file(sro: Here) -> None:
    sro.write("protokoll.txt", "Protokoll")
    assert sro("check protokoll.txt") == refused(
        2,
        """
        sro: protokoll.txt is a paper; a meeting's file ends in .toml
            sro import makes a meeting of it
        """,
    )


def test_all_checks_are_listed(nowhere: Here) -> None:
    listed = [line.split() for line in nowhere("explain").out.splitlines()]
    assert listed[0] == ["S101", "error", "item-after-closing"]
    assert listed[-1][0].startswith("F")
    assert len(listed) > 40


# what is mended


def test_what_is_mechanical_is_mended_and_shown_and_can_be_undone(slips: Here) -> None:
    before = slips.text(DRAFT_PATH)
    dry = slips("check --select S103 --fix --dry-run")
    assert dry.out.startswith(f"{DRAFT_PATH}: would be mended (S103)\n")
    assert dry.code == 1
    assert slips.text(DRAFT_PATH) == before
    run = slips("check --select S103 --fix")
    assert run == said(
        f"""
        {DRAFT_PATH}: mended (S103)
          - minutes = 30
          + minutes = 10
        """
    )
    assert slips.toml(DRAFT_PATH)["items"][3]["minutes"] == 10
    assert slips("undo").code == 0
    assert slips.text(DRAFT_PATH) == before


def test_mending_twice_changes_nothing_more(slips: Here) -> None:
    slips("check --fix --select S103")
    after = slips.text(DRAFT_PATH)
    assert slips("check --fix --select S103") == said("")
    assert slips.text(DRAFT_PATH) == after


def test_approved_minutes_are_never_mended(sro: Here) -> None:
    text = sro.text(APPROVED_PATH)
    wrong = text.replace(
        'id = "oppnande"', 'id = "oppnande"\nminutes = 40\nend = 13:20:00'
    )
    assert wrong != text
    sro.write(APPROVED_PATH, wrong)
    run = sro("check --all --select S103 --fix")
    assert run.code == 1
    assert " S103 " in run.out
    assert "mechanical" not in run.err
    assert sro.text(APPROVED_PATH) == wrong


def test_what_can_be_mended_is_remarked_on(slips: Here) -> None:
    run = slips("check --select S103")
    assert run.err.endswith("sro check --fix mends what is mechanical (S103)\n")


def test_a_draft_is_put_in_the_order_of_its_times(sro: Here) -> None:
    sro("new-meeting srn 2027-06-10 --start 13 --end 15 --place Salen")
    sro("add-item Sist --minutes 10 --start 14.00 -m 06-10")
    sro("add-item Först --minutes 10 --start 13.30 -m 06-10")
    titles = [
        each["title"] for each in sro.toml("meetings/srn/2027-06-10.toml")["items"]
    ]
    assert "S106" in codes(sro, "check 06-10")
    assert sro("check 06-10 --fix --select S106").code == 0
    at, other = titles.index("Sist"), titles.index("Först")
    titles[at], titles[other] = titles[other], titles[at]
    now = [each["title"] for each in sro.toml("meetings/srn/2027-06-10.toml")["items"]]
    assert now == titles


def test_a_called_meeting_is_not_put_in_another_order(sro: Here) -> None:
    sro("edit-item 3 --start 13.00")
    sro("state called")
    before = sro.text(DRAFT_PATH)
    sro("check --fix --select S106")
    assert sro.text(DRAFT_PATH) == before


def test_files_outside_are_not_mended(sro: Here) -> None:
    sro.write("elsewhere/copy.toml", LATE)
    assert sro("check elsewhere/copy.toml --fix") == refused(
        2,
        """
        sro: --fix mends the meetings of a workspace, not elsewhere/copy.toml
            put it into meetings/BODY of a workspace, or mend it by hand
        """,
    )
    assert sro("check --dry-run").code == 2


# what is wrong with files


def test_a_file_that_was_cut_off_is_told(sro: Here) -> None:
    sro("note 3 En_anteckning")
    whole = sro.text(DRAFT_PATH)
    sro.write(DRAFT_PATH, whole[: whole.index("[[items]]", 900)])
    run = sro("check --select F")
    assert run.code == 5
    assert ": F106 the file ends in the middle of what sro wrote there last" in run.out
    sro.write(DRAFT_PATH, whole + "# för hand\n")
    assert "F106" not in codes(sro, "check")


def test_a_conflict_copy_is_told_once_as_what_it_is(sro: Here) -> None:
    sro.write("meetings/srn/2027-04-22-MAJAS-DATOR.toml", DRAFT)
    found = codes(sro, "check --all --select F")
    assert found == ["F107", "F107"]


def test_standard_input_is_a_file(installed: Installed) -> None:
    run = installed("check - --select S101", stdin=LATE)
    assert run.code == 1
    assert run.out.startswith("-:")
    assert (
        json.loads(installed("check - --select S101 --json", stdin=LATE).out)[0]["file"]
        == "-"
    )


def test_a_body_that_no_meeting_is_of_is_checked_with_all(sro: Here) -> None:
    sro.write("bodies/vsn.toml", "format = 1\nnamn = 1\n")
    assert codes(sro, "check --select F") == []
    assert codes(sro, "check --all --select F") == ["F103"]
