"""Whether two surnames are one: by their sounds, a slip, or a part that slipped."""

from functools import cache, lru_cache

from sro_cli.engine.people.heard import first_names, same, surname_parts, surnames
from sro_cli.engine.people.slips import CHANGE, Slip, inserted, slip, vowels_slipped
from sro_cli.engine.people.sounds import KEPT, sound, transcribed
from sro_cli.lang.name_lore import name_lore

LONG = 5
"""Letters that a word has at least that is known by what stands before it: Alhassan."""
_SHORT = 2
"""Letters of an ending that names from anywhere may have: -in, -er."""
_CLASSES = ("nen", "ik")
"""What surnames of Finland and the Balkans (-ić) end with, as it sounds: many are one
letter from another."""
_FATHERS = ("son", "sen", "dotir", "doter")
"""What is put behind a father's name."""
_LINKS = frozenset("aeosd")
"""Letters that stand between two parts of a surname, or are not heard there: Lundqvist
and Lundeqvist, Nordlund and Norlund."""

Price = int | None
"""What makes one word of the other: 0 sounds alike, 1 a slip, None another name."""


@lru_cache(maxsize=KEPT)
def surname(one: str, other: str) -> Price:
    """Return what makes one surname, or part of one, of another."""
    here, there = sound(one), sound(other)
    if _sounds_alike(one, other):
        return 0
    if here.plain == there.plain:  # unless many bear both, the dots were missed
        return None if {one, other} <= name_lore().surnames else 0
    known = is_surname(one) + is_surname(other)
    if known > 1:
        return None
    if not known and transcribed(one) == transcribed(other):
        return 0
    if vowels_slipped(here, there):
        return 1
    nordic = here.full.endswith(_endings()) or there.full.endswith(_endings())
    return slip(here, there, Slip.LAST if known or nordic else Slip.CAREFUL)


def _sounds_alike(one: str, other: str) -> bool:
    here, there = sound(one).full, sound(other).full
    return (
        here == there
        or (here, there) in same()
        or _but_for_article(one, other)
        or _but_for_first(one, other)
    )


def beside(one: str, other: str, shared: str) -> bool:
    """Tell whether a letter is left out or too many in one part of a double surname.

    *shared* is the part that both have. Beside it a letter that links is a slip, and
    beside one that few bear any letter is, though both be surnames.
    """
    extra = inserted(sound(one).full, sound(other).full)
    is_long = max(len(one), len(other)) >= CHANGE
    return is_long and extra != "" and (extra in _LINKS or not is_surname(shared))


@lru_cache(maxsize=KEPT)
def is_surname(word: str) -> bool:
    """Tell whether a word is known as a surname, or is made as surnames are."""
    heard = sound(word).full
    if heard.endswith(_CLASSES) or heard in surnames() or heard in first_names():
        return True
    for tail in _FATHERS:
        father = heard.removesuffix(tail)
        if father != heard:
            forms = {father, father + "s", father.removesuffix("s")}
            return bool(forms & first_names())
    begin, end = surname_parts()
    return any(
        heard[at:] in end and (_begins(heard[:at], begin) or heard[: at + 1] in begin)
        for at in range(2, len(heard) - 1)
    )


def _begins(heard: str, begin: frozenset[str]) -> bool:
    """Tell whether a surname may begin so: Björk, Björke or Björks before lund."""
    return heard in begin or (heard[-1] in "aes" and heard[:-1] in begin)


def _but_for_first(one: str, other: str) -> bool:
    """Tell whether one word is the other without a letter not heard: Ljung, Jung."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= CHANGE
        and long.startswith(("dj", "gj", "hj", "lj"))
        and short.startswith("j")
        and sound(long[1:]).full == sound(short).full
    )


def _but_for_article(one: str, other: str) -> bool:
    """Tell whether one word is the other with an Arabic article: Alhassan, Hassan."""
    short, long = sorted((one, other), key=len)
    return len(short) >= LONG and long in {"al" + short, "el" + short}


@cache
def _endings() -> tuple[str, ...]:
    """Return what tells that a surname is of here, known or not."""
    return tuple(each for each in surname_parts()[1] if len(each) > _SHORT)
