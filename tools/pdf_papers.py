"""Papers in layouts that secretaries use, as Word files for make_pdf_fixtures.py."""

from collections.abc import Callable
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
)


def summons() -> Any:  # noqa: ANN401 - python-docx has no types
    """A summons: people one a line, numbered items, arrows with links, a wheel."""
    file = paper("Region Norrdalen")
    line(file, "**Kallelse RSN**", size=20)
    line(file, "Rådet för samverkan i Norrdalen")
    line(file, "Datum: 4 mars 2027")
    line(file, "Tid: 13.30 – 15.30")
    line(file, "Plats: Rådhuset, sal Älgen, Storgatan 1 - Norrstad")
    line(
        file,
        "Inbjudna: *Ylva Tornmark, Region Norrdalen, Jens Åhlby, Kustlandets "
        "kommunalförbund, och Sara Limnell, Region Norrdalen*",
    )
    line(file, "Kommunpolitiker", gap=10)
    for one in (
        "Ingrid Vallsjö (S), Kustlandet, **vice ordförande**",
        "Per Åmark (M), Fjällbygden",
        "Maj Lindefors (C) Älvdalarna",
    ):
        line(file, one, gap=0)
    line(file, "Tjänstepersoner", gap=10)
    for one in ("Tage Brovall, direktör NorrSam", "Nils Hedgård, beredning"):
        line(file, one, gap=0)
    line(file, "**Dagordning**", size=14, gap=14)
    entry(file, "1.", "**Mötets öppnande**")
    entry(file, "a)", "närvaro/frånvaro", deep=1)
    entry(file, "b)", "övriga frågor", deep=1)
    entry(file, "2.", "**Föregående mötesanteckning**")
    entry(
        file,
        "➤",
        "[2027-01-21 Mötesanteckning RSN](https://norrdalen.example/a)",
        deep=1,
    )
    entry(file, "3.", "**Gemensam hälso- och sjukvårdsplan**")
    line(file, "Information och ställningstagande")
    line(file, "(20 minuter, kl. 13.35 – 13.55)", gap=0)
    line(
        file, "Föredragande: Tage Brovall, NorrSam, och Karin Esping, Region Norrdalen"
    )
    entry(
        file,
        "•",
        "Återkoppling från dialogkonferenserna i länets alla kommuner, som "
        "hölls under hösten och vintern, samt en plan för den fortsatta dialogen",
        deep=1,
    )
    entry(
        file,
        "•",
        "[Beslutsunderlag - plan för hälso- och sjukvård, RSN 2027-03-04.pdf]"
        "(https://norrdalen.example/b.pdf)",
        deep=1,
        gap=0,
    )
    line(file, "Förslag till ställningstagande: Rådet ställer sig bakom:")
    entry(
        file,
        "1.",
        "*förslaget till fördelning av medel avseende **Tidiga insatser**, för 2027.*",
        deep=1,
    )
    entry(file, "2.", "*att medlen rekvireras av Region Norrdalen.*", deep=1, gap=0)
    entry(file, "-", "Paus 15 minuter")
    entry(file, "4.", "**Övrig information utan föredragning:**")
    entry(file, "•", "Årshjul 2027:", deep=1)
    wheel(file)
    line(file, "Välkommen!", gap=16)
    for one in ("Ebba Storvik", "Regionstyrelsen", "Ordförande"):
        line(file, one, gap=14 if one == "Ebba Storvik" else 0)
    return file


