"""A secretary's month: from an empty folder to the minutes, by commands alone."""

import json
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from command_line import Here, commands, files

MEETING = "meetings/srn/2027-03-04.toml"
SUMMONS = "papers/srn/2027-03-04-kallelse.docx"
MINUTES = "papers/srn/2027-03-04-motesanteckning.docx"
SETUP = """
add-body srn --name SRN --title "Samrådsorganet för Norrdalen"
add-member srn "Maria Dal" --party S --affiliation "Västra förbundet" \
    --role vice-chair --group "För kommunalförbunden/Kommunpolitiker"
add-member srn "Ulf Berg" --party M --affiliation "Södra förbundet"
add-member srn "Kurt Alm" --title direktör --affiliation "Samverkan Väst" \
    --group "För kommunalförbunden/Tjänstepersoner"
add-member srn "Hanna Holm" --party C --affiliation "Region Norrdalen" --role chair \
    --group "För Region Norrdalen"
add-member srn "Siv Sund" --party V --affiliation "Region Norrdalen"
end-member srn Sund --until 2027-02-28
standing srn add "Inkomna frågor" --after 3
"""
BIRTH = """
new-meeting srn 2027-03-04 --start 13.30 --end 15.30 \
    --place "Stora salen, Storgatan 1, Norrdal" --invite "Eva Ek, Länsenheten"
"""
AGENDA = """
add-item "Nytt samverkansavtal" --minutes 20 --kind information --kind position \
    --presenter "Eva Ek" --text "- Läget i förhandlingarna" \
    --proposal "SRN ställer sig bakom avtalet." \
    --attach "Underlag=attachments/avtal.pdf"
add-item "Gemensam utveckling" --minutes 30 --kind information --presenter "Kurt Alm" \
    --proposal "SRN noterar informationen."
add-item "Del ett" --under 6
add-break 15 --after 5
add-item "Ny beslutsordning" --minutes 25 --kind dialog --presenter "Maria Dal"
move-item 7 --before 5
edit-item 5 --minutes 30
"""
AFTER_THE_CALL = """
add-item "Brådskande ärende" --late --minutes 10 --kind information \
    --presenter "Hanna Holm" --after 7
edit-item 6 --presenter "Eva Ek" --presenter "Bo Ask, Länsenheten"
"""
AT_THE_MEETING = """
attend --absent Alm --substitute "Berg=Lena Ås, Södra förbundet"
attend --arrives Dal@5
position 6 --adopt
position 7 --noted
note 5 "Ordningen diskuterades:\\n\\n- **snabbare** beredning\\n- tydligare mandat"
note 5 --append "Se [underlaget](https://norrdalen.example/ordning)."
note 7a "Del ett är klar."
dialogue 5 "Tidplanen är snäv." "Kommunerna vill vara med från början."
decide 5 "Frågan tas upp igen i april."
commission 6 "återkomma med slutligt avtal" --who Länsenheten --due 2027-04-22
commission 6 "sammanställa synpunkter"
commission 6 --done 2
"""


@pytest.fixture
def sro(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Here:
    """Return `sro` in an empty workspace."""
    run = Here(tmp_path, monkeypatch)
    assert run("init .").code == 0
    return run


def do(sro: Here, lines: str) -> Iterator[str]:
    """Give commands, a line each; yield what they print."""
    for line in commands(lines):
        run = sro(line)
        assert run.code == 0, (line, run)
        yield run.out


def agenda(sro: Here) -> list[str]:
    """Return the agenda, a line an entry: ref, time, title."""
    found = []
    for item in json.loads(sro("show --json").out)["items"]:
        for each in (item, *item["items"]):
            words = (each["ref"], each["start"], each["end"], each["title"])
            found.append(" ".join(filter(None, words)))
    return found


def text(path: Path) -> str:
    """Return all text of a paper, tables included."""
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in docx.Document(str(path)).element.body.iter()
        if paragraph.tag.endswith("}p")
    )


def held_in_order(told: str, *parts: str) -> None:
    """Assert that a paper holds the parts, one after the other."""
    at = 0
    for part in parts:
        found = told.find(part, at)
        assert found >= 0, f"{part!r} is not behind what comes before it in:\n{told}"
        at = found + len(part)


