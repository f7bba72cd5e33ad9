"""Clock times in prose are found, whatever else figures may be."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.settings import Style
from sro_cli.engine.prose.texts import prose
from sro_cli.engine.prose.written_times import (
    DASHES,
    mended,
    plain_dash,
    time_slips,
)
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.lang.words import words


def style(time: str = "13.30", span: str = "13.30–15.30") -> HouseStyle:
    return house_style(words(), Style(time=time, range=span))


POINT, COLON, WIDE = style(), style("13:30", "13:30-15:30"), style(span="13.30 – 15.30")
STYLES = (POINT, COLON, WIDE, style(span="13:30 - 15:30"), style("13:30"))


def right(text: str, house: HouseStyle = POINT) -> str:
    return mended(text, time_slips(prose(text), house))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("kl 13:30", "kl 13.30"),
        ("Kl. 8:30 och 10:15", "Kl. 8.30 och 10.15"),
        ("klockan 1330", "klockan 13.30"),
        ("kl. 13,30", "kl. 13.30"),
        ("kl. ca 13:30", "kl. ca 13.30"),
        ("kl. 13:00 till 15:00", "kl. 13.00 till 15.00"),
        ("kl. 0900-1200", "kl. 09.00–12.00"),
        ("kl. 9-12", "kl. 9–12"),
        ("kl. 13-15.30", "kl. 13–15.30"),
        ("13.00-15.00", "13.00–15.00"),
        ("Jour 22:00–06:00", "Jour 22.00–06.00"),
        ("nattpatrullen 21.30-06.30", "nattpatrullen 21.30–06.30"),
        ("13.00 – 15.00", "13.00–15.00"),
        ("13.00--15.00", "13.00–15.00"),
        ("(20 minuter, 13.05−13.25)", "(20 minuter, 13.05–13.25)"),
        ("Fika 14.20-14.40", "Fika 14.20–14.40"),
        ("Mötet avslutades 16:52.", "Mötet avslutades 16.52."),
        ("2025-03-06 13:30, Norrstad", "2025-03-06 13.30, Norrstad"),
        ("torsdag 13:30", "torsdag 13.30"),
        ("Tors. 13:30, Ons 14:45", "Tors. 13.30, Ons 14.45"),
        ("den 3 april 13:30", "den 3 april 13.30"),
        ("Tid: 13:30", "Tid: 13.30"),
        ("Lunch 12:00", "Lunch 12.00"),
        ("| 13:30 | Paus |", "| 13.30 | Paus |"),
        ("- 13:30 Avtal", "- 13.30 Avtal"),
        ("vi möts **13:30** och 14:45", "vi möts **13.30** och 14.45"),
        ("Öppet 13:00 till 15:00", "Öppet 13.00 till 15.00"),
        ("kl. 13:00-ca 15:00", "kl. 13.00-ca 15.00"),
        ("avgår 12:30, 13:30 eller 14:52", "avgår 12:30, 13:30 eller 14:52"),
        ("buss 12:30, 13:30 och 14:45", "buss 12.30, 13.30 och 14.45"),
        ("9.00–10.00 och 10.15-11.00", "9.00–10.00 och 10.15–11.00"),
        ("[mötet 13:30](https://x.example/13:30)", "[mötet 13.30](https://x.example/13:30)"),
    ],
)  # fmt: skip
def test_times_are_written_as_the_house_does(text, written):
    assert right(text) == written
    assert right(written) == written


@pytest.mark.parametrize(
    "text",
    [
        "kl. 12.00 den 19 juni",
        "kl. 13–15 och kl. 9.00–11.30",
        "Lagen (2017:612), prop. 2024/25:113, Dnr RS 2025-00123",
        "2 kap. 3:5 och 10:15",
        "Berga 5:21, Berga 10:15",
        "Norra-Berga 10:15",
        "Berga 10:15, 10:20 och 10:25",
        "Berga 5:20 till 5:25, Berga 10:21 till 10:25",
        "fastigheten 10:15",
        "21:45 kronor, 13.30 procent, 12.30-15.40 kr/timme, 10:15 %",
        "Matteus 10:30; siffrorna 0:45, 1:50 och skala 10:50",
        "laget vann med 21:15",
        "Luk. 10:25, 1 Mos. 12:30, psalm 10:15, Luk. 10:25-11:30, Fil. 10:25",
        "avsnitt 7.10-7.15, punkterna 6.10 - 6.15, version 10.15-10.30",
        "1.1-1.3, 1.10-1.30, 2.15-2.45",
        "telefon 010-123 45 67, 08-12 30 15, 0520-13 30",
        "sidorna 13-15, vecka 10-12, 20-30 personer, 13-15 år",
        "2025-03-06T13:30:00Z, 13:30:15, 192.168.13.30",
        "https://norrdalen.example/13:30-15:00 och `13:30-15:00`",
        "[bilaga](attachments/13:30-15:00.pdf)",
        "öppet 24:7, 24/7 och 25:30-26:30",
        "årskurs 7-9, kl. 25.00-26.00",
        "bildspel_13:30-15:00.pdf",
        "10.15-12.30 mnkr och 10.15–12.30",
        "SRO-13:30",
        "Avtal, kl. 13.00\n- 15.00 Budget\n- 16.00 Resa",
        "- 13.00\n- 14.00\n- 14.30",
        "kl 2025-03-06, kl. 355, kl. 13 - 15 personer",
    ],
)
def test_other_figures_are_left_alone(text):
    assert right(text) == text


def test_a_house_may_have_blanks_and_colons():
    assert right("kl. 13.30 och 14.00-15.30", COLON) == "kl. 13:30 och 14:00-15:30"
    assert right("kl. 13:30, 14.00-15.30", WIDE) == "kl. 13.30, 14.00 – 15.30"
    assert right("14.00\u00a0– 15.30", WIDE) == "14.00\u00a0– 15.30"
    assert right("11.30 blev 13.30", COLON) == "11.30 blev 13.30"  # nothing says so


pairs = st.tuples(st.integers(6 * 12, 23 * 12), st.integers(6 * 12, 23 * 12)).filter(
    lambda pair: pair[0] < pair[1]
)
dashes = st.builds(
    lambda before, dash, after: before + dash + after,
    st.sampled_from(["", " ", "\u00a0"]),
    st.sampled_from([*DASHES, "--"]),
    st.sampled_from(["", " "]),
)
leads = st.sampled_from(["", "kl. ", "Kl ", "klockan ", "Paus ", "- ", "(", "Tid: "])


def clock(fives: int, point: str) -> str:
    return datetime.time(fives // 12, fives % 12 * 5).strftime(f"%H{point}%M")


@given(pairs, dashes, leads, st.sampled_from(".:"), st.sampled_from(STYLES))
def test_every_range_becomes_the_one_of_the_house(pair, dash, lead, point, house):
    text = lead + dash.join(clock(each, point) for each in pair) + " i Norrstad"
    mended_text = right(text, house)
    printed = house.range(pair[0] * 5, pair[1] * 5)
    assert plain_dash(mended_text) == f"{lead}{printed} i Norrstad"
    assert right(mended_text, house) == mended_text


@given(st.text("kl. 0123456789:,.–-/()åÅ%§\n", max_size=40), st.sampled_from(STYLES))
def test_what_is_mended_stays_as_it_is(text, house):
    once = right(text, house)
    assert right(once, house) == once
