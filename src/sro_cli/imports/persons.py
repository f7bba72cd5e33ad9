"""People out of a line, with its words accounted for."""

import re
from typing import Any

from sro_cli.imports.found import Found
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.people import read_person
from sro_cli.imports.plain import plain
from sro_cli.imports.running import read_people
from sro_cli.lang.first_names import first_names
from sro_cli.lang.reading import reading

Person = dict[str, Any]


def is_listed(text: str) -> bool:
    """Tell whether a line is a person by more than the look of a name."""
    found = read_person(text)
    if found is None:
        return False
    first = str(found.person["name"]).split()[0].casefold().split("-")[0]
    return first in first_names() or bool(found.person.get("party"))


_MEETING_ONLY = ("attendance", "substitute", "replaces")
"""Keys that only people of the lists have."""


def person_of(text: str) -> Found | None:
    """Return the person of a line of a list."""
    found = read_person(text)
    if found is None:
        return None
    found = _parted(found)
    person = {
        key: value
        for key, value in found.person.items()
        if not isinstance(value, str) or re.search(r"\w", value)
    }
    if person.get("attendance") == "excused" and _is_absent(text):
        person["attendance"] = "absent"  # who came instead does not excuse it
    return found._replace(person=person)


def _is_absent(text: str) -> bool:
    """Tell whether a line says "frånvarande", and not as a part of an excuse."""
    absent = "|".join(map(re.escape, reading().people["absent"]))
    excused = "|".join(map(re.escape, reading().people["excused"]))
    told = re.sub(rf"\b({excused})\b", "", text, flags=re.IGNORECASE)
    return bool(re.search(rf"\b({absent})\b", told, re.IGNORECASE))


def _parted(found: Found) -> Found:
    """Part words in small letters from a name: "Eva Ek polisen"."""
    words = str(found.person["name"]).split()
    small = words[-1][:1].islower() and words[0].casefold() in first_names()
    if not small or len(words) < 3 or words[1][:1].islower():  # noqa: PLR2004 (two names and more)
        return found
    rest = " ".join(words[2:])
    key = "affiliation" if words[2][:1].isupper() else "title"
    if key in found.person:
        return found
    return found._replace(
        person={**found.person, "name": " ".join(words[:2]), key: rest}
    )


def people_in(text: str) -> list[Found]:
    """Return the people that a line names."""
    return [_parted(each) for each in read_people(text)]


def people_of(
    text: str, line: int, ledger: Ledger, *, guests: bool = False
) -> list[Person]:
    """Return the people that a text names; what no key can hold stays open.

    *guests* are people of the meeting; others have no attendance.
    """
    found = people_in(text)
    people = [dict(each.person) for each in found]
    kept = [
        {
            key: value
            for key, value in person.items()
            if guests or key not in _MEETING_ONLY
        }
        for person in people
    ]
    ledger.value(line, text, people)
    if kept != people:
        ledger.fragment(line, plain(text))
    for each in found:
        told(each, line, ledger, text)
    return kept


def told(found: Found, line: int, ledger: Ledger, text: str) -> None:
    """Report what is unsure of a person, and open again what has no key."""
    if found.unsure:
        ledger.doubt(line, found.unsure, text)
    if found.rest:
        ledger.fragment(line, f"{found.person['name']}, {found.rest}")
