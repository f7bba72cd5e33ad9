"""T105: personal identity numbers, anywhere in a file."""

import datetime
from collections.abc import Iterator

from sro_cli.checks.rule import Finding, wide_check
from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Path
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import entries
from sro_cli.engine.prose.personal_numbers import may_have_numbers, personal_numbers
from sro_cli.engine.prose.texts import texts
from sro_cli.lang.messages import _


@wide_check("T105", "personal-number")
def personal_number(survey: Survey) -> Iterator[Finding]:
    """No personal identity number stands in the file of a meeting or of its body.

    Summons and minutes are public, and are put on the web; a name or the number of a
    case says who is meant. Numbers with the right check digit are found in any text,
    with and without hyphen and century, coordination numbers too.

    To put it right: take the number out, also of the paper that it came from. Earlier
    versions of the file in `.sro/` hold it too.
    """
    for meeting_id, meeting in survey.meetings.items():
        if meeting_id in survey.asked:
            yield from _found(meeting, meeting_path(meeting_id), meeting.date)
    for body_id, body in survey.bodies.items():
        yield from _found(body, body_path(body_id))


def _found(
    record: Meeting | Body, file: str, day: datetime.date | None = None
) -> Iterator[Finding]:
    said = record.model_dump_json(exclude_unset=True).replace("\\t", " ")
    if not may_have_numbers(said):  # as nearly always, and it takes half the time
        return
    for text in texts(record):
        numbers: dict[str, str] = {}
        for each in personal_numbers(text.text, day):
            numbers.setdefault(each.masked, text.text[each.begin : each.end])
        for number, written in sorted(numbers.items()):
            yield Finding(
                text.path,
                _("{where}: the personal number {number}").format(
                    where=_where(record, text.path), number=number
                ),
                _("take it out: a name, or the number of a case, says who is meant"),
                file=file,
                quote=written,  # to find its line; it is never printed
            )


def _where(record: Meeting | Body, path: Path) -> str:
    """Say where in a file: the entry of an agenda, or what the key is called there."""
    if isinstance(record, Meeting):
        for entry in reversed(entries(record)):
            if path[: len(entry.path)] == entry.path:
                return entry.name
    return str(path[0])
