"""What is said about a mistake in a template, and what may have been meant."""

import difflib
import re
from collections.abc import Iterable
from typing import NamedTuple

from sro_cli.domain.problem import Severity
from sro_cli.lang.messages import _
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.tags import OTHER, Paragraph, Tag

_NEAR = 0.6
_NAME = r"[\w-]+"
_DOTTED = r"[\w-]+(?:\.[\w-]+)+"
_QUOTES = dict.fromkeys(map(ord, "\"'`´“”„‟‘’‚‛«»‹›′″"))
_PROGRAM = r"(?:if|unless|each|with|for)\s+(\w+).*|else|endif|endfor"
_SIGNS = "#?^/"


class Report(NamedTuple):
    """Makes the faults of one part: *part* in words, *file* in the package."""

    part: str
    file: str = ""

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
            _around(paragraph, start, end),
            paragraph.text[start:end],
            message,
            hint,
            file=self.file,
            start=start,
            end=end,
        )

    def within(
        self, paragraph: Paragraph | None, text: str, tag: str, message: str, hint: str
    ) -> TemplateFault:
        """Return a fault in *text*, which is no text of the paragraph's own."""
        return TemplateFault(
            self.part,
            paragraph.number if paragraph else 0,
            paragraph.heading if paragraph else "",
            text[:60],
            tag[:40],
            message,
            hint,
            file=self.file,
        )

    def unknown(
        self, tag: Tag, names: list[str], holders: list[str]
    ) -> tuple[TemplateFault, str]:
        """Return the fault of a name that does not exist, and the name meant, or ""."""
        if tag.name.translate(_QUOTES) != tag.name:
            return self._quoted(tag, names)
        if re.fullmatch(_DOTTED, tag.name):
            outer, _dot, inner = tag.name.rpartition(".")
            outer = nearest(outer, names) or outer
            return self.at(
                tag,
                _("names have no dots: «{name}»").format(name=tag.name),
                _("write {inner} inside {block}").format(
                    inner="{{" + inner + "}}", block="{{#" + outer + "}}"
                ),
            ), ""
        if found := re.fullmatch(_PROGRAM, tag.name):
            name = found[1] or "…"
            return self.at(
                tag,
                _("{tag} is a word of other programs").format(tag=tag.written),
                _("a block is {open} … {close}; {absent} … stands for «else»").format(
                    open="{{#" + name + "}}",
                    close="{{/" + name + "}}",
                    absent="{{^" + name + "}}",
                ),
            ), ""
        if not re.fullmatch(_NAME, tag.name):
            joined = "_".join(tag.name.split())
            meant = joined if joined in names else ""
            return self.at(
                tag,
                _("between the braces stands no field: «{name}»").format(name=tag.name),
                _("write {tag}").format(tag="{{" + tag.sign + meant + "}}")
                if meant
                else _(
                    "a tag is a field's name, with # ? ^ or / before it for a block"
                ),
            ), meant
        if holders:
            message = _("«{name}» exists only inside {block}").format(
                name=tag.name,
                block=_(" or ").join("{{#" + one + "}}" for one in holders[:3]),
            )
            return self.at(tag, message, suggestion(tag.name, names, tag.sign)), ""
        message = _("there is no field called «{name}» here").format(name=tag.name)
        hint = suggestion(tag.name, names, tag.sign)
        return self.at(tag, message, hint), nearest(tag.name, names)

    def _quoted(self, tag: Tag, names: list[str]) -> tuple[TemplateFault, str]:
        """Return the fault of a name in quotation marks: Word puts curved ones in."""
        bare = unquoted(tag.name)
        sign = tag.sign or bare[: bare[:1] in _SIGNS]
        meant = nearest(bare.lstrip(_SIGNS), names)
        return self.at(
            tag,
            _("{tag} has quotation marks inside the braces").format(tag=tag.written),
            _("write {tag}").format(
                tag="{{" + sign + (meant or bare.lstrip(_SIGNS)) + "}}"
            ),
        ), meant


def _around(paragraph: Paragraph, start: int, end: int) -> str:
    """Return the words around a stretch; where they are cut off, that is marked."""
    around = paragraph.around(start, end)
    whole = paragraph.text.replace(OTHER, " ").strip()
    before = "" if whole.startswith(around) else "…"
    return before + around + ("" if whole.endswith(around) else "…")


def unquoted(name: str) -> str:
    """Return *name* without quotation marks, straight or curved."""
    return name.translate(_QUOTES).strip()


def suggestion(name: str, names: Iterable[str], sign: str = "") -> str:
    """Return "did you mean …?" where one of *names* is near, else ""."""
    guess = nearest(name, names)
    if not guess:
        return ""
    return _("did you mean {tag}?").format(tag="{{" + sign + guess + "}}")


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the one of *names* that *name* is likest, "" if none is near."""
    folded = {one.casefold(): one for one in names}
    near = difflib.get_close_matches(name.casefold(), list(folded), 1, _NEAR)
    return folded[near[0]] if near else ""


def advice(fault: TemplateFault) -> TemplateFault:
    """Return the fault as advice: the template serves all the same."""
    return fault._replace(severity=Severity.ADVICE)
