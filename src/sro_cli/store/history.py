"""What was changed, when, by whom, and how it was before: undo reads it."""

import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from sro_cli.domain.errors import ConflictError, NotFoundError
from sro_cli.lang.messages import _
from sro_cli.store import disk


def digest(data: bytes | None) -> str | None:
    """Return the SHA-256 of a file's bytes; None for no file."""
    return None if data is None else hashlib.sha256(data).hexdigest()


class Touched(NamedTuple):
    """A file that a change touched; None before: new, None after: removed."""

    path: str
    before: str | None
    after: str | None


class Event(NamedTuple):
    """A change: when (ISO), by whom, by which command, and the files it touched.

    *papers* are those that an import took: what each is known by, and the file of its
    meeting.
    """

    time: str
    user: str
    command: str
    files: tuple[Touched, ...]
    undoes: int | None = None
    papers: tuple[tuple[str, str], ...] = ()


class History:
    """The journal of a workspace, and the earlier versions of its files."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / ".sro" / "history"
        self._journal = self._folder / "journal.jsonl"

    def keep(self, data: bytes) -> None:
        """Keep a version of a file: as it was, or as a change leaves it."""
        path = self._version(digest(data) or "")
        disk.sweep(path.parent)
        if not path.exists():
            disk.replace(path, data)

    def write(self, event: Event) -> None:
        """Enter a change; this is done before the change itself.

        An entry whose files do not look as it says did not happen.
        """
        told = event._asdict() | {"files": [each._asdict() for each in event.files]}
        line = json.dumps(told, ensure_ascii=True)
        disk.append(self._journal, line.encode() + b"\n")

    def events(self) -> dict[int, Event]:
        """Return all entries by number, oldest first; a line that was cut off is none.

        The number is that of the line, so that no loss of a line moves the others.
        """
        if not self._journal.exists():
            return {}
        found = {}
        lines = disk.read(self._journal).decode(errors="replace").split("\n")
        for number, line in enumerate(lines):
            try:
                data = json.loads(line)
                files = tuple(Touched(**each) for each in data.pop("files"))
                papers = tuple((name, path) for name, path in data.pop("papers", ()))
                found[number] = Event(files=files, papers=papers, **data)
            except (ValueError, TypeError, KeyError, AttributeError):
                continue
        return found

    def last(self) -> tuple[int, Event]:
        """Return the last change that still stands, with its number.

        Raises:
            NotFoundError: there is none.
            ConflictError: a file of it was changed since by another hand.
        """
        events = self.events()
        undone = {event.undoes for event in events.values()}
        for number, event in reversed(events.items()):
            if event.undoes is not None or number in undone:
                continue
            now = {each.path: digest(self._now(each.path)) for each in event.files}
            if all(now[each.path] == each.before for each in event.files):
                continue
            others = [
                each.path
                for each in event.files
                if now[each.path] not in (each.before, each.after)
            ]
            if not others:  # it happened, or an interruption left a part of it
                return number, event
            raise ConflictError(
                _("{path} was changed since {command}; nothing was changed").format(
                    path=others[0], command=event.command
                ),
                _("undo would lose that change; earlier versions lie in .sro/history"),
            )
        raise NotFoundError(_("there is nothing to undo"))

    def papers(self) -> dict[str, tuple[str, str | None]]:
        """Return the papers that imports took, which still stand.

        What each is known by, with its meeting's file and the hash that the file had
        before; None: there was none.
        """
        events = self.events()
        undone = {event.undoes for event in events.values()}
        found = {}
        for number, event in events.items():
            if number not in undone:
                before = {each.path: each.before for each in event.files}
                for name, path in event.papers:
                    found[name] = (path, before.get(path))
        return found

    def is_cut_off(self, path: str) -> bool:
        """Tell whether a file holds only the beginning of what sro wrote there last."""
        written = self._newest.get(path)
        data = self._now(path) if written else None
        if written is None or data is None or digest(data) == written:
            return False
        kept = self._version(written)
        return kept.exists() and disk.read(kept).startswith(data)

    @cached_property
    def _newest(self) -> dict[str, str | None]:
        """The hash of each file as the last change left it; looked up once."""
        return {
            each.path: each.after
            for event in self.events().values()
            for each in event.files
        }

    def version(self, sha256: str) -> bytes:
        """Return an earlier version by its hash."""
        return disk.read(self._version(sha256))

    def _version(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}.toml"

    def _now(self, path: str) -> bytes | None:
        full = self._root / path
        return disk.read(full) if full.exists() else None
