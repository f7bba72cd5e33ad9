"""What is written for readers in an agenda, each text with the entry that it is of."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.links import links, unmarked
from sro_cli.engine.texts import Sort, Text, texts


class Paper(NamedTuple):
    """A paper that a meeting names: its title and target, and where they stand."""

    title: str
    target: str
    path: Path
    entry: Entry


def item_texts(meeting: Meeting) -> Iterator[tuple[Entry, Text]]:
    """Yield titles and prose of the agenda in the order of the file."""
    by_path = {entry.path: entry for entry in entries(meeting)}
    for text in texts(meeting):
        if text.is_read:
            is_part = len(text.path) > 4 and text.path[2] == "items"  # noqa: PLR2004 (items.0.items.0.title)
            yield by_path[text.path[: 4 if is_part else 2]], text


def papers(entry: Entry, text: Text) -> Iterator[Paper]:
    """Yield the papers that a text names: it is an attachment's title, or has links."""
    if text.sort is Sort.PAPER:
        at = text.path[-2]
        target = entry.item.attachments[at].target if isinstance(at, int) else ""
        yield Paper(unmarked(text.text), target, text.path, entry)
    else:
        for link in links(text.text):
            yield Paper(link.title, link.target, text.path, entry)
