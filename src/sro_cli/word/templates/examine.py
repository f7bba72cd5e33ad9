"""A template's parts read, and every mistake in them found at once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.lang.messages import _
from sro_cli.word.numbering import Numbering, read_numbering
from sro_cli.word.ooxml import Element, parse
from sro_cli.word.parts import content_types, read_relations
from sro_cli.word.styles import Styles, read_styles
from sro_cli.word.templates.blocks import Block, Meaning, meaning_of
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.fields import Field
from sro_cli.word.templates.hints import Report
from sro_cli.word.templates.levels import Level, levels_of
from sro_cli.word.templates.lookup import ways_to_write
from sro_cli.word.templates.strays import strays
from sro_cli.word.templates.tags import Paragraph, read_paragraphs
from sro_cli.word.templates.tidy import tidy
from sro_cli.word.templates.unserved import unserved

_SERVED = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_HEADERS = (".header+xml", ".footer+xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_DRAWN = re.compile(r"word/(diagrams/data|charts/chart)[^/]*\.xml")
_NUMBER = re.compile(r"\d+")
_ENCODED = re.compile(r"\{\{.*?\}\}|%7B%7B.*?%7D%7D", re.IGNORECASE)


@dataclass(slots=True, eq=False, repr=False)
class Part:
    """A part that tags may stand in, and what they mean."""

    name: str
    root: Element
    paragraphs: list[Paragraph]
    meaning: Meaning
    levels: dict[Block, Level] = field(default_factory=dict)


class Examined(NamedTuple):
    """A template as it was read; *faults* are in reading order."""

    read: list[Part]
    styles: Styles
    numbering: Numbering
    faults: tuple[TemplateFault, ...]


def examine(parts: dict[str, bytes], fields: tuple[Field, ...]) -> Examined:
    """Read all parts of a template that may hold tags, and find all mistakes."""
    styles = read_styles(parts.get("word/styles.xml"))
    numbering = read_numbering(parts.get("word/numbering.xml"))
    ways = ways_to_write(fields)
    faults: list[TemplateFault] = []
    read: list[Part] = []
    for name in _served(parts):
        part = read_part(name, parts[name], styles, fields)
        found = list(_faults(part, ways))
        found += _addresses(parts, name)
        read.append(part)
        faults += sorted(found, key=lambda fault: (fault.paragraph, fault.start))
    faults += _notes(parts, styles)
    faults += _drawings(parts)
    return Examined(read, styles, numbering, tuple(faults))


def _served(parts: dict[str, bytes]) -> list[str]:
    """Return the parts that tags may stand in, the document first."""
    types = content_types(parts)
    found = [
        name
        for name in parts
        if _SERVED.fullmatch(name) or types[name].endswith(_HEADERS)
    ]
    return sorted(found, key=lambda name: (not name.startswith("word/d"), _sort(name)))


def _sort(name: str) -> tuple[str, int]:
    number = _NUMBER.search(name)
    return name.rstrip("0123456789.xml"), int(number[0]) if number else 0


def read_part(
    name: str, content: bytes, styles: Styles, fields: tuple[Field, ...]
) -> Part:
    """Read a part's paragraphs and what its tags mean."""
    root = tidy(parse(content))
    paragraphs = read_paragraphs(root, styles)
    tags = [tag for paragraph in paragraphs for tag in paragraph.tags]
    return Part(name, root, paragraphs, meaning_of(tags, fields, report_of(name)))


def report_of(name: str) -> Report:
    """Return what makes the faults of the part called *name*."""
    return Report(part_in_words(name), name)


def part_in_words(name: str) -> str:
    """Return "the document", "header 1" … for the name of a part."""
    number = _NUMBER.search(name)
    which = number[0] if number else ""
    for key, words in (
        ("header", _("header {number}")),
        ("footer", _("footer {number}")),
        ("footnotes", _("the footnotes")),
        ("endnotes", _("the endnotes")),
        ("comments", _("the comments")),
        ("diagrams/", _("a drawing")),
        ("charts/", _("a chart")),
    ):
        if f"/{key}" in name:
            return words.format(number=which).rstrip()
    return _("the document")


def _faults(part: Part, ways: Mapping[str, str]) -> Iterator[TemplateFault]:
    report = report_of(part.name)
    found = list(part.meaning.faults)
    for paragraph in part.paragraphs:
        found += strays(paragraph, ways, report)
    found += unserved(part.root, part.paragraphs, ways, report)
    yield from found
    told = {(one.paragraph, one.start) for one in found}
    part.levels, wrong = levels_of(part.paragraphs, part.meaning, report)
    # A tag that is wrong in itself is told once, not for its place as well.
    yield from (one for one in wrong if (one.paragraph, one.start) not in told)


def _addresses(parts: dict[str, bytes], name: str) -> Iterator[TemplateFault]:
    """Report tags in the addresses of links."""
    report = report_of(name)
    for relation in read_relations(parts, name).root:
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External" and _ENCODED.search(target):
            yield report.within(
                None,
                target,
                target,
                _("a tag in a link's address is not filled in"),
                _("a field that is a link brings its own address: {tag}").format(
                    tag="{{link}}"
                ),
            )


def _notes(parts: dict[str, bytes], styles: Styles) -> Iterator[TemplateFault]:
    """Report tags in footnotes: these are not filled in."""
    for name in _NOTES:
        if b"{" not in parts.get(name, b""):
            continue
        report = report_of(name)
        for paragraph in read_paragraphs(parse(parts[name]), styles):
            for tag in paragraph.tags:
                yield report.at(
                    tag,
                    _("{tag} stands in a note, where fields are not filled in").format(
                        tag=tag.written
                    ),
                    _("move it into the text"),
                )


def _drawings(parts: dict[str, bytes]) -> Iterator[TemplateFault]:
    """Report tags in SmartArt and charts."""
    for name in sorted(parts):
        if not _DRAWN.fullmatch(name) or b"{{" not in parts[name]:
            continue
        text = "".join(str(one) for one in parse(parts[name]).itertext())
        if found := re.search(r"\{\{[^{}]*\}\}", text):
            yield report_of(name).within(
                None,
                text[max(0, found.start() - 30) :],
                found[0],
                _("a tag in a drawing or chart is not filled in"),
                _("move it into the text, or into a table"),
            )
