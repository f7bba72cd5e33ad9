"""M101 to M104: minutes tell what came of the meeting, and stay as approved."""

import datetime
from collections.abc import Iterator

from sro_cli.checks import commissions
from sro_cli.checks.commissions import Given, given, shown
from sro_cli.checks.rule import Finding, check, wide_check
from sro_cli.domain.case import Case
from sro_cli.domain.item import Item
from sro_cli.domain.places import called_path, meeting_path
from sro_cli.domain.problem import Severity
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.noted import tells_outcome
from sro_cli.engine.sealing import sealed
from sro_cli.engine.style import house_style
from sro_cli.lang.messages import _
from sro_cli.lang.words import words

HELD = frozenset({"held", "approved"})
DECIDING = frozenset({"position", "decision"})
"""Kinds that ask for a position or a decision; the others ask for any record."""


@check("M101", "item-without-outcome", Severity.WARNING)
def item_without_outcome(case: Case) -> Iterator[Finding]:
    """In minutes, every item of a kind has an outcome.

    Who reads them later cannot tell whether the item was forgotten at the meeting or by
    the secretary. A position or decision is asked for by items for that; by others,
    any record. It may stand with a sub-item, or with the item that a sub-item is of;
    notes may tell of it, or that the item was put off or withdrawn.

    To put it right: enter what came of it (`sro position REF`, `sro decide REF`,
    `sro note REF`).
    """
    if case.meeting.state not in HELD:
        return
    asked = [entry for entry in entries(case.meeting) if entry.item.kind]
    found = [entry for entry in asked if not _has_outcome(case, entry)]
    if len(found) == len(asked) > 1:
        if _is_of_a_paper(case, asked):
            return
        yield Finding(
            ("items",),
            _("the meeting was held, and no item has an outcome yet"),
            "sro position REF, sro note REF",
        )
        return
    for entry in found:
        deciding = bool(DECIDING & {*entry.item.kind})
        message = _("{entry} has no outcome: no position, decision or notes")
        if deciding:
            message = _("{entry} asks for a position or decision, and has none")
        proposed = entry.item.proposal and not entry.item.position
        way = f"sro position {entry.ref} --adopt" if proposed else ""
        way = way or f"sro {'position' if deciding else 'note'} {entry.ref}"
        yield Finding(entry.path, message.format(entry=entry.name), way)


def _is_of_a_paper(case: Case, asked: list[Entry]) -> bool:
    """Tell whether the texts may be all there is of minutes: those of an old paper.

    Where sro made the summons, the texts are what it said.
    """
    texts = all(entry.item.text or entry.parent for entry in asked)
    return texts and called_path(case.meeting_id) not in case.files


def _has_outcome(case: Case, entry: Entry) -> bool:
    """Tell whether an entry's outcome stands with it, its parts or its item."""
    whole = entry.parent.item if entry.parent else entry.item
    near = (entry.item, *entry.item.items, whole)
    if any(_has_record(case, each) for each in near):
        return True
    return not DECIDING & {*entry.item.kind} and any(
        each.notes or each.dialogue for each in near
    )


def _has_record(case: Case, item: Item) -> bool:
    """Tell whether an item has an outcome of any kind, or its notes tell of one."""
    if item.position or item.decisions or item.commissions or item.corrects:
        return True
    if not item.notes:
        return False
    called = case.body.called_on(case.meeting.date)
    return tells_outcome(item.notes, (called.name, called.title))


@check("M102", "commission-without-who-or-due", Severity.WARNING)
def commission_without_who_or_due(case: Case) -> Iterator[Finding]:
    """A commission says who is to do it, and by when.

    Nobody does what nobody was told to, and without a day it never falls due. What is
    done is passed over, and so is what says it in its own words ("till nästa möte"), or
    by another commission of the item ("En delrapport ges …").

    To put it right: write `who` and `due` at the commission in the file, a line each.
    """
    for each in given(case.meeting):
        who = commissions.has_who(each.entry.item, each.commission)
        due = commissions.has_due(each.entry.item, each.commission)
        if who and due:
            continue
        message = _('{entry} does not say who is to do "{what}", nor by when')
        if who:
            message = _('{entry} does not say by when "{what}" is to be done')
        elif due:
            message = _('{entry} does not say who is to do "{what}"')
        yield Finding(
            each.path,
            message.format(entry=each.entry.name, what=shown(each.commission.what)),
            _("write who and due in the line of the commission"),
        )


@wide_check("M103", "due-date-is-no-meeting", Severity.WARNING)
def due_date_is_no_meeting(survey: Survey) -> Iterator[Finding]:
    """What is to be reported to the body falls due on a day on which it meets.

    On another day nobody is there to hear the report, and no agenda takes it up. Other
    tasks ("anordna en utbildningsdag") are told of where the date is within two days of
    a meeting, as a slip of the day is. Known are the meetings of the workspace and the
    days of the year wheel; what lies after the last of them cannot be judged, and in a
    month or quarter of the wheel the meeting may be on any day. Passed over are free
    words, what is done, reports to others, deadlines ("skickar ut senast den 13 april")
    and tasks of single persons.

    To put it right: write the day or the id of a meeting as `due`.
    """
    for meeting_id, meeting in survey.meetings.items():
        if meeting_id not in survey.asked:
            continue
        for each in given(meeting):
            due, body = each.commission.due, survey.body(meeting)
            fault = commissions.fault(survey, meeting, due) if due else None
            called = body.called_on(meeting.date)
            if fault and commissions.is_told(fault, each.commission, called):
                yield _not_due(survey, meeting_id, each, fault)


def _not_due(
    survey: Survey, meeting_id: str, given: Given, fault: commissions.Fault
) -> Finding:
    body = survey.body(survey.meetings[meeting_id])
    language = words(survey.settings.language)
    style = house_style(language, survey.settings.style, body.style)
    due, hint = given.commission.due, ""
    if fault.near:
        day = style.date(fault.near)
        hint = _("the nearest meeting is on {date}").format(date=day)
    elif fault.next_day:
        day = style.date(fault.next_day)
        hint = _("the next meeting is on {date}").format(date=day)
    return Finding(
        (*given.path, "due"),
        fault.message.format(
            entry=given.entry.name,
            due=style.date(due) if isinstance(due, datetime.date) else due,
        ),
        hint,
        file=meeting_path(meeting_id),
    )


@check("M104", "approved-minutes-changed")
def approved_minutes_changed(case: Case) -> Iterator[Finding]:
    """Approved minutes are as they were when they were approved.

    The next meeting approved these words and no others. The seal under `[approval]`
    holds their hash; that a commission was done may be entered later.

    To put it right: take the change back, and let a meeting correct the minutes.
    """
    meeting = case.meeting
    if meeting.state != "approved":
        return
    if meeting.approval is None:
        yield Finding(
            ("state",),
            _("the minutes are approved, and nothing says by which meeting"),
            _("only a meeting approves minutes: until then they are held"),
        )
    elif meeting.approval.sha256.lower() != sealed(meeting):
        yield Finding(
            ("approval", "sha256"),
            _("the minutes were changed after {meeting} approved them").format(
                meeting=meeting.approval.at
            ),
            _("put the approved wording back; another meeting may correct it"),
        )
