"""render: which paper, from which template, to where, and whose work is kept."""

from pathlib import Path

import docx
import pytest
from a_workspace import DRAFT_PATH

from command_line import Here, refused, said

SUMMONS = "papers/srn/2027-04-22-kallelse.docx"
MINUTES = "papers/srn/2027-04-22-motesanteckning.docx"


def text(path: Path) -> str:
    return "\n".join(each.text for each in docx.Document(str(path)).paragraphs)


def test_a_draft_becomes_a_summons(sro: Here) -> None:
    before = sro.text(DRAFT_PATH)
    assert sro("render --docx") == said(f"srn/2027-04-22: summons → {SUMMONS}\n")
    paper = text(sro.folder / SUMMONS)
    assert "Kallelse SRN" in paper
    assert "Nytt avtal" in paper
    assert sro.text(DRAFT_PATH) == before


def test_a_meeting_that_is_held_becomes_minutes(sro: Here) -> None:
    sro("state held")
    assert sro("render --docx") == said(f"srn/2027-04-22: minutes → {MINUTES}\n")
    assert "Mötesanteckning SRN" in text(sro.folder / MINUTES)


def test_the_paper_may_be_named(sro: Here) -> None:
    assert sro("render --docx --as minutes").out.endswith(f"{MINUTES}\n")
    assert sro("render 02-25 --docx --as summons").out.endswith(
        "papers/srn/2027-02-25-kallelse.docx\n"
    )


def test_a_paper_goes_where_it_is_sent(sro: Here) -> None:
    (sro.folder / "ut").mkdir()
    assert sro("render --docx --out ut").code == 0
    assert sro("render --docx --out ut/annat.docx").code == 0
    assert sorted(path.name for path in (sro.folder / "ut").iterdir()) == [
        "2027-04-22-kallelse.docx",
        "annat.docx",
    ]
    assert not (sro.folder / "papers").exists()


def test_the_same_meeting_gives_the_same_bytes(sro: Here) -> None:
    sro("render --docx")
    first = (sro.folder / SUMMONS).read_bytes()
    assert sro("render --docx") == said(f"srn/2027-04-22: summons → {SUMMONS}\n")
    assert (sro.folder / SUMMONS).read_bytes() == first


def edited(path: Path) -> bytes:
    """Change a paper as a person does in Word; return its bytes."""
    document = docx.Document(str(path))
    document.add_paragraph("Ändrat i Word.")
    document.save(str(path))
    return path.read_bytes()


def test_a_paper_that_a_person_changed_is_left_alone(sro: Here) -> None:
    sro("render --docx")
    theirs = edited(sro.folder / SUMMONS)
    beside = SUMMONS.replace(".docx", "-2.docx")
    told = (
        "2027-04-22-kallelse.docx was changed since sro wrote it; it was left as it is,"
    )
    assert sro("render --docx") == said(
        f"srn/2027-04-22: summons → {beside}\n",
        f"{told} and the paper lies beside it\n"
        f"    sro pull {SUMMONS} reads in what was changed there;"
        " --force writes over it\n",
        code=10,
    )
    assert (sro.folder / SUMMONS).read_bytes() == theirs
    assert "Kallelse SRN" in text(sro.folder / beside)


def test_force_goes_over_it(sro: Here) -> None:
    sro("render --docx")
    ours = (sro.folder / SUMMONS).read_bytes()
    edited(sro.folder / SUMMONS)
    assert sro("render --docx --force").code == 0
    assert (sro.folder / SUMMONS).read_bytes() == ours


def test_a_paper_that_is_open_in_word_is_left_alone(sro: Here) -> None:
    sro("render --docx")
    sro.write("papers/srn/~$27-04-22-kallelse.docx", "")
    run = sro("render --docx")
    assert run.code == 10
    assert run.err == (
        "2027-04-22-kallelse.docx is open in another program"
        " (~$27-04-22-kallelse.docx says so);"
        " it was left as it is, and the paper lies beside it\n"
        "    close it there, and give the command again\n"
    )
    assert sro("render --docx --force").code == 10


def own_template(sro: Here, line: str) -> None:
    document = docx.Document()
    document.add_paragraph(line)
    (sro.folder / "templates").mkdir(exist_ok=True)
    document.save(str(sro.folder / "templates" / "egen.docx"))


def test_another_template_serves(sro: Here) -> None:
    own_template(sro, "Vår mall för {{body_name}}")
    assert sro("render --docx --template templates/egen.docx").code == 0
    assert text(sro.folder / SUMMONS) == "Vår mall för SRN"


def test_the_bodys_own_template_serves(sro: Here) -> None:
    own_template(sro, "Vår mall för {{body_name}}")
    sro.write(
        "sro.toml",
        sro.text("sro.toml") + '\n[templates]\nsummons = "templates/egen.docx"\n',
    )
    sro("render --docx")
    assert text(sro.folder / SUMMONS) == "Vår mall för SRN"


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("render", 2, "say as what to render it: --docx"),
        (
            "render --docx --as protokoll",
            2,
            "--as: protokoll is none of summons, minutes",
        ),
        ("render 09-09 --docx", 3, "there is no meeting 09-09"),
        (
            "render --docx --template borta.docx",
            3,
            "there is no template borta.docx",
        ),
    ],
)
def test_wrong_use_is_told_in_a_line(
    sro: Here, line: str, code: int, told: str
) -> None:
    run = sro(line)
    assert (run.code, run.out, run.err.partition("\n")[0]) == (code, "", f"sro: {told}")


def test_a_template_that_is_missing_is_told_with_what_to_mend(sro: Here) -> None:
    sro.write(
        "sro.toml",
        sro.text("sro.toml") + '\n[templates]\nsummons = "templates/borta.docx"\n',
    )
    assert sro("render --docx") == refused(
        3,
        """
        sro: there is no template templates/borta.docx
            mend [templates] in sro.toml or in the body's file
        """,
    )


def test_a_file_that_is_no_word_file_is_refused_as_a_template(sro: Here) -> None:
    sro.write("templates/egen.docx", "inte Word")
    run = sro("render --docx --template templates/egen.docx")
    assert run.code == 4
    assert run.err.startswith("sro: templates/egen.docx: ")


def test_a_template_with_mistakes_is_told_and_nothing_is_written(sro: Here) -> None:
    own_template(sro, "Mall {{bodyname}} {{datum}}")
    run = sro("render --docx --template templates/egen.docx")
    told = "the document, paragraph 1: there is no field called «{}» here"
    assert run.code == 1
    assert run.err == (
        f"templates/egen.docx: {told.format('bodyname')}\n"
        "    in: Mall {{bodyname}} {{datum}}\n"
        "    hint: did you mean {{body_name}}?\n"
        f"templates/egen.docx: {told.format('datum')}\n"
        "    in: Mall {{bodyname}} {{datum}}\n"
        "    hint: did you mean {{date}}?\n"
        "sro: templates/egen.docx has 2 mistakes; nothing was written\n"
        "    sro template check templates/egen.docx writes a copy with comments\n"
    )
    assert not (sro.folder / "papers").exists()
