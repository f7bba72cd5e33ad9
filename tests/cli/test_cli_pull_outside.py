"""What comes back is a file from outside: it may be any, and say anything of itself."""

import io
import os
import re
import shutil
import zipfile

import pytest
import returned_papers as papers
from lxml import etree
from returned_papers import (
    MINUTES,
    Returned,
    insert,
    retype,
    without_marks,
    without_memory,
    without_properties,
)

from command_line import Installed, needs_sro
from round_trip import Paper

W = Paper.W
EDIT = retype("Underlagen kommer sent", "sent", "för sent")
FIELD = "Underlagen kommer för sent."


@pytest.fixture
def back(nowhere):
    shutil.copytree(papers.rendered(), nowhere.folder, dirs_exist_ok=True)
    return Returned(nowhere)


# known or not


def test_without_bookmarks_texts_are_compared_and_it_says_so(back):
    run = back.pull(EDIT, insert("De minsta kommunerna", "Ny punkt."), without_marks)
    assert run.code == 10
    assert run.err == (
        "the paper's bookmarks are gone: texts were compared; look it over\n"
    )
    points = list(back.item("samradsorganets-uppdrag")["dialogue"])
    assert points[1].startswith(FIELD)
    assert points[-1] == "Ny punkt."


def test_without_its_memory_it_is_compared_with_the_record_of_now(back):
    run = back.pull(EDIT, without_memory)
    assert run.code == 10
    assert "compared with the record of now" in run.err
    assert FIELD in back.record


def test_without_anything_of_ours_the_meeting_has_to_be_named(back):
    edits = EDIT, without_marks, without_memory, without_properties
    before = back.record
    run = back.pull(*edits)
    assert run.code == 4
    assert "does not say which meeting it is of" in run.err
    assert back.record == before
    run = back.sro(f"pull {MINUTES} -m srn/2026-11-19")
    assert run.code == 10
    assert FIELD in back.record


def test_another_name_and_folder_do_not_matter(back, tmp_path_factory):
    back.edit(EDIT)
    there = tmp_path_factory.mktemp("hämtat") / "Kopia av protokoll (2).docx"
    shutil.move(back.sro.folder / MINUTES, there)
    assert back.sro(f'pull "{there}"').code == 0
    assert FIELD in back.record


@pytest.mark.parametrize("meeting", ["srn/2027-02-25", "vsn/2027-01-27"])
def test_a_paper_of_another_meeting_is_refused(back, meeting):
    run = back.pull(EDIT, more=f"-m {meeting}")
    assert run.code == 4
    assert f"is a paper of srn/2026-11-19, not of {meeting}" in run.err


@pytest.mark.parametrize("meeting", ["srn/2027-02-25", "vsn/2027-01-27"])
def test_a_paper_that_is_named_wrongly_and_unlike_is_refused(back, meeting):
    record = back.sro.text(f"meetings/{meeting}.toml")
    run = back.pull(
        EDIT, without_marks, without_memory, without_properties, more=f"-m {meeting}"
    )
    assert run.code == 4
    assert f"too little in it is like a paper of {meeting}" in run.err
    assert back.sro.text(f"meetings/{meeting}.toml") == record


@pytest.mark.parametrize(
    "stated",
    [
        "srn/2031-01-01",
        "../../etc/passwd",
        "srn/../srn/2026-11-19",
        "x" * 5000,
        "&#10;",
    ],
    ids=["absent", "up", "round", "long", "line"],
)
def test_a_meeting_that_is_not_here_is_refused_in_two_lines_at_most(back, stated):
    def edit(paper):
        for name in paper.parts:
            if name.startswith(("customXml/", "docProps/custom")):
                paper.parts[name] = paper.parts[name].replace(
                    b"srn/2026-11-19", stated.encode()
                )

    run = back.pull(edit)
    assert run.code == 4
    assert run.err.count("\n") <= 2
    assert len(run.err) < 250


# what it remembers, tampered with


def memory(pattern, new, count=0):
    def edit(paper):
        (name,) = [
            each
            for each, data in paper.parts.items()
            if each.startswith("customXml/item") and b"<paper " in data
        ]
        paper.parts[name], hits = re.subn(
            pattern, new, paper.parts[name].decode(), count=count
        )
        assert hits
        paper.parts[name] = paper.parts[name].encode()

    return edit


