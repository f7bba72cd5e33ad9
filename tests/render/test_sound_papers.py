"""Every paper is sound inside and in nobody's way."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from openxml_audit import OpenXmlValidator
from printing import cases_of, rendered

from accessible import barriers
from any_papers import cases, kinds
from contrast import faint
from soundness import problems

REAL = Path(__file__).parents[3] / "shared" / "acceptance" / "workspace"
KINDS = ("summons", "minutes")


def wrong(data):
    return problems(data) + barriers(data) + faint(data)


def test_every_example_paper_is_sound(example_paper, examples):
    name, kind = example_paper
    assert wrong(rendered(examples[name], kind)) == []


@pytest.mark.skipif(not REAL.is_dir(), reason="the real papers lie beside the checkout")
@pytest.mark.parametrize("kind", KINDS)
def test_every_real_paper_is_sound(kind, tmp_path):
    for name, case in cases_of(REAL).items():
        data = rendered(case, kind)
        assert wrong(data) == [], name
        paper = tmp_path / "paper.docx"
        paper.write_bytes(data)
        assert OpenXmlValidator().validate(str(paper)).errors == [], name


@settings(max_examples=30)
@given(cases, kinds)
def test_any_paper_is_sound(case, kind):
    assert wrong(rendered(case, kind)) == []
