"""The parts of a paper: its head, its items, and what stands behind them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sro_cli.imports.clock import read_slot
from sro_cli.imports.headings import free_headings
from sro_cli.imports.items import type_of
from sro_cli.imports.kinds import read_kind
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.numbers import Start, chain, same_title, starts
from sro_cli.imports.plain import is_bold, key_of, plain
from sro_cli.imports.source import Block
from sro_cli.imports.subs import split_break
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

_TELLING = ("presenters", "proposal", "position", "decisions")
_PROSE = 90
"""Characters: a line that is longer is prose."""
_CLOSING = 60
"""Blocks: closing words and signatures are not more."""
_MOST = 0.6
"""The share of titles that must come again for a list of them to be one."""


class Segment(NamedTuple):
    """An item's place: how it starts, and the blocks from its title on."""

    start: Start
    blocks: list[Block]


class Outline(NamedTuple):
    """A paper's blocks, by their parts; *numbered*: the items have numbers."""

    head: list[Block]
    segments: list[Segment]
    closing: list[Block]
    numbered: bool

    @property
    def agenda(self) -> list[Block]:
        """All blocks of the items."""
        return [block for segment in self.segments for block in segment.blocks]


def outline(source: Sequence[Block], labels: Labels, ledger: Ledger) -> Outline:
    """Return the parts of a paper."""
    end = _closing(source, labels)
    blocks, closing = list(source[:end]), list(source[end:])
    opens = _opens(labels)
    found = chain(blocks, opens, lambda title: type_of(title) is not None)
    numbered = _is_agenda(blocks, found, opens)
    if not numbered:
        found = free_headings(blocks, labels)
    if not found:
        return Outline(blocks, [], closing, numbered=False)
    if numbered:
        found = _elsewhere(blocks, found)
    head = blocks[: found[0].at]
    ends = [*(start.at for start in found), len(blocks)][1:]
    segments = [
        Segment(start, blocks[start.at : stop])
        for start, stop in zip(found, ends, strict=True)
    ]
    if numbered:
        head = _overview(head, segments, labels, ledger)
        _details(segments, ledger)
    return Outline(head, segments, closing, numbered)


def _opens(labels: Labels) -> Callable[[Block], bool]:
    """Return what tells of a block that it stands below an item's title."""

    def opens(block: Block) -> bool:
        if block.rows:
            return False
        label = labels.read(block.text)
        if label is not None:
            return label.means in _TELLING
        bare = plain(block.text)
        slot = read_slot(bare)
        return bool(slot and (not slot.rest or read_kind(slot.rest))) or bool(
            not block.mark and read_kind(bare)
        )

    return opens


def _is_agenda(
    blocks: Sequence[Block], found: list[Start], opens: Callable[[Block], bool]
) -> bool:
    """Tell whether a chain of numbers is an agenda and not a list within prose."""
    if not found:
        return False
    formal = any(type_of(plain(start.title)) for start in found)
    agendas = {key_of(word) for word in reading().labels["agenda"]}
    agenda = any(
        key_of(block.text) in agendas for block in blocks[: found[0].at] if block.text
    )
    looks = any(
        start.form == "§" or blocks[start.at].heading or is_bold(blocks[start.at].text)
        for start in found
    )
    told = any(
        opens(block) for start in found for block in blocks[start.at + 1 : start.at + 4]
    )
    return formal or agenda or looks or told


def _elsewhere(blocks: Sequence[Block], found: list[Start]) -> list[Start]:
    """Return the starts where the items are, if the chain is only a list of them.

    A list of all titles may stand before the items, and the items be headings without
    numbers.
    """
    last = found[-1].at
    if len(found) < 2 or last - found[0].at > 2 * len(found):  # noqa: PLR2004 (a list has two)
        return found
    places: dict[str, list[int]] = {}
    for at in range(last + 1, len(blocks)):
        if not blocks[at].rows and not blocks[at].mark:
            places.setdefault(key_of(blocks[at].text), []).append(at)
    moved: list[Start] = []
    at = last
    for start in found:
        following = [each for each in places.get(key_of(start.title), ()) if each > at]
        if following and key_of(start.title):
            at = following[0]
            moved.append(start._replace(at=at, title=blocks[at].text, form=""))
    return moved if len(moved) > len(found) * _MOST else found


def _overview(
    head: list[Block], segments: list[Segment], labels: Labels, ledger: Ledger
) -> list[Block]:
    """Take a list of the titles out of the head; what it says more goes to the items.

    Returns the head without it.
    """
    found = starts(head)
    twins = {start.at: _twin(start, segments) for start in found}
    known = [start for start in found if twins[start.at] is not None]
    tables = _tables_of_titles(head, segments)
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
            ledger.explain(block.line, block.text)
        else:
            ledger.leave(block, reason)
    first = min(out)
    if first and (above := labels.alone(head[first - 1].text)):
        ledger.explain(head[first - 1].line, above.words)
        out.add(first - 1)
    return [block for at, block in enumerate(head) if at not in out]


def _twin(start: Start, segments: Sequence[Segment]) -> Segment | None:
    """Return the item of the same title."""
    bare = plain(start.title).rstrip(". 0123456789…\t")
    for segment in segments:
        title = plain(segment.start.title)
        if same_title(bare, title) or same_title(title, bare):
            return segment
    return None


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


def _tables_of_titles(head: Sequence[Block], segments: Sequence[Segment]) -> list[int]:
    """Return the tables that list the titles: contents with page numbers."""
    keys = [key_of(segment.start.title) for segment in segments]
    found = []
    for at, block in enumerate(head):
        texts = [key_of(" ".join(row)) for row in block.rows]
        there = sum(any(key and key in text for key in keys) for text in texts)
        if there > 1 and there > len(texts) / 2:
            found.append(at)
    return found


def _details(segments: list[Segment], ledger: Ledger) -> None:
    """Give items their parts that stand behind the last one under the same titles."""
    last = segments[-1]
    twins: list[tuple[int, Segment]] = []
    for start in starts(last.blocks):
        segment = _twin(start, segments) if start.at else None
        if segment is not None and segment.start.number == start.number:
            twins.append((start.at, segment))
    if not twins:
        return
    ends = [*(at for at, _segment in twins), len(last.blocks)][1:]
    parts = [
        (segment, last.blocks[at:end])
        for (at, segment), end in zip(twins, ends, strict=True)
    ]
    del last.blocks[twins[0][0] :]
    for segment, (title, *blocks) in parts:
        ledger.explain(title.line, title.text)
        segment.blocks.extend(blocks)


def _closing(blocks: Sequence[Block], labels: Labels) -> int:
    """Return where closing words and signatures begin, else the end."""
    for at in range(max(1, len(blocks) - _CLOSING), len(blocks)):
        block = blocks[at]
        label = None if block.rows else labels.read(block.text)
        if label is None or label.means not in {"closing", "checkers"}:
            continue
        short = len(plain(block.text)) < _PROSE
        if short and all(_signs(each, labels) for each in blocks[at + 1 :]):
            return at
    return len(blocks)


def _signs(block: Block, labels: Labels) -> bool:
    """Tell whether a block may stand among signatures."""
    if block.rows:
        return sum(len("".join(row)) for row in block.rows) < 4 * _PROSE
    if block.heading or split_break(block) or "§" in block.mark:
        return False
    label = labels.read(block.text)
    if label is not None and label.means in _TELLING:
        return False
    return len(plain(block.text)) < 2 * _PROSE and type_of(plain(block.text)) is None
