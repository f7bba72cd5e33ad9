"""What a field of the record says, and the meeting with another value in it."""

from collections.abc import Mapping, Sequence

from sro_cli.actions.edit import with_item
from sro_cli.domain.case import Case
from sro_cli.domain.item import Attachment, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.roll import AWAY, roll
from sro_cli.engine.promises.wheel import split_tables
from sro_cli.render.origin import CORRECTED, TEXTS, keys_of
from sro_cli.render.paper import Kind, paper
from sro_cli.render.view_people import absence_view, replacements_view
from sro_cli.render.view_record import filled

Texts = tuple[str, ...]
"""What a field says: one text, or one for each entry of a list."""


def keys_now(
    meeting: Meeting, titles: Mapping[str, str], *, is_same: bool
) -> dict[str, str]:
    """Return what places call each entry of a paper by now; "" for one that is gone.

    *titles* are those that the paper had, by the key of the entry. An id tells its
    entry; where it is another by now, or there was none, the title has to. *is_same*:
    nobody changed the record since.
    """
    keys = keys_of(meeting)
    there = set(keys.values())
    by_title: dict[str, list[str]] = {}
    for entry in entries(meeting):
        by_title.setdefault(entry.item.title.strip(), []).append(keys[entry.path])
    twins: dict[str, list[str]] = {}
    for key, title in titles.items():
        twins.setdefault(title.strip(), []).append(key)
    found: dict[str, str] = {}
    for key, title in titles.items():
        if key in there and (is_same or "#" not in key):
            found[key] = key
            continue
        alike, now = twins[title.strip()], by_title.get(title.strip(), [])
        found[key] = now[alike.index(key)] if len(alike) == len(now) else ""
    return found


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


def with_texts(case: Case, group: str, new: Texts) -> Meeting:
    """Return the meeting with another value in a field, but for who is away."""
    meeting = case.meeting
    if group == "place":
        return meeting.but(place=new[0] if new else "")
    field = group.partition("/")[2]
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
