"""Terms that a workspace spells in more than one way, found from its texts alone."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from sro_cli.engine.terms_alike import LONG, alike
from sro_cli.engine.terms_apart import Around, is_parted, may_part
from sro_cli.engine.terms_shape import Word, skeleton, stem_of, word
from sro_cli.lang.apart import apart

_TOKEN = re.compile(
    r"[^\W_]+(?:[-‐‑:'’´][^\W_]+)*-?|[^\w\s]|\n[^\S\n]*\n"
)
BETWEEN = "\n\n"
"""Stands between texts that are read as one, and parts their words."""
FEW = 3
"""Words of one shape that are compared; its others are inflections of them."""


class Spelling(NamedTuple):
    """One spelling of a term: how often each of its forms stands in which row."""

    forms: dict[str, int]
    rows: dict[int, int]

    @property
    def count(self) -> int:
        return sum(self.forms.values())


class Term(NamedTuple):
    """A term and its spellings, the one that is used most first."""

    spellings: tuple[Spelling, ...]


class Vocabulary:
    """The words of many texts, a row of numbers for each text.

    A word is kept once, a text only as its words' numbers: four bytes a word.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__
        self.rows: list[array[int]] = []

    def add(self, text: str) -> None:
        """Add a text, in which nothing stands that no reader reads."""
        self.rows.append(
            array("I", map(self._numbers.__getitem__, _TOKEN.findall(text)))
        )

    @property
    def words(self) -> list[str]:
        """All words and signs, by their numbers."""
        return list(self._numbers)


Node = tuple[str, ...]


