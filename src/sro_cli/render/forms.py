"""Paragraphs of a returned paper as the pieces of the record they are."""

from collections.abc import Mapping, Sequence

from sro_cli.engine.merge import Unit
from sro_cli.render.homes import origin_of
from sro_cli.render.pieces import (
    Paper,
    Piece,
    Targets,
    field_of,
    group_of,
    is_plain,
    is_rich,
    sliced,
    squeezed,
)
from sro_cli.word.baseline import Baseline, Marked, Stretch
from sro_cli.word.leaves import Leaf
from sro_cli.word.reader_values import Paragraph
from sro_cli.word.tree import Grid, Line, Span, merged
from sro_cli.word.written import normal_line


class Forms:
    """Makes pieces; knows the styles that lists have in the paper, and its links."""

    def __init__(
        self,
        baseline: Baseline,
        base: Mapping[str, Sequence[Piece]],
        labels: Mapping[str, str],
    ) -> None:
        self._targets = Targets(baseline)
        self._base = base
        self._labels = labels
        self._listed: dict[str, tuple[int, str]] = {}
        for marked in baseline.paragraphs:
            for one in marked.stretches:
                leaf = self._leaf(one) if one.place in baseline.values else None
                if leaf is not None and leaf.mark:
                    self._listed.setdefault(marked.style, (leaf.depth, leaf.mark))

    def _leaf(self, one: Stretch) -> Leaf | None:
        group = group_of(one.place)
        pieces = self._base.get(group, ()) if is_rich(group) else ()
        piece = pieces[one.leaf] if one.leaf < len(pieces) else None
        return piece if isinstance(piece, Leaf) else None

    def is_as_printed(self, one: Stretch) -> bool:
        """Tell whether a stretch of a paper shows the piece of the record it says."""
        pieces = self._base[group_of(one.place)]
        at = origin_of(one.place, one.leaf)
        if at >= len(pieces):
            return False
        piece = pieces[at]
        if isinstance(piece, Leaf) and piece.grid:
            return True
        if one.place.startswith("absence/"):
            return True
        return squeezed(text_of(piece)) == squeezed(one.text)

    def piece(
        self,
        group: str,
        line: Line,
        paragraph: Paragraph,
        old: Piece | None,
        marked: Marked | None,
    ) -> Piece:
        """Return a paragraph of a field; *old* and *marked* are what it was."""
        if field_of(group) == "attachments":
            return self._attachment(line, old)
        if is_plain(group):
            text = "".join(span.text for span in line).strip()
            return (Span(text),) if text else ()
        made = normal_line(self._targets.line(line))
        if not is_rich(group):
            return made
        depth, mark, begins = self._place_in_list(paragraph, old, marked)
        return Leaf(made, depth, mark, begins)

    def _attachment(self, line: Line, old: Piece | None) -> Paper:
        title = " ".join("".join(span.text for span in line).split())
        links = [span.target for span in line if span.target]
        was = old if isinstance(old, Paper) else Paper("")
        target = self._targets.record(links[0]) if links else ""
        return Paper(title, target or was.target)

    def _place_in_list(
        self, paragraph: Paragraph, old: Piece | None, marked: Marked | None
    ) -> tuple[int, str, int | None]:
        """Return depth, mark and the number that a list begins with."""
        listed = paragraph.listed
        level = listed.level if listed else None
        same = marked is not None and paragraph.style == marked.style
        if same and marked is not None and isinstance(old, Leaf):
            if (level is None) == (marked.level is None):
                moved = (level or 0) - (marked.level or 0)
                depth = max(old.depth + moved, 1) if old.mark else old.depth
                return depth, old.mark, old.begins
        known = self._listed.get(paragraph.style)
        if known:
            return *known, None
        if listed is None:
            return 0, "", None
        return listed.level + 1, "1" if listed.numbered else "-", None

    def grid(self, cells: Sequence[Paragraph], old: Leaf | None) -> Leaf | None:
        """Return a table; None for one without a word in it."""
        places = {cell.cell: cell for cell in cells if cell.cell}
        rows: dict[int, dict[int, list[Line]]] = {}
        for cell in cells:
            if cell.cell:
                row = rows.setdefault(cell.cell.row, {})
                line = normal_line(self._targets.line(cell.line))
                row.setdefault(cell.cell.column, []).append(line)
        if not places or not any(cell.text.strip() for cell in cells):
            return None
        columns = sorted({column for row in rows.values() for column in row})
        table = [
            tuple(_cell(rows[row].get(column, ())) for column in columns)
            for row in sorted(rows)
        ]
        before = old.grid if old else None
        if before is not None and not any(before.rows[0]):
            table.insert(0, ((),) * len(columns))
        aligned = before.aligned if before is not None else ()
        sides = (*aligned, *[""] * len(columns))[: len(columns)]
        grid = Grid(tuple(table), sides)
        if grid != before:
            grid = _plain_head(grid, before)
        depth = old.depth if old else 0
        return Leaf((), depth, grid=grid)

    def unlabelled(self, line: Line, group: str) -> Line:
        """Return a new paragraph's text without the label that names its field."""
        text = "".join(span.text for span in line)
        head, colon, rest = text.partition(":")
        name = self._labels.get(head.strip().casefold()) if colon else None
        if name is None or name not in (field_of(group), group):
            return line
        return sliced(line, len(text) - len(rest.lstrip()), len(text))


