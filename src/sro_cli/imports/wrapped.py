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
_CLAUSE = re.compile(r"att\b")
_LABELLED = re.compile(r"[*_]{0,3}[A-ZÅÄÖ][\wåäöÅÄÖ ]{2,40}[*_]{0,3}:(\s|$)")
_NARROW, _WIDE = 40, 130
"""Characters: what a line of a page holds; longer ones were never broken."""
_SHORT = 0.4
"""The share of a full line below which a line was ended on purpose."""
_JOINT = re.compile(r"\b(och|samt)$", re.IGNORECASE)
_END = 40
"""Characters: what tells how a line ends."""
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

    def joint(self, last: str, below: str, *, opened: bool) -> str | None:
        """Return what parts a line from the one below, None where they are two.

        That is " ", or "" where a word was cut and its hyphen goes. *last* is the last
        line of the text as it stood; *opened*: a bracket is open in the text.
        """
        if _LABELLED.match(below):
            return None
        if _CUT.search(last[-_END:]) and below[:1].islower():
            # a hyphen that was there before the line was broken stays
            return " " if _KEPT.match(below) else ""
        if opened and ")" in below[:_NARROW]:
            return " "
        ends = bool(_ENDS.search(last[-_END:]))
        close = len(last) < (self.width * _SHARE or _NARROW * 1.5)
        clause = _CLAUSE.match(below) and (close or last.endswith((",", ";", ":")))
        told = bool(_LABELLED.match(last)) and below[:1].isupper()
        if (
            clause
            or (ends and _LABELLED.match(last))
            or (told and not _OPEN.search(last))
        ):
            return None
        small = below[:1].islower()
        long = len(last) >= (self.width * _SHORT or _NARROW * 1.5)
        open_end = bool(_OPEN.search(last[-_END:])) and (long or small)
        full = self.width and len(last) >= self.width * _SHARE
        # a full line that ends a sentence goes on only where the text is broken so
        if (small and long and not ends) or open_end or _JOINT.search(last[-_END:]):
            return " "
        return " " if full and self._reaches(last, below) else None

    def _reaches(self, above: str, below: str) -> bool:
        """Tell whether the next line's first word would not have fitted above."""
        first = below.split(maxsplit=1)[0]
        return len(above) + 1 + len(first) > self.width - 3
