"""A paper understood: from blocks to the draft of a record."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sro_cli.imports.agenda import read_agenda
from sro_cli.imports.building import Builder
from sro_cli.imports.context import Context
from sro_cli.imports.draft import Draft
from sro_cli.imports.entry import Entry
from sro_cli.imports.front import FrontReader
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.outline import Outline, outline
from sro_cli.imports.pieces import pieces
from sro_cli.imports.source import Source
from sro_cli.imports.unfold import unfold
from sro_cli.lang.words import words

Table = dict[str, Any]


def understand(
    source: Source, house: Mapping[str, tuple[str, ...]] | None = None
) -> Draft:
    """Return what a paper says, as the draft of a record.

    *house* are words that the workspace's bodies use for labels, by the labels' keys
    as in a body's file. Nothing of the source is lost: what has no place is kept as
    notes, and is reported.
    """
    labels = _labels(tuple((house or {}).items()))
    ledger = Ledger(source)
    parts = outline(list(unfold(source.blocks, ledger)), labels, ledger)
    front = FrontReader(pieces(parts.head, labels, ledger), labels, ledger).read()
    FrontReader.fill(front, source.left)
    context = Context(
        labels,
        ledger,
        front.title.kind or _kind(parts, labels),
        deciding=_decides(parts, labels),
        bare=not _outcomes(parts, labels),
        year=front.date.year if front.date else None,
    )
    agenda = read_agenda(parts.segments, context)
    if not agenda:
        agenda = [
            Entry(front.title.words or words().labels["title_minutes"].split()[0], 0)
        ]
    return Builder(parts, front, context, agenda).build()


@lru_cache(2)
def _labels(house: tuple[tuple[str, tuple[str, ...]], ...]) -> Labels:
    """Return the labels of a house, the same for all its papers."""
    return Labels(dict(house))


def _kind(parts: Outline, labels: Labels) -> str:
    """Return what kind of paper it is by what it holds, where no title says so."""
    seen = [
        label.means
        for block in (*parts.head, *parts.agenda, *parts.closing)
        if not block.rows and (label := labels.read(block.text)) and label.sure
    ]
    if "position" in seen or "checkers" in seen or "decisions" in seen:
        return "minutes"
    return "summons" if "proposal" in seen or "closing" in seen else "notes"


def _outcomes(parts: Outline, labels: Labels) -> set[str]:
    """Return what the paper's labels for outcomes mean."""
    return {
        label.means
        for block in parts.agenda
        if not block.rows
        and (label := labels.read(block.text))
        and (label.sure or label.alone)
    } & {"position", "decisions"}


def _decides(parts: Outline, labels: Labels) -> bool:
    """Tell whether the paper's outcomes are called decisions throughout."""
    seen = _outcomes(parts, labels)
    proposals = [
        label.words
        for block in parts.agenda
        if not block.rows
        and (label := labels.read(block.text))
        and label.means == "proposal"
    ]
    named = any("ställningstagande" in words.casefold() for words in proposals)
    return "decisions" in seen and "position" not in seen and not named
