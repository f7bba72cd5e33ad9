"""Templates are not trusted: each is refused in a line, or gives a harmless paper."""

import io
import os
import shutil
import time

import docx
import pytest
from hostile import (
    ARCHIVES,
    DOCUMENT,
    FIELDS,
    HEADER,
    PLAIN,
    RELATED,
    RELATIONS,
    SOUND,
    XMLS,
    before_text,
    changed,
    field,
    related,
)
from lxml import etree
from wordfiles import (
    PROPERTIES,
    W,
    bytes_of,
    compiled,
    findings,
    lines,
    parts,
    rendered,
    template,
    text,
    tree,
)

from command_line import Here
from sro_cli.domain.errors import RejectedError
from sro_cli.store import disk
from sro_cli.word.package import MAX_FILE, write_package
from sro_cli.word.templates.template import TemplateError
from test_examples import EXAMPLE

SECONDS = 10
REFUSED = ARCHIVES | XMLS | RELATED | FIELDS
CODE = (
    "{{ cycler.__init__.__globals__.os.popen('touch CANARY').read() }}",
    "{{ lipsum.__globals__['os'].popen('touch CANARY') }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ title|attr('__class__') }}",
    "{{ title|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ items|map(attribute='__class__')|list }}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ ('{0.__class__}'|attr('format'))(title) }}",
    "{{ self.__init__.__globals__ }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% set x = 'a' * 10**9 %}",
    "{% for a in range(10**9) %}{% for b in range(10**9) %}x{% endfor %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ 9**9**9 }}",
    "{{ 'a'|center(10**9) }}",
    "{{ '%1000000000d'|format(1) }}",
    "{{ items.append(1) }}",
    "{{ title.upper() }}",
    "{{ title._value }}",
    "{{ title",
    "title }}",
    "{{#items}}",
    "{{/items}}",
    "{{ unknown }}",
    "{{ title }}{{ }}",
    "{{constructor.constructor('return process')()}}",
    "{{=<% %>=}}",
    "{{&title}}",
    "{{>/etc/passwd}}",
    "{{!title}}",
    "{{{title}}}",
    "{d.title}",
)
TEXT = (
    "+++EXEC x+++",
    "${T(java.lang.Runtime).getRuntime().exec('x')}",
    "<#assign x='freemarker.template.utility.Execute'?new()>",
    "«=title»",
    "=cmd|' /C calc'!A0",
)


def refusal(data):
    """Return why the template is refused; quickly, in one line, before any paper."""
    began = time.perf_counter()
    with pytest.raises((RejectedError, TemplateError)) as raised:
        compiled(data)
    assert time.perf_counter() - began < SECONDS
    assert "\n" not in raised.value.message + raised.value.hint
    return raised.value


@pytest.mark.parametrize("which", REFUSED)
def test_what_is_broken_or_means_harm_is_refused_with_its_reason(which):
    data, reason = REFUSED[which]
    error = refusal(data)
    assert error.code == 4
    assert error.message == f"mall.docx: {reason}"


def everywhere(payload):
    """Return a template with *payload* wherever text may stand."""
    document = template("före")
    document.add_heading(payload)
    document.sections[0].header.paragraphs[0].text = payload
    document.sections[0].footer.paragraphs[0].text = payload
    document.add_table(1, 1).cell(0, 0).text = "{{#items}}" + payload + "{{/items}}"
    paragraph = document.add_paragraph()
    for one in payload:
        paragraph.add_run(one)
    for name in ("title", "author", "comments", "keywords"):
        setattr(document.core_properties, name, payload[:250])
    return document


def told(data):
    """Return the parts in which faults of a template are."""
    try:
        compiled(data)
    except TemplateError as error:
        return {one.part for one in error.faults}
    return set()


@pytest.mark.parametrize("payload", CODE)
def test_code_is_a_fault_wherever_it_stands(payload, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = told(bytes_of(everywhere(payload)))
    assert found == {"the document", "header 1", "footer 1"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("payload", TEXT)
def test_what_means_nothing_here_is_printed_as_it_stands(payload):
    paper = rendered(everywhere(payload), items=[{}])
    assert lines(paper).count(payload) == 3
    for name in ("word/header1.xml", "word/footer1.xml"):
        assert text(tree(paper, name)) == payload


def test_nothing_of_the_properties_of_a_template_is_left():
    document = template("x")
    document.core_properties.title = "{{ ''.__class__ }}"
    document.core_properties.comments = "{% include '/etc/passwd' %}"
    properties = docx.Document(io.BytesIO(rendered(document))).core_properties
    assert (properties.title, properties.comments) == ("En titel", "")


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "dangling link"])
def test_what_is_no_file_is_not_waited_for(kind, workspace):
    path = workspace.folder / "mall.docx"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else "nowhere")
    began = time.perf_counter()
    done = workspace("render srn/2027-04-22 --docx --template mall.docx")
    assert done.code in (3, 4, 6)
    assert done.err.count("\n") == 1
    assert time.perf_counter() - began < SECONDS


