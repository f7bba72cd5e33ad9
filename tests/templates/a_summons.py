"""A summons with all that summons have: the pictures of the specification."""

from typing import Any

from hand_made import item, paper, pause, signature, sub_item
from norrdalen import BODY, called

NOTED = ["Det politiska samrådsorganet SRN noterar informationen."]

WHEEL = """\
| 17 juni 2027 | 16 september 2027 | 21 oktober 2027 | 2 december 2027 | Q1 2028 |
|---|---|---|---|---|
| Vårdinformationssystem:<br>Lägesbeskrivning | | Dialog om aktuella ärenden | | Dialog om aktuella ärenden |
| Uppföljning och analys:<br>Årsredovisning på länsnivå | Färdplan för god och nära vård:<br>Fördjupad uppföljning | | | Uppföljning och analys |
| Nytt hälso- och sjukvårdsavtal:<br>Information om nuläge | Nytt hälso- och sjukvårdsavtal:<br>Ställningstagande till förslag | | Lagreglerade överenskommelser:<br>Information | |
| | Hjälpmedelsförsörjning:<br>Servicenämnden | | Hjälpmedelsförsörjning:<br>Servicenämnden | |
| Riktlinje för patientsäkerhet:<br>Ställningstagande | | Psykisk hälsa:<br>Delrapport | | Samrådsorganets ärenden 2028 |
"""  # noqa: E501 (a row of a Markdown table is a line)


def summons(**other: Any) -> dict[str, Any]:
    return paper(
        **{
            "paper_title": "Kallelse SRN",
            "running_title": "Kallelse SRN, 22 april 2027",
            "body_name": "SRN",
            "body_title": BODY,
            "date": "22 april 2027",
            "time": "13.00–15.30",
            "place": "Regionens hus, sal Forsen, Strandgatan 12, Norrstad",
            "link": {
                "text": "Anslut till mötet digitalt",
                "target": "https://moten.example/srn",
            },
            "invited_line": "Berit Hallonmyr, Region Norrdalen, Carl-Johan Bergsnäs, "
            "Södra Norrdalen, Tuva Sjölinder, Region Norrdalen, och Ove Granåker, "
            "Kustlandet",
            "called": "Se lista",
            "participants": called(),
            "items": agenda(),
            "closing": "Välkommen!",
            "signatures": [
                signature(
                    "Gunilla Hedmark Strand",
                    "Regionstyrelsen",
                    "Region Norrdalen",
                    "Ordförande",
                ),
                signature(
                    "Ingela Torvald",
                    "Kustlandets kommunförbund",
                    "NorrKom",
                    "Vice ordförande",
                    new_column=True,
                ),
            ],
            **other,
        }
    )


def agenda() -> list[dict[str, Any]]:
    return [*opening(), *matters(), *afternoon(), wheel_item(WHEEL)]


def opening() -> list[dict[str, Any]]:
    parts = [sub_item("a", "Närvaro/frånvaro"), sub_item("b", "Övriga frågor")]
    return [
        item("Mötets öppnande", items=parts),
        item("Godkännande av dagens agenda"),
        item("Föregående mötesanteckning", papers=["2027-02-25 Mötesanteckning SRN"]),
    ]


