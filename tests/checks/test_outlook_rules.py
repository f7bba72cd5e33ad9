"""Where the checks of what was promised speak and where they keep silent."""

import datetime

import pytest
from cases import messages
from hypothesis import given
from hypothesis import strategies as st

from agendas import any_meetings
from sro_cli.checks import CHECKS, wide_findings
from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.survey import Survey

WHEEL = {
    "title": "Årshjul 2025",
    "columns": ["2025-03-06", "2025-03", "2025-Q2"],
    "topics": [],
}
JANUARY, MARCH, APRIL = (
    datetime.date(2025, 1, 30),
    datetime.date(2025, 3, 6),
    datetime.date(2025, 4, 24),
)


def of(*items, day=MARCH, state="draft", body="srn"):
    """Return a meeting with items as tables or titles."""
    tables = [{"title": each} if isinstance(each, str) else each for each in items]
    return Meeting.model_validate(
        {
            "format": 1,
            "body": body,
            "date": day,
            "start": datetime.time(13),
            "end": datetime.time(15),
            "state": state,
            "items": tables,
        }
    )


def before(*items, day=JANUARY, state="held", body="srn"):
    """Return an earlier meeting, by its id."""
    return {f"{body}/{day}": of(*items, day=day, state=state, body=body)}


# A105


def previous(*titles, **keys):
    papers = [{"title": title} for title in titles]
    return {"type": "previous", "title": "Föregående", "attachments": papers} | keys


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (previous("2025-01-30 Mötesanteckning SRN"), ""),
        (previous("Mötesanteckning SRN den 30 januari 2025.pdf"), ""),
        (previous("Mötesanteckning 25-01-30"), ""),
        (previous("Mötesanteckning_SRN_20250130.pdf"), ""),
        (previous("Mötesanteckning 250130"), ""),
        (previous("Mötesanteckning från den 30 januari"), ""),
        (previous(text="Mötesanteckningen från den 30 januari 2025 bifogas."), ""),
        (previous("Mötesanteckning SRN"), ""),
        (previous(text="[Mötesanteckningen](https://norrdalen.example)"), ""),
        (previous("2025-02-11 Mötesanteckning SRN"), ""),
        (previous("2024-11-21 Mötesanteckning SRN"), "21 november 2024"),
        (previous("24-11-21 Mötesanteckning SRN"), "21 november 2024"),
        (previous(), "lacks the minutes of the last meeting, 30 januari 2025"),
        (previous(text="Godkännande av förra mötets anteckningar."), "lacks"),
        ({"title": "Föregående mötesanteckningar"}, "lacks"),
        ({"title": "Resor"}, ""),
    ],
)
def test_the_minutes_of_the_last_meeting_are_named(item, told):
    said = messages("A105", of(item), others=before())
    assert told in " ".join(said)
    assert bool(said) is bool(told)


def test_a_target_names_the_minutes_too():
    paper = {"title": "Anteckningar", "target": "papers/srn/2025-01-30-minutes.docx"}
    old = {"title": "Anteckningar", "target": "https://norrdalen.example/2024-11-21/m"}
    assert not messages("A105", of(previous(attachments=[paper])), others=before())
    assert messages("A105", of(previous(attachments=[old])), others=before())


@pytest.mark.parametrize(
    "others",
    [
        {},
        before(state="cancelled"),
        before(state="draft"),
        before(body="vsn"),
        before(day=APRIL),
        before(day=datetime.date(2024, 1, 30)),  # others lie between
    ],
)
def test_without_an_earlier_meeting_there_are_no_minutes_to_miss(others):
    assert not messages("A105", of(previous()), others=others)


def test_a_cancelled_meeting_left_no_minutes():
    others = before() | before(day=datetime.date(2025, 2, 20), state="cancelled")
    meeting = of(previous("2025-01-30 Mötesanteckning SRN"))
    assert not messages("A105", meeting, others=others)


def test_minutes_that_were_approved_need_not_be_attached_any_more():
    item = previous(notes="Föregående mötesanteckning godkänns.")
    assert messages("A105", of(item), others=before())
    assert not messages("A105", of(item, state="held"), others=before())


# A106


