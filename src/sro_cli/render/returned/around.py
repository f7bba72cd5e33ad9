"""What somebody wrote outside the text of a paper: in headers, notes, text boxes."""

import re
from collections.abc import Iterator, Mapping

from sro_cli.render.returned.pieces import squeezed
from sro_cli.render.returned.values import Left, Why
from sro_cli.word.baseline import Baseline
from sro_cli.word.reader.values import Written


def around(
    written: Written, baseline: Baseline, where: Mapping[int, str]
) -> Iterator[Left]:
    """Yield what is new outside the text: in headers, notes and text boxes.

    *where* are the fields and items that its paragraphs belong to.
    """
    known = {
        _without_numbers(line)
        for text in baseline.elsewhere
        for line in text.split("\n")
    }
    for one in written.elsewhere:
        lines = one.text.split("\n")
        new = [line for line in lines if _without_numbers(line) not in known]
        if new:
            place = "" if one.paragraph is None else where.get(one.paragraph, "")
            why: Why = "hanging" if place else "around"
            yield Left(why, "\n".join(new), "", place, one.where)


def _without_numbers(text: str) -> str:
    """Return a text without its numbers: pages have others in each program."""
    return squeezed(re.sub(r"\d+", "", text))
