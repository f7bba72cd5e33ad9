"""A meeting as `--json` prints it: the file's keys, all present, and what follows."""

import datetime
from typing import Any

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.schedule import Slot, timetable
from sro_cli.engine.style import iso_time


def meeting_row(meeting_id: str, meeting: Meeting) -> dict[str, Any]:
    """Return a meeting as a row of `list --json`."""
    row = {"id": meeting_id}
    for key in ("body", "date", "start", "end", "place", "state"):
        row[key] = _value(getattr(meeting, key))
    return row


def meeting_json(meeting_id: str, meeting: Meeting) -> dict[str, Any]:
    """Return a meeting as `show --json` prints it."""
    found = {"id": meeting_id, **whole(meeting)}
    slots = timetable(meeting)
    there = entries(meeting)
    by_parent: dict[Any, list[dict[str, Any]]] = {}
    for entry in there:
        own = _entry(entry, slots.get(entry.path))
        parent = entry.parent.path if entry.parent else None
        by_parent.setdefault(parent, []).append(own)
        own["items"] = by_parent.setdefault(entry.path, [])
    found["items"] = by_parent.get(None, [])
    return found


def _entry(entry: Entry, slot: Slot | None) -> dict[str, Any]:
    found = {
        "number": entry.number,
        "label": entry.label,
        "ref": entry.ref,
        **whole(entry.item),
    }
    found["start"] = iso_time(slot.start) if slot else None
    found["end"] = iso_time(slot.end) if slot else None
    found["minutes"] = (slot.minutes if slot else None) or entry.item.minutes
    return found


def whole(value: Model) -> dict[str, Any]:
    """Return every key of a value, also those that the file does not give.

    Items are left out: they are printed with what is worked out.
    """
    return {
        field.alias or name: _value(getattr(value, name))
        for name, field in type(value).model_fields.items()
        if not (isinstance(value, Item | Meeting) and name == "items")
    }


def _value(value: object) -> Any:  # noqa: ANN401 (whatever JSON holds)
    if isinstance(value, Model):
        return whole(value)
    if isinstance(value, tuple | list):
        return [_value(each) for each in value]
    if isinstance(value, dict):
        return {key: _value(each) for key, each in value.items()}
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
