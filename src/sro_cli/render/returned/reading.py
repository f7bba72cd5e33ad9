"""A returned paper as what it says of the record, field by field."""

from collections.abc import Mapping

from sro_cli.engine.merge import Unit, place_of
from sro_cli.render.returned.around import around
from sro_cli.render.returned.blocks import blocks_of
from sro_cli.render.returned.forms import Forms, is_empty, text_of
from sro_cli.render.returned.homes import NEW_ITEM, Homes, Placed
from sro_cli.render.returned.lists import begun
from sro_cli.render.returned.matching import matches
from sro_cli.render.returned.pieces import (
    Piece,
    group_of,
    origin_of,
    sliced,
    squeezed,
    stretches,
    without_look,
)
from sro_cli.render.returned.sent import OUTSIDE, Sent
from sro_cli.render.returned.telling import (
    edited_line,
    moved_items,
    objects,
    told_place,
)
from sro_cli.render.returned.values import Field, Left, Returned, Why
from sro_cli.word.baseline import Baseline, Marked, Stretch
from sro_cli.word.markdown.leaves import Leaf
from sro_cli.word.markdown.tree import Line
from sro_cli.word.reader.values import Paragraph, Written


def returned(
    written: Written, baseline: Baseline, labels: Mapping[str, str]
) -> Returned:
    """Read what a returned paper says.

    Args:
        written: the paper, its tracked changes accepted.
        baseline: what it said when it was rendered.
        labels: the words before a text that tell its field: "dialog" → "dialogue".
    """
    return _Reading(written, Sent(baseline), labels).done()


