"""A105 to A107: an agenda takes up what earlier meetings and the year wheel promise."""

import datetime
from collections.abc import Iterator

from sro_cli.checks.quoting import quoted, typed
from sro_cli.checks.rule import Finding, wide_check
from sro_cli.checks.whole import asked, house_of
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import meeting_path
from sro_cli.domain.problem import Severity
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.due import Duty, duties
from sro_cli.engine.promises.formal import is_of
from sro_cli.engine.promises.meeting_days import LATEST, calendar
from sro_cli.engine.promises.planned import (
    Column,
    Planned,
    columns_on,
    printed_on,
    shows_wheel,
)
from sro_cli.engine.promises.taken_up import agenda
from sro_cli.engine.promises.topics import is_telling, words_of
from sro_cli.engine.prose.days import days_in
from sro_cli.engine.remembered import remembered
from sro_cli.engine.wording import Wording
from sro_cli.lang.messages import _

QUOTE = 160
"""Letters of a sentence that a message quotes."""


@wide_check("A105", "previous-minutes-missing", Severity.WARNING)
def previous_minutes_missing(survey: Survey) -> Iterator[Finding]:
    """The item about the previous minutes names those of the last meeting before.

    Members approve what they have not read, or the minutes of another meeting. Where
    the workspace holds no earlier meeting of the body, nothing is said.

    To put it right: attach the minutes of that meeting (`sro edit-item REF --attach
    "TITLE=FILE"`).
    """
    for meeting_id, meeting in asked(survey):
        before = [
            row for row in calendar(survey).before(meeting) if row[2].state != "draft"
        ]
        entry = _previous(meeting) if before else None
        if entry is None:
            continue
        last = before[-1][0]
        is_missed, other = _missed(entry, last, meeting)
        if is_missed:
            style = house_of(survey, meeting)
            wording = Wording(style.words, survey.body(meeting), meeting.date)
            title = wording.label("previous", date=last.isoformat())
            message = _("{entry} lacks the minutes of the last meeting, {last}")
            if other is not None:
                message = _(
                    "{entry} has the minutes of {other}; "
                    "the last meeting before was {last}"
                )
            yield Finding(
                (*entry.path, "attachments") if entry.item.attachments else entry.path,
                message.format(
                    entry=entry.name,
                    last=style.date(last),
                    other=style.date(other) if other else "",
                ),
                f'sro edit-item {entry.ref} --attach "{title}=…"',
                file=meeting_path(meeting_id),
            )


def _previous(meeting: Meeting) -> Entry | None:
    """Return the entry about the previous minutes."""
    items = (each for item in meeting.items for each in (item, *item.items))
    if not any(is_of(each, "previous") for each in items):
        return None
    found = [entry for entry in entries(meeting) if is_of(entry.item, "previous")]
    return min(found, key=lambda each: each.item.type is None)


def _missed(
    entry: Entry, last: datetime.date, meeting: Meeting
) -> tuple[bool, datetime.date | None]:
    """Tell whether an entry lacks the minutes of the day *last*, and has which instead.

    Papers without a date may be the right ones; later ones are of a meeting that the
    workspace does not hold.
    """
    item = entry.item
    papers = [
        part.replace("/", " ").replace("_", " ")
        for each in item.attachments
        for part in (each.title, each.target)
    ]
    named = [day for text in papers for day in days_in(text)]
    prose = [each for each in (item.title, item.text, item.notes) if each]
    told = (day for text in prose for day in days_in(text))
    if any(day.is_day(last) for days in (named, told) for day in days):
        return False, None
    dated = [day.after(meeting.date - LATEST) for day in named]
    days = [day for day in dated if day is not None and day < meeting.date]
    if days:
        return max(days) < last, max(days)
    is_recorded = meeting.state in {"held", "approved"} and item.has_record
    is_long_ago = meeting.date - last > LATEST
    has_papers = bool(papers) or "](" in "".join(prose)
    return not (has_papers or is_recorded or is_long_ago), None


