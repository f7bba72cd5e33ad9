"""Lines put together again: what to do with a hyphen at the end of one."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from sro_cli.imports.pdf.pieces import Line, Piece

SOFT = "\xad"
_DASHES = "-‐\xad"
_KEPT = {
    "och", "eller", "samt", "respektive", "resp", "resp.", "till", "men", "kontra",
    "and", "or",
}  # fmt: skip
_SHORT = 8
"""A word that was too long for its column has more letters."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def vocabulary(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words of a paper that stand whole within a line."""
    return frozenset(
        word for line in lines for word in _WORD.findall(line.text.lower())
    )


def join(lines: list[Line], known: AbstractSet[str], right: float = 0.0) -> list[Piece]:
    """Return the pieces of wrapped lines as of one line.

    *right* is the end of a narrow column, where words may be cut without a hyphen.
    """
    pieces: list[Piece] = []
    last: tuple[Piece, ...] = ()
    for line in lines:
        first = line.pieces[0]
        if pieces and pieces[-1].text[-1:] in _DASHES and _follows(pieces):
            pieces[-1], blank = _hyphenated(pieces, first.text, known)
            first = first._replace(blank=blank)
        elif pieces:
            apart = not (_one_address(pieces[-1], first) or _range(pieces[-1], first))
            if right and len(last) == 1:
                apart = apart and not _cut(last[0], first, right, known)
            first = first._replace(blank=apart)
        pieces += [first, *line.pieces[1:]]
        last = line.pieces
    return [
        one._replace(text=one.text.replace(SOFT, "")) if SOFT in one.text else one
        for one in pieces
    ]


def _follows(pieces: list[Piece]) -> bool:
    """Tell whether the dash at the end hangs on a word."""
    last = pieces[-1]
    return len(last.text) > 1 or (len(pieces) > 1 and not last.blank)


def _hyphenated(
    pieces: list[Piece], after: str, known: AbstractSet[str]
) -> tuple[Piece, bool]:
    """Return the last piece with or without its hyphen, and if a blank follows."""
    last = pieces[-1]
    bare = last._replace(text=last.text[:-1])
    hard = last._replace(text=f"{bare.text}-")
    if last.text.endswith(SOFT):
        return bare, False
    second = _WORD.match(after)
    if not after[:1].islower() or second is None:
        return hard, bool(re.match(r"[–—(]", after))
    whole = bare.text
    if not last.blank and len(pieces) > 1:
        whole = pieces[-2].text + whole
    found = re.search(r"[^\W\d_]+$", whole)
    first = found[0] if found else ""
    if (first + second[0]).lower() in known:
        return bare, False
    if second[0].lower() in _KEPT and len(second[0]) == len(after.rstrip(".,;:)")):
        return hard, True
    kept = len(first) <= 1 or first.isupper()
    if kept or f"{first}-{second[0]}".lower() in known:
        return hard, False
    return bare, False


def _cut(last: Piece, first: Piece, right: float, known: AbstractSet[str]) -> bool:
    """Tell whether a word, alone on its line, was too long for it."""
    if not (last.text.isalpha() and first.text[:1].islower()):
        return False
    rest = _WORD.match(first.text)
    if rest is None:
        return False
    if (last.text + rest[0]).lower() in known:
        return True
    # What is a word of its own elsewhere is one here.
    letter = (first.x1 - first.x0) / len(first.text)
    return (
        len(last.text) > _SHORT
        and abs(right - last.x1) < letter
        and known.isdisjoint((last.text.lower(), rest[0].lower()))
    )


def _range(last: Piece, first: Piece) -> bool:
    """Tell whether a line ends within "10.00–10.45"."""
    return bool(re.search(r"\w–$", last.text) and first.text[0].isalnum())


def _one_address(last: Piece, first: Piece) -> bool:
    """Tell whether an address goes on in the next line."""
    return bool(
        first.target
        and first.target == last.target
        and (last.text + first.text) in first.target
    )
