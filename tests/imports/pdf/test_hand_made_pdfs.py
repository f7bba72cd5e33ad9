"""Small pages, word by word: what belongs together and what does not."""

import pytest
from hand_made_pdfs import CATALOG, pages, pdf, stream, words

from sro_cli.imports.pdf.document import read_pdf
from sro_cli.imports.source import Block

LONG = "Regionen och kommunerna har under hösten och vintern arbetat med ett nytt avtal"
"""A line that fills the sheet from 70 points on."""
RIGHT = 70, 760, f"{LONG} om"


def read(*contents: bytes) -> tuple[Block, ...]:
    return read_pdf(pages(*contents), "a.pdf").blocks


def texts(*contents: bytes) -> list[str]:
    return [block.text for block in read(*contents)]


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        ("Läke-", "medelsverket", "Läkemedelsverket"),
        ("hälso-", "och sjukvård", "hälso- och sjukvård"),
        ("in-", "eller utskrivning", "in- eller utskrivning"),
        ("VGR-", "möte", "VGR-möte"),
        ("Norr-", "Syd", "Norr-Syd"),
        ("e-", "post", "e-post"),
        ("läns\xad", "gemensam", "länsgemensam"),
        ("gemen-", "samt", "gemen- samt"),
        ("kl. 13.35–", "13.55", "kl. 13.35–13.55"),
        ("15", "juni", "15 juni"),
        ("kl. 13.35 –", "13.55", "kl. 13.35 – 13.55"),
    ],
)
def test_words_cut_at_the_end_of_a_line_are_whole(end, start, joined):
    page = words(RIGHT, (70, 746, f"{LONG[:-6]} {end}"), (70, 732, start))
    assert texts(page) == [f"{LONG} om {LONG[:-6]} {joined}"]


def test_a_word_that_stands_whole_elsewhere_is_joined():
    page = words(
        (70, 800, "Ett gemensamt mål."), RIGHT, (70, 746, f"{LONG[:-6]} gemen-"),
        (70, 732, "samt"),
    )  # fmt: skip
    assert texts(page)[-1].endswith(" gemensamt")


def test_a_word_too_long_for_its_cell_is_whole():
    rules = b"".join(b"70 %d m 170 %d l S\n" % (y, y) for y in (700, 640))
    rules += b"".join(b"%d 640 m %d 700 l S\n" % (x, x) for x in (70, 157, 170))
    cell = words((75, 688, "Hjälpmedelsförs"), (75, 676, "örjning"), (160, 688, "x"))
    (block,) = read(rules + cell)
    assert block.rows == (("Hjälpmedelsförsörjning", "x"),)


def test_a_hyphen_that_stands_elsewhere_in_the_paper_is_kept():
    page = words(
        (70, 800, "Ett del-projekt till."),
        RIGHT,
        (70, 746, f"{LONG[:-6]} del-"),
        (70, 732, "projekt"),
    )
    assert texts(page)[-1].endswith(" del-projekt")


def test_people_one_a_line_stay_apart():
    people = ["Eva Ek (S), Kustlandet", "Ulf Berg (M), Fjällbygden, vice ordförande"]
    page = words(RIGHT, *((70, 700 - 14 * at, one) for at, one in enumerate(people)))
    assert texts(page)[1:] == people


def test_a_paragraph_goes_on_over_a_page():
    first = words(RIGHT, (70, 100, f"{LONG} där"))
    second = words((70, 760, "alla parter deltar."), (70, 720, "Nytt stycke."))
    assert texts(first, second) == [
        f"{LONG} om",
        f"{LONG} där alla parter deltar.",
        "Nytt stycke.",
    ]


