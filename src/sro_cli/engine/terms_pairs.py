"""Words side by side that elsewhere are one word."""

from collections.abc import Iterable, Sequence

from sro_cli.engine.terms_apart import SHORT, Around, is_parted, may_part
from sro_cli.engine.terms_index import Counts, Index, Node
from sro_cli.engine.terms_shape import stem_of
from sro_cli.lang.apart import apart


class Pairs:
    """Pairs of words that may be a whole word, parted: "läns gemensam".

    *firsts* are the numbers of the words that such a pair may begin with, *edges* the
    pairs that were seen, with the whole words.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        words, small = index.words, apart().small
        firsts: dict[str, str] = {}
        stems: dict[str, str] = {}
        self._low: dict[int, str] = {}
        self._stem: dict[int, str] = {}
        for number, written in enumerate(words):
            if written.isalpha():
                low = written.lower()
                if low not in small:
                    self._low[number] = firsts.setdefault(low, low)
                    if len(low) >= SHORT:
                        stem = stem_of(low)
                        self._stem[number] = stems.setdefault(stem, stem)
        self._wholes = _splits(index, firsts, stems)
        begin = {first for first, _stem in self._wholes}
        self.firsts = {number for number, low in self._low.items() if low in begin}
        self._known: dict[tuple[int, int], list[Node]] = {}
        self.edges: set[tuple[Node, Node]] = set()

    def look(self, row: int, numbers: Sequence[int], at: int, counts: Counts) -> None:
        """Count the pair that begins at a place of a row, if it is a parted word."""
        if at + 1 == len(numbers) or numbers[at] not in self.firsts:
            return
        one, two = numbers[at], numbers[at + 1]
        stem = self._stem.get(two)
        if stem is None or (self._low[one], stem) not in self._wholes:
            return
        wholes = self._of(one, two)
        words = self._index.words
        first, second = words[one], words[two]
        around = Around(
            words[numbers[at - 1]].lower() if at else "",
            words[numbers[at + 2]].lower() if at + 2 < len(numbers) else "",
        )
        for whole in wholes:
            neuter = self._is_neuter(whole)
            if is_parted(first, second, around, neuter=neuter):
                part = len(first)
                pair = Node(whole.stem, f"{whole.stem[:part]} {whole.stem[part:]}")
                counts.add(pair, f"{first} {second}", row)
                self.edges.update((pair, each) for each in wholes)
                return

    def _of(self, one: int, two: int) -> list[Node]:
        """Return the whole words that two words may be, parted."""
        if (one, two) not in self._known:
            words = self._index.words
            first, second = words[one], words[two]
            stems = self._wholes[self._low[one], self._stem[two]]
            self._known[one, two] = (
                []
                if self._is_somebody(first, second)
                else [
                    node
                    for stem in stems
                    for node in self._index.nodes(stem)
                    if self._may_part(node, first, second)
                ]
            )
        return self._known[one, two]

    def _may_part(self, whole: Node, first: str, second: str) -> bool:
        at = len(first)
        hyphen = whole.shape.find("-") == at
        if "-" in whole.shape and not hyphen:
            return False
        tails = {each.letters[at:] for each in self._index.few(whole)}
        return any(may_part(first, tail, second, hyphen=hyphen) for tail in tails)

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
    index: Index, firsts: Iterable[str], seconds: Iterable[str]
) -> dict[tuple[str, str], list[str]]:
    """Return the stems of whole words by the parts in which they can be parted."""
    found: dict[tuple[str, str], list[str]] = {}
    for stem in index.shapes:
        for at in range(1, len(stem)):
            first = stem[:at]
            if first in firsts and stem[at:] in seconds:
                found.setdefault((first, stem[at:]), []).append(stem)
    return found
