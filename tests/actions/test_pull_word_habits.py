"""What Word does by itself to a paper that is edited in it, and what others drop."""

import re
import shutil
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from round_trip import Paper, rendered
from sro_cli.actions.pull import pull
from sro_cli.store.cases import Cases
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

SOURCE = Path(__file__).parents[1] / "long" / "workspace"
ID = "srn/2027-03-18"
NOW = Moment("2027-04-01T09:00:00+00:00", "eva", "test")
W = Paper.W
FIRST = "Elin Starrmo går igenom huvuddragen."
LAST = "En gemensam arbetsgrupp tar fram rutiner för övergången under hösten."
DOSES = "Antalet doser anmäls senast den 1 september."
LEVELS = "".join(
    f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl>'
    for at in range(2)
)
OWN_LIST = (
    f'<w:abstractNum w:abstractNumId="90">{LEVELS}</w:abstractNum>',
    '<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>',
)


class Returned:
    """The minutes of a meeting, edited in their XML, and what is read of them."""

    def __init__(self, folder):
        shutil.copytree(SOURCE, folder)
        self.workspace = Workspace(folder)
        self.before = self.workspace.meeting(ID)
        case = Cases(self.workspace, self.workspace.settings).of(ID, self.before)
        self.paper = Paper(rendered(case, "minutes"))

    def pull(self, named=None):
        """Return what a pull did, and the fields that differ since, by their place."""
        path = self.workspace.root / "returned.docx"
        path.write_bytes(self.paper.bytes())
        done = pull(self.workspace, NOW, path, named)
        return done, dict(different(self.before, self.workspace.meeting(ID)))

    def part(self, name, change):
        """Change a part of the file as text."""
        text = self.paper.parts[name].decode()
        assert change(text) != text, name
        self.paper.parts[name] = change(text).encode()


def different(before, after):
    pairs = list(zip(before.items, after.items, strict=True))
    while pairs:
        was, now = pairs.pop(0)
        pairs += zip(was.items, now.items, strict=True)
        for field in type(now).model_fields:
            if field != "items" and getattr(was, field) != getattr(now, field):
                yield f"{now.id}/{field}", getattr(now, field)


@pytest.fixture
def returned(tmp_path):
    return Returned(tmp_path / "w")


def elements(xml):
    return list(etree.fromstring(f'<w:x xmlns:w="{W[1:-1]}">{xml}</w:x>'))


def run(text, look="", more=""):
    text = f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r {more}><w:rPr>{look}</w:rPr>{text}</w:r>"


def only(paragraph, xml):
    """Give a paragraph other contents; what it had goes, its bookmark as well."""
    for each in list(paragraph):
        if each.tag != f"{W}pPr":
            paragraph.remove(each)
    paragraph.extend(elements(xml))


