"""The account of a paper's lines: what became of each, so that none is lost."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from sro_cli.imports.draft import Unplaced, Unsure
from sro_cli.imports.plain import words_in
from sro_cli.imports.source import Block, Source


def text_of(block: Block) -> str:
    """Return all text of a block, a table's cells parted by bars."""
    rows = (" | ".join(row) for row in block.rows)
    return block.text or " / ".join(rows).replace("\n", " ")


def texts(value: object) -> Iterator[str]:
    """Yield all texts of a record that a paper may print."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _UNPRINTED:
                yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


_UNPRINTED = ("commissions", "type", "kind", "role", "attendance", "target")


class Ledger:
    """What was kept, understood, left out and unsure, by the lines of a source.

    Text that is *kept* stands in the record as it is; text that is *explained* stands
    there as a value: a date, a time, a role, a label.
    """

    def __init__(self, source: Source) -> None:
        """Open the account of a source."""
        self.blocks = {block.line: block for block in source.blocks}
        self.unsure: list[Unsure] = []
        self.left = [Unplaced(*each) for each in source.left]
        self.explained: Counter[str] = Counter()
        self._settled: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._out: set[int] = set()
        self.fragments: defaultdict[int, list[str]] = defaultdict(list)

    def keep(self, line: int, text: str) -> None:
        """Say that a line's words stand in the record."""
        self._settled[line].update(words_in(text))

    def explain(self, line: int, text: str) -> None:
        """Say that a line's words were understood: the record says them otherwise."""
        words = words_in(text)
        self._settled[line].update(words)
        self.explained.update(words)

    def value(self, line: int, text: str, values: object) -> None:
        """Say that a line's text became *values*; other words of it are explained."""
        there = Counter(word for each in texts(values) for word in words_in(each))
        words = Counter(words_in(text))
        self._settled[line].update(words)
        self.explained.update(words - there)

    def said(self, values: object) -> None:
        """Say that values of the paper stand in the record in another place."""
        for each in texts(values):
            self.explained.update(words_in(each))

    def fragment(self, line: int, text: str) -> None:
        """Say that a part of a line has no place: it is kept as it stands."""
        if words_in(text):
            self.fragments[line].append(text)
            self.keep(line, text)

    def doubt(self, line: int, message: str, text: str | None = None) -> None:
        """Report a fact of a line as unsure."""
        whole = text_of(self.blocks[line]) if line in self.blocks else ""
        self.unsure.append(Unsure(line, whole if text is None else text, message))

    def leave(self, block: Block, reason: str) -> None:
        """Leave a whole block out of the record."""
        self._out.add(block.line)
        self.left.append(Unplaced(block.line, text_of(block), reason))

    def open(self) -> Iterator[Block]:
        """Yield the blocks of which some words were never settled."""
        for line, block in self.blocks.items():
            if line not in self._out and (
                self.missing(block) or line in self.fragments
            ):
                yield block

    def missing(self, block: Block) -> Counter[str]:
        """Return the words of a block that were not settled."""
        return Counter(words_in(text_of(block))) - self._settled[block.line]

    def coverage(self, record: Iterable[str]) -> float:
        """Return the share of the source's words that are in the record's texts.

        It does not trust what was said of single lines: words are counted anew.
        """
        wanted: Counter[str] = Counter()
        for line, block in self.blocks.items():
            if line not in self._out:
                wanted.update(words_in(text_of(block)))
        there = self.explained + Counter(
            word for text in record for word in words_in(text)
        )
        total = wanted.total()
        return (wanted & there).total() / total if total else 1.0
