"""One writer at a time in a workspace."""

import contextlib
import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

from sro_cli.domain.errors import BusyError
from sro_cli.lang.messages import _
from sro_cli.store import disk

WAIT = 10.0
"""Seconds to wait for another command; each takes a fraction of one."""


@contextlib.contextmanager
def locked(root: Path, command: str, user: str) -> Iterator[None]:
    """Hold the workspace's lock; it is released when the process ends, however."""
    from filelock import FileLock, Timeout  # costs as much as all of TOML

    folder = root / ".sro"
    who = folder / "write-lock.who"
    with disk.storage(folder):
        folder.mkdir(exist_ok=True)
        lock = FileLock(folder / "write-lock")
        try:
            lock.acquire(timeout=WAIT)
        except Timeout as error:
            raise BusyError(
                _("{who} is changing this workspace; nothing was changed").format(
                    who=_holder(who)
                ),
                _("give the command again in a moment"),
            ) from error
    try:
        with contextlib.suppress(OSError):
            host = socket.gethostname()
            what = {"user": user, "host": host, "pid": os.getpid(), "command": command}
            who.write_text(json.dumps(what), encoding="utf-8")
        yield
    finally:
        lock.release()


def _holder(who: Path) -> str:
    try:
        held = json.loads(who.read_text(encoding="utf-8"))
        return _("{user} on {host} ({command})").format(**held)
    except (OSError, ValueError, KeyError, TypeError):
        return _("another command")
