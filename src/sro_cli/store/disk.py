"""Bytes on the disk: whole files, written so that a crash leaves the old or the new."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from sro_cli.domain.errors import BusyError, ConflictError, StorageError
from sro_cli.lang.messages import _

TEMPORARY = ".sro.tmp"
SHARING_FAULTS = (5, 32, 33)
"""Windows: another program has the file open; it may let go in a moment."""
PATIENCE = 2.5
"""Seconds for which a refused replace is tried again."""


@contextlib.contextmanager
def storage(path: Path, saved: str = "") -> Iterator[None]:
    """Turn what the disk refuses into one line that says what was saved."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError(
            _("{path}: {reason}; {saved}").format(
                path=path, reason=reason, saved=saved or _("nothing was changed")
            )
        ) from error


def read(path: Path, most: int = -1) -> bytes:
    """Return the bytes of a regular file; of a huge one only the first *most*."""
    with storage(path):
        if path.exists() and not path.is_file():
            raise OSError(None, _("this is no ordinary file"))
        with path.open("rb") as file:
            return file.read(most)


def replace(path: Path, data: bytes) -> None:
    """Put *data* in the place of a file, or make it; durable when this returns."""
    with storage(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        target = path.resolve()
        temporary = _written(target, data)
        try:
            _replace_patiently(temporary, target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
    _settle(target)


def create(path: Path, data: bytes) -> None:
    """Make a new file.

    Raises:
        ConflictError: there is one already; it is left as it is.
    """
    with storage(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _written(path, data)
        try:
            os.link(temporary, path)
        except FileExistsError as error:
            raise ConflictError(
                _("{path} is there already; nothing was changed").format(path=path)
            ) from error
        except OSError:  # a file system without links: as near as it gets
            if path.exists():
                raise
            _replace_patiently(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    _settle(path)


def remove(path: Path) -> None:
    """Take a file away."""
    with storage(path):
        path.unlink(missing_ok=True)
    _settle(path)


def append(path: Path, line: bytes) -> None:
    """Add a line to a file, in one write; a line that was cut off before is ended."""
    with storage(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            size = os.lseek(handle, 0, os.SEEK_END)
            if size:
                os.lseek(handle, size - 1, os.SEEK_SET)
                if os.read(handle, 1) != b"\n":
                    line = b"\n" + line
            os.write(handle, line)
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what an interrupted write left behind; only under the lock."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f".*{TEMPORARY}"):
            left.unlink(missing_ok=True)


def _written(path: Path, data: bytes) -> Path:
    """Return a temporary file beside *path*, with its mode, holding *data* for sure."""
    temporary = path.with_name(f".{path.name[:80]}.{os.urandom(4).hex()}{TEMPORARY}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if path.exists() and hasattr(os, "fchmod"):
            os.fchmod(handle, path.stat().st_mode & 0o7777)
        os.fsync(handle)
    except OSError:
        os.close(handle)
        temporary.unlink(missing_ok=True)
        raise
    os.close(handle)
    return temporary


def _replace_patiently(temporary: Path, path: Path) -> None:
    pause, waited = 0.01, 0.0
    while True:
        try:
            temporary.replace(path)
        except OSError as error:
            if getattr(error, "winerror", None) not in SHARING_FAULTS:
                raise
            if waited > PATIENCE:
                temporary.unlink(missing_ok=True)
                raise BusyError(
                    _("{path} is open in another program; nothing was changed").format(
                        path=path
                    ),
                    _("close it there, and give the command again"),
                ) from error
            time.sleep(pause)
            waited, pause = waited + pause, min(pause * 2, 0.4)
        else:
            return


def _settle(path: Path) -> None:
    """Make a rename durable; where the system cannot, the data itself already is."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        handle = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
