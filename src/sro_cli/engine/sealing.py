"""The seal of approved minutes: a hash of what they say."""

import hashlib
import json
import unicodedata
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
    if isinstance(value, Model):
        return _table(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return value.isoformat()


def _table(value: Model) -> dict[str, Any]:
    kind = type(value)
    passed, fields = UNSEALED.get(kind.__name__, ()), kind.model_fields
    found = {}
    for name in value.model_fields_set:
        held = getattr(value, name)
        if held in ("", ()) or name in passed or held == fields[name].default:
            continue
        if (plain := _plain(held)) not in ("", [], {}):
            found[fields[name].alias or name] = plain
    return found


def _words(text: str) -> str:
    """Return a text in one form of letters, lines and blanks round it."""
    lines = text.replace("\r\n", "\n").strip()
    return lines if lines.isascii() else unicodedata.normalize("NFC", lines)
