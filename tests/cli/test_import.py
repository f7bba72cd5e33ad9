"""`sro import` through the command line: papers as texts, of an invented region."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from import_papers import DATELESS, LATER, MINUTES, SUMMONS

from command_line import SRO, Here, Installed, clean_environment, files, needs_sro, said

MEETING = "meetings/srn/2027-04-22.toml"


@pytest.fixture
def shelf(nowhere: Here) -> Here:
    """Return `sro` in a new workspace, with papers in the folder gamla beside it."""
    for name, text in (("kallelse", SUMMONS), ("minnes", MINUTES), ("senare", LATER)):
        nowhere.write(f"gamla/{name}.txt", text)
    nowhere("init w")
    return nowhere


def ran(sro: Here, *arguments: str):  # type: ignore[no-untyped-def]
    """Run a command that may be refused in part, and change files all the same."""
    return sro.run(["-C", "w", "import", *arguments], "", {})


def test_a_first_paper_makes_all_there_is(shelf: Here) -> None:
    assert ran(shelf, "gamla/kallelse.txt") == said(
        """
        gamla/kallelse.txt: srn/2027-04-22, summons, 5 items, 4 people: new
        new body srn: SRN, 4 on the roster
        """,
        """
        1 paper, 1 meeting
        next: sro list, sro check; back: sro undo
        """,
    )
    body = shelf.toml("w/bodies/srn.toml")
    assert body["names"] == [{"name": "SRN", "title": "Samrådsorganet för Norrdalen"}]
    assert [each["heading"] for each in body["groups"]] == [
        "För kommunförbunden",
        "För Region Norrdalen",
    ]
    assert shelf.toml(f"w/{MEETING}")["state"] == "called"


def test_minutes_join_and_show_what_they_change(shelf: Here) -> None:
    ran(shelf, "gamla/kallelse.txt")
    assert ran(shelf, "gamla/minnes.txt") == said(
        """
        gamla/minnes.txt: srn/2027-04-22, minutes, 5 items, 4 people: 6 changes
          place
            - Stora salen, Norrstad
            + Digitalt
          state
            - called
            + held
          participants
            - Ulf Bergman, M, Regionstyrelsen, För Region Norrdalen
            + Ulf Bergman, M, Regionstyrelsen, absent, För Region Norrdalen
          item 2, notes
            + Dagens agenda godkänns.
          item 4, position
            + SRN ställer sig bakom avtalet.
          item 5, position
            + SRN noterar informationen.
        """,
        """
        1 paper, 1 meeting
        next: sro list, sro check; back: sro undo
        """,
    )
    item = shelf.toml(f"w/{MEETING}")["items"][3]
    assert item["proposal"] == item["position"] == ["SRN ställer sig bakom avtalet."]


def test_a_folder_again_changes_nothing(shelf: Here) -> None:
    assert ran(shelf, "gamla").code == 0
    before = files(shelf.folder)
    again = ran(shelf, "gamla")
    assert again.out.count("imported before; nothing changed") == 3
    assert (again.code, again.err) == (0, "3 papers, 2 meetings\n")
    assert files(shelf.folder) == before


def test_undo_takes_the_whole_import_back(shelf: Here) -> None:
    before = files(shelf.folder)
    ran(shelf, "gamla")
    shelf("-C w undo")
    now = {
        path: each for path, each in files(shelf.folder).items() if ".sro" not in path
    }
    assert now == before


def test_a_dry_run_writes_nothing(shelf: Here) -> None:
    before = files(shelf.folder)
    done = ran(shelf, "gamla", "--dry-run")
    assert "new body srn: SRN, 5 on the roster" in done.out
    assert done.err.endswith("nothing was written: --dry-run\n")
    assert files(shelf.folder) == before


def test_json_tells_every_file(shelf: Here) -> None:
    shelf.write("gamla/tom.txt", "")
    done = ran(shelf, "gamla", "borta.txt", "--json")
    told = json.loads(done.out)
    assert done.code == 4
    assert [(each["file"], each["meeting"], each["kind"]) for each in told] == [
        ("gamla/kallelse.txt", "srn/2027-04-22", "summons"),
        ("gamla/minnes.txt", "srn/2027-04-22", "minutes"),
        ("gamla/senare.txt", "srn/2027-06-10", "minutes"),
        ("gamla/tom.txt", None, None),
        ("borta.txt", None, None),
    ]
    keys = {"file", "meeting", "kind", "unsure", "unplaced", "coverage"}
    assert [set(each) - keys for each in told] == [set()] * 3 + [{"error"}] * 2
    assert told[0]["unsure"] == told[0]["unplaced"] == []
    assert told[0]["coverage"] == 1


def test_a_date_is_taken_from_the_files_name_and_said(shelf: Here) -> None:
    shelf.write("2027-04-22 kallelse.txt", DATELESS)
    done = ran(shelf, "2027-04-22 kallelse.txt")
    assert done.code == 10
    assert done.err == (
        "2027-04-22 kallelse.txt:1: the date is the one in the file's name; "
        "the paper states none\n"
        "    2027-04-22 kallelse.txt\n"
        "1 paper, 1 meeting, 1 wants a look\n"
        "next: sro list, sro check; back: sro undo\n"
    )


def test_without_a_date_it_is_refused_and_the_others_go_on(shelf: Here) -> None:
    shelf.write("kallelse.txt", DATELESS)
    done = ran(shelf, "kallelse.txt", "gamla/minnes.txt")
    assert done.code == 4
    assert done.err.startswith(
        "sro: kallelse.txt: the paper does not say when the meeting is\n"
        "    put the date in the file's name, 2025-03-06 …, and import it again\n"
    )
    assert "srn/2027-04-22, minutes" in done.out


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("borta.txt", "sro: borta.txt: there is no such file\n"),
        ("tomt", "sro: tomt: there is no paper in this folder: .docx .pdf .txt .md\n"),
        ("*.docx", "sro: *.docx: there is no such file\n"),
    ],
)
def test_what_is_not_there_is_named(shelf: Here, named: str, told: str) -> None:
    (shelf.folder / "tomt").mkdir()
    assert ran(shelf, named) == said("", told, 3)


def test_a_pattern_that_the_shell_left_is_filled_in(shelf: Here) -> None:
    done = ran(shelf, "gamla/*e.txt")
    assert [line.partition(":")[0] for line in done.out.splitlines()] == [
        "gamla/kallelse.txt",
        "gamla/senare.txt",
        "new body srn",
    ]


def test_a_folder_is_all_papers_below_it_but_hidden_ones(shelf: Here) -> None:
    for name in (
        "a/b/En.TXT",
        "a/.dold.txt",
        ".dold/x.txt",
        "~$kallelse.txt",
        "a/bild.png",
    ):
        shelf.write(f"gamla/{name}", SUMMONS)
    done = ran(shelf, "gamla", "gamla/minnes.txt", "--json")
    assert [each["file"] for each in json.loads(done.out)] == [
        "gamla/a/b/En.TXT",
        "gamla/kallelse.txt",
        "gamla/minnes.txt",
        "gamla/senare.txt",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_is_no_paper(shelf: Here) -> None:
    os.mkfifo(shelf.folder / "rör.txt")
    done = ran(shelf, "rör.txt")
    assert (done.code, done.err) == (4, "sro: rör.txt: this is no file\n")


def test_the_body_can_be_named(shelf: Here) -> None:
    done = ran(shelf, "gamla/kallelse.txt", "--body", "samrad")
    assert "samrad/2027-04-22, summons" in done.out
    assert shelf.toml("w/bodies/samrad.toml")["names"][0]["name"] == "SRN"


def test_without_a_workspace_it_says_how_to_make_one(nowhere: Here) -> None:
    nowhere.write("kallelse.txt", SUMMONS)
    done = nowhere("import kallelse.txt")
    assert done.code == 3
    assert "sro init" in done.err


def test_approved_minutes_stay(shelf: Here) -> None:
    ran(shelf, "gamla/kallelse.txt")
    held = shelf.text(f"w/{MEETING}").replace('"called"', '"approved"')
    shelf.write(f"w/{MEETING}", held)
    done = ran(shelf, "gamla/minnes.txt")
    assert done.code == 7
    assert "are approved; nothing was changed" in done.err
    assert shelf.text(f"w/{MEETING}") == held


# in a process of its own


@needs_sro
@pytest.mark.skipif(sys.platform == "win32", reason="no groups of processes")
def test_ctrl_c_keeps_what_was_imported(tmp_path: Path) -> None:
    sro = Installed(tmp_path)
    sro("init w")
    sro.write("a.txt", SUMMONS)
    many = [f"bort-{at}.txt" for at in range(600)]
    for name in many:
        sro.write(name, LATER)
    started = subprocess.Popen(
        [str(SRO), "-C", "w", "import", "a.txt", *many],
        cwd=tmp_path,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(3)
    os.killpg(started.pid, signal.SIGINT)  # as a terminal does
    out, err = started.communicate(timeout=30)
    assert started.returncode == 130, err.decode()
    assert b"a.txt: srn/2027-04-22, summons" in out
    assert b"interrupted; what is told here was imported" in err
    assert sro.toml(f"w/{MEETING}")["state"] == "called"


def test_a_record_that_cannot_be_read_stops_its_paper_alone(shelf: Here) -> None:
    ran(shelf, "gamla/kallelse.txt")
    shelf.write(f"w/{MEETING}", "format = \n")
    done = ran(shelf, "gamla/minnes.txt", "gamla/senare.txt")
    assert done.code == 5
    assert f"{MEETING}:1: F101" in done.err
    assert "srn/2027-06-10, minutes" in done.out
