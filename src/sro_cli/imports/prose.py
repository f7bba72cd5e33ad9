"""Blocks written as Markdown, as the record keeps prose."""

from collections.abc import Iterable

from sro_cli.imports.entry_marks import is_bullet, number_of
from sro_cli.imports.plain import is_bold, unlooked
from sro_cli.imports.source import Block, Rows

_INDENT = "  "


def written(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown: paragraphs, lists and tables."""
    lines: list[str] = []
    indents = _Indents()
    for block in blocks:
        listed = bool(block.mark)
        text = table(block.rows) if block.rows else _line(block)
        if not text:
            continue
        if listed and not block.rows:
            first, indent = _mark(block), indents.of(block)
            if lines and not indents.goes_on:
                lines.append("")
            lines.append(f"{indent}{first} {text}" if first else f"{block.mark} {text}")
            if not first:
                indents.clear()
        else:
            if lines:
                lines.append("")
            indents.clear()
            lines.append(text)
    return "\n".join(lines)


def table(rows: Rows) -> str:
    """Return a table as Markdown; the first row is its head."""
    width = max((len(row) for row in rows), default=0)
    if not width:
        return ""
    found = [_row((*row, *[""] * (width - len(row)))) for row in rows]
    found.insert(1, "|" + "---|" * width)
    return "\n".join(found)


def _row(row: Iterable[str]) -> str:
    cells = (
        "<br>".join(part.strip() for part in cell.split("\n") if part.strip())
        for cell in row
    )
    escaped = (cell.replace("\\|", "|").replace("|", "\\|") for cell in cells)
    return "| " + " | ".join(escaped) + " |"


def _line(block: Block) -> str:
    text = block.text.strip()
    if block.heading and text and not is_bold(text):
        return f"**{unlooked(text)}**"
    return _guarded(text) if not block.mark else text


def _guarded(text: str) -> str:
    """Return a paragraph that Markdown reads as one, whatever it begins with."""
    first = text.split(maxsplit=1)[0] if text else ""
    if first in {"-", "+", "*"} or first.startswith(("#", ">")) or set(first) == {"="}:
        return "\\" + text
    if first[:-1].isdecimal() and first[-1:] in ".)":
        return f"{first[:-1]}\\{text[len(first) - 1 :]}"
    return text


def _mark(block: Block) -> str:
    """Return the mark of a Markdown list, "" where it has none like it."""
    if is_bullet(block.mark):
        return "-"
    number = number_of(block.mark)
    if number is not None and "§" not in block.mark:
        return f"{number}."
    return ""


class _Indents:
    """The indentation of the entries of nested lists."""

    def __init__(self) -> None:
        self._widths: list[int] = []
        self._kinds: list[bool] = []
        self.goes_on = False

    def of(self, block: Block) -> str:
        """Return the blanks before an entry's mark."""
        kind = is_bullet(block.mark)
        depth = min(block.depth, len(self._widths))
        self.goes_on = bool(self._widths) and not (
            depth == 0 and self._kinds and self._kinds[0] != kind
        )
        width = len(_INDENT) if kind else len(_mark(block)) + 1
        before = sum(self._widths[:depth])
        self._widths = [*self._widths[:depth], width]
        self._kinds = [*self._kinds[:depth], kind]
        return " " * before

    def clear(self) -> None:
        """Begin anew: the next entry is the first of a list."""
        self._widths, self._kinds = [], []
