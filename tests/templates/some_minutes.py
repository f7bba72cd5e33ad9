"""Minutes with all that minutes have: the pictures of the specification."""

from typing import Any

from a_summons import NOTED, wheel_item
from hand_made import correction, filled, item, paper, pause, record, sub_item
from norrdalen import BODY, adjuncts, called

from sro_cli.render.fields import ABSENCE

WIDE_WHEEL = """\
| 22 april 2027 | 17 juni 2027 | 16 september 2027 | 21 oktober 2027 | 2 december 2027 | Q1 2028 | Q2 2028 |
|---|---|---|---|---|---|---|
| | Vårdinformationssystem:<br>Lägesbeskrivning | | Dialog om aktuella ärenden | | Dialog om aktuella ärenden | |
| Nytt hälso- och sjukvårdsavtal:<br>Läget efter remissen | Nytt hälso- och sjukvårdsavtal:<br>Information om nuläge | Nytt hälso- och sjukvårdsavtal:<br>Ställningstagande till förslag | | Lagreglerade överenskommelser:<br>Information | Lagreglerade överenskommelser:<br>Ställningstagande | |
| Psykisk hälsa:<br>Handlingsplan och medel | | | Psykisk hälsa:<br>Delrapport | | | Psykisk hälsa:<br>Slutrapport |
| Hjälpmedelsförsörjning | | Hjälpmedelsförsörjning:<br>Servicenämnden | | Hjälpmedelsförsörjning:<br>Servicenämnden | | |
| Uppdragshandling | Uppföljning och analys:<br>Årsredovisning på länsnivå | Färdplan för god och nära vård:<br>Fördjupad uppföljning | | | | Uppföljning och analys:<br>Årsredovisning på länsnivå |
"""  # noqa: E501 (a row of a Markdown table is a line)


def minutes(**other: Any) -> dict[str, Any]:
    return paper(
        **{
            "paper_title": "Mötesanteckning SRN",
            "running_title": "Mötesanteckning SRN, 25 februari 2027",
            "body_name": "SRN",
            "body_title": BODY,
            "date": "25 februari 2027",
            "time": "13.00–15.30",
            "place": "Kommunalhuset, sal Älven, Torggatan 3, Norrstad",
            "invited_line": "Berit Hallonmyr, Region Norrdalen, och Ove Granåker, "
            "Kustlandet",
            "called": "Se lista",
            "participants": called(adjuncts()),
            "items": [*opening(), *before_the_break(), *after_the_break()],
            **other,
        }
    )


def opening() -> list[dict[str, Any]]:
    absent = "Malte Forsvik, Rune Hällevik, Anders Kallviken, Thore Vikander"
    roll = sub_item(
        "a",
        "Närvaro/frånvaro",
        absence=[
            filled(ABSENCE, label="Frånvaro", names=f"{absent} och Disa Holmsund")
        ],
        replacements=["Solveig Kroksjö ersätter Ulla Tjärnhed under dagens möte."],
    )
    return [
        item(
            "Mötets öppnande",
            items=[
                roll,
                sub_item(
                    "b",
                    "Välkomna nya representanter",
                    notes="Pia Skogmyr och Petter Lidmark hälsas välkomna.",
                    record_here=True,
                ),
                sub_item(
                    "c",
                    "Övriga frågor",
                    notes="Siv Granlöv tar upp frågan om intygsskrivande i kommunerna. "
                    "Rutinerna skiljer sig åt, vilket leder till högre kostnader och "
                    "merarbete.\n\n- Intyg till skolan\n- Intyg till arbetsgivaren\n\n"
                    "Frågan lämnas till beredningen.",
                    position=["Frågan lämnas till beredningen."],
                    dialogue=["Fler kommuner känner igen problemet."],
                    decisions=["Beredningen svarar i maj.", "Svaret sprids."],
                    record_here=True,
                ),
            ],
        ),
        item("Godkännande av dagens agenda", notes="Dagens agenda godkänns."),
        item(
            "Föregående mötesanteckning",
            papers=["2026-12-03 Mötesanteckning SRN"],
            notes="Föregående mötesanteckning godkänns med följande rättelse.",
            corrects=correction(
                "Rättelse av mötesanteckning 3 december 2026, punkt 6",
                "En förteckning över gällande styrdokument behöver tas fram inför "
                "arbetet med att minska mängden dokument. Detta bör göras inom två "
                "till tre möten.",
                "Beredningen får i uppdrag att ta fram en förteckning över gällande "
                "styrdokument inför arbetet med att minska mängden dokument. "
                "Uppdraget redovisas den 17 juni 2027.",
            ),
        ),
    ]


