"""Make the PDFs that tests/imports/pdf reads, with LibreOffice.

Done by hand: the files are kept, since other versions of LibreOffice break lines
elsewhere. The papers are of an invented region, in the layouts that such papers have.
The golden texts beside them are written by a test that is told to (test_pdf_papers.py),
and read by a person.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pdf_papers

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "imports" / "pdf" / "papers"
PLAIN = "pdf"
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
"""With its structure, as Word makes them."""


def main() -> None:
    """Make every fixture."""
    if shutil.which("soffice") is None:
        sys.exit("soffice is missing: LibreOffice makes the PDFs")
    FIXTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for paper, make in pdf_papers.PAPERS.items():
            make().save(str(folder / f"{paper}.docx"))
        rendered(folder)
        for path in sorted(folder.glob("*.docx")):
            convert(path, PLAIN if path.stem != "tagged" else TAGGED)


def rendered(folder: Path) -> None:
    """Render a paper of the example workspace."""
    program = [sys.executable, "-m", "sro_cli"]
    place = folder / "example"
    subprocess.run([*program, "init", place, "--example"], check=True)
    out = ["--docx", "--as", "summons", "--out", folder / "rendered.docx"]
    subprocess.run(
        [*program, "-C", place, "render", "srn/2026-09-17", *out], check=True
    )


def convert(paper: Path, form: str) -> None:
    """Convert a Word file to a PDF among the fixtures."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(paper.parent / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            FIXTURES,
            paper,
        ],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main()
