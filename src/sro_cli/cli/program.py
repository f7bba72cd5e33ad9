"""The program's commands, and the options that stand before them."""

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from sro_cli.cli.command import Group
from sro_cli.cli.completion import meetings as offered
from sro_cli.cli.session import Session
from sro_cli.lang.messages import _

COMMANDS = {
    "setup": ("init", "use", "undo", "list", "show"),
    "bodies": ("add-body", "add-member", "edit-member", "end-member", "members"),
    "standing": ("standing",),
    "meetings": (
        "new-meeting", "edit-meeting", "state", "roster", "add-person", "remove-person",
    ),
    "agenda": ("add-item", "add-break", "edit-item", "move-item", "remove-item"),
    "retiming": ("retime",),
    "attendance": ("attend",),
    "minutes": ("position", "note", "dialogue", "decide", "commission"),
    "checking": ("check-schedule", "check"),
    "explaining": ("explain",),
    "papers": ("render",),
    "pulling": ("pull",),
    "importing": ("import",),
    "templates": ("template",),
}  # fmt: skip
"""The files of commands, in the help's order; what a run does not need is not read."""
WITH_VALUE = ("-C", "-m", "--meeting")


def program(arguments: list[str]) -> typer.Typer:
    """Return the program that serves *arguments*.

    Where they name a command it holds that one alone: typer takes as long to build all
    of them as most take to run.
    """
    word = _command(arguments)
    app = whole(word) if word else None
    known = app and (app.registered_commands or app.registered_groups)
    return app if app and known else whole()


def whole(only: str | None = None) -> typer.Typer:
    """Return the program with all its commands, or with one."""
    app = typer.Typer(
        cls=Group,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for file, names in COMMANDS.items():
        if only is None or only in names:
            import_module(f"sro_cli.cli.{file}").register(app, only)
    app.callback()(before)
    return app


def _command(arguments: list[str]) -> str | None:
    """Return the first argument that is no option before a command, nor its value."""
    rest = iter(arguments)
    for each in rest:
        if each in WITH_VALUE:
            next(rest, None)
        elif not each.startswith("-"):
            return each
    return None


def before(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option("-C", metavar="DIR", help=_("The workspace."), show_default=False),
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option(
            "-m",
            "--meeting",
            metavar="ID",
            help=_("The meeting."),
            autocompletion=offered,
            show_default=False,
        ),
    ] = None,
    no_input: Annotated[  # noqa: FBT002
        bool, typer.Option("--no-input", help=_("Never ask for anything."))
    ] = False,
    version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", "-V", help=_("Print the version."))
    ] = False,
) -> None:
    """Summons, minutes and checks, from one plain file a meeting."""
    del version  # answered before anything is loaded, where it stands alone
    ctx.obj = Session(folder, meeting, no_input, ctx.obj or [])
