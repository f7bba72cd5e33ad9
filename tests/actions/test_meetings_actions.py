"""Meetings as actions make them: ids, last minutes, guests, the wheel, states."""

import datetime as dt

import pytest

from sro_cli.actions.meetings import Head, edit_head, new_meeting
from sro_cli.actions.state import set_state
from sro_cli.domain.errors import ConflictError, UsageError
from sro_cli.domain.places import meeting_path
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

NOW = Moment("2027-04-01T09:00:00+00:00", "eva", "test")
WHEEL = """
[[wheels]]
title = "Årshjul 2027"
columns = ["2027-09-16"]
topics = [{ title = "Budget", at = { 2027-09-16 = ["Förslag"] } }]
"""


def born(workspace: Workspace, day: dt.date, **more: object) -> str:
    head = Head(day, dt.time(13), dt.time(15), "Salen", **more)
    return new_meeting(workspace, NOW, "srn", head).subject


def previous(workspace: Workspace, meeting_id: str) -> list[str | None]:
    items = workspace.meeting(meeting_id).items
    item = next(each for each in items if each.type == "previous")
    return [each.target for each in item.attachments]


def test_the_first_meeting_has_no_last_minutes(workspace: Workspace) -> None:
    assert previous(workspace, born(workspace, dt.date(2027, 4, 22))) == []


def test_the_last_minutes_are_those_of_the_nearest_day_before(
    workspace: Workspace,
) -> None:
    born(workspace, dt.date(2027, 2, 25))
    born(workspace, dt.date(2027, 6, 10))
    assert previous(workspace, born(workspace, dt.date(2027, 4, 22))) == [
        "papers/srn/2027-02-25-motesanteckning.docx"
    ]


def test_a_cancelled_meeting_left_no_minutes(workspace: Workspace) -> None:
    born(workspace, dt.date(2027, 2, 25))
    set_state(workspace, NOW, born(workspace, dt.date(2027, 3, 18)), "cancelled")
    assert previous(workspace, born(workspace, dt.date(2027, 4, 22))) == [
        "papers/srn/2027-02-25-motesanteckning.docx"
    ]


def test_the_years_name_is_filled_in(workspace: Workspace) -> None:
    meeting = workspace.meeting(born(workspace, dt.date(2028, 4, 20)))
    assert meeting.items[-1].items[0].title == "Årshjul 2028"


def test_a_meeting_may_go_on_past_midnight(workspace: Workspace) -> None:
    head = Head(dt.date(2027, 4, 22), dt.time(22), dt.time(1), "Salen")
    done = new_meeting(workspace, NOW, "srn", head)
    assert workspace.meeting(done.subject).end == dt.time(1)


def test_a_meeting_of_no_length_is_refused(workspace: Workspace) -> None:
    head = Head(dt.date(2027, 4, 22), dt.time(13), dt.time(13), "Salen")
    with pytest.raises(UsageError, match=r"would end at 13\.00, and begin at 13\.00"):
        new_meeting(workspace, NOW, "srn", head)
    assert workspace.meeting_ids() == []


def test_a_guest_is_invited_once(workspace: Workspace) -> None:
    meeting_id = born(workspace, dt.date(2027, 4, 22), invite=("Eva Ek, Regionen",))
    with pytest.raises(ConflictError, match="Eva Ek is invited already"):
        edit_head(workspace, NOW, meeting_id, Head(invite=("Eva Ek",)))
    done = edit_head(
        workspace, NOW, meeting_id, Head(invite=("Bo Ask",), uninvite=("Ek",))
    )
    assert done.message == "now 1 invited"
    assert [each.name for each in workspace.meeting(meeting_id).invited] == ["Bo Ask"]


def test_a_date_that_is_taken_makes_a_second_meeting(workspace: Workspace) -> None:
    born(workspace, dt.date(2027, 4, 22))
    other = born(workspace, dt.date(2027, 4, 29))
    done = edit_head(workspace, NOW, other, Head(date=dt.date(2027, 4, 22)))
    assert done.subject == "srn/2027-04-22-2"
    assert done.remarks[-1] == ("it is not the first meeting of the body on 2027-04-22")
    assert workspace.meeting_ids() == ["srn/2027-04-22", "srn/2027-04-22-2"]


def test_the_wheel_is_a_table_once_the_meeting_is_called(workspace: Workspace) -> None:
    body = workspace.root / "bodies" / "srn.toml"
    body.write_text(body.read_text(encoding="utf-8") + WHEEL, encoding="utf-8")
    meeting_id = born(workspace, dt.date(2027, 4, 22))
    assert not workspace.meeting(meeting_id).items[-1].items[0].text
    set_state(workspace, NOW, meeting_id, "called")
    text = workspace.meeting(meeting_id).items[-1].items[0].text
    assert text is not None
    assert "Budget" in text
    set_state(workspace, NOW, meeting_id, "draft")
    set_state(workspace, NOW, meeting_id, "called")
    assert workspace.meeting(meeting_id).items[-1].items[0].text == text


def test_what_went_out_is_kept_with_the_wheel(workspace: Workspace) -> None:
    meeting_id = born(workspace, dt.date(2027, 4, 22))
    set_state(workspace, NOW, meeting_id, "called")
    kept = (workspace.root / "called" / f"{meeting_id}.toml").read_bytes()
    now = (workspace.root / meeting_path(meeting_id)).read_bytes()
    assert kept == now
