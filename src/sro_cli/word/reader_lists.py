"""Which list a paragraph stands in, and the number that Word prints before it."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.word.numbering import LEVELS, Numbering, read_numbering
from sro_cli.word.ooxml import NUMPR, PPR, Element, serialise, switch, value, w
from sro_cli.word.reader_values import Listed
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


@dataclass(slots=True, eq=False, repr=False)
class Lists:
    """Counts the entries of a file's lists, in reading order."""

    numbering: Numbering
    styles: Styles
    linked: dict[str, str] = field(default_factory=dict)
    resolved: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = field(
        default_factory=dict
    )
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def listed(self, properties: Element | None) -> Listed | None:
        """Return the entry that a paragraph with *properties* is; count it."""
        number, level = self.numbering.place(properties, self.styles)
        if not number:
            return None
        level = min(max(level, 0), LEVELS - 1)
        definition, levels, starts = self._list(number)
        shape = levels.get(level)
        if shape is None or (shape.form == "none" and not shape.text.strip()):
            return None
        if shape.form == "bullet":
            return Listed(level, numbered=False, list_id=number)
        counts = self.counts.setdefault(definition, [None] * LEVELS)
        self._count(counts, number, level, levels, starts)
        text = _PLACE.sub(lambda at: _printed(at, shape, counts, levels), shape.text)
        counted = shape.form != "none" or bool(_PLACE.search(shape.text))
        return Listed(level, counted, number, text.strip())

    def _count(
        self,
        counts: list[int | None],
        number: str,
        level: int,
        levels: dict[int, Level],
        starts: dict[int, int],
    ) -> None:
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

    def _list(self, number: str) -> tuple[str, dict[int, Level], dict[int, int]]:
        if number not in self.resolved:
            self.resolved[number] = self._resolve(number)
        return self.resolved[number]

    def _resolve(self, number: str) -> tuple[str, dict[int, Level], dict[int, int]]:
        root = self.numbering.root
        definitions = {
            one.get(w("abstractNumId")): one for one in root.findall(w("abstractNum"))
        }
        instances = {one.get(w("numId")): one for one in root.findall(w("num"))}
        name = self.numbering.lists[number]
        for _step in range(MAX_DEPTH):
            link = value(definitions.get(name), "numStyleLink")
            behind = self.linked.get(link or "")
            if behind not in self.numbering.lists:
                break
            name = self.numbering.lists[behind or ""]
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        definition = definitions.get(name)
        for one in () if definition is None else definition.findall(w("lvl")):
            levels[whole(one.get(w("ilvl")))] = _level(one)
        for override in instances[number].findall(w("lvlOverride")):
            at = whole(override.get(w("ilvl")))
            own = override.find(w("lvl"))
            if own is not None:
                levels[at] = _level(own)
            start = value(override, "startOverride")
            if start is not None:
                starts[at] = _bounded(start)
        return name, levels, starts


def read_lists(root: Element | None, styles: Element | None, found: Styles) -> Lists:
    """Read the lists: word/numbering.xml and word/styles.xml as trees."""
    lists = Lists(read_numbering(None if root is None else serialise(root)), found)
    for style in () if styles is None else styles.findall(w("style")):
        number = style.find(f"{PPR}/{NUMPR}/{w('numId')}")
        if style.get(w("type")) == "numbering" and number is not None:
            lists.linked[style.get(w("styleId"), "")] = number.get(w("val"), "")
    return lists


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
