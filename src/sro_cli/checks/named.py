"""Where a name stands, in words, and what puts it right there."""

from typing import Any

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.person import Person
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.variants import Place, Spelling
from sro_cli.lang.messages import _

_COMMANDS = {
    "title": "sro edit-item {ref} --title",
    "lead": "sro edit-item {ref} --lead",
    "text": "sro edit-item {ref} --text",
    "notes": "sro note {ref} --edit",
}
"""What changes a text of an entry; the others are lists, and easier in the file."""


def place_name(place: Place, here: Place) -> str:
    """Say where a name stands; the meeting or body is left out where *here* is."""
    record = place.record
    if isinstance(record, Body):
        word = _("the roster") if place.path[0] == "groups" else _("the standing items")
    elif place.path[0] == "items":
        word = _entry(record, place).name
    elif place.path[0] == "invited":
        word = _("the guests")
    else:
        word = _("the participants")
    if place.record is here.record:
        return word
    return _("{place} of {file}").format(place=word, file=place.owner)


def cure(wrong: Spelling, right: Spelling, at: Place) -> str:
    """Say what to do about a spelling at a place: correct it, or call it right."""
    alias = _alias(wrong.name, right)
    if isinstance(at.record, Meeting) and at.record.state == "approved":
        return _("if both are right, {alias}").format(alias=alias)
    return _("{command}; or, if both are right, {alias}").format(
        command=_command(wrong.name, right.name, at)
        or _("write {right} in the file").format(right=right.name),
        alias=alias,
    )


def _alias(wrong: str, right: Spelling) -> str:
    """Say how a spelling is called right: on the roster if it can be."""
    for place in right.places:
        if isinstance(place.record, Body) and place.path[0] == "groups":
            member = _value(place.record, place.path[:-1])
            said = " ".join(f'--alias "{each}"' for each in (*member.aliases, wrong))
            return f'sro edit-member {place.owner} "{right.name}" {said}'
    return _('aliases = ["{wrong}"] on the line of {right}').format(
        wrong=wrong, right=right.name
    )


def _command(wrong: str, right: str, at: Place) -> str:
    """Return the command that changes a name at a place, "" where there is none."""
    record, path = at.record, at.path
    if isinstance(record, Body):
        return (
            f'sro edit-member {at.owner} "{wrong}" --name "{right}"'
            if path[0] == "groups"
            else ""
        )
    if path[0] == "items":
        return _in_item(_entry(record, at), right, path)
    person = _value(record, path[:-1])
    if path[-1] == "substitute":
        return f'sro attend --substitute "{person.name}={right}"'
    if path[0] == "invited" and path[-1] == "name":
        return (
            f'sro edit-meeting --uninvite "{wrong}" '
            f'--invite "{_with_affiliation(right, person)}"'
        )
    return ""


def _in_item(entry: Entry, right: str, path: Path) -> str:
    key = next(each for each in path[len(entry.path) :] if isinstance(each, str))
    if key != "presenters":
        return _COMMANDS.get(key, "").format(ref=entry.ref)
    at = next(each for each in path[::-1] if isinstance(each, int))
    return presenter_command(entry, at, right)


def presenter_command(entry: Entry, at: int, right: str) -> str:
    """Return what renames an entry's presenter *at*, "" where it would lose more."""
    people = entry.item.presenters
    if any(each.title or each.party or each.role for each in people):
        return ""
    names = (
        _with_affiliation(right if index == at else each.name, each)
        for index, each in enumerate(people)
    )
    said = " ".join(f'--presenter "{each}"' for each in names)
    return f"sro edit-item {entry.ref} {said}"


def _with_affiliation(name: str, person: Person) -> str:
    return f"{name}, {person.affiliation}" if person.affiliation else name


def _entry(meeting: Meeting, place: Place) -> Entry:
    """Return the entry in which a place is: a sub-item rather than its item."""
    found = {entry.path: entry for entry in entries(meeting)}
    return found.get(place.path[:4]) or found[place.path[:2]]


def _value(record: Model, path: Path) -> Any:  # noqa: ANN401 (what the file has there)
    value: Any = record
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value
