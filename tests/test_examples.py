"""The invented region of examples/: whole, and rich enough to show what there is."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import holidays
import pytest

from sro_cli.actions.check import Asked, check_meetings
from sro_cli.checks import CHECKS, findings
from sro_cli.domain.item import Item
from sro_cli.domain.problem import Problem
from sro_cli.domain.settings import Settings
from sro_cli.engine import schedule
from sro_cli.engine.agenda import entries
from sro_cli.engine.promises.wheel import split_tables, table_width, wheel_table
from sro_cli.store.cases import case as case_of
from sro_cli.store.workspace import Workspace

EXAMPLE = Path(__file__).parent.parent / "examples" / "norrdalen"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WORKSPACE = Workspace(EXAMPLE)
BODIES = {each: WORKSPACE.body(each) for each in WORKSPACE.body_ids()}
MEETINGS = {each: WORKSPACE.meeting(each) for each in WORKSPACE.meeting_ids()}
DRAFT = "srn/2027-04-22"
CARELESS = ("lbu/2027-03-10", "lbu/2027-05-06")
"""Full of faults, all in the table of the example's README: else passed over here."""
CAREFUL = [each for each in MEETINGS if each not in CARELESS]

each_meeting = pytest.mark.parametrize("meeting_id", CAREFUL)


def all_items(*meetings: str) -> Iterator[Item]:
    for meeting_id in meetings or CAREFUL:
        for item in MEETINGS[meeting_id].items:
            yield item
            yield from item.items


def item_at(reference: str) -> Item | None:
    meeting_id, _, item_id = reference.partition("#")
    if meeting_id not in MEETINGS:
        return None
    return next((each for each in all_items(meeting_id) if each.id == item_id), None)


def prose(item: Item) -> str:
    parts = (item.text, item.notes, *item.position, *item.dialogue, *item.decisions)
    return "\n".join(part for part in parts if part)


def cells(table: str) -> list[list[str]]:
    rows = [line.strip().strip("|").split("|") for line in table.strip().splitlines()]
    return [
        [cell.strip().casefold() for cell in row] for row in rows if "---" not in row[0]
    ]


# whole


def test_every_file_can_be_read_without_a_complaint() -> None:
    readings = [
        *(WORKSPACE.body_reading(each) for each in BODIES),
        *(WORKSPACE.meeting_reading(each) for each in MEETINGS),
    ]

    assert [problem for reading in readings for problem in reading.problems] == []


def test_the_settings_give_the_house_style_and_a_reason_for_what_is_ignored() -> None:
    assert WORKSPACE.settings.language == "sv"
    assert WORKSPACE.settings.style.range
    assert all(each.reason and each.meeting for each in WORKSPACE.settings.ignore)


def test_nothing_that_sro_writes_is_part_of_the_example() -> None:
    assert {each.name for each in EXAMPLE.iterdir()} == {
        "README.md",
        "sro.toml",
        "bodies",
        "meetings",
        "attachments",
    }


@each_meeting
def test_every_entry_has_a_slug_of_its_own(meeting_id: str) -> None:
    ids = [item.id for item in all_items(meeting_id)]

    assert all(SLUG.fullmatch(each) for each in ids)
    assert len(ids) == len(set(ids))


@each_meeting
def test_every_meeting_is_on_a_working_day(meeting_id: str) -> None:
    day = MEETINGS[meeting_id].date

    assert day.weekday() < 5
    assert day not in holidays.country_holidays("SE", years=day.year)
    assert (day.month, day.day) not in {(12, 24), (12, 31)}


@each_meeting
def test_the_list_of_people_is_the_roster_on_that_day(meeting_id: str) -> None:
    meeting = MEETINGS[meeting_id]
    roster = [
        (group.heading, group.subheading, person.name)
        for group in BODIES[meeting.body].groups
        for person in group.members
        if person.holds_on(meeting.date)
    ]
    listed = [
        (
            group.heading,
            group.subheading,
            person.replaces.name if person.replaces else person.name,
        )
        for group in meeting.participants
        for person in group.people
    ]

    assert listed == roster


@each_meeting
def test_whoever_presents_is_called_or_invited_and_is_there(meeting_id: str) -> None:
    meeting = MEETINGS[meeting_id]
    there = {
        person.name: person.affiliation
        for person in (*meeting.people, *meeting.invited)
        if person.attendance in {"present", "remote"}
    }
    presenting = [each for item in all_items(meeting_id) for each in item.presenters]

    assert presenting
    assert {each.name: each.affiliation for each in presenting}.items() <= there.items()


