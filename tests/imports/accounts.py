"""The words of a paper and of its draft, counted without the reader's own account."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from sro_cli.imports.draft import Draft
from sro_cli.imports.source import Source
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

_WORD = re.compile(r"[^\W_¹²³]+")
_TARGET = re.compile(r"(?<=\])\([^()]*(?:\([^()]*\)[^()]*)*\)")
_TOLD = (
    "papers",
    "labels",
    "types",
    "kinds",
    "kind_line",
    "people",
    "clock",
    "sheet",
    "columns",
    "bodies",
    "lists",
    "outcomes",
)
"""Tables whose words may be said by a key or a value and not by themselves."""


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def count(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in words_of(text))


def lines_of(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the lines and cells of a source, with the line they are from."""
    for block in source.blocks:
        if block.text:
            yield block.line, block.text
        for row in block.rows:
            yield block.line, " \t".join(row)


def strings(value: object) -> Iterator[str]:
    """Yield every string of a table, whatever its key."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def invented(source: Source, draft: Draft) -> list[str]:
    """Return words of a draft that no line of its source says."""
    said = {word for _line, text in lines_of(source) for word in words_of(text)}
    said |= {word for block in source.blocks for word in words_of(block.mark)}
    record = count(_printed(draft.meeting))
    return [word for word in record if word not in said and word not in vocabulary()]


def _printed(value: object) -> Iterator[str]:
    """Yield the texts of a record, without what only the format has words for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in {"type", "kind", "role", "attendance"}:
                yield from _printed(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _printed(each)


@cache
def vocabulary() -> frozenset[str]:
    """Return the language's own words: labels, kinds, roles, units, months."""
    found = {
        word
        for name in _TOLD
        for many in getattr(reading(), name).values()
        for each in many
        for word in words_of(each)
    }
    calendar = words().calendar
    for each in (*calendar["months"], *calendar["weekdays"]):
        found |= {each.lower(), each.lower() + "en", each.lower()[:3]}
    found |= {*words_of(_("Notes")), "den", "e", "a", "§"}
    return frozenset(found)


def unexplained(source: Source, draft: Draft) -> list[tuple[str, list[str]]]:
    """Return words of a source that are neither in the draft nor a value of it.

    Each comes with the lines that hold it.
    """
    record = count(strings((draft.meeting, draft.habits._asdict())))
    there = record + count(each.text for each in draft.unplaced if not each.kept)
    lines = [_TARGET.sub("", text) for _line, text in lines_of(source)]
    missing = count(lines) - there
    found = []
    for word in missing:
        if word in vocabulary():
            continue
        where = [text for text in lines if word in words_of(text)]
        if any(_is_value(word, text) for text in where):
            continue
        if word in record and any(_told_again(text, draft) for text in where):
            continue
        found.append((word, where))
    return found


_VALUES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?:19|20)?\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)",
        r"(?<!\d)(?:19|20)\d{6}(?!\d)|^\W*\d{6}\W*$",
        (
            r"\d{1,2}(?::?[ea])?(?:\s?(?:-|–|och)\s?\d{1,2})?\s+[^\W\d_]{3,9}\.?"
            r"(?:,?\s*\d{4})?"
        ),
        r"\d{1,2}[./]\d{1,2}(?:(?:[\s./-]){1,2}\d{4})?",
        (
            r"\d{1,4}(?:[.:]\s?\d\d)?\s*(?:[-‐-―−]{1,3}|till|och|t\.o\.m\.|tom)\s*"
            r"(?:(?:kl\w*[.:]?|ca\.?|cirka)\s*)*\d{1,4}(?:[.:]\s?\d\d)?"
        ),
        r"kl\w*[.:]?\s*(?:ca\.?\s*)?\d{1,4}(?:[.:]\s?\d\d)?",
        r"\d{1,2}[.:]\s?\d\d",
        r"\d{1,3}(?:[.,]\d)?\s*(?:m|h|t)\w*|1/2 tim\w*",
        r"\w+\s+§\s?\d{1,4}|\d{1,4}\s?§|§+\s?\d{1,4}(?:[/-]\d+)?",
        r"^\W*\w+s (?:beslut|förslag)\b",
        r"(?:^|(?<=\t))\W*(?:(?:punkt|ärende|paragraf|pkt)\s*)?\d{1,4}(?=\W|$)",
    )
]
"""What a date, a time, a duration, a number or an open label looks like."""


def _is_value(word: str, text: str) -> bool:
    """Tell whether a figure stands in a line as part of a date, a time or a number."""
    return any(
        word in words_of(found[0]) for each in _VALUES for found in each.finditer(text)
    )


def _told_again(text: str, draft: Draft) -> bool:
    """Tell whether a line names again what the draft says once: a person, an item."""
    line = " ".join(words_of(text))
    return any(f" {name} " in f" {line} " for name in _named(draft.meeting) if name)


def _named(value: object) -> Iterator[str]:
    """Yield the names and titles of a record."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in {"name", "title", "substitute"} and isinstance(each, str):
                yield " ".join(words_of(each))
            yield from _named(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _named(each)
