"""The seal of approved minutes: a hash of what they say."""

import datetime
import hashlib
import json
import unicodedata
from functools import cache
from typing import Any

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model

UNSEALED = {
    "Meeting": frozenset({"format", "state", "approval"}),
    "Item": frozenset({"id"}),
    "Commission": frozenset({"done"}),
}
"""Keys that are no words of the minutes, by the class of their table.

The approval itself and what goes on after it: the state, the version of the format, the
addresses of entries, and that a commission was done.
"""
_EMPTY: tuple[object, ...] = ("", [], {})


def sealed(meeting: Meeting) -> str:
    """Return the hash of a meeting's record: SHA-256, as 64 hexadecimal digits.

    Sealed is all that the file says but for UNSEALED: who, when, where, the agenda and
    what came of it. It is hashed as JSON in UTF-8, keys sorted, without blanks, dates
    and times in ISO form. A key that is empty or says what holds without it counts as
    absent, so that later keys of the format change no old seal; so do the layout of the
    file, its comments, its line ends and the form of its letters (NFC).
    """
    plain = json.dumps(
        _plain(meeting), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(plain.encode()).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 (whatever a file may hold)
    if isinstance(value, str):
        return _words(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Model):
        return _table(value)
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


def _table(value: Model) -> dict[str, Any]:
    fields, held, found = _fields(type(value)), value.__dict__, {}
    for name in value.model_fields_set:
        if name in fields:
            key, default = fields[name]
            if (one := held[name]) == default:
                continue
            plain = _words(one) if isinstance(one, str) else _plain(one)
            if plain not in _EMPTY:
                found[key] = plain
    return found


def _words(text: str) -> str:
    """Return a text in one form of letters, with one line end, no blanks round it."""
    text = text.strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@cache
def _fields(kind: type[Model]) -> dict[str, tuple[str, Any]]:
    """Return the sealed fields by name, each with its key in the file and default."""
    passed = UNSEALED.get(kind.__name__, ())
    return {
        name: (field.alias or name, field.default)
        for name, field in kind.model_fields.items()
        if name not in passed
    }
