"""The marks that entries begin with: bullets, numbers, letters, paragraphs."""

import re
from typing import NamedTuple

from sro_cli.imports.plain import remembered

_BULLETS = "-–—•·➤►▪■●○◦∙‣⁃*+"
_MARK = re.compile(
    rf"(?P<bullet>[{_BULLETS}]|o(?=[ \t]+[A-ZÅÄÖ*\[]))[ \t]+"
    r"|(?P<section>(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}[ \t]+)?§[ \t]*\d{1,4}(?:/\d{2,4})?)"
    r"(?:[.:]?[ \t]+|[.:]?(?=$|[*_]))"
    r"|(?P<number>\d{1,3}(?:\.\d{1,2}){0,2})(?:[.):][ \t]+|[.)](?=[^\W\d_*]{2}|\*\*))"
    r"|(?P<alone>\d{1,3})[.)]$"
    r"|(?P<nested>\d{1,2}(?:\.\d{1,2}){1,2})[ \t]+(?=[^\W\d_*\"”“])"
    r"|(?P<both>\d{1,2}[a-j])[.)]?[ \t]+(?=[^\W\d_*\"”“])"
    r"|(?P<letter>[a-zåäö])[ \t]?\)[ \t]*"
    r"|(?P<dotted>[a-h])\.[ \t]+(?=[^\W\d_*\"”“])"
)
_LOOK = re.compile(r"[*_]{1,3}(?=\S)")


class Marked(NamedTuple):
    """A line without its mark; *mark* as it stands, without outer blanks."""

    mark: str
    text: str


@remembered
def split_mark(text: str) -> Marked:
    """Take the list marks from a line of Markdown: of several ("- a) …") the last.

    A mark within bold or italic text is taken out of it.
    """
    mark = ""
    text = text.strip()
    while text:
        look = _LOOK.match(text)
        inside = look[0] if look and text[0] != text[look.end()] else ""
        found = _MARK.match(text, len(inside))
        if found is None or (inside and found["bullet"]):
            break
        if mark and not is_bullet(mark):
            break
        mark = found[0].strip()
        text = (inside + text[found.end() :].lstrip()).strip()
        if inside and text.startswith(inside * 2):  # "**1.** Title"
            text = text[2 * len(inside) :].lstrip()
    return Marked(mark, text)


def is_bullet(mark: str) -> bool:
    """Tell whether a mark is a bullet: neither number nor letter."""
    return bool(mark) and not any(sign.isalnum() for sign in mark.replace("o", ""))


def number_of(mark: str) -> int | None:
    """Return the number of a mark with one: 4 of "4.", "4)", "§ 4"; else None."""
    digits = mark.rpartition("§")[2].partition("/")[0].strip("§.):( \t\xa0")
    # more digits than the mark's own pattern allows come from Word's numbering
    return int(digits) if digits.isdecimal() and len(digits) < 5 else None  # noqa: PLR2004 (as § 1234)


def parts_of(mark: str) -> tuple[int, ...]:
    """Return the numbers of a nested mark: (4, 1) of "4.1"; () where it is none."""
    pieces = mark.strip("§.):( \t").split(".")
    if len(pieces) > 1 and all(piece.isdecimal() for piece in pieces):
        return tuple(int(piece) for piece in pieces)
    return ()


def letter_of(mark: str) -> str:
    """Return the letter of a mark with one: "a" of "a)"; else ""."""
    inner = mark.strip(".): \t").lstrip("0123456789")
    return inner if len(inner) == 1 and inner.isalpha() and mark != inner else ""
