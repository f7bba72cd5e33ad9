"""The parts of a paper: its head, its items, and what stands behind them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sro_cli.imports.formal import type_of
from sro_cli.imports.head_line import read_head_line
from sro_cli.imports.headings import free_headings
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.numbers import Start, chain, starts
from sro_cli.imports.persons import is_listed
from sro_cli.imports.plain import is_bold, key_of, plain
from sro_cli.imports.source import Block
from sro_cli.imports.subs import split_break
from sro_cli.imports.twins import Segment, details, overview
from sro_cli.lang.reading import reading

_TELLING = ("presenters", "proposal", "position", "decisions")
_PROSE = 90
"""Characters: a line that is longer is prose."""
_CLOSING = 60
"""Blocks: closing words and signatures are not more."""
_MOST = 0.6
"""The share of titles that must come again for a list of them to be one."""


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
    found = _relisted(blocks) or chain(
        blocks, opens, lambda title: type_of(title) is not None
    )
    numbered = _is_agenda(blocks, found, opens)
    if not numbered:
        found = free_headings(blocks, labels)
    if not found:
        return Outline(blocks, [], closing, numbered=False)
    head = blocks[: found[0].at]
    ends = [*(start.at for start in found), len(blocks)][1:]
    segments = [
        Segment(start, blocks[start.at : stop])
        for start, stop in zip(found, ends, strict=True)
    ]
    if numbered:
        head = overview(head, segments, labels, ledger)
        details(segments, labels, ledger)
    return Outline(head, segments, closing, numbered)


def _opens(labels: Labels) -> Callable[[Block], bool]:
    """Return what tells of a block that it stands below an item's title."""

    def opens(block: Block) -> bool:
        if block.rows:
            return False
        label = labels.read(block.text)
        if label is not None:
            return label.means in _TELLING
        line = read_head_line(plain(block.text))
        return line is not None and bool(line.slot or not block.mark)

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


def _relisted(blocks: Sequence[Block]) -> list[Start]:
    """Return the items of a paper that lists their titles, and has them as headings."""
    runs: list[list[Start]] = []
    for start in starts(blocks):
        last = runs[-1][-1] if runs else None
        if last and start.at == last.at + 1 and start.number == last.number + 1:
            runs[-1].append(start)
        else:
            runs.append([start])
    for run in runs:
        if len(run) > 1 and run[0].number == 1:
            moved = _elsewhere(blocks, run)
            if moved is not run:
                return moved
    return []


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
    if split_break(block) or "§" in block.mark:
        return False
    if block.heading and not is_listed(block.text):
        return False
    label = labels.read(block.text)
    if label is not None and label.means in _TELLING:
        return False
    return len(plain(block.text)) < 2 * _PROSE and type_of(plain(block.text)) is None
