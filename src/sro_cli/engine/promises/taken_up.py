"""Whether an agenda takes up a topic: in its titles, else in a line of its prose."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import entries
from sro_cli.engine.promises.formal import FORMAL, is_of
from sro_cli.engine.promises.topics import (
    ENOUGH,
    ENOUGH_IN_PROSE,
    Lexicon,
    Word,
    is_telling,
    lexicon,
    rarity,
    words_of,
)
from sro_cli.engine.prose.texts import prose
from sro_cli.engine.remembered import remembered

_LEFT_OUT = {*FORMAL, "break"}
_SEVERAL = 3
"""So many telling words may be those of more than one topic."""
_STEM = 5
"""Letters of a word by which a line is found that may hold it."""


class Agenda(NamedTuple):
    """What a meeting takes up.

    *titles* are the words of each entry's title, *nested* the same, a sub-item's with
    its item's. The year wheel and the formal items are left out.
    """

    meeting: Meeting
    titles: tuple[Lexicon, ...]
    nested: tuple[Lexicon, ...]

    def takes_up(self, topic: str) -> bool:
        """Tell whether an entry is about *topic*, a title or a sentence."""
        words = words_of(topic)
        rare = rarity(self.titles, words)
        if any(each.share(words, rare) >= ENOUGH for each in self.nested):
            return True
        if self.is_named_in(topic) or self._has_parts_of(words):
            return True
        return is_telling(words) and self._says(words, rare)

    def is_named_in(self, sentence: str) -> bool:
        """Tell whether *sentence* speaks of what an item's title is about."""
        told = lexicon([sentence])
        return any(
            is_telling(each.words) and told.share(each.words, {}) >= ENOUGH_IN_PROSE
            for each in self.titles
        )

    def _has_parts_of(self, words: Sequence[Word]) -> bool:
        """Tell whether the items together have what a long topic, or several, holds."""
        if sum(is_telling((each,)) for each in words) < _SEVERAL:
            return False
        whole = Lexicon.of(self.titles)
        return whole.share(words, {}) >= ENOUGH_IN_PROSE

    def _says(self, words: Sequence[Word], rare: dict[str, float]) -> bool:
        stems = [each.text[:_STEM] for each in words if is_telling((each,))]
        for line in _lines(self.meeting):
            folded = line.casefold()
            if any(stem in folded for stem in stems):
                told = lexicon([line])
                if told.share(words, rare) >= ENOUGH_IN_PROSE:
                    return True
        return False


@remembered
def agenda(meeting: Meeting) -> Agenda:
    """Return what a meeting takes up."""
    found = [entry for entry in entries(meeting) if not _is_left_out(entry.item)]
    above = [[entry.parent.item.title] if entry.parent else [] for entry in found]
    return Agenda(
        meeting,
        tuple(lexicon([entry.item.title]) for entry in found),
        tuple(
            lexicon([entry.item.title, *more])
            for entry, more in zip(found, above, strict=True)
        ),
    )


@remembered
def _lines(meeting: Meeting) -> tuple[str, ...]:
    """Return the lines of a meeting's prose, without the year wheel's."""
    return tuple(
        line
        for entry in entries(meeting)
        if not _is_left_out(entry.item)
        for line in _told(entry.item)
    )


def _is_left_out(item: Item) -> bool:
    return item.type in _LEFT_OUT or is_of(item, "wheel")


def _told(item: Item) -> Iterator[str]:
    yield from (each.title for each in item.attachments)
    for text in (item.text, item.notes, item.lead, item.kind_text):
        if text:
            yield from re.split(r"\n+|(?<=[.!?])\s+(?=[A-ZÅÄÖ])", prose(text))
    for points in (item.proposal, item.position, item.dialogue, item.decisions):
        yield from points
    for commission in item.commissions:
        yield commission.what
