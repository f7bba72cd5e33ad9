"""How long `sro check --all` takes a meeting, over workspaces of several sizes.

It prints and never judges. The meetings are made here: five bodies, each with a roster
of 40 people of its own, 12 items a meeting, about 5 kB of prose in a vocabulary that
grows with the workspace as real ones do. The time of `sro check` in a workspace of one
meeting, which is start-up, is taken off.

    python tools/bench_check.py [MEETINGS…]
"""

import datetime
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from sro_cli.lang.first_names import first_names

SRO = Path(sys.executable).parent / "sro"
SIZES = (100, 1000, 10_000)
FRIDAY = 4
BODIES = ("srn", "vsn", "hsn", "kun", "dig")
BEGINS = "berg dal ek fors gran hav kvarn lind mo norr ros sjö strand tall ås"
ENDS = "berg dahl fors gren holm kvist lund man mark qvist sson strand ström vall"
SYLLABLES = "ba bre dor fal gri hul ja ko lan mer nu pi ral te tre vi brå dä fö lyr"
COMMON = (
    "och att det som en på är av för med till den har de inte om ett men var vid "
    "från ska kan nu efter mellan under även samt så bör när också hur alla andra"
)


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Measure each size, a line each."""
    os.environ |= {"SRO_LANG": "en", "SRO_TODAY": "2027-03-01"}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    with tempfile.TemporaryDirectory() as name:
        one = workspace(Path(name) / "one", 1)
        start = min(checked(one) for _ in range(3))
        for size in sizes:
            taken = checked(workspace(Path(name) / str(size), size))
            clock = (taken.seconds - start.seconds) / size * 1000
            work = (taken.work - start.work) / size * 1000
            print(
                f"{clock:7.2f} ms a meeting: check --all of {size:,} (≤ 6 ms); "
                f"{work:.2f} ms of a processor, {taken.megabytes:,.0f} MB at most, "
                f"{taken.lines / size:.1f} lines told a meeting",
                flush=True,
            )


class Taken(NamedTuple):
    """What a check takes: seconds by the clock and of a processor, MB; lines told."""

    seconds: float
    work: float
    megabytes: float
    lines: int


def checked(folder: Path) -> Taken:
    """Check a workspace in a process of its own."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        (SRO, "-C", folder, "check", "--all"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None  # noqa: S101 (it was asked for)
    lines = process.stdout.read().count(b"\n")
    _pid, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"check ended with {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kB
    work = used.ru_utime + used.ru_stime
    return Taken(taken, work, used.ru_maxrss * unit / 2**20, lines)


def workspace(folder: Path, count: int) -> Path:
    """Make a workspace of so many meetings; return its folder."""
    chance = random.Random(count)  # noqa: S311 (the same workspace every time)
    people = names(chance)
    rosters = {body: list(islice(people, 40)) for body in BODIES}
    for kind in ("bodies", *(f"meetings/{body}" for body in BODIES)):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    (folder / "sro.toml").write_text("format = 1\n", encoding="utf-8")
    for body, roster in rosters.items():
        text = BODY.format(
            name=body.upper(), members=listed(roster, "[[groups]]", "members")
        )
        (folder / "bodies" / f"{body}.toml").write_text(text, encoding="utf-8")
    words = Vocabulary(chance)
    day = datetime.date(2000, 1, 3)
    for number in range(count):
        body = BODIES[number % len(BODIES)]
        day += datetime.timedelta(days=1 if day.weekday() < FRIDAY else 3)
        if number % 50 == 0:  # somebody leaves, and another comes
            rosters[body][chance.randrange(1, 40)] = next(people)
        text = meeting(body, day, rosters[body], words, chance)
        path = folder / "meetings" / body / f"{day}.toml"
        path.write_text(text, encoding="utf-8")
    return folder