def planned(*topics, column="2025-03-06"):
    """Return a body whose wheel has these topics in a column; a tuple has details."""
    rows = [each if isinstance(each, tuple) else (each,) for each in topics]
    listed = [{"title": title, "at": {column: more}} for title, *more in rows]
    return Body.model_validate({"format": 1, "wheels": [WHEEL | {"topics": listed}]})


@pytest.mark.parametrize(
    ("topic", "title"),
    [
        ("Vårdmiljö: Lägesbeskrivning", "Aktuell information om vårdmiljön"),
        ("Hjälpmedelsförsörjning", "Hjälpmedel för barn"),
        ("Hjälpmedel", "Styrelsen för hjälpmedelsförsörjning"),
        ("Förstudie hemsjukvård: Delrapport", "Slutrapport av hemsjukvårdsförstudien"),
        ("Psykisk hälsa och suicidprevention", "Suicidpreventivt arbete 2025"),
        ("Uppföljning SIP", "Samordnad individuell plan – nuläge"),
        ("Budget", "Budgeten för 2026"),
        ("Dialog om aktuella ärenden", "Dialog: aktuella ärenden under våren"),
        ("Sjukresor", "Regionens resor: sjukresorna i glesbygd"),
        ("Läkemedelslistor", "Våra säkra läkemedelslistor"),
        ("BUDGET OCH PLAN", "Budget"),
        ("Uppföljning och analys: Årsredovisning i länet", "Uppföljning och analys"),
        ("Lagreglerade överenskommelser", "De fyra lagreglerade överenskommelserna"),
    ],
)
def test_a_topic_is_taken_up_in_other_words(topic, title):
    assert not messages("A106", of("Kost", title), body=planned(topic))
    assert messages("A106", of("Kost", "Tandvård"), body=planned(topic))


@pytest.mark.parametrize(
    ("topic", "title"),
    [
        ("Uppföljning av hjälpmedel", "Uppföljning av målbilden"),
        ("Information om sjukresor", "Information om familjecentraler"),
        ("Samverkan vid utskrivning", "Samverkan kring familjecentraler"),
        ("Läkemedelslistor", "Läkemedelsgenomgångar"),
        ("Årsrapport kost", "Årsrapport tandvård"),
        ("Strategi för kultur", "Regional utvecklingsstrategi"),
        ("Gemensam plan för barn och unga", "Gemensam plan för tandvård"),
    ],
)
def test_a_general_word_in_common_does_not_hide_a_topic(topic, title):
    assert messages("A106", of(title), body=planned(topic))


def test_topics_that_ran_together_are_taken_up_by_several_items():
    cell = "Informationsärenden: Sjukresor Psykisk hälsa Förstudien om kost"
    body = planned(cell)
    assert not messages(
        "A106", of("Nuläge sjukresor", "Psykisk ohälsa", "Kosten: förstudie"), body=body
    )
    assert messages("A106", of("Psykisk ohälsa i skolan"), body=body)


def test_a_topic_may_stand_in_the_text_or_a_paper_of_an_item():
    body = planned("Statsbidrag för familjecentraler")
    text = "- Kost\n- Nytt statsbidrag till familjecentralerna"
    paper = {"title": "Statsbidrag familjecentraler, SRN 2025-03-06"}
    far = "Om statsbidrag sades inget.\n\nNya familjecentraler byggs."
    assert not messages("A106", of({"title": "Övrigt", "text": text}), body=body)
    assert not messages("A106", of({"title": "B", "attachments": [paper]}), body=body)
    assert messages("A106", of({"title": "Övrigt", "text": far}), body=body)


def test_the_wheel_that_a_paper_shows_takes_nothing_up():
    table = "| 6 mars 2025 |\n|---|\n| Sjukresor |"
    shown = {"type": "wheel", "title": "Årshjul med sjukresor", "text": table}
    assert messages("A106", of(shown), body=planned("Sjukresor"))


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        (("Uppföljning", "Avvikelser", "Sjukresor"), ['"Avvikelser"']),
        (("Riktlinje och rutin:",), []),
        (("Uppföljning",), []),
        (("Nytt avtal", "Sjukresor"), []),
        (("Tandvård", "Uppföljning"), ['"Tandvård: Uppföljning"']),
    ],
)
def test_a_heading_stands_for_what_it_holds(topic, told):
    said = messages("A106", of("Sjukresor", "Avtalet"), body=planned(topic))
    assert [each.partition("up: ")[2] for each in said] == told


