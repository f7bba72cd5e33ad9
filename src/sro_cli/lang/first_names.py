"""First names of the Nordic countries: what tells Lena Ås from Västra Ås."""

from functools import cache
from pathlib import Path


@cache
def first_names() -> frozenset[str]:
    """Return the names in lower case; double names as their parts."""
    text = Path(__file__).with_name("first_names.txt").read_text(encoding="utf-8")
    return frozenset(
        part for name in text.casefold().split() for part in name.split("-")
    )
