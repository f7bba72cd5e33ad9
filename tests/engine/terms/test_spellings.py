"""Preferred spellings: what is found in a text, and what stands there afterwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.body import Body, Spelling
from sro_cli.engine.terms.spellings import preferred

SETTLED = [
    ("NorrKom", "Norrkom's", "Norrkom"),
    ("hälso-", "hälsa-"),
    ("länsgemensam", "läns-gemensam", "läns gemensam"),
    ("SIP-möte", "SIP möte"),
    ("länsskola", "läns-skola"),
    ("Vårdsamverkan Norr", "vårdsamverkan norr", "Samverkan Norr"),
    ("regionen", "Regionen"),
    ("NVR", "Nvr"),
    ("samordnare", "sam-ordnare"),
    ("patient", "brukare"),
    ("nära vård", "närvård"),
    ("länsbidrag", "läns-bidraget"),
]
BODY = Body(
    format=1,
    spellings=tuple(Spelling(**{"use": use, "not": wrong}) for use, *wrong in SETTLED),
)


def right(text):
    return preferred(BODY).corrected(text)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Norrkom's styrelse, Norrkoms och", "NorrKoms styrelse, NorrKoms och"),
        ("Norrkom’s styrelse", "NorrKoms styrelse"),
        ("Norrkommun, norrkom, NORRKOM", None),
        ("Norrkom-gruppen", "NorrKom-gruppen"),
        ("Hälsa- och sjukvårdsavtal", "Hälso- och sjukvårdsavtal"),
        ("Läns-gemensamma mål", "Länsgemensamma mål"),
        ("ett läns\n  gemensamt mål", "ett länsgemensamt mål"),
        ("ett läns\n\ngemensamt mål", None),
        ("läns‑gemensam", "länsgemensam"),
        ("läns-gemensamhet", None),
        ("SIP möten och SIP-möten", "SIP-möten och SIP-möten"),
        ("läns-skolor, läns-skolorna", "länsskolor, länsskolorna"),
        ("Vårdsamverkan Norr", None),
        ("I Samverkan Norrs plan", "I Vårdsamverkan Norrs plan"),
        ("Regionen beslutar. I Regionen sker", "Regionen beslutar. I regionen sker"),
        ("- Regionen\n- i Regionen", "- Regionen\n- i regionen"),
        ("Nvr:s Nvrs", "NVR:s NVRs"),
        ("sam-ordnarna sam-ordnares", "samordnarna samordnares"),
        ("[mål](https://x.se/läns-gemensam)", None),
        ("Brukare, brukares", "Patient, patients"),
        ("Närvården och närvårds", "Nära vården och nära vårds"),
        ("Närvårds-team, närvård-team, närvårds- och hemteam", None),
        ("läns-bidrag, Läns-bidragets", "länsbidrag, Länsbidragets"),
    ],
)
def test_a_spelling_is_put_right_and_its_ending_kept(text, after):
    assert right(text) == (after or text)
    assert bool(preferred(BODY).hits(text)) is (after is not None)


def test_an_ending_that_the_right_word_may_not_have_is_left_to_a_person():
    (hit,) = preferred(BODY).hits("brukarna")
    assert hit.right is None
    assert right("brukarna") == "brukarna"


def test_nothing_is_preferred_to_nothing():
    body = Body(format=1, spellings=(Spelling(**{"use": "", "not": ["", "mål"]}),))
    assert not preferred(body)
    assert preferred(body).hits("mål") == []


words = st.sampled_from(
    [each for entry in SETTLED for each in entry]
    + ["och", "gemensamt", "\n", "\n\n", "- ", ". ", "-", "s", "’s", "läns"]
)


@given(
    st.lists(words).flatmap(
        lambda each: st.sampled_from(["", " "]).map(lambda blank: blank.join(each))
    )
)
def test_what_is_put_right_is_right(text):
    once = right(text)
    assert right(once) == once
