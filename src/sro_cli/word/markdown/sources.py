"""Where in a Markdown text its paragraphs and tables stand."""

import re
from typing import NamedTuple

from sro_cli.word.markdown.parser import parser

_MARK = re.compile(r"(?P<number>\d*)(?P<sign>[-+*.)])(?P<pad>\s*)$")
_BARE_MARK = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]*")


class Mark(NamedTuple):
    """An item's mark: blanks before, its number (None for a bullet), sign, blanks."""

    indent: int
    number: int | None
    sign: str
    pad: str

    def written(self) -> str:
        """Return the mark for words in the same line."""
        number = "" if self.number is None else self.number
        pad = " " if "\n" in self.pad else self.pad
        return f"{' ' * self.indent}{number}{self.sign}{pad}"


class Source(NamedTuple):
    """What a leaf is written as.

    *gap* stands between the leaf before and this one's line, *lead* from there to its
    words: indent and mark.
    """

    gap: str
    lead: str
    body: str

    def mark(self) -> Mark | None:
        """Return the mark of an item's leaf, None for others."""
        found = _MARK.search(self.lead)
        if not found:
            return None
        number = int(found["number"]) if found["number"] else None
        indent = len(self.lead[: found.start()].expandtabs(4))
        return Mark(indent, number, found["sign"], found["pad"])


def read_sources(text: str) -> tuple[tuple[Source, ...], str]:
    """Return the sources of cleaned text's leaves, and what stands behind the last."""
    starts = [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1]
    tokens = parser().parse(text)
    found: list[Source] = []
    end = 0

    def add(line: int, body: int, after: int) -> None:
        """Add a leaf from a line on, its words from *body* to before *after*."""
        nonlocal end
        start = starts[line]
        if start < end:  # it shares the line with marks of lists around its own
            found.append(Source("\n", " " * (end - start) + text[end:body], ""))
        else:
            found.append(Source(text[end:start], text[start:body], ""))
        found[-1] = found[-1]._replace(body=text[body:after])
        end = after

    opened: int | None = None  # the line of an item whose words are still to come
    in_table = False
    for at, token in enumerate(tokens):
        first, last = token.map or (0, 0)
        if token.type == "list_item_open" and tokens[at + 1].type != "paragraph_open":
            mark = _BARE_MARK.match(text, max(starts[first], end))
            after = mark.end() if mark else end
            add(first, after, after)
        elif token.type == "list_item_open":
            opened = first
        elif token.type == "table_open":
            begin = max(starts[first], end)
            body = begin + len(text[begin:]) - len(text[begin:].lstrip(" \t"))
            add(first, body, starts[last] - 1)
            in_table = True
        elif token.type == "table_close":
            in_table = False
        elif token.type == "inline" and not in_table:
            words = token.content.partition("\n")[0]
            body = text.rindex(words, starts[first], starts[first + 1] - 1)
            add(first if opened is None else opened, body, starts[last] - 1)
            opened = None
    return tuple(found), text[end:]
