"""The days on which bodies meet, as far as a workspace tells."""

import datetime
from bisect import bisect_left, bisect_right
from functools import cached_property

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.survey import Survey
from sro_cli.engine.remembered import remembered

LATEST = datetime.timedelta(days=200)
"""What lies further apart has other meetings between that the workspace lacks."""
_DAY, _YEAR = datetime.timedelta(days=1), datetime.timedelta(days=366)


class Calendar:
    """The meetings of each body that were not cancelled, in the order of their days."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey

    @cached_property
    def _rows(self) -> dict[str, list[tuple[datetime.date, str, Meeting]]]:
        return {
            body: [
                (meeting.date, meeting_id, meeting)
                for meeting_id, meeting in meetings.items()
                if meeting.state != "cancelled"
            ]
            for body, meetings in self._survey.by_body.items()
        }

    @cached_property
    def _days(self) -> dict[str, list[datetime.date]]:
        return {body: [row[0] for row in rows] for body, rows in self._rows.items()}

    def before(self, meeting: Meeting) -> list[tuple[datetime.date, str, Meeting]]:
        """Return the body's meetings in the year before a day: day, id, meeting."""
        return self.within(meeting.body, meeting.date - _YEAR, meeting.date - _DAY)

    def within(
        self, body: str, first: datetime.date, last: datetime.date
    ) -> list[tuple[datetime.date, str, Meeting]]:
        """Return the body's meetings from the first to the last day."""
        days = self._days.get(body, [])
        start, end = bisect_left(days, first), bisect_right(days, last)
        return self._rows.get(body, [])[start:end]

    def is_last_held(self, meeting: Meeting) -> bool:
        """Tell whether the body held no meeting after this one's day.

        One that is called for more than a year later tells that some are not known.
        """
        at = bisect_right(self._days.get(meeting.body, []), meeting.date)
        later = self._rows.get(meeting.body, [])[at:]
        return all(
            day - meeting.date <= _YEAR and other.state in {"draft", "called"}
            for day, _id, other in later
        )

    def first_from(self, body: str, day: datetime.date) -> str | None:
        """Return the id of the body's first meeting on *day* or soon after."""
        rows = self._rows.get(body, [])
        at = bisect_left(self._days.get(body, []), day)
        if at < len(rows) and rows[at][0] - day <= LATEST:
            return rows[at][1]
        return None


@remembered
def calendar(survey: Survey) -> Calendar:
    """Return the calendar of a workspace."""
    return Calendar(survey)
