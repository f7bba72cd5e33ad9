"""A paragraph of a Word file as spans of text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sro_cli.word.markdown.tree import Line, Span
from sro_cli.word.ooxml import (
    BR,
    HYPERLINK,
    PPR,
    RPR,
    RUN,
    TAB,
    TEXT_BOX,
    Element,
    P,
    T,
    w,
)
from sro_cli.word.reader.fields import (
    INSTRUCTION,
    MARK,
    SIMPLE,
    Fields,
    form_text,
    link_of,
)
from sro_cli.word.reader.looks import Looks
from sro_cli.word.reader.marks import END, START, Bookmarks
from sro_cli.word.reader.source import link_target
from sro_cli.word.reader.symbols import character

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXTS, _FORMULA = (T, f"{_MATH}t"), f"{_MATH}oMath"
# So LibreOffice 7.4 writes a link in a content control; where it ends is lost.
_SHOWN = re.compile('HYPERLINK "([^"]*)"')
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_PICTURES = frozenset(map(w, ("drawing", "pict")))
_SIGNS = {
    TAB: "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011",
}  # fmt: skip
_PAGE = {"page": "page-break", "column": "column-break"}
_NO_TEXT = frozenset(
    (PPR, RPR, *map(w, ("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rubyPr",
                        "fldData", "ffData", "delText", "delInstrText")))
)  # fmt: skip
_SYMBOL, _OBJECT = w("sym"), w("object")
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_IMAGES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)


class Tools(NamedTuple):
    """What reading a part's paragraphs needs; *links* maps relations to targets."""

    looks: Looks
    links: dict[str, str]
    fields: Fields
    marks: Bookmarks


class Look(NamedTuple):
    """How the run looks that is read; *font* is that of its symbols."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    font: str = ""


@dataclass(slots=True, eq=False, repr=False)
class RunReader:
    """Reads one paragraph: its spans, what it holds, and what hangs on it."""

    tools: Tools
    hidden_style: bool = False
    spans: list[Span] = field(default_factory=list)
    holds: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    target: str = ""
    look: Look = field(default_factory=Look)

    @property
    def line(self) -> Line:
        """The spans, those that look the same joined."""
        spans = (span for span in self.spans if span.text)
        return tuple(
            Span("".join(span.text for span in alike), *look)
            for look, alike in groupby(spans, key=itemgetter(slice(1, None)))
        )

    def read(self, element: Element) -> None:
        """Read all that stands in *element*."""
        for child in element:
            tag = child.tag
            if tag in _NO_TEXT:
                continue
            if tag in _TEXTS:
                self._say(_text(child, self.look.font))
            elif tag in _SIGNS:
                self._say(_SIGNS[tag])
            elif tag == BR:
                self._break(child)
            elif tag in _READERS:
                _READERS[tag](self, child)
            elif tag in _PICTURES:
                self._drawing(child)
            elif tag in _NOTES:
                self.notes.append((_NOTES[tag], child.get(w("id"), "")))
            elif tag == TEXT_BOX:
                self.boxes.append(child)
            else:
                self.read(child)

    def _run(self, run: Element) -> None:
        properties = run.find(RPR)
        bold, italic, hidden = self.tools.looks.run(properties)
        fonts = None if properties is None else properties.find(w("rFonts"))
        font = "" if fonts is None else fonts.get(w("ascii"), "")
        outer = self.look
        self.look = Look(bold, italic, hidden or self.hidden_style, font)
        self.read(run)
        self.look = outer

    def _say(self, text: str) -> None:
        if not text or self.tools.fields.is_silent:
            return
        self.tools.marks.has_said = True
        look = self.look
        if look.hidden:
            self.hidden.append(text)
            return
        target = self.target or self.tools.fields.target
        before, *shown = _SHOWN.split(text)
        self.spans.append(Span(before, look.bold, look.italic, target))
        for address, words in zip(shown[::2], shown[1::2], strict=True):
            self.spans.append(Span(words, look.bold, look.italic, address or target))

    def _hold(self, what: str) -> None:
        self.tools.marks.has_said = True
        if what not in self.holds:
            self.holds.append(what)

    def _break(self, element: Element) -> None:
        kind = element.get(w("type"), "")
        if kind in _PAGE:
            self._hold(_PAGE[kind])
        else:
            self._say("\n")

    def _link(self, element: Element) -> None:
        outer = self.target
        self.target = link_target(self.tools.links, element) or outer
        self.read(element)
        self.target = outer

    def _simple(self, element: Element) -> None:
        outer = self.target
        self.target = link_of(element.get(w("instr"), "")) or outer
        self.read(element)
        self.target = outer

    def _mark(self, element: Element) -> None:
        self._say(form_text(element))
        self.tools.fields.mark(element)

    def _instruction(self, element: Element) -> None:
        self.tools.fields.instruct(element.text or "")

    def _symbol(self, element: Element) -> None:
        self._say(character(element.get(w("font"), ""), _code(element)))

    def _formula(self, element: Element) -> None:
        self._hold("formula")
        self.read(element)

    def _object(self, element: Element) -> None:
        self._hold("object")
        self.read(element)

    def _drawing(self, element: Element) -> None:
        boxes = next(element.iter(TEXT_BOX), None) is not None
        if not boxes or next(element.iter(*_IMAGES), None) is not None:
            self._hold("picture")
        self.read(element)

    def _nested(self, element: Element) -> None:
        """Read a paragraph within a paragraph; no Word writes one."""
        if self.spans:
            self._say("\n")
        self.read(element)

    def _start(self, element: Element) -> None:
        self.tools.marks.start(element)

    def _end(self, element: Element) -> None:
        self.tools.marks.end(element)


_READERS: dict[str, Callable[[RunReader, Element], None]] = {
    RUN: RunReader._run,  # noqa: SLF001 (the table belongs to the class)
    HYPERLINK: RunReader._link,  # noqa: SLF001
    SIMPLE: RunReader._simple,  # noqa: SLF001
    MARK: RunReader._mark,  # noqa: SLF001
    INSTRUCTION: RunReader._instruction,  # noqa: SLF001
    _SYMBOL: RunReader._symbol,  # noqa: SLF001
    _FORMULA: RunReader._formula,  # noqa: SLF001
    _OBJECT: RunReader._object,  # noqa: SLF001
    P: RunReader._nested,  # noqa: SLF001
    START: RunReader._start,  # noqa: SLF001
    END: RunReader._end,  # noqa: SLF001
}


def _code(element: Element) -> int:
    try:
        return int(element.get(w("char"), ""), 16)
    except ValueError:
        return 0


def _text(element: Element, font: str) -> str:
    text = "".join(map(str, element.itertext())).replace("\n", " ").replace("\r", " ")
    if element.tag == T and element.get(_SPACE) != "preserve":
        text = text.strip(" \t")
    # Characters that only a symbol font shows.
    return _PRIVATE.sub(lambda found: character(font, ord(found[0])), text)