class Vocabulary:
    """Words of an invented language, of which new ones come ever more seldom."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.known: list[str] = []
        self.common = COMMON.split()
        self.syllables = SYLLABLES.split()

    def word(self) -> str:
        """Return the next word: a small one, one of before, or seldom a new one."""
        if self.chance.random() < 0.5:  # noqa: PLR2004 (half of a text is small words)
            return self.chance.choice(self.common)
        size = len(self.known)
        if self.chance.random() < 30 / (30 + size**0.6):
            self.known.append(self.new())
            return self.known[-1]
        return self.known[int(size * self.chance.random() ** 3)]

    def new(self) -> str:
        """Return a new word: of three or four syllables, or a compound of two."""
        if len(self.known) > 10 and self.chance.random() < 0.3:  # noqa: PLR2004 (as many)
            return "v".join(self.chance.choices(self.known[:1000], k=2))
        return "".join(
            self.chance.choices(self.syllables, k=self.chance.choice((3, 4)))
        )

    def sentence(self) -> str:
        """Return a sentence of 8 to 17 words."""
        text = " ".join(self.word() for _ in range(self.chance.randrange(8, 18)))
        return text.capitalize() + "."

    def prose(self, count: int) -> str:
        """Return so many sentences."""
        return " ".join(self.sentence() for _ in range(count))


def names(chance: random.Random) -> Iterator[str]:
    """Yield people, each once."""
    firsts = sorted(each.capitalize() for each in first_names() if len(each) > 2)  # noqa: PLR2004
    seen = set()
    while True:
        last = (
            chance.choice(BEGINS.split()) + chance.choice(ENDS.split())
        ).capitalize()
        name = f"{chance.choice(firsts)} {last}"
        if name not in seen:
            seen.add(name)
            yield name


def listed(roster: list[str], table: str, key: str) -> str:
    """Return people as groups of a file."""
    parts = []
    for at in range(0, 40, 10):
        lines = "\n".join(
            f'    {{ name = "{name}", party = "S", affiliation = "Kommun {at + n}"'
            f"{ROLE if not at and not n else ''} }},"
            for n, name in enumerate(roster[at : at + 10])
        )
        parts.append(f'{table}\nheading = "Grupp {at}"\n{key} = [\n{lines}\n]\n')
    return "\n".join(parts)


def meeting(
    body: str,
    day: datetime.date,
    roster: list[str],
    words: Vocabulary,
    chance: random.Random,
) -> str:
    """Return the text of one meeting's minutes."""
    parts = [
        HEAD.format(
            body=body,
            date=day,
            people=listed(roster, "[[participants]]", "people"),
        )
    ]
    for number in range(1, 13):
        title = " ".join(words.word() for _ in range(4)).capitalize()
        parts.append(
            ITEM.format(
                number=number,
                title=title,
                minutes=15 if number != 7 else 10,  # noqa: PLR2004 (any will do)
                presenter=chance.choice(roster),
                text=words.sentence(),
                notes=words.prose(4),
                dialogue=words.sentence(),
                paper=f"{title}, {body.upper()} {day}",
                address=f"https://norrdalen.example/{day}/{number}",
            )
        )
        if number == 6:  # noqa: PLR2004 (the middle)
            parts.append(PAUSE)
    return "".join(parts)


ROLE = ', role = "chair"'
BODY = """format = 1

[[names]]
name = "{name}"
title = "Samverkansnämnden {name}"

{members}"""
HEAD = """format = 1
body = "{body}"
date = {date}
start = 09:00:00
end = 12:10:00
place = "Stora salen, Storgatan 1, Norrstad"
state = "held"

{people}"""
ITEM = """
[[items]]
id = "punkt-{number}"
title = "{title}"
kind = ["information"]
minutes = {minutes}
presenters = [{{ name = "{presenter}" }}]
attachments = [{{ title = "{paper}", target = "{address}" }}]
text = "{text}"
proposal = ["Nämnden noterar informationen."]
position = ["Nämnden noterar informationen."]
notes = \"\"\"
{notes}
\"\"\"
dialogue = ["{dialogue}"]
"""
PAUSE = """
[[items]]
id = "paus"
type = "break"
title = "Paus"
minutes = 15
"""

if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
