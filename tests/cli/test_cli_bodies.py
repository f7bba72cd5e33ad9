"""Bodies and their members."""

import datetime
import json
from typing import Any

import pytest
from a_workspace import BODY_PATH, DRAFT_PATH

from command_line import Here, refused, said

CHANGED = "meetings keep their copy: sro roster --update\n"


def test_a_body_is_born_with_the_usual_standing_items(sro: Here) -> None:
    line = 'add-body vsn --name VSN --title "Vårdsamverkan Norrdalen"'
    assert sro(line) == said(
        "vsn: made bodies/vsn.toml: VSN, 4 standing items\n",
        "next: sro add-member vsn NAME …\n",
    )
    body = sro.toml("bodies/vsn.toml")
    assert body["names"] == [{"name": "VSN", "title": "Vårdsamverkan Norrdalen"}]
    assert [each["title"] for each in body["standing"]] == [
        "Mötets öppnande",
        "Godkännande av dagens agenda",
        "Föregående mötesanteckning",
        "Övrig information utan föredragning",
    ]


def test_a_body_that_is_there_is_never_made_anew(sro: Here) -> None:
    assert sro("add-body srn --name X --title Y") == refused(
        7, "sro: there is a body srn already; nothing was changed\n"
    )


@pytest.mark.parametrize("name", ["Ö 1", "con", "../srn", ".", "-x y"])
def test_a_bodys_id_is_a_plain_file_name(sro: Here, name: str) -> None:
    assert sro(f'add-body "{name}" --name X --title Y') == refused(
        2,
        f"""
        sro: {name} cannot be a body's id
            use small letters a–z, digits and hyphens: sro, vard-1
        """,
    )


def test_a_member_enters_the_group_that_is_named(sro: Here) -> None:
    line = 'add-member srn "Per Pil" --party V --affiliation "Östra förbundet"'
    line += " --title ledamot --role secretary --from 2027-01-01 --until 2028-12-31"
    assert sro(line + ' --group "För kommunalförbunden"') == said(
        "srn: added Per Pil\n"
    )
    assert sro.toml(BODY_PATH)["groups"][0]["members"][2] == {
        "name": "Per Pil",
        "party": "V",
        "title": "ledamot",
        "affiliation": "Östra förbundet",
        "role": "secretary",
        "from": datetime.date(2027, 1, 1),
        "until": datetime.date(2028, 12, 31),
    }


def test_a_member_without_a_group_enters_the_last_one(sro: Here) -> None:
    sro('add-member srn "Per Pil"')
    assert sro.toml(BODY_PATH)["groups"][-1]["members"][-1] == {"name": "Per Pil"}


def test_a_new_group_may_have_a_subheading(sro: Here) -> None:
    sro('add-member srn "Per Pil" --group "För regionen/Tjänstepersoner"')
    assert sro.toml(BODY_PATH)["groups"][2] == {
        "heading": "För regionen",
        "subheading": "Tjänstepersoner",
        "members": [{"name": "Per Pil"}],
    }


def test_nobody_is_a_member_twice_at_a_time(sro: Here) -> None:
    assert sro('add-member srn "maria dal"') == refused(
        7,
        """
        sro: maria dal is a member of srn already; nothing was changed
            end the membership first: sro end-member srn NAME --until DATE
        """,
    )
    assert sro('add-member srn "Ulf Berg" --from 2027-07-01').code == 0


def test_a_member_has_a_name_and_a_role_that_there_is(sro: Here) -> None:
    assert sro('add-member srn ""') == refused(
        2, "sro: the name is empty; nothing was changed\n"
    )
    assert sro("add-member srn Bo --role boss") == refused(
        2,
        """
        sro: --role: boss is none of chair, vice-chair, secretary
            how it is used: sro add-member --help
        """,
    )
    assert sro("add-member srx Bo") == refused(
        3,
        """
        sro: there is no body srx
            bodies here: srn; a new one: sro add-body
        """,
    )


