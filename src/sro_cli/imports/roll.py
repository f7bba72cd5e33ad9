"""Who was absent and who came instead, told by sentences and footnotes."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sro_cli.engine.alignment import likeness
from sro_cli.imports.context import Away, Context
from sro_cli.imports.groups import Lists
from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.persons import people_in
from sro_cli.imports.plain import key_of, plain, words_in
from sro_cli.imports.running import StandsIn, read_substitutes
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

Person = dict[str, Any]
_NEAR = 0.85
"""How like (0–1) two spellings of one name are."""


class Roll:
    """The people of a paper, by name."""

    def __init__(self, people: Iterable[Person], ledger: Ledger) -> None:
        """Take all who are listed."""
        self.people = list(people)
        self._by_name: dict[str, Person] = {}
        for person in self.people:
            self._by_name.setdefault(key_of(person["name"]), person)
        self.ledger = ledger
        self.phrases: set[str] = set()
        self.open: list[tuple[int, str]] = []

    def named(self, name: str) -> Person | None:
        """Return who is listed by this name."""
        return self._by_name.get(key_of(name))

    def mark(self, names: Sequence[str], attendance: str) -> list[str]:
        """Mark people as away; return the names that nobody on the lists has."""
        unknown = []
        for name in names:
            person = self.named(name) or self.near(name)
            if person is None:
                unknown.append(name)
                continue
            person["attendance"] = attendance
            if key_of(person["name"]) != key_of(name):
                unknown.append(name)
        return unknown

    def settle(self, line: int, text: str, found: Iterable[StandsIn]) -> None:
        """Explain a sentence of substitution; other words in it have no place."""
        known = set(_vocabulary())
        for stands in found:
            for value in (*stands.substitute.values(), *stands.absent.values()):
                known.update(words_in(str(value)))
        self.ledger.explain(
            line, " ".join(word for word in words_in(text) if word in known)
        )

    def parted(self, people: Iterable[Person]) -> list[Person]:
        """Return people, with those apart that were taken for where others are from."""
        found = []
        for person in people:
            further = self.named(str(person.get("affiliation", "")))
            if further is None:
                found.append(person)
                continue
            alone = {key: each for key, each in person.items() if key != "affiliation"}
            found += [alone, {"name": person["affiliation"]}]
        return found

    def near(self, name: str) -> Person | None:
        """Return the one who is listed by nearly this name, and has a part of it."""
        parts = set(key_of(name).split())
        near = [
            each
            for each in self.people
            if parts & set(key_of(each["name"]).split())
            and likeness(key_of(name), key_of(each["name"])) > _NEAR
        ]
        return near[0] if len(near) == 1 else None

    def replace(self, stands: StandsIn) -> bool:
        """Note that somebody came instead of somebody; tell whether one is listed."""
        absent, substitute = stands.absent, stands.substitute
        listed = self.named(absent["name"])
        if listed is not None and "substitute" in listed:
            return False
        if listed is not None:
            listed["substitute"] = ", ".join(
                each
                for each in (
                    _with_party(substitute),
                    substitute.get("title"),
                    substitute.get("affiliation"),
                )
                if each
            )
            listed.setdefault("attendance", "excused")
            return True
        person = self.named(substitute["name"]) if substitute.get("name") else None
        if person is None:
            return False
        person["replaces"] = absent if len(absent) > 1 else absent["name"]
        return True


def _with_party(person: Person) -> str:
    party = person.get("party")
    return f"{person['name']} ({party})" if party else str(person["name"])


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words with which a substitution is told."""
    table = reading().people
    names = (
        "replaces",
        "replaces_plainly",
        "replaced",
        "joins",
        "excused",
        "substitute_for",
    )
    told = [word for name in names for word in table[name]]
    told += [words().phrases["substitute"], *reading().labels["substitutes"]]
    return frozenset(word for text in told for word in words_in(text)) - {"absent"}


def apply_roll(context: Context, roll: Roll) -> None:
    """Carry out what the lines about absence say; what cannot be is kept as prose."""
    for away in context.away:
        if away.means == "substitute":
            _substitute(away, roll, context)
        else:
            _absent(away, roll, context)


def _absent(away: Away, roll: Roll, context: Context) -> None:
    ledger, line = context.ledger, away.block.line
    first, *others = re.split(r"(?<=[.])\s+(?=[A-ZÅÄÖ*])", away.value)
    people = people_in(first)
    found = roll.parted(dict(each.person) for each in people)
    unknown = roll.mark([each["name"] for each in found], away.means)
    if not unknown and found:
        ledger.explain(line, away.block.text)
        for each in people:
            ledger.fragment(line, each.rest)
        for sentence in others:
            if read_substitutes(sentence):
                _substitute(away._replace(value=sentence), roll, context)
            else:
                _keep(away._replace(block=away.block._replace(text=sentence)), context)
        return
    _keep(away, context)
    for name in unknown:
        ledger.doubt(line, unlisted(name, roll))


