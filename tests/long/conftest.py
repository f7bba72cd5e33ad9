"""Tests with the tools of others: `make test-long` installs these and runs them.

A tool that is missing is a failure here: a test that skips itself shows nothing.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / name) for name in ("render", "imports", "")]
REAL = ROOT.parent / "shared" / "acceptance" / "workspace"
KINDS = ("summons", "minutes")
VALIDATOR = ROOT / "build" / "long" / "node_modules" / ".bin" / "ooxml-validator"
AS_PDF = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)


@pytest.fixture(scope="session")
def papers(tmp_path_factory):
    """Return summons and minutes of every meeting there is, as files."""
    from printing import EXAMPLES, cases_of, rendered

    folder = tmp_path_factory.mktemp("papers")
    made = {}
    for workspace in (EXAMPLES, cases_of(REAL) if REAL.is_dir() else {}):
        for name, case in workspace.items():
            for kind in KINDS:
                path = folder / f"{name.replace('/', '-')}-{kind}.docx"
                path.write_bytes(rendered(case, kind))
                made[path.stem] = path
    return made


@pytest.fixture(scope="session")
def with_logo(tmp_path_factory):
    """Return a paper of a template that has a picture in its text."""
    import docx
    from printing import EXAMPLES

    from docx_pictures import add_logo
    from sro_cli.render.papers import render_docx

    folder = tmp_path_factory.mktemp("logo")
    document = docx.Document()
    document.add_heading("{{paper_title}}", 1)
    add_logo(document.add_paragraph(), folder, "Region Norrdalens vapen")
    document.save(str(folder / "template.docx"))
    template = (folder / "template.docx").read_bytes()
    path = folder / "logo.docx"
    path.write_bytes(
        render_docx(EXAMPLES["srn/2027-04-22"], "summons", template, "template.docx")
    )
    return path


@pytest.fixture(scope="session")
def validator():
    """Return the Open XML SDK's validator, a command."""
    if not VALIDATOR.exists() or not shutil.which("node"):
        pytest.fail(
            "the Open XML SDK's validator is missing: install npm, then make test-long",
            pytrace=False,
        )
    return VALIDATOR


@pytest.fixture(scope="session")
def to_pdf(tmp_path_factory):
    """Return what turns Word files into accessible PDFs: their folder."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.fail(
            "LibreOffice is missing: install libreoffice-writer, then make test-long",
            pytrace=False,
        )

    def convert(*files):
        folder = tmp_path_factory.mktemp("pdf")
        profile = (folder / "profile").as_uri()
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to",
             AS_PDF, "--outdir", str(folder), *map(str, files)],
            check=True,
            capture_output=True,
            timeout=300,
        )  # fmt: skip
        return folder

    return convert
