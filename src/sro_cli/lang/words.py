"""Words on paper: what lang/sv.toml and its sisters hold."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli

LANGUAGES = ("sv", "en")


class Words(NamedTuple):
    """The words of one language; every table is as in the file."""

    locale: str
    labels: dict[str, str]
    phrases: dict[str, str]
    style: dict[str, str]
    files: dict[str, str]
    kinds: dict[str, str]
    roles: dict[str, str]
    attendance: dict[str, str]
    calendar: dict[str, Any]
    grammar: dict[str, str]
    standing: tuple[dict[str, Any], ...]


@cache
def words(language: str = "sv") -> Words:
    """Return the words of *language*, "sv" or "en"."""
    text = Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")
    data = tomli.loads(text)
    return Words(**{**data, "standing": tuple(data["standing"])})
