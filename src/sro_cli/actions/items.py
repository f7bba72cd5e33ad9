"""Entries of the agenda: add, edit, move, remove."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sro_cli.actions.edit import (
    edit_item,
    edit_meeting,
    refuse_empty,
    with_item,
)
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.domain.body import Body
from sro_cli.domain.errors import UsageError
from sro_cli.domain.item import Attachment, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Person
from sro_cli.engine.agenda import Entry, entries, entry_at
from sro_cli.engine.people.names import typed
from sro_cli.engine.slug import slug
from sro_cli.engine.wording import Wording
from sro_cli.lang.messages import _
from sro_cli.lang.words import words
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry goes: under an item, before or after an entry; else by rule."""

    under: str | None = None
    before: str | None = None
    after: str | None = None

    def check(self) -> None:
        """Refuse two places at once."""
        if sum(each is not None for each in (self.under, self.before, self.after)) > 1:
            raise UsageError(_("give one of --under, --before and --after"))


@dataclass(frozen=True, slots=True)
class Draft:
    """What a user says of an entry, as typed; None where nothing was said.

    A list that was given replaces the list; *presenters* are "Name, Affiliation",
    *attachments* "Title=target". *values* are the item's other keys, ready to use; a
    None in it takes the key away.
    """

    values: dict[str, Any]
    presenters: Sequence[str] | None = None
    attachments: Sequence[str] | None = None

    def keys(self, people: Sequence[Person]) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Return the item's keys, and remarks on names that are on no list."""
        keys, remarks = dict(self.values), []
        if "title" in keys:
            keys["title"] = _line(keys["title"])
        if self.presenters is not None:
            found = [typed(text, people) for text in self.presenters]
            keys["presenters"] = tuple(person for person, _remark in found)
            remarks = [remark for _person, remark in found if remark]
        if self.attachments is not None:
            keys["attachments"] = tuple(_attachment(each) for each in self.attachments)
        return keys, tuple(remarks)


def add_item(
    workspace: Workspace,
    moment: Moment,
    meeting_id: str,
    title: str,
    draft: Draft,
    place: Place,
) -> Outcome:
    """Add an item, or a sub-item.

    Without a place it stands after the last one that is not kept for the end.
    """
    remarks: tuple[str, ...] = ()
    refuse_empty(title, _("the title"))

    def edit(meeting: Meeting) -> Meeting:
        nonlocal remarks
        keys, remarks = draft.keys(meeting.everybody)
        item = Item(id=slug(title, _ids(meeting)), title=_line(title)).but(**keys)
        return insert(meeting, item, place, _body(workspace, meeting))

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    entry = _new_entry(before, after)
    return outcome(
        meeting_id,
        _("added {entry}: {title}").format(entry=entry.name, title=title),
        before,
        after,
        remarks,
    )


def add_break(
    workspace: Workspace, moment: Moment, meeting_id: str, minutes: int, place: Place
) -> Outcome:
    """Add a break of so many minutes; its title is the body's word for it."""

    def edit(meeting: Meeting) -> Meeting:
        body = _body(workspace, meeting)
        word = Wording(words(workspace.settings.language), body, meeting.date)
        title = word.label("break") or "–"
        item = Item(
            id=slug(title, _ids(meeting)), type="break", title=title, minutes=minutes
        )
        return insert(meeting, item, place, body)

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    return outcome(
        meeting_id,
        _("added {entry}: {minutes} minutes").format(
            entry=_new_entry(before, after).name, minutes=minutes
        ),
        before,
        after,
    )


def edit_entry(
    workspace: Workspace, moment: Moment, meeting_id: str, ref: str, draft: Draft
) -> Outcome:
    """Change what an entry says; a list that is given replaces the list."""
    remarks: tuple[str, ...] = ()
    if not draft.values and draft.presenters is None and draft.attachments is None:
        raise UsageError(_("nothing to change: give an option"))

    def edit(meeting: Meeting) -> Meeting:
        nonlocal remarks
        keys, remarks = draft.keys(meeting.everybody)
        return edit_item(meeting, ref, lambda item: item.but(**keys))[0]

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    was = entry_at(entries(before), ref)
    now = next(each for each in entries(after) if each.path == was.path)
    message = (
        _("changed {entry}: {title}")
        if was.item != now.item
        else _("nothing to change in {entry}: {title}")
    )
    return outcome(
        meeting_id,
        message.format(entry=was.name, title=now.item.title),
        before,
        after,
        remarks,
    )


