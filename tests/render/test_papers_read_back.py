"""Papers of the example read back: all their words, numbers, links and bookmarks."""

import io
import shutil
import subprocess
from collections import Counter

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from printing import EXAMPLES, rendered

from sro_cli.word.reader.document import read_document

papers = pytest.mark.parametrize("name", EXAMPLES)
OFFICE = shutil.which("soffice")
SAVED_BY_OFFICE = ("srn/2026-11-19", "vsn/2027-01-27")


@papers
def test_all_words_of_a_paper_are_read(name):
    for kind in ("summons", "minutes"):
        data = rendered(EXAMPLES[name], kind)
        body = docx.Document(io.BytesIO(data)).element.body
        theirs = [Paragraph(one, None).text for one in body.iter(qn("w:p"))]
        assert [one.text for one in read_document(data, name).paragraphs] == theirs


@papers
def test_each_line_of_a_paper_has_its_own_bookmark(name):
    read = read_document(rendered(EXAMPLES[name]), name).paragraphs
    names = Counter(
        mark.name
        for one in read
        for mark in one.marks
        if mark.begins and mark.name.startswith("_sro_")
    )
    assert set(names.values()) == {1}
    assert all(one.marks for one in read if one.text)


def test_items_have_their_numbers():
    case = EXAMPLES["srn/2026-11-19"]
    read = read_document(rendered(case), "paper").paragraphs
    numbers = [
        one.listed.text
        for one in read
        if one.style == "heading 3" and one.listed and one.listed.level == 0
    ]
    assert numbers == [f"{at}." for at in range(1, len(numbers) + 1)]
    assert len(numbers) > 5


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_a_paper_saved_by_libreoffice_reads_the_same(tmp_path):
    files = []
    for name in SAVED_BY_OFFICE:
        files.append(tmp_path / f"{name.replace('/', '-')}.docx")
        files[-1].write_bytes(rendered(EXAMPLES[name]))
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    saved = tmp_path / "saved"
    subprocess.run(
        [
            OFFICE,
            profile,
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            saved,
            *files,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for file in files:
        ours = told(file)
        assert len(ours) > 100
        assert told(saved / file.name) == ours


def told(path):
    """Return what the paragraphs with text say.

    LibreOffice adds empty ones that end sections, numbers the lists anew, moves column
    breaks and writes relative links as they read from the new file's folder.
    """
    return [
        one._replace(
            line=tuple(
                span._replace(target=span.target.rpartition("/")[2])
                for span in one.line
            ),
            listed=one.listed and one.listed._replace(list_id=""),
            holds=(),
        )
        for one in read_document(path.read_bytes(), path.name).paragraphs
        if one.text
    ]
