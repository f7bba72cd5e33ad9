"""Put right what checks find and a machine can mend."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sro_cli.checks.mending import mended
from sro_cli.checks.rule import Check
from sro_cli.domain.places import meeting_path
from sro_cli.store.cases import Cases
from sro_cli.store.change import Change, Moment, changing
from sro_cli.store.workspace import Workspace


class Fixed(NamedTuple):
    """A meeting's file that was put right, or would be.

    *codes* are those of the checks, in order; *before* and *after* are its text.
    """

    file: str
    codes: tuple[str, ...]
    before: str
    after: str


def fix_meetings(
    workspace: Workspace,
    moment: Moment,
    meeting_ids: Iterable[str],
    checks: Iterable[Check],
    *,
    dry_run: bool = False,
) -> list[Fixed]:
    """Mend all that can be mended, as one change; with *dry_run* only show it.

    Approved minutes and files that cannot be read are left as they are.
    """
    checks = tuple(each for each in checks if not each.is_wide)
    meeting_ids = tuple(meeting_ids)
    if dry_run:
        return list(_fixed(Change(workspace), meeting_ids, checks))
    with changing(workspace, moment) as change:
        return list(_fixed(change, meeting_ids, checks))


def _fixed(
    change: Change, meeting_ids: tuple[str, ...], checks: tuple[Check, ...]
) -> Iterator[Fixed]:
    workspace = change.workspace
    settings = workspace.settings_reading.value
    if settings is None:
        return
    cases = Cases(workspace, settings)
    for meeting_id in meeting_ids:
        reading = workspace.meeting_reading(meeting_id)
        meeting = reading.value
        if meeting is None or reading.newer or meeting.state == "approved":
            continue
        if cases.body(meeting.body).value is None:
            continue
        right, codes = mended(cases.of(meeting_id, meeting), checks)
        if codes:
            path = meeting_path(meeting_id)
            change.rewrite(path, reading, right)
            _before, after = change.files[path]
            text = (after or b"").decode("utf-8-sig").replace("\r\n", "\n")
            yield Fixed(path, codes, reading.text, text)
