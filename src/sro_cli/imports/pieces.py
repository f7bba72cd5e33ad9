"""A paper's head as lines of text: blocks, and the cells of its tables in order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sro_cli.engine.people.looks import is_name
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.persons import is_listed
from sro_cli.imports.plain import is_bold, key_of, plain
from sro_cli.imports.source import Block, Rows
from sro_cli.lang.reading import reading

_SENTENCE = re.compile(r"(?<=[^.\s]{2}\.)\s+(?=[A-ZÅÄÖ*])")
_MOST = 0.6
"""The share of rows that must be alike for a table to be of their kind."""


class Piece(NamedTuple):
    """A line of the head: *line* of the source that it is from.

    *strong*: it is a heading or bold. *column* tells tables and their columns apart,
    0 for what stands in none. *mark* is a list's mark.
    """

    line: int
    text: str
    strong: bool
    gap: bool
    column: int = 0
    mark: str = ""


def pieces(blocks: Iterable[Block], labels: Labels, ledger: Ledger) -> list[Piece]:
    """Return blocks as lines; a table's by rows of labels, else by column."""
    found: list[Piece] = []
    column = 0
    for block in blocks:
        if not block.rows:
            strong = bool(block.heading) or is_bold(block.text)
            found.append(
                Piece(block.line, block.text, strong, block.gap, 0, block.mark)
            )
            continue
        for lines in _cells(block, labels, ledger):
            # a head of one or two rows is no list in columns
            column += len(block.rows) > 2  # noqa: PLR2004
            found += (
                Piece(
                    block.line,
                    line,
                    is_bold(line),
                    at == 0,
                    column if len(block.rows) > 2 else 0,  # noqa: PLR2004
                )
                for at, line in enumerate(lines)
            )
    return [part for piece in found for part in _parted(piece, labels)]


def _cells(block: Block, labels: Labels, ledger: Ledger) -> Iterator[list[str]]:
    """Yield lists of lines that belong together."""
    rows = block.rows
    if _has_labels(rows, labels):
        for row in rows:
            yield _labelled([cell for cell in row if cell.strip()], labels)
    elif (people := _by_header(rows, labels)) is not None:
        _explain_head(block, labels, ledger)
        yield people
    elif _is_rowwise(rows):
        yield [", ".join(_lines("\n".join(row))) for row in rows]
    else:
        for column in range(max(map(len, rows))):
            cells = [row[column] for row in rows if column < len(row)]
            yield [line for cell in cells for line in _lines(cell)]


def _labelled(cells: Sequence[str], labels: Labels) -> list[str]:
    """Return the lines of a row of a label and its values: "Plats | Salen"."""
    if len(cells) < 2 or not labels.read(cells[0]):  # noqa: PLR2004 (label and value)
        return [line for cell in cells for line in _lines(cell)]
    first, *rest = cells
    values = [line for cell in rest for line in _lines(cell)]
    headings = {key_of(each) for each in reading().lists["headings"]}
    if not values or key_of(values[0]) in headings:
        return [first, *values]
    bare = first.rstrip(": ")
    return [f"{bare}: {values[0]}", *values[1:]]


def _explain_head(block: Block, labels: Labels, ledger: Ledger) -> None:
    """Explain what a table of people has besides people: its head, and crosses."""
    rows = block.rows
    for at, name in enumerate(_head(rows, labels) or ()):
        if name and name != "list":
            ledger.explain(block.line, rows[0][at])
        if name == "attendance":
            ledger.explain(block.line, " ".join(row[at] for row in rows[1:]))


def _is_rowwise(rows: Rows) -> bool:
    """Tell whether each row is a person: names in the first column, and only there."""
    names = [is_name(plain(re.sub(r"\(.*?\)", "", row[0]))) for row in rows]
    others = [cell for row in rows for cell in row[1:] if cell.strip()]
    people = sum(map(is_listed, others))
    return (
        len(rows[0]) > 1
        and sum(names) > len(rows) * _MOST
        and len(others) > len(rows) / 2
        and people < len(others) * (1 - _MOST)
    )


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.split("\n") if line.strip()]


def _has_labels(rows: Rows, labels: Labels) -> bool:
    """Tell whether the first cells of rows are labels of a head."""
    head = ("date", "time", "place", "place_and_time", "link", "checkers")
    first = [row[0] for row in rows if row[0].strip()]
    means = [label.means for cell in first if (label := labels.read(cell))]
    whole = len(means) == len(first) and len(rows[0]) == 2  # noqa: PLR2004 (label, value)
    return any(each in head for each in means) or (bool(means) and whole)


