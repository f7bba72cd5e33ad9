"""The way every change of one meeting goes: read, refuse, work out, write."""

from collections.abc import Callable

from sro_cli.domain.errors import ConflictError, UsageError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Participant
from sro_cli.domain.places import meeting_path
from sro_cli.engine.agenda import Entry, entries, entry_at
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.lang.messages import _
from sro_cli.lang.words import words
from sro_cli.store.change import Change, Moment, changing
from sro_cli.store.workspace import Workspace

Edit = Callable[[Meeting], Meeting]


def edit_meeting(
    workspace: Workspace, moment: Moment, meeting_id: str, edit: Edit
) -> tuple[Meeting, Meeting]:
    """Change a meeting by *edit*; return it as it was and as it is.

    Raises:
        ConflictError: its minutes are approved.
    """
    with changing(workspace, moment) as change:
        return edit_within(change, meeting_id, edit)


def edit_within(change: Change, meeting_id: str, edit: Edit) -> tuple[Meeting, Meeting]:
    """Change a meeting as a part of a change that may touch more."""
    reading = change.workspace.meeting_reading(meeting_id)
    before = change.workspace.readable(reading)
    refuse_approved(meeting_id, before)
    after = edit(before)
    change.rewrite(meeting_path(meeting_id), reading, after)
    return before, after


def refuse_approved(meeting_id: str, meeting: Meeting) -> None:
    """Refuse to change approved minutes."""
    if meeting.state == "approved":
        raise ConflictError(
            _("the minutes of {meeting} are approved; nothing was changed").format(
                meeting=meeting_id
            ),
            _("a later meeting corrects them: sro correct {meeting} REF …").format(
                meeting=meeting_id
            ),
        )


def refuse_empty(text: str, name: str) -> None:
    """Refuse a title or a name without a letter in it."""
    if not text.strip():
        raise UsageError(_("{name} is empty; nothing was changed").format(name=name))


def edit_item(
    meeting: Meeting, ref: str, edit: Callable[[Item], Item]
) -> tuple[Meeting, Entry]:
    """Change one entry; return the new meeting, and the entry as it was."""
    entry = entry_at(entries(meeting), ref)
    return with_item(meeting, entry, (edit(entry.item),)), entry


def with_item(meeting: Meeting, entry: Entry, instead: tuple[Item, ...]) -> Meeting:
    """Return the meeting with other entries, or none, in an entry's place."""
    at = entry.path[-1]
    assert isinstance(at, int)  # noqa: S101 (an entry's path ends in its index)
    if entry.parent is None:
        items = (*meeting.items[:at], *instead, *meeting.items[at + 1 :])
        return meeting.but(items=items)
    parts = entry.parent.item.items
    parent = entry.parent.item.but(items=(*parts[:at], *instead, *parts[at + 1 :]))
    return with_item(meeting, entry.parent, (parent,))


def edit_person(
    meeting: Meeting, person: Participant, instead: tuple[Participant, ...]
) -> Meeting:
    """Return the meeting with somebody else, or nobody, in a person's place."""

    def swapped(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(
            new for each in people for new in (instead if each is person else (each,))
        )

    if any(each is person for each in meeting.invited):
        return meeting.but(invited=swapped(meeting.invited))
    groups = tuple(
        group.but(people=swapped(group.people))
        if any(each is person for each in group.people)
        else group
        for group in meeting.participants
    )
    return meeting.but(participants=groups)


def style_of(workspace: Workspace, meeting: Meeting) -> HouseStyle:
    """Return the house style of a meeting's body; a body that is not there has none."""
    body = workspace.body_if_any(meeting.body).value
    settings = workspace.settings
    own = body.style if body else None
    return house_style(words(settings.language), settings.style, own)
