"""The minutes: positions, notes, dialogue, decisions, commissions."""

import datetime
from typing import Any

import pytest
from a_workspace import DRAFT, DRAFT_PATH

from command_line import SRO, Here, Run, refused, said


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
    assert sro("note 2 --edit", VISUAL=editor(sro, "exit 1")) == refused(
        2, "sro: the editor gave up; nothing was changed\n"
    )
    assert sro("note 2 --edit", VISUAL='vi "').code == 2
    assert sro("note 2 --edit", VISUAL="no-such-editor -x") == refused(
        2,
        """
        sro: the editor no-such-editor -x does not start; nothing was changed
            name another in EDITOR, or give the text
        """,
    )


def written(sro: Here, script: str, *more: str) -> Run:
    """Run `note 2 --edit`; what was written may stay behind an error."""
    program = editor(sro, script)
    return sro.run(["note", "2", "--edit", *more], "", {"VISUAL": program})


def unsaved(sro: Here) -> dict[str, bytes]:
    found = (sro.folder / ".sro").glob("unsaved-*")
    return {path.name: path.read_bytes() for path in found}


def test_what_was_written_stays_when_the_editor_gives_up(sro: Here) -> None:
    for number in (1, 2):
        assert written(sro, 'echo "Två." > "$1"; exit 1') == refused(
            2,
            "sro: the editor gave up; nothing was changed; "
            f"what was written is kept in .sro/unsaved-avtal-{number}.md\n",
        )
    assert unsaved(sro) == dict.fromkeys(
        ("unsaved-avtal-1.md", "unsaved-avtal-2.md"), "Två.\n".encode()
    )
    assert sro.text(DRAFT_PATH) == DRAFT


def test_what_is_no_utf8_stays_too(sro: Here) -> None:
    assert written(sro, 'printf "p\\345" > "$1"') == refused(
        2,
        """
        sro: the text is not in UTF-8; nothing was changed; \
what was written is kept in .sro/unsaved-avtal-1.md
            save it again from the editor, with the encoding UTF-8
        """.replace("\\\n", ""),
    )
    assert unsaved(sro) == {"unsaved-avtal-1.md": b"p\xe5"}


def test_a_colleagues_note_of_the_meantime_is_not_overwritten(sro: Here) -> None:
    meddling = f'{SRO} note 2 "Kollegans."; echo "Två." >> "$1"'
    sro("note 2 Ett.")
    run = written(sro, meddling)
    assert (run.code, run.out) == (7, "")
    assert run.err == (
        "sro: the notes were changed in the meantime; nothing was changed; "
        "what was written is kept in .sro/unsaved-avtal-1.md\n"
    )
    assert item(sro)["notes"] == "Kollegans."
    assert unsaved(sro) == {"unsaved-avtal-1.md": "Ett.Två.\n".encode()}


def test_a_paragraph_more_goes_behind_a_colleagues(sro: Here) -> None:
    meddling = f'{SRO} note 2 "Kollegans."; echo "Två." >> "$1"'
    assert written(sro, meddling, "--append").code == 0
    assert item(sro)["notes"] == "Kollegans.\n\nTvå."
    assert unsaved(sro) == {}


def test_the_note_is_for_the_item_that_was_meant(sro: Here) -> None:
    meddling = f'{SRO} move-item 3 --before 2; echo "Två." >> "$1"'
    assert written(sro, meddling).code == 0
    assert item(sro, 2)["id"] == "avtal"
    assert item(sro, 2)["notes"] == "Två."


def test_what_was_written_under_an_item_that_is_gone_stays(sro: Here) -> None:
    run = written(sro, f'{SRO} remove-item 2; echo "Två." >> "$1"')
    assert run.code == 3
    assert "what was written is kept in .sro/unsaved-avtal-1.md" in run.err


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("note 99 --edit", 3),
        ("note 2 --edit -m 02-25", 7),
        ("note 2 --edit --clear", 2),
        ("note 2 X --edit", 2),
    ],
)
def test_the_editor_does_not_open_for_nothing(sro: Here, line: str, code: int) -> None:
    assert sro(line, VISUAL=editor(sro, "touch opened")).code == code
    assert not (sro.folder / "opened").exists()


def test_who_is_to_do_it_is_spelt_as_on_the_list(sro: Here) -> None:
    assert sro('commission 2 X --who "eva ek" --who "maria dal, Öst" --who VÄST') == (
        said("srn/2027-04-22: item 2: commission 1: X\n")
    )
    assert item(sro)["commissions"][0]["who"] == ["Eva Ek", "Maria Dal, Öst", "VÄST"]


def test_who_is_nearly_on_the_list_is_kept_as_typed(sro: Here) -> None:
    run = sro('commission 2 X --who "Maria Dall"')
    assert (run.code, run.err) == (
        0,
        "Maria Dall is on no list here; did you mean Maria Dal?\n",
    )
    assert item(sro)["commissions"][0]["who"] == ["Maria Dall"]


def test_the_end_of_a_meetings_id_is_when_it_is_due(sro: Here) -> None:
    for when in ("02-25", "2027-02-25", "srn/2027-02-25", "06-10", "i maj"):
        sro(f'commission 2 X --due "{when}"')
    assert [each["due"] for each in item(sro)["commissions"]] == [
        "srn/2027-02-25",
        datetime.date(2027, 2, 25),
        "srn/2027-02-25",
        "06-10",
        "i maj",
    ]
    sro("add-body vsn --name VSN --title V")
    sro("new-meeting vsn 2027-02-25 --start 9 --end 10 --place X")
    assert sro("commission 2 X --due 02-25 -m srn/2027-04-22").code == 2


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
        ("note 2 --edit X", 2, "give one of TEXT, --edit and --clear"),
        ("dialogue 2", 2, "give TEXT or --clear"),
        ('dialogue 2 ""', 2, "give TEXT or --clear"),
        ("decide 2 X --clear", 2, "give TEXT or --clear"),
        ("commission 2", 2, "give one of WHAT, --done and --clear"),
        ('commission 2 ""', 2, "WHAT is empty; nothing was changed"),
        ("commission 2 X --done 1", 2, "give one of WHAT, --done and --clear"),
        ("commission 2 --done 1", 3, "item 2 has 0 commissions"),
        ("commission 2 X --at 02-25", 2, "--at belongs to --done"),
        ("commission 2 --clear --at 02-25", 2, "--at belongs to --done"),
        (
            "commission 2 --done 1 --who Dal",
            2,
            "--who and --due belong to a new commission",
        ),
        (
            "commission 2 --done 1 --due 04-22",
            2,
            "--who and --due belong to a new commission",
        ),
        (
            "commission 2 --clear --due 04-22",
            2,
            "--who and --due belong to a new commission",
        ),
        ('commission 2 X --due ""', 2, "--due is empty; nothing was changed"),
        ('commission 2 X --who ""', 2, '"" holds no name'),
        ('commission 2 --done 1 --at ""', 2, "the meeting's id is empty"),
        ("note 2 --append --clear", 2, "give one of --append and --clear"),
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
