"""The wheel, installed elsewhere, holds all that a secretary needs and nothing else."""

import json
import os
import site
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import sro_cli
from sro_cli.store.packaged import packaged

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def run(*words: object, cwd: Path, **environment: str) -> str:
    """Run a program without this checkout in its path; return what it answers."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "SRO_"))}
    done = subprocess.run(
        list(map(str, words)),
        cwd=cwd,
        env=kept | {"SRO_LANG": "en"} | environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(
        *(sys.executable, "-m", "build", "--wheel", "--no-isolation"),
        *("--outdir", folder, ROOT),
        cwd=folder,
    )
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The bin folder of a new venv: sro from the wheel, the libraries from here."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    where = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    packages = Path(run(python, "-c", where, cwd=home.parent).strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # a plain line is only a place to look in: no .pth of the other environment is read,
    # so its editable sro stays out
    libraries = "\n".join(site.getsitepackages())
    (packages / "libraries.pth").write_text(libraries, encoding="utf-8")
    start = scripts / "sro"
    module, function = PROJECT["scripts"]["sro"].split(":")
    start.write_text(
        f"#!{python}\nfrom {module} import {function}\n{function}()\n", encoding="utf-8"
    )
    start.chmod(0o755)
    return scripts


def test_the_wheel_holds_what_the_checkout_has_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {n for n in archive.namelist() if ".dist-info/" not in n}
    if not (ROOT / ".git").exists():
        pytest.skip("what belongs to the checkout is known to git")
    tracked = subprocess.run(
        ["git", "ls-files", "src/sro_cli", "templates", "examples"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout.split("\n")
    # a colleague's new file may come along too: in a clean checkout there is none
    expected = {
        name.removeprefix("src/") if name.startswith("src/") else f"sro_cli/{name}"
        for name in tracked
        if name and (ROOT / name).exists()
    }
    assert expected <= names
    for name in names - expected:
        assert not set(Path(name).parts) & {"__pycache__", "papers", "tests", ".sro"}
        assert name.endswith((".py", ".toml", ".docx", ".pdf", ".md", ".mo", ".po"))


def test_the_wheel_knows_what_it_is(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        about = archive.read(name).decode()
    assert f"\nVersion: {sro_cli.__version__}\n" in about
    assert "\nRequires-Python: >=3.11\n" in about
    assert "# sro" in about


def test_it_runs_from_where_it_was_installed(installed, tmp_path):
    where = "import sro_cli; print(sro_cli.__file__)"
    found = Path(run(installed / "python", "-c", where, cwd=tmp_path).strip())
    assert installed.parent in found.parents
    assert run(installed / "sro", "--version", cwd=tmp_path) == (
        f"sro {sro_cli.__version__}\n"
    )


def test_the_installed_program_makes_papers(installed, tmp_path):
    sro = installed / "sro"
    run(sro, "init", "x", "--example", cwd=tmp_path)
    workspace = tmp_path / "x"
    meetings = json.loads(run(sro, "list", "--json", cwd=workspace))
    for meeting in meetings:
        run(sro, "render", meeting["id"], "--docx", cwd=workspace)
    papers = list(workspace.glob("papers/*/*.docx"))
    assert len(papers) == len(meetings) == 8
    readme = (workspace / "README.md").read_text(encoding="utf-8")
    assert "`sro check --all` finds" in readme  # not that of all examples


def test_a_new_workspace_has_the_words_of_both_languages(installed, tmp_path):
    for language in ("sv", "en"):
        run(installed / "sro", "init", language, "--language", language, cwd=tmp_path)
        run(
            *(installed / "sro", "-C", language, "add-body", "b", "--name", "B"),
            *("--title", "Bee"),
            cwd=tmp_path,
        )
        assert (tmp_path / language / "bodies" / "b.toml").exists()


def test_an_editable_install_finds_templates_and_example_in_the_checkout():
    assert packaged("templates") == ROOT / "templates"
    assert packaged("examples") == ROOT / "examples"


def test_every_library_that_is_imported_is_asked_for():
    from test_architecture import OWNERS

    names = {"markdown_it": "markdown-it-py", "docx": "python-docx"}
    asked = {each.partition(">")[0] for each in PROJECT["dependencies"]}
    imported = set(OWNERS) - set(sys.stdlib_module_names)
    assert {names.get(each, each.replace("_", "-")) for each in imported} == asked