@pytest.mark.parametrize("which", ["a docm", "a doctype", "cut off", "in a header"])
def test_the_command_says_why_and_writes_nothing(which, workspace):
    data, reason = REFUSED[which]
    (workspace.folder / "mall.docx").write_bytes(data)
    done = workspace("render srn/2027-04-22 --docx --template mall.docx")
    assert (done.code, done.out) == (4, "")
    assert reason in done.err
    assert "Traceback" not in done.err
    assert not (workspace.folder / "papers").exists()


def test_a_file_larger_than_any_template_is_not_read_to_its_end(tmp_path):
    path = tmp_path / "mall.docx"
    with path.open("wb") as file:
        file.write(PLAIN)
        file.truncate(2**36)
    error = refusal(disk.read(path, MAX_FILE + 1))
    assert error.message == "mall.docx: the file is too large"


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    shutil.copytree(EXAMPLE, tmp_path / "w")
    return Here(tmp_path / "w", monkeypatch)


@pytest.mark.parametrize(
    "blocks",
    [
        (["{{#people}}"] * 12, ["{{/people}}"] * 12),
        (["{{#items}}"] * 8 + ["{{#people}}"] * 8, ["{{/people}}"] * 8
         + ["{{/items}}"] * 8),
        (["{{#people}}" * 12 + "{{name}}" + "{{/people}}" * 12], []),
        (["{{#items}}"] * 5 + ["{{text}}", "x" * 9000], ["{{/items}}"] * 5),
    ],
)  # fmt: skip
def test_blocks_that_multiply_end_at_a_limit(blocks):
    people = [{"name": "Eva"}] * 20
    item = {"title": "T", "text": "Ett stycke. " * 9, "people": people}
    document = compiled(template(*blocks[0], *blocks[1]))
    began = time.perf_counter()
    with pytest.raises(RejectedError, match="larger than 16 MB, or its blocks begin"):
        document.render({"people": people, "items": [item] * 30}, PROPERTIES)
    assert time.perf_counter() - began < SECONDS


def test_a_long_year_is_not_near_the_limit():
    document = template("{{#items}}", "{{title}}", "{{text}}", "{{#people}}",
                        "{{name}}", "{{/people}}", "{{/items}}")  # fmt: skip
    item = {"title": "T", "text": "Ett stycke. " * 50, "people": [{"name": "Eva"}] * 40}
    assert len(lines(rendered(document, items=[item] * 500))) == 21_000


def test_blocks_nest_only_so_deep():
    document = template(*["{{#draft}}"] * 900, "x", *["{{/draft}}"] * 900)
    error = refusal(bytes_of(document))
    assert "paragraph 21: {{#draft}} lies in 20 other blocks" in error.message


@pytest.mark.parametrize(
    "text", ["{{" * 5000, "{%" * 5000, "{{nej}}" * 2500, "{{" + "x" * 60_000 + "}}"]
)
def test_a_template_of_nothing_but_tags_is_refused_at_once(text):
    assert refusal(bytes_of(template(text))).code == 4


def test_a_thousand_wrong_tags_are_told_in_seconds():
    error = refusal(bytes_of(template(*["{{nonsens}}"] * 1000)))
    assert len(error.faults) == 1000


LOGO = (
    b"<w:p><w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/"
    b"drawingml/2006/wordprocessingDrawing'><a:blip xmlns:a='http://schemas."
    b"openxmlformats.org/drawingml/2006/main' r:embed='rId99'/></wp:inline></w:drawing>"
    b"</w:r><w:r><w:t>kvar</w:t></w:r></w:p>"
)


@pytest.mark.parametrize("target", ["NULL", "media/saknas.png", "../../../etc/passwd"])
def test_a_picture_that_is_not_there_goes_and_the_text_stays(target, tmp_path):
    with_logo = SOUND[DOCUMENT].replace(b"<w:body>", b"<w:body>" + LOGO)
    data = related("image", target, "", parts={DOCUMENT: with_logo})
    paper = compiled(data).render({"title": "T"}, PROPERTIES)
    assert lines(paper) == ["kvar", "T"]
    assert b"rId99" not in parts(paper)[RELATIONS] + parts(paper)[DOCUMENT]
    assert findings(paper, tmp_path) == []
    docx.Document(io.BytesIO(paper))


