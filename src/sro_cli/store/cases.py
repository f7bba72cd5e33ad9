"""Meetings with what belongs to them, for checks and papers."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case, ids_by_day
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings
from sro_cli.store.reader import Reading
from sro_cli.store.workspace import Workspace


class Cases:
    """Makes cases of one workspace; what they share is read once."""

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        self._workspace = workspace
        self._settings = settings
        self._bodies: dict[str, Reading[Body]] = {}
        self._files = _Files(workspace.root)

    def of(self, meeting_id: str, meeting: Meeting | None = None) -> Case:
        """Return a meeting with what belongs to it; read it unless it is given.

        A body that is not there is an empty one: papers and checks say what they miss.
        """
        meeting = meeting or self._workspace.meeting(meeting_id)
        body = self._workspace.readable(self.body(meeting.body))
        on_day = self._by_day.get(meeting.date.isoformat(), ())
        return Case(
            meeting_id,
            meeting,
            body,
            self._settings,
            _Others(self._workspace, self._ids, meeting_id),
            self._files,
            [each for each in on_day if each != meeting_id],
        )

    def body(self, body_id: str) -> Reading[Body]:
        """Read a body's file, once; one that is not there says nothing."""
        if body_id not in self._bodies:
            self._bodies[body_id] = self._workspace.body_if_any(body_id)
        return self._bodies[body_id]

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(self._workspace.meeting_ids())

    @cached_property
    def _by_day(self) -> dict[str, list[str]]:
        return ids_by_day(self._ids)


def case(workspace: Workspace, meeting_id: str, meeting: Meeting | None = None) -> Case:
    """Return one meeting with what belongs to it."""
    return Cases(workspace, workspace.settings).of(meeting_id, meeting)


class _Others(Mapping[str, Meeting | None]):
    """The other meetings of a workspace; each is read when it is asked for."""

    def __init__(self, workspace: Workspace, ids: dict[str, None], own: str) -> None:
        self._workspace = workspace
        self._ids = ids
        self._own = own
        self._read: dict[str, Meeting | None] = {}

    def __getitem__(self, meeting_id: str) -> Meeting | None:
        if meeting_id == self._own or meeting_id not in self._ids:
            raise KeyError(meeting_id)
        if meeting_id not in self._read:
            self._read[meeting_id] = self._workspace.meeting_reading(meeting_id).value
        return self._read[meeting_id]

    def __iter__(self) -> Iterator[str]:
        return (each for each in self._ids if each != self._own)

    def __len__(self) -> int:
        return len(self._ids) - (self._own in self._ids)


class _Files:
    """The files there are, by their path in the workspace."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and (self._root / path).exists()
