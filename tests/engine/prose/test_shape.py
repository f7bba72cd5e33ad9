"""The shape of a text has a byte for each character."""

from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.prose.shape import shape


@given(st.text())
def test_a_figure_is_where_it_is_in_the_text(text):
    seen = shape(text)
    assert len(seen) == len(text)
    assert [each == ord("0") for each in seen] == [
        each in "0123456789" for each in text
    ]


def test_letters_are_small_and_dashes_question_marks():
    assert shape("Kl. 13.30–15 Ås") == b"kl. 00.00?00 \xc5s"
