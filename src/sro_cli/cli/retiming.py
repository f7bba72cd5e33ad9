"""The command that puts an agenda's times right: retime."""

from typing import Annotated

import typer

from sro_cli.cli import console, values
from sro_cli.cli.agenda import PANEL
from sro_cli.cli.command import enter
from sro_cli.cli.options import MeetingArgument, MeetingOption
from sro_cli.cli.session import session
from sro_cli.lang.messages import _


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, unless another is named."""
    enter(app, PANEL, {"retime": retime}, only)


def retime(
    ctx: typer.Context,
    meeting_id: MeetingArgument = None,
    meeting: MeetingOption = None,
    mode: Annotated[
        str,
        typer.Option(
            metavar="MODE",
            help=_("shift: anchors move; compress: items get shorter."),
        ),
    ] = "shift",
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only show what would change."))
    ] = False,
) -> None:
    """Close gaps and overlaps, or shorten items until the closing time holds.

    \b
    sro retime --dry-run
    sro retime --mode compress
    """
    from sro_cli.actions.retime import retime as put_right
    from sro_cli.engine.retime import Mode

    run = session(ctx)
    found = run.meeting(meeting_id, meeting)
    moves = put_right(
        run.workspace,
        run.moment,
        found,
        values.one_of(mode, Mode, "--mode"),
        dry_run=dry_run,
    )
    if not moves:
        right = (
            _("{meeting}: the times are right")
            if mode == "shift"
            else _("{meeting}: ends in time, nothing is shortened")
        )
        console.answer(right.format(meeting=found))
        return
    style = run.style(run.workspace.meeting(found))
    head = _("{meeting}: would change") if dry_run else _("{meeting}: changed")
    console.answer(head.format(meeting=found))
    for each in moves:
        old = style.range(each.old.start, each.old.end)
        new = style.range(each.new.start, each.new.end)
        lengths = ""
        if each.old.minutes != each.new.minutes:
            lengths = _("  {old} → {new} min").format(
                old=each.old.minutes, new=each.new.minutes
            )
        names = ", ".join(each.presenters)
        console.answer(
            f"  {each.new.entry.ref:>4}  {old} → {new}{lengths}  {names}".rstrip()
        )
