"""What is known of names: what lang/sv.names.toml holds."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import tomli

from sro_cli.lang.first_names import first_names


class NameLore(NamedTuple):
    """Names in lower case, as they are written.

    *same*, *same_in_double*, *near* and *two* are pairs of first names, each both ways
    round.
    *halves* are the last ones of double names, *short* are such of two letters as are
    no initials.
    *begin* and *end* are the parts of which surnames are made, *surnames* those that
    are known whole, *also_given* those that are first names as well.
    """

    first_names: frozenset[str]
    same: frozenset[tuple[str, str]]
    same_in_double: frozenset[tuple[str, str]]
    near: frozenset[tuple[str, str]]
    two: frozenset[tuple[str, str]]
    halves: frozenset[str]
    short: frozenset[str]
    particles: frozenset[str]
    also_given: frozenset[str]
    begin: frozenset[str]
    end: frozenset[str]
    surnames: frozenset[str]


@cache
def name_lore() -> NameLore:
    """Return what is known of names in Sweden."""
    path = Path(__file__).with_name("sv.names.toml")
    data = tomli.loads(path.read_text(encoding="utf-8").casefold())
    given, surnames = data["given"], data["surnames"]
    return NameLore(
        first_names() | _words(given["more"]),
        _pairs(given["same"]),
        _pairs(given["same_in_double"]),
        _pairs(given["near"]),
        _pairs(given["two"]),
        _words(given["halves"]),
        _words(given["short"]),
        _words(surnames["particles"]),
        _words(surnames["also_given"]),
        _words(surnames["first"]),
        _words(surnames["last"]),
        _words(surnames["whole"]),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(lines: list[str]) -> frozenset[tuple[str, str]]:
    """Return the pairs of the names that stand on one line."""
    return frozenset(
        (one, other)
        for line in lines
        for one in line.split()
        for other in line.split()
        if one != other
    )
