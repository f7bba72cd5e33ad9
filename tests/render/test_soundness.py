"""The checkers of Word files: silent on a sound paper, and none of them blind."""

import pytest
from printing import EXAMPLES, rendered

from accessible import barriers
from contrast import faint
from docx_parts import TYPES, packed, parts_of
from soundness import problems

PAPER = rendered(EXAMPLES["srn/2026-11-19"])
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/'
    'drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="Bild" descr="{}"/>'
    "</wp:inline></w:drawing></w:r></w:p>"
)
CONTROL = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent/></w:sdt>'
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
LINK = '<w:hyperlink w:anchor="{}" w:tooltip="dit"><w:r><w:t>x</w:t></w:r>'
PARA = (
    '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'w14:paraId="{}"><w:r><w:t>x</w:t></w:r></w:p>'
)


def mark(name, number=900, *, start=True, end=True):
    """Return a paragraph with a bookmark."""
    opened = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>' if start else ""
    closed = f'<w:bookmarkEnd w:id="{number}"/>' if end else ""
    return f"<w:p>{opened}<w:r><w:t>x</w:t></w:r>{closed}</w:p>"


def with_text(xml):
    """Return the paper with more at its beginning."""
    return changed(DOCUMENT, "<w:body>", f"<w:body>{xml}")


def changed(name, old, new):
    """Return the paper with the first *old* in a part replaced."""
    parts = parts_of(PAPER)
    text = parts[name].decode()
    assert old in text
    return packed(parts | {name: text.replace(old, new, 1).encode()})


def without(name):
    parts = parts_of(PAPER)
    del parts[name]
    return packed(parts)


def related(kind, target, name=RELATIONS):
    more = f'<Relationship Id="rId999" Type="x/{kind}" Target="{target}"/>'
    return changed(name, "</Relationships>", f"{more}</Relationships>")


def first(name, tag):
    """Return the first element without children in a part, as it is written."""
    text = parts_of(PAPER)[name].decode()
    begin = text.index(f"<{tag}")
    return text[begin : text.index(">", begin) + 1]


HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr>'
SKIPPED = HEADING.replace("3", "4") + "<w:r><w:t>Hopp</w:t></w:r></w:p>"
TYPED = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
DEFECTS = {
    "a part is cut off": (changed(DOCUMENT, "</w:body>", ""), "no XML"),
    "a part has no content type": (
        packed(parts_of(PAPER) | {"word/extra.bin": b"x"}),
        "part without a content type: word/extra.bin",
    ),
    "a content type has no part": (
        changed(TYPES, "/word/fontTable.xml", "/word/table.xml"),
        "content type of a part that is not there: /word/table.xml",
    ),
    "a part is gone": (without("word/header1.xml"), "rId11 leads to no part"),
    "a part is an orphan": (
        packed(parts_of(PAPER) | {"word/media/extra.xml": b"<x/>"}),
        "part that nothing leads to: word/media/extra.xml",
    ),
    "relations are left over": (
        packed(parts_of(PAPER) | {"word/_rels/gone.xml.rels": b"<x/>"}),
        "relations of a part that is not there: word/gone.xml",
    ),
    "a relation is unused": (
        related("hyperlink", "styles.xml"),
        "nothing uses the relation rId999",
    ),
    "a relation is not there": (
        changed(DOCUMENT, 'r:id="rId14"', 'r:id="rId777"'),
        "there is no relation rId777",
    ),
    "a relation is there twice": (
        changed(RELATIONS, 'Id="rId2"', 'Id="rId1"'),
        "rId1, 2 times",
    ),
    "a bookmark has no end": (
        with_text(mark("_sro_a", end=False)),
        "bookmark 900 has no start or no end",
    ),
    "a bookmark has no start": (
        with_text(mark("_sro_a", start=False)),
        "bookmark 900 has no start or no end",
    ),
    "two bookmarks have a name": (
        with_text(mark("_sro_zz") + mark("_SRO_zz", 901)),
        "bookmark _sro_zz, 2 times",
    ),
    "two bookmarks have an id": (
        with_text(mark("_sro_zy") + mark("_sro_zz")),
        "bookmark's id 900, 2 times",
    ),
    "a bookmark ends before it starts": (
        with_text(mark("x", start=False) + mark("x", end=False)),
        "bookmark x ends before it starts",
    ),
    "a bookmark spans paragraphs": (
        with_text(mark("x", end=False) + mark("x", start=False)),
        "bookmark x ends in another element",
    ),
    "a bookmark stands in a run": (
        changed(
            DOCUMENT,
            "<w:r><w:t>",
            '<w:r><w:bookmarkStart w:id="900" w:name="x"/>'
            '<w:bookmarkEnd w:id="900"/><w:t>',
        ),
        "bookmark x stands where none may stand",
    ),
    "a bookmark's name is too long": (
        with_text(mark("_" + "x" * 40)),
        "no name for a bookmark",
    ),
    "a bookmark's name has a dash": (with_text(mark("a-b")), "no name for a bookmark"),
    "a link leads to no bookmark": (
        with_text(f"<w:p>{LINK.format('borta')}</w:hyperlink></w:p>"),
        "a link to a bookmark that is not there: borta",
    ),
    "two pictures have an id": (
        with_text(PICTURE.format("Logga") * 2),
        "id of picture 7, 2 times",
    ),
    "two content controls have an id": (
        with_text(CONTROL * 2),
        "id of content control 7, 2 times",
    ),
    "two paragraphs have an id": (
        with_text(PARA.format("00000001") * 2),
        "id of paraId 00000001, 2 times",
    ),
    "a paraId is too large": (with_text(PARA.format("FFFFFFFF")), "no paraId"),
    "a field has no end": (
        with_text(f"<w:p>{BEGIN}</w:p>"),
        "a field without an end",
    ),
    "a field has no begin": (
        with_text(f"<w:p>{BEGIN.replace('begin', 'end')}</w:p>"),
        "a field's end without its begin",
    ),
    "a custom part has no properties": (
        packed(parts_of(PAPER) | {"customXml/item9.xml": b"<x/>"}),
        "not one part of properties, but 0",
    ),
    "a row lacks a cell": (
        changed(DOCUMENT, first(DOCUMENT, "w:gridCol"), ""),
        "a row of 4 cells in 3 columns",
    ),
    "a cell is empty": (
        changed(DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
        "a cell that does not end with a paragraph",
    ),
    "tables touch": (
        changed(DOCUMENT, "</w:tbl>", "</w:tbl><w:tbl/>"),
        "no paragraph behind a table",
    ),
    "the last section is gone": (
        changed(DOCUMENT, "</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>"),
        "the document does not end with its section",
    ),
    "a section has two headers of a kind": (
        changed(DOCUMENT, 'w:type="first"', 'w:type="default"'),
        "headerReference default, 2 times",
    ),
    "a paragraph's style is not there": (
        changed(DOCUMENT, '"Subtitle"', '"Borta"'),
        "there is no paragraph style Borta",
    ),
    "a paragraph has a character's style": (
        changed(DOCUMENT, '"Subtitle"', '"Etikett"'),
        "there is no paragraph style Etikett",
    ),
    "a table's style is not there": (
        changed(DOCUMENT, '"Motestabell"', '"Borta"'),
        "there is no table style Borta",
    ),
    "a style is based on nothing": (
        changed(STYLES, '<w:basedOn w:val="Heading2"/>', '<w:basedOn w:val="Borta"/>'),
        "basedOn Borta is not there",
    ),
    "a style is based on itself": (
        changed(STYLES, first(STYLES, "w:basedOn"), '<w:basedOn w:val="Heading1"/>'),
        "based on itself in the end",
    ),
    "the style that follows is not there": (
        changed(STYLES, first(STYLES, "w:next"), '<w:next w:val="Borta"/>'),
        "next Borta is not there",
    ),
    "a style is there twice": (
        changed(STYLES, 'w:styleId="Subtitle"', 'w:styleId="Heading1"'),
        "style Heading1, 2 times",
    ),
    "a list is not there": (
        with_text(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="777"/></w:numPr>'
            "</w:pPr></w:p>"
        ),
        "there is no list 777",
    ),
    "a list lacks the level": (
        with_text(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>'
            "</w:pPr></w:p>"
        ),
        "list 1 has no level 8",
    ),
    "a list has no definition": (
        changed(NUMBERING, '<w:abstractNumId w:val="4"/>', ""),
        "its definition is not there",
    ),
    "two lists have a number": (
        changed(NUMBERING, '<w:num w:numId="2">', '<w:num w:numId="1">'),
        "num 1, 2 times",
    ),
    "a list counts a style that is not there": (
        changed(NUMBERING, '"Heading3"', '"Borta"'),
        "there is no paragraph style Borta",
    ),
}  # fmt: skip
BARRIERS = {
    "no language": (changed(STYLES, ' w:val="sv-SE"', ""), "the language is"),
    "another language": (changed(STYLES, '"sv-SE"', '"fi"'), "the language is fi"),
    "the theme's language": (
        changed("word/settings.xml", "sv-SE", "en-US"),
        "the theme's language is en-US",
    ),
    "no title": (
        changed("docProps/core.xml", "Mötesanteckning SRN, 19 november 2026", " "),
        "the file does not say its title",
    ),
    "a level is skipped": (with_text(SKIPPED), "the first heading is not of level 1"),
    "a typed dash": (
        with_text(TYPED.format("– en punkt")),
        "a list that is typed",
    ),
    "a typed number": (with_text(TYPED.format("1. en punkt")), "a list that is typed"),
    "a table without a head": (
        changed(DOCUMENT, "<w:tblHeader/>", ""),
        "a table without a head",
    ),
    "a table that is all head": (
        changed(
            DOCUMENT,
            "<w:trPr><w:cantSplit/></w:trPr>",
            "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        ),
        "a row that is no head is marked as one",
    ),
    "a table without a caption": (
        changed(DOCUMENT, first(DOCUMENT, "w:tblCaption"), ""),
        "a table without a caption",
    ),
    "a link without a tooltip": (
        changed(DOCUMENT, "w:tooltip=", "w:docLocation="),
        "a link that does not say where it leads",
    ),
    "a picture without words": (
        with_text(PICTURE.format("")),
        "a picture that says nothing",
    ),
    "a font of signs": (
        changed(
            NUMBERING,
            "<w:lvlJc",
            '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:lvlJc',
        ),
        "signs in Symbol",
    ),
    "a sign of one font": (changed(NUMBERING, "•", "\uf0b7"), "only one font has"),
    "an empty paragraph": (with_text("<w:p/>"), "an empty paragraph"),
}  # fmt: skip
FAINT = {
    "grey": (changed(STYLES, '"595959"', '"999999"'), "999999 on FFFFFF: 2.85"),
    "a colour of the theme": (
        changed("word/theme/theme1.xml", "1B4B5A", "8FB0BB"),
        "8FB0BB on FFFFFF",
    ),
    "a dark tint": (changed(STYLES, 'w:fill="EEF3F4"', 'w:fill="808080"'), "on 808080"),
    "in the text itself": (
        changed(
            DOCUMENT, "<w:r><w:t>", '<w:r><w:rPr><w:color w:val="CCCCCC"/></w:rPr><w:t>'
        ),
        "CCCCCC on FFFFFF",
    ),
}


def test_a_sound_paper_is_sound():
    assert problems(PAPER) + barriers(PAPER) + faint(PAPER) == []


@pytest.mark.parametrize("what", DEFECTS)
def test_what_is_unsound_is_found(what):
    data, told = DEFECTS[what]
    assert [one for one in problems(data) if told in one], problems(data)


@pytest.mark.parametrize("what", BARRIERS)
def test_what_stands_in_the_way_is_found(what):
    data, told = BARRIERS[what]
    assert [one for one in barriers(data) if told in one], barriers(data)


@pytest.mark.parametrize("what", FAINT)
def test_what_is_hard_to_read_is_found(what):
    data, told = FAINT[what]
    assert [one for one in faint(data) if told in one], faint(data)
