"""The three real papers: imported by the command, and scored."""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "shared" / "acceptance"
IS_THERE = (FOLDER / "score_import.py").is_file()
WHY_NOT = "the real papers lie in ../shared/acceptance beside the checkout only"
PAPERS = {
    "sro-2025-01-30-minutes": "sro/2025-01-30",
    "sro-2025-03-06-summons": "sro/2025-03-06",
    "vvg-2025-01-22-minutes": "vvg/2025-01-22",
}
"""A paper's file, without its ending, to its meeting."""


def text_of(name):
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def imported(sro, name, data, place="ws"):
    """Import a paper into a new workspace; return what `sro show --json` prints."""
    sro(f"init {place}")
    (sro.folder / "paper").write_bytes(data)
    sro(f"-C {place} import paper")
    return sro(f"-C {place} show {PAPERS[name]} --json").out


def scored(sro, name, shown):
    """Return what the scorer prints, and whether it is content."""
    path = sro.folder / "shown.json"
    path.write_text(shown, encoding="utf-8")
    return _told("score_import.py", FOLDER / f"{name}.json", path)


def covered(sro, name, place="ws"):
    """Render the imported meeting; return recall, precision, and what is printed."""
    kind = name.rpartition("-")[2]
    sro(f"-C {place} render {PAPERS[name]} --docx --as {kind} --out made.docx")
    made = next(sro.folder.rglob("made.docx"))
    told, _content = _told("coverage.py", FOLDER / f"{name}.txt", made)
    _, recall, _, precision = told.splitlines()[-1].split()
    return float(recall), float(precision), told


def _told(script, *arguments):
    done = subprocess.run(
        [sys.executable, str(FOLDER / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert done.stdout, done.stderr
    return done.stdout, done.returncode == 0
