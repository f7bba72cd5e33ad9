"""The headings of papers without an agenda: each is an item of its own."""

from collections.abc import Callable, Sequence
from functools import cache

from sro_cli.imports.labels import Labels
from sro_cli.imports.numbers import Start
from sro_cli.imports.people import read_person
from sro_cli.imports.plain import is_bold, key_of, plain
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading

_LONGEST = 100
"""Characters: a heading without a number is not longer."""
_PROSE, _SENTENCE = 90, 30
"""Characters: a line that is longer is prose; a sentence has so many."""
_HEAD = (
    *("date", "time", "place", "place_and_time", "link", "participants", "present"),
    *("invited", "members", "others", "coopted", "substitutes", "absent", "excused"),
    *("chair", "vice_chair", "secretary", "checkers"),
)


def free_headings(blocks: Sequence[Block], labels: Labels) -> list[Start]:
    """Return the headings below which prose stands, by the surest looks there are.

    Headings of a style come before bold lines, and those before lines that are only
    short.
    """
    for looks in _LOOKS:
        found = [
            Start(at, 0, "", block.text)
            for at, block in enumerate(blocks)
            if looks(block) and _may_head(blocks, at, labels)
        ]
        while found and not _prose_below(blocks, found[0].at):
            found.pop(0)
        if found:
            return found
    return []


def _styled(block: Block) -> bool:
    return block.heading > 0


def _bold(block: Block) -> bool:
    return is_bold(block.text) and not block.mark


def _capitals(block: Block) -> bool:
    bare = plain(block.text)
    return _short(block) and bare.isupper() and len(bare) > 3  # noqa: PLR2004 (no short name)


def _short(block: Block) -> bool:
    bare = plain(block.text)
    return (
        block.gap
        and not block.mark
        and bare[:1].isupper()
        and not bare.endswith((".", ",", ";", "!", "?", ":"))
        and len(bare) < _PROSE
    )


_LOOKS: tuple[Callable[[Block], bool], ...] = (_styled, _bold, _capitals, _short)


def _may_head(blocks: Sequence[Block], at: int, labels: Labels) -> bool:
    block = blocks[at]
    bare = plain(block.text)
    if block.rows or not bare or len(bare) > _LONGEST or at in {0, len(blocks) - 1}:
        return False
    label = labels.read(block.text)
    if label is not None and (label.value or label.means in _HEAD):
        return False
    if key_of(bare).startswith(_papers()):
        return False
    person = read_person(block.text)
    return not (person is not None and person.person.get("party"))


@cache
def _papers() -> tuple[str, ...]:
    """Return the words for papers, in the form for comparing."""
    return tuple(key_of(name) for table in reading().papers.values() for name in table)


def _prose_below(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether prose stands below a heading: a list of people is none."""
    bare = plain(blocks[at + 1].text)
    ends = bare.endswith((".", "!", "?", ":"))
    return len(bare) > _PROSE or (ends and len(bare) > _SENTENCE)
