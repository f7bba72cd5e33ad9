"""A hidden bookmark round each paragraph of a paper, by which it is known again."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from lxml import etree

from sro_cli.word.baseline import Baseline, Marked, Origin, Source, Stretch
from sro_cli.word.ooxml import (
    BR,
    MARK_PREFIX,
    NUMPR,
    PPR,
    RUN,
    TAB,
    TEXT_BOX,
    Element,
    P,
    T,
    note_target,
    remove,
    value,
    w,
)
from sro_cli.word.styles import Look, Styles, whole
from sro_cli.word.templates.writer import MARK, FieldPath, Said

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MARKS = {TAB: "\t", BR: "\n"}
_OBJECTS = tuple(map(w, ("drawing", "pict", "object")))
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_ID, _NAME = w("id"), w("name")


def take_notes(root: Element, said: list[list[Said]]) -> dict[Element, list[Said]]:
    """Return what each paragraph of a written part says.

    The instructions that tell which of *said* it is are taken out.
    """
    found: dict[Element, list[Said]] = {}
    for note in list(root.iter(etree.ProcessingInstruction)):
        if note_target(note) == MARK:
            paragraph = note.getnext()
            if paragraph is not None and paragraph.tag == P:
                found[paragraph] = said[int(note.text or 0)]
            remove(note)
    return found


def with_marks(
    root: Element,
    said: Mapping[Element, list[Said]],
    styles: Styles,
    origin: Origin,
    last_id: int,
) -> Baseline:
    """Put a bookmark round each paragraph that says something; return what they say.

    *last_id* is the highest number of a bookmark that the template brings.
    """
    sources = _Sources(origin, styles)
    names = _names(styles)
    number = 1 + last_id
    of_paper = "".join(origin.facts.values())
    prefix = MARK_PREFIX + hashlib.sha256(of_paper.encode()).hexdigest()[:3]
    marked: list[Marked] = []
    holders = {
        paragraph for one in root.iter(*_OBJECTS) for paragraph in one.iterancestors(P)
    }
    for paragraph in _paragraphs(root):
        told = said.get(paragraph)
        stretches = (
            (Stretch(_text(paragraph)),) if told is None else _joined(told, sources)
        )
        holds = paragraph in holders
        if not holds and not "".join(one.text for one in stretches).strip():
            continue
        name = prefix + _short(len(marked))
        properties = paragraph.find(PPR)
        style = value(properties, "pStyle") or styles.default
        level = _level(properties, styles.look(style))
        marked.append(Marked(name, names.get(style, ""), stretches, level, holds))
        _bookmark(paragraph, name, str(number))
        number += 1
    return Baseline(origin.facts, sources.texts, tuple(marked))


def texts_of(root: Element) -> tuple[str, ...]:
    """Return the texts of a header, a footer or notes."""
    texts = (_text(one) for one in root.iter(P))
    return tuple(text for text in texts if text.strip())


def boxed_texts(root: Element) -> tuple[str, ...]:
    """Return the texts in a part's text boxes."""
    return tuple(text for box in root.iter(TEXT_BOX) for text in texts_of(box))


class _Sources:
    """The sources of values, each asked for once; *texts* are those of the record."""

    def __init__(self, origin: Origin, styles: Styles) -> None:
        self._origin = origin
        self._found: dict[FieldPath, Source | None] = {}
        self._marks = {
            letter: [
                f"<w:{letter}/>",
                f'<w:rStyle w:val="{styles.id("character", name)}"/>',
            ]
            for letter, name in (("b", "Strong"), ("i", "Emphasis"))
        }
        self.texts: dict[str, str] = {}

    def place(self, field: FieldPath) -> str:
        if field not in self._found:
            found = self._found[field] = self._origin.source(field)
            if found and found.text is not None:
                self.texts.setdefault(found.place, found.text)
        source = self._found[field]
        return source.place if source else ""

    def look(self, properties: str) -> str:
        """Return "b", "i" or "bi" for run properties with bold or italic in them."""
        return "".join(
            letter
            for letter, marks in self._marks.items()
            if properties and any(mark in properties for mark in marks)
        )


def _joined(said: Iterable[Said], sources: _Sources) -> tuple[Stretch, ...]:
    """Return what was said of one value, or by the template, as one stretch each."""
    found: list[Stretch] = []
    for text, field, leaf, look in said:
        place = sources.place(field) if field else ""
        new = Stretch(text, place, leaf, sources.look(look)) if place else Stretch(text)
        last = found[-1] if found else None
        if last and last[1:] == new[1:]:
            new = new._replace(text=last.text + text)
            found.pop()
        found.append(new)
    return tuple(found)


def _text(paragraph: Element) -> str:
    return "".join(
        _MARKS.get(one.tag) or one.text or ""
        for run in paragraph.iter(RUN)
        if next(run.iterancestors(P), None) is paragraph
        for one in run.iterchildren(T, TAB, BR)
    )


def _paragraphs(root: Element) -> list[Element]:
    """Return the paragraphs outside of text boxes."""
    boxed = {one for box in root.iter(TEXT_BOX) for one in box.iter(P)}
    return [one for one in root.iter(P) if one not in boxed]


def last_bookmark(roots: Iterable[Element]) -> int:
    """Return the highest number of a bookmark in some parts, 0 for none."""
    numbers = (one.get(_ID, "") for root in roots for one in root.iter(_START))
    return max(
        (int(one) for one in numbers if re.fullmatch(r"\d{1,9}", one)), default=0
    )


def _names(styles: Styles) -> dict[str, str]:
    return {
        style: value(element, "name") or ""
        for style, element in styles.elements.items()
    }


def _level(properties: Element | None, look: Look) -> int | None:
    """Return the level of the list that a paragraph is in, None for none."""
    own = None if properties is None else properties.find(NUMPR)
    number = value(own, "numId")
    if (number or look.number or "0") == "0" or number == "0":
        return None
    level = value(own, "ilvl")
    return look.level if level is None else whole(level)


def _short(number: int) -> str:
    """Return a number in few letters."""
    text = ""
    while True:
        number, digit = divmod(number, len(_DIGITS))
        text = _DIGITS[digit] + text
        if not number:
            return text


def _bookmark(paragraph: Element, name: str, number: str) -> None:
    start = paragraph.makeelement(_START, {_ID: number, _NAME: name})
    paragraph.insert(1 if len(paragraph) and paragraph[0].tag == PPR else 0, start)
    etree.SubElement(paragraph, _END, {_ID: number})
