"""`sro pull` joins what was changed in Word with what was changed here since."""

import shutil

import pytest
import returned_papers as papers
from returned_papers import MINUTES, M, Returned, insert, retype

from round_trip import Paper
from tracked import comment, deleted, inserted, inserted_paragraph, moved

POINT = "Underlagen kommer sent"
IN_APRIL = retype(
    "Ställningstagande: Samrådsorganet ger NorrKoms", "den 22 april 2027", "i april"
)


@pytest.fixture
def back(nowhere):
    shutil.copytree(papers.rendered(), nowhere.folder, dirs_exist_ok=True)
    return Returned(nowhere)


def test_other_fields_that_were_changed_here_stay(back):
    back.sro(f'note 4 "Ny anteckning." {M}')
    run = back.pull(IN_APRIL)
    assert run.code == 0
    item = back.item("samradsorganets-uppdrag")
    assert item["notes"] == "Ny anteckning."
    assert str(item["position"]).endswith("till mötet i april.']")


def test_other_paragraphs_of_the_field_that_were_changed_here_stay(back):
    back.sro(f'dialogue 4 "En till härifrån." {M}')
    run = back.pull(retype(POINT, "sent", "för sent"))
    assert run.code == 0
    points = list(back.item("samradsorganets-uppdrag")["dialogue"])
    assert points[1].startswith("Underlagen kommer för sent.")
    assert points[4] == "En till härifrån."


def test_what_both_added_to_a_list_stands_there_together(back):
    back.sro(f'dialogue 4 "En till härifrån." {M}')
    run = back.pull(insert("De minsta kommunerna", "En till från ordföranden."))
    assert run.code == 0
    points = back.item("samradsorganets-uppdrag")["dialogue"]
    assert points[4:] == ["En till härifrån.", "En till från ordföranden."]


def test_two_changes_of_one_paragraph_are_a_conflict_and_nothing_is_taken(back):
    back.sro(f'position 4 "Frågan bordläggs." {M}')
    before = back.record
    run = back.pull(IN_APRIL, insert("De minsta kommunerna", "Ny punkt."))
    assert run.code == 7
    assert back.record == before
    was = (
        "Samrådsorganet ger NorrKoms direktör och regionens hälso- och "
        "sjukvårdsdirektör i uppdrag att ta fram ett förslag till uppdragshandling "
        "till mötet "
    )
    assert run.out == (
        "  item 4, position\n"
        f"    as rendered:\n      {was}den 22 april 2027.\n"
        f"    in Word:\n      {was}i april.\n"
        "    here:\n      Frågan bordläggs.\n"
    )
    assert "nothing was taken" in run.err
    assert "--take word, or --take record" in run.err


@pytest.mark.parametrize(
    ("side", "position"), [("word", "i april."), ("record", "Frågan bordläggs.")]
)
def test_take_says_which_side_holds_and_the_rest_is_taken(back, side, position):
    back.sro(f'position 4 "Frågan bordläggs." {M}')
    run = back.pull(
        IN_APRIL, insert("De minsta kommunerna", "Ny punkt."), more=f"--take {side}"
    )
    assert run.code == 0
    item = back.item("samradsorganets-uppdrag")
    assert item["position"][0].endswith(position)
    assert list(item["dialogue"])[-1] == "Ny punkt."


def test_the_same_change_on_both_sides_is_none(back):
    back.sro(f'position 7 "Samrådsorganet noterar läget." {M}')
    before = back.record
    run = back.pull(retype("noterar informationen", "informationen", "läget"))
    assert run.code == 0
    assert run.out.endswith("nothing to take\n")
    assert back.record == before


def test_who_is_excused_on_either_side_is_excused(back):
    back.sro(f"attend --excused Nora {M}")
    run = back.pull(retype("Anmäld frånvaro", "Vikander", "Vikander och Jonna Revholt"))
    assert run.code == 0
    excused = [
        person["name"]
        for group in back.sro.toml(papers.RECORD)["participants"]
        for person in group["people"]
        if person.get("attendance") == "excused" and "substitute" not in person
    ]
    assert excused == ["Jonna Revholt", "Thore Vikander", "Nora Ekträsk"]


