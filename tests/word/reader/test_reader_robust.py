"""Any file that passes the gate is read, or refused with one line; no word is lost."""

import io
from collections import Counter
from itertools import count

import docx
import pytest
from hand_written import (
    BY,
    complex_field,
    link,
    p,
    package,
    r,
    read,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import everything, mutated

from sro_cli.domain.errors import RejectedError
from sro_cli.word.reader import document as reader
from sro_cli.word.reader.document import read_document

SHAPE = "<w:r><w:pict><w:txbxContent>@</w:txbxContent></w:pict></w:r>"
BOTH = (
    "<mc:AlternateContent><mc:Choice Requires='wps'>@</mc:Choice>"
    "<mc:Fallback>@</mc:Fallback></mc:AlternateContent>"
)
INLINE = (
    "<w:sdt><w:sdtPr/><w:sdtContent>@</w:sdtContent></w:sdt>",
    "<w:hyperlink w:anchor='x'>@</w:hyperlink>",
    f"<w:ins {BY}>@</w:ins>",
    f"<w:moveTo {BY}>@</w:moveTo>",
    "<w:smartTag>@</w:smartTag>",
    "<w:fldSimple w:instr='REF x'>@</w:fldSimple>",
    complex_field("PAGE", "<w:r/>@"),
    BOTH,
)
BLOCK = (
    "<w:sdt><w:sdtPr/><w:sdtContent>@</w:sdtContent></w:sdt>",
    "<w:customXml>@</w:customXml>",
    "<w:tbl><w:tr><w:tc>@</w:tc></w:tr></w:tbl>",
    p(SHAPE),
    p(BOTH.replace("@", SHAPE)),
)


def nested(leaf, wrappers):
    """Return trees of strings: *leaf*, side by side, or within one of *wrappers*."""
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.tuples(st.sampled_from(wrappers), inner).map(
                lambda x: x[0].replace("@", x[1])
            ),
            st.lists(inner, min_size=1, max_size=3).map("".join),
        ),
        max_leaves=6,
    )


runs = nested(st.just(r("ORD") + "<w:r><w:tab/></w:r>"), INLINE)
marks = st.sampled_from(["", f"<w:rPr><w:del {BY}/></w:rPr>"])
paragraphs = st.tuples(runs, marks).map(lambda each: p(*each))


@settings(max_examples=150)
@given(nested(paragraphs, BLOCK))
def test_no_word_is_lost_or_told_twice(body):
    # Alternatives say the same: each word is numbered by where it is printed.
    numbers = count()
    pieces = body.split("ORD")
    numbered = pieces[0] + "".join(f"ord{next(numbers)}{one}" for one in pieces[1:])
    written = read(numbered)
    told = "\n".join(
        [one.text for one in written.paragraphs]
        + [one.text for one in written.elsewhere]
    )
    words = Counter(told.split())
    assert set(words.values()) <= {1}
    expected = {f"ord{at}" for at in range(len(pieces) - 1)}
    if "AlternateContent" not in body:
        assert set(words) == expected
    assert set(words) <= expected
    assert words or not expected


def test_files_with_faults_are_read_or_refused():
    data = everything()
    outcomes = Counter()
    for seed in range(200):
        try:
            read_document(mutated(data, seed), "trasig.docx")
        except RejectedError as error:
            outcomes[error.message.partition(":")[0]] += 1
        else:
            outcomes["read"] += 1
    assert set(outcomes) == {"read", "trasig.docx"}
    assert outcomes["read"] > 150


@pytest.mark.parametrize(
    "part", ["styles", "numbering", "comments", "footnotes", "header1"]
)
def test_a_damaged_part_is_refused_in_one_line(part):
    parts = {part: "<w:p>"}
    with pytest.raises(RejectedError) as error:
        read(p("x"), **parts)
    assert error.value.message == "brev.docx: the file is damaged"


@pytest.mark.parametrize(
    "relations",
    [
        link("rId7", "NULL"),
        '<Relationship Id="a" Type="x/header" Target="nosuch.xml"/>',
        '<Relationship Id="a" Type="x/header" Target="../../../etc/passwd"/>',
        '<Relationship Id="a" Type="x/styles" Target="/word/nosuch.xml"/>',
        "<Relationship/>",
        "<!-- x --><Other/>",
    ],
)
def test_relations_that_lead_nowhere_are_let_be(relations):
    body = p(f"<w:hyperlink r:id='rId7'>{r('x')}</w:hyperlink>")
    written = read(body, relations)
    assert written.paragraphs[0].line == (("x", False, False, ""),)


def test_without_other_parts_the_text_is_read():
    data = package(p("x", '<w:pStyle w:val="Rubrik1"/>'), styles="")
    assert read_document(data, "x").paragraphs[0].style == "Normal"


@pytest.mark.parametrize(
    "body", ["", "<w:sectPr/>", "<w:tbl/>", "<w:tbl><w:tr/></w:tbl>"]
)
def test_an_empty_body_has_no_paragraphs(body):
    assert read(body).paragraphs == ()


@pytest.mark.parametrize(
    ("opened", "closed"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ("<w:p>", "</w:p>"),
        (f"<w:ins {BY}>", "</w:ins>"),
    ],
)
def test_as_deep_as_xml_may_go_is_not_too_deep(opened, closed):
    times = 250 // opened.count("<")
    written = read(opened * times + p("djupt") + closed * times)
    told = [one.text for one in (*written.paragraphs, *written.elsewhere)]
    assert "djupt" in "".join(told)
    with pytest.raises(RejectedError):
        read(opened * 300 + p("djupt") + closed * 300)


def test_a_long_file_takes_time_in_proportion():
    mark = f"<w:rPr><w:del {BY}/></w:rPr>"
    words = [str(at * 2_654_435_761) for at in range(5_000)]
    body = "".join(p(word, mark) for word in words)
    (joined,) = read(body + p("slut")).paragraphs
    assert joined.text == "".join(words) + "slut"


def test_a_file_that_would_take_minutes_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "MAX_PIECES", 3)
    assert read(p("a") + "<w:p/>").paragraphs[0].text == "a"
    with pytest.raises(RejectedError) as error:
        read(p("a") + p("b"))
    assert error.value.message == "brev.docx: the file is too large"


def test_another_reader_reads_the_same():
    document = docx.Document()
    document.add_heading("Mötets öppnande", 1)
    document.add_paragraph("Ordföranden hälsar välkomna.", style="List Bullet")
    paragraph = document.add_paragraph("Beslut: ")
    paragraph.add_run("antas").bold = True
    paragraph.add_run("\tnu\noch då").italic = True
    cells = document.add_table(2, 2)
    for number, row in enumerate(cells.rows):
        for each in row.cells:
            each.text = f"cell {number}"
    document.add_paragraph("Sist", style="Intense Quote")
    file = io.BytesIO()
    document.save(file)
    ours = [
        one for one in read_document(file.getvalue(), "x").paragraphs if not one.cell
    ]
    assert [(one.text, one.style.lower()) for one in ours] == [
        (one.text, one.style.name.lower()) for one in document.paragraphs
    ]
    cells = [one for one in read_document(file.getvalue(), "x").paragraphs if one.cell]
    assert [one.text for one in cells] == ["cell 0"] * 2 + ["cell 1"] * 2
    looks = [
        (run.text, bool(run.bold), bool(run.italic), "")
        for run in document.paragraphs[2].runs
    ]
    assert list(ours[2].line) == looks
