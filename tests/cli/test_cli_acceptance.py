"""Three real records under check-schedule: what a careful colleague would find."""

import json
from pathlib import Path

import pytest

from command_line import Here

FOLDER = Path(__file__).parents[3] / "shared" / "acceptance" / "workspace"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(),
    reason="the real papers lie in ../shared/acceptance beside the checkout only",
)


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Here:
    """Return `sro` that reads the real records where they lie."""
    run = Here(tmp_path, monkeypatch)
    monkeypatch.setenv("SRO_WORKSPACE", str(FOLDER))
    return run


def test_all_three_records_are_read(real: Here) -> None:
    assert len(json.loads(real("list --json").out)) == 3
    run = real("check-schedule --all --json")
    assert run.code in (0, 1)
    assert {each["code"][0] for each in json.loads(run.out)} <= {"S"}


def test_the_forty_minutes_that_belong_to_nothing_are_found(real: Here) -> None:
    run = real("check-schedule sro/2025-01-30 --json")
    found = [each for each in json.loads(run.out) if each["code"] == "S104"]
    assert run.code == 1
    assert [each["message"].partition(":")[2].split()[:2] for each in found] == [
        ["40", "minutes"]
    ]


def test_the_large_summons_is_without_a_fault(real: Here) -> None:
    run = real("check-schedule sro/2025-03-06 --json")
    assert [each for each in json.loads(run.out) if each["severity"] != "advice"] == []
    assert run.code == 0


def test_every_record_is_shown_in_80_columns(real: Here) -> None:
    for each in json.loads(real("list --json").out):
        told = real(f"show {each['id']}").out
        assert max(len(line) for line in told.splitlines()) <= 80