@pytest.mark.parametrize(
    ("written", "mark", "text"),
    [
        ("• Punkt", "-", "Punkt"),
        ("- Punkt", "-", "Punkt"),
        ("– Punkt", "-", "Punkt"),
        ("4. Punkt", "4.", "Punkt"),
        ("4.1 Punkt", "4.1", "Punkt"),
        ("b) Punkt", "b)", "Punkt"),
        ("§ 12 Punkt", "§ 12", "Punkt"),
        ("-punkt", "", "-punkt"),
        ("2027 börjar", "", "2027 börjar"),
        ("6 mars", "", "6 mars"),
        ("o sole mio", "", "o sole mio"),
    ],
)
def test_marks_of_lists_are_told_from_words(written, mark, text):
    (block,) = read(words((70, 700, written)))
    assert (block.mark, block.text) == (mark, text)


def test_a_bullet_with_a_tab_hangs_and_deeper_ones_lie_deeper():
    page = words(
        (70, 700, "o"), (90, 700, "Ett"), (95, 686, "•"), (110, 686, "Två"),
        (70, 672, "o"), (90, 672, "Tre"),
    )  # fmt: skip
    found = [(block.depth, block.mark, block.text) for block in read(page)]
    assert found == [(0, "-", "Ett"), (1, "-", "Två"), (0, "-", "Tre")]


def test_labels_with_a_tab_are_lines_and_no_table():
    page = words(
        (70, 700, "Datum:"), (150, 700, "4 mars 2027"),
        (70, 686, "Tid:"), (150, 686, "13.30"), (70, 672, "Plats:"), (150, 672, "Ek"),
    )  # fmt: skip
    assert texts(page) == ["Datum: 4 mars 2027", "Tid: 13.30", "Plats: Ek"]


def test_columns_drawn_row_by_row_are_a_table():
    rows = [("Kustlandet", "NorrSam"), ("Eva Ek, Fyrhamn", "Ulf Berg"), ("Bo Al", "")]
    page = words(
        *((70 + 230 * column, 700 - 14 * at, text)
          for at, row in enumerate(rows) for column, text in enumerate(row) if text)
    )  # fmt: skip
    (block,) = read(page)
    assert block.rows == tuple(rows)


def test_columns_drawn_one_by_one_are_read_one_by_one():
    left = [(70, 700, "Eva Ek"), (70, 686, "Ordförande")]
    right = [(300, 700, "Ulf Berg"), (300, 686, "Vice ordförande")]
    found = texts(words(*left, *right))
    assert found == ["Eva Ek", "Ordförande", "Ulf Berg", "Vice ordförande"]


def test_bold_words_are_marked_and_signs_of_markdown_escaped():
    page = words((70, 700, "**Beslut:"), (115, 700, "plan_*a*_b [se"), (205, 700, "x]"))
    assert texts(page) == [r"**Beslut:** plan_*a\*_b [se x]"]


def test_headings_are_larger_or_bold_and_alone():
    page = (
        words((70, 780, "**Protokoll"), size=20)
        + words((70, 740, "**Närvarande"), (70, 726, LONG), (70, 712, "Slut."))
        + words((70, 690, "**1."), (90, 690, "**Beslut"))
    )
    assert [block.heading for block in read(page)] == [1, 2, 0, 0]


def test_heads_feet_and_numbers_of_pages_are_left_out():
    def sheet(number, text):
        return words((70, 810, "Region Norr"), (70, 500, text),
                     (70, 30, f"Sida {number} (3)"))  # fmt: skip

    source = read_pdf(pages(*map(sheet, (1, 2, 3), ("Ett.", "Två.", "Tre."))), "a.pdf")
    assert [block.text for block in source.blocks] == ["Ett.", "Två.", "Tre."]
    assert len(source.left) == 6
    assert {one.reason for one in source.left} == {
        "a head or foot of the page", "a page number",
    }  # fmt: skip


def test_the_title_of_the_first_page_is_kept():
    first = words((70, 810, "Protokoll 4 mars"), (500, 810, "1 (2)"), (70, 500, "Ett."))
    second = words((500, 810, "2 (2)"), (70, 810, "Protokoll"), (70, 500, "Två."))
    assert texts(first, second) == ["Protokoll 4 mars", "Ett.", "Två."]


