"""The points of a position, a decision or a dialogue, gathered below their label."""

import re
from dataclasses import dataclass, field

from sro_cli.imports.entry_marks import number_of
from sro_cli.imports.plain import is_bold, plain, unlooked, whole_link
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading

_LEAD = 200
"""Characters: what stands before numbered points is not longer."""


@dataclass(slots=True, eq=False)
class Points:
    """Points below a label; *means* is the label's: "position", "dialogue".

    *lead* is what stands before them. *closed*: no further block belongs to them.
    """

    means: str
    lead: str = ""
    points: list[str] = field(default_factory=list)
    closed: bool = False
    _listed: bool = False
    _depth: int = 0

    def begin(self, value: str) -> None:
        """Take what stands on the label's own line."""
        if leads(value):
            self.lead = value
        elif value:
            self.points.append(unlooked(value))
            # "att …" may go on below; a dialogue's further points may too
            self._listed = False

    def take(self, block: Block) -> bool:
        """Take a block that goes on with the points; tell whether it does."""
        if self.closed or block.rows or block.heading:
            self.closed = True
            return False
        taken = self._take_listed(block) if block.mark else self._take_line(block)
        self.closed = not taken
        return taken

    def _take_listed(self, block: Block) -> bool:
        text = block.text
        if self.points and not self._listed:
            # behind a whole point a list is another matter, unless it goes on counting
            if number_of(block.mark) != len(self.points) + 1:
                return False
        elif whole_link(text) and self.means != "dialogue":
            return False
        if not self.points:
            self._depth = block.depth
        if self.points and block.depth > self._depth:
            self.points[-1] += f"<br>– {unlooked(text)}"
        else:
            self.points.append(unlooked(text))
        self._listed = True
        return True

    def _take_line(self, block: Block) -> bool:
        text = block.text
        if is_clause(text) and (self.lead or not self._listed):
            self.points.append(unlooked(text))
            return True
        talk = self.means == "dialogue"
        begun = bool(self.points or self.lead)
        if self._listed or (begun and not talk and (self.points or not self.lead)):
            return False
        if not begun and not talk and leads(text):
            self.lead = text
            return True
        if is_bold(text) or (whole_link(text) and not talk):
            return False
        self.points.append(unlooked(text))
        return True


def leads(text: str) -> bool:
    """Tell whether a text stands before points: "SRO ställer sig bakom:"."""
    bare = plain(text)
    ends = "|".join(map(re.escape, reading().labels["leads"]))
    return len(bare) < _LEAD and bool(
        bare.endswith(":") or re.search(rf"\b({ends})(\s+att)?$", bare, re.IGNORECASE)
    )


def is_clause(text: str) -> bool:
    """Tell whether a line is a clause of a decision: "att godkänna rapporten"."""
    words = "|".join(map(re.escape, reading().labels["clauses"]))
    return bool(re.match(rf"[*_]*({words})\b", text, re.IGNORECASE))
