"""Entries of sro.toml that pass over nothing, or say no reason."""

from collections.abc import Container, Iterator

from sro_cli.checks import beginning
from sro_cli.domain.problem import Problem
from sro_cli.domain.settings import Ignore, Settings
from sro_cli.lang.messages import _
from sro_cli.store.complaints import problem
from sro_cli.store.faults import FAULTS


def unneeded(
    settings: Settings,
    used: Container[Ignore],
    ran: Container[str],
    asked: frozenset[str],
    known: frozenset[str],
) -> Iterator[Problem]:
    """Yield a problem for each entry under `[[ignore]]` that is wrong or has done.

    Only what this run can tell is told: an entry for all meetings may hide something in
    one that was not checked.

    Args:
        settings: those whose entries are looked at.
        used: the entries that passed something over in this run.
        ran: the codes of the checks that ran.
        asked: the ids of the meetings that were checked.
        known: the ids of all meetings.
    """
    for at, ignore in enumerate(settings.ignore):
        path = ("ignore", at)
        if not ignore.reason.strip():
            yield problem("F110", _("no reason is given"), (*path, "reason"))
        elif ignore not in used and (why := _why(ignore, ran, asked, known)):
            hint = _("take the entry away, or mend it: code, meeting and item's id")
            yield problem("F109", why, path, hint)


def _why(
    ignore: Ignore, ran: Container[str], asked: frozenset[str], known: frozenset[str]
) -> str:
    """Say why an entry that passed over nothing never will, "" where it still may."""
    checks = beginning(ignore.code)
    if not checks:
        if ignore.code and any(code.startswith(ignore.code.upper()) for code in FAULTS):
            return _("what is wrong with a file cannot be passed over")
        return _("there is no check {code}").format(code=ignore.code or '""')
    if ignore.meeting and ignore.meeting not in known:
        return _("there is no meeting {meeting}: its id is BODY/DATE").format(
            meeting=ignore.meeting
        )
    looked = ignore.meeting in asked if ignore.meeting else asked >= known
    if looked and all(check.code in ran for check in checks):
        if ignore.item:
            return _("{code} finds nothing at the item with the id {item}").format(
                code=ignore.code, item=ignore.item
            )
        return _("{code} finds nothing there any more").format(code=ignore.code)
    return ""
