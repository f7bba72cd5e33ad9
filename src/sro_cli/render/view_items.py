"""The agenda on paper: items, sub-items and breaks with all that belongs to them."""

from typing import Any

from sro_cli.domain.item import Attachment, Item
from sro_cli.engine.agenda import Entry
from sro_cli.engine.listing import listing
from sro_cli.engine.promises.wheel import split_tables, table_width, wheel_table
from sro_cli.render.paper import NO_BREAK_SPACE, Paper
from sro_cli.render.view_people import (
    absence_view,
    names_line,
    person_view,
    replacements_view,
)
from sro_cli.render.view_record import (
    correction_view,
    differs,
    filled,
    is_listed,
    record_view,
)

PORTRAIT = 5
"""As many columns of a year wheel as a page in portrait holds."""


def items_view(paper: Paper) -> list[dict[str, Any]]:
    """Return the entries of the agenda, sub-items inside their items."""
    return [_item_view(entry, paper) for entry in paper.items]


def _item_view(entry: Entry, paper: Paper) -> dict[str, Any]:
    own = _entry_view(entry, paper)
    parts = [_entry_view(part, paper) for part in paper.parts[entry.path]]
    wheels = [own["wheel"], *(part["wheel"] for part in parts)]
    return {
        **own,
        "items": parts,
        "records": _records_view(entry, paper),
        "landscape": any(table_width(wheel) > PORTRAIT for wheel in wheels),
    }


def _entry_view(entry: Entry, paper: Paper) -> dict[str, Any]:
    item = entry.item
    wheel, text = _wheel_and_text(item, paper)
    record = record_view(item, paper)
    is_roll = entry.path == paper.roll_path
    return {
        "id": item.id,
        "ref": entry.ref,
        "type": item.type or "",
        "title": item.title,
        **_place_view(entry, paper),
        **_time_view(entry, paper),
        "kind": kind_line(item, paper),
        "presenters": [person_view(person, paper) for person in item.presenters],
        "presenters_line": names_line(item.presenters, paper),
        "attachments": [_attachment_view(each) for each in item.attachments],
        "text": text,
        "lead": item.lead or "",
        "proposal": filled(item.proposal),
        "is_listed": is_listed(item.proposal, record["position"], item.lead),
        "position_is_listed": is_listed(record["position"], item.proposal, item.lead),
        "proposal_differs": differs(item, paper),
        **record,
        "corrects": correction_view(item.corrects, paper) if item.corrects else None,
        "absence": absence_view(paper) if is_roll else [],
        "replacements": replacements_view(paper) if is_roll else [],
        "wheel": wheel,
        "record_here": _is_record_here(entry, paper),
    }


def _place_view(entry: Entry, paper: Paper) -> dict[str, Any]:
    """Return number, letter and what kind of entry it is.

    In an unnumbered body everything but a break is an entry without number.
    """
    item = entry.item
    counts = paper.case.body.numbered and not item.is_break
    label = entry.label if counts else None
    number = entry.number if counts else None
    return {
        "number": "" if number is None else str(number),
        "label": label or "",
        "numbered": number is not None or (bool(label) and entry.parent is not None),
        "late": bool(label) and entry.parent is None,
        "is_break": item.is_break,
        "is_item": number is not None,
        "is_unnumbered": not item.is_break and number is None and not label,
    }


def _time_view(entry: Entry, paper: Paper) -> dict[str, Any]:
    """Return length and clock times, as far as they are printed.

    None in an unnumbered body. A formal entry has a slot only with a presenter or a
    kind; without them a sub-item's share of its item is told by its length alone.
    """
    nothing = {"minutes": "", "duration": "", "start": "", "end": "", "clock": ""}
    item = entry.item
    slot = paper.slots.get(entry.path)
    is_told = bool(item.presenters or item.kind or item.kind_text)
    is_formal = item.type is not None and not item.is_break
    if slot is None or not paper.case.body.numbered or (is_formal and not is_told):
        return nothing
    minutes = slot.minutes
    length = {
        "minutes": str(minutes) if minutes else "",
        "duration": duration(minutes, paper),
    }
    if slot.inside and item.start is None and not is_told:
        return {**nothing, **length}
    start, end = paper.style.time(slot.start), paper.style.time(slot.end)
    time = paper.style.range(slot.start, slot.end) if minutes else start
    clock = paper.words.grammar["clock"].format(time=time)
    return {**length, "start": start, "end": end, "clock": unbroken(clock)}


def duration(minutes: int, paper: Paper) -> str:
    """Return a length in words, "" for none: "20 minuter"."""
    if not minutes:
        return ""
    grammar = paper.words.grammar
    word = grammar["duration_one" if minutes == 1 else "duration"]
    return unbroken(word.format(minutes=minutes))


def unbroken(text: str) -> str:
    """Return the text with blanks at which no line ends."""
    return text.replace(" ", NO_BREAK_SPACE)


def kind_line(item: Item, paper: Paper) -> str:
    """Return what an item asks of the meeting: "Information och ställningstagande"."""
    if item.kind_text:
        return item.kind_text
    kinds = listing([paper.words.kinds[kind] for kind in item.kind], paper.words)
    return kinds[:1].upper() + kinds[1:].lower()


def _attachment_view(attachment: Attachment) -> dict[str, Any]:
    return {
        "title": attachment.title,
        "target": attachment.target,
        "linked_title": {
            "text": attachment.title,
            "target": attachment.target,
        },
    }


def _wheel_and_text(item: Item, paper: Paper) -> tuple[str, str]:
    """Return an item's year wheel, and the rest of its text.

    A draft shows the body's wheel as it is now, a later paper the table that was put
    into the text when the meeting was called.
    """
    if item.type != "wheel":
        return "", item.text or ""
    table, text = split_tables(item.text or "")
    if paper.meeting.state == "draft":
        return wheel_table(paper.case) or table, text
    return table, text


def _is_record_here(entry: Entry, paper: Paper) -> bool:
    has_own = paper.is_minutes and entry.item.has_record
    return has_own and not (entry.parent and entry.parent.item.has_record)


def _records_view(entry: Entry, paper: Paper) -> list[dict[str, Any]]:
    """Return the records of the sub-items that stand after the item's own."""
    if not (paper.is_minutes and entry.item.has_record):
        return []
    return [
        {
            "label": _place_view(part, paper)["label"],
            "title": part.item.title,
            "lead": part.item.lead or "",
            "position_is_listed": is_listed(
                part.item.position, part.item.proposal, part.item.lead
            ),
            **record_view(part.item, paper),
        }
        for part in paper.parts[entry.path]
        if part.item.has_record
    ]
