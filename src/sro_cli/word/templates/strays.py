"""What looks like a tag and is none: other programs' tags, lost braces."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sro_cli.lang.messages import _
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.hints import Report
from sro_cli.word.templates.tags import Paragraph

# Words and whole tags, in which none of the patterns below finds anything. Those are
# compiled when there is something else.
_INNOCENT = re.compile(r"[^{}«‹<\[%]*(?:\{\{[^{}«‹<\[%]*\}\}[^{}«‹<\[%]*)*")
_PROGRAM = r"\{%.*?%\}"
_THREE = r"\{{3,}([^{}]*)\}{2,}|\{{2,}([^{}]*)\}{3,}"
_NAME = r"\s*([#?^/]?)\s*([\w.]+)\s*"
_FOREIGN = (
    rf"\$\{{{_NAME}\}}",
    rf"<<{_NAME}>>",
    rf"\[\[{_NAME}\]\]",
    rf"[«‹]{_NAME}[»›]",
)
_SINGLE = rf"(?<![{{$])\{{{_NAME}\}}(?!\}})"
_BRACES = r"\{\{|\}\}"
_WHOLE = r"\{\{[^{}]*\}\}"


class _Stray(NamedTuple):
    start: int
    end: int
    message: str
    hint: str


def strays(
    paragraph: Paragraph, ways: Mapping[str, str], report: Report
) -> Iterator[TemplateFault]:
    """Find other programs' tags and lost braces; *ways* is how fields are written."""
    text = paragraph.text
    if _INNOCENT.fullmatch(text):
        return
    last = 0
    for one in sorted(_all(text, ways)):
        merged = text[one.start] in "«‹" and any(
            start <= one.start < end for start, end in paragraph.in_field
        )
        if one.start >= last and not merged:  # what mail merge shows is told there
            last = one.end
            yield report.here(paragraph, *one)


def _all(text: str, ways: Mapping[str, str]) -> Iterator[_Stray]:
    for found in re.finditer(_PROGRAM, text):
        block = _("a block is written {open} … {close}").format(
            open="{{#items}}", close="{{/items}}"
        )
        yield _stray(found, _("{tag} belongs to another program"), block)
    for found in re.finditer(_THREE, text):
        inner = (found[1] or found[2] or "").strip()
        hint = _write("{{" + inner + "}}")
        yield _stray(found, _("{tag} has more than two braces"), hint)
    for pattern in _FOREIGN:
        for found in re.finditer(pattern, text):
            if hint := _in_our_words(found[1], found[2], ways):
                yield _stray(found, _("{tag} belongs to another program"), hint)
    for found in re.finditer(_SINGLE, text):
        if hint := _in_our_words(found[1], found[2], ways):
            yield _stray(found, _("{tag} has single braces"), hint)
    blanked = re.sub(_WHOLE, _blanks, re.sub(_THREE, _blanks, text))
    for found in re.finditer(_BRACES, blanked):
        hint = _("a tag stands in one paragraph, between {open} and {close}").format(
            open="{{", close="}}"
        )
        yield _stray(found, _("braces without their counterpart: {tag}"), hint)


def _stray(found: re.Match[str], message: str, hint: str) -> _Stray:
    return _Stray(*found.span(), message.format(tag=found[0]), hint)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _in_our_words(sign: str, name: str, ways: Mapping[str, str]) -> str:
    """Return how to write what another program's tag names; "" if nothing of ours."""
    outer, _dot, inner = name.casefold().rpartition(".")
    if inner not in ways:
        return ""
    if sign:
        return _write("{{" + sign + inner + "}}")
    if outer in ways:
        return _("write {inner} inside {block}").format(
            inner=ways[inner], block="{{#" + outer + "}}"
        )
    return _write(ways[inner])


def mail_merge(instruction: str, ways: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the name in a MERGEFIELD, and how to write it here ("" if it is not ours).

    None for any other field of Word's.
    """
    words = instruction.replace('"', " ").split()
    if len(words) < 2 or words[0].upper() != "MERGEFIELD":  # noqa: PLR2004
        return None
    return words[1], _in_our_words("", words[1], ways)


def _write(tag: str) -> str:
    return _("write {tag}").format(tag=tag)
