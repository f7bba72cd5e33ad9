"""The program as it is installed: entry point, pipes, consoles, completion."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import SRO, Installed, clean_environment, needs_sro
from sro_cli import __version__

pytestmark = needs_sro


class Module(Installed):
    """`python -m sro_cli`."""

    program = (sys.executable, "-m", "sro_cli")


def test_the_version_is_told(installed: Installed) -> None:
    assert installed("--version").out == f"sro {__version__}\n"


def test_the_module_is_the_program(installed: Installed) -> None:
    module = Module(installed.folder)
    assert module("list") == installed("list")
    assert module("show 09-09") == installed("show 09-09")


def test_without_arguments_the_help_is_shown_once(installed: Installed) -> None:
    run = installed("")
    assert (run.code, run.err) == (2, "")
    assert run.out.rstrip() == installed("--help").out.rstrip()


def test_help_names_every_command_in_its_group(installed: Installed) -> None:
    told = installed("--help").out
    for word in ("Workspace", "Bodies and members", "Agenda", "Minutes", "render"):
        assert word in told


def test_a_change_is_made_and_undone(installed: Installed) -> None:
    before = installed.text("meetings/srn/2027-04-22.toml")
    assert installed('note 2 "- punkt"').code == 0
    assert installed("undo").out == (
        'meetings/srn/2027-04-22.toml: undone: note 2 "- punkt"\n'
    )
    assert installed.text("meetings/srn/2027-04-22.toml") == before


def test_notes_come_through_a_pipe(installed: Installed) -> None:
    assert installed("note 2 -", stdin="Från röret.\n").out == (
        "srn/2027-04-22: item 2: notes: Från röret.\n"
    )


def test_a_reader_that_has_seen_enough_is_no_fault(installed: Installed) -> None:
    for command in ("show", "show --json"):
        done = subprocess.run(
            ["sh", "-c", f'"{SRO}" {command} | head -1; true'],
            cwd=installed.folder,
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert done.stdout.count("\n") == 1
        assert done.stderr == ""


def test_an_old_console_gets_what_it_can_print(installed: Installed) -> None:
    run = installed("show", PYTHONIOENCODING="cp1252")
    assert run.code == 0
    assert "Mötets öppnande" in run.out
    assert "|2222222222#####3333" in run.out


def test_an_old_console_gets_json_without_loss(installed: Installed) -> None:
    installed('note 2 "Pil → hit 🙂"')
    run = installed("show --json", PYTHONIOENCODING="cp1252")
    assert json.loads(run.out)["items"][1]["notes"] == "Pil → hit 🙂"


def test_no_colour_goes_into_a_pipe(installed: Installed) -> None:
    for command in ("--help", "list", "add-item"):
        run = installed(command, TERM="xterm-256color")
        assert "\x1b" not in run.out + run.err


def test_nothing_is_asked_without_a_terminal(installed: Installed) -> None:
    run = installed("new-meeting srn 2027-06-10 --start 9 --end 10", stdin="Salen\n")
    assert (run.code, run.err.partition("\n")[0]) == (2, "sro: --place is missing")


def test_a_command_leaves_no_report_and_no_temporary_file(
    installed: Installed,
) -> None:
    installed("add-item X")
    left = {path.name for path in installed.folder.rglob("*.tmp")}
    assert not left


def offered(installed: Installed, line: str) -> list[str]:
    """Return what TAB offers at the end of a line."""
    words = line.split(" ")
    run = installed(
        "",
        _SRO_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(words) - 1),
    )
    return run.out.splitlines()


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("sro rem", ["remove-person", "remove-item"]),
        ("sro show ", ["srn/2027-02-25", "2027-02-25", "srn/2027-04-22", "2027-04-22"]),
        ("sro show 2027-04", ["2027-04-22"]),
        ("sro note -m 04-22 ", ["1", "2", "p1", "3", "3a", "4"]),
        ("sro move-item 2 --before p", ["p1"]),
        (
            "sro attend --absent ",
            [r"Maria\ Dal", r"Ulf\ Berg", r"Hanna\ Holm", r"Eva\ Ek"],
        ),
        ("sro attend --absent Ul", [r"Ulf\ Berg"]),
        ("sro end-member srn H", [r"Hanna\ Holm"]),
        ("sro explain S11", ["S110", "S111", "S112"]),
        ("sro edit-item 2 --no-", ["--no-start", "--no-minutes"]),
    ],
)
def test_tab_offers_what_there_is(
    installed: Installed, line: str, offers: list[str]
) -> None:
    assert offered(installed, line) == offers


def test_tab_is_quiet_where_there_is_no_workspace(tmp_path: Path) -> None:
    assert offered(Installed(tmp_path), "sro show ") == [""]


def test_completion_scripts_are_printed(installed: Installed) -> None:
    run = installed("", _SRO_COMPLETE="source_bash")
    assert "_SRO_COMPLETE=complete_bash" in run.out
