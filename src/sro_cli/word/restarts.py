"""Which numbered paragraphs begin a list anew, and in which turn of which block."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sro_cli.word.blocks import Block
from sro_cli.word.levels import Level, row_of
from sro_cli.word.numbering import Numbering
from sro_cli.word.ooxml import PPR, TR, Element
from sro_cli.word.program import Number
from sro_cli.word.styles import Styles
from sro_cli.word.tags import Paragraph


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
        lists = {
            paragraph.number: place
            for paragraph in paragraphs
            if (place := self._place(paragraph))
        }
        numbers: dict[Element, Number] = {}
        before: Number | None = None
        for paragraph in paragraphs:
            if _only_tags(paragraph):
                continue
            number = None
            if paragraph.number in lists:
                around = [
                    block for block, span in ranges.items() if paragraph.number in span
                ]
                units = {
                    block: [
                        one
                        for one in paragraphs
                        if one.number in ranges[block] and not _only_tags(one)
                    ]
                    for block in around[-1:]
                }
                number = self._number(paragraph, around, units, lists, before)
            if number:
                numbers[paragraph.element] = number
            before = number
        return numbers

    def _place(self, paragraph: Paragraph) -> tuple[str, int] | None:
        properties = paragraph.element.find(PPR)
        number, level = self.numbering.place(properties, self.styles)
        if number and self.numbering.is_counted(number, level, self.styles):
            return number, level
        return None

    def _number(
        self,
        paragraph: Paragraph,
        around: list[Block],
        units: dict[Block, list[Paragraph]],
        lists: dict[int, tuple[str, int]],
        before: Number | None,
    ) -> Number | None:
        """Return the number of a paragraph inside the blocks *around* it, if any."""
        if not around:
            return None
        list_id, level = lists[paragraph.number]
        definition = self.numbering.lists[list_id]
        inner = around[-1]
        unit = units[inner]
        counted = [one for one in unit if lists.get(one.number, ("",))[0] == list_id]
        if unit[0] is not paragraph or counted != [paragraph]:
            group = self._group(list_id, inner)
            return Number(group, inner.inside - 1, definition, level)
        outer = around[-2] if len(around) > 1 else None
        group = self._group(list_id, inner)
        if outer and before and before.group == self._group(list_id, outer):
            # The block goes on with a list that begins just before it.
            group = before.group
        return Number(group, outer.inside - 1 if outer else 0, definition, level)

    def _group(self, number: str, block: Block) -> int:
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
