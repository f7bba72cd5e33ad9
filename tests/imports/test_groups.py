"""Lists of people: who is a person, and under which heading they stand."""

import pytest
from understood import groups, head

START = "Mötesanteckning SRN\n\nDatum: 6 mars 2025\n\n"


def listed(text: str) -> list[tuple[str, str, list[str]]]:
    return groups(head(START + text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ledamöter\nEva Ek (S), Kusten\nUlf Dal (M), Kusten",
            [("Ledamöter", "", ["Eva Ek", "Ulf Dal"])],
        ),
        (
            "För Region Norrdalen\n\nEva Ek (S)\n\nKommunerna\n\nUlf Dal\nBo Al (C)",
            [
                ("För Region Norrdalen", "", ["Eva Ek"]),
                ("Kommunerna", "", ["Ulf Dal", "Bo Al"]),
            ],
        ),
        (
            (
                "För Region Norrdalen\n\nPolitiker\n\nEva Ek (S)\n\nTjänstepersoner\n\n"
                "Ulf Dal, direktör RFN\n\nFör kommunerna\n\nPolitiker\n\nBo Al (C)"
            ),
            [
                ("För Region Norrdalen", "Politiker", ["Eva Ek"]),
                ("För Region Norrdalen", "Tjänstepersoner", ["Ulf Dal"]),
                ("För kommunerna", "Politiker", ["Bo Al"]),
            ],
        ),
        (
            "Närvarande: Eva Ek (S), Ulf Dal (M)",
            [("Närvarande", "", ["Eva Ek", "Ulf Dal"])],
        ),
        (
            "Ledamöter\n- Eva Ek (S)\n- Ulf Dal (M)",
            [("Ledamöter", "", ["Eva Ek", "Ulf Dal"])],
        ),
        (
            "Norra delen\tSödra delen\nEva Ek (S)\tUlf Dal (M)\nBo Al (C)\tSiv Lo (V)",
            [
                ("Norra delen", "", ["Eva Ek", "Bo Al"]),
                ("Södra delen", "", ["Ulf Dal", "Siv Lo"]),
            ],
        ),
        (
            "Namn\tParti\tKommun\nEva Ek\tS\tKusten\nUlf Dal\tM\tKusten",
            [("", "", ["Eva Ek", "Ulf Dal"])],
        ),
        (
            "Ersättare\tParti\tNärvaro\nEva Ek\tS\tJa\nUlf Dal\tM\tJa",
            [("Ersättare", "", ["Eva Ek", "Ulf Dal"])],
        ),
    ],
)
def test_people_stand_under_their_headings(
    text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert listed(text) == expected


def test_columns_of_a_table_are_keys_of_its_people() -> None:
    found = head(
        f"{START}Namn\tParti\tKommun\tNärvaro\tErsätts av\n"
        "Eva Ek\tS\tKusten\tJa\t\nUlf Dal\tM\tKusten\tFrånv\tSiv Lo"
    )
    assert found.meeting["participants"][0]["people"] == [
        {"name": "Eva Ek", "party": "S", "affiliation": "Kusten"},
        {
            "name": "Ulf Dal",
            "party": "M",
            "affiliation": "Kusten",
            "attendance": "absent",
            "substitute": "Siv Lo",
        },
    ]


@pytest.mark.parametrize(
    ("label", "attendance"),
    [("Frånvarande", "absent"), ("Anmält förhinder", "excused")],
)
def test_a_list_of_who_is_away_marks_them_where_they_stand(
    label: str, attendance: str
) -> None:
    found = head(f"{START}Ledamöter\nEva Ek (S)\nUlf Dal (M)\n\n{label}\nUlf Dal")
    assert groups(found) == [("Ledamöter", "", ["Eva Ek", "Ulf Dal"])]
    people = found.meeting["participants"][0]["people"]
    assert [person.get("attendance") for person in people] == [None, attendance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frånvarande: Bo Al (C)", [("Ledamöter", "", ["Eva Ek", "Ulf Dal", "Bo Al"])]),
        (
            "Frånvarande\nBo Al (C)",
            [("Ledamöter", "", ["Eva Ek", "Ulf Dal"]), ("Frånvarande", "", ["Bo Al"])],
        ),
    ],
)
def test_who_is_away_and_on_no_other_list_was_called_too(
    text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    found = head(f"{START}Ledamöter\nEva Ek (S)\nUlf Dal (M)\n\n{text}")
    assert groups(found) == expected
    assert found.meeting["participants"][-1]["people"][-1]["attendance"] == "absent"


def test_a_footnote_says_whom_its_bearer_replaces() -> None:
    found = head(
        f"{START}Ledamöter\nEva Ek, Kusten*\nUlf Dal\n\n* ersätter Bo Al, Kusten"
    )
    people = found.meeting["participants"][0]["people"]
    assert people[0]["replaces"] == {"name": "Bo Al", "affiliation": "Kusten"}
