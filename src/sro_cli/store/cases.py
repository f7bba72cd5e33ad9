"""Meetings with what belongs to them, for checks and papers."""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case, ids_by_day
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.settings import Settings
from sro_cli.domain.survey import Survey
from sro_cli.store.reader import Reading
from sro_cli.store.workspace import Workspace


class Cases:
    """Makes cases of one workspace; what they share is read once.

    Without a workspace, as for a file that lies in none, every path counts as a file
    that is there: nothing can be said about it.
    """

    def __init__(self, workspace: Workspace | None, settings: Settings) -> None:
        self._workspace = workspace
        self._settings = settings
        self._bodies: dict[str, Reading[Body]] = {}
        self._meetings: dict[str, Meeting | None] = {}
        self._files: Container[str] = (
            _Files(workspace.root) if workspace else _Everything()
        )

    def of(self, meeting_id: str, meeting: Meeting | None = None) -> Case:
        """Return a meeting with what belongs to it; read it unless it is given.

        A body that is not there is an empty one: papers and checks say what they miss.
        """
        if meeting is None and self._workspace:
            meeting = self._workspace.meeting(meeting_id)
        assert meeting is not None  # noqa: S101 (who has no workspace gives it)
        found = self.body(meeting.body)
        body = self._workspace.readable(found) if self._workspace else found.value
        on_day = self._by_day.get(meeting.date.isoformat(), ())
        return Case(
            meeting_id,
            meeting,
            body or Body(format=FORMAT),
            self._settings,
            _Others(self, meeting_id),
            self._files,
            [each for each in on_day if each != meeting_id],
        )

    def body(self, body_id: str) -> Reading[Body]:
        """Read a body's file, once; one that is not there says nothing."""
        if body_id not in self._bodies:
            self._bodies[body_id] = (
                self._workspace.body_if_any(body_id)
                if self._workspace
                else Reading("", Body(format=FORMAT))
            )
        return self._bodies[body_id]

    def remember(self, meeting_id: str, meeting: Meeting | None) -> None:
        """Take a meeting that was read already; None: it cannot be read."""
        self.ids[meeting_id] = None
        self._meetings[meeting_id] = meeting

    def meeting(self, meeting_id: str) -> Meeting | None:
        """Return a meeting, read once; None: it cannot be read."""
        if meeting_id not in self._meetings and self._workspace:
            reading = self._workspace.meeting_reading(meeting_id)
            self._meetings[meeting_id] = reading.value
        return self._meetings.get(meeting_id)

    def survey(
        self, asked: Container[str], step: Callable[[], object] = lambda: None
    ) -> Survey:
        """Return the whole workspace, of which *asked* are to be checked.

        *step* is called before each meeting that has not been read yet.
        """
        meetings = {}
        for each in self.ids:
            if each not in self._meetings:
                step()
            if meeting := self.meeting(each):
                meetings[each] = meeting
        ids = self._workspace.body_ids() if self._workspace else ()
        bodies = {each: self.body(each).value for each in ids}
        there = {each: body for each, body in bodies.items() if body is not None}
        unread = bodies.keys() - there.keys()
        return Survey(meetings, there, self._settings, asked, frozenset(unread))

    @cached_property
    def ids(self) -> dict[str, None]:
        """The ids of all meetings, in their order."""
        return dict.fromkeys(self._workspace.meeting_ids() if self._workspace else ())

    @cached_property
    def _by_day(self) -> dict[str, list[str]]:
        return ids_by_day(self.ids)


def case(workspace: Workspace, meeting_id: str, meeting: Meeting | None = None) -> Case:
    """Return one meeting with what belongs to it."""
    return Cases(workspace, workspace.settings).of(meeting_id, meeting)


class _Others(Mapping[str, Meeting | None]):
    """The other meetings of a workspace; each is read when it is asked for."""

    def __init__(self, cases: Cases, own: str) -> None:
        self._cases = cases
        self._own = own

    def __getitem__(self, meeting_id: str) -> Meeting | None:
        if meeting_id == self._own or meeting_id not in self._cases.ids:
            raise KeyError(meeting_id)
        return self._cases.meeting(meeting_id)

    def __iter__(self) -> Iterator[str]:
        return (each for each in self._cases.ids if each != self._own)

    def __len__(self) -> int:
        return len(self._cases.ids) - (self._own in self._cases.ids)


class _Files:
    """The files there are, by their path in the workspace."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and (self._root / path).exists()


class _Everything:
    """All files there could be."""

    def __contains__(self, path: object) -> bool:
        return True
