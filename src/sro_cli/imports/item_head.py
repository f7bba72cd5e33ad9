"""The lines below an item's title: kind, slot, who presents."""

import re
from collections.abc import Sequence

from sro_cli.imports.clock import Slot, leading_slot, read_slot
from sro_cli.imports.context import Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.head_line import read_head_line
from sro_cli.imports.kinds import read_kind
from sro_cli.imports.labels import Label
from sro_cli.imports.persons import is_listed, people_of
from sro_cli.imports.plain import key_of, plain, whole_link
from sro_cli.imports.running import read_people
from sro_cli.imports.source import Block
from sro_cli.lang.first_names import first_names
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

_LINE = 150
"""Characters: what stands below a title in a line of its own is not longer."""


class ItemHead:
    """Takes the lines of an entry's head; tells of others that they are none."""

    def __init__(self, entry: Entry, context: Context) -> None:
        """Read for *entry*."""
        self.entry = entry
        self.context = context
        self.ledger = context.ledger

    def take(self, block: Block) -> bool:
        """Take a line of the item's head: kind, slot, presenters without a label."""
        text = plain(block.text)
        if block.rows or len(text) > _LINE * 2 or whole_link(block.text):
            return False
        if self._by_verb(block, text):
            return True
        if self._by_clock(block, text):
            return True
        line = read_head_line(text)
        kinds, slot = line or (None, None)
        kinds = None if self.entry.kind or block.mark else kinds
        slot = None if self.entry.has_slot else slot
        if kinds is None and slot is None:
            return self._by_names(block, text)
        if slot is not None:
            self.slot(slot)
        if kinds is not None:
            self.entry.kind, self.entry.kind_text = list(kinds.kind), kinds.kind_text
        self.ledger.explain(block.line, text)
        return True

    def _by_clock(self, block: Block, text: str) -> bool:
        """Take "13.10–13.50, Eva Ek, Norrköping": a slot, and who presents."""
        slot = leading_slot(text)
        if slot is None or not slot.rest or self.entry.has_slot or block.mark:
            return False
        people = slot.rest.strip(" ,;:–-")
        if read_kind(people) or not is_listed(re.split(r" och |, ", people)[0]):
            return False
        self.slot(slot)
        self.ledger.explain(block.line, text)
        self.entry.presenters += people_of(people, block.line, self.ledger)
        return True

    def _by_verb(self, block: Block, text: str) -> bool:
        """Take "Eva Ek, jurist vid länet, föredrar." as who presents."""
        verbs = "|".join(map(re.escape, reading().outcomes["presents"]))
        found = re.search(rf"[,\s]+(?:{verbs})\.?$", text, re.IGNORECASE)
        if found is None or not is_listed(
            re.split(r" och |, ", text[: found.start()])[0]
        ):
            return False
        self.ledger.explain(block.line, found[0])
        self.present(block, text[: found.start()])
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

    def slot(self, slot: Slot) -> None:
        """Take minutes and clock times as they are stated."""
        entry = self.entry
        entry.minutes, entry.start, entry.end = slot.minutes, slot.start, slot.end

    def present(self, block: Block, text: str) -> None:
        """Take people who present; their minutes may stand behind them."""
        slot = read_slot(plain(text))
        if slot is not None and slot.rest and not self.entry.has_slot:
            self.slot(slot)
            self.ledger.explain(block.line, text)
            text = slot.rest
        everybody = {key_of(word) for word in reading().lists["everybody"]}
        if key_of(text) in everybody:
            self.ledger.fragment(block.line, plain(block.text))
            return
        self.entry.presenters += people_of(text, block.line, self.ledger)

    def is_kind(self, block: Block, label: Label, following: Sequence[Block]) -> bool:
        """Tell whether a label's word alone is what the item asks of the meeting.

        "Beslut" below a title is a kind where a slot or the presenters follow, and in
        a summons; else it is the label of what was decided.
        """
        slot = read_slot(plain(label.value).rstrip(" .")) if label.value else None
        if slot is not None and not slot.rest and ":" not in block.text[:30]:
            return True
        if label.value or ":" in block.text or self.entry.kind:
            return False
        if read_kind(plain(block.text)) is None or block.mark:
            return False
        if not following:
            return self.context.kind == "summons"
        below = self.context.labels.read(following[0].text)
        if below is not None:
            return below.means in {"presenters", "proposal", "position"}
        slot = read_slot(plain(following[0].text))
        return self.context.kind == "summons" or (slot is not None and not slot.rest)
