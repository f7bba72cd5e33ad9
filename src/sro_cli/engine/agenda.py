"""The entries of an agenda with their numbers, letters and refs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sro_cli.domain.errors import NotFoundError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.remembered import remembered
from sro_cli.lang.messages import _


class Entry(NamedTuple):
    """An item, sub-item or break in its place.

    *ref* is what commands take: 4, 6b, p1, 10/1, 8.1, u1. *number* is a numbered
    item's; *label* a sub-item's letter, or a late item's 8.1. *path* is the place in
    the meeting: ("items", 3) or ("items", 3, "items", 0).
    """

    item: Item
    path: Path
    ref: str
    number: int | None = None
    label: str | None = None
    parent: "Entry | None" = None

    @property
    def name(self) -> str:
        """What a message calls the entry: "item 4", "break p1"."""
        word = _("break {ref}") if self.item.is_break else _("item {ref}")
        return word.format(ref=self.ref)


@remembered
def entries(meeting: Meeting) -> tuple[Entry, ...]:
    """Return all entries in the order of the agenda, sub-items after their item."""
    found: list[Entry] = []
    number = late = breaks = unnumbered = 0
    for index, item in enumerate(meeting.items):
        path = ("items", index)
        if item.is_break:
            breaks += 1
            entry = Entry(item, path, f"p{breaks}")
        elif not item.numbered:
            unnumbered += 1
            entry = Entry(item, path, f"u{unnumbered}")
        elif item.late:
            late += 1
            label = f"{number}.{late}"
            entry = Entry(item, path, label, label=label)
        else:
            number, late = number + 1, 0
            entry = Entry(item, path, str(number), number=number)
        found += [entry, *_parts(entry)]
    return tuple(found)


def _parts(parent: Entry) -> list[Entry]:
    found: list[Entry] = []
    lettered = plain = 0
    for index, item in enumerate(parent.item.items):
        path = (*parent.path, "items", index)
        if item.numbered and not item.is_break:
            lettered += 1
            label = letter(lettered)
            found.append(
                Entry(item, path, parent.ref + label, label=label, parent=parent)
            )
        else:
            plain += 1
            found.append(Entry(item, path, f"{parent.ref}/{plain}", parent=parent))
    return found


def letter(count: int) -> str:
    """Return the letter of the count-th sub-item, as Word counts: a … z, aa, bb …."""
    turns, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def entry_at(all_entries: Sequence[Entry], ref: str) -> Entry:
    """Return the entry that *ref* means: a ref, or an entry's id.

    Raises:
        NotFoundError: there is none; the refs there are stand in the hint.
    """
    wanted = re.sub(r"[\s)]+|(?<=\d)\.$", "", ref.strip().lower())
    for entry in all_entries:
        if entry.ref == wanted:
            return entry
    for entry in all_entries:
        if entry.item.id == ref.strip():
            return entry
    raise NotFoundError(
        _("there is no item {ref}").format(ref=ref),
        _("the agenda has {refs}").format(
            refs=", ".join(entry.ref for entry in all_entries) or _("no items")
        ),
    )


def renumbered(before: Meeting, after: Meeting) -> list[tuple[str, str]]:
    """Return the old and the new ref of each numbered item that has another one now."""
    new = {entry.item.id: entry.ref for entry in entries(after)}
    return [
        (entry.ref, new[entry.item.id])
        for entry in entries(before)
        if entry.number and new.get(entry.item.id, entry.ref) != entry.ref
    ]
