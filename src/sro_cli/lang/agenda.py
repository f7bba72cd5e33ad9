"""Words by which checks understand agendas: what lang/sv.agenda.toml holds."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

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
    path = Path(__file__).with_name(f"{language}.agenda.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return AgendaWords(
        **{
            name: {key: tuple(values) for key, values in data[name].items()}
            for name in AgendaWords._fields
        }
    )


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of *phrases*; * stands for up to some dozen words."""
    longest = sorted(phrases, key=len, reverse=True)
    parts = [re.escape(each).replace(r"\ ", r"\s+") for each in longest]
    return "|".join(part.replace(r"\*", r"[^.]{0,150}?") for part in parts)
