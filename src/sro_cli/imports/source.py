"""What is left of a paper when its file format is taken away: blocks in order."""

from typing import NamedTuple

Rows = tuple[tuple[str, ...], ...]


class Block(NamedTuple):
    """A paragraph, a list's entry, a heading, or a table.

    *line* says where it stands: the line of a text file, else the block's own number
    in the paper, from 1. *text* is one line of Markdown (**bold**, *italic*,
    [text](target)) without list or heading marks; a line that was wrapped is whole.
    *heading* is the level of a heading that is one by its style or its looks, 0 for
    none. *mark* is a list's mark as it stands ("1.", "a)", "§ 12", "-", "•", "➤"),
    *depth* how far the entry lies in, from 0. *rows* are a table's cells, as Markdown;
    the lines of a cell are parted by line feeds. *gap*: more than a line's distance to
    the block above. *page* from 1, None where there are none.
    """

    line: int
    text: str = ""
    heading: int = 0
    mark: str = ""
    depth: int = 0
    rows: Rows = ()
    gap: bool = True
    page: int | None = None


class Left(NamedTuple):
    """Text that belongs to the sheet and not to the paper: a page's number, a head.

    *reason* is a sentence for users.
    """

    line: int
    text: str
    reason: str


class Source(NamedTuple):
    """A paper as blocks; *form* is "docx", "pdf" or "text"."""

    form: str
    blocks: tuple[Block, ...]
    left: tuple[Left, ...] = ()
