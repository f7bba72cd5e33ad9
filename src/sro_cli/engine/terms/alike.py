"""Whether two words, written as one each, are two spellings of one term."""

import re
from collections.abc import Iterable

from sro_cli.engine.terms.shape import ACCENT, Word, common, inflected, plain

LONG = 8
"""Letters of a word in which one letter more or less is a slip and no other word."""
_PART = 4
"""Letters of a part of a compound; a first part may be one shorter."""
_VOWELS = "aeiouyåäö"
_ONSET = re.compile(
    r"[^aeiouyåäö]?[aeiouyåäö]|(?:[bfgkp]l|[bdfgkptv]r|[dkstv]v|[fhltdgs]j|[gkfs]n"
    r"|s[klmnpt]|sk[rv]|s[pt]r|skj|stj|spj|spl|ph|th|ch|tj)[aeiouyåäö]"
)
_SUFFIX = re.compile(
    r"(?:(?:and|end)(?:e\w?)?|n?ing(?:ens?|ar\w{0,3}|s)?|het\w{0,3}|[aeo]r\w{0,3}|ad\w?"
    r"|skap\w{0,3}|lig\w?|isk\w?)$"
)
"""What follows a stem and is no part of a compound."""
_NAME = re.compile(
    r"(?:son|berg|gren|ström|lund|[kq]vist|quist|stedt|dahl|dal|holm|mark|blad|strand"
    r"|gård|feldt?|man|borg|fors|stad|land|köping|vall|torp|hult|by|ryd|rud|ås|sjö)s?$"
)
_PREFIXES = ("för", "be", "till", "upp", "ut", "under", "över", "åter", "före")
_WHOLE_PREFIXES = {
    "in",
    "an",
    "av",
    "om",
    "på",
    "vid",
    "mot",
    "sam",
    "med",
    "kon",
    "re",
}
_LINKING = ({"a", "o"}, {"a", "e"})
"""Vowels that are taken for one another where two parts join: hälsosamtal."""
_DOUBLE = re.compile(r"-[A-ZÅÄÖ][^\W\d_A-ZÅÄÖ]")
"""What a double name has: Karl-Anders."""
_INNER = re.compile(r"[^\W\d_A-ZÅÄÖ][A-ZÅÄÖ]")


def alike(ones: Iterable[Word], twos: Iterable[Word]) -> bool:
    """Tell whether words of one shape and of another are spellings of one term."""
    twos = tuple(twos)
    return any(_alike(one, two) for one in ones for two in twos)


def _alike(one: Word, two: Word) -> bool:
    if inflected(one.letters, two.letters):
        return _written_otherwise(one, two)
    if (
        max(len(one.letters), len(two.letters)) < LONG
        or _acronym(one) != _acronym(two)
        or (_DOUBLE.search(one.written) and _DOUBLE.search(two.written))
        or not _slip(one.letters, two.letters)
    ):
        return False
    if one.written[0].isupper() and two.written[0].isupper():
        # Karin Wikander is no Vikander, and Lindberg is no slip of Lindeberg
        return not (
            _NAME.search(one.letters) and _NAME.search(two.letters)
        ) and not _sound_alike(one.letters, two.letters)
    return True


def _acronym(word: Word) -> str:
    """Return the acronym that a compound begins with, "" for none: SKR-möte."""
    first, hyphen, _rest = word.written.partition("-")
    return first if hyphen and first.isupper() else ""


def _written_otherwise(one: Word, two: Word) -> bool:
    """Tell whether the same letters differ in a way that no grammar asks for."""
    if one.shape == two.shape:
        return False
    if one.shape.endswith("'") != two.shape.endswith("'"):
        owner = one.letters.removesuffix("s")
        return len(one.stem) > 1 and owner == two.letters.removesuffix("s")
    if ACCENT.search(one.written + two.written):
        return _other_accents(one, two)
    parts, others = one.shape.split("-"), two.shape.split("-")
    if len(parts) == len(others):
        letters = common(one.letters, two.letters) + len(parts) - 1
        return _other_capitals(one.shape, two.shape, letters)
    # Ann-Marie, Berg-Dal: names have capitals behind the hyphen
    named = any(
        each[:1].isupper() and not each.isupper() for each in (*parts, *others)[1:]
    )
    inner = bool(_INNER.search(one.shape) or _INNER.search(two.shape))
    return len(one.letters) >= _PART and (inner or not named)


def _other_accents(one: Word, two: Word) -> bool:
    """Tell whether two long words differ in an accent: idé is no ide."""
    left, right = plain(one.written.lower()), plain(two.written.lower())
    places = {
        match.start() for each in (left, right) for match in ACCENT.finditer(each)
    }
    return (
        min(len(left), len(right)) >= LONG
        and max(places) < min(len(left), len(right))
        and any(left[at] != right[at] for at in places)
    )


def _other_capitals(one: str, two: str, letters: int) -> bool:
    """Tell whether capitals differ that neither a name nor a beginning explains.

    *letters* are those that both words have in common: a capital behind is an ending.
    """
    parts, others = one[:letters].split("-"), two[:letters].split("-")
    return any(
        _stands_out(left, alone=len(parts) == 1)
        != _stands_out(right, alone=len(parts) == 1)
        for left, right in zip(parts, others, strict=False)
    )


def _stands_out(part: str, *, alone: bool) -> bool:
    """Tell whether a part has capitals: NorrKom, and IT- of a compound; but not SÅS."""
    acronym = len(part) > 1 and part.isupper() and not alone
    return acronym or bool(_INNER.search(part))


def _slip(one: str, two: str) -> bool:
    """Tell whether two words differ in one letter that joins, doubles or sounds alike.

    vårdsamverkan, vårdssamverkan; hälsosamtal, hälsasamtal; millenium; skreening.
    """
    if _sound_alike(one, two):
        return True
    start = common(one, two)
    before, letters = one[:start], (one[start : start + 1], two[start : start + 1])
    return (
        _more(before, one[start:], two[start:])
        or _more(before, two[start:], one[start:])
        or (
            set(letters) in _LINKING
            and _begins_part(before, one[start + 1 :], two[start + 1 :])
            and _between(before, one[start + 1 :])
        )
    )


def _sound_alike(one: str, two: str) -> bool:
    """Tell whether words differ in sc and sk alone; other c and k part languages."""
    return ("sc" in one) != ("sc" in two) and inflected(
        one.replace("sc", "sk"), two.replace("sc", "sk")
    )


def _more(before: str, more: str, less: str) -> bool:
    """Tell whether *more* is *less* with a letter in front that may be added."""
    letter, rest = more[:1], more[1:]
    if not inflected(rest, less):
        return False
    if letter == before[-1:] and not _SUFFIX.match(less):
        return len(before) >= _PART - 1 and common(rest, less) >= _PART - 1
    if letter == "s":
        prefix = before in _WHOLE_PREFIXES or before.endswith(_PREFIXES)
        return not prefix and _begins_part(before, rest, less)
    return (
        letter == "e"
        and not before.endswith("för")
        and _begins_part(before, rest, less)
        and _between(before, less)
    )


def _begins_part(before: str, rest: str, other: str) -> bool:
    """Tell whether what follows *before* may be the last part of a compound."""
    return (
        len(before) >= _PART - 1
        and common(rest, other) >= _PART
        and inflected(rest, other)
        and bool(_ONSET.match(other))
        and not _SUFFIX.match(other)
    )


def _between(before: str, after: str) -> bool:
    """Tell whether a vowel would stand between consonants."""
    return before[-1] not in _VOWELS and after[0] not in _VOWELS
