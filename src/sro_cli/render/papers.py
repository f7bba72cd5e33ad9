"""A meeting's papers as Word files, and what they are called."""

import datetime
from typing import Any

from sro_cli.domain.case import Case
from sro_cli.lang.words import words
from sro_cli.render.fields import PAPER
from sro_cli.render.links import UP
from sro_cli.render.origin import origin
from sro_cli.render.paper import Kind, paper
from sro_cli.render.view import view_of
from sro_cli.word.templates.template import Properties, compile_template


def render_docx(
    case: Case, kind: Kind, template: bytes, what: str, up: str = UP
) -> bytes:
    """Return a meeting's summons or minutes as a .docx made from *template*.

    *up* leads from the paper's folder to the workspace's root. *what* names the
    template in messages. Same meeting and same template, same bytes.

    A template with faults raises TemplateError, which lists them all.
    """
    made = paper(case, kind)
    fields = view_of(made, up)
    compiled = compile_template(template, PAPER, what)
    return compiled.render(fields, properties(case, fields), origin(made, template, up))


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
