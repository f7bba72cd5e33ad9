"""Terms that are spelled in more than one way, found from the texts alone."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from sro_cli.engine.terms.halves import Halves
from sro_cli.engine.terms.index import Counts, Index, Node, Spelling
from sro_cli.engine.terms.pairs import Pairs
from sro_cli.engine.terms.variants import variants
from sro_cli.engine.terms.words import Reading, Vocabulary
from sro_cli.lang.first_names import first_names


class Term(NamedTuple):
    """A term and its spellings, two or more."""

    spellings: tuple[Spelling, ...]


def varying(vocabulary: Vocabulary, names: Collection[str] = ()) -> list[Term]:
    """Return the terms that are spelled in more than one way, as they first appear.

    *names* are the words of people's names, in lower case: names are no terms.
    """
    reading = vocabulary.read()
    index, counts = Index(reading.words, frozenset(names)), Counts()
    pairs, halves = Pairs(index), Halves(index)
    pairs.look(reading, counts)
    halves.look(reading, counts)
    edges = {*_terms_only(reading, index), *pairs.edges, *halves.edges()}
    _count(reading, index, {node for edge in edges for node in edge}, counts)
    terms = [_term(group, counts) for group in _groups(edges)]
    return sorted(
        (each for each in terms if len(each.spellings) > 1),
        key=lambda each: min((min(one.rows), min(one.forms)) for one in each.spellings),
    )


def _terms_only(reading: Reading, index: Index) -> Iterator[tuple[Node, Node]]:
    """Yield the variants of which none is a person's name, as in Eva Hallström."""
    edges = list(variants(index))
    named = {
        form: node
        for edge in edges
        for node in edge
        if all(each[0].isupper() for each in index.forms(node))
        for form in index.forms(node)
    }
    people = {named[each] for each in reading.behind(named, first_names())}
    return (edge for edge in edges if not people.intersection(edge))


def _count(
    reading: Reading, index: Index, nodes: Iterable[Node], counts: Counts
) -> None:
    """Count the words that are spellings."""
    words = {form: node for node in nodes for form in index.forms(node)}
    wanted = reading.holding(words)
    for number, at in reading.places(wanted):
        for form in wanted[reading.rows[number][at]]:
            counts.add(words[form], form, number)


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


def _term(group: set[Node], counts: Counts) -> Term:
    """Return what hangs together as one term; what is written alike is one spelling."""
    found: dict[str, Spelling] = {}
    for node in sorted(group & counts.keys()):
        spelling = found.setdefault(node.shape, Spelling(Counter(), Counter()))
        spelling.forms.update(counts[node].forms)
        spelling.rows.update(counts[node].rows)
    return Term(tuple(found.values()))
