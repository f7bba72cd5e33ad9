"""Every text that a file holds, with its place: what checks of words read."""

import re
from enum import Enum
from functools import cache, partial
from typing import NamedTuple

from sro_cli.domain.body import BodyName, MemberGroup, Spelling
from sro_cli.domain.item import Attachment, Commission, Correction, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.person import Participant, Person
from sro_cli.domain.problem import Path
from sro_cli.engine.remembered import remembered


class Sort(Enum):
    """What a text is."""

    TITLE = "the title of an entry"
    PROSE = "Markdown of several lines: text, notes"
    LINE = "one sentence or point of the record, Markdown: proposal, dialogue, who"
    PAPER = "the title of an attachment"
    NAME = "a person's name and nothing else"
    MARK = "what stands about a person or group: title, affiliation, heading"
    PLACE = "where a meeting is"
    QUOTED = "the words of other minutes, old or new"
    TARGET = "a path, an address, an id: nothing that a reader reads"


class Text(NamedTuple):
    """A text in its place in the record."""

    path: Path
    text: str
    sort: Sort

    @property
    def is_read(self) -> bool:
        """Tell whether the text is what somebody wrote for readers: titles, prose."""
        sort = self.sort
        return (
            sort is Sort.LINE
            or sort is Sort.PROSE
            or sort is Sort.TITLE
            or sort is Sort.PAPER
        )

    @property
    def entry(self) -> Path:
        """Return the place of the entry, item or sub-item, in which the text stands."""
        return self.path[:4] if self.path[2:3] == ("items",) else self.path[:2]


_SORTS: dict[type[Model], dict[str, Sort]] = {
    Meeting: {"place": Sort.PLACE},
    Item: {
        "title": Sort.TITLE,
        "text": Sort.PROSE,
        "notes": Sort.PROSE,
        "kind_text": Sort.LINE,
        "lead": Sort.LINE,
        "proposal": Sort.LINE,
        "position": Sort.LINE,
        "dialogue": Sort.LINE,
        "decisions": Sort.LINE,
    },
    Attachment: {"title": Sort.PAPER},
    Commission: {"what": Sort.LINE, "who": Sort.LINE, "due": Sort.LINE},
    Correction: {"old": Sort.QUOTED, "new": Sort.QUOTED},
    Participant: {"substitute": Sort.MARK},
    Person: {
        "name": Sort.NAME,
        "aliases": Sort.NAME,
        "party": Sort.MARK,
        "title": Sort.MARK,
        "affiliation": Sort.MARK,
    },
    BodyName: {"name": Sort.MARK, "title": Sort.MARK},
    MemberGroup: {"heading": Sort.MARK, "subheading": Sort.MARK},
    Spelling: {"use": Sort.TARGET, "not": Sort.TARGET},
}
_ADDRESS = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<[^<>\s]*>|`[^`\n]*`"
    r"|\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+"
)


_HOLDING = {"items", "attachments", "commissions"}
"""Fields of an item of which the entries hold what is read."""


@remembered
def texts(record: Model) -> tuple[Text, ...]:
    """Return all texts of a meeting, a body or the settings, in the order of keys.

    None is left out, so that a search of all of them is a search of the file; what is
    no text (dates, numbers, a word of a fixed list such as a kind) is.
    """
    found: list[Text] = []
    _gather(record, (), found)
    return tuple(found)


@remembered
def agenda_texts(meeting: Meeting) -> tuple[Text, ...]:
    """Return the texts of a meeting's entries alone; of people only presenters."""
    found: list[Text] = []
    _enter(meeting.items, ("items",), Sort.TARGET, found)
    return tuple(found)


def read_texts(meeting: Meeting) -> list[str]:
    """Return those of the `agenda_texts` that are read, without their places.

    A search of a whole workspace has no use for places but where it finds something.
    """
    found: list[str] = []
    for item in meeting.items:
        _say(item, found)
    return found


def prose(text: str) -> str:
    """Return a text as long as *text*, with blanks for what no reader reads.

    These are the targets of links, addresses and code: 13:30 in an address is no time.
    """
    if "](" in text or "://" in text or "@" in text or "`" in text or "www." in text:
        return _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    return text


_new = partial(tuple.__new__, Text)  # a third of the time of Text(…), and all wait


def _gather(value: Model, path: Path, found: list[Text]) -> None:
    held = vars(value)
    for name, key, sort in _fields(type(value)):
        if inner := held[name]:
            _enter(inner, (*path, key), sort, found)


def _say(value: Model, found: list[str]) -> None:
    held = vars(value)
    for name in _read_fields(type(value)):
        inner = held[name]
        if isinstance(inner, str):
            found.append(inner)
        elif isinstance(inner, tuple):  # a due date is no text
            for each in inner:
                if isinstance(each, str):
                    found.append(each)
                else:
                    _say(each, found)


@cache
def _read_fields(kind: type[Model]) -> list[str]:
    """Return the fields that hold what is read, or entries that do."""
    read = (
        name
        for name, _key, sort in _fields(kind)
        if Text((), "", sort).is_read or name in _HOLDING
    )
    return list(read)


def _enter(value: object, path: Path, sort: Sort, found: list[Text]) -> None:
    if isinstance(value, str):
        found.append(_new((path, value, sort)))
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            if isinstance(each, Model):
                _gather(each, (*path, at), found)
            else:
                _enter(each, (*path, at), sort, found)
    elif isinstance(value, Model):
        _gather(value, path, found)
    elif isinstance(value, dict):
        for key, each in value.items():
            found.append(_new(((*path, key), key, Sort.TARGET)))
            _enter(each, (*path, key), sort, found)


@cache
def _fields(kind: type[Model]) -> list[tuple[str, str, Sort]]:
    """Return the fields that may hold a text: name, key in the file, sort."""
    sorts: dict[str, Sort] = {}
    for parent in reversed(kind.__mro__):
        if issubclass(parent, Model):
            sorts |= _SORTS.get(parent, {})
    found = []
    for name, field in kind.model_fields.items():
        if not _is_fixed(field.annotation):
            key = field.alias or name
            found.append((name, key, sorts.get(key, Sort.TARGET)))
    return found


def _is_fixed(annotation: object) -> bool:
    """Tell whether a field holds no free text: numbers, times, words of a list."""
    text = str(annotation)
    return "str" not in text and "sro_cli" not in text
