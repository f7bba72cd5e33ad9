"""Lines that were broken at a margin are one again, and no others."""

import pytest

from sro_cli.imports.text import read_text
from sro_cli.imports.wrapped import Wrapping

FULL = "Samrådsorganet har följt arbetet med det nya avtalet och ser fram"
LONG = "Underlaget har tagits fram av förbunden och av regionens"
BROKEN = Wrapping(len(FULL))
WHOLE = Wrapping(0)


@pytest.mark.parametrize(
    ("last", "below", "joint"),
    [
        ("Ett avtal om sam-", "verkan", ""),
        ("Hälso-", "och sjukvård", " "),
        ("Vård-", "eller omsorg", " "),
        (f"{LONG} arbete", "om samverkan", " "),
        (f"{LONG} arbete.", "om samverkan", None),
        (f"{LONG} arbete:", "om samverkan", None),
        ("Maj Hed (S), ersättare", "miljöchef Saga Rör", None),
        ("Nytt avtal", "Budget", None),
        ("Norr-", "Södra", None),
        ("att anta planen, samt", "att följa upp den", None),
        ("Underlag från Region Norrdalen och", "Kustlandet", " "),
        (LONG, "Synpunkter: inga", None),
    ],
)
def test_a_line_goes_on_where_it_does_not_end(
    last: str, below: str, joint: str | None
) -> None:
    assert WHOLE.joint(last, below, opened=False) == joint


def test_a_bracket_is_closed_on_the_next_line() -> None:
    assert WHOLE.joint("Gården (kaffe från", "08.30)", opened=True) == " "
    assert WHOLE.joint("Gården", "08.30)", opened=False) is None


def test_a_full_line_goes_on_where_the_text_is_broken_so() -> None:
    assert BROKEN.joint(FULL, "Norrdalens svar.", opened=False) == " "
    assert WHOLE.joint(FULL, "Norrdalens svar.", opened=False) is None


def test_a_line_with_room_for_the_next_word_is_whole() -> None:
    short = FULL[: len(FULL) - 15]
    assert BROKEN.joint(short, "Nu antas det.", opened=False) is None


def test_words_behind_a_mark_alone_are_its_own() -> None:
    (block,) = read_text(b"1.\nAvtal\n", "papper.txt").blocks
    assert (block.mark, block.text) == ("1.", "Avtal")


@pytest.mark.parametrize(
    ("lengths", "width"),
    [([60, 62, 65] * 20, 65), ([10, 12, 30], 0), ([400, 90, 500], 0), ([], 0)],
)
def test_the_width_of_a_page_is_that_of_its_full_lines(
    lengths: list[int], width: int
) -> None:
    assert Wrapping.of(["x" * length for length in lengths]).width == width
