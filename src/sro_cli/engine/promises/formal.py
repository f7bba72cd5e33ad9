"""Formal items and others that are told by the words of their titles."""

import re
from functools import cache, lru_cache

from sro_cli.domain.item import Item
from sro_cli.lang.agenda import agenda_words, any_of

FORMAL = ("opening", "roll", "agenda", "previous", "wheel", "closing")
"""The types of items that belong to every meeting and are about the meeting itself."""


@lru_cache(maxsize=1 << 14)
def begins(title: str, *keys: str) -> bool:
    """Tell whether a title begins with words that the language file has for *keys*."""
    return _beginnings(keys).match(title) is not None


@lru_cache(maxsize=1 << 14)
def holds(title: str, *keys: str) -> bool:
    """Tell whether a title holds words that the language file has for *keys*."""
    folded, listed = title.casefold(), agenda_words().titles
    return any(each in folded for key in keys for each in listed[key])


@cache
def _beginnings(keys: tuple[str, ...]) -> re.Pattern[str]:
    listed = agenda_words().items
    words = any_of(word for key in keys for word in listed[key])
    return re.compile(rf"[\s\[*_]*(?:{words})", re.IGNORECASE)


def is_formal(item: Item) -> bool:
    """Tell whether an item is a formal one or a break, by its type or its title."""
    if item.type is not None:
        return item.type != "other"
    return begins(item.title, *FORMAL)


def is_of(item: Item, kind: str) -> bool:
    """Tell whether an item is of a formal type, by its type or its title."""
    if item.type is not None:
        return item.type == kind
    return begins(item.title, kind)
