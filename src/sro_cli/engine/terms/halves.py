"""Compounds of which the first one leaves its end to the second: "hälso- och …"."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from sro_cli.engine.terms.alike import LONG
from sro_cli.engine.terms.index import Counts, Index, Node
from sro_cli.engine.terms.shape import stem_of
from sro_cli.engine.terms.words import SIGN, Beside, Reading
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
    """First parts that stand before "och" and the like, with a hyphen or without."""

    def __init__(self, index: Index) -> None:
        hanging = {
            each[:-1].lower()
            for each in index.words
            if each[-1] == "-" and each[:-1].isalpha()
        }
        self._firsts = {
            each for each in index.words if each.removesuffix("-").lower() in hanging
        }
        self._joins = apart().joins
        self._seen: defaultdict[tuple[str, str], dict[Node, _Half]] = defaultdict(dict)

    def look(self, reading: Reading, counts: Counts) -> None:
        """Count what stands with a join in all rows."""
        firsts = reading.tails(dict.fromkeys(self._firsts, SIGN), "")
        for number, at in reading.places(firsts):
            row = reading.rows[number]
            if at + 1 < len(row):
                beside = reading.beside(row, at)
                if beside.second in self._joins:
                    self._half(number, beside, counts)

    def _half(self, row: int, beside: Beside, counts: Counts) -> None:
        """Count a first part with its join and what follows, which stand in a row."""
        _before, first, join, second = beside
        low, last = first.lower().removesuffix("-"), second.lower()
        core = low.rstrip(_LINKS)
        if len(core) < _CORE or not second.isalpha() or second.isupper():
            return
        half = _Half(low, first[-1] == "-", last, stem_of(last))
        node = Node(f"{core} {join} {half.stem}", f"{low}{'-' * half.hyphen} {join}")
        self._seen[core, join][node] = half
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
