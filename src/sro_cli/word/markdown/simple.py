"""Lines that are written as Markdown without trying where escapes are needed."""

import re

from sro_cli.word.markdown.parser import parse_line
from sro_cli.word.markdown.tree import Line, Span
from sro_cli.word.text import clean

# "](" stays escaped always: whatever turns links by pattern shall not see one.
SPECIAL = re.compile(r"(?P<always>\](?=\())|[\\*_\[\]<]|\n")
BARE = re.compile(r"[^()\s<>\\&]+")
"""A target that needs no brackets."""


def simple_line(line: Line) -> str | None:
    """Return Markdown for a line that needs no care, as most do; else None."""
    if any(
        SPECIAL.search(one.text)
        or (one.bold + one.italic + bool(one.target)) > 1
        or (one.target and not BARE.fullmatch(one.target))
        or (any(one[1:]) and one.text != one.text.strip())
        for one in line
    ):
        return None
    if all(one == Span(one.text) for one in line):
        return clean("".join(one.text for one in line)).strip()
    pieces = []
    for text, bold, italic, target in line:
        sign = "**" if bold else "*" if italic else ""
        pieces.append(f"[{text}]({target})" if target else f"{sign}{text}{sign}")
    written = "".join(pieces).strip()
    return written if parse_line(written) == line else None
