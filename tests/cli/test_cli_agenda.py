"""The agenda: items and breaks are added, changed, moved and removed."""

import datetime
from typing import Any

from a_workspace import DRAFT, DRAFT_PATH

from command_line import Here, said


def items(sro: Here) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sro.toml(DRAFT_PATH)["items"]
    return found


def ids(sro: Here) -> list[str]:
    return [each["id"] for each in items(sro)]


def test_an_item_takes_all_that_a_summons_says(sro: Here) -> None:
    line = (
        'add-item "Ny ordning" --minutes 15 --start 13.45 --kind beslut --kind rapport'
    )
    line += (
        ' --kind-text "Beslut (delrapport)" --presenter "Eva Ek" --lead "SRN ställer'
    )
    line += ' sig bakom:" --proposal "ett." --proposal "två." --text "- en punkt"'
    line += ' --attach "Underlag=attachments/a.pdf" --attach "Muntligt"'
    assert sro(f"{line} --after 2").code == 0
    assert items(sro)[2] == {
        "id": "ny-ordning",
        "title": "Ny ordning",
        "minutes": 15,
        "start": datetime.time(13, 45),
        "kind": ["decision", "report"],
        "kind_text": "Beslut (delrapport)",
        "presenters": [{"name": "Eva Ek", "affiliation": "Regionen"}],
        "lead": "SRN ställer sig bakom:",
        "proposal": ["ett.", "två."],
        "text": "- en punkt",
        "attachments": [
            {"title": "Underlag", "target": "attachments/a.pdf"},
            {"title": "Muntligt"},
        ],
    }


def test_an_item_without_a_place_goes_before_those_of_the_end(sro: Here) -> None:
    assert sro("add-item Rapporter") == said(
        "srn/2027-04-22: added item 4: Rapporter\n"
    )
    assert ids(sro) == [
        "oppnande",
        "avtal",
        "paus",
        "arbete",
        "rapporter",
        "nasta-mote",
    ]


def test_an_item_put_before_others_moves_their_times(sro: Here) -> None:
    assert sro('add-item "Ny ordning" --minutes 20 --before p1') == said(
        """
        srn/2027-04-22: added item 3: Ny ordning
        times moved:
            p1  13.20–13.30 → 13.40–13.50
             4  13.30–14.00 → 13.50–14.20  Maria Dal
        """
    )


def test_a_sub_item_goes_under_its_item(sro: Here) -> None:
    assert sro('add-item "Delrapport" --under 3') == said(
        "srn/2027-04-22: added item 3b: Delrapport\n"
    )
    assert sro("add-item Först --before 3a").out.endswith("added item 3a: Först\n")
    assert sro("add-item Fritt --under 3 --unnumbered").out.endswith(
        "added item 3/1: Fritt\n"
    )
    assert [each["id"] for each in items(sro)[3]["items"]] == [
        "forst",
        "rapport",
        "delrapport",
        "fritt",
    ]


def test_a_late_item_leaves_the_numbers_that_were_cited(sro: Here) -> None:
    run = sro("add-item Brådskande --late --minutes 5 --after 2")
    assert run.out.startswith("srn/2027-04-22: added item 2.1: Brådskande\n")
    assert items(sro)[2]["late"] is True


def test_two_items_of_one_title_have_two_ids(sro: Here) -> None:
    sro('add-item "Nytt avtal"')
    sro('add-item "Nytt avtal"')
    assert ids(sro)[-3:] == ["nytt-avtal", "nytt-avtal-2", "nasta-mote"]


def test_a_presenter_nearly_on_the_list_is_kept_as_typed(sro: Here) -> None:
    run = sro('add-item X --presenter "Maria Dall, Norra förbundet"')
    assert (run.code, run.err) == (
        0,
        "Maria Dall is on no list here; did you mean Maria Dal?\n",
    )
    assert items(sro)[-2]["presenters"] == [
        {"name": "Maria Dall", "affiliation": "Norra förbundet"}
    ]


def test_text_that_begins_with_a_hyphen_is_text(sro: Here) -> None:
    assert sro('add-item "- ett" --text "- två" --proposal "-5 procent"').code == 0
    item = items(sro)[-2]
    assert (item["title"], item["text"], item["proposal"]) == (
        "- ett",
        "- två",
        ["-5 procent"],
    )


def test_a_break_has_the_bodys_word(sro: Here) -> None:
    assert sro("add-break 15 --after 3") == said(
        "srn/2027-04-22: added break p2: 15 minutes\n"
    )
    assert items(sro)[4] == {
        "id": "paus-2",
        "type": "break",
        "title": "Paus",
        "minutes": 15,
    }


def test_a_break_moves_what_comes_after_it(sro: Here) -> None:
    assert sro("add-break 5 --before 2").out == (
        "srn/2027-04-22: added break p1: 5 minutes\n"
        "times moved:\n"
        "     2  13.00–13.20 → 13.05–13.25  Eva Ek\n"
        "    p2  13.20–13.30 → 13.25–13.35\n"
        "     3  13.30–14.00 → 13.35–14.05  Maria Dal\n"
    )


