"""template: the fields there are, a template of one's own, every mistake in it."""

import io
import json
import shutil
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from command_line import Here, Installed, needs_sro, refused, said
from sro_cli.render.fields import PAPER
from sro_cli.word.seal import is_untouched

OWN = "templates/egen.docx"
COPY = "templates/egen.granskad.docx"
TOLD = f"{OWN}: {{}} mistake{{}}; a copy with comments: {COPY}\n"


def write(sro: Here, *lines: str, path: str = OWN) -> Path:
    """Make a template with these lines."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    target = sro.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(target))
    return target


def comments(path: Path) -> list[str]:
    return [each.text for each in docx.Document(str(path)).comments]


# fields


def test_fields_are_listed_by_the_block_they_are_inside(nowhere: Here) -> None:
    run = nowhere("template fields")
    assert (run.code, run.err) == (0, "")
    lines = run.out.split("\n")
    assert all(len(line) <= 80 for line in lines)
    items = lines[lines.index("Inside {{#items}}") :]
    row = next(line for line in items if line.startswith("  duration "))
    assert row.split() == [
        "duration",
        "text",
        "how",
        "long,",
        "in",
        "words",
        "20",
        "minuter",
    ]
    assert "Inside {{#items}} {{#presenters}}: as inside {{#invited}}" in items
    assert "  label_place            Plats" in items


def test_how_blocks_are_written_is_told(nowhere: Here) -> None:
    told = nowhere("template fields").out.partition("How tags are written\n")[2]
    for sign in ("{{date}}", "{{#items}}", "{{^place}}", "{{?dialogue}}", "{{.}}"):
        assert sign in told


def test_fields_in_json_are_every_field_with_its_blocks(nowhere: Here) -> None:
    rows = json.loads(nowhere("template fields --json").out)
    assert set(rows[0]) == {"name", "type", "meaning", "example", "inside"}
    names = {(*row["inside"], row["name"]) for row in rows}
    assert ("participants", "people", "party") in names
    assert ("items", "items", "presenters", "name") in names
    assert ("date",) in names
    assert len(names) == len(rows)
    assert [row["name"] for row in rows if not row["inside"]] == [f.name for f in PAPER]


@pytest.mark.parametrize(
    ("paper", "there", "not_there"),
    [
        ("summons", {"closing", "proposal", "duration"}, {"position", "records"}),
        ("minutes", {"position", "records", "duration"}, {"closing", "signatures"}),
        ("notes", {"position", "start", "names"}, {"duration", "is_item", "closing"}),
    ],
)
def test_fields_of_a_paper_are_those_that_hold_something_there(
    nowhere: Here, paper: str, there: set[str], not_there: set[str]
) -> None:
    rows = json.loads(nowhere(f"template fields {paper} --json").out)
    names = {row["name"] for row in rows}
    assert there <= names
    assert not not_there & names


# new


def test_a_new_template_says_how_it_is_named(sro: Here) -> None:
    assert sro("template new summons templates/nya/kallelse.docx") == said(
        """
        templates/nya/kallelse.docx: a copy of the packaged template for summons
        to use it, write in sro.toml, or for one body in bodies/srn.toml:
            [templates]
            summons = "templates/nya/kallelse.docx"
        """
    )
    assert sro("template check templates/nya/kallelse.docx") == said(
        "templates/nya/kallelse.docx: no mistakes\n"
    )


def test_what_it_says_makes_it_the_workspaces_own(sro: Here) -> None:
    lines = sro(f"template new summons {OWN}").out.split("\n")[-3:]
    document = docx.Document(str(sro.folder / OWN))
    document.add_paragraph("Vår egen")
    document.save(str(sro.folder / OWN))
    toml = "\n".join(line.strip() for line in lines)
    sro.write("sro.toml", f"{sro.text('sro.toml')}\n{toml}")
    assert sro("render --docx").code == 0
    paper = docx.Document(str(sro.folder / "papers/srn/2027-04-22-kallelse.docx"))
    assert paper.paragraphs[-1].text == "Vår egen"
    assert sro(f"template new summons {OWN} --force") == said(
        f"""
        {OWN}: a copy of the packaged template for summons
        sro.toml: it is named there already
        """
    )


@pytest.mark.parametrize("paper", ["summons", "minutes", "notes"])
def test_a_new_template_needs_no_workspace(nowhere: Here, paper: str) -> None:
    run = nowhere(f"template new {paper} ut/mall.docx")
    assert (run.code, run.err) == (0, "")
    assert f'    {paper} = "templates/mall.docx"\n' in run.out
    assert nowhere("template check ut/mall.docx") == said("ut/mall.docx: no mistakes\n")
    assert [path.name for path in (nowhere.folder / "ut").iterdir()] == ["mall.docx"]


def test_a_new_template_goes_over_nothing_unless_forced(nowhere: Here) -> None:
    write(nowhere, "Mitt arbete", path="mall.docx")
    assert nowhere("template new minutes mall.docx") == refused(
        7, "sro: mall.docx is there already; nothing was changed\n"
    )
    assert nowhere("template new minutes mall.docx --force").code == 0
    assert len(docx.Document(str(nowhere.folder / "mall.docx")).paragraphs) > 50


def test_not_even_force_goes_over_what_is_open_in_word(nowhere: Here) -> None:
    write(nowhere, "Mitt arbete", path="en-lang-mall.docx")
    nowhere.write("~$-lang-mall.docx", "")
    run = nowhere("template new minutes en-lang-mall.docx --force")
    assert run == refused(
        8,
        "sro: en-lang-mall.docx is open in another program (~$-lang-mall.docx says so);"
        " nothing was changed\n",
    )


# check


def test_mistakes_are_told_like_findings(sro: Here) -> None:
    at = f"{OWN}: the document, paragraph"
    write(sro, "Kallelse: {{bodyname}} den {{“date”}}", "{{#items}}")
    assert sro(f"template check {OWN}") == said(
        f"""
        {at} 1: there is no field called «bodyname» here
            in: Kallelse: {{{{bodyname}}}} den {{{{“date”}}}}
            hint: did you mean {{{{body_name}}}}?
        {at} 1: {{{{“date”}}}} has quotation marks inside the braces
            in: Kallelse: {{{{bodyname}}}} den {{{{“date”}}}}
            hint: write {{{{date}}}}
        {at} 2: {{{{#items}}}} is never closed
            hint: write {{{{/items}}}} where the block ends
        """,
        TOLD.format(3, "s"),
        code=1,
    )
    assert comments(sro.folder / COPY) == [
        "there is no field called «bodyname» here\ndid you mean {{body_name}}?",
        "{{“date”}} has quotation marks inside the braces\nwrite {{date}}",
        "{{#items}} is never closed\nwrite {{/items}} where the block ends",
    ]


def test_mistakes_in_json(sro: Here) -> None:
    write(sro, "Den {{daate}}")
    run = sro(f"template check {OWN} --json")
    assert json.loads(run.out) == [
        {
            "file": OWN,
            "part": "the document",
            "paragraph": 1,
            "heading": "",
            "around": "Den {{daate}}",
            "tag": "{{daate}}",
            "message": "there is no field called «daate» here",
            "hint": "did you mean {{date}}?",
            "severity": "error",
        }
    ]
    assert (run.code, run.err) == (1, TOLD.format(1, ""))


def test_advice_is_told_and_is_no_mistake(sro: Here) -> None:
    write(sro, "{{link}}")
    assert sro(f"template check {OWN}") == said(
        f"""
        {OWN}: the document, paragraph 1: advice: the template has no style «Hyperlink»
            in: {{{{link}}}}
            hint: sro then chooses the look; make a style of that name to choose it
        {OWN}: no mistakes
        """
    )
    assert not (sro.folder / COPY).exists()


def test_every_packaged_template_is_without_mistakes_or_advice(nowhere: Here) -> None:
    for paper in ("summons", "minutes", "notes"):
        nowhere(f"template new {paper} {paper}.docx")
        assert nowhere(f"template check {paper}.docx --json").out == "[]\n"


def test_the_copy_of_a_packaged_template_is_valid(nowhere: Here) -> None:
    nowhere("template new minutes mall.docx")
    path = nowhere.folder / "mall.docx"
    document = docx.Document(str(path))
    for number in (0, 20, 60):
        document.paragraphs[number].add_run(" {{fel}}")
    document.save(str(path))
    assert nowhere("template check mall.docx").code == 1
    copy = nowhere.folder / "mall.granskad.docx"
    assert len(comments(copy)) >= 3
    result = OpenXmlValidator().validate(copy)
    assert [str(error) for error in result.errors] == []
    assert is_untouched(copy.read_bytes())


def test_a_later_check_writes_over_the_copy_that_nobody_changed(sro: Here) -> None:
    write(sro, "{{daate}}")
    sro(f"template check {OWN}")
    write(sro, "{{plaace}}")
    assert sro(f"template check {OWN}").err == TOLD.format(1, "")
    assert comments(sro.folder / COPY)[0].endswith("did you mean {{place}}?")


def test_a_copy_that_a_person_changed_is_left_alone(sro: Here) -> None:
    write(sro, "{{daate}}")
    sro(f"template check {OWN}")
    document = docx.Document(str(sro.folder / COPY))
    document.add_paragraph("Mitt arbete")
    document.save(str(sro.folder / COPY))
    theirs = (sro.folder / COPY).read_bytes()
    beside = COPY.replace("granskad", "granskad-2")
    assert sro(f"template check {OWN}").err == TOLD.format(1, "").replace(COPY, beside)
    assert (sro.folder / COPY).read_bytes() == theirs
    assert len(comments(sro.folder / beside)) == 1


def test_the_copy_itself_may_be_checked_and_is_not_written_over(sro: Here) -> None:
    write(sro, "{{daate}}")
    sro(f"template check {OWN}")
    ours = (sro.folder / COPY).read_bytes()
    run = sro(f"template check {COPY}")
    beside = COPY.replace("granskad", "granskad-2")
    assert run.err == f"{COPY}: 1 mistake; a copy with comments: {beside}\n"
    assert (sro.folder / COPY).read_bytes() == ours
    assert len(comments(sro.folder / beside)) == 1


def test_a_copy_of_an_earlier_check_is_left_and_told(sro: Here) -> None:
    write(sro, "{{daate}}")
    sro(f"template check {OWN}")
    write(sro, "{{date}}")
    assert sro(f"template check {OWN}") == said(
        f"{OWN}: no mistakes\n", f"{COPY} is from an earlier check\n"
    )
    assert (sro.folder / COPY).exists()


def name_in(sro: Here, file: str, line: str) -> None:
    sro.write(file, f"{sro.text(file)}\n[templates]\n{line}\n")


def test_without_a_file_all_that_are_named_are_checked(sro: Here) -> None:
    write(sro, "{{daate}}", path="templates/a.docx")
    write(sro, "{{date}}", path="templates/b.docx")
    name_in(sro, "sro.toml", 'summons = "templates/a.docx"\nnotes = "templates/a.docx"')
    name_in(sro, "bodies/srn.toml", 'minutes = "templates/b.docx"')
    run = sro("template check")
    assert run.code == 1
    assert run.out.startswith("templates/a.docx: the document, paragraph 1: ")
    assert run.out.endswith("templates/b.docx: no mistakes\n")
    assert run.out.count("daate") == 2


def test_a_named_template_that_is_missing_does_not_hide_the_others(sro: Here) -> None:
    write(sro, "{{daate}}", path="templates/b.docx")
    sro.write("templates/c.docx", "inte Word")
    name_in(sro, "sro.toml", 'summons = "templates/a.docx"')
    name_in(
        sro,
        "bodies/srn.toml",
        'minutes = "templates/b.docx"\nnotes = "templates/c.docx"',
    )
    done = sro.run(["template", "check"], "", {})
    assert done.code == 3
    assert "daate" in done.out
    assert done.err.startswith(
        "sro: there is no template templates/a.docx\n"
        "    mend [templates] in sro.toml\n"
        "templates/b.docx: 1 mistake; "
    )
    assert "sro: templates/c.docx: not a Word file (.docx)\n" in done.err


def test_where_none_is_named_there_is_nothing_to_check(sro: Here) -> None:
    assert sro("template check") == said(
        "no file of the workspace names a template; the packaged ones serve\n"
    )
    assert sro("template check --json") == said("[]\n")


def test_templates_are_found_from_a_folder_inside_the_workspace(
    sro: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(sro, "{{daate}}")
    name_in(sro, "sro.toml", f'summons = "{OWN}"')
    monkeypatch.chdir(sro.folder / "templates")
    run = sro("template check")
    assert run.code == 1
    assert "{{date}}" in run.out
    assert (sro.folder / COPY).exists()


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("template check borta.docx", 3, "there is no template borta.docx"),
        ("template check templates", 3, "there is no template templates"),
        ("template check text.docx", 4, "text.docx: not a Word file (.docx)"),
        ("template check pdf.docx", 4, "pdf.docx: a PDF, not a Word file (.docx)"),
        (
            "template check gammal.doc",
            4,
            "gammal.doc: an old Word file (.doc); save it as .docx",
        ),
        ("template chek x.docx", 2, "there is no command chek"),
        ("template new protokoll x.docx", 2,
         "PAPER: protokoll is none of summons, minutes, notes"),
        ("template fields kallelse", 2,
         "PAPER: kallelse is none of summons, minutes, notes"),
        ("template new summons", 2, "FILE is missing"),
        (
            "template new summons mall.doc",
            2,
            "mall.doc is no Word file: its name must end in .docx",
        ),
        (
            "template new summons templates",
            2,
            "templates is no Word file: its name must end in .docx",
        ),
    ],
)  # fmt: skip
def test_wrong_use_is_told_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    (sro.folder / "templates").mkdir()
    sro.write("text.docx", "inte Word")
    sro.write("pdf.docx", "%PDF-1.7")
    (sro.folder / "gammal.doc").write_bytes(b"\xd0\xcf\x11\xe0 gammal")
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")
    assert run.err.count("\n") <= 2


def test_outside_a_workspace_a_check_wants_a_file(nowhere: Here) -> None:
    run = nowhere("template check")
    assert run.code == 3
    assert "lies in no workspace" in run.err


def test_a_folder_that_cannot_be_written_hides_no_mistakes(sro: Here) -> None:
    write(sro, "{{daate}}")
    (sro.folder / COPY).mkdir()
    run = sro(f"template check {OWN}")
    assert run.code == 1
    assert "«daate»" in run.out
    assert run.err.count("\n") == 1


# render


def test_a_paper_of_a_faulty_template_is_refused_in_the_same_layout(sro: Here) -> None:
    write(sro, "Den {{daate}}", "{{#items}}")
    checked = sro(f"template check {OWN}")
    shutil.rmtree(sro.folder / "papers", ignore_errors=True)
    run = sro(f"render --docx --template {OWN}")
    assert (run.code, run.out) == (1, "")
    assert run.err == checked.out + (
        f"sro: {OWN} has 2 mistakes; nothing was written\n"
        f"    sro template check {OWN} writes a copy with comments\n"
    )
    assert not (sro.folder / "papers").exists()


# help and completion


@pytest.mark.parametrize("verb", ["fields", "new", "check"])
def test_a_verb_has_help_with_an_example(nowhere: Here, verb: str) -> None:
    run = nowhere(f"template {verb} --help")
    assert run.code == 0
    assert f" sro template {verb}" in run.out


@needs_sro
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("sro template ", ["fields", "new", "check"]),
        ("sro template new ", ["summons", "minutes", "notes"]),
        ("sro template fields m", ["minutes"]),
        ("sro template check templates/", [OWN]),
        ("sro template check te", ["templates/"]),
    ],
)
def test_completion(installed: Installed, line: str, offered: list[str]) -> None:
    write(installed, "x")
    installed.write("templates/las.txt", "")
    words = line.split(" ")
    run = installed.run(
        [],
        "",
        {
            "_SRO_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
    )
    assert run.out.split() == offered


@needs_sro
def test_the_installed_command_checks(installed: Installed) -> None:
    write(installed, "{{daate}}")
    run = installed(f"template check {OWN}")
    assert (run.code, run.err) == (1, TOLD.format(1, ""))
    copy = (installed.folder / COPY).read_bytes()
    assert docx.Document(io.BytesIO(copy)).comments
