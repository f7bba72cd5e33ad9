"""Words beside figures, by which these are known: what lang/sv.figures.toml holds."""

from functools import cache
from typing import NamedTuple

from sro_cli.lang.data import data


class Figures(NamedTuple):
    """The words of one language, in small letters, by what the figures are."""

    clock: frozenset[str]
    about: frozenset[str]
    until: frozenset[str]
    joined: frozenset[str]
    at_times: frozenset[str]
    not_before: frozenset[str]
    registers: frozenset[str]
    not_behind: frozenset[str]
    before_years: frozenset[str]
    periods: frozenset[str]
    bodies: frozenset[str]
    cases: frozenset[str]
    meeting_papers: frozenset[str]
    about_a_meeting: frozenset[str]
    person: frozenset[str]
    not_person: frozenset[str]


@cache
def figures() -> Figures:
    """Return the Swedish words; there are no others so far."""
    found = data("sv.figures.toml")
    return Figures(**{name: frozenset(found[name]) for name in Figures._fields})
