"""Whose file it is: what is open, or was changed by a person, is left alone."""

from pathlib import Path

from sro_cli.domain.errors import BusyError, SroError, StorageError
from sro_cli.lang.messages import _
from sro_cli.store import disk
from sro_cli.word.seal import is_untouched

SHORT_NAME = 6
"""Letters of a file's name that Word keeps in the name of its own file beside."""


def write(path: Path, data: bytes, *, force: bool = False) -> tuple[Path, str]:
    """Put a file where no work of a person lies, else beside it.

    Args:
        path: where it is to be.
        data: its bytes.
        force: also over what a person changed; never over what is open.

    Returns:
        where it is, and why it is not where it was to be, else "".
    """
    why = in_use(path) or ("" if force else edited(path)) or _replaced(path, data)
    if why:
        path = beside(path)
        disk.replace(path, data)
    return path, why


def way_out(path: Path, why: str) -> str:
    """Return what to do about a paper that was left as it is, and *why* it was."""
    if why != _changed(path):
        return _("close it there, and give the command again")
    return _(
        "sro pull {path} reads in what was changed there; --force writes over it"
    ).format(path=from_here(path))


def in_use(path: Path) -> str:
    """Say that a file is open in Word or LibreOffice: each leaves a file beside it.

    Word's is called ~$ and the name, of which it drops two letters, or one of seven.
    """
    dropped = min(max(len(path.stem) - SHORT_NAME, 0), 2)
    for name in (f"~${path.name[dropped:]}", f".~lock.{path.name}#"):
        if (path.parent / name).exists():
            return _("{name} is open in another program ({owner} says so)").format(
                name=path.name, owner=name
            )
    return ""


def edited(path: Path) -> str:
    """Say that a person changed a file since sro wrote it, or nothing."""
    if not path.exists():
        return ""
    try:
        untouched = is_untouched(disk.read(path))
    except StorageError as error:
        return _refused(path, error)
    if untouched:
        return ""
    return _changed(path)


def _changed(path: Path) -> str:
    return _("{name} was changed since sro wrote it").format(name=path.name)


def _replaced(path: Path, data: bytes) -> str:
    """Write a file; say so if what lies there cannot be replaced."""
    there = path.exists()
    try:
        disk.replace(path, data)
    except (BusyError, StorageError) as error:
        if not there:
            raise
        return _refused(path, error)
    return ""


def _refused(path: Path, error: SroError) -> str:
    """Say that the system does not give a file: it lent it to Word, say.

    Another error, such as a full disk, is raised: it would be the same beside.
    """
    if not isinstance(error.__cause__, PermissionError):
        raise error
    return _("{name} cannot be replaced: it is locked, or open elsewhere").format(
        name=path.name
    )


def beside(path: Path) -> Path:
    """Return the first free name: …-kallelse-2.docx; one that sro wrote is free."""
    count = 2
    while True:
        found = path.with_name(f"{path.stem}-{count}{path.suffix}")
        if not (in_use(found) or edited(found)):
            return found
        count += 1


def from_here(path: Path) -> Path:
    """Return a path as it is shortest to type from this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
