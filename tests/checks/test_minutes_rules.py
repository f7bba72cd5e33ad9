"""Where the checks of minutes speak and where they keep silent, in examples."""

import datetime
import tomllib

import pytest
from cases import messages
from hypothesis import given
from hypothesis import strategies as st

from agendas import any_meetings
from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Approval, Meeting
from sro_cli.engine.sealing import sealed

# M101


def changed(meeting: Meeting, keys: str) -> Meeting:
    """Return a meeting whose first item has these keys besides."""
    item = {**meeting.items[0].plain(), **tomllib.loads(keys)}
    plain = meeting.plain()
    return Meeting.model_validate({**plain, "items": [item, *plain["items"][1:]]})


@pytest.mark.parametrize(
    ("kind", "keys", "silent"),
    [
        ("information", "", False),
        ("information", 'notes = "Arbetet följer planen."', True),
        ("information", 'dialogue = ["en fråga"]', True),
        ("information", 'position = ["SRO noterar informationen."]', True),
        ("information", 'text = "Underlaget är utsänt."', False),
        ("report", "", False),
        ("dialogue", "", False),
        ("position", "", False),
        ("position", 'proposal = ["SRO ställer sig bakom."]', False),
        ("position", 'notes = "Frågan diskuteras."', False),
        ("position", 'dialogue = ["en fråga"]', False),
        ("position", 'position = ["SRO ställer sig bakom."]', True),
        ("position", 'decisions = ["Frågan tas upp i maj."]', True),
        ("position", 'commissions = [{ what = "rapport" }]', True),
        ("decision", 'notes = "Ärendet återremitteras."', True),
        ("decision", 'notes = "Förslaget utgår från underlaget om beslut."', False),
        ("decision", 'notes = "Punkten utgår."', True),
        ("decision", 'notes = "Utgår"', True),
        ("decision", 'notes = "Frågan utgick, då underlag saknas."', True),
        ("position", 'notes = "Ärendet drogs tillbaka av förslagsställaren."', True),
        ("position", 'notes = "Eva Ek drar sitt förslag tillbaka."', True),
        ("position", 'notes = "SRO beslutade enligt förslaget."', True),
        ("position", 'notes = "SRO ställde sig bakom förslaget."', True),
        (
            "position",
            'notes = "Planen antogs och Eva Ek valdes till ordförande."',
            True,
        ),
        ("position", 'notes = "Mötet enades om förslaget."', True),
        ("position", 'notes = "Efter diskussion beslöt mötet att avvakta."', True),
        ("position", 'notes = "Förslaget fastställdes."', True),
        ("position", 'notes = "Regionstyrelsen beslutade i mars om taxan."', False),
        (
            "position",
            'notes = "Regionstyrelsen beslutade i mars, och SRO godkände det."',
            True,
        ),
        ("position", 'notes = "Planen antogs av fullmäktige 2023."', False),
        ("position", 'notes = "Gruppen är enig om förslaget."', True),
        ("position", 'notes = "Punkten hanns inte med."', True),
        ("position", 'notes = "Det noterades att underlag saknas."', False),
        ("position", 'notes = "Vi antar att kostnaden ökar."', False),
        ("position", 'notes = "Ett val av modell diskuterades."', False),
    ],
)
def test_an_item_of_a_kind_has_an_outcome(meeting, kind, keys, silent):
    """
    state = "held"
    items = [
        { title = "Avtal" },
        { title = "Budget", kind = ["information"], notes = "Budgeten hålls." },
    ]
    """
    meeting = changed(meeting, f'kind = ["{kind}"]\n{keys}')
    sro = Body.model_validate(
        {"format": 1, "names": [{"name": "SRO", "title": "Organ"}]}
    )
    assert (not messages("M101", meeting, body=sro)) is silent
    assert not messages("M101", meeting.but(state="called"))


