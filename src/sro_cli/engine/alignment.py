"""Which paragraph of a text is which of another: by likeness, in order, then moved."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

ALIKE = 0.5
"""Two paragraphs in the same place are one if they are at least so much alike."""

MOVED = 0.8
MOVED_LENGTH = 20
"""Elsewhere they are one if so much alike, and of at least so many characters."""


class Pair(NamedTuple):
    """Paragraph *old* of a text is paragraph *new* of the other; *likeness* to 1."""

    old: int
    new: int
    likeness: float


def align(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return the paragraphs of *old* that are found again in *new*, by *new*.

    Texts that stand once in either, in the same order, are found first. Between them as
    much as can be is paired in order, and what is left is looked for everywhere: it was
    moved. Nothing is paired twice.
    """
    fixed = _anchors(old, new)
    pairs = [Pair(at, to, 1.0) for at, to in fixed]
    for gap_old, gap_new in gaps(fixed, len(old), len(new)):
        scores = _scores([old[i] for i in gap_old], [new[i] for i in gap_new])
        pairs += [
            Pair(gap_old[one], gap_new[other], score)
            for one, other, score in _in_order(scores)
        ]
    pairs += _moved(old, new, pairs)
    return sorted(pairs, key=lambda pair: pair.new)


def replaced(pairs: Sequence[Pair], olds: int, news: int) -> list[Pair]:
    """Return further pairs: what stands between the same neighbours in both texts.

    Texts of *olds* and *news* paragraphs, of which *pairs* are the same: a paragraph
    that was rewritten wholly is the one that stood in its place.
    """
    known = [(pair.old, pair.new) for pair in pairs]
    return [
        Pair(old, new, 0.0)
        for gap in gaps(known, olds, news)
        for old, new in zip(*gap, strict=False)
    ]


def gaps(
    known: Iterable[tuple[int, int]], olds: int, news: int
) -> list[tuple[list[int], list[int]]]:
    """Return what is not paired yet between pairs that kept their order.

    Of texts of *olds* and *news* paragraphs, *known* are the pairs (old, new). A gap
    is told where there is something left on both sides.
    """
    pairs = sorted(known, key=lambda pair: pair[1])
    fixed = [pairs[at] for at in sorted(longest_rising([old for old, _new in pairs]))]
    done_old, done_new = {old for old, _new in pairs}, {new for _old, new in pairs}
    found = []
    before_old = before_new = -1
    for old, new in [*fixed, (olds, news)]:
        gap_old = [at for at in range(before_old + 1, old) if at not in done_old]
        gap_new = [at for at in range(before_new + 1, new) if at not in done_new]
        if gap_old and gap_new:
            found.append((gap_old, gap_new))
        before_old, before_new = old, new
    return found


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of texts that stand once in either, in one order."""
    counts = Counter(old), Counter(new)
    place = {text: at for at, text in enumerate(new)}
    both = [
        (at, place[text])
        for at, text in enumerate(old)
        if counts[0][text] == counts[1][text] == 1
    ]
    rising = longest_rising([to for _at, to in both])
    return [both[at] for at in sorted(rising)]


def likeness(old: str, new: str) -> float:
    """Return how much two texts are alike, from 0 to 1."""
    if old == new:
        return 1.0
    from rapidfuzz import fuzz  # only where texts differ

    return fuzz.ratio(old, new) / 100


def _scores(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    from rapidfuzz import fuzz

    return [
        [
            fuzz.ratio(one, other, score_cutoff=100 * ALIKE) / 100
            for other in new
        ]
        for one in old
    ]  # fmt: skip


def _in_order(scores: list[list[float]]) -> list[Pair]:
    """Return the pairs of the alignment that is most alike as a whole."""
    rows, columns = len(scores), len(scores[0])
    best = [[0.0] * (columns + 1) for _row in range(rows + 1)]
    for at in reversed(range(rows)):
        row, below = best[at], best[at + 1]
        for to in reversed(range(columns)):
            score = scores[at][to]
            paired = score + below[to + 1] if score >= ALIKE else 0.0
            row[to] = max(paired, below[to], row[to + 1])
    pairs: list[Pair] = []
    at = to = 0
    while at < rows and to < columns:
        score = scores[at][to]
        if score >= ALIKE and best[at][to] == score + best[at + 1][to + 1]:
            pairs.append(Pair(at, to, score))
            at, to = at + 1, to + 1
        elif best[at][to] == best[at + 1][to]:
            at += 1
        else:
            to += 1
    return pairs


def _moved(old: Sequence[str], new: Sequence[str], pairs: Sequence[Pair]) -> list[Pair]:
    """Return pairs out of order, the most alike first."""
    paired_old = {pair.old for pair in pairs}
    paired_new = {pair.new for pair in pairs}
    left_old = [
        at
        for at, text in enumerate(old)
        if at not in paired_old and len(text) >= MOVED_LENGTH
    ]
    left_new = [to for to in range(len(new)) if to not in paired_new]
    if not left_old or not left_new:
        return []
    scores = _scores([old[at] for at in left_old], [new[to] for to in left_new])
    candidates = sorted(
        (
            Pair(at, to, score)
            for at, row in zip(left_old, scores, strict=True)
            for to, score in zip(left_new, row, strict=True)
            if score >= MOVED
        ),
        key=lambda pair: -pair.likeness,
    )
    found: list[Pair] = []
    for pair in candidates:
        if pair.old not in paired_old and pair.new not in paired_new:
            found.append(pair)
            paired_old.add(pair.old)
            paired_new.add(pair.new)
    return found


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the indices of a longest rising run of *numbers*: those not moved."""
    ends: list[int] = []  # ends[k]: the index of the smallest end of a run of k + 1
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            if numbers[ends[middle]] < number:
                low = middle + 1
            else:
                high = middle
        before.append(ends[low - 1] if low else None)
        ends[low : low + 1] = [at]
    kept: set[int] = set()
    at_end = ends[-1] if ends else None
    while at_end is not None:
        kept.add(at_end)
        at_end = before[at_end]
    return kept
