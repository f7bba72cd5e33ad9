"""From a template's parts to programs: what `compile_template` does inside."""

from typing import NamedTuple

from sro_cli.domain.problem import Severity
from sro_cli.word.numbering import Numbering
from sro_cli.word.parts import read_relations
from sro_cli.word.styles import Styles
from sro_cli.word.templates.assemble import Assembly
from sro_cli.word.templates.examine import Part, examine
from sro_cli.word.templates.faults import TemplateFault
from sro_cli.word.templates.fields import Field
from sro_cli.word.templates.forms import find_forms
from sro_cli.word.templates.prepare import prepare_parts
from sro_cli.word.templates.program import Body
from sro_cli.word.templates.restarts import Restarts
from sro_cli.word.templates.runs import RunLook
from sro_cli.word.templates.tidy import drop_bookmarks


class CompiledPart(NamedTuple):
    """A part's program; *first_link* is the first free number of its relations."""

    name: str
    body: Body
    first_link: int


class Compiled(NamedTuple):
    """A template without mistakes, ready for rendering.

    *names* are those of the fields in its tags.
    """

    parts: dict[str, bytes]
    programs: tuple[CompiledPart, ...]
    styles: Styles
    numbering: Numbering
    look: RunLook
    names: frozenset[str]


def compile_parts(
    parts: dict[str, bytes], fields: tuple[Field, ...]
) -> tuple[Compiled | None, tuple[TemplateFault, ...]]:
    """Return the programs of a template, or all its mistakes."""
    found = examine(parts, fields)
    faults = tuple(one for one in found.faults if one.severity is Severity.ERROR)
    if faults:
        return None, faults
    return _programs(
        found.read, prepare_parts(parts), found.styles, found.numbering
    ), ()


def _programs(
    read: list[Part], parts: dict[str, bytes], styles: Styles, numbering: Numbering
) -> Compiled:
    forms = find_forms(styles, numbering)
    link = styles.id("character", "Hyperlink")
    restarts = Restarts(numbering, styles)
    programs = []
    for part in read:
        numbers = restarts.find(part.paragraphs, part.levels)
        _drop_copied_bookmarks(part)
        assembly = Assembly(
            part.root, part.meaning, part.levels, numbers, styles, forms
        )
        body = assembly.program(part.paragraphs)
        first = read_relations(parts, part.name).first_free()
        programs.append(CompiledPart(part.name, body, first))
    places = (place for part in read for place in part.meaning.places.values())
    names = frozenset(place.field.name for place in places)
    return Compiled(parts, tuple(programs), styles, numbering, RunLook(link, {}), names)


def _drop_copied_bookmarks(part: Part) -> None:
    """Drop the bookmarks that would be written twice, or only half."""
    copied = {
        number
        for block in part.levels
        for number in range(
            block.open.paragraph.number, block.close.paragraph.number + 1
        )
    }
    spared = {
        paragraph.element
        for paragraph in part.paragraphs
        if not paragraph.tags and paragraph.number not in copied
    }
    drop_bookmarks(part.root, spared)