def test_an_outcome_may_stand_with_the_item_or_its_part(meeting):
    """
    state = "approved"
    [[items]]
    title = "Avtal"
    kind = ["position"]
    items = [
        { title = "A", kind = ["position"], position = ["SRO godkänner."] },
        { title = "B", kind = ["information"] },
    ]
    [[items]]
    title = "Budget"
    kind = ["position"]
    position = ["SRO godkänner."]
    items = [{ title = "C", kind = ["decision"] }]
    """
    assert messages("M101", meeting) == [
        "item 1b has no outcome: no position, decision or notes"
    ]


def test_minutes_that_nobody_has_begun_are_told_once(meeting):
    """
    state = "held"
    items = [
        { title = "A", kind = ["position"] }, { title = "B", kind = ["report"] },
        { title = "C" },
    ]
    """
    assert messages("M101", meeting) == [
        "the meeting was held, and no item has an outcome yet"
    ]


def test_minutes_may_be_nothing_but_texts_where_no_summons_was_made_here(meeting):
    """
    state = "held"
    items = [
        { title = "A", kind = ["report"], text = "Planen följs." },
        { title = "B", kind = ["report"], text = "Frågan är löst." },
    ]
    """
    assert not messages("M101", meeting)
    assert messages("M101", meeting, files=["called/sro/2025-03-06.toml"])


def test_an_item_without_a_kind_asks_for_nothing(meeting):
    """
    state = "held"
    items = [{ title = "Avtal" }, { title = "Paus", type = "break" }]
    """
    assert not messages("M101", meeting)


# M102

GIVEN = '{ what = "pröva", who = ["A"] }'


@pytest.mark.parametrize(
    ("commissions", "faults"),
    [
        ('{ what = "pröva avtalet", who = ["Eva Ek"], due = 2025-04-24 }', 0),
        ('{ what = "pröva avtalet", who = ["Eva Ek"], due = "i höst" }', 0),
        ('{ what = "pröva avtalet till nästa möte", who = ["Eva Ek"] }', 0),
        ('{ what = "pröva avtalet senast i juni", who = ["Eva Ek"] }', 0),
        ('{ what = "pröva avtalet", who = ["Eva Ek"] }', 1),
        ('{ what = "pröva hur majoriteten i vården har det", who = ["Eva Ek"] }', 1),
        ('{ what = "pröva budgeten för 2026", who = ["Eva Ek"] }', 1),
        ('{ what = "pröva budgeten under 2026", who = ["Eva Ek"] }', 0),
        ('{ what = "pröva avtalet", due = 2025-04-24 }', 1),
        ('{ what = "pröva avtalet" }', 1),
        ('{ what = "pröva avtalet", done = "sro/2025-04-24" }', 0),
        # the report is A's; when A is done with the rest nobody says
        ('{ what = "pröva", who = ["A"] }, { what = "rapport", due = "i höst" }', 1),
        (f'{GIVEN}, {{ what = "rapport", who = ["A"], due = "i höst" }}', 0),
        (f'{GIVEN}, {{ what = "rapport", who = ["B"], due = "i höst" }}', 1),
    ],
)
def test_a_commission_has_who_and_when(meeting, commissions, faults):
    """
    items = [{ title = "Avtal" }]
    """
    meeting = changed(meeting, f"commissions = [{commissions}]")
    assert len(messages("M102", meeting)) == faults


def test_the_position_may_say_when(meeting):
    """
    [[items]]
    title = "Avtal"
    position = ["Regionen får i uppdrag att pröva avtalet. Det görs inom två möten."]
    commissions = [{ what = "pröva avtalet", who = ["Regionen"] }]
    """
    assert not messages("M102", meeting)


# M103

