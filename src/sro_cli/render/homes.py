"""Where each paragraph of a returned paper belongs: by what it was, where it stands."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sro_cli.engine.alignment import longest_rising
from sro_cli.engine.roll import AWAY
from sro_cli.render.matching import Match
from sro_cli.render.paper import Paper
from sro_cli.render.pieces import (
    Piece,
    field_of,
    group_of,
    is_list,
    is_plain,
    is_rich,
)
from sro_cli.word.baseline import Baseline, Marked
from sro_cli.word.leaves import Leaf
from sro_cli.word.reader_values import Paragraph

OUTSIDE = ""
"""The section of what stands before the first item and after the last."""

NEW_ITEM = "#new"
"""The section under a heading that the paper did not have."""

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


class Block(NamedTuple):
    """A paragraph of a returned paper, or a table that holds one value.

    *at* are the indices of its paragraphs; *old* that of the first one's match.
    """

    at: tuple[int, ...]
    is_grid: bool
    old: int | None


class Placed(NamedTuple):
    """A block where it belongs: *group* is a field of the record, or why there is none.

    *kept*: it stands where it stood.
    """

    block: Block
    section: str
    group: str
    kept: bool
    why: str = ""


class Homes:
    """Finds the home of every block of a returned paper."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        baseline: Baseline,
        base: Mapping[str, Sequence[Piece]],
        found: Mapping[int, Match],
        labels: Mapping[str, str],
    ) -> None:
        self._paragraphs = paragraphs
        self._marked = baseline.paragraphs
        self._values = baseline.values
        self._base = base
        self._found = found
        self._labels = labels
        self._body = BODY.get(baseline.facts.get("kind", ""), "notes")
        self._by_style = self._fields_by_style()
        self.sections = self._sections_before()

    def placed(self) -> list[Placed]:
        """Return all blocks with their homes, in the order of the paper."""
        blocks = self._blocks()
        sections = self._sections(blocks)
        kept = self._kept(blocks, sections)
        placed: list[Placed] = []
        for at, (block, section) in enumerate(zip(blocks, sections, strict=True)):
            home = self._home(block)
            if at in kept or (home and not (is_rich(home) or is_list(home))):
                placed.append(Placed(block, section, home, kept=True))
                continue
            following = (
                self._home(blocks[i]) if sections[i] == section else ""
                for i in range(at + 1, len(blocks))
                if i in kept
            )
            before = placed[-1] if placed and placed[-1].section == section else None
            group, why = self._settle(block, section, before, next(following, ""))
            placed.append(Placed(block, section, group, kept=group == home, why=why))
        return placed

    def home(self, old: int) -> str:
        """Return the field that a paragraph of the paper held, "" for none."""
        for one in self._marked[old].stretches:
            if one.place in self._values:
                return group_of(one.place)
        return ""

    def _home(self, block: Block) -> str:
        return "" if block.old is None else self.home(block.old)

    # sections

    def _section_of(self, marked: Marked, before: str) -> str:
        """Return the item that a paragraph opens, or that it still belongs to."""
        for one in marked.stretches:
            key, slash, name = one.place.partition("/")
            if slash and name == "title" and "." not in key:
                return key
            if one.place and not slash and before:
                return OUTSIDE
        return before

    def _sections_before(self) -> list[str]:
        sections: list[str] = []
        section = OUTSIDE
        for marked in self._marked:
            section = self._section_of(marked, section)
            sections.append(section)
        return sections

    def _sections(self, blocks: Sequence[Block]) -> list[str]:
        sections: list[str] = []
        section = OUTSIDE
        for block in blocks:
            if block.old is not None:
                section = self._section_of(self._marked[block.old], section)
            elif self._is_heading(block) and section:
                section = NEW_ITEM
            sections.append(section)
        return sections

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
                and self.sections[block.old] == section
            ]
            rising = longest_rising([old for _at, old in here])
            kept |= {here[i][0] for i in rising}
        return kept

    # blocks

    def _blocks(self) -> list[Block]:
        """Join the paragraphs of tables that hold one value; leave out blank ones."""
        grids = self._grids()
        blocks: list[Block] = []
        tables: dict[int, int] = {}
        for at, paragraph in enumerate(self._paragraphs):
            cell = paragraph.cell
            if cell and cell.table in grids:
                if cell.table in tables:
                    joined = blocks[tables[cell.table]]
                    blocks[tables[cell.table]] = joined._replace(at=(*joined.at, at))
                    continue
                tables[cell.table] = len(blocks)
                blocks.append(Block((at,), is_grid=True, old=grids[cell.table]))
            elif paragraph.text.strip():
                match = self._found.get(at)
                old = match.old if match else None
                blocks.append(Block((at,), is_grid=False, old=old))
        return blocks

    def _grids(self) -> dict[int, int | None]:
        """Return which tables are values, and what they were; None for new ones."""
        old: dict[int, int | None] = {}
        layout: set[int] = set()
        for at, paragraph in enumerate(self._paragraphs):
            if paragraph.cell is None:
                continue
            table, match = paragraph.cell.table, self._found.get(at)
            if match and self._is_grid(match.old):
                old[table] = match.old if old.get(table) is None else old[table]
            elif match:
                layout.add(table)
            else:
                old.setdefault(table, None)
        return {
            table: of
            for table, of in old.items()
            if of is not None or table not in layout
        }

    def _is_grid(self, old: int) -> bool:
        return any(
            isinstance(piece := self.piece(one.place, one.leaf), Leaf) and piece.grid
            for one in self._marked[old].stretches
            if one.place in self._values
        )

    def piece(self, place: str, leaf: int) -> Piece | None:
        """Return what a stretch of a paragraph held when it was rendered."""
        group = group_of(place)
        pieces = self._base.get(group, ())
        at = origin_of(place, leaf)
        return pieces[at] if at < len(pieces) else None

    # new and moved ones

    def _fields_by_style(self) -> dict[str, set[str]]:
        """Return the names of the fields that are printed in each style."""
        found: dict[str, set[str]] = {}
        for marked in self._marked:
            for one in marked.stretches:
                group = group_of(one.place)
                if one.place in self._values and (is_rich(group) or is_list(group)):
                    found.setdefault(marked.style, set()).add(field_of(group))
        return found

    def _settle(
        self, block: Block, section: str, before: Placed | None, after: str
    ) -> tuple[str, str]:
        """Return the field that a new or moved block belongs to, or why to none."""
        home = self._home(block)
        if block.old is not None and not home:
            return "", ""  # a line that only tells: nothing to take
        paragraph = self._paragraphs[block.at[0]]
        if label := self._labelled(paragraph):
            if label.startswith("absence/"):
                return label, ""
            if section not in (OUTSIDE, NEW_ITEM):
                return f"{self._entry(before, section)}/{label}", ""
        if section == NEW_ITEM:
            return "", "heading"
        group = before.group if before else ""
        if home and home in (group, after):
            return home, ""
        if section == OUTSIDE:
            return "", "outside"
        return self._by_place(block, section, before, after), ""

    def _by_place(
        self, block: Block, section: str, before: Placed | None, after: str
    ) -> str:
        """Choose between the field before, that behind, and one of the style's own."""
        fields = self._by_style.get(self._paragraphs[block.at[0]].style, set())
        group = before.group if before else ""
        entry = self._entry(before, section)
        if block.is_grid:
            fields = {self._body}
        for near in (group, after):
            if takes_more(near) and field_of(near) in fields:
                return near
        if self._body in fields:
            return f"{entry}/{self._body}"
        if len(fields) == 1:
            return f"{entry}/{next(iter(fields))}"
        if takes_more(group):
            return group
        if is_rich(after):
            return after
        return f"{entry}/{self._body}"

    def _entry(self, before: Placed | None, section: str) -> str:
        """Return the item or sub-item that stands above a new paragraph."""
        if before is None:
            return section
        if "/" in before.group and not is_plain(before.group):
            return before.group.partition("/")[0]
        if before.block.old is not None:
            for one in self._marked[before.block.old].stretches:
                key, slash, _name = one.place.partition("/")
                if slash and key.partition(".")[0] == section:
                    return key
        return section

    def _labelled(self, paragraph: Paragraph) -> str:
        """Return the field that a paragraph names itself: "Dialog: …"."""
        head, colon, _rest = paragraph.text.partition(":")
        return self._labels.get(head.strip().casefold(), "") if colon else ""


def takes_more(group: str) -> bool:
    """Tell whether a field may hold one paragraph more."""
    return is_rich(group) or is_list(group)


def origin_of(place: str, leaf: int) -> int:
    """Return which piece of its field a stretch is."""
    last = place.rpartition("/")[2]
    return int(last) if group_of(place) != place else leaf
