"""The commented copy: each comment at its tag, all else as it was, the same bytes."""

import io
import itertools

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import assume, given
from hypothesis import strategies as st
from wordfiles import add, bytes_of, checked, findings, parts, template

from sro_cli.word.package import read_parts, write_package
from sro_cli.word.seal import is_untouched
from sro_cli.word.templates.commented import commented


def copy_of(document):
    data = document if isinstance(document, bytes) else bytes_of(document)
    made = commented(data, checked(data), "mall.docx")
    assert made is not None
    return made


def opened(data):
    return docx.Document(io.BytesIO(data))


def marked(document, number):
    """Return the text between the two ends of a comment."""
    inside, found = False, []
    for one in document.element.body.iter():
        if one.get(qn("w:id")) == str(number):
            inside = one.tag == qn("w:commentRangeStart")
        elif inside and one.tag == qn("w:t"):
            found.append(one.text)
    return "".join(found)


def comments(data):
    """Return (marked text, the comment's text) for each comment."""
    document = opened(data)
    return [(marked(document, one.comment_id), one.text) for one in document.comments]


def clean(document):
    """Drop the part that makes the validator complain of python-docx's template."""
    files = read_parts(bytes_of(document), "x")
    relations = files["word/_rels/document.xml.rels"].decode()
    name = "word/stylesWithEffects.xml"
    files.pop(name)
    start = relations.rindex(
        "<Relationship ", 0, relations.index("stylesWithEffects.xml")
    )
    end = relations.index("/>", start) + 2
    files["word/_rels/document.xml.rels"] = (
        relations[:start] + relations[end:]
    ).encode()
    types = files["[Content_Types].xml"].decode()
    start = types.rindex("<Override ", 0, types.index(name))
    end = types.index("/>", start) + 2
    files["[Content_Types].xml"] = (types[:start] + types[end:]).encode()
    return write_package(files)


def test_a_comment_marks_its_tag_and_nothing_else():
    copy = copy_of(template("Den {{daate}} i {{“place”}}, se {{plce}}.", "{{date}}"))
    assert comments(copy) == [
        ("{{daate}}", "there is no field called «daate» here\ndid you mean {{date}}?"),
        (
            "{{“place”}}",
            "{{“place”}} has quotation marks inside the braces\nwrite {{place}}",
        ),
        ("{{plce}}", "there is no field called «plce» here\ndid you mean {{place}}?"),
    ]


def test_a_tag_that_is_spread_over_runs_is_marked_whole_and_keeps_its_look():
    document = template("")
    paragraph = document.paragraphs[0]
    for text, bold in (("a {{da", True), ("a", False), ("te}} b\tc", None)):
        paragraph.add_run(text).bold = bold
    copy = copy_of(document)
    assert [tag for tag, _text in comments(copy)] == ["{{daate}}"]
    looks = [
        (run.text, run.bold) for run in opened(copy).paragraphs[0].runs if run.text
    ]
    assert looks == [
        ("a ", True), ("{{da", True), ("a", False), ("te}}", None), (" b\tc", None),
    ]  # fmt: skip


def test_the_text_stays_as_it_was():
    document = template(
        ("Heading 1", "Mötet"),
        "  Den {{daate}}{{plce}} ${date} {{{place}}} {date} klockan nio",
        "{{#people}}{{nam}}\t({{parti}})\n{{/peeple}}",
    )
    document.add_table(1, 2).cell(0, 1).text = "{{titel}}"
    before = [each.text for each in document.element.body.iter(qn("w:t"))]
    copy = opened(copy_of(document))
    after = [each.text for each in copy.element.body.iter(qn("w:t"))]
    assert "".join(after) == "".join(before)
    assert [each.text for each in copy.paragraphs] == [
        each.text for each in document.paragraphs
    ]


def test_a_validator_finds_nothing(tmp_path):
    document = template("Den {{daate}}, {{text}}", "{{#people}}", "{{date}")
    document.add_table(1, 1).cell(0, 0).text = "{{plce}}{{/people}}"
    document.sections[0].header.paragraphs[0].text = "{{titel}}"
    data = clean(document)
    assert findings(data, tmp_path) == []
    assert findings(copy_of(data), tmp_path) == []


def test_the_same_template_gives_the_same_sealed_bytes():
    data = bytes_of(template("{{daate}}"))
    copy = copy_of(data)
    assert copy == copy_of(data)
    assert is_untouched(copy)
    assert b"w:date=" not in parts(copy)["word/comments.xml"]


def test_what_is_wrong_elsewhere_is_told_at_the_first_paragraph():
    document = template("Mötet", "{{date}}")
    document.sections[0].header.paragraphs[0].text = "{{titel}}"
    told = "there is no field called «titel» here"
    assert comments(copy_of(document)) == [
        ("Mötet", f"header 1, paragraph 1: {told}\ndid you mean {{{{title}}}}?")
    ]


