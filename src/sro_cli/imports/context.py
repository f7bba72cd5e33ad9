"""What the readers of a paper's parts have in common."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sro_cli.imports.entry import Entry
from sro_cli.imports.labels import Label, Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.plain import key_of
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words


class Away(NamedTuple):
    """A line that says who is absent, or who replaces whom, and its entry.

    *means* is "absent", "excused" or "substitute"; *value* the names without a label.
    """

    means: str
    value: str
    block: Block
    entry: Entry
    label: str = ""


@dataclass(slots=True, eq=False)
class Context:
    """One paper while it is read.

    *kind* is "summons", "minutes" or "notes". *deciding*: its outcomes stand under
    "Beslut" and never under "Ställningstagande": they are its positions; *bare*: there
    are no labels for outcomes at all. *house* are the paper's own words for our labels.
    """

    labels: Labels
    ledger: Ledger
    kind: str
    deciding: bool = False
    bare: bool = False
    year: int | None = None
    house: dict[str, str] = field(default_factory=dict)
    away: list[Away] = field(default_factory=list)
    invited: list[dict[str, Any]] = field(default_factory=list)

    def named(self, key: str, label: Label) -> None:
        """Note the paper's own word for a label."""
        ours = words().labels.get(key, "")
        known = reading().labels[label.means]
        fixed = any(key_of(each) == key_of(label.words) for each in known)
        own = ""
        if not fixed and label.means in {"decisions", "proposal"}:
            own = reading().generic[label.means][0]  # not "Nämndens beslut" for all
        if (own or label.words).casefold() != ours.casefold():
            self.house.setdefault(key, own or label.words)

    def means(self, label: Label | None) -> str:
        """Return what a label means in this paper, "" for none."""
        if label is None:
            return ""
        means = label.means
        if means == "decisions" and self.deciding:
            means = "position"
        if means == "position" and self.kind == "summons":
            means = "proposal"  # nothing is adopted before the meeting
        return means
