"""On a terminal a missing value is asked for; `--no-input` forbids it."""

import contextlib
import datetime
import os
import signal
import subprocess
import sys
import time

import pytest
from a_workspace import DRAFT_PATH
from import_papers import SUMMONS

from command_line import SRO, Installed, clean_environment, needs_sro

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
pytestmark = [
    needs_sro,
    pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals"),
]


def typed(
    installed: Installed, arguments: list[str], keys: list[str], **environment: str
) -> tuple[int, str]:
    """Run `sro` on a terminal, answer each question; return code and screen."""
    here, there = pty.openpty()
    process = subprocess.Popen(
        [str(SRO), *arguments],
        cwd=installed.folder,
        env=clean_environment(TERM="xterm", **environment),
        stdin=there,
        stdout=there,
        stderr=there,
        start_new_session=True,
    )
    os.close(there)
    screen, answers = b"", list(keys)
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        try:
            piece = os.read(here, 4096)
        except OSError:
            break
        if not piece:
            break
        screen += piece
        if answers and screen.endswith(b": "):
            os.write(here, answers.pop(0).encode())
    os.close(here)
    return process.wait(timeout=30), screen.decode().replace("\r\n", "\n")


def test_a_missing_option_is_asked_for(installed: Installed) -> None:
    code, screen = typed(
        installed,
        ["new-meeting", "srn", "2027-06-10", "--start", "9", "--end", "10"],
        ["Lilla salen\n"],
    )
    assert code == 0
    assert screen.startswith("place: ")
    assert installed.toml("meetings/srn/2027-06-10.toml")["place"] == "Lilla salen"


def test_missing_arguments_are_asked_for_one_by_one(installed: Installed) -> None:
    code, screen = typed(installed, ["commission"], ["2\n"])
    assert (code, screen.splitlines()[0]) == (2, "REF: 2")
    code, screen = typed(installed, ["add-item"], ["- Nytt ärende\n"])
    assert code == 0
    assert installed.toml(DRAFT_PATH)["items"][-2]["title"] == "- Nytt ärende"


def test_no_input_asks_nothing(installed: Installed) -> None:
    code, screen = typed(installed, ["add-item", "--no-input"], [])
    assert (code, screen.splitlines()[0]) == (2, "sro: TITLE is missing")


def test_an_interrupted_question_changes_nothing(installed: Installed) -> None:
    before = installed.text(DRAFT_PATH)
    code, screen = typed(installed, ["add-item"], ["\x04"])
    assert code == 130
    assert screen.endswith("interrupted; nothing was changed\n")
    assert installed.text(DRAFT_PATH) == before


def test_no_color_is_obeyed_on_a_terminal(installed: Installed) -> None:
    _code, screen = typed(installed, ["--help"], [])
    assert "\x1b[1" in screen
    _code, screen = typed(installed, ["--help"], [], NO_COLOR="1")
    assert "\x1b[3" not in screen


def test_an_import_of_several_papers_shows_how_far_it_has_come(
    installed: Installed,
) -> None:
    for name in ("a", "b"):
        installed.write(f"{name}.txt", SUMMONS)
    _code, screen = typed(installed, ["import", "a.txt", "b.txt", "--dry-run"], [])
    assert "reading" in screen
    assert "2/2" in screen
    assert screen.splitlines()[-1] == "nothing was written: --dry-run"
    for alone in (["import", "a.txt"], ["import", "a.txt", "b.txt", "--json"]):
        _code, screen = typed(installed, [*alone, "--dry-run"], [])
        assert "reading" not in screen


def test_a_long_check_shows_how_far_it_has_come_and_can_be_ended(
    installed: Installed,
) -> None:
    draft = installed.text(DRAFT_PATH)
    day = datetime.date(2020, 1, 7)
    for _ in range(600):
        day += datetime.timedelta(days=1)
        text = draft.replace("date = 2027-04-22", f"date = {day}")
        installed.write(f"meetings/srn/{day}.toml", text)
    here, there = pty.openpty()
    process = subprocess.Popen(
        [str(SRO), "check", "--all"],
        cwd=installed.folder,
        env=clean_environment(TERM="xterm"),
        stdin=there,
        stdout=there,
        stderr=there,
        start_new_session=True,
    )
    os.close(there)
    screen = b""
    with contextlib.suppress(OSError):  # the terminal is gone when the process is
        while piece := os.read(here, 4096):
            if b"checking" in screen + piece and b"checking" not in screen:
                os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does
            screen += piece
    os.close(here)
    assert process.wait(timeout=30) == 130
    assert b"/602" in screen
    assert b"Traceback" not in screen
    assert b"interrupted; " in screen
