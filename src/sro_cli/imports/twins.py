"""One item in two places: in a list of titles, and in full."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sro_cli.imports.entry_marks import split_mark
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.numbers import Start, starts
from sro_cli.imports.plain import key_of, plain, words_in
from sro_cli.imports.records import is_record
from sro_cli.imports.source import Block
from sro_cli.imports.subs import split_break
from sro_cli.lang.messages import _

_PAGE = re.compile(r"(\.{2,}|…|\s\.|\s)[.…\s]*\d{1,3}\s*$")
_CITES = re.compile(r"\bpunkt(?:en)?\s*(\d{1,3})$", re.IGNORECASE)
_MOST = 0.6
"""The share of titles that must come again for a list of them to be one."""
_WORD, _LONGEST = 8, 300
"""Characters: a title that begins another is longer than a word; none is longer."""


class Segment(NamedTuple):
    """An item's place: how it starts, and the blocks from its title on."""

    start: Start
    blocks: list[Block]


class Twins:
    """The items of a paper by their titles, whole or as the beginning of another."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Take the items; of two with one title the first."""
        self.form = segments[0].start.form if segments else ""
        self._whole: dict[str, Segment] = {}
        self._begun: dict[str, Segment] = {}
        for segment in segments:
            key = key_of(_title_of(segment)[:_LONGEST])
            self._whole.setdefault(key, segment)
            for begun in _beginnings(key):
                self._begun.setdefault(begun, segment)

    def find(self, title: str) -> Segment | None:
        """Return the item of a title, but for a page number or a kind behind it."""
        key = key_of(_PAGE.sub("", plain(title[:_LONGEST])))
        if not key:
            return None
        found = self._whole.get(key) or self._begun.get(key)
        return found or next(
            (self._whole[begun] for begun in _beginnings(key) if begun in self._whole),
            None,
        )


def _beginnings(key: str) -> Iterator[str]:
    """Yield what a title begins with, up to a word's end, the longest first."""
    while (at := key.rfind(" ")) > _WORD:
        key = key[:at]
        yield key


def overview(
    head: list[Block], segments: list[Segment], labels: Labels, ledger: Ledger
) -> list[Block]:
    """Take a list of the titles out of the head; what it says more goes to the items.

    Returns the head without it.
    """
    found = starts(head)
    index = Twins(segments)
    twins = {start.at: index.find(start.title) for start in found}
    known = [start for start in found if twins[start.at] is not None]
    tables = _tables_of_titles(head, index)
    if len(known) < 2 or len(known) < len(found) * _MOST:  # noqa: PLR2004 (a list has two)
        known = []
    if not known and not tables:
        return head
    out = set(tables)
    reason = _("a list of the items, which come again below it")
    for at in tables:
        ledger.leave(head[at], reason)
    for start in found if known else ():
        segment = twins[start.at]
        block = head[start.at]
        below = [at for at in _same_row(head, start.at, found) if at != start.at]
        out |= {start.at, *below}
        if segment is not None:
            segment.blocks[1:1] = [head[at] for at in below]
            ledger.explain(block.line, _known_words(block.text, segment))
        else:
            ledger.leave(block, reason)
    first = min(out)
    if first and (above := labels.alone(head[first - 1].text)):
        ledger.explain(head[first - 1].line, above.words)
        out.add(first - 1)
    return [block for at, block in enumerate(head) if at not in out]


def _known_words(text: str, segment: Segment) -> str:
    """Return the words of a line of a list that stand in the item's own title.

    Numbers are those of the item and of its page.
    """
    there = set(words_in(_title_of(segment)))
    return " ".join(
        word for word in words_in(text) if word in there or word.isdecimal()
    )


def _title_of(segment: Segment) -> str:
    """Return an item's title, which may stand in a line below its number."""
    title = plain(segment.start.title)
    for block in segment.blocks[1:3]:
        if title and not is_record(title):
            break
        title = plain(block.text)
    return title


def _same_row(head: Sequence[Block], at: int, found: Sequence[Start]) -> list[int]:
    """Return the blocks from the row of a table that begins at *at*."""
    others = {start.at for start in found}
    row = [at]
    while row[-1] + 1 < len(head) and head[row[-1] + 1].line == head[at].line:
        if row[-1] + 1 in others or _is_row_title(head, row[-1] + 1):
            break
        row.append(row[-1] + 1)
    return row


def _is_row_title(head: Sequence[Block], at: int) -> bool:
    return split_break(head[at]) is not None


def _tables_of_titles(head: Sequence[Block], index: "Twins") -> list[int]:
    """Return the tables that list the titles: contents with page numbers."""
    found = []
    for at, block in enumerate(head):
        there = sum(
            any(index.find(split_mark(cell).text) for cell in row) for row in block.rows
        )
        if there > 1 and there > len(block.rows) / 2:
            found.append(at)
    return found


def details(segments: list[Segment], labels: Labels, ledger: Ledger) -> None:
    """Give items their parts that stand behind a later one: by title, or by number.

    A list of the items in full may stand before them, and what is said of each below.
    """
    by_number = {segment.start.number: segment for segment in segments}
    index = Twins(segments)
    for holder in segments[::-1]:
        found = _parts(holder, index, by_number, labels)
        if not found:
            continue
        ends = [*(at for at, _segment in found), len(holder.blocks)][1:]
        parts = [
            (segment, holder.blocks[at:end])
            for (at, segment), end in zip(found, ends, strict=True)
        ]
        del holder.blocks[found[0][0] :]
        for segment, blocks in parts:
            segment.blocks.extend(_detail(segment, blocks, ledger))


def _parts(
    holder: Segment,
    index: "Twins",
    by_number: Mapping[int, Segment],
    labels: Labels,
) -> list[tuple[int, Segment]]:
    """Return the places in an item's blocks where another item's part begins."""
    found: dict[int, Segment] = {}
    inner = [start for start in starts(holder.blocks) if start.at]
    cited = [start for start in inner if start.form == "§"]
    several = len(cited) > 1 and all(start.number in by_number for start in cited)
    for start in inner:
        segment = index.find(start.title)
        if segment is not None and segment.start.number == start.number:
            found[start.at] = segment
        elif several and start in cited and index.form != "§":
            found[start.at] = by_number[start.number]
    for at, block in enumerate(holder.blocks):
        label = labels.read(block.text) if at and not block.rows else None
        cites = _CITES.search(label.words) if label else None
        if cites and (segment := by_number.get(int(cites[1]))):
            found[at] = segment
    return sorted(found.items(), key=lambda twin: twin[0])


def _detail(
    segment: Segment, blocks: Sequence[Block], ledger: Ledger
) -> Iterator[Block]:
    """Yield what a part says of an item but for its title."""
    title, *rest = blocks
    start = next(iter(starts([title])), None)
    if start is None:
        yield title
    elif Twins([segment]).find(start.title) is not None:
        ledger.explain(title.line, _known_words(title.text, segment))
    else:
        ledger.explain(title.line, title.text[: len(title.text) - len(start.title)])
        yield title._replace(text=start.title, mark="")
    yield from rest
