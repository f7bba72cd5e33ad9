"""Three real papers: what stands in them stands in ours, and little else."""

import subprocess
import sys
from pathlib import Path

import pytest
from printing import cases_of, rendered

FOLDER = Path(__file__).parents[3] / "shared" / "acceptance"

pytestmark = pytest.mark.skipif(
    not (FOLDER / "workspace").is_dir(),
    reason="the real papers lie in ../shared/acceptance beside the checkout only",
)


@pytest.mark.parametrize(
    ("meeting_id", "kind"),
    [
        ("sro/2025-01-30", "minutes"),
        ("sro/2025-03-06", "summons"),
        ("vvg/2025-01-22", "minutes"),
    ],
)
def test_the_words_of_a_real_paper_are_there(meeting_id, kind, tmp_path):
    case = cases_of(FOLDER / "workspace")[meeting_id]
    paper = tmp_path / "paper.docx"
    paper.write_bytes(rendered(case, kind))
    source = FOLDER / f"{meeting_id.replace('/', '-')}-{kind}.txt"
    told = subprocess.run(
        [sys.executable, str(FOLDER / "coverage.py"), str(source), str(paper)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    ).stdout
    _, recall, _, precision = told.splitlines()[-1].split()
    assert float(recall) >= 0.985, told
    assert float(precision) >= 0.97, told
