"""Templates built in seven ways make whole, sound papers of the example's meetings."""

import io
import re
import shutil
import sys
from functools import cache
from pathlib import Path

import docx
import pytest
import real_templates
from lxml import etree
from real_templates import ALT, png
from wordfiles import R, W, findings, parts, text, tree

from sro_cli.render.papers import render_docx
from sro_cli.render.view import view
from sro_cli.store.cases import case as case_of
from sro_cli.store.workspace import Workspace
from sro_cli.word.markdown.parser import parse_line, parse_text
from sro_cli.word.markdown.plain import as_line
from sro_cli.word.markdown.tree import Prose
from test_examples import DRAFT, EXAMPLE, MEETINGS

HERE = Path(__file__).parent
WRITTEN = HERE / "files" / "libreoffice.docx"
TEMPLATES = {
    "by LibreOffice": WRITTEN.read_bytes,
    "by python-docx": real_templates.by_python_docx,
    "of controls": real_templates.with_controls,
    "with a logo": real_templates.with_logo,
    "of sections": real_templates.with_sections,
    "of one table": real_templates.as_one_table,
    "by a Swedish Word": real_templates.by_swedish_word,
}
SUMMONS, MINUTES = (DRAFT, "summons"), ("srn/2027-02-25", "minutes")
WORKSPACE = Workspace(EXAMPLE)


@cache
def template(which):
    return TEMPLATES[which]()


@cache
def paper(which, meeting, kind):
    return render_docx(case_of(WORKSPACE, meeting), kind, template(which), which)


@pytest.fixture(params=[SUMMONS, MINUTES], ids=["summons", "minutes"])
def made(request):
    return request.param


each_template = pytest.mark.parametrize("which", TEMPLATES)


def plain(line):
    return "".join(span.text for span in line)


def expected(fields):
    """Return what must be read in a paper, in this order."""
    wanted = [
        fields["paper_title"],
        fields["body_title"],
        fields["date"],
        fields["time"],
    ]
    for group in fields["participants"]:
        wanted += [group["heading"], *(one["name"] for one in group["people"])]
    for item in fields["items"]:
        wanted += [plain(parse_line(item["title"])), item["presenters_line"]]
        wanted += [plain(block.line) for block in parse_text(item["text"])
                   if isinstance(block, Prose)]  # fmt: skip
        wanted += [one["linked_title"]["text"] for one in item["attachments"]]
        wanted += [
            plain(parse_line(one)) for one in item["proposal"] + item["position"]
        ]
        wanted += [plain(block.line) for block in parse_text(item["notes"])
                   if isinstance(block, Prose)]  # fmt: skip
        wanted += [plain(parse_line(one["title"])) for one in item["items"]]
    wanted += [fields["closing"], *(one["name"] for one in fields["signatures"])]
    return [one for one in wanted if one]


@each_template
def test_all_of_the_record_is_printed_in_its_order(which, made):
    fields = view(case_of(WORKSPACE, made[0]), made[1])
    said = text(tree(paper(which, *made)))
    at = 0
    for words in expected(fields):
        found = said.find(words, at)
        assert found >= 0, f"{words!r} is not behind {said[max(0, at - 60) : at]!r}"
        at = found + len(words)


@each_template
def test_nothing_of_the_template_shows(which, made):
    for name, content in parts(paper(which, *made)).items():
        if name.startswith("word/") and name.endswith(".xml"):
            assert "{{" not in text(etree.fromstring(content)), name


@each_template
def test_a_validator_finds_nothing(which, made, tmp_path):
    found = set(findings(paper(which, *made), tmp_path))
    if which == "by LibreOffice":
        # What it writes itself is not all in the standard; nothing is added to it.
        own = set(map(kind, findings(template(which), tmp_path)))
        found = {one for one in found if kind(one) not in own}
    assert found == set()


def kind(finding):
    """Return a finding without the numbers of its place."""
    return re.sub(r"\[\d+\]", "", finding)


@each_template
def test_python_docx_opens_it_and_saves_it(which, made):
    opened = docx.Document(io.BytesIO(paper(which, *made)))
    target = io.BytesIO()
    opened.save(target)
    assert text(docx.Document(target).element.body) == text(opened.element.body)


@each_template
@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_meeting_of_the_example_can_be_rendered(which, meeting):
    for kind in ("summons", "minutes"):
        data = render_docx(case_of(WORKSPACE, meeting), kind, template(which), which)
        assert plain(
            parse_line(view(case_of(WORKSPACE, meeting), kind)["date"])
        ) in text(tree(data))


@each_template
def test_every_relation_that_is_named_is_there_and_every_part_is_reached(which, made):
    files = parts(paper(which, *made))
    for name, content in files.items():
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        used = {value for one in etree.fromstring(content).iter("*")
                for key, value in one.attrib.items() if key.startswith(R)}  # fmt: skip
        relations = files.get(name.replace("word/", "word/_rels/") + ".rels", b"<x/>")
        known = {one.get("Id"): one for one in etree.fromstring(relations)}
        assert used <= known.keys(), name
        for one in known.values():
            target = one.get("Target")
            if one.get("TargetMode") == "External":
                assert target.startswith(("https://", "http://", "mailto:", "../"))
            else:
                joined = Path("word", target).as_posix().replace("word/../", "")
                assert joined in files or target.lstrip("/") in files


@each_template
def test_the_numbers_begin_anew_with_each_item(which):
    fields = view(case_of(WORKSPACE, DRAFT), "summons")
    wanted = [list(range(1, len(one["proposal"]) + 1)) for one in fields["items"]]
    assert counted(paper(which, *SUMMONS)) == [n for one in wanted for n in one]