def test_edit_member_changes_what_is_given_and_takes_away_what_is_empty(
    sro: Here,
) -> None:
    line = 'edit-member srn Berg --party "" --until "" --alias Uffe --title ledamot'
    assert sro(line) == said("srn: changed Ulf Berg\n", CHANGED)
    assert sro.toml(BODY_PATH)["groups"][0]["members"][1] == {
        "name": "Ulf Berg",
        "title": "ledamot",
        "affiliation": "Södra förbundet",
        "aliases": ["Uffe"],
    }


def test_edit_member_gives_another_name_and_another_group(sro: Here) -> None:
    sro('edit-member srn Berg --name "Ulf Bergh" --group "För regionen"')
    groups = sro.toml(BODY_PATH)["groups"]
    assert [each["name"] for each in groups[0]["members"]] == ["Maria Dal"]
    assert [each["name"] for each in groups[1]["members"]] == [
        "Hanna Holm",
        "Ulf Bergh",
    ]


def test_edit_member_refuses_what_cannot_be(sro: Here) -> None:
    assert sro("edit-member srn Berg") == refused(
        2, "sro: nothing to change: give an option\n"
    )
    assert sro("edit-member srn Berg --from 2027-09-01") == refused(
        2, "sro: the membership would end 2027-06-30, and begin 2027-09-01\n"
    )
    assert sro("edit-member srn Bergg --party S") == refused(
        3,
        """
        sro: there is nobody called Bergg
            did you mean Ulf Berg?
        """,
    )


def test_a_membership_ends(sro: Here) -> None:
    assert sro("end-member srn Holm --until 2027-04-01") == said(
        "srn: Hanna Holm is a member until 2027-04-01\n", CHANGED
    )
    member = sro.toml(BODY_PATH)["groups"][1]["members"][0]
    assert member["until"] == datetime.date(2027, 4, 1)


def members_called(sro: Here, name: str) -> list[dict[str, Any]]:
    groups = sro.toml(BODY_PATH)["groups"]
    return [
        each for group in groups for each in group["members"] if each["name"] == name
    ]


def test_of_two_memberships_the_open_one_is_meant(sro: Here) -> None:
    sro('add-member srn "Ulf Berg" --from 2027-09-01')
    assert sro("edit-member srn Berg --party C", SRO_TODAY="2027-07-01").code == 0
    assert sro("end-member srn Berg --until 2028-01-31", SRO_TODAY="2027-07-01") == (
        said("srn: Ulf Berg is a member until 2028-01-31\n", CHANGED)
    )
    assert members_called(sro, "Ulf Berg") == [
        {
            "name": "Ulf Berg",
            "party": "M",
            "affiliation": "Södra förbundet",
            "until": datetime.date(2027, 6, 30),
        },
        {
            "name": "Ulf Berg",
            "party": "C",
            "from": datetime.date(2027, 9, 1),
            "until": datetime.date(2028, 1, 31),
        },
    ]


def test_of_two_open_memberships_neither_is_meant(sro: Here) -> None:
    sro('add-member srn "Ulf Berg" --from 2027-09-01')
    assert sro('end-member srn "Ulf Berg" --until 2027-12-31') == refused(
        2,
        """
        sro: Ulf Berg could be Ulf Berg, Södra förbundet, M, until 2027-06-30; \
Ulf Berg, from 2027-09-01
            write it as it stands here, in quotes: "NAME, AFFILIATION"
        """.replace("\\\n", ""),
    )
    line = 'end-member srn "Ulf Berg, from 2027-09-01" --until 2027-12-31'
    assert sro(line).code == 0
    assert members_called(sro, "Ulf Berg")[1]["until"] == datetime.date(2027, 12, 31)


def test_a_membership_is_compared_with_all_of_the_name(sro: Here) -> None:
    sro('add-member srn "Ulf Berg" --from 2027-09-01')
    assert sro('add-member srn "Ulf Berg" --from 2028-01-01').code == 7
    assert sro('edit-member srn Dal --name "ulf berg"').code == 7
    line = 'edit-member srn "Berg, until 2027-06-30" --until 2027-09-01'
    assert sro(line).code == 7


