"""When and where a meeting is: dates, times and places out of a head's lines."""

import datetime
import re
from dataclasses import dataclass, field
from typing import Any

from sro_cli.imports.clock import find_range
from sro_cli.imports.dates import find_date
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.naming import Title
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import plain
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words


@dataclass(slots=True, eq=False)
class Front:
    """What a head says; *people* are the lines that are left for the lists.

    *labels* and *phrases* are the paper's own words where it has others than ours.
    """

    title: Title = field(default_factory=Title)
    body_title: str = ""
    date: datetime.date | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    place: str = ""
    link: str = ""
    invited: list[dict[str, Any]] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, str] = field(default_factory=dict)
    style: dict[str, str] = field(default_factory=dict)
    people: list[Piece] = field(default_factory=list)
    officers: list[tuple[str, Piece, dict[str, Any]]] = field(default_factory=list)


class When:
    """Takes dates, times and places for a front."""

    def __init__(self, front: Front, ledger: Ledger) -> None:
        """Fill in *front*."""
        self.front = front
        self.ledger = ledger

    def place(self, line: int, text: str) -> None:
        """Take a text as the place, or as more of it."""
        place = plain(text)
        words = "|".join(map(re.escape, reading().outcomes["adjourned"]))
        if found := re.search(rf"\b(?:{words})\b", place, re.IGNORECASE):
            self.ledger.fragment(line, place[found.start() :])
            place = place[: found.start()]
        place = re.sub(r"(\s*,)+", ",", place).strip(" ,;.–-")
        before = "|".join(map(re.escape, reading().outcomes["places"]))
        if found := re.match(rf"(?:{before})\s+(?=[A-ZÅÄÖ])", place):
            self.ledger.explain(line, found[0])
            place = place[found.end() :]
        if place:
            self.ledger.keep(line, place)
            front = self.front
            front.place = f"{front.place}, {place}" if front.place else place

    def take(self, line: int, text: str) -> str:
        """Take date and times out of a text; return what is left of it."""
        front = self.front
        bare = plain(text)
        dated = find_date(bare)
        ranged = find_range(bare)
        spans = []
        if dated is not None and front.date in {None, dated.date}:
            front.date = dated.date
            spans.append(dated.span)
            self._date_style(bare[slice(*dated.span)])
        if ranged is not None and front.start is None:
            front.start, front.end = ranged.start, ranged.end
            spans.append(ranged.span)
            self._time_style(bare[slice(*ranged.span)])
        for start, end in sorted(spans, reverse=True):
            self.ledger.explain(line, bare[start:end])
            bare = bare[:start] + " " + bare[end:]
        clock = "|".join(map(re.escape, reading().clock["clock"]))
        days = "|".join(f"{day}(?:en)?" for day in words().calendar["weekdays"])
        fill = re.compile(rf"\b({days}|den|{clock})\b\.?", re.IGNORECASE)
        for each in fill.findall(bare) if spans else ():
            self.ledger.explain(line, each)
        return " ".join(fill.sub(" ", bare).split()).strip(" ,;–-") if spans else bare

    def _date_style(self, text: str) -> None:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip()):
            self.front.style["date"] = text.strip()

    def _time_style(self, text: str) -> None:
        found = re.search(
            r"(\d{1,2}([.:])\d\d)(\s*)[-\u2010-\u2015\u2212]+(\s*)\d{1,2}[.:]\d\d", text
        )
        if found is None:
            return
        if found[2] == ":":
            self.front.style["time"] = found[1]
        if found[3] or found[4]:
            self.front.style["range"] = found[0].replace("-", "–")
