"""Attendance: who is there, who comes instead, who comes late."""

from typing import Any

import pytest
from a_workspace import DRAFT, DRAFT_PATH

from command_line import Here, refused, said


def people(sro: Here) -> dict[str, dict[str, Any]]:
    meeting = sro.toml(DRAFT_PATH)
    called = [each for group in meeting["participants"] for each in group["people"]]
    return {each["name"]: each for each in (*called, *meeting["invited"])}


def test_without_options_the_roll_is_shown(sro: Here) -> None:
    sro('attend --excused Berg --substitute "Berg=Lena Ås, Södra" --leaves Ek@3')
    assert sro("attend") == said(
        """
        name        attendance  substitute      items
        Maria Dal   present
        Ulf Berg    excused     Lena Ås, Södra
        Hanna Holm  present
        Eva Ek      present                     until item 3
        """
    )


def test_every_way_of_being_there_is_entered(sro: Here) -> None:
    line = "attend --absent Dal --excused Berg --remote Holm --remote Ek"
    assert sro(line) == said(
        "srn/2027-04-22: Maria Dal: absent; Ulf Berg: excused; "
        "Hanna Holm: remote; Eva Ek: remote\n"
    )
    assert {name: each["attendance"] for name, each in people(sro).items()} == {
        "Maria Dal": "absent",
        "Ulf Berg": "excused",
        "Hanna Holm": "remote",
        "Eva Ek": "remote",
    }


def test_who_came_after_all_leaves_no_trace(sro: Here) -> None:
    sro('attend --substitute "Berg=Lena Ås"')
    assert sro("attend --present Berg") == said("srn/2027-04-22: Ulf Berg: present\n")
    assert sro.text(DRAFT_PATH) == DRAFT


def test_a_substitute_makes_the_absent_one_excused(sro: Here) -> None:
    assert sro('attend --substitute "Berg=Lena Ås, Södra förbundet"') == said(
        "srn/2027-04-22: Ulf Berg: excused, Lena Ås, Södra förbundet instead\n"
    )
    berg = people(sro)["Ulf Berg"]
    assert (berg["attendance"], berg["substitute"]) == (
        "excused",
        "Lena Ås, Södra förbundet",
    )


def test_a_substitute_leaves_one_absent_who_is_said_to_be(sro: Here) -> None:
    assert sro('attend --absent Berg --substitute "Berg=Lena Ås"') == said(
        "srn/2027-04-22: Ulf Berg: absent; Ulf Berg: Lena Ås instead\n"
    )
    assert people(sro)["Ulf Berg"]["attendance"] == "absent"


def test_a_substitute_nearly_on_the_list_is_kept_as_typed(sro: Here) -> None:
    assert sro('attend --substitute "Berg=Maria Dall"').err == (
        "Maria Dall is on no list here; did you mean Maria Dal?\n"
    )
    assert people(sro)["Ulf Berg"]["substitute"] == "Maria Dall"


def test_who_comes_late_is_entered_by_the_items_id(sro: Here) -> None:
    assert sro("attend --arrives Dal@3 --leaves Holm@p1") == said(
        "srn/2027-04-22: Maria Dal arrives at item 3; Hanna Holm leaves at break p1\n"
    )
    assert people(sro)["Maria Dal"]["arrives"] == "arbete"
    assert people(sro)["Hanna Holm"]["leaves"] == "paus"


def test_a_misspelt_member_is_nobody_and_the_near_one_is_named(sro: Here) -> None:
    assert sro("attend --absent Bergg") == refused(
        3,
        """
        sro: there is nobody called Bergg
            did you mean Ulf Berg?
        """,
    )


def test_two_candidates_are_both_named(sro: Here) -> None:
    sro('add-person "Maria Dalin"')
    assert sro("attend --absent Maria") == refused(
        2,
        """
        sro: Maria could be Maria Dal, Maria Dalin
            write more of the name
        """,
    )
    assert sro('attend --absent "maria dal"').code == 0