def test_an_item_that_is_changed_moves_the_rest(sro: Here) -> None:
    assert sro("edit-item 2 --minutes 25") == said(
        """
        srn/2027-04-22: changed item 2: Nytt avtal
        times moved:
             2  13.00–13.20 → 13.00–13.25  Eva Ek
            p1  13.20–13.30 → 13.25–13.35
             3  13.30–14.00 → 13.35–14.05  Maria Dal
        """
    )
    assert sro("edit-item 2 --minutes 25") == said(
        "srn/2027-04-22: nothing to change in item 2: Nytt avtal\n"
    )


def test_a_list_that_is_given_replaces_the_list(sro: Here) -> None:
    line = 'edit-item 2 --kind dialog --presenter "Hanna Holm" --presenter "Bo Ask"'
    sro(line + ' --proposal "Nytt." --attach "A=a.pdf" --title "Avtalet"')
    assert items(sro)[1] == {
        "id": "avtal",
        "title": "Avtalet",
        "kind": ["dialogue"],
        "minutes": 20,
        "presenters": [
            {"name": "Hanna Holm", "affiliation": "Region Norrdalen"},
            {"name": "Bo Ask"},
        ],
        "proposal": ["Nytt."],
        "attachments": [{"title": "A", "target": "a.pdf"}],
    }


def test_an_empty_value_empties(sro: Here) -> None:
    sro('edit-item 2 --text "Något."')
    line = 'edit-item 2 --kind "" --presenter "" --proposal "" --text "" --no-minutes'
    assert sro(line).code == 0
    item = {key: value for key, value in items(sro)[1].items() if value}
    assert item == {"id": "avtal", "title": "Nytt avtal"}


def test_an_anchor_is_set_and_taken_away(sro: Here) -> None:
    sro("edit-item 3 --start 1345")
    assert items(sro)[3]["start"] == datetime.time(13, 45)
    assert sro("edit-item 3 --no-start").code == 0
    assert "start" not in items(sro)[3]


def test_a_title_is_one_line(sro: Here) -> None:
    sro('add-item "Nytt\navtal  om allt "')
    assert items(sro)[-2]["title"] == "Nytt avtal om allt"
    sro('edit-item 4 --title "Ett\nannat"')
    assert items(sro)[-2]["title"] == "Ett annat"


def test_an_item_moves_with_its_sub_items_and_back(sro: Here) -> None:
    assert sro("move-item 3 --before 2") == said(
        """
        srn/2027-04-22: moved item 3, now item 2: Gemensamt arbete
        times moved:
             2  13.30–14.00 → 13.00–13.30  Maria Dal
             3  13.00–13.20 → 13.30–13.50  Eva Ek
            p1  13.20–13.30 → 13.50–14.00
        """
    )
    assert ids(sro) == ["oppnande", "arbete", "avtal", "paus", "nasta-mote"]
    assert sro("move-item 2 --after p1").code == 0
    assert sro.text(DRAFT_PATH) == DRAFT


def test_an_item_moved_to_where_it_stands_stays(sro: Here) -> None:
    assert sro("move-item 2 --after 2") == said(
        "srn/2027-04-22: item 2 stands there already: Nytt avtal\n"
    )
    assert sro("move-item 2 --before p1").out == sro("move-item 2 --after 1").out
    assert sro.text(DRAFT_PATH) == DRAFT


def test_an_item_goes_and_undo_brings_it_back(sro: Here) -> None:
    sro("note 2 Viktigt.")
    assert sro("remove-item 2") == said(
        """
        srn/2027-04-22: removed item 2: Nytt avtal
        times moved:
            p1  13.20–13.30 → 13.00–13.10
             2  13.30–14.00 → 13.10–13.40  Maria Dal
        """,
        "sro undo brings it back\n",
    )
    assert sro("undo").code == 0
    assert items(sro)[1]["notes"] == "Viktigt."


def test_a_sub_item_goes_alone(sro: Here) -> None:
    assert sro("remove-item 3a") == said(
        "srn/2027-04-22: removed item 3a: Rapport från gruppen\n"
    )
    assert "items" not in items(sro)[3]


def test_an_agenda_that_now_overlaps_is_still_done(sro: Here) -> None:
    assert sro("edit-item 3 --start 13.10").code == 0


def test_retime_says_what_it_would_do_and_then_does_it(sro: Here) -> None:
    sro("edit-item 3 --start 13.10")
    told = "srn/2027-04-22: {}\n     3  13.10–13.40 → 13.30–14.00  Maria Dal\n"
    before = sro.text(DRAFT_PATH)
    assert sro("retime --dry-run") == said(told.format("would change"))
    assert sro.text(DRAFT_PATH) == before
    assert sro("retime") == said(told.format("changed"))
    assert sro("retime") == said("srn/2027-04-22: the times are right\n")


def test_retime_shortens_items_until_the_closing_time_holds(sro: Here) -> None:
    sro("edit-item 2 --minutes 60")
    sro("edit-item 3 --minutes 60")
    assert sro("retime --mode compress") == said(
        """
        srn/2027-04-22: changed
             2  13.00–14.00 → 13.00–13.40  60 → 40 min  Eva Ek
            p1  14.00–14.10 → 13.40–13.50
             3  14.10–15.10 → 13.50–14.30  60 → 40 min  Maria Dal
        """
    )