def _cell(lines: Sequence[Line]) -> Line:
    joined: list[Span] = []
    for line in lines:
        if joined and line:
            joined.append(Span("\n"))
        joined += line
    return merged(joined)


def _plain_head(grid: Grid, before: Grid | None) -> Grid:
    """Return a table without the bold of a head that is bold all over: it is a look."""
    head = grid.rows[0]
    bold = [span.bold for cell in head for span in cell]
    if not bold or not all(bold) or (before and head == before.rows[0]):
        return grid
    plain = tuple(merged([span._replace(bold=False) for span in cell]) for cell in head)
    return grid._replace(rows=(plain, *grid.rows[1:]))


def is_empty(piece: Piece) -> bool:
    """Tell whether a piece says nothing."""
    if isinstance(piece, Leaf):
        return not piece.line and piece.grid is None
    return not (piece.title if isinstance(piece, Paper) else piece)


def text_of(piece: Piece) -> str:
    """Return the words of a piece."""
    if isinstance(piece, Paper):
        return piece.title
    line = piece
    if isinstance(piece, Leaf):
        if piece.grid is not None:
            cells = (cell for row in piece.grid.rows for cell in row)
            return " | ".join("".join(s.text for s in cell) for cell in cells)
        line = piece.line
    return "".join(span.text for span in line if isinstance(span, Span))


def begun(
    units: Sequence[Unit[Piece]], base: Sequence[Piece]
) -> tuple[Unit[Piece], ...]:
    """Return the pieces of a field with lists begun where they begin now.

    What was added to a list belongs to it; its first entry tells the first number.
    """
    lists_before = _lists(base)
    lists: list[tuple[str, int | None]] = []  # the lists that are open, by depth
    found: list[Unit[Piece]] = []
    for unit in units:
        leaf = unit.value
        if isinstance(leaf, Leaf):
            own = None if unit.origin is None else lists_before[unit.origin]
            unit = unit._replace(value=_in_list(leaf, own, lists))  # noqa: PLW2901
        found.append(unit)
    return tuple(found)


def _in_list(leaf: Leaf, own: int | None, lists: list[tuple[str, int | None]]) -> Leaf:
    """Return a leaf that goes on with a list that is open, or begins one.

    *own* is the list that it belonged to.
    """
    if not leaf.mark:
        del lists[leaf.depth :]
        return leaf
    depth = min(leaf.depth, len(lists) + 1)
    del lists[depth:]
    if len(lists) == depth:
        mark, other = lists.pop()
        if mark == leaf.mark and (own is None or other in (own, None)):
            lists.append((mark, other if own is None else own))
            return leaf._replace(depth=depth, begins=None)
    lists.append((leaf.mark, own))
    return leaf._replace(depth=depth, begins=leaf.begins or 1)


def _lists(pieces: Sequence[Piece]) -> list[int | None]:
    """Return which list each piece is an entry of, counted as they begin."""
    found: list[int | None] = []
    lists: list[int] = []
    count = 0
    for piece in pieces:
        if not isinstance(piece, Leaf) or not piece.mark:
            del lists[piece.depth if isinstance(piece, Leaf) else 0 :]
            found.append(None)
            continue
        del lists[piece.depth :]
        if piece.begins is not None or len(lists) < piece.depth:
            del lists[piece.depth - 1 :]
            lists.append(count)
            count += 1
        found.append(lists[-1])
    return found
