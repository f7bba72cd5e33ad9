"""Drafts become meetings and bodies; what was imported before changes nothing."""

import datetime as dt
import shutil

import pytest
from drafts import HABITS, NOW, called, draft, group, imported, minutes, person, summons

from sro_cli.actions.edit import edit_meeting
from sro_cli.actions.importing.run import import_papers
from sro_cli.actions.importing.values import Read, Result
from sro_cli.actions.undo import undo
from sro_cli.domain.errors import RejectedError, UsageError
from sro_cli.imports.draft import Draft
from sro_cli.store.history import History
from sro_cli.store.workspace import Workspace

MEETING = "srn/2027-04-22"
RENAMED = """
until = 2026-12-31

[[names]]
name = "SRN"
title = "Nytt samråd"
from = 2027-01-01
"""
BY_HAND = """
[[groups]]
heading = "Regionen"
members = [
    { name = "Eva Ek", aliases = ["Eva"] },  # ordf
]
"""


@pytest.fixture
def empty(workspace: Workspace) -> Workspace:
    """Return a workspace without bodies."""
    (workspace.root / "bodies" / "srn.toml").unlink()
    shutil.rmtree(workspace.root / ".sro")
    return Workspace(workspace.root)


def only(workspace: Workspace, one: Draft, **more: object) -> Result:
    (found,) = imported(workspace, one, **more).results
    return found


def files(workspace: Workspace) -> dict[str, bytes]:
    return {
        str(path.relative_to(workspace.root)): path.read_bytes()
        for path in sorted(workspace.root.rglob("*"))
        if path.is_file() and "lock" not in path.name
    }


def events(workspace: Workspace) -> int:
    return len(History(workspace.root).events())


def test_a_paper_makes_a_meeting_and_its_body(empty: Workspace) -> None:
    done = imported(empty, minutes())
    assert [(each.became, each.meeting_id) for each in done.results] == [
        ("new", MEETING)
    ]
    assert [(each.body_id, each.is_new) for each in done.bodies] == [("srn", True)]
    meeting = empty.meeting(MEETING)
    assert (meeting.state, meeting.start, meeting.end) == (
        "held",
        dt.time(13),
        dt.time(15),
    )
    body = empty.body("srn")
    assert (body.names[0].name, body.names[0].title) == (HABITS.name, HABITS.title)
    assert [each.name for each in body.members] == ["Ingela Torvald", "Håkan Myrberg"]


def test_a_summons_is_called_and_kept_as_it_went_out(workspace: Workspace) -> None:
    imported(workspace, summons())
    assert workspace.meeting(MEETING).state == "called"
    kept = (workspace.root / "called/srn/2027-04-22.toml").read_text("utf-8")
    imported(workspace, minutes(place="Digitalt"))
    assert workspace.meeting(MEETING).place == "Digitalt"
    assert (workspace.root / "called/srn/2027-04-22.toml").read_text("utf-8") == kept


def test_a_new_body_has_the_formal_items_of_its_newest_paper(empty: Workspace) -> None:
    items = [
        {
            "type": "opening",
            "title": "Öppnande",
            "items": [{"type": "roll", "title": "Upprop"}],
        },
        {"title": "Nytt avtal"},
        {"title": "Skriftligt", "items": [{"type": "wheel", "title": "Årshjul 2027"}]},
        {"type": "closing", "title": "Avslutning"},
    ]
    imported(empty, minutes(items=items), minutes("2026-04-23"))
    standing = empty.body("srn").standing
    assert [each.plain() for each in standing] == [
        {
            "type": "opening",
            "title": "Öppnande",
            "items": [{"type": "roll", "title": "Upprop"}],
        },
        {
            "title": "Skriftligt",
            "at": "end",
            "items": [{"type": "wheel", "title": "Årshjul {year}"}],
        },
        {"type": "closing", "title": "Avslutning", "at": "end"},
    ]


def test_a_paper_without_formal_items_leaves_those_of_the_language(
    empty: Workspace,
) -> None:
    imported(empty, minutes(items=[{"title": "Nytt avtal"}]))
    assert empty.body("srn").standing[0].type == "opening"


def test_a_body_of_headings_and_prose_has_no_standing_items(empty: Workspace) -> None:
    habits = HABITS._replace(numbered=False)
    imported(empty, draft("notes", items=[{"title": "Läget"}], habits=habits))
    assert not empty.body("srn").standing
    assert not empty.body("srn").numbered


