"""The gate: what is let in, what is refused, and how a file is written."""

import contextlib
import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from wordfiles import add, bytes_of, lines, rendered, template

from sro_cli.domain.errors import RejectedError, SroError
from sro_cli.word.package import read_package, read_parts, write_package

RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PLAIN = bytes_of(template("x"))


def refusal(data):
    with pytest.raises(RejectedError) as raised:
        read_package(data, "mall.docx")
    assert raised.value.code == 4
    assert "\n" not in raised.value.message
    return raised.value.message.removeprefix("mall.docx: ")


def zipped(members, **options):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content, **options)
    return target.getvalue()


def with_parts(contents):
    return write_package(read_parts(PLAIN, "x") | contents)


def related(kind, target, mode="External"):
    content = read_parts(PLAIN, "x")[RELATIONS]
    one = (
        f'<Relationship Id="rId99" Type="{OFFICE}{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    )
    return with_parts({RELATIONS: content.replace(b"</Relationships>", one.encode())})


def with_document(change):
    content = read_parts(PLAIN, "x")["word/document.xml"]
    return with_parts({"word/document.xml": change(content)})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7", "a PDF, not a Word file (.docx)"),
        (b"{\\rtf1", "an RTF file; save it as .docx"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "an old Word file (.doc); save it as .docx"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
         "the file is protected by a password"),
        (b"<html>", "not a Word file (.docx)"),
        (b"MZ" + PLAIN, "not a Word file (.docx)"),
        (PLAIN[:2000], "the file is damaged"),
        (zipped([("a.txt", "x")]), "not a Word file (.docx)"),
        (zipped([(f"a{n}", "") for n in range(2001)]), "too many parts"),
        (zipped([("../x", "")]), "a part has a name that no Word file has"),
        (zipped([("/x", "")]), "a part has a name that no Word file has"),
        (zipped([("C:/x", "")]), "a part has a name that no Word file has"),
        (zipped([("x", ""), ("X", "")]), "a part has a name that no Word file has"),
        (zipped([("x", bytes(3 * 2**20))]), "the file unpacks to too much"),
    ],
)  # fmt: skip
def test_what_is_no_word_file_is_called_by_its_name(data, reason):
    assert refusal(data) == reason


@pytest.mark.parametrize(
    "change",
    [
        lambda old: b"<!DOCTYPE w [<!ENTITY a 'b'>]>" + old[old.index(b"<w:") :],
        lambda old: (
            "\ufeff<!DOCTYPE w []>" + old[old.index(b"<w:") :].decode()
        ).encode("utf-16-le"),
        lambda old: (
            b'<?xml version="1.0" encoding="IBM037"?>' + old[old.index(b"<w:") :]
        ),
        lambda old: b"\xff" + old,
        lambda old: old.replace(b"<w:body>", b'<w:body><w:gridSpan w:val="50000000"/>'),
    ],
)
def test_xml_that_word_does_not_write_is_refused(change):
    assert refusal(with_document(change)) == "a part is not written as Word writes it"


@pytest.mark.parametrize(
    "change",
    [
        lambda _old: b"",
        lambda old: old[:-20],
        lambda _old: b"<a/>",
        lambda _old: (
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/'
            b'wordprocessingml/2006/main"/>'
        ),
        lambda old: old.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 300),
    ],
)
def test_a_damaged_document_is_refused(change):
    assert refusal(with_document(change)) == "the file is damaged"


def test_a_strict_file_is_refused_with_what_to_do():
    data = with_document(
        lambda old: old.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    )
    with pytest.raises(RejectedError) as raised:
        read_package(data, "x")
    assert "Word Document (.docx)" in raised.value.hint


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://x.se/spy.png"),
        ("image", "file://server/x.png"),
        ("frame", "mhtml:x"),
        ("hyperlink", "javascript:alert(1)"),
        ("hyperlink", "file:///etc/passwd"),
        ("attachedTemplate", "https://x.se/evil.dotm"),
        ("attachedTemplate", "\\\\server\\evil.dotm"),
        ("attachedTemplate", "file://server/evil.dotm"),
        ("mailMergeSource", "file:///C:/people.xlsx"),
    ],
)
def test_a_file_that_fetches_something_is_refused(kind, target):
    assert refusal(related(kind, target)) in (
        "the file fetches something from elsewhere",
        "the file embeds another file or program",
    )


