"""All words of a search for terms, by what they are under endings and shape."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sro_cli.engine.terms.shape import ACCENT, Word, stem_of, word

SHORT = 5
"""Letters and hyphens that a word has at least."""
FEW = 3
"""Words of one shape that are compared; the others are forms of them."""


class Node(NamedTuple):
    """One spelling of what may be a term: its stem, and how that is written."""

    stem: str
    shape: str


class Spelling(NamedTuple):
    """How often each form of a spelling stands there, and how often in each row."""

    forms: Counter[str]
    rows: Counter[int]

    @property
    def total(self) -> int:
        """How often it stands there."""
        return self.forms.total()


class Counts(dict[Node, Spelling]):
    """Spellings that have been seen."""

    def add(self, node: Node, form: str, row: int) -> None:
        """Count a form of a spelling that stands in a row."""
        spelling = self.get(node)
        if spelling is None:
            spelling = self[node] = Spelling(Counter(), Counter())
        spelling.forms[form] += 1
        spelling.rows[row] += 1


class Index:
    """Words by their stems and shapes.

    *words* are all words, each once, *names* the words of people's names in lower case,
    *stems* the stems of all words that are letters only. What is short, has digits or
    is all capitals is no term.
    """

    def __init__(self, words: Sequence[str], names: frozenset[str]) -> None:
        self.words = words
        self.names = names
        self.stems: dict[str, str] = {}
        self.shapes: dict[str, dict[str, list[str]]] = {}
        for written in words:
            low = written.lower()
            if low.isalpha() and (low.isascii() or not ACCENT.search(low)):
                stem = self.stems[written] = stem_of(low)
                if written[1:] != low[1:]:
                    stem = ""
            else:
                stem = ""
            if len(written) >= SHORT and self._may_be_term(written, low):
                self._enter(written, stem)

    def _enter(self, written: str, stem: str) -> None:
        """Enter a word under stem and shape; *stem* is "" unless it is both."""
        shape = stem
        if not stem:
            _written, _letters, stem, shape = word(written)
        self.shapes.setdefault(stem, {}).setdefault(shape, []).append(written)

    def _may_be_term(self, written: str, low: str) -> bool:
        if written == low and low.isalpha():
            return True
        return not (
            written.isupper()
            or written[-1] == "-"
            or any(map(str.isdigit, written))
            or (written[0].isupper() and self.is_name(written))
        )

    def is_name(self, written: str) -> bool:
        """Tell whether a word stands in somebody's name, genitive or not."""
        low = written.lower()
        return low in self.names or low.removesuffix("s") in self.names

    def nodes(self, stem: str) -> list[Node]:
        """Return the spellings of one stem."""
        return [Node(stem, shape) for shape in self.shapes[stem]]

    def forms(self, node: Node) -> list[str]:
        """Return the words of a spelling as they are written; none if it is parted."""
        return self.shapes.get(node.stem, {}).get(node.shape, [])

    def few(self, node: Node) -> list[Word]:
        """Return some words of a spelling, to compare it with others."""
        return [word(each) for each in self.forms(node)[:FEW]]