def styled(paragraph, style, more=""):
    """Give a paragraph properties of its own."""
    paragraph.remove(paragraph.find(f"{W}pPr"))
    (own,) = elements(f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>')
    paragraph.insert(0, own)


@pytest.mark.parametrize(
    ("old", "field", "new"),
    [
        (DOSES, "vaccination/notes", "Allt vaccin är slut."),
        ("Psykisk hälsa", "psykisk-halsa/title", "Unga och kriser"),
        ("Leveranstiderna", "hjalpmedel/dialogue", "Ett nytt inlägg."),
        ("Inga övriga frågor", "ovriga-fragor/notes", "Två frågor väcks."),
    ],
)
def test_marking_all_of_a_paragraph_and_typing_takes_its_bookmark(
    returned, old, field, new
):
    only(returned.paper.find(old), run(new))
    done, changed = returned.pull()
    assert list(changed) == [field]
    assert new in changed[field]
    assert done.left == ()
    assert done.needs_a_look  # it is a guess that the new words are for the old ones


def test_words_in_pieces_and_marks_of_the_proofing_change_nothing(returned):
    for paragraph in returned.paper.paragraphs:
        for one in list(paragraph.iter(f"{W}r")):
            texts = [each for each in one if each.tag == f"{W}t"]
            if len(texts) != 1 or {each.tag for each in one} - {f"{W}t", f"{W}rPr"}:
                continue
            look = "".join(
                etree.tostring(each, encoding="unicode")
                for each in one.findall(f"{W}rPr/*")
            )
            pieces = "".join(
                f'<w:proofErr w:type="spellStart"/>{run(escaped(piece), look, RSID)}'
                '<w:proofErr w:type="spellEnd"/>'
                for piece in re.findall(r"\S{1,3}|\s+", texts[0].text)
            )
            for new in elements(pieces):
                one.addprevious(new)
            one.getparent().remove(one)
    done, changed = returned.pull()
    assert (changed, done.left, done.needs_a_look) == ({}, (), False)


RSID = 'w:rsidR="00A77B3E" w:rsidRPr="00C51F02"'


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_tracked_words_and_tracked_looks_count_as_they_are(returned):
    paragraph = returned.paper.find(LAST)
    by = 'w:author="Siv Granlöv" w:date="2027-03-30T10:00:00Z"'
    was = f'<w:rPrChange w:id="901" {by}><w:rPr/></w:rPrChange>'
    words = paragraph.find(f"{W}r/{W}t")
    words.text = "En gemensam arbetsgrupp tar fram "
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    gone = f"<w:r><w:delText>{LAST.removeprefix(words.text)}</w:delText></w:r>"
    paragraph.extend(
        elements(
            f'<w:del w:id="902" {by}>{gone}</w:del>'
            f'<w:ins w:id="903" {by}>{run("nya ")}{run("rutiner", f"<w:b/>{was}")}'
            f"{run('.')}</w:ins>"
        )
    )
    done, changed = returned.pull()
    assert list(changed) == ["avtal/notes"]
    assert changed["avtal/notes"].endswith("tar fram nya **rutiner**.\n")
    assert {each.author for each in done.revisions} == {"Siv Granlöv"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Målet är ”nära vård” – eller…", "Målet är ”nära vård” – eller…"),
        ("Det kostar 10\u00a0000 kronor.", "Det kostar 10\u00a0000 kronor."),
        ("läns</w:t><w:noBreakHyphen/><w:t>gemensam", "läns\u2011gemensam"),
        ("läns</w:t><w:softHyphen/><w:t>gemensam", "länsgemensam"),
        ("den 1</w:t><w:tab/><w:t>maj", "den 1\tmaj"),
    ],
)
def test_what_word_makes_of_typed_characters_is_taken(returned, typed, read):
    for each in returned.paper.find(DOSES).iter(f"{W}t"):
        each.getparent().replace(each, elements(run(typed))[0][1])
    only(returned.paper.find("Ordföranden tackar"), run(typed))
    _done, changed = returned.pull()
    assert changed["ovrig-information/notes"] == read


def test_an_address_that_word_made_a_link_is_a_link(returned):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
        ' HYPERLINK "https://norrdalen.example/x" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("sidan")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    returned.paper.find(DOSES).extend(elements(run(" Se ") + field))
    _done, changed = returned.pull()
    link = "[sidan](https://norrdalen.example/x)"
    assert changed == {"vaccination/notes": f"{DOSES} Se {link}"}


def test_a_swedish_words_names_of_styles_change_nothing(returned):
    names = {"Heading3": "Rubrik3", "BodyText": "Brdtext", "ListBullet": "Punktlista"}
    for part in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        if part == "word/document.xml":
            for one in returned.paper.root.iter(f"{W}pStyle"):
                one.set(f"{W}val", names.get(one.get(f"{W}val"), one.get(f"{W}val")))
            continue
        returned.part(
            part,
            lambda text: re.sub(
                f'"({"|".join(names)})"', lambda found: f'"{names[found[1]]}"', text
            ),
        )
    done, changed = returned.pull()
    assert (changed, done.left, done.needs_a_look) == ({}, (), False)


@pytest.mark.parametrize(
    ("style", "level", "read"),
    [
        ("Liststycke", 0, f"{DOSES}\n\n- Ny rad."),
        ("Normalwebb", None, f"{DOSES}\n\nNy rad."),
        ("Normal", None, f"{DOSES}\n\nNy rad."),
        ("Saknas", None, f"{DOSES}\n\nNy rad."),
    ],
)
def test_words_own_styles_are_read(returned, style, level, read):
    own = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}">'
        f'<w:name w:val="{of}"/></w:style>'
        for name, of in (
            ("Liststycke", "List Paragraph"),
            ("Normalwebb", "Normal (Web)"),
        )
    )
    returned.part(
        "word/styles.xml", lambda text: text.replace("</w:styles>", f"{own}</w:styles>")
    )
    returned.part(
        "word/numbering.xml",
        lambda text: text.replace("<w:num ", f"{OWN_LIST[0]}<w:num ", 1).replace(
            "</w:numbering>", f"{OWN_LIST[1]}</w:numbering>"
        ),
    )
    new = returned.paper.insert(returned.paper.find(DOSES), "Ny rad.")
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
    styled(new, style, "" if level is None else listed)
    done, changed = returned.pull()
    assert changed == {"vaccination/notes": read}
    assert done.left == ()


