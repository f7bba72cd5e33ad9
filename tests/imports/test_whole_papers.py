"""Papers of all habits come in through the command, fact by fact."""

import json
import shutil
from pathlib import Path

import pytest
from score import Facts, score

from command_line import Here

PAPERS = sorted((Path(__file__).parent / "papers").glob("*.txt"))
IMPORTED, IMPORTED_UNSURE = 0, 10


def imported(paper: Path, sro: Here) -> Facts:
    """Return the meeting that a paper becomes in a new workspace.

    The paper's file is called nothing: what is known of it stands in it.
    """
    assert sro("init .").code == 0
    shutil.copy(paper, sro.folder / "paper.txt")
    done = sro("import paper.txt --json")
    assert done.code in {IMPORTED, IMPORTED_UNSURE}, done.err
    assert len(json.loads(done.out)) == 1
    (listed,) = json.loads(sro("list --json").out)
    meeting: Facts = json.loads(sro(f"show {listed['id']} --json").out)
    return meeting


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_paper_comes_in_fact_by_fact(paper, tmp_path, monkeypatch):
    gold = json.loads(paper.with_suffix(".json").read_text(encoding="utf-8"))
    result = score(gold, imported(paper, Here(tmp_path, monkeypatch)))
    assert result.passes, f"\n{result}"
