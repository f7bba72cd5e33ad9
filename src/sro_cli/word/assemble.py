"""A part with tags as a program: serialised once, cut at the tags."""

import re
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from sro_cli.word.blocks import Block, Meaning
from sro_cli.word.forms import Forms
from sro_cli.word.levels import Level, ends_line, is_rich_alone, row_of
from sro_cli.word.lookup import Place
from sro_cli.word.ooxml import (
    HYPERLINK,
    NUMPR,
    PPR,
    RPR,
    SECTPR,
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
from sro_cli.word.program import (
    Body,
    Each,
    Lines,
    Number,
    Once,
    Seen,
    Step,
    Value,
    Words,
    Xml,
)
from sro_cli.word.rich import Led, Rich
from sro_cli.word.runs import run_properties
from sro_cli.word.styles import Styles, whole
from sro_cli.word.tags import OTHER, Paragraph, Piece, Tag
from sro_cli.word.text import clean

SECTION = "sro-section"
"""Marks a paragraph that only carries a section break, which is to move."""

_CUT = re.compile(r"<\?sro (\d+)\?>")


@dataclass(frozen=True, slots=True)
class _Open:
    """Where a block or (None) a paragraph begins."""

    block: Block | None


@dataclass(frozen=True, slots=True)
class _Close:
    """Where it ends; *kept* is a paragraph's."""

    block: Block | None
    kept: bool = False


@dataclass(slots=True)
class Assembly:
    """Turns one part into a program; changes *root* on the way."""

    root: Element
    meaning: Meaning
    levels: dict[Block, Level]
    numbers: dict[Element, Number]
    styles: Styles
    forms: Forms
    steps: list[Step | _Open | _Close] = field(default_factory=list)

    def program(self, paragraphs: list[Paragraph]) -> Body:
        """Return the program that writes the part."""
        ends = {block.open: block for block in self.meaning.blocks}
        ends |= {block.close: block for block in self.meaning.blocks}
        for paragraph in paragraphs:
            if paragraph.tags:
                self._paragraph(paragraph, ends)
        for block, level in self.levels.items():
            row = row_of(block.open.paragraph) if level is Level.ROW else None
            if row is not None:
                row.addprevious(self._cut(_Open(block)))
                row.addnext(self._cut(_Close(block)))
        for element, number in self.numbers.items():
            # Those of paragraphs with tags went with them into their steps.
            if element.getroottree().getroot() is self.root:
                self._number(_properties(element), self._cut(number))
        return self._built(etree.tostring(self.root, encoding="unicode"))

    def _cut(self, step: Step | _Open | _Close) -> Element:
        self.steps.append(step)
        return etree.ProcessingInstruction("sro", str(len(self.steps) - 1))

    def _number(self, properties: Element, number: Element) -> None:
        """Put *number* where the schema wants the place in a list."""
        for old in properties:
            if old.tag == NUMPR or note_target(old):
                remove(old)
        properties.insert(place_of(properties, "numPr"), number)

    def _paragraph(self, paragraph: Paragraph, ends: dict[Tag, Block]) -> None:
        element = paragraph.element
        marks: list[Element] = []
        rich = is_rich_alone(paragraph, self.meaning)
        whole_lines = rich or all(tag.sign for tag in paragraph.tags)
        whole_lines = whole_lines and not paragraph.bare.strip()
        # A section break outlives its paragraph.
        section = self._section(element)
        if whole_lines and not self._is_only(element, paragraph, ends):
            for tag in paragraph.tags:
                marks += self._line_mark(tag, paragraph, ends, rich=rich)
            for mark in marks + section:
                element.addprevious(mark)
            remove(element)
            return
        self._runs(paragraph, ends)
        element.addprevious(self._cut(_Open(None)))
        for mark in section:
            element.addnext(mark)
        element.addnext(self._cut(_Close(None, kept=_alone_in_cell(element))))

    def _is_only(
        self, element: Element, paragraph: Paragraph, ends: dict[Tag, Block]
    ) -> bool:
        """Tell whether the paragraph must stay: its cell would have none without it."""
        in_row = (self.levels.get(ends[tag]) is Level.ROW for tag in paragraph.tags
                  if tag.sign)  # fmt: skip
        return _alone_in_cell(element) and any(in_row)

    def _line_mark(
        self, tag: Tag, paragraph: Paragraph, ends: dict[Tag, Block], *, rich: bool
    ) -> list[Element]:
        if not tag.sign:
            return [self._cut(self._rich(tag, paragraph))] if rich else []
        block = ends[tag]
        if self.levels[block] is Level.ROW:
            return []
        return [self._cut(_Close(block) if tag.sign == "/" else _Open(block))]

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
            self._number(properties, self._cut(number))
            first = self._built(fragment(properties, self.root))
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

    def _runs(self, paragraph: Paragraph, ends: dict[Tag, Block]) -> None:
        """Put steps in the place of the paragraph's runs."""
        for run, pieces in paragraph.runs:
            properties = run_properties(run, self.root)
            linked = next(run.iterancestors(HYPERLINK, P)).tag == HYPERLINK
            new: list[Element] = []
            for piece in pieces:
                if piece.text == OTHER:
                    new += [_run_of(run, piece.element), self._cut(Seen())]
                    continue
                new += self._piece(piece, paragraph, ends, properties, linked=linked)
            holder = next(run.iterancestors())
            at = holder.index(run)
            holder[at : at + 1] = new

    def _piece(
        self,
        piece: Piece,
        paragraph: Paragraph,
        ends: dict[Tag, Block],
        properties: str,
        *,
        linked: bool,
    ) -> list[Element]:
        """Return the steps for a stretch of text: words, and tags that begin in it."""
        new: list[Element] = []
        at, end = piece.at, piece.at + len(piece.text)

        def words(until: int) -> None:
            text = clean(paragraph.text[at:until])
            if text:
                new.append(self._cut(Words(properties, text)))

        for tag in paragraph.tags:
            if tag.end <= at or tag.start >= end:
                continue
            if tag.start >= at:
                words(tag.start)
                new += self._tag(tag, ends, properties, linked=linked)
            at = min(tag.end, end)
        words(end)
        return new

    def _tag(
        self, tag: Tag, ends: dict[Tag, Block], properties: str, *, linked: bool
    ) -> list[Element]:
        if tag.sign:
            block = ends[tag]
            if self.levels[block] is Level.ROW:
                return []
            return [self._cut(_Close(block) if tag.sign == "/" else _Open(block))]
        place = self.meaning.places[tag]
        kind = place.field.type
        below = self._goes_on_in(tag) if ends_line(tag, self.meaning) else ""
        if below:
            rich = self._behind(place, below, properties)
            return [self._cut(Led(rich, in_link=linked))]
        value = Value(place.depth, place.field.name, kind, properties, linked)
        return [self._cut(value)]

    def _goes_on_in(self, tag: Tag) -> str:
        """Return the style of the paragraphs below a line that *tag* ends, or "".

        It is the one in which Word itself would go on, if that is a body text. A line
        in a box or a list goes on in itself: below it, something else begins.
        """
        element = tag.paragraph.element
        own = value(_properties(element), "pStyle") or self.styles.default
        look = self.styles.look(own)
        in_cell = next(element.iterancestors(TC), None) is not None
        if look.boxed or look.outline is not None or in_cell:
            return ""
        following = self.styles.family(look.following)[:1]
        if look.following and following and following[0].startswith("body text"):
            return look.following
        return "" if look.number else own

    def _behind(self, place: Place, style: str, run: str) -> Rich:
        """Return what writes the paragraphs below a line."""
        return Rich(
            place.depth,
            place.field.name,
            (),
            f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else "",
            style,
            run,
            1 if "body text indent" in self.styles.family(style) else 0,
            self.styles.look(style).left,
            kept=False,
            forms=self.forms,
        )

    def _built(self, text: str) -> Body:
        """Cut the serialised part and nest what lies between the tags."""
        stack: list[list[Step]] = [[]]
        for at, piece in enumerate(_CUT.split(text)):
            if at % 2 == 0:
                if piece:
                    stack[-1].append(Xml(piece))
                continue
            step = self.steps[int(piece)]
            if isinstance(step, _Open):
                stack.append([])
            elif isinstance(step, _Close):
                body = tuple(stack.pop())
                stack[-1].append(_node(step, body))
            else:
                stack[-1].append(step)
        (whole_part,) = stack
        return tuple(whole_part)


def _node(step: _Close, body: Body) -> Step:
    if step.block is None:
        return Lines(body, step.kept)
    block, place = step.block, step.block.place
    if block.scoped:
        return Each(place.depth, place.field.name, body)
    return Once(place.depth, place.field.name, block.open.sign == "^", body)


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


def _run_of(run: Element, child: Element) -> Element:
    """Return a run that looks like *run* and holds only *child*."""
    alone = run.makeelement(run.tag)
    look = run.find(RPR)
    if look is not None:
        alone.append(deepcopy(look))
    alone.append(child)
    return alone


def _holds(pieces: list[Piece], at: int) -> bool:
    return any(piece.at <= at < piece.at + len(piece.text) for piece in pieces)


def _alone_in_cell(element: Element) -> bool:
    cell = element.getparent()
    return (
        cell is not None
        and cell.tag == TC
        and sum(1 for child in cell if child.tag in (P, w("tbl"), w("sdt"))) == 1
    )
