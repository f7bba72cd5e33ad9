"""Mistakes in a template: where, what, and what to do."""

from typing import NamedTuple

from sro_cli.domain.errors import SroError
from sro_cli.lang.messages import _


class TemplateFault(NamedTuple):
    """One mistake in a template, told so that it can be found in Word.

    *part* is in words ("the document", "header 1"), *paragraph* counts from 1 within
    it, tables included; *heading* is the nearest one above, *around* the text on both
    sides of *tag*.
    """

    part: str
    paragraph: int
    heading: str
    around: str
    tag: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = _("{part}, paragraph {number}").format(
            part=self.part, number=self.paragraph
        )
        if self.heading:
            place = _("{place}, under «{heading}»").format(
                place=place, heading=self.heading
            )
        return f"{place}: {self.message}"


class TemplateError(SroError):
    """A template with mistakes; *faults* lists all of them, in reading order."""

    code = 1

    def __init__(self, what: str, faults: tuple[TemplateFault, ...]) -> None:
        first = faults[0]
        more = len(faults) - 1
        message = f"{what}: {first}"
        if more:
            message += " " + _("(and {count} more)").format(count=more)
        super().__init__(message, first.hint)
        self.faults = faults
