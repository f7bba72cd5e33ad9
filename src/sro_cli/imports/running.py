"""People in a running line: presenters, guests, who is away, who stands in."""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from sro_cli.domain.plain import Plain
from sro_cli.engine.people.looks import (
    has_known_first_name,
    is_initials,
    is_name,
    is_short_for_body,
    name_ends,
    title_before_name,
)
from sro_cli.engine.people.marked import lowered, one_of, unmarked
from sro_cli.imports.beside import first_person, is_nobody
from sro_cli.imports.found import Found
from sro_cli.imports.people import read_person
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

MOST = 10_000
"""Characters of a line that are read as a list of people; the rest is kept whole."""


class StandsIn(NamedTuple):
    """Who stands in for whom; *substitute* is {} where a footnote leaves it out.

    *rest* is what the sentence says besides ("under punkt 4").
    """

    substitute: Plain
    absent: Plain
    rest: str = ""


class _Piece(NamedTuple):
    """A piece of a list and what joins it to the one before: ",", ";", "och" or ""."""

    joint: str
    text: str


@cache
def _joint() -> re.Pattern[str]:
    joins = one_of(reading().people["joins"])
    return re.compile(
        rf"(?P<open>[(\[])|(?P<close>[)\]])|\s*(?P<semi>;)\s*"
        r"|(?<=[^\W\d_])\s?(?P<slash>/)\s?(?=[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ][\w-]+)"
        rf"|(?<![-\s])(?:\s*,)?\s+(?P<and>{joins})\s+|\s*(?P<comma>,)\s*",
        re.IGNORECASE,
    )


def _pieces(line: str) -> list[_Piece]:
    """Divide *line* at commas, semicolons and "och" outside brackets."""
    pieces, depth, begin, joint = [], 0, 0, ""
    for match in _joint().finditer(line):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth = max(0, depth - 1)
        elif not depth:
            pieces.append(_Piece(joint, line[begin : match.start()].strip()))
            joint = (
                ";"
                if match["semi"] or match["slash"]
                else ","
                if match["comma"]
                else match["and"]
            )
            begin = match.end()
    pieces.append(_Piece(joint, line[begin:].strip()))
    return [piece for piece in pieces if piece.text.strip(" .")]


def read_people(text: str) -> list[Found]:
    """Return the people of a running list: "Eva Ek, RFN, och Bo Al, Samverkan Norr".

    An affiliation belongs to the person before it. Who is no person by name is kept
    as written, and unsure.
    """
    line = unmarked(text.replace("\t", ", "))
    over, line = line[MOST:], line[:MOST]
    if more := re.search(rf",?\s{one_of(reading().people['more'])}\.?$", line):
        over, line = f"{more[0].strip(' ,')} {over}", line[: more.start()]
    if line.endswith(".") and not re.search(r"\b\w\.$", line):
        line = line[:-1]
    if is_nobody(line):
        return []
    pieces = _pieces(line)
    starts = [_begins(pieces, at) for at in range(len(pieces))]
    groups: list[list[_Piece]] = []
    for at, piece in enumerate(pieces):
        if not groups or (starts[at] and not _is_place(pieces, starts, at)):
            groups.append([piece])
        else:
            groups[-1].append(piece)
    found = [_person(group) for group in groups]
    if over and found:
        found[-1] = found[-1]._replace(rest=f"{found[-1].rest} {over}".strip())
    return found


def _begins(pieces: list[_Piece], at: int) -> bool:
    """Tell whether a piece looks like the beginning of a person."""
    piece = pieces[at]
    words = piece.text.partition("(")[0].split()
    if not words:
        return False
    if is_initials(" ".join(words)) or name_ends(words) or title_before_name(words):
        return True
    if piece.joint in {",", ""}:
        return False
    ends = {words[0].partition(":")[0].lower(), words[-1].lower()}
    if ends & lowered(reading().people["collective"]):
        return True
    return len(words) == 1 and all(
        _is_first_name(each.text) for each in pieces[at - 1 : at + 1]
    )


def _is_place(pieces: list[_Piece], starts: list[bool], at: int) -> bool:
    """Tell whether what looks like a name is the affiliation of the one before.

    So it is where nobody is known to bear it, others of the list have an affiliation,
    and neither the person before nor this one would have one.
    """
    piece, before = pieces[at], pieces[at - 1]
    if piece.joint != "," or "(" in piece.text or not starts[at - 1]:
        return False
    return (
        is_name(before.text)
        and has_known_first_name(before.text)
        and is_name(piece.text)
        and not has_known_first_name(piece.text)
        and (at + 1 == len(pieces) or starts[at + 1])
        and any(mine and not next_one for mine, next_one in pairwise(starts))
    )


def _is_first_name(word: str) -> bool:
    return word.istitle() and word.isalpha() and not is_short_for_body(word)


