"""How far a block reaches: within a line, over lines, or over a table's row."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from sro_cli.lang.messages import _
from sro_cli.word.ooxml import TC, TR, Element, P
from sro_cli.word.templates.blocks import Block, Meaning
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.fields import Type
from sro_cli.word.templates.hints import Report
from sro_cli.word.templates.tags import OTHER, Paragraph, Tag

MAX_DEPTH = 20
"""Blocks within one another."""

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


class Level(StrEnum):
    """How far a block reaches."""

    LINE = "within a line"
    LINES = "whole paragraphs"
    ROW = "a table's row"


def levels_of(
    paragraphs: list[Paragraph], meaning: Meaning, report: Report
) -> tuple[dict[Block, Level], list[TemplateFault]]:
    """Return how far each block reaches, and the faults of those that cannot."""
    alone = {id(one): stands_alone(one, meaning) for one in paragraphs if one.tags}
    levels: dict[Block, Level] = {}
    faults: list[TemplateFault] = []
    rows: dict[Element, list[Block]] = {}
    known = {one.element: one for one in paragraphs}
    faults += _too_deep(meaning, report)
    for block in meaning.blocks:
        level = _level(block, alone, known)
        if level is None:
            faults.append(_fault(block, alone, report))
            continue
        levels[block] = level
        if level is Level.ROW:
            row = row_of(block.open.paragraph)
            assert row is not None  # noqa: S101 (that is what makes it ROW)
            if any(_apart(one, block) for one in rows.setdefault(row, [])):
                faults.append(_apart_fault(block, report))
            rows[row].append(block)
    return levels, faults


def _too_deep(meaning: Meaning, report: Report) -> Iterator[TemplateFault]:
    """Report the first block that lies in too many others."""
    ends: list[tuple[int, int]] = []
    for block in meaning.blocks:
        begins = (block.open.paragraph.number, block.open.start)
        while ends and ends[-1] < begins:
            ends.pop()
        ends.append((block.close.paragraph.number, block.close.start))
        if len(ends) > MAX_DEPTH:
            yield report.at(
                block.open,
                _("{tag} lies in {count} other blocks").format(
                    tag=block.open.written, count=MAX_DEPTH
                ),
            )
            return


def stands_alone(paragraph: Paragraph, meaning: Meaning) -> bool:
    """Tell whether the paragraph is block tags only, or a rich field in blocks."""
    if paragraph.bare.strip() or any(
        str(child.tag).startswith(_MATH) for child in paragraph.element
    ):
        return False
    printed = [tag for tag in paragraph.tags if not tag.sign]
    if not printed:
        return bool(paragraph.tags)
    return len(printed) == 1 and is_rich_alone(paragraph, meaning)


def is_rich_alone(
    paragraph: Paragraph, meaning: Meaning, levels: Mapping[Block, Level] | None = None
) -> bool:
    """Tell whether the paragraph is one rich field, perhaps in blocks of its own.

    With *levels* the tags do not count that repeat the row around it.
    """
    if paragraph.bare.strip() or OTHER in paragraph.bare:
        return False
    printed = [tag for tag in paragraph.tags if not tag.sign]
    if len(printed) != 1 or meaning.places[printed[0]].field.type is not Type.RICH:
        return False
    rows = {
        tag
        for block, level in (levels or {}).items()
        if level is Level.ROW
        for tag in (block.open, block.close)
    }
    at = paragraph.tags.index(printed[0])
    before, after = (
        [tag for tag in some if tag not in rows]
        for some in (paragraph.tags[:at], paragraph.tags[at + 1 :])
    )
    closes = [block.close for block in meaning.blocks if block.open in before]
    return sorted(map(id, closes)) == sorted(map(id, after))


def ends_line(tag: Tag, meaning: Meaning) -> bool:
    """Tell whether the tag is a rich field behind which a line only closes blocks."""
    tags = tag.paragraph.tags
    after = tags[tags.index(tag) + 1 :]
    text = tag.paragraph.text[tag.end :]
    return (
        meaning.places[tag].field.type is Type.RICH
        and all(one.sign == "/" for one in after)
        and not "".join(text.split()).replace(_joined(after), "")
        and not any(
            block.repeats and block.open.paragraph is tag.paragraph
            for block in meaning.blocks
            if block.close in after
        )
    )


def _joined(tags: list[Tag]) -> str:
    return "".join("".join(tag.written.split()) for tag in tags)


def row_of(paragraph: Paragraph) -> Element | None:
    """Return the innermost table row that holds the paragraph."""
    return next(paragraph.element.iterancestors(TR), None)


def _level(
    block: Block, alone: dict[int, bool], known: dict[Element, Paragraph]
) -> Level | None:
    first, last = block.open.paragraph, block.close.paragraph
    both_alone = alone[id(first)] and alone[id(last)]
    same_row = row_of(first) is not None and row_of(first) is row_of(last)
    if first is last and block.repeats and _fills_row(block, known):
        return Level.ROW
    if both_alone and first.element.getparent() is last.element.getparent():
        return Level.LINES
    if first is last:
        same = _holder(block.open) is _holder(block.close)
        return Level.LINE if same else None
    if same_row and (_cell(first) is not _cell(last) or _fills_row(block, known)):
        return Level.ROW
    return None


def _fills_row(block: Block, known: dict[Element, Paragraph]) -> bool:
    """Tell whether the block holds all that stands in its row."""
    row = row_of(block.open.paragraph)
    if row is None:
        return False
    inside = [known[one] for one in row.iter(P) if one in known]
    text = "".join(one.text for one in inside)
    start = end = at = 0
    for one in inside:
        if one is block.open.paragraph:
            start = at + block.open.start
        if one is block.close.paragraph:
            end = at + block.close.end
        at += len(one.text)
    return not text[:start].strip() and not text[end:].strip()


def _holder(tag: Tag) -> Element | None:
    """Return what the run in which *tag* begins lies in."""
    for run, pieces in tag.paragraph.runs:
        for piece in pieces:
            if piece.at <= tag.start < piece.at + len(piece.text):
                return next(run.iterancestors())
    return None


def _cell(paragraph: Paragraph) -> Element | None:
    return next(paragraph.element.iterancestors(TC), None)


def _apart(first: Block, second: Block) -> bool:
    """Tell whether *second* begins after *first* has ended."""
    ends, begins = first.close, second.open
    return (ends.paragraph.number, ends.start) < (begins.paragraph.number, begins.start)


def _apart_fault(block: Block, report: Report) -> TemplateFault:
    return report.at(
        block.open,
        _("{tag} would repeat a row that another block repeats already").format(
            tag=block.open.written
        ),
        _("begin and end the block in one cell"),
    )


def _fault(block: Block, alone: dict[int, bool], report: Report) -> TemplateFault:
    first, last = block.open.paragraph, block.close.paragraph
    tag, other = block.open.written, block.close.written
    if _cell(first) is not _cell(last):
        return report.at(
            block.open,
            _("{tag} and {other} do not stand in the same cell or row").format(
                tag=tag, other=other
            ),
            _("put both into one row, or both outside the table"),
        )
    if first is last:
        return report.at(
            block.open,
            _("{tag} and {other} lie one inside and one outside a link").format(
                tag=tag, other=other
            ),
        )
    wrong = block.open if not alone[id(first)] else block.close
    return report.at(
        wrong,
        _("{tag} shares its line with something else, but the block goes on").format(
            tag=wrong.written
        ),
        _("put {tag} on a line of its own").format(tag=wrong.written),
    )
