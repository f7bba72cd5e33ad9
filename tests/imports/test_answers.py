"""What the process that reads sends is believed only as far as it is a draft."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.answers import answer, believed, refusal
from sro_cli.imports.draft import Draft, Habits, Unplaced, Unsure

texts = st.text(st.characters(codec="utf-8"), max_size=8)
values = st.recursive(
    texts
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
tables = st.dictionaries(texts, values, max_size=4)
drafts = st.builds(
    Draft,
    st.sampled_from(["summons", "minutes", "notes"]),
    tables,
    st.builds(
        Habits, texts, texts, st.booleans(), tables, tables, tables,
        st.lists(tables, max_size=2).map(tuple),
    ),
    st.lists(st.builds(Unsure, st.integers(1, 9999), texts, texts), max_size=2)
    .map(tuple),
    st.lists(st.builds(Unplaced, st.integers(1, 9999), texts, texts, texts), max_size=2)
    .map(tuple),
    st.floats(0, 1),
)  # fmt: skip

DRAFT = Draft(
    "minutes",
    {"date": datetime.date(2027, 3, 6), "start": datetime.time(13, 30)},
    Habits("SRN", "", True, {}, {}, {}, ()),
    (Unsure(4, "Tid: 13", "no end"),),
    (Unplaced(9, "x", "why"),),
    0.99,
)
PLAIN = json.loads(answer(DRAFT))


@given(drafts)
def test_a_draft_comes_as_it_was_sent(draft):
    assert believed(answer(draft)) == draft


def test_a_refusal_comes_as_it_was_sent():
    found = believed(refusal(RejectedError("x.pdf: nej", "gör så här")))
    assert isinstance(found, RejectedError)
    assert (found.message, found.hint) == ("x.pdf: nej", "gör så här")


def test_half_a_character_becomes_a_whole_one():
    broken = DRAFT._replace(kind="notes", meeting={"place": "sal \ud800"})
    assert believed(answer(broken)).meeting == {"place": "sal ?"}


def changed(**keys):
    return json.dumps(PLAIN | keys).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"null",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"refused": ["x"]}',
        b'{"refused": ["x", 1]}',
        b'{"refused": "xy"}',
        changed(kind="poem"),
        changed(kind=["minutes"]),
        changed(more=1),
        changed(meeting=[]),
        changed(meeting={"$date": "2027-03-06"}),
        changed(meeting={"date": {"$date": "2027-13-06"}}),
        changed(meeting={"date": {"$date": 7}}),
        changed(meeting={"start": {"$time": "13:30:00+01:00"}}),
        changed(meeting={"place": None}),
        changed(meeting={"place": "\ud800"}),
        changed(meeting={"\ud800": "x"}),
        changed(meeting={"minutes": 2**60}),
        changed(meeting={"minutes": float("nan")}),
        changed(meeting={"a": json.loads("[" * 60 + "]" * 60)}),
        b'{"coverage": 1' + b"0" * 5_000 + b"}",
        changed(coverage=2),
        changed(coverage="1"),
        changed(habits={}),
        changed(habits=PLAIN["habits"] | {"numbered": 1}),
        changed(habits=PLAIN["habits"] | {"signatures": [1]}),
        changed(unsure=[[1, "x"]]),
        changed(unsure=[["1", "x", "y"]]),
        changed(unsure=[[True, "x", "y"]]),
        changed(unplaced=[[1, "x", "y"]]),
        changed(unplaced={"a": 1}),
    ],
)
def test_what_is_no_draft_is_not_believed(content):
    with pytest.raises(ValueError):  # noqa: PT011 (it says no more)
        believed(content)
