"""A workspace as a whole: what is looked at where one meeting alone tells nothing."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings


@dataclass(frozen=True, eq=False, repr=False)
class Survey:
    """All meetings and bodies that can be read, by their ids.

    *asked* are the ids of the meetings that are to be checked; the others are there to
    compare with. What is found elsewhere than in them and their bodies is not told.
    *unread* are the ids of bodies that there are, and cannot be read.
    """

    meetings: Mapping[str, Meeting]
    bodies: Mapping[str, Body]
    settings: Settings = field(default_factory=lambda: Settings(format=1))
    asked: Container[str] = frozenset()
    unread: Container[str] = frozenset()

    def body(self, meeting: Meeting) -> Body:
        """Return a meeting's body; one that is not there is an empty one."""
        return self.bodies.get(meeting.body) or Body(format=1)

    @cached_property
    def by_body(self) -> dict[str, dict[str, Meeting]]:
        """The meetings of each body, by id, in the order of their days."""
        found: dict[str, dict[str, Meeting]] = {}
        in_time = sorted(
            self.meetings.items(), key=lambda each: (each[1].date, each[1].start)
        )
        for meeting_id, meeting in in_time:
            found.setdefault(meeting.body, {})[meeting_id] = meeting
        return found
