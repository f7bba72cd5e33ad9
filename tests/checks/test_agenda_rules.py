"""Where the checks of agendas speak and where they keep silent, in examples."""

import datetime

import pytest
from cases import messages

from sro_cli.domain.body import Body, BodyName
from sro_cli.domain.meeting import Meeting

SRN = Body.model_validate(
    {
        "format": 1,
        "names": [{"name": "SRN"}],
        "standing": [
            {"type": "opening", "title": "Mötets öppnande"},
            {"type": "agenda", "title": "Godkännande av dagens agenda"},
            {"type": "previous", "title": "Föregående mötesanteckning"},
            {"id": "ekonomi", "title": "Ekonomi, läget {year}"},
        ],
    }
)
DAY = datetime.date(2025, 3, 6)


def of(*items, state="draft", **keys):
    """Return a meeting of SRN on 6 March 2025 with items as tables or titles."""
    tables = [{"title": each} if isinstance(each, str) else each for each in items]
    start = {"start": datetime.time(13), "end": datetime.time(15)}
    meeting = {"format": 1, "body": "srn", "date": DAY, "state": state} | start | keys
    return Meeting.model_validate(meeting | {"items": tables})


# A101


@pytest.mark.parametrize(
    ("title", "is_missing"),
    [
        ("Föregående mötesanteckningar", False),
        ("föregående minnesanteckning:", False),
        ("Förra mötets anteckningar", False),
        ("Godkännande av föregående mötesanteckning", False),
        ("Mötesanteckningar från arbetsgruppen", True),
        ("Uppföljning", True),
    ],
)
def test_a_standing_item_is_known_by_its_title(title, is_missing):
    others = ["Mötets öppnande", "Fastställande av dagordning", "Ekonomi: läget 2025"]
    told = messages("A101", of(*others, title), body=SRN)
    assert bool(told) is is_missing
    assert not told or '"Föregående mötesanteckning"' in told[0]


def test_a_standing_item_is_known_by_its_type_or_id():
    there = [
        {"type": "opening", "title": "Vi börjar"},
        {"type": "agenda", "title": "Vad vi talar om"},
        {"type": "previous", "title": "Sist"},
        {"id": "ekonomi", "title": "Pengar"},
    ]
    assert not messages("A101", of(*there), body=SRN)
    assert messages("A101", of(*there[:-1]), body=SRN) == [
        'the agenda lacks what every agenda of SRN has: "Ekonomi, läget 2025"'
    ]


def test_an_agenda_that_lacks_most_standing_items_has_another_form():
    assert not messages("A101", of("Studiebesök", "Inledning"), body=SRN)
    assert messages("A101", of(), body=SRN)


def test_minutes_that_others_followed_may_have_other_habits():
    later = {"srn/2025-04-24": of(date=datetime.date(2025, 4, 24))}
    minutes = of("Mötets öppnande", "Föregående mötesanteckning", state="held")
    assert messages("A101", minutes, body=SRN)
    assert not messages("A101", minutes, body=SRN, others=later)
    assert messages("A101", minutes.but(state="called"), body=SRN, others=later)


# A102


@pytest.mark.parametrize(
    ("item", "is_told"),
    [
        ({"kind": ["information"]}, True),
        ({"kind": ["information", "dialogue"]}, True),
        ({"kind": ["report"]}, True),
        ({"kind": ["position"], "proposal": ["SRN antar planen."]}, True),
        ({}, False),
        ({"kind": ["dialogue"]}, False),
        ({"kind": ["decision"], "proposal": ["Mötet är i Ekmora."]}, False),
        ({"kind": ["decision"]}, True),
        ({"kind": ["information"], "presenters": [{"name": "Eva Ek"}]}, False),
        ({"kind": ["information"], "type": "previous"}, False),
        ({"kind": ["information"], "title": "Laget runt"}, False),
        ({"kind": ["report"], "title": "Våga fråga: rapport från områdena"}, False),
        ({"kind": ["information"], "title": "Skriftlig information"}, False),
        ({"kind": ["decision"], "title": "Val av ersättare"}, False),
    ],
)
def test_an_item_with_a_kind_needs_a_presenter(item, is_told):
    assert bool(messages("A102", of({"title": "Resor"} | item))) is is_told


