"""Advice about a template: what is no mistake, but does not serve everybody."""

from wordfiles import bytes_of, checked, faults, template

from docx_pictures import add_logo
from sro_cli.domain.problem import Severity
from sro_cli.word.package import read_parts, write_package
from sro_cli.word.templates.check import check_template


def test_a_picture_without_words_is_told_where_it_stands(tmp_path):
    document = template("{{title}}", "")
    add_logo(document.paragraphs[-1], tmp_path)
    (told,) = checked(document)
    assert told.severity is Severity.ADVICE
    assert told.message == "the picture «Logga» has no alternative text"
    assert told.paragraph == len(document.paragraphs)


def test_a_picture_with_words_is_no_matter(tmp_path):
    document = template("{{title}}", "")
    add_logo(document.paragraphs[-1], tmp_path, alt="Regionens logotyp")
    assert checked(document) == ()


def test_a_header_is_found_by_what_it_is_not_by_its_name():
    document = template("{{title}}")
    document.sections[0].header.paragraphs[0].text = "{{titel}}"
    assert [fault.tag for fault in faults(document)] == ["{{titel}}"]
    parts = read_parts(bytes_of(document), "mall.docx")
    (name,) = (one for one in parts if one.startswith("word/header"))
    own = name.removeprefix("word/")
    renamed = {}
    for one, data in parts.items():
        points = one.endswith((".rels", "].xml"))
        renamed[one] = data.replace(own.encode(), b"sidhuvud.xml") if points else data
    renamed["word/sidhuvud.xml"] = renamed.pop(name)
    found = check_template(write_package(renamed), (), "mall.docx")
    assert "{{titel}}" in [one.tag for one in found]
