"""Scores an imported meeting against what a careful reader takes from its paper.

`python tests/imports/score.py GOLD.json MEETING.json`, where MEETING.json is what
`sro show --json` prints: a line for each wrong or invented fact, then the sum. A gold
file lists the facts of one paper; a null is not stated there. Keys that may be missing:
of the meeting `secretary`, `excused` (away, and said so), `remote`, `link`, `also` (who
may be listed or not); of an item `proposals`, `decisions` (none), `dialogue`,
`commissions` (then not judged), `loose` (whether its headings or bullets are sub-items
is a matter of taste). A break that is `numbered` on paper takes a number from the items
behind it: numbers are not compared then, nor where a year's first item was in another
meeting. A list in place of a number: each is right.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

Facts = dict[str, Any]

ENOUGH = 0.97
FACTS_PER_INVENTION = 50
AWAY = ("absent", "excused")


class Score(NamedTuple):
    """How many facts were wanted and found, and how many nobody stated."""

    right: int
    wanted: int
    invented: int
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def passes(self) -> bool:
        allowed = max(1, self.wanted // FACTS_PER_INVENTION)
        return self.share >= ENOUGH and self.invented <= allowed

    def __str__(self) -> str:
        facts = f"facts {self.right}/{self.wanted} = {self.share:.3f}"
        return "\n".join((*self.wrong, f"{facts}, {self.invented} invented"))


class Tally:
    """Counts facts one by one, and keeps a line for each that is wrong."""

    def __init__(self) -> None:
        self.right = self.wanted = self.invented = 0
        self.wrong: list[str] = []

    def fact(self, what: str, want: object, have: object) -> None:
        self.wanted += 1
        any_of = want if isinstance(want, list) else [want]
        if norm(have) in map(norm, any_of):
            self.right += 1
        else:
            self.wrong.append(f"wrong {what}: want {want!r}, got {have!r}")

    def members(self, what: str, want: Iterable[str], have: Iterable[str]) -> None:
        """Count each wanted one as a fact, and each other one as invented."""
        wanted = Counter(norm(one) for one in want)
        found = Counter(norm(one) for one in have)
        self.wanted += wanted.total()
        self.right += (wanted & found).total()
        self.invented += (found - wanted).total()
        if missing := sorted((wanted - found).elements()):
            self.wrong.append(f"missing {what}: {missing}")
        if more := sorted((found - wanted).elements()):
            self.wrong.append(f"invented {what}: {more}")

    def count(self, what: str, want: int | list[int], have: int) -> None:
        """Count entries as one fact; where none is wanted, any are invented."""
        if want:
            self.fact(what, want, have)
        elif have:
            self.invented += 1
            self.wrong.append(f"invented {what}: {have}")


def norm(value: object) -> str:
    """Return a value's words without links, marks, case, colons, dots and dashes."""
    text = unicodedata.normalize("NFC", "" if value is None else str(value)).lower()
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub('[*_\u00ad"”“]', "", text)
    return re.sub(r"[\s:.\-–]+", " ", text).strip()


def score(gold: Facts, got: Facts) -> Score:
    """Compare a paper's facts with a meeting, both as JSON gives them."""
    tally = Tally()
    head(tally, gold, got)
    people(tally, gold, got)
    roll(tally, gold, got)
    agenda(tally, gold["items"], got.get("items") or [], minutes=minutes_of(gold))
    wheel = [norm(cell) for cell in wheel_cells(got)]
    for date in gold["wheel_dates"]:
        tally.fact("date of the wheel", date, date if norm(date) in wheel else None)
    return Score(tally.right, tally.wanted, tally.invented, tuple(tally.wrong))


def minutes_of(gold: Facts) -> bool:
    return bool(gold["document"] != "summons")


def head(tally: Tally, gold: Facts, got: Facts) -> None:
    tally.fact("date", gold["date"], got.get("date"))
    tally.fact("start", gold["start"], clock(got.get("start")))
    tally.fact("end", gold["end"], clock(got.get("end")))
    tally.fact("place", gold["place"], got.get("place"))
    tally.fact("groups", gold["groups"], len(got.get("participants") or []))
    if gold.get("link"):
        tally.fact("a link to the meeting", want=True, have=bool(got.get("link")))


