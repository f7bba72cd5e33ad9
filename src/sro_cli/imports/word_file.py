"""A Word paper as blocks: structure from its styles, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sro_cli.imports.entry_marks import split_mark
from sro_cli.imports.source import Block, Left, Source
from sro_cli.imports.word_lines import Entry, lines_of, written
from sro_cli.imports.word_tables import Node, Table, is_layout, nodes_of, rows_of
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading
from sro_cli.word.markdown.tree import Span
from sro_cli.word.reader.document import read_document
from sro_cli.word.reader.values import Elsewhere, Paragraph, Written

APART = 60
"""Twentieths of a point between paragraphs that do not stand close together."""
_NOTES = ("footnote", "endnote")
_PAGE = re.compile(
    r"(?:sida|sid|page)?\.?[\s\d()/-]*(?:av|of)?[\s\d()/-]*", re.IGNORECASE
)
_NOTE_MARK = re.compile(r"[*†‡]|\d{1,3}[.)]?\s|\[\d{1,3}\]")
_BEGINNING = 10
"""Blocks in which a paper says what it is."""


def read_word(data: bytes, what: str) -> Source:
    """Return what a .docx says; messages call it *what*.

    Tracked changes count as accepted. A block's line is its own number.

    Raises:
        RejectedError: it is no .docx, is damaged, or unpacks to too much.
    """
    document = read_document(data, what)
    paper = _Paper(document.paragraphs, _hanging(document))
    paper.read(nodes_of(document.paragraphs))
    blocks = paper.blocks
    title = _title_in_header(document, blocks)
    blocks = [
        block._replace(line=at) for at, block in enumerate([*title, *blocks], start=1)
    ]
    shift = len(title)
    left = [one._replace(line=one.line + shift) for one in paper.left]
    left += _sheet(document, has_title=bool(title), last=len(blocks))
    left += _remarks(document, {at: n + shift for at, n in paper.numbers.items()})
    return Source("docx", tuple(blocks), tuple(left))


def _hanging(document: Written) -> dict[int, list[Elsewhere]]:
    """Return what hangs on the paragraphs, by their numbers."""
    found: dict[int, list[Elsewhere]] = {}
    last = len(document.paragraphs) - 1
    for one in document.elsewhere:
        if one.where not in ("header", "footer") and last >= 0:
            place = last if one.paragraph is None else one.paragraph
            found.setdefault(place, []).append(one)
    return found


@dataclass(slots=True, eq=False)
class _Paper:
    """Writes the blocks; *numbers* tells which block a paragraph is, or stands by."""

    paragraphs: Sequence[Paragraph]
    hanging: dict[int, list[Elsewhere]]
    blocks: list[Block] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    last: Paragraph | None = None
    is_apart: bool = True

    def read(self, nodes: list[Node]) -> None:
        """Read paragraphs and tables."""
        for node in nodes:
            if isinstance(node, Table):
                self._table(node)
            else:
                self._paragraph(node)
                self._hang([node])

    def _table(self, table: Table) -> None:
        self._part()
        if is_layout(table, self.paragraphs, is_first=not self.blocks):
            for place in table.order():
                self.read(table.cells[place])
                self._part()
            return
        rows = rows_of(table, self.paragraphs)
        if any(any(row) for row in rows):
            self._add(Block(0, rows=rows))
        inside = [
            node
            for place in table.order()
            for node in table.cells[place]
            if isinstance(node, int)
        ]
        for node in inside:
            self.numbers[node] = max(len(self.blocks), 1)
        self._hang(inside)
        self._part()

    def _part(self) -> None:
        self.last, self.is_apart = None, True

    def _paragraph(self, at: int) -> None:
        paragraph = self.paragraphs[at]
        entries = lines_of(paragraph)
        self.numbers[at] = len(self.blocks) + 1
        if not entries:
            self.is_apart = True
        elif paragraph.style.startswith("toc "):
            reason = _("the table of contents repeats the headings")
            self.left.append(Left(self.numbers[at], paragraph.text, reason))
        else:
            gap = self.is_apart or _room(self.last, paragraph) >= APART
            for entry in entries:
                self._add(_block(entry, gap=gap))
                gap = False
            self.last, self.is_apart = paragraph, False

    def _add(self, block: Block) -> None:
        if block.text or block.rows:
            self.blocks.append(block)

    def _hang(self, nodes: list[int]) -> None:
        """Put notes and boxes behind what they hang on."""
        for node in nodes:
            for one in self.hanging.get(node, ()):
                if one.where == "hidden":
                    reason = _("hidden text: it is not printed")
                    self.left.append(Left(self.numbers[node], one.text, reason))
                    continue
                lines = [line for line in one.text.split("\n") if line.strip()]
                if one.where in _NOTES and not _NOTE_MARK.match(lines[0].lstrip()):
                    lines[0] = f"* {lines[0].strip()}"
                for at, line in enumerate(lines):
                    self._add(_plain(line, gap=not at))
                self._part()


def _room(above: Paragraph | None, here: Paragraph) -> int:
    """Return the distance of two paragraphs, in twentieths of a point."""
    if above is None:
        return APART
    if here.style == above.style and here.space.joins and above.space.joins:
        return 0
    return max(above.space.below, here.space.above)


def _block(entry: Entry, *, gap: bool) -> Block:
    return Block(0, entry.text, entry.heading, entry.mark, entry.depth, gap=gap)


def _plain(text: str, *, gap: bool) -> Block:
    mark, words = split_mark(written((Span(text),)))
    return Block(0, words, mark=mark, gap=gap)


def _title_in_header(document: Written, blocks: list[Block]) -> list[Block]:
    """Return the blocks of a header that alone says what paper this is."""
    if any(_is_title(block.text) for block in blocks[:_BEGINNING]):
        return []
    for one in document.elsewhere:
        lines = [line.strip() for line in one.text.split("\n") if line.strip()]
        if one.where == "header" and any(map(_is_title, lines)):
            return [_plain(line, gap=True) for line in lines if not _is_page(line)]
    return []


def _is_title(text: str) -> bool:
    lowered = text.lower().lstrip("*_ ")
    words = (word for every in reading().papers.values() for word in every)
    return any(re.match(rf"{re.escape(word.lower())}\b", lowered) for word in words)


def _is_page(text: str) -> bool:
    return _PAGE.fullmatch(text.strip()) is not None


def _sheet(document: Written, *, has_title: bool, last: int) -> Iterator[Left]:
    """Yield the headers and footers, but not the header that became blocks."""
    reasons = {
        "header": _("a page's header"),
        "footer": _("a page's footer"),
    }
    for one in document.elsewhere:
        if one.where not in reasons:
            continue
        lines = [line.strip() for line in one.text.split("\n") if line.strip()]
        taken = has_title and one.where == "header" and any(map(_is_title, lines))
        has_title = has_title and not taken
        for line in lines:
            if _is_page(line):
                yield Left(1 if one.where == "header" else last, line,
                           _("a page's number"))  # fmt: skip
            elif not taken:
                yield Left(1 if one.where == "header" else last, line,
                           reasons[one.where])  # fmt: skip


def _remarks(document: Written, numbers: dict[int, int]) -> Iterator[Left]:
    for remark in document.remarks:
        line = numbers.get(remark.paragraph or 0, 1)
        said = [(one.author, one.text) for one in remark.replies]
        for author, text in ((remark.author, remark.text), *said):
            reason = _("a comment by {author}").format(author=author)
            yield Left(line, text.replace("\n", " "), reason)
