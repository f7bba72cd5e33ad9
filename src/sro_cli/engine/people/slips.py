"""Slips of the hand: one letter wrong, left out, too many, or two swapped."""

from enum import Enum
from itertools import pairwise

from sro_cli.engine.people.sounds import Sound

CHANGE, SWAP = 6, 5
"""Letters that the longer word has at least for a letter changed, for two swapped."""
_FOUR, _TEN = 4, 10
_VOWELS = frozenset("aeiouåö")
_NEAR = frozenset(
    frozenset(pair) for pair in ("ae", "ei", "ou", "oå", "öu", "dt", "bp", "gk", "mn")
)
"""Letters that are heard for each other."""


class Slip(Enum):
    """Where a slip is looked for: whether in a first name, and with how much care.

    Care is needed where neither word is known as a name: both may be names from abroad.
    """

    GIVEN = (True, False)
    CAREFUL_GIVEN = (True, True)
    LAST = (False, False)
    CAREFUL = (False, True)


def slip(one: Sound, other: Sound, where: Slip) -> int | None:
    """Return 1 if one slip makes one word of the other, else None."""
    given, careful = where.value
    alike = any(
        _is_slip(here, there, given=given, careful=careful)
        for here, there in ((one.full, other.full), (one.plain, other.plain))
    )
    return 1 if alike else None


def swapped(one: str, other: str, *, vowels: bool = False) -> bool:
    """Tell whether two letters within a word as written are swapped: Lousie, Eirk.

    In a word of four it must be a vowel and a consonant, for Ziad and Zaid are two
    names, unless two *vowels* will do as well. At the end it must be two consonants.
    """
    here, there, at_end = _differing(one, other)
    if len(here) != 2 or here != there[::-1] or one[:1] != other[:1]:  # noqa: PLR2004
        return False
    count = len(_VOWELS.intersection(here))
    if at_end:
        return count == 0 and len(one) >= _FOUR
    return len(one) > _FOUR or (len(one) == _FOUR and (count == 1 or vowels))


_ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_NEIGHBOURS = frozenset(frozenset(pair) for row in _ROWS for pair in pairwise(row))
"""Letters that lie beside each other on the keyboard."""


def mistyped(one: str, other: str) -> bool:
    """Tell whether one key was hit for its neighbour, within a long word: Kennrth."""
    here, there, _at_end = _differing(one, other)
    return (
        len(here) == len(there) == 1
        and min(len(one), len(other)) >= CHANGE
        and one[:1] == other[:1]
        and frozenset((here, there)) in _NEIGHBOURS
    )


def vowels_slipped(one: Sound, other: Sound) -> bool:
    """Tell whether two long words have the same consonants, and two slips at most."""
    here, there = one.plain, other.plain
    return (
        one.bones == other.bones
        and min(len(here), len(there)) >= _TEN
        and here[-1] == there[-1]
        and _distance(here, there) <= 2  # noqa: PLR2004 (two slips)
    )


def _distance(one: str, other: str) -> int:
    """Return how many slips make one word of another."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        after = [at + 1]
        for to, there in enumerate(other):
            cost = min(row[to] + (letter != there), row[to + 1] + 1, after[to] + 1)
            if at and to and letter == other[to - 1] and there == one[at - 1]:
                cost = min(cost, before[to - 1] + 1)
            after.append(cost)
        before, row = row, after
    return row[-1]


def inserted(one: str, other: str) -> str:
    """Return the one letter that only the longer of two words has, else nothing."""
    here, there, at_end = _differing(one, other)
    letters = here + there
    if len(letters) != 1 or (at_end and letters != "s"):
        return ""
    return letters


def _is_slip(one: str, other: str, *, given: bool, careful: bool) -> bool:
    here, there, at_end = _differing(one, other)
    longer = max(len(one), len(other))
    if one[:1] != other[:1]:
        return False
    if len(here) == len(there) == 2:  # noqa: PLR2004 (two letters swapped)
        return here == there[::-1] and longer >= SWAP
    letters = here + there
    if len(here) > 1 or len(there) > 1:
        return False
    if len(letters) == 1:
        ends_otherwise = at_end and (careful or (given and letters in _VOWELS))
        return longer >= (CHANGE if careful or given else SWAP) and not ends_otherwise
    sounds_near = frozenset(letters) in _NEAR
    if (given and at_end) or (careful and not sounds_near):
        return False
    return longer >= (SWAP if sounds_near and not careful else CHANGE)


def _differing(one: str, other: str) -> tuple[str, str, bool]:
    """Return what is left of two words without what they begin and end with alike.

    The third tells whether it stands at the end of a word.
    """
    begin, shorter = 0, min(len(one), len(other))
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < shorter - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[begin : len(one) - end], other[begin : len(other) - end], end == 0