def minutes() -> Any:  # noqa: ANN401
    """Minutes: people in two columns, prose over pages, nested lists."""
    file = paper("Vårdsamverkan Norrdalen")
    line(file, "**Mötesanteckning**", size=20)
    line(file, "Datum: 20 januari 2027")
    people = [
        ("Kustlandet", "NorrSam"),
        ("Tora Malmsjö, Fyrhamn", "Tage Brovall (ordförande)"),
        ("Jon-Erik Askby, Kustlandets sjukhus", "Lena Holmsund"),
        ("Fjällbygden", "Ledning hälso- och sjukvård, Region Norrdalen"),
        ("Siv Ånäs, Kaltliden", "Karin Esping (vice ordförande)*"),
        ("Olle Rönnberg, regional primärvård", ""),
        ("Berit Sandevi, Vård- och omsorgsförvaltningen i Kaltlidens kommun", ""),
    ]
    table = file.add_table(len(people), 2)
    for at, row in enumerate(people):
        for column, text in enumerate(row):
            into(table.cell(at, column).paragraphs[0], text)
            table.cell(at, column).paragraphs[0].paragraph_format.space_after = Pt(0)
    line(file, "* ersätter hälso- och sjukvårdsdirektör Vera Kling", gap=10)
    entry(file, "1.", "**Mötets öppnande**")
    line(
        file,
        "Frånvaro: Siv Ånäs, Olle Rönnberg, Tora Malmsjö, Berit Sandevi, "
        "Jon-Erik Askby, Lena Holmsund och Karin Esping.",
    )
    entry(file, "2.", "**Samordnad hälsa, vård och omsorg i hela länet**")
    for _ in range(3):
        line(file, PROSE)
    line(file, "Synpunkter:")
    entry(file, "•", "*Enkla checklistor med tydliga ramar önskas.*", deep=1)
    entry(file, "•", "**Tidsplan:** ett förslag med:", deep=1, gap=0)
    entry(file, "o", "datum för remissen", deep=2, gap=0)
    entry(file, "o", "vem som svarar, och för vad", deep=2, gap=0)
    line(file, "Filen heter plan_2027_*utkast*.xlsx [utan länk].")
    for _ in range(3):
        line(file, PROSE)
    line(file, "Ställningstagande: Vårdsamverkan noterar informationen.")
    return file


def board() -> Any:  # noqa: ANN401
    """A board's minutes: labels beside values, paragraphs, a table over two pages."""
    file = paper("Granliden kommun", foot="Justerandes sign")
    line(file, "**Sammanträdesprotokoll**", size=16)
    line(file, "Socialnämnden", gap=0)
    facts = [
        (
            "Plats och tid",
            "Sal Björken, Torggatan 3, den 12 februari 2027 kl. 08:30–11:55",
        ),
        ("Beslutande", "Birgit Älvros (C), ordförande"),
        ("", "Tage Lundsjö (S), 1:e vice ordförande"),
        ("", "Hedda Kvistby (L)"),
        ("Övriga närvarande", "Marit Hallö, socialchef"),
        ("", "Joel Fridevi, controller § 13"),
    ]
    table = file.add_table(len(facts), 2)
    for at, row in enumerate(facts):
        for column, text in enumerate(row):
            cell = table.cell(at, column)
            cell.width = Cm(4.5 if column == 0 else 11.5)
            into(cell.paragraphs[0], text)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    line(file, "**§ 11 Val av justerare**", gap=16)
    line(file, "Socialnämnden beslutar")
    line(file, "att välja Tage Lundsjö till justerare.", gap=0)
    line(file, "**§ 12 Verksamhetens mått**")
    rows = [("Mått", "2026", "Mål 2027")]
    rows += [(f"Mått nummer {n} i nämndens plan", f"{n * 3},5 %", f"{n * 4} %")
             for n in range(1, 60)]  # fmt: skip
    grid(file, rows)
    line(file, "Nämnden tackar för redovisningen.")
    return file


def landscape() -> Any:  # noqa: ANN401
    """A year wheel on a sheet that lies."""
    file = paper("Region Norrdalen")
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    line(file, "**Årshjul 2027**", size=16)
    wheel(file)
    return file


PROSE = (
    "Planen för samordnad hälsa, vård och omsorg syftar till att ta vara på det som "
    "redan görs, skapa en hållbar struktur och utveckla rutiner med stöd av digital "
    "teknik. Arbetet med att **det ska vara lätt att göra rätt** innebär bland annat "
    "att mängden dokument minskar. Underlaget beskriver tre nivåer av utbildning, som "
    "kan hållas lokalt, delregionalt och för hela länet. Läs mer i [handboken för "
    "hälso- och sjukvårdens samverkan](https://norrdalen.example/handbok), som "
    "förvaltas av vårdsamverkan. Den 30 januari 2027 prövas förslaget."
)


