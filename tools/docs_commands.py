"""The page docs/commands.md: the help of every command, as the program prints it."""

import contextlib
import io
import re
from itertools import groupby
from pathlib import Path
from typing import Any

HEAD = Path(__file__).parent / "docs_parts" / "commands.md"
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def commands() -> dict[str, Any]:
    """Return the program's commands by name, in its order."""
    import typer

    from sro_cli.cli.program import whole

    group: Any = typer.main.get_command(whole())
    return dict(group.commands)


def verbs(command: Any) -> list[str]:  # noqa: ANN401 (the library's command)
    """Return the names of a command's own commands."""
    return list(getattr(command, "commands", ()))


def help_of(*words: str) -> str:
    """Return what `sro WORDS --help` prints, 80 columns wide and without colour."""
    import typer

    from sro_cli.cli.program import whole

    printed = io.StringIO()
    group: Any = typer.main.get_command(whole())
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        group.main([*words, "--help"], prog_name="sro", standalone_mode=False)
    lines = _ESCAPES.sub("", printed.getvalue()).split("\n")
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", text)


def page(generated: str) -> str:
    """Return the page."""
    found = commands()
    groups = [
        (panel, list(names))
        for panel, names in groupby(found, lambda name: found[name].rich_help_panel)
    ]
    parts = [HEAD.read_text("utf-8").replace("{generated}", generated)]
    for panel, names in groups:
        links = " · ".join(f"[{name}](#sro-{name})" for name in names)
        parts.append(f"**{panel}**: {links}\n")
    for panel, names in groups:
        parts.append(f"## {panel}\n")
        parts.extend(
            f"### sro {' '.join(words)}\n\n```text\n{help_of(*words)}\n```\n"
            for name in names
            for words in ((name,), *((name, verb) for verb in verbs(found[name])))
        )
    return "\n".join(parts)
