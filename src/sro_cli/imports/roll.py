"""Who was absent and who came instead, told by sentences and footnotes."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sro_cli.imports.context import Away, Context
from sro_cli.imports.groups import Lists
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.plain import key_of, plain
from sro_cli.imports.running import StandsIn, read_people, read_substitutes
from sro_cli.lang.messages import _
from sro_cli.lang.words import words

Person = dict[str, Any]


class Roll:
    """The people of a paper, by name."""

    def __init__(self, people: Iterable[Person], ledger: Ledger) -> None:
        """Take all who are listed."""
        self.people = list(people)
        self.ledger = ledger
        self.phrases: set[str] = set()

    def named(self, name: str) -> Person | None:
        """Return who is listed by this name."""
        return next(
            (each for each in self.people if key_of(each["name"]) == key_of(name)), None
        )

    def mark(self, names: Sequence[str], attendance: str) -> list[str]:
        """Mark people as away; return the names that nobody on the lists has."""
        unknown = []
        for name in names:
            person = self.named(name)
            if person is None:
                unknown.append(name)
            else:
                person["attendance"] = attendance
        return unknown

    def replace(self, stands: StandsIn) -> bool:
        """Note that somebody came instead of somebody; tell whether one is listed."""
        absent, substitute = stands.absent, stands.substitute
        listed = self.named(absent["name"])
        if listed is not None:
            listed["substitute"] = ", ".join(
                str(substitute[key])
                for key in ("name", "affiliation")
                if key in substitute
            )
            listed.setdefault("attendance", "excused")
            return True
        person = self.named(substitute["name"]) if substitute.get("name") else None
        if person is None:
            return False
        person["replaces"] = absent if len(absent) > 1 else absent["name"]
        return True


def apply_roll(context: Context, roll: Roll) -> None:
    """Carry out what the lines about absence say; what cannot be is kept as prose."""
    for away in context.away:
        if away.means == "substitute":
            _substitute(away, roll, context)
        else:
            _absent(away, roll, context)


def _absent(away: Away, roll: Roll, context: Context) -> None:
    ledger, line = context.ledger, away.block.line
    found = read_people(away.value)
    unknown = roll.mark([each.person["name"] for each in found], away.means)
    if not unknown and found:
        ledger.explain(line, away.block.text)
        return
    _keep(away, context)
    for name in unknown:
        ledger.doubt(line, _("{name} is on no list").format(name=name))


def _substitute(away: Away, roll: Roll, context: Context) -> None:
    ledger, line = context.ledger, away.block.line
    found = read_substitutes(away.value)
    done = [roll.replace(stands) for stands in found if stands.substitute]
    if not all(done) or len(done) < len(found):
        _keep(away, context)
        ledger.doubt(line, _("nobody on the lists is replaced here"))
        return
    ledger.explain(line, away.block.text)
    if len(found) == 1 and (phrase := _phrase(away.value, found[0])):
        roll.phrases.add(phrase)


def _phrase(text: str, stands: StandsIn) -> str:
    """Return the sentence with names for placeholders, "" where it is not so plain."""
    who, absent = stands.substitute["name"], stands.absent["name"]
    if text.count(who) != 1 or text.count(absent) != 1:
        return ""
    affiliation = stands.substitute.get("affiliation")
    shown = f"{who}, {affiliation}" if affiliation else who
    found = text.replace(shown, "{substitute}").replace(absent, "{absent}")
    if "{substitute}" not in found or re.search(r"[{}].*[{}].*[{}].*[{}].*[{}]", found):
        return ""
    return found


def _keep(away: Away, context: Context) -> None:
    """Keep a line as it stands, where its sense has no place."""
    entry = away.entry
    (entry.text if context.kind == "summons" else entry.notes).append(away.block)
    context.ledger.keep(away.block.line, away.block.text)


def apply_footnotes(lists: Lists, roll: Roll, ledger: Ledger) -> list[Any]:
    """Take footnotes ("* ersätter …") to the people that bear their mark.

    Returns the lines that are none.
    """
    rest = []
    for piece in lists.rest:
        text = plain(piece.text)
        mark = piece.mark.strip() or re.match(r"[*†‡¹²³]+", piece.text.strip() or " ")
        sign = mark if isinstance(mark, str) else mark[0] if mark else ""
        bearers = lists.marked.get(sign, [])
        found = read_substitutes(text) or read_substitutes(f"* {text}")
        if found and len(found) == 1 and not found[0].substitute and len(bearers) == 1:
            absent = found[0].absent
            bearers[0]["replaces"] = absent if len(absent) > 1 else absent["name"]
            ledger.explain(piece.line, piece.text)
            if not found[0].rest:
                roll.phrases.add(f"{{substitute}} {_verb(text, absent)} {{absent}}")
        elif found and all(each.substitute and roll.replace(each) for each in found):
            ledger.explain(piece.line, piece.text)
        else:
            rest.append(piece)
    return rest


def _verb(text: str, absent: Person) -> str:
    """Return the words before whom a footnote names: "ersätter"."""
    first = text.strip("*†‡ ").split()
    title = str(absent.get("title", "")).split()
    known = {*map(str.casefold, title), *map(str.casefold, absent["name"].split())}
    return " ".join(word for word in first if word.casefold() not in known)


def phrases_of(roll: Roll) -> dict[str, str]:
    """Return the paper's own sentence for a substitute, where it has one form."""
    ours = words().phrases["substitute"]
    own = {phrase for phrase in roll.phrases if phrase != ours}
    return {"substitute": own.pop()} if len(own) == 1 and len(roll.phrases) == 1 else {}


def name_of(person: object) -> str:
    """Return the name of a person who may be written as a name alone."""
    return (
        str(person.get("name", "")) if isinstance(person, dict) else str(person or "")
    )
