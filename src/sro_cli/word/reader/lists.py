"""Which list a paragraph stands in, and the number that Word prints before it."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.word.numbering import LEVELS, Numbering, read_numbering
from sro_cli.word.ooxml import NUMPR, PPR, Element, serialise, switch, value, w
from sro_cli.word.reader.values import Listed
from sro_cli.word.styles import MAX_DEPTH, Styles, whole

MAX_NUMBER = 32_767
_LETTERS = 26
_MANY_LETTERS = 20
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE = re.compile("%([1-9])")


class Level(NamedTuple):
    """A level as one list has it; *text* is Word's pattern ("%1.%2")."""

    form: str = "decimal"
    start: int = 1
    text: str = ""
    legal: bool = False
    restart: int | None = None


class _List(NamedTuple):
    """A list: its *definition*, which counts, and where it says other than that."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True, eq=False, repr=False)
class Lists:
    """Counts the entries of a file's lists, in reading order."""

    numbering: Numbering
    styles: Styles
    definitions: dict[str, Element]
    instances: dict[str, Element]
    linked: dict[str, str]
    resolved: dict[str, _List] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def listed(self, properties: Element | None) -> Listed | None:
        """Return the entry that a paragraph with *properties* is; count it."""
        number, level = self.numbering.place(properties, self.styles)
        if not number:
            return None
        level = min(max(level, 0), LEVELS - 1)
        of = self._list(number)
        shape = of.levels.get(level)
        if shape is None or (shape.form == "none" and not shape.text.strip()):
            return None
        if shape.form == "bullet":
            return Listed(level, numbered=False, list_id=number)
        counts = self.counts.setdefault(of.definition, [None] * LEVELS)
        self._count(counts, number, level, of)
        text = _PLACE.sub(lambda at: _printed(at, shape, counts, of.levels), shape.text)
        counted = shape.form != "none" or bool(_PLACE.search(shape.text))
        return Listed(level, counted, number, text.strip())

    def _count(
        self, counts: list[int | None], number: str, level: int, of: _List
    ) -> None:
        levels, starts = of.levels, of.starts
        for above in range(level):
            if counts[above] is None:
                counts[above] = starts.get(above, levels.get(above, Level()).start)
                self.begun.add((number, above))
        last = counts[level]
        first = level in starts and (number, level) not in self.begun
        self.begun.add((number, level))
        if last is None or first:
            counts[level] = starts.get(level, levels[level].start)
        else:
            counts[level] = min(last + 1, MAX_NUMBER)
        for below in range(level + 1, LEVELS):
            restart = levels.get(below, Level()).restart
            # 0: never; else the level (from 1) whose entries make it begin anew.
            if restart is None or (restart > level and restart > 0):
                counts[below] = None

    def _list(self, number: str) -> _List:
        if number not in self.resolved:
            self.resolved[number] = self._resolve(number)
        return self.resolved[number]

    def _resolve(self, number: str) -> _List:
        name = self.numbering.lists[number]
        for _step in range(MAX_DEPTH):
            link = value(self.definitions.get(name), "numStyleLink")
            behind = self.linked.get(link or "")
            if behind not in self.numbering.lists:
                break
            name = self.numbering.lists[behind or ""]
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        definition = self.definitions.get(name)
        for one in () if definition is None else definition.findall(w("lvl")):
            levels[whole(one.get(w("ilvl")))] = _level(one)
        for override in self.instances[number].findall(w("lvlOverride")):
            at = whole(override.get(w("ilvl")))
            own = override.find(w("lvl"))
            if own is not None:
                levels[at] = _level(own)
            start = value(override, "startOverride")
            if start is not None:
                starts[at] = _bounded(start)
        return _List(name, levels, starts)


def read_lists(root: Element | None, styles: Element | None, found: Styles) -> Lists:
    """Read the lists: word/numbering.xml and word/styles.xml as trees."""
    linked: dict[str, str] = {}
    for style in () if styles is None else styles.findall(w("style")):
        number = style.find(f"{PPR}/{NUMPR}/{w('numId')}")
        if style.get(w("type")) == "numbering" and number is not None:
            linked[style.get(w("styleId"), "")] = number.get(w("val"), "")
    return Lists(
        read_numbering(None if root is None else serialise(root)),
        found,
        _by_id(root, "abstractNum", "abstractNumId"),
        _by_id(root, "num", "numId"),
        linked,
    )


def _by_id(root: Element | None, tag: str, name: str) -> dict[str, Element]:
    found = () if root is None else root.findall(w(tag))
    return {one.get(w(name), ""): one for one in found}


def _level(element: Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        value(element, "numFmt") or "decimal",
        _bounded(value(element, "start") or "1"),
        value(element, "lvlText") or "",
        bool(switch(element, "isLgl")),
        None if restart is None else whole(restart),
    )


def _bounded(text: str) -> int:
    return min(max(whole(text), 0), MAX_NUMBER)


def _printed(
    at: re.Match[str],
    shape: Level,
    counts: list[int | None],
    levels: dict[int, Level],
) -> str:
    level = int(at[1]) - 1
    form = levels.get(level, Level()).form
    return numeral(counts[level] or 0, "decimal" if shape.legal else form)


def numeral(number: int, form: str) -> str:
    """Return *number* in a form of Word's ("lowerLetter"); unknown ones are decimal."""
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    small = form.startswith("lower")
    text = str(number)
    if form.endswith("Letter") and 0 < number <= _LETTERS * _MANY_LETTERS:
        text = chr(ord("a") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)
    elif form.endswith("Roman") and number > 0:
        text = _roman(number)
    return text if small else text.upper()


def _roman(number: int) -> str:
    found = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        found += sign * times
    return found
