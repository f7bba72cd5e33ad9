"""People in prose: listed names and spellings of them, and nobody else."""

import pytest

from sro_cli.engine.people.likeness import form
from sro_cli.engine.people.mentions import rows
from sro_cli.engine.people.name_index import NameIndex
from sro_cli.engine.people.spotting import Spotter

LISTED = (
    "Helen Tornquist",
    "Magnus Hagman",
    "Moa Svärd Dunkmark",
    "Anna-Karin Nygårds",
    "Carl von Sydmark",
)


def spotted(text: str) -> list[str]:
    names = NameIndex()
    for each in LISTED:
        names.add(form(each))
    spotter = Spotter(names)
    return [each.written for row in rows(text) for each in spotter.spotted(row)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Helene Tornquist ersätter Magnus Hagman under dagens möte.",
            ["Helene Tornquist", "Magnus Hagman"],
        ),
        ("Ordförande Helén Tornquist öppnar mötet.", ["Helén Tornquist"]),
        ("Ordföranden, **Helén** Tornquist.", ["Helén Tornquist"]),
        ("efter **Helen Tornquist**s förslag", ["Helen Tornquist"]),
        ("Helene Tornquists förslag antas.", ["Helene Tornquist"]),
        ("av Anna-Karin Nygårds", ["Anna-Karin Nygårds"]),
        ("av Annakarin Nygårds", ["Annakarin Nygårds"]),
        ("Helene\nTornquist och andra", ["Helene Tornquist"]),
        ("HELEN TORNQUIST", ["HELEN TORNQUIST"]),
        ("Moa Dunkmark informerar", ["Moa Dunkmark"]),
        ("Moa Svärd Dunkmark informerar", ["Moa Svärd Dunkmark"]),
        ("Karl von Sydmark", ["Karl von Sydmark"]),
        ("Helen Tornquist Västra Regionen", ["Helen Tornquist"]),
        ("Helene Tornquist Region Norr", ["Helene Tornquist"]),
        (
            "- Helene Tornquist\n- Magnus Hagmann",
            ["Helene Tornquist", "Magnus Hagmann"],
        ),
        ("Helen Tornquist\nMagnus Hagman", ["Helen Tornquist", "Magnus Hagman"]),
        ("Mötet öppnades av Helen Tornquist. Magnus tackade.", ["Helen Tornquist"]),
    ],
)
def test_listed_people_are_seen_however_they_are_written(text, names):
    assert spotted(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Helen informerar, och Tornquist svarar.",
        "Helena Tornberg, Magnus Hagström och Moa Svärdsson.",
        "Region Norrdalen och Västra Regionen",
        "Se [underlaget](https://example.org/Helene_Tornquist).",
        "Magnus. Hagman svarade.",
        "Fråga till Magnus: Hagmans grupp",
    ],
)
def test_others_are_not_taken_for_them(text):
    assert spotted(text) == []
