"""The parts of a paper: its head, its items, and what stands behind them."""

from collections.abc import Sequence
from typing import NamedTuple

from sro_cli.imports.clock import read_slot
from sro_cli.imports.items import type_of
from sro_cli.imports.kinds import read_kind
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.numbers import Start, chain, same_title, starts
from sro_cli.imports.people import read_person
from sro_cli.imports.plain import is_bold, key_of, plain
from sro_cli.imports.source import Block
from sro_cli.imports.subs import split_break
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

_TELLING = ("presenters", "proposal", "position", "decisions")
_HEADING = 100
"""Characters: a heading without a number is not longer."""
_PROSE = 90
"""Characters: a line that is longer is prose."""
_CLOSING = 60
"""Blocks: closing words and signatures are not more."""


class Outline(NamedTuple):
    """Where things are in *blocks*: the head before the first start, the closing part.

    *numbered*: the starts have numbers; else they are free headings.
    """

    blocks: list[Block]
    starts: list[Start]
    closing: int
    numbered: bool

    @property
    def head(self) -> list[Block]:
        """The blocks before the agenda."""
        return self.blocks[: self.starts[0].at] if self.starts else self.blocks

    @property
    def agenda(self) -> list[Block]:
        """The blocks that the starts count in, without the closing part."""
        return self.blocks[: self.closing]


def outline(source: Sequence[Block], labels: Labels, ledger: Ledger) -> Outline:
    """Return the parts of a paper."""
    blocks = list(source)
    closing = _closing(blocks, labels)

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

    agenda = blocks[:closing]
    found = chain(agenda, opens, lambda title: type_of(title) is not None)
    if not _is_agenda(agenda, found, opens):
        found = []
    if found:
        found = _elsewhere(agenda, found)
        agenda, found = _without_overview(agenda, found, labels, ledger)
        rest = blocks[closing:]
        return Outline([*agenda, *rest], found, len(agenda), numbered=True)
    return Outline(blocks, _headings(agenda, labels), closing, numbered=False)


def _is_agenda(blocks: Sequence[Block], found: list[Start], opens: object) -> bool:
    """Tell whether a chain of numbers is an agenda and not a list within prose."""
    if not found:
        return False
    titles = [plain(start.title) for start in found]
    formal = any(type_of(title) for title in titles)
    agenda = any(
        key_of(block.text) in map(key_of, reading().labels["agenda"])
        for block in blocks[: found[0].at]
        if not block.rows
    )
    looks = any(
        start.form == "§" or blocks[start.at].heading or is_bold(blocks[start.at].text)
        for start in found
    )
    told = any(
        opens(block)  # type: ignore[operator]
        for start in found
        for block in blocks[start.at + 1 : start.at + 4]
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
    moved = []
    at = last
    for start in found:
        key = key_of(start.title)
        place = next(
            (
                number
                for number in range(at + 1, len(blocks))
                if not blocks[number].rows
                and key_of(blocks[number].text) == key
                and key
            ),
            None,
        )
        if place is not None:
            at = place
            moved.append(start._replace(at=place, title=blocks[place].text, form="x"))
    return moved if len(moved) > len(found) * 0.6 else found


def _without_overview(
    blocks: list[Block], found: list[Start], labels: Labels, ledger: Ledger
) -> tuple[list[Block], list[Start]]:
    """Leave out a list of the titles that stands before the items."""
    first = found[0].at
    titles = {start.number: start.title for start in found}
    out: set[int] = set()
    for start in starts(blocks[:first]):
        bare = plain(start.title).rstrip(". 0123456789…\t")
        if start.number in titles and (
            same_title(bare, titles[start.number])
            or same_title(titles[start.number], bare)
        ):
            out.add(start.at)
    keys = [key_of(title) for title in titles.values()]
    for at, block in enumerate(blocks[:first]):
        if not block.rows:
            continue
        texts = [key_of(" ".join(row)) for row in block.rows]
        there = sum(any(key and key in text for key in keys) for text in texts)
        if there > len(texts) / 2 and there > 1:
            out.add(at)
    if len(out) == 1 and not blocks[min(out)].rows:
        out = set()
    reason = _("a list of the items, which come again below it")
    for at in out:
        ledger.leave(blocks[at], reason)
        if at and at - 1 not in out:
            above = labels.alone(blocks[at - 1].text)
            if above is not None and above.means == "agenda":
                ledger.explain(blocks[at - 1].line, blocks[at - 1].text)
    kept = [block for at, block in enumerate(blocks) if at not in out]
    before = [sum(one < start.at for one in out) for start in found]
    return kept, [
        start._replace(at=start.at - gone)
        for start, gone in zip(found, before, strict=True)
    ]


def _closing(blocks: Sequence[Block], labels: Labels) -> int:
    """Return where closing words and signatures begin, else the end."""
    for at in range(max(1, len(blocks) - _CLOSING), len(blocks)):
        block = blocks[at]
        if block.rows:
            continue
        label = labels.read(block.text)
        if label is None or label.means not in {"closing", "checkers"}:
            continue
        rest = blocks[at + 1 :]
        if label.means == "closing":
            short = len(plain(block.text)) < _PROSE
        else:
            short = label.sure or label.alone
        if short and all(_signs(each, labels) for each in rest):
            return at
    return len(blocks)


def _signs(block: Block, labels: Labels) -> bool:
    """Tell whether a block may stand among signatures."""
    if block.rows or block.heading or split_break(block):
        return block.rows != () and sum(len("".join(row)) for row in block.rows) < 400  # noqa: PLR2004
    label = labels.read(block.text)
    if label is not None and label.means in {"presenters", "proposal", "position"}:
        return False
    return len(plain(block.text)) < 2 * _PROSE and type_of(plain(block.text)) is None


def _headings(blocks: Sequence[Block], labels: Labels) -> list[Start]:
    """Return free headings as items, in papers without an agenda."""
    for looks in (_styled, _bold, _short):
        found = [
            Start(at, 0, "x", block.text)
            for at, block in enumerate(blocks)
            if looks(block) and _may_head(blocks, at, labels)
        ]
        while found and not _prose_below(blocks, found[0].at):
            found.pop(0)
        if found:
            return found
    return []


def _styled(block: Block) -> bool:
    return block.heading > 0


def _bold(block: Block) -> bool:
    return is_bold(block.text) and not block.mark


def _short(block: Block) -> bool:
    bare = plain(block.text)
    return (
        block.gap
        and not block.mark
        and bare[:1].isupper()
        and not bare.endswith((".", ",", ";", "!", "?", ":"))
        and len(bare) < _HEADING * 0.8
    )


def _may_head(blocks: Sequence[Block], at: int, labels: Labels) -> bool:
    block = blocks[at]
    bare = plain(block.text)
    if block.rows or not bare or len(bare) > _HEADING or at == 0:
        return False
    label = labels.read(block.text)
    if label is not None and label.means not in {"dialogue", "decisions", "agenda"}:
        return False
    names = (name for table in reading().papers.values() for name in table)
    if any(key_of(bare).startswith(key_of(name)) for name in names):
        return False
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is None:
        return False
    person = read_person(block.text)
    return not (person is not None and person.person.get("party"))


def _prose_below(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether prose stands below a heading: a list of people is none."""
    block = blocks[at + 1]
    bare = plain(block.text)
    return len(bare) > _PROSE or bare.endswith((".", "!", "?")) and len(bare) > 30  # noqa: PLR2004 (a sentence)
