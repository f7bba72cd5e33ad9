"""Words beside figures, by which these are known: what lang/sv.figures.toml holds."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple


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
    path = Path(__file__).with_name("sv.figures.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Figures(**{name: frozenset(data[name]) for name in Figures._fields})
