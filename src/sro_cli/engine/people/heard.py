"""What is known of names, as it sounds."""

from functools import cache

from sro_cli.engine.people.sounds import sound
from sro_cli.lang.name_lore import name_lore


@cache
def first_names() -> frozenset[str]:
    """Return the known first names."""
    return frozenset(sound(each).full for each in name_lore().first_names)


@cache
def surnames() -> frozenset[str]:
    """Return the surnames that are known whole."""
    lore = name_lore()
    return frozenset(sound(each).full for each in lore.surnames | lore.begin | lore.end)


@cache
def same() -> frozenset[tuple[str, str]]:
    """Return the pairs that are spellings of one name."""
    return frozenset(
        (sound(one).full, sound(other).full) for one, other in name_lore().same
    )


@cache
def surname_parts() -> tuple[frozenset[str], frozenset[str]]:
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