def test_a_topic_of_a_month_or_quarter_may_come_at_any_meeting_in_it():
    body = planned("Sjukresor", column="2025-Q2")
    april = of("Kost", day=APRIL)
    with_it = before("Sjukresorna", day=datetime.date(2025, 6, 12))
    without = before("Tandvård", day=datetime.date(2025, 6, 12))
    earlier = before("Sjukresorna", day=datetime.date(2025, 4, 3))
    assert messages("A106", april, body=body)
    assert not messages("A106", april, body=body, others=with_it)
    assert not messages("A106", april, body=body, others=without)  # the last one's
    assert not messages("A106", april, body=body, others=earlier)
    cancelled = before(day=datetime.date(2025, 6, 12), state="cancelled")
    assert messages("A106", april, body=body, others=cancelled)
    assert not messages("A106", of("Kost"), body=body)


TABLE = """
| {} | 24 april 2025 |
|---|---|
| Sjukresor<br>Uppföljning | Kost |
| **Tandvård** | |
"""


@pytest.mark.parametrize(
    "column",
    [
        "6 mars 2025",
        "2025-03-06",
        "6 mars",
        "**6 mars 2025**",
        "Mars 2025",
        "Kvartal 1",
    ],
)
def test_the_wheel_in_the_last_minutes_is_a_promise(column):
    wheel = {"title": "Årshjul 2025", "text": TABLE.format(column)}
    january = before({"title": "Övrig information", "items": [wheel]})
    told = messages("A106", of("Kost"), others=january)
    assert len(told) == 1
    assert "srn/2025-01-30" in told[0]
    assert told[0].endswith('"Sjukresor: Uppföljning"; "Tandvård"')
    assert not messages("A106", of("Sjukresor", "Tandvård i skolan"), others=january)
    assert not messages("A106", of("Kost", day=APRIL), others=january)
    # the body's own wheel goes before it
    own = planned("Kost")
    assert not messages("A106", of("Kost"), body=own, others=january)
    # a newer wheel goes before an older one
    anew = {"type": "wheel", "title": "Å", "text": "| 24 april 2025 |\n|---|\n| Kost |"}
    february = before(anew, day=datetime.date(2025, 2, 13))
    assert not messages("A106", of("Kost"), others=january | february)


# A107


def gives(what="lämna en delrapport", **keys):
    return {
        "id": "listor",
        "title": "Säkra läkemedelslistor vid utskrivning",
        "commissions": [{"what": what, "who": ["NorrKom"]} | keys],
    }


@pytest.mark.parametrize(
    ("due", "is_told"),
    [
        (MARCH, True),
        (datetime.date(2025, 2, 28), True),
        (datetime.date(2025, 3, 7), True),  # a slip: the day after it
        (datetime.date(2025, 3, 10), False),
        ("marsmötet", True),
        ("mötet i mars 2025", True),
        ("aprilmötet", False),
        (datetime.date(2025, 1, 15), True),  # before it was given: at the next one
        (datetime.date(2024, 1, 15), True),
        (datetime.date(2025, 12, 11), False),
        ("srn/2025-03-06", True),
        ("srn/2025-03-05", True),  # no such meeting: the next one's
        ("srn/2025-04-24", False),
        ("vsn/2025-03-06", False),
        ("till nästa möte", True),
        ("vid nästkommande sammanträde", True),
        ("hösten 2025", False),
        (None, False),
    ],
)
def test_a_commission_is_due_at_the_meeting_of_its_day(due, is_told):
    others = before(gives(due=due)) | before(day=APRIL, state="draft")
    assert bool(messages("A107", of("Kost"), others=others)) is is_told