def test_one_presenter_in_the_family_is_enough():
    eva = [{"name": "Eva Ek"}]
    part = {"title": "Norr", "kind": ["report"]}
    assert not messages("A102", of({"title": "R", "presenters": eva, "items": [part]}))
    parts = [{"title": "Norr", "presenters": eva}, {"title": "Söder"}]
    assert not messages("A102", of({"title": "R", "kind": ["report"], "items": parts}))


def test_minutes_that_name_no_presenters_are_of_a_body_that_does_not():
    item = {"title": "Resor", "kind": ["information"]}
    assert messages("A102", of(item))
    assert not messages("A102", of(item, state="held"))


# A103


@pytest.mark.parametrize("state", ["draft", "called", "held", "approved", "cancelled"])
def test_a_proposal_is_asked_for_before_the_meeting(state):
    meeting = of({"title": "Resor", "kind": ["position"]}, state=state)
    assert bool(messages("A103", meeting)) is (state in {"draft", "called"})


def test_a_proposal_may_stand_in_a_sub_item_or_over_it():
    proposal = {"proposal": ["SRN antar planen."]}
    asks = {"title": "Resor", "kind": ["position"]}
    assert not messages("A103", of(asks | {"items": [{"title": "Norr"} | proposal]}))
    assert not messages("A103", of({"title": "Resor", "items": [asks]} | proposal))
    assert len(messages("A103", of({"title": "Resor", "items": [asks]}))) == 1


# A104


@pytest.mark.parametrize(
    ("kinds", "outcome", "is_told"),
    [
        ("information", "SRN noterar informationen.", False),
        ("information", "SRN tackar för informationen.", False),
        ("information", "SRN lägger informationen till handlingarna.", False),
        ("information", "Informationen noteras till protokollet.", False),
        ("information", "SRN beslutar att notera informationen.", False),
        ("information", "SRN noterar att regionen beslutar om avgiften.", False),
        ("information", "SRN noterar informationen och önskar en ny i vår.", False),
        ("information", "SRN har tagit del av informationen om planen.", False),
        ("information", "SRN noterar detta. Regionen beslutar i maj.", False),
        ("information", "SRN noterar detta. Planen antas av regionen.", False),
        ("information", "SRN noterar detta. Eva har fått i uppdrag att gå.", False),
        ("information", "SRN noterar detta. SRN begär en tidsplan.", True),
        ("information", "SRN noterar detta. Beredningen får i uppdrag att gå.", True),
        ("information", "Planen antas.", True),
        ("information", "SRN ställer sig bakom planen.", True),
        ("information", "SRN ger beredningen i uppdrag att räkna.", True),
        ("information", "SRN noterar informationen. SRN antar planen.", True),
        ("information", "SRN noterar informationen och ställer sig bakom den.", True),
        ("information dialogue", "SRN rekommenderar kommunerna att delta.", True),
        ("report", "SRN godkänner rapporten.", False),
        ("report", "Rapporten godkänns.", False),
        ("report", "SRN godkänner planen.", True),
        ("position", "SRN ställer sig bakom planen.", False),
        ("position", "SRN noterar informationen.", True),
        ("information position", "SRN noterar informationen.", True),
        ("decision", "SRN lägger rapporten till handlingarna.", True),
        ("position", "Enligt förslaget.", False),
        ("position", "Ärendet bordläggs.", False),
        ("", "SRN ställer sig bakom planen.", False),
    ],
)
@pytest.mark.parametrize("key", ["proposal", "position"])
def test_noting_is_the_outcome_of_information(kinds, outcome, is_told, key):
    item = {"title": "Resor", "kind": kinds.split(), key: [outcome]}
    assert bool(messages("A104", of(item, state="held"))) is is_told


def test_a_position_that_was_proposed_and_not_taken_is_no_slip():
    item = {
        "title": "Resor",
        "kind": ["position"],
        "proposal": ["SRN antar planen."],
        "position": ["SRN noterar informationen."],
    }
    assert not messages("A104", of(item, state="held"))


def test_the_lead_belongs_to_each_entry():
    item = {
        "title": "Resor",
        "kind": ["information"],
        "lead": "SRN ställer sig bakom",
        "proposal": ["planen.", "budgeten."],
    }
    (told,) = messages("A104", of(item))
    assert told.endswith('what comes of it is more: "SRN ställer sig bakom planen."')


