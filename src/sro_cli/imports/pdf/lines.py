"""Pieces of text put together to lines."""

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from sro_cli.imports.pdf.marks import is_mark
from sro_cli.imports.pdf.pieces import Line, Piece, line_of

Row = list[Line]
"""What stands on one base line, from left to right; wide blanks part the lines."""

_SAME = 0.3
_RAISED = 0.8
"""A note's number is at most so large, against the word it stands at."""
_WIDE = 0.9
"""A blank so wide, in the size, parts columns or is a tab."""
_SEVERAL = 4
_STRETCHED = 2.2
_BLANK = 0.12


def read_rows(pieces: Iterable[Piece], page: int) -> list[Row]:
    """Return rows of lines from top to bottom."""
    levels: list[list[Piece]] = []
    for one in sorted(_levelled(pieces), key=lambda one: -one.y):
        if levels and levels[-1][0].y - one.y <= _SAME * min(
            one.size, levels[-1][0].size
        ):
            levels[-1].append(one)
        else:
            levels.append([one])
    return [_row(level, page) for level in levels]


def joined(first: Line, second: Line) -> Line:
    """Return two lines of one row as one."""
    pieces = [*first.pieces, second.pieces[0]._replace(blank=True)]
    return line_of([*pieces, *second.pieces[1:]], first.page)


def _levelled(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces with raised and lowered ones set on the line they belong to."""
    found: list[Piece] = []
    for one in pieces:
        last = found[-1] if found else None
        if (
            last is not None
            and one.size < _RAISED * last.size
            and 0 < abs(one.y - last.y) < 0.6 * last.size
            and -1 < one.x0 - last.x1 < last.size
        ):
            found.append(one._replace(y=last.y))
        else:
            found.append(one)
    return found


def _row(level: list[Piece], page: int) -> Row:
    level.sort(key=lambda one: (one.x0, one.at))
    blanks = [b.x0 - a.x1 for a, b in pairwise(level) if b.blank]
    usual = median(blanks) if len(blanks) >= _SEVERAL else 0.0
    lines: list[list[Piece]] = [[level[0]]]
    for one in level[1:]:
        last = lines[-1][-1]
        gap = one.x0 - last.x1
        size = max(min(one.size, last.size), 1.0)
        follows = one.at == last.at + 1
        if _shadows(last, one):
            continue
        if gap > max(_WIDE * size, _STRETCHED * usual) or (
            not follows and gap > _WIDE / 2 * size
        ):
            lines.append([one])
        else:
            blank = one.blank if follows else gap > _BLANK * size
            lines[-1].append(one._replace(blank=blank))
    return _with_marks([line_of(pieces, page) for pieces in lines])


def _shadows(last: Piece, one: Piece) -> bool:
    """Tell whether a word is drawn twice, to make it look bold."""
    return one.text == last.text and abs(one.x0 - last.x0) < 0.25 * one.size


def _with_marks(row: Row) -> Row:
    """Join a list's mark with the text behind it."""
    found: Row = []
    for line in row:
        if found and is_mark(found[-1]):
            found[-1] = joined(found[-1], line)
        else:
            found.append(line)
    return found