def counted(data):
    """Return the numbers of the numbered paragraphs outside headings."""
    numbering = tree(data, "word/numbering.xml")
    styles = {one.get(f"{W}styleId"): one
              for one in tree(data, "word/styles.xml").iter(f"{W}style")}  # fmt: skip
    forms = {one.get(f"{W}abstractNumId"): one.find(f"{W}lvl/{W}numFmt").get(f"{W}val")
             for one in numbering.iter(f"{W}abstractNum")
             if one.find(f"{W}lvl/{W}numFmt") is not None}  # fmt: skip
    lists = {one.get(f"{W}numId"): one for one in numbering.iter(f"{W}num")}
    counts, found, seen = {}, [], set()
    for one in tree(data).iter(f"{W}p"):
        number = one.find(f"{W}pPr/{W}numPr/{W}numId")
        style = one.find(f"{W}pPr/{W}pStyle")
        if number is None and style is not None:
            number = styles[style.get(f"{W}val")].find(f"{W}pPr/{W}numPr/{W}numId")
        held = lists.get(number.get(f"{W}val")) if number is not None else None
        if held is None:
            continue
        definition = held.find(f"{W}abstractNumId").get(f"{W}val")
        if forms.get(definition) != "decimal":
            continue
        key = held.get(f"{W}numId")
        if key not in seen and held.find(f"{W}lvlOverride") is not None:
            counts[definition] = 0
        seen.add(key)
        counts[definition] = counts.get(definition, 0) + 1
        found.append(counts[definition])
    return found


def heads(data):
    """Return (kind, its text) of the headers of each section."""
    names = {one.get("Id"): one.get("Target") for one in
             etree.fromstring(parts(data)["word/_rels/document.xml.rels"])}  # fmt: skip
    return [
        {one.get(f"{W}type"): text(tree(data, "word/" + names[one.get(f"{R}id")]))
         for one in section.iter(f"{W}headerReference")}
        for section in tree(data).iter(f"{W}sectPr")
    ]  # fmt: skip


@pytest.mark.parametrize("which", ["with a logo", "by LibreOffice"])
def test_the_first_page_keeps_its_head_and_the_logo_its_alt_text(which, made):
    fields = view(case_of(WORKSPACE, made[0]), made[1])
    data = paper(which, *made)
    (head,) = heads(data)
    assert head["first"] == fields["body_name"]
    assert head["default"].startswith(f"{fields['running_title']}, sida ")
    holders = [
        (name, tree(data, name))
        for name in parts(data)
        if name.startswith("word/header")
    ]
    ((name, holder),) = [
        (name, one) for name, one in holders if list(one.iter("{*}blip"))
    ]
    assert {one.get("descr") for one in holder.iter("{*}docPr")} == {ALT}
    (blip,) = holder.iter("{*}blip")
    relations = etree.fromstring(
        parts(data)[name.replace("word/", "word/_rels/") + ".rels"]
    )
    (target,) = [
        one.get("Target") for one in relations if one.get("Id") == blip.get(f"{R}embed")
    ]
    assert parts(data)["word/" + target] == png()


def test_sections_keep_their_columns_their_page_and_their_head():
    data = paper("of sections", *SUMMONS)
    fields = view(case_of(WORKSPACE, DRAFT), "summons")
    sections = list(tree(data).iter(f"{W}sectPr"))
    assert [one.find(f"{W}cols").get(f"{W}num", "1") for one in sections] == [
        "1", "2", "1", "1",
    ]  # fmt: skip
    turned = [one.find(f"{W}pgSz").get(f"{W}orient") for one in sections]
    assert turned[-1] == "landscape"
    assert "landscape" not in turned[:-1]
    found = heads(data)
    assert found[0]["default"] == fields["running_title"]
    assert found[-1]["default"] == f"{fields['body_name']} liggande"


def test_one_table_has_a_row_for_each_group_and_each_item():
    data = paper("of one table", *MINUTES)
    fields = view(case_of(WORKSPACE, MINUTES[0]), "minutes")
    table = next(tree(data).iter(f"{W}tbl"))
    rows = table.findall(f"{W}tr")
    assert len(rows) == 4 + len(fields["participants"]) + len(fields["items"])
    for row, item in zip(rows[-len(fields["items"]) :], fields["items"], strict=True):
        assert plain(parse_line(item["title"])) in text(row)
        assert plain(as_line(item["notes"])).split("\n")[0] in text(row)


def test_what_a_swedish_word_calls_styles_is_found():
    data = paper("by a Swedish Word", *SUMMONS)
    used = {one.get(f"{W}val") for one in tree(data).iter(f"{W}pStyle")}
    assert {"Rubrik1", "Rubrik2", "Punktlista", "Numreradlista"} <= used
    styles = tree(data, "word/styles.xml").iter(f"{W}style")
    assert used <= {one.get(f"{W}styleId") for one in styles}
    assert b"minorHAnsi" in parts(data)["word/styles.xml"]
    assert b"template.main" not in parts(data)["[Content_Types].xml"]


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"
)
def test_what_this_libreoffice_writes_serves_as_well(tmp_path):
    sys.path.append(str(HERE.parents[2] / "tools"))
    from make_libreoffice_template import through_libreoffice

    written = through_libreoffice(template("with a logo"), tmp_path)
    data = render_docx(case_of(WORKSPACE, DRAFT), "summons", written, "x")
    assert text(tree(data)) == text(tree(paper("by LibreOffice", *SUMMONS)))
