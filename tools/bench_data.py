"""Workspaces to measure with: one long agenda, or many meetings."""

import datetime
from pathlib import Path

FRIDAY = 4
HEAD = """format = 1
body = "sro"
date = {date}
start = 09:00:00
end = {end}
place = "Stora salen, Storgatan 1, Staden"
state = "called"
invited = [{{ name = "Eva Ek", affiliation = "Regionen" }}]

[[participants]]
heading = "För kommunalförbunden"
subheading = "Kommunpolitiker"
people = [
{people}
]
"""
PERSON = '    {{ name = "Person {n}", party = "S", affiliation = "Väst"{role} }},'
ITEM = """
[[items]]
id = "avtal-{n}"
title = "Nytt avtal om hjälpmedel & vård {n}"
kind = ["information", "position"]
minutes = {minutes}
presenters = [{{ name = "Eva Ek" }}]
attachments = [{{ title = "Underlag {n}", target = "https://example.org/{n}" }}]
text = \"\"\"
Avtalet löper ut vid årsskiftet, och parterna har sett över **villkoren** sedan dess.

- tjänstepersoner från båda parter har berett förslaget
- den politiska referensgruppen har lämnat synpunkter
\"\"\"
proposal = ["SRO ställer sig bakom förslaget.", "En delrapport lämnas i april."]
"""
BREAK = """
[[items]]
id = "paus-{n}"
type = "break"
title = "Paus"
minutes = {minutes}
"""
BODY = """format = 1

[[names]]
name = "SRO"
title = "Samrådsorganet för Norra länet"
"""


def _workspace(folder: Path) -> Path:
    (folder / "bodies").mkdir(parents=True)
    (folder / "meetings" / "sro").mkdir(parents=True)
    (folder / "sro.toml").write_text("format = 1\n", encoding="utf-8")
    (folder / "bodies" / "sro.toml").write_text(BODY, encoding="utf-8")
    return folder


def _meeting(date: datetime.date, items: int, minutes: int, pause: int) -> str:
    people = "\n".join(
        PERSON.format(n=n, role=', role = "chair"' if n == 1 else "")
        for n in range(1, 27)
    )
    parts = [HEAD.format(date=date, end="15:00:00", people=people)]
    for n in range(1, items + 1):
        parts.append(ITEM.format(n=n, minutes=minutes))
        if n % 3 == 0:
            parts.append(BREAK.format(n=n, minutes=pause))
    return "".join(parts)


def workspace(folder: Path, items: int) -> Path:
    """Make a workspace with one meeting of so many items; return its folder."""
    date = datetime.date(2027, 3, 4)
    minutes, pause = (30, 15) if items <= 12 else (0, 0)  # noqa: PLR2004 (a full day)
    text = _meeting(date, items, minutes, pause)
    path = _workspace(folder) / "meetings" / "sro" / f"{date}.toml"
    path.write_text(text, encoding="utf-8")
    return folder


def many_meetings(folder: Path, count: int) -> Path:
    """Make a workspace of so many meetings of 10 items, a working day each."""
    _workspace(folder)
    date = datetime.date(2020, 1, 7)
    for _ in range(count):
        path = folder / "meetings" / "sro" / f"{date}.toml"
        path.write_text(_meeting(date, 10, 30, 20), encoding="utf-8")
        date += datetime.timedelta(days=1 if date.weekday() < FRIDAY else 3)
    return folder
