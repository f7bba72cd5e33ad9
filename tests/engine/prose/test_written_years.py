"""Ranges of years in prose are told from the numbers of cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.settings import Style
from sro_cli.engine.prose.texts import prose
from sro_cli.engine.prose.written_years import reversed_years, year_dash, year_ranges
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.lang.words import words


def style(time: str = "13.30", span: str = "13.30–15.30") -> HouseStyle:
    return house_style(words(), Style(time=time, range=span))


POINT, COLON, WIDE = style(), style("13:30", "13:30-15:30"), style(span="13.30 – 15.30")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Strategi 2021 - 2030", ["2021 - 2030"]),
        ("Mål 2021-2030, 2025–2026.", ["2021-2030", "2025–2026"]),
        ("Läsåret 2024-25, 2024/25, 2030-2021, 2021-2021", []),
        ("dnr 2024-2025, Dnr: 2024-2026, 2024-2025-01", []),
        ("(dnr RS 2024-2031), Diarienr: KS HSN 2024-2031", []),
        ("Mål 2024\n- 2030 års mål", []),
        ("2024-12-01 - 2025-01-31, 2025-02-11–2025-03-10", []),
        ("tel. 2010-2035, 2000-2050 kronor, 1900-2100:5", []),
        ("https://norrdalen.example/2021-2030", []),
        ("Perioden: 2021-2030; **åren** 2021-2030", ["2021-2030"] * 2),
        ("2021-2030 års plan, utvecklingsplan 2021-2030", ["2021-2030"] * 2),
        ("Strategi för vård, skola och vägar i Norrdalen 2021-2030", ["2021-2030"]),
        (
            "åren 2021-2025, 2026-2030 och 2031-2035",
            ["2021-2025", "2026-2030", "2031-2035"],
        ),
        ("Plan 2021-2030, 2026-2044\n2026-2031 Ansökan", ["2021-2030"]),
        ("Läsåret 2025-2026 är budgeten 2025-2026 låst", ["2025-2026"] * 2),
        ("BUDGET 2026-2028 (2026 - 2028)", ["2026-2028", "2026 - 2028"]),
    ],
)
def test_ranges_of_years_are_found(text, found):
    assert [each.old for each in year_ranges(prose(text))] == found


@pytest.mark.parametrize(
    "text",
    [
        "Ansökan om bidrag (RS 2026-2031)",
        "VSG 2026-2044, KS 2025-2031, HSN 2025-2027",
        "KSau 2025-2031, Ks 2025-2031, (RS) 2025-2031, R 2025-2031",
        "RS 2026-2031, 2026-2044 och 2026-2050",
        "RS 2026 - 2031, RS 2026–2031",
        "Handlingsplan för resor, RS 2026-2031",
        "Handlingsplan för resor (RS 2026-2031)",
        "Handlingsplan RS 2026-2031",
        "Handlingsplan för resor (2026-2031)",
        "Handlingsplan för resor, 2026-2031",
        "Handlingsplan. Motion 2026-2031",
        "Budget för regionstyrelsen 2026-2031, Planeringsutskottet 2026-2031",
        "2026-2031 Motion om vägar",
        "Svar på motion för bussar under året i Norrdalen 2026-2031",
        "Planärende 2026-2031, detaljplan 2026-2031, Detaljplan för Berga 2026-2031",
        "Handlingsprogram, regionstyrelsens diarium 2026-2031",
        "Motion 2026-2031, protokoll 2026-2031, i 2026-2031",
    ],
)
def test_the_number_of_a_case_is_no_range_of_years(text):
    assert list(year_ranges(text)) == []


@given(st.text("ABÅRSab åplan(),.:-–0123456789", max_size=40))
def test_behind_capitals_there_are_never_years(text):
    assert list(year_ranges(f"{text} RS 2026-2031")) == list(year_ranges(text))


def test_years_may_run_backwards():
    text = (
        "Strategi 2030-2027, (2030–2027). RS 2030–2027, budget 2027-2030, 2031-2030 kr"
    )
    assert [each.old for each in reversed_years(text)] == ["2030-2027", "2030–2027"]


@pytest.mark.parametrize(
    ("written", "house", "dash"),
    [
        (["-"], POINT, "–"),
        (["-"], WIDE, "–"),
        (["–", "-"], WIDE, "–"),
        ([" – ", " – ", "–"], WIDE, " – "),
        ([" – ", "–"], POINT, "–"),
        ([" – "], POINT, " – "),
        (["-", " – "], POINT, " – "),
        ([" - "], COLON, "–"),
        (["-", " - "], COLON, "-"),
        (["-"], style(span="13.30 till 15.30"), "–"),
    ],
)
def test_one_range_of_years_has_one_dash(written, house, dash):
    assert year_dash(written, house) == dash
