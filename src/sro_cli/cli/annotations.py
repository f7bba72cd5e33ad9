"""Findings as GitHub's workflow commands: a remark at the line of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

import os
from pathlib import Path

from sro_cli.domain.problem import Problem, Severity

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
}


def annotation(problem: Problem, root: Path | None) -> str:
    """Return a finding in one line; files are told from the folder one stands in.

    That is the top of the checkout there, in which the workspace, *root*, may be a
    folder.
    """
    file = problem.file or ""
    if root and file and (root / file).exists():
        file = Path(os.path.relpath(root / file)).as_posix()
    title = f"{problem.code} {problem.name}"
    message = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    return (
        f"::{_LEVELS[problem.severity]} file={_property(file)},"
        f"line={problem.line or 1},title={_property(title)}::{_data(message)}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
