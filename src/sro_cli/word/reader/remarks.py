"""Comments: who says what about which words, with the answers."""

from typing import NamedTuple

from sro_cli.word.ooxml import BR, TAB, TEXT_BOX, Element, P, T, w
from sro_cli.word.reader.source import Source
from sro_cli.word.reader.values import Remark, Reply

_FROM, _TO = w("commentRangeStart"), w("commentRangeEnd")
_REFERENCE, _LOST = w("commentReference"), w("delText")
_SIGNS = {TAB: "\t", BR: "\n"}
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_ON = ("1", "true", "on")
MAX_ABOUT = 1_000
"""Longer stretches of commented text are cut off."""


class Spot(NamedTuple):
    """Where a comment hangs: the words, and the paragraph's element."""

    about: str
    paragraph: Element | None


class Comment(NamedTuple):
    """A comment as the file keeps it.

    *parent* counts in the file's comments: the one it answers; None for the first.
    """

    id: str
    author: str
    date: str
    text: str
    parent: int | None = None
    resolved: bool = False


def spots_of(root: Element) -> dict[str, Spot]:
    """Return where comments hang, by their ids; of deleted text, the deleted words."""
    if next(root.iter(_FROM, _REFERENCE), None) is None:
        return {}
    texts: dict[bool, list[str]] = {True: [], False: []}
    lengths = {True: 0, False: 0}
    begun: dict[str, tuple[int, int]] = {}
    ended: dict[str, tuple[int, int]] = {}
    paragraphs: dict[str, Element | None] = {}
    paragraph: Element | None = None
    for one in root.iter(P, T, _LOST, TAB, BR, _FROM, _TO, _REFERENCE):
        name = one.get(w("id"), "")
        here = lengths[True], lengths[False]
        if one.tag == P:
            if next(one.iterancestors(TEXT_BOX), None) is None:
                paragraph = one
        elif one.tag == _FROM:
            begun[name] = here
            paragraphs.setdefault(name, paragraph)
        elif one.tag == _TO:
            ended[name] = here
        elif one.tag == _REFERENCE:
            paragraphs.setdefault(name, paragraph)
            ended.setdefault(name, here)
        text, is_kept = _text(one), one.tag != _LOST
        texts[is_kept].append(text)
        lengths[is_kept] += len(text)
    kept, lost = "".join(texts[True]), "".join(texts[False])
    return {
        name: Spot(_about(begun.get(name), ended.get(name), kept, lost), where)
        for name, where in paragraphs.items()
    }


def _text(one: Element) -> str:
    if one.tag in (T, _LOST):
        return one.text or ""
    return "\n" if one.tag == P else _SIGNS.get(one.tag, "")


def _about(
    begin: tuple[int, int] | None, end: tuple[int, int] | None, kept: str, lost: str
) -> str:
    if begin is None or end is None:
        return ""
    found = _cut(kept, begin[0], end[0])
    return found or _cut(lost, begin[1], end[1])


def _cut(text: str, begin: int, end: int) -> str:
    return text[begin : min(end, begin + MAX_ABOUT)].strip()


def remarks_of(
    source: Source, spots: dict[str, Spot], places: dict[Element, int]
) -> list[Remark]:
    """Return the comments of a file, in its order, answers with what they answer.

    Args:
        source: the file.
        spots: where comments hang.
        places: a paragraph's element → its number.
    """
    comments = _comments(source)
    parents = {at: one.parent for at, one in enumerate(comments)}
    answers: dict[int, list[Reply]] = {}
    for at, one in enumerate(comments):
        head = _head(at, parents)
        answers.setdefault(head, [])
        if head != at:
            answers[head].append(Reply(one.author, one.date, one.text))
    found = []
    for at in sorted(answers):
        one = comments[at]
        about, element = spots.get(one.id, Spot("", None))
        place = None if element is None else places.get(element)
        replies = tuple(answers[at])
        found.append(
            Remark(one.author, one.date, one.text, about, place, replies, one.resolved)
        )
    return found


def _head(at: int, parents: dict[int, int | None]) -> int:
    """Return the comment that the answers to answers began with; shorten the way."""
    passed: dict[int, None] = {}
    while at not in passed and (above := parents[at]) is not None:
        passed[at] = None
        at = above
    for one in passed:
        parents[one] = at
    parents[at] = None
    return at


def _comments(source: Source) -> list[Comment]:
    root = source.part("comments", "word/comments.xml")
    if root is None:
        return []
    extended = source.part("commentsExtended", "word/commentsExtended.xml")
    more = {} if extended is None else {
        one.get(f"{_W15}paraId"): one for one in extended
    }  # fmt: skip
    elements = root.findall(w("comment"))
    marks = [[each.get(f"{_W14}paraId") for each in one.iter(P)] for one in elements]
    owners = {mark: at for at, each in enumerate(marks) for mark in each if mark}
    found = []
    for element, own in zip(elements, marks, strict=True):
        lines = [_line(one) for one in element.iter(P)]
        extra = next((more[mark] for mark in reversed(own) if mark in more), None)
        found.append(
            Comment(
                element.get(w("id"), ""),
                element.get(w("author"), ""),
                element.get(w("date"), ""),
                "\n".join(lines).strip("\n"),
                None
                if extra is None
                else owners.get(extra.get(f"{_W15}paraIdParent", "")),
                extra is not None and extra.get(f"{_W15}done") in _ON,
            )
        )
    return found


def _line(paragraph: Element) -> str:
    return "".join(map(_text, paragraph.iter(T, TAB, BR)))