WHEEL = 'title = "Årshjul"\ncolumns = ["2025-05-22", "2025-06", "2025-Q4"]'


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2025-03-06", ""),  # the meeting itself
        ("2025-04-24", ""),
        ("2025-05-22", ""),  # of the wheel
        ("2025-06-03", ""),
        ("2025-10-01", ""),
        ("2025-04-23", "due on 23 april 2025, when no meeting is held"),
        ("2025-05-21", "due on 21 maj 2025, when no meeting is held"),
        ("2025-03-05", "due on 5 mars 2025, before this meeting"),
        ("2025-09-01", "due on 1 september 2025, when no meeting is held"),
        ("2026-02-01", ""),  # nobody knows yet
        ('"sro/2025-04-24"', ""),
        ('"nn/2025-04-10"', ""),
        ('"sro/2025-04-10"', "due at sro/2025-04-10, which is no meeting"),
        ('"sro/2025-05-22"', ""),  # planned, and not made yet
        ('"sro/2026-02-01"', ""),
        ('"sro/2025-02-30"', "due at sro/2025-02-30, which is no meeting"),
        ('"sro/2025-01-30"', "due on sro/2025-01-30, before this meeting"),
        ('"nn/2026-01-01"', ""),
        ('"xx/2026-01-01"', "due at xx/2026-01-01, which is no meeting"),
        ('"2025-04-23"', "due on 2025-04-23, when no meeting is held"),
        ('"till sommaren"', ""),
    ],
)
def test_a_report_is_due_when_the_body_meets(meeting, due, told):
    """
    items = [{ title = "Avtal" }]
    """
    meeting = changed(meeting, f'commissions = [{{ what = "rapport", due = {due} }}]')
    body = Body.model_validate({"format": 1, "wheels": [tomllib.loads(WHEEL)]})
    days = {
        "sro/2025-01-30": meeting.but(date=datetime.date(2025, 1, 30)),
        "sro/2025-04-24": meeting.but(date=datetime.date(2025, 4, 24)),
        "sro/2025-09-18": meeting.but(date=datetime.date(2025, 9, 18)),
        "nn/2025-04-10": meeting.but(date=datetime.date(2025, 4, 10), body="nn"),
    }
    found = messages("M103", meeting, body=body, others=days)
    assert found == ([f"item 1 has a commission {told}"] if told else [])


@pytest.mark.parametrize(
    ("commission", "faults"),
    [
        ('what = "pröva avtalet"', 1),  # nearly a meeting's day
        ('what = "pröva avtalet", who = ["Regionen"]', 1),
        ('what = "skicka ut avtalet", who = ["Regionen"]', 0),
        ('what = "svara länsstyrelsen senast den 23 april"', 0),
        ('what = "boka lokal", who = ["Eva Ek"]', 0),
        ('what = "redovisa läget", who = ["Eva Ek"]', 1),
        ('what = "tas upp på mötet senast den 23 april", who = ["Eva Ek"]', 1),
        ('what = "rapport", done = "sro/2025-04-24"', 0),
    ],
)
def test_only_what_is_for_the_meeting_needs_one(meeting, commission, faults):
    """
    items = [{ title = "Avtal" }]
    """
    meeting = changed(meeting, f"commissions = [{{ {commission}, due = 2025-04-23 }}]")
    others = {"sro/2025-04-24": meeting.but(date=datetime.date(2025, 4, 24))}
    assert len(messages("M103", meeting, others=others)) == faults


@pytest.mark.parametrize(
    ("what", "faults"),
    [
        ("anordna en utbildningsdag", 0),
        ("bjuda in IVO", 0),
        ("starta en pilot", 0),
        ("pröva avtalet", 0),
        ("återrapportera arbetet", 1),
        ("redovisa resultatet för SRO", 1),
        ("redovisa läget för samrådsstyrelsen", 1),  # as the body is called
        ("redovisa resultatet för barn- och utbildningsnämnden", 0),
        ("återrapportera till Socialstyrelsen", 0),
        ("presentera en plan för regionen", 1),
        ("ta fram ett förslag till ny rutin", 1),
        ("ta fram underlag", 1),
        ("skicka ut förslaget på remiss", 0),
        ("återkomma i frågan", 1),
        ("tas upp på mötet", 1),
        ("boka in ett möte med kommunerna", 0),
        ("resa till mötet med länsrådet", 0),
        ("lämna synpunkter på förslaget till länsstyrelsen", 0),
    ],
)
def test_a_task_that_is_no_report_may_be_due_on_any_day(meeting, what, faults):
    """
    items = [{ title = "Avtal" }]
    """
    meeting = changed(
        meeting,
        f'commissions = [{{ what = "{what}", who = ["Kansliet"], due = 2025-04-14 }}]',
    )
    others = {"sro/2025-04-24": meeting.but(date=datetime.date(2025, 4, 24), items=())}
    name = {"name": "SRO", "title": "Samrådsstyrelsen"}
    body = Body.model_validate({"format": 1, "names": [name]})
    assert len(messages("M103", meeting, body=body, others=others)) == faults


