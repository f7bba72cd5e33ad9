"""Tags where Word keeps text that sro does not fill in."""

import re
from collections.abc import Iterator, Mapping

from sro_cli.lang.messages import _
from sro_cli.word.ooxml import TEXT_BOX, Element, P, T, w
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.hints import Report, advice
from sro_cli.word.templates.strays import mail_merge
from sro_cli.word.templates.tags import Paragraph

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIMPLE, _INSTRUCTION = w("fldSimple"), w("instrText")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TAG = re.compile(r"\{\{[^{}]*\}\}")


def unserved(
    root: Element, paragraphs: list[Paragraph], ways: Mapping[str, str], report: Report
) -> Iterator[TemplateFault]:
    """Report tags in Word's own fields, text boxes and pictures' descriptions."""
    for paragraph in paragraphs:
        for tag in paragraph.tags:
            if any(start <= tag.start < end for start, end in paragraph.in_field):
                yield report.at(
                    tag,
                    _("{tag} lies inside a field of Word's own").format(
                        tag=tag.written
                    ),
                    _("write the tag as plain text: Word would write over it"),
                )
    by_element = {paragraph.element: paragraph for paragraph in paragraphs}
    for element in root.iter(TEXT_BOX, _INSTRUCTION, _SIMPLE, _DRAWN):
        if next(element.iterancestors(_FALLBACK), None) is not None:
            continue
        holder = _holder(element, by_element)
        if element.tag == TEXT_BOX:
            found = _boxed(element, holder, report)
        elif element.tag == _DRAWN:
            found = _described(element, holder, report)
        else:
            found = _instructed(element, holder, ways, report)
        if found:
            yield found


def _boxed(
    element: Element, holder: Paragraph | None, report: Report
) -> TemplateFault | None:
    text = "".join(one.text or "" for one in element.iter(T))
    if "{{" not in text:
        return None
    return report.within(
        holder,
        text,
        _first_tag(text),
        _("a tag in a text box is not filled in"),
        _("move it into the text, or into a table"),
    )


def _described(
    element: Element, holder: Paragraph | None, report: Report
) -> TemplateFault | None:
    text = element.get("descr", "")
    if not _TAG.search(text):
        return None
    return report.within(
        holder,
        text,
        _first_tag(text),
        _("a tag in a picture's description is not filled in"),
        _("write there what the picture shows"),
    )


def _instructed(
    element: Element, holder: Paragraph | None, ways: Mapping[str, str], report: Report
) -> TemplateFault | None:
    """Report a tag in a Word field's instruction, or a field for mail merge."""
    text = _instruction(element)
    if "{{" in text:
        return report.within(
            holder,
            text,
            _first_tag(text),
            _("a tag inside a field of Word's own is not filled in"),
            _("move it into the text, or into a table"),
        )
    merged = mail_merge(text, ways)
    if merged is None:
        return None
    name, hint = merged
    found = report.within(
        holder,
        " ".join(text.split()),
        f"«{name}»",
        _("«{name}» is a field for mail merge, which is not filled in").format(
            name=name
        ),
        hint or _("it is printed as it stands"),
    )
    return found if hint else advice(found)


def _instruction(element: Element) -> str:
    """Return what a field does; Word may spread it over two runs."""
    if element.tag == _SIMPLE:
        return element.get(w("instr"), "")
    text, run = element.text or "", element.getparent()
    if len(text.split()) == 1 and run is not None:
        following = run.getnext()
        rest = None if following is None else following.find(_INSTRUCTION)
        text += "" if rest is None else rest.text or ""
    return text


def _first_tag(text: str) -> str:
    return text[text.index("{{") :]


def _holder(element: Element, paragraphs: dict[Element, Paragraph]) -> Paragraph | None:
    above = (one for one in element.iterancestors(P) if one in paragraphs)
    found = next(above, None)
    return None if found is None else paragraphs[found]
