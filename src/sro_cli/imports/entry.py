"""An entry of the agenda while it is read."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from sro_cli.imports.prose import written
from sro_cli.imports.source import Block

Person = dict[str, Any]


@dataclass(slots=True, eq=False)
class Entry:
    """An item, a sub-item or a break: the keys of a meeting's file, as they are found.

    *line* is the source's line of its title, *level* that of its heading, 0 for none.
    *text* and *notes* are blocks until they are written as Markdown.
    """

    title: str
    line: int
    type: str | None = None
    number: int | None = None
    numbered: bool = True
    late: bool = False
    level: int = 0
    kind: list[str] = field(default_factory=list)
    kind_text: str | None = None
    minutes: int | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    presenters: list[Person] = field(default_factory=list)
    attachments: list[dict[str, str]] = field(default_factory=list)
    text: list[Block] = field(default_factory=list)
    lead: str = ""
    proposal: list[str] = field(default_factory=list)
    position: list[str] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    dialogue: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    commissions: list[dict[str, Any]] = field(default_factory=list)
    corrects: dict[str, str] = field(default_factory=dict)
    items: list["Entry"] = field(default_factory=list)

    @property
    def has_slot(self) -> bool:
        """Tell whether a time is known of it."""
        return self.minutes is not None or self.start is not None

    @property
    def has_head(self) -> bool:
        """Tell whether more than a title stands at its head."""
        return self.has_slot or bool(self.kind or self.presenters)

    def plain(self) -> dict[str, Any]:
        """Return the entry as a table of a meeting's file, nothing empty in it."""
        table: dict[str, Any] = {"type": self.type, "title": self.title}
        if not self.numbered:
            table["numbered"] = False
        if self.late:
            table["late"] = True
        for key in ("kind", "kind_text", "minutes", "start", "end", "presenters"):
            table[key] = getattr(self, key)
        if self.minutes is None and self.start is not None and self.end is not None:
            table["minutes"] = _between(self.start, self.end)
        table |= {
            "attachments": self.attachments,
            "text": written(self.text),
            "lead": self.lead,
            "proposal": self.proposal,
            "position": self.position,
            "notes": written(self.notes),
            "dialogue": self.dialogue,
            "decisions": self.decisions,
            "commissions": self.commissions,
            "corrects": self.corrects,
            "items": [item.plain() for item in self.items],
        }
        return {key: value for key, value in table.items() if value not in EMPTY}


def _between(start: datetime.time, end: datetime.time) -> int | None:
    """Return the minutes from one clock time to another, None where it is earlier."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes if minutes >= 0 else None


EMPTY: tuple[object, ...] = (None, "", [], {})
