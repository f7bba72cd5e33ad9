"""Text as XML may carry it: illegal characters out, the special ones escaped."""

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|\r\n?")
_SPECIAL = re.compile("[&<>]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Word writes a line break as a vertical tab where text is copied out of it.
_LINE_ENDS = {"\r", "\r\n", "\x0b", "\x0c"}


def _legal(found: re.Match[str]) -> str:
    character = found[0]
    if character in _LINE_ENDS:
        return "\n"
    # Controls mean nothing on paper; broken characters are shown as such.
    return "" if character < " " else "\ufffd"


def clean(text: str) -> str:
    """Return *text* with only characters that XML 1.0 allows, lines ending in LF."""
    return _ILLEGAL.sub(_legal, text)


def escape(text: str) -> str:
    """Return clean *text* for use between tags."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)


def attribute(text: str) -> str:
    """Return *text* for use between double quotes."""
    one_line = " ".join(clean(text).split())
    return escape(one_line).replace('"', "&quot;")


def run(properties: str, text: str) -> str:
    """Return *text* as one run: tabs and line breaks as Word's own elements.

    Args:
        properties: the run's `<w:rPr>…</w:rPr>`, or "".
        text: cleaned text.
    """
    if "\t" not in text and "\n" not in text:
        return f"<w:r>{properties}{_piece(text)}</w:r>"
    pieces = re.split("([\t\n])", text)
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>", "": ""}
    body = "".join(marks[one] if one in marks else _piece(one) for one in pieces)
    return f"<w:r>{properties}{body}</w:r>"


def _piece(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f"<w:t{space}>{escape(text)}</w:t>"
