"""What a field of the record says, and the meeting with another value in it."""

import re
from collections.abc import Sequence

from sro_cli.actions.edit import edit_person, with_item
from sro_cli.domain.case import Case
from sro_cli.domain.item import Attachment, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Attendance, Participant
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.names import look_up
from sro_cli.engine.roll import AWAY, roll
from sro_cli.engine.wheel import split_tables
from sro_cli.lang.words import Words, words
from sro_cli.render.origin import CORRECTED, TEXTS, keys_of
from sro_cli.render.paper import Kind, paper
from sro_cli.render.view_people import (
    absence_view,
    named_in_replacement,
    replacements_view,
)
from sro_cli.render.view_record import filled

Texts = tuple[str, ...]
"""What a field says: one text, or one for each entry of a list."""


def entry_of(meeting: Meeting, group: str) -> Entry | None:
    """Return the entry of the agenda that a field belongs to, if it is there still."""
    key = group.partition("/")[0]
    keys = keys_of(meeting)
    agenda = entries(meeting)
    return next((entry for entry in agenda if keys[entry.path] == key), None)


def texts_at(case: Case, kind: Kind, group: str) -> Texts | None:
    """Return what the record says in a field now; None: there is no such field."""
    if group == "place":
        return (case.meeting.place or "",)
    if group == "replacements":
        return tuple(replacements_view(paper(case, kind)))
    field = group.partition("/")[2]
    if group.startswith("absence/"):
        away = roll(case.meeting).away
        kinds = [each for each in AWAY if away[each]]
        if field not in kinds:
            return ("",)
        return (absence_view(paper(case, kind))[kinds.index(field)]["names"],)
    entry = entry_of(case.meeting, group)
    return None if entry is None else _texts(entry.item, field)


def _texts(item: Item, field: str) -> Texts | None:
    if field in TEXTS:
        return tuple(filled(getattr(item, field)))
    if field == "attachments":
        return tuple(f"{each.title}\n{each.target}" for each in item.attachments)
    if field in CORRECTED:
        return (str(getattr(item.corrects, field)),) if item.corrects else None
    if item.type == "wheel" and field in ("text", "wheel"):
        table, text = split_tables(item.text or "")
        return (text if field == "text" else table,)
    return (getattr(item, field, None) or "",)


def with_texts(case: Case, kind: Kind, group: str, new: Texts) -> Meeting:
    """Return the meeting with another value in a field.

    Raises:
        SroError: the value names somebody who is not known.
    """
    meeting = case.meeting
    if group == "place":
        return meeting.but(place=new[0] if new else "")
    if group == "replacements":
        return _with_replacements(case, kind, new)
    field = group.partition("/")[2]
    if group.startswith("absence/"):
        return _with_absence(case, field, new[0] if new else "")
    entry = entry_of(meeting, group)
    assert entry is not None  # noqa: S101 (its texts were read)
    return with_item(meeting, entry, (_changed(entry.item, field, new),))


def _changed(item: Item, field: str, new: Texts) -> Item:
    if field in TEXTS:
        return item.but(**{field: new})
    if field == "attachments":
        papers = tuple(_attachment(item.attachments, text) for text in new)
        return item.but(attachments=papers)
    only = new[0] if new else ""
    if field in CORRECTED and item.corrects:
        return item.but(corrects=item.corrects.but(**{field: only}))
    if item.type == "wheel" and field in ("text", "wheel"):
        table, text = split_tables(item.text or "")
        text, table = (only, table) if field == "text" else (text, only)
        both = "\n\n".join(part.strip("\n") for part in (text, table) if part.strip())
        return item.but(text=both + "\n" if "\n" in both else both)
    return item.but(**{"text" if field == "wheel" else field: only})


def _attachment(before: Sequence[Attachment], text: str) -> Attachment:
    title, _line, target = text.partition("\n")
    for each in before:
        if (each.title, each.target) == (title, target):
            return each
    return Attachment(title=title).but(target=target or None)


def _with_absence(case: Case, kind: str, line: str) -> Meeting:
    """Return the meeting with those away, in one way, whom a line names."""
    meeting = case.meeting
    people = meeting.everybody
    named = [look_up(people, name) for name in names_in(line, _words(case))]
    away = roll(meeting).away
    for person in away[kind]:  # type: ignore[index]
        if not any(person is each for each in named):
            back = person.but(attendance=None)
            meeting = edit_person(meeting, person, (back,))
    for person in named:
        if person.attendance != kind:
            gone = person.but(attendance=kind)
            meeting = edit_person(meeting, person, (gone,))
    return meeting


def _words(case: Case) -> Words:
    return words(case.settings.language)


def names_in(line: str, language: Words) -> list[str]:
    """Return the names that a sentence lists: "A, B och C"."""
    joint = re.escape(language.grammar["and"])
    parts = re.split(rf"\s*,\s*(?:{joint}\s+)?|\s+{joint}\s+", line.strip().rstrip("."))
    return [part.strip() for part in parts if part.strip()]


def _with_replacements(case: Case, kind: Kind, new: Texts) -> Meeting:
    """Return the meeting with the substitutes whom the sentences name."""
    made = paper(case, kind)
    meeting = case.meeting
    people = meeting.everybody
    pairs = [named_in_replacement(sentence, made) for sentence in new]
    told = [(look_up(people, absent), who) for absent, who in pairs]
    for person in people:
        if person.substitute and not any(person is each for each, _who in told):
            alone = person.but(substitute=None)
            meeting = edit_person(meeting, person, (alone,))
    for person, substitute in told:
        if _stands_in(people, substitute, person):
            continue
        way: Attendance = (
            "excused" if person.attendance == "present" else person.attendance
        )
        replaced = person.but(substitute=substitute, attendance=way)
        meeting = edit_person(meeting, person, (replaced,))
    return meeting


def _stands_in(
    people: Sequence[Participant], substitute: str, absent: Participant
) -> bool:
    """Tell whether the record says so already, on either of the two people's lines."""
    name = substitute.partition(",")[0].strip()
    if (absent.substitute or "").partition(",")[0].strip() == name:
        return True
    return any(
        each.name == name and each.replaces and each.replaces.name == absent.name
        for each in people
    )
