"""Markdown as a small tree: paragraphs, lists and tables of marked spans."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text; a line feed in it is a line break, *target* a link's."""

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""


Line = tuple[Span, ...]


class Prose(NamedTuple):
    """A paragraph."""

    line: Line


class Listing(NamedTuple):
    """A list; each item is blocks. *start* is the first number of a numbered one."""

    items: tuple[tuple["Block", ...], ...]
    numbered: bool = False
    start: int = 1


class Grid(NamedTuple):
    """A table: *rows* of cells, the head first; *aligned* is "", "center", "right"."""

    rows: tuple[tuple[Line, ...], ...]
    aligned: tuple[str, ...]


Block = Prose | Listing | Grid


def words_of(line: Line) -> str:
    """Return the text of a line, without its marks."""
    return "".join(span.text for span in line)


def join_lines(lines: list[Line]) -> Line:
    """Return *lines* as one, with line breaks between them."""
    joined: list[Span] = []
    for line in lines:
        if joined:
            joined.append(Span("\n"))
        joined += line
    return merged(joined)


def merged(spans: list[Span]) -> Line:
    """Join neighbours that look the same; drop those without text."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if not span.text:
            continue
        if last and (last.bold, last.italic, last.target) == (
            span.bold, span.italic, span.target
        ):  # fmt: skip
            found[-1] = Span(last.text + span.text, span.bold, span.italic, span.target)
        else:
            found.append(span)
    return tuple(found)
