"""What holds for a whole paper: its properties, its bytes, its time."""

import datetime
import io
import subprocess
import sys
import time
import zipfile

import docx
from wordfiles import PROPERTIES, bytes_of, compiled, parts, rendered, template

from sro_cli.word.templates.template import Properties

WHEN = datetime.datetime.fromisoformat("2025-03-06T13:30")
ITEM = {
    "title": "Nytt **avtal**",
    "text": "Ett stycke.\n\n- ett\n- två\n\nSe [avtalet](https://x.se/a.pdf).",
    "points": ["a", "b"],
    "people": [{"name": "Eva", "party": "S"}],
}


def agenda():
    return template(
        ("Heading 1", "{{title}}"), "{{#items}}", ("Heading 2", "{{title}}"),
        "{{#people}}{{name}} ({{party}}){{/people}}", "{{text}}", "{{#points}}",
        ("List Number", "{{.}}"), "{{/points}}", "{{/items}}",
    )  # fmt: skip


def test_the_properties_are_the_papers_own():
    properties = Properties(
        'Kallelse "A" & B', "Organet", "sv-SE", WHEN,
        subject="ämne", keywords="a, b",
    )  # fmt: skip
    paper = compiled(template("x")).render({}, properties)
    core = docx.Document(io.BytesIO(paper)).core_properties
    assert core.title == 'Kallelse "A" & B'
    assert (core.author, core.language) == ("Organet", "sv-SE")
    assert (core.subject, core.keywords) == ("ämne", "a, b")
    assert core.created == core.modified
    assert core.created.replace(tzinfo=None) == datetime.datetime.fromisoformat(
        "2025-03-06T13:30"
    )


def test_the_papers_language_is_that_of_its_text():
    styles = parts(rendered(template("x")))["word/styles.xml"]
    assert b'<w:lang w:val="sv-SE"' in styles


def test_statistics_and_thumbnails_of_the_template_are_left_behind():
    paper = parts(rendered(template("x")))
    assert "docProps/thumbnail.jpeg" not in paper
    assert b"<Words>" not in paper["docProps/app.xml"]


def test_same_view_same_bytes_whatever_the_machine(tmp_path):
    (tmp_path / "mall.docx").write_bytes(bytes_of(agenda()))
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import hashlib, pathlib;"
        "import wordfiles, test_rendering as t;"
        "data = pathlib.Path('mall.docx').read_bytes();"
        "paper = wordfiles.rendered(data, title='T', items=[t.ITEM] * 3);"
        "print(hashlib.sha256(paper).hexdigest())"
    )
    found = set()
    for seed, zone in (("1", "Europe/Stockholm"), ("2", "America/New_York")):
        done = subprocess.run(
            [sys.executable, "-c", program, __file__.rpartition("/")[0]],
            cwd=tmp_path, check=True, capture_output=True, text=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": ":".join(sys.path)},
        )  # fmt: skip
        found.add(done.stdout)
    assert len(found) == 1


def test_a_template_renders_again_and_again():
    document = compiled(agenda())
    view = {"title": "T", "items": [ITEM]}
    assert document.render(view, PROPERTIES) == document.render(view, PROPERTIES)


def test_every_name_and_number_is_there_once():
    paper = rendered(agenda(), title="T", items=[ITEM] * 4)
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
    document = docx.Document(io.BytesIO(paper))
    ids = [one.numId for one in document.part.numbering_part.element.num_lst]
    assert len(set(ids)) == len(ids)


def test_a_thousand_items_take_about_ten_times_the_time_of_a_hundred():
    document = compiled(agenda())

    def spent(count):
        began = time.perf_counter()
        document.render({"title": "T", "items": [ITEM] * count}, PROPERTIES)
        return time.perf_counter() - began

    spent(100)
    hundred = min(spent(100) for _ in range(3))
    assert spent(1000) < 25 * hundred