def test_only_words_that_differ_are_habits(empty: Workspace) -> None:
    habits = HABITS._replace(
        labels={"place": "Mötesform", "time": "Tid", "nonsense": "x"},
        phrases={"closing": "Varmt välkomna!"},
        style={"range": "13.30 – 15.30", "time": "13.30"},
        signatures=({"role": "chair", "lines": ["Ordförande"]},),
    )
    imported(empty, summons(habits=habits))
    body = empty.body("srn").plain()
    assert body["labels"] == {"place": "Mötesform"}
    assert body["phrases"] == {"closing": "Varmt välkomna!"}
    assert body["style"] == {"range": "13.30 – 15.30"}
    assert body["signatures"] == [{"role": "chair", "lines": ["Ordförande"]}]


def test_words_that_a_body_says_itself_stay(empty: Workspace) -> None:
    first = HABITS._replace(labels={"place": "Mötesform"})
    second = HABITS._replace(labels={"place": "Lokal", "absent": "Frånvarande"})
    imported(empty, summons(habits=first))
    imported(empty, minutes("2027-05-20", habits=second))
    assert empty.body("srn").labels == {"place": "Mötesform", "absent": "Frånvarande"}


# again


@pytest.mark.parametrize("kind", ["summons", "minutes", "notes"])
def test_the_same_paper_again_changes_nothing(workspace: Workspace, kind: str) -> None:
    imported(workspace, draft(kind))
    before = files(workspace)
    assert only(workspace, draft(kind)).became == "known"
    assert files(workspace) == before


def test_the_same_paper_changes_nothing_in_a_record_edited_since(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes())
    edit_meeting(workspace, NOW, MEETING, lambda meeting: meeting.but(place="Annexet"))
    before = files(workspace)
    assert only(workspace, minutes()).became == "known"
    assert files(workspace) == before


def test_the_same_bytes_are_the_same_paper(workspace: Workspace) -> None:
    read = [Read("a.docx", minutes(), "abc"), Read("b.docx", minutes(place="X"), "abc")]
    done = import_papers(Workspace(workspace.root), NOW, read)
    assert [each.became for each in done.results] == ["new", "known"]


def test_the_same_words_in_another_format_are_the_same_paper(
    workspace: Workspace,
) -> None:
    linked = minutes(
        items=[{"title": "Avtal", "text": "Se **[planen](https://a.example)**."}]
    )
    plain = minutes(items=[{"title": "Avtal", "text": "Se [planen](#)."}])
    imported(workspace, linked)
    before = files(workspace)
    assert only(workspace, plain).became == "known"
    assert files(workspace) == before


def test_without_history_the_same_paper_still_changes_nothing(
    workspace: Workspace,
) -> None:
    imported(workspace, summons(), minutes())
    shutil.rmtree(workspace.root / ".sro")
    before = files(workspace)
    done = imported(workspace, minutes(), summons())
    assert [(each.became, each.changes) for each in done.results] == [
        ("joined", ())
    ] * 2
    assert {
        path: data for path, data in files(workspace).items() if ".sro" not in path
    } == before
    assert events(workspace) == 0


def test_undo_takes_back_all_papers_of_an_import_and_they_can_come_again(
    empty: Workspace,
) -> None:
    before = {path for path in files(empty) if ".sro" not in path}
    imported(empty, summons(), minutes(), minutes("2027-06-10"))
    assert events(empty) == 1
    undo(empty, NOW)
    assert {path for path in files(empty) if ".sro" not in path} == before
    done = imported(Workspace(empty.root), minutes("2027-06-10"))
    assert [each.became for each in done.results] == ["new"]


def test_minutes_that_were_undone_join_again(workspace: Workspace) -> None:
    imported(workspace, summons())
    imported(workspace, minutes(place="Digitalt"))
    undo(workspace, NOW)
    assert workspace.meeting(MEETING).place is None
    assert only(workspace, summons()).became == "known"
    assert only(workspace, minutes(place="Digitalt")).became == "joined"


def test_a_meeting_that_was_taken_away_by_hand_comes_again(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes())
    (workspace.root / f"meetings/{MEETING}.toml").unlink()
    assert only(Workspace(workspace.root), minutes()).became == "new"


# joined


