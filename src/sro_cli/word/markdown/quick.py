"""Markdown that needs no parser: paragraphs, flat lists, tables, bold words, links.

Most of what a secretary writes is no more than that, and the parser takes 40 ms to
import. What is not certainly as simple is left to it: then these return None.
"""

import re

from sro_cli.word.links import safe_target
from sro_cli.word.markdown.tree import Block, Grid, Line, Listing, Prose, Span, merged

_SPECIAL = re.compile(r"[*_\\\[\]<]")
_MARK = re.compile(
    r"(?<!\*)\*\*([^\W_](?:[^*_\\\[\]<]*[^\W_])?)\*\*(?!\*)"
    r"|\[([^*_\\\[\]<]*[^\s*_\\\[\]<])\]\(([^\s()<>\\\x7f]+)\)"
    r"|<br\s*/?>",
    re.IGNORECASE,
)
# Tabs and other odd blanks, lines that are indented or end in a blank.
_HARD = re.compile(r"[\t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029"
                   r"\u202f\u205f\u3000]|^ | $", re.MULTILINE)  # fmt: skip
_STARTS = re.compile(r"(?:[-+*]|\d+[.)])(?: |$)")
_BULLET = re.compile(r"- (?=\S)")
_NUMBER = re.compile(r"(\d{1,9})\. (?=\S)")
_ROW = re.compile(r"\|[^\\]*\|")
_RULE = re.compile(r"\|(?: ?:?-+:? ?\|)+")


def quick_line(text: str) -> Line | None:
    """Read a line of cleaned *text*, or return None if it is not simple."""
    if "\n" in text:
        return None
    if not _SPECIAL.search(text):
        return (Span(text),) if text else ()
    spans: list[Span] = []
    at = 0
    for found in _MARK.finditer(text):
        spans.append(Span(text[at : found.start()]))
        bold, link, target = found.groups()
        if target is not None:
            # "&copy;" in an address is ©.
            if not safe_target(target) or re.search("&.*;", target):
                return None
            spans.append(Span(link, target=target))
        else:
            spans.append(Span(bold, bold=True) if bold else Span("\n"))
        at = found.end()
    spans.append(Span(text[at:]))
    plain = (one.text for one in spans if not one.bold and not one.target)
    if any(_SPECIAL.search(one) for one in plain):
        return None
    return merged(spans)


def quick_text(text: str) -> tuple[Block, ...] | None:
    """Read cleaned *text* of several blocks, or return None if it is not simple."""
    text = text.strip("\n")
    if _HARD.search(text):
        return None
    blocks: list[Block] = []
    for part in re.split(r"\n{2,}", text) if text else ():
        read = _part(part.split("\n"))
        # Two lists in a row may be one, with space between its items.
        if not read or (
            blocks and isinstance(blocks[-1], Listing) and isinstance(read[0], Listing)
        ):
            return None
        blocks += read
    return tuple(blocks)


def _part(lines: list[str]) -> list[Block] | None:
    """Read what stands between blank lines: a table, or words and perhaps a list."""
    if any("|" in line for line in lines):
        grid = _grid(lines)
        return [grid] if grid else None
    at = next((i for i, line in enumerate(lines) if _STARTS.match(line)), len(lines))
    blocks: list[Block] = []
    if at:
        line = quick_line(" ".join(lines[:at]))
        if line is None:
            return None
        blocks.append(Prose(line))
    if at < len(lines):
        listing = _listing(lines[at:], after_words=at > 0)
        if listing is None:
            return None
        blocks.append(listing)
    return blocks


def _listing(lines: list[str], *, after_words: bool) -> Listing | None:
    number = _NUMBER.match(lines[0])
    mark = _NUMBER if number else _BULLET
    start = int(number[1]) if number else 1
    if after_words and start != 1:
        return None
    items: list[tuple[Block, ...]] = []
    for text in lines:
        found = mark.match(text)
        if not found or _STARTS.match(text, found.end()):
            return None
        line = quick_line(text[found.end() :])
        if line is None:
            return None
        items.append((Prose(line),))
    return Listing(tuple(items), number is not None, start)


def _grid(lines: list[str]) -> Grid | None:
    """Read a table whose rows all begin and end with a bar, none of them escaped."""
    if (
        len(lines) < 2  # noqa: PLR2004 (a head and its rule)
        or not _RULE.fullmatch(lines[1])
        or not all(_ROW.fullmatch(line) for line in lines)
    ):
        return None
    head, rule, *rest = [
        [cell.strip(" ") for cell in line[1:-1].split("|")] for line in lines
    ]
    rows: list[tuple[Line, ...]] = []
    for row in (head, *rest):
        cells = [quick_line(cell) for cell in row]
        if len(cells) != len(rule) or None in cells:
            return None
        rows.append(tuple(cell for cell in cells if cell is not None))
    return Grid(tuple(rows), tuple(_alignment(cell) for cell in rule))


def _alignment(rule: str) -> str:
    if not rule.endswith(":"):
        return ""
    return "center" if rule.startswith(":") else "right"
