"""Whether two first names are one: by their sounds, a slip, or as initials."""

from functools import lru_cache

from sro_cli.engine.people.heard import first_names, same
from sro_cli.engine.people.slips import Slip, mistyped, slip, swapped
from sro_cli.engine.people.sounds import KEPT, sound, transcribed
from sro_cli.engine.people.surnames import Price
from sro_cli.lang.name_lore import name_lore

_SILENT = ("en", "et", "an", "in", "es", "on", "ot")
"""Behind these a last e is not heard: Helen and Helene, Susann and Susanne."""
_LONG = 5
"""Letters that such a name has at least: Jan and Jane are two."""
_LAST = frozenset("ae")
"""Endings that one woman's name may have, in `_WHOLE` letters or more: Charlotta."""
_WHOLE = 6
_PAIR = 2


def in_double(one: str, other: str) -> Price:
    """Compare halves of double names, in which Ann, Anne and Anna are one."""
    pair = (one, other)
    return 0 if pair in name_lore().same_in_double else first_name(one, other)


@lru_cache(maxsize=KEPT)
def first_name(one: str, other: str) -> Price:
    """Return what makes one first name of another."""
    if one == other:
        return 0
    lore, here, there = name_lore(), sound(one), sound(other)
    if (one, other) in lore.two:
        return None
    known = (here.full in first_names()) + (there.full in first_names())
    if _sounds_alike(one, other) or (
        known < _PAIR and transcribed(one) == transcribed(other)
    ):
        return 0
    one_is_known = (one in lore.first_names) != (other in lore.first_names)
    if one_is_known and (swapped(one, other) or mistyped(one, other)):
        return 1
    if known == _PAIR:
        return None
    return slip(here, there, Slip.GIVEN if known else Slip.CAREFUL_GIVEN)


def _sounds_alike(one: str, other: str) -> bool:
    here, there = sound(one), sound(other)
    return (
        here.full == there.full
        or here.plain == there.plain
        or (here.full, there.full) in same()
        or _but_for_silent_e(one, other)
    )


@lru_cache(maxsize=KEPT)
def beside_double(one: str, other: str) -> Price:
    """Compare first names beside one double surname, which hardly two people share.

    Sara and Zara are one there, and so are Charlotta and Charlotte.
    """
    price = first_name(one, other)
    if price is not None:
        return price
    lore = name_lore()
    is_known = {one, other} <= lore.first_names
    is_one = (
        sound(one).full == sound(other).full
        or (one, other) in lore.near
        or _ends_otherwise(one, other)
        or (not is_known and swapped(one, other, vowels=True))
    )
    return 1 if is_one else None


def _ends_otherwise(one: str, other: str) -> bool:
    is_long = len(one) == len(other) and len(one) >= _WHOLE
    return is_long and one[:-1] == other[:-1] and {one[-1], other[-1]} == _LAST


def begins(initial: str, word: str) -> bool:
    """Tell whether *word* has this initial: C and K are one before Carl."""
    return word[:1] == initial or sound(word).full[:1] == sound(initial).full


def as_initials(word: str) -> tuple[str, ...]:
    """Return the letters of what is no name but two initials: PO."""
    lore = name_lore()
    is_name = word in lore.first_names or word in lore.short
    if len(word) == _PAIR and not is_name:
        return tuple(word)
    return (word,)


def _but_for_silent_e(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    heard = sound(short).full
    return (
        len(short) >= _LONG
        and heard.endswith(_SILENT)
        and sound(long).full == heard + "e"
    )
