"""A returned paper as what it says of the record, field by field."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sro_cli.engine.alignment import longest_rising
from sro_cli.engine.merge import Unit
from sro_cli.render.forms import Forms, begun, is_empty, text_of
from sro_cli.render.homes import Homes, Placed, origin_of
from sro_cli.render.matching import matches
from sro_cli.render.pieces import (
    Piece,
    group_of,
    offsets,
    pieces_of,
    sliced,
    squeezed,
    stretches,
    values_by_group,
    without_look,
)
from sro_cli.word.baseline import Baseline, Stretch
from sro_cli.word.leaves import Leaf
from sro_cli.word.reader_values import Paragraph, Written
from sro_cli.word.tree import Line


class Field(NamedTuple):
    """A field of the record in a returned paper: what it was there, and what it is.

    *sure* is False where a paragraph of it was found by its text alone.
    """

    group: str
    base: tuple[Piece, ...]
    units: tuple[Unit[Piece], ...]
    sure: bool = True

    @property
    def changed(self) -> bool:
        """Whether somebody edited it."""
        return [(unit.value, unit.origin) for unit in self.units] != [
            (piece, at) for at, piece in enumerate(self.base)
        ]


class Left(NamedTuple):
    """Something that cannot be taken: *place* is where it was printed, or "".

    *text* is what stands in the paper; *was* what stood there when it was rendered, ""
    for what is new; *why* is a word: "new", "derived", "mixed", "gone", "title",
    "heading", "outside", "twice".
    """

    why: str
    text: str
    was: str = ""
    place: str = ""


class Returned(NamedTuple):
    """A returned paper: the fields that can be read from it, and what is left over.

    *marks* is how many of its paragraphs have bookmarks of ours; *where* the field or
    the item that each paragraph belongs to.
    """

    fields: tuple[Field, ...]
    left: tuple[Left, ...]
    marks: int
    where: Mapping[int, str]


def returned(
    written: Written, baseline: Baseline, labels: Mapping[str, str]
) -> Returned:
    """Read what a returned paper says.

    Args:
        written: the paper, its tracked changes accepted.
        baseline: what it said when it was rendered.
        labels: the words before a text that tell its field: "Dialog" → "dialogue".
    """
    return _Reading(written, baseline, labels).done()


class _Reading:
    def __init__(
        self, written: Written, baseline: Baseline, labels: Mapping[str, str]
    ) -> None:
        self.paragraphs = written.paragraphs
        self.marked = baseline.paragraphs
        self.values = baseline.values
        self.base = {
            group: pieces_of(group, texts)
            for group, texts in values_by_group(baseline).items()
        }
        self.found = matches(baseline.paragraphs, written.paragraphs)
        self.homes = Homes(self.paragraphs, baseline, self.base, self.found, labels)
        self.forms = Forms(baseline, self.base, labels)
        self.units: dict[str, list[Unit[Piece]]] = {}
        self.unsure: set[str] = set()
        self.left: list[Left] = []
        self.printed = self._printed()
        self.locked = self._locked()

    def done(self) -> Returned:
        placed = self.homes.placed()
        for each in placed:
            self._take(each)
        self._gone()
        fields = [
            Field(
                group,
                tuple(self.base.get(group, ())),
                begun(self._whole(group), self.base.get(group, ())),
                group not in self.unsure,
            )
            for group in dict.fromkeys((*self.base, *self.units))
        ]
        self._moved_items(placed)
        own = {one.mark for one in self.marked}
        marks = sum(mark.name in own for one in self.paragraphs for mark in one.marks)
        where = {
            at: each.group or each.section for each in placed for at in each.block.at
        }
        return Returned(tuple(fields), tuple(self.left), marks, where)

    # what the paper held

    def _printed(self) -> dict[str, dict[int, list[int]]]:
        """Return where each piece of each field was printed."""
        found: dict[str, dict[int, list[int]]] = {}
        for at, marked in enumerate(self.marked):
            for one in marked.stretches:
                if one.place in self.values:
                    pieces = found.setdefault(group_of(one.place), {})
                    pieces.setdefault(origin_of(one.place, one.leaf), []).append(at)
        return found

    def _locked(self) -> set[str]:
        """Return the fields that the paper prints otherwise than a piece a paragraph."""
        return {
            group_of(one.place)
            for marked in self.marked
            for one in marked.stretches
            if one.place in self.values and not self.forms.is_as_printed(one)
        }

    # taking

    def _take(self, placed: Placed) -> None:
        block = placed.block
        if block.is_grid:
            self._take_grid(placed)
            return
        paragraph = self.paragraphs[block.at[0]]
        if block.old is None or not placed.kept:
            self._take_new(placed, paragraph)
            return
        marked = self.marked[block.old]
        match = self.found[block.at[0]]
        if paragraph.text == marked.text:
            for start, one in offsets(marked.stretches):
                self._take_stretch(
                    one, sliced(paragraph.line, start, start + len(one.text)), placed
                )
            return
        if not match.sure:
            self.unsure.add(placed.group)
        options = [
            each
            for each in stretches(marked.stretches, paragraph.text)
            if marked.stretches[each[0]].place in self.values
            and group_of(marked.stretches[each[0]].place) not in self.locked
        ]
        chosen = options[0][0] if options else None
        for at, one in enumerate(marked.stretches):
            line = (
                sliced(paragraph.line, options[0][1], options[0][2])
                if at == chosen
                else None
            )
            self._take_stretch(one, line, placed)
        if chosen is None and squeezed(paragraph.text) != squeezed(marked.text):
            why = "mixed" if placed.group else "derived"
            place = next((one.place for one in marked.stretches if one.place), "")
            self.left.append(Left(why, paragraph.text, marked.text, place))

    def _take_stretch(self, one: Stretch, line: Line | None, placed: Placed) -> None:
        """Take a stretch of a known paragraph; without *line* it is as it was."""
        if one.place not in self.values:
            return
        group, origin = group_of(one.place), origin_of(one.place, one.leaf)
        old = self.base[group][origin]
        if line is None or group in self.locked:
            self._add(group, Unit(old, origin))
            return
        paragraph, marked = (
            self.paragraphs[placed.block.at[0]],
            self.marked[placed.block.old or 0],
        )
        new = self.forms.piece(
            group, without_look(line, one.look), paragraph, old, marked
        )
        if is_empty(new):
            return
        self._add(group, Unit(new, origin))

    def _take_new(self, placed: Placed, paragraph: Paragraph) -> None:
        block = placed.block
        if not placed.group:
            if placed.why:
                self.left.append(Left(placed.why, paragraph.text))
            elif block.old is not None:
                self._told(block.old, paragraph)
            return
        old_group = "" if block.old is None else self.homes.home(block.old)
        origin = None
        line = self.forms.unlabelled(paragraph.line, placed.group)
        marked = None if block.old is None else self.marked[block.old]
        old = None
        if marked and old_group == placed.group:
            for at, start, end in stretches(marked.stretches, paragraph.text):
                one = marked.stretches[at]
                if one.place in self.values:
                    origin = origin_of(one.place, one.leaf)
                    old = self.base[old_group][origin]
                    line = without_look(sliced(paragraph.line, start, end), one.look)
                    break
        if block.old is not None and not self.found[block.at[0]].sure:
            self.unsure.add(placed.group)
        new = self.forms.piece(
            placed.group, line, paragraph, old, marked if old else None
        )
        if not is_empty(new):
            self._add(placed.group, Unit(new, origin))

    def _told(self, old: int, paragraph: Paragraph) -> None:
        """Report a moved line that only tells, if somebody changed it too."""
        was = self.marked[old].text
        if squeezed(paragraph.text) != squeezed(was):
            place = next(
                (one.place for one in self.marked[old].stretches if one.place), ""
            )
            self.left.append(Left("derived", paragraph.text, was, place))

    def _take_grid(self, placed: Placed) -> None:
        cells = [self.paragraphs[at] for at in placed.block.at]
        old_at = placed.block.old
        one = None
        if old_at is not None:
            one = next(
                s for s in self.marked[old_at].stretches if s.place in self.values
            )
        group = group_of(one.place) if one else placed.group
        if not group:
            text = " | ".join(cell.text for cell in cells if cell.text.strip())
            self.left.append(Left(placed.why or "outside", text))
            return
        origin = origin_of(one.place, one.leaf) if one else None
        old = None if origin is None else self.base[group][origin]
        grid = self.forms.grid(cells, old if isinstance(old, Leaf) else None)
        if grid is not None:
            self._add(group, Unit(grid, origin))

    def _add(self, group: str, unit: Unit[Piece]) -> None:
        """Add a piece; one printed twice counts once, as it was changed."""
        units = self.units.setdefault(group, [])
        for at, there in enumerate(units):
            if unit.origin is None or there.origin != unit.origin:
                continue
            was = self.base[group][unit.origin]
            if unit.value in (was, there.value):
                return
            if there.value == was:
                units[at] = unit
            else:
                self.left.append(
                    Left("twice", text_of(unit.value), text_of(was), group)
                )
            return
        units.append(unit)

    # what is missing

    def _gone(self) -> None:
        """Keep what cannot be taken away by deleting it: titles, lines that tell."""
        seen = {each.old for each in self.found.values()}
        entries = {group.partition("/")[0] for group in self.base if "/" in group}
        for entry in entries:
            title = f"{entry}/title"
            if title not in self.base or self.units.get(title):
                continue
            self.units[title] = [Unit(self.base[title][0], 0)]
            own = [group for group in self.base if group.startswith(f"{entry}/")]
            whole_item = not any(
                self.units.get(group) for group in own if group != title
            )
            if whole_item:
                for group in own:
                    self.units[group] = [
                        Unit(piece, at) for at, piece in enumerate(self.base[group])
                    ]
            if title in self.printed:
                why = "item" if whole_item else "title"
                self.left.append(Left(why, "", text_of(self.base[title][0]), title))
        for at, marked in enumerate(self.marked):
            tells = [one for one in marked.stretches if one.place]
            if (
                at not in seen
                and tells
                and not any(one.place in self.values for one in tells)
            ):
                entry = tells[0].place.partition("/")[0]
                if not any(
                    left.why == "item" and left.place == f"{entry}/title"
                    for left in self.left
                ):
                    self.left.append(Left("gone", "", marked.text, tells[0].place))

    def _whole(self, group: str) -> list[Unit[Piece]]:
        """Return a field's pieces, with those that the paper did not print."""
        units = list(self.units.get(group, ()))
        printed = self.printed.get(group, {})
        for origin, piece in enumerate(self.base.get(group, ())):
            if origin in printed:
                continue
            at = 1 + max(
                (
                    i
                    for i, unit in enumerate(units)
                    if unit.origin is not None and unit.origin < origin
                ),
                default=-1,
            )
            units.insert(at, Unit(piece, origin))
        return units

    def _moved_items(self, placed: Sequence[Placed]) -> None:
        """Report items that stand in another order now."""
        before = list(dict.fromkeys(self.homes.sections))
        now = [
            one
            for one in dict.fromkeys(each.section for each in placed)
            if one in before
        ]
        kept = longest_rising([before.index(one) for one in now])
        for at, section in enumerate(now):
            title = f"{section}/title"
            if at not in kept and title in self.base:
                self.left.append(Left("order", text_of(self.base[title][0]), "", title))


def around(written: Written, baseline: Baseline) -> list[Left]:
    """Return what stands outside the text, in headers and notes, and was not there."""
    known = {
        _without_numbers(line)
        for text in baseline.elsewhere
        for line in text.split("\n")
    }
    left: list[Left] = []
    for one in written.elsewhere:
        new = [
            line for line in one.text.split("\n") if _without_numbers(line) not in known
        ]
        if new:
            left.append(Left("around", "\n".join(new), "", one.where))
    return left


def _without_numbers(text: str) -> str:
    return squeezed(re.sub(r"\d+", "", text))
