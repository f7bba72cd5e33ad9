"""How a Markdown text is laid out, and how others are laid out like it."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sro_cli.word.markdown.leaves import Leaf
from sro_cli.word.markdown.rows import normal_grid, write_grid
from sro_cli.word.markdown.sources import Mark, Source, read_sources
from sro_cli.word.markdown.tree import Line
from sro_cli.word.markdown.written import write_line

_TAB = 4
_SIGNS = {"-": "-", "1": "."}
_OTHER_SIGNS = {"-": "*", "*": "-", "+": "-", ".": ")", ")": "."}


class Placed(NamedTuple):
    """A leaf, and the index of the old one that it is, if any."""

    leaf: Leaf
    old: int | None


class Habits(NamedTuple):
    """The old text, and what its writer does.

    *numbers* are the old leaves' numbers as they are printed, *signs* a list's first
    sign for each kind of mark, *gaps* what stands between two leaves of such kinds;
    *lazy*: numbers are not counted up.
    """

    old: Sequence[Leaf]
    sources: Sequence[Source]
    tail: str
    numbers: Sequence[int]
    signs: Mapping[str, str]
    gaps: Mapping[Hashable, str]
    lazy: bool


def read_habits(text: str, old: Sequence[Leaf]) -> Habits:
    """Read the habits of cleaned *text*, whose leaves are *old*."""
    sources, tail = read_sources(text)
    numbers = list(_numbers(old))
    marks = [source.mark() for source in sources]
    signs: dict[str, str] = {}
    for leaf, mark in zip(old, marks, strict=True):
        if mark:
            signs.setdefault(leaf.mark, mark.sign)
    gaps: dict[Hashable, str] = {}
    for before, leaf, source in zip(old, old[1:], sources[1:], strict=False):
        gaps.setdefault(_relation(before, leaf), source.gap)
    lazy = any(
        mark is not None and mark.number not in (None, number)
        for mark, number in zip(marks, numbers, strict=True)
    )
    return Habits(old, sources, tail, numbers, signs, gaps, lazy)


def _numbers(old: Sequence[Leaf]) -> Iterator[int]:
    counts: list[int] = []
    for leaf in old:
        if leaf.mark:
            last = counts[leaf.depth - 1] if leaf.begins is None else leaf.begins - 1
            counts[leaf.depth - 1 :] = [last + 1]
        yield counts[-1] if leaf.mark else 0


def _relation(before: Leaf, leaf: Leaf) -> Hashable:
    kinds = [(one.mark, one.grid is not None) for one in (before, leaf)]
    return *kinds, leaf.depth - before.depth, leaf.begins


class _Item(NamedTuple):
    """The last item of a list that is open, and the column where its words begin."""

    mark: Mark
    number: int
    column: int


def lay_out(habits: Habits, placed: Sequence[Placed], anew: set[int]) -> str:
    """Write leaves in the habits of a text; those of *anew* (indices) in plain form."""
    pieces: list[str] = []
    items: list[_Item] = []
    for at, (leaf, old) in enumerate(placed):
        plain = at in anew
        source = None if old is None or plain else habits.sources[old]
        was = Leaf() if old is None else habits.old[old]
        if source and was.depth != leaf.depth:
            source = source._replace(lead=source.lead.lstrip(" \t"))
        if at:
            plain = plain or at - 1 in anew
            pieces.append(_gap(habits, placed[at - 1], placed[at], plain=plain))
        elif habits.sources:
            pieces.append(habits.sources[0].gap)
        if leaf.mark:
            lead = _marked(habits, placed[at], source, items)
        else:
            lead = _indent(leaf, source, items)
        column = items[-1].column if items else 0
        pieces += [lead, _body(leaf, was, source, lead, column)]
    return "".join([*pieces, habits.tail])


def _gap(habits: Habits, before: Placed, this: Placed, *, plain: bool) -> str:
    """Return what parts two leaves: as it was, as it is elsewhere, or a plain gap."""
    leaf = this.leaf
    relation = _relation(before.leaf, leaf)
    if not plain and this.old and before.old == this.old - 1:
        was = _relation(habits.old[before.old], habits.old[this.old])
        if relation == was:
            return habits.sources[this.old].gap
    if not plain and relation in habits.gaps:
        return habits.gaps[relation]
    nested = leaf.depth > before.leaf.depth and leaf.begins == 1
    if leaf.mark and before.leaf.mark and (leaf.begins is None or nested):
        return "\n"
    return "\n\n"


def _indent(leaf: Leaf, source: Source | None, items: list[_Item]) -> str:
    """Return the blanks before what has no mark; close the lists that it ends."""
    inner = items[leaf.depth].column if len(items) > leaf.depth else None
    del items[leaf.depth :]
    column = items[-1].column if items else 0
    if source and not source.mark():
        width = len(source.lead.expandtabs(_TAB))
        if column <= width and (inner is None or width < inner):
            return source.lead
    return " " * column


def _marked(
    habits: Habits, this: Placed, source: Source | None, items: list[_Item]
) -> str:
    """Return the indent and the mark of an item, and note it among *items*."""
    leaf = this.leaf
    last = items[leaf.depth - 1] if len(items) >= leaf.depth else None
    outer = items[leaf.depth - 2].column if leaf.depth > 1 else 0
    mark = source.mark() if source else None
    if mark and (mark.number is None) != (leaf.mark == "-"):
        mark = None
    indent, pad = (last.mark.indent, last.mark.pad) if last else (outer, " ")
    if mark:
        if outer <= mark.indent < (last.column if last else outer + _TAB):
            indent = mark.indent
        pad = mark.pad or " "
    goes_on = last if leaf.begins is None else None
    if goes_on:
        count, sign = goes_on.number + 1, goes_on.mark.sign
        number = _number(habits, this.old, mark, goes_on)
    else:
        count = number = leaf.begins or 0
        sign = mark.sign if mark else habits.signs.get(leaf.mark, _SIGNS[leaf.mark])
        if last and last.mark.sign == sign:
            sign = _OTHER_SIGNS[sign]
    wanted = Mark(indent, number if leaf.mark == "1" else None, sign, pad)
    lead = source.lead if source and mark == wanted else wanted.written()
    items[leaf.depth - 1 :] = [_Item(wanted, count, _column(lead))]
    return lead


def _number(
    habits: Habits, old: int | None, mark: Mark | None, last: _Item
) -> int | None:
    """Return the number of a list's next item, counted up or as its writer does."""
    if mark is None or old is None:
        return last.mark.number if habits.lazy else last.number + 1
    return last.number + 1 if mark.number == habits.numbers[old] else mark.number


