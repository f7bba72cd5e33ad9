"""In the list of names those near one are found, as if all were compared."""

import random

from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.people.likeness import likeness
from sro_cli.engine.people.name_index import NameIndex
from sro_cli.lang.name_lore import name_lore

LETTERS = "aeiouåäöéhjklmnrstvckfz"
NAMES = st.builds(
    "{} {}".format,
    st.sampled_from(sorted(name_lore().first_names)),
    st.sampled_from(sorted(name_lore().surnames)),
)


@st.composite
def slips(draw):
    """Return a name and what a slip or a lost part makes of it."""
    name = draw(NAMES)
    at = draw(st.integers(1, len(name) - 1))
    more = draw(st.sampled_from(["", *LETTERS, " ek", " "]))
    cut = draw(st.integers(0, 1))
    back = name[at + cut :]
    return name, name[:at] + draw(st.sampled_from([more, back[:1] + more])) + back


@given(slips())
def test_what_is_like_a_name_is_found(pair):
    name, other = pair
    names = NameIndex()
    names.add(other)
    alike = likeness(name, other)
    expected = {} if alike is None or name == other else {other: alike}
    assert names.near(name) == expected


@given(st.lists(NAMES, max_size=40), NAMES)
def test_it_finds_what_comparing_all_finds(listed, name):
    names = NameIndex()
    for each in listed:
        names.add(each)
    found = {each: likeness(name, each) for each in listed if each != name}
    assert names.near(name) == {
        each: alike for each, alike in found.items() if alike is not None
    }


def test_few_of_many_names_are_compared():
    lore, chance = name_lore(), random.Random(1)  # noqa: S311 (the same ones every time)
    parts = [sorted(each) for each in (lore.first_names, lore.begin, lore.end)]
    listed = NameIndex()
    for _ in range(4000):
        first, begin, end = map(chance.choice, parts)
        listed.add(f"{first} {begin}{end}")
    likeness.cache_clear()
    for name in listed:
        listed.near(name)
    assert likeness.cache_info().misses < 4000  # of 8 million pairs
