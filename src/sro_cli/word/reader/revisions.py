"""Tracked changes as they stand in a part, before they are accepted."""

from dataclasses import dataclass, field
from typing import NamedTuple

from sro_cli.word.ooxml import BR, PPR, RPR, RUN, TAB, TC, TR, Element, P, T, w

INSERTED, DELETED, MOVED, FORMATTED = "inserted", "deleted", "moved", "formatted"
_MOVED_FROM = w("moveFrom")
_KINDS = {
    w("ins"): INSERTED, w("cellIns"): INSERTED, w("moveTo"): MOVED,
    w("del"): DELETED, w("cellDel"): DELETED, _MOVED_FROM: DELETED,
}  # fmt: skip
_SIGNS = {TAB: "\t", BR: "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_TEXTS = frozenset((T, w("delText")))
_HOLDERS = {TR: w("trPr"), TC: w("tcPr")}
_ROUND = frozenset(
    map(w, ("tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "cellMerge",
            "tblGridChange", "tblPrExChange"))
)  # fmt: skip
_ANY = (*_KINDS, *_ROUND, w("pPrChange"), w("rPrChange"))
"""Elements of changes; without one there is nothing to look for."""
_END = "\n"
"""The text of a change that made or took away the end of a paragraph, no more."""


class Change(NamedTuple):
    """A change and the paragraph's element that it lies in, if any."""

    author: str
    kind: str
    text: str
    paragraph: Element | None


@dataclass(slots=True, eq=False, repr=False)
class _Survey:
    """Walks through a part; *is_joined* while changes follow upon each other."""

    has_moves: bool
    changes: list[Change] = field(default_factory=list)
    pieces: list[list[str]] = field(default_factory=list)
    paragraph: Element | None = None
    is_boxed: bool = False
    is_joined: bool = False

    def walk(self, element: Element, within: Element | None) -> None:
        """Walk through *element*; *within* is the change that holds for it."""
        for child in element:
            tag = child.tag
            if tag == P and not self.is_boxed:
                self._paragraph(child, within)
            elif tag == RUN:
                self._run(child, within)
            elif tag in _KINDS:
                self.walk(child, _inner(within, child))
            elif tag in _HOLDERS:
                self.walk(child, _inner(within, _of_cells(child)))
            elif tag in _ROUND:
                self.is_joined = False
                self._add(child, FORMATTED, "")
            elif tag != PPR:
                self.walk(child, within)

    def _paragraph(self, element: Element, within: Element | None) -> None:
        self.paragraph, self.is_joined = element, False
        self.walk(element, within)
        properties = element.find(PPR)
        if properties is None:
            return
        formed = properties.find(w("pPrChange"))
        if formed is not None:
            text = "".join(one.text or "" for one in element.iter(T))
            self.is_joined = False
            self._add(formed, FORMATTED, text)
        mark = properties.find(RPR)
        for change in () if mark is None else mark:
            if change.tag in _KINDS:
                self._add(change, _KINDS[change.tag], _END)

    def _run(self, run: Element, within: Element | None) -> None:
        text = "".join(map(_text, run))
        change = run.find(f"{RPR}/{w('rPrChange')}")
        if within is not None:
            self._add(within, _KINDS[within.tag], text)
        elif change is not None:
            self._add(change, FORMATTED, text)
        elif text:
            self.is_joined = False
        outer, self.is_boxed = self.is_boxed, True
        for child in run:
            if len(child) and child.tag != RPR:
                self.walk(child, within)
        self.is_boxed = outer

    def _add(self, change: Element, kind: str, text: str) -> None:
        if not text and change.tag not in _ROUND:
            return
        if change.tag == _MOVED_FROM and self.has_moves:
            return
        author = change.get(w("author"), "")
        last = self.changes[-1] if self.is_joined and self.changes else None
        if last and (last.author, last.kind) == (author, kind):
            self.pieces[-1].append("" if text == _END else text)
        else:
            self.changes.append(Change(author, kind, "", self.paragraph))
            self.pieces.append([text])
        self.is_joined = True


def changes_of(root: Element) -> list[Change]:
    """Return the tracked changes of a part, in reading order.

    Neighbours of one author and kind within a paragraph are one. What was moved is
    told where it stands now.
    """
    if next(root.iter(*_ANY), None) is None:
        return []
    survey = _Survey(next(root.iter(w("moveTo")), None) is not None)
    survey.walk(root, None)
    return [
        change._replace(text="".join(pieces))
        for change, pieces in zip(survey.changes, survey.pieces, strict=True)
    ]


def _inner(outer: Element | None, change: Element | None) -> Element | None:
    """Return which change holds: what was deleted, was, whoever wrote it before."""
    if change is None:
        return outer
    if outer is not None and _KINDS[outer.tag] == DELETED:
        return outer
    return change


def _of_cells(element: Element) -> Element | None:
    """Return the change that a whole row or cell is, if it is one."""
    properties = element.find(_HOLDERS[element.tag])
    found = (
        [one for one in properties if one.tag in _KINDS]
        if properties is not None
        else []
    )
    return min(found, key=lambda one: _KINDS[one.tag], default=None)


def _text(child: Element) -> str:
    return (child.text or "") if child.tag in _TEXTS else _SIGNS.get(child.tag, "")
