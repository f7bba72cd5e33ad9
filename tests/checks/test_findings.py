"""What is checked, what is passed over, and that no meeting breaks a check."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas import afternoons, any_meetings
from sro_cli.checks import CHECKS, chosen, findings, selected
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.errors import UsageError
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Severity
from sro_cli.domain.settings import Ignore, Settings, Style
from sro_cli.engine.retime import retime
from sro_cli.engine.schedule import timetable

LATE = Meeting(
    format=1,
    body="sro",
    date=datetime.date(2025, 3, 6),
    start=datetime.time(13),
    end=datetime.time(14),
    items=(
        Item(
            id="avtal",
            title="Avtal",
            minutes=50,
            items=(
                Item(id="rapport", title="R", minutes=15, start=datetime.time(13, 50)),
            ),
        ),
    ),
)


def case(meeting=LATE, **settings):
    body = Body(format=1, style=settings.pop("style", None))
    return Case("sro/2025-03-06", meeting, body, Settings(format=1, **settings))


def codes(case):
    return [each.code for each in findings(case, CHECKS.values())]


@given(any_meetings)
def test_no_meeting_breaks_a_check(meeting):
    slots = timetable(meeting)
    for each in findings(case(meeting), CHECKS.values()):
        assert each.message
        assert "{" not in each.message + each.hint
        value = meeting  # the place is there
        for step in each.path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
    assert timetable(meeting) == slots


@given(any_meetings, st.dictionaries(st.sampled_from(["sro/2025-03-06"]), any_meetings))
def test_no_other_meeting_breaks_a_check(meeting, others):
    day = datetime.date(2025, 3, 6)
    others = {"nn/2025-03-06": None, "nn/2025-03-06-2": meeting} | others
    here = Case("sro/2025-03-06", meeting.but(date=day), Body(format=1), others=others)
    meetings = [each.message for each in findings(here, [CHECKS["S111"]])]
    assert not any("sro/" in each or "nn/2025-03-06 " in each for each in meetings)


@given(afternoons)
def test_after_a_shift_no_entry_overlaps_or_leaves_a_gap(meeting):
    rows = {"S102", "S104", "S105", "S106"}
    here = case(retime(meeting, "shift"))
    # what lies inside an item keeps its place there, right or wrong
    found = [each for each in findings(here, CHECKS.values()) if each.code in rows]
    slots = timetable(here.meeting)
    assert all(slots[each.path[:4]].inside for each in found)


def test_a_problem_says_where_it_is():
    (problem,) = findings(case(), [CHECKS["S101"]])
    assert (problem.code, problem.name) == ("S101", "item-after-closing")
    assert problem.severity is Severity.ERROR
    assert problem.meeting == "sro/2025-03-06"
    assert problem.file == "meetings/sro/2025-03-06.toml"
    assert problem.path == ("items", 0, "items", 0, "minutes")


def test_times_are_in_the_house_style_of_the_body():
    (problem,) = findings(case(style=Style(time="13:30")), [CHECKS["S101"]])
    assert "14:05" in problem.message


@pytest.mark.parametrize(
    ("ignore", "silent"),
    [
        ({"code": "S101"}, True),
        ({"code": "S1"}, True),
        ({"code": ""}, False),
        ({"code": "S102"}, False),
        ({"code": "S101", "reason": " "}, False),
        ({"code": "S101", "meeting": "sro/2025-03-06"}, True),
        ({"code": "S101", "meeting": "sro/2025-04-24"}, False),
        ({"code": "S101", "item": "rapport"}, True),
        ({"code": "S101", "item": "avtal"}, True),  # the item that it is a part of
        ({"code": "S101", "item": "budget"}, False),
    ],
)
def test_settings_pass_over(ignore, silent):
    rule = Ignore(**{"reason": "så är det", **ignore})
    assert ("S101" not in codes(case(ignore=(rule,)))) is silent


@pytest.mark.parametrize(
    ("code", "select", "ignore", "wanted"),
    [
        ("S104", [], [], True),
        ("S104", ["S"], [], True),
        ("S104", ["s104"], [], True),
        ("S104", ["S103", "S104"], [], True),
        ("S104", ["R"], [], False),
        ("S104", ["S"], ["S104"], False),
        ("F101", ["S"], [], False),
        ("F101", [], ["F"], False),
        ("S104", [""], [""], True),
    ],
)
def test_codes_are_chosen_by_their_beginning(code, select, ignore, wanted):
    assert chosen(code, select, ignore) is wanted


def test_checks_are_selected_in_their_order():
    assert [each.code for each in selected(["S102", "S101"])] == ["S101", "S102"]
    assert not selected(["F101"])  # the reader's: known, but no check
    assert selected() == tuple(CHECKS.values())


@pytest.mark.parametrize("code", ["S999", "Q", ""])
def test_a_code_that_no_check_has_is_wrong_use(code):
    with pytest.raises(UsageError):
        selected([code])
