"""Words side by side that elsewhere are one word."""

from collections.abc import Iterable

from sro_cli.engine.terms.apart import SHORT, is_noun, is_parted, may_part
from sro_cli.engine.terms.index import Counts, Index, Node
from sro_cli.engine.terms.words import Beside, Reading
from sro_cli.lang.apart import apart


class Pairs:
    """Pairs of words that may be a whole word, parted: "läns gemensam".

    *edges* are the pairs that were seen, with the whole words.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[tuple[str, str], list[Node]] = {}
        self.edges: set[tuple[Node, Node]] = set()

    def look(self, reading: Reading, counts: Counts) -> None:
        """Count the pairs in all rows that are parted words."""
        stems, small = self._index.stems, apart().small
        low = {each: each.lower() for each in stems}
        first = {each: low for each, low in low.items() if low not in small}
        second = {each: stems[each] for each in first if len(each) >= SHORT}
        splits = _splits(self._index.shapes, set(first.values()), set(second.values()))
        parts = {each: splits[low] for each, low in first.items() if low in splits}
        ends = {each for split in splits.values() for each in split}
        rests = {each: stem for each, stem in second.items() if stem in ends}
        tails, heads = reading.tails(parts, {}), reading.heads(rests)
        for number, at in reading.places(tails, heads):
            row = reading.rows[number]
            stem = tails[row[at]].get(heads[row[at + 1]])
            if stem:
                self._pair(number, stem, reading.beside(row, at), counts)

    def _pair(self, row: int, stem: str, beside: Beside, counts: Counts) -> None:
        """Count a pair that stands in a row, if it is a parted word."""
        _before, first, second, _behind = beside
        wholes = self._of(stem, first, second)
        if any(
            is_parted(
                beside,
                noun=self._is_noun(whole, first, second),
                neuter=self._is_neuter(whole),
            )
            for whole in wholes
        ):
            part = len(first)
            pair = Node(stem, f"{stem[:part]} {stem[part:]}")
            counts.add(pair, f"{first} {second}", row)
            self.edges.update((pair, whole) for whole in wholes)

    def _of(self, stem: str, first: str, second: str) -> list[Node]:
        """Return the whole words that two words may be, parted."""
        if (first, second) not in self._known:
            self._known[first, second] = [
                node
                for node in self._index.nodes(stem)
                if self._may_part(node, first, second)
                and not self._is_somebody(first, second)
            ]
        return self._known[first, second]

    def _may_part(self, whole: Node, first: str, second: str) -> bool:
        at = len(first)
        hyphen = whole.shape.find("-") == at
        if "-" in whole.shape and not hyphen:
            return False
        tails = self._tails(whole, first)
        if whole.shape[at : at + 1].isupper() and second[0].isupper():
            return second.lower() in tails  # Skol Stöd, SkolStöd
        return any(may_part(first, tail, second, hyphen=hyphen) for tail in tails)

    def _is_noun(self, whole: Node, first: str, second: str) -> bool:
        return any(is_noun(tail, second.lower()) for tail in self._tails(whole, first))

    def _tails(self, whole: Node, first: str) -> set[str]:
        """Return what follows the first part in forms of a whole word."""
        return {each.letters[len(first) :] for each in self._index.few(whole)}

    def _is_somebody(self, first: str, second: str) -> bool:
        """Tell whether the pair is from a name: Berg Dal."""
        return (
            first[0].isupper()
            and second[0].isupper()
            and self._index.is_name(first)
            and self._index.is_name(second)
        )

    def _is_neuter(self, whole: Node) -> bool | None:
        """Tell a word's gender, if one of its forms has it at its end."""
        letters = [each.lower().removesuffix("s") for each in self._index.forms(whole)]
        if any(each.endswith("et") for each in letters):
            return True
        return False if any(each.endswith("en") for each in letters) else None


def _splits(
    wholes: Iterable[str], firsts: set[str], seconds: set[str]
) -> dict[str, dict[str, str]]:
    """Return the words of which two parts are words: by first, then by second part."""
    found: dict[str, dict[str, str]] = {}
    for whole in wholes:
        for cut in range(1, len(whole)):
            if whole[:cut] in firsts and whole[cut:] in seconds:
                found.setdefault(whole[:cut], {})[whole[cut:]] = whole
    return found
