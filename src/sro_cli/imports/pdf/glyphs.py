"""The text of a page as pieces with place and look, as pdfium gives it.

A call to pdfium costs a microsecond, a paper has 20,000 characters: so words are asked
for, by their first and last character, and characters only where a word is not of one
piece.
"""

import ctypes
import math
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from sro_cli.imports.pdf.links import Link, target_at
from sro_cli.imports.pdf.pieces import Piece, Rotated

# A no-break blank holds a word together here, so that lines are measured right.
_WORD = re.compile("[^ \t\r\n\x0b\x0c\u2000-\u200a\u3000]+")
# pdfium's sign for a hyphen at the end of a line.
_HYPHEN = "\x02\ufffe"
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00"), None)
_BLANKS = dict.fromkeys(map(ord, "\xa0\u202f\u2007"), " ")
_NAME = 200
_FORCED_BOLD = 1 << 18
_ITALIC = 1 << 6
_HEAVY = 600
_UPRIGHT = 0.02
_SAME_LINE = 0.5
"""How far, in its size, a character may stand off and be of the same line."""
_SPACE = 0.12
"""The least distance of two words, in their size."""


class _Look(NamedTuple):
    """What the characters of one text object have in common."""

    size: float
    bold: bool
    italic: bool
    upright: bool
    symbol: bool


class Glyphs(NamedTuple):
    """A page's pieces as they were drawn; *broken* words have no known letters."""

    pieces: list[Piece]
    rotated: list[Rotated]
    characters: int
    broken: int


def read_glyphs(page: Any, links: list[Link]) -> Glyphs:  # noqa: ANN401 - pdfium's
    """Return the text of a page of pypdfium2."""
    text_page = page.get_textpage()
    try:
        return _Reader(text_page.raw, links).read()
    finally:
        text_page.close()


