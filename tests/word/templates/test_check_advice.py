"""Advice about a template: what is no mistake, but does not serve everybody."""

import pytest
from docx.enum.style import WD_STYLE_TYPE
from wordfiles import bytes_of, checked, faults, template

from docx_pictures import add_logo
from sro_cli.domain.problem import Severity
from sro_cli.render.fields import PAPER
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


def test_a_file_without_a_tag_is_no_template():
    (told,) = checked(template("Mötesanteckning SRN", "Allt är sagt."))
    assert told.severity is Severity.ERROR
    assert told.message.startswith("there is no tag in it: it is a finished paper")


def test_words_in_the_grey_of_tags_are_told():
    document = template("{{title}}", "Vid protokollet: {{title}}", "{{title}}")
    document.styles.add_style("Mallrad", WD_STYLE_TYPE.PARAGRAPH)
    document.paragraphs[-2].style = document.paragraphs[-1].style = "Mallrad"
    (told,) = checked(document)
    assert told.severity is Severity.ADVICE
    assert told.message == (
        "«Vid protokollet:» is written in the small grey of tags, «Mallrad»"
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{{tid}}", "did you mean {{time}}?"),
        ("{{Dagordning}}", "did you mean {{label_agenda}}?"),
        ("{{item.title}}", "write {{title}} inside {{#items}}"),
        (
            "{{#if place}}",
            "a block is {{#place}} … {{/place}}; {{^place}} … stands for «else»",
        ),
    ],
)
def test_what_others_call_a_field_leads_to_it(written, hint):
    found = check_template(bytes_of(template(written)), PAPER, "mall.docx")
    assert hint in [one.hint for one in found]


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
