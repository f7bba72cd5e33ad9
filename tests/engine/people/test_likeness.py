"""Whether two names are one person's: what sounds alike, slips, and lost parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.people.likeness import Likeness, likeness, same_person
from sro_cli.lang.name_lore import name_lore

SOUND = [
    ("Helen Tornquist", "Helene Törnkvist"),
    ("Jeanette Dal", "Janette Dahl"),
    ("Carl-Erik Philipsson", "Karl-Eric Filipson"),
    ("Ann-Sofie Lövgren", "Annsofi Löfgren"),
    ("Per Axelsson", "Pär Akselson"),
    ("Zeljko Brankovic", "Željko Branković"),
    ("Britt Inger Sällqvist", "Britt-Inger Sallquist"),
    ("Claes von Hallenstam", "Clas Hallenstam"),
    ("Tornquist, Helen", "Helén Tornquist"),
    ("Per O. Dunkmark", "Per Dunkmark"),
    ("Åsa Hjelmdunk", "Åsa Jelmdunk"),
    ("Nora O'Dunkell", "Nora ODunkell"),
    ("Karim Chamounis", "Karim Shamounis"),
    ("Oleksandr Bondarchuk", "Oleksandr Bondartjuk"),
    ("Hossein Rezvani", "Hussein Rezvani"),
]
SLIPS = [
    ("Magnus Haggmark", "Magnus Hagmrak"),
    ("Alexanda Ek", "Alexandra Ek"),
    ("Annika Stenhammar", "Annika Stenhammer"),
    ("Lousie Ek", "Louise Ek"),
    ("Kennrth Ek", "Kenneth Ek"),
    ("Eirk Ek", "Erik Ek"),
    ("Zara Ek Dunkmark", "Sara Ek Dunkmark"),
    ("Charlotte Ek Dunkmark", "Charlotta Ek Dunkmark"),
    ("Arne Lundeqvist Ek", "Arne Lundqvist Ek"),
    ("Arne Norlund Ek", "Arne Nordlund Ek"),
    ("Lasr Ek", "Lars Ek"),
    ("Magnus Skarpendunkare", "Magnus Skrapendunkere"),
    ("Mia Hedlund Dunkäng", "Mia Edlund Dunkäng"),
    ("Magdalna Dunkhammar", "Magdalena Dunkhamer"),
]
PARTS = [
    ("Moa Svärd Dunkmark", "Moa Dunkmark"),
    ("Sandra Torpman", "Sandra Torpman-Lilja"),
    ("Ellen Solum Bjerke", "Ellen Bjerke Solum"),
    ("P-O Ek", "Per-Olof Ek"),
    ("P. O. Ek", "Per Olof Ek"),
    ("PO Ek", "Per-Olof Ek"),
    ("J-E Ek", "Jan-Erik Ek Lund"),
    ("Per O Ek", "Per-Olof Ek"),
    ("C-G Ek", "Karl-Gunnar Ek"),
    ("Anna Viktoria Dunkäng", "Anna Dunkäng"),
    ("Anna Maria Ek Lund", "Anna Ek Lund"),
]
TWO = [
    ("Helena Sundberg Karlsson", "Helen Tornquist"),
    ("Adam Sandkvist", "Marina Sandkvist"),
    ("Sten Nydal", "Sten Ådal"),
    ("Anna Lind", "Anna Lund"),
    ("Maria Ek", "Marie Ek"),
    ("Kerstin Ek", "Kristin Ek"),
    ("Fredrik Ek", "Fredrika Ek"),
    ("Per-Anders Ek", "Per-Åke Ek"),
    ("Ali Hassan", "Hassan Ali"),
    ("P-O Ek", "Per-Erik Ek"),
    ("Per O Ek", "Per E Ek"),
    ("Bo Ek", "Britt-Olga Ek"),
    ("Jo Ek", "Jan-Olof Ek"),
    ("Sven-Erik Dunkäng", "Sven Dunkäng"),
    ("Lars Åke Dunkäng", "Lars Dunkäng"),
    ("Karl Viktor Ek", "Karl Ek"),
    ("Zara Ek", "Sara Ek"),
    ("Charlotte Ek", "Charlotta Ek"),
    ("Erik Ek Dunkmark", "Erika Ek Dunkmark"),
    ("Ebba Ek Dunkmark", "Ebbe Ek Dunkmark"),
    ("Mia Lindberg Dunkäng", "Mia Lundberg Dunkäng"),
    ("Mia Hedlund Ek", "Mia Edlund Ek"),
    ("Zaid Ek", "Ziad Ek"),
    ("Hanna Jonsson", "Hanna Jönsson"),
    ("Helen", "Helene"),
]


@pytest.mark.parametrize(("one", "other"), SOUND)
def test_names_that_sound_alike_are_one(one, other):
    assert likeness(one, other) is Likeness.SOUND


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_slip_that_makes_no_known_name_is_one(one, other):
    assert likeness(one, other) is Likeness.SLIP


@pytest.mark.parametrize(("one", "other"), PARTS)
def test_a_surname_may_lose_a_part(one, other):
    assert likeness(one, other) is Likeness.PART


@pytest.mark.parametrize(("one", "other"), TWO)
def test_known_names_that_differ_are_two(one, other):
    assert not same_person(one, other)


FIRST = st.sampled_from(sorted(name_lore().first_names))
LAST = st.sampled_from(sorted(name_lore().surnames))
NAMES = st.builds("{} {}".format, FIRST, LAST)


@given(NAMES, NAMES)
def test_it_does_not_matter_which_is_first(one, other):
    assert likeness(one, other) == likeness(other, one)


@given(NAMES)
def test_a_name_is_like_itself_in_any_case(name):
    assert likeness(name, name.upper()) is Likeness.SOUND


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_may_be_asked_about(one, other):
    assert likeness(one, other) == likeness(other, one)
