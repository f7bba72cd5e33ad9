"""Who is called: the roster's copy in a meeting, and people added by hand."""

import datetime
from dataclasses import dataclass

from sro_cli.actions.edit import edit_meeting, edit_person, everybody, refuse_empty
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.domain.body import Body
from sro_cli.domain.errors import ConflictError
from sro_cli.domain.meeting import Group, Meeting
from sro_cli.domain.person import Member, Participant, Person
from sro_cli.engine.names import exact, look_up, same
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

OF_THE_MEETING = ("attendance", "substitute", "replaces", "arrives", "leaves")


def called_on(body: Body, day: datetime.date) -> tuple[Group, ...]:
    """Return the roster's groups with those who are members on *day*."""
    groups = []
    for group in body.groups:
        people = tuple(
            _participant(member) for member in group.members if member.holds_on(day)
        )
        if people:
            made = Group(heading=group.heading, people=people)
            groups.append(made.but(subheading=group.subheading))
    return tuple(groups)


def _participant(member: Member) -> Participant:
    keys = {
        name: getattr(member, name)
        for name in member.model_fields_set
        if name in Person.model_fields
    }
    return Participant(name=member.name).but(**keys)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a meeting's people differ from the roster on its date."""

    joins: tuple[str, ...]
    leaves: tuple[str, ...]
    changes: tuple[str, ...]

    def __str__(self) -> str:
        said = [
            text.format(names=", ".join(names))
            for text, names in (
                (_("joins: {names}"), self.joins),
                (_("leaves: {names}"), self.leaves),
                (_("changed: {names}"), self.changes),
            )
            if names
        ]
        return "; ".join(said) or _("is as the roster says")


def roster_difference(workspace: Workspace, meeting_id: str) -> Difference:
    """Say how a meeting's people differ from its body's roster."""
    meeting = workspace.meeting(meeting_id)
    return difference(meeting, updated(meeting, workspace.body(meeting.body)))


def difference(before: Meeting, after: Meeting) -> Difference:
    """Compare the people of two versions of a meeting, by name."""
    old = {person.name: person for person in before.people}
    new = {person.name: person for person in after.people}
    return Difference(
        tuple(name for name in new if name not in old),
        tuple(name for name in old if name not in new),
        tuple(
            name
            for name, person in new.items()
            if name in old and old[name].plain() != person.plain()
        ),
    )


def update_roster(workspace: Workspace, moment: Moment, meeting_id: str) -> Outcome:
    """Copy the roster's members on the meeting's date into the meeting anew.

    Attendance stays; people added by hand, whom the roster never knew, stay.
    """
    before, after = edit_meeting(
        workspace,
        moment,
        meeting_id,
        lambda meeting: updated(meeting, workspace.body(meeting.body)),
    )
    return outcome(meeting_id, str(difference(before, after)), before, after)


def updated(meeting: Meeting, body: Body) -> Meeting:
    """Return the meeting with the roster of its date."""
    known = [member for group in body.groups for member in group.members]
    groups = [
        group.but(people=tuple(_kept(person, meeting) for person in group.people))
        for group in called_on(body, meeting.date)
    ]
    for group in meeting.participants:
        by_hand = tuple(
            person
            for person in group.people
            if not any(same(member, person.name) for member in known)
        )
        groups = _joined(groups, group.heading, group.subheading, by_hand)
    return meeting.but(participants=tuple(groups))


def _kept(person: Participant, meeting: Meeting) -> Participant:
    """Return a person of the roster with what the meeting says of the same person."""
    there = exact(meeting.people, person.name) or next(
        (each for each in meeting.people if same(person, each.name)), None
    )
    if there is None:
        return person
    keys = {
        name: getattr(there, name)
        for name in OF_THE_MEETING
        if name in there.model_fields_set
    }
    return person.but(**keys)


def _joined(
    groups: list[Group],
    heading: str,
    subheading: str | None,
    people: tuple[Participant, ...],
) -> list[Group]:
    """Add people to the group with these headings, or make it."""
    if not people:
        return groups
    for at, group in enumerate(groups):
        if (group.heading, group.subheading) == (heading, subheading):
            joined = group.but(people=(*group.people, *people))
            return [*groups[:at], joined, *groups[at + 1 :]]
    made = Group(heading=heading, people=people).but(subheading=subheading)
    return [*groups, made]


def add_person(
    workspace: Workspace,
    moment: Moment,
    meeting_id: str,
    person: Participant,
    group: str | None,
) -> Outcome:
    """Call somebody who is not on the roster; *group* is "HEADING/SUBHEADING"."""
    refuse_empty(person.name, _("the name"))

    def edit(meeting: Meeting) -> Meeting:
        if exact(everybody(meeting), person.name):
            raise ConflictError(
                _("{name} is on the list already; nothing was changed").format(
                    name=person.name
                )
            )
        heading, subheading = headings(group)
        if group is None and meeting.participants:
            last = meeting.participants[-1]
            heading, subheading = last.heading, last.subheading
        groups = _joined(list(meeting.participants), heading, subheading, (person,))
        return meeting.but(participants=tuple(groups))

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    return outcome(
        meeting_id, _("added {name}").format(name=person.name), before, after
    )


def remove_person(
    workspace: Workspace, moment: Moment, meeting_id: str, name: str
) -> Outcome:
    """Take somebody off a meeting's lists; the roster stays as it is."""
    found = name

    def edit(meeting: Meeting) -> Meeting:
        nonlocal found
        person = look_up(everybody(meeting), name)
        found = person.name
        meeting = edit_person(meeting, person, ())
        groups = tuple(group for group in meeting.participants if group.people)
        return meeting.but(participants=groups)

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    return outcome(meeting_id, _("removed {name}").format(name=found), before, after)


def headings(group: str | None) -> tuple[str, str | None]:
    """Divide "HEADING/SUBHEADING"; without a slash there is no subheading."""
    heading, _slash, subheading = (group or "").partition("/")
    return heading.strip(), subheading.strip() or None
