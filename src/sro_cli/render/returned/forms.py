"""Paragraphs of a returned paper as the pieces of the record they are."""

from collections.abc import Mapping, Sequence

from sro_cli.render.returned.pieces import (
    Paper,
    Piece,
    Targets,
    field_of,
    is_part,
    is_plain,
    is_rich,
    sliced,
)
from sro_cli.render.returned.sent import Sent
from sro_cli.word.baseline import Marked
from sro_cli.word.markdown.leaves import Leaf
from sro_cli.word.markdown.tree import Grid, Line, Span, merged, words_of
from sro_cli.word.markdown.written import normal_line
from sro_cli.word.reader.values import Paragraph


class Forms:
    """Makes pieces; knows the styles that lists have in the paper, and its links."""

    def __init__(
        self, sent: Sent, labels: Mapping[str, str], paragraphs: Sequence[Paragraph]
    ) -> None:
        self._targets = Targets(sent.baseline)
        self._labels = labels
        self._listed: dict[tuple[str, bool], tuple[Leaf, int | None]] = {}
        for marked in sent.marked:
            for one in sent.taken_from(marked):
                leaf = sent.piece(one)
                if isinstance(leaf, Leaf) and leaf.mark:
                    style = marked.style, is_part(one.place)
                    self._listed.setdefault(style, (leaf, marked.level))
        # what is pasted before a heading gets its number in LibreOffice
        self._of_headings = {
            one.listed.list_id
            for one in paragraphs
            if one.listed and one.outline is not None
        }

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
            text = words_of(line).strip()
            return (Span(text),) if text else ()
        made = normal_line(self._targets.line(line))
        if not is_rich(group):
            return made
        depth, mark, begins = self._place_in_list(group, paragraph, old, marked)
        return Leaf(made, depth, mark, begins)

    def _attachment(self, line: Line, old: Piece | None) -> Paper:
        title = " ".join(words_of(line).split())
        links = [span.target for span in line if span.target]
        was = old if isinstance(old, Paper) else Paper("")
        target = self._targets.record(links[0]) if links else ""
        return Paper(title, target or was.target)

    def _place_in_list(
        self,
        group: str,
        paragraph: Paragraph,
        old: Piece | None,
        marked: Marked | None,
    ) -> tuple[int, str, int | None]:
        """Return depth, mark and the number that a list begins with."""
        listed = paragraph.listed
        level = listed.level if listed else None
        strayed = listed is not None and listed.list_id in self._of_headings
        if strayed and isinstance(old, Leaf):
            return old.depth, old.mark, old.begins
        before = marked if marked and paragraph.style == marked.style else None
        if (
            before
            and isinstance(old, Leaf)
            and (level is None) == (before.level is None)
        ):
            moved = (level or 0) - (before.level or 0)
            depth = max(old.depth + moved, 1) if old.mark else old.depth
            return depth, old.mark, old.begins
        first, usual = self._listed.get((paragraph.style, is_part(group)), (None, None))
        if first and (strayed or (listed is None and usual is None)):
            return first.depth, first.mark, None
        if strayed or listed is None:
            return 0, "", None
        mark = "1" if listed.numbered else "-"
        if first and first.mark == mark:
            moved = listed.level - (usual or 0)
            return max(first.depth + moved, 1), mark, None
        return listed.level + 1, mark, None

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
        text = words_of(line)
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
    if not isinstance(piece, Leaf):
        return words_of(piece)
    if piece.grid is None:
        return words_of(piece.line)
    return " | ".join(words_of(cell) for row in piece.grid.rows for cell in row)
