"""What a returned paper says of the record, and what of it cannot be taken."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from sro_cli.engine.merge import Unit
from sro_cli.render.returned.pieces import Piece

Why = Literal[
    "heading",  # a new heading, with the words under it
    "outside",  # new words that belong to no item
    "beside",  # new words beside a line that papers only tell
    "label",  # words of the template
    "derived",  # a line that papers only tell
    "mixed",  # more than one thing changed in a line
    "gone",  # a line that papers only tell was taken away
    "needed",  # what an item cannot be without was taken away
    "item",  # all of an item was taken away
    "order",  # an item stands elsewhere
    "twice",  # printed twice, changed in two ways
    "removed",  # the record does not have its place any more
    "name",  # it names somebody who is not known
    "picture",  # a picture or another object
    "around",  # in a header or a footer
    "hanging",  # in a note or a text box, or hidden
]


class Left(NamedTuple):
    """Something that cannot be taken, and why.

    *text* is what stands in the paper, *was* what stood there, "" for what is new;
    *place* is where it was printed: a place of the record, or "". *near* is the item
    that it stands behind now, or the part of the file that it stands in.
    """

    why: Why
    text: str
    was: str = ""
    place: str = ""
    near: str = ""


class Field(NamedTuple):
    """A field of the record in a returned paper: what it was there, and what it is.

    *sure* is False where a paragraph of it was found by its text alone.
    """

    group: str
    base: tuple[Piece, ...]
    units: tuple[Unit[Piece], ...]
    sure: bool = True

    @property
    def changed(self) -> bool:
        """Whether somebody edited it."""
        return self.units != tuple(Unit(one, at) for at, one in enumerate(self.base))


class Returned(NamedTuple):
    """A returned paper: the fields that can be read from it, and what is left over.

    *marks* is how many of its paragraphs have bookmarks of ours; *known* which share of
    the words that can be edited was found again; *where* the field or the item that
    each paragraph belongs to.
    """

    fields: tuple[Field, ...]
    left: tuple[Left, ...]
    marks: int
    known: float
    where: Mapping[int, str]
