"""What an item asks of the meeting, on a line of its own or within a title."""

import re
from functools import cache
from typing import NamedTuple

from sro_cli.engine.listing import listing
from sro_cli.engine.people.marked import lowered, masked, one_of, tidy, unmarked
from sro_cli.imports.clock import Slot, cut_slot, leading_slot
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

LONGEST = 300
"""A line that names a kind is shorter than this."""


class Kinds(NamedTuple):
    """Kinds as in a meeting file ("information", "position"), in the paper's order.

    *kind_text* is the line as it stands, None where sro prints the same words for the
    kinds; *rest* is the slot behind them, as it stands.
    """

    kind: tuple[str, ...]
    kind_text: str | None
    rest: str = ""


@cache
def _kinds() -> dict[str, str]:
    table = reading().kinds
    return {word.lower(): kind for kind, many in table.items() for word in many}


@cache
def _pattern() -> re.Pattern[str]:
    """Match kinds that are joined directly at the beginning of a line."""
    line = reading().kind_line
    kind = rf"{one_of(tuple(_kinds()))}(?!\w)"
    join = (
        rf"(?:\s*[,/+]\s*(?:{one_of(line['joins'])}\s+)?|\s+{one_of(line['joins'])}\s+)"
    )
    before = rf"(?:{one_of(line['before'])}\s+){{0,2}}"
    return re.compile(
        rf"{before}(?P<kinds>{kind}(?:{join}(?:för\s+)?{kind}){{0,4}})", re.IGNORECASE
    )


def read_kind(text: str) -> Kinds | None:
    """Return the kinds of a line that names them and nothing else, but for its slot.

    The leading kind counts, and those joined to it directly ("X och Y", "X/Y"). What
    follows may say more ("Information om förslag"); a sentence is no such line.
    """
    if len(text) > LONGEST or "\t" in text:
        return None
    cut = cut_slot(text)
    own, slot = cut or ("", None)
    line = _without_label(unmarked(slot.rest if slot else text))
    match = _pattern().match(line)
    if match is None or not _may_follow(line[match.end() :]):
        return None
    return _found(match["kinds"], line)._replace(rest=tidy(own))


def _without_label(line: str) -> str:
    label, colon, value = line.partition(":")
    if colon and label.strip().lower() in lowered(reading().kind_line["labels"]):
        return value.strip()
    return line


def _may_follow(rest: str) -> bool:
    """Tell whether *rest* may stand behind the kinds in a line that is no sentence."""
    if not rest.strip(" .") and not rest.startswith(".."):
        return True
    if re.fullmatch(r"\s*\([^()]{1,120}\)", rest):
        return True
    if rest.rstrip().endswith((".", ":", "!", "?")):
        return False
    following = re.findall(r"[\w-]+", rest.lower())
    line = reading().kind_line
    return (
        rest.startswith(" ")
        and bool(following)
        and following[0] in lowered(line["after"])
        and not lowered(line["tells"]).intersection(following)
    )


def _found(stated: str, line: str) -> Kinds:
    """Return the kinds that are *stated* at the beginning of *line*."""
    known = _kinds()
    parts = re.findall(one_of(tuple(known)), stated, re.IGNORECASE)
    kind = tuple(dict.fromkeys(known[part.lower()] for part in parts))
    text = line.rstrip(" .") if not line.endswith("..") else line
    return Kinds(kind, None if text.lower() == _printed(kind) else text)


@cache
def _printed(kind: tuple[str, ...]) -> str:
    """Return what sro prints for *kind*, in lower case."""
    return listing([words().kinds[each] for each in kind], words()).lower()


def split_title(text: str) -> tuple[str, Kinds | None, Slot | None]:
    """Return a title, and the kinds and the slot that stand on its line.

    Kinds are cut only where they are clearly parted from the title: in brackets, by a
    dash, a colon before the title, or by a comma where a slot follows. The title is
    never empty.
    """
    title, kinds, slot = _split(text)
    return title, kinds, slot and slot._replace(rest="")


def _split(text: str) -> tuple[str, Kinds | None, Slot | None]:
    slot = leading_slot(text)
    title = slot.rest if slot else tidy(text)
    if (both := _bracketed(title)) is not None:
        return both[0], both[1], both[2] or slot
    if slot is None and (cut := cut_slot(title)) is not None and cut[1].rest:
        slot = cut[1]
        title = slot.rest
    found = _parted(title, with_slot=slot is not None)
    if found is not None:
        return *found, slot
    return title, None, slot


def _bracketed(title: str) -> tuple[str, Kinds, Slot | None] | None:
    """Return a title whose last bracket holds kinds, maybe with a slot."""
    match = re.search(r"[(\[]([^()\[\]]{1,120})[)\]]\W{0,4}$", title[-LONGEST:])
    if match is None:
        return None
    cut = cut_slot(match[1])
    slot = cut[1] if cut else None
    kinds = _alone(slot.rest if slot else match[1])
    begin = len(title) - len(title[-LONGEST:]) + match.start()
    rest = tidy(tidy(title[:begin]).rstrip(" -–—,"))
    return (rest, kinds, slot) if kinds and rest and not _alone(rest) else None


def _parted(title: str, *, with_slot: bool) -> tuple[str, Kinds] | None:
    """Return a title and the kinds that a dash, a colon or brackets part from it."""
    if both := _bracketed(title):
        return both[:2]
    plain = masked(title)
    marks = [r"\s-{1,3}\s", r":\s"] + ([r",\s"] if with_slot else [])
    ends = [list(re.finditer(mark, plain))[-1:] for mark in marks[::2]]
    begins = [re.search(mark, plain) for mark in marks[:2]]
    begins.append(re.match(r"[(\[][^()\[\]]{1,80}[)\]]:?\s", plain))
    for match in (match for found in ends for match in found):
        kinds, rest = _alone(title[match.end() :]), title[: match.start()]
        if kinds and tidy(rest) and not _alone(rest):
            return tidy(rest), kinds
    for match in filter(None, begins):
        stated = title[: match.start() or match.end()]
        kinds, rest = _alone(stated.strip("([)]: ")), title[match.end() :]
        if kinds and tidy(rest) and not _alone(rest):
            return tidy(rest), kinds
    return None


def _alone(text: str) -> Kinds | None:
    """Return the kinds if *text* is nothing but kinds that stand apart from titles."""
    if len(text) > LONGEST:
        return None
    line = unmarked(text)
    match = _pattern().fullmatch(line)
    if match is None:
        return None
    never = lowered(reading().kind_line["never_parted"])
    parts = re.findall(one_of(tuple(_kinds())), match["kinds"], re.IGNORECASE)
    return None if never.intersection(map(str.lower, parts)) else _found(match[0], line)
