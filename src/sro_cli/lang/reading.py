"""Words by which papers are understood: what lang/sv.reading.toml holds."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import tomli

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
    path = Path(__file__).with_name(f"{language}.reading.toml")
    data = tomli.loads(path.read_text(encoding="utf-8"))
    return Reading(
        **{
            name: {key: tuple(values) for key, values in data[name].items()}
            for name in Reading._fields
        }
    )
