"""Who was away and who came instead, told by sentences of the agenda."""

from typing import Any

import pytest
from understood import Table, draft

from sro_cli.imports.draft import Draft

HEAD = (
    "Mötesanteckning SRN\n\nDatum: 6 mars 2025\n\nLedamöter\n"
    "Eva Ek (S), Kusten\nUlf Dal (M), Kusten\nBo Al (C), Kusten\n\n"
    "1. Mötets öppnande\n\n"
)


def paper(text: str) -> Draft:
    return draft(f"{HEAD}{text}\n\n2. Nytt avtal\n\nText.\n")


def said(found: Draft) -> dict[str, Table]:
    """Return what is said of those who were not simply there."""
    usual = {"name", "party", "affiliation"}
    return {
        person["name"]: {key: person[key] for key in person.keys() - usual}
        for group in found.meeting["participants"]
        for person in group["people"]
        if person.keys() - usual
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Frånvarande: Eva Ek och Bo Al.",
            {"Eva Ek": {"attendance": "absent"}, "Bo Al": {"attendance": "absent"}},
        ),
        ("Anmält förhinder: Eva Ek", {"Eva Ek": {"attendance": "excused"}}),
        (
            "Siv Lo ersätter Eva Ek under dagens möte.",
            {"Eva Ek": {"attendance": "excused", "substitute": "Siv Lo"}},
        ),
        (
            "Siv Lo, Fjällen, ersätter Eva Ek.",
            {"Eva Ek": {"attendance": "excused", "substitute": "Siv Lo, Fjällen"}},
        ),
        (
            "Eva Ek ersätts av Siv Lo.",
            {"Eva Ek": {"attendance": "excused", "substitute": "Siv Lo"}},
        ),
        (
            "Frånvarande: Eva Ek\n\nSiv Lo ersätter Eva Ek under dagens möte.",
            {"Eva Ek": {"attendance": "absent", "substitute": "Siv Lo"}},
        ),
        ("Eva Ek ersätter Ann Storm.", {"Eva Ek": {"replaces": "Ann Storm"}}),
    ],
)
def test_a_sentence_is_carried_out_on_the_lists(
    text: str, expected: dict[str, Any]
) -> None:
    found = paper(text)
    assert said(found) == expected
    assert "notes" not in found.meeting["items"][0]


@pytest.mark.parametrize(
    "text", ["Frånvarande: Ann Storm", "Siv Lo ersätter Ann Storm under dagens möte."]
)
def test_a_sentence_about_nobody_on_the_lists_is_kept_and_told(text: str) -> None:
    found = paper(text)
    assert said(found) == {}
    assert found.meeting["items"][0]["notes"] == text
    assert "Ann Storm" in " ".join(
        f"{each.text} {each.message}" for each in found.unsure
    )


def test_the_houses_own_sentence_becomes_its_phrase() -> None:
    assert paper("Siv Lo tjänstgör i stället för Eva Ek.").habits.phrases == {
        "substitute": "{substitute} tjänstgör i stället för {absent}."
    }
    assert paper("Siv Lo ersätter Eva Ek under dagens möte.").habits.phrases == {}
