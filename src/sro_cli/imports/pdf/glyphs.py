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

from sro_cli.imports.pdf import calls
from sro_cli.imports.pdf.links import Link, target_at
from sro_cli.imports.pdf.pieces import Piece, Rotated

# A no-break blank holds a word together here, so that lines are measured right.
_WORD = re.compile("[^ \t\r\n\x0b\x0c\u2000-\u200a\u3000]+")
# pdfium's sign for a hyphen at the end of a line.
_HYPHENS = frozenset("\x02\ufffe")
_ODD = re.compile(
    "[\x00-\x1f\x7f-\xa0\u0300-\u036f\u2007\u200b-\u200d\u202f\u2060\u212a\u212b"
    "\ufb00-\ufb06\ufeff\ufffe]"
)
"""What is not as it should be in text: the rest of a word is left alone."""
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00"), None)
_BLANKS = dict.fromkeys(map(ord, "\xa0\u202f\u2007"), " ")
_NAME = 200
_LONG = 1_000
"""What is longer is no word: it is not looked at letter by letter."""
_FORCED_BOLD = 1 << 18
_ITALIC = 1 << 6
_HEAVY = 600
_UPRIGHT = 0.02
_SLANTED = 0.1


class _Look(NamedTuple):
    """What the characters of one text object have in common; *y* is their base line."""

    size: float
    bold: bool
    italic: bool
    upright: bool
    symbol: bool
    y: float


class Glyphs(NamedTuple):
    """A page's pieces as they were drawn.

    *objects* counts the stretches they were drawn in, *broken* those of them whose
    letters are not known.
    """

    pieces: list[Piece]
    rotated: list[Rotated]
    characters: int
    objects: int
    broken: int


def read_glyphs(
    page: Any,  # noqa: ANN401 - pdfium's
    links: list[Link],
    most: int,
) -> Glyphs:
    """Return the text of a page of pypdfium2; none if it is over *most* characters."""
    text_page = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(text_page.raw)
        if count > most:
            return Glyphs([], [], count, 0, 0)
        return _Reader(text_page.raw, links).read()
    finally:
        text_page.close()


