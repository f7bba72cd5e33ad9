"""A compiled part: strings and steps; to render is to run through them."""

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from sro_cli.word.markdown.parser import parse_line
from sro_cli.word.markdown.plain import as_line
from sro_cli.word.markdown.tree import Span
from sro_cli.word.templates.fields import Type
from sro_cli.word.templates.writer import Writer
from sro_cli.word.text import clean


class Step(Protocol):
    """Something that writes a stretch of a part."""

    def write(self, out: Writer) -> None:
        """Write it."""


Body = tuple[Step, ...]


class Xml(NamedTuple):
    """XML that is the same in every paper."""

    text: str

    def write(self, out: Writer) -> None:
        """Write it."""
        out.xml(self.text)


class Words(NamedTuple):
    """The template's own words beside a tag, cleaned; *properties* are a run's."""

    properties: str
    text: str

    def write(self, out: Writer) -> None:
        """Write them, in one run with their neighbours where these look the same."""
        out.text(self.properties, self.text)


class Seen(NamedTuple):
    """Stands beside a picture or a break, which is to be seen without being text."""

    def write(self, out: Writer) -> None:
        """Note that the paragraph holds something."""
        out.visible = True


class Value(NamedTuple):
    """A field within a line: *depth* is the scope that holds it, *type* its form."""

    depth: int
    name: str
    type: Type
    properties: str
    in_link: bool

    def write(self, out: Writer) -> None:
        """Write the value."""
        if self.name == ".":
            value = out.scopes[self.depth]
        else:
            value = out.value(self.depth, self.name)
        if is_empty(value):
            return
        out.field, out.base = out.place(self.depth, self.name), self.properties
        self._value(value, out)
        out.field = None

    def _value(self, value: Any, out: Writer) -> None:  # noqa: ANN401 (of a view)
        if self.type is Type.TEXT:
            out.text(self.properties, clean(str(value)))
        elif self.type is Type.LINK:
            text = clean(str(value.get("text") or ""))
            span = Span(text, target=str(value.get("target") or ""))
            out.line(self.properties, (span,), in_link=self.in_link)
        else:
            read = as_line if self.type is Type.RICH else parse_line
            out.line(self.properties, read(str(value)), in_link=self.in_link)


class Number(NamedTuple):
    """A paragraph's place in a list that begins anew in each turn of a scope."""

    group: int
    depth: int
    definition: str
    level: int

    def write(self, out: Writer) -> None:
        """Write the list's number, a new one at the first paragraph of the list."""
        begun = out.frames[self.depth]
        number = begun.get(self.group)
        if number is None:
            number = begun[self.group] = out.lists.add(self.definition)
        out.xml(
            f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{number}"/>'
            "</w:numPr>"
        )


class Lines(NamedTuple):
    """A paragraph with tags; left out where nothing is to be seen, unless *kept*."""

    body: Body
    kept: bool

    def write(self, out: Writer) -> None:
        """Write the paragraph."""
        began = len(out.pieces)
        out.paragraph()
        out.visible = False
        for step in self.body:
            step.write(out)
        out.end_run()
        if not out.visible and not self.kept:
            del out.pieces[began:]
        if out.behind:
            behind, out.behind = out.behind, []
            for write in behind:
                write(out)


class Once(NamedTuple):
    """A block that is written once, if there is a value, or (*absent*) if none."""

    depth: int
    name: str
    absent: bool
    body: Body

    def write(self, out: Writer) -> None:
        """Write what is inside, or nothing."""
        if is_empty(out.value(self.depth, self.name)) is self.absent:
            for step in self.body:
                step.write(out)


class Each(NamedTuple):
    """A block over entries, or over the one entry that a table is."""

    depth: int
    name: str
    body: Body

    def write(self, out: Writer) -> None:
        """Write what is inside for every entry, its fields looked up in the entry."""
        value = out.value(self.depth, self.name)
        place = out.place(self.depth, self.name)
        is_list = isinstance(value, (list, tuple))
        for number, entry in enumerate(_entries(value)):
            out.turn()
            out.scopes.append(entry)
            out.trail.append((*place, number) if is_list else place)
            out.frames.append({})
            for step in self.body:
                step.write(out)
            out.scopes.pop()
            out.trail.pop()
            out.frames.pop()


def is_empty(value: Any) -> bool:  # noqa: ANN401 (values of a view)
    """Is there nothing to print? Blanks alone are nothing."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, dict) and "text" in value and "target" in value:
        return not str(value["text"] or "").strip()
    return value is None or value is False or (hasattr(value, "__len__") and not value)


def _entries(value: Any) -> Sequence[Any]:  # noqa: ANN401 (values of a view)
    if is_empty(value):
        return ()
    return value if isinstance(value, (list, tuple)) else (value,)
