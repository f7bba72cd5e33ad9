"""Words by which checks understand agendas: what lang/sv.agenda.toml holds."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from sro_cli.lang.data import data

Table = dict[str, tuple[str, ...]]


class AgendaWords(NamedTuple):
    """The words of one language, by what they mean; every table is as in the file."""

    topics: Table
    outcomes: Table
    items: Table
    titles: Table
    none: Table
    references: Table
    promises: Table


@cache
def agenda_words(language: str = "sv") -> AgendaWords:
    """Return the words of *language*; only Swedish records are understood so far."""
    found = data(f"{language}.agenda.toml")
    return AgendaWords(
        **{
            name: {key: tuple(values) for key, values in found[name].items()}
            for name in AgendaWords._fields
        }
    )


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of *phrases*; * stands for up to some dozen words."""
    longest = sorted(phrases, key=len, reverse=True)
    parts = [re.escape(each).replace(r"\ ", r"\s+") for each in longest]
    return "|".join(part.replace(r"\*", r"[^.]{0,150}?") for part in parts)
