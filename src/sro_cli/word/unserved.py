"""Tags where Word keeps text that sro does not fill in."""

from collections.abc import Iterator

from sro_cli.lang.messages import _
from sro_cli.word.faults import TemplateFault
from sro_cli.word.hints import Report
from sro_cli.word.ooxml import TEXT_BOX, Element, P, T, w
from sro_cli.word.tags import Paragraph

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def unserved(
    root: Element, paragraphs: list[Paragraph], report: Report
) -> Iterator[TemplateFault]:
    """Report tags in Word's own fields and in text boxes."""
    by_element = {paragraph.element: paragraph for paragraph in paragraphs}
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
    for element in root.iter(TEXT_BOX, w("instrText")):
        if next(element.iterancestors(_FALLBACK), None) is not None:
            continue
        boxed = element.tag == TEXT_BOX
        text = "".join(one.text or "" for one in element.iter(T)) if boxed else (
            element.text or ""
        )  # fmt: skip
        if "{{" not in text:
            continue
        holder = _holder(element, by_element)
        yield TemplateFault(
            report.part,
            holder.number if holder else 0,
            holder.heading if holder else "",
            text[:60],
            text[text.index("{{") :][:40],
            _("a tag in a text box is not filled in")
            if boxed
            else _("a tag inside a field of Word's own is not filled in"),
            _("move it into the text, or into a table"),
        )


def _holder(element: Element, paragraphs: dict[Element, Paragraph]) -> Paragraph | None:
    above = (one for one in element.iterancestors(P) if one in paragraphs)
    found = next(above, None)
    return None if found is None else paragraphs[found]
