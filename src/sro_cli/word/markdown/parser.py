"""Markdown read into a tree: what is simple at once, the rest by markdown-it."""

import re
from functools import cache
from typing import TYPE_CHECKING

from sro_cli.word.links import safe_target
from sro_cli.word.markdown.quick import quick_line, quick_text
from sro_cli.word.markdown.tree import (
    Block,
    Grid,
    Line,
    Listing,
    Prose,
    Span,
    join_lines,
    merged,
)
from sro_cli.word.text import clean

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def parse_line(text: str) -> Line:
    """Parse one line of Markdown: bold, italic, links; lists stay as written."""
    text = clean(text)
    line = quick_line(text)
    return full_line(text) if line is None else line


def parse_text(text: str) -> tuple[Block, ...]:
    """Parse Markdown of several paragraphs, lists and tables."""
    text = clean(text)
    blocks = quick_text(text)
    return full_text(text) if blocks is None else blocks


def full_line(text: str) -> Line:
    """Parse cleaned *text* as `parse_line` does, always by the whole parser."""
    parts = _BLANK_LINES.split(text.strip("\n"))
    parsed = [parser().parseInline(part)[0] for part in parts]
    return join_lines([_line(token.children or []) for token in parsed])


def full_text(text: str) -> tuple[Block, ...]:
    """Parse cleaned *text* as `parse_text` does, always by the whole parser."""
    return _blocks(_Tokens(parser().parse(text)))


@cache
def parser() -> "MarkdownIt":
    """Return the parser as it is set up for what secretaries write."""
    from markdown_it import MarkdownIt  # heavy: 40 ms

    made = MarkdownIt("commonmark", {"html": False, "maxNesting": 40})
    made.enable("table")
    # What a secretary does not mean as markup stays as it was typed.
    made.disable(
        ["heading", "lheading", "blockquote", "hr", "code", "fence", "reference",
         "html_block", "html_inline", "image", "backticks", "entity",
         "text_join"]  # so that \<br> is told from <br>
    )  # fmt: skip
    for name, rule in (
        ("validateLink", safe_target),
        ("normalizeLink", str),
        ("normalizeLinkText", str),
    ):
        setattr(made, name, rule)
    return made


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
    return merged(spans)
