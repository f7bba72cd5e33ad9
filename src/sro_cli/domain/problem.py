"""The one value in which every check, reader and importer complains."""

from enum import StrEnum
from typing import NamedTuple, Self

Path = tuple[str | int, ...]
"""Where in a record: ("items", 2, "minutes") is the third entry's minutes."""

Fix = tuple[tuple[Path, object], ...]
"""What puts something right: places in the record, and the value for each; None: no
such key."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Problem(NamedTuple):
    """Something to put right: what, where, and how.

    *meeting* is a meeting's id, *file* a path from the workspace's root, *line*
    counts from 1; each is None where it does not apply. *path* is the place in the
    record, for finding the line and for passing over; *fix* is what would put it right,
    () where a person has to; *quote* are the words of a long text that are meant.
    """

    code: str
    name: str
    severity: Severity
    message: str
    hint: str = ""
    meeting: str | None = None
    file: str | None = None
    line: int | None = None
    path: Path = ()
    fix: Fix = ()
    quote: str = ""

    def at(self, line: int | None) -> Self:
        """Return the same problem with its line."""
        return self._replace(line=line)
