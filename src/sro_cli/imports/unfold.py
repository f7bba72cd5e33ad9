"""An agenda that is a table (Nr | Ärende | Föredragande | Tid), as blocks."""

from collections.abc import Iterable, Iterator

from sro_cli.imports.clock import find_range, read_slot
from sro_cli.imports.entry_marks import number_of, split_mark
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.plain import key_of, plain
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

_COLUMNS = ("number", "item", "presenters", "time", "kind", "attachments")


def unfold(blocks: Iterable[Block], ledger: Ledger) -> Iterator[Block]:
    """Yield blocks; the rows of a table that is an agenda as items."""
    for block in blocks:
        head = _head(block)
        if head is None:
            yield block
        else:
            ledger.explain(block.line, " ".join(block.rows[0]))
            if "number" in head:
                at = head.index("number")
                ledger.explain(block.line, " ".join(row[at] for row in block.rows[1:]))
            yield from _rows(block, head)


def _head(block: Block) -> list[str] | None:
    """Return what the columns of an agenda hold, None for another table."""
    if len(block.rows) < 3:  # noqa: PLR2004 (a head and two items)
        return None
    table = reading().columns
    names = {key_of(word): means for means in _COLUMNS for word in table[means]}
    head = [names.get(key_of(cell), "") for cell in block.rows[0]]
    if head.count("number") > 1 or ("item" not in head and "number" in head):
        # "Punkt" heads the numbers, or the titles
        at = head.index("number")
        numeric = all(_number(row[at]) for row in block.rows[1:] if row[at].strip())
        if "item" not in head and not numeric:
            head[at] = "item"
    if "item" not in head or len(set(head) - {""}) < 2:  # noqa: PLR2004 (two columns known)
        return None
    if "number" not in head:
        first = [row[0] for row in block.rows[1:]]
        return head if "time" in head and any(map(find_range, first)) else None
    at = head.index("number")
    return head if sum(_number(row[at]) for row in block.rows[1:]) > 1 else None


def _number(text: str) -> bool:
    bare = plain(text).strip()
    return bare.isdecimal() or number_of(split_mark(bare + " x").mark) is not None


def _rows(block: Block, head: list[str]) -> Iterator[Block]:
    for row in block.rows[1:]:
        cells = {
            name: cell.strip()
            for name, cell in zip(head, row, strict=False)
            if name and cell.strip()
        }
        others = [
            cell
            for name, cell in zip(head, row, strict=False)
            if not name and cell.strip()
        ]
        title, *below = cells.get("item", "").split("\n")
        number = plain(cells.get("number", "")).strip()
        mark = (
            "" if not number else number if "§" in number else f"{number.strip('.)')}."
        )
        if not mark:
            # a break between the items: its time stands with it
            title = " ".join(each for each in (title, cells.pop("time", "")) if each)
        yield Block(block.line, title or " ", 0, mark, page=block.page)
        for line in _below(cells):
            yield Block(block.line, line, gap=False, page=block.page)
        for line in (*below, *others):
            marked = split_mark(line)
            yield Block(block.line, marked.text, 0, marked.mark, page=block.page)


def _below(cells: dict[str, str]) -> Iterator[str]:
    """Yield what stands below a title elsewhere: kind, slot, presenters."""
    for name in ("kind", "time"):
        if name in cells and (name == "kind" or read_slot(plain(cells[name]))):
            yield " ".join(cells[name].split("\n"))
        elif name in cells:
            yield cells[name]
    if "presenters" in cells:
        lines = ", ".join(cells["presenters"].split("\n"))
        yield f"{words().labels['presenters']}: {lines}"
    if "attachments" in cells:
        yield f"{reading().labels['attachments'][0]}: {cells['attachments']}"
