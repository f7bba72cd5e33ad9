"""What a check is: a rule with a code, a name and the words that go with it."""

from collections.abc import Callable, Iterable
from inspect import cleandoc
from typing import NamedTuple

from sro_cli.domain.case import Case
from sro_cli.domain.problem import Path, Severity


class Finding(NamedTuple):
    """What a rule has found: where, what, and if it can be told, what to do."""

    path: Path
    message: str
    hint: str = ""


Rule = Callable[[Case], Iterable[Finding]]
"""A rule looks at a case and yields findings; it prints, writes and reads nothing."""


class Check(NamedTuple):
    """One thing that can be wrong with a meeting."""

    code: str
    name: str
    severity: Severity
    rule: Rule

    @property
    def words(self) -> str:
        """What must hold, why, and how to put it right: three paragraphs."""
        return cleandoc(self.rule.__doc__ or "")


def check(
    code: str, name: str, severity: Severity = Severity.ERROR
) -> Callable[[Rule], Check]:
    """Make a check of a rule."""
    return lambda rule: Check(code, name, severity, rule)