@wide_check("A106", "wheel-topic-missing", Severity.WARNING)
def wheel_topic_missing(survey: Survey) -> Iterator[Finding]:
    """The agenda takes up the topics that the year wheel plans for the meeting.

    What was planned a year ago is easily forgotten, and others wait for it. The body's
    year wheel is asked, else the one in its last minutes; a topic of a month or a
    quarter may come at any meeting in it. Other words for the same topic will do.

    To put it right: add the item (`sro add-item`), or plan the topic for another day
    in the body's year wheel.
    """
    for meeting_id, meeting in asked(survey):
        for source, column in _columns(survey, meeting):
            missing = _missing(survey, meeting, column)
            if not missing:
                continue
            period = house_of(survey, meeting).period(column.name)
            message = _(
                "the year wheel plans for {period}, but no item takes up: {list}"
            )
            if source:
                message = _(
                    "the year wheel in {source} plans for {period}, "
                    "but no item takes up: {list}"
                )
            yield Finding(
                ("date",),
                message.format(
                    source=source,
                    period=f"{period[:1].lower()}{period[1:]}",
                    list="; ".join(quoted(each.quote, QUOTE) for each in missing),
                ),
                "; ".join(
                    f"sro add-item {typed(each.title.strip().rstrip(':'))}"
                    for each in missing
                ),
                file=meeting_path(meeting_id),
            )


def _columns(survey: Survey, meeting: Meeting) -> Iterator[tuple[str, Column]]:
    """Yield the columns for a meeting: the body's own, else those last printed.

    With each the id of the meeting whose paper shows it, "" for the body's own.
    """
    own = columns_on(survey.body(meeting), meeting.date)
    if own:
        yield from (("", column) for column in own)
        return
    for _day, meeting_id, earlier in reversed(calendar(survey).before(meeting)):
        if meeting_id in _with_wheels(survey):  # older ones were planned anew
            for column in printed_on(earlier, meeting.date):
                yield meeting_id, column
            return


@remembered
def _with_wheels(survey: Survey) -> set[str]:
    """Return the ids of the meetings whose papers show a wheel."""
    return {
        meeting_id
        for meeting_id, meeting in survey.meetings.items()
        if shows_wheel(meeting)
    }


def _missing(survey: Survey, meeting: Meeting, column: Column) -> list[Planned]:
    """Return the topics of a column that are not taken up.

    Those of a month or a quarter are missed at the last meeting in it, if none of the
    others took them up.
    """
    here = agenda(meeting)
    missing = [each for each in column.topics if not each.is_taken_up(here)]
    if column.is_day or not missing:
        return missing
    rows = calendar(survey).within(meeting.body, *column.span)
    if any(day > meeting.date for day, _id, _other in rows):
        return []
    others = [agenda(other) for _day, _id, other in rows if other is not meeting]
    return [each for each in missing if not any(map(each.is_taken_up, others))]


@wide_check("A107", "commission-due-missing", Severity.WARNING)
def commission_due_missing(survey: Survey) -> Iterator[Finding]:
    """The agenda takes up the commissions that are due, and what was promised for it.

    Nobody asks for what nobody remembers, and the minutes promised it. A commission is
    due at the meeting it names, or the first one on its day or after; a report is
    promised where earlier minutes of the body name the day of this meeting.

    To put it right: add the item (`sro add-item`); if the commission is done, say where
    (`sro commission REF --done N --at MEETING`).
    """
    for meeting_id, meeting in asked(survey):
        forgotten: dict[object, list[Duty]] = {}
        for duty in duties(survey).get(meeting_id, ()):
            if not duty.is_taken_up(meeting, agenda(meeting)):
                key = (duty.giver_id, duty.entry.path, duty.number is None)
                forgotten.setdefault(key, []).append(duty)
        for of_one_item in forgotten.values():
            yield _forgotten(of_one_item, meeting_id)


def _forgotten(found: list[Duty], meeting_id: str) -> Finding:
    """Tell of what one item of an earlier meeting has for this one."""
    first = found[0]
    message = _(
        "{giver}, {entry} ({title}), promises what no item here takes up: {list}"
    )
    around = (first.entry, first.entry.parent or first.entry)
    titles = (each.item.title for each in around)
    title = next((each for each in titles if is_telling(words_of(each))), "…")
    adds = f"sro add-item {typed(title)}"
    hint = adds
    if first.number is not None:
        message = _(
            "a commission of {giver}, {entry} ({title}), is due "
            "and no item takes it up: {list}"
        )
        hint = _(
            "{adds}; if it is done: "
            "sro commission {ref} --done {number} --at {meeting} -m {giver}"
        ).format(
            adds=adds,
            ref=first.entry.ref,
            number=first.number,
            meeting=meeting_id,
            giver=first.giver_id,
        )
    return Finding(
        ("date",),
        message.format(
            giver=first.giver_id,
            entry=first.entry.name,
            title=quoted(first.entry.item.title),
            list="; ".join(quoted(each.words, QUOTE) for each in found),
        ),
        hint,
        file=meeting_path(meeting_id),
    )
