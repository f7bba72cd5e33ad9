"""A person on a line of a list."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.person import Participant
from sro_cli.engine.people.looks import is_name
from sro_cli.imports.people import read_person


def person(line: str) -> dict[str, Any]:
    found = read_person(line)
    assert found is not None
    return found.person


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Sixten Abram (S), Norra regionen",
            {"name": "Sixten Abram", "party": "S", "affiliation": "Norra regionen"},
        ),
        (
            "Sixten Abram (M) Kustlandet",
            {"name": "Sixten Abram", "party": "M", "affiliation": "Kustlandet"},
        ),
        ("(S) Sixten Abram", {"name": "Sixten Abram", "party": "S"}),
        ("S – Sixten Abram", {"name": "Sixten Abram", "party": "S"}),
        ("Sixten Abram, (S)", {"name": "Sixten Abram", "party": "S"}),
        ("Sixten Abram, S", {"name": "Sixten Abram", "party": "S"}),
        ("Sixten Abram S", {"name": "Sixten Abram", "party": "S"}),
        ("Sixten Abram (-)", {"name": "Sixten Abram", "party": "-"}),
        (
            "Sixten Abram (ÖRP), Kustlandet",
            {"name": "Sixten Abram", "party": "ÖRP", "affiliation": "Kustlandet"},
        ),
        (
            "Siv Ekå (S) – Kustlandet",
            {"name": "Siv Ekå", "party": "S", "affiliation": "Kustlandet"},
        ),
        (
            "**Siv Ekå** (S), *Kustlandet*",
            {"name": "Siv Ekå", "party": "S", "affiliation": "Kustlandet"},
        ),
        (
            "SIV EKÅ (S), KUSTLANDET",
            {"name": "SIV EKÅ", "party": "S", "affiliation": "KUSTLANDET"},
        ),
        (
            "Siv Ekå, Fjällmo/Granvik",
            {"name": "Siv Ekå", "affiliation": "Fjällmo/Granvik"},
        ),
        (
            "Siv Ekå, Vårdbolaget, regional primärvård",
            {"name": "Siv Ekå", "affiliation": "Vårdbolaget, regional primärvård"},
        ),
        ("Siv Ekå/RFN", {"name": "Siv Ekå", "affiliation": "RFN"}),
        ("Siv Ekå från RFN", {"name": "Siv Ekå", "affiliation": "RFN"}),
        ("Siv Ekå (s)", {"name": "Siv Ekå", "party": "S"}),
        ("Siv Ekå RFN", {"name": "Siv Ekå", "affiliation": "RFN"}),
        (
            "Siv Ekå Norra regionen",
            {"name": "Siv Ekå", "affiliation": "Norra regionen"},
        ),
    ],
)
def test_party_and_affiliation_are_told(line: str, expected: dict[str, Any]) -> None:
    assert person(line) == expected


@pytest.mark.parametrize(
    ("part", "title", "affiliation"),
    [
        ("direktör Samverkan Norrdalen", "direktör", "Samverkan Norrdalen"),
        ("direktör, Samverkan Norrdalen", "direktör", "Samverkan Norrdalen"),
        ("förbundsdirektör Kustlandet", "förbundsdirektör", "Kustlandet"),
        ("extra representant Kustlandet", "extra representant", "Kustlandet"),
        ("beredning NorrKom", "beredning", "NorrKom"),
        ("Primärvårdschef Kusthälsan", "Primärvårdschef", "Kusthälsan"),
        ("ordförande Regionstyrelsen", "ordförande", "Regionstyrelsen"),
        ("andre vice ordförande HSN", "andre vice ordförande", "HSN"),
        (
            "ordförande strategiska Hälso- och sjukvårdsnämnden (HSN)",
            "ordförande",
            "strategiska Hälso- och sjukvårdsnämnden (HSN)",
        ),
        ("direktör och chef Kustlandet", "direktör och chef", "Kustlandet"),
        ("ledamot, Kustlandet", "ledamot", "Kustlandet"),
        ("VD Vårdbolaget", "VD", "Vårdbolaget"),
        ("hälso- och sjukvårdsdirektör", "hälso- och sjukvårdsdirektör", None),
        ("processledare för nytt Vårdavtal", "processledare för nytt Vårdavtal", None),
        ("ordförande i Regionstyrelsen", "ordförande i Regionstyrelsen", None),
        ("strateg hälsa", "strateg hälsa", None),
        ("HSN:s direktör", "HSN:s direktör", None),
        ("tjg. ersättare", "tjg. ersättare", None),
        ("2:e vice ordförande", "2:e vice ordförande", None),
        ("Vård- och omsorg Granvik", None, "Vård- och omsorg Granvik"),
        ("Vård och omsorgsförvaltningen", None, "Vård och omsorgsförvaltningen"),
        ("Sjukhusen i Öster", None, "Sjukhusen i Öster"),
    ],
)
def test_a_title_is_parted_from_the_affiliation(
    part: str, title: str | None, affiliation: str | None
) -> None:
    found = person(f"Siv Ekå, {part}")
    assert (found.get("title"), found.get("affiliation")) == (title, affiliation)
    assert "role" not in found


@pytest.mark.parametrize(
    ("line", "role", "title"),
    [
        ("Siv Ekå (S), Kustlandet, **vice ordförande**", "vice-chair", None),
        (
            "Siv Ekå (S), ordförande Regionstyrelsen, **ordförande**",
            "chair",
            "ordförande",
        ),
        ("Siv Ekå (S), **ordförande**, vice ordförande", "chair", "vice ordförande"),
        ("Siv Ekå (ordförande)", "chair", None),
        ("Siv Ekå, ordf.", "chair", None),
        ("Siv Ekå, vice ordförande, Kustlandet", "vice-chair", None),
        ("Siv Ekå, ordförande, Tekniska nämnden", None, "ordförande"),
        ("Ordförande Siv Ekå (S)", "chair", None),
        ("Vice ordförande: Siv Ekå (S)", "vice-chair", None),
        ("Sekreterare: Siv Ekå", "secretary", "Sekreterare"),
        ("Siv Ekå, Mötessekreterare RFN", "secretary", "Mötessekreterare"),
        ("Siv Ekå (S), 1:e vice ordförande", "vice-chair", "1:e vice ordförande"),
    ],
)
def test_the_role_in_the_body_is_told_from_other_titles(
    line: str, role: str | None, title: str | None
) -> None:
    found = person(line)
    assert (found.get("role"), found.get("title")) == (role, title)


@pytest.mark.parametrize(
    ("line", "name", "title"),
    [
        ("Förbundsdirektör Siv Ekå, Kustlandet", "Siv Ekå", "Förbundsdirektör"),
        (
            "hälso- och sjukvårdsdirektör Karin Lo Ekå",
            "Karin Lo Ekå",
            "hälso- och sjukvårdsdirektör",
        ),
        ("upphandlare Klas-Göran Blå", "Klas-Göran Blå", "upphandlare"),
        ("legitimerad dietist Siv Ekå", "Siv Ekå", "legitimerad dietist"),
    ],
)
def test_a_title_may_stand_before_the_name(line: str, name: str, title: str) -> None:
    found = person(line)
    assert (found["name"], found["title"]) == (name, title)


@pytest.mark.parametrize(
    ("words", "attendance", "rest"),
    [
        (", ej närvarande", "absent", ""),
        (" frånvarande", "absent", ""),
        (" (frånvarande)", "absent", ""),
        (", anmält förhinder", "excused", ""),
        (", via Teams", "remote", ""),
        (" – digitalt", "remote", ""),
        (", på distans kl. 9.00–10.20", "remote", "kl. 9.00–10.20"),
        (" §§ 1–5", None, "§§ 1–5"),
        (", kl. 9.00–10.20", None, "kl. 9.00–10.20"),
        (", frånvarande §§ 1–5", None, "frånvarande §§ 1–5"),
        (", närvarande", None, ""),
        (", tfn 0000-12 34 56", None, "tfn 0000-12 34 56"),
    ],
)
def test_attendance_is_told_and_its_remainder_kept(
    words: str, attendance: str | None, rest: str
) -> None:
    found = read_person(f"Ulf Dal (M){words}")
    assert found is not None
    assert (found.person.get("attendance"), found.rest) == (attendance, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Siv Ekå, Kustlandet (ersättare för Ulf Dal)",
        "Siv Ekå, Kustlandet, tjänstgör i stället för Ulf Dal",
        "Siv Ekå ersätter Ulf Dal",
        "Siv Ekå för Ulf Dal",
        "Siv Ekå, tjg. ersättare för Ulf Dal",
    ],
)
def test_who_stands_in_for_whom_is_told(line: str) -> None:
    assert person(line)["replaces"] == {"name": "Ulf Dal"}


def test_the_party_of_the_replaced_is_kept() -> None:
    found = person("Siv Ekå (S) ersätter Ulf Dal (M)")
    assert found["replaces"] == {"name": "Ulf Dal", "party": "M"}


def test_who_is_replaced_is_excused() -> None:
    found = person("Ulf Dal (M), ersätts av Siv Ekå")
    assert (found["substitute"], found["attendance"]) == ("Siv Ekå", "excused")


@pytest.mark.parametrize("mark", ["*", "\\*", "²"])
def test_a_footnote_mark_is_no_part_of_the_person(mark: str) -> None:
    found = read_person(f"Siv Ekå (vice ordförande){mark}")
    assert found is not None
    assert found.person == {"name": "Siv Ekå", "role": "vice-chair"}
    assert found.mark == mark.strip("\\")


@pytest.mark.parametrize(
    "line",
    [
        "Kustlandet",
        "Kommunpolitiker",
        "Norra Kustlandet",
        "Granvik Bygg AB",
        "Godkännande av dagens agenda",
        "FÖREGÅENDE MÖTESANTECKNING",
        "VAD SOM HINDRAR",
        "Siv Ekå informerar om läget.",
        "Siv Ekå (V) reserverar sig mot beslutet.",
        "Siv Ekå, RFN, och Ulf Dal",
        "Siv Ekå och Ulf Dal hälsas välkomna",
        "Förslag Till Beslut:",
        "* ersätter direktör Siv Ekå",
        "Vakant (M)",
        "",
    ],
)
def test_a_line_that_names_no_person_is_left(line: str) -> None:
    assert read_person(line) is None


@pytest.mark.parametrize(
    ("line", "is_sure"),
    [("Siv Ekå", True), ("Granvik Storås", False), ("Siv Ekå (RFN)", False)],
)
def test_what_may_be_otherwise_is_said(line: str, is_sure: bool) -> None:
    found = read_person(line)
    assert found is not None
    assert (not found.unsure) is is_sure


@pytest.mark.parametrize(
    "name",
    [
        "Siv Ekå",
        "Ann-Sofie Blå",
        "Karin Lo Ekå",
        "Åse Lund-Berg",
        "Siv af Ekå",
        "Siv von der Dal",
        "Per O. Dal",
        "Lars J:son Dal",
        "Sean O'Dal",
        "Renée Müller",
        "Ian McDal",
        "SIV EKÅ",
        "PO Dal",
    ],
)
def test_names_are_known_by_their_looks(name: str) -> None:
    assert is_name(name)
    assert person(f"{name} (S), Kustlandet")["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "Siv",
        "siv ekå",
        "Samverkan Norr",
        "Södra Kusten",
        "Granviks kommun",
        "RFN HSN",
        "NorrKom Kusten",
        "Siv Direktör",
        "6 mars",
        "Siv Ekå informerar",
        "",
    ],
)
def test_other_words_are_no_names(text: str) -> None:
    assert not is_name(text)


NAMES = st.sampled_from(["Siv Ekå", "Ann-Sofie Blå Dal", "Ulf von Dal"])
PARTS = st.lists(
    st.sampled_from(
        [
            "direktör Kustlandet",
            "NorrKom",
            "Vård- och omsorg Granvik",
            "ordförande HSN",
            "regional primärvård",
            "ledamot",
        ]
    ),
    max_size=3,
    unique=True,
)


@given(NAMES, st.sampled_from(["", " (S)", " (KD)"]), PARTS)
def test_no_word_of_a_line_is_lost(name: str, party: str, parts: list[str]) -> None:
    line = ", ".join((name + party, *parts))
    found = read_person(line)
    assert found is not None
    table = Participant.model_validate(found.person)
    fields = (table.name, table.party, table.title, table.affiliation, found.rest)
    kept = " ".join(filter(None, fields)).replace(",", " ").split()
    assert sorted(kept) == sorted(
        line.replace(",", " ").replace("(", " ").replace(")", " ").split()
    )


@given(st.text() | st.text("Aeå ,;()*§:-–.1\t", max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    found = read_person(text)
    assert found is None or found.person["name"].strip()


def test_a_person_that_is_changed_is_not_another_lines():
    line = "Åsa Lund (C), Älvbo, ersätter Rut Hede (M)"
    first = read_person(line)
    first.person["role"] = "chair"
    first.person["replaces"]["name"] = "Bo Al"
    again = read_person(line)
    assert "role" not in again.person
    assert again.person["replaces"]["name"] == "Rut Hede"
