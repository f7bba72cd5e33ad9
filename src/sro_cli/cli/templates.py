"""Commands for Word templates: template fields, new, check."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sro_cli.cli import completion, console, values
from sro_cli.cli.command import Group, enter
from sro_cli.cli.options import Json
from sro_cli.cli.papers import PANEL
from sro_cli.cli.session import session
from sro_cli.domain.errors import NotFoundError
from sro_cli.lang.messages import _, ngettext

if TYPE_CHECKING:
    from sro_cli.actions.templates import Checked
    from sro_cli.store.workspace import Workspace
    from sro_cli.word.templates.faults import TemplateFault


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command and its verbs in the program, unless another one is named."""
    if only not in (None, "template"):
        return
    verbs = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode="rich")
    verbs.callback()(template)
    enter(verbs, _("Commands"), {"fields": fields, "new": new, "check": check}, None)
    app.add_typer(verbs, name="template", rich_help_panel=PANEL)


def template() -> None:
    """Work on Word templates of your own: what they may hold, and what is wrong.

    \b
    sro template new summons templates/kallelse.docx
    sro template fields summons
    sro template check templates/kallelse.docx
    """


def fields(
    paper: Annotated[
        str | None,
        typer.Argument(
            metavar="[PAPER]",
            help=_("Only what can hold something there: summons, minutes or notes."),
            autocompletion=completion.templates,
            show_default=False,
        ),
    ] = None,
    *,
    as_json: Json = False,
) -> None:
    """List the fields that a template may hold, and how tags are written.

    \b
    sro template fields
    sro template fields minutes
    """
    from sro_cli.cli.field_list import field_json, field_list
    from sro_cli.render.fields import PAPER, TEMPLATES, fields_of

    if paper:
        values.one_of(paper, TEMPLATES, "PAPER")
    found = fields_of(paper) if paper else PAPER
    if as_json:
        console.document(field_json(found))
    else:
        console.answer(field_list(found))


def new(
    ctx: typer.Context,
    paper: Annotated[
        str,
        typer.Argument(
            metavar="PAPER",
            help=_("summons, minutes, or notes (minutes without numbers)."),
            autocompletion=completion.templates,
        ),
    ],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=_("The new file, ending in .docx."))
    ],
    *,
    force: Annotated[
        bool, typer.Option("--force", help=_("Also over a file that is there."))
    ] = False,
) -> None:
    """Write a copy of the packaged template, to be edited in Word.

    \b
    sro template new summons templates/kallelse.docx
    """
    from sro_cli.actions.templates import new_template
    from sro_cli.render.fields import TEMPLATES

    values.one_of(paper, TEMPLATES, "PAPER")
    new_template(paper, file, force=force)
    console.answer(
        _("{file}: a copy of the packaged template for {paper}").format(
            file=file, paper=paper
        )
    )
    _tell_naming(_workspace(ctx), paper, file)


def _workspace(ctx: typer.Context) -> "Workspace | None":
    try:
        return session(ctx).workspace
    except NotFoundError:
        return None


def _tell_naming(workspace: "Workspace | None", paper: str, file: Path) -> None:
    from sro_cli.actions.templates import naming

    found = naming(workspace, paper, file)
    if found.named:
        console.answer(
            _("{files}: it is named there already").format(files=", ".join(found.named))
        )
        return
    told = _("to use it, write in {file}, or for one body in {bodies}:")
    if found.moved:
        told = _("to use it, put it into a workspace's folder templates/, and write "
                 "in {file}, or for one body in {bodies}:")  # fmt: skip
    general, *bodies = found.files
    console.answer(told.format(file=general, bodies=_(" or ").join(bodies)))
    for line in found.lines:
        console.answer(f"    {line}")


def check(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help=_("A template; without one, all that sro.toml and the bodies name."),
            autocompletion=completion.word_files,
            show_default=False,
        ),
    ] = None,
    *,
    as_json: Json = False,
) -> None:
    """Find every mistake in a template; write a copy with a comment at each.

    The copy lies beside it: kallelse.granskad.docx.

    \b
    sro template check templates/kallelse.docx
    sro template check
    """
    from sro_cli.actions.templates import check_all, check_file

    if file is None:
        found = check_all(session(ctx).workspace)
        if not found and not as_json:
            console.answer(
                _("no file of the workspace names a template; the packaged ones serve")
            )
    else:
        found = [check_file(file)]
    if as_json:
        console.document([_fault_json(one.what, each) for one in found
                          for each in one.faults])  # fmt: skip
    for one in found:
        _tell(one, as_json=as_json)
    raise typer.Exit(_exit_code(found))


def _tell(one: "Checked", *, as_json: bool) -> None:
    if one.refused:
        console.complain(one.refused)
        return
    if not as_json:
        console.template_faults(one.what, one.faults)
        if not one.mistakes:
            console.answer(_("{file}: no mistakes").format(file=one.what))
    if one.copy:
        from sro_cli.actions.keeping import from_here

        told = ngettext(
            "{file}: {count} mistake; a copy with comments: {copy}",
            "{file}: {count} mistakes; a copy with comments: {copy}",
            one.mistakes,
        )
        console.remark(
            told.format(file=one.what, count=one.mistakes, copy=from_here(one.copy))
        )
    if one.remark:
        console.remark(one.remark)


def _exit_code(found: list["Checked"]) -> int:
    """Return the code of the first file that was refused; else 1 for a mistake."""
    refused = next((one.refused.code for one in found if one.refused), 0)
    return refused or int(any(one.mistakes for one in found))


def _fault_json(what: str, fault: "TemplateFault") -> dict[str, Any]:
    return {
        "file": what,
        "part": fault.part,
        "paragraph": fault.paragraph or None,
        "heading": fault.heading,
        "around": fault.around,
        "tag": fault.tag,
        "message": fault.message,
        "hint": fault.hint,
        "severity": str(fault.severity),
    }