@each_meeting
def test_a_person_has_the_same_affiliation_in_the_meeting_and_on_the_roster(
    meeting_id: str,
) -> None:
    meeting = MEETINGS[meeting_id]
    roster = {
        person.name: (person.party, person.title, person.affiliation, person.role)
        for group in BODIES[meeting.body].groups
        for person in group.members
    }
    for person in meeting.people:
        if person.replaces is None:
            known = (person.party, person.title, person.affiliation, person.role)
            assert known == roster[person.name]


@each_meeting
def test_all_standing_items_are_on_the_agenda(meeting_id: str) -> None:
    body = BODIES[MEETINGS[meeting_id].body]
    standing = {
        each.id for item in body.standing for each in (item, *item.items) if each.id
    }

    assert standing <= {item.id for item in all_items(meeting_id)}


@each_meeting
def test_attachments_lead_to_a_file_of_the_example_or_to_an_invented_address(
    meeting_id: str,
) -> None:
    for item in all_items(meeting_id):
        for each in item.attachments:
            invented = each.target.startswith("https://norrdalen.example/")
            assert invented or (EXAMPLE / each.target).is_file()


@each_meeting
def test_titles_of_papers_end_in_the_name_and_date_of_their_own_meeting(
    meeting_id: str,
) -> None:
    meeting = MEETINGS[meeting_id]
    name = BODIES[meeting.body].called_on(meeting.date).name
    titles = [
        each.title
        for item in all_items(meeting_id)
        if item.type != "previous"
        for each in item.attachments
    ]

    assert all(title.endswith(f", {name} {meeting.date}") for title in titles)


def test_attachments_are_small_and_begin_as_pdf() -> None:
    files = sorted((EXAMPLE / "attachments").iterdir())

    assert len(files) == 3
    for file in files:
        assert file.stat().st_size < 1000
        assert file.read_bytes().startswith(b"%PDF-")
        assert file.read_bytes().endswith(b"%%EOF\n")


def test_what_a_commission_refers_to_exists() -> None:
    commissions = [each for item in all_items() for each in item.commissions]

    assert all(each.what and each.who and each.due for each in commissions)
    for each in commissions:
        if isinstance(each.due, dt.date):
            assert each.due in {meeting.date for meeting in MEETINGS.values()}
        elif "/" in str(each.due):
            assert each.due in MEETINGS
        if each.done:
            assert item_at(each.done)


def test_a_commission_that_falls_due_is_taken_up_by_that_meeting() -> None:
    for meeting_id, meeting in MEETINGS.items():
        for item in all_items(meeting_id):
            for each in item.commissions:
                due = str(each.due)
                due = due if "/" in due else f"{meeting.body}/{due}"
                if due in MEETINGS and due not in CARELESS:
                    here = f"{meeting_id}#{item.id}"
                    assert here in {other.follows for other in all_items(due)}


def test_what_follows_and_what_corrects_point_at_earlier_items() -> None:
    for meeting_id, meeting in MEETINGS.items():
        for item in all_items(meeting_id):
            if item.follows:
                assert item_at(item.follows)
                earlier = MEETINGS[item.follows.partition("#")[0]]
                assert earlier.date < meeting.date
            if item.corrects:
                there = item_at(f"{item.corrects.meeting}#{item.corrects.item}")
                assert there
                assert item.corrects.old in prose(there)


def test_the_seal_of_the_approved_minutes_names_a_later_meeting() -> None:
    sealed = {each: m.approval for each, m in MEETINGS.items() if m.approval}

    assert {MEETINGS[each].state for each in sealed} == {"approved"}
    for each, approval in sealed.items():
        assert MEETINGS[approval.at].date > MEETINGS[each].date
        assert re.fullmatch(r"[0-9a-f]{64}", approval.sha256)


# time


@each_meeting
def test_the_clock_ends_shortly_before_the_closing(meeting_id: str) -> None:
    assert 0 <= schedule.remaining(MEETINGS[meeting_id]) <= 10


@each_meeting
def test_nothing_overlaps_and_only_the_draft_has_a_gap(meeting_id: str) -> None:
    meeting = MEETINGS[meeting_id]
    slots = schedule.running(meeting)
    gaps = [gap.minutes for gap in schedule.gaps(meeting)]

    assert all(one.end <= next_.start for one, next_ in pairwise(slots))
    assert gaps == ([15] if meeting_id == DRAFT else [])


