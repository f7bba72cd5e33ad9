"""A meeting with what belongs to it: what checks and papers are made from."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Case:
    """One meeting and its surroundings.

    *meeting_id* is its place: sro/2025-03-06. *others* maps the ids of the workspace's
    other meetings to them; the ids cost nothing, a meeting is read when it is asked
    for, and one that cannot be read is None. *files* answers whether a path in the
    workspace exists. *same_day* are the ids of the others on the meeting's day; None:
    they are looked for among all.
    """

    meeting_id: str
    meeting: Meeting
    body: Body
    settings: Settings = field(default_factory=lambda: Settings(format=1))
    others: Mapping[str, Meeting | None] = field(default_factory=dict)
    files: Container[str] = frozenset()
    same_day: Sequence[str] | None = None

    def on_its_day(self) -> Sequence[str]:
        """Return the ids of the other meetings on the day of this one."""
        if self.same_day is not None:
            return self.same_day
        return ids_by_day(self.others).get(self.meeting.date.isoformat(), ())


_ID = re.compile(r"[^/]+/(\d{4}-\d\d-\d\d)(?:-\d+)?")


def ids_by_day(ids: Iterable[str]) -> dict[str, list[str]]:
    """Return meetings' ids by the ISO date in them: body/2025-03-06, or -2 behind."""
    found: dict[str, list[str]] = {}
    for each in ids:
        if match := _ID.fullmatch(each):
            found.setdefault(match[1], []).append(each)
    return found
