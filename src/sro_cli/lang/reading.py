"""Words by which papers are understood: what lang/sv.reading.toml holds."""

from functools import cache
from typing import NamedTuple

from sro_cli.lang.data import data

Table = dict[str, tuple[str, ...]]


class Reading(NamedTuple):
    """The words of one language, by what they mean; every table is as in the file.

    Case does not count in any of them.
    """

    papers: Table
    labels: Table
    types: Table
    kinds: Table
    kind_line: Table
    people: Table
    titles: Table
    organisations: Table
    clock: Table
    sheet: Table
    columns: Table
    bodies: Table
    lists: Table
    commissions: Table
    tasks: Table
    outcomes: Table
    parts: Table
    generic: Table


@cache
def reading(language: str = "sv") -> Reading:
    """Return the words of *language*; only Swedish papers are understood so far."""
    found = data(f"{language}.reading.toml")
    return Reading(
        **{
            name: {key: tuple(values) for key, values in found[name].items()}
            for name in Reading._fields
        }
    )