class _Search:
    """One search for terms."""

    def __init__(self, vocabulary: Vocabulary, names: Iterable[str]) -> None:
        self.vocabulary = vocabulary
        self.tokens = vocabulary.words
        self.names = frozenset(names)
        self.joins = apart().joins
        self.nodes: dict[int, Node] = {}
        self.pairs: dict[tuple[int, int], list[tuple[Node, Node]]] = {}
        self.found: dict[Node, Spelling] = {}
        self.edges: list[tuple[Node, Node]] = []
        self.by_shape: dict[str, dict[str, list[tuple[Word, int]]]] = {}
        self.suspended: dict[str, set[str]] = {}

    def terms(self) -> list[Term]:
        self._sort()
        self._compare_letters()
        self._compare_skeletons()
        self._part()
        self._scan()
        return self._joined()

    def _sort(self) -> None:
        """Put all words that may vary under their stem and shape."""
        by_shape: dict[str, dict[str, list[tuple[Word, int]]]] = {}
        for number, token in enumerate(self.tokens):
            if len(token) < 5 or token.isupper() or not _is_word(token):
                continue
            if token[0].isupper() and not self._is_unnamed(token):
                continue
            each = word(token)
            shapes = by_shape.setdefault(each.stem, {})
            shapes.setdefault(each.shape, []).append((each, number))
        self.by_shape = by_shape

    def _is_unnamed(self, token: str) -> bool:
        low = token.lower()
        return low not in self.names and low.removesuffix("s") not in self.names

    def _edge(self, one: Node, two: Node) -> None:
        self.edges.append((one, two))

    def _watch(self, node: Node, words: Iterable[tuple[Word, int]]) -> None:
        for _word, number in words:
            self.nodes[number] = node

    def _compare_letters(self) -> None:
        for stem, shapes in self.by_shape.items():
            if len(shapes) > 1:
                self._compare((stem, shape), words) if False else None
                self._compare_all(
                    {(stem, shape): words for shape, words in shapes.items()}
                )

    def _compare_all(self, there: dict[Node, list[tuple[Word, int]]]) -> None:
        for (one, ones), (two, twos) in combinations(there.items(), 2):
            if alike(
                [each for each, _n in ones[:FEW]], [each for each, _n in twos[:FEW]]
            ):
                self._watch(one, ones)
                self._watch(two, twos)
                self._edge(one, two)

    def _compare_skeletons(self) -> None:
        buckets: dict[str, list[str]] = {}
        for stem, shapes in self.by_shape.items():
            if any(len(each.letters) >= LONG - 1 for words in shapes.values() for each, _n in words):
                buckets.setdefault(skeleton(stem), []).append(stem)
        for stems in buckets.values():
            for one, two in combinations(stems, 2):
                ones, twos = self.by_shape[one], self.by_shape[two]
                for shape, words in ones.items():
                    for other, others in twos.items():
                        if alike(
                            [each for each, _n in words[:FEW]],
                            [each for each, _n in others[:FEW]],
                        ):
                            self._watch((one, shape), words)
                            self._watch((two, other), others)
                            self._edge((one, shape), (two, other))

    def _part(self) -> None:
        """Find the pairs of words that may be a whole word, parted."""
        firsts: dict[str, list[int]] = {}
        seconds: dict[str, list[int]] = {}
        for number, token in enumerate(self.tokens):
            if token.isalpha():
                low = token.lower()
                firsts.setdefault(low, []).append(number)
                if len(low) > 2:
                    seconds.setdefault(stem_of(low), []).append(number)
        small = apart().small
        firsts = {low: numbers for low, numbers in firsts.items() if low not in small}
        for stem, shapes in self.by_shape.items():
            for at in range(1, len(stem)):
                first, rest = stem[:at], stem[at:]
                if first in firsts and rest in seconds:
                    for shape, words in shapes.items():
                        self._part_at(
                            at, (stem, shape), words, firsts[first], seconds[rest]
                        )

    def _part_at(
        self,
        at: int,
        node: Node,
        words: list[tuple[Word, int]],
        firsts: list[int],
        seconds: list[int],
    ) -> None:
        shape = node[1]
        hyphen = shape[at : at + 1] == "-" and "-" not in shape[:at]
        if "-" in shape and not hyphen:
            return
        for two in seconds:
            second = self.tokens[two]
            tails = {each.letters[at:] for each, _n in words[:FEW]}
            for one in firsts:
                first = self.tokens[one]
                if any(may_part(first, tail, second, hyphen=hyphen) for tail in tails):
                    self.pairs.setdefault((one, two), []).append(
                        ((node[0], f"{first.lower()} {node[0][at:]}"), node)
                    )

    def _scan(self) -> None:
        self._find_suspended()
        firsts = {one for one, _two in self.pairs}
        joins = {n for n, token in enumerate(self.tokens) if token.lower() in self.joins}
        halves = {
            n for n, token in enumerate(self.tokens)
            if token.endswith("-") and token.lower()[:-1].isalpha() or token.lower() in self.suspended
        }
        parted: set[Node] = set()
        wanted = firsts | halves
        hits: list[tuple[int, int, int]] = []
        for row, numbers in enumerate(self.vocabulary.rows):
            last = len(numbers) - 1
            for at, number in enumerate(numbers):
                if number in wanted and at < last:
                    if number in firsts and (number, numbers[at + 1]) in self.pairs:
                        self._pair(row, at, numbers, parted)
                    if number in halves and at + 1 < last and numbers[at + 1] in joins:
                        self._half(row, at, numbers)
        for one, node in {pair for pairs in self.pairs.values() for pair in pairs}:
            if one in parted:
                self._edge(one, node)
                self._watch(node, self.by_shape[node[0]][node[1]])
        self._link_halves()
        watched = self.nodes
        if watched:
            for row, numbers in enumerate(self.vocabulary.rows):
                for number in numbers:
                    if number in watched:
                        self._count(watched[number], self.tokens[number], row)

    def _find_suspended(self) -> None:
        for token in self.tokens:
            if token.endswith("-") and token[:-1].isalpha():
                self.suspended.setdefault(token[:-1].lower(), set())

    def _pair(self, row: int, at: int, numbers: "array[int]", parted: set[Node]) -> None:
        one, two = numbers[at], numbers[at + 1]
        before = self.tokens[numbers[at - 1]].lower() if at else ""
        behind = self.tokens[numbers[at + 2]].lower() if at + 2 < len(numbers) else ""
        first, second = self.tokens[one], self.tokens[two]
        if first.lower() in self.names and second.lower() in self.names and first[0].isupper() and second[0].isupper():
            return
        for node, whole in self.pairs[one, two]:
            neuter = self._neuter(whole)
            if is_parted(first, second, Around(before, behind), neuter=neuter):
                if node not in self.found or True:
                    parted.add(node)
                self._count(node, f"{first} {second}", row)
                return

    def _neuter(self, whole: Node) -> bool | None:
        forms = [each.letters for each, _n in self.by_shape[whole[0]][whole[1]]]
        if any(each.endswith(("et", "ets")) for each in forms):
            return True
        if any(each.endswith(("en", "ens")) for each in forms):
            return False
        return None

    def _half(self, row: int, at: int, numbers: "array[int]") -> None:
        first, join, second = (self.tokens[n] for n in numbers[at : at + 3])
        if not second.isalpha() or len(second) < 4:
            return
        half = first.lower().removesuffix("-")
        core = half.rstrip("aeous")
        if len(core) < 3:
            return
        shape = half + ("-" if first.endswith("-") else "")
        stem = stem_of(second.lower())
        node = ("half", core, join.lower(), stem, shape, second.lower())
        self._count(node, f"{first} {join} {second}", row)

    def _link_halves(self) -> None:
        groups: dict[tuple[str, ...], list[Node]] = {}
        for node in self.found:
            if node[0] == "half":
                groups.setdefault(node[1:3], []).append(node)
        for nodes in groups.values():
            for one, two in combinations(nodes, 2):
                same_end = one[3] == two[3] or one[3][:6] == two[3][:6] and len(one[3]) > 5
                if one[4].endswith("-") and two[4].endswith("-"):
                    if same_end:
                        # the same spelling with other ends belongs to it
                        self._edge(one, two)
                elif min(len(one[5]),len(two[5]))>=LONG and one[3] == two[3] and one[4].rstrip("-") == two[4].rstrip("-") and one[4] != two[4]:
                    self._edge(one, two)

    def _count(self, node: Node, form: str, row: int) -> None:
        spelling = self.found.setdefault(node, Spelling({}, {}))
        spelling.forms[form] = spelling.forms.get(form, 0) + 1
        spelling.rows[row] = spelling.rows.get(row, 0) + 1

    def _joined(self) -> list[Term]:
        parent: dict[Node, Node] = {}

        def root(node: Node) -> Node:
            while parent.get(node, node) != node:
                node = parent[node]
            return node

        for one, two in self.edges:
            if one in self.found and two in self.found:
                parent[root(one)] = root(two)
        groups: dict[Node, dict[str, list[Node]]] = {}
        for node in {each for edge in self.edges for each in edge if each in self.found}:
            shape = node[4] if node[0] == "half" else node[1]
            groups.setdefault(root(node), {}).setdefault(shape, []).append(node)
        found = []
        for shapes in groups.values():
            if len(shapes) > 1:
                spellings = [self._sum(nodes) for nodes in shapes.values()]
                spellings.sort(key=lambda each: (-each.count, min(each.forms)))
                found.append(Term(tuple(spellings)))
        return sorted(found, key=lambda each: (min(each.spellings[0].rows), min(each.spellings[0].forms)))

    def _sum(self, nodes: list[Node]) -> Spelling:
        total = Spelling({}, {})
        for node in nodes:
            for form, count in self.found[node].forms.items():
                total.forms[form] = total.forms.get(form, 0) + count
            for row, count in self.found[node].rows.items():
                total.rows[row] = total.rows.get(row, 0) + count
        return total


def _is_word(token: str) -> bool:
    return token[-1] != "-" and not any(each.isdigit() for each in token) and token[0].isalpha()


def varying(vocabulary: Vocabulary, names: Iterable[str] = ()) -> list[Term]:
    """Return the terms that stand in more than one spelling.

    *names* are the names of people, word by word, in lower case: they are no terms.
    """
    return _Search(vocabulary, names).terms()
