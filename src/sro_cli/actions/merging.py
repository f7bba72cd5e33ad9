"""What a paper says joined with what the record says by now."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from sro_cli.actions.left import name_of, why
from sro_cli.actions.taken import Texts, texts_at, with_texts
from sro_cli.domain.case import Case
from sro_cli.domain.errors import SroError
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.alignment import align
from sro_cli.engine.merge import Merged, Unit, merge
from sro_cli.render.origin import fingerprint
from sro_cli.render.paper import Kind, paper
from sro_cli.render.returned.forms import text_of
from sro_cli.render.returned.homes import field_labels
from sro_cli.render.returned.pieces import Paper, Piece, is_plain, is_rich, pieces_of
from sro_cli.render.returned.reading import returned
from sro_cli.render.returned.values import Field, Left
from sro_cli.word.baseline import Baseline
from sro_cli.word.markdown.leaves import Leaf, leaves
from sro_cli.word.markdown.rewriting import rewritten
from sro_cli.word.markdown.written import write_line
from sro_cli.word.reader.values import Remark, Revision, Written

Take = Literal["word", "record"]


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

    *clashes* tell why nothing was taken, unless it was said what to take. *reasons* say
    of each that was *left* why, and what it says. *remarks* are
    the comments, each with the place it stands at. *guessed* tells that no paragraph
    was known by its bookmark; *side* is the file that keeps what could not be placed.
    """

    meeting_id: str
    kind: Kind
    taken: tuple[Taken, ...]
    clashes: tuple[Clash, ...]
    left: tuple[Left, ...]
    reasons: tuple[tuple[str, str], ...]
    remarks: tuple[tuple[str, Remark], ...]
    revisions: tuple[Revision, ...]
    guessed: bool
    side: Path | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether something in the paper was not taken, or not for sure."""
        unsure = self.guessed or any(not each.sure for each in self.taken)
        return bool(self.left) or unsure


class Merging:
    """Merges one paper into a meeting."""

    def __init__(
        self, case: Case, written: Written, baseline: Baseline, take: Take | None
    ) -> None:
        self.case = case
        self.before = fingerprint(case.meeting)
        self.written = written
        self.baseline = baseline
        self.take = take
        self.kind: Kind = (
            "summons" if baseline.facts["kind"] == "summons" else "minutes"
        )
        labels = field_labels(paper(case, self.kind))
        self.read = returned(written, baseline, labels)
        self.taken: list[Taken] = []
        self.clashes: list[Clash] = []
        self.left = list(self.read.left)

    def merged(self) -> Meeting:
        """Return the meeting with what was taken from the paper."""
        for field in self.read.fields:
            if field.changed:
                self._take(field)
        return self.case.meeting

    def pulled(self) -> Pulled:
        """Return what was done."""
        where = self.read.where
        return Pulled(
            self.case.meeting_id,
            self.kind,
            tuple(self.taken),
            tuple(self.clashes),
            tuple(self.left),
            tuple((why(self.case, each), each.text) for each in self.left),
            tuple(
                (name_of(self.case, where.get(each.paragraph or 0, "")), each)
                for each in self.written.remarks
            ),
            self.written.revisions,
            guessed=not self.read.marks,
        )

    def _take(self, field: Field) -> None:
        texts = texts_at(self.case, self.kind, field.group)
        if texts is None:
            self.left += [
                Left("removed", text_of(unit.value), "", field.group)
                for unit in field.units
                if unit.origin is None or unit.value != field.base[unit.origin]
            ]
            return
        units = self._units(field, texts)
        new = value(field.group, texts, units)
        name = name_of(self.case, field.group)
        try:
            meeting = with_texts(self.case, self.kind, field.group, new)
        except SroError as error:
            self.left.append(Left("name", " / ".join(new), error.message, field.group))
            return
        if meeting != self.case.meeting:
            self.taken.append(Taken(name, texts, new, field.sure))
            self.case = replace(self.case, meeting=meeting)

    def _units(self, field: Field, texts: Texts) -> Sequence[Unit[Piece]]:
        """Return the pieces of a field, both hands' changes joined.

        Their origins count in what the record says now.
        """
        now = pieces_of(field.group, texts)
        if now == field.base:
            return field.units
        same = self.before == self.baseline.facts.get("record")
        if not field.base and same:  # the paper did not print what is there
            return [*(Unit(piece, at) for at, piece in enumerate(now)), *field.units]
        here = _changes(field.base, now)
        word = self.take == "word"
        first, second = (field.units, here) if word else (here, field.units)
        joined: Merged[Piece] = merge(field.base, first, second)
        for was, one, other in joined.clashes:
            word_text, record_text = (one, other) if word else (other, one)
            self.clashes.append(
                Clash(
                    name_of(self.case, field.group),
                    *(
                        "\n".join(map(text_of, each))
                        for each in (was, word_text, record_text)
                    ),
                )
            )
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
    origins = {pair.new: pair.old for pair in pairs}
    if len(base) == len(now) == 1:
        origins = {0: 0}
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
    if isinstance(piece, Paper):
        return f"{piece.title}\n{piece.target}"
    assert not isinstance(piece, Leaf)  # noqa: S101 (rich fields are written above)
    return text_of(piece) if is_plain(group) else write_line(piece)