class _Reading:
    """Takes a paper block by block: *units* are the pieces of each field so far."""

    def __init__(self, written: Written, sent: Sent, labels: Mapping[str, str]) -> None:
        self.written = written
        self.paragraphs = written.paragraphs
        self.sent = sent
        self.found = matches(sent.marked, written.paragraphs)
        self.homes = Homes(written.paragraphs, sent, labels)
        self.forms = Forms(sent, labels, written.paragraphs)
        self.units: dict[str, list[Unit[Piece]]] = {}
        self.unsure: set[str] = set()
        self.left: list[Left] = []
        self.told = ""  # the place that the line above tells of
        self.section = OUTSIDE

    def done(self) -> Returned:
        blocks = blocks_of(self.paragraphs, self.sent, self.found)
        placed = self.homes.placed(blocks)
        for each in placed:
            self._take(each)
            if each.section != NEW_ITEM:
                self.section = each.section
        self._keep_items()
        self._tell_gone()
        self.left += moved_items(self.sent, placed)
        where = {
            at: each.group or each.section for each in placed for at in each.block.at
        }
        self.left += objects(self.paragraphs, self.sent, self.found, where)
        self.left += around(self.written, self.sent.baseline, where)
        own = {one.mark for one in self.sent.marked}
        marks = sum(mark.name in own for one in self.paragraphs for mark in one.marks)
        left = tuple(self.left)
        return Returned(tuple(self._fields()), left, marks, self._known(), where)

    def _known(self) -> float:
        """Return the share of the words that can be edited that surely are there."""
        seen = {each.old for each in self.found.values() if each.sure}
        held = {
            at: len(one.text)
            for at, one in enumerate(self.sent.marked)
            if self.sent.taken_from(one)
        }
        known = sum(length for at, length in held.items() if at in seen)
        return known / max(sum(held.values()), 1)

    def _fields(self) -> list[Field]:
        fields = []
        for group in dict.fromkeys((*self.sent.pieces, *self.units)):
            base = self.sent.pieces.get(group, ())
            units = begun(self._whole(group), base)
            fields.append(Field(group, base, units, group not in self.unsure))
        return fields

    # taking

    def _take(self, placed: Placed) -> None:
        block = placed.block
        if block.is_grid:
            self._take_grid(placed)
            return
        paragraph = self.paragraphs[block.at[0]]
        marked = None if block.old is None else self.sent.marked[block.old]
        if marked is not None:
            self.told = told_place(marked)
        if block.old is not None and not self.found[block.at[0]].sure:
            self.unsure.add(placed.group)
        if marked is None or not placed.kept:
            self._take_new(placed, paragraph, marked)
        else:
            self._take_known(paragraph, marked)

    def _take_known(self, paragraph: Paragraph, marked: Marked) -> None:
        """Take a paragraph that stands where it stood."""
        if paragraph.text == marked.text:
            at = 0
            for one in marked.stretches:
                end = at + len(one.text)
                line = sliced(paragraph.line, at, end)
                self._take_stretch(one, line, paragraph, marked)
                at = end
            return
        changed, line = self._changed(paragraph, marked)
        for one in marked.stretches:
            said = line if one is changed else None
            self._take_stretch(one, said, paragraph, marked)
        if changed is None:
            self.left += edited_line(self.sent, paragraph, marked)

    def _changed(
        self, paragraph: Paragraph, marked: Marked
    ) -> tuple[Stretch | None, Line]:
        """Return the stretch of a paragraph that somebody edited, and what it says."""
        held = self.sent.taken_from(marked)
        for at, start, end in stretches(marked.stretches, paragraph.text):
            one = marked.stretches[at]
            if one in held and self._is_as_printed(one):
                return one, sliced(paragraph.line, start, end)
        return None, ()

    def _is_as_printed(self, one: Stretch) -> bool:
        """Tell whether a stretch shows the whole of a piece, and nothing else."""
        piece = self.sent.piece(one)
        return piece is not None and squeezed(text_of(piece)) == squeezed(one.text)

    def _take_stretch(
        self, one: Stretch, line: Line | None, paragraph: Paragraph, marked: Marked
    ) -> None:
        """Take a stretch of a known paragraph; without *line* it is as it was."""
        old = self.sent.piece(one) if one in self.sent.taken_from(marked) else None
        if old is None:
            return
        group = group_of(one.place)
        new = old
        if line is not None and self._is_as_printed(one):
            bare = without_look(line, one.look)
            new = self.forms.piece(group, bare, paragraph, old, marked)
        if not is_empty(new):
            self._add(group, Unit(new, origin_of(one)))

    def _take_new(
        self, placed: Placed, paragraph: Paragraph, marked: Marked | None
    ) -> None:
        """Take a paragraph that is new, or stands elsewhere."""
        if not placed.group:
            if placed.why:
                self._leave_new(placed.why, paragraph.text)
            elif marked:
                self.left += edited_line(self.sent, paragraph, marked)
            return
        line = self.forms.unlabelled(paragraph.line, placed.group)
        old: Piece | None = None
        origin = None
        if marked and self.sent.home(placed.block.old) == placed.group:
            one, said = self._changed(paragraph, marked)
            if one is not None:
                old, origin = self.sent.piece(one), origin_of(one)
                line = without_look(said, one.look)
        was = marked if old is not None else None
        new = self.forms.piece(placed.group, line, paragraph, old, was)
        if not is_empty(new):
            self._add(placed.group, Unit(new, origin))

    def _leave_new(self, why: Why, text: str) -> None:
        """Leave new words that belong to no field."""
        if why == "outside" and self.told:
            self.left.append(Left("beside", text, "", self.told))
        else:
            self.left.append(Left(why, text, "", "", self.section))

    def _take_grid(self, placed: Placed) -> None:
        cells = [self.paragraphs[at] for at in placed.block.at]
        old_at = placed.block.old
        held = [] if old_at is None else self.sent.taken_from(self.sent.marked[old_at])
        group = group_of(held[0].place) if held else placed.group
        if not group:
            text = " | ".join(cell.text for cell in cells if cell.text.strip())
            self._leave_new(placed.why or "outside", text)
            return
        old = self.sent.piece(held[0]) if held else None
        grid = self.forms.grid(cells, old if isinstance(old, Leaf) else None)
        if grid is not None:
            self._add(group, Unit(grid, origin_of(held[0]) if held else None))

    def _add(self, group: str, unit: Unit[Piece]) -> None:
        """Add a piece; one printed twice counts once, as it was changed."""
        units = self.units.setdefault(group, [])
        twice = next(
            (
                at
                for at, there in enumerate(units)
                if unit.origin is not None and there.origin == unit.origin
            ),
            None,
        )
        if twice is None:
            units.append(unit)
            return
        was = self.sent.pieces[group][unit.origin or 0]
        if units[twice].value == was:
            units[twice] = unit
        elif unit.value not in (was, units[twice].value):
            texts = text_of(unit.value), text_of(was)
            self.left.append(Left("twice", *texts, group))

    # what is missing, or told

    def _whole(self, group: str) -> list[Unit[Piece]]:
        """Return a field's pieces, with those that the paper did not print."""
        units = list(self.units.get(group, ()))
        printed = self.sent.printed.get(group, set())
        for origin, piece in enumerate(self.sent.pieces.get(group, ())):
            if origin in printed:
                continue
            units.insert(place_of(units, origin), Unit(piece, origin))
        return units

    def _keep_items(self) -> None:
        """Keep each title that was deleted, and each item of which nothing is left."""
        groups = list(self.sent.pieces)
        for title in (one for one in groups if one.endswith("/title")):
            if self.units.get(title) or title not in self.sent.printed:
                continue
            entry = title.removesuffix("title")
            own = [group for group in groups if group.startswith(entry)]
            left = [group for group in own if self.units.get(group)]
            for group in [title] if left else own:
                pieces = self.sent.pieces[group]
                self.units[group] = [Unit(one, at) for at, one in enumerate(pieces)]
            was = text_of(self.sent.pieces[title][0])
            self.left.append(Left("needed" if left else "item", "", was, title))

    def _tell_gone(self) -> None:
        """Tell of deleted lines that the paper only tells, unless the item is gone."""
        seen = {each.old for each in self.found.values()}
        items = {
            left.place.removesuffix("title")
            for left in self.left
            if left.why == "item"
        }  # fmt: skip
        for at, marked in enumerate(self.sent.marked):
            place = told_place(marked)
            is_held = bool(self.sent.taken_from(marked))
            of_item = any(place.startswith(item) for item in items)
            if place and at not in seen and not is_held and not of_item:
                self.left.append(Left("gone", "", marked.text, place))
