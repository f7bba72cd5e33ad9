"""A line of marked spans written as Markdown that is read back as the same line."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby, zip_longest
from typing import Literal, NamedTuple

from sro_cli.word.links import safe_target
from sro_cli.word.markdown.parser import parse_line, parse_text
from sro_cli.word.markdown.simple import BARE, SPECIAL, simple_line
from sro_cli.word.markdown.tree import Line, Prose, Span, merged
from sro_cli.word.text import clean

Place = Literal["line", "text", "cell"]
"""Where a line stands: alone, as a paragraph of several blocks, or in a table."""

Look = Literal["bold", "italic"]

_BREAK = "<br>"
_LISTED = re.compile(r"\d{1,9}[.)]|[-+]")
# So many escapes are tried one by one; of more, some at a time.
_TRIES = 32


def write_line(line: Line, place: Place = "line") -> str:
    """Return Markdown for `normal_line` of a line, with the fewest escapes.

    Line breaks are written `<br>`. What begins like a list is escaped in a *place*
    where lists are read ("text"), and bars are in a table's "cell".
    """
    if place == "line" and (simple := simple_line(line)) is not None:
        return simple
    line, pieces = _expressed(line)

    def good(written: str) -> bool:
        if place == "text":
            return parse_text(written) == ((Prose(line),) if line else ())
        return parse_line(written) == line

    if place == "text":
        pieces = _escaped_beginning(pieces)
    written = _spared(pieces, good)
    return written.replace("|", "\\|") if place == "cell" else written


def normal_line(line: Line) -> Line:
    """Return what Markdown can say of a line.

    Outer blanks go. Bold and italic do not begin or end with blanks, nor with a sign
    where Markdown would not see them, as in the middle of a word. Links that lead
    nowhere are no links.
    """
    if len(line) == 1 and line[0] == Span(line[0].text):  # as most are
        text = clean(line[0].text)
        if not SPECIAL.search(text):
            text = text.strip()
            return (Span(text),) if text else ()
    return _expressed(line)[0]


class _Piece(NamedTuple):
    """A stretch of Markdown; *spare*: an escape that may not be needed."""

    text: str
    spare: bool = False


class _Region(NamedTuple):
    """A stretch of one look, from the character *start* to before *end*."""

    look: Look
    start: int
    end: int


class _Pen:
    """Writes a line with all escapes, and with underlines for *underlined* regions."""

    def __init__(self, underlined: set[_Region]) -> None:
        self.pieces: list[_Piece] = []
        self.regions: list[_Region] = []
        self.underlined = underlined
        self.at = 0

    def write(self, units: Sequence[Line], done: tuple[Look, ...] = ()) -> None:
        """Write spans and (as one unit) links; *done* are the looks that are open."""
        at = 0
        while at < len(units):
            runs = [
                (_run(units[at:], look), look) for look in _LOOKS if look not in done
            ]
            length, look = max(runs, default=(0, _LOOKS[0]), key=lambda run: run[0])
            if length:
                self._region(units[at : at + length], look, done)
            elif units[at][0].target:
                self._link(units[at], done)
            else:
                self._text(units[at][0].text)
            at += length or 1

    def _region(
        self, units: Sequence[Line], look: Look, done: tuple[Look, ...]
    ) -> None:
        size = sum(len(span.text) for unit in units for span in unit)
        region = _Region(look, self.at, self.at + size)
        self.regions.append(region)
        sign = "_" if region in self.underlined else "*"
        mark = _Piece(sign * 2 if look == "bold" else sign)
        self.pieces.append(mark)
        self.write(units, (*done, look))
        self.pieces.append(mark)

    def _link(self, unit: Line, done: tuple[Look, ...]) -> None:
        self.pieces.append(_Piece("["))
        self.write([(span._replace(target=""),) for span in unit], done)
        self.pieces.append(_Piece(f"]({_written_target(unit[0].target)})"))

    def _text(self, text: str) -> None:
        self.at += len(text)
        done = 0
        for found in SPECIAL.finditer(text):
            self.pieces.append(_Piece(text[done : found.start()]))
            if found[0] == "\n":
                self.pieces.append(_Piece(_BREAK))
                done = found.end()
            else:
                self.pieces.append(_Piece("\\", spare=not found["always"]))
                done = found.start()
        self.pieces.append(_Piece(text[done:]))


_LOOKS: tuple[Look, ...] = ("bold", "italic")


def _run(units: Sequence[Line], look: Look) -> int:
    """Count the units from the first on that look so throughout."""
    for at, unit in enumerate(units):
        if not all(getattr(span, look) for span in unit):
            return at
    return len(units)


def _expressed(line: Line) -> tuple[Line, list[_Piece]]:
    """Return what Markdown can say of a line, and how it is written."""
    line = _tidied(
        _characters(tuple(one._replace(text=clean(one.text)) for one in line))
    )
    underlined: set[_Region] = set()
    while True:
        pen = _Pen(underlined)
        pen.write(_units(line))
        read = _characters(parse_line("".join(piece.text for piece in pen.pieces)))
        wanted = _characters(line)
        at = next(
            (i for i, (a, b) in enumerate(zip_longest(read, wanted)) if a != b), None
        )
        if at is None:
            return line, pen.pieces
        # The look that is not read there, or else the one that is read for too long.
        near = [one for one in reversed(pen.regions) if one.start <= at <= one.end]
        one = min(near or pen.regions[-1:], key=lambda one: one.end == at)
        if one not in underlined:
            underlined.add(one)
        else:
            line = _tidied(_weakened(wanted, one))
            underlined.clear()


def _units(line: Line) -> list[Line]:
    """Return a line's spans one by one, but those of one link together."""
    units: list[Line] = []
    for target, group in groupby(line, key=lambda span: span.target):
        spans = tuple(group)
        units += [spans] if target else [(span,) for span in spans]
    return units


