"""One item of the agenda: what stands below its title, block by block."""

import re
from collections.abc import Sequence

from sro_cli.imports.clock import read_slot
from sro_cli.imports.context import Away, Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.entry_marks import number_of
from sro_cli.imports.kinds import read_kind
from sro_cli.imports.labels import Label
from sro_cli.imports.persons import is_listed, people_of
from sro_cli.imports.plain import key_of, plain, unlooked, whole_link
from sro_cli.imports.points import Points, is_clause, leads
from sro_cli.imports.running import read_people, read_substitutes
from sro_cli.imports.source import Block
from sro_cli.lang.first_names import first_names
from sro_cli.lang.messages import _
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
        return 0

    def _take(self, block: Block) -> None:
        context, ledger = self.context, self.ledger
        label = None if block.rows else context.labels.read(block.text)
        if label is not None and self._is_kind(block, label):
            label = None
        means = context.means(label)
        if label is not None and self._by_label(block, label, means):
            self._top = False if means != "presenters" else self._top
            return
        if label is not None and label.means == "sections" and label.alone:
            self._finish()
            self._top = False
            self._prose(block._replace(text=f"**{plain(block.text)}**"))
            return
        if self._points is not None:
            if self._points.take(block):
                ledger.keep(block.line, block.text)
                return
            self._finish()
        if self._section and self._in_section(block):
            return
        if self._top and self._by_looks(block):
            return
        if self._roll(block) or self._below_lead(block):
            self._top = False
            return
        self._top = False
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

    def _is_kind(self, block: Block, label: Label) -> bool:
        """Tell whether a label's word alone is what the item asks of the meeting.

        "Beslut" below a title is a kind where a slot or the presenters follow, and in
        a summons; else it is the label of what was decided.
        """
        if not self._top or label.value or ":" in block.text or self.entry.kind:
            return False
        if read_kind(plain(block.text)) is None or block.mark:
            return False
        after = self._blocks[self._at + 1 : self._at + 2]
        if not after:
            return self.context.kind == "summons"
        following = self.context.labels.read(after[0].text)
        if following is not None:
            return following.means in {"presenters", "proposal", "position"}
        slot = read_slot(plain(after[0].text))
        return self.context.kind == "summons" or (slot is not None and not slot.rest)

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

    def _by_label(self, block: Block, label: Label, means: str) -> bool:
        """Take a labelled block; tell whether its label is one of an item's."""
        if means in _OUTCOMES:
            if not label.sure and not label.alone:
                return False
            self._outcome(block, label, means)
            return True
        if means == "presenters":
            self._presenters(block, label)
            return True
        if means in {"absent", "excused"} and label.value and not self._points:
            self._finish()
            self.context.named(means, label)
            away = Away(means, label.value, block, self.entry, label.words)
            self.context.away.append(away)
            return True
        if means in {"old", "new"} and label.sure:
            self._correction(block, label, means)
            return True
        if means == "attachments" and (label.sure or label.alone):
            return self._attachments(block, label)
        if means == "time" and self._top and (slot := read_slot(plain(label.value))):
            self._slot(slot.minutes, slot.start, slot.end)
            self.ledger.explain(block.line, block.text)
            return True
        return False

    def _outcome(self, block: Block, label: Label, means: str) -> None:
        if self._section == "new" and not self.entry.corrects.get("new"):
            self._corrected(block)  # the new wording may begin with a label of its own
            return
        self._finish()
        self.context.named(means, label)
        self.ledger.explain(block.line, label.words)
        self.ledger.keep(block.line, label.value)
        self._points = Points(means)
        self._points.begin(label.value)

    def _presenters(self, block: Block, label: Label) -> None:
        self._finish()
        self.context.named("presenters", label)
        self.ledger.explain(block.line, label.words)
        if not label.value:
            self._section = "presenters"
            return
        self._present(block, label.value)

    def _present(self, block: Block, text: str) -> None:
        slot = read_slot(plain(text))
        if slot is not None and slot.rest and not self.entry.has_slot:
            self._slot(slot.minutes, slot.start, slot.end)
            self.ledger.explain(block.line, text)
            text = slot.rest
        everybody = {key_of(word) for word in reading().lists["everybody"]}
        if key_of(text) in everybody:
            self.ledger.fragment(block.line, plain(block.text))
            return
        self.entry.presenters += people_of(text, block.line, self.ledger)

    def _attachments(self, block: Block, label: Label) -> bool:
        self._finish()
        self.ledger.explain(block.line, label.words)
        self._section = "attachments"
        if label.value:
            title, target = whole_link(label.value) or (label.value, "")
            if not whole_link(label.value):
                title = unlooked(title)
            self._attach(block, title, target)
        return True

    def _correction(self, block: Block, label: Label, means: str) -> None:
        self._finish()
        self.context.named(means, label)
        self.ledger.explain(block.line, label.words)
        self.entry.corrects.setdefault("meeting", "")
        self.entry.corrects[means] = unlooked(label.value)
        self.ledger.keep(block.line, label.value)
        self._section = means

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
            self._present(block, block.text)
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

    # lines below the title

    def _by_looks(self, block: Block) -> bool:
        """Take a line of the item's head: kind, slot, presenters without a label."""
        text = plain(block.text)
        if block.rows or len(text) > _LINE * 2 or whole_link(block.text):
            return False
        if self._by_verb(block, text):
            return True
        slot = read_slot(text)
        rest = slot.rest if slot else text
        kinds = read_kind(rest) if rest and not block.mark else None
        if kinds is not None and self.entry.kind:
            kinds = None
        if slot is not None and (not rest or kinds) and not self.entry.has_slot:
            self._slot(slot.minutes, slot.start, slot.end)
            self.ledger.explain(block.line, text)
        elif slot is not None or kinds is None:
            return self._by_names(block, text)
        if kinds is not None:
            self.entry.kind = list(kinds.kind)
            self.entry.kind_text = kinds.kind_text
            self.ledger.explain(block.line, text)
        return True

    def _by_verb(self, block: Block, text: str) -> bool:
        """Take "Eva Ek, jurist vid länet, föredrar." as who presents."""
        verbs = "|".join(map(re.escape, reading().outcomes["presents"]))
        found = re.search(rf"[,\s]+(?:{verbs})\.?$", text, re.IGNORECASE)
        if found is None or not is_listed(text[: found.start()].split(" och ")[0]):
            return False
        self.ledger.explain(block.line, found[0])
        self._present(block, text[: found.start()])
        return True

    def _by_names(self, block: Block, text: str) -> bool:
        """Take a line of names below a title: who presents, without a label."""
        if block.mark or len(text) > _LINE or text.endswith((".", ":", "!", "?")):
            return False
        if self.entry.presenters or self.entry.type or not self.entry.has_head:
            return False
        people = read_people(block.text)
        if not people or any(
            each.person["name"].split()[0].casefold() not in first_names()
            for each in people
        ):
            return False
        self.entry.presenters += people_of(block.text, block.line, self.ledger)
        self.ledger.doubt(block.line, _("taken for the people who present the item"))
        return True

    def _slot(self, minutes: object, start: object, end: object) -> None:
        self.entry.minutes, self.entry.start, self.entry.end = (  # type: ignore[assignment]
            minutes,
            start,
            end,
        )

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
