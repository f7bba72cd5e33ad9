"""What a title is about: inflection, compounds, roots, short forms, general words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.promises.topics import is_telling, lexicon, rarity, words_of


def share(topic: str, *texts: str) -> float:
    return lexicon(texts).share(words_of(topic), {})


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("överenskommelse", "överenskommelserna"),
        ("budget", "budgeten"),
        ("möte", "mötets"),
        ("gemensam", "gemensamma"),
        ("kontor", "kontoren"),
        ("läkemedelslista", "läkemedelslistor"),
        ("strategi", "strategins"),
        ("suicidprevention", "suicidpreventiva"),
        ("hjälpmedel", "hjälpmedelsförsörjning"),
        ("psykiatri", "ungdomspsykiatrin"),
        ("SIP", "samordnad individuell plan"),
    ],
)
def test_one_word_in_two_forms(one, two):
    (word,) = words_of(one)
    assert lexicon([two]).likeness(word) > 0
    if len(words_of(two)) == 1:
        assert lexicon([one]).likeness(words_of(two)[0]) > 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("läkemedelslistor", "läkemedelsgenomgångar"),
        ("tandvård", "tandem"),
        ("kost", "kostnader"),
        ("resa", "resultat"),
        ("skola", "skoter"),
        ("IT", "idrott"),
    ],
)
def test_two_words_that_only_begin_alike(one, two):
    (word,) = words_of(one)
    assert lexicon([two]).likeness(word) == 0


def test_what_stands_in_titles_of_every_sort_tells_little():
    assert not is_telling(words_of("Information om det fortsatta arbetet i länet"))
    assert is_telling(words_of("Information om sjukresor"))
    assert share("Information om sjukresor", "Information om kost") == 0
    assert share("Dialog om aktuella ärenden", "Aktuella ärenden: dialog") == 1
    assert share("Dialog om aktuella ärenden", "Dialog om remissen") == 0


def test_a_word_of_several_titles_weighs_less():
    titles = [lexicon([each]) for each in ("Kost och resor", "Kost och hälsa", "Tand")]
    rare = rarity(titles, words_of("Kost, tand"))
    assert rare == {"kost": 0.5}
    assert titles[0].share(words_of("Kost, tand"), rare) == pytest.approx(1 / 3)


WORDS = st.text(st.characters(codec="utf-8"), max_size=30)


@given(WORDS, WORDS)
def test_a_share_is_a_share(one, two):
    assert 0 <= share(one, two) <= 1
    assert share(one, two, one) == (1 if words_of(one) else 0)


@given(WORDS)
def test_case_is_of_no_account(text):
    small = {word.text for word in words_of(text.casefold())}
    assert small <= {word.text for word in words_of(text)}