def unlisted(name: str, roll: Roll) -> str:
    """Return what is unsure of an absent person who is on no list by that name."""
    near = roll.near(name)
    if near is None:
        return _("{name} is on no list").format(name=name)
    return _("{name} was taken for {other}").format(name=name, other=near["name"])


def _substitute(away: Away, roll: Roll, context: Context) -> None:
    ledger, line = context.ledger, away.block.line
    found = [_mended(stands) for stands in read_substitutes(away.value)]
    done = [roll.replace(stands) for stands in found if stands.substitute]
    if not all(done) or len(done) < len(found):
        _keep(away, context)
        ledger.doubt(line, _("nobody on the lists is replaced here"))
        return
    if len(found) == 1 and (phrase := _phrase(away.value, found[0])):
        ledger.explain(line, away.block.text)
        roll.phrases.add(phrase)
        roll.open.append((line, found[0].rest))
        return
    roll.settle(line, away.block.text, found)


def _mended(stands: StandsIn) -> StandsIn:
    """Return a pair without "under dagens möte" for where somebody is from."""
    absent = dict(stands.absent)
    from_ = str(absent.get("affiliation", ""))
    if from_[:1].islower() and from_.split(maxsplit=1)[0] in reading().people["while"]:
        del absent["affiliation"]
        return stands._replace(absent=absent, rest=f"{stands.rest} {from_}".strip())
    return stands


def _phrase(text: str, stands: StandsIn) -> str:
    """Return the sentence with names for placeholders, "" where it is not so plain."""
    who, absent = stands.substitute["name"], stands.absent["name"]
    if text.count(who) != 1 or text.count(absent) != 1:
        return ""
    affiliation = stands.substitute.get("affiliation")
    party = _with_party(stands.substitute)
    shown = party if party in text else who
    shown = f"{shown}, {affiliation}" if affiliation else shown
    gone = stands.absent
    named = ", ".join(str(gone[key]) for key in ("name", "title") if key in gone)
    named = named if named in text else absent
    found = text.replace(shown, "{substitute}").replace(named, "{absent}")
    found = re.sub(r"(?<=\{absent\}),(?= under )", "", found)
    found = found.replace("{substitute},", "{substitute}")
    if re.search(r"\{absent\},|\{substitute\}, (?!\{)", found):
        return ""  # what stands there belongs to the person
    if "{substitute}" not in found or re.search(r"[{}].*[{}].*[{}].*[{}].*[{}]", found):
        return ""
    return found


def _keep(away: Away, context: Context) -> None:
    """Keep a line as it stands, where its sense has no place."""
    entry = away.entry
    (entry.text if context.kind == "summons" else entry.notes).append(away.block)
    context.ledger.keep(away.block.line, away.block.text)


def apply_footnotes(
    lists: Lists, roll: Roll, labels: Labels, ledger: Ledger
) -> list[Any]:
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
        label = labels.read(text.lstrip("*†‡¹²³ "))
        if label and label.means == "substitutes" and label.value and len(bearers) == 1:
            bearers[0]["substitute"] = label.value.rstrip(" .")
            bearers[0].setdefault("attendance", "excused")
            ledger.explain(piece.line, label.words)
            ledger.keep(piece.line, text)
            continue
        if found and len(found) == 1 and not found[0].substitute and len(bearers) == 1:
            absent = found[0].absent
            bearers[0]["replaces"] = absent if len(absent) > 1 else absent["name"]
            roll.settle(piece.line, piece.text, found)
            if not found[0].rest and _verb(text, absent):
                roll.phrases.add(f"{{substitute}} {_verb(text, absent)} {{absent}}")
        elif found and all(each.substitute and roll.replace(each) for each in found):
            roll.settle(piece.line, piece.text, found)
        else:
            rest.append(piece)
    return rest


def _verb(text: str, absent: Person) -> str:
    """Return the words before whom a footnote names: "ersätter"."""
    named = str(absent.get("title") or absent["name"])
    before = (
        text[: max(text.find(named), 0)] or text[: max(text.find(absent["name"]), 0)]
    )
    verb = before.strip("*†‡¹²³ ,")
    return verb if re.fullmatch(r"[a-zåäö ]{3,40}", verb) else ""


def phrases_of(roll: Roll) -> dict[str, str]:
    """Return the paper's own sentence for a substitute, where it has one form."""
    ours = words().phrases["substitute"]
    if len(roll.phrases) == 1:
        phrase = next(iter(roll.phrases))
        return {"substitute": phrase} if phrase != ours else {}
    for line, rest in roll.open:
        roll.ledger.fragment(line, rest)
    return {}


def name_of(person: object) -> str:
    """Return the name of a person who may be written as a name alone."""
    return (
        str(person.get("name", "")) if isinstance(person, dict) else str(person or "")
    )