@dataclass(slots=True, eq=False)
class _Reader:
    """Reads one page."""

    raw: Any
    links: list[Link]
    looks: dict[int, _Look] = field(default_factory=dict)
    fonts: dict[int, tuple[bool, bool, bool]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    rotated: list[Rotated] = field(default_factory=list)
    broken: int = 0
    box: Any = field(default_factory=pdfium.FS_RECTF)
    x: Any = field(default_factory=ctypes.c_double)
    y: Any = field(default_factory=ctypes.c_double)

    def read(self) -> Glyphs:
        text = self._text()
        for found in _WORD.finditer(text):
            self._word(text, found.start(), found.end())
        return Glyphs(self.pieces, self.rotated, len(text), self.broken)

    def _text(self) -> str:
        """Return the page's text: one character for each that pdfium counts."""
        count = pdfium.FPDFText_CountChars(self.raw)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self.raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self.raw, at) for at in range(count))
        # A half of a pair counts as one.
        return "".join(
            chr(code) if 0 < code <= sys.maxunicode else "\ufffd" for code in codes
        )

    def _word(self, text: str, start: int, end: int) -> None:
        look = self._look(start)
        last = self._look(end - 1) if end - start > 1 else look
        if look is None or last is None:
            return
        if not look.upright:
            self._origin(start)
            self.rotated.append(Rotated(_plain(text[start:end]), self.y.value))
            return
        if pdfium.FPDFText_HasUnicodeMapError(self.raw, start) == 1:
            self.broken += 1
        whole = look is last and not self._crossed(start, end)
        if whole and not any(sign in text[start:end] for sign in _HYPHEN):
            self._piece(text[start:end], start, end - 1, look, blank=True)
        else:
            self._split(text, start, end)

    def _split(self, text: str, start: int, end: int) -> None:
        """Add a word that changes its look, its line or its link on the way."""
        begun, key, blank = start, None, True
        for at in range(start, end):
            look = self._look(at)
            if look is None:
                continue
            self._origin(at)
            pdfium.FPDFText_GetLooseCharBox(self.raw, at, self.box)
            middle = (self.box.left + self.box.right) / 2
            height = self.y.value + look.size / 4
            target = target_at(self.links, middle, height)
            new = (look, round(self.y.value / (look.size * _SAME_LINE)), target)
            if key is not None and new != key:
                self._piece(text[begun:at], begun, at - 1, key[0], blank=blank)
                begun, blank = at, False
            key = new
        if key is not None:
            self._piece(text[begun:end], begun, end - 1, key[0], blank=blank)

    def _piece(
        self, text: str, first: int, last: int, look: _Look, *, blank: bool
    ) -> None:
        box = self.box
        pdfium.FPDFText_GetLooseCharBox(self.raw, first, box)
        left = box.left
        if last != first:
            pdfium.FPDFText_GetLooseCharBox(self.raw, last, box)
        self._origin(first)
        y = self.y.value
        right = max(box.right, left)
        target = ""
        if self.links:
            target = target_at(self.links, (left + right) / 2, y + look.size / 4)
        if not all(map(math.isfinite, (left, right, y))):
            return
        text = _plain(text, symbol=look.symbol)
        if not text.strip():
            return
        self.pieces.append(
            Piece(
                text, left, right, y, look.size, look.bold, look.italic, target,
                blank, len(self.pieces), look.symbol,
            )
        )  # fmt: skip

    def _crossed(self, start: int, end: int) -> bool:
        """Tell whether a link begins or ends within the word."""
        if not self.links:
            return False
        pdfium.FPDFText_GetLooseCharBox(self.raw, start, self.box)
        left, low, high = self.box.left, self.box.bottom, self.box.top
        pdfium.FPDFText_GetLooseCharBox(self.raw, end - 1, self.box)
        right = self.box.right
        return any(
            box.y0 < high
            and low < box.y1
            and (left + 1 < box.x0 < right - 1 or left + 1 < box.x1 < right - 1)
            for link in self.links
            for box in link.boxes
        )

    def _origin(self, at: int) -> None:
        pdfium.FPDFText_GetCharOrigin(self.raw, at, self.x, self.y)

    def _look(self, at: int) -> _Look | None:
        thing = pdfium.FPDFText_GetTextObject(self.raw, at)
        if not thing:
            return None
        key = ctypes.addressof(thing.contents)
        look = self.looks.get(key)
        if look is None:
            look = self.looks[key] = self._new_look(thing)
        return look

    def _new_look(self, thing: Any) -> _Look:  # noqa: ANN401 - pdfium's
        size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
        pdfium.FPDFTextObj_GetFontSize(thing, size)
        pdfium.FPDFPageObj_GetMatrix(thing, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        points = abs(size.value * scale)
        if not (math.isfinite(points) and points > 0):
            points = 1.0
        upright = abs(matrix.b) <= _UPRIGHT * max(abs(matrix.a), 1e-6)
        upright = upright and matrix.a >= 0
        font = pdfium.FPDFTextObj_GetFont(thing)
        bold, italic, symbol = self._font(font) if font else (False, False, False)
        slanted = abs(matrix.c) > 0.1 * abs(matrix.d)
        return _Look(round(points, 2), bold, italic or slanted, upright, symbol)

    def _font(self, font: Any) -> tuple[bool, bool, bool]:  # noqa: ANN401 - pdfium's
        key = ctypes.addressof(font.contents)
        if key not in self.fonts:
            buffer = ctypes.create_string_buffer(_NAME)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, _NAME)
            name = buffer.value.decode("utf-8", "replace").lower().partition("+")
            known = name[2] or name[0]
            flags = pdfium.FPDFFont_GetFlags(font)
            weight = pdfium.FPDFFont_GetWeight(font)
            bold = bool(re.search("bold|black|heavy|semibd|demi", known))
            bold = (
                bold or weight >= _HEAVY or (flags > 0 and bool(flags & _FORCED_BOLD))
            )
            italic = "italic" in known or "oblique" in known
            italic = italic or (flags > 0 and bool(flags & _ITALIC))
            symbol = bool(re.search("symbol|wingding|dingbat|webding", known))
            self.fonts[key] = bold, italic, symbol
        return self.fonts[key]


def _plain(text: str, *, symbol: bool = False) -> str:
    """Return text without ligatures and odd characters."""
    if text.isascii() and text.isprintable():
        return text
    for sign in _HYPHEN:
        text = text.replace(sign, "-")
    text = text.translate(_UNSEEN).translate(_BLANKS)
    if symbol:
        return text
    text = re.sub(
        "[\ufb00-\ufb06]", lambda one: unicodedata.normalize("NFKC", one[0]), text
    )
    text = unicodedata.normalize("NFC", text)
    return "".join(one for one in text if one >= " " and one != "\x7f")
