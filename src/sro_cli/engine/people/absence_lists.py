"""Lists of those who are away: their names, and who was away for a part only."""

import re
from functools import cache
from typing import NamedTuple

from sro_cli.engine.people.looks import (
    has_known_first_name,
    is_title_word,
    name_ends,
    title_before_name,
)
from sro_cli.engine.people.marked import lowered, one_of
from sro_cli.lang.reading import reading

_PART = "\ue000"
"""Stands for a bracket that tells for how long: a letter that no text has."""


class Named(NamedTuple):
    """A full name in a list; *partly*: something there tells for how long."""

    name: str
    partly: bool


def named(text: str, *, strict: bool = False) -> list[Named]:
    """Return the full names in a list; *strict*: none if anything else stands in it.

    What tells for how long belongs to the name before it, alone between two commas to
    both: "Eva Ek (punkt 4), från kl. 10, Bo Al". Behind another name "ersättare Bo Al"
    is who comes instead.
    """
    found: list[Named] = []
    between = False
    for piece in _pieces(text):
        whole = is_partly(piece)
        if found and _substitute().match(piece):
            continue
        words = piece.replace(_PART, " ").strip(" .:").split()
        words = words[title_before_name(words) :]
        ends = name_ends(words)
        if ends and has_known_first_name(words[0]):
            if strict and ends[0] < len(words) and not whole:
                return []
            found.append(Named(" ".join(words[: ends[0]]), whole or between))
            between = False
        elif whole:
            found[-1:] = [each._replace(partly=True) for each in found[-1:]]
            between = True
        elif strict and (not (found or between) or _goes_on(words)):
            return []
    return found


def surnames(text: str) -> list[str]:
    """Return a list's names where all are surnames alone, or with an initial.

    "direktör Ek, E. Alm (S) och af Ros"; [] where anything else stands in the list.
    Whoever is away for a part only is left out.
    """
    found = []
    for piece in _pieces(text):
        words = piece.replace(_PART, " ").strip(" .:").split()
        while len(words) > 1 and is_title_word(words[0]):
            del words[0]
        if not _is_surname(words):
            return []
        if not is_partly(piece):
            found.append(" ".join(words))
    return found


def _is_surname(words: list[str]) -> bool:
    *before, last = words or [""]
    particles = lowered(reading().people["particles"])
    return (
        len(before) <= 1
        and all(each in particles or len(each.strip(".")) == 1 for each in before)
        and bool(re.fullmatch(r"[A-ZÅÄÖÉ][\w’'-]+", last))
    )


def is_partly(text: str) -> bool:
    """Tell whether words say for how long somebody was there: "till kl. 9.30"."""
    return bool(_partly().search(text))


@cache
def _partly() -> re.Pattern[str]:
    people = reading().people
    return re.compile(
        rf"{_PART}|(?<!\w){one_of(people['while'])}\s*\d|(?<!\d)\d{{1,2}}[.:]\d\d(?!\d)"
        rf"|(?<![\d–-])\d{{1,2}}\s?[–-]\s?\d{{1,2}}(?![\d–-])"
        rf"|(?<!\w){one_of(people['partly'])}(?!\w|\s+{one_of(people['not'])}(?!\w))",
        re.IGNORECASE,
    )


@cache
def _substitute() -> re.Pattern[str]:
    return re.compile(rf"\s*{one_of(reading().people['replaced'])}\s", re.IGNORECASE)


def _pieces(text: str) -> list[str]:
    """Divide a list at commas and "och"; of brackets is left that they tell a part."""
    joins = one_of(reading().people["joins"])
    bare = re.sub(
        r"\([^)]*\)|\[[^\]]*\]",
        lambda bracket: f" {_PART} " if is_partly(bracket[0]) else " ",
        text,
    )
    return re.split(rf"\s*[,;]\s*(?:{joins}\s+)?|\s+{joins}\s+", bare)


def _goes_on(words: list[str]) -> bool:
    """Tell whether words behind a comma are more than title and affiliation."""
    if not words or words[0][:1].isupper() or is_title_word(words[0]):
        return False
    if all(re.fullmatch(r"[\d–-]+", word) for word in words):  # punkt 4, 5 och 7
        return False
    return " ".join(words).lower() not in lowered(reading().people["today"])
