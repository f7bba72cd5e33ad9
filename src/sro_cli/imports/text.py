"""A text file, as a PDF reader or a person writes it, read into blocks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.columns import split_clock, with_tabs
from sro_cli.imports.entry_marks import split_mark
from sro_cli.imports.sheets import furniture
from sro_cli.imports.source import Block, Left, Source
from sro_cli.imports.wrapped import Wrapping
from sro_cli.lang.messages import _

MAX_LINES = 200_000
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_RULE = re.compile(r"[ \t]*([-_*=.·][ \t]?){4,}$")
_PIPED = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_PIPE_RULE = re.compile(r"[ \t|:-]*$")
_SPACED = re.compile(r"\S[ \t]{3,}\S")


class Line(NamedTuple):
    """A line of the file: *indent* in blanks, *gap*: an empty line stands before."""

    number: int
    text: str
    indent: int
    gap: bool
    page: int | None
    cells: tuple[str, ...] = ()
    slot: str = ""


def read_text(data: bytes, what: str) -> Source:
    """Read a text in any of the usual encodings; messages call it *what*.

    Raises:
        RejectedError: it is no text, is empty or has too many lines.
    """
    text = _decoded(data, what)
    if text.count("\n") > MAX_LINES:
        raise RejectedError(_("{what}: the file is too large").format(what=what))
    lines = list(_lines(text))
    if not lines:
        raise RejectedError(_("{what}: the file is empty").format(what=what))
    kept, left = [], []
    reasons = furniture([(line.text, line.page) for line in lines])
    for line, reason in zip(lines, reasons, strict=True):
        if reason:
            left.append(Left(line.number, line.text, reason))
        else:
            kept.append(line)
    return Source("text", tuple(_blocks(kept)), tuple(left))


def _decoded(data: bytes, what: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
        break
    else:
        if b"\0" not in data:
            # of the old alphabets the one in which the text is most Swedish
            texts = [data.decode(each, "replace") for each in _ALPHABETS]
            return max(texts, key=_swedish)
    raise RejectedError(_("{what}: this is no text").format(what=what))


_ALPHABETS = ("cp1252", "cp850", "mac_roman")


def _swedish(text: str) -> int:
    """Return how Swedish a text is: its letters, less what no paper has."""
    letters = sum(map(text.count, "åäöÅÄÖéü–”"))
    strange = sum(not (sign.isprintable() or sign.isspace()) for sign in text)
    return letters - 5 * (strange + sum(map(text.count, "ﬂ†„‰√∂Œ\ufffd¬╔═")))


def _lines(text: str) -> Iterator[Line]:
    gap = True
    page = 1 if "\f" in text else None
    raws = re.split(r"\r\n|\r|\n", text)
    for number, (raw, line) in enumerate(
        zip(raws, with_tabs([_clean(raw) for raw in raws]), strict=True), 1
    ):
        if page is not None and "\f" in raw:
            page += raw.count("\f")
        # a line of dashes or dots parts what stands above it from what follows
        if not line.strip() or _RULE.match(line) or line.strip() == "```":
            gap = True
            continue
        body = line.lstrip(" ")
        slot, rest = split_clock(line)
        if slot and "\t" not in rest:
            yield Line(number, rest, 0, gap, page, (), slot)
        else:
            indent = len(line) - len(body)
            yield Line(number, line.strip(), indent, gap, page, _cells(line))
        gap = False


def _clean(raw: str) -> str:
    text = raw.replace("\f", "").replace("\u00ad", "").replace("\ufeff", "")
    text = re.sub(r"[\u00a0\u2000-\u200a\u202f\u3000]", " ", text)
    text = re.sub(r"_{5,}|\.{9,}(?!\s*\d)", " ", text)
    return re.sub(r"[\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069]", "", text)


def _cells(line: str) -> tuple[str, ...]:
    """Return the cells of a table's row, () where the line is none."""
    if _PIPED.match(line):
        inner = line.strip().strip("|")
        return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", inner))
    mark, rest = split_mark(line)
    if "\t" not in (rest if mark else line.strip(" ")):
        return ()
    cells = tuple(cell.strip() for cell in line.strip(" ").split("\t"))
    return cells if len(cells) > 1 else ()


def _blocks(lines: list[Line]) -> Iterator[Block]:
    wrapping = Wrapping.of([line.text for line in lines])
    indents: list[int] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.cells:
            table, at = _table(lines, at)
            yield table
            indents = []
            continue
        heading = _HEADING.match(line.text)
        mark, text = split_mark(heading[2] if heading else line.text)
        at += 1
        parts, opened, last = [text], _opened(text), line.text
        while not heading and at < len(lines) and _goes_on(lines[at]):
            below = lines[at].text
            joint = wrapping.joint(last, below, opened=opened > 0) if last else None
            if not text and mark:
                joint, text = " ", below  # a mark alone, and its words below it
            if joint is None:
                break
            parts[-1] = parts[-1][:-1] if joint == "" else parts[-1]
            parts += (joint, below)
            opened, last = opened + _opened(below), below
            at += 1
        text = "".join(parts).strip()
        depth = _depth(line.indent, indents, listed=bool(mark))
        level = len(heading[1]) if heading else 0
        if line.slot and not mark:
            text = f"{text} {line.slot}"
        if text or mark:
            yield Block(line.number, text, level, mark, depth, (), line.gap, line.page)
        if line.slot and mark:
            yield Block(line.number, line.slot, gap=False, page=line.page)


def _opened(text: str) -> int:
    """Return how many brackets more are opened than closed."""
    return text.count("(") - text.count(")")


def _goes_on(line: Line) -> bool:
    """Tell whether a line may belong to the one above."""
    return not (
        line.gap
        or line.cells
        or line.slot
        or _HEADING.match(line.text)
        or split_mark(line.text).mark
    )


def _table(lines: list[Line], at: int) -> tuple[Block, int]:
    """Return the table that begins at a line, and the line after it."""
    first = lines[at]
    rows: list[tuple[str, ...]] = []
    while at < len(lines):
        line = lines[at]
        if rows and line.gap:
            break
        cells = line.cells
        if not cells:
            # rows whose last cells are empty have lost their tabs
            if len(rows) < 2 or len(line.text) > 120 or split_mark(line.text).mark:  # noqa: PLR2004 (a cell's usual length)
                break
            cells = (line.text,)
        if not _PIPE_RULE.match("".join(cells)) or not any(cells):
            rows.append(cells)
        at += 1
    width = max(map(len, rows), default=0)
    rows = [(*row, *[""] * (width - len(row))) for row in rows]
    block = Block(first.number, rows=tuple(rows), gap=first.gap, page=first.page)
    return block, at


def _depth(indent: int, indents: list[int], *, listed: bool) -> int:
    """Return how deep an entry lies among those before it; keep *indents* so."""
    if not listed:
        if indent == 0:
            indents.clear()
        return 0
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents) - 1
