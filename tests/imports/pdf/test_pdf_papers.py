"""Papers as LibreOffice exports them, against texts that a person has read.

After a change that is meant, `SRO_GOLDEN=write` writes the texts anew.
"""

import os
from pathlib import Path

import pytest

from sro_cli.imports.pdf.document import read_pdf
from sro_cli.imports.source import Block, Source

PAPERS = sorted(Path(__file__).with_name("papers").glob("*.pdf"))


def as_text(source: Source) -> str:
    lines = [_line(block) for block in source.blocks]
    lines += [f"left {one.line}: {one.text} ({one.reason})" for one in source.left]
    return "\n".join(lines) + "\n"


def _line(block: Block) -> str:
    gap = " " if block.gap else "."
    head = f"{block.line:3}{gap}p{block.page} {'  ' * block.depth}"
    if block.rows:
        rows = (" | ".join(row).replace("\n", " ⏎ ") for row in block.rows)
        return "\n        | ".join((f"{head}table", *rows))
    parts = ("#" * block.heading, block.mark, block.text)
    return head + " ".join(part for part in parts if part)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_paper_is_read_as_a_person_reads_it(paper):
    golden = paper.with_suffix(".txt")
    read = as_text(read_pdf(paper.read_bytes(), paper.name))
    if os.environ.get("SRO_GOLDEN") == "write":
        golden.write_text(read, encoding="utf-8")
    assert read == golden.read_text(encoding="utf-8")


def test_with_its_structure_a_paper_reads_the_same():
    plain, tagged = (
        read_pdf(PAPERS[0].with_name(name).read_bytes(), name)
        for name in ("minutes.pdf", "tagged.pdf")
    )
    assert plain == tagged


def test_the_papers_are_small():
    assert PAPERS
    assert all(paper.stat().st_size < 60_000 for paper in PAPERS)
