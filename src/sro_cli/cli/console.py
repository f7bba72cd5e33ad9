"""All that is printed: answers on stdout, the rest on stderr, no text does harm."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from sro_cli.domain.errors import SroError
from sro_cli.domain.problem import Problem, Severity
from sro_cli.lang.messages import _

if TYPE_CHECKING:
    from sro_cli.word.templates.faults import TemplateFault

_CONTROL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
    "|[\ud800-\udfff]"
)
WORTH_A_BAR = 100
"""As many things take long enough for somebody to wonder."""
_PLAIN = str.maketrans(
    {"→": "->", "▒": "#", "█": "#", "…": "...", "–": "-", "·": ".", "✓": "x"}
)
"""What stands for a sign that the console's encoding lacks."""


def clean(text: str) -> str:
    """Make control characters visible, so that no text can steer a terminal."""
    if text.isprintable():  # as most is: the pattern takes longer to compile
        return text
    return re.sub(_CONTROL, lambda match: f"\\x{ord(match[0]):02x}", text)


def write(text: str, stream: TextIO) -> None:
    """Write a text that is clean already, in whatever encoding the stream has."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    stream.write(text)


def answer(text: str) -> None:
    """Print a line of the answer."""
    write(clean(text) + "\n", sys.stdout)


def remark(text: str) -> None:
    """Print a line for the user's eye only."""
    write(clean(text) + "\n", sys.stderr)


def document(value: Any) -> None:  # noqa: ANN401 (whatever JSON holds)
    """Print one JSON document and nothing else; what could steer a terminal escaped."""
    import json  # most commands print none

    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    text = re.sub(_CONTROL, lambda match: f"\\u{ord(match[0]):04x}", text)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # nothing may be lost: \u2013 is the same to a reader
        text = json.dumps(value, indent=2) + "\n"
    sys.stdout.write(text)


def complain(error: SroError) -> None:
    """Print an expected error: one line, and what to do."""
    remark(f"sro: {error.message}")
    if error.hint:
        remark(f"    {error.hint}")


def problem_line(problem: Problem) -> str:
    """Return a problem as an editor can follow it: file:line: code message."""
    return f"{problem.file}:{problem.line or 1}: {problem.code} {problem.message}"


def problems(found: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print problems, a line each, and a hint under it."""
    for each in found:
        text = clean(problem_line(each)) + "\n"
        if each.hint:
            text += clean(f"    hint: {each.hint}") + "\n"
        write(text, stream or sys.stdout)


def template_faults(
    what: str, faults: Iterable["TemplateFault"], stream: TextIO | None = None
) -> None:
    """Print what is wrong with a template: where, the words around it, a hint."""
    for each in faults:
        said = each.message
        if each.severity is Severity.ADVICE:
            said = _("advice: {message}").format(message=said)
        lines = [f"{what}: {each.place}: {said}"]
        around = " ".join(each.around.split())
        if around and not (around == each.tag and around in each.message):
            lines.append(_("    in: {text}").format(text=around))
        if each.hint:
            lines.append(f"    hint: {each.hint}")
        write("".join(f"{clean(line)}\n" for line in lines), stream or sys.stdout)


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return a problem in the form of `--json`."""
    return {
        "code": problem.code,
        "name": problem.name,
        "severity": str(problem.severity),
        "meeting": problem.meeting,
        "file": problem.file,
        "line": problem.line,
        "message": problem.message,
        "hint": problem.hint,
    }


@contextmanager
def progress(
    what: str, count: int, *, quietly: bool = False, least: int = WORTH_A_BAR
) -> Iterator[Callable[[], object]]:
    """Yield what is to be called at each step; on a terminal a bar shows how many.

    A bar that would be gone at once, of fewer than *least* steps, is not shown.
    """
    if quietly or count < least or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=count)
        yield lambda: bar.advance(task)
