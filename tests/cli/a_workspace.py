"""A small workspace of Norrdalen for the tests of commands: one body, two meetings."""

from pathlib import Path

SETTINGS = """\
format = 1
language = "sv"
"""
BODY = """\
format = 1

[[names]]
name = "SRN"
title = "Samrådsorganet för Norrdalen"

[[groups]]
heading = "För kommunalförbunden"
members = [
    { name = "Maria Dal", party = "S", affiliation = "Västra förbundet", role = "vice-chair" },
    { name = "Ulf Berg", party = "M", affiliation = "Södra förbundet", until = 2027-06-30 },
]

[[groups]]
heading = "För regionen"
members = [
    { name = "Hanna Holm", party = "C", affiliation = "Region Norrdalen", role = "chair" },
]

[[standing]]
type = "opening"
title = "Mötets öppnande"

[[standing]]
type = "previous"
title = "Föregående mötesanteckning"

[[standing]]
at = "end"
title = "Nästa möte"
"""
DRAFT = """\
format = 1
body = "srn"
date = 2027-04-22
start = 13:00:00
end = 14:30:00
place = "Stora salen"
state = "draft"
invited = [{ name = "Eva Ek", affiliation = "Regionen" }]

[[participants]]
heading = "För kommunalförbunden"
people = [
    { name = "Maria Dal", party = "S", affiliation = "Västra förbundet", role = "vice-chair" },
    { name = "Ulf Berg", party = "M", affiliation = "Södra förbundet" },
]

[[participants]]
heading = "För regionen"
people = [
    { name = "Hanna Holm", party = "C", affiliation = "Region Norrdalen", role = "chair" },
]

[[items]]
id = "oppnande"
type = "opening"
title = "Mötets öppnande"

[[items]]
id = "avtal"
title = "Nytt avtal"
kind = ["information", "position"]
minutes = 20
presenters = [{ name = "Eva Ek", affiliation = "Regionen" }]
proposal = ["SRN ställer sig bakom förslaget."]

[[items]]
id = "paus"
type = "break"
title = "Paus"
minutes = 10

[[items]]
id = "arbete"
title = "Gemensamt arbete"
kind = ["information"]
minutes = 30
presenters = [{ name = "Maria Dal", affiliation = "Västra förbundet" }]

[[items.items]]
id = "rapport"
title = "Rapport från gruppen"

[[items]]
id = "nasta-mote"
title = "Nästa möte"
"""
APPROVED = """\
format = 1
body = "srn"
date = 2027-02-25
start = 13:00:00
end = 15:00:00
place = "Lilla salen"
state = "approved"

[[items]]
id = "oppnande"
type = "opening"
title = "Mötets öppnande"

[approval]
at = "srn/2027-04-22"
sha256 = "0000"
"""
DRAFT_PATH = "meetings/srn/2027-04-22.toml"
APPROVED_PATH = "meetings/srn/2027-02-25.toml"
BODY_PATH = "bodies/srn.toml"


def build(folder: Path) -> None:
    """Write the workspace into a folder."""
    for path, text in (
        ("sro.toml", SETTINGS),
        (BODY_PATH, BODY),
        (DRAFT_PATH, DRAFT),
        (APPROVED_PATH, APPROVED),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")
