"""A copy of a template with a Word comment at each mistake."""

import io
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from sro_cli.word.gate import DOCUMENT, TEMPLATE
from sro_cli.word.ooxml import RPR, RUN, Element, T, parse, remove, serialise, w
from sro_cli.word.package import read_package, read_parts, write_package
from sro_cli.word.parts import TYPES
from sro_cli.word.seal import seal
from sro_cli.word.styles import Styles, read_styles
from sro_cli.word.templates.check import AUTHOR, COMMENTS
from sro_cli.word.templates.comment_styles import with_styles
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.tags import Paragraph, read_paragraphs
from sro_cli.word.templates.tidy import tidy

if TYPE_CHECKING:
    from docx.document import Document

_MAIN = "word/document.xml"
_MARK = "sro"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RANGES = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))


def commented(data: bytes, faults: Iterable[TemplateFault], what: str) -> bytes | None:
    """Return a copy of a template that says at each fault what is wrong.

    The copy is the template as it stands, its tracked changes too, with comments by
    sro in place of those of an earlier check. What is wrong outside the document's
    text, where Word has no comments, is told at the first paragraph. Same template,
    same bytes. There is at least one fault that is not in a comment itself.

    Returns:
        None where python-docx cannot open what Word may well open.

    Raises:
        RejectedError: the file is no template that sro would open.
    """
    import docx

    parts = read_package(data, what)
    parts[TYPES] = parts[TYPES].replace(TEMPLATE.encode(), DOCUMENT.encode())
    styles = read_styles(parts.get("word/styles.xml"))
    _forget(parts)
    try:
        document = docx.Document(io.BytesIO(write_package(parts)))
        _comment(document, [one for one in faults if one.file != COMMENTS], styles)
        saved = io.BytesIO()
        document.save(saved)
    except Exception:  # noqa: BLE001 (a copy that cannot be made costs no answer)
        return None
    made = read_parts(saved.getvalue(), what)
    _undate(made)
    with_styles(made, styles)
    return write_package(seal(made))


def _forget(parts: dict[str, bytes]) -> None:
    """Take away what sro said of the template when it was checked before."""
    if COMMENTS not in parts:
        return
    comments, document = parse(parts[COMMENTS]), parse(parts[_MAIN])
    numbers = set()
    for one in list(comments):
        if one.get(w("author")) == AUTHOR:
            numbers.add(one.get(w("id")))
            comments.remove(one)
    for one in list(document.iter(*_RANGES)):
        if one.get(w("id")) in numbers:
            run = one.getparent()
            mark = run is not None and run.tag == RUN  # a run of its own holds the mark
            remove(run if mark and run is not None else one)
    parts[COMMENTS], parts[_MAIN] = serialise(comments), serialise(document)


def _undate(parts: dict[str, bytes]) -> None:
    """Take the time off sro's comments: the clock would make each copy another."""
    comments = parse(parts[COMMENTS])
    for one in comments:
        if one.get(w("author")) == AUTHOR:
            one.attrib.pop(w("date"), "")
    parts[COMMENTS] = serialise(comments)


class _Read(NamedTuple):
    """The paragraphs as a check reads them; *raw* are the document's own elements."""

    paragraphs: list[Paragraph]
    raw: list[Element]

    def own(self, element: Element) -> Element:
        """Return the document's element for one that was read."""
        return self.raw[int(element.get(_MARK, "0"))]


def _read(root: Element, styles: Styles) -> _Read:
    """Read a copy of the document, each element of which knows where it is from."""
    raw = list(root.iter("*"))
    marked = deepcopy(root)
    for at, element in enumerate(marked.iter("*")):
        element.set(_MARK, str(at))
    return _Read(read_paragraphs(tidy(marked), styles), raw)


def _comment(document: "Document", faults: list[TemplateFault], styles: Styles) -> None:
    from docx.text.run import Run

    root = document.element
    cuts = {
        (fault.paragraph, at)
        for fault in faults
        if fault.file == _MAIN
        for at in (fault.start, fault.end)
    }
    # From behind, so that what stands before a cut keeps its place.
    found = _read(root, styles)
    for number, at in sorted(cuts, reverse=True):
        if number:
            _cut(found, found.paragraphs[number - 1], at)
    found = _read(root, styles)
    for fault in faults:
        runs = _runs(found, fault)
        text = fault.message if fault.file == _MAIN else str(fault)
        document.add_comment(
            [Run(one, document) for one in runs],  # type: ignore[arg-type]
            f"{text}\n{fault.hint}" if fault.hint else text,
            author=AUTHOR,
            initials=AUTHOR,
        )


def _cut(found: _Read, paragraph: Paragraph, at: int) -> None:
    """Divide the run that goes on over the place *at* of the paragraph's text."""
    pieces = (piece for _run, pieces in paragraph.runs for piece in pieces)
    over = (one for one in pieces if one.at <= at < one.at + len(one.text))
    piece = next(over, None)
    own = None if piece is None else found.own(piece.element)
    run = None if own is None else own.getparent()
    if piece is None or own is None or run is None:
        return
    second = run.makeelement(RUN)
    if (properties := run.find(RPR)) is not None:
        second.append(deepcopy(properties))
    place = run.index(own)
    if inside := at - piece.at:
        rest = own.makeelement(T)
        second.append(rest)
        # What was cut off behind is no longer there.
        text = own.text or "" if own.get(_SPACE) == "preserve" else piece.text
        for element, part in ((own, text[:inside]), (rest, text[inside:])):
            element.text = part
            element.set(_SPACE, "preserve")
    elif all(one.tag == RPR for one in list(run)[:place]):
        return
    second.extend(list(run)[place + (inside > 0) :])
    run.addnext(second)


def _runs(found: _Read, fault: TemplateFault) -> list[Element]:
    """Return the first and the last run of what a fault is about."""
    number = fault.paragraph if fault.file == _MAIN else 0
    paragraph = found.paragraphs[max(number, 1) - 1]
    whole = not number or fault.end <= fault.start
    runs = [
        found.own(piece.element).getparent()
        for _run, pieces in paragraph.runs
        for piece in pieces
        if whole or fault.start <= piece.at < fault.end
    ]
    known = [run for run in runs if run is not None and run.tag == RUN]
    if not known:
        own = found.own(paragraph.element)
        known = [own.makeelement(RUN)]
        own.append(known[0])
    return [known[0], known[-1]]
