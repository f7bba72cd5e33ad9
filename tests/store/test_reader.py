"""What is wrong with a file is told all at once, in our words, with its lines."""

import pytest

from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.store.encoding import decode
from sro_cli.store.reader import read

HEAD = """\
format = 1
body = "srn"
date = 2027-04-22
start = 13:30:00
end = 15:30:00
"""


def told(text: str, model: type = Meeting) -> list[str]:
    return [
        f"{each.line}: {each.code} {each.message}"
        + (f" | {each.hint}" if each.hint else "")
        for each in read(text, model).problems
    ]


def test_all_problems_are_told_at_once() -> None:
    assert told("""\
format = 1
body = "srn"
date = "2027-04-22"
start = 13:30
end = 15.30
plcae = "Staden"
state = "drafft"

[[participants]]
heading = 3
people = [
    { name = "Eva Ek", attendance = "away" },
    { nmae = "Ida Alm" },
]

[[items]]
tilte = "Avtal"
minutes = "20"
""") == [
        '3: F102 date is "2027-04-22"; it must be a date: 2025-03-06, without quotes',
        "4: F101 a clock time needs seconds here: write 13:30:00",
        (
            "5: F102 end is 15.3; it must be a time: 13:30:00, without quotes"
            " | write 15:30:00, without quotes"
        ),
        "6: F103 unknown key plcae | did you mean place?",
        (
            '7: F102 state is "drafft"; it must be one of draft, called, held,'
            " approved, cancelled | did you mean draft?"
        ),
        '10: F102 heading is 3; it must be a text in "quotes"',
        (
            '12: F102 attendance is "away"; it must be one of present, absent, excused,'
            " remote"
        ),
        "13: F104 the key name is missing",
        "13: F103 unknown key nmae | did you mean name?",
        "16: F104 the key title is missing",
        "17: F103 unknown key tilte | did you mean title?",
        '18: F102 minutes is "20"; it must be a whole number',
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("start = 13:30\n", "1: F101 a clock time needs seconds here: write 13:30:00"),
        ("start = 9.05 # tidigt\n", None),
        (
            'title = "Avtal\n',
            (
                '1: F101 this is not TOML: title = "Avtal'
                ' | a text stands in "quotes", a list in [brackets], a remark behind #'
            ),
        ),
        (
            'people = [\n    { name = "Eva Ek" },\n',
            (
                "2: F101 the file ends in the middle of a text, list or table"
                " | look for a quote or a bracket that is never closed"
            ),
        ),
        (
            "format = 1\nformat = 1\n",
            "2: F101 a key or table stands here a second time: format = 1",
        ),
        (
            "start = 25:30:00\n",
            (
                "1: F101 there is no such date or time: start = 25:30:00"
                " | a date is 2025-03-06, a time 13:30:00"
            ),
        ),
        (
            'place = "C:\\Users"\n',
            (
                "1: F101 a backslash does not stand alone in quotes:"
                ' place = "C:\\Users"'
                " | write it twice, or put the text between 'single quotes'"
            ),
        ),
        (
            "place = ”Staden”\n",
            (
                "1: F101 this is not TOML: place = ”Staden”"
                ' | quotes are straight here: "…"'
            ),
        ),
        (
            'invited = [{ name = "a" party = "b" }]\nx = 1\n',
            (
                "1: F101 a comma or a closing bracket is missing:"
                ' invited = [{ name = "a" party = "b" }]'
                " | between two keys in braces stands a comma"
            ),
        ),
        ("a = " + "[" * 5000 + "]" * 5000, "1: F101 tables lie too deep in each other"),
    ],
)
def test_what_is_no_toml_is_told_in_our_words(text: str, problem: str | None) -> None:
    found = told(text)
    if problem is None:
        assert not any("F101" in each for each in found)
    else:
        assert found[0] == problem


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("start = 13:30:00\n", None),
        ("minutes = true\n", "8: F102 minutes is true; it must be a whole number"),
        ("minutes = -5\n", "8: F102 minutes is -5; it must be 0 or more"),
        ("minutes = 1500\n", "8: F102 minutes is 1500; it must be 1440 or less"),
        ("start = 13:30:10\n", "8: F102 13:30:10 is not a time of whole minutes"),
        ('kind = "info"\n', '8: F102 kind is "info"; it must be a list in [brackets]'),
        (
            'kind = ["informaton"]\n',
            (
                '8: F102 kind is "informaton"; it must be one of information, dialogue,'
                " position, decision, report | did you mean information?"
            ),
        ),
        ("numbered = 1\n", "8: F102 numbered is 1; it must be true or false"),
        ("corrects = 1\n", "8: F102 corrects is 1; it must be a table"),
        (
            '[[items.items]]\ntitle = "a"\n[[items.items.items]]\ntitle = "b"\n',
            "10: F103 a sub-item cannot have sub-items of its own",
        ),
        (
            'id = "x"\n[[items]]\nid = "x"\ntitle = "b"\n',
            (
                "10: F102 two entries have the id x"
                " | change one, or leave it out: sro writes a new one"
            ),
        ),
    ],
)
def test_values_that_cannot_be_are_told_with_their_line(
    lines: str, problem: str | None
) -> None:
    found = told(f'{HEAD}[[items]]\ntitle = "Avtal"\n{lines}')
    assert found == ([problem] if problem else [])


def test_a_meeting_that_ends_before_it_begins_is_told() -> None:
    assert told(HEAD.replace("15:30", "12:30")) == [
        "5: F102 the meeting ends at 12:30, and begins at 13:30"
    ]


def test_words_that_no_paper_has_are_told() -> None:
    assert told('format = 1\n[labels]\nplcae = "Plats"\n', Body) == [
        "3: F103 unknown key plcae | did you mean place?"
    ]


def test_a_newer_format_is_read_as_far_as_it_is_known() -> None:
    reading = read(HEAD.replace("format = 1", "format = 2") + 'sound = "ja"\n', Meeting)
    assert reading.newer
    assert reading.value is not None
    assert [each.code for each in reading.problems] == ["F105"]


def test_entries_without_an_id_get_one() -> None:
    reading = read(
        f'{HEAD}[[items]]\ntitle = "Årsbokslut & budget"\n'
        '[[items]]\ntitle = "Årsbokslut, budget"\n',
        Meeting,
    )
    assert reading.value is not None
    assert [each.id for each in reading.value.items] == [
        "arsbokslut-budget",
        "arsbokslut-budget-2",
    ]


def test_a_mark_and_windows_line_ends_stay() -> None:
    data = b'\xef\xbb\xbfformat = 1\r\nbody = "srn"\r\n'
    decoded, fault = decode(data)
    assert fault is None
    assert decoded.text == 'format = 1\nbody = "srn"\n'
    assert decoded.encode(decoded.text) == data


def test_another_encoding_is_told_with_its_line() -> None:
    _decoded, fault = decode('format = 1\nplace = "Åre"\n'.encode("cp1252"))
    assert fault is not None
    assert (fault.code, fault.line) == ("F101", 2)