def _column(lead: str) -> int:
    """Return where the words of an item must stand that has this indent and mark."""
    mark = len(lead.rstrip().expandtabs(_TAB))
    pad = len(lead.expandtabs(_TAB)) - mark
    return mark + (pad if pad <= _TAB and "\n" not in lead else 1)


def _body(leaf: Leaf, was: Leaf, source: Source | None, lead: str, column: int) -> str:
    """Return a leaf's words, with the line ends and indents of its source."""
    if source is None:
        was, source = Leaf(), Source("", "", "")
    same = (leaf.line, leaf.grid) == (was.line, was.grid)
    in_place = lead == source.lead and leaf.depth == was.depth
    if same and in_place:
        return source.body
    before = [line.lstrip(" \t") for line in source.body.split("\n")]
    indent = " " * column
    if in_place and len(before) > 1:
        second = source.body.split("\n")[1]
        indent = second[: len(second) - len(before[1])]
    if same:
        lines = before
    elif leaf.grid:
        table = normal_grid(was.grid) if was.grid else None
        lines = write_grid(normal_grid(leaf.grid), table, source.body)
    else:
        lines = _spliced(was.line, "\n".join(before).strip(" \t"), leaf.line).split(
            "\n"
        )
    return f"\n{indent}".join(lines)


def _spliced(old: Line, source: str, new: Line) -> str:
    """Write a paragraph; what is the same before and after a change keeps its lines."""
    before, written = write_line(old, "text"), write_line(new, "text")
    begin = _alike(before, written)
    end = _alike(before[begin:][::-1], written[begin:][::-1])
    flat = source.replace("\n", " ")
    first, last = _there(before, flat, begin), _there(before, flat, len(before) - end)
    if first is None or last is None:
        return written
    return source[:first] + written[begin : len(written) - end] + source[last:]


def _there(before: str, source: str, at: int) -> int | None:
    """Return where a place in *before* lies in *source*, which is alike on one side."""
    if source.startswith(before[:at]):
        return at
    return len(source) - len(before) + at if source.endswith(before[at:]) else None


def _alike(one: str, other: str) -> int:
    """Count the characters that two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