@pytest.mark.parametrize(
    ("kind", "target"),
    [("oleObject", "embeddings/o.bin"), ("aFChunk", "x.html"), ("control", "a.xml")],
)
def test_a_file_that_embeds_another_is_refused(kind, target):
    assert refusal(related(kind, target, "Internal")) == (
        "the file embeds another file or program"
    )


@pytest.mark.parametrize(
    "target", ["https://x.se", "mailto:a@x.se", "bilagor/a.pdf", "#rubrik"]
)
def test_links_to_pages_mail_and_papers_are_fine(target):
    assert related("hyperlink", target)[:2] == b"PK"
    read_package(related("hyperlink", target), "x")


@pytest.mark.parametrize(
    "target", ["C:\\mallar\\a.dotx", "file:///C:/mallar/a.dotx", "Normal.dotm"]
)
def test_a_link_to_a_local_template_is_dropped(target):
    parts = read_package(related("attachedTemplate", target), "x")
    assert b"attachedTemplate" not in parts[RELATIONS]


def test_macros_are_refused():
    assert refusal(with_parts({"word/vbaProject.bin": b"x"})) == "the file holds macros"
    types = read_parts(PLAIN, "x")["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        b"vnd.ms-word.document.macroEnabled.main",
    )
    assert "macros" in refusal(with_parts({"[Content_Types].xml": types}))


NESTED = (
    "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
    "<w:instrText>QUOTE 68 68 69</w:instrText></w:r><w:r><w:fldChar "
    "w:fldCharType='end'/></w:r><w:r><w:instrText>"
)
"""A field that works out what field it lies in is."""


def field(*instructions):
    document = docx.Document()
    runs = "".join(
        f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in instructions
    )
    add(
        document,
        f"<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>{runs}"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
    )
    return bytes_of(document)


@pytest.mark.parametrize(
    "instructions",
    [
        ("DDEAUTO c:\\\\x",), (" dde x",), ("INCLUDE", "TEXT x"), ("INCLUDEPICTURE u",),
        ("LINK Excel",), ("DATABASE x",), ("MACROBUTTON x",),
        (NESTED,),
    ],
)  # fmt: skip
def test_fields_that_fetch_or_start_something_are_refused(instructions):
    assert refusal(field(*instructions)) == (
        "a field in the file fetches or starts something"
    )


@pytest.mark.parametrize(
    "instruction", [" PAGE ", "NUMPAGES", 'DATE \\@ "yyyy"', "TOC"]
)
def test_ordinary_fields_are_fine(instruction):
    read_package(field(instruction), "x")


def test_text_about_fields_is_only_text():
    read_package(bytes_of(template("DDEAUTO och INCLUDETEXT")), "x")


def test_a_document_that_another_program_numbered_is_found():
    parts = read_parts(PLAIN, "x")
    names = {"word/document.xml": "word/document2.xml",
             RELATIONS: "word/_rels/document2.xml.rels"}  # fmt: skip
    other = {names.get(name, name): content for name, content in parts.items()}
    for name in ("_rels/.rels", "[Content_Types].xml"):
        other[name] = other[name].replace(b"word/document.xml", b"word/document2.xml")
    assert read_package(write_package(other), "x").keys() == parts.keys()


def test_the_same_parts_are_the_same_bytes():
    parts = read_parts(PLAIN, "x")
    shuffled = dict(sorted(parts.items(), reverse=True))
    data = write_package(shuffled)
    assert data == write_package(parts)
    assert read_parts(data, "x") == parts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@given(st.data())
def test_no_changed_byte_is_a_crash(data):
    document = read_parts(PLAIN, "x")["word/document.xml"]
    at = data.draw(st.integers(0, len(document) - 1))
    new = data.draw(st.binary(max_size=4))
    size = data.draw(st.integers(0, 9))
    mutated = with_parts(
        {"word/document.xml": document[:at] + new + document[at + size :]}
    )
    with contextlib.suppress(SroError):
        lines(rendered(mutated))


@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=9))
def test_no_changed_byte_of_the_archive_is_a_crash(at, new):
    with contextlib.suppress(RejectedError):
        read_package(PLAIN[:at] + new + PLAIN[at + len(new) :], "x")
