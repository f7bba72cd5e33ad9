"""The body of a Word file as paragraphs in reading order, those of tables included."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sro_cli.word.markdown.tree import words_of
from sro_cli.word.ooxml import PPR, SECTPR, TBL, TC, TR, Element, P, value, w
from sro_cli.word.reader.distance import Distances
from sro_cli.word.reader.lists import Lists
from sro_cli.word.reader.marks import END, START
from sro_cli.word.reader.runs import RunReader, Tools
from sro_cli.word.reader.values import Elsewhere, Paragraph, Place
from sro_cli.word.styles import whole

_PROPERTIES = frozenset(
    map(w, ("sdtPr", "sdtEndPr", "customXmlPr", "tblPr", "tblGrid", "tblPrEx", "trPr",
            "tcPr", "sectPr"))
)  # fmt: skip
MAX_SPAN = 1_000


@dataclass(slots=True, eq=False, repr=False)
class Flow:
    """Reads the paragraphs of a body, and notes what hangs on them.

    *elements* are the paragraphs' elements; *notes* are (kind, id, paragraph).
    """

    tools: Tools
    lists: Lists
    distances: Distances
    paragraphs: list[Paragraph] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)
    notes: list[tuple[str, str, int]] = field(default_factory=list)
    tables: int = 0

    def read(self, holder: Element, cell: Place | None = None) -> None:
        """Read all that stands in *holder*."""
        for child in holder:
            if child.tag == P:
                self._paragraph(child, cell)
            elif child.tag == TBL:
                self._table(child)
            elif child.tag == START:
                self.tools.marks.start(child)
            elif child.tag == END:
                self.tools.marks.end(child)
            elif child.tag not in _PROPERTIES:
                self.read(child, cell)

    def _table(self, table: Element) -> None:
        number = self.tables
        self.tables += 1
        for row_at, row in enumerate(self._children(table, TR)):
            column = _span(row.find(w("trPr")), "gridBefore", 0)
            for cell in self._children(row, TC):
                self.read(cell, Place(number, row_at, column))
                column += _span(cell.find(w("tcPr")), "gridSpan", 1)

    def _children(self, holder: Element, tag: str) -> Iterator[Element]:
        """Yield the rows or cells of *holder*, content controls opened."""
        for child in holder:
            if child.tag == tag:
                yield child
            elif child.tag == START:
                self.tools.marks.start(child)
            elif child.tag == END:
                self.tools.marks.end(child)
            elif child.tag not in _PROPERTIES:
                yield from self._children(child, tag)

    def _paragraph(self, element: Element, cell: Place | None) -> None:
        properties = element.find(PPR)
        look, marks = self.tools.looks.paragraph(properties), self.tools.marks
        runs = RunReader(self.tools, look.hides)
        marks.enter()
        runs.read(element)
        if properties is not None and properties.find(SECTPR) is not None:
            runs.holds.append("section-break")
        here = len(self.paragraphs)
        self.paragraphs.append(
            Paragraph(
                runs.line,
                look.name,
                look.outline,
                self.lists.listed(properties),
                cell,
                marks.leave(),
                tuple(runs.holds),
                self.distances.of(properties),
            )
        )
        self.elements.append(element)
        self.notes += [(kind, number, here) for kind, number in runs.notes]
        if "".join(runs.hidden).strip():
            self.elsewhere.append(Elsewhere("hidden", "".join(runs.hidden), here))
        for box in runs.boxes:
            text = text_of(box, self.tools)
            if text:
                self.elsewhere.append(Elsewhere("text box", text, here))

    def settle(self) -> None:
        """Give the last paragraph the bookmarks that stand behind it."""
        left = self.tools.marks.here
        if left and self.paragraphs:
            last = self.paragraphs[-1]
            marks = tuple(dict.fromkeys((*last.marks, *left)))
            self.paragraphs[-1] = last._replace(marks=marks)


def text_of(holder: Element, tools: Tools) -> str:
    """Return the text of a box, a note or a header; a line for a paragraph.

    The text of boxes within it stands below; hidden text is left out.
    """
    lines = []
    boxes: list[Element] = []
    for element in _paragraphs(holder):
        runs = RunReader(tools)
        runs.read(element)
        lines.append(words_of(runs.line))
        boxes += runs.boxes
    lines += [text_of(box, tools) for box in boxes]
    return "\n".join(lines).strip("\n")


def _paragraphs(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == P:
            yield child
        elif child.tag not in _PROPERTIES:
            yield from _paragraphs(child)


def _span(properties: Element | None, name: str, usual: int) -> int:
    stated = value(properties, name)
    return usual if stated is None else min(max(whole(stated), usual), MAX_SPAN)