@each_meeting
def test_nobody_sits_for_more_than_ninety_minutes_unless_it_is_ignored(
    meeting_id: str,
) -> None:
    meeting = MEETINGS[meeting_id]
    running = schedule.running(meeting)
    pauses = [slot for slot in running if slot.entry.item.is_break]
    last = max(slot.end for slot in schedule.running(meeting))
    begins = [schedule.opening(meeting), *(each.end for each in pauses)]
    ends = [*(each.start for each in pauses), last]
    ignored = {each.meeting for each in WORKSPACE.settings.ignore}
    longest = max(end - begin for begin, end in zip(begins, ends, strict=True))

    assert pauses
    assert (longest > 90) == (meeting_id in ignored)


@each_meeting
def test_shares_lie_within_their_item(meeting_id: str) -> None:
    for item in MEETINGS[meeting_id].items:
        shares = sum(part.minutes or 0 for part in item.items if part.start is None)
        assert shares <= (item.minutes or 0)


@each_meeting
def test_whatever_has_a_presenter_has_time(meeting_id: str) -> None:
    slots = schedule.timetable(MEETINGS[meeting_id])
    presented = [each for each in entries(MEETINGS[meeting_id]) if each.item.presenters]

    assert presented
    assert all(slots[each.path].minutes > 0 for each in presented)


# checked


def found(meeting_id: str, settings: Settings = WORKSPACE.settings) -> list[str]:
    case = replace(case_of(WORKSPACE, meeting_id), settings=settings)
    return [each.code for each in findings(case, CHECKS.values())]


class Fault(NamedTuple):
    """A fault of the example: in which meeting, at which item's ref, of which code."""

    meeting: str
    ref: str
    code: str


def planted() -> Counter[Fault]:
    """Return the faults in the table of the example's README; "–" is no item."""
    rows, meeting = [], ""
    for line in (EXAMPLE / "README.md").read_text("utf-8").splitlines():
        cells = [each.strip(" `") for each in line.split("|")]
        if len(cells) == 6 and re.fullmatch(r"[A-Z]\d{3}", cells[3]):
            meeting = cells[1] or meeting
            rows.append(Fault(meeting, cells[2].replace("–", ""), cells[3]))
    return Counter(rows)


def ref_at(problem: Problem) -> str:
    """Return the ref of the innermost entry in which a problem lies, else ""."""
    return max(
        (
            (len(entry.path), entry.ref)
            for entry in entries(MEETINGS[problem.meeting or ""])
            if problem.path[: len(entry.path)] == entry.path
        ),
        default=(0, ""),
    )[1]


def test_all_checks_find_exactly_the_faults_that_were_planted() -> None:
    everything = Asked(tuple(MEETINGS))
    problems = check_meetings(WORKSPACE, everything, CHECKS.values())

    told = Counter(
        Fault(each.meeting or "", ref_at(each), each.code) for each in problems
    )
    unplanned, missed = told - planted(), planted() - told
    assert (unplanned, missed) == (Counter(), Counter())


def test_nearly_every_check_has_a_fault_planted_for_it() -> None:
    assert set(CHECKS) - {each.code for each in planted()} == {"S111", "F107", "F111"}


def test_what_is_ignored_would_else_be_found() -> None:
    for each in WORKSPACE.settings.ignore:
        assert each.meeting
        assert found(each.meeting, WORKSPACE.settings.but(ignore=())) == [each.code]


# rich enough


def test_there_are_eight_meetings_of_three_bodies_in_four_states() -> None:
    assert {each: meeting.state for each, meeting in MEETINGS.items()} == {
        "lbu/2026-12-02": "approved",
        "lbu/2027-03-10": "held",
        "lbu/2027-05-06": "draft",
        "srn/2026-09-17": "approved",
        "srn/2026-11-19": "held",
        "srn/2027-02-25": "called",
        "srn/2027-04-22": "draft",
        "vsn/2027-01-27": "held",
    }


def test_one_body_has_changed_its_name_and_its_members() -> None:
    body = BODIES["srn"]
    members = [each for group in body.groups for each in group.members]
    titles = {
        body.called_on(m.date).title for m in MEETINGS.values() if m.body == "srn"
    }

    assert len(body.names) == len(titles) == 2
    assert [each.name for each in members if each.until]
    assert [each.name for each in members if each.from_]
    assert [each.name for each in members if each.aliases]
    assert {each.role for each in members} >= {"chair", "vice-chair", "secretary"}
    assert {group.subheading for group in body.groups} >= {
        "Kommunpolitiker",
        "Tjänstepersoner",
        "Regionpolitiker",
    }


