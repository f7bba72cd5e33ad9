"""Lines of Markdown compared as words: without looks, links and signs."""

import re
from functools import lru_cache

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_WHOLE_LINK = re.compile(rf"\s*{_LINK.pattern}\s*[.;,]?\s*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WORD = re.compile(r"\w+")
_LOOKS = "*_"
_REMEMBERED = 1024
"""Lines: one is asked for many times, in turn by each who may want it."""


@lru_cache(_REMEMBERED)
def plain(text: str) -> str:
    """Return a line's words and signs without Markdown's."""
    text = _LINK.sub(r"\1", text).replace("<br>", " ")
    text = re.sub(r"(?<!\\)(\*{1,3}|__)|(?<![\w\\])_|(?<!\\)_(?!\w)", "", text)
    return " ".join(_ESCAPED.sub(r"\1", text).split())


@lru_cache(_REMEMBERED)
def key_of(text: str) -> str:
    """Return a line in the form in which titles and labels are compared."""
    return " ".join(_WORD.findall(plain(text).casefold()))


def words_in(text: str) -> list[str]:
    """Return the words of Markdown in lower case; targets of links are none."""
    bare = _LINK.sub(r" \1 ", text).replace("<br>", " ").replace("\u00ad", "")
    return _WORD.findall(re.sub(r"[*_]", " ", bare).lower())


def unlooked(text: str) -> str:
    """Return a line without the bold or italic that covers all of it."""
    text = text.strip()
    for look in ("***", "**", "__", "*", "_"):
        inner = text[len(look) : -len(look)]
        if (
            len(text) > 2 * len(look)
            and text.startswith(look)
            and text.endswith(look)
            and look[0] not in inner.replace("\\" + look[0], "")
        ):
            return unlooked(inner)
    return text


def is_bold(text: str) -> bool:
    """Tell whether all of a line is bold, but for signs at its end."""
    bare = text.strip().rstrip(":.,;")
    return bare.startswith(("**", "__")) and bare.endswith(("**", "__", "**:", "**."))


def whole_link(text: str) -> tuple[str, str] | None:
    """Return words and target of a line that is nothing but one link."""
    found = _WHOLE_LINK.fullmatch(unlooked(text))
    return (found[1].strip(), found[2].strip()) if found else None


def linked(text: str) -> list[tuple[str, str]]:
    """Return words and target of all links of a line."""
    return [(found[1], found[2]) for found in _LINK.finditer(text)]