def test_a_number_that_is_pasted_from_a_heading_is_none(returned):
    new = returned.paper.insert(returned.paper.find(DOSES), "Ny rad.")
    number = re.search(r'numId w:val="(\d+)"', heading_style(returned))[1]
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    styled(new, "BodyText", listed)
    _done, changed = returned.pull()
    assert changed == {"vaccination/notes": f"{DOSES}\n\nNy rad."}


def heading_style(returned):
    styles = returned.paper.parts["word/styles.xml"].decode()
    return re.search(r'<w:style [^>]*w:styleId="Heading3".*?</w:style>', styles)[0]


def test_tab_nests_an_entry_and_no_number_takes_it_out(returned):
    bullet = returned.paper.find("Mobil täckning")
    properties = bullet.find(f"{W}pPr")
    for old in properties.findall(f"{W}numPr"):
        properties.remove(old)
    properties.extend(elements('<w:numPr><w:ilvl w:val="1"/></w:numPr>'))
    other = returned.paper.find("en kontaktyta").find(f"{W}pPr")
    for old in other.findall(f"{W}numPr"):
        other.remove(old)
    other.extend(elements('<w:numPr><w:numId w:val="0"/></w:numPr>'))
    _done, changed = returned.pull()
    assert sorted(changed) == ["infrastruktur/notes", "infrastruktur/text"]
    assert "\n  - Mobil täckning" in changed["infrastruktur/notes"]
    assert "\n\nen kontaktyta för närstående\n" in changed["infrastruktur/text"]


def as_others_keep_it(returned):
    """Drop what Google Docs and the like drop: marks, styles, what we noted.

    Lists stay lists, by numbers of their own.
    """
    returned.paper.without_marks()
    styles = etree.fromstring(returned.paper.parts["word/styles.xml"])
    numbers = {
        one.get(f"{W}styleId"): one.find(f"{W}pPr/{W}numPr")
        for one in styles.iter(f"{W}style")
    }
    for one in list(returned.paper.root.iter(f"{W}pStyle")):
        style, properties = one.get(f"{W}val"), one.getparent()
        if style.startswith("Heading"):
            continue
        properties.remove(one)
        if numbers.get(style) is not None and properties.find(f"{W}numPr") is None:
            properties.insert(0, deepcopy(numbers[style]))
    for name in list(returned.paper.parts):
        if name.startswith(("customXml/", "docProps/custom")):
            del returned.paper.parts[name]


def test_a_paper_that_remembers_nothing_changes_nothing_by_itself(returned):
    as_others_keep_it(returned)
    done, changed = returned.pull(ID)
    assert (changed, done.left) == ({}, ())
    assert done.needs_a_look


def test_edits_in_a_paper_that_remembers_nothing_come_to_their_place(returned):
    as_others_keep_it(returned)
    paper = returned.paper
    paper.retype(paper.find(LAST), "hösten", "våren")
    paper.insert(paper.find(DOSES), "Ny rad.")
    paper.insert(paper.find("Leveranstiderna"), "Nytt inlägg.")
    _done, changed = returned.pull(ID)
    assert sorted(changed) == [
        "avtal/notes", "hjalpmedel/dialogue", "vaccination/notes",
    ]  # fmt: skip
    assert changed["avtal/notes"].endswith("under våren.\n")
    assert changed["vaccination/notes"] == f"{DOSES}\n\nNy rad."
    assert changed["hjalpmedel/dialogue"][2] == "Nytt inlägg."


def test_a_paragraph_behind_a_list_goes_to_the_text_it_stands_before(returned):
    as_others_keep_it(returned)
    paper = returned.paper
    for old in paper.find(FIRST).iter(f"{W}t"):
        old.text = old.text.replace(FIRST, "").strip()
    (entry,) = [
        one for one in paper.paragraphs if "första gången 2028" in paper.text(one)
    ]
    new = paper.insert(entry, FIRST)
    new.remove(new.find(f"{W}pPr"))
    _done, changed = returned.pull(ID)
    assert list(changed) == ["avtal/notes"]
    assert changed["avtal/notes"].startswith(f"{FIRST}\n\nSju kommuner")
