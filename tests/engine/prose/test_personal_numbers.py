"""Personal numbers are found in all their forms, and nothing else is.

All numbers here are made up; those that are written out have birth numbers (238, 239)
that nobody is given.
"""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.prose.personal_numbers import personal_numbers

MEETING = datetime.date(2025, 3, 6)


def found(text: str) -> list[str]:
    return [text[each.begin : each.end] for each in personal_numbers(text, MEETING)]


def check_digit(nine: str) -> int:
    """Return the digit, worked out in another way than the program does."""
    doubled = "".join(str(int(each) * (2 - at % 2)) for at, each in enumerate(nine))
    return -sum(map(int, doubled)) % 10


births = st.dates(datetime.date(1930, 1, 1), datetime.date(2020, 12, 31))
serials = st.integers(0, 999).map("{:03}".format)
FORMS = (
    "{date}-{last}", "{date}{last}", "{date} {last}", "{date}+{last}",
    "{century}{date}-{last}", "{century}{date}{last}", "{century}{date} {last}",
    "{date} - {last}", "{century}{date}–{last}", "{date}‑{last}", "{date}\u00a0{last}",
)  # fmt: skip
AROUND = ("{}", "Pnr: {}.", "({})", "född {},", "underlag_{}.pdf", "?pnr={}&a=1")


def parts(birth, serial, *, coordination=False):
    day = birth.day + (60 if coordination else 0)
    date = f"{birth:%y%m}{day:02}"
    return {
        "century": f"{birth.year // 100}",
        "date": date,
        "last": serial + str(check_digit(date + serial)),
    }


@given(births, serials, st.booleans(), st.sampled_from(FORMS), st.sampled_from(AROUND))
def test_every_number_is_found_in_every_form(birth, serial, kind, form, around):
    number = form.format(**parts(birth, serial, coordination=kind))
    if number.startswith("070") and number.isdigit():
        return  # a mobile phone's, where no word says otherwise
    assert found(around.format(number)) == [number]


@given(births, serials, st.integers(1, 9), st.sampled_from(FORMS))
def test_a_wrong_check_digit_is_no_number(birth, serial, more, form):
    right = parts(birth, serial)
    last = right["last"][:3] + str((int(right["last"][3]) + more) % 10)
    assert not found(form.format(**right | {"last": last}))


@given(st.integers(13, 99), st.integers(0, 99), st.integers(0, 999), st.booleans())
def test_a_month_that_there_is_not_is_no_number(month, day, serial, dash):
    # so an organisation's number is none: its third figure is two or more
    nine = f"55{month}{day:02}{serial:03}"
    number = f"{nine[:6]}{'-' if dash else ''}{nine[6:]}{check_digit(nine)}"
    assert not found(number)


@given(st.text("0123456789abcdef", min_size=40, max_size=64))
def test_a_hash_is_no_number(text):
    assert not found(f"sha256 {text}") or " " in text


@pytest.mark.parametrize(
    "text",
    [
        "850230-2386",  # no such day
        "010229-2380",
        "98503122387, 85031223871, 1234-850312-2387, 850312-2387-1",
        "2025.8503122387, 3,8503122387 och 8503122387.5",
        "OCR: 8503122387, OCR-nr 8503122387, bg 8503122387, tfn. 8503122387",
        "Mötes-id: 850312 2387",
        "0709124564, +46709124564, 070-912 45 64",
        "https://zoom.example/j/8503122387",
        "20250306-1315, 20250306 1315, 250306 1315, 202503061315, 2503061315",
        "1b4e28ba-2fa1-11d2-883f-198503122387",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "850312TF01, 850312-T387, 850312 23 87, 85 0312-2387",
        "",
    ],
)
def test_other_figures_are_no_number(text):
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Personnr 0709124564", "0709124564"),
        ("födelsedatum 850312-2387, tel 850312-2387", "850312-2387"),
        ("organisationsnummer 850312-2387", "850312-2387"),  # a firm of one person
        ("1. 850312-2387 Ek", "850312-2387"),
        ("070912 4564", "070912 4564"),
        ("20250306 850312-2387", "850312-2387"),
        ("2, 850312-2387", "850312-2387"),
        ("000229-2381", "000229-2381"),  # a leap day of 2000
        ("250306-1315", "250306-1315"),
        ("a.b@norrdalen.example 19850372-2384", "19850372-2384"),
    ],
)
def test_a_number_is_found_beside_other_words(text, number):
    assert set(found(text)) == {number}


def test_the_last_figures_are_hidden():
    (number,) = personal_numbers("Maria Dal, 850312-2387")
    assert number.masked == "850312-****"


def test_a_number_with_its_century_is_a_persons_whatever_it_is_called():
    assert list(personal_numbers("Ärende-id 198503122387"))
    assert not list(personal_numbers("Ärende id 8503122387"))