def test_minutes_join_the_summons_and_tell_what_they_change(
    workspace: Workspace,
) -> None:
    imported(workspace, summons(items=[{"title": "Avtal", "proposal": ["Ja."]}]))
    done = only(workspace, minutes(items=[{"title": "Avtal", "position": ["Ja."]}]))
    assert done.became == "joined"
    assert {each.name for each in done.changes} == {"state", "item 1, position"}
    item = workspace.meeting(MEETING).items[0]
    assert (item.proposal, item.position) == (("Ja.",), ("Ja.",))


def test_a_summons_after_its_minutes_adds_and_tells_what_it_does_not_change(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes(items=[{"title": "Avtal", "text": "Så blev det."}]))
    late = summons(
        items=[{"title": "Avtal", "text": "Så var det tänkt.", "proposal": ["Ja."]}]
    )
    done = only(workspace, late)
    item = workspace.meeting(MEETING).items[0]
    assert (item.text, item.proposal) == ("Så blev det.", ("Ja.",))
    assert workspace.meeting(MEETING).state == "held"
    assert done.over == ("Så var det tänkt.",)
    assert done.needs_a_look


def test_approved_minutes_are_not_touched_and_the_other_papers_go_on(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes())
    path = workspace.root / f"meetings/{MEETING}.toml"
    text = path.read_text("utf-8").replace('state = "held"', 'state = "approved"')
    path.write_text(text, "utf-8")
    first, second = imported(
        workspace, minutes(place="X"), minutes("2027-06-10")
    ).results
    assert first.error is not None
    assert first.error.code == 7
    assert second.became == "new"
    assert path.read_text("utf-8") == text


def test_another_meeting_of_the_day_has_another_start_and_no_item_in_common(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes())
    other = minutes(start=dt.time(9), end=dt.time(11), items=[{"title": "Budget"}])
    assert only(workspace, other).meeting_id == f"{MEETING}-2"
    same_time = minutes(items=[{"title": "Val"}])
    assert only(workspace, same_time).meeting_id == MEETING
    moved = minutes(start=dt.time(14), end=dt.time(16), place="X")
    assert only(workspace, moved).meeting_id == MEETING


def test_a_dry_run_tells_the_same_and_writes_nothing(empty: Workspace) -> None:
    before = {path: data for path, data in files(empty).items() if ".sro" not in path}
    told = imported(empty, summons(), minutes(place="X"), dry_run=True)
    assert {
        path: data for path, data in files(empty).items() if ".sro" not in path
    } == before
    assert events(empty) == 0
    assert imported(Workspace(empty.root), summons(), minutes(place="X")) == told


def test_what_was_read_before_an_interruption_is_imported(workspace: Workspace) -> None:
    def papers():  # type: ignore[no-untyped-def]
        yield Read("a.txt", minutes())
        raise KeyboardInterrupt

    done = import_papers(workspace, NOW, papers())
    assert done.interrupted
    assert workspace.meeting_ids() == [MEETING]


# refused


def test_a_refused_paper_does_not_stop_the_others(workspace: Workspace) -> None:
    read = [Read("a.pdf", RejectedError("a.pdf: no paper")), Read("b.pdf", minutes())]
    first, second = import_papers(workspace, NOW, read).results
    assert (first.became, second.became) == ("refused", "new")


def test_a_value_that_no_record_can_hold_is_named(workspace: Workspace) -> None:
    done = only(workspace, minutes(items=[{"title": "Avtal", "type": "nonsense"}]))
    assert done.error is not None
    assert "items.0.type" in done.error.message
    assert workspace.meeting_ids() == []


def test_a_paper_that_names_no_body_wants_one(empty: Workspace) -> None:
    nameless = minutes(habits=HABITS._replace(name="", title=""))
    done = only(empty, nameless)
    assert done.error is not None
    assert "--body" in done.error.hint
    assert only(empty, nameless, body_id="nytt").meeting_id == "nytt/2027-04-22"


def test_a_paper_that_names_no_body_is_the_only_ones(workspace: Workspace) -> None:
    done = only(workspace, minutes(habits=HABITS._replace(name="", title="")))
    assert done.meeting_id == MEETING
    assert done.needs_a_look


def test_a_body_id_is_one(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="cannot be a body's id"):
        imported(workspace, minutes(), body_id="../ut")


# corrections


