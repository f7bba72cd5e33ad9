"""Ids: the slug of a title, and one for every entry that lacks it."""

import re
import unicodedata
from collections.abc import Iterable

from sro_cli.domain.item import Item

LONGEST = 48


def slug(title: str, taken: Iterable[str] = ()) -> str:
    """Return an id of [a-z0-9-] for *title* that is not among *taken*."""
    text = re.sub(r"\]\([^)]*\)", "", title).casefold()
    text = unicodedata.normalize("NFKD", text.replace("æ", "ae").replace("ø", "o"))
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rpartition("-")[0] or text[:LONGEST]
    base = text or "punkt"
    count, found, used = 1, base, set(taken)
    while found in used:
        count += 1
        found = f"{base}-{count}"
    return found


def with_ids(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give every entry that has no id one; those that are there stay."""
    taken = {each.id for item in items for each in (item, *item.items) if each.id}

    def named(item: Item) -> Item:
        if not item.id:
            item = item.but(id=slug(item.title, taken))
            taken.add(item.id)
        if any(not part.id for part in item.items):
            item = item.but(items=tuple(named(part) for part in item.items))
        return item

    return tuple(named(item) for item in items)
