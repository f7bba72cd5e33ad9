"""Record numbers in titles are known, and are no part of them."""

import pytest

from sro_cli.imports.records import cut_record, is_record


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("Nytt avtal Dnr RS 2027/112", "Nytt avtal", "Dnr RS 2027/112"),
        ("Nytt avtal (dnr 2027/112)", "Nytt avtal", "dnr 2027/112"),
        ("Nytt avtal, Dnr: 2027-00112", "Nytt avtal", "Dnr: 2027-00112"),
        ("Nytt avtal RS-2027-00112", "Nytt avtal", "RS-2027-00112"),
        ("RS 2027/112 Nytt avtal", "Nytt avtal", "RS 2027/112"),
    ],
)
def test_a_number_is_cut_from_an_end_of_a_title(
    text: str, title: str, number: str
) -> None:
    found = cut_record(text)
    assert (found.title, found.number.strip("()")) == (title, number)


@pytest.mark.parametrize(
    "text",
    [
        "Nytt avtal",
        "Budget 2027",
        "Plan 2027–2030",
        "Uppföljning av RS 2027/112 och nästa steg",
        "6/3 2027",
        "",
    ],
)
def test_other_titles_stay_whole(text: str) -> None:
    assert cut_record(text) == (text, "")


@pytest.mark.parametrize(
    ("text", "alone"),
    [("Dnr RS 2027/112", True), ("(RS 2027/112)", True), ("Avtal RS 2027/112", False)],
)
def test_a_line_that_is_a_number_is_told(text: str, alone: bool) -> None:
    assert is_record(text) is alone