def move_item(
    workspace: Workspace, moment: Moment, meeting_id: str, ref: str, place: Place
) -> Outcome:
    """Move an entry before or after another; its sub-items and comments go along."""
    place.check()
    if place.before is None and place.after is None:
        raise UsageError(_("say where to: --before REF or --after REF"))

    def edit(meeting: Meeting) -> Meeting:
        return moved_to(meeting, ref, place)

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    was = entry_at(entries(before), ref)
    now = next(each for each in entries(after) if each.item.id == was.item.id)
    message = (
        _("{old} stands there already: {title}")
        if was.path == now.path
        else _("moved {old}, now {new}: {title}")
    )
    return outcome(
        meeting_id,
        message.format(old=was.name, new=now.name, title=now.item.title),
        before,
        after,
    )


def moved_to(meeting: Meeting, ref: str, place: Place) -> Meeting:
    """Return the meeting with an entry in another place."""
    entry = entry_at(entries(meeting), ref)
    target = entry_at(entries(meeting), place.before or place.after or "")
    if target.item.id == entry.item.id:
        return meeting
    if target.parent is not None and target.parent.item.id == entry.item.id:
        raise UsageError(_("an item cannot go into itself"))
    if target.parent is not None and entry.item.items:
        raise UsageError(
            _("{entry} has sub-items, and a sub-item cannot").format(entry=entry.name)
        )
    without = with_item(meeting, entry, ())
    anchor = next(
        each.ref for each in entries(without) if each.item.id == target.item.id
    )
    return insert(
        without,
        entry.item,
        Place(before=anchor) if place.before else Place(after=anchor),
        None,
    )


def remove_item(
    workspace: Workspace, moment: Moment, meeting_id: str, ref: str
) -> Outcome:
    """Take an entry off the agenda, with its sub-items and comments."""

    def edit(meeting: Meeting) -> Meeting:
        return with_item(meeting, entry_at(entries(meeting), ref), ())

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    was = entry_at(entries(before), ref)
    return outcome(
        meeting_id,
        _("removed {entry}: {title}").format(entry=was.name, title=was.item.title),
        before,
        after,
        (_("sro undo brings it back"),) if was.item.has_record else (),
    )


def insert(meeting: Meeting, item: Item, place: Place, body: Body | None) -> Meeting:
    """Return the meeting with an entry more."""
    place.check()
    there = entries(meeting)
    if place.under is not None:
        parent = entry_at(there, place.under)
        if parent.parent is not None or parent.item.is_break:
            raise UsageError(
                _("{entry} cannot have sub-items").format(entry=parent.name)
            )
        parts = (*parent.item.items, item)
        return with_item(meeting, parent, (parent.item.but(items=parts),))
    if place.before is not None:
        target = entry_at(there, place.before)
        return with_item(meeting, target, (item, target.item))
    if place.after is not None:
        target = entry_at(there, place.after)
        return with_item(meeting, target, (target.item, item))
    at = _before_the_end(meeting, body)
    return meeting.but(items=(*meeting.items[:at], item, *meeting.items[at:]))


def _before_the_end(meeting: Meeting, body: Body | None) -> int:
    """Return the index behind the last entry that is not kept for the end."""
    kept: set[str] = set()
    titles: set[str] = set()
    for item in body.standing if body else ():
        if item.at == "end":
            kept |= {item.id or slug(item.title)}
            titles |= {item.title}
    at = len(meeting.items)
    while at and (
        meeting.items[at - 1].id in kept
        or meeting.items[at - 1].title in titles
        or meeting.items[at - 1].type == "closing"
    ):
        at -= 1
    return at


def _body(workspace: Workspace, meeting: Meeting) -> Body:
    return workspace.readable(workspace.body_if_any(meeting.body))


def _line(title: str) -> str:
    """Return a title on one line, as papers print it."""
    line = " ".join(title.split())
    if not line:
        raise UsageError(_("a title cannot be empty"))
    return line


def _ids(meeting: Meeting) -> set[str]:
    return {entry.item.id for entry in entries(meeting)}


def _new_entry(before: Meeting, after: Meeting) -> Entry:
    old = _ids(before)
    return next(entry for entry in entries(after) if entry.item.id not in old)


def _attachment(text: str) -> Attachment:
    """Read "Title=target"; without a target the title is all there is."""
    title, _equals, target = text.partition("=")
    if "://" in title:  # an address alone, which may hold an equals sign itself
        return Attachment(title=text.strip(), target=text.strip())
    if not title.strip():
        raise UsageError(_('"{text}" holds no title').format(text=text))
    if target.strip():
        return Attachment(title=title.strip(), target=target.strip())
    return Attachment(title=title.strip())
