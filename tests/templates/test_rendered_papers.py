"""Papers made from the packaged templates and views written by hand."""

import io
import itertools
import re
from datetime import UTC, datetime

import pytest
from a_summons import WHEEL, agenda, summons, wheel_item
from hand_made import record
from more_papers import notes, without_agenda_heading
from openxml_audit import OpenXmlValidator
from reading import ROOT, VAL, W, child, style_of, text_of, word
from some_minutes import WIDE_WHEEL, minutes

from accessible import barriers
from contrast import faint
from docx_parts import packed
from soundness import problems
from sro_cli.render.fields import PAPER
from sro_cli.word.templates.check import check_template
from sro_cli.word.templates.template import Properties, compile_template

ABOUT = Properties(
    title="Kallelse SRN, 22 april 2027",
    author="SRN",
    language="sv-SE",
    created=datetime(2027, 4, 1, tzinfo=UTC),
)
PAPERS = {
    "summons": ("summons", summons),
    "draft": ("summons", lambda: summons(draft="UTKAST")),
    "bare summons": (
        "summons",
        lambda: summons(
            participants=[], items=[], closing="", signatures=[], called=""
        ),
    ),
    "minutes": ("minutes", minutes),
    "minutes without a heading over the agenda": ("minutes", without_agenda_heading),
    "notes": ("notes", notes),
}


@pytest.fixture(scope="session")
def templates():
    return {
        name: compile_template(
            (ROOT / "templates" / f"{name}.docx").read_bytes(), PAPER, name
        )
        for name in ("summons", "minutes", "notes")
    }


@pytest.fixture
def render(templates):
    return lambda name, view: word(templates[name].render(view, ABOUT))


@pytest.fixture(params=PAPERS)
def paper(request, render):
    name, view = PAPERS[request.param]
    return render(name, view())


def lines(paper, *styles):
    names = {key: child(one, "name") for key, one in paper.styles().items()}
    return [
        text_of(one)
        for one in paper.paragraphs()
        if names[style_of(one)] in styles or not styles
    ]


def sections(paper):
    return list(paper.tree("document").iter(f"{W}sectPr"))


@pytest.mark.parametrize("name", ["summons", "minutes", "notes"])
def test_the_engine_asks_for_nothing_that_the_templates_lack(name):
    data = (ROOT / "templates" / f"{name}.docx").read_bytes()
    assert check_template(data, PAPER, name) == ()


@pytest.mark.parametrize("which", PAPERS)
def test_a_validator_finds_nothing(which, templates, tmp_path):
    name, view = PAPERS[which]
    path = tmp_path / "paper.docx"
    path.write_bytes(templates[name].render(view(), ABOUT))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_it_is_sound_and_in_nobodys_way(paper):
    data = packed(paper.parts)
    assert problems(data) + barriers(data) + faint(data) == []


def test_no_tag_is_left_and_nothing_is_empty(paper):
    whole = "".join(lines(paper)) + "".join(
        text_of(paper.tree(name[5:-4])) for name in paper.parts if "header" in name
    )
    assert "{{" not in whole
    for one in paper.paragraphs():
        if one.getparent().tag != f"{W}tc" and not text_of(one):
            assert style_of(one) == "EfterTabell"


def test_lines_that_steered_are_gone(paper):
    assert "Mallrad" not in map(style_of, paper.paragraphs())


def test_sections_of_a_summons(render):
    found = [
        (
            child(one, "type"),
            one.find(f"{W}cols").get(f"{W}num", "1"),
            one.find(f"{W}titlePg") is not None,
        )
        for one in sections(render("summons", summons()))
    ]
    assert found == [
        ("", "1", True),
        ("continuous", "2", False),
        ("continuous", "1", False),
        ("continuous", "2", False),
    ]


def test_a_wide_wheel_lies_and_what_follows_stands(render):
    turned = wheel_item(WIDE_WHEEL, landscape=True)
    paper = render("summons", summons(items=[*agenda()[:4], turned]))
    lying = [
        one.find(f"{W}pgSz").get(f"{W}orient") == "landscape" for one in sections(paper)
    ]
    assert lying == [False, False, False, True, False, False]
    begins = [child(one, "type") for one in sections(paper)]
    assert begins[3:] == ["nextPage", "nextPage", "continuous"]
    (carrier,) = [one for one in paper.paragraphs() if style_of(one) == "EfterTabell"]
    assert carrier.find(f"{W}pPr/{W}sectPr") is not None
    grid = paper.tree("document").find(f".//{W}tblGrid")
    assert sum(int(one.get(f"{W}w")) for one in grid) == 13720


