"""Meetings: make one, change its head."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sro_cli.actions.edit import edit_within, style_of
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.actions.roster import called_on
from sro_cli.actions.select import use, used
from sro_cli.domain.body import Body, StandingItem
from sro_cli.domain.errors import ConflictError, UsageError
from sro_cli.domain.item import Attachment, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.person import Participant, Person
from sro_cli.domain.places import called_path, meeting_path
from sro_cli.engine.people.names import exact, look_up, typed
from sro_cli.engine.schedule import closing, opening
from sro_cli.engine.slug import with_ids
from sro_cli.engine.style import HouseStyle, minutes_of
from sro_cli.engine.wording import Wording
from sro_cli.lang.messages import _
from sro_cli.lang.words import words
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a meeting as a user says it; None where nothing was said."""

    date: datetime.date | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    place: str | None = None
    link: str | None = None
    invite: Sequence[str] = ()
    uninvite: Sequence[str] = ()


def new_meeting(
    workspace: Workspace, moment: Moment, body_id: str, head: Head
) -> Outcome:
    """Make a meeting: its members on the date, the standing items, the last minutes."""
    with changing(workspace, moment) as change:
        body = workspace.body(body_id)
        assert head.date is not None  # noqa: S101 (the command line asks for it)
        meeting_id = _free_id(workspace, body_id, head.date)
        word = Wording(words(workspace.settings.language), body, head.date)
        meeting = Meeting(
            format=FORMAT,
            body=body_id,
            date=head.date,
            start=head.start or datetime.time(),
            end=head.end or datetime.time(),
            state="draft",
        ).but(place=head.place, link=head.link, participants=called_on(body, head.date))
        _refuse_no_time(workspace, meeting)
        meeting, remarks = _invited(meeting, body, head)
        previous = _previous(workspace, body_id, meeting_id, head.date)
        items = tuple(_standing(item, word) for item in body.standing)
        if previous:
            paper = _minutes_of(body_id, *previous, word)
            items = tuple(_with_paper(item, paper) for item in items)
        meeting = meeting.but(items=with_ids(items))
        change.new(meeting_path(meeting_id), meeting)
    count = len(meeting.people)
    message = _("made {meeting}: {people} called, {guests} invited, {items} items")
    return Outcome(
        meeting_id,
        message.format(
            meeting=meeting_path(meeting_id),
            people=count,
            guests=len(meeting.invited),
            items=len(meeting.items),
        ),
        (*remarks, *_second(meeting_id)),
    )


def edit_head(
    workspace: Workspace, moment: Moment, meeting_id: str, head: Head
) -> Outcome:
    """Change date, times, place, link or guests; another date is another file."""
    if head == Head():
        raise UsageError(_("nothing to change: give an option"))
    remarks: tuple[str, ...] = ()

    def edit(meeting: Meeting) -> Meeting:
        nonlocal remarks
        meeting = meeting.but(
            date=head.date or meeting.date,
            start=head.start or meeting.start,
            end=head.end or meeting.end,
        )
        _refuse_no_time(workspace, meeting)
        for key in ("place", "link"):
            if (value := getattr(head, key)) is not None:
                meeting = meeting.but(**{key: value})
        gone = [look_up(meeting.invited, name) for name in head.uninvite]
        left = tuple(p for p in meeting.invited if not any(p is g for g in gone))
        body = workspace.body(meeting.body) if head.invite else Body(format=FORMAT)
        meeting, remarks = _invited(meeting.but(invited=left), body, head)
        return meeting

    chosen = used(workspace)
    with changing(workspace, moment) as change:
        before, after = edit_within(change, meeting_id, edit)
        new_id = meeting_id
        if before.date != after.date:
            # by its place, not by the body that the file names: they may differ
            new_id = _free_id(workspace, meeting_id.partition("/")[0], after.date)
            change.move(meeting_path(meeting_id), meeting_path(new_id))
            if (workspace.root / called_path(meeting_id)).exists():
                change.move(called_path(meeting_id), called_path(new_id))
            left_behind = _left_behind(workspace, meeting_id)
            remarks = (*remarks, *left_behind, *_second(new_id))
    if new_id != meeting_id and chosen == meeting_id:
        use(workspace, new_id)
    style = style_of(workspace, after)
    said = [
        _("{key} {value}").format(key=key, value=_shown(getattr(after, key), style))
        for key in ("date", "start", "end", "place", "link")
        if getattr(before, key) != getattr(after, key)
    ]
    if before.invited != after.invited:
        said.append(_("{count} invited").format(count=len(after.invited)))
    return outcome(
        new_id,
        _("now {changes}").format(changes=", ".join(said))
        if said
        else _("nothing to change"),
        before,
        after,
        remarks,
    )


