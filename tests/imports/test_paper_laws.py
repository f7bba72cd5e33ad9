"""Laws of papers: whatever a text is, it is understood, and nothing of it is lost."""

import pytest
from any_lines import texts
from hypothesis import given, settings
from laws import LAWS

EXAMPLES = 200


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_it_holds_of_any_paper(law):
    @settings(max_examples=EXAMPLES)
    @given(texts)
    def holds(text):
        law(text)

    holds()
