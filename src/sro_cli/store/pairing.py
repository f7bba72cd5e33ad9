"""Which old entry of a list a new one comes from, and which did not move."""

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

Pairing = Callable[[list[Any], list[Any]], list[int | None]]
"""For each new entry the index of the old one that it comes from."""


def in_place(old: list[Any], new: list[Any]) -> list[int | None]:
    """Pair entries by their place."""
    return [index if index < len(old) else None for index in range(len(new))]


def by_identity(old: list[Any], new: list[Any]) -> list[int | None]:
    """Pair equal entries first, then those of one name, then those of one place."""
    pairs: list[int | None] = [None] * len(new)
    free = dict.fromkeys(range(len(old)))
    for mark in (repr, _identity):
        marked: dict[object, list[int]] = {}
        for index in free:
            marked.setdefault(mark(old[index]), []).append(index)
        for at, entry in enumerate(new):
            same = marked.get(mark(entry)) if pairs[at] is None else None
            if same:
                pairs[at] = index = same.pop(0)
                del free[index]
    if len(old) == len(new):
        for at, pair in enumerate(pairs):
            if pair is None and at in free:
                pairs[at] = at
    return pairs


def _identity(entry: object) -> object:
    """Return what an entry is known by; what has no such thing is only itself."""
    if not isinstance(entry, dict):
        return object()
    for keys in (("id",), ("name",), ("heading", "subheading"), ("title",), ("what",)):
        if keys[0] in entry:
            return tuple(entry.get(key) for key in keys)
    return object()


def rising(order: list[int]) -> list[int]:
    """Return a longest rising part of *order*: the entries that did not move."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, index in enumerate(order):
        length = bisect_left(ends, index)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [index]
        last[length : length + 1] = [at]
    found: list[int] = []
    at = last[-1] if last else -1
    while at >= 0:
        found.append(order[at])
        at = before[at]
    return found[::-1]
