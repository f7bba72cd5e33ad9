"""What of a returned paper is told, since nothing can be taken from it."""

from collections.abc import Iterator, Mapping, Sequence

from sro_cli.engine.alignment import longest_rising
from sro_cli.render.returned.forms import text_of
from sro_cli.render.returned.homes import Placed
from sro_cli.render.returned.matching import Match
from sro_cli.render.returned.pieces import squeezed, stretches
from sro_cli.render.returned.sent import OUTSIDE, Sent
from sro_cli.render.returned.values import Left, Why
from sro_cli.word.baseline import Marked
from sro_cli.word.reader.values import Paragraph

OBJECTS = {"picture", "object", "formula"}


def edited_line(sent: Sent, paragraph: Paragraph, marked: Marked) -> Iterator[Left]:
    """Tell of a line that was edited and that nothing can be taken from."""
    if squeezed(paragraph.text) == squeezed(marked.text):
        return
    held = sent.taken_from(marked)
    one = next(
        (
            marked.stretches[at]
            for at, _start, _end in stretches(marked.stretches, paragraph.text)
            if marked.stretches[at] not in held
        ),
        None,
    )
    why: Why = "mixed" if held else "derived"
    place = next((each.place for each in held), told_place(marked))
    if one is not None:
        why, place = ("derived" if one.place else "label"), one.place
    yield Left(why, paragraph.text, marked.text, place)


def moved_items(sent: Sent, placed: Sequence[Placed]) -> Iterator[Left]:
    """Tell of items that stand in another order now."""
    before = list(dict.fromkeys(sent.sections))
    sections = dict.fromkeys(each.section for each in placed)
    now = [one for one in sections if one in before]
    kept = longest_rising([before.index(one) for one in now])
    for at, section in enumerate(now):
        title = sent.pieces.get(f"{section}/title")
        if at not in kept and title:
            near = now[at - 1] if at else OUTSIDE
            yield Left("order", "", text_of(title[0]), f"{section}/title", near)


def objects(
    paragraphs: Sequence[Paragraph],
    sent: Sent,
    found: Mapping[int, Match],
    where: Mapping[int, str],
) -> Iterator[Left]:
    """Tell of pictures and the like that were put into the paper."""
    for at, paragraph in enumerate(paragraphs):
        match = found.get(at)
        known = match is not None and sent.marked[match.old].holds
        if OBJECTS & set(paragraph.holds) and not known:
            near = max((one for one in where if one <= at), default=-1)
            yield Left("picture", paragraph.text, "", where.get(near, ""))


def told_place(marked: Marked) -> str:
    """Return the first place of the record that a paragraph tells of."""
    return next((one.place for one in marked.stretches if one.place), "")