@dataclass(slots=True, eq=False)
class _Reader:
    """Reads one page."""

    text_page: Any
    links: list[Link]
    raw: int = 0
    looks: dict[int, _Look] = field(default_factory=dict)
    fonts: dict[int, tuple[bool, bool, bool]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    rotated: list[Rotated] = field(default_factory=list)
    broken: int = 0
    box: Any = field(default_factory=pdfium.FS_RECTF)
    x: Any = field(default_factory=ctypes.c_double)
    y: Any = field(default_factory=ctypes.c_double)
    size: Any = field(default_factory=ctypes.c_float)
    matrix: Any = field(default_factory=pdfium.FS_MATRIX)

    def read(self) -> Glyphs:
        self.raw = calls.address(self.text_page)
        text = self._text()
        for found in _WORD.finditer(text):
            self._word(found[0], found.start(), found.end())
        return Glyphs(
            self.pieces, self.rotated, len(text), len(self.looks), self.broken
        )

    def _text(self) -> str:
        """Return the page's text: one character for each that pdfium counts."""
        count = pdfium.FPDFText_CountChars(self.text_page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self.text_page, 0, count, buffer)
        text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self.text_page, at) for at in range(count))
        # A half of a pair counts as one.
        return "".join(
            chr(code) if 0 < code <= sys.maxunicode else "\ufffd" for code in codes
        )

    def _word(self, text: str, start: int, end: int) -> None:
        look = self._look(start)
        last = self._look(end - 1) if end - start > 1 else look
        if look is None or last is None:
            # Characters that pdfium put in have no place; the others have.
            if end - start > 1:
                self._split(text, start, end)
            return
        if not look.upright:
            self.rotated.append(Rotated(_plain(text), look.y))
            return
        left, right = self._ends(start, end - 1)
        whole = (look is last and _HYPHENS.isdisjoint(text)) or len(text) > _LONG
        if whole and not (self.links and self._crossed(left, right, look)):
            self._piece(text, left, right, look, blank=True)
        else:
            self._split(text, start, end)

    def _ends(self, first: int, last: int) -> tuple[float, float]:
        """Return where characters begin and end, from the left."""
        box = self.box
        calls.loose_box(self.raw, first, box)
        left: float = box.left
        if last != first:
            calls.loose_box(self.raw, last, box)
        return left, max(box.right, left)

    def _split(self, text: str, start: int, end: int) -> None:
        """Add a word that changes its look, its line or its link on the way."""
        begun, key, blank = start, None, True
        for at in range(start, end):
            look = self._look(at)
            if look is None or not look.upright:
                continue
            left, right = self._ends(at, at)
            target = target_at(self.links, (left + right) / 2, _middle(look))
            new = (look, target)
            if key is not None and new != key:
                self._part(text, start, (begun, at), key[0], blank=blank)
                begun, blank = at, False
            key = new
        if key is not None:
            self._part(text, start, (begun, end), key[0], blank=blank)

    def _part(
        self, text: str, start: int, part: tuple[int, int], look: _Look, *, blank: bool
    ) -> None:
        left, right = self._ends(part[0], part[1] - 1)
        within = text[part[0] - start : part[1] - start]
        self._piece(within, left, right, look, blank=blank)

    def _piece(
        self, text: str, left: float, right: float, look: _Look, *, blank: bool
    ) -> None:
        if not math.isfinite(left + right + look.y):
            return
        text = _plain(text, symbol=look.symbol)
        if not text.strip():
            return
        target = ""
        if self.links:
            target = target_at(self.links, (left + right) / 2, _middle(look))
        self.pieces.append(
            Piece(
                text, left, right, look.y, look.size, look.bold, look.italic, target,
                blank, len(self.pieces), look.symbol,
            )
        )  # fmt: skip

    def _crossed(self, left: float, right: float, look: _Look) -> bool:
        """Tell whether a link begins or ends within a word."""
        middle = _middle(look)
        return any(
            box.y0 < middle < box.y1
            and (left + 1 < box.x0 < right - 1 or left + 1 < box.x1 < right - 1)
            for link in self.links
            for box in link.boxes
        )

    def _look(self, at: int) -> _Look | None:
        thing = calls.text_object(self.raw, at)
        if not thing:
            return None
        look = self.looks.get(thing)
        if look is None:
            look = self.looks[thing] = self._new_look(thing, at)
        return look

    def _new_look(self, thing: int, at: int) -> _Look:
        matrix = self.matrix
        calls.font_size(thing, self.size)
        calls.matrix(thing, matrix)
        calls.origin(self.raw, at, self.x, self.y)
        points = abs(self.size.value * math.hypot(matrix.c, matrix.d))
        if not (math.isfinite(points) and points > 0):
            points = 1.0
        upright = matrix.a >= 0 and abs(matrix.b) <= _UPRIGHT * max(matrix.a, 1e-6)
        if calls.unmapped(self.raw, at) == 1:
            self.broken += 1
        font = calls.font(thing)
        if font not in self.fonts:
            self.fonts[font] = _font(font)
        bold, italic, symbol = self.fonts[font]
        slanted = abs(matrix.c) > _SLANTED * abs(matrix.d)
        return _Look(
            round(points, 2), bold, italic or slanted, upright, symbol, self.y.value
        )


def _font(address: int | None) -> tuple[bool, bool, bool]:
    """Return whether a font is bold, italic, one of symbols."""
    if not address:
        return False, False, False
    font = ctypes.cast(address, pdfium.FPDF_FONT)
    buffer = ctypes.create_string_buffer(_NAME)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, _NAME)
    name = buffer.value.decode("utf-8", "replace").lower()
    known = name.partition("+")[2] or name
    flags = max(pdfium.FPDFFont_GetFlags(font), 0)
    heavy = pdfium.FPDFFont_GetWeight(font) >= _HEAVY or flags & _FORCED_BOLD
    return (
        bool(heavy or re.search("bold|black|heavy|semibd|demi", known)),
        bool(flags & _ITALIC or re.search("italic|oblique|kursiv", known)),
        bool(re.search("symbol|wingding|dingbat|webding", known)),
    )


def _middle(look: _Look) -> float:
    """Return a height at which small letters stand."""
    return look.y + look.size / 4


def _plain(text: str, *, symbol: bool = False) -> str:
    """Return text without ligatures and odd characters."""
    if not _ODD.search(text):
        return text
    for sign in _HYPHENS:
        text = text.replace(sign, "-")
    text = text.translate(_UNSEEN).translate(_BLANKS)
    if symbol:
        return text
    text = re.sub(
        "[\ufb00-\ufb06]", lambda one: unicodedata.normalize("NFKC", one[0]), text
    )
    text = unicodedata.normalize("NFC", text)
    return "".join(one for one in text if one >= " " and one != "\x7f")
