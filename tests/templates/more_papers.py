"""Notes of a body that numbers nothing; minutes with no heading over the agenda."""

from typing import Any

from hand_made import group, item, paper, record, sub_item
from norrdalen import eleven_groups
from some_minutes import minutes


def unnumbered(title: str, notes: str = "", **given: Any) -> dict[str, Any]:
    flags = {"is_item": False, "is_unnumbered": True, "numbered": False}
    return item(title, notes=notes, **flags, **given)


def notes(**other: Any) -> dict[str, Any]:
    return paper(
        **{
            "paper_title": "Mötesanteckning",
            "running_title": "Mötesanteckning, 2027-06-03",
            "body_title": "Politisk referensgrupp – nytt hälso- och sjukvårdsavtal",
            "date": "2027-06-03",
            "time": "15:30 – 16:30",
            "label_place": "Mötesform",
            "place": "Regionens hus, Norrstad",
            "called": "Se lista.",
            "label_agenda": "",
            "participants": reference_group(),
            "items": talks(),
            **other,
        }
    )


def reference_group() -> list[dict[str, Any]]:
    return [
        group(
            "Politisk referensgrupp",
            "",
            "Åse Lundvall-Berg (S), ordförande Hälso- och sjukvårdsnämnden",
            "Ingela Torvald (S), Kustlandet",
            "Nora Ekträsk (V), Hälso- och sjukvårdsnämnden",
            "Malte Forsvik (C), Älvbygden",
            "Annelie Brunnsjö (M), Fjällkommunerna",
            "Pia Skogmyr (KD), Södra Norrdalen",
        ),
        group(
            "Övriga deltagare",
            "Tjänstepersoner",
            "Karin Åsbrink Lo, direktör NorrKom",
            "Elin Starrmo, Region Norrdalen",
            "Viktor Hammarnäs, Region Norrdalen",
            "Jonna Revholt, NorrKom",
            "Samira Daleby, Region Norrdalen",
            new_column=True,
        ),
    ]


def talks() -> list[dict[str, Any]]:
    return [
        unnumbered(
            "Aktuellt",
            "Arbetet med det nya avtalet följer plan och i princip alla beslut är nu "
            "fattade, med enstaka återstående delar.",
        ),
        unnumbered(
            "Hur arbetar vi tillsammans",
            "Arbetet bedrivs genom gemensamma strukturer mellan region och kommun. "
            "Viktigt är att respektive part säkerställer intern förankring inför "
            "gemensamma beslut.",
            position=["Referensgruppen ställer sig bakom arbetssättet."],
            dialogue=["Förankringen tar tid.", "Mallar för svar underlättar."],
        ),
        unnumbered(
            "Dialogkonferenser",
            "Konferenserna genomförs på plats, med fokus på process och gemensamt "
            "arbete. Ansvariga för att inleda är\n\n"
            "- 7 september: Åse Lundvall-Berg och Malte Forsvik\n"
            "- 5 oktober: Ingela Torvald och Annelie Brunnsjö\n"
            "- 14 oktober: Pia Skogmyr och Nora Ekträsk.\n",
            items=[
                sub_item(
                    "",
                    "Inbjudan",
                    text="Inbjudan går till alla kommuner.",
                )
            ],
            records=[record("", "Inbjudan", notes="Den skickas i juni.")],
        ),
        unnumbered("Avslut", "Mötet avslutas."),
    ]


def without_agenda_heading() -> dict[str, Any]:
    return minutes(label_agenda="", participants=eleven_groups())
