"""The paragraphs of a part as text, and the tags in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sro_cli.word.ooxml import BR, PPR, RPR, RUN, TAB, TEXT_BOX, Element, P, T, W, w
from sro_cli.word.styles import Styles, outline_of

OTHER = "\ufffc"
"""Stands in a paragraph's text for what is not text: a picture, a page break."""

_TAG = re.compile(r"\{\{([^{}]*)\}\}")
_BLANKS = " \t\n\xa0\u200b\u2060\ufeff"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = "#?^/"
_AROUND = 30


@dataclass(frozen=True, slots=True)
class Piece:
    """A child of a run that stands for text; *at* counts in the paragraph's text."""

    element: Element
    text: str
    at: int


@dataclass(slots=True)
class Paragraph:
    """A paragraph of a template: *number* counts from 1, *heading* is the one above."""

    element: Element
    number: int
    heading: str
    text: str = ""
    runs: list[tuple[Element, list[Piece]]] = field(default_factory=list)
    tags: list["Tag"] = field(default_factory=list)
    in_field: list[tuple[int, int]] = field(default_factory=list)

    def around(self, start: int, end: int) -> str:
        """Return the text from *start* to *end* and some of it on either side."""
        before = self.text[max(0, start - _AROUND) : start]
        after = self.text[end : end + _AROUND]
        return (before + self.text[start:end] + after).replace(OTHER, " ").strip()

    @property
    def bare(self) -> str:
        """The text that stands beside the tags."""
        return _TAG.sub("", self.text)


@dataclass(eq=False, slots=True)
class Tag:
    """A tag: *sign* is "" for a field, else one of # ? ^ /.

    *start* and *end* count in the paragraph's text.
    """

    paragraph: Paragraph
    start: int
    end: int
    sign: str
    name: str

    @property
    def written(self) -> str:
        """The tag as it stands in the template."""
        return self.paragraph.text[self.start : self.end]


def read_paragraphs(root: Element, styles: Styles) -> list[Paragraph]:
    """Return all paragraphs of a part but those in text boxes, in reading order."""
    found: list[Paragraph] = []
    heading = ""
    depth = 0
    for number, element in enumerate(_paragraphs(root), start=1):
        paragraph = Paragraph(element, number, heading)
        depth = _read(paragraph, depth)
        paragraph.tags = list(_tags(paragraph))
        found.append(paragraph)
        if is_heading(element, styles) and paragraph.text.strip():
            heading = " ".join(paragraph.text.replace(OTHER, " ").split())
    return found


def is_heading(paragraph: Element, styles: Styles) -> bool:
    """Tell whether Word's outline lists the paragraph."""
    return outline(paragraph, styles) is not None


def outline(paragraph: Element, styles: Styles) -> int | None:
    """Return the paragraph's outline level from 0, None for body text."""
    return outline_of(paragraph.find(PPR), styles)


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == P:
            yield child
        elif child.tag != TEXT_BOX:
            yield from _paragraphs(child)


def runs_of(element: Element) -> Iterator[Element]:
    """Yield the paragraph's own runs, those in links and the like included."""
    for child in element:
        if child.tag == RUN:
            yield child
        elif child.tag not in (PPR, P, TEXT_BOX):
            yield from runs_of(child)


def _read(paragraph: Paragraph, depth: int) -> int:
    """Read the text of *paragraph*; *depth* counts the Word fields that are open."""
    text: list[str] = []
    at = 0
    for run in runs_of(paragraph.element):
        pieces = []
        simple = next(run.iterancestors(w("fldSimple"), P)).tag != P
        began = at
        for child in run:
            if child.tag == RPR:
                continue
            if child.tag == w("fldChar"):
                kind = child.get(f"{{{W}}}fldCharType")
                depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            piece = Piece(child, _text(child), at)
            pieces.append(piece)
            text.append(piece.text)
            at += len(piece.text)
        if (simple or depth > 0) and at > began:
            paragraph.in_field.append((began, at))
        paragraph.runs.append((run, pieces))
    paragraph.text = "".join(text)
    return max(depth, 0)


def _text(child: Element) -> str:
    if child.tag == T:
        text = (child.text or "").replace("\n", " ")
        return text if child.get(_SPACE) == "preserve" else text.strip(" \t")
    if child.tag == TAB:
        return "\t"
    if child.tag == BR and child.get(w("type"), "textWrapping") == "textWrapping":
        return "\n"
    return OTHER


def _tags(paragraph: Paragraph) -> Iterator[Tag]:
    for found in _TAG.finditer(paragraph.text):
        inner = found[1].strip(_BLANKS)
        sign = inner[0] if inner[:1] and inner[0] in _SIGNS else ""
        name = inner[len(sign) :].strip(_BLANKS)
        yield Tag(paragraph, found.start(), found.end(), sign, name)
