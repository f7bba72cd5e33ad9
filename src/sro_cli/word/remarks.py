"""Comments: who says what about which words, with the answers."""

from typing import NamedTuple

from sro_cli.word.ooxml import BR, TAB, TEXT_BOX, Element, P, T, w
from sro_cli.word.reader_source import Source

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
    """A comment as the file keeps it; *parent* is the id of the one it answers."""

    id: str
    author: str
    date: str
    text: str
    parent: str = ""
    resolved: bool = False


def spots_of(root: Element) -> dict[str, Spot]:
    """Return where comments hang, by their ids; of deleted text, the deleted words."""
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
    found = kept[begin[0] : end[0]][:MAX_ABOUT].strip()
    return found or lost[begin[1] : end[1]][:MAX_ABOUT].strip()


def comments_of(source: Source) -> list[Comment]:
    """Return the comments of a file, in its order."""
    root = source.part("comments", "word/comments.xml")
    if root is None:
        return []
    extended = source.part("commentsExtended", "word/commentsExtended.xml")
    more = {} if extended is None else {
        one.get(f"{_W15}paraId"): one for one in extended
    }  # fmt: skip
    ids: dict[str, str] = {}
    found = []
    for element in root.findall(w("comment")):
        lines = [_line(one) for one in element.iter(P)]
        marks = [one.get(f"{_W14}paraId", "") for one in element.iter(P)]
        name = element.get(w("id"), "")
        ids.update((mark, name) for mark in marks if mark)
        extra = next((more[mark] for mark in reversed(marks) if mark in more), None)
        found.append(
            Comment(
                name,
                element.get(w("author"), ""),
                element.get(w("date"), ""),
                "\n".join(lines).strip("\n"),
                "" if extra is None else extra.get(f"{_W15}paraIdParent", ""),
                extra is not None and extra.get(f"{_W15}done") in _ON,
            )
        )
    return [one._replace(parent=ids.get(one.parent, "")) for one in found]


def _line(paragraph: Element) -> str:
    return "".join(map(_text, paragraph.iter(T, TAB, BR)))
