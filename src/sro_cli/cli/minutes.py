"""Commands for the minutes: positions, notes, dialogue, decisions, commissions."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import completion, values
from sro_cli.cli.command import enter
from sro_cli.cli.options import MeetingOption, Ref
from sro_cli.cli.session import Session, session
from sro_cli.domain.errors import UsageError
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.actions.minutes import Target

PANEL = _("Minutes")
Clear = Annotated[bool, typer.Option("--clear", help=_("Empty it."))]
Texts = Annotated[
    list[str] | None, typer.Argument(metavar="TEXT…", help=_("Markdown, a line each."))
]


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the commands in the program, or the one that is named."""
    commands = {
        "position": position,
        "note": note,
        "dialogue": dialogue,
        "decide": decide,
        "commission": commission,
    }
    enter(app, PANEL, commands, only)


def position(
    ctx: typer.Context,
    ref: Ref,
    text: Texts = None,
    meeting: MeetingOption = None,
    *,
    adopt: Annotated[
        bool, typer.Option("--adopt", help=_("As it was proposed."))
    ] = False,
    noted: Annotated[
        bool, typer.Option("--noted", help=_("The body's words for noting."))
    ] = False,
    clear: Clear = False,
) -> None:
    """Set an item's adopted position; it replaces what stood there.

    \b
    sro position 4 --adopt
    sro position 6 "SRO ställer sig bakom förslaget."
    """
    from sro_cli.actions.minutes import set_position

    target = _target(session(ctx), ref, meeting)
    done = set_position(target, text or (), adopt=adopt, noted=noted, clear=clear)
    session(ctx).done(done)


def note(
    ctx: typer.Context,
    ref: Ref,
    text: Annotated[
        str | None,
        typer.Argument(metavar="TEXT", help=_("Markdown; - reads standard input.")),
    ] = None,
    meeting: MeetingOption = None,
    *,
    edit: Annotated[
        bool, typer.Option("--edit", help=_("Write it in the editor."))
    ] = False,
    append: Annotated[
        bool, typer.Option("--append", help=_("Add a paragraph."))
    ] = False,
    clear: Clear = False,
) -> None:
    """Set an item's notes; they replace what stood there.

    \b
    sro note 4 "Arbetet följer planen."
    sro note 4 --append "- punkt"
    """
    from sro_cli.actions.minutes import set_note
    from sro_cli.actions.unsaved import write_note

    run = session(ctx)
    target = _target(run, ref, meeting)
    if edit and (text is not None or clear):
        raise UsageError(_("give one of TEXT, --edit and --clear"))
    if edit:
        run.done(write_note(target, _open_editor, append=append))
        return
    if text == "-":
        text = values.letters(sys.stdin.read()).replace("\r\n", "\n")
    run.done(set_note(target, text or "", append=append, clear=clear))


def _open_editor(path: Path) -> None:
    """Let the user write in a file, in the editor that VISUAL or EDITOR names."""
    import os
    import shlex
    import subprocess

    fallback = "notepad" if os.name == "nt" else "nano"
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or fallback
    try:
        done = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603 (the user's own)
    except (OSError, ValueError) as error:
        raise UsageError(
            _("the editor {editor} does not start; nothing was changed").format(
                editor=editor
            ),
            _("name another in EDITOR, or give the text"),
        ) from error
    if done.returncode:
        raise UsageError(_("the editor gave up; nothing was changed"))


def dialogue(
    ctx: typer.Context,
    ref: Ref,
    text: Texts = None,
    meeting: MeetingOption = None,
    *,
    clear: Clear = False,
) -> None:
    """Add points of the dialogue to an item.

    \b
    sro dialogue 6 "Tidplanen är snäv." "Kommunerna vill vara med från början."
    """
    _points(ctx, ref, "dialogue", text, meeting, clear=clear)


def decide(
    ctx: typer.Context,
    ref: Ref,
    text: Texts = None,
    meeting: MeetingOption = None,
    *,
    clear: Clear = False,
) -> None:
    """Add decisions to an item.

    \b
    sro decide 6 "Frågan tas upp igen i maj."
    """
    _points(ctx, ref, "decisions", text, meeting, clear=clear)


def _points(
    ctx: typer.Context,
    ref: str,
    key: str,
    text: list[str] | None,
    meeting: str | None,
    *,
    clear: bool,
) -> None:
    from sro_cli.actions.minutes import add_points

    run = session(ctx)
    target = _target(run, ref, meeting)
    run.done(add_points(target, key, text or (), clear=clear))


def commission(
    ctx: typer.Context,
    ref: Ref,
    what: Annotated[
        str | None, typer.Argument(metavar="WHAT", help=_("What is to be done."))
    ] = None,
    who: Annotated[
        list[str] | None, typer.Option(help=_("Who is to do it; may be repeated."))
    ] = None,
    due: Annotated[
        str | None,
        typer.Option(
            metavar="WHEN",
            help=_("A date, a meeting's id, or words."),
            autocompletion=completion.meetings,
        ),
    ] = None,
    done: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help=_("Commission N of the item is done."),
            parser=values.number,
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="MEETING",
            help=_("Where it was reported done."),
            autocompletion=completion.meetings,
        ),
    ] = None,
    meeting: MeetingOption = None,
    *,
    clear: Clear = False,
) -> None:
    """Enter a commission under an item, or mark one as done.

    It is kept in the record; on paper stand the words of the position.

    \b
    sro commission 4 "delrapport" --who Regionen --due 2025-04-24
    sro commission 4 --done 1 --at 2025-04-24
    """
    from sro_cli.actions import minutes

    run = session(ctx)
    target = _target(run, ref, meeting)
    if sum((what is not None, done is not None, clear)) != 1:
        raise UsageError(_("give one of WHAT, --done and --clear"))
    if at is not None and done is None:
        raise UsageError(_("--at belongs to --done"))
    if what is None and (who or due is not None):
        raise UsageError(_("--who and --due belong to a new commission"))
    if clear:
        run.done(minutes.clear_commissions(target))
    elif done is not None:
        where = run.meeting(at) if at is not None else None
        run.done(minutes.finish_commission(target, done, where))
    else:
        run.done(minutes.add_commission(target, what or "", who or (), due))


def _target(run: Session, ref: str, meeting: str | None) -> "Target":
    from sro_cli.actions.minutes import Target

    return Target(run.workspace, run.moment, run.meeting(meeting), ref)
