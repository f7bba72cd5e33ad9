"""A line of Markdown as plain words: emphasis away, words as patterns."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache

DASHES = "-‐‑‒–—−"
_SAME_LENGTH = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2008\u2009\u202f\t*", " ") | dict.fromkeys(DASHES, "-")
)
_RUN = re.compile(r"(?<!\\)\*+")


def masked(text: str) -> str:
    """Return *text* with one kind of blank and dash and no stars, of the same length.

    What is found in it stands at the same place in *text*.
    """
    return text.translate(_SAME_LENGTH)


def tidy(text: str) -> str:
    """Return a part of a line without blanks round it and without halves of emphasis.

    Stars that open or close nothing are taken away, single blanks stand between words.
    """
    drop = set(_unmatched(text)) if "*" in text else set()
    kept = "".join(char for at, char in enumerate(text) if at not in drop)
    return " ".join(kept.split())


def unmarked(text: str) -> str:
    """Return *text* without emphasis, in one form of letters, with single blanks."""
    plain = _RUN.sub("", unicodedata.normalize("NFC", text)) if "*" in text else text
    return " ".join(unicodedata.normalize("NFC", plain).split())


def bold_parts(text: str) -> list[str]:
    """Return what stands between double stars, without them."""
    parts = text.split("**")
    return [part.strip(" ,;()") for part in parts[1::2]]


def _unmatched(text: str) -> Iterable[int]:
    """Yield the places of stars that have no partner."""
    open_runs: list[re.Match[str]] = []
    for run in _RUN.finditer(text):
        if open_runs and open_runs[-1][0] == run[0]:
            open_runs.pop()
        else:
            open_runs.append(run)
    for run in open_runs:
        yield from range(*run.span())


@cache
def one_of(words: Collection[str]) -> str:
    """Return a pattern for one of *words*, the longest first, in no group."""
    longest = sorted(set(words), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest) + ")"


@cache
def lowered(words: Collection[str]) -> frozenset[str]:
    """Return *words* in the form for comparing."""
    return frozenset(word.lower() for word in words)
