"""One paper put on the desk: a new meeting, or joined with the one that is there."""

from sro_cli.actions.edit import refuse_approved
from sro_cli.actions.importing.desk import Desk
from sro_cli.actions.importing.differences import differences, not_taken
from sro_cli.actions.importing.joining import Rule, joined
from sro_cli.actions.importing.placing import (
    same_meeting,
    validated,
    with_times,
    without_made_up,
    without_twins,
)
from sro_cli.actions.importing.values import Placed, Result
from sro_cli.domain.errors import SroError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.plain import Plain
from sro_cli.imports.draft import Unsure
from sro_cli.lang.messages import _


def put(desk: Desk, paper: Placed) -> Result:
    """Put a paper on the desk.

    Raises:
        ConflictError: the meeting's minutes are approved.
        RejectedError: it makes no record.
    """
    draft = paper.draft
    table = draft.meeting | {"items": without_twins(draft.meeting.get("items", []))}
    full, unsure = with_times(table)
    head = {
        "format": FORMAT,
        "body": paper.body_id,
        "date": paper.day,
        "state": "called" if draft.kind == "summons" else "held",
    }
    meeting = validated(full | head, paper.read.file)
    there = _there(desk, paper, table)
    meeting_id = there or desk.free_id(paper.body_id, paper.day.isoformat())
    if there is not None:
        result = _joined(desk, paper, table, meeting_id)
    else:
        desk.put(meeting_id, meeting)
        result = _result(paper, meeting_id, meeting)
        result = result._replace(unsure=(*paper.unsure, *unsure))
    if draft.kind == "summons":
        desk.keep_called(meeting_id, meeting)
    return result


def _there(desk: Desk, paper: Placed, table: Plain) -> str | None:
    ids = desk.on_day(paper.body_id, paper.day.isoformat())
    if not ids:
        return None
    return same_meeting(table, {each: desk.meeting(each).now for each in ids})


def _joined(desk: Desk, paper: Placed, table: Plain, meeting_id: str) -> Result:
    sheet = desk.meeting(meeting_id)
    before = sheet.now
    refuse_approved(meeting_id, before)
    minutes = paper.draft.kind != "summons"
    rule = Rule(fills=before.state == "held" and not minutes, minutes=minutes)
    paper_says = {name: table[name] for name in table if name != "state"}
    done = joined(without_made_up(before.plain()), paper_says, rule)
    if minutes:
        done["state"] = "held"
    elif before.state == "draft":
        done["state"] = "called"
    done, unsure = with_times(done)
    after = validated(done, paper.read.file)
    changes = differences(before, after)
    if changes:
        desk.put(meeting_id, after)
    return _result(paper, meeting_id, after)._replace(
        became="joined",
        unsure=(*paper.unsure, *unsure, *_only_there(before, after, paper)),
        changes=changes,
        over=not_taken(paper_says, after.plain()) if rule.fills else (),
    )


def _only_there(before: Meeting, after: Meeting, paper: Placed) -> list[Unsure]:
    """Tell of people whom minutes do not name, and who now are told absent."""
    if paper.draft.kind == "summons":
        return []
    was = {person.name: person.attendance for person in before.people}
    named = {
        person["name"]
        for group in paper.draft.meeting.get("participants", ())
        for person in group["people"]
    }
    return [
        Unsure(
            1,
            person.name,
            _("{name} was called and is not in these minutes: absent").format(
                name=person.name
            ),
        )
        for person in after.people
        if person.name not in named
        and person.attendance == "absent"
        and was.get(person.name) == "present"
    ]


def _result(paper: Placed, meeting_id: str, meeting: Meeting) -> Result:
    return Result(
        paper.read.file,
        "new",
        paper.draft,
        meeting_id,
        items=len(meeting.items),
        people=len(meeting.everybody),
    )


def refused(paper_file: str, error: SroError) -> Result:
    """Return what became of a paper that was not imported."""
    return Result(paper_file, "refused", error=error)
