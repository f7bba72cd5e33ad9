"""Words are found on their line, also within a long text."""

import pytest

from sro_cli.store.places import line_within

LONG = '''title = "kort"
notes = """
Första raden.
Andra raden, kl. 13:30, och
en till.
"""
text = """Direkt på raden
och nästa"""
'''


@pytest.mark.parametrize(
    ("line", "quote", "found"),
    [
        (2, "Första", 3),
        (2, "kl. 13:30", 4),
        (2, "och en till", 4),  # it goes on over the line's end
        (2, "och nästa", 2),  # that stands in another text
        (2, "", 2),
        (1, "kort", 1),
        (7, "Direkt", 7),
        (7, "nästa", 8),
    ],
)
def test_words_are_found_in_a_long_text(line, quote, found):
    assert line_within(LONG, line, quote) == found
