"""A change is written whole or not at all; undo finds the version before."""

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_cli.actions.undo import undo
from sro_cli.domain.errors import (
    BusyError,
    ConflictError,
    NewerFormatError,
    NotFoundError,
    StorageError,
)
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import meeting_path
from sro_cli.store import disk, lock
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import UnreadableError, Workspace

MOMENT = Moment("2027-03-01T09:00:00+00:00", "eva", "edit-meeting --place Staden")
ID = "srn/2027-04-22"
TEXT = """\
# Vårens möte
format = 1
body = "srn"
date = 2027-04-22
start = 13:30:00     # efter lunch
end = 15:30:00
place = "Forsen"

[[items]]
title = "Avtal"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "sro.toml").write_text("format = 1\n")
    path = tmp_path / meeting_path(ID)
    path.parent.mkdir(parents=True)
    path.write_text(TEXT)
    return Workspace(tmp_path)


def replace(
    workspace: Workspace, meanwhile: Callable[[], object] = lambda: 0, **keys: object
) -> None:
    with changing(workspace, MOMENT) as change:
        reading = workspace.meeting_reading(ID)
        meeting = workspace.readable(reading)
        change.rewrite(meeting_path(ID), reading, meeting.but(**keys))
        meanwhile()


def text(workspace: Workspace) -> str:
    return (workspace.root / meeting_path(ID)).read_text()


def tree(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file() and ".sro" not in path.parts
    }


def test_a_change_leaves_the_rest_of_the_file_and_writes_missing_ids(
    workspace: Workspace,
) -> None:
    replace(workspace, place="Älven")
    expected = TEXT.replace("Forsen", "Älven").replace(
        "[[items]]\n", '[[items]]\nid = "avtal"\n'
    )
    assert text(workspace) == expected


def test_undo_puts_every_byte_back_step_by_step(workspace: Workspace) -> None:
    before = tree(workspace.root)
    replace(workspace, place="Älven")
    between = tree(workspace.root)
    replace(workspace, place="Dalen")
    assert undo(workspace, MOMENT).message == "undone: edit-meeting --place Staden"
    assert tree(workspace.root) == between
    undo(workspace, MOMENT)
    assert tree(workspace.root) == before
    with pytest.raises(NotFoundError, match="nothing to undo"):
        undo(workspace, MOMENT)


def test_undo_takes_a_new_file_away_and_keeps_its_text(workspace: Workspace) -> None:
    before = tree(workspace.root)
    with changing(workspace, MOMENT) as change:
        meeting = workspace.meeting(ID)
        change.new(meeting_path("srn/2027-04-22-2"), meeting)
    new = (workspace.root / meeting_path("srn/2027-04-22-2")).read_bytes()
    undo(workspace, MOMENT)
    assert tree(workspace.root) == before
    kept = (workspace.root / ".sro/history").rglob("*.toml")
    assert new in [path.read_bytes() for path in kept]


def test_undo_never_loses_a_later_edit_by_hand(workspace: Workspace) -> None:
    replace(workspace, place="Älven")
    path = workspace.root / meeting_path(ID)
    path.write_text(text(workspace) + "# för hand\n")
    with pytest.raises(ConflictError, match="changed since"):
        undo(workspace, MOMENT)
    assert "# för hand" in text(workspace)


def test_undo_passes_over_a_change_that_did_not_happen(workspace: Workspace) -> None:
    replace(workspace, place="Älven")
    path = workspace.root / meeting_path(ID)
    path.write_text(TEXT)  # as after a crash between the journal and the file
    with pytest.raises(NotFoundError, match="nothing to undo"):
        undo(workspace, MOMENT)


def test_a_move_is_one_change(workspace: Workspace) -> None:
    before = tree(workspace.root)
    with changing(workspace, MOMENT) as change:
        change.move(meeting_path(ID), meeting_path("srn/2027-04-29"))
    assert list(tree(workspace.root)) != list(before)
    undo(workspace, MOMENT)
    assert tree(workspace.root) == before


def test_a_new_file_never_overwrites_another(workspace: Workspace) -> None:
    with pytest.raises(ConflictError), changing(workspace, MOMENT) as change:
        change.new(meeting_path(ID), workspace.meeting(ID))
    assert text(workspace) == TEXT


def test_a_change_by_another_hand_in_between_is_a_conflict(
    workspace: Workspace,
) -> None:
    path = workspace.root / meeting_path(ID)
    with pytest.raises(ConflictError, match="by another hand"):
        replace(workspace, lambda: path.write_text(TEXT + "# för hand\n"), place="Ä")
    assert text(workspace) == TEXT + "# för hand\n"


def test_an_error_on_the_way_writes_nothing(workspace: Workspace) -> None:
    before = tree(workspace.root)
    with pytest.raises(ZeroDivisionError):
        replace(workspace, lambda: 1 / 0, place="Älven")
    assert tree(workspace.root) == before


def test_what_would_not_read_back_is_not_written(workspace: Workspace) -> None:
    with pytest.raises(ConflictError, match="could not be changed safely"):
        replace(workspace, place=3)
    assert text(workspace) == TEXT


def test_a_newer_format_is_never_written(workspace: Workspace) -> None:
    path = workspace.root / meeting_path(ID)
    path.write_text(TEXT.replace("format = 1", "format = 2\nsound = 1"))
    with pytest.raises(NewerFormatError, match="nothing was changed"):
        replace(workspace, place="Älven")


def test_a_broken_file_is_told_with_its_line(workspace: Workspace) -> None:
    path = workspace.root / meeting_path(ID)
    path.write_text(TEXT.replace("13:30:00", "13:30"))
    with pytest.raises(UnreadableError) as caught:
        replace(workspace, place="Älven")
    assert caught.value.message == (
        f"{meeting_path(ID)}:5: F101 a clock time needs seconds here: write 13:30:00"
    )


def test_a_file_in_the_wrong_place_is_told(workspace: Workspace) -> None:
    path = workspace.root / meeting_path(ID)
    path.rename(path.with_name("2027-04-29.toml"))
    (problem,) = workspace.meeting_reading("srn/2027-04-29").problems
    assert (problem.code, problem.line) == ("F108", 4)


def test_one_writer_waits_for_another_and_says_for_whom(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.05)
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with lock.locked(workspace.root, "note 4", "ida"):
            held.set()
            done.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(10)
    try:
        with pytest.raises(BusyError, match=r"ida on .* \(note 4\)"):
            replace(workspace, place="Älven")
    finally:
        done.set()
        holder.join()
    assert text(workspace) == TEXT


def test_writers_at_once_lose_nothing(workspace: Workspace) -> None:
    def write(number: int) -> None:
        with changing(workspace, MOMENT) as change:
            reading = workspace.meeting_reading(ID)
            meeting = workspace.readable(reading)
            item = meeting.items[0]
            more = item.but(dialogue=(*item.dialogue, f"punkt {number}"))
            change.rewrite(meeting_path(ID), reading, meeting.but(items=(more,)))

    threads = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(workspace.meeting(ID).items[0].dialogue) == 8


def test_a_file_keeps_its_mode_and_no_temporary_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("x = 1\n")
    path.chmod(0o664)
    disk.replace(path, b"x = 2\n")
    assert path.stat().st_mode & 0o777 == 0o664
    assert [each.name for each in tmp_path.iterdir()] == ["a.toml"]


def test_what_an_interrupted_write_left_is_swept_away(workspace: Workspace) -> None:
    left = (workspace.root / meeting_path(ID)).with_name(".x.toml.ab12cd34.sro.tmp")
    left.write_text("half")
    replace(workspace, place="Älven")
    assert not left.exists()


def test_an_unset_key_is_no_key(workspace: Workspace) -> None:
    assert Meeting.model_fields["place"].alias is None
    replace(workspace, place=None)
    assert "place" not in text(workspace)


def test_undo_waits_for_the_change_that_is_being_written(workspace: Workspace) -> None:
    replace(workspace, place="Älven")
    held, go = threading.Event(), threading.Event()

    def second() -> None:
        def wait() -> None:
            held.set()
            go.wait(10)

        replace(workspace, wait, place="Dalen")

    writer = threading.Thread(target=second)
    writer.start()
    held.wait(10)
    undoing = threading.Thread(target=undo, args=(workspace, MOMENT))
    undoing.start()
    go.set()
    writer.join()
    undoing.join()
    assert workspace.meeting(ID).place == "Älven"


def test_of_two_files_both_are_written_or_none(workspace: Workspace) -> None:
    before = tree(workspace.root)
    (workspace.root / "called").write_text("a file in a folder's place")
    blocked = tree(workspace.root)
    with pytest.raises(StorageError, match="nothing was changed"):
        write_two(workspace)
    assert tree(workspace.root) == blocked
    (workspace.root / "called").unlink()
    write_two(workspace)
    undo(workspace, MOMENT)
    assert tree(workspace.root) == before


def write_two(workspace: Workspace) -> None:
    with changing(workspace, MOMENT) as change:
        reading = workspace.meeting_reading(ID)
        meeting = workspace.readable(reading).but(state="called")
        change.rewrite(meeting_path(ID), reading, meeting)
        change.new(f"called/{ID}.toml", meeting)


def test_undo_mends_what_an_interruption_left_half_done(workspace: Workspace) -> None:
    before = tree(workspace.root)
    write_two(workspace)
    (workspace.root / meeting_path(ID)).write_text(TEXT)  # as if it never came so far
    undo(workspace, MOMENT)
    assert tree(workspace.root) == before


def test_no_path_leads_out_of_the_workspace(workspace: Workspace) -> None:
    with pytest.raises(ConflictError, match="outside the workspace"):
        put_outside(workspace)
    assert not (workspace.root.parent / "out.toml").exists()


def put_outside(workspace: Workspace) -> None:
    with changing(workspace, MOMENT) as change:
        change.new("meetings/../../out.toml", workspace.meeting(ID))


def test_a_journal_line_that_was_cut_off_harms_no_other(workspace: Workspace) -> None:
    replace(workspace, place="Älven")
    journal = workspace.root / ".sro/history/journal.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"time": "2027')
    replace(workspace, place="Dalen")
    undo(workspace, MOMENT)
    assert workspace.meeting(ID).place == "Älven"
    undo(workspace, MOMENT)
    assert text(workspace) == TEXT
