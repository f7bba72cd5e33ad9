"""Files that cannot be read or written: told in our words, and left as they are."""

import os
from pathlib import Path

import pytest
from a_workspace import BODY_PATH, DRAFT, DRAFT_PATH
from filelock import FileLock

from command_line import Here, refused, said
from sro_cli.store import lock


def test_every_problem_of_a_file_is_told_at_once(sro: Here) -> None:
    text = DRAFT.replace("start = 13:00:00", "start = 13:00").replace(
        "end = 14:30:00", 'end = "14.30"'
    )
    sro.write(DRAFT_PATH, text.replace("minutes = 30", "minuts = 30"))
    assert sro("show") == refused(
        5,
        f"""
        {DRAFT_PATH}:4: F101 a clock time needs seconds here: write 13:00:00
        {DRAFT_PATH}:5: F102 end is "14.30"; it must be a time: 13:30:00, without quotes
            hint: write 14:30:00, without quotes
        {DRAFT_PATH}:46: F103 unknown key minuts
            hint: did you mean minutes?
        """,
    )


@pytest.mark.parametrize(
    "line",
    [
        "show",
        "add-item X",
        "attend --absent Dal",
        "note 2 X",
        "state called",
        "retime",
        "render --docx",
        "edit-meeting --end 15",
        "roster --update",
    ],
)
def test_no_command_touches_a_file_that_it_cannot_read(sro: Here, line: str) -> None:
    sro.write(DRAFT_PATH, DRAFT.replace('title = "Nytt avtal"', 'title = "Nytt avtal'))
    run = sro(line)
    assert (run.code, run.out) == (5, "")
    assert run.err.startswith(f"{DRAFT_PATH}:30: F101 ")


def test_a_body_that_cannot_be_read_is_told_with_its_line(sro: Here) -> None:
    sro.write(BODY_PATH, sro.text(BODY_PATH).replace("role =", "rolle ="))
    run = sro("members srn")
    assert run.code == 5
    assert run.err == (
        f"{BODY_PATH}:10: F103 unknown key rolle\n    hint: did you mean role?\n"
        f"{BODY_PATH}:17: F103 unknown key rolle\n    hint: did you mean role?\n"
    )


def test_settings_that_cannot_be_read_are_told(sro: Here) -> None:
    sro.write("sro.toml", 'format = 1\nlangauge = "sv"\n')
    assert sro("add-break 5").err.startswith("sro.toml:2: F103 unknown key langauge\n")


def test_a_file_in_another_encoding_is_told(sro: Here) -> None:
    (sro.folder / DRAFT_PATH).write_bytes(DRAFT.encode("latin-1"))
    assert sro("show") == refused(
        5,
        f"""
        {DRAFT_PATH}:11: F101 this is not UTF-8 text
            hint: save it again from the editor, with the encoding UTF-8
        """,
    )


def test_a_newer_format_is_read_and_never_written(sro: Here) -> None:
    text = DRAFT.replace("format = 1", "format = 2").replace(
        "minutes = 30", 'minutes = 30\nroom = "B"'
    )
    sro.write(DRAFT_PATH, text)
    assert "Gemensamt arbete" in sro("show").out
    assert sro("note 2 X") == refused(
        11,
        f"""
        sro: {DRAFT_PATH}: a newer sro made this file: format 2; nothing was changed
            install a newer sro; until then the file is read only
        """,
    )
    assert sro.text(DRAFT_PATH) == text


def test_a_file_whose_place_says_otherwise_is_told_by_checks(sro: Here) -> None:
    sro.write(DRAFT_PATH, DRAFT.replace("date = 2027-04-22", "date = 2027-04-23"))
    run = sro("check-schedule")
    assert run.code == 1
    assert f"{DRAFT_PATH}:3: F108 " in run.out


def test_a_workspace_that_another_command_changes_is_busy(
    sro: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.05)
    (sro.folder / ".sro").mkdir()
    sro.write(
        ".sro/write-lock.who",
        '{"user": "eva", "host": "pc-3", "pid": 1, "command": "retime"}',
    )
    with FileLock(sro.folder / ".sro" / "write-lock"):
        assert sro("add-item X") == refused(
            8,
            """
            sro: eva on pc-3 (retime) is changing this workspace; nothing was changed
                give the command again in a moment
            """,
        )
        assert sro("show").code == 0
    assert sro("add-item X").code == 0


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root may write everywhere",
)
def test_a_folder_that_may_not_be_written_is_told(sro: Here) -> None:
    folder = sro.folder / "meetings" / "srn"
    folder.chmod(0o555)
    try:
        run = sro("add-item X")
    finally:
        folder.chmod(0o755)
    assert run.code == 6
    assert run.err.endswith("nothing was changed\n")


def test_a_lock_that_cannot_be_made_is_told(sro: Here) -> None:
    sro.write(".sro", "en fil")
    run = sro("add-item X")
    assert (run.code, run.out) == (6, "")
    assert run.err == f"sro: {sro.folder}/.sro: File exists; nothing was changed\n"


def test_a_folder_where_a_file_should_be_is_told(sro: Here) -> None:
    (sro.folder / DRAFT_PATH).unlink()
    (sro.folder / DRAFT_PATH).mkdir()
    run = sro("show 04-22")
    assert run.code == 5
    assert run.err == (
        f"{DRAFT_PATH}:1: F101 it cannot be read: this is no ordinary file\n"
    )


def test_a_folder_that_cannot_be_made_is_told(nowhere: Here) -> None:
    nowhere.write("upptagen", "en fil")
    run = nowhere("init upptagen/moten")
    assert (run.code, run.out) == (6, "")
    assert run.err.startswith("sro: upptagen/moten")
    assert run.err.count("\n") == 1


def test_text_that_looks_like_a_command_to_the_terminal_is_shown_harmless(
    sro: Here,
) -> None:
    sro.write(DRAFT_PATH, DRAFT.replace("Nytt avtal", "Nytt \\u001b[31mavtal"))
    assert "Nytt \\x1b[31mavtal" in sro("show").out


def test_what_init_makes_can_be_read_back(nowhere: Here) -> None:
    assert nowhere("init .") == said("made a workspace in .\n")
    assert nowhere("list").code == 0
    assert Path(nowhere.folder / "sro.toml").is_file()
