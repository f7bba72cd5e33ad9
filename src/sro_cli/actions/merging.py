"""What a paper says joined with what the record says by now."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from sro_cli.actions.left import Told, name_of, told
from sro_cli.actions.taken import Texts, entry_of, keys_now, texts_at, with_texts
from sro_cli.actions.taken_people import with_absence, with_replacements
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.alignment import align, replaced
from sro_cli.engine.merge import Merged, Unit, merge
from sro_cli.engine.people.roll import AWAY
from sro_cli.render.origin import CORRECTED, fingerprint
from sro_cli.render.paper import Kind, paper
from sro_cli.render.returned.forms import text_of
from sro_cli.render.returned.homes import field_labels
from sro_cli.render.returned.pieces import (
    Paper,
    Piece,
    field_of,
    is_plain,
    is_rich,
    pieces_of,
)
from sro_cli.render.returned.reading import returned
from sro_cli.render.returned.values import Field, Left
from sro_cli.word.baseline import Baseline
from sro_cli.word.markdown.leaves import Leaf, leaves
from sro_cli.word.markdown.rewriting import rewritten
from sro_cli.word.markdown.written import write_line
from sro_cli.word.reader.values import Remark, Revision, Written

Take = Literal["word", "record"]

NEEDED = (*CORRECTED, "title")
"""Fields that are never empty."""

JOINING = ("dialogue", "decisions", "attachments", "replacements")
"""Lists in which what both hands added stands together."""


class Taken(NamedTuple):
    """A field that takes another value from the paper."""

    name: str
    old: Texts
    new: Texts
    sure: bool


class Clash(NamedTuple):
    """A text that was changed in the paper and in the record."""

    name: str
    was: str
    word: str
    record: str


class Pulled(NamedTuple):
    """What a pull did, or would do.

    *clashes* tell why nothing was taken, unless it was said what to take. *left* is
    what could not be taken. *remarks* are the comments, each with the place it stands
    at. *guessed* tells that no paragraph was known by its bookmark, *forgotten* that
    the paper does not remember what it said; *side* is the file that keeps what was
    left.
    """

    meeting_id: str
    kind: Kind
    taken: tuple[Taken, ...]
    clashes: tuple[Clash, ...]
    left: tuple[Told, ...]
    remarks: tuple[tuple[str, Remark], ...]
    revisions: tuple[Revision, ...]
    guessed: bool
    forgotten: bool = False
    side: Path | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether something in the paper was not taken, or not for sure."""
        unsure = self.guessed or any(not each.sure for each in self.taken)
        return bool(self.left) or unsure or self.forgotten


