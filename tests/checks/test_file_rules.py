"""Where the checks of files speak and where they keep silent, in examples."""

import pytest

from sro_cli.checks import CHECKS, wide_findings
from sro_cli.domain.body import Body
from sro_cli.domain.survey import Survey


@pytest.mark.parametrize(
    ("bodies", "unread", "told"),
    [
        (["nn"], [], True),
        (["SRO"], [], True),  # a file system may tell them apart
        (["nn", "sro"], [], False),
        (["nn"], ["sro"], False),  # its file is told of already
        ([], [], False),  # no workspace around it
    ],
)
def test_a_meeting_has_a_body_that_there_is(meeting, bodies, unread, told):
    """
    items = [{ title = "Avtal" }]
    """
    survey = Survey(
        {"sro/2025-03-06": meeting},
        {each: Body(format=1) for each in bodies},
        asked={"sro/2025-03-06"},
        unread=unread,
    )
    found = list(wide_findings(survey, [CHECKS["F111"]]))
    assert [each.file for each in found] == ["meetings/sro/2025-03-06.toml"] * told
