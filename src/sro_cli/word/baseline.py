"""What a paper remembers of the record it was made from: a custom XML part.

Word and LibreOffice keep such a part as it is, and bookmarks by their names: so an
edited paper can be compared with what it said when it was rendered.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from sro_cli.word.ooxml import DECLARATION, Element, parse
from sro_cli.word.parts import (
    OFFICE,
    drop_parts,
    read_relations,
    relations_of,
    set_type,
)
from sro_cli.word.seal import stated_paper
from sro_cli.word.templates.writer import FieldPath
from sro_cli.word.text import attribute, clean, escape

NAMESPACE = "urn:sro:paper:1"
FOLDER = "customXml"
MAIN = "word/document.xml"
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID = "{6F0B1C52-94D7-4E0B-9B53-5A1D7C2E8F31}"


class Source(NamedTuple):
    """Where in the record a value of the view stands, and what it says there.

    *place* is "avtal/position/0" for the item avtal, "place" for the meeting; *text*
    is None for what a paper only tells and nobody edits there.
    """

    place: str
    text: str | None = None


class Origin(NamedTuple):
    """Where a paper comes from: *facts* about it, and the sources of its values."""

    facts: Mapping[str, str]
    source: Callable[[FieldPath], Source | None]


class Stretch(NamedTuple):
    """A stretch of a paragraph: *place* is "" for words of the template.

    *leaf* tells which paragraph of the value it is, from 0; *look* is "b", "i" or "bi"
    where the template has the value in bold or italic.
    """

    text: str
    place: str = ""
    leaf: int = 0
    look: str = ""


class Marked(NamedTuple):
    """A paragraph as it was rendered: its bookmark, its style's name, its text.

    *level* is that of the list it is in, from 0; None outside of lists. *holds* tells
    of a picture or the like in it.
    """

    mark: str
    style: str
    stretches: tuple[Stretch, ...]
    level: int | None = None
    holds: bool = False

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(one.text for one in self.stretches)


class Baseline(NamedTuple):
    """A paper as it was rendered.

    *values* maps the places in the record that can be edited in the paper to what they
    said; *elsewhere* are the texts of headers and footers.
    """

    facts: Mapping[str, str]
    values: Mapping[str, str]
    paragraphs: tuple[Marked, ...]
    elsewhere: tuple[str, ...] = ()


def with_baseline(parts: dict[str, bytes], baseline: Baseline) -> None:
    """Put *baseline* among the parts of a paper; an older one gives way to it."""
    _without(parts)
    numbers = (
        int(digits)
        for name in parts
        if name.startswith(f"{FOLDER}/item")
        and (digits := name.removeprefix(f"{FOLDER}/item").partition(".")[0]).isdigit()
    )
    number = max(numbers, default=0) + 1
    part, properties = f"{FOLDER}/item{number}.xml", f"{FOLDER}/itemProps{number}.xml"
    parts[part] = _written(baseline)
    parts[properties] = (
        DECLARATION
        + (
            f'<ds:datastoreItem ds:itemID="{_ITEM_ID}" xmlns:ds="{_DATA_STORE}">'
            f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
            "</ds:datastoreItem>"
        ).encode()
    )
    set_type(parts, properties, _PROPERTIES)
    own = read_relations(parts, part)
    own.add(OFFICE + "customXmlProps", f"itemProps{number}.xml")
    parts[relations_of(part)] = own.bytes()
    document = read_relations(parts, MAIN)
    document.append(OFFICE + "customXml", f"../{part}")
    parts[relations_of(MAIN)] = document.bytes()


def _without(parts: dict[str, bytes]) -> None:
    """Drop what the template remembers, if it was a paper of ours itself."""
    old = _parts_of_ours(parts)
    if not old:
        return
    relations = read_relations(parts, MAIN)
    ids = {name for name, part in relations.targets("customXml").items() if part in old}
    relations.drop(ids)
    parts[relations_of(MAIN)] = relations.bytes()
    for part in old:
        parts_of = read_relations(parts, part).targets("customXmlProps")
        drop_parts(parts, {part, *parts_of.values()})


def _parts_of_ours(parts: Mapping[str, bytes]) -> list[str]:
    return [
        name
        for name, content in parts.items()
        if name.startswith(f"{FOLDER}/item") and NAMESPACE.encode() in content[:400]
        and "Props" not in name
    ]  # fmt: skip


def _written(baseline: Baseline) -> bytes:
    facts = "".join(
        f' {name}="{attribute(text)}"' for name, text in baseline.facts.items()
    )
    numbers = {place: number for number, place in enumerate(baseline.values)}
    pieces = [f'<paper xmlns="{NAMESPACE}"{facts}>']
    pieces += [
        f'<value place="{attribute(place)}">{_text(text)}</value>'
        for place, text in baseline.values.items()
    ]
    for one in baseline.paragraphs:
        more = "" if one.level is None else f' level="{one.level}"'
        more += ' holds="1"' if one.holds else ""
        pieces.append(f'<p mark="{one.mark}" style="{attribute(one.style)}"{more}>')
        pieces += [_stretch(each, numbers) for each in one.stretches]
        pieces.append("</p>")
    pieces += [f"<elsewhere>{_text(text)}</elsewhere>" for text in baseline.elsewhere]
    return DECLARATION + ("".join(pieces) + "</paper>").encode()


def _stretch(one: Stretch, numbers: Mapping[str, int]) -> str:
    if not one.place:
        return f"<t>{_text(one.text)}</t>"
    number = numbers.get(one.place)
    place = f'place="{attribute(one.place)}"' if number is None else f'value="{number}"'
    leaf = f' leaf="{one.leaf}"' if one.leaf else ""
    look = f' look="{one.look}"' if one.look else ""
    return f"<v {place}{leaf}{look}>{_text(one.text)}</v>"


def _text(text: str) -> str:
    return escape(clean(text))


def read_baseline(parts: Mapping[str, bytes]) -> Baseline | None:
    """Return what a paper remembers; None if it does not, or not in this way."""
    for name in _parts_of_ours(parts):
        try:
            return _read(parse(parts[name]))
        except (etree.XMLSyntaxError, ValueError, IndexError):
            continue
    return None


def paper_of(
    parts: Mapping[str, bytes], baseline: Baseline | None
) -> tuple[str, str] | None:
    """Return the meeting that a paper is of, and which paper it is; None: unknown.

    What it remembers, its *baseline*, tells it, and its properties, which more
    programs keep.
    """
    if baseline and baseline.facts.get("meeting"):
        return baseline.facts["meeting"], baseline.facts.get("kind", "")
    stated = stated_paper(parts).split(" ")
    return (stated[0], stated[1]) if len(stated) == 2 else None  # noqa: PLR2004


def _read(root: Element) -> Baseline:
    values = {one.get("place", ""): one.text or "" for one in root.findall(_n("value"))}
    places = list(values)
    paragraphs = tuple(
        Marked(
            one.get("mark", ""),
            one.get("style", ""),
            tuple(_read_stretch(each, places) for each in one.iterchildren(_T, _V)),
            _number(one.get("level", "")) if one.get("level") else None,
            holds=one.get("holds") == "1",
        )
        for one in root.findall(_n("p"))
    )
    elsewhere = tuple(one.text or "" for one in root.findall(_n("elsewhere")))
    facts = {str(name): str(text) for name, text in root.attrib.items()}
    return Baseline(facts, values, paragraphs, elsewhere)


def _read_stretch(one: Element, places: list[str]) -> Stretch:
    number = one.get("value")
    place = one.get("place", "") if number is None else places[_number(number)]
    leaf = _number(one.get("leaf", "0"))
    return Stretch(one.text or "", place, leaf, one.get("look", ""))


def _number(digits: str) -> int:
    """Return a number as `_written` writes it; a file may have been tampered with.

    Raises:
        ValueError: it is no such number.
    """
    if not re.fullmatch("[0-9]{1,6}", digits):
        raise ValueError(digits)
    return int(digits)


def _n(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


_T, _V = _n("t"), _n("v")