def test_a_membership_that_is_twice_already_may_be_mended(sro: Here) -> None:
    text = sro.text(BODY_PATH)
    twin = '    { name = "Ulf Berg", affiliation = "Norra förbundet" },\n'
    head, _there, tail = text.partition('    { name = "Hanna')
    sro.write(BODY_PATH, f'{head}{twin}    {{ name = "Hanna{tail}')
    assert sro('edit-member srn "Ulf Berg, Norra" --party V').code == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            'add-member srn "Kim Y, Väst" --affiliation Öst',
            "give the affiliation after a comma or as --affiliation",
        ),
        (
            'add-member srn "Kim Y, Väst" --affiliation ""',
            "give the affiliation after a comma or as --affiliation",
        ),
        ('add-member srn ", Väst"', "the name is empty; nothing was changed"),
        ('add-member srn "  "', "the name is empty; nothing was changed"),
        ('edit-member srn Dal --name ""', "the name is empty; nothing was changed"),
        ('edit-member srn Dal --name " "', "the name is empty; nothing was changed"),
        (
            'add-member srn "Kim Y" --from 2027-05-01 --until 2027-04-30',
            "the membership would end 2027-04-30, and begin 2027-05-01",
        ),
    ],
)
def test_a_membership_that_cannot_be_is_refused(
    sro: Here, line: str, told: str
) -> None:
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (2, "", f"sro: {told}")


def test_a_new_name_leaves_the_old_one_as_an_alias(sro: Here) -> None:
    sro("attend --excused Dal")
    sro('edit-member srn Dal --name "Maria Dal Ek"')
    sro('edit-member srn Dal --name "Maria Ek, Östra förbundet"')
    member = sro.toml(BODY_PATH)["groups"][0]["members"][0]
    assert (member["name"], member["aliases"], member["affiliation"]) == (
        "Maria Ek",
        ["Maria Dal", "Maria Dal Ek"],
        "Östra förbundet",
    )
    sro("roster --update")
    person = sro.toml(DRAFT_PATH)["participants"][0]["people"][0]
    assert (person["name"], person["attendance"]) == ("Maria Ek", "excused")
    sro('edit-member srn Ek --name "Maria Dal"')
    member = sro.toml(BODY_PATH)["groups"][0]["members"][0]
    assert member["aliases"] == ["Maria Dal Ek", "Maria Ek"]


def test_a_name_that_two_have_names_both(sro: Here) -> None:
    assert sro("end-member srn a --until 2027-04-01") == refused(
        2,
        """
        sro: a could be Maria Dal, Hanna Holm
            write more of the name
        """,
    )


def test_members_are_those_of_the_day(sro: Here) -> None:
    assert sro("members srn") == said(
        """
        För kommunalförbunden
            Maria Dal (S), Västra förbundet, vice-chair
            Ulf Berg (M), Södra förbundet, until 2027-06-30
        För regionen
            Hanna Holm (C), Region Norrdalen, chair
        """
    )
    assert "Ulf Berg" not in sro("members srn --on 2027-07-01").out
    assert "Ulf Berg" in sro("members srn --on 2027-07-01 --all").out
    assert "Ulf Berg" not in sro("members srn", SRO_TODAY="2027-07-01").out


def test_members_are_printed_as_json(sro: Here) -> None:
    members = json.loads(sro("members srn --json").out)
    assert members[1] == {
        "name": "Ulf Berg",
        "party": "M",
        "title": None,
        "affiliation": "Södra förbundet",
        "role": None,
        "aliases": [],
        "from": None,
        "until": "2027-06-30",
        "heading": "För kommunalförbunden",
        "subheading": None,
    }


def test_a_body_without_members_says_so(sro: Here) -> None:
    sro("add-body vsn --name VSN --title V")
    assert sro("members vsn") == said("", "vsn has no members on 2027-04-01\n")
    assert sro("members vsn --json") == said("[]\n")


def test_today_must_be_a_date(sro: Here) -> None:
    assert sro("members srn", SRO_TODAY="igår") == refused(
        2, "sro: SRO_TODAY is igår; write 2025-03-06\n"
    )
