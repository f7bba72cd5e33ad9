"""Words beside others that are no part of them: what lang/sv.apart.toml holds."""

from functools import cache
from typing import NamedTuple

from sro_cli.lang.data import data


class Apart(NamedTuple):
    """The words of one language, in lower case; what each is for stands in the file."""

    small: frozenset[str]
    verbs: frozenset[str]
    measure: frozenset[str]
    adjectives: frozenset[str]
    adjective_endings: frozenset[str]
    whose: frozenset[str]
    giving: frozenset[str]
    behind: frozenset[str]
    phrase: frozenset[str]
    en: frozenset[str]
    ett: frozenset[str]
    joins: frozenset[str]


@cache
def apart(language: str = "sv") -> Apart:
    """Return the words of *language*; only Swedish texts are understood so far."""
    found = data(f"{language}.apart.toml")
    return Apart(*(frozenset(found[name].split()) for name in Apart._fields))
