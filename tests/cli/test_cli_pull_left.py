"""What `sro pull` does not take it names, with what to do, and keeps in a file."""

import shutil
from copy import deepcopy

import pytest
import returned_papers as papers
from lxml import etree
from returned_papers import SIDE, Returned, delete, insert, retype

from round_trip import Paper

W = Paper.W


@pytest.fixture
def back(nowhere):
    shutil.copytree(papers.rendered(), nowhere.folder, dirs_exist_ok=True)
    return Returned(nowhere)


def hang(tag, *inner):
    """Put an element into a run of its own, behind a point of a dialogue."""

    def edit(paper):
        at = etree.SubElement(paper.find("Underlagen kommer sent"), f"{W}r")
        for each in (tag, *inner):
            at = etree.SubElement(at, f"{W}{each}")
        if at.tag == f"{W}p":
            etree.SubElement(etree.SubElement(at, f"{W}r"), f"{W}t").text = "Nytt."

    return edit


def hidden(paper):
    run = etree.SubElement(paper.find("Underlagen kommer sent"), f"{W}r")
    etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}vanish")
    etree.SubElement(run, f"{W}t").text = "Nytt."


def header(paper):
    for name in paper.parts:
        if name.startswith("word/header"):
            more = b"<w:r><w:t>Sekretess</w:t></w:r></w:p>"
            paper.parts[name] = paper.parts[name].replace(b"</w:p>", more, 1)


def without_item(paper):
    """Delete an item whole."""
    at = next(
        one
        for one in paper.paragraphs
        if Paper.text(one) == "Överenskommelse om familjecentraler"
    )
    while Paper.text(at) != "Uppföljning av målbilden för nära vård":
        at = delete_one(at)


def delete_one(paragraph):
    following = paragraph.getnext()
    paragraph.getparent().remove(paragraph)
    return following


LEFT = {
    "time": (
        retype("kl.\xa014.45", "14.45", "14.50"),
        (
            "item 7, time: worked out from the record; change it with "
            "sro edit-item 7 --minutes, sro move-item 7"
        ),
    ),
    "presenters": (
        retype("Föredragande: Moa", "Moa", "Mia"),
        (
            "item 8, presenters: worked out from the record; change it with "
            "sro edit-item 8 --presenter"
        ),
    ),
    "date": (
        retype("Datum:", "19 nov", "20 nov"),
        "date: worked out from the record; change it with sro edit-meeting --date",
    ),
    "break": (
        retype("Paus 15", "15", "20"),
        (
            "break p1, time: worked out from the record; change it with "
            "sro edit-item p1 --minutes"
        ),
    ),
    "participant": (
        retype("Håkan Myrberg", "Myrberg", "Myrbäck"),
        (
            "participants: worked out from the record; change it with "
            "sro add-person, sro remove-person"
        ),
    ),
    "new participant": (
        insert("Håkan Myrberg", "Sven Ny (M), Kustlandet"),
        (
            "participants: a new line; if it belongs there: "
            "sro add-person, sro remove-person"
        ),
    ),
    "label": (
        retype("Dagordning", "Dagordning", "Agenda"),
        "words of the template; they are changed in bodies/srn.toml, [labels]",
    ),
    "before the first item": (
        insert("Dagordning", "Fri text."),
        "new text that belongs to no item",
    ),
    "under a break": (
        insert("Paus 15", "Kaffe serveras."),
        "new text under break p1, which holds none",
    ),
    "unknown name": (
        retype("Anmäld frånvaro", "Vikander", "Vikander, Nisse Hult"),
        "excused: there is nobody called Nisse Hult",
    ),
    "correction": (
        delete("Ny formulering"),
        (
            "item 3, wording from now on: it is gone; the record cannot be without, "
            "and keeps it"
        ),
    ),
    "header": (header, "text in the header, which the record has no place for"),
    "hidden": (
        hidden,
        "item 4, dialogue: hidden text, which the record has no place for",
    ),
    "text box": (
        hang("pict", "txbxContent", "p"),
        "item 4, dialogue: a text box, which the record has no place for",
    ),
    "picture": (hang("drawing"), "item 4, dialogue: a picture; the record holds text"),
    "heading": (
        insert("Samrådsorganet är enigt", "Ny punkt", "Heading3"),
        "a new heading: sro add-item makes an item, --after 6; then give it its text",
    ),
    "item": (
        without_item,
        "item 6 is gone; the record keeps it; else: sro remove-item 6",
    ),
}


