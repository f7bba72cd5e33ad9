"""Make a paper: the right template, the right place, nobody's work overwritten."""

import os
from pathlib import Path
from typing import NamedTuple

from sro_cli.actions import keeping
from sro_cli.domain.case import Case
from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.domain.settings import Templates
from sro_cli.lang.messages import _
from sro_cli.render.paper import Kind
from sro_cli.render.papers import default_name, printed, template_name
from sro_cli.store import disk
from sro_cli.store.cases import case as case_of
from sro_cli.store.packaged import packaged
from sro_cli.store.workspace import Workspace
from sro_cli.word.package import MAX_FILE

HELD = ("held", "approved")
RECORD = ("bodies", "meetings", "called", ".sro")
"""Folders that no paper may be put into."""


class Rendered(NamedTuple):
    """A paper that was written.

    *beside* tells why it is not where it was to be, *hint* what to do; *missing* what
    the record says and its template prints nowhere, with the items.
    """

    kind: Kind
    path: Path
    beside: str = ""
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()
    hint: str = ""


def render(
    workspace: Workspace,
    meeting_id: str,
    kind: Kind | None = None,
    template: Path | None = None,
    out: str | None = None,
    *,
    force: bool = False,
) -> Rendered:
    """Write a meeting's summons or minutes as a Word file.

    Without *kind* it is the summons until the meeting is held. *out* is a file ending
    in .docx, or a folder. A file that is open in Word, that somebody changed since
    sro wrote it, or that cannot be replaced, is left alone, and the paper is written
    beside it; *force* writes over what was changed, never over what is open.
    """
    case = case_of(workspace, meeting_id)
    workspace.refuse_unknown(case.meeting.body)  # without it a paper says nothing
    kind = kind or ("minutes" if case.meeting.state in HELD else "summons")
    source, what = template_of(workspace, case, kind, template)
    path = _target(workspace, case, kind, out)
    content = disk.read(source, MAX_FILE + 1)
    made = printed(case, kind, content, what, _up(workspace, path))
    written, why = keeping.write(path, made.data, force=force)
    hint = keeping.way_out(path, why) if why else ""
    return Rendered(kind, written, why, made.missing, hint)


def _target(workspace: Workspace, case: Case, kind: Kind, out: str | None) -> Path:
    name = default_name(case, kind)
    if out is None:
        folder = case.meeting_id.partition("/")[0]
        return workspace.root / "papers" / folder / name
    path = Path(out)
    if path.is_dir() or not path.suffix or out.endswith(("/", os.sep)):
        path /= name
    if path.suffix.lower() != ".docx":
        raise UsageError(
            _("{path} is no Word file: its name must end in .docx").format(path=out)
        )
    for folder in RECORD:
        if path.resolve().is_relative_to((workspace.root / folder).resolve()):
            raise UsageError(
                _("{path} lies in {folder}, where the record is").format(
                    path=out, folder=folder
                ),
                _("papers go to papers/, or anywhere else"),
            )
    return path


def _up(workspace: Workspace, path: Path) -> str:
    """Return the way from a paper to the workspace's root, for its links."""
    try:
        return Path(os.path.relpath(workspace.root, path.resolve().parent)).as_posix()
    except ValueError:  # Windows: another drive, to which no relative way leads
        return workspace.root.as_posix()


def template_of(
    workspace: Workspace, case: Case, kind: Kind, given: Path | None = None
) -> tuple[Path, str]:
    """Return the template: the one given, the body's, the workspace's, the packaged."""
    if given is not None:
        if not given.is_file():
            raise NotFoundError(_("there is no template {path}").format(path=given))
        return given, str(given)
    name = template_name(case, kind)
    for templates in (case.body.templates, case.settings.templates):
        own = getattr(templates or Templates(), name)
        if own:
            path = workspace.root / own
            if not path.is_file():
                raise NotFoundError(
                    _("there is no template {path}").format(path=own),
                    _("mend [templates] in sro.toml or in the body's file"),
                )
            return path, str(keeping.from_here(path))
    path = packaged("templates") / f"{name}.docx"
    return path, path.name
