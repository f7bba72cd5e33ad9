"""F107, F111: a meeting has one file, and a body that there is."""

from collections.abc import Iterator

from sro_cli.checks.rule import Finding, wide_check
from sro_cli.domain.places import meeting_path
from sro_cli.domain.problem import Severity
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


@wide_check("F111", "body-unknown", Severity.WARNING)
def body_unknown(survey: Survey) -> Iterator[Finding]:
    """The body of a meeting has a file in the workspace.

    Without it nobody knows the members, the standing items, the name and title on the
    papers: most checks have nothing to compare with, and are silent.

    To put it right: mend `body` in the meeting's file, and the folder's name with it;
    or make the body (`sro add-body ID --name NAME --title TITLE`).
    """
    if not survey.bodies:
        return
    for meeting_id, meeting in survey.meetings.items():
        body = meeting.body
        is_asked = meeting_id in survey.asked
        if is_asked and body not in survey.bodies and body not in survey.unread:
            yield Finding(
                ("body",),
                _("there is no body {body} in this workspace").format(body=body),
                _make(body, survey),
                file=meeting_path(meeting_id),
            )


def _make(body: str, survey: Survey) -> str:
    from difflib import get_close_matches  # only for what is misspelt

    make = f'sro add-body {body} --name "NAME" --title "TITLE"'
    near = get_close_matches(body.lower(), survey.bodies, 1)
    if near:
        return _("did you mean {near}? else {other}").format(near=near[0], other=make)
    return make
