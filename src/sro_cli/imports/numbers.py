"""Where the numbered items of a paper begin, told from all other numbers in it."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sro_cli.imports.entry_marks import is_bullet, number_of
from sro_cli.imports.plain import is_bold, plain
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading

_BARE = re.compile(r"(\d{1,3})\s+(?=[^\W\d_]|\[)")
_BEHIND = re.compile(r"(\d{1,4})\s*§\s*(?=[^\W\d_])")
_YEAR = re.compile(r"[/-](\d{2}|\d{4})\b[.:]?\s*")
_LEADER = re.compile(r"(\.{3,}|…|\s\.\s\.)\s*\d{1,3}\s*$|\t\s*\d{1,3}\s*$")
_LONG, _TOO_LONG = 110, 220
_MOST_SKIPPED = 3
Feature = Callable[[Block], bool]


class Start(NamedTuple):
    """A block that may begin an item: its place among the blocks, number and title."""

    at: int
    number: int
    form: str
    title: str


def starts(blocks: Sequence[Block]) -> list[Start]:
    """Return the blocks that carry a number in front, in their order."""
    found = (_start(at, block) for at, block in enumerate(blocks))
    return [start for start in found if start is not None]


def _start(at: int, block: Block) -> Start | None:
    if block.rows:
        return None
    number = number_of(block.mark) if block.mark else None
    if number is not None:
        form = "§" if "§" in block.mark else block.mark[-1]
        if form == "§" or not form.isdigit():
            form = form if form in "§.):" else "§"
        else:
            form = "."
        cut = _YEAR.match(block.text) if form == "§" else None
        return Start(at, number, form, block.text[cut.end() :] if cut else block.text)
    if block.mark and not is_bullet(block.mark):
        return None
    return _in_text(at, block)


def _in_text(at: int, block: Block) -> Start | None:
    """Return a start whose number is in its text: "Punkt 4: …", "KS § 4 …"."""
    words = "|".join(map(re.escape, reading().labels["item"]))
    text = block.text
    look = re.match(r"[*_]{0,3}", text)
    inner = text[look.end() :] if look else text
    pattern = rf"(?:(?:{words})\s*|[A-ZÅÄÖ][\wåäö]{{0,4}}\s+§\s*)(\d{{1,4}})(?:[/-]\d{{2,4}})?(?=\W|$)[\s.:–-]*"  # noqa: E501
    for form, match in (
        ("§", re.match(pattern, inner, re.IGNORECASE)),
        ("§", _BEHIND.match(inner)),
        ("", _BARE.match(inner)),
    ):
        if match is None or (form == "" and block.mark):
            continue
        title = inner[match.end() :]
        if look and look[0]:
            title = title.removesuffix(look[0])
            title = title.removeprefix(look[0])
        return Start(at, int(match[1]), form, title.strip())
    return None


def chain(
    blocks: Sequence[Block], opens: Feature, formal: Callable[[str], bool]
) -> list[Start]:
    """Return the starts that are the agenda's: numbers that rise, and look like items.

    *opens* tells of a block that it says what only stands below an item's title (a
    slot, who presents, what kind), *formal* of a title that it is a formal item's.
    Empty where the numbers of a paper are only those of lists.
    """
    best: list[Start] = []
    most = 0.0
    every = starts(blocks)
    for form in ("§", ".", ")", ":", ""):
        of_form = [start for start in every if start.form == form]
        worth = {start.at: _worth(blocks, start, opens, formal) for start in of_form}
        score, found = _best(of_form, worth)
        if score > most:
            most, best = score, found
    return best


def _worth(
    blocks: Sequence[Block],
    start: Start,
    opens: Feature,
    formal: Callable[[str], bool],
) -> float:
    """Return how much a block looks like an item's title."""
    block = blocks[start.at]
    bare = plain(start.title)
    worth = 0.5 + (3.0 if block.heading else 0.0) + (2.0 if is_bold(block.text) else 0)
    worth += 2.0 if start.form == "§" else -1.5 if start.form == "" else 0.0
    worth += 2.0 if formal(bare) else 0.0
    worth += 0.7 if block.gap else -1.0
    worth -= 3.0 if block.depth else 0.0
    worth -= 3.0 if bare[:1].islower() else 0.0
    worth -= 2.0 if bare.endswith((".", ";", ",")) and len(bare) > 40 else 0.0  # noqa: PLR2004 (a sentence)
    worth -= 2.0 if len(bare) > _LONG else 0.0
    worth -= 4.0 if len(bare) > _TOO_LONG else 0.0
    worth -= 4.0 if _LEADER.search(start.title) else 0.0
    following = blocks[start.at + 1 : start.at + 5]
    own = []
    for each in following:
        if number_of(each.mark) is not None and not each.depth:
            break
        own.append(each)
    worth += 4.0 if any(map(opens, own)) else 0.0
    worth += 1.0 if own else -1.0
    before = blocks[start.at - 1] if start.at else None
    if before is not None and not block.gap and number_of(before.mark) is not None:
        worth -= 2.0
    return worth


def _best(found: list[Start], worth: dict[int, float]) -> tuple[float, list[Start]]:
    """Return the rising chain of most worth, with its worth."""
    ends: dict[int, tuple[float, int]] = {}
    before: dict[int, int | None] = {}
    by_place = {start.at: start for start in found}
    total: dict[int, float] = {}
    for start in found:
        first = 0.0 if start.number == 1 or start.form == "§" else -3.0
        choices: list[tuple[float, int | None]] = [(first, None)]
        choices += [
            (end[0] - 4.0 * (skipped - 1), end[1])
            for skipped in range(1, _MOST_SKIPPED + 1)
            if (end := ends.get(start.number - skipped)) is not None
        ]
        score, previous = max(choices, key=lambda choice: choice[0])
        total[start.at] = score + worth[start.at]
        before[start.at] = previous
        if start.number not in ends or ends[start.number][0] < total[start.at]:
            ends[start.number] = (total[start.at], start.at)
    if not total:
        return 0.0, []
    at: int | None = max(total, key=lambda place: total[place])
    score = total[at] if at is not None else 0.0
    chained: list[Start] = []
    while at is not None:
        chained.append(by_place[at])
        at = before[at]
    return score, chained[::-1]
