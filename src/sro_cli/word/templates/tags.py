"""The paragraphs of a part as text, and the tags in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word.ooxml import BR, PPR, RPR, RUN, TAB, TEXT_BOX, Element, P, T, w
from sro_cli.word.styles import Styles, outline_of

OTHER = "\ufffc"
"""Stands in a paragraph's text for what is not text: a picture, a page break."""
MAX_LENGTH = 50_000
"""Characters of a paragraph with tags; Word itself would be slow with more."""

_TAG = re.compile(r"\{\{([^{}]*)\}\}")
_UNSEEN = dict.fromkeys(
    map(ord, "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + OTHER)
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = "#?^/"
_AROUND = 30
_NO_RUNS = (PPR, P, TEXT_BOX)
_SIMPLE, _MARK, _MARK_TYPE = w("fldSimple"), w("fldChar"), w("fldCharType")
_HYPHEN = w("softHyphen")
_STEPS = {"begin": 1, "end": -1}


class Piece(NamedTuple):
    """A child of a run that stands for text; *at* counts in the paragraph's text."""

    element: Element
    text: str
    at: int


@dataclass(slots=True, eq=False, repr=False)
class Paragraph:
    """A paragraph of a template: *number* counts from 1; *part* is where it stands.

    *bare* is the text without the tags; *in_field* are stretches of the text that lie
    in fields of Word's own.
    """

    element: Element
    number: int
    part: "_Part"
    text: str = ""
    bare: str = ""
    runs: list[tuple[Element, list[Piece]]] = field(default_factory=list)
    tags: list["Tag"] = field(default_factory=list)
    in_field: list[tuple[int, int]] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """The text of the nearest heading above, or ""."""
        return self.part.headings[self.number - 1]

    def around(self, start: int, end: int) -> str:
        """Return the text from *start* to *end* and some of it on either side."""
        before = self.text[max(0, start - _AROUND) : start]
        after = self.text[end : end + _AROUND]
        return (before + self.text[start:end] + after).replace(OTHER, " ").strip()


@dataclass(eq=False, repr=False)
class _Part:
    """The paragraphs of a part."""

    styles: Styles
    paragraphs: list[Paragraph] = field(default_factory=list)

    @cached_property
    def headings(self) -> list[str]:
        """The heading above each paragraph: found for all, once one is asked for."""
        found: list[str] = []
        heading = ""
        for paragraph in self.paragraphs:
            found.append(heading)
            words = " ".join(paragraph.text.replace(OTHER, " ").split())
            if (
                words
                and outline_of(paragraph.element.find(PPR), self.styles) is not None
            ):
                heading = words
        return found


@dataclass(slots=True, eq=False, repr=False)
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
        return self.paragraph.text[self.start : self.end].replace(OTHER, "")


def read_paragraphs(root: Element, styles: Styles) -> list[Paragraph]:
    """Return all paragraphs of a part but those in text boxes, in reading order."""
    part = _Part(styles)
    depth = 0
    for number, element in enumerate(_paragraphs(root), start=1):
        paragraph = Paragraph(element, number, part)
        depth = _read(paragraph, depth)
        paragraph.bare = paragraph.text
        if "{{" in paragraph.text:
            _read_tags(paragraph)
        part.paragraphs.append(paragraph)
    return part.paragraphs


def _read_tags(paragraph: Paragraph) -> None:
    if len(paragraph.text) > MAX_LENGTH:
        raise RejectedError(
            _("a paragraph of the template with tags has {count} characters").format(
                count=len(paragraph.text)
            )
        )
    paragraph.bare = _TAG.sub("", paragraph.text)
    paragraph.tags = list(_tags(paragraph))
    for _run, pieces in paragraph.runs:
        pieces[:] = [one for one in pieces if not _is_hyphen_in_tag(one, paragraph)]


def _is_hyphen_in_tag(piece: Piece, paragraph: Paragraph) -> bool:
    """Tell whether Word was to hyphenate a tag here; its value has its own words."""
    return piece.element.tag == _HYPHEN and any(
        tag.start < piece.at < tag.end for tag in paragraph.tags
    )


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == P:
            yield child
        elif child.tag != TEXT_BOX:
            yield from _paragraphs(child)


def _runs(element: Element, *, simple: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield the paragraph's own runs, and whether a simple field holds them."""
    for child in element:
        if child.tag == RUN:
            yield child, simple
        elif child.tag not in _NO_RUNS:
            yield from _runs(child, simple=simple or child.tag == _SIMPLE)


def _read(paragraph: Paragraph, depth: int) -> int:
    """Read the text of *paragraph*; *depth* counts the Word fields that are open."""
    text: list[str] = []
    at = 0
    for run, simple in _runs(paragraph.element):
        pieces = []
        began = at
        for child in run:
            if child.tag == RPR:
                continue
            if child.tag == _MARK:
                depth += _STEPS.get(child.get(_MARK_TYPE, ""), 0)
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
        inner = found[1].translate(_UNSEEN).strip()
        sign = inner[0] if inner[:1] and inner[0] in _SIGNS else ""
        name = inner[len(sign) :].strip()
        yield Tag(paragraph, found.start(), found.end(), sign, name)
