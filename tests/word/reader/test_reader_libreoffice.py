"""A paper of sro's that a person edited in LibreOffice 7.4, changes recorded.

A new beginning of a paragraph, one paragraph deleted and one added, two joined and one
split, two words made bold.
"""

from pathlib import Path

import pytest

from sro_cli.word.reader.document import read_document

FILE = Path(__file__).parent / "files" / "edited-in-libreoffice.docx"


@pytest.fixture(scope="module")
def written():
    return read_document(FILE.read_bytes(), FILE.name)


def at(written, start):
    (found,) = (one for one in written.paragraphs if one.text.startswith(start))
    return found


def test_the_changes_are_told_where_they_are(written):
    told = [
        (one.kind, one.text, written.paragraphs[one.paragraph].text[:16])
        for one in written.revisions
    ]
    assert told == [
        ("formatted", "hälsas välkommen", "Petter Lidmark h"),
        ("inserted", "\n", "Dagens agenda go"),
        ("inserted", "Ett nytt stycke.", "Ett nytt stycke."),
        (
            "deleted",
            "att kostnaden för införandet delas lika mellan regionen och kommunerna",
            "att samtliga kom",
        ),
        ("deleted", "Införandet beräknas kosta", "Hela införandet "),
        ("inserted", "Hela införandet kostar", "Hela införandet "),
        ("deleted", "\n", "Kontaktytan bygg"),
        ("inserted", "\n", "Samrådsorganet ä"),
    ]


def test_the_text_is_that_after_the_changes(written):
    assert at(written, "Hela införandet kostar 14 miljoner")
    new = at(written, "Ett nytt stycke.")
    assert (new.style, new.marks) == ("Body Text", ())
    assert [
        span.text for span in at(written, "Petter Lidmark hälsas").line if span.bold
    ] == ["hälsas välkommen"]


def test_joined_paragraphs_carry_two_bookmarks_and_split_ones_share_one(written):
    joined = at(written, "Kontaktytan")
    assert "i drift.Fjällkommunerna" in joined.text
    assert [mark.begins for mark in joined.marks] == [True, True]
    (first,) = at(written, "Samrådsorganet är enigt").marks
    (second,) = at(written, "Innehållet bör ses över").marks
    assert (first.name, first.begins) == (second.name, True)
    assert not second.begins


def test_lists_go_on_counting_without_what_was_deleted(written):
    proposed = [
        one.listed.text for one in written.paragraphs if one.style == "Förslag lista"
    ]
    assert proposed == ["1.", "2."]
    agenda = [
        one.listed.text
        for one in written.paragraphs
        if one.style == "heading 3" and one.listed
    ]
    assert agenda == [f"{number}." for number in range(1, len(agenda) + 1)]


def test_what_sro_put_into_the_file_is_there(written):
    assert any(b"urn:sro" in content for content in written.parts.values())
    assert written.about.title == "Mötesanteckning SRN, 19 november 2026"