def people(tally: Tally, gold: Facts, got: Facts) -> None:
    listed = called(got)
    by_name = {norm(person["name"]): person for person in listed}
    names = [name for name, _, _ in gold["people"]]
    either = {norm(name) for name in gold.get("also") or []}
    listed_names = (person["name"] for person in listed)
    tally.members("people", names, without(either, listed_names))
    for name, party, affiliation in gold["people"]:
        person = by_name.get(norm(name), {})
        if party or person.get("party"):
            tally.fact(f"party of {name}", party, person.get("party"))
        if affiliation:
            have = person.get("affiliation")
            tally.fact(f"affiliation of {name}", affiliation, have)
    invited = (person["name"] for person in got.get("invited") or [])
    tally.members("invited", gold["invited"], without(either, invited))
    for role, key in (("chair", "chair"), ("vice-chair", "vice_chair")):
        if gold[key] is not None:
            want = [gold[key]] if gold[key] else []
            tally.members(role, want, with_role(listed, role))
    if secretary := gold.get("secretary"):
        tally.members("secretary", [secretary], with_role(listed, "secretary"))


def without(names: set[str], people: Iterable[str]) -> Iterator[str]:
    return (name for name in people if norm(name) not in names)


def roll(tally: Tally, gold: Facts, got: Facts) -> None:
    listed = called(got)
    excused = gold.get("excused") or []
    missed = [*gold["absent"], *excused]
    replaced = set(gold["substitutes"]) - set(missed)  # away, whether marked or not
    away = [person["name"] for person in listed if person.get("attendance") in AWAY]
    tally.members("away", missed, (name for name in away if name not in replaced))
    for attendance in ("excused", "remote"):
        names = {
            norm(person["name"])
            for person in listed
            if person.get("attendance") == attendance
        }
        for name in gold.get(attendance) or []:
            have = attendance if norm(name) in names else None
            tally.fact(f"attendance of {name}", attendance, have)
    pairs = (f"{away}, {other}" for away, other in gold["substitutes"].items())
    tally.members("substitutes", pairs, substitutes(listed))


def substitutes(listed: list[Facts]) -> Iterator[str]:
    """Yield "absent, substitute", whoever of the two is on the list."""
    for person in listed:
        if other := person.get("substitute"):
            yield f"{person['name']}, {name_of(other).partition(' (')[0]}"
        if other := person.get("replaces"):
            yield f"{name_of(other)}, {person['name']}"


def agenda(tally: Tally, gold: list[Facts], got: list[Facts], *, minutes: bool) -> None:
    want = [entry for entry in gold if not is_break(entry)]
    have = [entry for entry in got if not is_break(entry)]
    breaks(tally, gold, got)
    tally.members("items", (e["title"] for e in want), (e["title"] for e in have))
    wanted = {norm(entry["title"]) for entry in want}
    found = {norm(entry["title"]) for entry in have}
    tally.fact("order", in_order(want, found), in_order(have, wanted))
    numbers = want[0]["number"] == 1 and not any(map(numbered_break, gold))
    for entry, other in pairs_by_title(want, have):
        if numbers and isinstance(entry["number"], int):
            what = f"number of {entry['title']!r}"
            tally.fact(what, entry["number"], other.get("number"))
        item(tally, entry, other, minutes=minutes)
        parts = [part for part in other.get("items") or [] if not is_wheel(part)]
        parted(tally, entry, parts, minutes=minutes)


def parted(tally: Tally, entry: Facts, parts: list[Facts], *, minutes: bool) -> None:
    """Compare an item's sub-items."""
    want = entry["items"]
    if entry.get("loose"):
        return
    name = f"sub-items of {entry['title']!r}"
    titles = (part["title"] for part in want)
    tally.members(name, titles, (part["title"] for part in parts))
    for one, other in pairs_by_title(want, parts):
        item(tally, one, other, minutes=minutes)


def pairs_by_title(
    want: list[Facts], have: list[Facts]
) -> Iterator[tuple[Facts, Facts]]:
    """Yield each wanted entry with the one of its title, {} where there is none."""
    left = list(have)
    for entry in want:
        same = [one for one in left if norm(one["title"]) == norm(entry["title"])]
        if same:
            left.remove(same[0])
        yield entry, same[0] if same else {}


def breaks(tally: Tally, gold: list[Facts], got: list[Facts]) -> None:
    want, have = filter(is_break, gold), list(filter(is_break, got))
    wanted = list(want)
    tally.fact("breaks", len(wanted), len(have))
    tally.invented += max(0, len(have) - len(wanted))
    have += [{}] * len(wanted)
    for number, (one, other) in enumerate(zip(wanted, have, strict=False), start=1):
        slot(tally, f"break {number}", one, other)


