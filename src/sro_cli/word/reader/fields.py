"""Word's fields: which text in them is printed, and where their links lead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sro_cli.word.ooxml import Element, value, w
from sro_cli.word.styles import whole

MARK, INSTRUCTION, SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_TYPE = w("fldCharType")
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\\[A-Za-z*#@!])|(\S+)')
_ESCAPED = re.compile(r"\\(.)")
_WITH_VALUE = {"\\l", "\\o", "\\t"}
MAX_DEPTH = 50
"""Fields that lie deeper in one another are none."""
_BOXES = {True: "☒", False: "☐"}


@dataclass(slots=True, eq=False, repr=False)
class _Field:
    has_result: bool = False
    in_result: bool = False
    instruction: list[str] = field(default_factory=list)
    target: str = ""

    @property
    def is_silent(self) -> bool:
        """Within a field's instruction nothing is printed."""
        return self.has_result and not self.in_result


@dataclass(slots=True, eq=False, repr=False)
class Fields:
    """Follows the fields of one part; *whole* are the marks of those that are closed.

    A field that lost its end or its beginning is none: no text is hidden by it.
    """

    whole: dict[Element, _Field]
    open: list[_Field] = field(default_factory=list)

    def mark(self, element: Element) -> None:
        """Go on at a w:fldChar."""
        found = self.whole.get(element)
        if found is None:
            return
        kind = element.get(_TYPE)
        if kind == "begin":
            self.open.append(found)
        elif kind == "separate":
            found.in_result = True
            found.target = link_of("".join(found.instruction))
        elif found in self.open:
            self.open.remove(found)

    def instruct(self, text: str) -> None:
        """Note a piece of an instruction."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].instruction.append(text)

    @property
    def is_silent(self) -> bool:
        """Tell whether what follows is not printed."""
        return any(one.is_silent for one in self.open)

    @property
    def target(self) -> str:
        """Where the innermost open link leads, or ""."""
        return next((one.target for one in reversed(self.open) if one.target), "")


def follow_fields(marks: Iterable[Element]) -> Fields:
    """Return the fields that the w:fldChar *marks* of a part, in order, make up."""
    known: dict[Element, _Field] = {}
    stack: list[list[Element]] = []
    for mark in marks:
        kind = mark.get(_TYPE)
        if kind == "begin":
            stack.append([mark])
        elif kind == "separate" and stack and len(stack[-1]) == 1:
            stack[-1].append(mark)
        elif kind == "end" and stack:
            pieces = [*stack.pop(), mark]
            if len(stack) >= MAX_DEPTH:
                continue
            one = _Field(has_result=len(pieces) > 2)  # noqa: PLR2004 (begin, end)
            known.update(dict.fromkeys(pieces, one))
    return Fields(known)


def link_of(instruction: str) -> str:
    """Return where a HYPERLINK instruction leads ("#name" within the file), or ""."""
    found = list(_WORD.finditer(instruction))
    if not found or found[0][0].upper() != "HYPERLINK":
        return ""
    target = anchor = switch = ""
    for one in found[1:]:
        word = one[0] if one[1] is None else _ESCAPED.sub(r"\1", one[1]).strip()
        if switch:
            anchor = word if switch == "\\l" else anchor
            switch = ""
        elif one[2]:
            switch = one[2].lower() if one[2].lower() in _WITH_VALUE else ""
        elif not target:
            target = word
    return f"{target}#{anchor}" if anchor else target


def form_text(mark: Element) -> str:
    """Return what an old form's box or list shows; "" for other fields."""
    data = mark.find(w("ffData"))
    box = None if data is None else data.find(w("checkBox"))
    if box is not None:
        states = [box.find(w(name)) for name in ("checked", "default")]
        state = next((one for one in states if one is not None), None)
        on = state is not None and state.get(w("val"), "1") in ("1", "true", "on")
        return _BOXES[on]
    choices = None if data is None else data.find(w("ddList"))
    if choices is None:
        return ""
    entries = [one.get(w("val"), "") for one in choices.findall(w("listEntry"))]
    chosen = whole(value(choices, "result") or value(choices, "default"))
    return entries[chosen] if 0 <= chosen < len(entries) else ""
