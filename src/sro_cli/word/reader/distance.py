"""How far a paragraph stands from those above and below, by its style and itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.word.ooxml import PPR, Element, switch, value, w
from sro_cli.word.styles import Styles, whole

_SPACING = w("spacing")
_BEFORE, _AFTER = w("before"), w("after")
_AUTO = {w("beforeAutospacing"), w("afterAutospacing")}
_LINES = {_BEFORE: w("beforeLines"), _AFTER: w("afterLines")}
_LINE = 240
_PER_LINE = 100
_ON = ("1", "true", "on")


class Space(NamedTuple):
    """Room above and below, in twentieths of a point.

    *joins*: none of it stands between two paragraphs of one style.
    """

    above: int = 0
    below: int = 0
    joins: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Distances:
    """The room that the styles of a file give; *usual* is what holds for all."""

    styles: Styles
    usual: Element | None = None
    known: dict[str, Space] = field(default_factory=dict)

    def of(self, properties: Element | None) -> Space:
        """Return the room of a paragraph with *properties*."""
        style = value(properties, "pStyle") or ""
        if style not in self.known:
            self.known[style] = _space([*self._chain(style)])
        look = self.known[style]
        if properties is None or (
            properties.find(_SPACING) is None
            and properties.find(w("contextualSpacing")) is None
        ):
            return look
        return _space([properties, *self._chain(style)])

    def _chain(self, style: str) -> Iterator[Element]:
        known = style if style in self.styles.elements else self.styles.default
        for element in self.styles.chain(known):
            found = element.find(PPR)
            if found is not None:
                yield found
        if self.usual is not None:
            yield self.usual


def _space(chain: list[Element]) -> Space:
    joins = (switch(one, "contextualSpacing") for one in chain)
    return Space(
        _length(chain, _BEFORE),
        _length(chain, _AFTER),
        next((one for one in joins if one is not None), False),
    )


def _length(chain: list[Element], side: str) -> int:
    for one in chain:
        spacing = one.find(_SPACING)
        if spacing is None:
            continue
        if any(spacing.get(name) in _ON for name in _AUTO):
            return _LINE
        if (lines := spacing.get(_LINES[side])) is not None and whole(lines):
            return whole(lines) * _LINE // _PER_LINE
        if (length := spacing.get(side)) is not None:
            return whole(length)
    return 0


def read_distances(root: Element | None, styles: Styles) -> Distances:
    """Read the distances, word/styles.xml as a tree."""
    path = "/".join(map(w, ("docDefaults", "pPrDefault", "pPr")))
    return Distances(styles, None if root is None else root.find(path))
