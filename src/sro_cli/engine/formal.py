"""Formal items and others that are told by the words of their titles."""

from sro_cli.domain.item import Item
from sro_cli.lang.agenda import agenda_words

FORMAL = ("opening", "roll", "agenda", "previous", "wheel", "closing")
"""The types of items that belong to every meeting and are about the meeting itself."""


def begins(title: str, *keys: str) -> bool:
    """Tell whether a title begins with words that the language file has for *keys*."""
    folded = title.casefold().lstrip(" [*_")
    listed = agenda_words().items
    return any(
        folded.startswith(each.casefold()) for key in keys for each in listed[key]
    )


def holds(title: str, *keys: str) -> bool:
    """Tell whether a title holds words that the language file has for *keys*."""
    folded, listed = title.casefold(), agenda_words().titles
    return any(each in folded for key in keys for each in listed[key])


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
