"""The words of many texts, kept as numbers, and what stands beside them."""

import re
from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import compress, count
from operator import and_
from typing import NamedTuple, TypeVar

X = TypeVar("X")
_TOKEN = re.compile(r"[^\W_]+(?:[-:'’´][^\W_]+)*-?|[^\w\s]")
_HYPHENS = re.compile("[‐‑]")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
BETWEEN = "\n\n"
"""Stands between texts that are read as one, and keeps their words apart."""
SIGN = "|"
"""Stands for what is no word, an empty line for example."""


class Beside(NamedTuple):
    """Two words side by side, and what stands around them: a word, a sign or ""."""

    before: str
    first: str
    second: str
    behind: str


class Vocabulary:
    """The words of many texts, and for each text a row of numbers.

    What stands between two blanks is kept once, so that a text takes four bytes a word,
    and only what is new has to be taken to pieces.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__
        self._rows: list[array[int]] = []

    def add(self, text: str) -> None:
        """Add a text, in which only stands what readers read."""
        self._rows.append(array("I", map(self._numbers.__getitem__, _apart(text))))

    def read(self) -> "Reading":
        """Return all that has been added, for looking into it."""
        return Reading(list(self._numbers), self._rows)


class Reading:
    """Texts as rows of numbers, each of what stands between two blanks.

    *words* are all words in them, each once.
    """

    def __init__(self, apart: list[str], rows: list["array[int]"]) -> None:
        self.rows = rows
        self._heads = apart.copy()
        self._tails = apart.copy()
        self._tokens: dict[int, list[str]] = {}
        words = {each for each in apart if each.isalpha()}
        for number, each in enumerate(apart):
            if not each.isalpha():
                tokens = _TOKEN.findall(each) or [SIGN]
                self._heads[number], self._tails[number] = tokens[0], tokens[-1]
                words.update(tokens)
                if len(tokens) > 1:
                    self._tokens[number] = tokens
        self.words = [each for each in words if each[0].isalnum()]

    def heads(self, of: Mapping[str, str]) -> list[str]:
        """Return what *of* has for the first word of each number, or ""."""
        return [of.get(each, "") for each in self._heads]

    def tails(self, of: Mapping[str, X], nothing: X) -> list[X]:
        """Return what *of* has for the last word of each number, or *nothing*."""
        return [of.get(each, nothing) for each in self._tails]

    def places(
        self, wanted: Sequence[object], behind: Sequence[object] = ()
    ) -> Iterator[tuple[int, int]]:
        """Yield row and place of the numbers for which *wanted* has something.

        With *behind*, only where it has something for the number that follows.
        """
        flags, following = [*map(bool, wanted)], [*map(bool, behind)]
        for number, row in enumerate(self.rows if any(flags) else ()):
            there: Iterable[bool] = map(flags.__getitem__, row)
            if behind:
                there = map(and_, there, map(following.__getitem__, row[1:]))
            for at in compress(count(), there):
                yield number, at

    def holding(self, words: Container[str]) -> list[list[str]]:
        """Return for each number those of *words* that are in it."""
        found = [[each] if each in words else [] for each in self._heads]
        for number, tokens in self._tokens.items():
            found[number] = [each for each in tokens if each in words]
        return found

    def behind(self, words: Container[str], others: Container[str]) -> Iterator[str]:
        """Yield those of *words* that stand behind one of *others*, in lower case."""
        for number, at in self.places([each in words for each in self._heads]):
            row = self.rows[number]
            if at and self._tails[row[at - 1]].lower() in others:
                yield self._heads[row[at]]

    def beside(self, row: "array[int]", at: int) -> Beside:
        """Return the words side by side at the end of a place of a row."""
        number, following = row[at], row[at + 1]
        tokens = self._tokens.get(number)
        before = tokens[-2] if tokens else self._tails[row[at - 1]] if at else ""
        tokens = self._tokens.get(following)
        last = at + 2 == len(row)
        behind = tokens[1] if tokens else "" if last else self._heads[row[at + 2]]
        return Beside(before, self._tails[number], self._heads[following], behind)


def times(forms: Iterable[str], text: str) -> int:
    """Tell how often *forms* stand in a text, each as words of its own."""
    text = _plain(text)
    there = [form for form in forms if all(each in text for each in form.split())]
    if not there:
        return 0
    tokens = [
        token for each in _apart(text) for token in _TOKEN.findall(each) or [SIGN]
    ]
    row = f" {'  '.join(tokens)} "
    return sum(row.count(f" {form.replace(' ', '  ')} ") for form in there)


def _apart(text: str) -> list[str]:
    """Return what stands between blanks; an empty line is a sign of its own."""
    text = _plain(text)
    if "\n " in text or "\n\t" in text:
        text = _EMPTY_LINE.sub(BETWEEN, text)
    return text.replace(BETWEEN, f" {SIGN} ").split()


def _plain(text: str) -> str:
    """Return a text with one kind of hyphen."""
    return _HYPHENS.sub("-", text) if "‐" in text or "‑" in text else text