def paper(head: str, foot: str = "") -> Any:  # noqa: ANN401
    """Return a new file with a head, and the pages' numbers at the foot."""
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    file.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER).font.underline = True
    file.styles["Normal"].font.name = "Calibri"
    file.styles["Normal"].font.size = Pt(11)
    section.header.paragraphs[0].text = head
    number = section.footer.paragraphs[0]
    number.add_run(f"{foot}\tSida " if foot else "Sida ")
    field(number, "PAGE")
    number.add_run(" (")
    field(number, "NUMPAGES")
    number.add_run(")")
    return file


def line(file: Any, text: str, *, size: float = 11, gap: float = 8) -> Any:  # noqa: ANN401
    """Add a paragraph of marked text with *gap* points above."""
    added = file.add_paragraph()
    added.paragraph_format.space_before = Pt(gap)
    added.paragraph_format.space_after = Pt(0)
    into(added, text)
    for run in added.runs:
        run.font.size = Pt(size)
    return added


def entry(file: Any, mark: str, text: str, *, deep: int = 0, gap: float = 8) -> None:  # noqa: ANN401
    """Add an entry of a list, its mark typed and a tab behind it."""
    added = line(file, "", gap=gap)
    form = added.paragraph_format
    form.left_indent = Cm(1.27 + 0.63 * deep)
    form.first_line_indent = Cm(-0.63)
    added.add_run(f"{mark}\t")
    into(added, text)


def into(added: Any, text: str) -> None:  # noqa: ANN401
    """Add text with **bold**, *italic* and [links](target), each within the other."""
    bold = italic = False
    while text:
        if text.startswith("**"):
            bold, text = not bold, text[2:]
        elif text.startswith("*") and (italic or text[1:2].isalpha()):
            italic, text = not italic, text[1:]
        elif text.startswith("[") and "](" in text:
            title, _, rest = text[1:].partition("](")
            target, _, text = rest.partition(")")
            link(added, title, target)
        else:
            end = min((at for sign in "*[" if (at := text.find(sign, 1)) > 0),
                      default=len(text))  # fmt: skip
            run = added.add_run(text[:end])
            run.bold, run.italic, text = bold, italic, text[end:]


def link(added: Any, title: str, target: str) -> None:  # noqa: ANN401
    """Add a link to a paragraph."""
    element = OxmlElement("w:hyperlink")
    relation = added.part.relate_to(target, RELATION, is_external=True)
    element.set(qn("r:id"), relation)
    run = added.add_run(title)
    run.style = "Hyperlink"
    element.append(run._r)  # noqa: SLF001 - python-docx has no links
    added._p.append(element)  # noqa: SLF001


def field(added: Any, code: str) -> None:  # noqa: ANN401
    """Add a field such as PAGE."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), code)
    element.append(OxmlElement("w:r"))
    added._p.append(element)  # noqa: SLF001


def wheel(file: Any) -> None:  # noqa: ANN401
    """Add a year wheel."""
    grid(
        file,
        [
            ("22 april 2027", "19 augusti 2027", "1 september 2027", "14 oktober 2027",
             "18 november 2027"),
            ("Vårdinformationsmiljö: Lägesbeskrivning", "", "",
             "Dialog om aktuella ärenden", ""),
            ("Processen för nytt hälso- och sjukvårdsavtal: Information om nuläge", "",
             "Processen för nytt hälso- och sjukvårdsavtal: Ställningstagande", "", ""),
            ("", "Hjälpmedelsförsörjning", "", "", "Färdplan – strategi för nära vård"),
        ],
    )  # fmt: skip


def grid(file: Any, rows: list[tuple[str, ...]]) -> None:  # noqa: ANN401
    """Add a ruled table whose first row is printed on every page."""
    table = file.add_table(len(rows), len(rows[0]))
    table.style = "Table Grid"
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            into(table.cell(at, column).paragraphs[0], text)
            for run in table.cell(at, column).paragraphs[0].runs:
                run.font.size = Pt(9)
    head = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(head)  # noqa: SLF001


PAPERS: dict[str, Callable[[], Any]] = {
    "summons": summons,
    "minutes": minutes,
    "tagged": minutes,
    "board": board,
    "landscape": landscape,
}
