"""Findings as GitHub's workflow commands: a remark at the line of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from sro_cli.domain.problem import Problem, Severity

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
}


def annotation(problem: Problem) -> str:
    """Return a finding in one line; its file is told from the top of the checkout."""
    file = problem.file or ""
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
