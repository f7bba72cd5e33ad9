"""A meeting as the fields that a template prints: plain strings, flags and lists."""

from collections.abc import Iterable
from typing import Any

from sro_cli.domain.case import Case
from sro_cli.engine.schedule import closing, opening
from sro_cli.lang.words import words
from sro_cli.render.fields import PAPER
from sro_cli.render.links import UP, address, link_target, with_links
from sro_cli.render.paper import Kind, Paper, paper
from sro_cli.render.view_items import items_view
from sro_cli.render.view_people import (
    absence_view,
    groups_view,
    names_line,
    person_view,
    replacements_view,
    signatures_view,
)
from sro_cli.word.templates.fields import Field, Type

MARKS = {"draft": "draft", "cancelled": "cancelled"}
"""States that a paper is marked with, and the label of the mark."""


def view(case: Case, kind: Kind, up: str = UP) -> dict[str, Any]:
    """Return the fields of a meeting's summons or minutes, as PAPER describes them.

    *up* is the way from the paper's folder to the workspace's root, for its links.
    Every field of PAPER is there; what there is none of is "", False, None or [].
    """
    return view_of(paper(case, kind), up)


def view_of(made: Paper, up: str = UP) -> dict[str, Any]:
    """Return the fields of a paper."""
    return _linked(PAPER, _view(made), up)


def _linked(fields: Iterable[Field], values: dict[str, Any], up: str) -> dict[str, Any]:
    """Return the values with their links leading from where the paper lies."""
    changed = dict(values)
    for field in fields:
        value = values[field.name]
        if not value:
            continue
        if field.type in (Type.LINE, Type.RICH):
            changed[field.name] = with_links(value, up)
        elif field.type is Type.LINK:
            changed[field.name] = {**value, "target": link_target(value["target"], up)}
        elif field.type is Type.TEXTS:
            changed[field.name] = [with_links(each, up) for each in value]
        elif field.type is Type.LIST:
            changed[field.name] = [_linked(field.fields, each, up) for each in value]
        elif field.type is Type.TABLE:
            changed[field.name] = _linked(field.fields, value, up)
    return changed


def _view(made: Paper) -> dict[str, Any]:
    case = made.case
    meeting, wording, style = case.meeting, made.wording, made.style
    name = case.body.called_on(meeting.date)
    begin, end = opening(meeting), closing(meeting)
    called = wording.phrase("see_list") if meeting.people else ""
    return {
        **_titles_view(made),
        "body_name": name.name,
        "body_title": name.title,
        "draft": wording.label(MARKS[meeting.state]) if meeting.state in MARKS else "",
        "date": style.date(meeting.date),
        "time": style.range(begin, end),
        "start": style.time(begin),
        "end": style.time(end),
        "place": meeting.place or "",
        "link": _link_view(made),
        "state": meeting.state,
        "called": called,
        "invited": [person_view(person, made) for person in meeting.invited],
        "invited_line": names_line(meeting.invited, made),
        "participants": groups_view(made),
        "items": items_view(made),
        "absence": absence_view(made),
        "replacements": replacements_view(made),
        "closing": "" if made.is_minutes else wording.phrase("closing"),
        "signatures": signatures_view(made),
    }


def _titles_view(made: Paper) -> dict[str, str]:
    """Return the paper's titles, and the labels, which take their words from them."""
    date = made.style.date(made.meeting.date)
    title = made.wording.label(f"title_{made.kind}")
    running = made.wording.label("title_running", title=title, date=date)
    fillings = {
        "title_running": {"title": title, "date": date},
        "title_draft": {"title": running},
        "title_cancelled": {"title": running},
        "correction": {"date": "", "number": ""},
        "previous": {"date": ""},
    }
    return {
        "paper_title": title,
        "running_title": running,
        **{
            f"label_{key}": made.wording.label(key, **fillings.get(key, {}))
            for key in words("sv").labels
        },
    }


def _link_view(made: Paper) -> dict[str, str] | str:
    """Return the meeting's link; what is no address is printed as it stands."""
    link = (made.meeting.link or "").strip()
    if not link:
        return ""
    target = address(link)
    text = made.wording.label("link_text") if target else link
    return {"text": text or link, "target": target}