@pytest.mark.parametrize(
    "item",
    [
        "Läkemedelslistorna",
        "Rapport om läkemedel: säkra listor vid utskrivning",
        {"title": "Delrapport", "follows": "srn/2025-01-30#listor"},
        {"title": "Rapport", "follows": "srn/2025-01-30"},
        {"title": "Rapporter", "text": "- Säkra läkemedelslistor vid utskrivning"},
        {"title": "Rapporter", "items": [{"title": "Läkemedelslistor"}]},
    ],
)
def test_a_commission_is_taken_up_by_an_item_about_it(item):
    others = before(gives(due=MARCH))
    assert messages("A107", of("Kost"), others=others)
    assert not messages("A107", of("Kost", item), others=others)


def test_what_is_to_be_done_tells_where_the_title_does_not():
    task = gives("räkna på sjukresorna", due=MARCH) | {"title": "Att göra"}
    assert messages("A107", of("Kost"), others=before(task))
    assert not messages("A107", of("Sjukresor"), others=before(task))


def test_a_commission_that_is_done_or_was_never_given_is_not_due():
    done = before(gives(due=MARCH, done="srn/2025-03-06"))
    assert not messages("A107", of("Kost"), others=done)
    for state in ("draft", "cancelled"):
        others = before(gives(due=MARCH), state=state)
        assert not messages("A107", of("Kost"), others=others)


def test_a_commission_is_told_once():
    """It is due at the first meeting from its day on, and told at none after it."""
    others = before(gives(due=datetime.date(2025, 2, 28)))
    april = of("Kost", day=APRIL)
    assert messages("A107", april, others=others)
    assert not messages("A107", april, others=others | before(day=MARCH))
    # a meeting of another body may be named
    elsewhere = before(gives(due="srn/2025-03-06"), body="vsn")
    assert messages("A107", of("Kost"), others=elsewhere)


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("En delrapport ges vid sammanträdet den 6 mars 2025.", True),
        ("Länstrafiken återkommer den 6 mars.", True),
        ("Siffrorna redovisas vid mötet 2025-03-06.", True),
        ("Beredningen får i uppdrag att ta fram en plan till den 6 mars.", True),
        ("Planen återkommer för ställningstagande den 6 mars.", True),
        ("Ärendet bordlades till mötet den 6 mars.", True),
        ("Frågan är bordlagd till den 6 mars.", True),
        ("Frågan bordlades till marsmötet.", True),
        ("Siffrorna redovisas vid marsmötet.", True),
        ("Siffrorna presenteras på mötet i mars.", True),
        ("Siffrorna redovisades vid mötet i mars.", False),
        ("Siffrorna redovisas vid mötet i maj.", False),
        ("Siffrorna redovisas i mars.", False),
        ("Siffrorna redovisas den 7 mars.", False),
        ("Kansliet flyttar den 6 mars.", False),
        (
            "SRN sammanträder den 6 mars, 24 april och 12 juni och tar upp rapporter.",
            False,
        ),
        ("| 6 mars 2025 | rapport |", False),
        ("Rapporten redovisades den 6 mars 2024.", False),
        ("Kosten redovisas den 6 mars.", False),
    ],
)
@pytest.mark.parametrize("key", ["notes", "text"])
def test_a_promise_in_words_is_kept(sentence, is_told, key):
    item = {"title": "Sjukresor", key: f"Resorna ökar. {sentence} Priset är högt."}
    assert bool(messages("A107", of("Kost"), others=before(item))) is is_told
    assert not messages("A107", of("Sjukresorna"), others=before(item))


def test_a_promise_that_is_a_commission_is_told_once():
    item = gives(due=MARCH) | {"position": ["En delrapport ges den 6 mars 2025."]}
    assert len(messages("A107", of("Kost"), others=before(item))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "En rapport önskas till nästa SRN möte.",
        "Siffrorna redovisas på nästkommande SRN-möte.",
        "Ärendet återkommer vid nästa sammanträde.",
    ],
)
def test_a_promise_for_the_next_meeting_binds_where_it_was_decided(sentence):
    decided = {"title": "Sjukresor", "decisions": [sentence]}
    noted = {"title": "Sjukresor", "notes": sentence}
    april = of("Kost", day=APRIL)
    assert messages("A107", of("Kost"), others=before(decided))
    assert not messages("A107", of("Kost"), others=before(noted))
    assert not messages("A107", april, others=before(decided) | before(day=MARCH))


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Ärendet bordläggs till nästa möte.", True),
        ("Frågan om avgifter bordlades till nästa sammanträde.", True),
        ("Beslutet skjuts upp till nästkommande möte.", True),
        ("Eva Ek föreslår att ärendet bordläggs till nästa möte.", False),
        ("Beslutet skjuts upp till hösten.", False),
        ("Frågan lyfts nästa år.", False),
    ],
)
def test_what_was_put_off_comes_at_the_next_meeting(sentence, is_told):
    noted = before({"title": "Sjukresor", "notes": sentence})
    assert bool(messages("A107", of("Kost"), others=noted)) is is_told
    assert not messages("A107", of("Sjukresorna"), others=noted)


