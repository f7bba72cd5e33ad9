"""Who is called to the invented meetings of region Norrdalen."""

from typing import Any

from hand_made import group, person

BODY = (
    "Politiskt samrådsorgan mellan Region Norrdalen och länets 27 kommuner genom "
    "de fyra kommunförbunden"
)


def called(*adjuncts: Any) -> list[dict[str, Any]]:
    return [
        group(
            "För Norrdalens fyra kommunförbund (NorrKom)",
            "Kommunpolitiker",
            person("Ingela Torvald (S), Kustlandet", "vice ordförande"),
            "Håkan Myrberg (M), Kustlandet",
            "Siv Granlöv (S), Älvbygden",
            "Malte Forsvik (C), Älvbygden",
            "Annelie Brunnsjö (M), Fjällkommunerna",
            "Rune Hällevik (S), Fjällkommunerna",
            "Pia Skogmyr (KD), Södra Norrdalen",
            "Leif Storvall (V), Södra Norrdalen",
        ),
        group(
            "",
            "Tjänstepersoner",
            "Karin Åsbrink Lo, direktör NorrKom",
            "Jonna Revholt, beredning NorrKom",
            "Petter Lidmark, beredning NorrKom",
            "Maj-Britt Öhrnfors, förbundsdirektör Kustlandet",
            "Sten Vågdal, extra representant Kustlandet",
            "Anders Kallviken, förbundsdirektör Älvbygden",
            "Ulla Tjärnhed, förbundsdirektör Fjällkommunerna",
            "Isak Rönnfalk, förbundsdirektör Södra Norrdalen",
        ),
        group(
            "För Region Norrdalen",
            "Regionpolitiker",
            person(
                "Gunilla Hedmark Strand (S), ordförande Regionstyrelsen", "ordförande"
            ),
            "Thore Vikander (M), vice ordförande Regionstyrelsen",
            "Åse Lundvall-Berg (S), ordförande Hälso- och sjukvårdsnämnden (HSN)",
            "Karl-Erik Sandhem (L), vice ordförande HSN",
            "Nora Ekträsk (V), andre vice ordförande HSN",
            new_column=True,
        ),
        *adjuncts,
        group(
            "",
            "Tjänstepersoner",
            "Magnus Tallberg Ros, hälso- och sjukvårdsdirektör",
            "Elin Starrmo, beredning Region Norrdalen",
            "Samira Daleby, beredning Region Norrdalen",
            "Viktor Hammarnäs, processledare för nytt hälso- och sjukvårdsavtal",
        ),
        group(
            "Administration",
            "",
            "Britta Kvarnlund, mötessekreterare Region Norrdalen",
        ),
    ]


def adjuncts() -> dict[str, Any]:
    return group(
        "",
        "Adjungerade",
        "Disa Holmsund (C), ordförande Servicenämnden",
        "Folke Brännlid, förvaltningsdirektör Regionservice",
    )


def eleven_groups() -> list[dict[str, Any]]:
    areas = (
        "Kustlandet",
        "Älvbygden",
        "Fjällkommunerna",
        "Södra Norrdalen",
        "Norra skogsbygden",
        "Regionstyrelsen",
        "Hälso- och sjukvårdsnämnden",
        "Servicenämnden",
        "Patientföreningarna",
        "Beredningen",
        "Administration",
    )
    names = ("Alva Strömdal (S)", "Botvid Hed (M)", "Cajsa Lid (C)")
    return [
        group(area, "", *(f"{name}, {area}" for name in names), new_column=at == 5)
        for at, area in enumerate(areas)
    ]
