"""The command line as tests run it: in this process for speed, or as installed."""

import contextlib
import hashlib
import io
import os
import shlex
import subprocess
import sys
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sro_cli.cli.app import run

TODAY = "2027-04-01"
SRO = Path(sys.executable).parent / "sro"
ANSWERED = (0, 1, 10)
"""Codes of commands that did what they were asked."""


@dataclass(frozen=True)
class Run:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def said(out: str, err: str = "", code: int = 0) -> Run:
    """Return what a command prints; the texts stand indented in the test."""
    return Run(code, _flush(out), _flush(err))


def refused(code: int, err: str) -> Run:
    """Return how a command is refused: nothing on stdout, a line on stderr."""
    return said("", err, code)


def _flush(text: str) -> str:
    return textwrap.dedent(text).removeprefix("\n")


def commands(text: str) -> list[str]:
    """Return the commands of a text, a line each; a backslash goes on with a line."""
    lines = text.strip().replace("\\\n", "").split("\n")
    return [line.replace("\\n", "\n") for line in lines if line]


def clean_environment(**more: str) -> dict[str, str]:
    """Return an environment in which nothing of this machine's user is left."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "COVERAGE_PROCESS_START")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    fixed = {"LANG": "C.UTF-8", "SRO_LANG": "en", "SRO_TODAY": TODAY}
    return environment | fixed | {"PYTHONUTF8": "0", "COLUMNS": "80"} | more


def files(folder: Path) -> dict[str, str]:
    """Return the hash of every file; the lock's own files are nobody's record."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("write-lock")
    }


class Commands:
    """The command line in a folder; a command that fails must change no file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, line: str, stdin: str = "", **environment: str) -> Run:
        """Run `sro` with a line as a user types it."""
        before = files(self.folder)
        done = self.run(shlex.split(line), stdin, environment)
        if done.code not in ANSWERED:
            assert files(self.folder) == before, f"sro {line} changed files"
        return done

    def run(self, arguments: list[str], stdin: str, environment: dict[str, str]) -> Run:
        raise NotImplementedError

    def toml(self, path: str) -> dict[str, Any]:
        """Return what a file says."""
        return tomllib.loads(self.text(path))

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8", newline="")


class Here(Commands):
    """`sro` in this process."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder)
        for name in [name for name in os.environ if name.startswith("SRO_")]:
            monkeypatch.delenv(name)
        for name, value in clean_environment().items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(folder)
        self._monkeypatch = monkeypatch

    def run(self, arguments: list[str], stdin: str, environment: dict[str, str]) -> Run:
        out, err = _stream(), _stream()
        with self._monkeypatch.context() as patch:
            patch.setattr("sys.stdin", io.StringIO(stdin))
            for name, value in environment.items():
                patch.setenv(name, value)
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = run(arguments)
        return Run(code, _told(out), _told(err))


class Installed(Commands):
    """`sro` as it is installed, in a process of its own."""

    program: tuple[str, ...] = (str(SRO),)

    def run(self, arguments: list[str], stdin: str, environment: dict[str, str]) -> Run:
        done = subprocess.run(
            [*self.program, *arguments],
            cwd=self.folder,
            env=clean_environment(**environment),
            input=stdin.encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        encoding = environment.get("PYTHONIOENCODING", "utf-8")
        return Run(
            done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding)
        )


needs_sro = pytest.mark.skipif(
    not SRO.exists(), reason="sro is not installed beside this python"
)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _told(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined]
