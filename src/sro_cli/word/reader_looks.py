"""What the styles of a Word file that is read say of its paragraphs and runs."""

import re
from dataclasses import dataclass, field

from sro_cli.word.ooxml import RPR, Element, serialise, switch, value, w
from sro_cli.word.styles import MAX_DEPTH, Styles, outline_of, read_styles

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


@dataclass(slots=True, eq=False, repr=False)
class Looks:
    """The styles of a file: paragraphs' by `Styles`, characters' by id."""

    styles: Styles
    characters: dict[str, Element] = field(default_factory=dict)
    known: dict[str, tuple[bool, bool, bool]] = field(default_factory=dict)

    def name(self, properties: Element | None) -> str:
        """Return the name of a paragraph's style, as Word has it."""
        styles = self.styles
        style = value(properties, "pStyle")
        found = styles.elements.get(style or styles.default)
        if found is None:
            found = styles.elements.get(styles.default)
        name = value(found, "name") or NORMAL
        if name.lower() == "normal":
            return NORMAL
        return name.lower() if _LOWER.fullmatch(name) else name

    def outline(self, properties: Element | None) -> int | None:
        """Return a heading's level from 0; by its style's name if by nothing else."""
        level = outline_of(properties, self.styles)
        if level is not None:
            return level if level >= 0 else None
        if value(properties, "outlineLvl") is not None:
            return None
        for name in self.styles.family(value(properties, "pStyle")):
            found = _HEADING.fullmatch(name)
            if found:
                return int(found[1]) - 1
        return None

    def hides(self, properties: Element | None) -> bool:
        """Tell whether a paragraph's style hides its text."""
        style = self.styles.elements.get(value(properties, "pStyle") or "")
        look = None if style is None else style.find(RPR)
        return bool(switch(look, "vanish"))

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


def read_looks(root: Element | None) -> Looks:
    """Read the styles, word/styles.xml as a tree."""
    if root is None:
        return Looks(Styles())
    looks = Looks(read_styles(serialise(root)))
    for element in root.findall(w("style")):
        if element.get(w("type")) == "character":
            looks.characters[element.get(w("styleId"), "")] = element
    return looks
