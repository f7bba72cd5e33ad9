"""Real papers as LibreOffice writes them: PDFs, and Word files by other ways."""

import pytest
from acceptance import IS_THERE, PAPERS, WHY_NOT, covered, imported, scored, text_of
from paper_files import OFFICE, converted, word_paper

from command_line import Here

pytestmark = pytest.mark.skipif(not IS_THERE, reason=WHY_NOT)
WAYS = {
    "pdf": ("pdf",),
    "OpenDocument": ("odt", "docx"),
    "old Word": ("doc", "docx"),
    "RTF": ("rtf", "docx"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", PAPERS)
def test_another_form_scores_as_the_text_does(name, way, tmp_path, monkeypatch):
    assert OFFICE, "LibreOffice is missing: install libreoffice-writer"
    text = text_of(name)
    data = converted(word_paper(text), tmp_path, *WAYS[way])
    sro = Here(tmp_path, monkeypatch)
    told, is_content = scored(sro, name, imported(sro, name, data))
    assert is_content, told
    assert told == scored(sro, name, imported(sro, name, text.encode(), "text"))[0]
    recall, precision, told = covered(sro, name)
    assert recall >= 0.99, told
    assert precision >= 0.97, told
