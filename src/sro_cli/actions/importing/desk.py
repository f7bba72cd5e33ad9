"""What an import works on: the files it changes, read once and written together."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from sro_cli.domain.body import Body
from sro_cli.domain.case import ids_by_day
from sro_cli.domain.errors import ConflictError, NewerFormatError, SroError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.places import body_path, called_path, meeting_path
from sro_cli.lang.words import Words, words
from sro_cli.store import disk
from sro_cli.store.change import Change
from sro_cli.store.history import History, digest
from sro_cli.store.reader import Reading
from sro_cli.store.workspace import Workspace

M = TypeVar("M", bound=Model)


class Sheet(Generic[M]):
    """A file on the desk: as it was read, None where it is new, and as it is to be."""

    def __init__(self, reading: Reading[M] | None, before: M | None, now: M) -> None:
        self.reading = reading
        self.before = before
        self.now = now


class Desk:
    """The bodies and meetings of a workspace that an import reads and changes."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.settings = workspace.settings
        self.words: Words = words(self.settings.language)
        self.bodies = {body_id: self._body(body_id) for body_id in workspace.body_ids()}
        self.meetings: dict[str, Sheet[Meeting]] = {}
        self._ids: dict[str, dict[str, None]] = {}
        self._days: dict[str, list[str]] = {}
        for each in workspace.meeting_ids():
            self._enter(each)
        self._known = History(workspace.root).papers()
        self.taken: dict[str, str] = {}
        self.called: dict[str, Meeting] = {}

    def _body(self, body_id: str) -> Sheet[Body]:
        reading = self.workspace.body_reading(body_id)
        value = self.workspace.readable(reading)
        return Sheet(reading, value, value)

    def _enter(self, meeting_id: str) -> None:
        body_id = meeting_id.partition("/")[0]
        self._ids.setdefault(body_id, {})[meeting_id] = None
        for day, found in ids_by_day([meeting_id]).items():
            self._days.setdefault(f"{body_id}/{day}", []).extend(found)

    def ids(self, body_id: str) -> list[str]:
        """Return the ids of a body's meetings, sorted."""
        return sorted(self._ids.get(body_id, ()))

    def on_day(self, body_id: str, day: str) -> list[str]:
        """Return the ids of a body's meetings on an ISO date."""
        return self._days.get(f"{body_id}/{day}", [])

    def meeting(self, meeting_id: str) -> Sheet[Meeting]:
        """Return a meeting that is there, or was put on the desk."""
        if meeting_id not in self.meetings:
            reading = self.workspace.meeting_reading(meeting_id)
            value = self.workspace.readable(reading)
            self.meetings[meeting_id] = Sheet(reading, value, value)
        return self.meetings[meeting_id]

    def readable(self, body_id: str) -> Iterator[tuple[str, Sheet[Meeting]]]:
        """Yield a body's meetings; one that cannot be read is left to the checks."""
        for each in self.ids(body_id):
            try:
                yield each, self.meeting(each)
            except SroError:
                continue

    def put(self, meeting_id: str, meeting: Meeting) -> None:
        """Put a new meeting on the desk, or another version of one that is there."""
        if meeting_id in self.meetings:
            self.meetings[meeting_id].now = meeting
        else:
            self._enter(meeting_id)
            self.meetings[meeting_id] = Sheet(None, None, meeting)

    def keep_called(self, meeting_id: str, meeting: Meeting) -> None:
        """Keep the record of a summons as it went out, unless one is kept already."""
        if not (self.workspace.root / called_path(meeting_id)).exists():
            self.called.setdefault(meeting_id, meeting)

    def free_id(self, body_id: str, day: str) -> str:
        """Return the id of a new meeting on a day: the second one ends in -2."""
        taken = self._ids.get(body_id, {})
        found, count = f"{body_id}/{day}", 1
        while found in taken:
            count += 1
            found = f"{body_id}/{day}-{count}"
        return found

    def known(self, *names: str) -> str | None:
        """Return the meeting that a paper was imported into, None if it was not.

        It has to be there still, and not to be as it was before that import.
        """
        for name in filter(None, names):
            if name in self.taken:
                return self.taken[name]
            path, before = self._known.get(name, ("", None))
            full = self.workspace.root / path
            if path and full.is_file() and digest(disk.read(full)) != before:
                return path.removeprefix("meetings/").removesuffix(".toml")
        return None

    def write(self, change: Change) -> dict[str, SroError]:
        """Enter all that is another way now into a change.

        Return the meetings whose files cannot be changed safely, with the reason; they
        stay as they are.
        """
        failed: dict[str, SroError] = {}
        for meeting_id, meeting in self.meetings.items():
            try:
                _enter(change, meeting_path(meeting_id), meeting)
            except (ConflictError, NewerFormatError) as error:
                failed[meeting_id] = error
        for body_id, body in self.bodies.items():
            _enter(change, body_path(body_id), body)
        for meeting_id, value in self.called.items():
            path = meeting_path(meeting_id)
            if meeting_id in failed:
                continue
            if value is self.meetings[meeting_id].now and path in change.files:
                change.files[called_path(meeting_id)] = change.files[path]
            else:
                change.new(called_path(meeting_id), value)
        change.papers = tuple(
            (name, meeting_path(meeting_id))
            for name, meeting_id in self.taken.items()
            if meeting_id not in failed
        )
        return failed


def _enter(change: Change, path: str, sheet: Sheet[M]) -> None:
    if sheet.reading is None:
        change.new(path, sheet.now)
    elif sheet.now is not sheet.before:
        change.rewrite(path, sheet.reading, sheet.now)
