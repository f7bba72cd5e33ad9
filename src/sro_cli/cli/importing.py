"""The command that reads papers of earlier years: import."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from sro_cli.cli import completion, console
from sro_cli.cli.command import enter
from sro_cli.cli.difference import difference
from sro_cli.cli.options import Json
from sro_cli.cli.session import session
from sro_cli.cli.values import plain
from sro_cli.domain.errors import SroError
from sro_cli.lang.messages import _, ngettext

if TYPE_CHECKING:
    from sro_cli.actions.importing.values import Changed, Imported, Result

PANEL = _("Papers")
MOST = 10
"""So many doubts are told of one paper; --json tells all."""
MOST_CHANGES = 40
"""Lines of changes that are told of one paper."""
LONGEST = 120
"""So much of a doubtful line is shown."""
WORST_FIRST = (6, 5, 11, 8, 7, 4, 2, 3)
"""Of several refused papers that one's code ends the command that stands first."""
T = TypeVar("T")


def register(app: typer.Typer, only: str | None = None) -> None:
    """Enter the command in the program, if it is the one that is named."""
    enter(app, PANEL, {"import": import_files}, only)


def import_files(
    ctx: typer.Context,
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help=_("Papers, or folders of them.")),
    ],
    body: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help=_("Whose papers they are; else what they say."),
            autocompletion=completion.bodies,
            show_default=False,
        ),
    ] = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only show what would be imported."))
    ] = False,
    as_json: Json = False,
) -> None:
    """Read earlier summons and minutes into the workspace.

    Word files, PDF and text; a folder stands for all papers in it. Bodies and their
    rosters are made where they are missing; minutes join the summons of their meeting.

    \b
    sro import gamla/*.docx --dry-run
    sro import gamla
    """
    from sro_cli.actions.importing.reading import files_of, read
    from sro_cli.actions.importing.run import import_papers

    run = session(ctx)
    workspace = run.workspace
    found, missing = files_of([Path(plain(each)) for each in files])
    with console.progress(_("reading"), len(found), quietly=as_json, least=2) as step:
        papers = _watched(read(workspace, found), step)
        done = import_papers(workspace, run.moment, papers, body, dry_run=dry_run)
    refused = [(str(path), error) for path, error in missing]
    refused += [(each.file, each.error) for each in done.results if each.error]
    if as_json:
        console.document([_json(each) for each in done.results] + _missing(missing))
        for file, error in refused:
            _complain(file, error)
    else:
        _tell(done, missing, dry_run=dry_run)
    _end(done, [error for _file, error in refused])


def _end(done: "Imported", errors: list[SroError]) -> None:
    """Leave with the code of the worst that happened."""
    if done.interrupted:
        console.remark(_("interrupted; what is told here was imported"))
        raise typer.Exit(130)
    codes = {error.code for error in errors}
    for code in WORST_FIRST:
        if code in codes:
            raise typer.Exit(code)
    if any(each.needs_a_look for each in done.results):
        raise typer.Exit(10)


def _watched(papers: Iterable[T], step: Callable[[], object]) -> Iterator[T]:
    """Pass papers on, and tell after each that it was read."""
    for each in papers:
        yield each
        step()


def _tell(
    done: "Imported", missing: list[tuple[Path, SroError]], *, dry_run: bool
) -> None:
    """Print what became of each paper and body, and what to do next."""
    for each in done.results:
        if each.error is not None:
            _complain(each.file, each.error)
        else:
            console.answer(_line(each))
            _changes(each.changes)
            _doubts(each)
    for path, error in missing:
        _complain(str(path), error)
    for body in done.bodies:
        said = _("new body {body}: {name}, {count} on the roster")
        if not body.is_new:
            said = _("body {body}: {count} on the roster; changed:")
        console.answer(
            said.format(body=body.body_id, name=body.name, count=body.members)
        )
        _changes(body.changes)
    _summary(done, dry_run=dry_run)


def _line(result: "Result") -> str:
    assert result.draft is not None  # noqa: S101 (it was not refused)
    kinds = {"summons": _("summons"), "minutes": _("minutes"), "notes": _("notes")}
    count = len(result.changes)
    became = {
        "new": _("new"),
        "known": _("imported before; nothing changed"),
        "joined": ngettext("{count} change", "{count} changes", count)
        if count
        else _("says what the record says; nothing changed"),
    }[result.became].format(count=count)
    parts = [result.meeting_id or "", kinds.get(result.draft.kind, result.draft.kind)]
    if result.became != "known":
        parts.append(
            ngettext("{count} item", "{count} items", result.items).format(
                count=result.items
            )
        )
        parts.append(
            ngettext("{count} person", "{count} people", result.people).format(
                count=result.people
            )
        )
    return f"{result.file}: {', '.join(parts)}: {became}"


