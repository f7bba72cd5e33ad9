"""What was understood of a paper, and what was not."""

from typing import NamedTuple

from sro_cli.domain.plain import Plain


class Unsure(NamedTuple):
    """A fact that wants a look: the source's line, its text, and what is unsure."""

    line: int
    text: str
    message: str


class Unplaced(NamedTuple):
    """A line that is no part of the record, or only as a note.

    *kept* names the place where it was kept ("items[3].notes"), "" where it was left
    out; *reason* says why.
    """

    line: int
    text: str
    reason: str
    kept: str = ""


class Habits(NamedTuple):
    """What a paper tells of its body: tables as in a body's file.

    *name* is the short name ("SRO"), *title* the full one; both may be "".
    """

    name: str
    title: str
    numbered: bool
    labels: Plain
    phrases: Plain
    style: Plain
    signatures: tuple[Plain, ...]


class Draft(NamedTuple):
    """A paper as a draft of a record.

    *kind* is "summons", "minutes" or "notes"; *meeting* a table as in a meeting's
    file, without `format` and `body`; its date, start or end may be missing.
    *coverage* is the share of the source's words that are in the record, from 0 to 1;
    words that were left out for a reason do not count.
    """

    kind: str
    meeting: Plain
    habits: Habits
    unsure: tuple[Unsure, ...]
    unplaced: tuple[Unplaced, ...]
    coverage: float
