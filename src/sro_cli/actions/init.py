"""Make a workspace, empty or with the example."""

import shutil
from pathlib import Path

from sro_cli.actions.select import refuse_taken
from sro_cli.domain.errors import ConflictError, UsageError
from sro_cli.domain.settings import Settings, Style
from sro_cli.lang.messages import _
from sro_cli.lang.words import LANGUAGES, words
from sro_cli.store import disk, layout
from sro_cli.store.packaged import packaged
from sro_cli.store.workspace import found_from

FOLDERS = ("bodies", "meetings", "templates", "papers")
EXAMPLE = "norrdalen"


def init(folder: Path, *, example: bool, language: str = "sv") -> str:
    """Make a workspace; return what was made, in a line.

    Raises:
        ConflictError: the folder holds one, or files that the example would touch.
    """
    refuse_taken(folder)
    if example and language != LANGUAGES[0]:
        raise UsageError(_("the example is in Swedish"))
    if example:
        return _copied(folder)
    style = words(language).style
    settings = Settings(
        format=1, language=language, style=Style(**{key: style[key] for key in style})
    )
    with disk.storage(folder):
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
    disk.create(folder / "sro.toml", layout.file(settings.plain()).encode())
    return _("made a workspace in {folder}").format(folder=folder)


def surrounding(folder: Path) -> str:
    """Return a remark if *folder* lies within a workspace, else ""."""
    outer = found_from(folder.resolve().parent)
    if outer is None:
        return ""
    return _("{folder} lies within another workspace, {outer}").format(
        folder=folder, outer=outer
    )


def _copied(folder: Path) -> str:
    source = packaged("examples") / EXAMPLE
    files = [path for path in sorted(source.rglob("*")) if path.is_file()]
    for path in files:
        target = folder / path.relative_to(source)
        if target.exists():
            raise ConflictError(
                _("{path} is there already; nothing was made").format(path=target)
            )
    with disk.storage(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for path in files:
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        for name in FOLDERS:
            (folder / name).mkdir(exist_ok=True)
    return _("made the example workspace in {folder}").format(folder=folder)
