"""A line of a template: its runs as steps, where tags begin in them."""

from copy import deepcopy
from typing import NamedTuple

from sro_cli.word.ooxml import (
    HYPERLINK,
    PPR,
    RPR,
    TC,
    Element,
    P,
    value,
)
from sro_cli.word.styles import Styles
from sro_cli.word.templates.blocks import Block, Meaning
from sro_cli.word.templates.cutting import Cutter
from sro_cli.word.templates.forms import Forms
from sro_cli.word.templates.levels import Level, ends_line
from sro_cli.word.templates.lookup import Place
from sro_cli.word.templates.program import Seen, Value, Words
from sro_cli.word.templates.rich import Led, Rich
from sro_cli.word.templates.runs import run_properties
from sro_cli.word.templates.tags import OTHER, Paragraph, Piece, Tag
from sro_cli.word.text import clean


class LineCutter(NamedTuple):
    """Cuts the runs of paragraphs with tags; *ends* are the blocks by their tags."""

    root: Element
    cutter: Cutter
    meaning: Meaning
    levels: dict[Block, Level]
    ends: dict[Tag, Block]
    styles: Styles
    forms: Forms

    def cut(self, paragraph: Paragraph) -> None:
        """Put steps in the place of the paragraph's runs."""
        for run, pieces in paragraph.runs:
            properties = run_properties(run, self.root)
            linked = next(run.iterancestors(HYPERLINK, P)).tag == HYPERLINK
            new: list[Element] = []
            for piece in pieces:
                if piece.text == OTHER:
                    new += [_run_of(run, piece.element), self.cutter.cut(Seen())]
                    continue
                new += self._piece(piece, paragraph, properties, linked=linked)
            holder = next(run.iterancestors())
            at = holder.index(run)
            holder[at : at + 1] = new

    def _piece(
        self,
        piece: Piece,
        paragraph: Paragraph,
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
                new.append(self.cutter.cut(Words(properties, text)))

        for tag in paragraph.tags:
            if tag.end <= at or tag.start >= end:
                continue
            if tag.start >= at:
                words(tag.start)
                new += self._tag(tag, properties, linked=linked)
            at = min(tag.end, end)
        words(end)
        return new

    def _tag(self, tag: Tag, properties: str, *, linked: bool) -> list[Element]:
        if tag.sign:
            block = self.ends[tag]
            if self.levels[block] is Level.ROW:
                return []
            return [self.cutter.ends(block, tag.sign)]
        place = self.meaning.places[tag]
        kind = place.field.type
        below = self._goes_on_in(tag) if ends_line(tag, self.meaning) else ""
        if below:
            rich = self._behind(place, below, properties)
            return [self.cutter.cut(Led(rich, in_link=linked))]
        value = Value(place.depth, place.field.name, kind, properties, linked)
        return [self.cutter.cut(value)]

    def _goes_on_in(self, tag: Tag) -> str:
        """Return the style of the paragraphs below a line that *tag* ends, or "".

        It is the one in which Word itself would go on, if that is a body text. A line
        in a box or a list goes on in itself: below it, something else begins.
        """
        element = tag.paragraph.element
        own = value(element.find(PPR), "pStyle") or self.styles.default
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


def _run_of(run: Element, child: Element) -> Element:
    """Return a run that looks like *run* and holds only *child*."""
    alone = run.makeelement(run.tag)
    look = run.find(RPR)
    if look is not None:
        alone.append(deepcopy(look))
    alone.append(child)
    return alone
