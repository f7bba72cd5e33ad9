"""How the words of a name sound, whichever of their spellings is used."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

KEPT = 65536
"""Words of which is remembered how they sound: some thousands of names come again."""
_LETTERS = str.maketrans(
    {"ø": "ö", "æ": "ä", "đ": "d", "ł": "l", "ß": "ss", "þ": "t", "ð": "d", "ı": "i"}
)
_RESPELLED = (
    (re.compile("ph"), "f"),
    (re.compile("ck|ch"), "k"),
    (re.compile("q[uv]?"), "kv"),
    (re.compile("x"), "ks"),
    (re.compile("w"), "v"),
    (re.compile("tz|z"), "s"),
    (re.compile("dt"), "t"),
    (re.compile("c(?=[eiyäö])"), "s"),
    (re.compile("c"), "k"),
    (re.compile("(?<!^)h"), ""),
    (re.compile("(?<!^)f"), "v"),
    (re.compile("(?:ie|ii|ij|y)$"), "i"),
    (re.compile("[jy]"), "i"),
)
_TWICE = re.compile(r"(.)\1+")
_PLAIN = str.maketrans("åäö", "aao")
_VOWELS = re.compile("[aeiouåäö]")


class Sound(NamedTuple):
    """A word as it sounds.

    In *full* ä is e, which it sounds like; å and ö are kept. In *plain* the dots and
    rings are missed: å and ä are a, ö is o. *bones* are the consonants.
    """

    full: str
    plain: str
    bones: str


@lru_cache(maxsize=KEPT)
def sound(word: str) -> Sound:
    """Return how *word* sounds: a word of a name, in lower case.

    Qvist, Quist and Kvist sound alike, and so do Dahl and Dal, Philip and Filip, Jimmie
    and Jimmy, Löfgren and Lövgren, Mattsson and Matson.
    """
    heard = _without_accents(word.translate(_LETTERS))
    for written, spoken in _RESPELLED:
        heard = written.sub(spoken, heard)
    plain = _TWICE.sub(r"\1", heard.translate(_PLAIN))
    return Sound(
        _TWICE.sub(r"\1", heard.replace("ä", "e")),
        plain,
        _TWICE.sub(r"\1", _VOWELS.sub("", plain)),
    )


def _without_accents(word: str) -> str:
    """Return a word with no marks on its letters but those of å, ä, ö."""
    if word.isascii():
        return word
    return "".join(
        char
        if char in "åäö"
        else "".join(
            each
            for each in unicodedata.normalize("NFD", char)
            if not unicodedata.combining(each)
        )
        for char in word
        if char.isalpha()
    )
