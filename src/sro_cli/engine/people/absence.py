"""Who is away and who comes instead, as sentences of the minutes tell it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from sro_cli.engine.people.absence_lists import Named, is_partly, named, surnames
from sro_cli.engine.people.marked import one_of, unmarked
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

    Read are lines "Frånvaro: Eva Ek (S), Norr, och Bo Al", also with the names below,
    a line each, "Förhinder hade anmälts av Eva Ek", "Eva Ek har anmält frånvaro" and
    "Bo Al ersätter Eva Ek". What is no full name with a known first name is passed
    over, and so is who was away for a part: "Eva Ek (punkt 4)", "Eva Ek kom kl. 10."
    """
    if not _may_tell(text):
        return ()
    found: list[Named] = []
    partly: list[str] = []
    below = fresh = False
    for line in _lines(text):
        if fresh and not line:
            continue
        listed = named(line, strict=True) if below else []
        fresh = False
        below = bool(listed)
        found += listed
        for sentence in _sentences("" if listed else line):
            if match := _forms().label.match(sentence):
                if not is_partly(match["bracket"] or ""):
                    found += named(match["names"])
                    below = fresh = not match["names"].strip()
            elif match := _forms().told.match(sentence):
                found += named(match["names"], strict=True)
            elif is_partly(sentence):
                partly.append(sentence)
    there = {each.name for each in found if each.partly}
    away = [each.name for each in found if each.name not in there]
    away += [pair.absent for pair in replacements(text)]
    return tuple(
        name
        for name in dict.fromkeys(away)
        if not any(_is_told_of(name, sentence) for sentence in partly)
    )


def _is_told_of(name: str, sentence: str) -> bool:
    """Tell whether a sentence is about somebody: by full name, or the surname first."""
    last = name.rpartition(" ")[2]
    return bool(re.search(rf"\b{re.escape(name)}\b|^{re.escape(last)}\b", sentence))


@lru_cache(maxsize=KEPT)
def absent_surnames(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the lists of the absent that hold surnames alone: "Frånvaro: Ek och Al".

    Whether they are surnames, or places, the list of the meeting has to tell.
    """
    if not _may_tell(text):
        return ()
    lists = [
        tuple(surnames(match["names"]))
        for line in _lines(text)
        for sentence in _sentences(line)
        if (match := _forms().label.match(sentence))
        and not is_partly(match["bracket"] or "")
    ]
    return tuple(filter(None, lists))


@lru_cache(maxsize=KEPT)
def replacements(text: str) -> tuple[StandsIn, ...]:
    """Return who comes instead of whom for all of a meeting, by sentences of a text.

    "Eva Ek ersätter Bo Al under dagens möte.", "Bo Al (S) ersätts av Eva Ek, Norr."
    What goes on otherwise ("under punkt 4", "som ledamot") is no such sentence.
    """
    if not _may_tell(text):
        return ()
    found = []
    for line in _lines(text):
        for sentence in _sentences(line):
            for pattern in (_forms().active, _forms().passive):
                if match := pattern.match(sentence):
                    comes, away = (
                        named(match[each], strict=True) for each in StandsIn._fields
                    )
                    one_each = len(comes) == len(away) == 1
                    if one_each and not (comes[0].partly or away[0].partly):
                        found.append(StandsIn(comes[0].name, away[0].name))
    return tuple(found)


def _may_tell(text: str) -> bool:
    """Tell whether a text has any of the words by which absence is told; few have."""
    low = " ".join(text.lower().replace("*", "").replace("_", "").split())
    return any(sign in low for sign in _signs())


@cache
def _signs() -> tuple[str, ...]:
    """Return the words of which each sentence about absence has one."""
    people, labels = reading().people, reading().labels
    words = [*labels["absent"], *labels["excused"]]
    for key in ("absence_by", "absent", "excused", "not_there", "replaces", "replaced"):
        words += people[key]
    low = sorted({" ".join(word.lower().split()) for word in words}, key=len)
    return tuple(  # one that holds another is found by that
        word for at, word in enumerate(low) if not any(e in word for e in low[:at])
    )


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
            rf"(?:{before}\s*(?P<bracket>\([^)]*\)\s*)?(?:[:–]|$)|{by}\s*:?(?=\s))(?P<names>.*)",
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
