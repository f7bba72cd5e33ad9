"""Attendance: who is absent, who comes instead, who comes late."""

from collections.abc import Sequence
from dataclasses import dataclass

from sro_cli.actions.edit import edit_meeting, edit_person
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.domain.errors import UsageError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Attendance, Participant
from sro_cli.engine.agenda import entries, entry_at
from sro_cli.engine.people.names import look_up, typed
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of attendance; names as typed.

    *substitutes* are "ABSENT=SUBSTITUTE", *arrivals* and *departures* "NAME@REF".
    """

    absent: Sequence[str] = ()
    excused: Sequence[str] = ()
    present: Sequence[str] = ()
    remote: Sequence[str] = ()
    substitutes: Sequence[str] = ()
    arrivals: Sequence[str] = ()
    departures: Sequence[str] = ()

    def __bool__(self) -> bool:
        return any(
            (
                self.absent,
                self.excused,
                self.present,
                self.remote,
                self.substitutes,
                self.arrivals,
                self.departures,
            )
        )


def attend(
    workspace: Workspace, moment: Moment, meeting_id: str, marks: Marks
) -> Outcome:
    """Enter who is there and who is not."""
    done: list[str] = []
    remarks: list[str] = []

    def edit(meeting: Meeting) -> Meeting:
        ways: tuple[tuple[Attendance, Sequence[str]], ...] = (
            ("absent", marks.absent),
            ("excused", marks.excused),
            ("present", marks.present),
            ("remote", marks.remote),
        )
        marked: dict[int, Attendance] = {}
        for way, names in ways:
            for name in names:
                at, person = _found(meeting, name)
                if at in marked:
                    raise _both(person, _word(marked[at]), _word(way))
                marked[at] = way
                meeting = edit_person(meeting, person, (_marked(person, way),))
                done.append(f"{person.name}: {_word(way)}")
        replaced: dict[int, str] = {}
        for text in marks.substitutes:
            meeting = _substituted(meeting, text, marked, replaced, done, remarks)
        for key, texts in (("arrives", marks.arrivals), ("leaves", marks.departures)):
            timed: dict[int, str] = {}
            for text in texts:
                meeting = _timed(meeting, key, text, timed, done)
        return meeting

    before, after = edit_meeting(workspace, moment, meeting_id, edit)
    return outcome(meeting_id, "; ".join(done), before, after, tuple(remarks))


def _marked(person: Participant, way: Attendance) -> Participant:
    """Mark a person; who is there after all needs no substitute.

    Who is present is so the whole time, unless the same command says otherwise.
    """
    if way == "present":
        return person.but(attendance=None, substitute=None, arrives=None, leaves=None)
    if way == "remote":
        return person.but(attendance=way, substitute=None)
    return person.but(attendance=way)


def _found(meeting: Meeting, name: str) -> tuple[int, Participant]:
    """Return the person that a name means, and the place among everybody."""
    people = meeting.everybody
    found = look_up(people, name)
    return next(at for at, each in enumerate(people) if each is found), found


def _both(person: Participant, one: str, other: str) -> UsageError:
    return UsageError(
        _("{name} is said to be {one} and {other}").format(
            name=person.name, one=one, other=other
        )
    )


def _substituted(
    meeting: Meeting,
    text: str,
    marked: dict[int, Attendance],
    replaced: dict[int, str],
    done: list[str],
    remarks: list[str],
) -> Meeting:
    absent, _equals, substitute = (part.strip() for part in text.partition("="))
    if not absent or not substitute:
        raise UsageError(
            _('write --substitute "ABSENT=SUBSTITUTE", not "{text}"').format(text=text)
        )
    at, person = _found(meeting, absent)
    instead, remark = typed(substitute, meeting.everybody)
    remarks.append(remark)
    said = ", ".join(filter(None, (instead.name, instead.affiliation)))
    if at in replaced:
        raise UsageError(
            _("{name} has two substitutes: {one} and {other}").format(
                name=person.name, one=replaced[at], other=said
            )
        )
    replaced[at] = said
    away = marked.get(at) or person.attendance
    if marked.get(at) in ("present", "remote"):
        raise _both(person, _word(marked[at]), _("replaced"))
    changed = person.but(substitute=said)
    if away not in ("absent", "excused"):
        changed = changed.but(attendance="excused")
    done.append(
        _("{name}: excused, {substitute} instead").format(
            name=person.name, substitute=said
        )
        if changed.attendance == "excused"
        else _("{name}: {substitute} instead").format(name=person.name, substitute=said)
    )
    return edit_person(meeting, person, (changed,))


def _timed(
    meeting: Meeting, key: str, text: str, timed: dict[int, str], done: list[str]
) -> Meeting:
    name, _at, ref = text.rpartition("@")
    if not name.strip() or not ref.strip():
        raise UsageError(_('write "NAME@REF", not "{text}"').format(text=text))
    at, person = _found(meeting, name.strip())
    entry = entry_at(entries(meeting), ref)
    message = (
        _("{name} arrives at {entry}")
        if key == "arrives"
        else _("{name} leaves at {entry}")
    )
    told = message.format(name=person.name, entry=entry.name)
    if at in timed:
        raise UsageError(
            _('give one of "{one}" and "{other}"').format(one=timed[at], other=text)
        )
    timed[at] = text
    done.append(told)
    return edit_person(meeting, person, (person.but(**{key: entry.item.id}),))


def _word(way: Attendance) -> str:
    return {
        "absent": _("absent"),
        "excused": _("excused"),
        "present": _("present"),
        "remote": _("remote"),
    }[way]