def item(tally: Tally, want: Facts, have: Facts, *, minutes: bool) -> None:
    name = repr(want["title"])
    timed_parts = any(part["minutes"] for part in want["items"])
    if want["start"] or want["minutes"]:
        slot(tally, name, want, have)
    elif not timed_parts:
        tally.fact(f"{name} has no time", None, clock(have.get("start")))
    tally.members(f"kind of {name}", want["kind"], have.get("kind") or [])
    presenters = (person["name"] for person in have.get("presenters") or [])
    tally.members(f"presenters of {name}", want["presenters"], presenters)
    positions, proposals = want["position"], want.get("proposals", 0)
    if not minutes:
        positions, proposals = 0, positions
    tally.count(f"positions of {name}", positions, entries(have, "position"))
    tally.count(f"proposals of {name}", proposals, entries(have, "proposal"))
    decisions = want.get("decisions", 0)
    tally.count(f"decisions of {name}", decisions, entries(have, "decisions"))
    for key in ("dialogue", "commissions"):
        if key in want:
            tally.fact(f"{key} of {name}", want[key], entries(have, key))
    if want["links"]:
        found = min(links(have), want["links"])
        tally.fact(f"links of {name}", want["links"], found)


def slot(tally: Tally, name: str, want: Facts, have: Facts) -> None:
    shown = ("start",) if disagree(want) else ("start", "end")
    for key in shown:
        if want[key]:
            tally.fact(f"{key} of {name}", want[key], clock(have.get(key)))
    if want["minutes"]:
        tally.fact(f"minutes of {name}", want["minutes"], have.get("minutes"))


def disagree(want: Facts) -> bool:
    """Tell whether the paper's minutes are not its times': then `end` is worked out."""
    if not (want["start"] and want["end"] and want["minutes"]):
        return False
    return in_minutes(want["end"]) - in_minutes(want["start"]) != int(want["minutes"])


def in_minutes(time: str) -> int:
    return 60 * int(time[:2]) + int(time[3:])


def called(got: Facts) -> list[Facts]:
    groups = got.get("participants") or []
    return [person for group in groups for person in group.get("people") or []]


def with_role(listed: list[Facts], role: str) -> list[str]:
    return [person["name"] for person in listed if person.get("role") == role]


def name_of(person: str | Facts) -> str:
    return person if isinstance(person, str) else str(person["name"])


def clock(value: object) -> str | None:
    return str(value)[:5].replace(".", ":") if value else None


def entries(have: Facts, key: str) -> int:
    return len(have.get(key) or [])


def is_break(entry: Facts) -> bool:
    return "break" in {entry.get("number"), entry.get("type")}


def numbered_break(entry: Facts) -> bool:
    return is_break(entry) and bool(entry.get("numbered"))


def is_wheel(entry: Facts) -> bool:
    return entry.get("type") == "wheel"


def in_order(entries: list[Facts], titles: set[str]) -> str:
    names = (norm(entry["title"]) for entry in entries)
    return " / ".join(name for name in names if name in titles)


def flat(items: list[Facts]) -> Iterator[Facts]:
    for entry in items:
        yield entry
        yield from flat(entry.get("items") or [])


def links(have: Facts) -> int:
    """Return the attachments and the links in an item's prose, sub-items included."""
    found = 0
    for entry in flat([have]):
        own = {key: value for key, value in entry.items() if key != "items"}
        found += entries(own, "attachments")
        found += json.dumps(own, ensure_ascii=False).count("](")
    return found


def wheel_cells(got: Facts) -> Iterator[str]:
    """Yield the head cells and the first cells of all tables in items."""
    for entry in flat(got.get("items") or []):
        prose = "\n".join(str(entry.get(key) or "") for key in ("text", "notes"))
        rows = [line for line in prose.split("\n") if line.lstrip().startswith("|")]
        for row in rows:
            cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
            yield from cells if row == rows[0] else cells[:1]


def main(gold: str, meeting: str) -> int:
    """Print the score of one paper; 0 if it is good enough, else 1."""
    of_paper, of_meeting = (
        json.loads(Path(path).read_text(encoding="utf-8")) for path in (gold, meeting)
    )
    result = score(of_paper, of_meeting)
    sys.stdout.write(f"{result}\n")
    return 0 if result.passes else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
