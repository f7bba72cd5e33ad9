"""What a pull could not take: said in words, and kept in a file of its own."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

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
    "presenters": _("presenters"),
    "presenters_line": _("presenters"),
    "kind": _("kind"),
    "duration": _("time"),
    "clock": _("time"),
    "date": _("date"),
    "time": _("time"),
    "start": _("time"),
    "end": _("time"),
    "link": _("link"),
    "participants": _("participants"),
    "called": _("those who are called"),
    "invited": _("guests"),
    "invited_line": _("guests"),
    "paper_title": _("the paper's title"),
    "body_name": _("the body's name"),
    "body_title": _("the body's name"),
    "draft": _("the mark of a draft"),
    "closing": _("closing words"),
    "label": _("number or letter"),
    "number": _("number or letter"),
    "heading": _("heading of the correction"),
    "signatures": _("signatures"),
}
"""What messages call the fields that a paper prints."""

COMMANDS = {
    "date": "sro edit-meeting --date",
    "time": "sro edit-meeting --start, --end",
    "start": "sro edit-meeting --start",
    "end": "sro edit-meeting --end",
    "place": "sro edit-meeting --place",
    "link": "sro edit-meeting --link",
    "invited_line": "sro edit-meeting --invite, --uninvite",
    "invited": "sro edit-meeting --invite, --uninvite",
    "participants": "sro add-person, sro remove-person",
    "absent": "sro attend --absent, --present",
    "excused": "sro attend --excused, --present",
    "remote": "sro attend --remote, --present",
    "replacements": "sro attend --substitute",
    "presenters_line": "sro edit-item {ref} --presenter",
    "presenters": "sro edit-item {ref} --presenter",
    "kind": "sro edit-item {ref} --kind, --kind-text",
    "duration": "sro edit-item {ref} --minutes",
    "clock": "sro edit-item {ref} --minutes, sro move-item {ref}",
    "label": "sro move-item {ref}",
    "number": "sro move-item {ref}",
    "title": "sro edit-item {ref} --title",
    "text": "sro edit-item {ref} --text",
    "lead": "sro edit-item {ref} --lead",
    "proposal": "sro edit-item {ref} --proposal",
    "attachments": "sro edit-item {ref} --attach",
    "position": "sro position {ref}",
    "notes": "sro note {ref} --edit",
    "dialogue": "sro dialogue {ref}",
    "decisions": "sro decide {ref}",
    "draft": "sro state",
    "wheel": "bodies/{body}.toml, [[wheels]]",
    "signatures": "bodies/{body}.toml, [[signatures]]",
    "closing": "bodies/{body}.toml, [phrases]",
    "body_title": "bodies/{body}.toml, [[names]]",
    "body_name": "bodies/{body}.toml, [[names]]",
}
"""Where that is changed which a paper shows."""

LABELS = "bodies/{body}.toml, [labels]"
"""Where words are changed that stand on every paper."""

PLACES = {
    "header": _("the header"),
    "footer": _("the footer"),
    "footnote": _("a footnote"),
    "endnote": _("an endnote"),
    "text box": _("a text box"),
    "hidden": _("hidden text"),
}
"""What messages call text outside the paragraphs."""


class Told(NamedTuple):
    """Something left over as it is told: why, what stands there, what stood there."""

    reason: str
    text: str
    was: str = ""


def name_of(case: Case, place: str) -> str:
    """Return what a message calls a place of a paper: "item 4, notes"."""
    field = field_of(place)
    word = NAMES.get(field, field)
    if place.startswith("absence/"):
        return word
    entry = entry_of(case.meeting, place) if place else None
    if "/" not in place:
        return entry.name if entry else word
    if entry is None:
        return _("an item that is gone, {field}").format(field=word)
    return _("{entry}, {field}").format(entry=entry.name, field=word)


def why(case: Case, left: Left) -> str:
    """Say in a line why something was not taken, and what to do."""
    entry = entry_of(case.meeting, left.place) if left.place else None
    near = entry_of(case.meeting, left.near) if left.near else None
    ref = entry.ref if entry else "REF"
    where = {"ref": ref, "body": case.meeting.body}
    place = name_of(case, left.place)
    words = {
        "heading": _(
            "a new heading: sro add-item makes an item, {after}; then give it its text"
        ),
        "outside": _("new text that belongs to no item")
        if entry is None
        else _("new text under {entry}, which holds none"),
        "beside": _("{place}: a new line; if it belongs there: {command}"),
        "label": _("words of the template; they are changed in {labels}"),
        "derived": _("{place}: worked out from the record; change it with {command}"),
        "mixed": _(
            "{place}: more was changed in this line than that; write it with {command}"
        ),
        "gone": _(
            "{place}: the line is gone; the record keeps it; change it with {command}"
        ),
        "needed": _("{place}: it is gone; the record cannot be without, and keeps it"),
        "item": _("{entry} is gone; the record keeps it; else: sro remove-item {ref}"),
        "order": _(
            "{entry} stands elsewhere; it keeps its place; else: sro move-item {ref} "
            "{after}"
        ),
        "twice": _("{place}: it stands there twice; one was taken, this one was not"),
        "removed": _("{place}: the record does not have it any more"),
        "name": _("{place}: {was}"),
        "picture": _("{place}: a picture; the record holds text alone"),
        "around": _("text in {part}, which the record has no place for"),
        "hanging": _("{place}: {part}, which the record has no place for"),
    }[left.why]
    return words.format(
        place=place or _("outside the agenda"),
        entry=entry.name if entry else place,
        ref=ref,
        was=left.was,
        command=COMMANDS.get(field_of(left.place), LABELS).format(**where),
        labels=LABELS.format(**where),
        part=PLACES.get(left.near, left.near),
        after=f"--after {near.ref}" if near else "--before 1",
    )


def told(case: Case, left: Sequence[Left]) -> Iterator[Told]:
    """Yield what was left, what has one reason together."""
    open_: Told | None = None
    for each in left:
        was = "" if each.why in ("name", "item", "order") else each.was
        new = Told(why(case, each), each.text, was)
        if open_ is not None and open_.reason == new.reason:
            texts = (open_.text, new.text), (open_.was, new.was)
            open_ = Told(new.reason, *("\n".join(filter(None, two)) for two in texts))
            continue
        if open_ is not None:
            yield open_
        open_ = new
    if open_ is not None:
        yield open_


def keep(file: Path, left: Sequence[Told]) -> Path:
    """Write what was not taken into a new file beside the paper, and return it."""
    lines = [_("What stands in {file} and was not taken:").format(file=file.name), ""]
    for each in left:
        lines.append(f"- {each.reason}")
        lines += _indented(each.text)
        if each.was:
            lines.append(_("  instead of:") if each.text else _("  it was:"))
            lines += _indented(each.was)
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


def _indented(text: str) -> list[str]:
    return [f"    {line}".rstrip() for line in text.splitlines()]


_LEFT = "ej-inlast"
"""In the name of the file: "not read", as the papers' own names are Swedish."""
