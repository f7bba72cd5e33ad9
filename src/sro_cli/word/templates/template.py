"""A Word template: compiled once, every mistake found, then rendered."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sro_cli.word.baseline import Origin, with_baseline
from sro_cli.word.marks import (
    boxed_texts,
    last_bookmark,
    take_notes,
    texts_of,
    with_marks,
)
from sro_cli.word.numbering import NewLists, with_lists
from sro_cli.word.ooxml import Element, parse, serialise
from sro_cli.word.package import read_package, write_package
from sro_cli.word.parts import drop_parts, read_relations, relations_of, with_links
from sro_cli.word.properties import CORE, Properties, core
from sro_cli.word.seal import seal
from sro_cli.word.styles import in_language
from sro_cli.word.templates.compile import Compiled, CompiledPart, compile_parts
from sro_cli.word.templates.faults import TemplateError, TemplateFault
from sro_cli.word.templates.fields import Field
from sro_cli.word.templates.finish import finish_document, mend, number_pictures
from sro_cli.word.templates.writer import Links, Said, Writer

__all__ = [
    "Properties",
    "Template",
    "TemplateError",
    "TemplateFault",
    "compile_template",
]

DOCUMENT = "word/document.xml"
NUMBERING = "word/numbering.xml"
STYLES = "word/styles.xml"


class Template(NamedTuple):
    """A template without mistakes."""

    compiled: Compiled

    def render(
        self,
        view: Mapping[str, Any],
        properties: Properties,
        origin: Origin | None = None,
    ) -> bytes:
        """Return the paper that the template makes of *view*.

        Args:
            view: the values of the fields the template was compiled with; what is
                missing counts as empty.
            properties: what the paper says about itself.
            origin: where the values come from; with it, the paper's paragraphs can be
                known again when the paper comes back.
        """
        compiled = self.compiled
        parts = dict(compiled.parts)
        lists = NewLists(compiled.numbering)
        pictures = 0
        roots: dict[str, Element] = {}
        told: dict[Element, list[Said]] = {}
        # The document comes first: it drops the headers that it does not use.
        for part in compiled.programs:
            if part.name in parts:
                root, said = self._written(part, view, lists, parts)
                pictures = number_pictures(root, pictures)
                roots[part.name] = root
                told |= said
        if origin:
            document = roots[DOCUMENT]
            last = last_bookmark(roots.values())
            remembered = with_marks(document, told, compiled.styles, origin, last)
            around = _around(roots, parts)
            with_baseline(parts, remembered._replace(elsewhere=tuple(around)))
        for name, root in roots.items():
            parts[name] = serialise(root)
        added = compiled.numbering.added
        if added or lists.written:
            content = parts.get(NUMBERING)
            parts[NUMBERING] = with_lists(content, added, lists.written)
        parts[CORE] = core(properties)
        if STYLES in parts:
            parts[STYLES] = in_language(parts[STYLES], properties.language)
        paper = "{meeting} {kind}".format_map(origin.facts) if origin else ""
        return write_package(seal(parts, paper))

    def _written(
        self,
        part: CompiledPart,
        view: Mapping[str, Any],
        lists: NewLists,
        parts: dict[str, bytes],
    ) -> tuple[Element, dict[Element, list[Said]]]:
        """Return a part as it is printed, and what its paragraphs say."""
        out = Writer([view], Links(part.first_link), lists, self.compiled.look)
        for step in part.body:
            step.write(out)
        out.end_run()
        root = parse("".join(out.pieces).encode())
        said = take_notes(root, out.said)
        mend(root, self.compiled.styles)
        if part.name == DOCUMENT:
            finish_document(root, self.compiled.styles)
            _drop_unused(root, parts)
        if out.links.targets:
            relations = read_relations(parts, part.name).bytes()
            parts[relations_of(part.name)] = with_links(relations, out.links.targets)
        return root, said


def _around(roots: dict[str, Element], parts: dict[str, bytes]) -> Iterator[str]:
    """Yield the texts outside the document's paragraphs."""
    for name, root in roots.items():
        yield from boxed_texts(root) if name == DOCUMENT else texts_of(root)
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        if b"<w:t" in parts.get(name, b""):
            yield from texts_of(parse(parts[name]))


def _drop_unused(document: Element, parts: dict[str, bytes]) -> None:
    """Remove the headers and footers that no section uses."""
    relations = read_relations(parts, DOCUMENT)
    used = {
        name
        for one in document.iter("{*}headerReference", "{*}footerReference")
        for name in one.attrib.values()
    }
    unused = {
        name: target
        for kind in ("header", "footer")
        for name, target in relations.targets(kind).items()
        if name not in used
    }
    if unused:
        relations.drop(set(unused))
        parts[relations_of(DOCUMENT)] = relations.bytes()
        drop_parts(parts, set(unused.values()))


def compile_template(data: bytes, fields: tuple[Field, ...], what: str) -> Template:
    """Read a template and find every mistake in it at once.

    Args:
        data: the .docx; nothing in it is trusted.
        fields: the fields that its tags may name.
        what: how messages call the template, as a rule its file's name.

    Raises:
        RejectedError: the file is no template that sro would open.
        TemplateError: it has mistakes.
    """
    compiled, faults = compile_parts(read_package(data, what), fields)
    if faults or compiled is None:
        raise TemplateError(what, faults)
    return Template(compiled)
