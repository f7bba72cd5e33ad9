"""Word templates: an editable copy, which ones there are, what is wrong with them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sro_cli.actions import keeping
from sro_cli.domain.errors import BusyError, NotFoundError, SroError, UsageError
from sro_cli.domain.places import body_path
from sro_cli.domain.problem import Severity
from sro_cli.domain.settings import Templates
from sro_cli.lang.messages import _
from sro_cli.render.fields import PAPER, TEMPLATES
from sro_cli.store import disk
from sro_cli.store.packaged import packaged
from sro_cli.store.workspace import SETTINGS, Workspace
from sro_cli.word.package import MAX_FILE
from sro_cli.word.templates.check import check_template
from sro_cli.word.templates.commented import commented
from sro_cli.word.templates.faults import TemplateFault

REVIEWED = ".granskad"


class Checked(NamedTuple):
    """What was found in a template, and the commented copy that was written.

    *refused* is why it could not be checked; *remark* what is to be said of the copy.
    """

    what: str
    faults: tuple[TemplateFault, ...] = ()
    copy: Path | None = None
    remark: str = ""
    refused: SroError | None = None

    @property
    def mistakes(self) -> int:
        """How many of the faults keep the template from serving."""
        return sum(fault.severity is Severity.ERROR for fault in self.faults)


def new_template(name: str, path: Path, *, force: bool) -> None:
    """Write a copy of the packaged template *name*, for a person to edit.

    Raises:
        ConflictError: there is a file already, and not *force*.
        BusyError: it is open in Word.
    """
    if path.suffix.lower() != ".docx" or path.is_dir():
        raise UsageError(
            _("{path} is no Word file: its name must end in .docx").format(path=path)
        )
    data = disk.read(packaged("templates") / f"{name}.docx")
    if not force:
        disk.create(path, data)
        return
    if why := keeping.in_use(path):
        raise BusyError(_("{why}; nothing was changed").format(why=why))
    disk.replace(path, data)


class Naming(NamedTuple):
    """How a template is named: *lines* of TOML for one of *files*.

    *named* are those that have it already; *moved* tells that the file is to be put
    into the workspace first.
    """

    lines: tuple[str, ...]
    files: tuple[str, ...]
    named: tuple[str, ...]
    moved: bool


def naming(workspace: Workspace | None, name: str, path: Path) -> Naming:
    """Return how the template at *path* becomes the workspace's or a body's own."""
    root = workspace.root.resolve() if workspace else None
    here = path.resolve()
    inside = root is not None and here.is_relative_to(root)
    own = here.relative_to(root).as_posix() if root and inside else ""
    own = own or f"templates/{path.name}"
    quoted = own.replace("\\", "\\\\").replace('"', '\\"')
    named = [
        file
        for file, templates in (_said(workspace) if workspace and inside else ())
        if getattr(templates, name) == own
    ]
    bodies = workspace.body_ids() if workspace else []
    return Naming(
        ("[templates]", f'{name} = "{quoted}"'),
        (SETTINGS, *(map(body_path, bodies) if bodies else ("bodies/ID.toml",))),
        tuple(named),
        moved=not inside,
    )


def _said(workspace: Workspace) -> Iterator[tuple[str, Templates]]:
    """Yield the files that may name templates, and what they say; broken ones not."""
    if settings := workspace.settings_reading.value:
        yield SETTINGS, settings.templates
    for each in workspace.body_ids():
        if body := workspace.body_if_any(each).value:
            yield body_path(each), body.templates or Templates()


def check_file(path: Path, *, what: str = "") -> Checked:
    """Check a template, and write a copy with a comment at each mistake beside it.

    *what* is what messages call it, else its path.

    Raises:
        NotFoundError: there is no such file.
        RejectedError: it is no template that sro would open.
    """
    what = what or str(path)
    if not path.is_file():
        raise NotFoundError(_("there is no template {path}").format(path=what))
    data = disk.read(path, MAX_FILE + 1)
    found = Checked(what, check_template(data, PAPER, what))
    wanted = _copy_path(path)
    if not found.mistakes:
        if not (wanted.exists() and wanted != path):
            return found
        told = _("{path} is from an earlier check").format(
            path=keeping.from_here(wanted)
        )
        return found._replace(remark=told)
    copy = commented(data, found.faults, what)
    if copy is None:
        told = _("{path}: no copy with comments could be made of it").format(path=what)
        return found._replace(remark=told)
    if wanted.exists() and wanted.samefile(path):
        wanted = keeping.beside(wanted)  # what is checked is never written over
    try:
        wanted, _why = keeping.write(wanted, copy)
    except SroError as error:  # what was found is to be told all the same
        return found._replace(remark=error.message)
    return found._replace(copy=wanted)


def _copy_path(path: Path) -> Path:
    """Return kallelse.granskad.docx for kallelse.docx, and for the copy itself."""
    return path.with_name(f"{path.stem.removesuffix(REVIEWED)}{REVIEWED}.docx")


def check_all(workspace: Workspace) -> list[Checked]:
    """Check the templates that sro.toml and the bodies name, each once."""
    workspace.readable(workspace.settings_reading)
    named = [
        (templates, file)
        for file, templates in [
            (SETTINGS, workspace.settings.templates),
            *(
                (body_path(each), workspace.body(each).templates or Templates())
                for each in workspace.body_ids()
            ),
        ]
    ]
    found: dict[str, Checked] = {}
    for templates, file in named:
        for name in TEMPLATES:
            own = getattr(templates, name)
            if own and own not in found:
                found[own] = _named(workspace, own, file)
    return list(found.values())


def _named(workspace: Workspace, own: str, file: str) -> Checked:
    path = keeping.from_here(workspace.root / own)
    if not path.is_file():
        missing = NotFoundError(
            _("there is no template {path}").format(path=own),
            _("mend [templates] in {file}").format(file=file),
        )
        return Checked(own, refused=missing)
    try:
        return check_file(path)
    except SroError as error:
        return Checked(str(path), refused=error)
