"""Which paragraph of a returned paper is which of the paper that went out."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sro_cli.engine.alignment import align, gaps, likeness
from sro_cli.word.baseline import Marked
from sro_cli.word.reader.values import Paragraph

SURE = 0.75
"""A paragraph found by its text alone is surely the same if so much alike."""

_COPY = re.compile(r"_Copy_\d+$")


class Match(NamedTuple):
    """A returned paragraph is that with the index *old*; *sure*: no guess."""

    old: int
    sure: bool = True


def matches(
    marked: Sequence[Marked], paragraphs: Sequence[Paragraph]
) -> dict[int, Match]:
    """Return which of *paragraphs* are known again, by index.

    By their bookmarks first, then by their texts: in the gaps between those that are
    known, then anywhere.
    """
    found = _by_marks(marked, paragraphs)
    for gap_old, gap_new in _gaps(marked, paragraphs, found):
        _by_text(marked, paragraphs, gap_old, gap_new, found)
    left_old = sorted(set(range(len(marked))) - {each.old for each in found.values()})
    left_new = [i for i in range(len(paragraphs)) if i not in found]
    long_old = [i for i in left_old if len(marked[i].text) > 1]
    _by_text(marked, paragraphs, long_old, left_new, found, moved_only=True)
    _in_place(marked, paragraphs, found)
    return found


def _by_marks(
    marked: Sequence[Marked], paragraphs: Sequence[Paragraph]
) -> dict[int, Match]:
    """Match by bookmarks; where one runs over several paragraphs, by text as well."""
    index = {one.mark: at for at, one in enumerate(marked)}
    candidates: dict[int, list[int]] = {}
    copies: dict[int, list[int]] = {}
    for at, paragraph in enumerate(paragraphs):
        for mark in paragraph.marks:
            old = index.get(mark.name)
            if old is not None and bool(paragraph.text.strip()) == bool(
                marked[old].text.strip()
            ):
                candidates.setdefault(index[mark.name], []).append(at)
            elif old is None and (original := _COPY.sub("", mark.name)) in index:
                copies.setdefault(index[original], []).append(at)
    pairs = [
        (-likeness(marked[old].text, paragraphs[new].text), old, new)
        for old, places in (copies | candidates).items()
        for new in places
    ]
    found: dict[int, Match] = {}
    done: set[int] = set()
    for _score, old, new in sorted(pairs):
        if old not in done and new not in found:
            found[new] = Match(old)
            done.add(old)
    return found


def _gaps(
    marked: Sequence[Marked],
    paragraphs: Sequence[Paragraph],
    found: Mapping[int, Match],
) -> list[tuple[list[int], list[int]]]:
    """Return what is not known yet between paragraphs that kept their order."""
    known = ((match.old, new) for new, match in found.items())
    return gaps(known, len(marked), len(paragraphs))


def _in_place(
    marked: Sequence[Marked], paragraphs: Sequence[Paragraph], found: dict[int, Match]
) -> None:
    """Match what was typed anew where one paragraph stood, in its style."""
    for olds, news in _gaps(marked, paragraphs, found):
        came = [at for at in news if paragraphs[at].text.strip()]
        if len(olds) == len(came) == 1:
            one = marked[olds[0]]
            told = any(stretch.place for stretch in one.stretches)
            if told and one.style == paragraphs[came[0]].style:
                found[came[0]] = Match(olds[0], sure=False)


def _by_text(
    marked: Sequence[Marked],
    paragraphs: Sequence[Paragraph],
    olds: Sequence[int],
    news: Sequence[int],
    found: dict[int, Match],
    *,
    moved_only: bool = False,
) -> None:
    """Add the pairs of *olds* and *news* that are alike."""
    texts = [paragraphs[i].text for i in news]
    pairs = align([marked[i].text for i in olds], texts)
    for pair in pairs:
        if moved_only and pair.likeness < SURE:
            continue
        if texts[pair.new].strip():
            match = Match(olds[pair.old], sure=pair.likeness >= SURE)
            found[news[pair.new]] = match
