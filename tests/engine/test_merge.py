"""Two hands' changes of one text, joined: what holds whatever they changed."""

from hypothesis import given
from hypothesis import strategies as st

from sro_cli.engine.merge import Unit, merge

words = st.sampled_from("abcdef")
bases = st.lists(words, max_size=6).map(tuple)


def kept(base):
    return [Unit(value, at) for at, value in enumerate(base)]


@st.composite
def edited(draw, base):
    """Draw what a hand makes of a text: changed, taken away, moved, added."""
    units = []
    for unit in (
        draw(st.permutations(kept(base))) if draw(st.booleans()) else kept(base)
    ):
        what = draw(st.sampled_from(["keep", "keep", "change", "drop", "add"]))
        if what == "add":
            units.append(Unit(draw(words)))
        if what == "change":
            units.append(unit._replace(value=draw(words)))
        elif what != "drop":
            units.append(unit)
    return units


two_hands = bases.flatmap(
    lambda base: st.tuples(st.just(base), edited(base), edited(base))
)


def values(units):
    return [unit.value for unit in units]


@given(two_hands)
def test_what_one_hand_alone_changed_is_taken(case):
    base, mine, theirs = case
    for joined in (
        merge(base, mine, kept(base)),
        merge(base, kept(base), mine),
        merge(base, mine, mine),
    ):
        assert values(joined.units) == values(mine)
        assert not joined.clashes
    assert values(merge(base, kept(base), theirs).units) == values(theirs)


@given(two_hands)
def test_it_does_not_matter_who_comes_first_where_they_do_not_clash(case):
    base, mine, theirs = case
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert bool(one.clashes) == bool(other.clashes)
    if not one.clashes:
        assert sorted(values(one.units)) == sorted(values(other.units))
        moved = [
            [unit.origin for unit in hand if unit.origin is not None]
            for hand in (mine, theirs)
        ]
        if all(order == sorted(order) for order in moved):
            assert values(one.units) == values(other.units)


@given(two_hands, st.booleans())
def test_nothing_that_either_hand_wrote_is_lost(case, joins):
    base, mine, theirs = case
    joined = merge(base, mine, theirs, joins=joins)
    there = set(values(joined.units)).union(
        *(side for clash in joined.clashes for side in clash)
    )
    for unit in (*mine, *theirs):
        if unit.origin is None or unit.value != base[unit.origin]:
            assert unit.value in there


@given(two_hands, st.booleans())
def test_each_paragraph_stands_once(case, joins):
    base, mine, theirs = case
    origins = [
        unit.origin
        for unit in merge(base, mine, theirs, joins=joins).units
        if unit.origin is not None
    ]
    assert len(origins) == len(set(origins))


@given(two_hands)
def test_additions_that_join_never_clash(case):
    base, mine, theirs = case
    only = [
        kept(base) + [unit for unit in hand if unit.origin is None]
        for hand in (mine, theirs)
    ]
    joined = merge(base, *only, joins=True)
    assert not joined.clashes
    assert set(values(joined.units)) == set(values(only[0])) | set(values(only[1]))


def test_two_changes_of_one_paragraph_clash_and_mine_stands():
    joined = merge(
        ["a", "b"], [Unit("x", 0), Unit("b", 1)], [Unit("y", 0), Unit("z", 1)]
    )
    assert values(joined.units) == ["x", "z"]
    assert joined.clashes == ((("a",), ("x",), ("y",)),)


def test_one_took_away_what_the_other_changed():
    joined = merge(["a"], [], [Unit("y", 0)])
    assert joined.units == ()
    assert joined.clashes == ((("a",), (), ("y",)),)


def test_two_orders_clash():
    base = ["a", "b", "c"]
    units = kept(base)
    mine, theirs = [units[1], units[0], units[2]], [units[0], units[2], units[1]]
    joined = merge(base, mine, theirs)
    assert values(joined.units) == ["b", "a", "c"]
    assert joined.clashes == ((("a", "b", "c"), ("b", "a", "c"), ("a", "c", "b")),)


def test_what_was_added_in_one_place_clashes_or_joins():
    base, mine, theirs = ["a"], [Unit("a", 0), Unit("x")], [Unit("a", 0), Unit("y")]
    assert merge(base, mine, theirs).clashes == (((), ("x",), ("y",)),)
    assert values(merge(base, mine, theirs, joins=True).units) == ["a", "x", "y"]


def test_what_was_added_behind_a_paragraph_that_went_stays():
    joined = merge(["a", "b"], [Unit("a", 0)], [*kept(["a", "b"]), Unit("x")])
    assert values(joined.units) == ["a", "x"]
    assert not joined.clashes