def test_what_does_not_stand_upright_is_left_out_and_told():
    turned = b"BT /F 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (UTKAST) Tj ET\n"
    source = read_pdf(pages(turned + words((70, 700, "Beslut."))), "a.pdf")
    assert [block.text for block in source.blocks] == ["Beslut."]
    assert [one.text for one in source.left] == ["UTKAST"]


def test_a_word_drawn_twice_to_look_bold_is_read_once():
    page = words((70, 700, "Beslut"), (70.4, 700, "Beslut"))
    assert texts(page) == ["Beslut"]


def test_letters_placed_one_by_one_are_words():
    letters = b"".join(b"<%02x> %d " % (ord(one), -30) for one in "samverkan")
    page = b"BT /F 11 Tf 70 700 Td [%b] TJ ( i l\xe4net) Tj ET" % letters
    assert texts(page) == ["samverkan i länet"]


def test_a_ruled_table_keeps_its_empty_cells_and_wrapped_words():
    rules = b"".join(b"70 %d m 370 %d l S\n" % (y, y) for y in (700, 670, 640))
    rules += b"".join(b"%d 640 m %d 700 l S\n" % (x, x) for x in (70, 170, 270, 370))
    page = rules + words(
        (75, 688, "22 april"), (175, 688, "19 augusti"), (75, 658, "Uppföljning av"),
        (75, 646, "avtalet"), (275, 658, "Dialog"),
    )  # fmt: skip
    (block,) = read(page)
    assert block.rows == (
        ("22 april", "19 augusti", ""),
        ("Uppföljning av avtalet", "", "Dialog"),
    )


def test_a_link_has_its_target_and_only_its_own_words():
    page = pages(words((70, 700, "Se handboken för mer.")))
    note = (
        b"<</Type/Annot/Subtype/Link/Rect[87 695 138 712]/A<</S/URI"
        b"/URI(https://norr.example/a)>>>>"
    )
    page = page.replace(b"/Contents", b"/Annots[%b]/Contents" % note)
    assert [block.text for block in read_pdf(page, "a.pdf").blocks] == [
        "Se [handboken](https://norr.example/a) för mer."
    ]


def test_a_page_that_no_longer_fits_its_length_is_read():
    damaged = pages(words((70, 700, "Beslut."))).replace(b"/Length 5", b"/Length 9")
    assert [block.text for block in read_pdf(damaged, "a.pdf").blocks] == ["Beslut."]
    assert stream(b"") in pages(b"")


def test_labels_whose_text_hangs_are_a_line_each():
    page = words(
        (70, 760, "Plats:"), (140, 760, f"{LONG[:62]}"),
        (70, 746, "Inbjudna:"), (140, 746, f"{LONG[:64]}"), (140, 732, "och Bo Al"),
        (70, 718, "Kallade:"), (140, 718, "Se lista."),
    )  # fmt: skip
    assert texts(page) == [
        f"Plats: {LONG[:62]}", f"Inbjudna: {LONG[:64].strip()} och Bo Al",
        "Kallade: Se lista.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "read_as"),
    [
        ("e\ufb00ekt", "effekt"),
        ("a\u030arshjul", "årshjul"),
        ("20\xa0minuter", "20 minuter"),
        ("sam\u200bverkan", "samverkan"),
    ],
)
def test_odd_letters_and_blanks_are_ordinary_ones(drawn, read_as):
    codes = "".join(f"<{at:02X}> <{ord(one):04X}>\n" for at, one in enumerate(drawn, 1))
    names = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange\n"
        b"<00> <FF> endcodespacerange %d beginbfchar\n%b endbfchar endcmap end"
    ) % (len(drawn), codes.encode())
    font = b"<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>>>"
    shown = "".join(f"{at:02x}" for at in range(1, len(drawn) + 1)).encode()
    page = b"BT /F 11 Tf 70 700 Td <%b> Tj ET" % shown
    sheet = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    data = pdf(
        [
            CATALOG,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            sheet + b"/Resources<</Font%b>>>>" % font,
            stream(page),
            stream(names),
        ]
    )
    assert read_pdf(data, "a.pdf").blocks[0].text == read_as
