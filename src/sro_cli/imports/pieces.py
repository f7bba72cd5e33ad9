"""A paper's head as lines of text: blocks, and the cells of its tables in order."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.plain import is_bold, key_of, words_in
from sro_cli.imports.source import Block, Rows
from sro_cli.lang.reading import reading


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
            cells = [cell for cell in row if cell.strip()]
            if len(cells) > 1 and labels.read(cells[0]):
                first, *rest = cells
                bare = first.rstrip(": ")
                values = [line for cell in rest for line in _lines(cell)]
                yield [f"{bare}: {values[0]}", *values[1:]] if values else [first]
            else:
                yield [line for cell in cells for line in _lines(cell)]
        return
    if (people := _by_header(rows, labels)) is not None:
        there = Counter(word for line in people for word in words_in(line))
        words = Counter(word for row in rows for cell in row for word in words_in(cell))
        ledger.explain(block.line, " ".join((words - there).elements()))
        yield people
        return
    for column in range(max(map(len, rows))):
        cells = [row[column] for row in rows if column < len(row)]
        yield [line for cell in cells for line in _lines(cell)]


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
    table = reading().columns
    names = {key_of(word): means for means, words in table.items() for word in words}
    head = [names.get(key_of(cell), "") for cell in rows[0]]
    label = labels.alone(rows[0][0])
    found = []
    if label is not None and label.means in _LISTS and any(head[1:]):
        head[0] = "name"
        found.append(rows[0][0])
    if "name" not in head or len(head) < 2 or not any(head[1:]):  # noqa: PLR2004 (a table has columns)
        return None
    absent = {key_of(word) for word in reading().lists["absent"]}
    for row in rows[1:]:
        cells = dict(zip(head, row, strict=False))
        name, *more = [each.strip() for each in cells.pop("name").split(",")]
        party = cells.pop("party", "").strip(" ()")
        away = key_of(cells.pop("attendance", "")) in absent
        substitute = cells.pop("substitute", "").strip()
        rest = [cell.strip() for cell in cells.values() if cell.strip()]
        if not name:
            continue
        named = f"{name} ({party})" if party else name
        found.append(", ".join((named, *more, *rest)))
        if away:
            found[-1] += f", {reading().lists['absent'][0].lower()}"
        if substitute:
            found[-1] += f" ({reading().lists['replaced'][0]} {substitute})"
    return found


_LISTS = ("members", "substitutes", "others", "present", "participants", "coopted")


def _parted(piece: Piece, labels: Labels) -> Iterator[Piece]:
    """Yield a line in parts where it holds several labels: "Datum: … Tid: …"."""
    label = labels.read(piece.text)
    if label is None or not label.value:
        yield piece
        return
    own = len(label.words) + piece.text.find(label.words)
    inner = [at for at in labels.inside(piece.text) if at > own]
    places = [0, *inner, len(piece.text)]
    for start, end in pairwise(places):
        part = piece.text[start:end].strip(" \t|,;")
        if part:
            yield piece._replace(text=part, gap=piece.gap and start == 0)
