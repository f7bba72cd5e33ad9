"""Which numbered paragraphs begin a list anew, and in which turn of which block."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sro_cli.word.numbering import Numbering
from sro_cli.word.ooxml import PPR, TR, Element
from sro_cli.word.styles import Styles
from sro_cli.word.templates.blocks import Block
from sro_cli.word.templates.levels import Level, row_of
from sro_cli.word.templates.program import Number
from sro_cli.word.templates.tags import Paragraph


@dataclass(slots=True, eq=False, repr=False)
class Restarts:
    """Finds the lists inside blocks; groups are counted through all parts.

    A paragraph that *is* what a block repeats (its first one, and the only one of its
    list) counts the block's turns, so its list begins anew with the block around. Where
    there is more of the list in a turn, each turn begins it anew.
    """

    numbering: Numbering
    styles: Styles
    groups: dict[tuple[object, ...], int] = field(default_factory=dict)

    def find(
        self, paragraphs: list[Paragraph], levels: dict[Block, Level]
    ) -> dict[Element, Number]:
        """Return the numbers to write, by paragraph."""
        ranges = {
            block: _range(block, level, paragraphs)
            for block, level in levels.items()
            if block.repeats and level is not Level.LINE
        }
        if not ranges:
            return {}
        counted = [one for one in paragraphs if not _only_tags(one)]
        units = {
            block: [one for one in counted if one.number in span]
            for block, span in ranges.items()
        }
        finder = _Finder(self, units)
        lists = {
            paragraph.number: place
            for paragraph in counted
            if (place := self._place(paragraph))
        }
        before: Paragraph | None = None
        for paragraph in counted:
            if paragraph.number in lists:
                around = [
                    block for block, span in ranges.items() if paragraph.number in span
                ]
                finder.find(paragraph, around, lists, before)
            before = paragraph
        return finder.numbers

    def _place(self, paragraph: Paragraph) -> tuple[str, int] | None:
        properties = paragraph.element.find(PPR)
        number, level = self.numbering.place(properties, self.styles)
        if number and self.numbering.is_counted(number, level, self.styles):
            return number, level
        return None

    def group(self, number: str, block: Block) -> int:
        """Return the group of the list *number* in *block*."""
        return self.groups.setdefault((number, block), len(self.groups))


def _only_tags(paragraph: Paragraph) -> bool:
    return (
        bool(paragraph.tags)
        and all(tag.sign for tag in paragraph.tags)
        and not paragraph.bare.strip()
    )


def _rows(paragraph: Paragraph) -> Iterator[Element]:
    return paragraph.element.iterancestors(TR)


def _range(block: Block, level: Level, paragraphs: list[Paragraph]) -> range:
    """Return the numbers of the paragraphs that the block repeats."""
    if level is Level.LINES:
        first, last = block.open.paragraph.number, block.close.paragraph.number
        return range(first, last + 1)
    row = row_of(block.open.paragraph)
    inside = [one.number for one in paragraphs if row in list(_rows(one))]
    return range(inside[0], inside[-1] + 1)


@dataclass(slots=True, eq=False, repr=False)
class _Finder:
    """Goes through the paragraphs of a part; *units* are what its blocks repeat.

    *last* is the paragraph that was seen last of each list and level.
    """

    restarts: Restarts
    units: dict[Block, list[Paragraph]]
    numbers: dict[Element, Number] = field(default_factory=dict)
    last: dict[tuple[str, int], Paragraph] = field(default_factory=dict)

    def find(
        self,
        paragraph: Paragraph,
        around: list[Block],
        lists: dict[int, tuple[str, int]],
        before: Paragraph | None,
    ) -> None:
        """Find the number of a paragraph of a list inside the blocks *around* it."""
        if not around:
            return
        level = lists[paragraph.number][1]
        above = self._above(paragraph, around, lists, before)
        if above is None:
            number = self._number(paragraph, around, lists, before)
            self.numbers[paragraph.element] = number
        elif above.element in self.numbers:
            # A level below one of the list's own begins anew with it, by itself.
            held = self.numbers[above.element]
            self.numbers[paragraph.element] = held._replace(level=level)
        self.last[lists[paragraph.number]] = paragraph

    def _above(
        self,
        paragraph: Paragraph,
        around: list[Block],
        lists: dict[int, tuple[str, int]],
        before: Paragraph | None,
    ) -> Paragraph | None:
        """Return the paragraph of a higher level that this one lies under, if any."""
        list_id, level = lists[paragraph.number]
        first = self.units[around[0]][0]
        if first is paragraph and before:
            higher = lists.get(before.number, ("", level))
            return before if higher[0] == list_id and higher[1] < level else None
        held = (self.last.get((list_id, at)) for at in range(level))
        inside = [one for one in held if one and one.number >= first.number]
        return max(inside, key=lambda one: one.number, default=None)

    def _number(
        self,
        paragraph: Paragraph,
        around: list[Block],
        lists: dict[int, tuple[str, int]],
        before: Paragraph | None,
    ) -> Number:
        list_id, level = lists[paragraph.number]
        definition = self.restarts.numbering.lists[list_id]
        inner = around[-1]
        group = self.restarts.group(list_id, inner)
        if not self._is_unit(paragraph, inner, lists):
            return Number(group, inner.inside - 1, definition, level)
        outer = around[-2] if len(around) > 1 else None
        last = self.numbers.get(before.element) if before else None
        if outer and last and last.group == self.restarts.group(list_id, outer):
            # The block goes on with a list that begins just before it.
            group = last.group
        return Number(group, outer.inside - 1 if outer else 0, definition, level)

    def _is_unit(
        self, paragraph: Paragraph, block: Block, lists: dict[int, tuple[str, int]]
    ) -> bool:
        """Tell whether the paragraph is the block's first and alone of its list.

        What lies on deeper levels of the list is counted below it.
        """
        unit = self.units[block]
        if unit[0] is not paragraph:
            return False
        list_id, level = lists[paragraph.number]
        places = (lists.get(one.number, ("", 0)) for one in unit[1:])
        return all(name != list_id or at > level for name, at in places)
