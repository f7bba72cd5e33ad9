"""Lines that were broken at a margin are one again, and no others."""

import pytest

from sro_cli.imports.wrapped import Wrapping

FULL = "Samrådsorganet har följt arbetet med det nya avtalet och ser fram"
BROKEN = Wrapping(len(FULL))
WHOLE = Wrapping(0)


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Ett avtal om sam-", "verkan", "Ett avtal om samverkan"),
        ("Hälso-", "och sjukvård", "Hälso- och sjukvård"),
        ("Vård-", "eller omsorg", "Vård- eller omsorg"),
        ("Nytt avtal", "om samverkan", "Nytt avtal om samverkan"),
        ("Nytt avtal.", "om samverkan", None),
        ("Nytt avtal:", "om samverkan", None),
        ("Nytt avtal", "Budget", None),
        ("Norr-", "Södra", None),
    ],
)
def test_a_line_goes_on_in_small_letters(
    above: str, below: str, expected: str | None
) -> None:
    assert WHOLE.join(above, above, below, marked=False) == expected


def test_a_full_line_goes_on_where_the_text_is_broken_so() -> None:
    assert BROKEN.join(FULL, FULL, "Norrdalens svar.", marked=False) == (
        f"{FULL} Norrdalens svar."
    )
    assert WHOLE.join(FULL, FULL, "Norrdalens svar.", marked=False) is None


def test_a_line_with_room_for_the_next_word_is_whole() -> None:
    short = FULL[: len(FULL) - 15]
    assert BROKEN.join(short, short, "Nu antas det.", marked=False) is None


def test_a_line_that_ends_open_goes_on() -> None:
    above = "Underlag har tagits fram av Region Norrdalen och"
    assert WHOLE.join(above, above, "Kustlandet", marked=False) == f"{above} Kustlandet"


def test_words_behind_a_mark_alone_are_its_own() -> None:
    assert WHOLE.join("", "1.", "Avtal", marked=True) == "Avtal"
    assert WHOLE.join("", "", "Avtal", marked=False) is None


@pytest.mark.parametrize(
    ("lengths", "width"),
    [([60, 62, 65] * 20, 65), ([10, 12, 30], 0), ([400, 90, 500], 0), ([], 0)],
)
def test_the_width_of_a_page_is_that_of_its_full_lines(
    lengths: list[int], width: int
) -> None:
    assert Wrapping.of(["x" * length for length in lengths]).width == width