def test_an_item_and_its_parts_count_together():
    position = {"title": "Norr", "position": ["SRN antar planen."]}
    item = {"title": "Resor", "kind": ["information"], "items": [position]}
    assert messages("A104", of(item, state="held"))
    asked = {"kind": ["position"]}
    assert not messages("A104", of(item | {"items": [position | asked]}, state="held"))


def test_what_was_decided_under_an_item_for_information_is_told():
    item = {"title": "Resor", "kind": ["information"], "decisions": ["Bussen går."]}
    assert len(messages("A104", of(item, state="held"))) == 1
    noted = ["Informationen noteras."]
    assert not messages("A104", of(item | {"decisions": noted}, state="held"))


# A108

AVTAL = {"title": "Nytt hälso- och sjukvårdsavtal"}
ARBETE = {"title": "Partsgemensamt utvecklingsarbete", "text": "Om ersättning."}
RESOR = {"title": "Sjukresor i glesbygd"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Det partsgemensamma utvecklingsarbetet går vidare (se punkt 2).", ""),
        ("Det partsgemensamma utvecklingsarbetet går vidare (se punkt 3).", "item 2"),
        ("Det partsgemensamma utvecklingsarbetet går vidare (se punkt 9).", "item 2"),
        ("Om dialysen, se punkt 3.", ""),
        ("Eva Ek tar upp sjukresorna, se punkt 2.", "item 3"),
        ("Eva Ek tar upp patientsäkerheten, se punkt 3.", ""),
        ("Eva Ek tar upp ersättningen, se punkt 2.", ""),  # it says something of it
        ("Sjukresorna och det partsgemensamma, se punkt 5.", ""),  # either of them
        ("Mer om detta under punkt 3.", ""),
        ("Under punkt 3 sades mer om partsgemensamt utvecklingsarbete.", ""),
        ("Om partsgemensamt utvecklingsarbete, se punkt 4.", ""),  # it holds anything
        ("Se punkt 2 och, om partsgemensamt utvecklingsarbete, punkt 3.", ""),
        ("Eva Ek berättade mer under punkt 9.", "has no item 9"),
        ("Enligt punkt 3.2 gäller annat.", ""),
        ("Enligt punkt 25 gäller annat.", ""),
        ("Punkt 9: Kustlandet, fem minuter", ""),
        ("Mer om detta under punkt 9.", "has no item 9"),
        ("Detta hör till punkt nr 3 ”Partsgemensamt utvecklingsarbete”.", "item 2"),
        ("Detta hör till punkt nr 3 ”Sjukresor”.", ""),
        ("Se punkterna 2 och 9.", "has no item 9"),
        ("Se punkt 2a.", "has no item 2a"),
        ("Se punkt 3a.", ""),
        ("Se punkt 2 a", ""),
        ("Enligt punkt 9 i avtalet gäller annat.", ""),
        ("Punkt 9 i protokollet från den 30 januari ändras.", ""),
        ("I föregående mötesanteckning, punkt 9, står annat.", ""),
        ("Den 30 januari behandlades detta under punkt 9.", ""),
        ("Eva Ek yrkar avslag på punkt 9.", ""),
        ("Punkt 9 på dagens dagordning utgår.", "has no item 9"),
        ("Taket är 5 punkter och 9 procent.", ""),
        ("Enligt 9 § ska punkt 9 prövas.", ""),
        ("Se punkt 9 nedan.", ""),
        ("Skälen är:\n\n8. pengar\n9. tid\n\nSe punkt 9.", ""),
        ("Frågan hör ihop med annat, se punkt 1.", "is item 1 itself"),
        ("Under punkt 1 talade Eva Ek.", ""),
        ("[Underlag till punkt 9](https://norrdalen.example/punkt-9)", "has no item 9"),
        ("Se [bilagan](https://norrdalen.example/se-punkt-9)", ""),
    ],
)
def test_a_reference_is_to_the_item_that_it_means(text, told):
    parts = {"items": [{"title": "Dialys"}]}
    meeting = of(
        AVTAL | {"text": text}, ARBETE, RESOR | parts, "Övriga frågor", "Ny kostpolicy"
    )
    said = messages("A108", meeting)
    assert told in " ".join(said)
    assert bool(said) is bool(told)


