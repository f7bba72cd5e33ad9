"""The mark that a line begins with when it is an entry of a list."""

import re
from typing import NamedTuple

from sro_cli.imports.pdf.pieces import Line, Piece

_BULLETS = frozenset("•●○◦▪■□◾◼∙·⋅‣➤➢►▶▸→➔✓✔❖◆⁃*-–—oØ")
_DOUBTFUL = frozenset("oØ*→✓✔")
"""Signs that are bullets only with a wide blank after them, or in a symbol font."""
_NUMBER = re.compile(
    r"\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|\(?[a-zåäö]\)|[a-zåäö]\.|[ivx]{1,4}[.)]"
    r"|§ ?\d{1,3}"
)
_WIDE = 0.55
"""A blank wider than this, in the font's size, is a tab."""
_PARAGRAPH = "§"


class Marked(NamedTuple):
    """A line's mark, how many pieces it takes, where its text begins."""

    mark: str
    taken: int
    x: float
    tab: bool


def read_mark(line: Line) -> Marked | None:
    """Return the list's mark that *line* begins with, if it does."""
    pieces = line.pieces
    first = pieces[0]
    if len(pieces) == 1:
        return Marked(_alone(first), 1, line.x1, tab=True) if _alone(first) else None
    second = pieces[1]
    if not second.blank:
        return None
    wide = second.x0 - first.x1 > _WIDE * first.size
    if _is_bullet(first, wide=wide):
        return Marked("-", 1, second.x0, wide)
    if first.text == _PARAGRAPH and second.text.rstrip(".").isdecimal():
        x = ([*pieces[2:], second])[0].x0
        return Marked(f"§ {second.text.rstrip('.')}", 2, x, tab=True)
    if _NUMBER.fullmatch(first.text):
        return Marked(_tidy(first.text), 1, second.x0, wide)
    return None


def is_mark(line: Line) -> bool:
    """Tell whether a line holds a mark, and the text stands a tab further on."""
    first = line.pieces[0]
    if len(line.pieces) > 1:
        mark = read_mark(line)
        return mark is not None and mark.taken == len(line.pieces)
    return _is_bullet(first, wide=True) or bool(_NUMBER.fullmatch(first.text))


def _alone(piece: Piece) -> str:
    """Return the mark if a line holds nothing else."""
    if piece.text in {"•", "●", "▪", "➤", "○"} or _is_private(piece.text):
        return "-"
    return piece.text if re.fullmatch(r"\d{1,2}[.)]|[a-z]\)", piece.text) else ""


def _is_bullet(piece: Piece, *, wide: bool) -> bool:
    if _is_private(piece.text) or (piece.symbol and len(piece.text) == 1):
        return True
    if piece.text not in _BULLETS:
        return False
    return wide or piece.text not in _DOUBTFUL


def _is_private(text: str) -> bool:
    return len(text) == 1 and "\ue000" <= text <= "\uf8ff"


def _tidy(text: str) -> str:
    return f"§ {text[1:].strip()}" if text.startswith(_PARAGRAPH) else text
