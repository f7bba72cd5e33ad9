"""What a pull could not take: said in words, and kept in a file of its own."""

from collections.abc import Sequence
from pathlib import Path

from sro_cli.actions.taken import entry_of
from sro_cli.domain.case import Case
from sro_cli.domain.errors import ConflictError
from sro_cli.lang.messages import _
from sro_cli.render.returned.pieces import field_of
from sro_cli.render.returned.values import Left
from sro_cli.store import disk

NAMES = {
    "place": _("place"),
    "title": _("title"),
    "lead": _("lead"),
    "text": _("text"),
    "proposal": _("proposal"),
    "position": _("position"),
    "notes": _("notes"),
    "dialogue": _("dialogue"),
    "decisions": _("decisions"),
    "attachments": _("attachments"),
    "old": _("wording until now"),
    "new": _("wording from now on"),
    "wheel": _("year wheel"),
    "absent": _("absent"),
    "excused": _("excused"),
    "remote": _("remote"),
    "replacements": _("substitutes"),
    "presenters_line": _("presenters"),
    "kind": _("kind"),
    "duration": _("time"),
    "clock": _("time"),
    "date": _("date"),
    "time": _("time"),
    "participants": _("participants"),
    "invited_line": _("guests"),
    "signatures": _("signatures"),
}
"""What messages call the fields that a paper prints."""

COMMANDS = {
    "date": "sro edit-meeting",
    "time": "sro edit-meeting",
    "start": "sro edit-meeting",
    "end": "sro edit-meeting",
    "link": "sro edit-meeting --link",
    "invited_line": "sro edit-meeting --invite",
    "invited": "sro edit-meeting --invite",
    "participants": "sro add-person, sro remove-person, sro roster",
    "presenters_line": "sro edit-item {ref} --presenter",
    "presenters": "sro edit-item {ref} --presenter",
    "kind": "sro edit-item {ref} --kind",
    "duration": "sro edit-item {ref} --minutes",
    "clock": "sro edit-item {ref} --minutes, sro move-item",
    "wheel": "bodies/{body}.toml, [[wheels]]",
    "title": "sro edit-item {ref} --title",
}
"""Where the facts are changed that a paper only tells."""


def name_of(case: Case, place: str) -> str:
    """Return what a message calls a place of a paper: "item 4, notes"."""
    field = field_of(place)
    word = NAMES.get(field, field)
    if place.startswith("absence/") or "/" not in place:
        entry = entry_of(case.meeting, place) if place else None
        return entry.name if entry else word
    entry = entry_of(case.meeting, place)
    if entry is None:
        return _("an item that is gone, {field}").format(field=word)
    return _("{entry}, {field}").format(entry=entry.name, field=word)


def why(case: Case, left: Left) -> str:
    """Say in a line why something was not taken, and what to do."""
    place = name_of(case, left.place) if left.place else ""
    words = {
        "heading": _("a new heading: sro add-item makes an item of it"),
        "outside": _("new text that belongs to no item"),
        "derived": _("{place}: papers only tell it; change it with {command}"),
        "mixed": _("{place}: more was changed in this line than its own text"),
        "gone": _("{place}: a line is gone that papers only tell; it is kept"),
        "title": _("{place}: the title is gone; an item has one, so it is kept"),
        "item": _("{place}: the item is gone; it is kept: sro remove-item {ref}"),
        "order": _(
            "{place}: the item stands elsewhere; it is kept: sro move-item {ref}"
        ),
        "twice": _("{place}: printed twice, and changed in two ways"),
        "removed": _("{place}: the record does not have it any more"),
        "name": _("{place}: {was}"),
        "picture": _("{place}: a picture; the record holds none"),
        "around": _("{place}: text that is not read from there"),
    }[left.why]
    entry = entry_of(case.meeting, left.place) if left.place else None
    ref = entry.ref if entry else "REF"
    command = COMMANDS.get(field_of(left.place), "sro edit-meeting")
    return words.format(
        place=place,
        ref=ref,
        was=left.was,
        command=command.format(ref=ref, body=case.meeting.body),
    )


def keep(file: Path, case: Case, left: Sequence[Left]) -> Path:
    """Write what was not taken into a new file beside the paper, and return it."""
    lines = [_("What stands in {file} and was not taken:").format(file=file.name), ""]
    for each in left:
        lines.append(f"- {why(case, each)}")
        lines += [f"    {line}" for line in each.text.splitlines()]
        if each.was and each.why != "name":
            lines.append(_("  before:"))
            lines += [f"    {line}" for line in each.was.splitlines()]
        lines.append("")
    data = "\n".join(lines).encode()
    count = 1
    while True:
        number = f"-{count}" if count > 1 else ""
        path = file.with_name(f"{file.stem}.{_LEFT}{number}.txt")
        if path.exists() and disk.read(path) == data:
            return path
        try:
            disk.create(path, data)
        except ConflictError:
            count += 1
            continue
        return path


_LEFT = "ej-inlast"
"""In the name of the file: "not read", as the papers' own names are Swedish."""