def test_numbers_in_a_correction_are_those_of_other_minutes():
    old = {"meeting": "srn/2025-01-30", "old": "ja", "new": "nej"}
    item = {"title": "Övriga frågor: förtydligande av punkt 9", "corrects": old}
    assert not messages("A108", of(item))
    assert not messages(
        "A108", of({"type": "previous", "title": "F", "notes": "Punkt 9."})
    )


def test_a_body_without_numbers_has_none_to_refer_to():
    meeting = of(AVTAL | {"text": "Se punkt 4."})
    assert messages("A108", meeting)
    assert not messages("A108", meeting, body=Body(format=1, numbered=False))


def test_a_point_of_the_proposal_is_no_item():
    points = [f"punkten {number}" for number in range(9)]
    item = AVTAL | {"position": points, "notes": "Eva Ek vill stryka punkt 9."}
    assert not messages("A108", of(item, state="held"))


# A109

NONE = {"type": "other", "title": "Övriga frågor", "notes": "Inga övriga frågor."}


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        ({"title": "Övriga frågor: läkarintyg"}, True),
        ({"title": "Övrig fråga – läkarintyg"}, True),
        ({"title": "Övrigt: läkarintyg"}, True),
        ({"title": "Övriga frågor", "items": [{"title": "Läkarintyg"}]}, True),
        ({"type": "other", "title": "Annat", "position": ["SRN antar planen."]}, True),
        ({"type": "other", "title": "Annat", "dialogue": ["Priset är högt."]}, True),
        (
            {"title": "Övriga frågor", "notes": "Eva Ek tar upp " + "avgifterna " * 8},
            True,
        ),
        ({"title": "Övriga frågor"}, False),
        ({"title": "Övriga frågor: nästa möte"}, False),
        ({"title": "Övriga frågor", "items": [{"title": "Nästa möte"}]}, False),
        ({"title": "Övriga frågor", "notes": "Inga."}, False),
        ({"title": "Övriga frågor", "notes": "Inga frågor anmäldes."}, False),
        ({"title": "Övriga frågor", "notes": "Ordföranden tackar för i dag."}, False),
        ({"title": "Övrig information utan föredragning", "notes": "Ny buss."}, False),
        ({"title": "Läkarintyg", "position": ["SRN antar planen."]}, False),
    ],
)
@pytest.mark.parametrize(
    "none",
    [
        NONE,
        NONE | {"notes": "Inga övriga frågor anmäldes."},
        NONE | {"notes": "Under övriga frågor anmäldes inga ärenden."},
        NONE | {"notes": "Inga."},
        {"title": "Inledning", "notes": "Alla är här. Inga övriga frågor."},
    ],
)
def test_no_other_business_and_some_do_not_go_together(none, other, is_told):
    assert bool(messages("A109", of(none, other, state="held"))) is is_told
    assert bool(messages("A109", of(other, none, state="held"))) is is_told


@pytest.mark.parametrize(
    "notes",
    [
        "Inga fler övriga frågor.",
        "En övrig fråga anmäldes, se punkt 2.",
        "Inga hinder.",
    ],
)
def test_what_leaves_room_for_other_business_contradicts_none(notes):
    other = {"title": "Övriga frågor: läkarintyg"}
    assert not messages("A109", of(NONE | {"notes": notes}, other, state="held"))


def test_the_body_has_words_of_its_own_for_no_other_business():
    body = Body(format=1, phrases={"no_other": "Dagordningen räckte för {name}."})
    body = body.but(names=(BodyName(name="SRN"),))
    said = {"title": "Öppnande", "notes": "Dagordningen räckte för SRN."}
    other = {"title": "Övriga frågor: läkarintyg"}
    assert messages("A109", of(said, other, state="held"), body=body)
    assert not messages("A109", of(said, other, state="held"))


# all


@pytest.mark.parametrize("code", ["A101", "A102", "A103", "A104", "A108", "A109"])
def test_a_cancelled_meeting_needs_nothing(code):
    wrong = of(
        NONE,
        {"title": "Övriga frågor: läkarintyg"},
        {"title": "Resor", "kind": ["position"], "text": "Se punkt 9."},
        {"title": "Kost", "kind": ["information"], "proposal": ["SRN antar planen."]},
        "Mötets öppnande",
        "Föregående protokoll",
    )
    assert messages(code, wrong, body=SRN)
    assert not messages(code, wrong.but(state="cancelled"), body=SRN)
