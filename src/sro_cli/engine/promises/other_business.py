"""Other business: what says that there is none, and what is some."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sro_cli.domain.item import Item
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry
from sro_cli.engine.promises.formal import begins, is_of
from sro_cli.lang.agenda import agenda_words, any_of

_SUBSTANCE = 60
"""Letters that notes under other business have if they tell of some."""
_NO = ("Inga", "inga", "Inge", "inge", "INGA", "saknas")
"""One of these is in what says that there is none."""
_SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


class Said(NamedTuple):
    """A sentence and its place."""

    entry: Entry
    path: Path
    text: str


def denials(entry: Entry, phrase: str) -> Iterator[Said]:
    """Yield the sentences of an entry that say there is no other business.

    *phrase* is what the body says then.
    """
    item = entry.item
    for key, text in (("notes", item.notes), ("text", item.text)):
        if not text or not any(each in text for each in (*_NO, phrase)):
            continue
        for sentence in _SENTENCE.split(text):
            may = any(each in sentence for each in (*_NO, phrase))
            if may and denies(sentence, phrase, under_other=is_of(item, "other")):
                yield Said(entry, (*entry.path, key), sentence.strip("-* "))


def denies(sentence: str, phrase: str, *, under_other: bool) -> bool:
    """Tell whether a sentence says that there is no other business."""
    folded = " ".join(sentence.casefold().split())
    if _patterns()["not"].search(folded):
        return False
    if phrase and phrase.casefold().rstrip(".") in folded:
        return True
    return bool(
        _patterns()["anywhere"].search(folded)
        or (under_other and _patterns()["there"].search(folded))
    )


def business(entry: Entry, phrase: str) -> str:
    """Return what an entry of other business brings up, in a few words; "" if nothing.

    It is the matter that its title names, else the first of its sub-items, positions,
    points or notes.
    """
    item = entry.item
    if not is_of(item, "other"):
        return ""
    named = _patterns()["named"].match(item.title)
    if named:
        return item.title if _is_business(item.title[named.end() - 1 :]) else ""
    if entry.parent and is_of(entry.parent.item, "other"):
        return ""
    found = [
        *(
            part.title
            for part in item.items
            if not part.is_break and not denies(part.title, phrase, under_other=True)
        ),
        *(*item.position, *item.decisions, *item.dialogue),
        *(each.what for each in item.commissions),
        _noted(item, phrase),
    ]
    return next(filter(_is_business, found), "")


def _is_business(matter: str) -> bool:
    """Tell whether a matter is one: the next meeting and good wishes are none."""
    return bool(matter) and not begins(matter, "elections", "closing")


def _noted(item: Item, phrase: str) -> str:
    notes = item.notes or ""
    if len(notes.strip()) < _SUBSTANCE:
        return ""
    if any(denies(each, phrase, under_other=True) for each in _SENTENCE.split(notes)):
        return ""
    return notes


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    titles = any_of(agenda_words().items["other"])
    none = agenda_words().none
    forms = {
        "named": rf"(?:{titles})\s*(?::|–|-)\s*\w",
        "anywhere": rf"\b(?:{any_of(none['anywhere'])})",
        "there": rf"\b(?:{any_of(none['there'])})|^[\s*_-]*ing(?:a|en|et)\.?[\s*_]*$",
        "not": rf"\b(?:{any_of(none['not'])})\b",
    }
    return {name: re.compile(form, re.IGNORECASE) for name, form in forms.items()}
