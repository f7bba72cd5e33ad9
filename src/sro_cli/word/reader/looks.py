"""What the styles of a Word file that is read say of its paragraphs and runs."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.word.ooxml import PPR, RPR, Element, switch, value, w
from sro_cli.word.styles import HEADINGS, MAX_DEPTH, Styles, styles_of, whole

NORMAL = "Normal"
_LOWER = re.compile(
    r"(?:heading|toc|index) [1-9]|header|footer|caption|annotation text"
    r"|(?:footnote|endnote) (?:text|reference)|table of figures|line number",
    re.IGNORECASE,
)
_HEADING = re.compile(r"heading ([1-9])")
_BOLD = {"strong", "stark", "strong emphasis"}
_ITALIC = {
    "emphasis", "betoning", "subtle emphasis", "diskret betoning",
    "intense emphasis", "stark betoning",
}  # fmt: skip


class Look(NamedTuple):
    """What a paragraph's style says: its name, a heading's level, is it hidden."""

    name: str = NORMAL
    outline: int | None = None
    hides: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Looks:
    """The styles of a file: paragraphs' by `Styles`, characters' by id."""

    styles: Styles
    characters: dict[str, Element] = field(default_factory=dict)
    paragraphs: dict[str, Look] = field(default_factory=dict)
    known: dict[str, tuple[bool, bool, bool]] = field(default_factory=dict)

    def paragraph(self, properties: Element | None) -> Look:
        """Return the look of a paragraph; an outline level of its own comes first."""
        style = value(properties, "pStyle") or ""
        if style not in self.paragraphs:
            self.paragraphs[style] = self._of_paragraphs(style)
        look = self.paragraphs[style]
        own = value(properties, "outlineLvl")
        return look if own is None else look._replace(outline=_level(whole(own)))

    def _of_paragraphs(self, style: str) -> Look:
        known = style if style in self.styles.elements else self.styles.default
        element = self.styles.elements.get(known)
        if element is None:
            return Look()
        level = self.styles.look(known).outline
        names = self.styles.family(known)
        stated = any(
            value(one, "outlineLvl") is not None for one in element.findall(PPR)
        )
        if level is None and not stated:
            # LibreOffice and others may leave the level to the built-in name.
            found = next(filter(None, map(_HEADING.fullmatch, names)), None)
            level = int(found[1]) - 1 if found else None
        hidden = switch(element.find(RPR), "vanish")
        return Look(
            _usual(value(element, "name") or NORMAL), _level(level), bool(hidden)
        )

    def run(self, properties: Element | None) -> tuple[bool, bool, bool]:
        """Return (bold, italic, hidden) of a run, without its paragraph's style."""
        if properties is None:
            return False, False, False
        of_style = self._of_style(value(properties, "rStyle") or "")
        own = (switch(properties, name) for name in ("b", "i", "vanish"))
        bold, italic, hidden = (
            style if one is None else one
            for one, style in zip(own, of_style, strict=True)
        )
        return bold, italic, hidden

    def _of_style(self, style: str) -> tuple[bool, bool, bool]:
        if style not in self.known:
            chain: list[Element] = []
            at: str | None = style
            while at in self.characters and len(chain) < MAX_DEPTH:
                chain.append(self.characters[at])
                at = value(chain[-1], "basedOn")
            names = {(value(one, "name") or "").lower() for one in chain}
            hidden = (switch(one.find(RPR), "vanish") for one in chain)
            self.known[style] = (
                not names.isdisjoint(_BOLD),
                not names.isdisjoint(_ITALIC),
                bool(next((one for one in hidden if one is not None), False)),
            )
        return self.known[style]


def _usual(name: str) -> str:
    """Return a style's name as Word has it; other programs write "Heading 1"."""
    if name.lower() == NORMAL.lower():
        return NORMAL
    return name.lower() if _LOWER.fullmatch(name) else name


def _level(level: int | None) -> int | None:
    return level if level is not None and 0 <= level < HEADINGS else None


def read_looks(root: Element | None) -> Looks:
    """Read the styles, word/styles.xml as a tree."""
    if root is None:
        return Looks(Styles())
    looks = Looks(styles_of(root))
    for element in root.findall(w("style")):
        if element.get(w("type")) == "character":
            looks.characters[element.get(w("styleId"), "")] = element
    return looks
