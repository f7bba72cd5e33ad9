"""Blocks of a template: which tags belong together."""

from dataclasses import dataclass, field

from sro_cli.lang.messages import _
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.fields import Field, Type
from sro_cli.word.templates.hints import Report, nearest, suggestion, unquoted
from sro_cli.word.templates.lookup import ENTRY, SCOPED, Lookup, Place, Scope
from sro_cli.word.templates.tags import Tag


@dataclass(slots=True, eq=False, repr=False)
class Block:
    """A block: its two tags, its value, how many scopes are open inside it."""

    open: Tag
    close: Tag
    place: Place
    inside: int

    @property
    def scoped(self) -> bool:
        """Whether the block brings fields of its own."""
        return self.open.sign == "#" and self.place.field.type in SCOPED

    @property
    def repeats(self) -> bool:
        """Whether what is inside may be printed more than once."""
        return self.scoped and self.place.field.type is not Type.TABLE


@dataclass(slots=True, eq=False, repr=False)
class Meaning:
    """What the tags of a part mean: blocks in the order in which they begin."""

    blocks: list[Block] = field(default_factory=list)
    places: dict[Tag, Place] = field(default_factory=dict)
    faults: list[TemplateFault] = field(default_factory=list)


def meaning_of(tags: list[Tag], fields: tuple[Field, ...], report: Report) -> Meaning:
    """Pair the tags of a part, find every field, and every mistake."""
    scopes = [Scope({one.name: one for one in fields})]
    pairing = _Pairing(tags, Lookup(fields, scopes, report), report)
    for at, tag in enumerate(tags):
        if tag.sign == "/":
            pairing.close(at, tag)
        else:
            pairing.open(tag)
    return pairing.done()


@dataclass(slots=True, eq=False, repr=False)
class _Pairing:
    tags: list[Tag]
    lookup: Lookup
    report: Report
    meaning: Meaning = field(default_factory=Meaning)
    waiting: list[tuple[Tag, Place, int]] = field(default_factory=list)
    told: set[Tag] = field(default_factory=set)

    def open(self, tag: Tag) -> None:
        place, fault = self.lookup.find(tag)
        self.meaning.places[tag] = place
        if fault:
            hint = fault.hint or self._hint(tag)
            self.meaning.faults.append(fault._replace(hint=hint))
        if tag.sign:
            self.waiting.append((tag, place, len(self.lookup.scopes)))
        if tag.sign == "#":
            self.lookup.enter(place.field, known=not fault)

    def _hint(self, tag: Tag) -> str:
        """Return what to write where the block around *tag* is of the wrong kind."""
        for opened, place, _depth in self.waiting[-1:]:
            name, kind = place.field.name, place.field.type
            if tag.name == ENTRY and kind not in (*SCOPED, Type.FLAG):
                return _("write {tag}").format(tag="{{" + name + "}}")
            inside = [one.name for one in place.field.fields]
            if opened.sign == "?" and (
                tag.name in inside or (tag.name == ENTRY and kind is Type.TEXTS)
            ):
                return _("{tag} enters the block: write it instead of {other}").format(
                    tag="{{#" + name + "}}", other=opened.written
                )
        return ""

    def close(self, at: int, tag: Tag) -> None:
        if tag in self.told:
            return
        name = self._closed(tag)
        if not name:
            return
        while True:
            opened, place, depth = self.waiting.pop()
            if name in (opened.name, place.field.name):
                break
            self._unclosed(opened, at, tag)
        inside = len(self.lookup.scopes)
        self.meaning.blocks.append(Block(opened, tag, place, inside))
        del self.lookup.scopes[depth:]

    def _closed(self, tag: Tag) -> str:
        """Return the name of the open block that *tag* closes or is meant to, or ""."""
        names = [opened.name for opened, _place, _depth in self.waiting]
        # A block whose own name is wrong is ended by what was meant, too.
        meant = [place.field.name for _opened, place, _depth in self.waiting]
        if tag.name in (*names, *meant):
            return tag.name
        said = _("{tag} closes a block that is not open")
        bare = unquoted(tag.name)
        if bare != tag.name:
            said = _("{tag} has quotation marks inside the braces")
        self._fault(tag, said, suggestion(bare, names, "/"))
        return nearest(bare, names)

    def done(self) -> Meaning:
        for opened, _place, _depth in self.waiting:
            self._fault(
                opened,
                _("{tag} is never closed"),
                _("write {close} where the block ends").format(close=_end(opened)),
            )
        order = {tag: at for at, tag in enumerate(self.tags)}
        self.meaning.blocks.sort(key=lambda block: order[block.open])
        return self.meaning

    def _unclosed(self, opened: Tag, at: int, by: Tag) -> None:
        """Tell that *opened* is still open where *by* closes a block around it."""
        later = (
            one
            for one in self.tags[at + 1 :]
            if one.sign == "/" and one.name == opened.name
        )
        end = next(later, None)
        if end:
            # The two cross: this is one mistake, its end is not another.
            self.told.add(end)
        self._fault(
            opened,
            _("{tag} crosses {other}: the inner block is to be closed first")
            if end
            else _("{tag} is not closed before {other}"),
            _("write {close} before {other}").format(
                close=_end(opened), other=by.written
            ),
            by.written,
        )

    def _fault(self, tag: Tag, message: str, hint: str, other: str = "") -> None:
        said = message.format(tag=tag.written, other=other)
        self.meaning.faults.append(self.report.at(tag, said, hint))


def _end(tag: Tag) -> str:
    return "{{/" + tag.name + "}}"
