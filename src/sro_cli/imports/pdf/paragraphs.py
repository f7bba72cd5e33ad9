"""Lines put together to paragraphs: which of them go on in the next line."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sro_cli.imports.pdf.marks import Marked, read_mark
from sro_cli.imports.pdf.pieces import Line

_USUAL = 1.35
_LOOSE = 1.22
_LEAST = 1.0
_MOST = 2.6
_INDENT = 2.0
_ALIKE = 0.5
_HANGS, _HANGS_AT_LABEL = 3, 10
_TOLERANCE = 1.5
_PERSON = re.compile(
    r"[A-ZÅÄÖÉ][\w'’-]+(?: (?:[A-ZÅÄÖÉ][\w'’-]+|af|av|de|von)){1,4}(?:,| \()"
)
_LABEL = re.compile(r"[A-ZÅÄÖ][\w -]{1,40}:( |$)")
_SENTENCE = re.compile(r"[.!?:][\"”’)]*$")
_GOES_ON = re.compile(r"[\w,–-]$")
_ALMOST = 0.12
_BREAK = re.compile(r"(?<=[\w])[-–/](?=\w)")


class Flowed(NamedTuple):
    """A line with the place where it must wrap."""

    line: Line
    right: float


class Paragraph(NamedTuple):
    """Lines of one paragraph; *gap*: there is space above."""

    lines: list[Line]
    mark: Marked | None
    gap: bool
    right: float


class Hanging(NamedTuple):
    """Where lines begin whose further lines lie deeper in, and how deep by size."""

    places: set[tuple[int, float]]
    depths: dict[float, float]


class Leading(NamedTuple):
    """How far apart lines of a paragraph stand, in their size."""

    of: dict[float, float]
    usual: float

    def pitch(self, size: float) -> float:
        """Return the distance in points for a size."""
        return self.of.get(round(size, 1), self.usual) * size


def measure(flows: Sequence[Sequence[Flowed]]) -> Leading:
    """Find out how far apart the lines of a paper stand."""
    seen: dict[float, list[float]] = defaultdict(list)
    for flow in flows:
        for a, b in pairwise(flow):
            pitch = a.line.y - b.line.y
            if (
                a.line.page == b.line.page
                and abs(a.line.x0 - b.line.x0) < _INDENT
                and _alike(a.line, b.line)
                and _LEAST * a.line.size <= pitch <= _MOST * a.line.size
                and _is_full(a, b.line)
                and b.line.text[:1].islower()
            ):
                seen[round(a.line.size, 1)].append(pitch / a.line.size)
    known = {size: median(some) for size, some in seen.items()}
    everything = [one for some in seen.values() for one in some]
    return Leading(known, median(everything) if everything else _USUAL)


def paragraphs(flow: Sequence[Flowed], leading: Leading) -> list[Paragraph]:
    """Return the paragraphs that lines make, from the top."""
    hanging = _hanging(flow, leading)
    found: list[Paragraph] = []
    last: Flowed | None = None
    for one in flow:
        mark = read_mark(one.line)
        if last is not None and _goes_on(found[-1], last, one, mark, leading, hanging):
            found[-1].lines.append(one.line)
        else:
            gap = last is None or _apart(last.line, one.line, leading)
            found.append(Paragraph([one.line], mark, gap, one.right))
        last = one
    return found


def _goes_on(
    paragraph: Paragraph,
    last: Flowed,
    one: Flowed,
    mark: Marked | None,
    leading: Leading,
    hanging: Hanging,
) -> bool:
    """Tell whether a line goes on with the paragraph before it."""
    a, b = last.line, one.line
    first = paragraph.lines[0]
    depth = hanging.depths.get(round(first.size, 1), math.inf)
    hangs = not mark and abs(b.x0 - first.x0 - depth) <= _INDENT
    if not _alike(a, b) or last.right != one.right:
        return False
    if not hangs and not _is_full(last, b):
        return False
    ends = bool(_SENTENCE.search(a.text))
    if mark and (mark.tab or paragraph.mark or ends):
        return False
    if a.page == b.page:
        near = not _apart(a, b, leading)
    else:
        near = not ends or b.text[:1].islower()
    if a.bold and not b.bold and not b.text[:1].islower():
        near = False
    return near and _stands_right(paragraph, b, hanging)


def _stands_right(paragraph: Paragraph, b: Line, hanging: Hanging) -> bool:
    """Tell whether a line stands where the paragraph's next line must."""
    first = paragraph.lines[0]
    if len(paragraph.lines) > 1:
        return abs(b.x0 - paragraph.lines[-1].x0) <= _INDENT
    if paragraph.mark:
        at_text = abs(b.x0 - paragraph.mark.x) <= 3 * _INDENT
        return at_text or abs(b.x0 - first.x0) <= _INDENT
    if abs(b.x0 - first.x0) <= _INDENT:
        if _place(first) in hanging.places:
            return False
        return not any(
            pattern.match(first.text) and pattern.match(b.text)
            for pattern in (_PERSON, _LABEL)
        ) or first.text.endswith((",", " och"))
    # A first line that lies in, or lines that hang.
    return abs(b.x0 - first.x0) < 12 * first.size


def _hanging(flow: Sequence[Flowed], leading: Leading) -> Hanging:
    """Return which lines hang: what certainly goes on tells of what may."""
    found = Hanging(set(), {})
    for a, b in pairwise(flow):
        if (
            a.line.page == b.line.page
            and _INDENT < b.line.x0 - a.line.x0 < _hang(a.line)
            and _alike(a.line, b.line)
            and not read_mark(a.line)
            and not read_mark(b.line)
            and not _apart(a.line, b.line, leading)
            and _is_full(a, b.line)
        ):
            found.places.add(_place(a.line))
            found.depths[round(a.line.size, 1)] = b.line.x0 - a.line.x0
    return found


def _apart(a: Line, b: Line, leading: Leading) -> bool:
    """Tell whether there is more than a line's distance between two lines."""
    if a.page != b.page:
        return True
    pitch = leading.pitch(max(a.size, b.size))
    return not 0 < a.y - b.y <= pitch * _LOOSE


def _is_full(a: Flowed, b: Line) -> bool:
    """Tell whether the first word of *b* did not fit into line *a*."""
    first = b.pieces[0]
    end = first.x1
    dated = first.text.isdecimal()
    for one in b.pieces[1:4]:
        if one.blank and not dated:
            break
        # Dates are often held together.
        dated = dated and not one.text.endswith((".", ","))
        end = one.x1
    width = end - first.x0
    if cut := _BREAK.search(first.text):
        width = (first.x1 - first.x0) * cut.end() / len(first.text)
    space = 0.0 if a.line.text.endswith("-") else 0.2 * a.line.size
    rest = a.right - a.line.x1
    if _GOES_ON.search(a.line.text) and (b.text[:1].islower() or b.text[:1].isdigit()):
        return rest < max(space + width + _TOLERANCE, _ALMOST * (a.right - b.x0))
    return rest < space + width + _TOLERANCE


def _alike(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= _ALIKE


def _place(line: Line) -> tuple[int, float]:
    return round(line.x0), round(line.size, 1)


def _hang(line: Line) -> float:
    """Return how far in the further lines may lie: under a label's text, or less."""
    return line.size * (_HANGS_AT_LABEL if _LABEL.match(line.text) else _HANGS)
