"""People out of a line, with its words accounted for."""

from typing import Any

from sro_cli.imports.ledger import Ledger
from sro_cli.imports.people import Found
from sro_cli.imports.running import read_people

Person = dict[str, Any]


def people_of(text: str, line: int, ledger: Ledger) -> list[Person]:
    """Return the people that a text names; what no key can hold stays open."""
    found = read_people(text)
    ledger.keep(line, text)
    for each in found:
        told(each, line, ledger)
    return [dict(each.person) for each in found]


def told(found: Found, line: int, ledger: Ledger) -> None:
    """Report what is unsure of a person, and open again what has no key."""
    if found.unsure:
        ledger.doubt(line, found.unsure)
    if found.rest:
        ledger.reopen(line, found.rest)