def _changes(changes: "tuple[Changed, ...]") -> None:
    """Print what a paper changed, so much of it as one reads."""
    shown = 0
    for at, each in enumerate(changes):
        lines = list(difference(each.old, each.new))
        if shown > MOST_CHANGES:
            left = len(changes) - at
            more = ngettext(
                "  and {count} change more",
                "  and {count} changes more",
                left,
            )
            console.answer(more.format(count=left))
            return
        if lines:
            console.answer(f"  {each.name}")
        for line in lines:
            console.answer(f"    {line}")
        shown += len(lines)


def _doubts(result: "Result") -> None:
    """Print what wants a look, each with its line in the paper."""
    if result.draft is None or result.became == "known":
        return
    kept = [each for each in result.draft.unplaced if each.kept]
    doubts = [(each.line, each.message, each.text) for each in result.unsure]
    doubts += [
        (each.line, _("{reason}; kept in {place}").format(
            reason=each.reason, place=_place(each.kept, result.draft.meeting)
        ), each.text)
        for each in kept
    ]  # fmt: skip
    for line, message, text in sorted(doubts, key=lambda each: each[0])[:MOST]:
        console.remark(f"{result.file}:{line}: {message}")
        if text:
            console.remark(f"    {_short(text)}")
    if len(doubts) > MOST:
        more = _("    and {count} more: sro import {file} --dry-run --json")
        console.remark(more.format(count=len(doubts) - MOST, file=result.file))
    if result.over:
        console.remark(
            _("{file}: the record holds where it says otherwise:").format(
                file=result.file
            )
        )
        for text in result.over:
            console.remark(f"    {_short(text)}")


def _place(kept: str, meeting: dict[str, Any]) -> str:
    """Return a place of a draft, "items[3].notes", in words."""
    at = [int(each) for each in re.findall(r"\[(\d+)\]", kept)]
    field = kept.rpartition(".")[2]
    items = meeting.get("items", [])
    try:
        item = items[at[0]]
        for inner in at[1:]:
            item = item["items"][inner]
    except (IndexError, KeyError):
        return kept
    return _("«{title}», {field}").format(title=item["title"], field=field)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _summary(done: "Imported", *, dry_run: bool) -> None:
    taken = [each for each in done.results if each.error is None]
    if not taken:
        return
    meetings = len({each.meeting_id for each in taken})
    unsure = sum(each.needs_a_look for each in taken)
    said = _("{papers}, {meetings}")
    told = said.format(
        papers=ngettext("{count} paper", "{count} papers", len(taken)).format(
            count=len(taken)
        ),
        meetings=ngettext("{count} meeting", "{count} meetings", meetings).format(
            count=meetings
        ),
    )
    if unsure:
        wants = ngettext("{count} wants a look", "{count} want a look", unsure)
        told = f"{told}, {wants.format(count=unsure)}"
    console.remark(told)
    if dry_run:
        console.remark(_("nothing was written: --dry-run"))
    elif any(each.became != "known" for each in taken):
        console.remark(_("next: sro list, sro check; back: sro undo"))


def _complain(file: str, error: SroError) -> None:
    said = error.message
    told = said if said.startswith(file) else f"{file}: {said}"
    console.complain(SroError(told, error.hint))


def _json(result: "Result") -> dict[str, Any]:
    """Return a paper in the form of `--json`."""
    draft = result.draft
    told: dict[str, Any] = {
        "file": result.file,
        "meeting": result.meeting_id,
        "kind": draft.kind if draft else None,
        "unsure": [each._asdict() for each in result.unsure],
        "unplaced": [each._asdict() for each in draft.unplaced] if draft else [],
        "coverage": draft.coverage if draft else None,
    }
    return told | {"error": result.error.message} if result.error else told


def _missing(missing: list[tuple[Path, SroError]]) -> list[dict[str, Any]]:
    return [
        {"file": str(path), "meeting": None, "kind": None, "unsure": []}
        | {"unplaced": [], "coverage": None, "error": error.message}
        for path, error in missing
    ]