TWIN = '    { name = "Ulf Berg", affiliation = "Norra förbundet" },\n'


def with_a_namesake(sro: Here) -> None:
    head, there, tail = DRAFT.partition('    { name = "Hanna')
    sro.write(DRAFT_PATH, head + TWIN + there + tail)


def bergs(sro: Here) -> list[str | None]:
    called = [
        each
        for group in sro.toml(DRAFT_PATH)["participants"]
        for each in group["people"]
    ]
    return [each.get("attendance") for each in called if each["name"] == "Ulf Berg"]


def test_two_of_one_name_are_told_apart_by_the_affiliation(sro: Here) -> None:
    with_a_namesake(sro)
    assert sro('attend --absent "Ulf Berg"') == refused(
        2,
        """
        sro: Ulf Berg could be Ulf Berg, Södra förbundet, M; Ulf Berg, Norra förbundet
            write it as it stands here, in quotes: "NAME, AFFILIATION"
        """,
    )
    assert sro('attend --absent "Ulf Berg, Norra förbundet"').code == 0
    assert bergs(sro) == [None, "absent"]
    line = 'attend --excused "Berg, Södra" --remote "Berg, Norra"'
    assert sro(line).code == 0
    assert bergs(sro) == ["excused", "remote"]
    assert sro('attend --substitute "Ulf Berg, Södra=Bo"').code == 0
    assert sro('remove-person "Ulf Berg, Södra"').code == 0
    assert bergs(sro) == ["remote"]


def test_a_substitute_is_spelt_as_on_the_list(sro: Here) -> None:
    sro('attend --substitute "Berg=eva ek" --substitute "Dal=hanna holm, Länet"')
    assert people(sro)["Ulf Berg"]["substitute"] == "Eva Ek, Regionen"
    assert people(sro)["Maria Dal"]["substitute"] == "Hanna Holm, Länet"


def test_one_wrong_name_of_several_changes_nothing(sro: Here) -> None:
    assert sro("attend --absent Dal --absent Bergg").code == 3
    assert sro.text(DRAFT_PATH) == DRAFT


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        (
            "attend --absent Dal --remote Dal",
            2,
            "Maria Dal is said to be absent and remote",
        ),
        (
            "attend --present Berg --substitute Berg=Ås",
            2,
            "Ulf Berg is said to be present and replaced",
        ),
        (
            "attend --substitute Berg",
            2,
            'write --substitute "ABSENT=SUBSTITUTE", not "Berg"',
        ),
        (
            "attend --substitute Berg=",
            2,
            'write --substitute "ABSENT=SUBSTITUTE", not "Berg="',
        ),
        (
            "attend --substitute =Ås",
            2,
            'write --substitute "ABSENT=SUBSTITUTE", not "=Ås"',
        ),
        ("attend --substitute Bergg=Ås", 3, "there is nobody called Bergg"),
        (
            "attend --remote Berg --substitute Berg=Ås",
            2,
            "Ulf Berg is said to be remote and replaced",
        ),
        (
            "attend --substitute Berg=Ås --substitute Berg=Ek",
            2,
            "Ulf Berg has two substitutes: Ås and Ek",
        ),
        (
            "attend --arrives Dal@2 --arrives Dal@3",
            2,
            'give one of "Dal@2" and "Dal@3"',
        ),
        ('attend --substitute "Berg=, Länet"', 2, '", Länet" holds no name'),
        ("attend --arrives Dal", 2, 'write "NAME@REF", not "Dal"'),
        ("attend --arrives Dal@9", 3, "there is no item 9"),
        ('attend --absent ""', 3, "there is nobody called "),
        ("attend Dal", 2, "too many words for sro attend: Dal"),
    ],
)
def test_wrong_use_is_told_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")


def test_a_meeting_without_people_says_so(sro: Here) -> None:
    assert sro("attend -m 02-25") == said("", "srn/2027-02-25: nobody is called\n")
