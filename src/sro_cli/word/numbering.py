"""Numbered lists: those of the template, and new ones that begin anew."""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from sro_cli.word.ooxml import NUMPR, Element, W, parse, remove, serialise, value, w
from sro_cli.word.styles import Styles, whole

EMPTY = f'<w:numbering xmlns:w="{W}"/>'.encode()
LEVELS = 9
_BULLETS = ("•", "–")
_NUMBERS = (("decimal", "%1."), ("lowerLetter", "%2)"))
STEP = 360


class Level(NamedTuple):
    """A level of a list: *form* as Word names it ("decimal", "bullet"), its start."""

    form: str = "decimal"
    start: int = 1
    style: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Numbering:
    """The lists of a template. *lists* maps a w:num's id to its definition's id."""

    root: Element
    levels: dict[str, dict[int, Level]]
    lists: dict[str, str]
    next_list: int
    next_definition: int
    added: list[str] = field(default_factory=list)
    clones: dict[str, str] = field(default_factory=dict)
    styled: dict[str, tuple[str, int]] = field(default_factory=dict)

    def level(self, number: str, level: int) -> Level | None:
        """Return a level of the list *number*; None where there is no such list."""
        definition = self.lists.get(number)
        return None if definition is None else self.levels[definition].get(level)

    def define(self, *, bullets: bool) -> str:
        """Add a plain list for a template that has none; return its definition."""
        name = str(self.next_definition)
        self.next_definition += 1
        forms = [("bullet", mark) for mark in _BULLETS] if bullets else _NUMBERS
        levels = {
            at: Level("bullet" if bullets else forms[at % 2][0]) for at in range(LEVELS)
        }
        body = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{forms[at % 2][0]}"/>'
            f'<w:lvlText w:val="{_mark(forms[at % 2][1], at)}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{STEP * (at + 1)}" '
            f'w:hanging="{STEP}"/></w:pPr></w:lvl>'
            for at in range(LEVELS)
        )
        self.added.append(
            f'<w:abstractNum w:abstractNumId="{name}">'
            f'<w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
        )
        self.levels[name] = levels
        return name

    def clone(self, definition: str) -> str:
        """Add a copy of a definition, to count apart from it; return its id."""
        if definition in self.clones:
            return self.clones[definition]
        name = str(self.next_definition)
        self.next_definition += 1
        copy = deepcopy(
            next(
                one
                for one in self.root.findall(w("abstractNum"))
                if one.get(w("abstractNumId")) == definition
            )
        )
        copy.set(w("abstractNumId"), name)
        for tag in ("nsid", "tmpl", "name", "styleLink", "numStyleLink", "pStyle"):
            for element in list(copy.iter(w(tag))):
                remove(element)
        self.added.append(etree.tostring(copy, encoding="unicode", with_tail=False))
        self.levels[name] = self.levels[definition]
        self.clones[definition] = name
        return name

    def of_style(self, style: str, styles: Styles) -> tuple[str, int]:
        """Return the list ("" for none) and level that a paragraph style numbers by."""
        if style not in self.styled:
            self.styled[style] = self._of_style(style, styles)
        return self.styled[style]

    def _of_style(self, style: str, styles: Styles) -> tuple[str, int]:
        look = styles.look(style)
        if look.number not in self.lists:
            return "", 0
        levels = self.levels[self.lists[look.number]]
        linked = (at for at, level in levels.items() if level.style == style)
        return look.number, next(linked, look.level)

    def place(self, properties: Element | None, styles: Styles) -> tuple[str, int]:
        """Return the list ("" for none) and level of a paragraph with *properties*."""
        number, level = self.of_style(value(properties, "pStyle") or "", styles)
        own = None if properties is None else properties.find(NUMPR)
        if own is not None:
            number = value(own, "numId") or number
            level = whole(value(own, "ilvl") or str(level))
        return (number if number in self.lists else ""), level

    def is_counted(self, number: str, level: int, styles: Styles) -> bool:
        """Tell whether the list counts, and counts no headings."""
        found = self.level(number, level)
        if found is None or found.form in ("bullet", "none"):
            return False
        definition = self.levels[self.lists[number]]
        linked = (one.style for one in definition.values() if one.style)
        return all(styles.look(style).outline is None for style in linked)


@dataclass(slots=True, eq=False, repr=False)
class NewLists:
    """The lists that one paper adds, counted on from those of the template."""

    numbering: Numbering
    written: list[str] = field(default_factory=list)

    def add(self, definition: str, starts: dict[int, int] | None = None) -> str:
        """Add a list of *definition* that begins anew; return its number.

        Args:
            definition: the id of the w:abstractNum.
            starts: level → first number; None: every level as the definition says.
        """
        number = str(self.numbering.next_list + len(self.written))
        if starts is None:
            levels = self.numbering.levels.get(definition, {})
            starts = {at: level.start for at, level in levels.items()}
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/>'
            "</w:lvlOverride>"
            for at, start in sorted(starts.items())
        )
        self.written.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
            f"{overrides}</w:num>"
        )
        return number


def _mark(text: str, at: int) -> str:
    return text.replace("%1", f"%{at + 1}").replace("%2", f"%{at + 1}")


def read_numbering(content: bytes | None) -> Numbering:
    """Read word/numbering.xml."""
    root = parse(content or EMPTY)
    levels: dict[str, dict[int, Level]] = {}
    for definition in root.findall(w("abstractNum")):
        levels[definition.get(w("abstractNumId"), "")] = {
            whole(level.get(w("ilvl"))): Level(
                value(level, "numFmt") or "decimal",
                whole(value(level, "start") or "1"),
                value(level, "pStyle") or "",
            )
            for level in definition.findall(w("lvl"))
        }
    lists = {
        number.get(w("numId"), ""): value(number, "abstractNumId") or ""
        for number in root.findall(w("num"))
    }
    known = {number: one for number, one in lists.items() if one in levels}
    return Numbering(
        root,
        levels,
        known,
        max(map(whole, lists), default=0) + 1,
        max(map(whole, levels), default=-1) + 1,
    )


def with_lists(
    content: bytes | None, definitions: list[str], lists: list[str]
) -> bytes:
    """Return word/numbering.xml with what was added, in the schema's order."""
    root = parse(content or EMPTY)
    last = root.findall(w("abstractNum"))
    at = root.index(last[-1]) + 1 if last else len(root.findall(w("numPicBullet")))
    root[at:at] = _elements(definitions)
    numbers = root.findall(w("num"))
    at = root.index(numbers[-1]) + 1 if numbers else at + len(definitions)
    root[at:at] = _elements(lists)
    return serialise(root)


def _elements(written: list[str]) -> list[Element]:
    return list(parse(f'<w:x xmlns:w="{W}">{"".join(written)}</w:x>'.encode()))
