"""Who is away and who comes instead, as sentences of the minutes tell it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from sro_cli.engine.looks import (
    has_known_first_name,
    is_title_word,
    name_ends,
    title_before_name,
)
from sro_cli.engine.marked import lowered, one_of, unmarked
from sro_cli.lang.reading import reading

LONGEST = 2000
"""Characters of a line that is read: a longer one is no list of names."""
KEPT = 16
"""Texts of which is remembered what they tell: several checks ask, one by one."""


class StandsIn(NamedTuple):
    """The names of who comes and of who does not."""

    substitute: str
    absent: str


@lru_cache(maxsize=KEPT)
def absentees(text: str) -> tuple[str, ...]:
    """Return the names of those who are away by what a text says.

    Read are lines "Frånvaro: Eva Ek (S), Norr, och Bo Al", also with a name a line
    below, "Förhinder hade anmälts av Eva Ek", "Eva Ek har anmält frånvaro" and "Bo Al
    ersätter Eva Ek". What is no full name with a known first name is passed over.
    """
    found: list[str] = []
    below = False
    for line in _lines(text):
        named = _names(line, strict=True) if below else []
        below = bool(named)
        found += named
        for sentence in _sentences("" if named else line):
            if match := _forms().label.match(sentence):
                found += _names(match["names"])
                below = not match["names"].strip()
            elif match := _forms().told.match(sentence):
                found += _names(match["names"], strict=True)
    found += [pair.absent for pair in replacements(text)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=KEPT)
def replacements(text: str) -> tuple[StandsIn, ...]:
    """Return who comes instead of whom for all of a meeting, by sentences of a text.

    "Eva Ek ersätter Bo Al under dagens möte.", "Bo Al (S) ersätts av Eva Ek, Norr."
    What goes on otherwise ("under punkt 4", "som ledamot") is no such sentence.
    """
    found = []
    for line in _lines(text):
        for sentence in _sentences(line):
            for pattern in (_forms().active, _forms().passive):
                if match := pattern.match(sentence):
                    comes, away = (
                        _names(match[each], strict=True) for each in StandsIn._fields
                    )
                    if len(comes) == len(away) == 1:
                        found.append(StandsIn(comes[0], away[0]))
    return tuple(found)


class _Forms(NamedTuple):
    label: re.Pattern[str]
    told: re.Pattern[str]
    active: re.Pattern[str]
    passive: re.Pattern[str]


@cache
def _forms() -> _Forms:
    """Return the patterns of the sentences, made of the language's words."""
    people, labels = reading().people, reading().labels
    before = one_of((*labels["absent"], *labels["excused"]))
    by = one_of(people["absence_by"])
    away = one_of((*people["absent"], *people["excused"], *people["not_there"]))
    was, also = one_of(people["absence_verbs"]), one_of(people["joins"])
    today = rf"(?:\s+{one_of(people['today'])})?"
    end = r"\s*(?:[.;!]|$)"
    party = r"(?:\s*\([^)]*\))?(?:,[^.;]*)?"
    return _Forms(
        re.compile(
            rf"(?:{before}\s*(?:\([^)]*\)\s*)?[:–]|{by}\s*:?(?=\s))(?P<names>.*)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?P<names>.{{3,300}}?)\s+(?:{was}\s+)?{away}"
            rf"{today}(?:{end}|,?\s+{also}\s)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?P<substitute>[^.;:]{{3,120}}?)\s+{one_of(people['replaces'])}\s+"
            rf"(?P<absent>[^,.;:(]{{3,80}}?{party}){today}{end}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?P<absent>[^.;:]{{3,120}}?)\s+(?:{was}\s[^,.;:]*\s{also}\s+)?"
            rf"{one_of(people['replaced'])}\s+(?P<substitute>[^,.;:(]{{3,80}}?{party})"
            rf"{today}{end}",
            re.IGNORECASE,
        ),
    )


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if len(line) <= LONGEST:
            yield unmarked(re.sub(r"^\s*(?:[-+*•–]|\d+[.)]|[a-z]\))\s+", "", line))


def _sentences(line: str) -> list[str]:
    return re.split(r"(?<=[^\W\d_]{2}[.!])\s+(?=[A-ZÅÄÖ])", line)


def _names(text: str, *, strict: bool = False) -> list[str]:
    """Return the full names in a list; *strict*: none if anything else stands in it."""
    joins = one_of(reading().people["joins"])
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", "", text)
    found = []
    for at, piece in enumerate(
        re.split(rf"\s*[,;]\s*(?:{joins}\s+)?|\s+{joins}\s+", bare)
    ):
        words = piece.strip(" .:").split()
        words = words[title_before_name(words) :]
        ends = name_ends(words)
        if ends and has_known_first_name(words[0]):
            if strict and ends[0] < len(words):
                return []
            found.append(" ".join(words[: ends[0]]))
        elif strict and (at == 0 or _goes_on(words)):
            return []
    return found


def _goes_on(words: list[str]) -> bool:
    """Tell whether words behind a comma are more than title and affiliation."""
    if not words or words[0][:1].isupper() or is_title_word(words[0]):
        return False
    return " ".join(words).lower() not in lowered(reading().people["today"])
