"""What is said about a mistake in a template, and what may have been meant."""

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sro_cli.lang.messages import _
from sro_cli.word.faults import TemplateFault
from sro_cli.word.tags import Paragraph, Tag

_NEAR = 0.6
_NAME = re.compile(r"[\w-]+")
_DOTTED = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_PROGRAM = re.compile(r"\{%.*?%\}")
_SINGLE = re.compile(r"(?<!\{)\{\s*(\w+)\s*\}(?!\})")
_BRACES = re.compile(r"\{\{|\}\}")
_WHOLE = re.compile(r"\{\{[^{}]*\}\}")


class Report(NamedTuple):
    """Makes the faults of one part, which is called *part* in words."""

    part: str

    def at(self, tag: Tag, message: str, hint: str = "") -> TemplateFault:
        """Return a fault at *tag*."""
        return self.here(tag.paragraph, tag.start, tag.end, message, hint)

    def here(
        self, paragraph: Paragraph, start: int, end: int, message: str, hint: str = ""
    ) -> TemplateFault:
        """Return a fault at a stretch of a paragraph's text."""
        return TemplateFault(
            self.part,
            paragraph.number,
            paragraph.heading,
            paragraph.around(start, end),
            paragraph.text[start:end],
            message,
            hint,
        )

    def unknown(
        self, tag: Tag, names: list[str], holders: list[str]
    ) -> tuple[TemplateFault, str]:
        """Return the fault of a name that does not exist, and the name meant, or ""."""
        if _DOTTED.fullmatch(tag.name):
            outer, _dot, inner = tag.name.rpartition(".")
            return self.at(
                tag,
                _("names have no dots: «{name}»").format(name=tag.name),
                _("write {inner} inside {block}").format(
                    inner="{{" + inner + "}}", block="{{#" + outer + "}}"
                ),
            ), ""
        if not _NAME.fullmatch(tag.name):
            return self.at(
                tag,
                _("between the braces stands no field: «{name}»").format(name=tag.name),
                _("a tag is a field's name, with # ? ^ or / before it for a block"),
            ), ""
        if holders:
            message = _("«{name}» exists only inside {block}").format(
                name=tag.name,
                block=_(" or ").join("{{#" + one + "}}" for one in holders[:3]),
            )
            return self.at(tag, message), ""
        guess = _nearest(tag.name, names)
        message = _("there is no field called «{name}» here").format(name=tag.name)
        return self.at(tag, message, suggestion(tag.name, names, tag.sign)), guess


def suggestion(name: str, names: Iterable[str], sign: str = "") -> str:
    """Return "did you mean …?" where one of *names* is near, else ""."""
    guess = _nearest(name, names)
    if not guess:
        return ""
    return _("did you mean {tag}?").format(tag="{{" + sign + guess + "}}")


def _nearest(name: str, names: Iterable[str]) -> str:
    folded = {one.casefold(): one for one in names}
    near = difflib.get_close_matches(name.casefold(), list(folded), 1, _NEAR)
    return folded[near[0]] if near else ""


def strays(
    paragraph: Paragraph, names: frozenset[str], report: Report
) -> Iterator[TemplateFault]:
    """Find what looks like a tag and is none: other programs' tags, lost braces."""
    text = paragraph.text
    for found in _PROGRAM.finditer(text):
        yield report.here(
            paragraph, found.start(), found.end(),
            _("{tag} belongs to another program").format(tag=found[0]),
            _("a block is written {open} … {close}").format(
                open="{{#items}}", close="{{/items}}"
            ),
        )  # fmt: skip
    for found in _SINGLE.finditer(text):
        if found[1] in names:
            yield report.here(
                paragraph, found.start(), found.end(),
                _("{tag} has single braces").format(tag=found[0]),
                _("write {tag}").format(tag="{{" + found[1] + "}}"),
            )  # fmt: skip
    blanked = _WHOLE.sub(lambda found: " " * len(found[0]), text)
    for found in _BRACES.finditer(blanked):
        yield report.here(
            paragraph, found.start(), found.end(),
            _("braces without their counterpart: {tag}").format(tag=found[0]),
            _("a tag stands in one paragraph, between {open} and {close}").format(
                open="{{", close="}}"
            ),
        )  # fmt: skip