def test_a_month_with_two_meetings_names_none():
    item = {"title": "Sjukresor", "notes": "Siffrorna redovisas vid marsmötet."}
    more = before(day=datetime.date(2025, 3, 20), state="draft")
    assert messages("A107", of("Kost"), others=before(item))
    assert not messages("A107", of("Kost"), others=before(item) | more)


def test_a_promise_of_another_body_is_its_own():
    item = {"title": "Sjukresor", "notes": "Siffrorna redovisas den 6 mars."}
    assert not messages("A107", of("Kost"), others=before(item, body="vsn"))


# all


@pytest.mark.parametrize("code", ["A105", "A106", "A107"])
def test_a_cancelled_meeting_takes_nothing_up(code):
    others = before(gives(due=MARCH))
    body, meeting = planned("Sjukresor"), of(previous())
    assert messages(code, meeting, body=body, others=others)
    cancelled = meeting.but(state="cancelled")
    assert not messages(code, cancelled, body=body, others=others)


NAMES = ("avtal", "vård", "sjukresor", "plan", "kost", "tandvård", "uppföljning")
WORDS = st.sampled_from(NAMES)
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(st.lists(TITLES, max_size=5), st.lists(TITLES, max_size=5))
def test_a_title_word_for_word_is_taken_up(topics, titles):
    """Whatever else is on the agenda, and in whatever case."""
    meeting = of(*titles, *(each.upper() for each in topics))
    assert not messages("A106", meeting, body=planned(*topics))


@given(st.lists(TITLES, min_size=1, max_size=4))
def test_what_no_item_has_a_word_of_is_missing(topics):
    told = messages("A106", of("Elevhälsa", "Ambulans"), body=planned(*topics))
    wanted = [each for each in topics if set(each.split()) & {"sjukresor", "kost"}]
    assert all(f'"{each}"' in told[0] for each in wanted)


TOPICS = ("Sjukresor", "Kost", "Tandvård", "Elevhälsa", "Ambulans", "Hjälpmedel")


@given(st.permutations(range(6)))
def test_the_order_of_the_files_is_of_no_account(order):
    days = [MARCH + datetime.timedelta(days=30 * each) for each in range(6)]
    rows = [
        (
            f"srn/{day}",
            of(gives(due=later) | {"title": NAMES[-at]}, day=day, state="held"),
        )
        for at, (day, later) in enumerate(zip(days, [*days[1:], None], strict=True))
    ]
    shuffled = dict(rows[at] for at in order)
    survey = Survey(shuffled, {}, asked=frozenset(shuffled))
    told = wide_findings(survey, [CHECKS["A107"]])
    assert sorted(each.meeting for each in told) == sorted(shuffled)[1:]


MARKS = "punkt 1 se Inga övriga frågor.\n|-:<br>6 mars 2025 nästa möte rapport {}[]()*"
PROSE = st.text(st.sampled_from(MARKS), max_size=40)


@given(any_meetings, any_meetings, PROSE, PROSE)
def test_no_words_break_a_check_over_the_workspace(early, late, one, two):
    promises = [
        item.but(title=one or "x", notes=two, decisions=(one,), type=kind)
        for item, kind in zip(early.items, ["wheel", None] * len(early.items))  # noqa: B905
    ]
    earlier = early.but(date=JANUARY, body="srn", state="held", items=tuple(promises))
    meeting = late.but(date=MARCH, body="srn")
    body = planned((two or "x", one))
    for code in ("A105", "A106", "A107"):
        others = {"srn/2025-01-30": earlier}
        assert all(messages(code, meeting, body=body, others=others))
