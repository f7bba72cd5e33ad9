"""How the words of a name sound, whichever of their spellings is used."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

KEPT = 65536
"""Words of which is remembered how they sound: some thousands of names come again."""
_LETTERS = str.maketrans(
    {"ø": "ö", "æ": "ä", "đ": "dj", "ł": "l", "ß": "ss", "þ": "t", "ð": "d", "ı": "i"}
)
_WITHOUT_DOTS = (("aa", "å"), ("ae", "ä"), ("oe", "ö"))
_RESPELLED = (
    ("ph", "f"),
    ("ck", "k"),
    ("ch", "k"),
    ("qu", "kv"),
    ("qv", "kv"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("tz", "s"),
    ("z", "s"),
    ("dt", "t"),
    ("dj", "d"),
)
_TRANSCRIBED = (
    *(("tsch", "$"), ("tch", "$"), ("sch", "$"), ("ch", "$"), ("sh", "$"), ("tj", "$")),
    *(("sj", "$"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ou", "u")),
    *(("oo", "u"), ("ee", "i"), ("aa", "a"), ("ij", "i"), ("iy", "i"), ("yi", "i")),
    *(
        ("dj", "j"),
        ("zh", "j"),
        ("ž", "j"),
        ("č", "$"),
        ("š", "$"),
        ("ş", "$"),
        ("ç", "$"),
    ),
)
"""How letters that are not ours are written in one tongue and another."""
_SOFT_C = re.compile("c(?=[eiyäö])")
_LAST_I = ("ie", "ii", "ij", "y")
_PLAIN = str.maketrans("åäö", "aao")
_NO_VOWELS = str.maketrans("", "", "aeiou")


class Sound(NamedTuple):
    """A word as it sounds.

    In *full* ä is e, which it sounds like; å and ö are kept. In *plain* the dots and
    rings are missed: å and ä are a, ö is o. *bones* are the first letter
    and the consonants.
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
    for letters, others in _WITHOUT_DOTS:
        heard = heard.replace(letters, others)
    heard = _once(heard)
    for letters, others in _RESPELLED:
        heard = heard.replace(letters, others)
    if "c" in heard:
        heard = _SOFT_C.sub("s", heard).replace("c", "k")
    heard = heard[:1] + heard[1:].replace("h", "").replace("f", "v")
    for ending in _LAST_I:
        if heard.endswith(ending):
            heard = heard.removesuffix(ending) + "i"
    heard = heard.replace("j", "i").replace("y", "i")
    plain = _once(heard.translate(_PLAIN))
    bones = plain[:1] + _once(plain[1:].translate(_NO_VOWELS))
    return Sound(_once(heard.replace("ä", "e")), plain, bones)


@lru_cache(maxsize=KEPT)
def transcribed(word: str) -> str:
    """Return how a word from another alphabet sounds, whoever wrote it in ours.

    Shamoun and Chamoun sound alike, Bondarchuk and Bondartjuk, Nour and Noor.
    """
    for letters, others in _TRANSCRIBED:
        word = word.replace(letters, others)
    parts = (sound(part).plain for part in word.split("$"))
    return "$".join(parts)


def _once(word: str) -> str:
    """Return a word with every letter once that is doubled."""
    before, kept = "", []
    for letter in word:
        if letter != before:
            kept.append(letter)
            before = letter
    return "".join(kept)


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
