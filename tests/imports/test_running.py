"""People in a running line."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.imports.running import read_absent, read_people, read_substitutes


def people(text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (one["name"], one.get("title"), one.get("affiliation"))
        for one in (found.person for found in read_people(text))
    ]


def names(text: str) -> list[str]:
    return [name for name, _title, _affiliation in people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Siv Ekå, RFN, och Malin Sved Dal, NorrKom",
            [("Siv Ekå", None, "RFN"), ("Malin Sved Dal", None, "NorrKom")],
        ),
        (
            "*Siv Ekå, RFN, Ulf Dal, Viks Kommunalförbund, Bo Lind, RFN och Eva Al, X*",
            [
                ("Siv Ekå", None, "RFN"),
                ("Ulf Dal", None, "Viks Kommunalförbund"),
                ("Bo Lind", None, "RFN"),
                ("Eva Al", None, "X"),
            ],
        ),
        (
            "Siv Ekå, ordförande hälso- och vårdnämnden, Ann Blå, X, och Ulf Dal, X",
            [
                ("Siv Ekå", "ordförande", "hälso- och vårdnämnden"),
                ("Ann Blå", None, "X"),
                ("Ulf Dal", None, "X"),
            ],
        ),
        ("Siv Ekå, Funktionsledare RFN", [("Siv Ekå", "Funktionsledare", "RFN")]),
        (
            "Siv Ekå (S), RFN och Ulf Dal (M), Kustlandet",
            [("Siv Ekå", None, "RFN"), ("Ulf Dal", None, "Kustlandet")],
        ),
        (
            "Siv Ekå och Ulf Dal, RFN",
            [("Siv Ekå", None, None), ("Ulf Dal", None, "RFN")],
        ),
        (
            "Siv Ekå RFN och Ulf Dal NorrKom",
            [("Siv Ekå", None, "RFN"), ("Ulf Dal", None, "NorrKom")],
        ),
        (
            "Siv Ekå, Vård och omsorg Granvik, Ulf Dal",
            [("Siv Ekå", None, "Vård och omsorg Granvik"), ("Ulf Dal", None, None)],
        ),
        (
            "hälso- och sjukvårdsdirektör Siv Ekå samt upphandlare Ulf Dal, RFN",
            [
                ("Siv Ekå", "hälso- och sjukvårdsdirektör", None),
                ("Ulf Dal", "upphandlare", "RFN"),
            ],
        ),
        (
            "Siv Ekå, processledare för nytt avtal, och Ulf Dal",
            [
                ("Siv Ekå", "processledare för nytt avtal", None),
                ("Ulf Dal", None, None),
            ],
        ),
        (
            "Siv Ekå, direktör NorrKom (ordförande), Ulf Dal, RFN",
            [("Siv Ekå", "direktör", "NorrKom"), ("Ulf Dal", None, "RFN")],
        ),
    ],
)
def test_an_affiliation_belongs_to_the_person_before_it(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text) == expected
    assert not any(found.unsure for found in read_people(text))


def test_a_place_that_looks_like_a_name_is_kept_and_unsure() -> None:
    text = "Siv Ekå, Gran Storås, Ulf Dal, RFN"
    assert people(text) == [("Siv Ekå", None, "Gran Storås"), ("Ulf Dal", None, "RFN")]
    assert [bool(found.unsure) for found in read_people(text)] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Siv Ekå, Ulf Dal och Bo Lind.",
        "Siv Ekå, Ulf Dal, och Bo Lind",
        "Siv Ekå samt Ulf Dal samt Bo Lind",
        "Siv Ekå & Ulf Dal & Bo Lind",
        "Siv Ekå; Ulf Dal; Bo Lind",
        "Siv Ekå/Ulf Dal/Bo Lind",
        "Siv Ekå, Ulf Dal och Bo Lind m.fl.",
        "Siv Ekå (S), Ulf Dal (M) (via Teams), Bo Lind",
    ],
)
def test_names_are_parted(text: str) -> None:
    assert names(text) == ["Siv Ekå", "Ulf Dal", "Bo Lind"]


def test_initials_are_names_in_a_list() -> None:
    assert names("T S, U O, B H och C Ö") == ["T S", "U O", "B H", "C Ö"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beredningen", ["Beredningen"]),
        ("SRN:s ordförande", ["SRN:s ordförande"]),
        ("Siv Ekå, RFN, och beredningen", ["Siv Ekå", "beredningen"]),
        ("Siv och Ulf", ["Siv", "Ulf"]),
    ],
)
def test_who_is_no_person_by_name_is_kept_and_unsure(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected
    assert read_people(text)[-1].unsure


@pytest.mark.parametrize("text", ["", "Ingen", "Inga.", "Se lista.", "–", "Se nedan"])
def test_nobody_is_nobody(text: str) -> None:
    assert read_people(text) == []
    assert read_absent(text, "Frånvaro") == []


@pytest.mark.parametrize(
    ("label", "attendance"),
    [
        ("Frånvarande", "absent"),
        ("absent", "absent"),
        ("Anmäld frånvaro:", "excused"),
        ("FÖRHINDER", "excused"),
    ],
)
def test_the_label_says_how_somebody_is_away(label: str, attendance: str) -> None:
    found = read_absent("Siv Ekå och Ulf Dal", label)
    assert [one.person["attendance"] for one in found] == [attendance] * 2


EKA, DAL = {"name": "Siv Ekå"}, {"name": "Ulf Dal"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siv Ekå ersätter Ulf Dal under dagens möte.", [(EKA, DAL)]),
        ("Ulf Dal ersätts av Siv Ekå", [(EKA, DAL)]),
        ("Siv Ekå tjänstgör för Ulf Dal", [(EKA, DAL)]),
        ("Siv Ekå i stället för Ulf Dal", [(EKA, DAL)]),
        ("Siv Ekå (ersättare för Ulf Dal)", [(EKA, DAL)]),
        ("Ulf Dal (ersätts av Siv Ekå)", [(EKA, DAL)]),
        ("Ersättare för Ulf Dal: Siv Ekå", [(EKA, DAL)]),
        ("Tjänstgörande ersättare: Siv Ekå för Ulf Dal", [(EKA, DAL)]),
        (
            "Siv Ekå (S) ersätter Ulf Dal (M), och Bo Lind ersätter Eva Al",
            [
                (EKA | {"party": "S"}, DAL | {"party": "M"}),
                ({"name": "Bo Lind"}, {"name": "Eva Al"}),
            ],
        ),
        (
            "Siv Ekå ersätter Ulf Dal. Bo Lind ersätter Eva Al.",
            [(EKA, DAL), ({"name": "Bo Lind"}, {"name": "Eva Al"})],
        ),
        (
            "Siv Ekå ersätter hälso- och sjukvårdsdirektör Ulf Dal",
            [(EKA, DAL | {"title": "hälso- och sjukvårdsdirektör"})],
        ),
        (
            "* ersätter direktör Ulf Dal, Kustlandet",
            [({}, DAL | {"title": "direktör", "affiliation": "Kustlandet"})],
        ),
        ("Avtalet ersätter det gamla avtalet", []),
        ("Ulf Dal (L) befrias från uppdraget som ersättare i nämnden", []),
        ("Inga", []),
    ],
)
def test_who_stands_in_for_whom_is_read(
    text: str, expected: list[tuple[dict[str, Any], dict[str, Any]]]
) -> None:
    found = read_substitutes(text)
    assert [(one.substitute, one.absent) for one in found] == expected


def test_for_how_long_is_kept() -> None:
    assert read_substitutes("Siv Ekå ersätter Ulf Dal §§ 4–6")[0].rest == "§§ 4–6"


WHO = st.tuples(
    st.sampled_from(["Siv Ekå", "Ulf Dal (M)", "Ann-Sofie Blå Dal", "Bo Lind"]),
    st.sampled_from(["", ", RFN", ", direktör NorrKom", ", Vård- och omsorg Granvik"]),
).map("".join)


@given(st.lists(WHO, min_size=1, max_size=6))
def test_everybody_of_a_list_is_found_in_order(who: list[str]) -> None:
    text = f"{', '.join(who[:-1])}, och {who[-1]}" if len(who) > 1 else who[0]
    wanted = [each.partition(",")[0].partition(" (")[0] for each in who]
    assert names(text) == wanted


@given(st.text() | st.text("Aeå ,;()*:-.och", max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    assert all(found.person["name"] for found in read_people(text))
    assert all(found.absent for found in read_substitutes(text))
