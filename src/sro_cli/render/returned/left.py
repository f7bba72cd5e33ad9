"""What a returned paper says that cannot be taken into the record."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sro_cli.render.returned.pieces import squeezed
from sro_cli.word.baseline import Baseline
from sro_cli.word.reader_values import Written

Why = Literal[
    "heading",  # a new heading, or words under one
    "outside",  # new words that belong to no item
    "derived",  # a line that papers only tell
    "mixed",  # more than one thing changed in a line
    "gone",  # a line that papers only tell was taken away
    "title",  # the title of an item was taken away
    "item",  # all of an item was taken away
    "order",  # an item stands elsewhere
    "twice",  # printed twice, changed in two ways
    "removed",  # the record does not have its place any more
    "name",  # it names somebody who is not known
    "picture",  # a picture or another object
    "around",  # in a header, a footer, a note or a text box
]


class Left(NamedTuple):
    """Something that cannot be taken, and why.

    *text* is what stands in the paper, *was* what stood there, "" for what is new;
    *place* is where it was printed: a place of the record, or "".
    """

    why: Why
    text: str
    was: str = ""
    place: str = ""


def around(written: Written, baseline: Baseline) -> Iterator[Left]:
    """Yield what is new outside the text: in headers, notes and text boxes."""
    known = {
        _without_numbers(line)
        for text in baseline.elsewhere
        for line in text.split("\n")
    }
    for one in written.elsewhere:
        lines = one.text.split("\n")
        new = [line for line in lines if _without_numbers(line) not in known]
        if new:
            yield Left("around", "\n".join(new), "", one.where)


def _without_numbers(text: str) -> str:
    """Return a text without its numbers: pages have others in each program."""
    return squeezed(re.sub(r"\d+", "", text))