def test_a_correction_names_the_meeting_that_it_corrects(workspace: Workspace) -> None:
    first = minutes("2027-02-25", items=[{"title": "Avtal"}, {"title": "Budget"}])
    correction = {"meeting": "2027-02-25", "item": "2", "old": "ett", "new": "två"}
    unnamed = correction | {"meeting": "", "item": "Avtal"}
    second = minutes(
        items=[
            {"title": "A", "corrects": correction},
            {"title": "B", "corrects": unnamed},
        ]
    )
    assert not imported(workspace, first, second).results[1].unsure
    there = [each.corrects for each in workspace.meeting(MEETING).items]
    assert [(each.meeting, each.item) for each in there if each] == [
        ("srn/2027-02-25", "budget"),
        ("srn/2027-02-25", "avtal"),
    ]


def test_a_correction_of_what_is_not_here_is_unsure(workspace: Workspace) -> None:
    correction = {"meeting": "2027-02-25", "old": "ett", "new": "två"}
    done = only(workspace, minutes(items=[{"title": "A", "corrects": correction}]))
    assert [each.text for each in done.unsure] == ["ett"]
    item = workspace.meeting(MEETING).items[0]
    assert item.corrects is not None
    assert item.corrects.meeting == "srn/2027-02-25"


# rosters


def members(workspace: Workspace) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for each in Workspace(workspace.root).body("srn").members:
        span = str(each.from_ or ""), str(each.until or "")
        found.setdefault(each.name, []).append(span)
    return found


def test_members_come_go_and_come_back(empty: Workspace) -> None:
    imported(
        empty, called("2027-01-10", "Eva", "Ulf"), called("2027-02-10", "Eva", "Lena")
    )
    imported(empty, called("2027-03-10", "Eva", "Lena", "Ulf"))
    assert members(empty) == {
        "Eva": [("", "")],
        "Lena": [("2027-02-10", "")],
        "Ulf": [("", "2027-02-09"), ("2027-03-10", "")],
    }


def test_a_paper_between_two_others_ends_a_membership(empty: Workspace) -> None:
    imported(
        empty, called("2027-01-10", "Eva", "Ulf"), called("2027-03-10", "Eva", "Ulf")
    )
    imported(empty, called("2027-02-10", "Eva"))
    assert members(empty)["Ulf"] == [("", "2027-02-09"), ("2027-03-10", "")]


def test_what_a_hand_changed_in_the_roster_stays(empty: Workspace) -> None:
    imported(empty, called("2027-01-10", "Eva", "Ulf"))
    path = empty.root / "bodies/srn.toml"
    text = path.read_text("utf-8").replace(
        '{ name = "Ulf" }', '{ name = "Ulf", title = "direktör" },  # ny titel'
    )
    path.write_text(text.replace("# ny titel,", "# ny titel"), "utf-8")
    imported(Workspace(empty.root), called("2027-02-10", "Eva", "Lena"))
    ulf = next(each for each in empty.body("srn").members if each.name == "Ulf")
    assert (ulf.title, str(ulf.until)) == ("direktör", "2027-02-09")


def test_who_was_taken_off_the_roster_by_hand_stays_off(empty: Workspace) -> None:
    imported(empty, called("2027-01-10", "Eva", "Ulf"))
    path = empty.root / "bodies/srn.toml"
    path.write_text(
        path.read_text("utf-8").replace('    { name = "Ulf" },\n', ""), "utf-8"
    )
    imported(Workspace(empty.root), called("2027-02-10", "Eva", "Lena"))
    assert set(members(empty)) == {"Eva", "Lena"}


def test_a_roster_made_by_hand_is_only_widened(workspace: Workspace) -> None:
    path = workspace.root / "bodies/srn.toml"
    path.write_text(path.read_text("utf-8") + BY_HAND, "utf-8")
    imported(Workspace(workspace.root), called("2027-01-10", "Eva", "Ulf"))
    assert members(workspace) == {"Eva Ek": [("", "")], "Ulf": [("", "")]}
    assert "# ordf" in path.read_text("utf-8")
    assert workspace.meeting("srn/2027-01-10").people[0].name == "Eva"


def test_papers_without_people_end_nobodys_membership(empty: Workspace) -> None:
    imported(
        empty, called("2027-01-10", "Eva"), minutes("2027-02-10", participants=None)
    )
    assert members(empty) == {"Eva": [("", "")]}


def test_lists_of_those_who_came_end_nobodys_membership(empty: Workspace) -> None:
    habits = HABITS._replace(numbered=False)
    imported(
        empty,
        called("2027-01-10", "Eva", "Ulf", kind="notes", habits=habits),
        called("2027-02-10", "Eva", "Lena", kind="notes", habits=habits),
    )
    assert members(empty) == {"Eva": [("", "")], "Lena": [("", "")], "Ulf": [("", "")]}


