"""Paragraphs that were rewritten wholly, known by their neighbours."""

import pytest

from sro_cli.engine.alignment import Pair, align, replaced


@pytest.mark.parametrize(
    ("pairs", "olds", "news", "found"),
    [
        ([], 1, 1, [(0, 0)]),
        ([], 2, 1, [(0, 0)]),
        ([(0, 0), (2, 2)], 3, 3, [(1, 1)]),
        ([(0, 0), (1, 2)], 2, 3, []),
        ([(0, 1), (1, 0)], 3, 3, [(2, 2)]),
        ([], 0, 2, []),
    ],
)
def test_what_stands_between_the_same_neighbours_is_one(pairs, olds, news, found):
    known = [Pair(old, new, 1.0) for old, new in pairs]
    assert [pair[:2] for pair in replaced(known, olds, news)] == found


def test_no_paragraph_is_paired_twice():
    old = ["Avtalet gäller.", "Helt annat här.", "Slut på mötet."]
    new = ["Nya ord i början", "Avtalet gäller.", "qwerty", "Slut på mötet."]
    pairs = align(old, new)
    both = [*pairs, *replaced(pairs, len(old), len(new))]
    assert len({pair.old for pair in both}) == len({pair.new for pair in both})
    assert (1, 2) in [pair[:2] for pair in both]
