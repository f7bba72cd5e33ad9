"""In the list of names those near one are found, as if all were compared."""

from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.likeness import likeness
from sro_cli.engine.name_index import NameIndex
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
