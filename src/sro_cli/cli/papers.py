"""Commands for papers: render."""

from pathlib import Path
from typing import Annotated

import typer

from sro_cli.cli import console, values
from sro_cli.cli.command import enter
from sro_cli.cli.options import MeetingArgument, MeetingOption
from sro_cli.cli.session import session
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

PANEL = _("Papers")


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "render": render,
    }
    enter(app, PANEL, commands, only)


def render(
    ctx: typer.Context,
    meeting_id: MeetingArgument = None,
    meeting: MeetingOption = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--as", metavar="PAPER", help=_("summons or minutes; else by the state.")
        ),
    ] = None,
    template: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_("Another Word template."))
    ] = None,
    out: Annotated[
        str | None, typer.Option(metavar="PATH", help=_("Another file, or a folder."))
    ] = None,
    *,
    docx: Annotated[bool, typer.Option("--docx", help=_("As a Word file."))] = False,
    force: Annotated[
        bool,
        typer.Option("--force", help=_("Also over a file that a person changed.")),
    ] = False,
) -> None:
    """Make a meeting's paper: the summons until it is held, then the minutes.

    \b
    sro render --docx
    sro render 2025-03-06 --docx --as minutes
    """
    from sro_cli.actions.keeping import from_here
    from sro_cli.actions.render import render as make
    from sro_cli.render.paper import Kind

    if not docx:
        raise UsageError(_("say as what to render it: --docx"))
    run = session(ctx)
    found = run.meeting(meeting_id, meeting)
    done = make(
        run.workspace,
        found,
        values.one_of(kind, Kind, "--as") if kind else None,
        template,
        out,
        force=force,
    )
    word = _("summons") if done.kind == "summons" else _("minutes")
    console.answer(f"{found}: {word} → {from_here(done.path)}")
    for name, refs in done.missing:
        console.remark(
            _("the template prints no {field}, which these items have: {refs}").format(
                field=name, refs=", ".join(refs)
            )
        )
    if done.beside:
        console.remark(
            _("{why}; it was left as it is, and the paper lies beside it").format(
                why=done.beside
            )
        )
        console.remark(f"    {done.hint}")
        raise typer.Exit(10)
