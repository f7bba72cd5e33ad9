"""A part with tags as a program: serialised once, cut at the tags."""

from dataclasses import dataclass, field

from lxml import etree

from sro_cli.word.ooxml import (
    NUMPR,
    PPR,
    SECTPR,
    TBL,
    TC,
    VAL,
    Element,
    P,
    fragment,
    note_target,
    remove,
    value,
    w,
)
from sro_cli.word.order import place_of
from sro_cli.word.styles import Styles, whole
from sro_cli.word.templates.blocks import Block, Meaning
from sro_cli.word.templates.cutting import Close, Cutter, Open
from sro_cli.word.templates.forms import Forms
from sro_cli.word.templates.levels import Level, is_rich_alone, row_of
from sro_cli.word.templates.lines import LineCutter
from sro_cli.word.templates.program import Body, Number, Xml
from sro_cli.word.templates.rich import Rich
from sro_cli.word.templates.runs import run_properties
from sro_cli.word.templates.tags import Paragraph, Piece, Tag

SECTION = "sro-section"
"""Marks a paragraph that only carries a section break, which is to move."""


@dataclass(slots=True, eq=False, repr=False)
class Assembly:
    """Turns one part into a program; changes *root* on the way."""

    root: Element
    meaning: Meaning
    levels: dict[Block, Level]
    numbers: dict[Element, Number]
    styles: Styles
    forms: Forms
    cutter: Cutter = field(default_factory=Cutter)

    def program(self, paragraphs: list[Paragraph]) -> Body:
        """Return the program that writes the part."""
        ends = {block.open: block for block in self.meaning.blocks}
        ends |= {block.close: block for block in self.meaning.blocks}
        lines = LineCutter(
            self.root, self.cutter, self.meaning, self.levels, ends, self.styles,
            self.forms,
        )  # fmt: skip
        for paragraph in paragraphs:
            if paragraph.tags:
                self._paragraph(paragraph, lines)
        for block, level in self.levels.items():
            row = row_of(block.open.paragraph) if level is Level.ROW else None
            if row is not None:
                row.addprevious(self.cutter.cut(Open(block)))
                row.addnext(self.cutter.cut(Close(block)))
        for element, number in self.numbers.items():
            # Those of paragraphs with tags went with them into their steps.
            if element.getroottree().getroot() is self.root:
                self._number(_properties(element), self.cutter.cut(number))
        return self.cutter.built(etree.tostring(self.root, encoding="unicode"))

    def _number(self, properties: Element, number: Element) -> None:
        """Put *number* where the schema wants the place in a list."""
        for old in properties:
            if old.tag == NUMPR or note_target(old):
                remove(old)
        properties.insert(place_of(properties, "numPr"), number)

    def _paragraph(self, paragraph: Paragraph, lines: LineCutter) -> None:
        element = paragraph.element
        marks: list[Element] = []
        rich = is_rich_alone(paragraph, self.meaning, self.levels)
        only_blocks = all(tag.sign for tag in paragraph.tags)
        whole_lines = (rich or only_blocks) and not paragraph.bare.strip()
        # A section break outlives its paragraph.
        section = self._section(element)
        if whole_lines and (rich or not self._is_only(paragraph, lines.ends)):
            for tag in paragraph.tags:
                marks += self._line_mark(tag, lines.ends)
            for mark in marks + section:
                element.addprevious(mark)
            remove(element)
            return
        lines.cut(paragraph)
        element.addprevious(self.cutter.cut(Open(None)))
        for mark in section:
            element.addnext(mark)
        element.addnext(self.cutter.cut(Close(None, kept=_alone_in_cell(element))))

    def _is_only(self, paragraph: Paragraph, ends: dict[Tag, Block]) -> bool:
        """Tell whether the paragraph must stay: its cell would have none without it."""
        return _alone_in_cell(paragraph.element) and any(
            self.levels[ends[tag]] is Level.ROW for tag in paragraph.tags
        )

    def _line_mark(self, tag: Tag, ends: dict[Tag, Block]) -> list[Element]:
        if not tag.sign:
            return [self.cutter.cut(self._rich(tag, tag.paragraph))]
        if self.levels[ends[tag]] is Level.ROW:
            return []
        return [self.cutter.ends(ends[tag], tag.sign)]

    def _rich(self, tag: Tag, paragraph: Paragraph) -> Rich:
        element = paragraph.element
        properties = _properties(element)
        style = value(properties, "pStyle") or self.styles.default
        place = self.meaning.places[tag]
        run = next(run for run, pieces in paragraph.runs if _holds(pieces, tag.start))
        number = self.numbers.get(element)
        rest = fragment(properties, self.root)
        first: Body = (Xml(rest),)
        if number:
            self._number(properties, self.cutter.cut(number))
            first = self.cutter.built(fragment(properties, self.root))
            self._number(properties, _no_number(properties))
            rest = fragment(properties, self.root)
        own = properties.find(w("ind"))
        left = None if own is None else own.get(w("left"), own.get(w("start")))
        return Rich(
            place.depth,
            place.field.name,
            first,
            rest,
            style,
            run_properties(run, self.root),
            1 if "body text indent" in self.styles.family(style) else 0,
            self.styles.look(style).left if left is None else whole(left),
            _alone_in_cell(element),
            self.forms,
        )

    def _section(self, element: Element) -> list[Element]:
        """Take the section break out of a paragraph that may go."""
        found = element.find(f"{PPR}/{SECTPR}")
        if found is None:
            return []
        carrier = self.root.makeelement(P)
        etree.SubElement(carrier, PPR).append(found)
        carrier.append(etree.ProcessingInstruction(SECTION))
        return [carrier]


def _properties(element: Element) -> Element:
    """Return the paragraph's properties, made where it has none."""
    properties = element.find(PPR)
    if properties is None:
        properties = element.makeelement(PPR)
        element.insert(0, properties)
    return properties


def _no_number(properties: Element) -> Element:
    none = properties.makeelement(NUMPR)
    for name in ("ilvl", "numId"):
        etree.SubElement(none, w(name)).set(VAL, "0")
    return none


def _holds(pieces: list[Piece], at: int) -> bool:
    return any(piece.at <= at < piece.at + len(piece.text) for piece in pieces)


def _alone_in_cell(element: Element) -> bool:
    cell = element.getparent()
    return (
        cell is not None
        and cell.tag == TC
        and sum(1 for child in cell if child.tag in (P, TBL, w("sdt"))) == 1
    )