def test_a_month_from_an_empty_folder_to_the_minutes_and_back(sro: Here) -> None:
    versions = [state_of(sro)]
    versions += [state_of(sro) for _told in do(sro, SETUP + BIRTH + AGENDA)]

    # two weeks before: the agenda stands, its times follow from durations
    assert agenda(sro) == [
        "1 Mötets öppnande",
        "1a Närvaro/frånvaro",
        "1b Övriga frågor",
        "2 Godkännande av dagens agenda",
        "3 Föregående mötesanteckning",
        "4 Inkomna frågor",
        "5 13:30 14:00 Ny beslutsordning",
        "6 14:00 14:20 Nytt samverkansavtal",
        "p1 14:20 14:35 Paus",
        "7 14:35 15:05 Gemensam utveckling",
        "7a Del ett",
        "8 Övrig information utan föredragning",
        "8/1 Årshjul 2027",
    ]

    # a slip: an anchor that leaves a gap and runs over the end; found and mended
    assert sro("edit-item 7 --start 15.10").code == 0
    versions.append(state_of(sro))
    found = sro("check-schedule")
    assert found.code == 1
    assert [line.split()[1] for line in found.out.splitlines() if ": S" in line] == [
        "S101",
        "S104",
    ]
    assert sro("retime").out.endswith("  7  15.10–15.40 → 14.35–15.05  Kurt Alm\n")
    versions.append(state_of(sro))
    assert sro("check-schedule").code == 0

    # the summons goes out
    assert sro("render --docx").code == 0
    assert "UTKAST" in text(sro.folder / SUMMONS)
    assert sro("state called").code == 0
    versions.append(state_of(sro))
    assert sro("render --docx").code == 0
    told = text(sro.folder / SUMMONS)
    assert "UTKAST" not in told
    assert "Siv Sund" not in told
    held_in_order(
        told,
        "Kallelse SRN",
        "Samrådsorganet för Norrdalen",
        "4 mars 2027",
        "13.30–15.30",
        "Stora salen, Storgatan 1, Norrdal",
        "Eva Ek",
        "Maria Dal",
        "vice ordförande",
        "Dagordning",
        "Mötets öppnande",
        "Ny beslutsordning",
        "Dialog",
        "Nytt samverkansavtal",
        "Information",
        "14.00–14.20",
        "Eva Ek",
        "Läget i förhandlingarna",
        "Underlag",
        "SRN ställer sig bakom avtalet.",
        "Paus",
        "Gemensam utveckling",
        "Del ett",
        "Årshjul 2027",
        "Välkommen!",
    )

    # a late item and another presenter: a revised summons, cited numbers stay
    versions += [state_of(sro) for _told in do(sro, AFTER_THE_CALL)]
    assert agenda(sro)[-3:-2] == ["7.1 15:05 15:15 Brådskande ärende"]
    assert sro("render --docx").code == 0
    assert "Brådskande ärende" in text(sro.folder / SUMMONS)
    assert "Brådskande" not in sro.text("called/srn/2027-03-04.toml")

    # the meeting, and its minutes
    versions += [state_of(sro) for _told in do(sro, AT_THE_MEETING)]
    assert sro("state held").code == 0
    versions.append(state_of(sro))
    assert sro("render --docx").code == 0
    told = text(sro.folder / MINUTES)
    assert "Välkommen!" not in told
    held_in_order(
        told,
        "Mötesanteckning SRN",
        "4 mars 2027",
        "Mötets öppnande",
        "Kurt Alm",
        "Lena Ås, Södra förbundet, ersätter Ulf Berg under dagens möte.",
        "Ny beslutsordning",
        "Ordningen diskuterades:",
        "snabbare beredning",
        "Se underlaget.",
        "Tidplanen är snäv.",
        "Kommunerna vill vara med från början.",
        "Frågan tas upp igen i april.",
        "Nytt samverkansavtal",
        "Ställningstagande",
        "SRN ställer sig bakom avtalet.",
        "Gemensam utveckling",
        "SRN noterar informationen.",
        "Del ett är klar.",
        "Brådskande ärende",
    )
    item = next(each for each in sro.toml(MEETING)["items"] if "commissions" in each)
    assert [each.get("done") for each in item["commissions"]] == [
        None,
        "srn/2027-03-04",
    ]

    # and back, one change after the other, byte by byte
    for version in reversed(versions[:-1]):
        assert sro("undo").code == 0
        assert state_of(sro) == version
    assert sro("undo").code == 3


def state_of(sro: Here) -> dict[str, str]:
    """Return the record: all files but papers and what can be rebuilt."""
    return {
        path: digest
        for path, digest in files(sro.folder).items()
        if not path.startswith((".sro", "papers"))
    }
