"""What is wrong with a template, all at once, and where."""

import docx
import pytest
from wordfiles import add, bytes_of, checked, compiled, faults, template, xml

from sro_cli.word.templates.template import TemplateError


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("{{daate}}", "there is no field called «daate» here",
         "did you mean {{date}}?"),
        ("{{Date}}", "there is no field called «Date» here", "did you mean {{date}}?"),
        ("{{name}}", "«name» exists only inside {{#people}}", ""),
        ("{{people}}", "«people» is a list, and cannot be printed in one place",
         "write {{#people}} … {{/people}}"),
        ("{{draft}}", "«draft» is yes or no, and cannot be printed",
         "write {{#draft}} … {{/draft}}"),
        ("{{.}}", "{{.}} has a meaning only in a block over a list of texts", ""),
        ("{{items.title}}", "names have no dots: «items.title»",
         "write {{title}} inside {{#items}}"),
        ("{{#if draft}}x{{/if draft}}",
         "{{#if draft}} is a word of other programs",
         "a block is {{#draft}} … {{/draft}}; {{^draft}} … stands for «else»"),
        ("{{date|upper}}", "between the braces stands no field: «date|upper»",
         "a tag is a field's name, with # ? ^ or / before it for a block"),
        ("{% for x in items %}", "{% for x in items %} belongs to another program",
         "a block is written {{#items}} … {{/items}}"),
        ("den {date}", "{date} has single braces", "write {{date}}"),
        ("{{date}", "braces without their counterpart: {{",
         "a tag stands in one paragraph, between {{ and }}"),
        ("{{#people}}{{name}}", "{{#people}} is never closed",
         "write {{/people}} where the block ends"),
        ("{{/people}}", "{{/people}} closes a block that is not open", ""),
        ("{{#people}}{{#party}}{{/people}}",
         "{{#party}} is not closed before {{/people}}",
         "write {{/party}} before {{/people}}"),
        ("{{#people}}{{#party}}{{/people}}{{/party}}",
         "{{#party}} crosses {{/people}}: the inner block is to be closed first",
         "write {{/party}} before {{/people}}"),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_what_to_do(text, message, hint):
    (fault,) = faults(template(text))
    assert (fault.message, fault.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{{#place}}{{.}}{{/place}}", "write {{place}}"),
        ("{{#draft}}{{#place}}{{.}}{{/place}}{{/draft}}", "write {{place}}"),
        ("{{?people}}{{name}}{{/people}}",
         "{{#people}} enters the block: write it instead of {{?people}}"),
        ("{{?points}}{{.}}{{/points}}",
         "{{#points}} enters the block: write it instead of {{?points}}"),
        ("{{#draft}}{{.}}{{/draft}}", ""),
        ("{{#place}}{{#people}}{{.}}{{/people}}{{/place}}", ""),
    ],
)  # fmt: skip
def test_a_block_of_the_wrong_kind_is_told_with_the_right_one(text, hint):
    (fault,) = faults(template(text))
    assert fault.hint == hint


def test_what_is_no_tag_is_left_alone():
    compiled(template("En {klammer}, en mängd {1, 2} och 100 % {{date}}."))


def test_all_mistakes_are_told_with_part_paragraph_heading_and_surroundings():
    document = template(
        ("Heading 1", "Mötet den {{date}}"),
        "först",
        "Den långa raden före {{daate}} efter.",
    )
    document.sections[0].header.paragraphs[0].text = "{{titel}}"
    document.add_table(1, 1).cell(0, 0).text = "{{plce}}"
    first, second, third = faults(document)
    assert (first.part, first.paragraph, first.heading, first.tag, first.around) == (
        "the document", 3, "Mötet den {{date}}", "{{daate}}",
        "Den långa raden före {{daate}} efter.",
    )  # fmt: skip
    assert (second.part, second.paragraph) == ("the document", 4)
    assert (third.part, third.paragraph) == ("header 1", 1)


def test_the_error_is_one_line_and_counts_the_rest():
    with pytest.raises(TemplateError) as raised:
        compiled(template("{{daate}}", "{{plce}}"))
    assert raised.value.message == (
        "mall.docx: the document, paragraph 1: there is no field called «daate» here "
        "(and 1 more)"
    )
    assert raised.value.hint == "did you mean {{date}}?"
    assert raised.value.code == 1


def test_a_misspelt_block_is_one_mistake():
    document = template("{{#peopel}}", "{{name}} {{party}}", "{{/peopel}}")
    assert len(faults(document)) == 1
    document = template("{{#xyzzy}}", "{{name}} {{party}}", "{{/xyzzy}}")
    assert len(faults(document)) == 1


def test_a_block_tag_shares_its_line_only_with_its_end():
    (fault,) = faults(template("Kallade: {{#people}}", "{{name}}", "{{/people}}"))
    assert fault.message == (
        "{{#people}} shares its line with something else, but the block goes on"
    )
    (fault,) = faults(template("{{#people}}", "{{name}}", "{{/people}} med flera"))
    assert fault.tag == "{{/people}}"


def test_a_block_cannot_cross_a_cell():
    document = template("{{#people}}")
    table = document.add_table(2, 1)
    table.cell(0, 0).text = "{{name}}{{/people}}"
    (fault,) = faults(document)
    assert fault.message == (
        "{{#people}} and {{/people}} do not stand in the same cell or row"
    )
    document = template("x")
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "{{#people}}{{name}}"
    table.cell(1, 1).text = "{{/people}}"
    assert len(faults(document)) == 1


def test_two_blocks_cannot_repeat_one_row():
    document = template("x")
    table = document.add_table(1, 4)
    texts = ("{{#people}}{{name}}", "{{/people}}", "{{#points}}{{.}}", "{{/points}}")
    for cell, text in zip(table.rows[0].cells, texts, strict=True):
        cell.text = text
    (fault,) = faults(document)
    assert "another block repeats" in fault.message


def test_tags_in_text_boxes_and_in_words_own_fields_are_not_served():
    document = docx.Document()
    add(
        document,
        "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>{{date}}</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>",
    )
    add(
        document,
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF x "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>"
        "{{date}}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
    )
    box, field = sorted(faults(document), key=lambda fault: fault.paragraph)
    assert (box.message, box.tag) == (
        "a tag in a text box is not filled in",
        "{{date}}",
    )
    assert field.message == "{{date}} lies inside a field of Word's own"


def test_tags_in_notes_are_not_served():
    document = template("x")
    from sro_cli.word.package import read_parts, write_package

    files = read_parts(bytes_of(document), "x")
    files["word/footnotes.xml"] = (
        b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
        b'main"><w:footnote w:id="1"><w:p><w:r><w:t>{{date}}</w:t></w:r></w:p>'
        b"</w:footnote></w:footnotes>"
    )
    (fault,) = faults(write_package(files))
    assert (fault.part, fault.paragraph) == ("the footnotes", 1)


def test_a_missing_style_is_advice_where_it_is_first_needed():
    document = template("{{date}}", "{{text}}", "{{text}}")
    compiled(document)
    told = {fault.message: fault for fault in checked(document)}
    fault = told["the template has no style «Mötestabell»"]
    assert (fault.severity, fault.paragraph) == ("advice", 2)
    assert checked(template("{{date}}")) == ()


def test_a_link_cannot_begin_inside_a_block_and_end_outside():
    document = template("{{#people}}{{name}}")
    link = xml(
        '<w:hyperlink w:anchor="a"><w:r><w:t>{{/people}}</w:t></w:r></w:hyperlink>'
    )
    document.element.body[0].append(link)
    (fault,) = faults(document)
    assert "inside and one outside a link" in fault.message
