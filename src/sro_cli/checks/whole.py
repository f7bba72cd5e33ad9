"""What checks over a whole workspace have in common."""

from collections.abc import Iterator

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.survey import Survey
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.lang.words import words


def asked(survey: Survey) -> Iterator[tuple[str, Meeting]]:
    """Yield the meetings that are looked at, but for those that were cancelled."""
    for meeting_id, meeting in survey.meetings.items():
        if meeting_id in survey.asked and meeting.state != "cancelled":
            yield meeting_id, meeting


def house_of(survey: Survey, meeting: Meeting) -> HouseStyle:
    """Return the house style of a meeting's body."""
    settings, body = survey.settings, survey.body(meeting)
    return house_style(words(settings.language), settings.style, body.style)
