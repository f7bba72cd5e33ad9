"""T103 and T106: where they speak, and how well terms are told from other words."""

from pathlib import Path

from cases import messages

from sro_cli.checks import CHECKS, findings, wide_findings
from sro_cli.domain.body import Body, Spelling
from sro_cli.domain.case import Case
from sro_cli.domain.item import Item
from sro_cli.domain.survey import Survey
from sro_cli.engine.terms.varying import varying
from sro_cli.engine.terms.words import Vocabulary

PAIRS = Path(__file__).parent / "term_pairs" / "working.tsv"
BODY = Body(
    format=1,
    spellings=(
        Spelling(**{"use": "NorrKom", "not": ["Norrkom"]}),
        Spelling(**{"use": "SIP-möte", "not": ["SIP möte"]}),
    ),
)


def terms(*texts):
    vocabulary = Vocabulary()
    for text in texts:
        vocabulary.add(text)
    return [
        [frozenset(each.forms) for each in term.spellings]
        for term in varying(vocabulary)
    ]


def test_spellings_are_told_from_other_words():
    """Passages with a term in two spellings, and as many that only look so."""
    wrong = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        sort, one, two, *spellings = line.split("\t")
        right = {frozenset({each}) for each in spellings} if sort == "vary" else set()
        found = terms(one, two)
        if {each for term in found for each in term} != right:
            wrong.append((line, found))
    assert wrong == []


def test_all_that_is_wrong_in_a_text_is_mended_at_once(meeting):
    """
    items = [{ title = "Norrkom", notes = "Norrkoms SIP möten" }]
    """
    case = Case("sro/2025-03-06", meeting, BODY)
    one, two = findings(case, [CHECKS["T103"]])
    assert one.fix == (
        (("items", 0, "title"), "NorrKom"),
        (("items", 0, "notes"), "NorrKoms SIP-möten"),
    )
    assert two.fix == ((("items", 0, "notes"), "NorrKoms SIP-möten"),)


def test_approved_minutes_are_told_of_too_where_they_are_asked_about(meeting):
    """
    state = "approved"
    items = [{ title = "Norrkom" }]
    """
    assert messages("T103", meeting, body=BODY)


def test_what_stands_about_people_is_told_where_it_can_be_put_right(meeting):
    """
    items = [{ title = "NorrKom och NorrKom" }]
    [[participants]]
    people = [{ name = "Eva Ek", affiliation = "Norrkom" }]
    """
    told = 'the affiliation of Eva Ek: one term in 2 spellings: "Norrkom"'
    others = {"sro/2025-01-30": meeting.but(state="approved")}
    assert messages("T106", meeting, others=others)[0].startswith(told)
    assert messages("T103", meeting, body=BODY) == [
        'the affiliation of Eva Ek: "Norrkom", where sro writes "NorrKom"'
    ]


def test_names_and_the_words_of_other_minutes_keep_their_spelling(meeting):
    """
    [[items]]
    title = "Rättelse"
    presenters = [{ name = "Eva Norrkom", affiliation = "Norrkom" }]
    corrects = { meeting = "sro/2025-01-30", old = "Norrkom", new = "Norrkom" }
    """
    assert messages("T103", meeting, body=BODY) == []


def test_a_body_that_settles_nothing_hears_nothing(meeting):
    """
    items = [{ title = "Norrkom" }]
    """
    assert messages("T103", meeting) == []


def test_what_is_settled_is_not_told_twice(meeting):
    """
    items = [{ title = "Norrkom", text = "NorrKom" }]
    """
    assert len(messages("T103", meeting, body=BODY)) == 1
    assert messages("T106", meeting, body=BODY) == []
    assert len(messages("T106", meeting)) == 1


def test_what_one_body_has_settled_another_may_take_over(meeting):
    """
    items = [{ title = "Norrkom", text = "Norrkom" }]
    """
    settled = meeting.but(items=(Item(title="NorrKom"),))
    survey = Survey(
        {"nn/2025-03-06": meeting.but(body="nn"), "sro/2025-03-06": settled},
        {"sro": BODY},
        asked={"nn/2025-03-06", "sro/2025-03-06"},
    )
    (told,) = wide_findings(survey, [CHECKS["T106"]])
    assert told.file == "meetings/nn/2025-03-06.toml"
    assert told.message == (
        'item 1: one term in 2 spellings: "Norrkom" (2 times: item 1); '
        '"NorrKom" (sro/2025-03-06 item 1)'
    )
    assert 'bodies/nn.toml, for example use = "NorrKom", not = ["Norrkom"]' in told.hint


def test_who_writes_as_most_do_hears_nothing_of_others(meeting):
    """
    items = [{ title = "Norrkom", text = "Norrkom igen" }]
    """
    other = meeting.but(items=(Item(title="NorrKom"),))
    assert messages("T106", meeting, others={"sro/2025-01-30": other}) == []
    assert len(messages("T106", other, others={"sro/2025-01-30": meeting})) == 1


def test_approved_minutes_are_compared_and_not_asked_to_change(meeting):
    """
    state = "approved"
    items = [{ title = "Norrkom", text = "NorrKom" }]
    """
    assert messages("T106", meeting) == []
    draft = meeting.but(state="draft")
    (told,) = messages("T106", draft, others={"sro/2025-01-30": meeting})
    assert "sro/2025-01-30 item 1" in told


def test_places_are_named_up_to_six(meeting):
    """"""
    items = tuple(Item(title=f"SIP-möte {at}") for at in range(20))
    (told,) = messages("T106", meeting.but(items=(*items, Item(title="SIP möten"))))
    assert told == (
        'item 21: one term in 2 spellings: "SIP möten" (item 21); '
        '"SIP-möte" (20 times: item 1, item 2, item 3 and 17 more)'
    )
