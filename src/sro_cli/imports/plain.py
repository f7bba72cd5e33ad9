"""Lines of Markdown compared as words: without looks, links and signs."""

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_WHOLE_LINK = re.compile(rf"\s*{_LINK.pattern}\s*[.;,]?\s*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WORD = re.compile(r"\w+")
_LOOKS = "*_"
_NO_LOOKS = str.maketrans(dict.fromkeys(_LOOKS, " "))
_REMEMBERED = 1024
"""Lines: one is asked for many times, in turn by each who may want it."""
_LONGEST = 400
"""Characters of a line that is remembered with what it is: others come once."""
T = TypeVar("T")


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """Return a function of a line that works once for each of the last lines.

    What it returns is shared: nobody may change it.
    """
    known = lru_cache(2 * _REMEMBERED)(function)

    @wraps(function)
    def asked(text: str) -> T:
        return known(text) if len(text) <= _LONGEST else function(text)

    return asked


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


@remembered
def words_in(text: str) -> tuple[str, ...]:
    """Return the words of Markdown in lower case; targets of links are none."""
    bare = _LINK.sub(r" \1 ", text).replace("<br>", " ").replace("\u00ad", "")
    return tuple(_WORD.findall(bare.translate(_NO_LOOKS).lower()))


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


def without_links(text: str) -> str:
    """Return a line with nothing where its links were."""
    return _LINK.sub("", text)
