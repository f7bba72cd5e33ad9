"""check-schedule and explain: what is found, how it is told, and the exit code."""

import json

import pytest
from a_workspace import DRAFT_PATH

from command_line import Here, refused, said

LEFT_OVER = f"""\
{DRAFT_PATH}:5: S112 30 minutes left over at the end (14.00–14.30)
    hint: sro edit-meeting --end 14.00
"""


def test_advice_alone_is_no_failure(sro: Here) -> None:
    assert sro("check-schedule") == said(LEFT_OVER, "1 finding in 1 meeting\n")


def test_strict_counts_advice(sro: Here) -> None:
    assert sro("check-schedule --strict") == said(
        LEFT_OVER, "1 finding in 1 meeting\n", code=1
    )


def test_all_is_well_in_silence(sro: Here) -> None:
    sro("edit-meeting --end 14")
    assert sro("check-schedule") == said("")
    assert sro("check-schedule --json") == said("[]\n")


def test_a_gap_is_found_with_its_line_and_what_to_do(sro: Here) -> None:
    sro("edit-item 3 --start 13.50")
    run = sro("check-schedule 04-22")
    assert run.code == 1
    line = 1 + sro.text(DRAFT_PATH).splitlines().index("start = 13:50:00")
    assert run.out.startswith(f"{DRAFT_PATH}:{line}: S104 ")
    assert "hint: break p1 longer: sro edit-item p1 --minutes 30; " in run.out


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("edit-item 3 --start 13.25", "S102"),
        ("edit-item 3 --minutes 90", "S101"),
        ("edit-item 3 --start 13.50", "S104"),
        ("edit-meeting --date 2027-06-25", "S110"),
    ],
)
def test_what_is_wrong_is_found_and_explained(
    sro: Here, change: str, code: str
) -> None:
    sro(change)
    run = sro("check-schedule")
    assert run.code == 1
    assert f": {code} " in run.out
    assert sro(f"explain {code.lower()}").out.startswith(f"{code} ")


def test_a_finding_is_printed_as_json(sro: Here) -> None:
    assert json.loads(sro("check-schedule --json").out) == [
        {
            "code": "S112",
            "name": "time-left-over",
            "severity": "advice",
            "meeting": "srn/2027-04-22",
            "file": DRAFT_PATH,
            "line": 5,
            "message": "30 minutes left over at the end (14.00–14.30)",
            "hint": "sro edit-meeting --end 14.00",
        }
    ]


def test_closed_meetings_are_checked_only_when_all_are_asked_for(sro: Here) -> None:
    assert "2027-02-25" not in sro("check-schedule").out
    assert sro("check-schedule 02-25 04-22").err == sro("check-schedule --all").err


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_checked(
    sro: Here,
) -> None:
    sro.write("meetings/srn/2027-03-01.toml", 'format = 1\nbody = "srn\n')
    run = sro("check-schedule")
    assert run.code == 5
    assert run.out.startswith("meetings/srn/2027-03-01.toml:2: F101 ")
    assert run.out.endswith(LEFT_OVER.replace("sro edit", "sro -m srn/2027-04-22 edit"))
    assert json.loads(sro("check-schedule --json").out)[0]["code"] == "F101"


def test_a_meeting_that_is_not_there_is_told(sro: Here) -> None:
    assert sro("check-schedule 09-09") == refused(
        3,
        """
        sro: there is no meeting 09-09
            meetings here: srn/2027-02-25, srn/2027-04-22
        """,
    )


def test_a_check_is_explained_and_one_that_is_not_there_is_not(sro: Here) -> None:
    run = sro("explain s104")
    assert run.out.startswith("S104 unexplained-gap (warning)\n\n")
    assert "To put it right:" in run.out
    assert sro("explain F103").out.startswith("F103 unknown-key (error)\n\n")
    run = sro("explain S999")
    assert (run.code, run.err.partition("\n")[0]) == (3, "sro: there is no check S999")


def test_explain_needs_no_workspace(nowhere: Here) -> None:
    assert nowhere("explain S104").code == 0
