"""What `sro render` does, done through docxtpl: the measure beside ours.

    python tools/bench_docxtpl.py template TEMPLATE
    python tools/bench_docxtpl.py engine TEMPLATE WORKSPACE
    python tools/bench_docxtpl.py script TEMPLATE MEETING PAPER

`engine` is `sro render --docx` with docxtpl in the place of our engine, all else equal.
`script` is what somebody would write in an afternoon: it reads the file and checks
nothing. Of Markdown both know paragraphs, flat lists and bold words.
"""

import io
import sys
import tomllib
import types
from pathlib import Path
from typing import Any

PARAGRAPHS = (
    ("Title", "Kallelse SRO"),
    ("Normal", "{{ title }}"),
    ("Normal", "Datum: {{ date }}"),
    ("Normal", "Tid: {{ start }}–{{ end }}"),
    ("Normal", "Plats: {{ place }}"),
    ("Normal", "Inbjudna: {{ invited }}"),
    ("Normal", "{%p for group in groups %}"),
    ("Heading 2", "{{ group.heading }}"),
    ("Heading 3", "{{ group.subheading }}"),
    ("Normal", "{%p for person in group.people %}"),
    ("Normal", "{{ person.name }} ({{ person.party }}), {{ person.affiliation }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endfor %}"),
    ("Heading 1", "Dagordning"),
    ("Normal", "{%p for item in items %}"),
    ("Normal", "{%p if item.break %}"),
    ("Normal", "{{ item.title }} kl. {{ item.start }}–{{ item.end }}"),
    ("Normal", "{%p else %}"),
    ("Heading 2", "{{ item.number }}. {{ item.title }}"),
    ("Normal", "{{ item.kind }} ({{ item.minutes }} minuter, {{ item.start }})"),
    ("Normal", "Föredragande: {{ item.presenters }}"),
    ("Normal", "{%p for line in item.lines %}"),
    ("Normal", "{%p if line.bullet %}"),
    ("List Bullet", "{{r line.text }}"),
    ("Normal", "{%p else %}"),
    ("Normal", "{{r line.text }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for link in item.links %}"),
    ("List Bullet", "{{r link }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "Förslag till ställningstagande:"),
    ("Normal", "{%p for line in item.proposal %}"),
    ("List Number", "{{ line }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "Välkommen!"),
)
KINDS = {"information": "Information", "position": "Ställningstagande"}


def make_template(path: str) -> None:
    """Build the template; this is not measured."""
    import docx

    document = docx.Document()
    for style, text in PARAGRAPHS:
        document.add_paragraph(text, style=style)
    document.save(path)


def as_engine(template: str, workspace: str) -> None:
    """Run `sro render --docx` with papers made by docxtpl."""
    papers: Any = types.ModuleType("sro_cli.render.papers")
    papers.render_docx = lambda case, *_: filled(template, case.meeting.plain())
    papers.default_name = lambda case, _kind: f"{case.meeting.date}-kallelse.docx"
    papers.template_name = lambda _case, kind: kind
    sys.modules["sro_cli.render.papers"] = papers
    from sro_cli.cli.app import run

    sys.exit(run(["-C", workspace, "render", "--docx"]))


def as_script(template: str, meeting: str, paper: str) -> None:
    """Fill the template with a meeting."""
    record = tomllib.loads(Path(meeting).read_text(encoding="utf-8"))
    Path(paper).write_bytes(filled(template, record))


def filled(template: str, record: dict[str, Any]) -> bytes:
    """Return a paper made of a meeting."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    document.render(context(record, document), autoescape=True)
    paper = io.BytesIO()
    document.save(paper)
    return paper.getvalue()


def context(record: dict[str, Any], document: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return what the template prints."""
    clock = record["start"].hour * 60 + record["start"].minute
    number, items = 0, []
    for item in record["items"]:
        begin, clock = clock, clock + item.get("minutes", 0)
        pause = item.get("type") == "break"
        number += not pause
        entry = {
            "break": pause,
            "number": number,
            "title": item["title"],
            "start": time(begin),
            "end": time(clock),
            "minutes": item.get("minutes", 0),
        }
        if not pause:
            entry |= {
                "kind": " och ".join(KINDS[each] for each in item["kind"]),
                "presenters": people(item["presenters"]),
                "lines": list(map(line, item["text"].strip().split("\n"))),
                "links": [link(each, document) for each in item["attachments"]],
                "proposal": item["proposal"],
            }
        items.append(entry)
    return {
        "title": "Samrådsorganet för Norra länet",
        "date": record["date"],
        "start": f"{record['start']:%H.%M}",
        "end": f"{record['end']:%H.%M}",
        "place": record["place"],
        "invited": people(record["invited"]),
        "groups": record["participants"],
        "items": items,
    }


def line(text: str) -> dict[str, Any]:
    """Return a line of Markdown: whether it is a bullet, and its words."""
    from docxtpl import RichText

    words = RichText()
    for at, part in enumerate(text.removeprefix("- ").split("**")):
        words.add(part, bold=at % 2 == 1)
    return {"bullet": text.startswith("- "), "text": words}


def link(attachment: dict[str, str], document: Any) -> object:  # noqa: ANN401
    """Return an attachment's title, linked to its target."""
    from docxtpl import RichText

    words = RichText()
    address = document.build_url_id(attachment["target"])
    words.add(attachment["title"], url_id=address, color="0000ee", underline=True)
    return words


def people(found: list[dict[str, str]]) -> str:
    """Return people as a line."""
    return "; ".join(each["name"] for each in found)


def time(minutes: int) -> str:
    """Return minutes since midnight as a clock time."""
    return f"{minutes // 60:02}.{minutes % 60:02}"


if __name__ == "__main__":
    modes = {"template": make_template, "engine": as_engine, "script": as_script}
    modes[sys.argv[1]](*sys.argv[2:])
