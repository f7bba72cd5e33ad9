"""Which workspace and which meeting a command means."""

from pathlib import Path

from sro_cli.domain.errors import ConflictError, NotFoundError, UsageError
from sro_cli.lang.messages import _
from sro_cli.store import disk
from sro_cli.store.workspace import Workspace, found_from

CLOSED = ("approved", "cancelled")


def workspace_at(folder: Path | None, here: Path) -> Workspace:
    """Return the workspace in *folder*, or the one that *here* lies in.

    Raises:
        NotFoundError: there is none.
    """
    root = found_from((folder or here).resolve())
    if root is None:
        raise NotFoundError(
            _(
                "{folder} lies in no workspace: there is no sro.toml in it or above"
            ).format(folder=folder or here),
            _("make one with sro init DIR, or name one with sro -C DIR"),
        )
    return Workspace(root)


def meeting_meant(workspace: Workspace, named: str | None, chosen: str | None) -> str:
    """Return the meeting that a command means.

    It is the one named; else the one *chosen* by the environment; else by `sro use`;
    else the only one that is neither approved nor cancelled.

    Raises:
        NotFoundError: no meeting is called so.
        UsageError: several could be meant.
    """
    ids = workspace.meeting_ids()
    wanted = named or chosen or used(workspace)
    if wanted:
        return _one_of(ids, wanted)
    open_ones = open_meetings(workspace)
    if len(open_ones) == 1:
        return open_ones[0]
    if not open_ones:
        raise NotFoundError(
            _("there is no open meeting"),
            _("make one with sro new-meeting, or name one with -m ID"),
        )
    raise UsageError(
        _("which meeting? {meetings}").format(meetings=", ".join(open_ones)),
        _("name it with -m ID, or choose it with sro use ID"),
    )


def open_meetings(workspace: Workspace) -> list[str]:
    """Return the meetings that are neither approved nor cancelled."""
    return [
        each
        for each in workspace.meeting_ids()
        if workspace.state_of(each) not in CLOSED
    ]


def _one_of(ids: list[str], wanted: str) -> str:
    if wanted in ids:
        return wanted
    ends = [
        each
        for each in ids
        if each.endswith(wanted) and each[: -len(wanted)][-1:] in ("/", "-")
    ]
    if len(ends) == 1:
        return ends[0]
    if ends:
        raise UsageError(
            _("{wanted} could be {meetings}").format(
                wanted=wanted, meetings=", ".join(ends)
            ),
            _("write more of it"),
        )
    raise NotFoundError(
        _("there is no meeting {wanted}").format(wanted=wanted),
        _("meetings here: {meetings}").format(meetings=", ".join(ids))
        if ids
        else _("make one with sro new-meeting"),
    )


def used(workspace: Workspace) -> str | None:
    """Return the meeting that `sro use` chose, None if it is there no more."""
    path = workspace.root / ".sro" / "use"
    if not path.is_file():
        return None
    chosen = disk.read(path).decode(errors="replace").strip()
    return chosen if chosen in workspace.meeting_ids() else None


def use(workspace: Workspace, meeting_id: str) -> None:
    """Choose the meeting that commands mean when none is named."""
    disk.replace(workspace.root / ".sro" / "use", meeting_id.encode())


def refuse_taken(folder: Path) -> None:
    """Refuse to make a workspace where one is."""
    if (folder / "sro.toml").exists():
        raise ConflictError(
            _("{folder} holds a workspace already; nothing was changed").format(
                folder=folder
            )
        )
