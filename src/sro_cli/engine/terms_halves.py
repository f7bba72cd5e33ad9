"""Compounds of which the first one leaves its end to the second: "hälso- och …"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from sro_cli.engine.terms_alike import LONG
from sro_cli.engine.terms_index import Counts, Index, Node
from sro_cli.engine.terms_shape import stem_of
from sro_cli.lang.apart import apart

_LINKS = "aeous"
"""What a first part may end with, beside its own letters: hälso-, vårds-."""
_CORE = 3
"""Letters of a first part without that."""
_BEGINNING = 6
"""Letters with which two second parts begin that belong together: sjukvård…"""


class _Half(NamedTuple):
    """A first part, whether it has its hyphen, and a second part with its stem."""

    first: str
    hyphen: bool
    second: str
    stem: str


class Halves:
    """First parts that stand before "och" and the like, with a hyphen or without.

    *firsts* are the numbers of the words that may be one.
    """

    def __init__(self, index: Index) -> None:
        self._words = index.words
        joins = apart().joins
        hanging = {
            each[:-1].lower()
            for each in index.words
            if each[-1] == "-" and each[:-1].isalpha()
        }
        self.firsts = {
            number
            for number, each in enumerate(index.words)
            if each.removesuffix("-").lower() in hanging
        }
        self._joins = {
            number for number, each in enumerate(index.words) if each.lower() in joins
        }
        self._seen: defaultdict[tuple[str, str], dict[Node, _Half]] = defaultdict(dict)

    def look(self, row: int, numbers: Sequence[int], at: int, counts: Counts) -> None:
        """Count what begins at a place of a row, if it is a first part and its join."""
        if at + 2 >= len(numbers) or numbers[at + 1] not in self._joins:
            return
        first, join, second = (self._words[each] for each in numbers[at : at + 3])
        low, last = first.lower().removesuffix("-"), second.lower()
        core = low.rstrip(_LINKS)
        if len(core) < _CORE or not second.isalpha() or second.isupper():
            return
        half = _Half(low, first[-1] == "-", last, stem_of(last))
        shape = f"{low}{'-' * half.hyphen} {join.lower()}"
        node = Node(f"{core} {join.lower()} {half.stem}", shape)
        self._seen[core, join.lower()][node] = half
        counts.add(node, f"{first} {join} {second}", row)

    def edges(self) -> Iterator[tuple[Node, Node]]:
        """Yield the spellings that belong together, and those of one shape."""
        for nodes in self._seen.values():
            for (one, half), (two, other) in combinations(nodes.items(), 2):
                if _belong(half, other):
                    yield one, two


def _belong(one: _Half, two: _Half) -> bool:
    if one.hyphen and two.hyphen:
        # hälso- och sjukvårdsavtal, hälsa- och sjukvårdsansvar
        return one.second[:_BEGINNING] == two.second[:_BEGINNING]
    # barn och ungdomshabilitering; "vård och omsorg" are two things
    return (
        one.hyphen != two.hyphen
        and one.first == two.first
        and one.stem == two.stem
        and min(len(one.second), len(two.second)) >= LONG
    )
