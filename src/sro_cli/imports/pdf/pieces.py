"""Values of a page: pieces of text and lines, in points from its lower left corner."""

from typing import NamedTuple


class Piece(NamedTuple):
    """A word or a part of one, all of one look.

    *x0*, *x1* are its ends, *y* its base line, *size* the height of the font. *blank*:
    a blank stands before it. *at* counts the pieces as they were drawn.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    target: str = ""
    blank: bool = True
    at: int = 0
    symbol: bool = False


class Line(NamedTuple):
    """Pieces on one base line, from left to right, with nothing wide between them."""

    pieces: tuple[Piece, ...]
    page: int
    x0: float
    x1: float
    y: float
    size: float
    text: str

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(one.bold for one in self.pieces)

    @property
    def at(self) -> int:
        """When it was drawn."""
        return self.pieces[0].at


class Rotated(NamedTuple):
    """A word that does not stand upright."""

    text: str
    y: float


class Box(NamedTuple):
    """A rectangle; *y0* lies below *y1*."""

    x0: float
    y0: float
    x1: float
    y1: float


def words_of(pieces: tuple[Piece, ...]) -> str:
    """Return the text of pieces, with the blanks between them."""
    return "".join(
        " " + one.text if at and one.blank else one.text
        for at, one in enumerate(pieces)
    )


def line_of(pieces: list[Piece], page: int) -> Line:
    """Return the line that pieces make; at least one is needed."""
    longest = max(pieces, key=lambda one: len(one.text))
    return Line(
        tuple(pieces),
        page,
        pieces[0].x0,
        pieces[-1].x1,
        longest.y,
        longest.size,
        words_of(tuple(pieces)),
    )
