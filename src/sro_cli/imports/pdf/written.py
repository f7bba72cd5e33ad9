"""Pieces of text as a line of Markdown."""

import re
from collections.abc import Sequence

from sro_cli.imports.pdf.pieces import Piece, words_of
from sro_cli.word.markdown.tree import Line, Span, merged
from sro_cli.word.markdown.written import write_line

_SPECIAL = frozenset("*_\\[]<\n")
_EACH = re.compile(r"[*_\\\[\]<]")
_MANY = 100
_LONG = 400
"""More signs, or a longer word: it is no prose, and every sign is escaped."""


def markdown(pieces: Sequence[Piece], *, plain: bool = False) -> str:
    """Return Markdown for pieces; *plain*: without bold and italic."""
    if not pieces:
        return ""
    many = sum(len(_SPECIAL & set(one.text)) for one in pieces) > _MANY
    if many or max(len(one.text) for one in pieces) > _LONG:
        return _EACH.sub(r"\\\g<0>", words_of(tuple(pieces)).strip())
    looks = any(one.bold or one.italic for one in pieces) and not plain
    if not looks and not any(one.target for one in pieces):
        text = words_of(tuple(pieces)).strip()
        return text if not _SPECIAL & set(text) else write_line((Span(text),))
    return write_line(_line(pieces, plain=plain))


def _line(pieces: Sequence[Piece], *, plain: bool) -> Line:
    spans: list[Span] = []
    for one in pieces:
        bold, italic = (one.bold, one.italic) if not plain else (False, False)
        if spans and one.blank:
            last = spans[-1]
            same = (last.bold, last.italic, last.target) == (bold, italic, one.target)
            spans.append(last._replace(text=" ") if same else Span(" "))
        spans.append(Span(one.text, bold, italic, one.target))
    return merged(spans)