class Merging:
    """Merges one paper into a meeting."""

    def __init__(
        self, case: Case, written: Written, baseline: Baseline, take: Take | None
    ) -> None:
        self.case = case
        self.written = written
        self.take = take
        self.kind: Kind = (
            "summons" if baseline.facts["kind"] == "summons" else "minutes"
        )
        self.is_same = fingerprint(case.meeting) == baseline.facts.get("record")
        labels = field_labels(paper(case, self.kind))
        self.read = returned(written, baseline, labels)
        titles = {
            place.removesuffix("/title"): text
            for place, text in baseline.values.items()
            if place.endswith("/title")
        }
        self.keys = keys_now(case.meeting, titles, is_same=self.is_same)
        self.taken: list[Taken] = []
        self.clashes: list[Clash] = []
        self.left: list[Left] = []

    def merged(self) -> Meeting:
        """Return the meeting with what was taken from the paper."""
        self.left += (
            each._replace(place=self._now(each.place), near=self._now(each.near))
            for each in self.read.left
        )
        for field in self.read.fields:
            if field.changed:
                self._take(field._replace(group=self._now(field.group)))
        return self.case.meeting

    def pulled(self) -> Pulled:
        """Return what was done."""
        return Pulled(
            self.case.meeting_id,
            self.kind,
            tuple(self.taken),
            tuple(self.clashes),
            tuple(told(self.case, self.left)),
            tuple(
                (name_of(self.case, self._where(each)), each)
                for each in self.written.remarks
            ),
            self.written.revisions,
            guessed=not self.read.marks,
        )

    def _where(self, remark: Remark) -> str:
        """Return the place of the record that a comment stands at, "" for none."""
        if remark.paragraph is None:
            return ""
        return self._now(self.read.where.get(remark.paragraph, ""))

    def _now(self, place: str) -> str:
        """Return what a place of the paper is called by now."""
        key, slash, rest = place.partition("/")
        usual = "" if "#" in key and not self.is_same else key
        return f"{self.keys.get(key, usual)}{slash}{rest}"

    def _take(self, field: Field) -> None:
        group = field.group
        texts = texts_at(self.case, self.kind, group)
        entry = entry_of(self.case.meeting, group)
        # papers print nothing of a break but its title, so what stands there is new
        at_break = entry is not None and entry.item.is_break and not field.base
        if texts is None or at_break:
            self.left += [
                Left("outside" if at_break else "removed", text_of(each), "", group)
                for each in (unit.value for unit in field.units)
                if each not in field.base
            ]
            return
        if group == "replacements" or group.startswith("absence/"):
            meeting = self._roll(field, texts)
        else:
            new = value(group, texts, self._units(field, texts))
            if field_of(group) in NEEDED and not "".join(new).strip():
                self.left.append(Left("needed", "", "\n".join(texts), group))
                return
            meeting = with_texts(self.case, group, new)
        if meeting != self.case.meeting:
            self.case = replace(self.case, meeting=meeting)
            new = texts_at(self.case, self.kind, group) or ()
            name = name_of(self.case, group)
            self.taken.append(Taken(name, texts, new, field.sure))

    def _roll(self, field: Field, texts: Texts) -> Meeting:
        """Return the meeting with what the paper says of who is away, and instead."""
        lines = [text_of(unit.value) for unit in field.units]
        if field.group == "replacements":
            new = value(field.group, texts, self._units(field, texts))
            named = with_replacements(self.case, self.kind, texts, new)
        else:
            before = " ".join(map(text_of, field.base))
            way = next(each for each in AWAY if field.group == f"absence/{each}")
            named = with_absence(self.case, way, before, lines)
        self.left += (
            Left("name", name, reason, field.group) for name, reason in named.unknown
        )
        return named.meeting

    def _units(self, field: Field, texts: Texts) -> Sequence[Unit[Piece]]:
        """Return the pieces of a field, both hands' changes joined.

        Their origins count in what the record says now.
        """
        now = pieces_of(field.group, texts)
        if now == field.base:
            return field.units
        if not field.base and self.is_same:  # the paper did not print what is there
            return [*(Unit(piece, at) for at, piece in enumerate(now)), *field.units]
        here = _changes(field.base, now)
        word = self.take == "word"
        first, second = (field.units, here) if word else (here, field.units)
        joins = field_of(field.group) in JOINING or bool(
            field.base and is_rich(field.group)
        )
        joined: Merged[Piece] = merge(field.base, first, second, joins=joins)
        name = name_of(self.case, field.group)
        for was, one, other in joined.clashes:
            sides = (was, one, other) if word else (was, other, one)
            told = ("\n".join(map(shown, each)) for each in sides)
            self.clashes.append(Clash(name, *told))
        place = {
            unit.origin: at for at, unit in enumerate(here) if unit.origin is not None
        }
        added = {id(unit): at for at, unit in enumerate(here)}
        return [
            unit._replace(
                origin=added.get(id(unit))
                if unit.origin is None
                else place.get(unit.origin)
            )
            for unit in joined.units
        ]


def _changes(base: Sequence[Piece], now: Sequence[Piece]) -> list[Unit[Piece]]:
    """Return the pieces of the record, each with the one of the paper that it was."""
    pairs = align([text_of(piece) for piece in base], [text_of(one) for one in now])
    pairs += replaced(pairs, len(base), len(now))
    origins = {pair.new: pair.old for pair in pairs}
    return [Unit(piece, origins.get(at)) for at, piece in enumerate(now)]


def value(group: str, texts: Texts, units: Sequence[Unit[Piece]]) -> Texts:
    """Return a field's value; the pieces that did not change stay as written."""
    if is_rich(group):
        source = texts[0] if texts else ""
        old, normal = leaves(source), pieces_of(group, texts)
        new: list[tuple[Leaf, int | None]] = []
        for piece, origin in units:
            same = origin is not None and piece == normal[origin]
            leaf = old[origin] if same and origin is not None else piece
            assert isinstance(leaf, Leaf)  # noqa: S101 (so are all of a rich field)
            new.append((leaf, origin))
        return (rewritten(source, new),)
    normal = pieces_of(group, texts)
    return tuple(
        texts[unit.origin]
        if unit.origin is not None and unit.value == normal[unit.origin]
        else _written(group, unit.value)
        for unit in units
    )


def _written(group: str, piece: Piece) -> str:
    if is_plain(group):
        return text_of(piece)
    return shown(piece)


def shown(piece: Piece) -> str:
    """Return a piece as the record writes it, but for a list's marks and tables."""
    if isinstance(piece, Paper):
        return f"{piece.title}\n{piece.target}"
    if isinstance(piece, Leaf):
        return text_of(piece) if piece.grid else write_line(piece.line)
    return write_line(piece)
