"""Personal numbers are told wherever in a meeting's and its body's file they stand."""

from cases import FOLDERS, case, found, survey

from sro_cli.checks import CHECKS, wide_findings
from sro_cli.domain.body import Body, BodyName, MemberGroup
from sro_cli.domain.person import Member
from sro_cli.domain.survey import Survey

NUMBER = "850312-2387"  # birth number 238: nobody's
T105 = CHECKS["T105"]


def test_a_body_s_file_is_looked_through_with_its_meetings(meeting):
    """"""
    member = Member(name="Ulf Berg", aliases=(f"Ulf {NUMBER}",))
    bodies = {
        each: Body(format=1, groups=(MemberGroup(members=(member,)),))
        for each in ("sro", "vsn")
    }
    two = {"sro/2025-03-06": meeting, "sro/2025-04-24": meeting}
    there = Survey(two, bodies, asked=frozenset({"sro/2025-03-06"}))
    (problem,) = wide_findings(there, [T105])
    assert problem.file == "bodies/sro.toml"
    assert problem.meeting is None
    assert problem.path == ("groups", 0, "members", 0, "aliases", 0)
    assert problem.message == "groups: the personal number 850312-****"


def test_other_meetings_are_not_looked_through(meeting):
    """
    place = "850312-2387"
    """
    there = Survey({"sro/2025-03-06": meeting}, {}, asked=frozenset({"sro/2025-04-24"}))
    assert not list(wide_findings(there, [T105]))
    here = Survey({"sro/2025-03-06": meeting}, {}, asked=frozenset({"sro/2025-03-06"}))
    (problem,) = wide_findings(here, [T105])
    assert problem.file == "meetings/sro/2025-03-06.toml"
    assert problem.message == "place: the personal number 850312-****"


def test_no_message_repeats_a_number_in_full():
    bad = case(FOLDERS / "T105", "bad.toml")
    problems = found(bad, [T105])
    assert problems
    assert not any("2387" in each.message + each.hint for each in problems)


def test_what_is_quoted_to_find_the_line_is_the_number_as_written():
    bad = case(FOLDERS / "T105", "bad.toml")
    quotes = [each.quote for each in found(bad, [T105]) if each.path[-1] == "text"]
    assert quotes == ["0709124564", "121231+2381", "850312-2387", "850372‑2384"]


def test_labels_and_names_of_a_body_are_texts_too(meeting):
    """"""
    body = Body(
        format=1,
        names=(BodyName(name="SRO", title=NUMBER),),
        labels={"place": NUMBER},
        phrases={"noted": f"{NUMBER} noterar"},
    )
    there = Survey(
        {"sro/2025-03-06": meeting}, {"sro": body}, asked=frozenset({"sro/2025-03-06"})
    )
    paths = [each.path for each in wide_findings(there, [T105])]
    assert paths == [("names", 0, "title"), ("labels", "place"), ("phrases", "noted")]


def test_a_meeting_without_a_body_is_looked_through():
    bad = case(FOLDERS / "T105", "bad.toml")
    alone = Survey(survey(bad).meetings, {}, asked=frozenset({bad.meeting_id}))
    assert list(wide_findings(alone, [T105]))
