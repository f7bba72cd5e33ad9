"""Make the two pictures of README.md: pages of the example's papers.

Needs LibreOffice (soffice) and poppler (pdftoppm); done by hand, when papers look new.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = {
    "summons": ("srn/2026-11-19", "summons", 1),
    "minutes": ("srn/2026-11-19", "minutes", 3),
}
"""A picture's name: the meeting, its paper, and the page."""


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
            sro(
                "-C", folder / "example", "render", meeting, "--docx",
                "--as", kind, "--out", paper,
            )  # fmt: skip
            take(paper, page, ROOT / "docs" / "pictures" / picture)


def take(paper: Path, page: int, picture: Path) -> None:
    """Save a page of a paper as a PNG."""
    folder = paper.parent
    run("soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}",
        "--headless", "--convert-to", "pdf", "--outdir", folder, paper)  # fmt: skip
    run("pdftoppm", "-r", "72", "-png", "-singlefile", "-f", page, "-l", page,
        paper.with_suffix(".pdf"), picture)  # fmt: skip
    size = picture.with_suffix(".png").stat().st_size
    print(f"{picture.name}.png: {size // 1000} kB")


def sro(*words: object) -> None:
    """Run the program from this checkout."""
    run(sys.executable, "-m", "sro_cli", *words)


def run(*words: object) -> None:
    """Run a program, silently unless it fails."""
    subprocess.run(list(map(str, words)), check=True, stdout=subprocess.PIPE)


if __name__ == "__main__":
    main()
