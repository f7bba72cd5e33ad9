"""The minutes: positions, notes, dialogue, decisions, commissions."""

import datetime
from typing import Any

import pytest
from a_workspace import DRAFT_PATH

from command_line import Here, refused, said


def item(sro: Here, at: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = sro.toml(DRAFT_PATH)["items"][at]
    return found


def test_a_proposal_is_adopted_as_it_stands(sro: Here) -> None:
    assert sro("position 2 --adopt") == said(
        "srn/2027-04-22: item 2: position: SRN ställer sig bakom förslaget.\n"
    )
    assert item(sro)["position"] == item(sro)["proposal"]


def test_nothing_is_adopted_where_nothing_was_proposed(sro: Here) -> None:
    assert sro("position 3 --adopt") == refused(
        3,
        """
        sro: item 3 has no proposal to adopt; nothing was changed
            write the position: sro position 3 "…"
        """,
    )


def test_noting_uses_the_bodys_words(sro: Here) -> None:
    assert sro("position 3 --noted") == said(
        "srn/2027-04-22: item 3: position: SRN noterar informationen.\n"
    )


def test_a_position_replaces_and_says_what(sro: Here) -> None:
    sro("position 2 --adopt")
    assert sro('position 2 "SRN avvaktar." "Frågan tas upp i maj."') == said(
        "srn/2027-04-22: item 2: position now: SRN avvaktar. / Frågan tas upp i maj. "
        "(before: SRN ställer sig bakom förslaget.)\n"
    )
    assert item(sro)["position"] == ["SRN avvaktar.", "Frågan tas upp i maj."]
    assert sro("position 2 --clear") == said(
        "srn/2027-04-22: item 2: position emptied; "
        "it said: SRN avvaktar. / Frågan tas upp i maj.\n"
    )
    assert not item(sro).get("position")


def test_notes_are_markdown_and_may_begin_with_a_hyphen(sro: Here) -> None:
    assert sro('note 2 "- punkt"') == said("srn/2027-04-22: item 2: notes: - punkt\n")
    assert item(sro)["notes"] == "- punkt"


def test_notes_are_read_from_standard_input(sro: Here) -> None:
    run = sro("note 2 -", stdin="Rad ett.\n\n- punkt\n")
    assert run == said("srn/2027-04-22: item 2: notes: Rad ett. - punkt\n")
    assert item(sro)["notes"] == "Rad ett.\n\n- punkt"


def test_notes_from_windows_have_plain_line_ends(sro: Here) -> None:
    assert sro("note 2 -", stdin="Rad ett.\r\nRad två.\r\n").code == 0
    assert item(sro)["notes"] == "Rad ett.\nRad två."


def test_notes_that_are_no_letters_are_refused(sro: Here) -> None:
    assert sro("note 2 -", stdin="latin \udce5") == refused(
        2,
        """
        sro: the text is not in UTF-8; nothing was changed
            save it again from the editor, with the encoding UTF-8
        """,
    )
    assert sro("note 2 latin\udce5").code == 2


def test_whatever_can_be_typed_is_kept(sro: Here) -> None:
    text = 'a \r b \t """ \' \\ \x07 \u2028 \u202e 🙂 \nslut'
    assert sro.run(["note", "2", text], "", {}).code == 0
    assert item(sro)["notes"] == text


def test_notes_are_added_to(sro: Here) -> None:
    assert sro("note 2 --append Ett.") == said("srn/2027-04-22: item 2: notes: Ett.\n")
    assert sro("note 2 --append Två.") == said(
        "srn/2027-04-22: item 2: added to the notes: Två.\n"
    )
    assert item(sro)["notes"] == "Ett.\n\nTvå."


def test_notes_replace_and_say_what(sro: Here) -> None:
    sro("note 2 Ett.")
    assert sro("note 2 Två.") == said(
        "srn/2027-04-22: item 2: notes now: Två. (before: Ett.)\n"
    )
    assert sro("note 2 Två.") == said("srn/2027-04-22: item 2: notes: as before\n")
    assert sro("note 2 --clear") == said(
        "srn/2027-04-22: item 2: notes emptied; it said: Två.\n"
    )
    assert not item(sro).get("notes")


def test_a_sub_item_has_notes_of_its_own(sro: Here) -> None:
    assert sro('note 3a "Klar."').code == 0
    assert item(sro, 3)["items"][0]["notes"] == "Klar."


def editor(sro: Here, script: str) -> str:
    """Make a program that is an editor: it gets the file's name."""
    path = sro.folder / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_notes_are_written_in_the_editor(sro: Here) -> None:
    sro("note 2 Ett.")
    program = editor(sro, 'echo "Två." >> "$1"')
    assert sro("note 2 --edit", EDITOR=program, VISUAL="").code == 0
    assert item(sro)["notes"] == "Ett.Två."
    assert sro("note 2 --edit --append", EDITOR=program, VISUAL="").code == 0
    assert item(sro)["notes"] == "Ett.Två.\n\nTvå."


def test_an_editor_that_gives_up_changes_nothing(sro: Here) -> None:
    program = editor(sro, 'echo "Två." > "$1"; exit 1')
    assert sro("note 2 --edit", VISUAL=program) == refused(
        2, "sro: the editor gave up; nothing was changed\n"
    )
    assert sro("note 2 --edit", VISUAL="no-such-editor -x") == refused(
        2,
        """
        sro: the editor no-such-editor -x does not start; nothing was changed
            name another in EDITOR, or give the text
        """,
    )


def test_dialogue_and_decisions_are_added(sro: Here) -> None:
    assert sro('dialogue 2 "Tiden är knapp." "- med streck"') == said(
        "srn/2027-04-22: item 2: dialogue, now 2: Tiden är knapp. / - med streck\n"
    )
    assert sro("dialogue 2 Tredje.") == said(
        "srn/2027-04-22: item 2: dialogue, now 3: Tredje.\n"
    )
    assert item(sro)["dialogue"] == ["Tiden är knapp.", "- med streck", "Tredje."]
    assert sro("decide 2 Bifall.") == said(
        "srn/2027-04-22: item 2: decisions, now 1: Bifall.\n"
    )
    assert item(sro)["decisions"] == ["Bifall."]
    assert sro("decide 2 --clear") == said(
        "srn/2027-04-22: item 2: decisions emptied; it said: Bifall.\n"
    )


def test_a_commission_has_what_who_and_due(sro: Here) -> None:
    assert sro(
        "commission 2 delrapport --who Regionen --who VÄST --due 2027-06-10"
    ) == (said("srn/2027-04-22: item 2: commission 1: delrapport\n"))
    sro("commission 2 skiss --due srn/2027-02-25")
    sro('commission 2 plan --due "före sommaren"')
    assert item(sro)["commissions"] == [
        {
            "what": "delrapport",
            "who": ["Regionen", "VÄST"],
            "due": datetime.date(2027, 6, 10),
        },
        {"what": "skiss", "due": "srn/2027-02-25"},
        {"what": "plan", "due": "före sommaren"},
    ]


def test_a_commission_is_done_here_or_at_a_meeting(sro: Here) -> None:
    sro("commission 2 delrapport")
    sro("commission 2 skiss")
    assert sro("commission 2 --done 1") == said(
        "srn/2027-04-22: item 2: commission 1 done at srn/2027-04-22: delrapport\n"
    )
    sro("commission 2 --done 2 --at 02-25")
    assert [each["done"] for each in item(sro)["commissions"]] == [
        "srn/2027-04-22",
        "srn/2027-02-25",
    ]
    assert sro("commission 2 --clear").out.endswith(
        "commissions emptied; it said: delrapport / skiss\n"
    )


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("position 2", 2, "give one of TEXT, --adopt, --noted and --clear"),
        ("position 2 X --adopt", 2, "give one of TEXT, --adopt, --noted and --clear"),
        ("position", 2, "REF is missing"),
        ("position 99 X", 3, "there is no item 99"),
        ("note 2", 2, "give TEXT, -, --edit or --clear"),
        ('note 2 "  "', 2, "give TEXT, -, --edit or --clear"),
        ("note 2 -", 2, "give TEXT, -, --edit or --clear"),
        ("note 2 X --clear", 2, "give TEXT, -, --edit or --clear"),
        ("note 99 X", 3, "there is no item 99"),
        ("note 2 två ord", 2, "too many words for sro note: ord"),
        ("note 2 --edit X", 2, "give one of TEXT and --edit"),
        ("dialogue 2", 2, "give TEXT or --clear"),
        ('dialogue 2 ""', 2, "give TEXT or --clear"),
        ("decide 2 X --clear", 2, "give TEXT or --clear"),
        ("commission 2", 2, "give one of WHAT, --done and --clear"),
        ('commission 2 ""', 2, "WHAT is empty; nothing was changed"),
        ("commission 2 X --done 1", 2, "give one of WHAT, --done and --clear"),
        ("commission 2 --done 1", 3, "item 2 has 0 commissions"),
        ("commission 2 --done ett", 2, "--done: ett is no number; write 1, 2, …"),
    ],
)
def test_wrong_use_is_told_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")


def test_a_commission_reported_at_no_meeting_is_refused(sro: Here) -> None:
    sro("commission 2 delrapport")
    assert sro("commission 2 --done 1 --at 09-09").code == 3
