"""What a command did, as a value that can be printed."""

from typing import NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import renumbered
from sro_cli.engine.schedule import Change, changes
from sro_cli.lang.messages import _


class Outcome(NamedTuple):
    """What was done, to which meeting or body.

    *message* is one line; *remarks* are for the user's eye only; *moves* are the
    entries whose time is another now.
    """

    subject: str
    message: str
    remarks: tuple[str, ...] = ()
    moves: tuple[Change, ...] = ()


def outcome(
    meeting_id: str,
    message: str,
    before: Meeting,
    after: Meeting,
    remarks: tuple[str, ...] = (),
) -> Outcome:
    """Return what a change of a meeting did, with the entries whose time it changed.

    Where the summons is out, items that have another number now are remarked on.
    """
    told = [remark for remark in (*remarks, _cited(before, after)) if remark]
    return Outcome(meeting_id, message, tuple(told), tuple(changes(before, after)))


def _cited(before: Meeting, after: Meeting) -> str:
    changed = renumbered(before, after) if before.state == "called" else []
    if not changed:
        return ""
    return _("the summons is out, and numbers in it changed: {changes}").format(
        changes=", ".join(f"{old} → {new}" for old, new in changed)
    )