def _refuse_no_time(workspace: Workspace, meeting: Meeting) -> None:
    if closing(meeting) <= opening(meeting):
        style = style_of(workspace, meeting)
        raise UsageError(
            _("the meeting would end at {end}, and begin at {start}").format(
                end=style.time(minutes_of(meeting.end)),
                start=style.time(opening(meeting)),
            )
        )


def _free_id(workspace: Workspace, body_id: str, day: datetime.date) -> str:
    """Return the id of a new meeting on the day: the second one ends in -2."""
    taken = set(workspace.meeting_ids())
    found, count = f"{body_id}/{day.isoformat()}", 1
    while found in taken:
        count += 1
        found = f"{body_id}/{day.isoformat()}-{count}"
    return found


def _second(meeting_id: str) -> tuple[str, ...]:
    day = meeting_id.rpartition("/")[2]
    if day.count("-") <= 2:  # noqa: PLR2004 (a date has two)
        return ()
    return (
        _("it is not the first meeting of the body on {date}").format(date=day[:10]),
    )


def _invited(
    meeting: Meeting, body: Body, head: Head
) -> tuple[Meeting, tuple[str, ...]]:
    """Add the guests that were named; a known name takes its affiliation."""
    known: list[Person] = [*meeting.everybody, *body.members]
    remarks = []
    for text in head.invite:
        person, remark = typed(text, known)
        if there := exact(meeting.everybody, person.name):
            invited = exact(meeting.invited, person.name)
            told = _("{name} is invited already") if invited else _("{name} is called")
            raise ConflictError(told.format(name=there[0].name))
        guest = Participant(name=person.name).but(**person.plain())
        meeting = meeting.but(invited=(*meeting.invited, guest))
        remarks.append(remark)
    return meeting, tuple(filter(None, remarks))


def _standing(item: StandingItem, word: Wording) -> Item:
    """Return an item of a meeting made of a standing one, {year} and {name} filled."""
    keys = {
        name: getattr(item, name)
        for name in item.model_fields_set
        if name in Item.model_fields
    }
    parts = tuple(part.but(title=word.fill(part.title)) for part in item.items)
    title = word.fill(item.title)
    return Item(title=title).but(**{**keys, "title": title, "items": parts or None})


def _previous(
    workspace: Workspace, body_id: str, meeting_id: str, day: datetime.date
) -> tuple[str, datetime.date] | None:
    """Return the body's last meeting before the day that was not cancelled."""
    for each in reversed(workspace.meeting_ids()):
        body, _slash, stem = each.partition("/")
        if body != body_id or each == meeting_id:
            continue
        try:
            date = datetime.date.fromisoformat(stem[:10])
        except ValueError:
            continue
        if date < day and workspace.state_of(each) != "cancelled":
            return stem, date
    return None


def _minutes_of(
    body_id: str, stem: str, date: datetime.date, word: Wording
) -> Attachment:
    """Return a meeting's minutes as an attachment, where `render` puts them."""
    name = word.words.files["minutes"]
    return Attachment(
        title=word.label("previous", date=date.isoformat()),
        target=f"papers/{body_id}/{stem}-{name}.docx",
    )


def _with_paper(item: Item, paper: Attachment) -> Item:
    """Attach the previous minutes where they are taken up."""
    if item.type == "previous":
        return item.but(attachments=(*item.attachments, paper))
    if item.items:
        return item.but(items=tuple(_with_paper(part, paper) for part in item.items))
    return item


def _left_behind(workspace: Workspace, meeting_id: str) -> tuple[str, ...]:
    """Tell what still speaks of a meeting by the id that it had."""
    there = [
        each
        for each in workspace.meeting_ids()
        if each != meeting_id
        and meeting_id in workspace.decoded(meeting_path(each))[0].text
    ]
    remarks = [_("members may differ on the new date: sro roster --update")]
    if there:
        remarks.append(
            _("{old} is still named in {meetings}").format(
                meetings=", ".join(there), old=meeting_id
            )
        )
    return tuple(remarks)


def _shown(value: object, style: HouseStyle) -> str:
    if isinstance(value, datetime.time):
        return style.time(minutes_of(value))
    return str(value or "–")
