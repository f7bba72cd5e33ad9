"""What looks like a tag and is none, and tags where nothing is filled in."""

import pytest
from wordfiles import add, bytes_of, checked, compiled, faults, template

from sro_cli.render.fields import PAPER
from sro_cli.word.package import read_parts, write_package
from sro_cli.word.templates.check import check_template


def told(document):
    return [(fault.tag, fault.message, fault.hint) for fault in faults(document)]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("${place}", "write {{place}}"),
        ("<<date>>", "write {{date}}"),
        ("[[ lead ]]", "write {{lead}}"),
        ("«date»", "write {{date}}"),
        ("«Date»", "write {{date}}"),
        ("${people}", "write {{#people}} … {{/people}}"),
        ("<<#items>>", "write {{#items}}"),
        ("${items.title}", "write {{title}} inside {{#items}}"),
        ("${doc.title}", "write {{title}}"),
    ],
)
def test_another_programs_tag_round_a_known_field_is_told(written, hint):
    ((tag, message, said),) = told(template(f"Den {written} klockan nio"))
    assert (tag, message) == (written, f"{written} belongs to another program")
    assert said == hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{{{date}}}", "write {{date}}"),
        ("{{{date}}", "write {{date}}"),
        ("{{{{date}}}}", "write {{date}}"),
    ],
)
def test_too_many_braces_are_told_once(written, hint):
    assert told(template(written)) == [
        (written, f"{written} has more than two braces", hint)
    ]


def test_single_braces_round_a_block_are_told():
    assert told(template("{#people}")) == [
        ("{#people}", "{#people} has single braces", "write {{#people}}")
    ]


def test_what_only_looks_alike_is_left_alone():
    compiled(template("«Citat» [[1]] <<ja>> ${belopp} {x} ”{{date}}” “{{place}}”"))


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{{“title”}}", "write {{title}}"),
        ("{{’title’}}", "write {{title}}"),
        ('{{"title"}}', "write {{title}}"),
        ("{{titel”}}", "write {{title}}"),
        ("{{“#people”}}", "write {{#people}}"),
        ("{{“okänt”}}", "write {{okänt}}"),
    ],
)
def test_quotation_marks_in_a_tag_are_told_with_the_tag_to_write(written, hint):
    assert told(template(written)) == [
        (written, f"{written} has quotation marks inside the braces", hint)
    ]


@pytest.mark.parametrize(
    ("opened", "closed", "wrong"),
    [
        ("{{#“people”}}", "{{/people}}", "{{#“people”}}"),
        ("{{#“people”}}", "{{/“people”}}", "{{#“people”}}"),
        ("{{#people}}", "{{/’people’}}", "{{/’people’}}"),
        ("{{#people}}", "{{/peeple}}", "{{/peeple}}"),
        ("{{#peeple}}", "{{/people}}", "{{#peeple}}"),
    ],
)
def test_a_block_with_one_wrong_end_is_one_mistake(opened, closed, wrong):
    (fault,) = faults(template(opened, "{{name}}", closed))
    assert fault.tag == wrong
    assert "people" in fault.hint


def test_a_name_that_is_written_with_blanks_is_joined():
    (fault,) = check_template(bytes_of(template("{{ body name }}")), PAPER, "x")
    assert fault.message == "between the braces stands no field: «body name»"
    assert fault.hint == "write {{body_name}}"


def test_blocks_that_cannot_stand_there_are_told_beside_other_mistakes():
    document = template("{{daate}}", "{{#people}}")
    document.add_table(1, 1).cell(0, 0).text = "{{name}}{{/people}}"
    assert [fault.tag for fault in faults(document)] == ["{{daate}}", "{{#people}}"]


def field(instruction, shown):
    return (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
        f"{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/>"
        f"</w:r><w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/>"
        "</w:r></w:p>"
    )


SIMPLE = (
    "<w:p><w:fldSimple w:instr=' MERGEFIELD date '><w:r><w:t>«date»</w:t></w:r>"
    "</w:fldSimple></w:p>"
)