def _person(group: list[_Piece]) -> Found:
    """Return the person of one group of pieces."""
    parts: list[str] = []
    for piece in group:
        if parts and piece.joint not in {",", ";", ""}:
            parts[-1] += f" {piece.joint} {piece.text}"
        else:
            parts.append(piece.text)
    line = ", ".join(parts)
    if found := read_person(line):
        return found
    name, *rest = parts
    table: Plain = {"name": name}
    if match := re.fullmatch(r"(.+?)\s*\(([^\W\d_]{1,2}|[-–])\)", name):
        table = {"name": match[1], "party": match[2]}
    if rest:
        table["affiliation"] = ", ".join(rest)
    if is_initials(table["name"]):
        return Found(table)
    return Found(table, _("no person's name as they usually are"))


def read_absent(text: str, label: str) -> list[Found]:
    """Return who is away, with attendance as *label* says: "Frånvaro", or "absent".

    A label that says it of nobody means "absent".
    """
    labels = reading().labels
    bare = label.strip(" :").lower()
    way = "excused" if bare in lowered(labels["excused"]) | {"excused"} else "absent"
    return [
        found._replace(person={"attendance": way} | found.person)
        for found in read_people(text)
    ]


@cache
def _stands() -> tuple[re.Pattern[str], re.Pattern[str]]:
    people = reading().people
    active, passive = one_of(people["replaces"]), one_of(people["replaced"])
    label = one_of(people["substitute_for"])
    return (
        re.compile(
            rf"\s*\(?(?<!\w)(?:(?P<active>{active})|(?P<passive>{passive}))(?!\w)[:\s]\s*"
            r"(?=[^\W_])",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\W*{label}\s+(?P<absent>[^:]{{3,80}}?)\s*(?::|\är)\s+", re.IGNORECASE
        ),
    )


def read_substitutes(text: str) -> list[StandsIn]:
    """Return who stands in for whom, by all the sentences of a line.

    "Eva Ek ersätter Bo Al under dagens möte.", "Bo Al ersätts av Eva Ek", "Ersättare
    för Bo Al: Eva Ek", "* ersätter direktör Bo Al" (a footnote).
    """
    line = unmarked(text.replace("\\*", "*"))[:MOST]
    verb, label = _stands()
    if match := label.match(line):
        absent, absent_rest = _first_person(match["absent"])
        who, rest = _first_person(line[match.end() :])
        return [StandsIn(who, absent, f"{absent_rest} {rest}".strip())] if who else []
    found: list[StandsIn] = []
    verbs = [match for match in verb.finditer(line) if match["active"] or match.start()]
    left = line[: verbs[0].start()] if verbs else ""
    for at, match in enumerate(verbs):
        stop = verbs[at + 1].start() if at + 1 < len(verbs) else len(line)
        own, following = line[match.end() : stop], ""
        if at + 1 < len(verbs):
            own, following = _between(own)
        behind, rest = _first_person(own)
        before = _last_person(left)
        if behind:
            pair = (before, behind) if match["active"] else (behind, before)
            found.append(StandsIn(*pair, rest))
        left = following
    return [
        each
        for each in found
        if _is_named(each.absent)
        and (_is_named(each.substitute) or not each.substitute)
    ] or _paired(line)


def _is_named(person: Plain) -> bool:
    name = person.get("name", "")
    return is_name(name) or is_initials(name)


def _paired(line: str) -> list[StandsIn]:
    """Return who stands in for whom by a plain word: "Eva Ek (S) för Bo Al (M)"."""
    plain = reading().people["replaces_plainly"]
    found = []
    for piece in _pieces(line.rpartition(":")[2]):
        parts = re.split(rf"\s+{one_of(plain)}\s+", piece.text, maxsplit=1)
        if len(parts) == 1:
            continue
        both = [read_person(part.strip(" .")) for part in parts]
        if both[0] and both[1]:
            found.append(StandsIn(both[0].person, both[1].person, both[1].rest))
    return found


def _between(text: str) -> tuple[str, str]:
    """Divide the words between two verbs: whom the first means, who does the second."""
    marks = list(re.finditer(r"[.;]\s+(?=[^\W\d_])", text)) or [
        match for match in _joint().finditer(text) if match["and"] or match["comma"]
    ]
    for match in reversed(marks):
        words = text[match.end() :].split()
        if name_ends(words) or title_before_name(words):
            return text[: match.start()], text[match.end() :]
    return text, ""


def _first_person(text: str) -> tuple[Plain, str]:
    """Return the person that *text* begins with, with affiliation, and what follows."""
    person, behind = first_person(text)
    if behind.startswith(",") and (whole := read_person(text.strip(" .;)"))):
        return whole.person, whole.rest
    return person, behind.strip(" .,;)")


def _last_person(text: str) -> Plain:
    """Return the person that *text* ends with."""
    bare = re.split(r"[.:]\s+(?=[^\W\d_]{3})", text)[-1].strip(" .,;:(")
    if not re.search(r"[^\W\d_]", bare):
        return {}
    people = read_people(bare)
    return people[-1].person if people else {}