def matters() -> list[dict[str, Any]]:
    return [
        item(
            "Nytt hälso- och sjukvårdsavtal – läget efter remissen",
            kind="Information",
            slot="20 minuter, kl. 13.05–13.25",
            presenters_line="Åse Lundvall-Berg, Region Norrdalen, Elin Starrmo, Region "
            "Norrdalen, och Karin Åsbrink Lo, NorrKom",
            text="Remisstiden gick ut den 31 mars. Av länets 27 kommuner har 25 "
            "svarat. Beredningen redovisar huvuddragen i svaren och vad som återstår "
            "innan ett slutligt förslag kan lämnas till samrådsorganet den 16 "
            "september.\n\n- Återkoppling från dialogkonferenserna i februari\n"
            "- Tidsplan fram till beslut hos respektive huvudman\n",
            papers=["Sammanställning av remissvar – hälso- och sjukvårdsavtal"],
            proposal=NOTED,
        ),
        item(
            "Länsgemensam handlingsplan för psykisk hälsa och suicidprevention samt "
            "fördelning av medel för 2027",
            kind="Information och ställningstagande",
            slot="25 minuter, kl. 13.25–13.50",
            presenters_line="Tuva Sjölinder, Region Norrdalen, och Carl-Johan "
            "Bergsnäs, Södra Norrdalen",
            papers=[
                (
                    "Beslutsunderlag – handlingsplan psykisk hälsa och "
                    "suicidprevention 2028–2030, SRN 2027-04-22"
                ),
                "Beslutsunderlag – fördelning av länsgemensamma medel 2027",
            ],
            lead="Det politiska samrådsorganet SRN ställer sig bakom",
            proposal=[
                (
                    "förslaget till länsgemensam handlingsplan för psykisk hälsa och "
                    "suicidprevention 2028–2030"
                ),
                (
                    "förslaget till fördelning av länsgemensamma medel för "
                    "**samordnade insatser för personer med komplexa behov, med "
                    "särskilt fokus på samsjuklighet**, för 2027"
                ),
                "att Region Norrdalen rekvirerar medlen för båda parters räkning",
                "att handlingsplanen följs upp första gången våren 2029.",
            ],
        ),
        item(
            "Hjälpmedelsförsörjning i länet",
            kind="Information och dialog",
            slot="20 minuter, kl. 13.50–14.10",
            presenters_line="Berit Hallonmyr, Region Norrdalen, och Ove Granåker, "
            "Kustlandet",
            items=[
                sub_item(
                    "a",
                    "Lägesrapport från samarbetsorganisationen för hjälpmedel",
                    papers=[
                        "Presentation hjälpmedel i Norrdalen – nuläge och utveckling",
                        "Slutrapport digitala hjälpmedel i samverkan, SRN 2027-04-22",
                    ],
                ),
                sub_item(
                    "b",
                    "Försörjningsberedskap",
                    text="Servicenämnden informerar om uppbyggnaden av lager och vad "
                    "den betyder för kommunernas hemsjukvård.",
                ),
            ],
            proposal=NOTED,
        ),
    ]


def afternoon() -> list[dict[str, Any]]:
    return [
        pause("15 minuter", "kl. 14.10–14.25"),
        item(
            "Uppdragshandling för samrådsorganet",
            kind="Dialog och ställningstagande",
            slot="25 minuter, kl. 14.25–14.50",
            presenters_line="Magnus Tallberg Ros, Region Norrdalen, och Karin Åsbrink "
            "Lo, NorrKom",
            text="Samrådsorganet gav den 25 februari i uppdrag att ta fram ett förslag "
            "till uppdragshandling. Förslaget beskriver syfte, ärendetyper, beredning "
            "och uppföljning. Frågor till dialogen:\n\n- Är gränsen mellan "
            "samrådsorganets frågor och de delregionala frågorna tillräckligt tydlig?\n"
            "- Hur ska arbetet följas upp under mandatperioden?\n",
            papers=["Beslutsunderlag – uppdragshandling, SRN 2027-04-22"],
            proposal=[
                (
                    "Det politiska samrådsorganet SRN ställer sig bakom förslaget till "
                    "uppdragshandling och rekommenderar Region Norrdalen och "
                    "kommunförbunden att fatta motsvarande beslut senast den 30 juni "
                    "2027."
                )
            ],
        ),
        item(
            "Länsgemensam riktlinje för patientsäkerhet: delrapport",
            kind="Rapport",
            slot="15 minuter, kl. 14.50–15.05",
            presenters_line="Viktor Hammarnäs, Region Norrdalen",
            papers=["Delrapport riktlinje patientsäkerhet, SRN 2027-04-22"],
            proposal=NOTED,
        ),
        item(
            "Statsbidrag som tillkom efter kallelsen",
            is_item=False,
            late=True,
            label="8.1",
            kind="Information",
            slot="5 minuter, kl. 15.05–15.10",
            presenters_line="Samira Daleby, Region Norrdalen",
        ),
        item(
            "Studiebesök hos grannregionen",
            kind="Information",
            slot="10 minuter, kl. 15.10–15.20",
            presenters_line="Samira Daleby, Region Norrdalen",
            text="Förslag till heldag i januari 2028: den 13 eller den 20 januari.",
            proposal=NOTED,
        ),
    ]


def wheel_item(wheel: str, **given: Any) -> dict[str, Any]:
    parts = [sub_item("", "Årshjul 2027", type="wheel", wheel=wheel)]
    parts += given.pop("more", [])
    return item("Övrig information utan föredragning", items=parts, **given)
