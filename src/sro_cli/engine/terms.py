"""Terms that are spelled in more than one way, found from the texts alone."""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from sro_cli.engine.terms_halves import Halves
from sro_cli.engine.terms_index import Counts, Index, Node, Spelling
from sro_cli.engine.terms_pairs import Pairs
from sro_cli.engine.terms_variants import variants

_TOKEN = re.compile(r"[^\W_]+(?:[-:'’´][^\W_]+)*-?|[^\w\s]|\n[^\S\n]*\n")
_HYPHENS = re.compile("[‐‑]")
BETWEEN = "\n\n"
"""Stands between texts that are read as one, and keeps their words apart."""


class Term(NamedTuple):
    """A term and its spellings, two or more."""

    spellings: tuple[Spelling, ...]


class Vocabulary:
    """The words of many texts, and for each text a row of their numbers.

    A word is kept once, so that a text takes four bytes a word.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__
        self.rows: list[array[int]] = []

    def add(self, text: str) -> None:
        """Add a text, in which only stands what readers read."""
        self.rows.append(array("I", map(self._numbers.__getitem__, tokens(text))))

    @property
    def words(self) -> list[str]:
        """All words and signs, by their numbers."""
        return list(self._numbers)


def tokens(text: str) -> list[str]:
    """Return the words and signs of a text; an empty line is a sign too."""
    if "‐" in text or "‑" in text:
        text = _HYPHENS.sub("-", text)
    return _TOKEN.findall(text)


def times(forms: Iterable[str], text: str) -> int:
    """Tell how often *forms* stand in a text, each as words of its own."""
    there = f" {' '.join(tokens(text))} ".replace(" ", "  ")
    return sum(there.count(f" {form.replace(' ', '  ')} ") for form in forms)


def varying(vocabulary: Vocabulary, names: Collection[str] = ()) -> list[Term]:
    """Return the terms that are spelled in more than one way, as they first appear.

    *names* are the words of people's names, in lower case: names are no terms.
    """
    index, counts = Index(vocabulary.words, frozenset(names)), Counts()
    pairs, halves = Pairs(index), Halves(index)
    wanted = pairs.firsts | halves.firsts
    for row, numbers in enumerate(vocabulary.rows):
        for at in [at for at, number in enumerate(numbers) if number in wanted]:
            pairs.look(row, numbers, at, counts)
            halves.look(row, numbers, at, counts)
    edges = {*variants(index), *pairs.edges, *halves.edges()}
    nodes = {node for edge in edges for node in edge}
    _count(vocabulary, index, nodes, counts)
    terms = [_term(group, counts) for group in _groups(edges)]
    return sorted(
        (each for each in terms if len(each.spellings) > 1),
        key=lambda each: min((min(one.rows), min(one.forms)) for one in each.spellings),
    )


def _count(
    vocabulary: Vocabulary, index: Index, nodes: Iterable[Node], counts: Counts
) -> None:
    """Count the words that are spellings."""
    wanted = {number: node for node in nodes for number in index.numbers_of(node)}
    if not wanted:
        return
    for row, numbers in enumerate(vocabulary.rows):
        for number in numbers:
            if number in wanted:
                counts.add(wanted[number], index.words[number], row)


def _groups(edges: Iterable[tuple[Node, Node]]) -> Iterator[set[Node]]:
    """Yield the spellings that hang together."""
    near: defaultdict[Node, set[Node]] = defaultdict(set)
    for one, two in edges:
        near[one].add(two)
        near[two].add(one)
    while near:
        group, waiting = set(), [next(iter(near))]
        while waiting:
            node = waiting.pop()
            if node in near:
                group.add(node)
                waiting += near.pop(node)
        yield group


def _term(group: Iterable[Node], counts: Counts) -> Term:
    """Return what hangs together as one term; what is written alike is one spelling."""
    found: dict[str, Spelling] = {}
    for node in sorted(group & counts.keys()):
        spelling = found.setdefault(node.shape, Spelling(Counter(), Counter()))
        spelling.forms.update(counts[node].forms)
        spelling.rows.update(counts[node].rows)
    return Term(tuple(found.values()))
