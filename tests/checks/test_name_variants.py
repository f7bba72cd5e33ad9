"""R106: one person in several spellings is found, and two people are not."""

from pathlib import Path

import pytest

from sro_cli.engine.likeness import same_person

PAIRS = Path(__file__).parent / "name_pairs"
ENOUGH = 0.97


@pytest.mark.parametrize(
    "pairs", sorted(PAIRS.glob("*.tsv")), ids=lambda each: each.stem
)
def test_names_of_one_person_are_told_from_those_of_two(pairs):
    lines = [line.split("\t") for line in pairs.read_text("utf-8").splitlines()]
    said = [
        (label == "same", same_person(one, other)) for label, one, other, _ in lines
    ]
    right = said.count((True, True))
    assert right / sum(found for _, found in said) >= ENOUGH
    assert right / sum(same for same, _ in said) >= ENOUGH
