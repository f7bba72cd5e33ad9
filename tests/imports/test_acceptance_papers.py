"""Three real papers are imported: as texts, and as Word files of two habits."""

import pytest
from acceptance import IS_THERE, PAPERS, WHY_NOT, covered, imported, scored, text_of
from paper_files import word_paper

from command_line import Here

pytestmark = pytest.mark.skipif(not IS_THERE, reason=WHY_NOT)
FORMS = {
    "text": lambda text: text.encode(),
    "word": word_paper,
    "typed": lambda text: word_paper(text, typed=True),
}


@pytest.fixture
def sro(tmp_path, monkeypatch):
    return Here(tmp_path, monkeypatch)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_real_paper_is_understood_and_none_of_its_words_lost(name, form, sro):
    told, is_content = scored(
        sro, name, imported(sro, name, FORMS[form](text_of(name)))
    )
    assert is_content, told
    recall, precision, told = covered(sro, name)
    assert recall >= 0.99, told
    assert precision >= 0.97, told


@pytest.mark.parametrize("name", PAPERS)
def test_every_form_scores_the_same(name, sro):
    told = {
        form: scored(sro, name, imported(sro, name, make(text_of(name)), form))[0]
        for form, make in FORMS.items()
    }
    assert len(set(told.values())) == 1, told
