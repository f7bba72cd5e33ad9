"""People in prose: who of those that are listed somewhere, in whichever spelling."""

from typing import NamedTuple

from sro_cli.engine.people.likeness import LONGEST, Likeness, form, given_alike, parsed
from sro_cli.engine.people.mentions import sentences
from sro_cli.engine.people.name_index import NameIndex, but_for_one
from sro_cli.engine.people.sounds import sound

WORDS = 5
"""Words of a name at most, in prose."""


class Spotted(NamedTuple):
    """A name in prose, as written, in the form for comparing."""

    written: str
    form: str


class Spotter:
    """Finds names in rows of words with capitals.

    A name is what is listed, or a spelling of it. "Helen Tornquists" is hers, and in
    "Helen Tornquist Norr" the name is what is listed. A row that comes again, as most
    do, is looked at once.
    """

    def __init__(self, names: NameIndex) -> None:
        self._names = names
        self._rows: dict[str, list[Spotted]] = {}
        self._begins: dict[str, bool] = {}
        self._ends: dict[str, bool] = {}
        self._given: dict[str, set[str]] = {}
        self._surnames: set[str] = set()
        listed = [parts for name in names if (parts := parsed(name))]
        for given in {each.given[0] for each in listed} | {
            "".join(each.given) for each in listed if len(each.given) > 1
        }:
            for key in but_for_one(sound(given).bones):
                self._given.setdefault(key, set()).add(given)
        for surname in {each for parts in listed for each in parts.surnames}:
            self._surnames.update(but_for_one(sound(surname).bones))

    def spotted(self, row: str) -> list[Spotted]:
        """Return the names in a row of words."""
        if row not in self._rows:
            self._rows[row] = [
                each for words in sentences(row) for each in self._in(words)
            ]
        return self._rows[row]

    def _in(self, words: list[str]) -> list[Spotted]:
        found, at = [], 0
        while at < len(words) - 1:
            count, name = 0, None
            if self._may_begin(words[at]):
                row = words[at : at + WORDS]
                count, name = self._listed(row) or self._near(row)
            if name is not None:
                found.append(name)
            at += count or 1
        return found

    def _listed(self, words: list[str]) -> tuple[int, Spotted] | None:
        """Return the listed name with which *words* begin, and how many it takes."""
        for count in range(len(words), 1, -1):
            for text in _without_genitive(" ".join(words[:count])):
                if (key := form(text)) in self._names:
                    return count, Spotted(text, key)
        return None

    def _near(self, words: list[str]) -> tuple[int, Spotted | None]:
        """Return the spelling of a listed name with which *words* begin."""
        choices: list[tuple[Likeness, int, Spotted]] = []
        for count in range(2, len(words) + 1):
            if self._may_end(words[count - 1]):
                for text in _without_genitive(" ".join(words[:count])):
                    name = Spotted(text, form(text))
                    choices += [
                        (alike, -count, name)
                        for other, alike in self._names.near(name.form).items()
                        if alike is not Likeness.PART or _may_lose(name.form, other)
                    ]
        if not choices:
            return 0, None
        _alike, count, name = min(choices)
        return -count, name

    def _may_begin(self, word: str) -> bool:
        """Tell whether somebody who is listed has a first name like *word*."""
        known = self._begins.get(word)
        if known is None:
            given = form(word)
            known = self._begins[word] = len(word) <= LONGEST and any(
                given_alike(given, each)
                for key in but_for_one(sound(given.replace("-", "")).bones)
                for each in self._given.get(key, ())
            )
        return known

    def _may_end(self, word: str) -> bool:
        """Tell whether somebody who is listed has a surname like *word*."""
        known = self._ends.get(word)
        if known is None:
            known = self._ends[word] = len(word) <= LONGEST and any(
                key in self._surnames
                for part in form(word).split("-")
                for text in _without_genitive(part)
                for key in but_for_one(sound(text).bones)
            )
        return known


def _without_genitive(text: str) -> tuple[str, ...]:
    """Return a name as it stands, and without the s of "Helen Tornquists"."""
    return (text, text[:-1]) if text.endswith("s") else (text,)


def _may_lose(name: str, listed: str) -> bool:
    """Tell whether a name in prose may be the listed one with or without a part.

    A word more behind it may be anything: where the person comes from.
    """
    here, there = parsed(name), parsed(listed)
    if here is None or there is None:
        return False
    return (
        len(here.surnames) <= len(there.surnames)
        or here.surnames[-1] == there.surnames[-1]
    )
