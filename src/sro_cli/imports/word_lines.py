"""The lines of a Word paragraph: entries with their marks, and what stands below."""

import re
from typing import NamedTuple

from sro_cli.imports.entry_marks import is_bullet, split_mark
from sro_cli.word.markdown.tree import Line, Span, merged, words_of
from sro_cli.word.markdown.written import write_line
from sro_cli.word.reader.values import Paragraph

_LEVEL = re.compile(
    r"(?:list|lista|punktlista|numrerad lista)\b.* ([2-5])", re.IGNORECASE
)
_TITLE = ("Title", "Titel", "Rubrik")
_BLANKS = re.compile("[\xa0\u2000-\u200a\u202f\u3000]")
_NOTHING = re.compile("[\xad\ufeff\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069]")
FULL = 60
"""Characters of a line that may have been broken because it was full."""


class Entry(NamedTuple):
    """A line of a paragraph, all as in a `Block`."""

    text: str
    mark: str = ""
    depth: int = 0
    heading: int = 0


def written(line: Line) -> str:
    """Return a line as one line of Markdown, with ordinary blanks and hyphens."""
    return write_line(
        merged([span._replace(text=_ordinary(span.text)) for span in line])
    )


def _ordinary(text: str) -> str:
    if text.isascii():
        return text
    return _NOTHING.sub("", _BLANKS.sub(" ", text)).replace("\u2011", "-")


def lines_of(paragraph: Paragraph) -> list[Entry]:
    """Return the lines that a paragraph is written in, those without words left out.

    A heading is one line; so is prose that was broken where the line was full.
    """
    heading = _heading(paragraph)
    lines = [one for one in split(paragraph.line) if words_of(one).strip()]
    if not lines:
        return []
    if heading:
        lines = [_unbold(_joined(lines))]
    lines = _whole(lines)
    listed = paragraph.listed
    mark, depth = "", 0
    if listed is not None:
        mark = listed.text if listed.numbered else "-"
        depth = listed.level or _depth(paragraph.style)
    first, *rest = map(written, lines)
    if not mark or is_bullet(mark):
        typed, first = split_mark(first)
        mark = typed or mark
    further = (split_mark(one) for one in rest)
    return [
        Entry(first, mark, depth, heading),
        *(Entry(text, typed, depth) for typed, text in further),
    ]


def split(line: Line) -> list[Line]:
    """Return the lines between a paragraph's line breaks."""
    lines: list[list[Span]] = [[]]
    for span in line:
        first, *rest = span.text.split("\n")
        lines[-1].append(span._replace(text=first))
        lines += ([span._replace(text=one)] for one in rest)
    return [merged(one) for one in lines]


def _whole(lines: list[Line]) -> list[Line]:
    """Join what somebody broke by hand at the edge of the sheet."""
    found = [lines[0]]
    for line in lines[1:]:
        above, here = words_of(found[-1]).strip(), words_of(line).strip()
        if (
            len(words_of(found[-1]).rpartition("\n")[2]) > FULL
            and above[-1] not in ".:;!?"
            and here[0].islower()
            and not split_mark(here).mark
        ):
            found[-1] = _joined([found[-1], line])
        else:
            found.append(line)
    return found


def _joined(lines: list[Line]) -> Line:
    spans = list(lines[0])
    for line in lines[1:]:
        spans += [Span(" "), *line]
    return merged(spans)


def _heading(paragraph: Paragraph) -> int:
    if paragraph.outline is not None:
        return paragraph.outline + 1
    return int(paragraph.style in _TITLE)


def _unbold(line: Line) -> Line:
    """Return a heading without the bold that its looks would have anyhow."""
    if all(span.bold for span in line if span.text.strip()):
        return merged([span._replace(bold=False) for span in line])
    return line


def _depth(style: str) -> int:
    found = _LEVEL.fullmatch(style)
    return int(found[1]) - 1 if found else 0
