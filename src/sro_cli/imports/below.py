"""What gathers lines below a label: attachments, presenters, corrected wordings."""

import re

from sro_cli.imports.context import Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.item_head import ItemHead
from sro_cli.imports.labels import Label
from sro_cli.imports.plain import linked, plain, unlooked, whole_link, without_links
from sro_cli.imports.source import Block

_LINE = 150
"""Characters: the title of a paper, or a line of people, is not longer."""
_PAPER = re.compile(r"Bilaga\s+\w{1,3}\s*[:.–-]\s*\S.{0,150}$", re.IGNORECASE)


class Below:
    """Takes the blocks below such a label; *section* is what it means, "" for none."""

    def __init__(self, entry: Entry, context: Context, head: ItemHead) -> None:
        """Gather for *entry*."""
        self.entry = entry
        self.context = context
        self.ledger = context.ledger
        self.head = head
        self.section = ""
        self._first = False

    @property
    def wants_wording(self) -> bool:
        """Tell whether a wording of a correction must come now."""
        return self.section in {"old", "new"} and not self.entry.corrects[self.section]

    def begin(self, block: Block, label: Label, means: str) -> None:
        """Open what a label gathers, with what stands on its own line."""
        self.ledger.explain(block.line, label.words)
        self.section = means
        self._first = label.alone
        if means == "attachments":
            self._attachments(block, label)
        else:
            self._correction(block, label, means)

    def take(self, block: Block) -> bool:
        """Take a block below a label that gathers; tell whether it was."""
        taken = bool(self.section) and not block.rows and self._takes(block)
        if not taken:
            self.section = ""
        self._first = False
        return taken

    def _takes(self, block: Block) -> bool:
        if self.section in {"old", "new"}:
            self._corrected(block)
            return True
        if len(plain(block.text)) >= _LINE or block.heading:
            return False
        if self.section == "presenters":
            if self.entry.presenters and not block.mark and block.gap:
                return False
            self.head.present(block, block.text)
            return True
        link = whole_link(block.text)
        if not (block.mark or not block.gap or link or self._first):
            return False
        title, target = link or (unlooked(block.text), "")
        self.attach(block, title, target)
        return True

    def _attachments(self, block: Block, label: Label) -> None:
        links = linked(label.value)
        if len(links) > 1 and not re.search(r"\w", without_links(label.value)):
            for title, target in links:
                self.attach(block, title, target)
        elif label.value:
            title, target = whole_link(label.value) or (unlooked(label.value), "")
            self.attach(block, title, target)

    def attach(self, block: Block, title: str, target: str) -> None:
        """Keep a paper of the item; a target within the page is none."""
        target = "" if target.startswith("#") else target
        title = title or target
        found = {"title": title, "target": target} if target else {"title": title}
        self.entry.attachments.append(found)
        self.ledger.keep(block.line, title)

    def numbered_paper(self, block: Block) -> bool:
        """Take "Bilaga 1: Budget" as an attachment."""
        found = _PAPER.match(plain(block.text))
        if found is None or block.rows:
            return False
        links = linked(block.text)
        if len(links) > 1:
            return False
        self.attach(block, plain(block.text).rstrip("."), links[0][1] if links else "")
        return True

    def _correction(self, block: Block, label: Label, means: str) -> None:
        self.context.named(means, label)
        self.entry.corrects.setdefault("meeting", "")
        self.entry.corrects[means] = unlooked(label.value)
        self.ledger.keep(block.line, label.value)

    def _corrected(self, block: Block) -> None:
        """Add a block to the wording of a correction."""
        old = self.entry.corrects.get(self.section, "")
        text = unlooked(block.text)
        self.entry.corrects[self.section] = f"{old}\n\n{text}" if old else text
        self.ledger.keep(block.line, block.text)

    def whole_correction(self) -> None:
        """Keep half a correction as notes: old and new wording make one."""
        corrects = self.entry.corrects
        if corrects and not (corrects.get("old") and corrects.get("new")):
            self.entry.notes += (
                Block(self.entry.line, text) for text in corrects.values() if text
            )
            self.entry.corrects = {}
