"""The day of a paper, and the times that its record needs."""

import datetime as dt

import pytest
from drafts import minutes, table

from sro_cli.actions.importing.placing import day_of, with_times, without_twins
from sro_cli.domain.errors import RejectedError


@pytest.mark.parametrize(
    "name",
    [
        "2025-03-06 kallelse.docx",
        "kallelse_20250306.pdf",
        "gamla/möten/250306.txt",
        "SRN 2025.03.06.pdf",
        "möte 25-03-06 nr 991342.txt",
        r"gamla\2025_03_06.md",
    ],
)
def test_a_date_that_the_paper_lacks_stands_in_the_files_name(name: str) -> None:
    day, unsure = day_of(minutes(date=None), name)
    assert day == dt.date(2025, 3, 6)
    assert len(unsure) == 1


@pytest.mark.parametrize("name", ["kallelse.docx", "253306.txt", "9992025-03-061.pdf"])
def test_without_a_date_the_paper_is_refused(name: str) -> None:
    with pytest.raises(RejectedError, match="does not say when") as refused:
        day_of(minutes(date=None), name)
    assert "file's name" in refused.value.hint


def test_the_paper_goes_before_its_files_name() -> None:
    assert day_of(minutes("2027-04-22"), "2025-03-06.txt") == (dt.date(2027, 4, 22), ())


NO_TIME = {"start": None, "end": None}
LONG = {"title": "A", "minutes": 40}
TIMED = {"title": "A", "start": dt.time(13, 10), "end": dt.time(14, 40)}


@pytest.mark.parametrize(
    ("head", "items", "wanted", "doubts"),
    [
        (NO_TIME, [], (dt.time(0), dt.time(0, 1)), 2),
        (NO_TIME, [TIMED], (dt.time(13, 10), dt.time(14, 40)), 2),
        ({"end": None}, [LONG], (dt.time(13), dt.time(13, 40)), 1),
        ({"start": dt.time(16)}, [], (dt.time(16), dt.time(16, 1)), 1),
        ({"start": None}, [{"title": "Utan tid"}], (dt.time(0), dt.time(15)), 1),
        ({}, [], (dt.time(13), dt.time(15)), 0),
        ({"start": dt.time(23, 59), "end": None}, [], (dt.time(23, 59), dt.time(0)), 1),
    ],
)  # fmt: skip
def test_missing_times_are_put_in_and_told(head, items, wanted, doubts) -> None:
    done, unsure = with_times(table(items=items, **head))
    assert (done["start"], done["end"]) == wanted
    assert len(unsure) == doubts


def test_an_id_stands_once() -> None:
    items = [
        {"id": "a", "title": "A", "items": [{"id": "a", "title": "B"}]},
        {"title": "C"},
    ]
    (first, second) = without_twins(items)
    assert first == {"id": "a", "title": "A", "items": [{"title": "B"}]}
    assert second == {"title": "C"}