def test_an_item_that_is_gone_here_gives_its_text_to_the_file(back):
    back.sro(f"remove-item 4 {M}")
    run = back.pull(IN_APRIL)
    assert run.code == 10
    assert "an item that is gone, position" in run.err
    assert "till mötet i april." in back.sro.text(papers.SIDE)


@pytest.mark.parametrize(
    "command", ["move-item 4 --before 2", 'edit-item 4 --title "Nytt namn"']
)
def test_an_item_moved_or_renamed_here_is_found(back, command):
    back.sro(f"{command} {M}")
    run = back.pull(IN_APRIL)
    assert run.code == 0
    assert "till mötet i april." in back.record


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (inserted(POINT, "kommer", " alltid"), "Underlagen kommer alltid sent."),
        (deleted(POINT, " sent"), "Underlagen kommer. Kommunförbunden"),
        (inserted_paragraph(POINT, "Spårad punkt."), '"Spårad punkt.",'),
        (moved(POINT, "De minsta kommunerna"), 'efteråt.",\n    "Underlagen kommer'),
        (deleted(POINT, "", mark=True), "förankra.En gemensam logg"),
    ],
    ids=["inserted", "deleted", "paragraph", "moved", "end of a paragraph"],
)
def test_a_tracked_change_counts_as_accepted_and_it_says_so(back, edit, found):
    run = back.pull(edit)
    assert run.code == 0
    assert run.err == "1 tracked change by Gunilla Hedmark Strand counts as accepted\n"
    assert found in back.record


def test_comments_are_told_with_who_and_where(back):
    before = back.record
    run = back.pull(comment("Föredragande: Moa", "Stämmer det?"))
    assert run.code == 0
    assert run.err == (
        "comment by Gunilla Hedmark Strand, item 8:\n"
        "    «Föredragande: Moa Lindgärde, Region Norrdalen» Stämmer det?\n"
    )
    assert back.record == before


def test_an_older_paper_is_compared_with_what_it_said_itself(back):
    back.sro(f'position 7 "Samrådsorganet tackar för läget." {M}')
    back.sro("render srn/2026-11-19 --docx --as minutes --force --out papers/ny.docx")
    before = back.record
    run = back.sro(f"pull {MINUTES}")
    assert run.code == 0
    assert run.out.endswith("nothing to take\n")
    assert back.record == before


def test_an_item_without_an_id_is_found_by_its_title(back):
    record = back.record.replace('id = "familjecentraler"\n', "")
    back.sro.write(papers.RECORD, record)
    back.sro(f"render srn/2026-11-19 --docx --as minutes --force --out {MINUTES}")
    back.sro(f'add-item "Först" --before 2 {M}')  # gives the item an id, and moves it
    run = back.pull(retype("I länet finns 21", "21", "22"))
    assert run.code == 0
    assert "I länet finns 22 familjecentraler." in back.record


def test_two_items_of_one_title_without_ids_keep_their_texts_apart(back):
    twins = back.record.replace('id = "lakarintyg"\n', "").replace(
        'id = "familjecentraler"\n', ""
    )
    twins = twins.replace("Övrig fråga: läkarintyg i skola och förskola", "Punkten")
    twins = twins.replace('title = "Överenskommelse om familjec', 'title = "Punkten"#')
    back.sro.write(papers.RECORD, twins)
    back.sro(f"render srn/2026-11-19 --docx --as minutes --force --out {MINUTES}")
    back.sro(f'add-item "Först" --before 2 {M}')
    run = back.pull(retype("Skolor och förskolor", "Skolor", "Alla skolor"))
    assert run.code == 0
    assert run.out.split("\n")[1] == "  item 10, notes"
    assert "Alla skolor och förskolor" in back.record


def test_a_paper_of_an_approved_meeting_is_refused(back):
    path = "papers/srn/2026-09-17-motesanteckning.docx"
    run = back.pull(
        lambda paper: paper.retype(paper.paragraphs[0], "SRN", "X"), path=path
    )
    assert run.code == 7
    assert "sro correct" in run.err


def test_where_comments_of_a_paper_stand_its_text_is_whole():
    """The helper that comments leaves every word (or the test above tells nothing)."""
    paper = Paper((papers.rendered() / MINUTES).read_bytes())
    before = [paper.text(one) for one in paper.paragraphs]
    comment("Föredragande: Moa", "?")(paper)
    assert [paper.text(one) for one in paper.paragraphs] == before
