"""Names of files are left out of what is read, with what cannot be told from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.prose.file_names import without_file_names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Plan 2021-2030 v2.pdf", ""),
        ("Plan 13.00-14.00.DOCX", ""),
        ("Se [Plan 2021-2030.pdf](#) kl. 9:00", "Se [](#) kl. 9:00"),
        ("Bilaga: Plan 2021-2030.xlsx, 2021-2030", "Bilaga:, 2021-2030"),
        ("Strategi 2021-2030\nPlan 2021-2030.pptx", "Strategi 2021-2030\n"),
        ("Plan 2021-2030.", "Plan 2021-2030."),
        ("Plan 2021-2030.pdfer", "Plan 2021-2030.pdfer"),
    ],
)
def test_a_file_s_name_is_not_read(text, left):
    read = without_file_names(text)
    assert len(read) == len(text)
    assert read.replace(" ", "") == left.replace(" ", "")


@given(st.text("a b.pdf:\n|2021-", max_size=60))
def test_what_is_left_stands_where_it_stood(text):
    read = without_file_names(text)
    assert len(read) == len(text)
    assert all(one in (two, " ") for one, two in zip(read, text, strict=True))
    assert without_file_names(read) == read
