"""What a title is about, and whether another text is about it too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple, Self

from sro_cli.lang.agenda import agenda_words

ENOUGH = 0.4
"""The share of a topic's weight that an item's titles must have to take it up."""
ENOUGH_IN_PROSE = 0.7
"""The same for a line of what the item says: many words stand there."""

_LITTLE = 0.2
"""The weight of a word that stands in titles of every sort; others have 1."""
_SHORTEST_STEM = 4
_SHORTEST_PART = 5
"""Letters: of what is left without an ending, and of a part of a compound."""
_KIN = 0.7
"""The share of the longer word that two words of one root have in common."""
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = re.findall(
    r"\w+",
    "a e n t s r as es en et er ar or na an ns ts rs ad at ens ets ers ars ors nas ena "
    "erna arna orna ernas arnas ornas",
)


class Word(NamedTuple):
    """A word of a topic: how it is spelled, and what it may be without its endings.

    *weight* is small for a word that tells little; *short* is a short form in capitals.
    """

    text: str
    forms: frozenset[str]
    weight: float
    short: bool


class Lexicon(NamedTuple):
    """The words of one text or several, for looking words of a topic up in them."""

    words: tuple[Word, ...]
    forms: frozenset[str]
    initials: str

    @classmethod
    def of(cls, parts: Sequence[Self]) -> Self:
        """Return the words of several lexicons together."""
        if len(parts) == 1:
            return parts[0]
        return cls(
            tuple(chain.from_iterable(part.words for part in parts)),
            frozenset(chain.from_iterable(part.forms for part in parts)),
            " ".join(part.initials for part in parts),
        )

    def share(self, topic: Sequence[Word], rare: dict[str, float]) -> float:
        """Return the share of the topic's weight (0 to 1) that these words have.

        *rare* holds the weights of words that stand in several titles. Words that tell
        little count only where a telling one is there, or where there is none.
        """
        if not is_telling(topic):
            return float(bool(topic) and all(map(self.likeness, topic)))
        whole = found = telling = 0.0
        for word in topic:
            weight = word.weight * rare.get(word.text, 1.0)
            likeness = self.likeness(word)
            whole += weight
            found += weight * likeness
            telling += likeness * (word.weight > _LITTLE)
        return found / whole if telling else 0.0

    def likeness(self, word: Word) -> float:
        """Tell how surely *word* is among these: 1 inflected, less in a compound."""
        if not word.forms.isdisjoint(self.forms):
            return 1.0
        if word.short:
            return float(word.text in self.initials)
        if len(word.text) < _SHORTEST_PART:
            return 0.0
        return max((_kinship(word, each) for each in self.words), default=0.0)


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text that may tell what it is about, each once."""
    return _lexicon(text).words


def lexicon(texts: Iterable[str]) -> Lexicon:
    """Return the words of several texts together."""
    return Lexicon.of([_lexicon(text) for text in texts])


def is_telling(words: Sequence[Word]) -> bool:
    """Tell whether one of the words tells what a title is about."""
    return any(word.weight > _LITTLE for word in words)


def rarity(lexicons: Iterable[Lexicon], topic: Sequence[Word]) -> dict[str, float]:
    """Return how much less words of a topic weigh that stand in several titles."""
    lexicons = tuple(lexicons)
    counts = {
        word.text: sum(not word.forms.isdisjoint(each.forms) for each in lexicons)
        for word in topic
    }
    return {text: 1 / count for text, count in counts.items() if count > 1}


@lru_cache(maxsize=1 << 14)
def _lexicon(text: str) -> Lexicon:
    words = tuple({word.text: word for word in _words(text)}.values())
    forms = frozenset(chain.from_iterable(word.forms for word in words))
    initials = "".join(token[0] for token in _WORD.findall(text.casefold()))
    return Lexicon(words, forms, initials)


def _words(text: str) -> Iterator[Word]:
    for token in _WORD.findall(text):
        if not any(char.isdigit() for char in token):
            word = _word(token)
            if word is not None:
                yield word


@lru_cache(maxsize=1 << 15)
def _word(token: str) -> Word | None:
    text = token.casefold()
    is_short = 1 < len(token) <= _SHORTEST_PART and token.isupper()
    if text in _empty() or (len(text) < 3 and not is_short):  # noqa: PLR2004 (letters)
        return None
    forms = _forms(text)
    weight = 1.0 if forms.isdisjoint(_general()) else _LITTLE
    return Word(text, forms, weight, is_short)


def _forms(word: str) -> frozenset[str]:
    """Return a word with and without each ending that it may have."""
    cut = [
        word[: -len(ending)]
        for ending in _ENDINGS
        if len(word) - len(ending) >= _SHORTEST_STEM and word.endswith(ending)
    ]
    # gemensamma is gemensam
    single = [form[:-1] for form in cut if form[-1] == form[-2] and form[-1] in "mn"]
    return frozenset((word, *cut, *single))


def _kinship(word: Word, other: Word) -> float:
    """Tell how surely two words are of one root, or one a part of the other."""
    one, two = word.text, other.text
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if len(short) < _SHORTEST_PART:
        return 0.0
    if one[:4] == two[:4]:
        same = next(
            (i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b),
            len(short),
        )
        if same >= _KIN * len(long):
            return 1.0
    smaller = word if short is one else other
    for form in smaller.forms:
        if len(form) >= _SHORTEST_PART and (
            long.startswith(form) or any(each.endswith(form) for each in _ends(long))
        ):
            return _KIN if smaller.weight > _LITTLE else _LITTLE
    return 0.0


@lru_cache(maxsize=1 << 14)
def _ends(word: str) -> frozenset[str]:
    return _forms(word)


@cache
def _empty() -> frozenset[str]:
    return frozenset(agenda_words().topics["empty"])


@cache
def _general() -> frozenset[str]:
    words = agenda_words().topics["general"]
    return frozenset(chain.from_iterable(_forms(word) for word in words))
