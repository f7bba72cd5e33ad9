"""What a word is under its endings, its hyphens and its capitals."""

import re
from typing import NamedTuple

ENDINGS = frozenset(
    {""}
    | set(
        """
        a an ans as e es en ens et ets n ns t ts s ar ars er ers or ors r rs na nas arna
        arnas erna ernas orna ornas rna rnas ena enas ma mas d da de das des met mets
        men mens are ares aren arens o on ons dde tt
        """.split()  # noqa: SIM905 (a column of words is read more easily)
    )
)
"""What a word may end with in one of its forms and not in another."""
_DOUBLED = re.compile(r"(.)(?=\1)")
_FOLD = str.maketrans("cwzéèáàü", "kvseeaau", "aeous-")
LETTERS = str.maketrans("éèáàü", "eeaau", "-‐‑")
ACCENT = re.compile("[éèáàü]")
_SIGNS = str.maketrans("", "", "- ")
APOSTROPHE = "['’´]"
GENITIVE = re.compile(rf"(?::|{APOSTROPHE})s$")


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
    shape = _cut(plain, len(stem))
    if not plain.islower():
        capitals = [at for at, each in enumerate(plain) if each.isupper()]
        shape = max(shape, plain[: capitals[-1] + 1], key=len) if capitals else shape
    if apostrophe:
        shape += "'"
    if ACCENT.search(written) and not ACCENT.search(shape):
        shape += "´"
    return Word(written, letters, stem, shape)


def plain(written: str) -> str:
    """Return what is written, without hyphens, blanks and the sign of a genitive."""
    return GENITIVE.sub("s", written).translate(_SIGNS)


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
    return _DOUBLED.sub("", stem.translate(_FOLD))


def _cut(written: str, letters: int) -> str:
    """Return the beginning of a word, so many letters; hyphens are not counted."""
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


def common(one: str, two: str) -> int:
    """Return with how many letters alike two words begin."""
    for at, (left, right) in enumerate(zip(one, two, strict=False)):
        if left != right:
            return at
    return min(len(one), len(two))


def inflected(one: str, two: str) -> bool:
    """Tell whether two words in lower case are one but for their endings."""
    if one == two:
        return True
    shared = common(one, two)
    # a vowel that both have may belong to the ending of one: möte, möten; plan, planer
    return any(
        one[cut:] in ENDINGS and two[cut:] in ENDINGS
        for cut in range(shared, max(shared - 3, 1), -1)
    )
