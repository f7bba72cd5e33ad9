"""Where the checks of agendas speak and where they keep silent, in examples."""

import datetime
import shlex

import pytest
from cases import found, messages

from sro_cli.actions.items import Place, insert
from sro_cli.checks import CHECKS
from sro_cli.domain.body import Body, BodyName
from sro_cli.domain.case import Case
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings

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


def hint_of(code, meeting, body=SRN):
    """Return the hint of the one finding of a check."""
    here = Case("srn/2025-03-06", meeting, body, Settings(format=1))
    (problem,) = found(here, [CHECKS[code]])
    return problem.hint


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
    april = {"srn/2025-04-24": of(date=datetime.date(2025, 4, 24), state="held")}
    minutes = of("Mötets öppnande", "Föregående mötesanteckning", state="held")
    assert messages("A101", minutes, body=SRN)
    assert not messages("A101", minutes, body=SRN, others=april)
    assert messages("A101", minutes.but(state="called"), body=SRN, others=april)
    draft = {key: each.but(state="draft") for key, each in april.items()}
    assert messages("A101", minutes, body=SRN, others=draft)  # the last ones held
    much_later = {"srn/2027-04-22": of(date=datetime.date(2027, 4, 22))}
    assert not messages("A101", minutes, body=SRN, others=much_later)


def test_minutes_lack_what_most_agendas_before_them_had():
    """The agendas of the year before had "Ekonomi" or had it not."""
    held = {"state": "held"}
    most = ["Mötets öppnande", "Godkännande av agenda", "Föregående anteckning"]
    april = {"srn/2025-04-24": of(date=datetime.date(2025, 4, 24), **held)}

    def told(*before):
        days = [datetime.date(2024, 9 + number, 5) for number in range(len(before))]
        others = {
            f"srn/{day}": of(*most, *more, date=day, **held)
            for day, more in zip(days, before, strict=True)
        }
        return messages("A101", of(*most, **held), body=SRN, others=others | april)

    had, lacked = ["Ekonomi, läget 2024"], []
    assert told(had)
    assert told(had, had, lacked)
    assert not told(lacked)
    assert not told(had, lacked, lacked)


FORM = Body.model_validate(
    {
        "format": 1,
        "standing": [
            {
                "title": "Start",
                "items": [{"title": "Upprop"}, {"title": "Anmälan"}, {"title": "Jäv"}],
            },
            {"title": "Dagordning"},
            {"title": "Budget"},
            {"title": "Årshjul", "at": "end", "numbered": False},
            {"title": "Slut", "at": "end"},
        ],
    }
)


def after(command, meeting, body):
    """Return a meeting after a command that adds an item to it."""
    _sro, _name, title, *options = shlex.split(command)
    numbered = "--unnumbered" not in options
    options = [each for each in options if each != "--unnumbered"]
    keys = zip(options[::2], options[1::2], strict=True)
    place = Place(**{key.removeprefix("--"): value for key, value in keys})
    return insert(meeting, Item(title=title, numbered=numbered), place, body)


@pytest.mark.parametrize(
    "there",
    [
        "",
        "Start Dagordning Budget Resor Slut",
        "Start/Anmälan Dagordning Budget Resor Kost Årshjul Slut",
        "Start/Jäv Budget Resor Kost Slut",
        "Start/Upprop Dagordning Resor Årshjul",
        "Dagordning Budget Resor Årshjul Slut",
        "Resor Start/Upprop/Anmälan/Jäv Dagordning Kost",
    ],
)
def test_the_hint_puts_standing_items_in_their_places(there):
    def item(name):
        title, *parts = name.split("/")
        tables = [{"title": part} for part in parts]
        return {"title": title, "numbered": title != "Årshjul", "items": tables}

    meeting = of(*map(item, there.split()))
    while messages("A101", meeting, body=FORM):
        hint = hint_of("A101", meeting, FORM)
        for command in hint.partition(", or")[0].split("; "):
            meeting = after(command, meeting, FORM)
    own = [item for item in meeting.items if item.title not in {"Resor", "Kost"}]
    for items, right in (own, FORM.standing), (own[0].items, FORM.standing[0].items):
        assert [each.title for each in items] == [each.title for each in right]
        assert [each.numbered for each in items] == [each.numbered for each in right]


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


@pytest.mark.parametrize(
    ("keys", "is_told"),
    [
        ({}, True),
        ({"kind": ["information", "position"]}, True),
        ({"kind": ["information", "dialogue", "position"]}, True),
        ({"position": ["SRN lägger rapporten till handlingarna."]}, True),
        ({"position": []}, False),
        ({"position": ["Ärendet bordläggs."]}, False),
        ({"position": ["SRN noterar detta.", "SRN antar planen."]}, False),
        ({"decisions": ["Planen prövas på nytt."]}, False),
    ],
)
def test_a_position_that_was_proposed_and_only_noted_is_asked_about(keys, is_told):
    item = {
        "title": "Resor",
        "kind": ["position"],
        "proposal": ["SRN antar planen."],
        "position": ["SRN noterar informationen."],
    }
    assert bool(messages("A104", of(item | keys, state="held"))) is is_told


def test_what_is_printed_instead_of_the_kind_is_taken_away_with_it():
    item = {"title": "Resor", "kind": ["information"], "proposal": ["SRN antar planen"]}
    command = "sro edit-item 1 --kind information --kind position"
    assert hint_of("A104", of(item)) == command
    printed = item | {"kind_text": "Information till SRN"}
    assert hint_of("A104", of(printed)) == f'{command} --kind-text ""'


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
        ("Om sjukresor, se punkt 3, om kost, se punkt 5.", ""),
        ("Om sjukresor, se punkt 3, om kostpolicyn, se punkt 2.", "item 5"),
        ("Se punkt 5 om kostpolicyn, se punkt 2 om sjukresorna.", "item 3"),
        ("Planen, som nämns vid utvecklingsarbetet (punkt 3), gäller.", "item 2"),
        ("Planen hör till partsgemensamt utvecklingsarbete (punkt 2).", ""),
        (
            "Utvecklingsarbetet (punkt 2) och kostpolicyn (punkt 3) går vidare.",
            "item 5",
        ),
        ("Planen hör till sjukvårdsavtalet (punkt 3).", ""),  # it stands there itself
        ("Ersättningen till utvecklingsarbetet (punkt 4) höjs.", ""),
        ("Ersättningen (punkt 3) höjs.", ""),
        ("Se pkt 9.", "has no item 9"),
        ("Se p. 9 och p. 3.", "has no item 9"),
        ("Se även p.9.", "has no item 9"),
        ("På p. 9 står annat.", ""),
        ("Se p-platserna 9 och 10.", ""),
        ("Mer under agendapunkt 9.", "has no item 9"),
        ("Mer under dagordningens punkt 9.", "has no item 9"),
        ("Vi lämnar denna punkt. 9 personer går.", ""),
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
