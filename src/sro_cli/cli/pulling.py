"""The command that reads a paper back: pull."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import console, values
from sro_cli.cli.command import enter
from sro_cli.cli.difference import difference
from sro_cli.cli.options import MeetingOption
from sro_cli.cli.session import session
from sro_cli.lang.messages import _, ngettext

if TYPE_CHECKING:
    from sro_cli.actions.merging import Pulled

PANEL = _("Papers")


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, if it is the one that is named."""
    enter(app, PANEL, {"pull": pull}, only)


def pull(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=_("The paper, as it came back."))
    ],
    meeting: MeetingOption = None,
    take: Annotated[
        str | None,
        typer.Option(
            metavar="SIDE",
            help=_("Where both sides changed a text: word or record."),
        ),
    ] = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only show what would be taken."))
    ] = False,
) -> None:
    """Read into the record what was changed in a paper in Word.

    What was changed in Word alone is taken, what was changed here alone stays. Tracked
    changes count as accepted.

    \b
    sro pull papers/sro/2025-03-06-motesanteckning.docx --dry-run
    sro pull ~/Downloads/motesanteckning.docx --take word
    """
    from sro_cli.actions.merging import Take
    from sro_cli.actions.pull import pull as read

    run = session(ctx)
    option = run.named if meeting is None else meeting
    named = run.meeting(option) if option is not None else None
    side = values.one_of(take, Take, "--take") if take else None
    done = read(run.workspace, run.moment, file, named, side, dry_run=dry_run)
    _told(done, file, dry_run=dry_run, refused=bool(done.clashes) and side is None)
    if done.clashes and side is None:
        raise typer.Exit(7)
    if done.needs_a_look:
        raise typer.Exit(10)


def _told(done: "Pulled", file: Path, *, dry_run: bool, refused: bool) -> None:
    word = _("summons") if done.kind == "summons" else _("minutes")
    about = {"meeting": done.meeting_id, "word": word, "file": file.name}
    count = len(done.taken)
    if refused:
        _conflict(done, file)
    elif not count:
        said = _("{meeting}: {word} {file}: nothing to take")
        console.answer(said.format(**about))
    else:
        said = (
            ngettext("would take {count} change", "would take {count} changes", count)
            if dry_run
            else ngettext("{count} change taken", "{count} changes taken", count)
        )
        head = _("{meeting}: {word} {file}: {said}")
        console.answer(head.format(said=said.format(count=count), **about))
    for each in () if refused else done.taken:
        unsure = "" if each.sure else " " + _("(found by its text alone)")
        console.answer(f"  {each.name}{unsure}")
        for line in difference(each.old, each.new):
            console.answer(f"    {line}")
    _beside(done)
    if done.left:
        _left(done)


def _conflict(done: "Pulled", file: Path) -> None:
    """Show what was changed in the paper and here."""
    said = ngettext(
        "{count} text was changed both in {file} and here; nothing was taken",
        "{count} texts were changed both in {file} and here; nothing was taken",
        len(done.clashes),
    ).format(count=len(done.clashes), file=file.name)
    console.remark(f"sro: {done.meeting_id}: {said}")
    for clash in done.clashes:
        console.answer(f"  {clash.name}")
        for title, text in (
            (_("as rendered"), clash.was),
            (_("in Word"), clash.word),
            (_("here"), clash.record),
        ):
            console.answer(f"    {title}:")
            lines = text.splitlines() or [_("(nothing)")]
            console.answer("\n".join(f"      {line}" for line in lines))
    console.remark(_("    say which holds: --take word, or --take record"))


def _beside(done: "Pulled") -> None:
    """Tell how sure it is, and of tracked changes and comments."""
    if done.forgotten:
        console.remark(
            _(
                "the paper does not say what it said when it was made, so it was "
                "compared with the record of now: changes made here since look undone"
            )
        )
    if done.guessed:
        console.remark(
            _("the paper's bookmarks are gone: texts were compared; look it over")
        )
    authors = Counter(each.author or _("somebody") for each in done.revisions)
    for author, count in authors.items():
        console.remark(
            ngettext(
                "{count} tracked change by {author} counts as accepted",
                "{count} tracked changes by {author} count as accepted",
                count,
            ).format(count=count, author=author)
        )
    for place, one in done.remarks:
        console.remark(_("comment by {author}, {place}:").format(
            author=one.author or _("somebody"), place=place or _("outside the agenda")
        ))  # fmt: skip
        about = f"«{one.about}» " if one.about else ""
        console.remark(f"    {about}{one.text}")
        for reply in one.replies:
            console.remark(f"    {reply.author or _('somebody')}: {reply.text}")


def _left(done: "Pulled") -> None:
    head = _("not taken, kept in {side}:") if done.side else _("not taken:")
    console.remark(head.format(side=done.side))
    for each in done.left:
        console.remark(f"    {each.reason}")
        for line in each.text.splitlines():
            console.remark(f"        {line}")
        for line in each.was.splitlines():
            console.remark(_("        instead of: {text}").format(text=line))