def test_an_empty_first_paragraph_can_be_commented_too():
    document = template("")
    document.sections[0].footer.paragraphs[0].text = "{{titel}}"
    ((tag, text),) = comments(copy_of(document))
    assert tag == ""
    assert text.startswith("footer 1, paragraph 1: ")


def test_a_later_check_takes_the_place_of_an_earlier_ones_comments():
    document = template("Den {{daate}} i {{plce}}")
    run = document.paragraphs[0].runs[0]
    document.add_comment(run, "Ska stå kvar", author="Eva Ek")
    first = opened(copy_of(document))
    for run in first.paragraphs[0].runs:
        if run.text == "{{daate}}":
            run.text = "{{date}}"
    second = copy_of(bytes_of(first))
    told = [
        (one.author, one.text.partition("\n")[0]) for one in opened(second).comments
    ]
    assert told == [
        ("Eva Ek", "Ska stå kvar"),
        ("sro", "there is no field called «plce» here"),
    ]
    body = parts(second)["word/document.xml"]
    for mark in (b"commentRangeStart", b"commentRangeEnd", b"commentReference "):
        assert body.count(mark) == 2


def test_tracked_changes_stay_and_the_tag_in_them_is_found():
    document = template("x")
    add(
        document,
        "<w:p><w:del w:id='901' w:author='Eva'><w:r><w:delText>Gammalt</w:delText>"
        "</w:r></w:del><w:ins w:id='902' w:author='Eva'><w:r><w:t>Den {{daate}}</w:t>"
        "</w:r></w:ins></w:p>",
    )
    copy = copy_of(document)
    assert [tag for tag, _text in comments(copy)] == ["{{daate}}"]
    body = parts(copy)["word/document.xml"]
    assert b"Gammalt" in body
    assert b"<w:ins " in body


def test_the_styles_of_comments_are_the_templates_own_where_it_has_them():
    document = template("{{daate}}")
    style = document.styles.add_style("annotation text", 1)
    style.element.set(qn("w:styleId"), "Kommentarer")
    copy = copy_of(document)
    assert b'w:val="Kommentarer"' in parts(copy)["word/comments.xml"]
    assert b'"CommentText"' not in parts(copy)["word/styles.xml"]
    assert b'"CommentReference"' in parts(copy)["word/styles.xml"]


def test_a_dotx_becomes_a_docx():
    files = read_parts(bytes_of(template("{{daate}}")), "x")
    types = files["[Content_Types].xml"]
    files["[Content_Types].xml"] = types.replace(
        b"wordprocessingml.document.main", b"wordprocessingml.template.main"
    )
    assert len(comments(copy_of(write_package(files)))) == 1


def test_what_python_docx_cannot_open_has_no_copy():
    files = read_parts(bytes_of(template("{{daate}}")), "x")
    files["word/utan.typ"] = b"x"
    relations = files["word/_rels/document.xml.rels"]
    files["word/_rels/document.xml.rels"] = relations.replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="urn:x" Target="utan.typ"/></Relationships>',
    )
    data = write_package(files)
    assert commented(data, checked(data), "x") is None


@pytest.mark.parametrize("tag", ["{{plce}}", "{{daate}}"])
def test_a_tag_in_a_link_is_commented(tag):
    document = template("x")
    add(
        document,
        f"<w:p><w:hyperlink w:anchor='a'><w:r><w:t>se {tag}</w:t></w:r>"
        "</w:hyperlink></w:p>",
    )
    assert [found for found, _text in comments(copy_of(document))] == [tag]


WORDS = ("{{daate}}", "{{date}}", "{place}", "${date}", " ord ", "\t", "{{", "}}", "å")


@st.composite
def paragraphs(draw):
    """Draw paragraphs, each as the texts of its runs, cut anywhere."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        text = "".join(draw(st.lists(st.sampled_from(WORDS), max_size=6)))
        cuts = draw(st.lists(st.integers(0, len(text)), max_size=4))
        ends = [0, *sorted(cuts), len(text)]
        found.append([text[a:b] for a, b in itertools.pairwise(ends)])
    return found


@given(paragraphs())
def test_however_a_template_is_cut_into_runs_its_text_stays_and_tags_are_marked(cut):
    document = docx.Document()
    for runs in cut:
        paragraph = document.add_paragraph()
        for text in runs:
            paragraph.add_run(text)
    faults = checked(document)
    assume(faults and all(fault.tag for fault in faults))
    copy = opened(copy_of(document))
    assert [each.text for each in copy.paragraphs] == ["".join(runs) for runs in cut]
    marks = [marked(copy, one.comment_id) for one in copy.comments]
    assert marks == [fault.tag.replace("\t", "") for fault in faults]
