"""The record on paper: positions, notes, dialogue, decisions, tasks, corrections."""

import datetime
import re
from collections.abc import Sequence
from typing import Any

from sro_cli.domain.item import Commission, Correction, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import entries
from sro_cli.engine.listing import listing
from sro_cli.render.paper import Paper


def record_view(item: Item, paper: Paper) -> dict[str, Any]:
    """Return what minutes say of an item; in a summons all of it is empty."""
    if not paper.is_minutes:
        return {
            "position": [],
            "notes": "",
            "dialogue": [],
            "decisions": [],
            "decisions_is_listed": False,
            "commissions": [],
        }
    return {
        "position": filled(item.position),
        "notes": item.notes or "",
        "dialogue": filled(item.dialogue),
        "decisions": filled(item.decisions),
        "decisions_is_listed": len(filled(item.decisions)) > 1,
        "commissions": [_commission_view(each, paper) for each in item.commissions],
    }


def filled(texts: Sequence[str]) -> list[str]:
    """Return the texts that say something."""
    return [text for text in texts if text.strip()]


def is_listed(texts: Sequence[str], others: Sequence[str], lead: str | None) -> bool:
    """Tell whether a proposal or a position is printed as a numbered list.

    A lead begins a list, of one entry too, but not where the *others* (the position
    beside a proposal, or the other way round) are what it leads to: then the single
    text is a sentence of its own.
    """
    several = len(filled(texts)) > 1
    leads_here = bool(lead) and len(filled(others)) <= 1
    return several or (leads_here and bool(filled(texts)))


def differs(item: Item, paper: Paper) -> bool:
    """Tell whether what was adopted is worded otherwise than what was proposed."""
    proposed, adopted = filled(item.proposal), filled(item.position)
    return (
        paper.is_minutes
        and bool(proposed and adopted)
        and [text.split() for text in proposed] != [text.split() for text in adopted]
    )


def _commission_view(commission: Commission, paper: Paper) -> dict[str, Any]:
    return {
        "what": commission.what,
        "who": listing(commission.who, paper.words),
        "due": _when(commission.due, paper),
        "done": _when(commission.done, paper),
    }


def _when(value: datetime.date | str | None, paper: Paper) -> str:
    """Return a date, a meeting's id or words as a date on paper, or as the words."""
    day = _day_of(value) if isinstance(value, str) else value
    return paper.style.date(day) if day else str(value or "")


def _day_of(meeting_id: str) -> datetime.date | None:
    """Return the day in sro/2025-03-06-2#item, or in 2025-03-06."""
    match = re.fullmatch(r"(?:[^/]+/)?(\d{4}-\d\d-\d\d)(?:-\d+)?(?:#.*)?", meeting_id)
    try:
        return datetime.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def correction_view(correction: Correction, paper: Paper) -> dict[str, Any]:
    """Return the fields of a correction.

    Date and number are those of the corrected item; where the meeting or the item is
    not found, the heading does without.
    """
    other = paper.case.others.get(correction.meeting)
    day = other.date if other else _day_of(correction.meeting)
    date = paper.style.date(day) if day else ""
    number = _number_of(correction, other) if other else ""
    return {
        "heading": paper.wording.label("correction", date=date, number=number),
        "meeting": date,
        "item": number,
        "old": correction.old,
        "new": correction.new,
    }


def _number_of(correction: Correction, other: Meeting) -> str:
    """Return the number of the corrected item, "" if it has none."""
    for entry in entries(other):
        if entry.item.id == correction.item and (entry.number or entry.label):
            return entry.ref
    return ""
