"""What holds of every paper: the laws, for a text of any kind."""

import datetime as dt
from collections import Counter

from accounts import invented, unexplained, words_of

from sro_cli.actions.importing.placing import with_times
from sro_cli.domain.errors import RejectedError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.imports.paper import understand
from sro_cli.imports.source import Source
from sro_cli.imports.text import read_text
from sro_cli.store.reader import of_table

HEAD = {"format": FORMAT, "body": "srn", "state": "held"}


def read(text: str) -> Source | None:
    """Return a text's blocks; None where the reader refuses it with a sentence."""
    try:
        return read_text(text.encode("utf-8", "surrogatepass"), "papper.txt")
    except RejectedError:
        return None


def no_letter_is_lost_in_reading(text: str) -> None:
    """Count the letters and figures of the text, and of its blocks."""
    source = read(text)
    if source is None:
        return
    found = [
        part
        for block in source.blocks
        for part in (
            block.mark,
            block.text,
            *(cell for row in block.rows for cell in row),
        )
    ]
    found += [left.text for left in source.left]
    assert letters("".join(found)) == letters(text)


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


def the_same_text_gives_the_same_draft(text: str) -> None:
    first, second = read(text), read(text)
    if first is not None and second is not None:
        assert understand(first) == understand(second)


def no_word_is_lost(text: str) -> None:
    source = read(text)
    if source is not None:
        assert unexplained(source, understand(source)) == []


def no_word_is_invented(text: str) -> None:
    source = read(text)
    if source is not None:
        assert invented(source, understand(source)) == []


def what_is_kept_elsewhere_stands_there(text: str) -> None:
    """Look up each place that a report of unplaced lines names."""
    source = read(text)
    if source is None:
        return
    draft = understand(source)
    for each in draft.unplaced:
        if each.kept:
            at, key = each.kept.removeprefix("items[").split("].")
            there = words_of(draft.meeting["items"][int(at)][key])
            assert not Counter(words_of(each.text)) - Counter(there)


def a_record_can_be_made(text: str) -> None:
    """Fill in what no paper needs to state, as the import does."""
    source = read(text)
    if source is None:
        return
    draft = understand(source)
    full, _unsure = with_times(draft.meeting)
    meeting, faults = of_table({"date": dt.date(2025, 3, 6)} | full | HEAD, Meeting)
    assert faults == []
    assert meeting is not None
    assert meeting.items


LAWS = (
    no_letter_is_lost_in_reading,
    the_same_text_gives_the_same_draft,
    no_word_is_lost,
    no_word_is_invented,
    what_is_kept_elsewhere_stands_there,
    a_record_can_be_made,
)
