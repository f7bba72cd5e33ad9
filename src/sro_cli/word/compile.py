"""From a template's parts to programs: what `compile_template` does inside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.lang.messages import _
from sro_cli.word.assemble import Assembly
from sro_cli.word.blocks import Block, Meaning, meaning_of
from sro_cli.word.faults import TemplateFault
from sro_cli.word.fields import Field, Type
from sro_cli.word.forms import find_forms
from sro_cli.word.hints import Report, strays
from sro_cli.word.levels import Level, levels_of
from sro_cli.word.lookup import all_names
from sro_cli.word.numbering import Numbering, read_numbering
from sro_cli.word.ooxml import Element, parse
from sro_cli.word.parts import read_relations
from sro_cli.word.prepare import prepare_parts
from sro_cli.word.program import Body
from sro_cli.word.restarts import Restarts
from sro_cli.word.runs import RunLook
from sro_cli.word.styles import Styles, read_styles
from sro_cli.word.tags import Paragraph, read_paragraphs
from sro_cli.word.tidy import drop_bookmarks, tidy
from sro_cli.word.unserved import unserved

_SERVED = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_NUMBER = re.compile(r"\d+")


class CompiledPart(NamedTuple):
    """A part's program; *first_link* is the first free number of its relations."""

    name: str
    body: Body
    first_link: int


class Compiled(NamedTuple):
    """A template without mistakes, ready for rendering."""

    parts: dict[str, bytes]
    programs: tuple[CompiledPart, ...]
    styles: Styles
    numbering: Numbering
    look: RunLook
    advice: tuple[str, ...]


@dataclass(slots=True, eq=False, repr=False)
class _Part:
    name: str
    root: Element
    paragraphs: list[Paragraph]
    meaning: Meaning
    levels: dict[Block, Level] = field(default_factory=dict)


def compile_parts(
    parts: dict[str, bytes], fields: tuple[Field, ...]
) -> tuple[Compiled | None, tuple[TemplateFault, ...]]:
    """Return the programs of a template, or all its mistakes."""
    styles = read_styles(parts.get("word/styles.xml"))
    numbering = read_numbering(parts.get("word/numbering.xml"))
    names = all_names(fields)
    faults: list[TemplateFault] = []
    read: list[_Part] = []
    for name in _served(parts):
        part = _read(name, parts[name], styles, fields)
        report = Report(part_in_words(name))
        found = list(part.meaning.faults)
        for paragraph in part.paragraphs:
            if "{" in paragraph.text or "}" in paragraph.text:
                found += strays(paragraph, names, report)
        found += unserved(part.root, part.paragraphs, report)
        read.append(part)
        if not found:
            part.levels, wrong = levels_of(part.paragraphs, part.meaning, report)
            found += wrong
        faults += sorted(found, key=lambda fault: fault.paragraph)
    faults += _notes(parts, styles)
    if faults:
        return None, tuple(faults)
    prepared = prepare_parts(parts)
    return _programs(read, prepared, styles, numbering), ()


def _served(parts: dict[str, bytes]) -> list[str]:
    """Return the parts that tags may stand in, the document first."""
    found = [name for name in parts if _SERVED.fullmatch(name)]
    return sorted(found, key=lambda name: (not name.startswith("word/d"), _sort(name)))


def _sort(name: str) -> tuple[str, int]:
    number = _NUMBER.search(name)
    return name.rstrip("0123456789.xml"), int(number[0]) if number else 0


def _read(
    name: str, content: bytes, styles: Styles, fields: tuple[Field, ...]
) -> _Part:
    root = tidy(parse(content))
    paragraphs = read_paragraphs(root, styles)
    tags = [tag for paragraph in paragraphs for tag in paragraph.tags]
    meaning = meaning_of(tags, fields, Report(part_in_words(name)))
    return _Part(name, root, paragraphs, meaning)


def part_in_words(name: str) -> str:
    """Return "the document", "header 1" … for the name of a part."""
    number = _NUMBER.search(name)
    which = number[0] if number else ""
    for key, words in (
        ("header", _("header {number}")),
        ("footer", _("footer {number}")),
        ("footnotes", _("the footnotes")),
        ("endnotes", _("the endnotes")),
    ):
        if f"/{key}" in name:
            return words.format(number=which).rstrip()
    return _("the document")


def _notes(parts: dict[str, bytes], styles: Styles) -> Iterator[TemplateFault]:
    """Report tags in footnotes: these are not filled in."""
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        if b"{" not in parts.get(name, b""):
            continue
        report = Report(part_in_words(name))
        for paragraph in read_paragraphs(parse(parts[name]), styles):
            for tag in paragraph.tags:
                yield report.at(
                    tag,
                    _("{tag} stands in a note, where fields are not filled in").format(
                        tag=tag.written
                    ),
                    _("move it into the text"),
                )


def _programs(
    read: list[_Part], parts: dict[str, bytes], styles: Styles, numbering: Numbering
) -> Compiled:
    forms = find_forms(styles, numbering)
    # Only what is used can be missed.
    missing = list(forms.advice) if _uses(read, Type.RICH) else []
    link = styles.id("character", "Hyperlink")
    if not link and _uses(read, Type.RICH, Type.LINE, Type.LINK):
        missing.append(_("the template has no style «{name}»").format(name="Hyperlink"))
    restarts = Restarts(numbering, styles)
    programs = []
    for part in read:
        numbers = restarts.find(part.paragraphs, part.levels)
        _drop_copied_bookmarks(part)
        assembly = Assembly(
            part.root, part.meaning, part.levels, numbers, styles, forms
        )
        body = assembly.program(part.paragraphs)
        first = read_relations(parts, part.name).first_free()
        programs.append(CompiledPart(part.name, body, first))
    return Compiled(
        parts, tuple(programs), styles, numbering, RunLook(link), tuple(missing)
    )


def _uses(read: list[_Part], *types: Type) -> bool:
    return any(
        not tag.sign and place.field.type in types
        for part in read
        for tag, place in part.meaning.places.items()
    )


def _drop_copied_bookmarks(part: _Part) -> None:
    """Drop the bookmarks that would be written twice, or only half."""
    copied = {
        number
        for block in part.levels
        for number in range(
            block.open.paragraph.number, block.close.paragraph.number + 1
        )
    }
    spared = {
        paragraph.element
        for paragraph in part.paragraphs
        if not paragraph.tags and paragraph.number not in copied
    }
    drop_bookmarks(part.root, spared)
