"""What TAB offers: meetings, refs, names, bodies."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer

Offer = Iterator[tuple[str, str]]


def _workspace(ctx: typer.Context) -> Any:  # noqa: ANN401 (imported only when asked)
    from sro_cli.actions.select import workspace_at

    folder = ctx.find_root().params.get("folder") or os.environ.get("SRO_WORKSPACE")
    return workspace_at(Path(folder) if folder else None, Path.cwd())


def _quietly(
    offer: Callable[[typer.Context], Offer],
) -> Callable[[typer.Context, str], list[tuple[str, str]]]:
    """Offer nothing rather than disturb the line that somebody is writing."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        try:
            wanted = incomplete.lower()
            return [
                (_for_the_shell(value), told)
                for value, told in offer(ctx)
                if value.lower().startswith(wanted)
            ]
        except Exception:  # noqa: BLE001 (whatever it is, it is not asked for here)
            return []

    return complete


def _for_the_shell(value: str) -> str:
    """Return a value as bash must be given it; other shells mark blanks themselves."""
    if os.environ.get("_SRO_COMPLETE", "").endswith("bash"):
        return value.replace(" ", "\\ ")
    return value


def _meeting(ctx: typer.Context) -> Any:  # noqa: ANN401
    from sro_cli.actions.select import meeting_meant

    workspace = _workspace(ctx)
    named = ctx.params.get("meeting") or ctx.find_root().params.get("meeting")
    return workspace.meeting(
        meeting_meant(workspace, named, os.environ.get("SRO_MEETING"))
    )


def _meetings(ctx: typer.Context) -> Offer:
    for each in _workspace(ctx).meeting_ids():
        yield each, ""
        yield each.partition("/")[2], each


def _refs(ctx: typer.Context) -> Offer:
    from sro_cli.engine.agenda import entries

    for entry in entries(_meeting(ctx)):
        yield entry.ref, entry.item.title


def _people(ctx: typer.Context) -> Offer:
    for person in _meeting(ctx).everybody:
        yield person.name, person.affiliation or ""


def _members(ctx: typer.Context) -> Offer:
    for person in _workspace(ctx).body(ctx.params["body"]).members:
        yield person.name, person.affiliation or ""


def _bodies(ctx: typer.Context) -> Offer:
    for each in _workspace(ctx).body_ids():
        yield each, ""


def _codes(_ctx: typer.Context) -> Offer:
    from sro_cli.checks import CHECKS

    for check in CHECKS.values():
        yield check.code, check.name


def _templates(_ctx: typer.Context) -> Offer:
    from sro_cli.render.fields import TEMPLATES

    for each in TEMPLATES:
        yield each, ""


def word_files(incomplete: str) -> list[str]:
    """Offer the folders and Word files that begin so."""
    folder, name = os.path.split(incomplete)
    try:
        found = sorted(Path(folder or ".").iterdir())
    except OSError:
        return []
    return [
        _for_the_shell(os.path.join(folder, each.name) + "/" * each.is_dir())  # noqa: PTH118
        for each in found
        if each.name.startswith(name)
        and not each.name.startswith((".", "~$"))
        and (each.is_dir() or each.suffix.lower() == ".docx")
    ]


meetings, refs, people = _quietly(_meetings), _quietly(_refs), _quietly(_people)
members, bodies, codes = _quietly(_members), _quietly(_bodies), _quietly(_codes)
templates = _quietly(_templates)
