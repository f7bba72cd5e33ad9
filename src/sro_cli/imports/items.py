"""One item of the agenda: what stands below its title, block by block."""

import re
from collections.abc import Sequence

from sro_cli.imports.below import Below
from sro_cli.imports.clock import read_slot
from sro_cli.imports.context import Away, Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.item_head import ItemHead
from sro_cli.imports.labels import Label
from sro_cli.imports.persons import people_of
from sro_cli.imports.plain import (
    plain,
    whole_link,
)
from sro_cli.imports.points import Points
from sro_cli.imports.running import read_substitutes
from sro_cli.imports.source import Block
from sro_cli.imports.unlabelled import unlabelled

_FORMAL = ("opening", "roll", "agenda", "previous", "other", "closing")
_OUTCOMES = ("proposal", "position", "decisions", "dialogue")
_SENTENCE = re.compile(r"(?<=[^.\s]{3}\.)\s+(?=[A-ZÅÄÖ0-9])")
_LINE = 150
"""Characters: what stands below a title in a line of its own is not longer."""


class ItemReader:
    """Reads the blocks that are an entry's own: its sub-items are read apart."""

    def __init__(
        self, entry: Entry, context: Context, *, told_before: bool = False
    ) -> None:
        """Read for *entry*, and note in *context* what concerns the whole paper.

        *told_before*: prose is the summons's, where nothing says otherwise.
        """
        self._told_before = told_before
        self.entry = entry
        self.context = context
        self.ledger = context.ledger
        self._head = ItemHead(entry, context)
        self._below = Below(entry, context, self._head)
        self._top = True
        self._points: Points | None = None
        self._before: Block | None = None
        self._blocks: Sequence[Block] = ()
        self._turn = 0
        self._at = 0

    def read(self, blocks: Sequence[Block]) -> None:
        """Take the blocks in order."""
        self._blocks = blocks
        self._turn = self._turning(blocks)
        for self._at, block in enumerate(blocks):
            self._take(block)
            self._before = block
        self._finish()
        self._below.whole_correction()

    def _turning(self, blocks: Sequence[Block]) -> int:
        """Return where text ends and notes begin.

        What stands before the attachments or the position was in the summons; a
        summons has nothing else.
        """
        if self.context.kind == "summons":
            return len(blocks)
        if self.entry.type in _FORMAL:
            return 0
        for at, block in enumerate(blocks):
            label = self.context.labels.read(block.text)
            means = self.context.means(label)
            lead = at and plain(blocks[at - 1].text).endswith(":")
            if means in {"position", "decisions", "attachments"} or (
                whole_link(block.text) and not lead
            ):
                return at
        # what stands before the item's outcome was told before the meeting
        return len(blocks) if self._told_before else 0

    def _take(self, block: Block) -> None:
        context = self.context
        label = None if block.rows else context.labels.read(block.text)
        following = self._blocks[self._at + 1 : self._at + 2]
        if self._top and label and self._head.is_kind(block, label, following):
            label = None
        if label is not None and self._by_label(block, label):
            self._top = self._top and label.means == "presenters"
        elif not self._goes_on(block) and not (self._top and self._head.take(block)):
            self._top = False
            self._take_prose(block)

    def _goes_on(self, block: Block) -> bool:
        """Take a block that belongs to the label above; tell whether it does."""
        if self._points is not None:
            if self._points.take(block):
                self.ledger.keep(block.line, block.text)
                return True
            self._finish()
        return self._below.take(block)

    def _take_prose(self, block: Block) -> None:
        """Take a block by what it says: a sentence of the roll, a link, prose."""
        if (
            self._roll(block)
            or self._below.numbered_paper(block)
            or self._decides(block)
        ):
            return
        if (link := whole_link(block.text)) and not self._after_lead(block):
            self._below.attach(block, *link)
            return
        self._prose(block)

    def _decides(self, block: Block) -> bool:
        """Take a decision that stands below no label."""
        following = self._blocks[self._at + 1 : self._at + 2]
        points = unlabelled(block, following, self.entry, self.context)
        if points is None:
            return False
        self._points = points
        self._points.begin(block.text)
        self.ledger.keep(block.line, block.text)
        return True

    def _prose(self, block: Block) -> None:
        """Keep a block as text or as notes."""
        entry = self.entry
        (entry.text if self._at < self._turn else entry.notes).append(block)
        self.ledger.keep(block.line, block.text)
        for row in block.rows:
            for cell in row:
                self.ledger.keep(block.line, cell)

    def _after_lead(self, block: Block) -> bool:
        """Tell whether a link belongs to the words above it: "För mer …:"."""
        before = self._before
        if before is None:
            return False
        if plain(before.text).endswith(":"):
            return self.context.labels.read(before.text) is None
        kept = [*self.entry.text[-1:], *self.entry.notes[-1:]]
        return bool(whole_link(before.text)) and before in kept and not block.rows

    def _by_label(self, block: Block, label: Label) -> bool:
        """Take a labelled block; tell whether its label is one of an item's."""
        means = self.context.means(label)
        take = {
            **dict.fromkeys(_OUTCOMES, self._outcome),
            "presenters": self._presenters,
            "absent": self._absent,
            "excused": self._absent,
            "remote": self._absent,
            "old": self._gathers,
            "new": self._gathers,
            "attachments": self._gathers,
            "time": self._time,
            "invited": self._invited,
            "sections": self._heading,
        }.get(means)
        return take is not None and take(block, label, means)

    def _gathers(self, block: Block, label: Label, means: str) -> bool:
        """Open what a label gathers below it."""
        if not label.sure and not (label.alone and means == "attachments"):
            return False
        self._finish()
        self._below.begin(block, label, means)
        return True

    def _heading(self, block: Block, label: Label, _means: str) -> bool:
        if not label.alone:
            return False
        self._finish()
        self._prose(block._replace(text=f"**{plain(block.text)}**"))
        return True

    def _time(self, block: Block, label: Label, _means: str) -> bool:
        slot = read_slot(plain(label.value)) if self._top else None
        if slot is None:
            return False
        self._head.slot(slot)
        self.ledger.explain(block.line, block.text)
        return True

    def _invited(self, block: Block, label: Label, _means: str) -> bool:
        """Take guests who are named within the agenda, or behind it."""
        if not label.value:
            return False
        self._finish()
        self.ledger.explain(block.line, label.words)
        self.context.invited += people_of(
            label.value, block.line, self.ledger, guests=True
        )
        return True

    def _absent(self, block: Block, label: Label, means: str) -> bool:
        if not label.value or self._points:
            return False
        self._finish()
        self.context.named(means, label)
        away = Away(means, label.value, block, self.entry, label.words)
        self.context.away.append(away)
        return True

    def _outcome(self, block: Block, label: Label, means: str) -> bool:
        if not label.sure and not label.alone:
            return False
        if self._below.wants_wording:
            return self._below.take(block)  # a wording may begin with a label
        self._finish()
        self.context.named(means, label)
        self.ledger.explain(block.line, label.words)
        self.ledger.keep(block.line, label.value)
        self._points = Points(means, whole=self._heading_below())
        self._points.begin(label.value)
        return True

    def _heading_below(self) -> bool:
        """Tell whether the next heading of a deciding body's item ends its decision."""
        if not self.context.deciding:
            return False
        below = self._blocks[self._at + 1 :]
        labels = (self.context.labels.alone(each.text) for each in below if each.text)
        return any(label is not None and label.means == "sections" for label in labels)

    def _presenters(self, block: Block, label: Label, _means: str) -> bool:
        self._finish()
        self.context.named("presenters", label)
        self.ledger.explain(block.line, label.words)
        if not label.value:
            self._below.section = "presenters"
            return True
        first, *others = _SENTENCE.split(label.value, 1)
        self._head.present(block, first)
        for other in others:
            self._prose(block._replace(text=other))
        return True

    def _finish(self) -> None:
        """Put the points that were gathered where they belong."""
        found, self._points, self._below.section = self._points, None, ""
        if found is None:
            return
        entry = self.entry
        if found.lead and found.means != "dialogue":
            if not entry.lead:
                entry.lead = found.lead
            elif entry.lead != found.lead and found.points:
                found.points[0] = f"{found.lead} {found.points[0]}"
        getattr(entry, found.means).extend(found.points)
        if found.lead and not found.points:
            # words before points that never came are the point
            getattr(entry, found.means).append(found.lead)
            entry.lead = "" if entry.lead == found.lead else entry.lead

    def _roll(self, block: Block) -> bool:
        """Note a sentence that says who replaces whom."""
        text = plain(block.text)
        if block.rows or len(text) > _LINE * 2:
            return False
        if not read_substitutes(text):
            return False
        away = Away("substitute", text, block, self.entry)
        self.context.away.append(away)
        return True
