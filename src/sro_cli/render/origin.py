"""Where in the record each value of a paper's view stands, as the paper remembers it.

A place is "avtal/notes" for the item avtal, "avtal.rapport/notes" for a sub-item of it,
"avtal/position/0" for an entry of a list, "place" for the meeting. An item whose id
does not tell it from others is "#3", its index.
"""

import hashlib
import json
from collections import Counter

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.roll import AWAY, roll
from sro_cli.engine.promises.wheel import split_tables
from sro_cli.render.paper import Paper
from sro_cli.render.view_people import absence_view, replacements_view
from sro_cli.render.view_record import filled
from sro_cli.word.baseline import Origin, Source
from sro_cli.word.templates.writer import FieldPath

LINES = ("title", "lead")
TEXTS = ("proposal", "position", "dialogue", "decisions")
CORRECTED = ("old", "new")


def origin(paper: Paper, template: bytes, up: str) -> Origin:
    """Return where the values of *paper* come from.

    *up* is the way from the paper's folder to the workspace's root.
    """
    facts = {
        "meeting": paper.case.meeting_id,
        "kind": paper.kind,
        "up": up,
        "record": fingerprint(paper.meeting),
        "template": hashlib.sha256(template).hexdigest(),
    }
    return Origin(facts, _Sources(paper).source)


def fingerprint(meeting: Meeting) -> str:
    """Return a hash of all that a meeting's file says."""
    plain = json.dumps(meeting.plain(), default=str, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def keys_of(meeting: Meeting) -> dict[Path, str]:
    """Return what places call each entry of a meeting's agenda, by its path."""
    agenda = entries(meeting)
    count = Counter(entry.item.id for entry in agenda)
    keys: dict[Path, str] = {}
    for entry in agenda:
        own = entry.item.id
        if not own or count[own] > 1 or any(letter in own for letter in "#./"):
            own = f"#{entry.path[-1]}"
        parent = keys[entry.parent.path] + "." if entry.parent else ""
        keys[entry.path] = parent + own
    return keys


class _Sources:
    """The sources of one paper's values."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._keys = keys_of(paper.meeting)

    def source(self, field: FieldPath) -> Source | None:
        """Return where the value at *field* of the view stands; None for a label."""
        name = str(field[0])
        if name.startswith("label_"):
            return None
        if name == "items" and len(field) > 2:  # noqa: PLR2004 (items, 3, title)
            return self._of_entry(self._paper.items[int(field[1])], field[2:])
        if name in ("absence", "replacements"):
            return self._of_roll(field)
        if name == "place":
            return Source(name, self._paper.meeting.place or "")
        return Source(name)

    def _of_entry(self, entry: Entry, field: FieldPath) -> Source | None:
        name, *rest = field
        parts = self._paper.parts.get(entry.path, ())
        if name == "records":
            parts = [part for part in parts if part.item.has_record]
        if name in ("items", "records") and rest:
            return self._of_entry(parts[int(rest[0])], tuple(rest[1:]))
        if name in ("absence", "replacements"):
            return self._of_roll(field)
        place = f"{self._keys[entry.path]}/{name}"
        if name == "corrects" and rest:
            place = f"{self._keys[entry.path]}/{rest[-1]}"
        elif name in (*TEXTS, "attachments") and rest:
            place += f"/{rest[0]}"
        if name in (*LINES, "notes"):
            return Source(place, getattr(entry.item, str(name)) or "")
        return Source(place, self._text(entry.item, str(name), rest))

    def _text(self, item: Item, name: str, rest: list[str | int]) -> str | None:
        """Return what the record says where a field stands, None if nobody edits it."""
        if name in ("text", "wheel"):
            return self._wheel_or_text(item, name)
        if not rest:
            return None
        if name in TEXTS:
            return filled(getattr(item, name))[int(rest[0])]
        if name == "attachments":
            attachment = item.attachments[int(rest[0])]
            return f"{attachment.title}\n{attachment.target}"
        if name == "corrects" and item.corrects:
            return {"old": item.corrects.old, "new": item.corrects.new}.get(
                str(rest[-1])
            )
        return None

    def _wheel_or_text(self, item: Item, name: str) -> str | None:
        """Return the part of an item's text that is its year wheel, or all the rest.

        A draft's wheel is the body's.
        """
        if item.type != "wheel":
            return item.text or ""
        table, text = split_tables(item.text or "")
        if name == "text":
            return text
        return None if self._paper.meeting.state == "draft" else table

    def _of_roll(self, field: FieldPath) -> Source:
        if field[0] == "replacements":
            sentence = replacements_view(self._paper)[int(field[1])]
            return Source(f"replacements/{field[1]}", sentence)
        line = absence_view(self._paper)[int(field[1])]
        away = roll(self._paper.meeting).away
        kind = [kind for kind in AWAY if away[kind]][int(field[1])]
        if field[-1] != "names":
            return Source(f"absence/{kind}/{field[-1]}")
        return Source(f"absence/{kind}", line["names"])
