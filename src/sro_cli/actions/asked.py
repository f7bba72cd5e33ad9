"""What a word of `sro check` means: a meeting, a file from anywhere, standard input."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from sro_cli.actions.check import Asked, Outside
from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.lang.messages import _
from sro_cli.store import disk
from sro_cli.store.workspace import Workspace

STDIN = "-"
PAPERS = (".docx", ".pdf", ".txt", ".md")


def asked_for(
    words: Iterable[str], workspace: Workspace | None, meeting: Callable[[str], str]
) -> Asked:
    """Return the meetings and files that *words* mean, each once.

    A word that ends in .toml, or is the path of a file, is a file; one that is a
    meeting of the workspace counts as that meeting. *meeting* tells the id of what is
    no file.

    Raises:
        NotFoundError: there is no such file or meeting.
    """
    ids: dict[str, None] = {}
    files: dict[str, Outside] = {}
    for word in words:
        path = Path(word)
        if word == STDIN:
            files[word] = Outside(STDIN, sys.stdin.buffer.read())
        elif path.suffix == ".toml" or path.is_file():
            if own := _own(path, workspace):
                ids[own] = None
            else:
                files[str(path.absolute())] = _outside(path)
        else:
            ids[meeting(word)] = None
    return Asked(tuple(ids), tuple(files.values()))


def _own(path: Path, workspace: Workspace | None) -> str:
    """Return the id of the workspace's meeting that a path leads to, else ""."""
    if workspace is None:
        return ""
    folder = (workspace.root / "meetings").resolve()
    full = path.resolve()
    if not full.is_relative_to(folder):
        return ""
    found = full.relative_to(folder).with_suffix("").as_posix()
    return found if found in workspace.meeting_ids() else ""


def _outside(path: Path) -> Outside:
    if path.suffix.lower() in PAPERS:
        raise UsageError(
            _("{path} is a paper; a meeting's file ends in .toml").format(path=path),
            _("sro import makes a meeting of it"),
        )
    if not path.exists():
        raise NotFoundError(_("there is no file {path}").format(path=path))
    return Outside(str(path), disk.read(path))
