"""A meeting's papers as Word files."""

import datetime
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx_outline import outline
from openxml_audit import OpenXmlValidator
from printing import ROOT, rendered, template

from sro_cli.render.papers import (
    default_name,
    printed,
    properties,
    render_docx,
    template_name,
)
from sro_cli.render.view import view
from sro_cli.word.templates.template import TemplateError

GOLDEN = Path(__file__).with_name("golden")


def test_every_example_paper_reads_as_before(example_paper, examples, golden):
    name, kind = example_paper
    path = GOLDEN / f"{name.replace('/', '-')}-{kind}.txt"
    golden(path, outline(rendered(examples[name], kind)))


def test_every_example_paper_is_valid(example_paper, examples, tmp_path):
    name, kind = example_paper
    paper = tmp_path / "paper.docx"
    paper.write_bytes(rendered(examples[name], kind))
    assert OpenXmlValidator().validate(str(paper)).errors == []


def test_every_golden_file_is_of_an_example(examples):
    papers = {
        f"{name.replace('/', '-')}-{kind}"
        for name in examples
        for kind in ("summons", "minutes")
    }
    assert {path.stem for path in GOLDEN.glob("*")} == papers


@pytest.mark.parametrize(
    ("meeting_id", "kind", "language", "name"),
    [
        ("srn/2027-02-25", "summons", "sv", "2027-02-25-kallelse.docx"),
        ("srn/2027-02-25", "minutes", "sv", "2027-02-25-motesanteckning.docx"),
        ("srn/2027-02-25-2", "summons", "sv", "2027-02-25-2-kallelse.docx"),
        ("srn/2027-02-25", "summons", "en", "2027-02-25-summons.docx"),
    ],
)
def test_a_file_is_named_by_day_and_paper(case_of, meeting_id, kind, language, name):
    case = case_of(settings=f'language = "{language}"', meeting_id=meeting_id)
    assert default_name(case, kind) == name


@pytest.mark.parametrize("kind", ["summons", "minutes"])
def test_an_unnumbered_body_has_a_template_of_its_own(case_of, kind):
    assert template_name(case_of(), kind) == kind
    unnumbered = {"summons": "summons", "minutes": "notes"}[kind]
    assert template_name(case_of(body="numbered = false"), kind) == unnumbered


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("draft", "Utkast: Kallelse SRN, 25 februari 2027"),
        ("called", "Kallelse SRN, 25 februari 2027"),
        ("cancelled", "Inställt: Kallelse SRN, 25 februari 2027"),
    ],
)
def test_the_file_says_of_itself_what_the_record_says(case_of, state, title):
    case = case_of(f'state = "{state}"')
    told = properties(case, view(case, "summons"))
    assert (told.title, told.author, told.language) == (title, "SRN", "sv-SE")
    assert told.created == datetime.datetime(2027, 2, 25, 13, 0)  # noqa: DTZ001


def test_a_template_with_faults_is_refused(case_of):
    data = template("summons")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    broken = parts["word/document.xml"].replace(b"{{paper_title}}", b"{{papper}}")
    assert broken != parts["word/document.xml"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in (parts | {"word/document.xml": broken}).items():
            package.writestr(name, part)
    with pytest.raises(TemplateError):
        render_docx(case_of(), "summons", out.getvalue(), "mallar/kallelse.docx")


HOSTILE = [
    "R&D <b>fet</b> & </w:t>",
    "\"citat\" 'apostrof' ”svenska”",
    "🦉 👩‍👩‍👧 𝒳",
    "{{place}} {{#items}} {{/items}} {% x %}",
    "å" * 5_000,
    "ord " * 5_000,
    "\u202eomvänt\u202c \ufffe \ud7ff",
    "tab\tslut",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["summons", "minutes"])
def test_any_text_is_only_text(case_of, text, kind):
    case = case_of(PLAIN, body='signatures = [{ role = "chair" }]')
    item = case.meeting.items[0].but(
        title=text, text=text, notes=text, proposal=(text,), dialogue=(text, text)
    )
    person = case.meeting.people[0].but(name=text, title=text, substitute=text)
    group = case.meeting.participants[0].but(people=(person,), heading=text)
    meeting = case.meeting.but(
        items=(item,), participants=(group,), place=text, link=text
    )
    changed = type(case)(case.meeting_id, meeting, case.body, case.settings)
    seen = outline(rendered(changed, kind))
    shown = text.replace("\ufffe", "").replace("<b>fet</b>", "fet").split()[0]
    assert shown in seen


PLAIN = """
[[participants]]
people = [{ name = "Ada Ek", role = "chair" }]
[[items]]
title = "Avtal"
"""


def test_characters_that_no_word_file_may_hold_are_left_out(case_of):
    case = case_of(PLAIN)
    place = "".join(map(chr, range(32))) + "Sal\x7f\x85 A"
    meeting = case.meeting.but(place=place)
    changed = type(case)(case.meeting_id, meeting, case.body, case.settings)
    assert "Sal" in outline(rendered(changed))


def test_two_hundred_items_are_two_hundred_headings(case_of):
    items = "".join(
        f'[[items]]\ntitle = "Punkt {n}"\nminutes = 1\nproposal = ["Noteras."]\n'
        for n in range(200)
    )
    seen = outline(rendered(case_of(items), "summons"))
    assert seen.count("\nheading 3 | Punkt") == 200


ALIKE = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from printing import EXAMPLES, rendered
for name, case in EXAMPLES.items():
    for kind in ("summons", "minutes"):
        print(name, kind, hashlib.sha256(rendered(case, kind)).hexdigest())
"""


def test_the_same_meeting_makes_the_same_bytes(tmp_path):
    def hashes(zone, seed, folder):
        path = os.pathsep.join(
            [str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
        )
        return subprocess.run(
            [sys.executable, "-c", ALIKE, str(Path(__file__).parent)],
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    here = hashes("Europe/Stockholm", "1", ROOT)
    assert here.count("\n") > 2
    assert here == hashes("Pacific/Auckland", "2", tmp_path)


def test_what_a_template_prints_nowhere_is_told(case_of):
    case = case_of("""
        state = "held"
        [[items]]
        title = "Avtal"
        dialogue = ["en fråga"]
        notes = "En anteckning."
        [[items.items]]
        title = "Budget"
        dialogue = ["en till"]
    """)
    document = docx.Document()
    for line in ("{{#items}}", "{{title}}", "{{notes}}", "{{/items}}"):
        document.add_paragraph(line)
    made = printed(case, "minutes", saved(document), "mall.docx")
    assert made.missing == (("dialogue", ("1", "1a")),)
    whole = printed(case, "minutes", template("minutes"), "minutes.docx")
    assert whole.missing == ()


def test_a_finished_paper_is_no_template(case_of):
    paper = render_docx(case_of(), "summons", template("summons"), "summons.docx")
    with pytest.raises(TemplateError, match="it is a finished paper"):
        render_docx(case_of(), "summons", paper, "kallelse.docx")


def saved(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
