"""Which entries of lists there are, and the numbers that Word prints before them."""

import pytest
from hand_written import STYLES, p, read

from sro_cli.word.reader.lists import numeral
from sro_cli.word.reader.values import Listed

PLACE = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/>'
    '<w:lvlText w:val="{}"/>{}</w:lvl>'
)


def definition(number, *levels, more=""):
    """Return a list's definition; a level is (form, text), start and more if wanted."""
    body = "".join(
        LEVEL.format(at, start, form, text, "".join(extra))
        for at, (form, text, start, *extra) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}">{body}{more}</w:abstractNum>'


def instance(number, of, more=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def override(level, start):
    return (
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride>"
    )


AGENDA = definition("0", ("decimal", "%1.", 1), ("lowerLetter", "%2)", 1))


def entry(level, number):
    return p("x", PLACE.format(level, number))


def listed(body, numbering, styles=STYLES):
    written = read(body, numbering=numbering, styles=styles)
    return [one.listed for one in written.paragraphs]


def numbers(places, numbering):
    """Return the printed numbers of entries, each (level, list)."""
    body = "".join(entry(level, number) for level, number in places)
    return [one.text for one in listed(body, numbering)]


def test_letters_begin_anew_under_each_number():
    places = [(0, 1), (1, 1), (1, 1), (0, 1), (1, 1)]
    numbering = AGENDA + instance(1, 0)
    assert numbers(places, numbering) == ["1.", "a)", "b)", "2.", "a)"]


def test_numbers_may_hold_those_above():
    levels = [("upperRoman", "%1", 1), ("decimal", "%1.%2", 1), ("decimal", "%1.%3", 5)]
    legal = [*levels[:1], ("decimal", "%1.%2", 1, "<w:isLgl/>")]
    places = [(0, 1), (0, 1), (1, 1), (2, 1), (2, 1)]
    numbering = definition("0", *levels) + instance(1, 0)
    assert numbers(places, numbering) == ["I", "II", "II.1", "II.5", "II.6"]
    numbering = definition("0", *legal) + instance(1, 0)
    assert numbers(places[:3], numbering) == ["I", "II", "2.1"]


def test_a_level_without_one_above_counts_that_as_begun():
    numbering = definition("0", ("decimal", "%1.", 3), ("decimal", "%1.%2", 1))
    numbering += instance(1, 0)
    assert numbers([(1, 1), (0, 1)], numbering) == ["3.1", "4."]


def test_lists_of_one_definition_go_on_unless_they_say_so():
    numbering = AGENDA + instance(1, 0) + instance(2, 0)
    numbering += instance(3, 0, override(0, 7))
    places = [(0, 1), (0, 2), (0, 3), (0, 3), (0, 1)]
    assert numbers(places, numbering) == ["1.", "2.", "7.", "8.", "9."]


def test_a_level_may_go_on_counting():
    restart = '<w:lvlRestart w:val="0"/>'
    levels = [("decimal", "%1.", 1), ("decimal", "%2", 1, restart)]
    numbering = definition("0", *levels) + instance(1, 0)
    places = [(0, 1), (1, 1), (0, 1), (1, 1)]
    assert numbers(places, numbering) == ["1.", "1", "2.", "2"]


def test_a_list_may_have_levels_of_its_own():
    own = LEVEL.format(0, 4, "upperLetter", "§ %1", "")
    numbering = AGENDA + instance(
        1, 0, f'<w:lvlOverride w:ilvl="0">{own}</w:lvlOverride>'
    )
    assert numbers([(0, 1), (0, 1)], numbering) == ["§ D", "§ E"]


def test_bullets_have_no_number():
    numbering = definition("0", ("bullet", "\uf0b7", 1)) + instance(1, 0)
    assert listed(entry(0, 1), numbering) == [Listed(0, numbered=False, list_id="1")]


def test_what_prints_nothing_is_no_entry():
    numbering = definition("0", ("none", "", 1), ("none", "Bilaga", 1)) + instance(1, 0)
    assert listed(entry(0, 1) + entry(1, 1), numbering) == [
        None,
        Listed(1, numbered=False, list_id="1", text="Bilaga"),
    ]


def test_a_style_numbers_its_paragraphs():
    styles = STYLES + (
        '<w:style w:type="paragraph" w:styleId="Punktrad"><w:name w:val="Punktrad"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    style = '<w:pStyle w:val="Punktrad"/>'
    linked = '<w:pStyle w:val="Punktrad"/>'
    numbering = definition(
        "0", ("decimal", "%1.", 1), ("lowerLetter", "%2)", 1, linked)
    ) + instance(1, 0)
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    first = '<w:numPr><w:ilvl w:val="0"/></w:numPr>'
    body = p("a", style) + p("b", style + off) + p("c", style + first)
    assert listed(body, numbering, styles) == [
        Listed(1, numbered=True, list_id="1", text="a)"),
        None,
        Listed(0, numbered=True, list_id="1", text="2."),
    ]


def test_a_definition_may_stand_in_a_style():
    styles = STYLES + (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    link = definition("1", more='<w:numStyleLink w:val="{}"/>')
    numbering = AGENDA + link + instance(1, 1) + instance(2, 0)
    found = listed(entry(0, 1) + entry(0, 2), numbering.format("L"), styles)
    assert [one.text for one in found] == ["1.", "2."]
    assert listed(entry(0, 1), numbering.format("nosuch"), styles) == [None]
    circle = link.format("L") + instance(2, 1)
    assert listed(entry(0, 2), circle, styles) == [None]


@pytest.mark.parametrize("place", [(0, 9), (0, "x"), (0, 0)])
def test_a_list_that_is_not_there_is_none(place):
    assert listed(entry(*place), AGENDA + instance(1, 0)) == [None]


def test_odd_figures_are_borne():
    numbering = definition("0", ("decimal", "%1", "9" * 30)) + instance(1, 0)
    assert numbers([(0, 1), (0, 1)], numbering) == ["32767", "32767"]
    assert listed(entry("-3", 1), numbering)[0].level == 0
    assert listed(entry("99", 1), numbering) == [None]
    assert listed(entry(0, 1), numbering + instance("1", "nosuch")) == [None]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (28, "lowerLetter", "bb"),
        (27, "upperLetter", "AA"),
        (9_999, "lowerLetter", "9999"),
        (1_944, "lowerRoman", "mcmxliv"),
        (0, "upperRoman", "0"),
        (4, "decimalZero", "04"),
        (4, "chicago", "4"),
    ],
)
def test_numbers_are_printed_as_word_prints_them(number, form, text):
    assert numeral(number, form) == text