def test_who_stands_in_is_no_member(empty: Workspace) -> None:
    there = [group("Regionen", "Eva", person("Lena", replaces={"name": "Ulf"}))]
    imported(
        empty,
        called("2027-01-10", "Eva", "Ulf"),
        minutes("2027-02-10", participants=there),
    )
    assert members(empty) == {"Eva": [("", "")], "Ulf": [("", "")]}


def test_the_bodys_new_full_name_holds_from_its_first_paper(empty: Workspace) -> None:
    renamed = HABITS._replace(title="Politiskt samråd i Norrdalens län")
    imported(empty, minutes("2027-01-10"), minutes("2027-02-10", habits=renamed))
    imported(empty, minutes("2026-01-10"))
    assert [each.plain() for each in empty.body("srn").names] == [
        {"name": "SRN", "title": HABITS.title, "until": dt.date(2027, 2, 9)},
        {"name": "SRN", "title": renamed.title, "from": dt.date(2027, 2, 10)},
    ]


def test_a_name_that_the_bodys_file_dates_otherwise_is_told(
    workspace: Workspace,
) -> None:
    path = workspace.root / "bodies/srn.toml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace('för Norrdalen"\n', f'för Norrdalen"{RENAMED}', 1), "utf-8"
    )
    (done,) = imported(Workspace(workspace.root), minutes()).results
    assert [each.text for each in done.unsure] == [HABITS.title]
    assert len(Workspace(workspace.root).body("srn").names) == 2


def test_a_record_that_cannot_be_read_is_named_and_the_others_go_on(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes())
    path = workspace.root / f"meetings/{MEETING}.toml"
    path.write_text("format = \n", "utf-8")
    first, second = imported(
        workspace, minutes(place="X"), minutes("2027-06-10")
    ).results
    assert first.error is not None
    assert first.error.code == 5
    assert second.became == "new"


def test_times_that_were_made_up_give_way(workspace: Workspace) -> None:
    imported(workspace, minutes(start=None, end=None))
    imported(workspace, summons())
    meeting = workspace.meeting(MEETING)
    assert (meeting.start, meeting.end) == (dt.time(13), dt.time(15))


def test_papers_are_put_in_by_day_and_told_as_they_came(workspace: Workspace) -> None:
    correction = {"meeting": "", "old": "ett", "new": "två"}
    second = minutes(items=[{"title": "A", "corrects": correction}])
    done = imported(workspace, second, minutes("2027-02-25")).results
    assert [each.meeting_id for each in done] == [MEETING, "srn/2027-02-25"]
    item = workspace.meeting(MEETING).items[0]
    assert item.corrects is not None
    assert item.corrects.meeting == "srn/2027-02-25"


def test_the_meeting_before_is_the_one_whose_minutes_are_taken_up(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes("2027-01-14"), minutes("2027-02-25"))
    before = {
        "type": "previous",
        "title": "Föregående",
        "notes": "- 2027-01-14 SRN.pdf",
    }
    correction = {"meeting": "", "old": "ett", "new": "två"}
    imported(workspace, minutes(items=[before, {"title": "A", "corrects": correction}]))
    item = workspace.meeting(MEETING).items[1]
    assert item.corrects is not None
    assert item.corrects.meeting == "srn/2027-01-14"


def test_a_paper_that_is_attached_without_a_title_has_its_targets(
    workspace: Workspace,
) -> None:
    attached = [{"title": "", "target": "a.pdf"}, {"title": "", "target": ""}]
    imported(workspace, minutes(items=[{"title": "A", "attachments": attached}]))
    item = workspace.meeting(MEETING).items[0]
    assert [each.title for each in item.attachments] == ["a.pdf"]


def test_a_name_that_is_empty_is_refused(workspace: Workspace) -> None:
    done = only(workspace, minutes(invited=[person("")]))
    assert done.error is not None
    assert "invited.0" in done.error.message


def test_a_record_of_a_newer_format_keeps_its_paper_out_alone(
    workspace: Workspace,
) -> None:
    imported(workspace, minutes())
    path = workspace.root / f"meetings/{MEETING}.toml"
    path.write_text(
        path.read_text("utf-8").replace("format = 1", "format = 2"), "utf-8"
    )
    first, second = imported(
        workspace, minutes(place="X"), minutes("2027-06-10")
    ).results
    assert first.error is not None
    assert first.error.code == 11
    assert second.became == "new"