@pytest.mark.parametrize(
    "paragraph",
    [
        field(" MERGEFIELD date \\* MERGEFORMAT ", "«date»"),
        field(" MERGEFIELD </w:instrText></w:r><w:r><w:instrText>date", "«date»"),
        SIMPLE,
    ],
)
def test_a_field_for_mail_merge_is_told_once(paragraph):
    document = template("x")
    add(document, paragraph)
    (fault,) = faults(document)
    assert fault.message == "«date» is a field for mail merge, which is not filled in"
    assert (fault.hint, fault.paragraph) == ("write {{date}}", 2)


def test_a_field_for_mail_merge_that_we_do_not_have_is_advice():
    document = template("x")
    add(document, field(" MERGEFIELD Kund ", "«Kund»"))
    compiled(document)
    (fault,) = checked(document)
    assert (fault.severity, fault.tag) == ("advice", "«Kund»")


def test_a_tag_in_a_pictures_description_is_told():
    document = template("x")
    add(
        document,
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/"
        "drawingml/2006/wordprocessingDrawing'><wp:docPr id='1' name='a'"
        " descr='Logga {{place}}'/></wp:inline></w:drawing></w:r></w:p>",
    )
    ((tag, message, _hint),) = told(document)
    assert (tag, message) == (
        "{{place}}",
        "a tag in a picture's description is not filled in",
    )


@pytest.mark.parametrize(
    "address", ["https://x.se/{{place}}", "http://%7B%7Bplace%7D%7D/"]
)
def test_a_tag_in_a_links_address_is_told(address):
    document = template("x")
    kind = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    )
    document.part.relate_to(address, kind, is_external=True)
    ((tag, message, _hint),) = told(document)
    assert (tag, message) == (address, "a tag in a link's address is not filled in")


def test_a_tag_in_a_drawing_is_told():
    files = read_parts(bytes_of(template("x")), "x")
    files["word/diagrams/data1.xml"] = b"<a><b>Den </b><b>{{date}}</b></a>"
    (fault,) = faults(write_package(files))
    assert (fault.part, fault.tag, fault.paragraph) == ("a drawing", "{{date}}", 0)
    assert str(fault) == "a drawing: a tag in a drawing or chart is not filled in"


def test_a_tag_in_a_comment_is_advice_but_not_in_ours():
    document = template("{{date}}")
    run = document.paragraphs[0].runs[0]
    document.add_comment(run, "Byt till {{place}}?", author="Eva Ek")
    document.add_comment(run, "write {{date}}", author="sro")
    (fault,) = checked(document)
    assert (fault.severity, fault.part, fault.tag) == (
        "advice",
        "the comments",
        "{{place}}",
    )


def test_the_prompt_of_a_content_control_is_advice():
    document = template("{{place}}")
    add(
        document,
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>"
        "{{date}}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    compiled(document)
    (fault,) = checked(document)
    assert (fault.severity, fault.tag, fault.paragraph) == ("advice", "{{date}}", 2)


def test_a_style_that_does_not_exist_is_advice_once():
    document = template("x")
    for tag in ("{{date}}", "{{place}}"):
        style = "<w:pPr><w:pStyle w:val='Borta'/></w:pPr>"
        add(document, f"<w:p>{style}<w:r><w:t>{tag}</w:t></w:r></w:p>")
    (fault,) = checked(document)
    assert fault.message == "the paragraph's style «Borta» does not exist"
    assert (fault.severity, fault.paragraph) == ("advice", 2)


def test_advice_and_mistakes_come_in_reading_order():
    document = template("{{daate}}", "{{text}}", "{{plce}}")
    document.sections[0].header.paragraphs[0].text = "{{titel}}"
    places = [(fault.part, fault.paragraph) for fault in checked(document)]
    assert list(dict.fromkeys(places)) == [
        ("the document", 1),
        ("the document", 2),
        ("the document", 3),
        ("header 1", 1),
    ]


def test_the_words_around_say_where_they_are_cut_off():
    long = "Ett led som är långt nog att kapas, "
    (fault,) = faults(template(f"{long}{{{{daate}}}} {long}"))
    assert fault.around == (
        "…d som är långt nog att kapas, {{daate}} Ett led som är långt nog att…"
    )
