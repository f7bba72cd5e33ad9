"""A meeting of 26 people, 6 guests, 10 items and a pause, by the installed `sro`."""

import json
import shlex
from pathlib import Path
from typing import Any

import docx
import pytest

from command_line import Installed, commands, needs_sro

pytestmark = needs_sro

POLITICIANS = """
Maria Dal|S|Västra förbundet|vice-chair
Ulf Berg|M|Södra förbundet
Karin Lund|S|Östra förbundet
Per Strand|C|Norra förbundet
Eva Sjö|S|Västra förbundet
Nils Åker|M|Östra förbundet
Olle Vik|C|Södra förbundet
Siv Holme|S|Norra förbundet
"""
OFFICERS = """
Kurt Alm||direktör Samverkan Väst
Anna Falk||beredning Samverkan Väst
Bo Ask||beredning Samverkan Väst
Lena Ås||förbundsdirektör Västra förbundet
Tor Hed||extra representant Västra förbundet
Ida Ström||förbundsdirektör Norra förbundet
Jan Nord||förbundsdirektör Södra förbundet
Stina Ö||förbundsdirektör Östra förbundet
"""
REGION = """
Hanna Holm|S|Regionstyrelsen|chair
Lars Moe|M|Regionstyrelsen
Britt Äng|S|hälso- och sjukvårdsnämnden
Carin Ehn|V|hälso- och sjukvårdsnämnden
Mona Frid|M|hälso- och sjukvårdsnämnden
"""
REGION_OFFICERS = """
Karl Gran||hälso- och sjukvårdsdirektör
Ann Rune||beredning Region Norrdalen
Åsa Jern||beredning Region Norrdalen
Disa Kvist||processledare
"""
ADMINISTRATION = "Rut Brant||mötessekreterare|secretary"
GROUPS = {
    "För kommunalförbunden/Kommunpolitiker": POLITICIANS,
    "För kommunalförbunden/Tjänstepersoner": OFFICERS,
    "För Region Norrdalen/Regionpolitiker": REGION,
    "För Region Norrdalen/Tjänstepersoner": REGION_OFFICERS,
    "Administration": ADMINISTRATION,
}
GUESTS = (
    "Ulla Sand, Region Norrdalen",
    "Helen Norr, Östra förbundet",
    "Anders Cern, Region Norrdalen",
    "Linn Falk, Region Norrdalen",
    "Lena Bergman, Region Norrdalen",
    "Hans Jonsson, Region Norrdalen",
)
NEW = """new-meeting srn 2027-03-04 --start 13.30 --end 15.30 \
--place "Stora salen, Storgatan 1, Norrdal" """
ITEMS = """
add-item "Nytt samverkansavtal" --start 13.35 --minutes 20 --kind information \
    --presenter "Maria Dal" --presenter "Britt Äng" --presenter "Ann Rune" \
    --presenter "Kurt Alm" --text "- Återkoppling" --proposal "SRN noterar det."
add-item "Gemensamt utvecklingsarbete" --minutes 20 --kind information \
    --kind-text "Information (delrapport)" --presenter "Ann Rune" \
    --presenter "Kurt Alm" --proposal "SRN noterar informationen."
add-break 15
add-item "Ny beredningsordning" --minutes 20 --kind information --kind position \
    --presenter "Ulla Sand" --presenter "Helen Norr" --lead "SRN ställer sig bakom:" \
    --proposal "fördelningen av medel." --proposal "att medlen rekvireras." \
    --attach "Beslutsunderlag=attachments/underlag.pdf"
add-item "Dialog om aktuella ärenden" --minutes 10 --kind information \
    --presenter "Ann Rune" --presenter "Anders Cern" --presenter "Linn Falk" \
    --proposal "SRN noterar informationen."
add-item "Regional utvecklingsstrategi" --minutes 15 --kind information \
    --presenter "Lena Bergman" --presenter "Hans Jonsson" --proposal "SRN noterar det."
add-item "Studiebesök" --minutes 10 --kind information --presenter "Karl Gran" \
    --presenter "Kurt Alm" --text "- Heldag?" --proposal "SRN noterar det."
attend --substitute "Jan Nord=Helen Norr"
"""
SLOTS = [
    ("4", "13:35", "13:55"),
    ("5", "13:55", "14:15"),
    ("p1", "14:15", "14:30"),
    ("6", "14:30", "14:50"),
    ("7", "14:50", "15:00"),
    ("8", "15:00", "15:15"),
    ("9", "15:15", "15:25"),
]
MEETING = "meetings/srn/2027-03-04.toml"


