"""The blocks of pages that are run: a tour's commands, and README's list of them."""

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import docs_commands

_CONSOLE = re.compile(r"(?<=```console\n).*?(?=\n```)", re.DOTALL)
_PAPER = re.compile(r"<!-- (\S+\.txt) -->\n```text\n(.*?\n)```", re.DOTALL)
"""A paper that the page shows; it lies in the folder in which the blocks are run."""
_HELP = re.compile(r"(?<=<!-- help -->\n).*?(?=<!-- /help -->)", re.DOTALL)


def renewed(page: str) -> str:
    """Return a page with every console block run anew, and the help as it is."""
    with _elsewhere() as folder:
        for name, text in _PAPER.findall(page):
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        told = _CONSOLE.sub(lambda block: _run(block[0], folder), page)
    listed = f"```text\n{docs_commands.help_of()}\n```\n"
    return _HELP.sub(lambda _old: listed, told)


@contextlib.contextmanager
def _elsewhere() -> Iterator[Path]:
    """Stand in an empty folder, with nothing chosen by the environment."""
    before, kept = Path.cwd(), dict(os.environ)
    for name in ("SRO_WORKSPACE", "SRO_MEETING"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)
            os.environ.clear()
            os.environ.update(kept)


def _run(block: str, folder: Path) -> str:
    """Run the commands of a block; return it with what they print."""
    commands = re.findall(r"^\$ ((?:.*\\\n)*.*)", block, re.MULTILINE)
    lines = []
    for command in commands:
        lines.append(f"$ {command}")
        said = _said(shlex.split(command.replace("\\\n", " ")))
        if said:
            lines += said.replace(str(folder), "~").rstrip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _said(words: list[str]) -> str:
    """Run `sro …` or `cd …` here; return all that a terminal would show of it."""
    from sro_cli.cli.app import run

    if words[0] == "cd":
        os.chdir(words[1])
        return ""
    assert words[0] == "sro", words  # noqa: S101 (README's own words)
    printed, argv, stdin = io.StringIO(), sys.argv, sys.stdin
    sys.argv, sys.stdin = words, io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            run(words[1:])
    finally:
        sys.argv, sys.stdin = argv, stdin
    return printed.getvalue()
