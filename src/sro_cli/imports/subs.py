"""Where the sub-items of an item begin: lettered, numbered 4.1, or by their looks."""

from collections.abc import Sequence
from typing import NamedTuple

from sro_cli.imports.clock import read_slot
from sro_cli.imports.context import Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.entry_marks import is_bullet, letter_of, parts_of
from sro_cli.imports.formal import type_of
from sro_cli.imports.head_line import read_head_line
from sro_cli.imports.kinds import read_kind
from sro_cli.imports.plain import is_bold, key_of, plain, whole_link
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading

_TITLE = 160
"""Characters: a sub-item's title is not longer."""
_AHEAD = 3
"""Blocks below a title within which a slot or the presenters stand."""


class Sub(NamedTuple):
    """A block that begins a sub-item; *numbered*: it has a letter or a number."""

    at: int
    numbered: bool
    type: str | None = None


def find_subs(entry: Entry, blocks: Sequence[Block], context: Context) -> list[Sub]:
    """Return the blocks that begin sub-items of *entry*, in their order."""
    finder = _Finder(entry, blocks, context)
    lettered = finder.lettered() or finder.nested()
    places = {sub.at for sub in lettered}
    others = [sub for sub in finder.unnumbered() if sub.at not in places]
    return sorted(lettered + others)


class _Finder:
    def __init__(self, entry: Entry, blocks: Sequence[Block], context: Context) -> None:
        self.entry = entry
        self.blocks = blocks
        self.context = context

    def lettered(self) -> list[Sub]:
        """Return a), b), c) where they are titles and not clauses."""
        found: list[Sub] = []
        for at, block in enumerate(self.blocks):
            letter = letter_of(block.mark).lower()
            if not letter or letter != "abcdefghijklmnop"[len(found) : len(found) + 1]:
                continue
            if not self._is_title(block) or (not found and self._below_lead(at)):
                continue
            found.append(Sub(at, numbered=True, type=type_of(plain(block.text))))
        if len(found) == 1 and not found[0].type and not self._opens(found[0].at):
            return []
        return found

    def nested(self) -> list[Sub]:
        """Return 4.1, 4.2 within item 4."""
        found: list[Sub] = []
        for at, block in enumerate(self.blocks):
            parts = parts_of(block.mark)
            first = (self.entry.number, len(found) + 1)
            if parts[:2] == first and len(parts) == 2 and self._is_title(block):  # noqa: PLR2004 (4.1)
                found.append(Sub(at, numbered=True, type=type_of(plain(block.text))))
        return found

    def unnumbered(self) -> list[Sub]:
        """Return headings within the item that have a slot or presenters of their own.

        Below an item "without presentation" every matter is one, and a year wheel is
        one everywhere.
        """
        found = []
        written = self._is_collection()
        for at, block in enumerate(self.blocks):
            if block.rows or not self._is_title(block):
                continue
            kind = type_of(plain(block.text))
            if kind == "wheel" and self._table_below(at):
                found.append(Sub(at, numbered=False, type="wheel"))
            elif (
                (written and self._is_matter(at))
                or self._has_own_head(at)
                or self._is_below(block)
            ):
                found.append(Sub(at, numbered=False))
        return found

    def _is_title(self, block: Block) -> bool:
        bare = plain(block.text)
        return (
            0 < len(bare) < _TITLE
            and not bare.endswith((";", ","))
            and not (bare.endswith(".") and len(bare) > _TITLE / 2)
            and not self._is_label(block)
            and (read_kind(bare) is None or self._stands_out(block))
        )

    @staticmethod
    def _stands_out(block: Block) -> bool:
        """Tell whether more than its words says that a block is a title."""
        counted = letter_of(block.mark) or parts_of(block.mark)
        return bool(counted) or is_bold(block.text) or block.heading > 0

    def _is_label(self, block: Block) -> bool:
        label = self.context.labels.read(block.text)
        # "a) Närvaro" is a title, whatever the word means elsewhere
        return label is not None and not (letter_of(block.mark) and label.alone)

    def _below_lead(self, at: int) -> bool:
        """Tell whether a list begins here: points below a label or a colon."""
        if at == 0:
            return False
        before = self.blocks[at - 1]
        label = self.context.labels.read(before.text)
        if label is not None and label.means in {"proposal", "position", "decisions"}:
            return True
        return plain(before.text).endswith(":") and not before.heading

    def _opens(self, at: int) -> bool:
        """Tell whether a slot, a kind or presenters stand just below a block."""
        for block in self.blocks[at + 1 : at + 1 + _AHEAD]:
            if block.rows or is_bullet(block.mark) or letter_of(block.mark):
                return False
            label = self.context.labels.read(block.text)
            if label is not None:
                return label.means == "presenters"
            bare = plain(block.text)
            line = read_head_line(bare)
            if line is None:
                return False
            if line.slot is not None:
                return True
        return False

    def _has_own_head(self, at: int) -> bool:
        """Tell whether a heading below the item's own head has one of its own."""
        block = self.blocks[at]
        if block.depth or (block.mark and not is_bullet(block.mark)):
            return False
        looks = is_bold(block.text) or bool(block.heading)
        # the item's own kind and slot stand directly below its title
        own = at > 0 or self.entry.has_head
        bare = plain(block.text)
        short = not bare.endswith((".", ":")) and read_slot(bare) is None
        return own and (looks or short) and self._opens(at)

    def _is_below(self, block: Block) -> bool:
        """Tell whether a heading is of the level below the item's own."""
        level = self.entry.level
        return bool(level) and block.heading == level + 1 and not block.mark

    def _is_collection(self) -> bool:
        key = key_of(self.entry.title)
        return any(key_of(word) in key for word in reading().lists["collection"])

    def _is_matter(self, at: int) -> bool:
        """Tell whether a bullet or a bold line is a matter with text below it."""
        block = self.blocks[at]
        if block.depth or whole_link(block.text) or block.heading > 0 < at:
            return bool(block.heading) and not whole_link(block.text)
        if is_bullet(block.mark):
            after = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
            own_text = after is not None and (
                not after.mark or bool(whole_link(after.text))
            )
            return is_bold(block.text) or own_text
        return is_bold(block.text) and not block.mark

    def _table_below(self, at: int) -> bool:
        following = self.blocks[at + 1 : at + 3]
        return any(block.rows for block in following) or at == len(self.blocks) - 1


def split_break(block: Block) -> tuple[str, object] | None:
    """Return the title of a break and its slot; None where a block is none."""
    bare = plain(block.text)
    if block.rows or len(bare) > 60 or block.depth:  # noqa: PLR2004 (a line)
        return None
    slot = read_slot(bare)
    title = slot.rest if slot is not None else bare
    title = title.strip(" :–-,.()") or bare
    if type_of(title) != "break":
        return None
    # "Paus" and nothing else, or with a time: not "Pausen blev lång i dag"
    words = len(title.split())
    if words > 1 and slot is None and not block.heading and not is_bold(block.text):
        return None
    return (title, slot) if words < 6 else None  # noqa: PLR2004 (Paus med fika och smörgås)