TAMPERED = [
    (r'leaf="1"', 'leaf="-3"'),
    (r'leaf="1"', 'leaf="abc"'),
    (r'leaf="1"', 'leaf="99999999999999999999"'),
    (r'leaf="1"', 'leaf="٣"'),
    (r'<v value="\d+"', '<v value="-2"'),
    (r'<v value="\d+"', '<v value="x"'),
    (r'<v value="\d+"', '<v value="999999"'),
    (r'<v value="\d+"', '<v value="' + "9" * 5000 + '"'),
    (r'level="\d"', 'level="999999"'),
    (r'level="\d"', 'level="x"'),
    (r'<value place="[^"]*"', '<value place="../x"'),
    (r'<value place="[^"]*"', '<value place="place"'),
    (r'place="absence/excused"', 'place="absence/evil"'),
    (r'/position/0"', '/position/99999999999"'),
    (r'/position/0"', '/position/²"'),
    (r'/position/0"', '/position/x"'),
    (r'/notes"', '/items"'),
    (r'/notes"', '/__class__"'),
    (r"/dialogue/", "/presenters/"),
    (r'/title"', '/start"'),
    (r' kind="minutes"', ""),
    (r' kind="minutes"', ' kind="x"'),
    (r"<value .*?</value>", ""),
    (r"(?s)<p mark.*?</p>", ""),
    (r"</paper>", ""),
]


@pytest.mark.parametrize(("pattern", "new"), TAMPERED)
def test_a_damaged_memory_is_as_good_as_none(back, pattern, new):
    run = back.pull(EDIT, memory(pattern, new.replace("\\", "\\\\")))
    assert run.code == 10
    assert "compared with the record of now" in run.err
    assert FIELD in back.record
    assert run.out.count("\n") == 4  # one change, and no more


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r'leaf="1"', 'leaf="50"'),
        (r' up="[^"]*"', ' up="../../../../.."'),
        (r' record="[^"]*"', ""),
        (r"<v ", '<v look="zz" '),
        (r"(<p mark[^>]*>)", r"\1<!-- c --><?x y?>"),
        (r"</paper>", '<p mark="z"><p><v value="0"/></p></p></paper>'),
        (r'place="malbild', 'place="#99'),
    ],
)
def test_a_memory_with_oddities_does_no_harm(back, pattern, new):
    run = back.pull(EDIT, memory(pattern, new))
    assert run.code in (0, 10)
    assert FIELD in back.record


def test_a_forest_of_bookmarks_is_read_in_time(back):
    def edit(paper):
        names = [one.get(f"{W}name") for one in paper.root.iter(f"{W}bookmarkStart")]
        for at, paragraph in enumerate(paper.paragraphs):
            for number, name in enumerate(names):
                mark = {f"{W}id": str(1000 * at + number), f"{W}name": name}
                paragraph.insert(1, etree.Element(f"{W}bookmarkStart", mark))

    run = back.pull(EDIT, edit)
    assert run.code in (0, 10)
    assert FIELD in back.record


# no paper at all


def zipped(parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def bomb():
    parts = Paper((papers.rendered() / MINUTES).read_bytes()).parts
    return zipped(parts | {"word/x.xml": b"<a>" + b" " * 100_000_000})


def doctype():
    parts = Paper((papers.rendered() / MINUTES).read_bytes()).parts
    entity = b'<!DOCTYPE x [<!ENTITY e "e">]>'
    document = parts["word/document.xml"].partition(b"?>")[2]
    return zipped(parts | {"word/document.xml": entity + document})


@pytest.mark.parametrize(
    "make",
    [
        lambda: b"",
        lambda: b"hej",
        lambda: b"%PDF-1.7",
        lambda: zipped({"a.txt": b"a"}),
        bomb,
        doctype,
    ],
    ids=["empty", "text", "pdf", "zip", "bomb", "doctype"],
)
def test_what_is_no_word_file_is_refused(back, make):
    (back.sro.folder / "p.docx").write_bytes(make())
    run = back.sro("pull p.docx -m srn/2026-11-19")
    assert run.code == 4
    assert run.err.startswith("sro: p.docx")


def test_a_folder_and_no_file_are_refused(back):
    (back.sro.folder / "d.docx").mkdir()
    assert back.sro("pull d.docx").code == 4
    assert back.sro("pull nowhere.docx").code == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing here")
def test_a_pipe_is_refused_and_not_waited_for(back):
    os.mkfifo(back.sro.folder / "f.docx")
    try:
        assert back.sro.run(["pull", "f.docx"], "", {}).code == 4
    finally:
        (back.sro.folder / "f.docx").unlink()


@needs_sro
def test_the_installed_program_pulls(tmp_path):
    shutil.copytree(papers.rendered(), tmp_path, dirs_exist_ok=True)
    sro = Installed(tmp_path)
    file = tmp_path / MINUTES
    paper = Paper(file.read_bytes())
    EDIT(paper)
    insert("Dagordning", "Fri text.")(paper)
    file.write_bytes(paper.bytes())
    run = sro(f"pull {MINUTES}")
    assert run.code == 10
    assert "1 change taken" in run.out
    assert FIELD in sro.text(papers.RECORD)
    assert "Fri text." in sro.text(papers.SIDE)
