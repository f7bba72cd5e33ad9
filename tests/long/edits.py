"""What users do to a paper in LibreOffice, and what the record says afterwards.

The steps are the methods of `uno_edits.Paper`, or LibreOffice's commands.
"""

from typing import NamedTuple

NEW, MORE = "Ett nytt stycke skrivs här.", "Ytterligare en rad."
PSYCHE, VACCINATION = "Psykisk hälsa", "Vaccination inför säsongen"
BULLET = "- en identitetstjänst för personal"
BEHIND = "Förslag till ställningstagande: Samrådsorganet ställer sig bakom:"
PAPER = "Kostnader per kommun"
MOVED = (
    "item {0} stands elsewhere; it keeps its place; else: sro move-item {0} --after {1}"
)
TOLD = (
    "item 4, presenters: worked out from the record; change it with "
    "sro edit-item 4 --presenter"
)
LINK = "https://norrdalen.example/lag"


class Edit(NamedTuple):
    """Steps, and what they change: in each field, words that give way to others.

    *told* are the lines that `sro pull` prints about what it did not take. *forgets*:
    the paper does not remember any more what it said when it was made.
    """

    name: str
    steps: list
    changes: dict
    told: tuple = ()
    forgets: bool = False


class Says(NamedTuple):
    """What stands in one of the two papers, in the field *field* of each item."""

    field: str
    first: str
    rest: str
    second: str
    written: str
    third: str
    bullet: str
    dose: str


SAYS = {
    "summons": Says(
        "text",
        "Avtalet från 2019 löper ut vid årsskiftet.",
        "Parterna har träffats fem gånger under vintern.",
        "Ansvaret för läkemedel övergår till kommunerna, "
        "medan läkarinsatserna stannar hos regionen.",
        "Ansvaret för läkemedel övergår till kommunerna, "
        "medan läkarinsatserna stannar hos regionen.",
        "Förslaget skickas på remiss i april.",
        "en kontaktyta för närstående",
        "Vaccinationen börjar den 12 oktober.",
    ),
    "minutes": Says(
        "notes",
        "Elin Starrmo går igenom huvuddragen.",
        "Sju kommuner har ännu inte svarat på enkäten.",
        "Fjällkommunerna har långa avstånd och begär ersättning för restid.",
        "Fjällkommunerna har **långa avstånd** och begär ersättning för restid.",
        "En gemensam arbetsgrupp tar fram rutiner för övergången under hösten.",
        "Mobil täckning saknas i fjällvärlden.",
        "Antalet doser anmäls senast den 1 september.",
    ),
}


