"""The templates as they lie in the repository, before anything is printed in them."""

import re

import pytest
from openxml_audit import OpenXmlValidator
from reading import ROOT, VAL, W, child, style_of, text_of, word

from contrast import contrast, faint
from make_templates import TEMPLATES, template
from soundness import problems
from template_looks import COLOURS, TABLE

NUMBERED = ("summons", "minutes")
# The names in the specification; the notes do without those of numbered items.
ITEMS_ONLY = {"heading 4", "Punkt utan nummer", "Delpunkt utan bokstav"}
STYLES = {
    "heading 1", "Subtitle", "Utkastmärke", "Mötesfakta", "heading 2", "Grupp",
    "Delgrupp", "Deltagare", "heading 3", "heading 4", "Punkt utan nummer",
    "Delpunkt utan bokstav", "Punktens tid", "Punktens tid 2", "Föredragande",
    "Föredragande 2", "Body Text", "Body Text Indent", "Underlag", "Underlag 2",
    "List Bullet", "List Bullet 2", "List Number", "List Number 2", "Förslag",
    "Förslag inledning", "Förslag lista", "Ställningstagande",
    "Ställningstagande inledning", "Ställningstagande lista", "Rättelse rubrik",
    "Rättelse tidigare lydelse", "Rättelse ny lydelse", "Närvaro",
    "Anteckning till delpunkt", "Dialog rubrik", "Dialog", "Paus", "Tabellrubrik",
    "Tabelltext", "Efter tabell", "Closing", "Underskrift", "header", "footer",
    "Sidhuvud liggande", "Etikett", "Etikett stark", "Roll", "Klockslag",
    "Punktnummer", "Hyperlink", "Utkast i sidhuvud", "Mötestabell",
}  # fmt: skip


@pytest.fixture(params=TEMPLATES)
def name(request):
    return request.param


@pytest.fixture
def packaged(name):
    return word((ROOT / "templates" / f"{name}.docx").read_bytes())


def test_what_lies_there_is_what_the_script_makes(name, packaged):
    assert packaged.parts == word(template(name)).parts


def test_the_script_makes_the_same_bytes_again(name):
    assert template(name) == template(name)


def test_a_validator_finds_nothing(name):
    result = OpenXmlValidator().validate(ROOT / "templates" / f"{name}.docx")
    assert [str(error) for error in result.errors] == []


def test_names_ids_and_relations_hold(name):
    assert problems((ROOT / "templates" / f"{name}.docx").read_bytes()) == []


def test_every_colour_of_text_is_read_on_every_tint(name):
    assert faint((ROOT / "templates" / f"{name}.docx").read_bytes()) == []


def test_every_style_of_the_specification_is_there(name, packaged):
    wanted = STYLES if name in NUMBERED else STYLES - ITEMS_ONLY
    assert wanted <= packaged.style_names()


def test_style_ids_are_ascii(packaged):
    assert all(re.fullmatch(r"[A-Za-z0-9]+", style) for style in packaged.styles())


def test_every_list_that_is_used_is_there(packaged):
    numbers = packaged.tree("numbering").findall(f"{W}num")
    known = {number.get(f"{W}numId") for number in numbers}
    used = {found.get(VAL) for found in packaged.tree("styles").iter(f"{W}numId")}
    assert used - {"0"} == known


def test_indents_are_alike_in_list_and_style(packaged):
    styles = packaged.styles()
    for level in packaged.tree("numbering").iter(f"{W}lvl"):
        style = styles[child(level, "pStyle")]
        own = style.find(f"{W}pPr/{W}ind").attrib
        assert dict(own) | dict(level.find(f"{W}pPr/{W}ind").attrib) == dict(own)


def test_what_melts_into_one_block_has_the_same_rules_and_indents():
    for kind in ("Förslag", "Ställningstagande", "Förslag 2", "Ställningstagande 2"):
        looks = [
            TABLE["paragraphs"][f"{kind} {part}"] for part in ("inledning", "lista")
        ]
        assert looks[0]["inset"] == looks[1]["inset"]
        assert looks[0]["hanging"] == looks[1]["hanging"]
        assert not any("borders" in look for look in looks)


def test_bullets_need_no_font_of_symbols(packaged):
    everything = b"".join(packaged.parts.values()).decode()
    assert not re.search(r'="(Symbol|Wingdings)', everything)
    levels = packaged.tree("numbering").iter(f"{W}lvl")
    bullets = [one for one in levels if child(one, "numFmt") == "bullet"]
    assert {child(one, "lvlText") for one in bullets} == {"•", "–"}


def test_nothing_is_left_of_another_template(packaged):
    everything = b"".join(packaged.parts.values()).decode()
    assert "python-docx" not in everything
    assert "en-US" not in everything
    assert not any("stylesWithEffects" in part for part in packaged.parts)


def test_the_language_is_swedish(packaged):
    language = packaged.tree("styles").find(f".//{W}rPrDefault//{W}lang")
    assert language.get(VAL) == "sv-SE"
    assert packaged.tree("settings").find(f"{W}themeFontLang").get(VAL) == "sv-SE"


def test_a_tag_is_one_run_and_words_come_from_fields(packaged):
    for one in packaged.tree("document").iter(f"{W}t"):
        tags = re.findall(r"{{.*?}}", one.text)
        assert len(tags) <= 1
        beside = re.sub(r"{{.*?}}", "", one.text)
        assert not re.search(r"\w", beside)


def test_lines_that_steer_are_told_from_lines_that_print(packaged):
    for one in packaged.paragraphs():
        alone = re.fullmatch(r"{{[#?^/]\w+}}", text_of(one))
        assert (style_of(one) == "Mallrad") == bool(alone)


def test_only_what_carries_a_section_break_is_empty(packaged):
    for one in packaged.paragraphs():
        assert text_of(one) or one.find(f"{W}pPr/{W}sectPr") is not None


@pytest.mark.parametrize(
    ("colour", "at_least"),
    [("accent", 9.4), ("clock", 10.3), ("grey", 7.0), ("link", 8.7), ("draft", 8.1),
     ("rule", 4.4), ("underline", 3.4)],
)  # fmt: skip
def test_colours_are_read_on_white(colour, at_least):
    assert contrast(COLOURS[colour], "FFFFFF") >= at_least


def test_black_and_links_are_read_on_the_tints():
    assert contrast("000000", COLOURS["tint"]) > 18
    assert contrast("000000", COLOURS["band"]) > 17
    assert contrast(COLOURS["link"], COLOURS["tint"]) > 7
