"""Which year wheel is printed, and as what table."""

import datetime

import pytest

from sro_cli.domain.body import Body, Topic, Wheel
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.promises.wheel import (
    column_span,
    columns_ahead,
    split_tables,
    table_width,
    wheel_on,
    wheel_table,
)

DAY = datetime.date(2027, 3, 6)


def wheel(title, *columns, topics=()):
    return Wheel(title=title, columns=columns, topics=topics)


def table(*wheels, day=DAY):
    return wheel_table(
        Case(
            "srn/x",
            Meeting(
                format=1,
                body="srn",
                date=day,
                start=datetime.time(13),
                end=datetime.time(15),
            ),
            Body(format=1, wheels=wheels),
        )
    )


def everywhere(title, *columns, details=()):
    return Topic(title=title, at=dict.fromkeys(columns, details))


LAST_YEAR = wheel("Årshjul 2026", "2026-04-22", "2027-06-01")
THIS_YEAR = wheel("Årshjul 2027", "2027-02-01", "2027-04-22")
THIS_YEAR_OVER = wheel("Årshjul 2027", "2027-02-01", "2027-03-06")
NEXT_YEAR = wheel("Årshjul 2028", "2028-02-01")
LONG_AGO = wheel("Årshjul 2020", "2020-02-01")


@pytest.mark.parametrize(
    ("wheels", "chosen"),
    [
        ((LAST_YEAR, NEXT_YEAR, THIS_YEAR), THIS_YEAR),
        ((THIS_YEAR_OVER, NEXT_YEAR), NEXT_YEAR),
        ((LAST_YEAR, THIS_YEAR_OVER), LAST_YEAR),
        ((THIS_YEAR_OVER, LONG_AGO), THIS_YEAR_OVER),
        ((LONG_AGO, LONG_AGO), LONG_AGO),
        ((), None),
    ],
)
def test_the_wheel_is_one_with_meetings_ahead_its_own_year_first(wheels, chosen):
    assert wheel_on(Body(format=1, wheels=wheels), DAY) == chosen


def test_a_wheel_without_a_year_in_its_title_is_of_its_first_columns_year():
    nameless = wheel("Planering", "2027-02-01")
    assert wheel_on(Body(format=1, wheels=(nameless, LONG_AGO)), DAY) == nameless


@pytest.mark.parametrize(
    ("column", "span"),
    [
        ("2027-04-22", ("2027-04-22", "2027-04-22")),
        ("2027-12", ("2027-12-01", "2027-12-31")),
        ("2028-02", ("2028-02-01", "2028-02-29")),
        ("2027-Q4", ("2027-10-01", "2027-12-31")),
        ("hösten 2027", None),
        ("2027-13", None),
        ("9999-12", None),
    ],
)
def test_a_column_is_a_day_a_month_or_a_quarter(column, span):
    expected = span and tuple(map(datetime.date.fromisoformat, span))
    assert column_span(column) == expected


def test_columns_are_those_after_the_meetings_day():
    columns = ("2027-Q1", "2027-03", "2027-03-06", "2027-03-07", "2027-04", "hösten")
    left = columns_ahead(wheel("", *columns), DAY)
    assert left == ("2027-Q1", "2027-03-07", "2027-04", "hösten")


def test_where_all_columns_are_past_all_of_them_are_shown():
    assert columns_ahead(LONG_AGO, DAY) == ("2020-02-01",)


def test_a_topic_is_a_row_with_its_details_below_it():
    topics = (
        everywhere("Avtal", "2027-04-22", details=("Delrapport", "Tidsplan")),
        everywhere("Redan gjort", "2027-02-01"),
        everywhere("Dialog", "2027-09"),
    )
    columns = ("2027-02-01", "2027-04-22", "2027-09", "2028-Q1")
    assert table(wheel("Årshjul", *columns, topics=topics)) == (
        "| 22 april 2027 | September 2027 | Kvartal 1 2028 |\n"
        "| --- | --- | --- |\n"
        "| Avtal<br>Delrapport<br>Tidsplan |  |  |\n"
        "|  | Dialog |  |"
    )


def test_what_a_person_typed_cannot_leave_its_cell():
    topics = (everywhere("A | B\nC \\| D", "2027-04-22"),)
    row = table(wheel("", "2027-04-22", topics=topics)).splitlines()[-1]
    assert row == "| A \\| B C \\| D |"


def test_a_column_that_only_a_topic_names_is_shown_in_its_place():
    topics = (everywhere("Avtal", "2027-05-01"),)
    head = table(wheel("", "2027-04-22", "2027-06-01", topics=topics)).splitlines()[0]
    assert head == "| 22 april 2027 | 1 maj 2027 | 1 juni 2027 |"


def test_more_than_eight_columns_make_a_table_a_year():
    first = [f"2027-{month:02}" for month in range(4, 13)]
    second = ["2028-01", "2028-02"]
    topics = (everywhere("Avtal", *first, *second),)
    parts = table(wheel("", *first, *second, topics=topics)).split("\n\n")
    assert [table_width(part) for part in parts] == [8, 1, 2]


@pytest.mark.parametrize(
    "wheels", [(), (wheel("Årshjul", "2027-04-22"),), (wheel("Årshjul"),)]
)
def test_no_wheel_or_an_empty_one_makes_no_table(wheels):
    assert table(*wheels) == ""


def test_a_table_is_told_from_the_text_around_it():
    text = "Före\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\nEfter | inte tabell\n"
    assert split_tables(text) == (
        "| A | B |\n|---|--:|\n| 1 | 2 |",
        "Före\n\nEfter | inte tabell",
    )


def test_a_line_right_over_a_table_stays_text():
    assert split_tables("Se:\n| A |\n|---|") == ("| A |\n|---|", "Se:")


@pytest.mark.parametrize("text", ["", "Text", "- en punkt\n- till", "A\n---"])
def test_a_text_without_table_stays_as_it_is(text):
    assert split_tables(text) == ("", text)


def test_what_was_frozen_is_found_again():
    topics = (everywhere("A | B", "2027-04-22", "2027-05", details=("C",)),)
    printed = table(wheel("", "2027-04-22", "2027-05", topics=topics))
    assert split_tables(f"{printed}\n") == (printed, "")
    assert table_width(printed) == 2
