"""Notes from an editor: what was written is kept until it is in the record."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sro_cli.actions.edit import refuse_approved
from sro_cli.actions.minutes import Target, set_note
from sro_cli.actions.outcome import Outcome
from sro_cli.domain.errors import SroError, UsageError
from sro_cli.engine.agenda import entries, entry_at
from sro_cli.engine.slug import slug
from sro_cli.lang.messages import _
from sro_cli.store import disk
from sro_cli.store.encoding import decode


def write_note(
    target: Target, editor: Callable[[Path], None], *, append: bool
) -> Outcome:
    """Let the user write an item's notes, or a paragraph more, with *editor*.

    The file that it opens lies in .sro and is removed when all is well; after an error
    it stays, unless nothing new is in it, and the error names it.
    """
    meeting = target.workspace.meeting(target.meeting_id)
    refuse_approved(target.meeting_id, meeting)
    item = entry_at(entries(meeting), target.ref).item
    was = None if append else item.notes or ""
    given = (was or "").encode()
    path = _free(target.workspace.root / ".sro", slug(item.id))
    disk.create(path, given)
    try:
        editor(path)
        text = _text(disk.read(path))
        same_item = replace(target, ref=item.id)
        done = set_note(same_item, text, append=append, clear=False, was=was)
    except SroError as error:
        if _forgotten(path, given):
            raise
        place = path.relative_to(target.workspace.root).as_posix()
        told = SroError(
            _("{error}; what was written is kept in {path}").format(
                error=error.message, path=place
            ),
            error.hint,
        )
        told.code = error.code
        raise told from error
    except BaseException:
        _forgotten(path, given)
        raise
    disk.remove(path)
    return done


def _free(folder: Path, name: str) -> Path:
    number = 1
    while (path := folder / f"unsaved-{name}-{number}.md").exists():
        number += 1
    return path


def _forgotten(path: Path, given: bytes) -> bool:
    """Remove a file in which nothing new was written; tell whether it is gone."""
    if path.is_file() and path.read_bytes().strip() in (given.strip(), b""):
        path.unlink()
    return not path.exists()


def _text(data: bytes) -> str:
    decoded, fault = decode(data)
    if fault:
        raise UsageError(_("the text is not in UTF-8; nothing was changed"), fault.hint)
    return decoded.text
