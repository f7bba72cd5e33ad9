"""People on paper: lists, lines, absence, replacements, columns."""

import pytest

from sro_cli.render.view import view
from sro_cli.render.view_people import second_column


def people(fields):
    return [each for group in fields["participants"] for each in group["people"]]


def group(*lines, heading="", subheading=""):
    return (
        f'[[participants]]\nheading = "{heading}"\nsubheading = "{subheading}"\n'
        f"people = [{', '.join(lines)}]\n"
    )


PERSON = """{ name = "Eva Ek", party = "S", title = "ordförande",
affiliation = "Regionstyrelsen", role = "chair", attendance = "remote" }""".replace(
    "\n", " "
)


def test_a_person_is_described_by_title_and_affiliation(case_of):
    (person,) = people(view(case_of(group(PERSON)), "summons"))
    assert person == {
        "name": "Eva Ek",
        "party": "S",
        "title": "ordförande",
        "affiliation": "Regionstyrelsen",
        "role": "ordförande",
        "description": "ordförande Regionstyrelsen",
        "attendance": "på distans",
        "substitute": "",
        "replaces": "",
    }


@pytest.mark.parametrize(
    ("role", "printed"),
    [("chair", "ordförande"), ("vice-chair", "vice ordförande"), ("secretary", "")],
)
def test_only_the_chairs_have_their_role_printed(case_of, role, printed):
    line = f'{{ name = "Eva Ek", role = "{role}" }}'
    assert people(view(case_of(group(line)), "summons"))[0]["role"] == printed


def test_who_is_absent_stays_on_the_list(case_of):
    line = '{ name = "Eva Ek", attendance = "absent" }'
    assert people(view(case_of(group(line)), "minutes"))[0]["name"] == "Eva Ek"


def test_guests_stand_on_a_line(case_of):
    text = """invited = [
    { name = "Eva Ek", title = "utredare", affiliation = "Regionen" },
    { name = "Bo Ås", party = "M" },
]"""
    line = view(case_of(text), "summons")["invited_line"]
    assert line == "Eva Ek, utredare Regionen, och Bo Ås (M)"


def test_a_repeated_heading_prints_nothing(case_of):
    text = (
        group(PERSON, heading="Regionen", subheading="Politiker")
        + group(PERSON, heading="Regionen", subheading="Tjänstepersoner")
        + group(PERSON, heading="Regionen", subheading="Tjänstepersoner")
        + group(PERSON, heading="Förbundet", subheading="Tjänstepersoner")
    )
    groups = view(case_of(text), "summons")["participants"]
    assert [(each["heading"], each["subheading"]) for each in groups] == [
        ("Regionen", "Politiker"),
        ("", "Tjänstepersoner"),
        ("", ""),
        ("Förbundet", "Tjänstepersoner"),
    ]


def test_a_subheading_without_a_heading_is_a_heading(case_of):
    text = (
        group(PERSON, subheading="Politiker")
        + group(PERSON, heading="Regionen", subheading="Politiker")
        + group(PERSON, subheading="Administration")
        + group(PERSON)
    )
    groups = view(case_of(text), "summons")["participants"]
    assert [(each["heading"], each["subheading"]) for each in groups] == [
        ("Politiker", ""),
        ("Regionen", "Politiker"),
        ("Administration", ""),
        ("", ""),
    ]


def groups(*sizes):
    """Make groups: "5" people under a subheading, "5!" a heading, "5-" neither."""
    return [
        {
            "heading": "X" if "!" in size else "",
            "subheading": "" if "-" in size else "Y",
            "people": [
                {"name": "Ada", "party": "", "description": "", "role": ""}
                for _ in range(int(size.strip("!-")))
            ],
        }
        for size in sizes
    ]


@pytest.mark.parametrize(
    ("sizes", "column"),
    [
        (("8!", "8", "5!", "4", "1!"), 2),
        (("5!", "5!"), 1),
        (("10!", "10", "10", "1!"), 2),
        (("2!", "2!", "2!", "2!"), 2),
        (("20!", "1!"), 1),
        (("1!", "20"), 1),
        (("5!",), None),
        ((), None),
        (("30!", "40!"), None),
        (("5!", "5-", "1"), 2),
        (("5!", "5-"), None),
    ],
)
def test_the_second_column_begins_near_half_of_the_lines(sizes, column):
    assert second_column(groups(*sizes)) == column


def test_a_long_line_counts_as_the_lines_it_takes():
    wide, narrow = groups("2!", "2!", "3!"), groups("2!", "2!", "3!")
    for person in wide[0]["people"]:
        person["description"] = "processledare för nytt hälso- och sjukvårdsavtal"
    assert (second_column(wide), second_column(narrow)) == (1, 2)


AWAY = group(
    '{ name = "Ada Ek", attendance = "absent" }',
    '{ name = "Bo Ås", attendance = "absent" }',
    '{ name = "Cia Lund", attendance = "excused", substitute = "Ida Rask" }',
    '{ name = "Dan Berg", attendance = "excused" }',
    '{ name = "Eli Fors", attendance = "remote" }',
)
AGENDA = """
[[items]]
title = "Mötets öppnande"
type = "opening"
items = [{ title = "Närvaro", type = "roll" }]
[[items]]
title = "Avtal"
"""


@pytest.mark.parametrize("kind", ["summons", "minutes"])
def test_the_roll_stands_under_its_entry_in_both_papers(case_of, kind):
    fields = view(case_of(AWAY + AGENDA), kind)
    entry = fields["items"][0]["items"][0]
    assert entry["absence"] == [
        {"label": "Frånvaro", "names": "Ada Ek och Bo Ås"},
        {"label": "Anmäld frånvaro", "names": "Dan Berg"},
        {"label": "Deltar på distans", "names": "Eli Fors"},
    ]
    assert entry["replacements"] == ["Ida Rask ersätter Cia Lund under dagens möte."]
    assert fields["absence"] == entry["absence"]
    assert fields["replacements"] == entry["replacements"]
    assert fields["items"][0]["absence"] == fields["items"][1]["absence"] == []


def replacement(case_of, *lines, phrase=None):
    body = "" if phrase is None else f"phrases = {{ substitute = '{phrase}' }}"
    return view(case_of(group(*lines), body), "minutes")["replacements"]


OTHER = "{absent} ersätts av {substitute}."


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        (None, "Ida Rask, Älvbygden, ersätter Ada Ek under dagens möte."),
        (OTHER, "Ada Ek ersätts av Ida Rask, Älvbygden."),
        ("", None),
    ],
)
def test_a_stand_in_from_outside_keeps_the_affiliation(case_of, phrase, sentence):
    line = '{ name = "Ada Ek", substitute = "Ida Rask, Älvbygden" }'
    told = replacement(case_of, line, phrase=phrase)
    assert told == ([sentence] if sentence else [])


def test_a_stand_in_on_the_list_is_named_alone(case_of):
    told = replacement(
        case_of,
        '{ name = "Bo Ås", party = "M", title = "direktör", '
        'replaces = { name = "Ada Ek", title = "chef" } }',
    )
    assert told == ["Bo Ås ersätter Ada Ek, chef, under dagens möte."]


def test_a_name_is_no_markup(case_of):
    told = replacement(case_of, '{ name = "A_d_a *Ek*", substitute = "[x](y) <b>" }')
    assert told == ["\\[x\\](y) \\<b\\> ersätter A\\_d\\_a \\*Ek\\* under dagens möte."]
