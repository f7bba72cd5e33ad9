"""Which paragraphs are headings, by their looks."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sro_cli.imports.pdf.paragraphs import Paragraph

_LARGER = 1.12
_LEVELS = 3
_LONG = 160
_FEW = 2
_SEVERAL = 4
_SMALL = 0.85
_ALIKE = 0.06
"""Sizes nearer than this share are of one level."""
_SIGNED = re.compile(r"[.,;:]$")


def body_size(paragraphs: Iterable[Paragraph]) -> float:
    """Return the size that most of a paper is set in."""
    count: Counter[float] = Counter()
    for one in paragraphs:
        for line in one.lines:
            count[round(line.size, 1)] += len(line.text)
    return count.most_common(1)[0][0] if count else 1.0


def levels(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return each paragraph's level as a heading, 0 for none."""
    body = body_size(paragraphs)
    larger = sorted(
        {
            round(one.lines[0].size, 1)
            for one in paragraphs
            if one.lines[0].size >= _LARGER * body and _is_short(one)
        },
        reverse=True,
    )
    sizes: list[float] = []
    for size in larger:
        if not sizes or size < sizes[-1] * (1 - _ALIKE):
            sizes.append(size)
    bold = {_rank(one, sizes) for one in paragraphs if _is_bold(one)}
    found: list[int] = []
    for one in paragraphs:
        level = 0
        if one.lines[0].size >= _LARGER * body and _is_short(one):
            rank = _rank(one, sizes)
            level = 0 if rank in bold and not _is_bold(one) else min(rank, _LEVELS)
        elif _is_bold_heading(one, body) and (one.gap or any(found[-1:])):
            level = min(len(sizes) + 1, _LEVELS)
        found.append(level)
    return found


def _rank(one: Paragraph, sizes: Sequence[float]) -> int:
    return 1 + sum(one.lines[0].size < size * (1 - _ALIKE) for size in sizes)


def _is_bold(one: Paragraph) -> bool:
    """Tell whether all words are bold; a mark may be thin."""
    first, *more = one.lines
    pieces = first.pieces[one.mark.taken :] if one.mark else first.pieces
    return all(piece.bold for piece in pieces) and all(line.bold for line in more)


def _is_short(one: Paragraph) -> bool:
    return (
        len(one.lines) <= _SEVERAL
        and sum(len(line.text) for line in one.lines) <= _LONG
    )


def _is_bold_heading(one: Paragraph, body: float) -> bool:
    """Tell whether a line of the body's size may stand over others."""
    return (
        not one.mark
        and _is_bold(one)
        and len(one.lines) <= _FEW
        and _is_short(one)
        and not _SIGNED.search(one.lines[-1].text)
        and one.lines[0].size >= _SMALL * body
        and not any(piece.target for piece in one.lines[0].pieces)
    )
