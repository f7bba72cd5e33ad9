"""What a process that reads papers may use, and how it binds itself to it."""

import contextlib
import sys
import tempfile
from typing import NamedTuple


class Limits(NamedTuple):
    """The bounds for one paper: *seconds* by the clock, *work* of the processor.

    *memory* is in bytes, for the whole process.
    """

    seconds: float = 9.0
    work: int = 8
    memory: int = 500 * 2**20


OUT_OF_MEMORY = 77
"""The exit code that tells it."""
FILES = 32
"""Files that may be open at once."""
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
WRITTEN = 2**20
"""Bytes a file that is written may have: Python keeps its compiled modules."""
_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn",
    "os.spawn", "os.remove", "os.rename", "os.rmdir", "os.truncate",
    "shutil.", "webbrowser.", "urllib.", "ftplib.", "http.", "smtplib.",
)  # fmt: skip


def bind(memory: int) -> None:
    """Bind this process for good: memory, files, no network, no other programs.

    Where the system knows no such limits (Windows), the clock alone holds.
    """
    if sys.platform != "win32":
        import resource

        for name, most in (
            ("AS", memory), ("FSIZE", WRITTEN), ("NOFILE", FILES), ("CORE", 0),
            ("NPROC", 0),
        ):  # fmt: skip
            _limit(getattr(resource, f"RLIMIT_{name}", None), most)
    # found later, a file that tells whether a folder can be written would stay there
    tempfile.gettempdir()
    _leave_network()
    sys.addaudithook(_refuse)


def _leave_network() -> None:
    """Go where there is no network, where the system lets everybody do so."""
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)


def _limit(kind: int | None, most: int) -> None:
    """Set a limit, soft and hard, unless a lower one holds."""
    import resource

    if kind is None:
        return
    with contextlib.suppress(ValueError, OSError):
        _soft, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            most = min(most, hard)
        resource.setrlimit(kind, (most, most))


def allow_work(seconds: int) -> None:
    """Let this process work so many seconds from now; then the system ends it."""
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = usage.ru_utime + usage.ru_stime
    with contextlib.suppress(ValueError, OSError):
        _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        most = int(used) + seconds + 1
        if hard != resource.RLIM_INFINITY:
            most = min(most, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _refuse(event: str, _arguments: object) -> None:
    """Stop what reading a paper never needs; Python asks before it does it."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
