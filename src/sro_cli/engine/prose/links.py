"""Links in Markdown: what they are called and where they lead."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Link(NamedTuple):
    """A link or picture; *title* is what stands in the square brackets."""

    title: str
    target: str


_LINK = re.compile(
    r"\[(?P<title>(?:[^\[\]\\]|\\.)*)\]\(\s*"
    r"(?:<(?P<wide>[^<>\n]*)>|(?P<target>[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*))"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def links(text: str) -> Iterator[Link]:
    """Yield the links of a text, in order."""
    if "](" in text:
        for match in _LINK.finditer(text):
            target = match["wide"] if match["target"] is None else match["target"]
            yield Link(unmarked(match["title"]), _ESCAPED.sub(r"\1", target))


def unmarked(title: str) -> str:
    """Return a line of Markdown without the signs round its words."""
    plain = " ".join(_ESCAPED.sub(r"\1", title).split())
    return plain.strip("*_ ") if plain[:1] in "*_" or plain[-1:] in "*_" else plain
