"""A meeting with what belongs to it: what checks and papers are made from."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Case:
    """One meeting and its surroundings.

    *meeting_id* is its place: sro/2025-03-06. *others* maps the ids of the workspace's
    other meetings to them; the ids cost nothing, a meeting is read when it is asked
    for, and one that cannot be read is None. *files* answers whether a path in the
    workspace exists.
    """

    meeting_id: str
    meeting: Meeting
    body: Body
    settings: Settings = field(default_factory=lambda: Settings(format=1))
    others: Mapping[str, Meeting | None] = field(default_factory=dict)
    files: Container[str] = frozenset()
