"""`sro pull` takes what was changed in Word, and leaves every other line as it was."""
# ruff: noqa: E501 (lines of the record, as they stand there)

import difflib
import shutil

import pytest
import returned_papers as papers
from returned_papers import MINUTES, Returned, delete, insert, move, restyle, retype


@pytest.fixture
def back(nowhere):
    shutil.copytree(papers.rendered(), nowhere.folder, dirs_exist_ok=True)
    return Returned(nowhere)


def changed_lines(before, after):
    lines = difflib.unified_diff(
        before.split("\n"), after.split("\n"), lineterm="", n=0
    )
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


CASES = {
    "a paragraph of text": (
        [retype("Inför den nya mandat", "beskrivas på nytt", "skrivas om")],
        "item 4, text",
        [
            "-Inför den nya mandatperioden behöver samrådsorganets uppgift beskrivas på nytt. Frågor till dialogen:",
            "+Inför den nya mandatperioden behöver samrådsorganets uppgift skrivas om. Frågor till dialogen:",
        ],
    ),
    "an entry of a list goes": (
        [delete("Hur förbereds de i")],
        "item 4, text",
        ["-- Hur förbereds de i kommunförbunden och i regionen?"],
    ),
    "an entry of a list comes": (
        [insert("Hur förbereds de i", "Vem kallar?")],
        "item 4, text",
        ["+- Vem kallar?"],
    ),
    "an entry stands further in": (
        [restyle("Hur förbereds de i", "ListBullet2")],
        "item 4, text",
        [
            "-- Hur förbereds de i kommunförbunden och i regionen?",
            "+  - Hur förbereds de i kommunförbunden och i regionen?",
        ],
    ),
    "a numbered list goes on": (
        [insert("Meddelandetjänsten upph", "Ny etapp.")],
        "item 5, notes",
        [
            "-3. Kontaktytan byggs när de båda andra är i drift.",
            "+3. Ny etapp.",
            "+4. Kontaktytan byggs när de båda andra är i drift.",
        ],
    ),
    "a table's cell": (
        [retype("9 410", "9 410", "9 400")],
        "item 7b, notes",
        [
            "-| Besök på akutmottagning, 80 år och äldre | 9 410 | 8 870 | 8 000 |",
            "+| Besök på akutmottagning, 80 år och äldre | 9 400 | 8 870 | 8 000 |",
        ],
    ),
    "the wheel's cell in a held meeting": (
        [retype("utskrivning\nSlutrapport", "Slutrapport", "Rapport")],
        "item 10/1, year wheel",
        [
            "-| Säkra läkemedelslistor vid utskrivning<br>Delrapport |  | Säkra läkemedelslistor vid utskrivning<br>Slutrapport |  |  |",
            "+| Säkra läkemedelslistor vid utskrivning<br>Delrapport |  | Säkra läkemedelslistor vid utskrivning<br>Rapport     |  |  |",
        ],
    ),
    "points of the dialogue": (
        [
            retype("Underlagen kommer sent", "sent", "för sent"),
            delete("En gemensam logg"),
            insert("De minsta kommunerna", "Ny punkt."),
        ],
        "item 4, dialogue",
        [
            '-    "Underlagen kommer sent. Kommunförbunden behöver minst tre veckor för att hinna förankra.",',
            '-    "En gemensam logg över ställningstaganden skulle visa vad som faktiskt blir gjort.",',
            '+    "Underlagen kommer för sent. Kommunförbunden behöver minst tre veckor för att hinna förankra.",',
            '+    "Ny punkt.",',
        ],
    ),
    "a position with a label before it": (
        [retype("noterar informationen", "informationen", "läget")],
        "item 7, position",
        [
            '-position = ["Samrådsorganet noterar informationen."]',
            '+position = ["Samrådsorganet noterar läget."]',
        ],
    ),
    "a second position, its label typed too": (
        [insert("noterar informationen", "Ställningstagande: Frågan är öppen.")],
        "item 7, position",
        [
            '-position = ["Samrådsorganet noterar informationen."]',
            '+position = ["Samrådsorganet noterar informationen.", "Frågan är öppen."]',
        ],
    ),
    "one of numbered positions": (
        [delete("att tidpunkten för övriga")],
        "item 5, position",
        [
            '-    "att tidpunkten för övriga kommuner avgörs när de första erfarenheterna har redovisats den 22 april 2027.",',
        ],
    ),
    "the lead": (
        [retype("Ställningstagande: Samrådsorganet ställer sig", "ställer", "ställde")],
        "item 5, lead",
        [
            '-lead = "Samrådsorganet ställer sig bakom:"',
            '+lead = "Samrådsorganet ställde sig bakom:"',
        ],
    ),
    "a title": (
        [retype("Överenskommelse om familjec", "Överenskommelse", "Avtal")],
        "item 6, title",
        [
            '-title = "Överenskommelse om familjecentraler"',
            '+title = "Avtal om familjecentraler"',
        ],
    ),
    "a sub-item's title": (
        [retype("Mått och väntetider", "Mått", "Tal")],
        "item 7b, title",
        ['-title = "Mått och väntetider"', '+title = "Tal och väntetider"'],
    ),
    "an attachment's title": (
        [retype("Måttavla nära vård", "Måttavla", "Mått för")],
        "item 7b, attachments",
        [
            '-attachments = [{ title = "Måttavla nära vård, SRN 2026-11-19", target = "https://norrdalen.example/srn/2026-11-19/mattavla.pdf" }]',
            '+attachments = [{ title = "Mått för nära vård, SRN 2026-11-19", target = "https://norrdalen.example/srn/2026-11-19/mattavla.pdf" }]',
        ],
    ),
    "an attachment goes": (
        [delete("Måttavla nära vård")],
        "item 7b, attachments",
        [
            '-attachments = [{ title = "Måttavla nära vård, SRN 2026-11-19", target = "https://norrdalen.example/srn/2026-11-19/mattavla.pdf" }]',
        ],
    ),
    "the place": (
        [retype("Mötesplats:", "sal Älven", "sal Forsen")],
        "place",
        [
            '-place = "Kommunalhuset, sal Älven, Torggatan 3, Norrstad"',
            '+place = "Kommunalhuset, sal Forsen, Torggatan 3, Norrstad"',
        ],
    ),
    "a correction's new wording, its comment stays": (
        [retype("Ny formulering", "80", "85")],
        "item 3, wording from now on",
        [
            '-new = "Resenärer i Fjällkommunerna väntar i genomsnitt 80 minuter på sin återresa."',
            '+new = "Resenärer i Fjällkommunerna väntar i genomsnitt 85 minuter på sin återresa."',
        ],
    ),
    "somebody else excused": (
        [retype("Anmäld frånvaro", "Vikander", "Vikander (M) och Jonna Revholt")],
        "excused",
        [
            '-    { name = "Jonna Revholt", title = "beredning", affiliation = "NorrKom" },',
            '+    { name = "Jonna Revholt", title = "beredning", affiliation = "NorrKom", attendance = "excused" },',
        ],
    ),
    "a new line of the excused adds to the one there": (
        [insert("Frånvarande:", "Anmäld frånvaro: Jonna Revholt")],
        "excused",
        [
            '-    { name = "Jonna Revholt", title = "beredning", affiliation = "NorrKom" },',
            '+    { name = "Jonna Revholt", title = "beredning", affiliation = "NorrKom", attendance = "excused" },',
        ],
    ),
    "one of the absent came": (
        [retype("Frånvarande:", "Rune Hällevik och ", "")],
        "absent",
        [
            '-    { name = "Rune Hällevik", party = "S", affiliation = "Fjällkommunerna", attendance = "absent" },',
            '+    { name = "Rune Hällevik", party = "S", affiliation = "Fjällkommunerna" },',
        ],
    ),
    "another substitute": (
        [retype("Solveig Kroksjö", "Solveig Kroksjö", "Berit Ås")],
        "substitutes",
        [
            '-    { name = "Anders Kallviken", title = "förbundsdirektör", affiliation = "Älvbygden", attendance = "excused", substitute = "Solveig Kroksjö, Älvbygden" },',
            '+    { name = "Anders Kallviken", title = "förbundsdirektör", affiliation = "Älvbygden", attendance = "excused", substitute = "Berit Ås, Älvbygden" },',
        ],
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_edit_changes_its_own_lines_and_undo_brings_them_back(back, case):
    edits, name, lines = CASES[case]
    before = back.record
    run = back.pull(*edits)
    assert (run.code, run.err) == (0, "")
    assert run.out.split("\n")[1].strip() == name
    assert changed_lines(before, back.record) == lines
    assert back.sro("undo").code == 0
    assert back.record == before


def test_the_change_is_shown_with_what_is_round_it(back):
    run = back.pull(retype("Underlagen kommer sent", "sent", "för sent"))
    assert run.out == (
        "srn/2026-11-19: minutes 2026-11-19-motesanteckning.docx: 1 change taken\n"
        "  item 4, dialogue\n"
        "    - Underlagen kommer sent. Kommunförbunden behöver minst tre …\n"
        "    + Underlagen kommer för sent. Kommunförbunden behöver minst tre …\n"
    )


def test_what_only_moved_is_shown_once(back):
    run = back.pull(move("Organet ska ta ställning", "De minsta kommunerna"))
    assert run.out.split("\n")[1:] == [
        "  item 4, dialogue",
        "    ~ Organet ska ta ställning i frågor där regionen och kommunern…",
        "",
    ]


def test_a_paragraph_moved_to_another_item_is_moved_there(back):
    run = back.pull(move("I länet finns 21", "Frågan lämnas till beredningen"))
    assert run.code == 0
    assert "I länet" not in str(back.item("familjecentraler")["notes"])
    assert "I länet" in str(back.item("lakarintyg")["notes"])


def test_a_dry_run_changes_nothing(back):
    before = back.record
    run = back.pull(
        insert("noterar inf", "Sist."), delete("Föredragande: Moa"), more="--dry-run"
    )
    assert run.code == 10
    assert "would take 1 change" in run.out
    assert back.record == before
    assert not (back.sro.folder / papers.SIDE).exists()


def test_a_second_pull_finds_nothing_to_take(back):
    back.pull(retype("noterar informationen", "informationen", "läget"))
    run = back.sro(f"pull {MINUTES}")
    assert run.code == 0
    assert run.out.endswith("nothing to take\n")


def test_texts_stay_with_an_item_whose_title_alone_was_deleted(back):
    before = back.record
    run = back.pull(delete("Överenskommelse om familjec"))
    assert run.code == 10
    assert "item 6, title: it is gone" in run.err
    assert back.record == before


@pytest.mark.parametrize(
    ("meeting", "paper", "find", "field"),
    [
        ("srn/2027-02-25", "kallelse", "Planen har tagits fram", "text"),
        ("srn/2027-04-22", "kallelse", "Kommunalhuset", "place"),
        ("vsn/2027-01-27", "motesanteckning", "Två team", "notes"),
    ],
)
def test_a_summons_and_a_paper_without_numbers_come_back(
    back, meeting, paper, find, field
):
    file = f"meetings/{meeting}.toml"
    before = back.sro.text(file)
    run = back.pull(retype(find, find, "Nytt"), path=f"papers/{meeting}-{paper}.docx")
    assert run.code == 0
    assert run.out.split("\n")[1].endswith(field)
    assert back.sro.text(file) == before.replace(find, "Nytt", 1)