def test_a_header_that_is_not_there_goes():
    sound = {name: content for name, content in SOUND.items() if name != HEADER}
    paper = parts(compiled(write_package(sound)).render({"title": "T"}, PROPERTIES))
    assert b"headerReference" not in paper[DOCUMENT]
    assert HEADER.partition("/")[2].encode() not in paper[RELATIONS]


def test_a_link_to_a_part_that_is_not_there_is_left_as_text():
    link = (
        b"<w:p><w:hyperlink r:id='rId99'><w:r><w:t>text</w:t></w:r></w:hyperlink></w:p>"
    )
    document = SOUND[DOCUMENT].replace(b"<w:body>", b"<w:body>" + link)
    data = related("hyperlink", "saknas.xml", "", parts={DOCUMENT: document})
    assert lines(compiled(data).render({"title": "T"}, PROPERTIES)) == ["text", "T"]


def test_fonts_and_drawings_in_the_file_are_fine():
    svg = b"<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x' 'y'><svg/>"
    data = related("font", "fonts/font1.odttf", "",
                   parts={"word/fonts/font1.odttf": b"x"})  # fmt: skip
    paper = parts(compiled(data).render({"title": "T"}, PROPERTIES))
    assert paper["word/fonts/font1.odttf"] == b"x"
    data = related("image", "media/logo.svg", "", parts={"word/media/logo.svg": svg})
    paper = parts(compiled(data).render({"title": "T"}, PROPERTIES))
    assert paper["word/media/logo.svg"] == svg


def test_add_ins_old_parts_and_bases_of_links_are_left_behind():
    kind = (
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes"
    )
    data = related(kind, "word/panes.xml", "", "_rels/.rels", {
        "word/panes.xml": b"<a/>", "word/left/over.xml": b"<a/>",
        "docProps/app.xml": b"<Properties xmlns='http://schemas.openxmlformats.org/"
        b"officeDocument/2006/extended-properties'><Company>K</Company><HyperlinkBase>"
        b"https://x.se/</HyperlinkBase></Properties>"})  # fmt: skip
    paper = parts(compiled(data).render({"title": "T"}, PROPERTIES))
    assert not {"word/panes.xml", "word/left/over.xml"} & paper.keys()
    assert b"HyperlinkBase" not in paper["docProps/app.xml"]
    assert b"Company" in paper["docProps/app.xml"]


def test_a_mail_merge_is_left_behind():
    merge = (
        b"<w:mailMerge><w:mainDocumentType w:val='formLetters'/>"
        b"<w:connectString w:val='Data Source=x'/></w:mailMerge>"
    )
    data = changed("word/settings.xml", b"<w:zoom", merge + b"<w:zoom")
    paper = compiled(data).render({"title": "T"}, PROPERTIES)
    assert b"mailMerge" not in parts(paper)["word/settings.xml"]


CODES = [
    "PAGE", "NUMPAGES", 'DATE \\@ "d MMMM yyyy"', "TOC \\o 1-3", "REF _Ref1 \\h",
    'HYPERLINK "https://x.se"', 'HYPERLINK \\l "_Toc1"', "STYLEREF 1", "SEQ Tabell",
    'IF 1 = 1 "a" "b"', "DOCPROPERTY Title", "= 1 + 2",
]  # fmt: skip


def test_ordinary_fields_are_kept_as_they_are(tmp_path):
    written = "".join(field(one.replace('"', "&quot;")) for one in CODES)
    paper = compiled(before_text(written)).render({"title": "T"}, PROPERTIES)
    assert [one.text for one in tree(paper).iter(f"{W}instrText")] == CODES
    assert findings(paper, tmp_path) == []


TARGETS = [
    "https://x.se", "http://x.se", "mailto:a@x.se", "attachments/a.pdf", "../a.pdf",
    "javascript:alert(1)", "file:///etc/passwd", "//server/a", "\\\\server\\a",
    "data:x", "vbscript:x", " javascript:x", "JAVASCRIPT:x", "ms-word:ofe|u|https://x.se/a",
]  # fmt: skip


def test_a_paper_leads_to_pages_mail_and_papers_only():
    document = template("{{#items}}", "{{title}}", "{{text}}", "{{/items}}")
    data = compiled(document)
    items = [
        {"title": f"[x]({one})", "text": f"[a](<{one}>)\n\n| a |\n|-|\n| [b]({one}) |"}
        for one in TARGETS
    ]
    paper = parts(data.render({"items": items}, PROPERTIES))
    found = {
        one.get("Target")
        for name, content in paper.items()
        if name.endswith(".rels")
        for one in etree.fromstring(content)
        if one.get("TargetMode") == "External"
    }
    assert found == set(TARGETS[:5])
