"""The styles of a template, found by the names that a person sees."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.word.ooxml import NUMPR, PPR, VAL, Element, W, parse, switch, value, w

_LANGUAGE = re.compile(rb'<w:lang\b[^>]*? w:val="([^"]*)"')
MAX_DEPTH = 20
HEADINGS = 9


class Look(NamedTuple):
    """What a paragraph's style says, its parents asked as well.

    *outline* counts from 0, None for body text; lengths are in twentieths of a point;
    *number* and *level* name the list, "" for none. *following* is the style that Word
    goes on in; *boxed* tells of borders or a tint.
    """

    outline: int | None = None
    keep_next: bool = False
    before: int = 0
    after: int = 0
    left: int = 0
    number: str = ""
    level: int = 0
    following: str = ""
    boxed: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Styles:
    """The styles of one template. Ids are looked up by type and name."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    elements: dict[str, Element] = field(default_factory=dict)
    default: str = ""
    looks: dict[str, Look] = field(default_factory=dict)

    def id(self, kind: str, name: str) -> str:
        """Return the id of the *kind* ("paragraph", …) style *name*, or ""."""
        return self.ids.get((kind, name.lower()), "")

    def look(self, style: str | None) -> Look:
        """Return what the paragraph style with the id *style* says."""
        name = style if style in self.elements else self.default
        assert name is not None  # noqa: S101 (default is a str)
        if name not in self.looks:
            self.looks[name] = self._resolve(name)
        return self.looks[name]

    def family(self, style: str | None) -> list[str]:
        """Return the names (lower case) of the style and its parents."""
        return [
            (value(element, "name") or "").lower()
            for element in self.chain(style or self.default)
        ]

    def chain(self, style: str) -> list[Element]:
        """Return the style with that id, and its parents; none if it is unknown."""
        chain: list[Element] = []
        current: str | None = style
        while current in self.elements and len(chain) < MAX_DEPTH:
            element = self.elements[current]
            chain.append(element)
            current = value(element, "basedOn")
        return chain

    def _resolve(self, style: str) -> Look:
        chain = self.chain(style)
        properties = [
            found for element in chain if (found := element.find(PPR)) is not None
        ]
        keep = (switch(one, "keepNext") for one in properties)
        return Look(
            outline=_outline(properties),
            keep_next=next((one for one in keep if one is not None), False),
            before=_length(properties, "spacing", "before"),
            after=_length(properties, "spacing", "after"),
            left=_length(properties, "ind", "left", "start"),
            number=_first(properties, f"{NUMPR}/{w('numId')}"),
            level=whole(_first(properties, f"{NUMPR}/{w('ilvl')}")),
            following=value(chain[0], "next") or "" if chain else "",
            boxed=any(
                one.find(w(name)) is not None
                for one in properties
                for name in ("pBdr", "shd")
            ),
        )


def read_styles(content: bytes | None) -> Styles:
    """Read word/styles.xml; without it there are no styles."""
    return Styles() if content is None else styles_of(parse(content))


def styles_of(root: Element) -> Styles:
    """Read word/styles.xml as a tree."""
    styles = Styles()
    for element in root.findall(w("style")):
        kind = element.get(w("type"), "paragraph")
        name = element.get(w("styleId"), "")
        styles.ids.setdefault((kind, (value(element, "name") or "").lower()), name)
        if kind == "paragraph":
            styles.elements[name] = element
            if element.get(w("default")) in ("1", "true", "on"):
                styles.default = name
    return styles


def in_language(content: bytes, language: str) -> bytes:
    """Return word/styles.xml with *language* ("sv-SE") as that of all text."""
    end = content.find(b"</w:docDefaults>")
    stated = _LANGUAGE.search(content, 0, max(end, 0))
    if stated is None or stated[1] == language.encode():
        return content
    return content[: stated.start(1)] + language.encode() + content[stated.end(1) :]


def whole(text: str | None) -> int:
    """Return *text* as an integer; 0 where it is none."""
    try:
        return int(text or 0)
    except ValueError:
        return 0


def _first(properties: list[Element], path: str) -> str:
    for one in properties:
        found = one.find(path)
        if found is not None:
            return found.get(VAL, "")
    return ""


def _outline(properties: list[Element]) -> int | None:
    found = _first(properties, w("outlineLvl"))
    return whole(found) if found and whole(found) < HEADINGS else None


def _length(properties: list[Element], name: str, *attributes: str) -> int:
    for one in properties:
        element = one.find(w(name))
        for attribute in attributes:
            found = None if element is None else element.get(f"{{{W}}}{attribute}")
            if found is not None:
                return whole(found)
    return 0


def outline_of(properties: Element | None, styles: Styles) -> int | None:
    """Return the outline level of a paragraph with *properties*, from 0, or None."""
    own = value(properties, "outlineLvl")
    if own is not None:
        return whole(own) if whole(own) < HEADINGS else None
    return styles.look(value(properties, "pStyle")).outline