def _characters(line: Line) -> list[Span]:
    return [
        Span(one, bold, italic, target)
        for text, bold, italic, target in line
        for one in text
    ]


def _tidied(characters: list[Span]) -> Line:
    """Drop outer blanks, looks of blanks at their edges, and unfit links."""
    found = [
        one._replace(target="") if _written_target(one.target) is None else one
        for one in characters
    ]
    while found and _is_outer(found[0]):
        del found[0]
    while found and _is_outer(found[-1]):
        del found[-1]
    for look in _LOOKS:
        for order in (range(len(found)), reversed(range(len(found)))):
            inside = False
            for at in order:
                has = getattr(found[at], look)
                if has and not inside and found[at].text.isspace():
                    found[at] = _without(found[at], look)
                else:
                    inside = has
    return merged(found)


def _is_outer(one: Span) -> bool:
    return one.text.isspace() and one.text != "\n"


def _weakened(characters: list[Span], region: _Region) -> list[Span]:
    """Take a look away at an edge where Markdown does not see it, or everywhere."""
    look, start, end = region
    edges = []
    before = characters[start - 1].text if start else " "
    after = characters[end].text if end < len(characters) else " "
    for at, beyond in ((start, before), (end - 1, after)):
        one = characters[at].text
        if one.isspace() or (_is_sign(one) and not _is_sign(beyond)):
            edges.append(at)
    found = list(characters)
    for at in edges or range(start, end):
        found[at] = _without(found[at], look)
    return found


def _without(one: Span, look: Look) -> Span:
    return one._replace(bold=False) if look == "bold" else one._replace(italic=False)


def _is_sign(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] in "PS"


@cache
def _written_target(target: str) -> str | None:
    """Return how a link's target is written; None if there is no way."""
    if not target:
        return ""
    escaped = re.sub(r"([\\<>&])", r"\\\1", target)
    ways = [f"<{target}>", f"<{escaped}>"]
    if BARE.fullmatch(target):
        ways.insert(0, target)
    for way in ways if safe_target(target) else ():
        if parse_line(f"[a]({way})") == (Span("a", target=target),):
            return way
    return None


def _escaped_beginning(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Add the escape that keeps a paragraph from being read as a list."""
    found = [piece for piece in pieces if piece.text]
    if found and (begins := _LISTED.match(found[0].text)):
        text = found[0].text
        cut = begins.end() - 1
        found[:1] = [_Piece(text[:cut]), _Piece("\\", spare=True), _Piece(text[cut:])]
    return found


def _spared(pieces: Sequence[_Piece], good: Callable[[str], bool]) -> str:
    """Join the pieces without the escapes that are not needed."""
    escapes = [at for at, piece in enumerate(pieces) if piece.spare]
    handful = len(escapes) // _TRIES
    left_out: set[int] = set()

    def written(without: set[int]) -> str:
        return "".join(
            piece.text for at, piece in enumerate(pieces) if at not in without
        )

    def spare(some: list[int]) -> None:
        if good(written(left_out | set(some))):
            left_out.update(some)
        elif len(some) > max(handful, 1):
            half = len(some) // 2
            spare(some[:half])
            spare(some[half:])

    spare(escapes)
    return written(left_out)
