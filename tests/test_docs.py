"""The pages say what the program says: none is stale, no command or key is left out."""

import io
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import docx
import pytest

from sro_cli.checks import CHECKS, findings
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.settings import Settings
from sro_cli.render.fields import PAPER
from sro_cli.store.faults import FAULTS
from sro_cli.word.templates.check import check_template
from sro_cli.word.templates.fields import Field

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import docs_commands  # noqa: E402 (it lies in tools/)
import docs_format  # noqa: E402
import docs_readme  # noqa: E402
import make_docs  # noqa: E402

TEMPLATES = "docs/templates.md"
TOURS = ("README.md", "docs/import.md")
NAMES = ("docs/commands.md", "docs/file-format.md", "docs/checks.md", *TOURS)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def fresh():
    with pytest.MonkeyPatch.context() as patch:
        for name, value in make_docs.ENVIRONMENT.items():
            patch.setenv(name, value)
        yield make_docs.pages()


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_not_stale(name, fresh):
    assert text(name) == fresh[name], f"{name} is stale: make docs"


def test_all_pages_that_are_made_are_compared(fresh):
    assert set(fresh) == set(NAMES)


@pytest.mark.parametrize(("name", "count"), [("README.md", 6), ("docs/import.md", 3)])
def test_the_tour_is_run(name, count):
    blocks = re.findall(r"```console\n(.*?)\n```", text(name), re.DOTALL)
    assert len(blocks) >= count
    assert "│" not in "".join(blocks)
    for block in blocks:
        assert block.startswith("$ sro ")
    for wrong in ("sro: ", "Traceback"):
        assert wrong not in "".join(blocks)


def test_a_block_that_says_something_else_is_found():
    readme = "```console\n$ sro --version\nsro 999\n```\n"
    assert docs_readme.renewed(readme) != readme


COMMANDS = docs_commands.commands()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_an_example_in_its_help(name):
    examples = [line.strip() for line in docs_commands.help_of(name).split("\n")]
    assert any(re.match(rf"sro (-\S+ \S+ )*{name}\b", line) for line in examples)


def test_every_command_is_in_a_group():
    assert all(command.rich_help_panel for command in COMMANDS.values())
    assert len(COMMANDS) > 20


def models(kind: type[Model] = Model) -> set[type[Model]]:
    below = set(kind.__subclasses__())
    return below.union(*(models(each) for each in below))


def test_every_key_of_the_record_is_on_the_page():
    page = text("docs/file-format.md")
    for model in models():
        if not model.__module__.startswith("sro_cli.domain"):
            continue
        part = page.partition(f"\n### {docs_format.title_of(model)}\n")[2]
        part = part.partition("\n##")[0]
        assert part, f"{model.__name__} has no table"
        parent = docs_format.parent_of(model)
        for name, field in model.model_fields.items():
            if parent is None or name not in parent.model_fields:
                assert f"| `{field.alias or name}` |" in part
                assert field.description


def test_every_check_and_fault_is_on_the_page():
    page = text("docs/checks.md")
    for code in (*CHECKS, *FAULTS):
        assert f"\n### {code} " in page


def example(name: str) -> dict:
    return tomllib.loads((docs_format.PARTS / name).read_text(encoding="utf-8"))


def test_the_examples_of_the_file_format_are_whole():
    meeting = Meeting.model_validate(example("meeting.toml"))
    body = Body.model_validate(example("body.toml"))
    settings = Settings.model_validate(example("sro.toml"))
    files = {"attachments/avtal.pdf"}
    case = Case("sro/2025-03-06", meeting, body, settings, files=files)
    assert [each.message for each in findings(case, CHECKS.values())] == []


@pytest.mark.parametrize(
    "name", ["CHANGELOG.md", "docs/templates.md", "docs/returned.md", *NAMES]
)
def test_links_lead_somewhere(name):
    page = text(name)
    for target in re.findall(r"\]\(([^)\s]+)\)", page):
        if target.startswith("#"):
            headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
            anchors = {re.sub(r"[^\w -]", "", h).lower() for h in headings}
            assert target[1:] in {each.replace(" ", "-") for each in anchors}
        elif not target.startswith("https://"):
            assert (ROOT / name).parent.joinpath(target).exists(), target


def mistakes() -> list[tuple[str, str]]:
    """Return what stands in a template, and what the page says that sro says."""
    rows = re.findall(r"^\| `(.+)` \| (.+?) \| .+ \|$", text(TEMPLATES), re.MULTILINE)
    return [row for row in rows if " | " not in row[0] and "printed" not in row[1]]


@pytest.mark.parametrize(("written", "said"), mistakes())
def test_each_mistake_of_the_page_on_templates_is_told_so(written, said):
    document = docx.Document()
    document.add_paragraph(written)
    target = io.BytesIO()
    document.save(target)
    faults = check_template(target.getvalue(), PAPER, "mall.docx")
    assert said in [fault.message for fault in faults]


def test_the_page_on_templates_names_fields_and_styles_that_there_are():
    page = text(TEMPLATES).partition("## 5.")[0]
    fields = {name for field in PAPER for name in names_of(field)}
    tags = set(re.findall(r"\{\{[#^?/]?(\w+)\}\}", page))
    assert len(tags) > 20
    assert tags <= fields
    table = page.partition("| style |")[2].partition("\n\n")[0]
    cells = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
    named = {name for cell in cells for name in re.split("[,;] ", cell)} - {"---"}
    styles = docx.Document(str(ROOT / "templates" / "minutes.docx")).styles
    known = {style.name for style in styles}
    assert {name.removesuffix(" …") for name in named} - known == {"Rättelse"}


def names_of(field: Field) -> set[str]:
    return {field.name}.union(*map(names_of, field.fields))


def test_nothing_tells_of_the_machine_it_was_made_on():
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]:
        assert not re.search(r"/(home|tmp|work|Users)/", path.read_text("utf-8")), path


def test_every_target_of_the_makefile_is_told():
    targets = re.search(r"^\.PHONY: (.*)$", text("Makefile"), re.MULTILINE)
    assert targets
    for name in set(targets[1].split()) - {"clean", "templates"}:
        assert f"make {name}" in text("README.md"), name


def test_the_tool_runs_by_itself():
    done = subprocess.run(
        [sys.executable, "-c", "import make_docs"],
        cwd=ROOT / "tools",
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0
