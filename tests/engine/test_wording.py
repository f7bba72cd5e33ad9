"""A body's own words over those of the language."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.body import Body, BodyName
from sro_cli.engine.wording import Wording
from sro_cli.lang.words import LANGUAGES, words


def wording(language="sv", **tables):
    names = (
        BodyName(name="Gamla", until=datetime.date(2026, 12, 31)),
        BodyName(name="SRN", title="Samrådsorganet"),
    )
    body = Body(format=1, names=names, **tables)
    return Wording(words(language), body, datetime.date(2027, 2, 25))


def test_a_label_has_the_bodys_name_on_the_day_and_the_year():
    made = wording(labels={"wheel": "Plan {year} för {name}"})
    assert made.label("wheel") == "Plan 2027 för SRN"


def test_the_languages_word_stands_where_the_body_has_none():
    assert wording().label("title_summons") == "Kallelse SRN"
    assert wording(language="en").label("title_summons") == "Summons SRN"


def test_an_empty_word_of_the_body_leaves_it_out():
    made = wording(labels={"agenda": ""}, phrases={"closing": ""})
    assert (made.label("agenda"), made.phrase("closing")) == ("", "")


def test_a_phrase_takes_the_names_of_people():
    sentence = wording().phrase("substitute", substitute="Lena Ås", absent="Ulf Berg")
    assert sentence == "Lena Ås ersätter Ulf Berg under dagens möte."


def test_a_name_in_braces_that_is_none_stays_as_typed():
    made = wording(phrases={"closing": "{namn} {0} {} { {name!r} {a.b} {x"})
    assert made.phrase("closing") == "{namn} {0} {} { {name!r} {a.b} {x"


def test_what_is_filled_in_is_never_filled_again():
    assert wording().fill("{a}", a="{name}") == "{name}"


@pytest.mark.parametrize(
    ("date", "number", "heading"),
    [
        ("3 mars", "6", "Rättelse av 3 mars, punkt 6"),
        ("3 mars", "", "Rättelse av 3 mars"),
        ("", "", "Rättelse av"),
    ],
)
def test_an_empty_name_takes_its_clause_with_it(date, number, heading):
    text = "Rättelse av {date}, punkt {number}"
    assert wording().fill(text, date=date, number=number) == heading


@given(st.text(alphabet="{}ab ,!.:name", max_size=30))
def test_no_text_of_a_body_stops_a_paper(text):
    wording(phrases={"closing": text}).phrase("closing", a="x", b="")


def test_all_languages_have_the_same_words():
    for table in ("labels", "phrases", "files", "kinds", "roles", "attendance"):
        keys = {frozenset(getattr(words(each), table)) for each in LANGUAGES}
        assert len(keys) == 1, table
