"""People out of a line, with its words accounted for."""

from typing import Any

from sro_cli.imports.ledger import Ledger
from sro_cli.imports.people import Found, read_person
from sro_cli.imports.running import read_people
from sro_cli.lang.first_names import first_names

Person = dict[str, Any]


def is_listed(text: str) -> bool:
    """Tell whether a line is a person by more than the look of a name."""
    found = read_person(text)
    if found is None:
        return False
    first = str(found.person["name"]).split()[0].casefold().split("-")[0]
    return first in first_names() or bool(found.person.get("party"))


def people_of(text: str, line: int, ledger: Ledger) -> list[Person]:
    """Return the people that a text names; what no key can hold stays open."""
    found = read_people(text)
    people = [dict(each.person) for each in found]
    ledger.value(line, text, people)
    for each in found:
        told(each, line, ledger, text)
    return people


def told(found: Found, line: int, ledger: Ledger, text: str) -> None:
    """Report what is unsure of a person, and open again what has no key."""
    if found.unsure:
        ledger.doubt(line, found.unsure, text)
    if found.rest:
        ledger.fragment(line, f"{found.person['name']}: {found.rest}")
