"""Lines that were broken at a margin made whole again."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_CUT = re.compile(r"[^\W\d_]-$")
_KEPT = re.compile(r"(och|eller|samt|respektive|and|or)\b")
_ENDS = re.compile(r"[.:;!?…][\"”»)*_\]]*$")
_OPEN = re.compile(
    r"(,|\b(och|samt|eller|för|av|om|till|med|i|på|som|att|den|de))$", re.IGNORECASE
)
_NARROW, _WIDE = 40, 130
"""Characters: what a line of a page holds; longer ones were never broken."""
_SHARE = 0.75
"""How much of a full line a broken one fills: a long word may not have fitted."""


class Wrapping(NamedTuple):
    """How a text is broken: *width* of a full line, 0 where lines are paragraphs."""

    width: int

    @classmethod
    def of(cls, lines: Sequence[str]) -> "Wrapping":
        """Judge by a text's lines."""
        lengths = sorted(map(len, lines))
        longest = lengths[int(len(lengths) * 0.97)] if lengths else 0
        return cls(longest if _NARROW <= longest <= _WIDE else 0)

    def join(self, above: str, last: str, below: str, *, marked: bool) -> str | None:
        """Return a text and the line below it as one, None where they are two.

        *last* is the text's last line as it stood; *marked*: the text begins with a
        list's mark.
        """
        if not above:
            return below if marked else None
        if _CUT.search(above) and below[:1].islower():
            # a hyphen that was there before the line was broken stays
            return f"{above} {below}" if _KEPT.match(below) else f"{above[:-1]}{below}"
        goes_on = below[:1].islower() and not _ENDS.search(above)
        open_end = bool(_OPEN.search(above)) and len(last) >= _NARROW
        full = self.width and len(last) >= self.width * _SHARE
        # a full line that ends a sentence goes on only where the text is broken so
        if goes_on or open_end or (full and self._reaches(last, below)):
            return f"{above} {below}"
        return None

    def _reaches(self, above: str, below: str) -> bool:
        """Tell whether the next line's first word would not have fitted above."""
        first = below.split(maxsplit=1)[0]
        return len(above) + 1 + len(first) > self.width - 3
