"""A list of names in which those near a given one are found without comparing all."""

from collections.abc import Iterator

from sro_cli.engine.people.given_names import as_initials
from sro_cli.engine.people.likeness import Likeness, Name, likeness, parsed
from sro_cli.engine.people.sounds import sound


class NameIndex:
    """Names by what two spellings of one of them share.

    These are their consonants but for one, or the first name, or how it begins, and one
    surname. What the names cost is in proportion to their count.
    """

    def __init__(self) -> None:
        self._by_key: dict[str, list[str]] = {}
        self._names: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def add(self, name: str) -> None:
        """Put a name into the list; one word alone is none."""
        if name not in self._names:
            self._names.add(name)
            for key in _keys(name):
                there = self._by_key.get(key)
                if there is None:
                    self._by_key[key] = [name]
                else:
                    there.append(name)

    def near(self, name: str) -> dict[str, Likeness]:
        """Return the other names of the list that are spellings of *name*, and how."""
        found: dict[str, Likeness] = {}
        seen = {name}
        for key in _keys(name):
            for other in self._by_key.get(key, ()):
                if other not in seen:
                    seen.add(other)
                    alike = likeness(name, other)
                    if alike is not None:
                        found[other] = alike
        return found


def _keys(name: str) -> list[str]:
    parts = parsed(name)
    if parts is None:
        return []
    given = sound("".join(parts.given)).bones
    surnames = [sound(each).bones for each in parts.surnames]
    keys = but_for_one(given + "".join(surnames))
    whole = given + sound(parts.whole).bones
    begins = {given, sound(parts.given[0]).bones, _initials(parts) or given}
    keys += [f"{each} {surname}" for each in begins for surname in surnames]
    return list(dict.fromkeys((*keys, whole)))


def _initials(name: Name) -> str:
    """Return the initials of a double first name, however they are written: P-O."""
    words = name.given + name.initials
    if len(words) == 1:
        words = as_initials(words[0])
    return ".".join(sound(each).full[:1] for each in words) if len(words) > 1 else ""


def but_for_one(bones: str) -> list[str]:
    """Return what two words share that are one but for a slip, by their `bones`.

    That is the first letter with the others, or with all but one of them.
    """
    shorter = (bones[:at] + bones[at + 1 :] for at in range(1, len(bones)))
    return list(dict.fromkeys((bones, *shorter)))
