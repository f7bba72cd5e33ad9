"""What a person wrote in a Word file, as plain values."""

from collections.abc import Mapping
from typing import NamedTuple

from sro_cli.word.markdown.tree import Line, words_of
from sro_cli.word.reader.distance import Space


class Mark(NamedTuple):
    """A bookmark of a paragraph: it *begins* here, or runs on from an earlier one."""

    name: str
    begins: bool


class Place(NamedTuple):
    """Where a cell stands: tables in reading order, nested ones too; all from 0.

    *column* is that of the grid: a cell over two columns is followed by the third.
    """

    table: int
    row: int
    column: int


class Listed(NamedTuple):
    """A list's entry: *level* from 0; *text* is the printed number, "" for bullets.

    Entries with one *list_id* belong to one list of Word's.
    """

    level: int
    numbered: bool
    list_id: str
    text: str = ""


class Paragraph(NamedTuple):
    """A paragraph as it reads when all changes are accepted.

    *style* is the style's name as Word has it ("Normal", "heading 1"), *outline* a
    heading's level from 0, *space* the room above and below. *holds* names what is no
    text: "picture", "object", "formula", "page-break", "column-break",
    "section-break" (it ends the section).
    """

    line: Line
    style: str = "Normal"
    outline: int | None = None
    listed: Listed | None = None
    cell: Place | None = None
    marks: tuple[Mark, ...] = ()
    holds: tuple[str, ...] = ()
    space: Space = Space()

    @property
    def text(self) -> str:
        """The words, with tabs and line breaks."""
        return words_of(self.line)


class Revision(NamedTuple):
    """A tracked change: *kind* is "inserted", "deleted", "moved" or "formatted".

    *text* is "" where a table or a section was changed, a line feed where only the end
    of a paragraph was. *paragraph* counts in `Written.paragraphs`: where the change
    is, or was; None outside of them.
    """

    author: str
    kind: str
    text: str
    paragraph: int | None


class Reply(NamedTuple):
    """An answer to a comment; *date* as the file states it."""

    author: str
    date: str
    text: str


class Remark(NamedTuple):
    """A comment: *about* are the words it stands at, *date* as the file states it."""

    author: str
    date: str
    text: str
    about: str = ""
    paragraph: int | None = None
    replies: tuple[Reply, ...] = ()
    resolved: bool = False


class Elsewhere(NamedTuple):
    """Text outside the paragraphs, its own paragraphs parted by line feeds.

    *where* is "header", "footer", "footnote", "endnote", "text box" or "hidden";
    *paragraph* is the one it hangs on.
    """

    where: str
    text: str
    paragraph: int | None = None


class About(NamedTuple):
    """What the file says of itself; *modified* as the file states it. Never trusted."""

    title: str = ""
    author: str = ""
    edited_by: str = ""
    modified: str = ""


class Written(NamedTuple):
    """A Word file's content; *parts* are all parts by name, as they came."""

    paragraphs: tuple[Paragraph, ...]
    revisions: tuple[Revision, ...]
    remarks: tuple[Remark, ...]
    elsewhere: tuple[Elsewhere, ...]
    about: About
    parts: Mapping[str, bytes]
