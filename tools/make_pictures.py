"""Make the pictures of README.md and docs/templates.md: pages of Word files.

Needs LibreOffice (soffice) and poppler (pdftoppm); done by hand, when papers look new.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import own_template

ROOT = Path(__file__).parents[1]
PICTURES = {
    "summons": ("srn/2026-11-19", "summons", 1),
    "minutes": ("srn/2026-11-19", "minutes", 3),
}
"""A picture's name: the meeting, its paper, and the page."""
WITH_NOTES = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
"""How LibreOffice marks where comments are."""
HALF = ("-x", 0, "-y", 0, "-W", 661, "-H", 540)
"""The upper part of a page, at 80 dots an inch."""


def main() -> None:
    """Render, convert and take the page of each picture."""
    for program in ("soffice", "pdftoppm"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is missing: it makes pictures of pages")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sro("init", folder / "example", "--example")
        for picture, (meeting, kind, page) in PICTURES.items():
            paper = folder / f"{picture}.docx"
            render(folder, meeting, kind, paper)
            take(paper, page, picture)
        templates(folder)


def templates(folder: Path) -> None:
    """Take the packaged template, an own one, its paper, and one with mistakes."""
    packaged, own = folder / "template.docx", folder / "template-own.docx"
    sro("template", "new", "summons", packaged)
    take(packaged, 1, "template", area=HALF)
    shutil.copyfile(packaged, own)
    own_template.make_own(own)
    take(own, 1, "template-own", area=HALF)
    paper = folder / "template-paper.docx"
    render(folder, "srn/2026-11-19", "summons", paper, "--template", own)
    take(paper, 1, "template-paper", area=HALF)
    own_template.make_faulty(own)
    command(1, "template", "check", own)
    copy = folder / "template-comments.docx"
    shutil.move(own.with_name("template-own.granskad.docx"), copy)
    take(copy, 1, "template-comments", how=WITH_NOTES, area=HALF)


def render(folder: Path, meeting: str, kind: str, paper: Path, *more: object) -> None:
    """Render a paper of the example."""
    sro("-C", folder / "example", "render", meeting, "--docx", "--as", kind,
        "--out", paper, *more)  # fmt: skip


def take(
    paper: Path,
    page: int,
    name: str,
    how: str = "pdf",
    area: tuple[object, ...] = (),
) -> None:
    """Save a page of a Word file, or an area of it, as a PNG."""
    folder, picture = paper.parent, ROOT / "docs" / "pictures" / name
    run("soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}",
        "--headless", "--convert-to", how, "--outdir", folder, paper)  # fmt: skip
    run("pdftoppm", "-r", 80 if area else 72, *area, "-png", "-singlefile",
        "-f", page, "-l", page, paper.with_suffix(".pdf"), picture)  # fmt: skip
    size = picture.with_suffix(".png").stat().st_size
    print(f"{picture.name}.png: {size // 1000} kB")


def sro(*words: object) -> None:
    """Run the program from this checkout."""
    command(0, *words)


def command(code: int, *words: object) -> None:
    """Run the program from this checkout; it is to end with *code*."""
    done = subprocess.run(
        [sys.executable, "-m", "sro_cli", *map(str, words)],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != code:
        sys.exit(f"sro {words} ended with {done.returncode}: {done.stderr}")


def run(*words: object) -> None:
    """Run a program, silently unless it fails."""
    subprocess.run(list(map(str, words)), check=True, stdout=subprocess.PIPE)


if __name__ == "__main__":
    main()
