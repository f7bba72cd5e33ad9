"""A Word file that somebody edited or wrote, read as if all changes were accepted."""

from typing import NamedTuple

from sro_cli.domain.errors import RejectedError
from sro_cli.lang.messages import _
from sro_cli.word.accept import accept_changes
from sro_cli.word.ooxml import RUN, Element, P, w
from sro_cli.word.package import read_parts
from sro_cli.word.properties import CORE
from sro_cli.word.reader.distance import read_distances
from sro_cli.word.reader.fields import MARK, follow_fields
from sro_cli.word.reader.flow import Flow, text_of
from sro_cli.word.reader.lists import read_lists
from sro_cli.word.reader.looks import read_looks
from sro_cli.word.reader.marks import follow_bookmarks
from sro_cli.word.reader.remarks import Spot, remarks_of, spots_of
from sro_cli.word.reader.revisions import Change, changes_of
from sro_cli.word.reader.runs import Tools
from sro_cli.word.reader.source import DOCUMENT, Source
from sro_cli.word.reader.values import (
    About,
    Elsewhere,
    Revision,
    Written,
)

_ABOUT = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "edited_by": "{http://schemas.openxmlformats.org/package/2006/metadata/"
    "core-properties}lastModifiedBy",
    "modified": "{http://purl.org/dc/terms/}modified",
}
MAX_PIECES = 200_000
"""Paragraphs and runs: a paper of a thousand pages has fewer; they take seconds."""
_NO_NOTES = ("separator", "continuationSeparator", "continuationNotice")


class _Body(NamedTuple):
    """What was read of the document; *places* map elements to paragraphs."""

    flow: Flow
    changes: list[Change]
    spots: dict[str, Spot]
    places: dict[Element, int]

    def place(self, element: Element | None) -> int | None:
        return None if element is None else self.places.get(element)


def read_document(data: bytes, what: str) -> Written:
    """Return what a .docx says; messages call it *what*.

    Tracked changes count as accepted, and are told in `Written.revisions`. Of fields
    the result is read, of alternatives one.

    Raises:
        RejectedError: it is no .docx, is damaged, or unpacks to too much.
    """
    source = Source(read_parts(data, what), what)
    body = _read_body(source)
    changes = [
        Revision(one.author, one.kind, one.text, body.place(one.paragraph))
        for one in body.changes
    ]
    around = _read_around(source, body, changes)
    return Written(
        tuple(body.flow.paragraphs),
        tuple(changes),
        tuple(remarks_of(source, body.spots, body.places)),
        tuple(around),
        _about(source),
        source.parts,
    )


def _tools(source: Source, root: Element, styles: Element | None) -> Tools:
    return Tools(
        read_looks(styles),
        source.links(),
        follow_fields(root.iter(MARK)),
        follow_bookmarks(root),
    )


def _read_body(source: Source) -> _Body:
    root = source.tree(DOCUMENT)
    body = None if root is None else root.find(w("body"))
    if root is None or body is None:
        raise RejectedError(_("{what}: the file is damaged").format(what=source.what))
    if sum(1 for _one in body.iter(P, RUN)) > MAX_PIECES:
        raise RejectedError(_("{what}: the file is too large").format(what=source.what))
    spots, changes = spots_of(body), changes_of(body)
    before = list(body.iter(P))
    joined = accept_changes(root)
    styles = source.part("styles", "word/styles.xml")
    tools = _tools(source, root, styles)
    numbering = source.part("numbering", "word/numbering.xml")
    known = tools.looks.styles
    flow = Flow(
        tools, read_lists(numbering, styles, known), read_distances(styles, known)
    )
    flow.read(body)
    flow.settle()
    return _Body(flow, changes, spots, _places(before, joined, flow.elements))


def _places(
    before: list[Element], joined: dict[Element, Element], after: list[Element]
) -> dict[Element, int]:
    """Return element → number of the paragraph that holds it, or stands in its place.

    What is gone has the number of the next paragraph that is there, else the last.
    """
    places = {element: number for number, element in enumerate(after)}
    following = len(after) - 1
    for element in reversed(before):
        target = joined.get(element, element)
        following = places.get(target, following)
        if following >= 0:
            places[element] = following
    return places


def _read_around(
    source: Source, body: _Body, changes: list[Revision]
) -> list[Elsewhere]:
    """Return the text outside the paragraphs; add its changes to *changes*."""
    found = list(body.flow.elsewhere)
    for kind in ("header", "footer"):
        for name in source.named(kind, ""):
            root = source.tree(name)
            if root is None:
                continue
            text = _text_of_part(root, body, changes)
            # A section often has a copy of the one before.
            if text and Elsewhere(kind, text) not in found:
                found.append(Elsewhere(kind, text))
    hung = {(kind, name): place for kind, name, place in body.flow.notes}
    for kind in ("footnote", "endnote"):
        root = source.part(f"{kind}s", f"word/{kind}s.xml")
        for note in () if root is None else root.findall(w(kind)):
            if note.get(w("type")) in _NO_NOTES:
                continue
            text = _text_of_part(note, body, changes)
            if text:
                place = hung.get((kind, note.get(w("id"), "")))
                found.append(Elsewhere(kind, text, place))
    return found


def _text_of_part(root: Element, body: _Body, changes: list[Revision]) -> str:
    changes += (one._replace(paragraph=None) for one in _revisions(root))
    accept_changes(root)
    tools = body.flow.tools._replace(
        links={}, fields=follow_fields(root.iter(MARK)), marks=follow_bookmarks(root)
    )
    return text_of(root, tools)


def _revisions(root: Element) -> list[Revision]:
    return [Revision(one.author, one.kind, one.text, None) for one in changes_of(root)]


def _about(source: Source) -> About:
    relations = source.relations("")
    targets = {} if relations is None else relations.targets("core-properties")
    name = next((one for one in targets.values() if one in source.parts), CORE)
    root = source.tree(name)
    if root is None:
        return About()
    return About(
        **{key: (root.findtext(tag) or "").strip() for key, tag in _ABOUT.items()}
    )