def before_the_break() -> list[dict[str, Any]]:
    return [
        item(
            "Samrådsorganets uppdrag – återblick och utvecklingsområden",
            kind="Information, dialog och ställningstagande",
            slot="30 minuter, kl. 13.05–13.35",
            presenters_line="Magnus Tallberg Ros, Region Norrdalen, och Karin Åsbrink "
            "Lo, NorrKom",
            papers=["Presentation SRN – uppdrag, återblick 2026 och på gång 2027"],
            position=[
                (
                    "Det politiska samrådsorganet SRN noterar informationen och ger "
                    "NorrKoms direktör och regionens hälso- och sjukvårdsdirektör i "
                    "uppdrag att ta fram ett förslag till uppdragshandling till mötet "
                    "den 22 april 2027."
                )
            ],
            notes="Samrådsorganet saknar i dag en formell uppdragshandling. Organet "
            "lämnar rekommendationer till huvudmännen i gemensamma samverkans- och "
            "ansvarsfrågor som rör hela länet.\n\nUnder 2027 fortsätter arbetet med "
            "avtalet. Mer finns att läsa i [Färdplan – länsgemensam strategi för god "
            "och nära vård](https://norrdalen.example/fardplan).\n\nEtt förslag till "
            "ärendelogg presenteras vid nästa möte.",
            dialogue=[
                (
                    "Uppdragshandlingen behöver vara strategisk och inte för "
                    "detaljstyrd, så att den håller över tid."
                ),
                (
                    "Samrådsorganet bör arbeta med större gemensamma frågor som avtal, "
                    "digitalisering och kompetensförsörjning."
                ),
                "Ett årshjul över hela mandatperioden ger en tydligare struktur.",
            ],
        ),
        item(
            "Överenskommelse om samverkan för barns och ungas hälsa",
            kind="Information och ställningstagande",
            slot="20 minuter, kl. 13.35–13.55",
            presenters_line="Samira Daleby, Region Norrdalen, och Jonna Revholt, "
            "NorrKom",
            papers=[
                (
                    "Beslutsunderlag – förlängning av överenskommelse om barns och "
                    "ungas hälsa, SRN 2027-02-25"
                )
            ],
            proposal=[
                (
                    "Det politiska samrådsorganet SRN ställer sig bakom att "
                    "överenskommelsen förlängs till och med den 31 december 2028."
                )
            ],
            proposal_differs=True,
            is_listed=False,
            lead="",
            position=[
                "överenskommelsen förlängs till och med den 30 juni 2028",
                "en behovsinventering görs under förlängningen",
                "ett förslag till fortsatt hantering redovisas den 2 december 2027.",
            ],
            notes="Samrådsorganet är enigt om att en kortare förlängning räcker, "
            "eftersom en ny nationell vägledning väntas under hösten.",
        ),
        item(
            "Uppföljning av färdplanen för god och nära vård",
            kind="Information och dialog",
            slot="30 minuter, kl. 13.55–14.25",
            presenters_line="Karin Åsbrink Lo, NorrKom, Viktor Hammarnäs, Region "
            "Norrdalen, och Elin Starrmo, Region Norrdalen",
            items=[
                sub_item(
                    "a",
                    "Lärandekonferens i februari",
                    papers=["Presentation från lärandekonferensen 2027-02-04"],
                ),
                sub_item(
                    "b",
                    "Årsredovisning 2026",
                    papers=["Årsredovisning 2026 – länsgemensam uppföljning"],
                ),
                sub_item("c", "Delrapport om en länsgemensam uppföljningsmodell"),
            ],
            position=NOTED,
            records=[
                record(
                    "a",
                    "Lärandekonferens i februari",
                    notes="Lärandekonferensen samlade 140 deltagare från länets "
                    "kommuner och regionens verksamheter.",
                ),
                record(
                    "b",
                    "Årsredovisning 2026",
                    notes="Arbetet går framåt, men långsamt. Mycket sker fortfarande i "
                    "projektform. Väntetiderna har kortats inom alla tre områden som "
                    "följs upp:\n\n| Område | Väntande 2025 | Väntande 2026 |\n"
                    "|---|--:|--:|\n| Operation, mer än ett år | 1 240 | 410 |\n"
                    "| Hörselvård, mer än 90 dagar | 860 | 430 |\n"
                    "| Utskrivningsklara, per dygn | 58 | 41 |\n\n"
                    "Underlaget är omfattande men bygger på tidigare års uppgifter.",
                    position=["Samrådsorganet ställer sig bakom årsredovisningen."],
                    decisions=["Redovisningen publiceras."],
                ),
                record(
                    "c",
                    "Delrapport om en länsgemensam uppföljningsmodell",
                    notes="Förstudien är under slutbearbetning.",
                    dialogue=["Indikatorerna behöver bli färre."],
                ),
            ],
        ),
        pause("15 minuter", "kl. 14.25–14.40"),
    ]


def after_the_break() -> list[dict[str, Any]]:
    return [
        item(
            "Mötesdagar 2028",
            kind="Beslut",
            slot="5 minuter, kl. 14.40–14.45",
            presenters_line="Britta Kvarnlund, Region Norrdalen",
            decisions=[
                (
                    "Samrådsorganet sammanträder den 10 februari, 27 april, 15 juni, "
                    "14 september, 19 oktober och 30 november 2028."
                )
            ],
        ),
        item(
            "Hjälpmedelsförsörjning i länet",
            kind="Information och dialog",
            slot="25 minuter, kl. 14.45–15.10",
            presenters_line="Berit Hallonmyr, Region Norrdalen, Ove Granåker, "
            "Kustlandet, och Folke Brännlid, Region Norrdalen",
            papers=["Presentation hjälpmedel – ekonomi och beredskap"],
            position=NOTED,
            notes="Användningen av digitala hjälpmedel ökade under 2026, särskilt "
            "läkemedelsautomater och digital tillsyn. Aktuell tidsplan:\n\n"
            "- **Avtal om beställningsportal** gäller från den 1 juni 2027.\n"
            "- **Teknisk plattform** utreds vidare. Kvar att klara ut är\n"
            "  - informationssäkerhet\n"
            "  - fördelning av kostnader mellan huvudmännen.\n",
            dialogue=[
                (
                    "Nyttan med en gemensam plattform behöver bli tydligare innan den "
                    "upphandlas."
                ),
                "De lokala skillnaderna är stora. Utbildning behövs i hela länet.",
            ],
        ),
        wheel_item(
            WIDE_WHEEL,
            landscape=True,
            more=[
                sub_item(
                    "",
                    "Lägesrapport från arbetsgruppen för elevhälsa",
                    papers=["Lägesrapport elevhälsa, SRN 2027-02-25"],
                    notes="Rapporten läggs till handlingarna.",
                    record_here=True,
                )
            ],
        ),
    ]
