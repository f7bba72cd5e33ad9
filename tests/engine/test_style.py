"""House style is read from examples, of which only the form counts."""

import datetime

import pytest

from sro_cli.domain.settings import Style
from sro_cli.engine.listing import listing
from sro_cli.engine.style import house_style
from sro_cli.lang.words import words

SV = words("sv")
DAY = datetime.date(2027, 4, 2)


@pytest.mark.parametrize(
    ("styles", "date", "time", "span"),
    [
        ((), "2 april 2027", "9.05".zfill(5), "09.05–13.30"),
        ((Style(time="13:30"),), "2 april 2027", "09:05", "09:05–13:30"),
        ((Style(range="8.00 - 9.00"),), "2 april 2027", "09.05", "09.05 - 13.30"),
        ((Style(date="2001-01-01"),), "2027-04-02", "09.05", "09.05–13.30"),
        (
            (Style(range="13.30 – 15.30"), Style(time="13:30")),
            "2 april 2027",
            "09:05",
            "09:05 – 13:30",
        ),
        (
            (Style(date="?", time="?", range="?"),),
            "2 april 2027",
            "09.05",
            "09.05–13.30",
        ),
    ],
)
def test_later_styles_go_before_earlier_ones(
    styles: tuple[Style, ...], date: str, time: str, span: str
) -> None:
    style = house_style(SV, *styles)
    assert (style.date(DAY), style.time(545), style.range(545, 810)) == (
        date,
        time,
        span,
    )


@pytest.mark.parametrize(
    ("column", "printed"),
    [
        ("2027-04-22", "22 april 2027"),
        ("2027-09", "September 2027"),
        ("2027-13", "2027-13"),
        ("2027-02-30", "2027-02-30"),
        ("hösten", "hösten"),
    ],
)
def test_a_column_of_the_wheel_is_printed_as_what_it_is(
    column: str, printed: str
) -> None:
    assert house_style(SV).period(column) == printed


def test_a_quarter_begins_with_a_capital_as_a_month_does() -> None:
    assert house_style(SV).period("2027-Q1") == "Kvartal 1 2027"


def test_parts_with_commas_are_told_apart_by_one_more() -> None:
    assert listing([], SV) == ""
    assert listing(["A"], SV) == "A"
    assert listing(["A", "B", "C"], SV) == "A, B och C"
    assert listing(["A, X", "B"], SV) == "A, X, och B"
