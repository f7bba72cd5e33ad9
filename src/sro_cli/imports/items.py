"""One item of the agenda: what stands below its title, block by block."""

from collections.abc import Sequence

from sro_cli.imports.clock import read_slot
from sro_cli.imports.context import Away, Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.entry_marks import number_of
from sro_cli.imports.item_head import ItemHead
from sro_cli.imports.labels import Label
from sro_cli.imports.plain import key_of, plain, unlooked, whole_link
from sro_cli.imports.points import Points, is_clause, leads
from sro_cli.imports.running import read_substitutes
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading

_FORMAL = ("opening", "roll", "agenda", "previous", "other", "closing")
_OUTCOMES = ("proposal", "position", "decisions", "dialogue")
_LINE = 150
"""Characters: what stands below a title in a line of its own is not longer."""


class ItemReader:
    """Reads the blocks that are an entry's own: its sub-items are read apart."""

    def __init__(self, entry: Entry, context: Context) -> None:
        """Read for *entry*, and note in *context* what concerns the whole paper."""
        self.entry = entry
        self.context = context
        self.ledger = context.ledger
        self._head = ItemHead(entry, context)
        self._top = True
        self._points: Points | None = None
        self._section = ""
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
        self._whole_correction()

    def _whole_correction(self) -> None:
        """Keep half a correction as notes: old and new wording make one."""
        corrects = self.entry.corrects
        if corrects and not (corrects.get("old") and corrects.get("new")):
            self.entry.notes += (
                Block(self.entry.line, text) for text in corrects.values() if text
            )
            self.entry.corrects = {}

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
        # a matter without a number is told as the summons told it
        return 0 if self.entry.numbered else len(blocks)

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
        return bool(self._section) and self._in_section(block)

    def _take_prose(self, block: Block) -> None:
        """Take a block by what it says: a sentence of the roll, a link, prose."""
        if self._roll(block) or self._below_lead(block):
            return
        if (link := whole_link(block.text)) and not self._after_lead(block):
            self._attach(block, *link)
            return
        self._prose(block)

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

    def _attach(self, block: Block, title: str, target: str) -> None:
        target = "" if target.startswith("#") else target
        found = {"title": title, "target": target} if target else {"title": title}
        self.entry.attachments.append(found)
        self.ledger.keep(block.line, title)

    # labels

    def _below_lead(self, block: Block) -> bool:
        """Take "Nämnden beslutar" with clauses or points below it as a position."""
        text = plain(block.text)
        entry = self.entry
        if block.mark or block.rows or not leads(block.text) or text.endswith(":"):
            return False
        after = self._blocks[self._at + 1 : self._at + 2]
        if not after or not (is_clause(after[0].text) or number_of(after[0].mark)):
            return False
        summons = self.context.kind == "summons"
        if entry.proposal if summons else entry.position or entry.decisions:
            return False
        self._points = Points("proposal" if summons else "position")
        self._points.begin(block.text)
        self.ledger.keep(block.line, block.text)
        return True

    def _by_label(self, block: Block, label: Label) -> bool:
        """Take a labelled block; tell whether its label is one of an item's."""
        means = self.context.means(label)
        take = {
            **dict.fromkeys(_OUTCOMES, self._outcome),
            "presenters": self._presenters,
            "absent": self._absent,
            "excused": self._absent,
            "old": self._correction,
            "new": self._correction,
            "attachments": self._attachments,
            "time": self._time,
            "sections": self._heading,
        }.get(means)
        return take is not None and take(block, label, means)

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
        if self._section in {"old", "new"} and not self.entry.corrects[self._section]:
            self._corrected(block)  # a wording may begin with a label of its own
            return True
        self._finish()
        self.context.named(means, label)
        self.ledger.explain(block.line, label.words)
        self.ledger.keep(block.line, label.value)
        self._points = Points(means)
        self._points.begin(label.value)
        return True

    def _presenters(self, block: Block, label: Label, _means: str) -> bool:
        self._finish()
        self.context.named("presenters", label)
        self.ledger.explain(block.line, label.words)
        if not label.value:
            self._section = "presenters"
            return True
        self._head.present(block, label.value)
        return True

    def _attachments(self, block: Block, label: Label, _means: str) -> bool:
        if not label.sure and not label.alone:
            return False
        self._finish()
        self.ledger.explain(block.line, label.words)
        self._section = "attachments"
        if label.value:
            title, target = whole_link(label.value) or (label.value, "")
            if not whole_link(label.value):
                title = unlooked(title)
            self._attach(block, title, target)
        return True

    def _correction(self, block: Block, label: Label, means: str) -> bool:
        if not label.sure:
            return False
        self._finish()
        self.context.named(means, label)
        self.ledger.explain(block.line, label.words)
        self.entry.corrects.setdefault("meeting", "")
        self.entry.corrects[means] = unlooked(label.value)
        self.ledger.keep(block.line, label.value)
        self._section = means
        return True

    def _corrected(self, block: Block) -> None:
        """Add a block to the wording of a correction."""
        old = self.entry.corrects.get(self._section, "")
        text = unlooked(block.text)
        self.entry.corrects[self._section] = f"{old}\n\n{text}" if old else text
        self.ledger.keep(block.line, block.text)

    def _in_section(self, block: Block) -> bool:
        """Take a block below a label that stands alone; tell whether it was."""
        section = self._section
        if section in {"old", "new"} and not block.rows:
            self._corrected(block)
            return True
        short = len(plain(block.text)) < _LINE and not block.rows
        if section == "presenters" and short and not block.heading:
            if self.entry.presenters and not block.mark and block.gap:
                self._section = ""
                return False
            self._head.present(block, block.text)
            return True
        if section == "attachments" and short and not block.heading:
            link = whole_link(block.text)
            listed = bool(block.mark) or not block.gap or link
            first = self._before is not None and not self.entry.attachments
            if listed or first:
                title, target = link or (unlooked(block.text), "")
                self._attach(block, title, target)
                return True
        self._section = ""
        return False

    def _finish(self) -> None:
        """Put the points that were gathered where they belong."""
        found, self._points, self._section = self._points, None, ""
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


def type_of(title: str) -> str | None:
    """Return what a formal item is for, by the words its title begins with."""
    key = key_of(title)
    for kind, names in reading().types.items():
        for name in names:
            begin = key_of(name)
            if key == begin or key.startswith(begin + " "):
                return kind
    return None
