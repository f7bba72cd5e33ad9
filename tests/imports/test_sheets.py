"""What belongs to the sheets of a paper is told from what is the paper's."""

import pytest

from sro_cli.imports.sheets import furniture, is_page_number


@pytest.mark.parametrize(
    "text",
    [
        "Sida 2 (5)",
        "Sida 2 av 5",
        "Sidan 2",
        "Sid. 2",
        "2 (5)",
        "2(5)",
        "2/5",
        "- Sida 2 -",
        "**Sida 2**",
    ],
)
def test_page_numbers_are_known(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize(
    "text", ["2", "2027", "1200/5", "Sida vid sida", "Punkt 2 (5)", "2 (av 5) till", ""]
)
def test_other_figures_are_no_page_numbers(text: str) -> None:
    assert not is_page_number(text)


def left(*texts: str) -> list[str]:
    reasons = furniture([(text, None) for text in texts])
    return [text for text, reason in zip(texts, reasons, strict=True) if reason]


def test_a_head_that_stands_at_each_page_number_is_left_out_but_once() -> None:
    texts = ("Mötets öppnande", "Nytt avtal", "Budget")
    pages = [
        ("Region Norrdalen", f"Sida {at} (3)", text) for at, text in enumerate(texts, 1)
    ]
    assert left(*(line for page in pages for line in page)) == [
        "Sida 1 (3)",
        "Region Norrdalen",
        "Sida 2 (3)",
        "Region Norrdalen",
        "Sida 3 (3)",
    ]


def test_a_head_and_its_page_number_may_be_one_row() -> None:
    lines = ["PROTOKOLL\t1 (2)", "Mötets öppnande", "PROTOKOLL\t2 (2)", "Nytt avtal"]
    assert left(*lines) == ["PROTOKOLL\t1 (2)", "PROTOKOLL\t2 (2)"]


def test_bare_numbers_are_page_numbers_only_where_they_count_up() -> None:
    assert left("Öppnande", "1", "Avtal", "2", "Budget", "3") == ["1", "2", "3"]
    assert left("Öppnande", "48", "Avtal", "2") == []
    assert left("Öppnande", "1") == []


def test_places_for_signatures_are_left_out() -> None:
    sign = "Justerandes sign\tUtdragsbestyrkande"
    assert left("Nytt avtal", sign) == [sign]


def test_a_line_of_the_paper_that_comes_again_stays() -> None:
    lines = ["Beslut", "Sida 1", "Öppnande", "Text", "Beslut", "Mer", "Sida 2", "Slut"]
    assert left(*lines) == ["Sida 1", "Sida 2"]
