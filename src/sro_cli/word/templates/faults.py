"""Mistakes in a template: where, what, and what to do."""

from typing import NamedTuple

from sro_cli.domain.errors import SroError
from sro_cli.domain.problem import Severity
from sro_cli.lang.messages import _

_LONG = 40
"""Letters of a heading after which it is cut off."""


class TemplateFault(NamedTuple):
    """One mistake in a template, told so that it can be found in Word.

    *part* is in words ("the document", "header 1"), *paragraph* counts from 1 within
    it, tables included (0: none in particular); *heading* is the nearest one above,
    *around* the text on both sides of *tag*. *file* names the part in the package;
    *start* and *end* count in the paragraph's text, both 0 for all of it.
    """

    part: str
    paragraph: int
    heading: str
    around: str
    tag: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    file: str = ""
    start: int = 0
    end: int = 0

    @property
    def place(self) -> str:
        """Part, paragraph and heading, in words."""
        place = self.part
        if self.paragraph:
            place = _("{part}, paragraph {number}").format(
                part=self.part, number=self.paragraph
            )
        if self.heading:
            heading = self.heading
            if len(heading) > _LONG:
                heading = heading[: _LONG - 1] + "…"
            place = _("{place}, under «{heading}»").format(place=place, heading=heading)
        return place

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class TemplateError(SroError):
    """A template with mistakes; *faults* lists all of them, in reading order.

    *what* is what the template is called.
    """

    code = 1

    def __init__(self, what: str, faults: tuple[TemplateFault, ...]) -> None:
        first = faults[0]
        more = len(faults) - 1
        message = f"{what}: {first}"
        if more:
            message += " " + _("(and {count} more)").format(count=more)
        super().__init__(message, first.hint)
        self.what = what
        self.faults = faults


def nothing_to_fill() -> TemplateFault:
    """Return what is wrong with a file without a single tag."""
    return TemplateFault(
        _("the document"),
        0,
        "",
        "",
        "",
        _("there is no tag in it: it is a finished paper, or no template at all"),
        _("a template to begin with: sro template new minutes FILE.docx"),
    )
