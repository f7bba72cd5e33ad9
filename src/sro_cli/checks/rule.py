"""What a check is: a rule with a code, a name and the words that go with it."""

from collections.abc import Callable, Iterable
from inspect import cleandoc
from typing import NamedTuple, TypeVar

from sro_cli.domain.case import Case
from sro_cli.domain.problem import Fix, Path, Severity
from sro_cli.domain.survey import Survey


class Finding(NamedTuple):
    """What a rule has found: where, what, and if it can be told, what to do.

    *file* is the path from the workspace's root; "" is the file of the meeting that is
    looked at. *fix* is only for what is mechanical: nothing that a person would weigh.
    *quote* are the words of a long text at *path* that are meant; without them, those
    that the message quotes.
    """

    path: Path
    message: str
    hint: str = ""
    fix: Fix = ()
    file: str = ""
    quote: str = ""


X = TypeVar("X", Case, Survey)
Rule = Callable[[X], Iterable[Finding]]
"""A rule looks and yields findings; it prints, writes and reads nothing."""


def _silent(_looked_at: Case | Survey) -> Iterable[Finding]:
    return ()


class Check(NamedTuple):
    """One thing that can be wrong.

    *rule* looks at one meeting with what belongs to it, *over* at a workspace as a
    whole; a check has one of them, and the other is silent.
    """

    code: str
    name: str
    severity: Severity
    rule: Rule[Case] = _silent
    over: Rule[Survey] = _silent

    @property
    def is_wide(self) -> bool:
        """Tell whether the check needs the whole workspace."""
        return self.over is not _silent

    @property
    def function(self) -> Rule[Case] | Rule[Survey]:
        """The one function of the check."""
        return self.over if self.is_wide else self.rule

    @property
    def words(self) -> str:
        """What must hold, why, and how to put it right: three paragraphs."""
        return cleandoc(self.function.__doc__ or "")


def check(
    code: str, name: str, severity: Severity = Severity.ERROR
) -> Callable[[Rule[Case]], Check]:
    """Make a check of a rule that looks at one meeting."""
    return lambda rule: Check(code, name, severity, rule=rule)


def wide_check(
    code: str, name: str, severity: Severity = Severity.ERROR
) -> Callable[[Rule[Survey]], Check]:
    """Make a check of a rule that looks over all meetings and bodies at once."""
    return lambda rule: Check(code, name, severity, over=rule)