@pytest.mark.parametrize(
    ("due", "what", "faults"),
    [
        ("2025-06-18", "återrapportera", 1),  # whatever the wheel says of June
        ("2025-06-20", "återrapportera", 1),
        ("2025-06-17", "återrapportera", 1),
        ("2025-06-15", "återrapportera", 0),
        ("2025-06-21", "pröva avtalet", 1),
        ("2025-06-22", "pröva avtalet", 0),
        ("2025-06-18", "genomföra en utbildningsdag", 0),
        ("2025-06-18", "rapportera till IVO", 0),
        ("2025-08-29", "återrapportera", 1),  # nearly a day of the wheel
        ("2025-08-20", "återrapportera", 0),
        ("2025-03-07", "pröva avtalet", 0),  # the day after this meeting
        ("2025-10-01", "återrapportera", 0),  # of the wheel, and none near
    ],
)
def test_a_day_near_a_meeting_is_a_slip_of_the_day(meeting, due, what, faults):
    """
    items = [{ title = "Avtal" }]
    """
    meeting = changed(
        meeting, f'commissions = [{{ what = "{what}", who = ["A"], due = {due} }}]'
    )
    june = meeting.but(date=datetime.date(2025, 6, 19), items=())
    columns = ["2025-06", "2025-06-18", "2025-08", "2025-08-28", "2025-10-01"]
    body = Body.model_validate(
        {"format": 1, "wheels": [{"title": "Årshjul", "columns": columns}]}
    )
    others = {"sro/2025-06-19": june}
    assert len(messages("M103", meeting, body=body, others=others)) == faults


def test_a_meeting_that_was_cancelled_takes_up_nothing(meeting):
    """
    items = [
        { title = "Avtal", commissions = [{ what = "rapport", due = 2025-04-24 }] },
    ]
    """
    next_one = meeting.but(date=datetime.date(2025, 4, 24), items=())
    last = meeting.but(date=datetime.date(2025, 6, 12), items=())
    others = {"sro/2025-04-24": next_one, "sro/2025-06-12": last}
    assert not messages("M103", meeting, others=others)
    others["sro/2025-04-24"] = next_one.but(state="cancelled")
    assert messages("M103", meeting, others=others)


def test_the_days_in_a_papers_own_wheel_are_meetings(meeting):
    """
    [[items]]
    title = "Avtal"
    commissions = [{ what = "rapport", due = 2025-04-24 }]
    [[items]]
    title = "Årshjul"
    type = "wheel"
    text = "| 24 april 2025 | 12 juni 2025 |"
    """
    assert not messages("M103", meeting)
    moved = changed(meeting, 'commissions = [{ what = "rapport", due = 2025-04-25 }]')
    assert messages("M103", moved)


# M104


@given(any_meetings)
def test_minutes_are_as_approved_until_a_word_is_another(meeting):
    approval = Approval(at="sro/2025-04-24", sha256=sealed(meeting))
    approved = meeting.but(state="approved", approval=approval)
    assert not messages("M104", approved)
    assert messages("M104", approved.but(place=f"{approved.place or ''}en annan sal"))


@given(any_meetings, st.sampled_from(["draft", "called", "held", "cancelled"]))
def test_what_is_not_approved_may_be_changed(meeting, state):
    approval = Approval(at="sro/2025-04-24", sha256="00")
    assert not messages("M104", meeting.but(state=state, approval=approval))


@given(any_meetings)
def test_minutes_of_items_that_all_have_a_position_lack_no_outcome(meeting):
    items = tuple(
        item.but(
            kind=("position",),
            position=("SRO godkänner.",),
            items=tuple(each.but(kind=("decision",)) for each in item.items),
        )
        for item in meeting.items
    )
    assert not messages("M101", meeting.but(state="held", items=items))