@pytest.mark.parametrize("case", LEFT, ids=str)
def test_what_is_left_is_told_and_kept_beside_the_paper(back, case):
    edit, reason = LEFT[case]
    before = back.record
    run = back.pull(edit)
    assert run.code == 10
    assert f"not taken, kept in {SIDE}:\n    {reason}" in run.err
    assert f"- {reason}" in back.sro.text(SIDE)
    assert back.record == before


def test_the_file_of_what_is_left_reads_like_a_list(back):
    back.pull(
        retype("Datum:", "19 nov", "20 nov"),
        insert("Håkan Myrberg", "Sven Ny (M), Kustlandet"),
        insert("Sven Ny", "Åsa Ny (S), Kustlandet"),
    )
    assert back.sro.text(SIDE) == (
        "What stands in 2026-11-19-motesanteckning.docx and was not taken:\n\n"
        "- date: worked out from the record; change it with sro edit-meeting --date\n"
        "    Datum:\t20 november 2026\n"
        "  instead of:\n"
        "    Datum:\t19 november 2026\n\n"
        "- participants: a new line; if it belongs there: "
        "sro add-person, sro remove-person\n"
        "    Sven Ny (M), Kustlandet\n"
        "    Åsa Ny (S), Kustlandet\n"
    )


def test_the_file_never_takes_the_place_of_another(back):
    back.pull(insert("Dagordning", "Ett."))
    first = back.sro.text(SIDE)
    back.sro(f"pull {papers.MINUTES}")  # the same again: the same file
    back.pull(insert("Dagordning", "Två."))
    assert back.sro.text(SIDE) == first
    assert "Två." in back.sro.text(SIDE.replace(".txt", "-2.txt"))
    assert not (back.sro.folder / SIDE.replace(".txt", "-3.txt")).exists()


@pytest.mark.parametrize("text", ["{place} {0} {}", "{", "%s", "[red]x[/red]"])
def test_braces_and_marks_in_a_text_are_words(back, text):
    run = back.pull(
        insert("Dagordning", text),
        retype("Anmäld frånvaro", "Vikander", f"Vikander, {text}"),
    )
    assert run.code == 10
    assert f"        {text}\n" in run.err
    assert text in back.sro.text(SIDE)


def test_an_item_moved_whole_keeps_its_place_and_its_texts(back):
    def edit(paper):
        at = paper.find("Överenskommelse om familjec")
        moved = [at]
        while (
            Paper.text(moved[-1].getnext()) != "Uppföljning av målbilden för nära vård"
        ):
            moved.append(moved[-1].getnext())
        last = paper.find("Frågan lämnas till beredningen")
        for each in reversed(moved):
            last.addnext(each)

    before = back.record
    run = back.pull(edit)
    assert run.code == 10
    told = (
        "item 6 stands elsewhere; it keeps its place; else: sro move-item 6 --after 9"
    )
    assert told in run.err
    assert back.record == before


def test_a_title_printed_twice_and_changed_in_two_ways_is_taken_once(back):
    def edit(paper):
        for each, word in zip(
            [
                one
                for one in paper.paragraphs
                if "Samrådsorganet ställer sig bakom:" in Paper.text(one)
            ],
            ("rekommenderar", "beslutar"),
            strict=True,
        ):
            paper.retype(each, "ställer sig bakom", word)

    run = back.pull(edit)
    assert run.code == 10
    taken = str(back.item("digital-infrastruktur")["lead"])
    other = {"Samrådsorganet rekommenderar:", "Samrådsorganet beslutar:"} - {taken}
    assert "item 5, lead: it stands there twice" in run.err
    assert other.pop() in back.sro.text(SIDE)


def test_a_new_row_of_a_table_is_taken(back):
    def row(paper):
        last = paper.find("Fast läkarkontakt, andel").getparent().getparent()
        new = deepcopy(last)
        for at, each in enumerate(new.iter(f"{W}t")):
            each.text = f"ny {at}"
        last.addnext(new)

    run = back.pull(row)
    assert run.code == 0
    assert "| ny 0 | ny 1 | ny 2 | ny 3 |" in str(back.item("matt")["notes"])
