"""A change of the workspace: read, work out, verify, keep the old version, write."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from sro_cli.domain.errors import ConflictError, NewerFormatError, SroError
from sro_cli.domain.model import Model
from sro_cli.lang.messages import _
from sro_cli.store import disk, layout
from sro_cli.store.encoding import decode
from sro_cli.store.history import Event, History, Touched, digest
from sro_cli.store.lock import locked
from sro_cli.store.reader import Reading, read
from sro_cli.store.rewrite import rewrite
from sro_cli.store.workspace import Workspace

M = TypeVar("M", bound=Model)
Versions = tuple[bytes | None, bytes | None]
"""A file before and after a change; None: there is none."""


class Moment(NamedTuple):
    """Who does what, and when: ISO time of the clock, the user, the command line."""

    time: str
    user: str
    command: str


@dataclass(slots=True, eq=False, repr=False)
class Change:
    """What one command will write; nothing is written before `changing` ends.

    *files* maps paths in the workspace to what they hold before and after; None: there
    is no such file. *undoes* is the number of the change that this one takes back;
    *papers* are those that an import takes, as the history keeps them.
    """

    workspace: Workspace
    files: dict[str, Versions] = field(default_factory=dict)
    undoes: int | None = None
    papers: tuple[tuple[str, str], ...] = ()

    def rewrite(self, path: str, reading: Reading[M], new: M) -> None:
        """Change a file so that it says *new*; the rest of it stays as it stands.

        Raises:
            NewerFormatError: a newer sro made the file.
        """
        value = self.workspace.readable(reading)
        if reading.newer:
            first = reading.problems[0]
            raise NewerFormatError(
                _("{file}: {message}; nothing was changed").format(
                    file=path, message=first.message
                ),
                first.hint,
            )
        before = disk.read(self.workspace.root / path)
        decoded, _fault = decode(before)
        if decoded.text != reading.text:
            raise _changed(path)
        text = rewrite(reading.text, reading.raw, value.plain(), new.plain())
        _verify(path, text, new)
        if text != reading.text:
            self.files[path] = (before, decoded.encode(text))

    def new(self, path: str, value: Model) -> None:
        """Write a new file that says *value*."""
        text = layout.file(value.plain())
        _verify(path, text, value)
        self.files[path] = (None, text.encode())

    def move(self, path: str, to: str) -> None:
        """Give a file another place, with whatever this change makes of it."""
        before = disk.read(self.workspace.root / path)
        _before, after = self.files.get(path, (before, before))
        self.files[to] = (None, after)
        self.files[path] = (before, None)

    def put(self, path: str, data: bytes | None) -> None:
        """Put bytes, or nothing, in a file's place: undo does."""
        full = self.workspace.root / path
        self.files[path] = (disk.read(full) if full.exists() else None, data)


@contextmanager
def changing(workspace: Workspace, moment: Moment) -> Iterator[Change]:
    """Hold the lock for a change, and write it when the block ends without an error."""
    with locked(workspace.root, moment.command, moment.user):
        change = Change(workspace)
        yield change
        _write(change, moment)


def _write(change: Change, moment: Moment) -> None:
    """Write what a change holds: all of it, or on an error nothing."""
    root = change.workspace.root
    history = History(root)
    touched = []
    for path, (before, after) in change.files.items():
        full = _inside(root, path)
        now = disk.read(full) if full.exists() else None
        if now != before:
            raise _changed(path)
        disk.sweep(full.parent)
        for version in (before, after):
            if version is not None:
                history.keep(version)
        touched.append(Touched(path, digest(before), digest(after)))
    if not touched:
        return
    history.write(
        Event(
            moment.time,
            moment.user,
            moment.command,
            tuple(touched),
            change.undoes,
            change.papers,
        )
    )
    # what is new first, what goes last: at every moment all that was is there somewhere
    order = sorted(change.files.items(), key=_rank)
    done: list[tuple[str, Versions]] = []
    try:
        for path, versions in order:
            _put(root / path, *versions)
            done.append((path, versions))
    except SroError:
        for path, (before, after) in reversed(done):
            _put(root / path, after, before)
        raise


def _rank(entry: tuple[str, Versions]) -> int:
    before, after = entry[1]
    return 0 if before is None else 2 if after is None else 1


def _put(path: Path, before: bytes | None, after: bytes | None) -> None:
    """Turn one version of a file into the other; None is no file."""
    if after is None:
        disk.remove(path)
    elif before is None:
        disk.create(path, after)
    else:
        disk.replace(path, after)


def _inside(root: Path, path: str) -> Path:
    """Return a file of the workspace; no key of a file may lead out of it."""
    full = root / path
    if not full.resolve().is_relative_to(root.resolve()):
        raise ConflictError(
            _("{path} lies outside the workspace; nothing was changed").format(
                path=path
            )
        )
    return full


def _verify(path: str, text: str, new: Model) -> None:
    """Read back what is to be written; a difference means that nothing is."""
    back = read(text, type(new))
    if back.value is None or back.value.plain() != new.plain():
        found = "; ".join(each.message for each in back.problems)
        raise ConflictError(
            _("{path} could not be changed safely; nothing was changed").format(
                path=path
            ),
            found or _("write the entry concerned in a plainer form, and try again"),
        )


def _changed(path: str) -> ConflictError:
    return ConflictError(
        _("{path} was changed by another hand just now; nothing was changed").format(
            path=path
        ),
        _("give the command again"),
    )
