"""Whether two names are two spellings of one person's, or those of two people.

What tells them apart is what is known of names: Lind and Lund are two surnames, Maria
and Marie two first names, while a slip of the hand turns a name into none. Names that
sound alike are one, unless they are known to be two. A surname of two parts may have
lost one.
"""

import re
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from sro_cli.engine.people.given_names import (
    as_initials,
    begins,
    beside_double,
    first_name,
    in_double,
)
from sro_cli.engine.people.names import normal
from sro_cli.engine.people.slips import Slip, slip
from sro_cli.engine.people.sounds import KEPT, sound
from sro_cli.engine.people.surnames import Price, beside, is_surname, surname
from sro_cli.lang.name_lore import name_lore

LONGEST = 100
"""Characters of a name at most."""
_PARTS = re.compile(r"[-'.\s]+")
_MARKS = str.maketrans("‐‑–’´`", "---'''")
_LETTERS_ONLY = str.maketrans("", "", " -'.")
_LONG = 7
"""Letters that each of two words has at least that may both have a slip."""
_WHOLE = 5
"""Letters of a surname at least that may be written in one word or more."""

Words = tuple[str, ...]


class Likeness(IntEnum):
    """How two names are alike, the nearest first."""

    SOUND = 0  # other letters for the same sounds, dots missed
    SLIP = 1  # one letter wrong, left out, too many or swapped
    PART = 2  # a part left out or shortened to initials, or two turned round


class Name(NamedTuple):
    """A name in its parts, in lower case: ("anna", "karin"), ("ek", "lund").

    *initials* stand in the middle: the e in "Bo E Ek"; *whole* is all of the surname
    in one word, with what tells nobody apart; *hyphened* tells whether first names are.
    """

    given: Words
    surnames: Words
    initials: Words
    whole: str
    hyphened: bool


@lru_cache(maxsize=KEPT)
def form(name: str) -> str:
    """Return a name for comparing: as `normal`, with one kind of hyphen.

    "Ek, Anna" is Anna Ek; behind another comma, and behind a bracket, stands what is no
    name: "Anna Ek (S)".
    """
    whole = normal(name).translate(_MARKS).partition(" (")[0]
    text, comma, more = whole.partition(",")
    if comma and " " not in text and _parts(more) and _are_given(_parts(more)):
        return f"{more.strip()} {text}"
    return text


def _are_given(words: Words) -> bool:
    return all(word in name_lore().first_names for word in words)


@lru_cache(maxsize=KEPT)
def parsed(name: str) -> Name | None:
    """Return the parts of a full name; None for one word alone, and for what is none.

    Small words (von, af) tell nobody apart and are left out.
    """
    whole = form(name)
    words = whole.split()
    is_name = len(whole) <= LONGEST and whole.translate(_LETTERS_ONLY).isalpha()
    if not is_name or len(words) < 2:  # noqa: PLR2004 (a first name and a surname)
        return None
    given, rest = _first_names(words)
    surnames = tuple(
        part
        for word in rest
        for part in _parts(word)
        if len(part) > 1 and part not in name_lore().particles
    )
    if not given or not surnames:
        return None
    initials = tuple(each for each in given if len(each) == 1)
    full = tuple(each for each in given if len(each) > 1)
    hyphened = "-" in words[0]
    if not full or given[0] in initials or (hyphened and initials):
        full, initials = given, ()
    whole = "".join(part for word in rest for part in _parts(word))
    return Name(full, surnames, initials, whole, hyphened)


def _first_names(words: list[str]) -> tuple[Words, list[str]]:
    """Return the first names and initials with which a name begins, and the rest."""
    given, rest = _parts(words[0]), words[1:]
    while len(rest) > 1 and rest[0] not in name_lore().also_given:
        parts = _parts(rest[0])
        is_initial = parts and all(len(each) == 1 for each in parts)
        if not is_initial and not _are_given(parts):
            break
        given += parts
        rest = rest[1:]
    return given, rest


def _parts(word: str) -> Words:
    return tuple(part for part in _PARTS.split(word) if part)


def same_person(one: str, other: str) -> bool:
    """Tell whether two full names are two spellings of one person's name."""
    return likeness(one, other) is not None


@lru_cache(maxsize=KEPT)
def likeness(one: str, other: str) -> Likeness | None:
    """Return how two full names are alike; None: they are two people's."""
    here, there = parsed(one), parsed(other)
    if here is None or there is None or _have_other_initials(here, there):
        return None
    first = _given(here.given, there.given)
    last = _last(here, there)
    if first is None:
        return _with_other_first_names(here, there, last)
    if last is not None and first + last <= _slips(here, there):
        return Likeness(min(first + last, Likeness.SLIP))
    return _with_one_first_name(here, there) if first == 0 else None


def given_alike(one: str, other: str) -> bool:
    """Tell whether two first names may be one, or how one begins: Anna, Anna-Karin.

    Initials may be anybody's: P-O.
    """
    here, there = _parts(one), _parts(other)
    if len(here) > 1 and all(len(each) == 1 for each in here):
        return True
    return _given(here, there) is not None


