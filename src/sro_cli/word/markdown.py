"""Markdown as a small tree: paragraphs, lists and tables of marked spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sro_cli.word.links import safe_target
from sro_cli.word.text import clean

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# Without these characters, and without lines that begin like a list's, the text is
# only paragraphs: the parser need not even be imported.
_MARKUP = re.compile(r"[*_\\\[\]<>|`]|  \n|^\s*(?:[-+]|\d+[.)])(?:\s|$)", re.MULTILINE)
_INLINE_MARKUP = re.compile(r"[*_\\\[\]<>`\n]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; a line feed in it is a line break, *target* a link's."""

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is blocks. *start* is the first number of a numbered one."""

    items: tuple[tuple["Block", ...], ...]
    numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: *rows* of cells, the head first; *aligned* is "", "center", "right"."""

    rows: tuple[tuple[Line, ...], ...]
    aligned: tuple[str, ...]


Block = Prose | Listing | Grid


def parse_line(text: str) -> Line:
    """Parse one line of Markdown: bold, italic, links; lists stay as written."""
    text = clean(text)
    if not _INLINE_MARKUP.search(text):
        return (Span(text),) if text else ()
    parsed = [_parser().parseInline(part)[0] for part in _paragraphs(text)]
    lines = [_line(token.children or []) for token in parsed]
    return join_lines(lines)


def parse_text(text: str) -> tuple[Block, ...]:
    """Parse Markdown of several paragraphs, lists and tables."""
    text = clean(text)
    if not _MARKUP.search(text):
        return tuple(Prose((Span(part),)) for part in _plain(text))
    return _blocks(_Tokens(_parser().parse(text)))


def join_lines(lines: list[Line]) -> Line:
    """Return *lines* as one, with line breaks between them."""
    joined: list[Span] = []
    for line in lines:
        if joined:
            joined.append(Span("\n"))
        joined += line
    return tuple(joined)


def _paragraphs(text: str) -> list[str]:
    return _BLANK_LINES.split(text.strip("\n"))


def _plain(text: str) -> Iterator[str]:
    for part in _paragraphs(text):
        lines = (line.strip(" \t") for line in part.split("\n"))
        if joined := " ".join(line for line in lines if line):
            yield joined


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # heavy: 40 ms  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40})
    parser.enable("table")
    # What a secretary does not mean as markup stays as it was typed.
    parser.disable(
        ["heading", "lheading", "blockquote", "hr", "code", "fence", "reference",
         "html_block", "html_inline", "image", "backticks", "entity"]
    )  # fmt: skip
    parser.validateLink = safe_target  # type: ignore[method-assign]
    parser.normalizeLink = str  # type: ignore[method-assign]
    parser.normalizeLinkText = str  # type: ignore[method-assign]
    return parser


class _Tokens:
    """The parser's flat list, read one by one."""

    def __init__(self, tokens: list["Token"]) -> None:
        self.tokens = tokens
        self.at = 0

    def take(self) -> "Token | None":
        if self.at == len(self.tokens):
            return None
        self.at += 1
        return self.tokens[self.at - 1]


def _blocks(tokens: _Tokens) -> tuple[Block, ...]:
    """Read blocks up to the end of what contains them."""
    found: list[Block] = []
    while (token := tokens.take()) and token.nesting >= 0:
        if token.type == "inline":
            found.append(Prose(_line(token.children or [])))
        elif token.type == "table_open":
            found.append(_grid(tokens))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            found.append(_listing(tokens, token))
        elif token.nesting > 0:
            found += _blocks(tokens)
        elif token.content:
            found.append(Prose((Span(token.content.rstrip("\n")),)))
    return tuple(found)


def _listing(tokens: _Tokens, opened: "Token") -> Listing:
    items = []
    while (token := tokens.take()) and token.nesting > 0:
        items.append(_blocks(tokens))
    start = opened.attrGet("start")
    return Listing(
        tuple(items), opened.type.startswith("o"), 1 if start is None else int(start)
    )


def _grid(tokens: _Tokens) -> Grid:
    rows: list[list[Line]] = []
    aligned: list[str] = []
    while (token := tokens.take()) and token.type != "table_close":
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "th_open":
            style = str(token.attrGet("style") or "")
            aligned.append(style.removeprefix("text-align:").replace("left", ""))
        elif token.type == "inline":
            rows[-1].append(_line(token.children or []))
    return Grid(tuple(map(tuple, rows)), tuple(aligned))


def _line(tokens: list["Token"]) -> Line:
    spans: list[Span] = []
    bold = italic = 0
    target = ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type in ("link_open", "link_close"):
            target = str(token.attrGet("href") or "")
        else:
            text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type)
            if text is None:
                text = _BREAK.sub("\n", token.content)
            spans.append(Span(text, bold > 0, italic > 0, target))
    return _merged(spans)


def _merged(spans: list[Span]) -> Line:
    """Join neighbours that look the same."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if not span.text:
            continue
        if last and (last.bold, last.italic, last.target) == (
            span.bold, span.italic, span.target
        ):  # fmt: skip
            merged[-1] = Span(last.text + span.text, span.bold, span.italic, span.target)
        else:
            merged.append(span)
    return tuple(merged)
