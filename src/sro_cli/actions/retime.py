"""Retime: put an agenda's times right."""

from sro_cli.actions.edit import edit_meeting
from sro_cli.engine.retime import Mode
from sro_cli.engine.retime import retime as right
from sro_cli.engine.schedule import Change, changes
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace


def retime(
    workspace: Workspace,
    moment: Moment,
    meeting_id: str,
    mode: Mode,
    *,
    dry_run: bool = False,
) -> list[Change]:
    """Put a meeting's times right; return what changed, or with *dry_run* would."""
    if dry_run:
        before = workspace.meeting(meeting_id)
        return changes(before, right(before, mode))
    before, after = edit_meeting(
        workspace, moment, meeting_id, lambda meeting: right(meeting, mode)
    )
    return changes(before, after)