def _all(price: Callable[[str, str], Price], here: Words, there: Words) -> Price:
    """Return what it takes to make one row of words of another, word by word."""
    if len(here) != len(there):
        return None
    total = 0
    for one, other in zip(here, there, strict=True):
        cost = price(one, other)
        if cost is None:
            return None
        total += cost
    return total


def _have_other_initials(here: Name, there: Name) -> bool:
    """Tell whether other letters stand in the middle: Per O and Per E are two."""
    return any(
        not begins(one, other) and not begins(other, one)
        for one, other in zip(here.initials, there.initials, strict=False)
    )


def _last(here: Name, there: Name) -> Price:
    """Compare surnames: part by part, and in one word, as O'Dell and ODell."""
    if len(here.whole) >= _WHOLE and sound(here.whole) == sound(there.whole):
        return 0
    return _all(surname, here.surnames, there.surnames)


def _slips(here: Name, there: Name) -> int:
    """Return how many slips two names may have: one each where all words are long."""
    words = ["".join(each) for name in (here, there) for each in name[:2]]
    return 2 if all(len(each) >= _LONG for each in words) else 1


def _with_one_first_name(here: Name, there: Name) -> Likeness | None:
    """Compare names with one first name: what of the surnames they share."""
    if _one_part_slipped(here.surnames, there.surnames):
        return Likeness.SLIP
    return Likeness.PART if _is_part(here.surnames, there.surnames) else None


def _with_other_first_names(here: Name, there: Name, last: Price) -> Likeness | None:
    """Compare by the surname: the rarer the one they share, the less tells apart."""
    may_be_short = last == 0 or _is_part(here.surnames, there.surnames)
    if may_be_short and _are_initials(here, there):
        return Likeness.PART
    if last != 0:
        return _moved(here, there)
    is_double = len(here.surnames) > 1 and len(there.surnames) > 1
    if is_double and _all(beside_double, here.given, there.given) is not None:
        return Likeness.SLIP
    is_rare = is_double or not any(is_surname(each) for each in here.surnames)
    if is_rare and _may_lose_middle(here, there, is_double=is_double):
        return Likeness.PART
    return _moved(here, there)


def _are_initials(here: Name, there: Name) -> bool:
    """Tell whether some first names of one are only initials of the other's: P-O."""
    one, other = _spelled(here), _spelled(there)
    if len(one) == 1 < len(other):
        one = as_initials(one[0])
    if len(other) == 1 < len(one):
        other = as_initials(other[0])
    return len(one) == len(other) > 1 and all(
        (begins(a, b) or begins(b, a))
        if 1 in {len(a), len(b)}
        else in_double(a, b) == 0
        for a, b in zip(one, other, strict=True)
    )


def _spelled(name: Name) -> Words:
    return name.given + name.initials


def _may_lose_middle(here: Name, there: Name, *, is_double: bool) -> bool:
    """Tell whether one has the other's first names and more: Anna Viktoria, Anna.

    What is one double name loses no half of it, unless the surname *is_double*.
    """
    short, long = sorted((here.given, there.given), key=len)
    if len(short) == len(long) or here.hyphened or there.hyphened:
        return False
    begins = all(first_name(*pair) == 0 for pair in zip(short, long, strict=False))
    is_half = len(short) == 1 and len(long) == 2 and long[1] in name_lore().halves  # noqa: PLR2004
    return begins and (is_double or not is_half)


def _moved(here: Name, there: Name) -> Likeness | None:
    """Compare names that differ in where the first name ends: Stig Björn Ek."""
    is_moved = len(here.given) != len(there.given) and [
        sound(each) for each in here.given + here.surnames
    ] == [sound(each) for each in there.given + there.surnames]
    return Likeness.SOUND if is_moved else None


def _one_part_slipped(here: Words, there: Words) -> bool:
    """Tell whether all parts of two surnames are one but for a slip in one of them."""
    if len(here) != len(there):
        return False
    pairs = list(zip(here, there, strict=True))
    other = [pair for pair in pairs if surname(*pair) != 0]
    shared = [one for one, two in pairs if surname(one, two) == 0]
    return len(other) == 1 and any(beside(*other[0], each) for each in shared)


def _is_part(here: Words, there: Words) -> bool:
    """Tell whether one surname is the other without a part, or turned round."""
    short, long = sorted((here, there), key=len)
    if len(short) == len(long):
        return len(short) > 1 and _all(surname, short, long[::-1]) == 0
    rest = iter(long)
    return all(any(surname(one, other) == 0 for other in rest) for one in short)


def _given(here: Words, there: Words) -> Price:
    """Compare first names: Anna-Karin with Annakarin, part by part with Anna-Carin."""
    if len(here) == len(there):
        return _all(in_double if len(here) > 1 else first_name, here, there)
    one, other = "".join(here), "".join(there)
    if sound(one).plain == sound(other).plain:
        return 0
    return slip(sound(one), sound(other), Slip.CAREFUL)
