"""What a word is under its endings, its hyphens and its capitals."""

import re
from os.path import commonprefix
from typing import NamedTuple

_ENDINGS = frozenset(
    (
        "|a|an|ans|as|e|es|en|ens|et|ets|n|ns|t|ts|s|ar|ars|er|ers|or|ors|r|rs|na|nas"
        "|arna|arnas|erna|ernas|orna|ornas|rna|rnas|ena|enas|ma|mas|d|da|de|das|des"
        "|met|mets|men|mens|are|ares|aren|arens|o|on|ons|dde|tt"
    ).split("|")
)
_DOUBLED = re.compile(r"(.)\1+")
_FOLD = str.maketrans("cwzéèáàü", "kvseeaau", "aeous-")
LETTERS = str.maketrans("éèáàü", "eeaau", "-‐‑")
GENITIVE = re.compile(r"(?::s|['’´]s)$")


class Word(NamedTuple):
    """A written word, seen as letters and as the shape in which they are written.

    *letters* are lower case, without hyphens; *stem* are those that no ending changes,
    cut deeper than grammar has it so that all forms meet. *shape* is the stem as it is
    written, its first letter small unless the word begins with an acronym.
    """

    written: str
    letters: str
    stem: str
    shape: str


def word(written: str) -> Word:
    """Return what a word is."""
    apostrophe = written[-2:-1] in {"'", "’", "´"}
    plain = GENITIVE.sub("s", written) if written[-2:-1] in "':’´" else written
    letters = plain.lower().translate(LETTERS)
    stem = stem_of(letters)
    if plain[1:2].islower() or len(plain) == 1:
        plain = plain[0].lower() + plain[1:]
    shape = _cut(plain, len(stem)) + ("'" if apostrophe else "")
    return Word(written, letters, stem, shape)


def stem_of(letters: str) -> str:
    """Return the letters that no ending changes, cut so deep that all forms meet.

    möte, möten, mötet: möt; plan, planen: pl.
    """
    stem = letters.rstrip("aents")
    while stem[-2:] in {"ar", "er", "or"}:
        stem = stem[:-2].rstrip("aents")
    if stem[-2:] == "mm":
        stem = stem[:-1]
    return stem or letters[:1]


def skeleton(stem: str) -> str:
    """Return what is left of a stem without all that writers add, drop or double."""
    return _DOUBLED.sub(r"\1", stem.translate(_FOLD))


def _cut(written: str, letters: int) -> str:
    """Return the beginning of a word that holds so many letters, hyphens not counted."""
    hyphens = written.count("-")
    if not hyphens:
        return written[:letters]
    at = 0
    for at, each in enumerate(written):
        if each != "-":
            letters -= 1
        if letters < 0:
            return written[:at].rstrip("-")
    return written


def inflected(one: str, two: str) -> bool:
    """Tell whether two words in lower case are one but for their endings."""
    if one == two:
        return True
    shared = len(commonprefix((one, two)))
    # a vowel that both have may belong to the ending of one: möte, möten; plan, planer
    return any(
        one[cut:] in _ENDINGS and two[cut:] in _ENDINGS
        for cut in range(shared, max(shared - 3, 1), -1)
    )