def edits(kind):
    """Return what users do to both papers, in the words of one of them."""
    says = SAYS[kind]
    avtal, vaccination = f"avtal/{says.field}", f"vaccination/{says.field}"
    words = says.third.split()
    third, last = " ".join(words[:2]), words[-1]
    cut = {avtal: [(says.written + "\n\n", "")]}
    pasted = {vaccination: [(says.dose, f"{says.dose}\n\n{says.written}")]}
    return [
        Edit(
            "typing in a paragraph",
            [["within", last], ["type", "trots allt "]],
            {avtal: [(last, f"trots allt {last}")]},
        ),
        Edit(
            "a heading retyped",
            [["line", PSYCHE], ["type", "Unga och kriser"]],
            {"psykisk-halsa/title": [(PSYCHE, "Unga och kriser")]},
        ),
        Edit(
            "Enter in the middle of a paragraph",
            [["within", says.rest], ["InsertPara"]],
            {avtal: [(f" {says.rest}", f"\n\n{says.rest}")]},
        ),
        Edit(
            "Enter at the end, and a new paragraph",
            [["behind", says.second], ["InsertPara"], ["type", NEW]],
            {avtal: [(says.written, f"{says.written}\n\n{NEW}")]},
        ),
        Edit(
            "a paragraph deleted",
            [["block", says.second, says.third], ["Delete"]],
            cut,
        ),
        Edit(
            "an item deleted",
            [["block", VACCINATION, PSYCHE], ["Delete"]],
            {},
            ("item 9 is gone; the record keeps it; else: sro remove-item 9",),
        ),
        Edit(
            "a paragraph cut, and pasted in another item",
            [["block", says.second, says.third], ["Cut"], ["before", PSYCHE],
             ["Paste"]],
            cut | pasted,
        ),
        Edit(
            "a paragraph copied, and pasted in another item",
            [["block", says.second, says.third], ["Copy"], ["before", PSYCHE],
             ["Paste"]],
            pasted,
        ),
        Edit(
            "two paragraphs joined",
            [["before", says.second], ["SwBackspace"], ["type", " "]],
            {avtal: [(f"{says.rest}\n\n", f"{says.rest} ")]},
        ),
        Edit(
            "bold and italic",
            [["mark", third], ["Bold"], ["mark", last[:-1]], ["Italic"]],
            {avtal: [(third, f"**{third}**"), (last, f"*{last[:-1]}*.")]},
        ),
        Edit(
            "new bullets, one of them nested",
            [["behind", says.bullet], ["InsertPara"], ["type", NEW], ["InsertPara"],
             ["type", MORE], ["DecrementLevel"]],
            {
                f"infrastruktur/{says.field}": [
                    (says.bullet, f"{says.bullet}\n- {NEW}\n  - {MORE}")
                ]
            },
        ),
        Edit(
            "a cell changed, a row inserted",
            [["line", "22 800"], ["type", "23 100"], ["behind", "13 760"],
             ["InsertRowsAfter"], ["JumpToNextCell"], ["type", "Fjällen"],
             ["JumpToNextCell"], ["type", "15 600"], ["JumpToNextCell"],
             ["type", "3 120"]],
            {
                "sjukresor/text": [
                    ("22 800", "23 100"),
                    ("13 760 |", "13 760 |\n| Fjällen | 15 600 | 3 120 |"),
                ]
            },
        ),
        Edit(
            "an item cut, and pasted before another",
            [["block", "Digital infrastruktur", "Hjälpmedel för barn"], ["Cut"],
             ["before", "Avtal om hemsjukvård"], ["Paste"]],
            {},
            (MOVED.format(5, 3),),
        ),
        Edit(
            "typing, Enter and deleting with changes tracked",
            [["track"], ["block", says.second, says.third], ["Delete"],
             ["within", last], ["type", "trots allt "],
             ["behind", says.dose], ["InsertPara"], ["type", NEW]],
            {
                avtal: [(last, f"trots allt {last}"), *cut[avtal]],
                vaccination: [(says.dose, f"{says.dose}\n\n{NEW}")],
            },
        ),
        Edit(
            "a word replaced in the whole paper",
            [["replace", "redovisas", "presenteras"]],
            {
                "avtal/proposal": [("redovisas", "presenteras")],
                "forsta-linjen/text": [("redovisas", "presenteras")],
            }
            | (
                {"avtal/position": [("redovisas", "presenteras")]}
                if kind == "minutes"
                else {}
            ),
        ),
        Edit(
            "a hyperlink",
            [["mark", last[:-1]], ["link", last[:-1], LINK]],
            {avtal: [(last, f"[{last[:-1]}]({LINK}).")]},
        ),
        Edit("saved three times", [["save", ".docx"]] * 2, {}),
        Edit(
            "made an .odt, edited, and made a .docx again",
            [["save", ".odt"], ["within", last], ["type", "trots allt "]],
            {avtal: [(last, f"trots allt {last}")]},
            forgets=True,
        ),
        Edit(
            "a sub-item's text retyped",
            [["line", "Fem kommuner delar på en skolläkare."], ["type", NEW]],
            {"skollakare/text": [("Fem kommuner delar på en skolläkare.", NEW)]},
        ),
        Edit(
            "an entry typed under a proposal",
            [["behind", "förlängs till 2031"], ["InsertPara"],
             ["type", "att avgifterna ses över"]],
            {"avtal/proposal": [("2031", "2031\natt avgifterna ses över")]},
        ),
        Edit(
            "a new heading, with text under it",
            [["before", PSYCHE], ["type", "Ny punkt"], ["InsertPara"],
             ["before", PSYCHE]],
            {},
            (
                ("a new heading: sro add-item makes an item, --after 9; "
                "then give it its text"),
                "Ny punkt",
            ),
        ),
        Edit(
            "a table cut, and pasted with its item",
            [["block", "Sjukresor i glesbygd", "Elevhälsa"], ["Cut"],
             ["before", "Hjälpmedel för barn"], ["Paste"]],
            {},
            (MOVED.format(7, 5),),
        ),
        Edit(
            "a row deleted",
            [["behind", "22 800"], ["DeleteRows"]],
            {"sjukresor/text": [("| Älvbygden | 22 800 | 7 980 |\n", "")]},
        ),
        Edit(
            "a bullet cut, and pasted above another",
            [["block", "en meddelandetjänst", "en kontaktyta"], ["Cut"],
             ["before", "en identitetstjänst"], ["Paste"]],
            {
                "infrastruktur/text": [
                    ("- en meddelandetjänst för ordinationer\n", ""),
                    (BULLET, f"- en meddelandetjänst för ordinationer\n{BULLET}"),
                ]
            },
        ),
        Edit(
            "a bullet taken off",
            [["behind", "en kontaktyta för närstående"], ["RemoveBullets"]],
            {
                "infrastruktur/text": [
                    ("- en kontaktyta", "\nen kontaktyta"),
                ]
            },
        ),
        Edit(
            "an attachment deleted, the place retyped",
            [["block", PAPER, BEHIND], ["Delete"],
             ["mark", "Sal Forsen"], ["type", "Sal Bäcken"]],
            {
                "avtal/attachments": [(f"\n{PAPER}: attachments/kostnader.pdf", "")],
                "place": [("Forsen", "Bäcken")],
            },
        ),
        Edit(
            "a line typed that papers only tell",
            [["mark", "Elin Starrmo, Region Norrdalen"], ["type", "Siv Granlöv"]],
            {},
            (
                TOLD,
                "Föredragande: Siv Granlöv",
                "instead of: Föredragande: Elin Starrmo, Region Norrdalen",
            ),
        ),
        Edit(
            "one more who is absent",
            [["behind", "Frånvaro: Leif Storvall"],
             ["type", " och Karl-Erik Sandhem"]],
            {"Karl-Erik Sandhem/attendance": [("", "absent")]},
        ),
        *(_minutes() if kind == "minutes" else ()),
    ]  # fmt: skip


def _minutes():
    point = "Leveranstiderna är för långa i inlandet."
    return (
        Edit(
            "points of a dialogue",
            [["behind", point], ["InsertPara"], ["type", NEW],
             ["line", "Återbruket kan bli bättre."], ["type", MORE]],
            {
                "hjalpmedel/dialogue": [
                    (point, f"{point}\n{NEW}"),
                    ("Återbruket kan bli bättre.", MORE),
                ]
            },
        ),
        Edit(
            "a position and a decision retyped",
            [["mark", "13 april"], ["type", "20 april"],
             ["mark", "till 2030"], ["type", "till 2032"]],
            {
                "avtal/position": [("2030", "2032")],
                "motesdagar/decisions": [("13 april", "20 april")],
            },
        ),
    )  # fmt: skip
