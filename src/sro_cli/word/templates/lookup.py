"""Which field a tag names, looked up from the innermost block outwards."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.lang.messages import _
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.fields import Field, Type
from sro_cli.word.templates.hints import Report
from sro_cli.word.templates.tags import Tag

ENTRY = "."
LABEL = "label_"
SCOPED = (Type.LIST, Type.TEXTS, Type.TABLE)
_PRINTED = (Type.TEXT, Type.LINE, Type.RICH, Type.LINK)


class Scope(NamedTuple):
    """The fields that a block brings; *known* is False where its name is unknown."""

    fields: dict[str, Field]
    type: Type = Type.TABLE
    known: bool = True


class Place(NamedTuple):
    """Where a tag's value is found: a field of the scope *depth*, from 0."""

    field: Field
    depth: int


class Lookup(NamedTuple):
    """Finds fields in the scopes that are open; *fields* are all there are."""

    fields: tuple[Field, ...]
    scopes: list[Scope]
    report: Report

    def enter(self, found: Field, *, known: bool) -> None:
        """Open the scope that a block over *found* brings, if it brings one."""
        if found.type in SCOPED or not known:
            inner = {one.name: one for one in found.fields}
            self.scopes.append(Scope(inner, found.type, known or bool(inner)))

    def find(self, tag: Tag) -> tuple[Place, TemplateFault | None]:
        """Return the place of what *tag* names; a guess where there is a fault."""
        if tag.name == ENTRY:
            return self._entry(tag)
        if place := self._place(tag.name):
            return place, None if tag.sign else self._unprintable(tag, place.field)
        nothing = Place(Field(tag.name, Type.TEXT, ""), 0)
        if not all(scope.known for scope in self.scopes) and any(
            name == tag.name for name, _holder in _everything(self.fields)
        ):
            # Inside a block whose own name is wrong, that is the mistake.
            return nothing, None
        names = [name for scope in reversed(self.scopes) for name in scope.fields]
        fault, guess = self.report.unknown(tag, names, self._holders(tag.name))
        if meant := self._by_label(tag.name):
            written = "{{" + tag.sign + meant + "}}"
            hint = _("did you mean {tag}?").format(tag=written)
            fault, guess = fault._replace(hint=hint), meant
        return self._place(guess) or nothing, fault

    def _by_label(self, name: str) -> str:
        """Return the field that bears on paper the name of a tag: "tid" is time."""
        for one in self.fields:
            field = one.name.removeprefix(LABEL)
            if one.name != field and one.example.casefold() == name.casefold():
                return field if self._place(field) else one.name
        return ""

    def _place(self, name: str) -> Place | None:
        for depth in range(len(self.scopes) - 1, -1, -1):
            if found := self.scopes[depth].fields.get(name):
                return Place(found, depth)
        return None

    def _entry(self, tag: Tag) -> tuple[Place, TemplateFault | None]:
        entry = Field(ENTRY, Type.LINE, "")
        for depth in range(len(self.scopes) - 1, -1, -1):
            if self.scopes[depth].type is Type.TEXTS and not tag.sign:
                return Place(entry, depth), None
        if not all(scope.known for scope in self.scopes):
            return Place(entry, 0), None
        return Place(entry, 0), self.report.at(
            tag,
            _("{tag} has a meaning only in a block over a list of texts").format(
                tag=tag.written
            ),
        )

    def _unprintable(self, tag: Tag, found: Field) -> TemplateFault | None:
        if found.type in _PRINTED:
            return None
        message = {
            Type.FLAG: _("«{name}» is yes or no, and cannot be printed"),
            Type.TABLE: _("«{name}» holds several fields, and cannot be printed"),
        }.get(found.type, _("«{name}» is a list, and cannot be printed in one place"))
        return self.report.at(
            tag,
            message.format(name=found.name),
            _("write {tag}").format(tag=_way(found)),
        )

    def _holders(self, name: str) -> list[str]:
        found = (holder for one, holder in _everything(self.fields) if one == name)
        return list(dict.fromkeys(holder for holder in found if holder))


def _everything(
    fields: tuple[Field, ...], holder: str = ""
) -> Iterator[tuple[str, str]]:
    for one in fields:
        yield one.name, holder
        yield from _everything(one.fields, one.name)


def ways_to_write(fields: tuple[Field, ...]) -> dict[str, str]:
    """Return name → how a template writes it, fields inside blocks included."""
    ways: dict[str, str] = {}
    for one in fields:
        ways.setdefault(one.name, _way(one))
        for name, way in ways_to_write(one.fields).items():
            ways.setdefault(name, way)
    return ways


def _way(field: Field) -> str:
    if field.type in _PRINTED:
        return "{{" + field.name + "}}"
    return "{{#" + field.name + "}} … {{/" + field.name + "}}"
