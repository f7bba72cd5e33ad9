"""F107: a meeting has one file."""

from collections.abc import Iterator

from sro_cli.checks.rule import Finding, wide_check
from sro_cli.domain.places import meeting_path
from sro_cli.domain.survey import Survey
from sro_cli.lang.messages import _


@wide_check("F107", "two-files-one-meeting")
def two_files_one_meeting(survey: Survey) -> Iterator[Finding]:
    """No two files are about one meeting: the same body, day and hour.

    One is a copy that a program for shared folders made when two people wrote at once,
    or one made by hand; what is entered in the one is missing in the other.

    To put it right: compare the two, bring what is missing into the file with the plain
    name, BODY/DATE.toml, and take the other away. If they are two meetings, give one
    of them its own time.
    """
    for meetings in survey.by_body.values():
        of_hour: dict[object, list[str]] = {}
        for meeting_id, meeting in meetings.items():
            if meeting.state != "cancelled":
                hour = (meeting.date, meeting.start)
                of_hour.setdefault(hour, []).append(meeting_id)
        for ids in of_hour.values():
            for each in sorted(ids) if len(ids) > 1 else ():
                others = [other for other in sorted(ids) if other != each]
                yield Finding(
                    ("date",),
                    _("this file and {files} are about one meeting").format(
                        files=", ".join(map(meeting_path, others))
                    ),
                    _("bring what is missing into one of them, and delete the other"),
                    file=meeting_path(each),
                )