def members() -> list[str]:
    """Return the commands that fill the roster."""
    found = []
    for group, lines in GROUPS.items():
        for line in lines.strip().splitlines():
            name, party, affiliation, role = (*line.split("|"), "")[:4]
            command = ["add-member", "srn", name, "--group", group]
            command += ["--affiliation", affiliation]
            command += ["--party", party] if party else []
            command += ["--role", role] if role else []
            found.append(shlex.join(command))
    return found


@pytest.fixture(scope="module")
def sro(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return the workspace after all commands: each ended well."""
    run = Installed(tmp_path_factory.mktemp("large"))
    invited = " ".join(f'--invite "{guest}"' for guest in GUESTS)
    for line in (
        "init .",
        'add-body srn --name SRN --title "Samrådsorganet för Norrdalen"',
        *members(),
        f"{NEW} {invited}",
        *commands(ITEMS),
    ):
        done = run(line)
        assert (
            done.code,
            done.err.replace("next: sro add-member srn NAME …\n", ""),
        ) == (
            0,
            "",
        ), line
    return run


def shown(sro: Installed) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(sro("show --json").out)
    return found


def test_everybody_is_called_and_every_guest_invited(sro: Installed) -> None:
    meeting = shown(sro)
    assert sum(len(group["people"]) for group in meeting["participants"]) == 26
    assert len(meeting["invited"]) == 6
    assert [each["number"] for each in meeting["items"] if each["number"]] == [
        *range(1, 11)
    ]


def test_all_clock_times_follow_from_durations_and_the_first_start(
    sro: Installed,
) -> None:
    items = shown(sro)["items"]
    assert [
        (each["ref"], each["start"], each["end"]) for each in items if each["start"]
    ] == SLOTS
    stated = [each for each in sro.toml(MEETING)["items"] if "start" in each]
    assert [each["title"] for each in stated] == ["Nytt samverkansavtal"]
    assert not [each for each in sro.toml(MEETING)["items"] if "end" in each]


def test_listed_presenters_take_their_affiliation(sro: Installed) -> None:
    items = shown(sro)["items"]
    assert items[3]["presenters"][0]["affiliation"] == "Västra förbundet"
    assert items[6]["presenters"][1]["affiliation"] == "Östra förbundet"


def test_the_schedule_is_in_order(sro: Installed) -> None:
    run = sro("check-schedule")
    assert run.code == 0, run.out
    assert {line.split()[1] for line in run.out.splitlines()[::2]} <= {"S109", "S112"}


def test_the_agenda_is_grasped_in_80_columns(sro: Installed) -> None:
    told = sro("show").out
    assert max(len(line) for line in told.splitlines()) <= 80
    assert "26 called, 6 invited · excused: Jan Nord (Helen Norr)" in told


def test_the_summons_holds_it_all(sro: Installed) -> None:
    assert sro("render --docx").code == 0
    paper = docx.Document(str(sro.folder / "papers/srn/2027-03-04-kallelse.docx"))
    told = whole(paper)
    for line in (
        line for lines in GROUPS.values() for line in lines.strip().splitlines()
    ):
        assert line.partition("|")[0] in told
    for text in (
        *(guest.partition(",")[0] for guest in GUESTS),
        "4 mars 2027",
        "13.35–13.55",
        "15.15–15.25",
        "Helen Norr ersätter Jan Nord under dagens möte.",
        "Information (delrapport)",
        "Beslutsunderlag",
        "Paus",
        "SRN ställer sig bakom:",
    ):
        assert text in told


def whole(paper: Any) -> str:
    """Return all text of a document, tables and links included."""
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in paper.element.body.iter()
        if paragraph.tag.endswith("}p")
    )


def test_a_longer_item_moves_all_that_follows_and_back(sro: Installed) -> None:
    before = (Path(sro.folder) / MEETING).read_bytes()
    assert sro("edit-item 5 --minutes 25").out.count(" → ") == 6
    assert sro("undo").code == 0
    assert (Path(sro.folder) / MEETING).read_bytes() == before
