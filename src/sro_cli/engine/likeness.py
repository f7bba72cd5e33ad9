"""Whether two names are two spellings of one person's, or those of two people.

What tells them apart is what is known of names: Lind and Lund are two surnames, Maria
and Marie two first names, while a slip of the hand turns a name into none. Names that
sound alike are one, unless they are known to be two. A surname of two parts may have
lost one.
"""

import re
from collections.abc import Callable
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from sro_cli.engine.names import normal
from sro_cli.engine.slips import Slip, slip
from sro_cli.engine.sounds import KEPT, sound
from sro_cli.lang.name_lore import name_lore

LONGEST = 100
"""Characters of a name at most."""
_PARTS = re.compile(r"[-'.\s]+")
_MARKS = str.maketrans("‐‑–’´`", "---'''")
_LETTERS_ONLY = str.maketrans("", "", " -'.")
_SILENT = ("en", "et", "an", "in", "es", "on", "ot")
"""Behind these a last e is not heard: Helen and Helene, Susann and Susanne."""
_LONG = 5
"""Letters that such a name has at least: Jan and Jane are two."""
_SHORT = 2
"""Letters of an ending that names from anywhere may have: -in, -er."""
_CLASSES = ("nen", "ik")
"""What surnames of Finland and the Balkans (-ić) end with, as it sounds: many are one
letter from another."""
_FATHERS = ("son", "sen", "dotir", "doter")
"""What is put behind a father's name."""

Words = tuple[str, ...]
Price = int | None
"""What makes one word of the other: 0 sounds alike, 1 a slip, None another name."""


class Likeness(IntEnum):
    """How two names are alike, the nearest first."""

    SOUND = 0  # other letters for the same sounds, dots missed
    SLIP = 1  # one letter wrong, left out, too many or swapped
    PART = 2  # a part of the surname left out, or the two turned round


class Name(NamedTuple):
    """A name in its parts, in lower case: ("anna", "karin"), ("ek", "lund")."""

    given: Words
    surnames: Words


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

    Initials in the middle and small words (von, af) tell nobody apart and are left out.
    """
    whole = form(name)
    words = whole.split()
    is_name = len(whole) <= LONGEST and whole.translate(_LETTERS_ONLY).isalpha()
    if not is_name or len(words) < 2:  # noqa: PLR2004 (a first name and a surname)
        return None
    given, rest = _parts(words[0]), words[1:]
    while len(rest) > 1 and rest[0] not in name_lore().also_given:
        if not _are_given(_parts(rest[0])):
            break
        given += _parts(rest.pop(0))
    surnames = tuple(
        part
        for word in rest
        for part in _parts(word)
        if len(part) > 1 and part not in name_lore().particles
    )
    return Name(given, surnames) if given and surnames else None


def _parts(word: str) -> Words:
    return tuple(part for part in _PARTS.split(word) if part)


def same_person(one: str, other: str) -> bool:
    """Tell whether two full names are two spellings of one person's name."""
    return likeness(one, other) is not None


@lru_cache(maxsize=KEPT)
def likeness(one: str, other: str) -> Likeness | None:
    """Return how two full names are alike; None: they are two people's."""
    here, there = parsed(one), parsed(other)
    if here is None or there is None:
        return None
    first = _given(here.given, there.given)
    if first is None:
        return Likeness.SOUND if _is_divided_otherwise(here, there) else None
    last = _all(_surname, here.surnames, there.surnames)
    if last is not None and first + last <= Likeness.SLIP:
        return Likeness(first + last)
    if first == 0 and _is_part(here.surnames, there.surnames):
        return Likeness.PART
    return None


def given_alike(one: str, other: str) -> bool:
    """Tell whether two first names may be one, or how one begins: Anna, Anna-Karin."""
    here, there = _parts(one), _parts(other)
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


def _is_divided_otherwise(here: Name, there: Name) -> bool:
    """Tell whether two names differ in where the first name ends: Stig Björn Ek."""
    return len(here.given) != len(there.given) and [
        sound(each) for each in here.given + here.surnames
    ] == [sound(each) for each in there.given + there.surnames]


def _is_part(here: Words, there: Words) -> bool:
    """Tell whether one surname is the other without a part, or turned round."""
    short, long = sorted((here, there), key=len)
    if len(short) == len(long):
        return len(short) > 1 and _all(_surname, short, long[::-1]) == 0
    rest = iter(long)
    return all(any(_surname(one, other) == 0 for other in rest) for one in short)