def test_one_body_signs_and_has_spellings_and_words_of_its_own() -> None:
    body = BODIES["srn"]

    assert [each.role for each in body.signatures] == ["chair", "vice-chair"]
    assert body.spellings
    assert body.labels
    assert body.phrases
    assert body.standing[-1].at == "end"


def test_the_other_body_swaps_two_words_and_has_no_heading_over_its_agenda() -> None:
    body = BODIES["vsn"]

    assert body.labels["participants"] == "Inbjudna"
    assert body.labels["invited"] == "Kallade"
    assert body.labels["dialogue"] == "Synpunkter"
    assert body.labels["agenda"] == ""
    assert body.labels["absent"] == "Frånvaro"
    assert body.style is not None


def test_the_other_body_has_many_small_groups() -> None:
    groups = BODIES["vsn"].groups

    assert 9 <= len(groups) <= 11
    assert {len(group.members) for group in groups} == {2, 3}
    assert not any(group.subheading for group in groups)


def test_year_wheels_have_dates_months_and_quarters_for_columns() -> None:
    columns = [each for b in BODIES.values() for w in b.wheels for each in w.columns]

    for form in (r"\d{4}-\d\d-\d\d", r"\d{4}-\d\d", r"\d{4}-Q\d"):
        assert [each for each in columns if re.fullmatch(form, each)]


def test_two_papers_have_a_narrow_wheel_and_a_wide_one() -> None:
    widths = {
        meeting_id: table_width(item.text or "")
        for meeting_id in MEETINGS
        for item in all_items(meeting_id)
        if item.type == "wheel"
    }

    assert widths["srn/2026-11-19"] == 5
    assert widths["srn/2027-02-25"] == 7
    assert widths[DRAFT] == 0  # a draft shows the body's own


@pytest.mark.parametrize("meeting_id", ["srn/2027-02-25", "vsn/2027-01-27"])
def test_a_called_meetings_wheel_is_the_one_of_its_body(meeting_id: str) -> None:
    (item,) = (each for each in all_items(meeting_id) if each.type == "wheel")
    table, _rest = split_tables(item.text or "")

    assert cells(table) == cells(wheel_table(case_of(WORKSPACE, meeting_id)))


def test_the_draft_takes_up_what_the_wheel_planned_for_its_day() -> None:
    titles = [item.title for item in all_items(DRAFT)]
    planned = [
        topic.title
        for wheel in BODIES["srn"].wheels
        for topic in wheel.topics
        if str(MEETINGS[DRAFT].date) in topic.at
    ]

    assert len(planned) == 5
    assert all(any(each in title for title in titles) for each in planned)


def test_one_meeting_has_ten_items_six_guests_and_a_break() -> None:
    meeting = MEETINGS["srn/2027-02-25"]
    found = entries(meeting)

    assert [each.number for each in found if each.number] == list(range(1, 11))
    assert [each.ref for each in found if each.item.is_break] == ["p1"]
    assert len(meeting.invited) == 6
    assert len(meeting.people) == 27
    assert meeting.link


@pytest.mark.parametrize("heading", ["Adjungerade", "Adjungerade – patient- och"])
def test_both_bodies_have_co_opted_people(heading: str) -> None:
    groups = [group for body in BODIES.values() for group in body.groups]

    assert any(group.heading.startswith(heading) for group in groups)


def test_people_are_absent_excused_replaced_and_far_away() -> None:
    people = [person for meeting in MEETINGS.values() for person in meeting.people]

    assert {each.attendance for each in people} == {
        "present",
        "absent",
        "excused",
        "remote",
    }
    assert [each for each in people if each.substitute]
    assert len([each for each in people if each.replaces]) == 1
    assert [each for each in people if each.arrives or each.leaves]


@each_meeting
def test_people_arrive_and_leave_at_items_that_are_there(meeting_id: str) -> None:
    ids = {item.id for item in all_items(meeting_id)}
    people = MEETINGS[meeting_id].people
    named = {each for p in people for each in (p.arrives, p.leaves) if each}

    assert named <= ids


@pytest.mark.parametrize("ref", ["1a", "1b", "5/1", "10/1", "10/2"])
def test_items_have_parts_with_letters_and_without(ref: str) -> None:
    assert ref in {each.ref for each in entries(MEETINGS["srn/2026-11-19"])}


@pytest.mark.parametrize("meeting_id", ["srn/2026-11-19", "srn/2027-02-25"])
def test_an_unlettered_part_follows_its_item_with_a_slot_of_its_own(
    meeting_id: str,
) -> None:
    own = [
        slot
        for slot in schedule.running(MEETINGS[meeting_id])
        if slot.entry.parent and not slot.entry.item.numbered
    ]

    assert len(own) == 1
    assert own[0].entry.item.presenters


