"""All that can be said of a template: its mistakes, and advice about the rest."""

from collections.abc import Iterator

from sro_cli.lang.messages import _
from sro_cli.word.ooxml import PPR, RPR, T, parse, value, w
from sro_cli.word.package import read_package
from sro_cli.word.pictures import without_alt
from sro_cli.word.styles import Styles
from sro_cli.word.templates.examine import Examined, Part, examine, report_of
from sro_cli.word.templates.faults import TemplateFault, nothing_to_fill
from sro_cli.word.templates.fields import Field, Type
from sro_cli.word.templates.forms import find_forms
from sro_cli.word.templates.hints import advice
from sro_cli.word.templates.tags import Tag, read_paragraphs
from sro_cli.word.templates.tidy import tidy

AUTHOR = "sro"
"""Who writes the comments of a commented copy."""
COMMENTS = "word/comments.xml"
CODE_LINE, CODE = "Mallrad", "Mallkod"
"""The styles that packaged templates have block tags in, of lines and within them."""
_SHOWN = "shown"


def check_template(
    data: bytes, fields: tuple[Field, ...], what: str
) -> tuple[TemplateFault, ...]:
    """Return every mistake in a template and all advice, in reading order.

    Args:
        data: the .docx; nothing in it is trusted.
        fields: the fields that its tags may name.
        what: how messages call the template, as a rule its file's name.

    Raises:
        RejectedError: the file is no template that sro would open.
    """
    parts = read_package(data, what)
    found = examine(parts, fields)
    told = [
        *found.faults,
        *_nothing(found),
        *_missing_styles(found),
        *(one for part in found.read for one in _unknown_styles(part, found.styles)),
        *(one for part in found.read for one in _placeholders(part, parts, found)),
        *(one for part in found.read for one in _words_in_grey(part, found.styles)),
        *_silent_pictures(parts, found),
        *_in_comments(parts, found.styles),
    ]
    order = {part.name: at for at, part in enumerate(found.read)}
    last = len(order)
    told.sort(
        key=lambda one: (order.get(one.file, last), one.file, one.paragraph, one.start)
    )
    return tuple(told)


def _nothing(found: Examined) -> Iterator[TemplateFault]:
    if not found.faults and not any(part.meaning.places for part in found.read):
        yield nothing_to_fill()


def _words_in_grey(part: Part, styles: Styles) -> Iterator[TemplateFault]:
    """Report words typed in the look of block tags, which is small and grey."""
    for paragraph in part.paragraphs:
        own = value(paragraph.element.find(PPR), "pStyle") or ""
        tags = [(tag.start, tag.end) for tag in paragraph.tags]
        for run, pieces in paragraph.runs:
            look = styles.id("character", CODE)
            in_grey = styles.id("paragraph", CODE_LINE) == own != "" or (
                look and value(run.find(RPR), "rStyle") == look
            )
            said = "".join(
                letter
                for piece in pieces
                for at, letter in enumerate(piece.text, piece.at)
                if not any(start <= at < end for start, end in tags)
            )
            if in_grey and any(map(str.isalnum, said)):
                name = CODE_LINE if styles.id("paragraph", CODE_LINE) == own else CODE
                message = _("«{text}» is written in the small grey of tags, «{style}»")
                hint = _("give the words another style: they are printed like that")
                text = said.strip()
                told = message.format(text=text, style=name)
                yield advice(
                    report_of(part.name).within(paragraph, text, "", told, hint)
                )


def _missing_styles(found: Examined) -> Iterator[TemplateFault]:
    """Name the styles that what a template prints is written in, and it lacks."""
    hint = _("sro then chooses the look; make a style of that name to choose it")
    if first := _first(found, Type.RICH):
        for name in find_forms(found.styles, found.numbering).missing:
            message = _("the template has no style «{name}»").format(name=name)
            yield advice(report_of(first[0].name).at(first[1], message, hint))
    first = _first(found, Type.RICH, Type.LINE, Type.LINK)
    if first and not found.styles.id("character", "Hyperlink"):
        message = _("the template has no style «{name}»").format(name="Hyperlink")
        yield advice(report_of(first[0].name).at(first[1], message, hint))


def _first(found: Examined, *types: Type) -> tuple[Part, Tag] | None:
    """Return the first tag that prints a field of one of the *types*."""
    tags = (
        (part, tag)
        for part in found.read
        for tag, place in part.meaning.places.items()
        if not tag.sign and place.field.type in types
    )
    return next(tags, None)


def _unknown_styles(part: Part, styles: Styles) -> Iterator[TemplateFault]:
    """Name the styles that paragraphs are in and that do not exist."""
    told: set[str] = set()
    for paragraph in part.paragraphs:
        name = value(paragraph.element.find(PPR), "pStyle")
        if name and name not in styles.elements and name not in told:
            told.add(name)
            fault = report_of(part.name).within(
                paragraph,
                paragraph.text,
                "",
                _("the paragraph's style «{name}» does not exist").format(name=name),
                _("choose another style for it in Word"),
            )
            yield advice(fault)


def _placeholders(
    part: Part, parts: dict[str, bytes], found: Examined
) -> Iterator[TemplateFault]:
    """Report tags that are the prompt of a content control."""
    if b"showingPlcHdr" not in parts[part.name]:
        return
    root = parse(parts[part.name])
    for control in root.iter(w("sdt")):
        if control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
            for text in control.iter(T):
                text.set(_SHOWN, "1")
    for paragraph in read_paragraphs(tidy(root), found.styles):
        pieces = [piece for _run, run in paragraph.runs for piece in run]
        for tag in paragraph.tags:
            held = (
                one for one in pieces if one.at <= tag.start < one.at + len(one.text)
            )
            if any(one.element.get(_SHOWN) for one in held):
                message = _("{tag} is the prompt of a content control").format(
                    tag=tag.written
                )
                hint = _("it prints in the prompt's grey; write it as plain text")
                yield advice(report_of(part.name).at(tag, message, hint))


def _silent_pictures(
    parts: dict[str, bytes], found: Examined
) -> Iterator[TemplateFault]:
    """Report pictures that say nothing to those who do not see them."""
    read = {part.name: part.paragraphs for part in found.read}
    for picture in without_alt(parts):
        paragraphs = read.get(picture.part, [])
        near = [one for one in paragraphs if one.number <= picture.paragraph]
        if near:
            message = _("the picture «{name}» has no alternative text")
            hint = _("in Word: right-click it, Alt Text; papers are read aloud too")
            said = message.format(name=picture.name)
            report = report_of(picture.part)
            yield advice(report.within(near[-1], near[-1].text, "", said, hint))


def _in_comments(parts: dict[str, bytes], styles: Styles) -> Iterator[TemplateFault]:
    """Report tags in Word's comments, but for those that sro wrote itself."""
    if b"{{" not in parts.get(COMMENTS, b""):
        return
    for paragraph in read_paragraphs(parse(parts[COMMENTS]), styles):
        comment = next(paragraph.element.iterancestors(w("comment")), None)
        if comment is not None and comment.get(w("author")) == AUTHOR:
            continue
        for tag in paragraph.tags:
            message = _("{tag} stands in a comment, which is not printed").format(
                tag=tag.written
            )
            yield advice(report_of(COMMENTS).at(tag, message))
