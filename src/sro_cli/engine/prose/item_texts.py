"""What is written for readers in an agenda, each text with the entry that it is of."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.prose.links import links, unmarked
from sro_cli.engine.prose.texts import Sort, Text, agenda_texts
from sro_cli.engine.remembered import remembered


class ItemText(NamedTuple):
    """A title or prose of an entry."""

    entry: Entry
    text: Text


class Paper(NamedTuple):
    """A paper that a meeting names: its title and target, and where they stand."""

    title: str
    target: str
    path: Path
    entry: Entry


@remembered
def item_texts(meeting: Meeting) -> tuple[ItemText, ...]:
    """Return titles and prose of the agenda in the order of the file."""
    by_path = {entry.path: entry for entry in entries(meeting)}
    return tuple(
        ItemText(by_path[each.path[: 4 if each.path[2] == "items" else 2]], each)
        for each in agenda_texts(meeting)
        if each.is_read
    )


@remembered
def papers(meeting: Meeting) -> tuple[Paper, ...]:
    """Return the papers of an agenda: what is attached, and what texts link to."""
    return tuple(
        paper
        for each in item_texts(meeting)
        if each.text.sort is Sort.PAPER or "](" in each.text.text
        for paper in _papers(*each)
    )


def _papers(entry: Entry, text: Text) -> Iterator[Paper]:
    if text.sort is Sort.PAPER:
        at = text.path[-2]
        target = entry.item.attachments[at].target if isinstance(at, int) else ""
        yield Paper(unmarked(text.text), target, text.path, entry)
    else:
        for link in links(text.text):
            yield Paper(link.title, link.target, text.path, entry)
