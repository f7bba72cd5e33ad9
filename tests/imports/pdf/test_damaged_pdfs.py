"""A file that cannot be read is refused with one line; nothing else is raised."""

import random
import re
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hand_made_pdfs import CATALOG, FONTS, pages, pdf, stream, words

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.pdf.document import read_pdf

PAPERS = Path(__file__).with_name("papers")
SHEET = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
BESLUT = words((70, 700, "Beslut."))
KINDS = (b"0", b"-1", b"99999999999", b"1e30", b"2147483648", b"0.00001", b"-32768")


def refused(data: bytes) -> str:
    with pytest.raises(RejectedError) as error:
        read_pdf(data, "protokoll.pdf")
    assert "\n" not in error.value.message
    what, _, message = error.value.message.partition(": ")
    assert what == "protokoll.pdf"
    return message


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n%%EOF",
        b"PK\x03\x04",
        b"\x00" * 5000,
        pdf([CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]),
        pdf([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"(x)"]),
        pdf([b"<</Type/Catalog/Pages 1 0 R>>"]),
    ],
)
def test_what_is_damaged_is_refused_in_one_line(data):
    assert refused(data).startswith(("the PDF is damaged", "the PDF holds no text"))


def test_a_protected_file_is_refused():
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%b>/U<%b>/P -4>>/ID[<00><00>]"
    data = pdf(
        [CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", SHEET],
        locked % (b"41" * 32, b"42" * 32),
    )
    assert refused(data) == "the PDF is protected by a password"


def test_a_scan_is_refused_and_told_what_to_do():
    message = "the PDF holds no text: it is a scan; make it searchable first (OCR)"
    assert refused(pages(b"q 500 0 0 700 40 40 cm Q")) == message


def test_too_many_pages_are_refused():
    kids = b"3 0 R " * 100_000
    pages_of = b"<</Type/Pages/Kids[%b]/Count 100000>>" % kids
    message = refused(pdf([CATALOG, pages_of, SHEET]))
    assert message == "the PDF has 100000 pages; at most 500 are read"


def test_too_many_characters_are_refused():
    letters = b"(%b) Tj\n" % (b"a" * 2_000) * 1_050
    message = refused(pages(b"BT /F 1 Tf 1 1 Td\n%b ET" % letters))
    assert message.endswith("more than 2000000 characters")


def test_letters_without_names_are_refused():
    fonts = (
        b"<</F<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>>>"
    )
    page = b"BT /F 11 Tf 70 700 Td <000100020003000300020001> Tj ET"
    message = refused(pages(page, fonts=fonts))
    assert "letters" in message or "no text" in message


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F 12 Tf 1e308 0 0 1e308 1e38 1e38 Tm (a) Tj 0 0 0 0 0 0 Tm (b) Tj ET\n",
        b"BT /F 0 Tf 70 700 Td (a) Tj /F -12 Tf (b) Tj /Nix 12 Tf (c) Tj ET\n",
        b"q " * 100_000,
        b"Q Q Q ET ET Tj TJ ' m l c h S\n",
        b"".join(b"%d %d 200 200 re S\n" % (x, x) for x in range(3_000)),
        b"".join(b"0 %d m 600 %d l S %d 0 m %d 800 l S\n" % (x, x, x, x)
                 for x in range(0, 800, 4)),
        b"BT /F 2 Tf 1 1 Td %b ET\n" % (b"0 -0.01 Td (hej da) Tj " * 5_000),
        b"BT /F 11 Tf 70 600 Td (%b) Tj ET\n" % (b"*_[" * 3_000),
        b"BT /F 1 Tf 70 600 Td (%b) Tj ET\n" % (b"a" * 30_000),
    ],
)  # fmt: skip
def test_odd_content_does_not_keep_the_rest_from_being_read(content):
    blocks = read_pdf(pages(b"q\n" + content + b"\nQ\n" + BESLUT), "a.pdf").blocks
    assert any("Beslut." in text for block in blocks
               for text in (block.text, *sum(block.rows, ())))  # fmt: skip


def test_a_stream_that_grows_is_read_within_bounds():
    bomb = zlib.compress(b" " * 20_000_000, 9)
    assert "no text" in refused(pages(bomb, entries=b"/Filter/FlateDecode"))
    assert stream(bomb).startswith(b"<</Length")
    assert FONTS


@pytest.mark.parametrize("seed", range(12))
def test_no_damage_raises_anything_else(seed):
    """Parts of a paper changed at random, 25 at a time."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    paper = pages(
        words((70, 800, "**Protokoll"), (70, 760, "1."), (90, 760, "Val av justerare")),
        words(
            (70, 700, "Eva Ek"), (300, 700, "Bo Al"), (70, 686, "Al"), (300, 686, "x")
        ),
    )
    whole = (PAPERS / "landscape.pdf").read_bytes()
    for turn in range(25):
        data = mutated(whole if turn % 5 == 0 else paper, chance)
        with suppress(RejectedError):
            source = read_pdf(data, "a.pdf")
            assert source.blocks or source.left


def mutated(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(changed))
        way = chance.randrange(5)
        if way == 0:
            changed[at] = chance.randrange(256)
        elif way == 1:
            del changed[at : at + chance.randrange(1, 50)]
        elif way == 2:
            changed[at:at] = chance.randbytes(chance.randrange(1, 20))
        elif way == 3:
            other = chance.randrange(len(changed))
            length = chance.randrange(1, 200)
            changed[at : at + length] = changed[other : other + length]
        else:
            numbers = list(re.finditer(rb"-?\d+(?:\.\d+)?", bytes(changed)))
            start, end = chance.choice(numbers).span()
            changed[start:end] = chance.choice(KINDS)
    return bytes(changed)