def _given(here: Words, there: Words) -> Price:
    """Compare first names: Anna-Karin with Annakarin, part by part with Anna-Carin."""
    if len(here) == len(there):
        return _all(_in_double if len(here) > 1 else _first, here, there)
    one, other = "".join(here), "".join(there)
    if sound(one).plain == sound(other).plain:
        return 0
    return slip(sound(one), sound(other), Slip.CAREFUL)


def _in_double(one: str, other: str) -> Price:
    """Compare halves of double names, in which Ann, Anne and Anna are one."""
    pair = (one, other)
    return 0 if pair in name_lore().same_in_double else _first(one, other)


@lru_cache(maxsize=KEPT)
def _first(one: str, other: str) -> Price:
    lore, here, there = name_lore(), sound(one), sound(other)
    if one == other:
        return 0
    if (one, other) in lore.two:
        return None
    if (
        here.full == there.full
        or here.plain == there.plain
        or (here.full, there.full) in _same()
        or _but_for_silent_e(one, other)
    ):
        return 0
    known = (here.full in _first_names()) + (there.full in _first_names())
    if known > 1:
        return None
    return slip(here, there, Slip.GIVEN if known else Slip.CAREFUL_GIVEN)


def _but_for_silent_e(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    heard = sound(short).full
    return (
        len(short) >= _LONG
        and heard.endswith(_SILENT)
        and sound(long).full == heard + "e"
    )


@lru_cache(maxsize=KEPT)
def _surname(one: str, other: str) -> Price:
    here, there = sound(one), sound(other)
    if here.full == there.full:
        return 0
    if here.plain == there.plain:  # unless many bear both, the dots were missed
        return None if {one, other} <= name_lore().surnames else 0
    if (here.full, there.full) in _same() or _but_for_article(one, other):
        return 0
    known = _is_surname(here.full) + _is_surname(there.full)
    if known > 1:
        return None
    nordic = here.full.endswith(_endings()) or there.full.endswith(_endings())
    return slip(here, there, Slip.LAST if known or nordic else Slip.CAREFUL)


@lru_cache(maxsize=KEPT)
def _is_surname(heard: str) -> bool:
    """Tell whether a word is known as a surname, or is made as surnames are."""
    if heard.endswith(_CLASSES) or heard in _surnames() or heard in _first_names():
        return True
    for tail in _FATHERS:
        father = heard.removesuffix(tail)
        if father != heard:
            forms = {father, father + "s", father.removesuffix("s")}
            return bool(forms & _first_names())
    begin, end = _surname_parts()
    return any(
        heard[at:] in end and (_begins(heard[:at], begin) or heard[: at + 1] in begin)
        for at in range(2, len(heard) - 1)
    )


def _begins(heard: str, begin: frozenset[str]) -> bool:
    """Tell whether a surname may begin so: Björk, Björke or Björks before lund."""
    return heard in begin or (heard[-1] in "aes" and heard[:-1] in begin)


def _but_for_article(one: str, other: str) -> bool:
    """Tell whether one word is the other with an Arabic article: Alhassan, Hassan."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and long in {"al" + short, "el" + short}


@cache
def _same() -> frozenset[tuple[str, str]]:
    return frozenset(
        (sound(one).full, sound(other).full) for one, other in name_lore().same
    )


@cache
def _first_names() -> frozenset[str]:
    return frozenset(sound(each).full for each in name_lore().first_names)


@cache
def _surnames() -> frozenset[str]:
    lore = name_lore()
    return frozenset(sound(each).full for each in lore.surnames | lore.begin | lore.end)


@cache
def _surname_parts() -> tuple[frozenset[str], frozenset[str]]:
    """Return what surnames begin with and end with, as it sounds where it stands."""
    lore = name_lore()
    return (
        frozenset(sound(each).full for each in lore.begin),
        frozenset(_heard_behind(each) for each in lore.end),
    )


def _heard_behind(word: str) -> str:
    """Return how a word sounds at the end of another: holm in Lindholm has no h."""
    before = "d" if word.startswith("b") else "b"
    return sound(before + word).full[1:]


@cache
def _endings() -> tuple[str, ...]:
    """Return what tells that a surname is of here, known or not."""
    return tuple(each for each in _surname_parts()[1] if len(each) > _SHORT)
