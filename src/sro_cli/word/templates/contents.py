"""Tables of contents in a template: Word makes them anew in every paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from sro_cli.word.ooxml import PPR, RUN, SECTPR, Element, P, T, W, remove, w

_MARK, _CODE = w("fldChar"), w("instrText")
_TYPE = f"{{{W}}}fldCharType"


@dataclass(slots=True, eq=False, repr=False)
class _Field:
    begin: Element
    separate: Element | None = None
    end: Element | None = None
    code: str = ""
    shown: str = ""


def renew_contents(root: Element) -> None:
    """Have Word make the tables of contents of a part anew.

    The entries that a template's headings gave, with the tags in them, are left out.
    """
    for field in list(_tables(root)):
        field.begin.set(w("dirty"), "true")
        if "{" in field.shown:
            _empty(field)


def _tables(root: Element) -> Iterator[_Field]:
    fields: list[_Field] = []
    for element in root.iter(_MARK, _CODE, T):
        kind = element.get(_TYPE)
        if kind == "begin":
            fields.append(_Field(element))
        elif not fields:
            continue
        elif kind == "separate":
            fields[-1].separate = element
        elif kind == "end":
            field = fields.pop()
            field.end = element
            if field.code.split()[:1] == ["TOC"]:
                yield field
            if fields:
                fields[-1].shown += field.shown
        elif element.tag == _CODE:
            fields[-1].code += element.text or ""
        else:
            fields[-1].shown += element.text or ""


def _empty(field: _Field) -> None:
    """Take out what lies between a field's code and its end."""
    first, last = _place(field.separate), _place(field.end)
    if first is None or last is None:
        return
    start, end = first.getparent(), last.getparent()
    if start is None or end is None:
        return
    if start is end:
        _clear(last, first)
        return
    between = list(start.itersiblings())
    if end not in between:
        return
    _clear(last, None)
    for one in [*first.itersiblings(), *between[: between.index(end)]]:
        remove(one)
    first.addnext(last)
    if end.find(f"{PPR}/{SECTPR}") is None and next(end.iter(RUN), None) is None:
        remove(end)


def _clear(last: Element, first: Element | None) -> None:
    """Take out what stands before *last* in its paragraph, back to *first*."""
    for one in list(last.itersiblings(preceding=True)):
        if one is first:
            break
        if one.tag != PPR:
            remove(one)


def _place(mark: Element | None) -> Element | None:
    """Return the run that holds nothing but *mark*, a child of its paragraph."""
    run = None if mark is None else mark.getparent()
    if mark is None or run is None or run.tag != RUN:
        return None
    paragraph = run.getparent()
    if paragraph is None or paragraph.tag != P:
        return None
    alone = run.makeelement(RUN)
    if mark.get(_TYPE) == "end":
        run.addnext(alone)
    else:
        run.addprevious(alone)
        for one in list(run.iterchildren()):
            if one is mark:
                break
            alone.append(one)
    alone.append(mark)
    return alone
