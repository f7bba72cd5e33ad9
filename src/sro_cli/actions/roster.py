"""Who is called: the roster's copy in a meeting, and people added by hand."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sro_cli.actions.edit import edit_meeting, edit_person, refuse_empty
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.domain.body import Body, MemberGroup
from sro_cli.domain.errors import ConflictError, UsageError
from sro_cli.domain.meeting import Group, Meeting
from sro_cli.domain.person import Member, Participant, Person
from sro_cli.engine.people.names import (
    exact,
    look_up,
    normal,
    spellings,
    split,
    written,
)
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

G = TypeVar("G", Group, MemberGroup)
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
    called = called_on(body, meeting.date)
    before = _before([each for group in called for each in group.people], meeting)
    groups = [
        group.but(
            people=tuple(_kept(each, before.get(id(each))) for each in group.people)
        )
        for group in called
    ]
    known = {name for member in body.members for name in spellings(member)}
    for group in meeting.participants:
        by_hand = tuple(each for each in group.people if not known & spellings(each))
        if by_hand:
            title = (group.heading, group.subheading)
            groups = into_group(groups, title, Group, _with_people(by_hand))
    return meeting.but(participants=tuple(groups))


def _before(called: Sequence[Participant], meeting: Meeting) -> dict[int, Participant]:
    """Return what the meeting says of each who is called, by the id of the value.

    Everybody is found once, the surest first: of two who share a name the one from
    the same place, and a name before an alias.
    """
    left = list(meeting.people)
    found: dict[int, Participant] = {}
    for alike in (_name_and_place, _name, _spelling):
        for person in called:
            there = next((each for each in left if alike(person, each)), None)
            if there is not None and id(person) not in found:
                found[id(person)] = there
                left = [each for each in left if each is not there]
    return found


def _name_and_place(one: Person, other: Person) -> bool:
    return _name(one, other) and one.affiliation == other.affiliation


def _name(one: Person, other: Person) -> bool:
    return normal(one.name) == normal(other.name)


def _spelling(one: Person, other: Person) -> bool:
    return bool(spellings(one) & spellings(other))


def _kept(person: Participant, before: Participant | None) -> Participant:
    """Return a person of the roster with what the meeting says of the same person."""
    if before is None:
        return person
    keys = {
        name: getattr(before, name)
        for name in OF_THE_MEETING
        if name in before.model_fields_set
    }
    return person.but(**keys)


def add_person(
    workspace: Workspace,
    moment: Moment,
    meeting_id: str,
    name: str,
    values: dict[str, Any],
    group: str | None,
    replaces: str | None = None,
) -> Outcome:
    """Call somebody who is not on the roster; *group* is "HEADING/SUBHEADING"."""
    keys = entered(name, values)
    person = Participant(name=keys["name"]).but(**keys)
    if replaces is not None:
        person = person.but(replaces=written(replaces))
        refuse_empty(written(replaces).name, _("--replaces"))

    def edit(meeting: Meeting) -> Meeting:
        if exact(meeting.everybody, person.name):
            raise ConflictError(
                _("{name} is on the list already; nothing was changed").format(
                    name=person.name
                )
            )
        absent = person.replaces.name if person.replaces else ""
        if exact(meeting.everybody, absent):
            raise ConflictError(
                _("{name} is on the list; nothing was changed").format(name=absent),
                _('say so there: sro attend --substitute "{absent}={name}"').format(
                    absent=absent, name=person.name
                ),
            )
        title = headings(group, meeting.participants)
        groups = into_group(meeting.participants, title, Group, _with_people((person,)))
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
        person = look_up(meeting.everybody, name)
        found = person.name
        meeting = edit_person(meeting, person, ())
        groups = tuple(group for group in meeting.participants if group.people)
        return meeting.but(participants=groups)

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    return outcome(meeting_id, _("removed {name}").format(name=found), before, after)


def entered(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a person who is entered as "Name" or "Name, Affiliation"."""
    name, affiliation = split(name)
    refuse_empty(name, _("the name"))
    if not affiliation:
        return {**values, "name": name}
    if "affiliation" in values:
        raise UsageError(_("give the affiliation after a comma or as --affiliation"))
    return {**values, "name": name, "affiliation": affiliation}


def headings(group: str | None, groups: Sequence[G] = ()) -> tuple[str, str | None]:
    """Divide "HEADING/SUBHEADING"; what is not given is the last group's."""
    if group is None and groups:
        return groups[-1].heading, groups[-1].subheading
    heading, _slash, subheading = (group or "").partition("/")
    return heading.strip(), subheading.strip() or None


def into_group(
    groups: Sequence[G],
    title: tuple[str, str | None],
    kind: type[G],
    add: Callable[[G], G],
) -> list[G]:
    """Return the groups, *add* done to the one with these headings; it may be made."""
    found: list[G] = list(groups)
    for at, each in enumerate(found):
        if (each.heading, each.subheading) == title:
            found[at] = add(each)
            return found
    heading, subheading = title
    found.append(add(kind(heading=heading).but(subheading=subheading)))
    return found


def _with_people(people: tuple[Participant, ...]) -> Callable[[Group], Group]:
    return lambda group: group.but(people=(*group.people, *people))