def test_minutes_that_end_with_a_wide_wheel_end_on_its_page(render):
    last = sections(render("minutes", minutes()))[-1]
    assert last.find(f"{W}pgSz").get(f"{W}orient") == "landscape"


def test_papers_without_a_wide_wheel_have_no_head_for_it(render):
    narrow = summons(items=[wheel_item(WHEEL)])
    assert "word/header3.xml" not in render("summons", narrow).parts


def test_a_draft_says_so_in_the_text_and_in_the_running_head(render):
    paper = render("summons", summons(draft="UTKAST"))
    assert lines(paper, "Utkastmärke") == ["UTKAST"]
    heads = {name: text_of(paper.tree(name)) for name in ("header1", "header2")}
    assert "UTKAST" not in heads["header1"]
    assert heads["header2"].startswith("Kallelse SRN, 22 april 2027\N{EM SPACE}UTKAST")
    assert "UTKAST" not in text_of(render("summons", summons()).tree("header2"))


def test_a_label_that_is_empty_leaves_its_line_out(render):
    paper = render("summons", summons(label_place="", label_presenters=""))
    assert not [line for line in lines(paper, "Mötesfakta") if "Regionens hus" in line]
    assert lines(paper, "Föredragande") == []


def test_several_proposals_are_numbered_under_lead_and_label(render):
    paper = render("summons", summons())
    (lead,) = lines(paper, "Förslag inledning")
    assert lead.startswith("Förslag till ställningstagande: Det politiska")
    assert len(lines(paper, "Förslag lista")) == 4


def test_items_without_the_agendas_heading_move_up_and_keep_their_look(render):
    paper = render("minutes", without_agenda_heading())
    titles = lines(paper, "Punkt nivå 2")
    assert len(titles) == 9
    assert {level for level, text in paper.headings() if text in titles} == {2}
    assert lines(paper, "heading 3") == []
    assert len(lines(paper, "Delpunkt nivå 3")) == 6


def test_a_late_item_has_its_number_written(render):
    assert lines(render("summons", summons()), "Punkt utan nummer") == [
        "8.1\tStatsbidrag som tillkom efter kallelsen"
    ]


def test_notes_of_a_sub_item_stand_behind_its_letter(render):
    paper = render("minutes", minutes())
    noted = lines(paper, "Anteckning till delpunkt")
    assert [line[:3] for line in noted] == ["a)\t", "b)\t", "c)\t"]
    assert noted[1].endswith("inom alla tre områden som följs upp:")
    assert len(list(paper.tree("document").iter(f"{W}tbl"))) == 2
    (behind,) = [line for line in lines(paper) if line.startswith("Underlaget är")]
    assert behind in lines(paper, "Body Text Indent")
    assert noted[1].endswith("följs upp:")
    assert "Underlaget är omfattande" in " ".join(lines(paper, "Body Text Indent"))


def test_a_lead_stands_before_a_list_only(render):
    given = {"lead": "Samrådsorganet ställer sig bakom", "proposal": ["Hela meningen."]}
    view = summons(items=[summons()["items"][4] | given | {"is_listed": False}])
    assert lines(render("summons", view), "Förslag") == [
        "Förslag till ställningstagande: Hela meningen."
    ]


def test_a_record_of_an_unlettered_sub_item_stands_behind_its_title(render):
    view = notes()
    view["items"][0]["records"] = [
        record("", "Inbjudan", notes="Den skickas i juni.", position=["Vi bjuder in."])
    ]
    paper = render("notes", view)
    assert "Inbjudan: Den skickas i juni." in lines(paper, "Body Text")
    assert lines(paper, "Ställningstagande")[0] == (
        "Inbjudan – Ställningstagande: Vi bjuder in."
    )


def test_numbers_begin_anew_in_each_list(render):
    view = summons()
    doubled = [view["items"][4], view["items"][4]]
    paper = render("summons", summons(items=doubled))
    used = [
        one.find(f"{W}pPr/{W}numPr/{W}numId").get(VAL)
        for one in paper.paragraphs()
        if style_of(one) == "ForslagLista"
    ]
    assert [len(list(group)) for _, group in itertools.groupby(used)] == [4, 4]


def test_the_same_view_gives_the_same_bytes(templates):
    once, again = (templates["minutes"].render(minutes(), ABOUT) for _ in range(2))
    assert once == again


def test_python_docx_opens_them(templates):
    import docx

    opened = docx.Document(io.BytesIO(templates["minutes"].render(minutes(), ABOUT)))
    assert re.match("Mötesanteckning", opened.paragraphs[0].text)
