"""Where each paragraph of a returned paper belongs: by what it was, where it stands."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sro_cli.engine.alignment import longest_rising
from sro_cli.engine.people.roll import AWAY
from sro_cli.render.paper import Paper
from sro_cli.render.returned.blocks import Block
from sro_cli.render.returned.pieces import (
    field_of,
    group_of,
    is_list,
    is_plain,
    is_rich,
    takes_more,
)
from sro_cli.render.returned.sent import OUTSIDE, Sent
from sro_cli.render.returned.values import Why
from sro_cli.word.reader.values import Paragraph

NEW_ITEM = "#new"
"""The section under a heading that the paper did not have."""

CLOSED = ("replacements",)
"""Fields that no new words join: who stands in for whom is said in one way."""

BODY = {"summons": "text", "minutes": "notes"}
"""The field that takes what somebody adds to an item, by the kind of paper."""


def field_labels(made: Paper) -> dict[str, str]:
    """Return the fields that a paper's labels stand before, by the label's words.

    The words are in lower case: "dialog" → "dialogue", "frånvaro" → "absence/absent".
    """
    fields = {key: key for key in ("proposal", "position", "decisions", "dialogue")}
    fields |= {key: f"absence/{key}" for key in AWAY}
    labels = {made.wording.label(key).casefold(): name for key, name in fields.items()}
    return {label: name for label, name in labels.items() if label}


class Placed(NamedTuple):
    """A block where it belongs: *group* is a field of the record, or why there is none.

    *kept*: it stands where it stood.
    """

    block: Block
    section: str
    group: str
    kept: bool
    why: Why | None = None


class Homes:
    """Finds the home of every block of a returned paper."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        sent: Sent,
        labels: Mapping[str, str],
    ) -> None:
        self._paragraphs = paragraphs
        self._sent = sent
        self._labels = labels
        self._body = BODY.get(sent.baseline.facts.get("kind", ""), "notes")
        self._by_style = self._fields_by_style()

    def placed(self, blocks: Sequence[Block]) -> list[Placed]:
        """Return all blocks with their homes, in the order of the paper."""
        sections = self._sections(blocks)
        kept = self._kept(blocks, sections)
        placed: list[Placed] = []
        for at, (block, section) in enumerate(zip(blocks, sections, strict=True)):
            home = self._sent.home(block.old)
            if at in kept or (home and not takes_more(home)):
                placed.append(Placed(block, section, home, kept=True))
                continue
            following = (
                self._sent.home(blocks[i].old) if sections[i] == section else ""
                for i in range(at + 1, len(blocks))
                if i in kept
            )
            before = placed[-1] if placed and placed[-1].section == section else None
            group, why = self._settle(block, section, before, next(following, ""))
            placed.append(Placed(block, section, group, kept=group == home, why=why))
        return placed

    # sections

    def _sections(self, blocks: Sequence[Block]) -> list[str]:
        """Return the item that each block stands under now.

        A title opens its item if it stands where it stood, or took something of the
        item along; one that was moved alone does not.
        """
        known = [at for at, block in enumerate(blocks) if block.old is not None]
        rising = longest_rising([blocks[at].old or 0 for at in known])
        in_order = {known[i] for i in rising}
        opened_by = self._titles()
        there = {blocks[at].old for at in known}
        following = dict(pairwise(known))
        sections: list[str] = []
        section = OUTSIDE
        for at, block in enumerate(blocks):
            if block.old is None:
                section = NEW_ITEM if self._is_heading(block) and section else section
            else:
                if section == NEW_ITEM:
                    section = self._sent.sections[block.old]
                opened = self._sent.opened(block.old, section)
                then = blocks[following[at]].old if at in following else None
                goes_on = then is not None and self._sent.sections[then] == opened
                if at in in_order or (opened and goes_on):
                    section = opened
                own = self._sent.sections[block.old]
                if at in in_order and opened_by.get(own) not in there:
                    section = own  # its title was taken away, and it alone
            sections.append(section)
        return sections

    def _titles(self) -> dict[str, int]:
        """Return the paragraph that opens each section."""
        sections = self._sent.sections
        return {
            section: at
            for at, section in reversed(list(enumerate(sections)))
            if section != OUTSIDE
        }

    def _is_heading(self, block: Block) -> bool:
        """Tell whether a new paragraph looks like the title of an item."""
        paragraph = self._paragraphs[block.at[0]]
        return paragraph.outline is not None and not block.is_grid

    def _kept(self, blocks: Sequence[Block], sections: Sequence[str]) -> set[int]:
        """Return the blocks that stand where they stood, within their item."""
        kept: set[int] = set()
        for section in dict.fromkeys(sections):
            here = [
                (at, block.old)
                for at, block in enumerate(blocks)
                if sections[at] == section
                and block.old is not None
                and self._sent.sections[block.old] == section
            ]
            rising = longest_rising([old for _at, old in here])
            kept |= {here[i][0] for i in rising}
        return kept

    # new and moved ones

    def _fields_by_style(self) -> dict[str, set[str]]:
        """Return the names of the fields that are printed in each style."""
        found: dict[str, set[str]] = {}
        for marked in self._sent.marked:
            for one in self._sent.taken_from(marked):
                group = group_of(one.place)
                if takes_more(group) and group not in CLOSED:
                    found.setdefault(marked.style, set()).add(field_of(group))
        return found

    def _settle(
        self, block: Block, section: str, before: Placed | None, after: str
    ) -> tuple[str, Why | None]:
        """Return the field that a new or moved block belongs to, or why to none."""
        home = self._sent.home(block.old)
        if block.old is not None and not home:
            return "", None  # a line that only tells: nothing to take
        label = self._labelled(self._paragraphs[block.at[0]])
        if label.startswith("absence/"):
            return label, None
        if section in (OUTSIDE, NEW_ITEM):
            why: Why = "outside" if section == OUTSIDE else "heading"
            return home, None if home else why
        if label:
            return f"{self._entry(before, section)}/{label}", None
        if home and home in (before.group if before else "", after):
            return home, None
        return self._by_place(block, section, before, after), None

    def _by_place(
        self, block: Block, section: str, before: Placed | None, after: str
    ) -> str:
        """Choose between the field before, that behind, and one of the style's own."""
        body = f"{self._entry(before, section)}/{self._body}"
        fields = self._by_style.get(self._paragraphs[block.at[0]].style, set())
        if block.is_grid:
            fields = {self._body}
        near = before.group if before else ""
        if before and is_list(near) and self._is_unlisted(block, before):
            near = ""
            fields = fields - {field_of(before.group)}
        for each in (near, after):
            if takes_more(each) and field_of(each) in fields:
                return each
        if not fields and before and near not in CLOSED and takes_more(near):
            leaves = is_rich(after) and self._is_unlisted(block, before)
            return after if leaves else near
        if not fields and is_rich(after):
            return after
        if len(fields) == 1 and self._body not in fields:
            return f"{self._entry(before, section)}/{next(iter(fields))}"
        return body

    def _is_unlisted(self, block: Block, before: Placed) -> bool:
        """Tell whether a paragraph without a number or bullet stands behind a list."""
        own, other = (self._paragraphs[one.at[0]] for one in (block, before.block))
        return other.listed is not None and own.listed is None

    def _entry(self, before: Placed | None, section: str) -> str:
        """Return the item or sub-item that stands above a new paragraph."""
        if before is None:
            return section
        if "/" in before.group and not is_plain(before.group):
            return before.group.partition("/")[0]
        if before.block.old is not None:
            for one in self._sent.marked[before.block.old].stretches:
                key, slash, _name = one.place.partition("/")
                if slash and key.partition(".")[0] == section:
                    return key
        return section

    def _labelled(self, paragraph: Paragraph) -> str:
        """Return the field that a paragraph names itself: "Dialog: …"."""
        head, colon, _rest = paragraph.text.partition(":")
        return self._labels.get(head.strip().casefold(), "") if colon else ""