def test_parts_share_the_minutes_of_their_item() -> None:
    for meeting_id in ("srn/2026-09-17", "srn/2027-02-25", "vsn/2027-01-27"):
        slots = schedule.timetable(MEETINGS[meeting_id]).values()
        assert [slot for slot in slots if slot.inside]


def test_a_late_item_keeps_the_numbers_that_were_cited() -> None:
    assert "8.1" in {each.ref for each in entries(MEETINGS["srn/2027-02-25"])}


def test_a_commission_was_done_and_others_are_open() -> None:
    commissions = [each for item in all_items() for each in item.commissions]

    assert [each.done for each in commissions if each.done] == [
        "srn/2026-11-19#digital-infrastruktur"
    ]
    assert {type(each.due) for each in commissions} == {dt.date, str}
    assert len([each for each in commissions if not each.done]) > 3


def test_earlier_minutes_are_corrected_once() -> None:
    corrections = [item.corrects for item in all_items() if item.corrects]

    assert [each.meeting for each in corrections] == ["srn/2026-09-17"]


def test_proposals_stand_alone_and_in_numbers_behind_a_lead() -> None:
    items = list(all_items())

    assert [item for item in items if len(item.proposal) == 1 and not item.lead]
    assert [item for item in items if len(item.proposal) > 1 and item.lead]


def test_positions_are_as_proposed_and_otherwise() -> None:
    adopted = [item for item in all_items() if item.position and item.proposal]

    assert [item for item in adopted if item.position == item.proposal]
    assert [item for item in adopted if item.position != item.proposal]


@pytest.mark.parametrize(
    "key", ["dialogue", "decisions", "commissions", "follows", "kind_text", "lead"]
)
def test_some_item_holds(key: str) -> None:
    assert [item for item in all_items() if getattr(item, key)]


@pytest.mark.parametrize(
    "kind", ["information", "dialogue", "position", "decision", "report"]
)
def test_every_kind_of_item_is_there(kind: str) -> None:
    assert [item for item in all_items() if kind in item.kind]


@pytest.mark.parametrize(
    "markup",
    [
        r"\*\*\w[^*]+\*\*",
        r"(?<!\*)\*\w[^*]+\*(?!\*)",
        r"\]\(https://norrdalen\.example/",
        r"(?m)^- .*\n {2}- ",
        r"(?m)^\d\. .*\n {3}- ",
        r"(?m)^\|[-:|]+\|$",
        r"\w<br>\w",
        r"\w\.\n\n\w",
    ],
    ids=["bold", "italic", "link", "list", "numbers", "table", "break", "paragraphs"],
)
def test_prose_holds_markdown_of_every_sort(markup: str) -> None:
    assert [item for item in all_items() if re.search(markup, prose(item))]


@each_meeting
def test_the_previous_minutes_are_attached(meeting_id: str) -> None:
    (item,) = (each for each in all_items(meeting_id) if each.type == "previous")
    (paper,) = item.attachments

    assert re.fullmatch(r"\d{4}-\d\d-\d\d Mötesanteckning (SRN|VSN|LBU)", paper.title)


def test_each_previous_paper_is_of_the_meeting_before() -> None:
    days = sorted(m.date for m in MEETINGS.values() if m.body == "srn")
    for before, day in pairwise(days):
        (item,) = (e for e in all_items(f"srn/{day}") if e.type == "previous")
        assert item.attachments[0].title == f"{before} Mötesanteckning SRN"


@pytest.mark.parametrize("meeting_id", ["srn/2026-11-19", "srn/2027-02-25", DRAFT])
def test_a_hand_has_left_comments_in_the_files(meeting_id: str) -> None:
    assert " # " in (EXAMPLE / f"meetings/{meeting_id}.toml").read_text("utf-8")


def outcome(item: Item) -> bool:
    parts = (item, *item.items)
    return any(each.has_record or each.text for each in parts)


@each_meeting
def test_every_item_of_a_held_meeting_has_an_outcome(meeting_id: str) -> None:
    meeting = MEETINGS[meeting_id]
    if meeting.state in {"held", "approved"}:
        assert all(outcome(item) for item in meeting.items if not item.is_break)


def test_topics_of_a_wheel_stand_in_its_columns() -> None:
    for body in BODIES.values():
        for wheel in body.wheels:
            assert {each for topic in wheel.topics for each in topic.at} == {
                *wheel.columns
            }
