"""What an import is given, and what it did."""

import datetime
from typing import Literal, NamedTuple

from sro_cli.domain.errors import SroError
from sro_cli.imports.draft import Draft, Unsure

Became = Literal["new", "joined", "known", "refused"]
"""What became of a paper: a new meeting, joined with one, in it already, or nothing."""


class Read(NamedTuple):
    """A paper as it was read: its file as the user named it, a draft or a refusal.

    *digest* is the SHA-256 of the file's bytes, "" where they could not be read.
    """

    file: str
    found: Draft | SroError
    digest: str = ""


class Changed(NamedTuple):
    """A field that has another value now: "item 4, notes", as it was, as it is."""

    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]


class Result(NamedTuple):
    """What became of one paper.

    *unsure* is what the paper's reading and its placing left open. *changes* are told
    where the paper was joined with a record; *over* is what it says and the record does
    not, since there the record holds.
    """

    file: str
    became: Became
    draft: Draft | None = None
    meeting_id: str | None = None
    error: SroError | None = None
    unsure: tuple[Unsure, ...] = ()
    changes: tuple[Changed, ...] = ()
    over: tuple[str, ...] = ()
    items: int = 0
    people: int = 0

    @property
    def needs_a_look(self) -> bool:
        """Whether something is unsure, or was only kept as a note."""
        if self.draft is None or self.became == "known":
            return False
        kept = any(each.kept for each in self.draft.unplaced)
        return bool(self.unsure or self.over) or kept


class BodyResult(NamedTuple):
    """What became of a body: made, or *changes* of its roster, names and words."""

    body_id: str
    name: str
    members: int
    changes: tuple[Changed, ...] = ()
    is_new: bool = True


class Imported(NamedTuple):
    """What an import did, or would do: its papers in their order, and the bodies."""

    results: tuple[Result, ...]
    bodies: tuple[BodyResult, ...] = ()
    interrupted: bool = False


class Placed(NamedTuple):
    """A draft on its way into the workspace, with what was worked out so far."""

    read: Read
    draft: Draft
    body_id: str
    day: datetime.date
    unsure: tuple[Unsure, ...]
