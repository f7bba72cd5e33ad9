"""The command that reads a paper back: pull."""

import difflib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sro_cli.cli import console, values
from sro_cli.cli.command import enter
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
    count = len(done.taken)
    if refused:
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
    elif not count:
        console.answer(
            _("{meeting}: {word} {file}: nothing to take").format(
                meeting=done.meeting_id, word=word, file=file.name
            )
        )
    else:
        said = (
            ngettext("would take {count} change", "would take {count} changes", count)
            if dry_run
            else ngettext("{count} change taken", "{count} changes taken", count)
        ).format(count=count)
        console.answer(f"{done.meeting_id}: {word} {file.name}: {said}")
    if not refused:
        for each in done.taken:
            unsure = "" if each.sure else " " + _("(found by its text alone)")
            console.answer(f"  {each.name}{unsure}")
            for line in _difference(each.old, each.new):
                console.answer(f"    {line}")
    _beside(done)


def _beside(done: "Pulled") -> None:
    """Tell what else is in the paper: tracked changes, comments, what is left."""
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
            console.remark(f"    {reply.author}: {reply.text}")
    if done.left:
        head = (
            _("not taken, kept in {side}:").format(side=done.side)
            if done.side
            else _("not taken:")
        )
        console.remark(head)
        for reason, text in done.reasons:
            console.remark(f"    {reason}")
            for line in text.splitlines():
                console.remark(f"        {line}")


CONTEXT = 40
"""So many characters of a long line are shown on either side of what changed."""


def _difference(old: tuple[str, ...], new: tuple[str, ...]) -> list[str]:
    """Return what changed, line by line: - as it was, + as it is."""
    before, after = (
        [line for text in side for line in text.split("\n")] for side in (old, new)
    )
    shown: list[str] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        gone = [line for line in before[a:b] if line.strip()]
        came = [line for line in after[c:d] if line.strip()]
        if len(gone) == len(came) == 1:
            gone, came = ([one] for one in _cut(gone[0], came[0]))
        shown += [f"- {line}" for line in gone] + [f"+ {line}" for line in came]
    return shown


def _cut(old: str, new: str) -> tuple[str, str]:
    """Return two lines without what they share far from where they differ."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    start = max(head - CONTEXT, 0)
    end = max(tail - CONTEXT, 0)
    cut = [
        ("…" if start else "") + line[start : len(line) - end] + ("…" if end else "")
        for line in (old, new)
    ]
    return cut[0], cut[1]
