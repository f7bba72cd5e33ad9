"""A paper is known by what is in it, not by how its name ends."""

import pytest
from hand_written import p, package
from hostile_papers import REFUSED, SAID, SOUND_PDF, TEXTS

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.opening import open_paper


@pytest.mark.parametrize("name", ["kallelse.docx", "kallelse.pdf", "kallelse"])
@pytest.mark.parametrize(
    ("data", "form"),
    [
        (package(p("Kallelse SRN")), "docx"),
        (SOUND_PDF, "pdf"),
        (b"\r\n" * 400 + SOUND_PDF, "pdf"),
        (SAID.encode(), "text"),
    ],
)
def test_the_content_tells_the_form(data, form, name):
    source = open_paper(data, name)
    assert source.form == form
    assert source.blocks[0].text == "Kallelse SRN"


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_named(kind):
    data, why = REFUSED[kind]
    with pytest.raises(RejectedError) as error:
        open_paper(data, "kallelse.docx")
    assert error.value.message.startswith("kallelse.docx: ")
    assert why in error.value.message


@pytest.mark.parametrize("encoding", TEXTS)
def test_a_text_is_read_in_every_usual_encoding(encoding):
    said = [block.text for block in open_paper(TEXTS[encoding], "x.txt").blocks]
    assert "Kallelse SRN" in said[0]
    assert any("13.00" in text for text in said)
    assert any("Öppnande" in text for text in said)


def test_a_pdf_behind_a_kilobyte_of_other_things_is_none():
    with pytest.raises(RejectedError):
        open_paper(bytes(1_100) + SOUND_PDF, "x.pdf")
