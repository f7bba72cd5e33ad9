"""A meeting's papers as Word files, and what they are called."""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from sro_cli.domain.case import Case
from sro_cli.lang.words import words
from sro_cli.render.fields import PAPER
from sro_cli.render.links import UP
from sro_cli.render.origin import origin
from sro_cli.render.paper import Kind, paper
from sro_cli.render.view import view_of
from sro_cli.word.templates.faults import TemplateError, nothing_to_fill
from sro_cli.word.templates.template import Properties, compile_template

SAID = {
    "summons": ("text", "attachments", "proposal"),
    "minutes": ("position", "notes", "dialogue", "decisions"),
}
"""What a paper is there to say of an item."""


class Printed(NamedTuple):
    """A paper's bytes; *missing* are fields that its template prints nowhere.

    Each comes with the refs of the items that have something in it.
    """

    data: bytes
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()


def render_docx(
    case: Case, kind: Kind, template: bytes, what: str, up: str = UP
) -> bytes:
    """Return a meeting's summons or minutes as a .docx made from *template*."""
    return printed(case, kind, template, what, up).data


def printed(
    case: Case, kind: Kind, template: bytes, what: str, up: str = UP
) -> Printed:
    """Return a meeting's summons or minutes, made from *template*.

    *up* leads from the paper's folder to the workspace's root. *what* names the
    template in messages. Same meeting and same template, same bytes.

    A template with faults raises TemplateError, which lists them all.
    """
    made = paper(case, kind)
    fields = view_of(made, up)
    compiled = compile_template(template, PAPER, what)
    names = compiled.compiled.names
    if not names:
        raise TemplateError(what, (nothing_to_fill(),))
    data = compiled.render(fields, properties(case, fields), origin(made, template, up))
    return Printed(data, tuple(_missing(fields, kind, names)))


def _missing(
    fields: dict[str, Any], kind: Kind, names: frozenset[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in SAID[kind]:
        if name in names:
            continue
        entries = [each for item in fields["items"] for each in (item, *item["items"])]
        refs = tuple(each["ref"] for each in entries if each[name])
        if refs:
            yield name, refs


def properties(case: Case, fields: dict[str, Any]) -> Properties:
    """Return what the file of a paper with these *fields* says of itself.

    The time is the meeting's own: the clock would make each rendering another file.
    """
    meeting = case.meeting
    marked = fields.get(f"label_title_{meeting.state}", "")
    return Properties(
        title=marked or fields["running_title"],
        author=fields["body_title"] or fields["body_name"],
        language=words(case.settings.language).locale,
        created=datetime.datetime.combine(meeting.date, meeting.start),
    )


def default_name(case: Case, kind: Kind) -> str:
    """Return the file's name: 2025-03-06-kallelse.docx, 2025-03-06-2-kallelse.docx."""
    place = case.meeting_id.rpartition("/")[2]
    return f"{place}-{words(case.settings.language).files[kind]}.docx"


def template_name(case: Case, kind: Kind) -> str:
    """Return which template serves: summons, minutes, or notes without numbers.

    A summons has proposals and signatures, also that of a body that numbers nothing.
    """
    return "notes" if kind == "minutes" and not case.body.numbered else kind
