"""What is mended stays mended, and nothing else changes."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas import any_meetings
from sro_cli.checks import CHECKS, findings
from sro_cli.checks.mending import ROUNDS, mended
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.settings import Settings
from sro_cli.engine.agenda import entries

ALL = tuple(CHECKS.values())


def case(meeting):
    return Case("sro/2025-03-06", meeting, Body(format=1), Settings(format=1))


@given(any_meetings, st.sampled_from(["draft", "called"]))
def test_what_is_mended_is_not_found_again(meeting, state):
    right, codes = mended(case(meeting.but(state=state)), ALL)
    assert [each for each in findings(case(right), ALL) if each.fix] == []
    assert mended(case(right), ALL) == (right, ())
    assert len(codes) < ROUNDS * len(entries(meeting)) + 1


@given(any_meetings)
def test_no_entry_is_lost_in_mending(meeting):
    right, _codes = mended(case(meeting.but(state="draft")), ALL)
    before, after = entries(meeting), entries(right)
    assert Counter(each.item.title for each in before) == Counter(
        each.item.title for each in after
    )


def test_only_the_minutes_change_where_they_disagree_with_both_times(meeting):
    """
    [[items]]
    title = "Avtal"
    minutes = 40
    start = 13:00:00
    end = 13:30:00
    text = "Oförändrat"
    """
    right, codes = mended(case(meeting), ALL)
    assert codes == ("S103",)
    assert right == meeting.but(items=(meeting.items[0].but(minutes=30),))


@pytest.mark.parametrize("state", ["draft", "called"])
def test_a_draft_alone_is_put_in_the_order_of_its_times(meeting, state):
    """
    items = [
        { title = "Öppnande" },
        { title = "Budget", minutes = 10, start = 14:00:00 },
        { title = "Utan tid" },
        { title = "Avtal", minutes = 60, start = 13:00:00 },
    ]
    """
    right, codes = mended(case(meeting.but(state=state)), ALL)
    titles = [item.title for item in right.items]
    if state == "draft":
        assert titles == ["Öppnande", "Avtal", "Utan tid", "Budget"]
    else:
        assert (codes, titles) == ((), [item.title for item in meeting.items])