def _by_header(rows: Rows, labels: Labels) -> list[str] | None:
    """Return people of a table with a head (name, party, …), a line each.

    A head that names the list ("Ersättare | Parti | Närvaro") is its heading.
    """
    head = _head(rows, labels)
    if head is None:
        return None
    found = [rows[0][0]] if head[0] == "list" else []
    for row in rows[1:]:
        cells: dict[str, str] = {}
        rest = []
        for name, cell in zip(head, row, strict=False):
            if name in {"party", "attendance", "substitute"} and name not in cells:
                cells[name] = cell.strip()
            elif name in {"name", "list"}:
                cells["name"] = cell.strip()
            elif cell.strip():
                rest.append(cell.strip())
        if cells.get("name"):
            found.append(_as_line(cells, rest))
    return found


def _as_line(cells: dict[str, str], rest: list[str]) -> str:
    """Return a person of a table as a line of a list."""
    name, *more = [each.strip() for each in cells["name"].split(",")]
    party = cells.get("party", "").strip(" ()")
    absent = {key_of(word) for word in reading().lists["absent"]} | {""}
    named = f"{name} ({party})" if party else name
    line = ", ".join((named, *more, *rest))
    if substitute := cells.get("substitute", "").strip(" –—-"):
        line += f" ({reading().lists['replaced'][0]} {substitute})"
    attendance = cells.get("attendance", "x")
    if key_of(attendance) in absent:
        line += f", {reading().lists['absent'][0].lower()}"
    elif key_of(attendance) in map(key_of, reading().people["remote"]):
        line += f", {attendance}"
    return line


def _head(rows: Rows, labels: Labels) -> list[str] | None:
    """Return what the columns of a table of people hold, None for another table.

    "list" is a column of names whose head is the list's heading.
    """
    row = rows[0]
    if is_listed(row[0]) or is_name(plain(row[0])):
        return None
    table = reading().columns
    names = {key_of(word): means for means, words in table.items() for word in words}
    names.pop("", None)
    head = [
        names.get(key_of(cell), "") or _by_content([each[at] for each in rows[1:]])
        for at, cell in enumerate(row)
    ]
    label = labels.alone(row[0])
    if label is not None and label.means in _LISTS and any(head[1:]):
        others = zip(row[1:], head[1:], strict=True)
        return ["list", *(_attending(cell, means) for cell, means in others)]
    if "name" not in head or len(head) < 2:  # noqa: PLR2004 (a table has columns)
        return None
    at = head.index("name")
    head = [
        each if each != "name" or place == at else "" for place, each in enumerate(head)
    ]
    return head if any(each for each in head if each != "name") else None


def _by_content(column: Sequence[str]) -> str:
    """Return "attendance" for a column of crosses and dashes, else ""."""
    marks = {key_of(word) for word in reading().lists["attending"]}
    cells = [cell.strip() for cell in column if cell.strip()]
    known = all(cell in "–—-" or key_of(cell) in marks for cell in cells)
    return "attendance" if len(cells) > 1 and known else ""


def _attending(cell: str, means: str) -> str:
    """Return what a further column of a roll holds: who is there, and who came."""
    table = reading().columns
    for name in ("attendance", "substitute"):
        if key_of(cell) in map(key_of, table[f"{name}_behind"]):
            return name
    return means


_LISTS = ("members", "substitutes", "others", "present", "participants", "coopted")


def _parted(piece: Piece, labels: Labels) -> Iterator[Piece]:
    """Yield a line in parts where it holds several labels: "Datum: … Tid: …"."""
    label = labels.read(piece.text)
    if label is None or not label.value:
        yield piece
        return
    if label.means in {"absent", "excused"}:
        first, *others = _SENTENCE.split(piece.text)
        yield piece._replace(text=first)
        yield from (piece._replace(text=other, gap=False) for other in others)
        return
    own = len(label.words) + piece.text.find(label.words)
    inner = [at for at in labels.inside(piece.text) if at > own]
    places = [0, *inner, len(piece.text)]
    for start, end in pairwise(places):
        part = piece.text[start:end].strip(" \t|,;")
        if part:
            yield piece._replace(text=part, gap=piece.gap and start == 0)
