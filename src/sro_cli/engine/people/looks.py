"""Names, titles and organisations, told apart by how their words look."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from sro_cli.engine.people.marked import lowered, unmarked
from sro_cli.lang.first_names import first_names
from sro_cli.lang.reading import reading

LONGEST_NAME = 6
"""Words of a name at most, particles included."""
LONGEST_TITLE = 9
"""Words before the one that says what a person is, at most."""
SMALL, LONG = 5, 7
"""Letters at least of a title that is one by an ending that other words have too."""
LONGEST = 200
"""Characters of a name at most."""
KEPT = 4096
"""Words and names of which is remembered what they are: papers use the same ones."""
_PREFIXED = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz")
_ABBREVIATED = re.compile(r"[A-ZÅÄÖÉ]:?(?:son|sson|dotter)")
_VOWEL = re.compile("[AEIOUYÅÄÖÉÈÜÆØ]")


class Titled(NamedTuple):
    """A title and the affiliation behind it; either may be ""."""

    title: str
    affiliation: str


class _Words(NamedTuple):
    particles: frozenset[str]
    first_names: frozenset[str]
    title_ends: tuple[str, ...]
    small_ends: tuple[str, ...]
    long_ends: tuple[str, ...]
    no_titles: frozenset[str]
    titles: frozenset[str]
    before: frozenset[str]
    goes_on: frozenset[str]
    joins: frozenset[str]
    organisation_ends: tuple[str, ...]
    organisations: frozenset[str]


@cache
def _words() -> _Words:
    people, titles, bodies = (
        reading().people,
        reading().titles,
        reading().organisations,
    )
    return _Words(
        lowered(people["particles"]),
        first_names(),
        tuple(lowered(titles["endings"])),
        tuple(lowered(titles["small_endings"])),
        tuple(lowered(titles["long_endings"])),
        lowered(titles["no_title"]),
        lowered(titles["words"]),
        lowered(titles["before"]),
        lowered(titles["goes_on"]),
        lowered(people["joins"]),
        tuple(lowered(bodies["endings"])),
        lowered(bodies["words"]),
    )


def is_name(text: str) -> bool:
    """Tell whether *text* looks like a person's full name: two words or more.

    "Ann-Sofie Rud", "Eva af Ek", "Per O. Dal", "EVA EK"; no title, no place, no body.
    """
    return len(text) <= LONGEST and _is_name(text)


@lru_cache(maxsize=KEPT)
def _is_name(text: str) -> bool:
    words = unmarked(text).split()
    if not 2 <= len(words) <= LONGEST_NAME:  # noqa: PLR2004
        return False
    first, *middle, last = words
    shouted = all(word.isupper() for word in words)
    if shouted and not _is_shouted_name(words):
        return False
    inner = all(
        word in _words().particles or _is_name_word(word, shouted=shouted)
        for word in middle
    )
    ends = _is_name_word(first, shouted=shouted or _is_short_name(first))
    return (
        inner
        and ends
        and _is_name_word(last, shouted=shouted)
        and any(len(word.strip(".")) > 1 for word in words)
        and not any(is_title_word(word) or is_organisation(word) for word in words)
    )


def has_known_first_name(text: str) -> bool:
    """Tell whether *text* begins with a first name that many bear."""
    first = re.match(r"[^\W\d_]+", text)
    return first is not None and first[0].casefold() in _words().first_names


def is_initials(text: str) -> bool:
    """Tell whether *text* is initials alone: "E K", "E. K."."""
    return bool(re.fullmatch(r"[A-ZÅÄÖÉ](?:(?:\.\s?|\s)[A-ZÅÄÖÉ]){1,2}\.?", text))


def _is_short_name(word: str) -> bool:
    """Tell whether the first word may be two initials that are said: PO, K-G."""
    return word.isupper() and len(word.replace("-", "").replace(".", "")) <= 2  # noqa: PLR2004


def _is_shouted_name(words: list[str]) -> bool:
    """Tell whether words in capitals may be a name, and no short names of bodies."""
    return any(len(word) > 2 for word in words) and all(  # noqa: PLR2004
        _VOWEL.search(word) or len(word.strip(".")) == 1 for word in words
    )


def _is_name_word(word: str, *, shouted: bool) -> bool:
    if _ABBREVIATED.fullmatch(word):
        return True
    bare = word.removesuffix(".")
    if bare != word and len(bare) > 3:  # noqa: PLR2004 (an initial, or "Chr.")
        return False
    parts = re.split(r"[-‐‑'’´`]", bare)
    return bare[:1].isupper() and all(
        _is_name_part(part, shouted=shouted) for part in parts
    )


def _is_name_part(part: str, *, shouted: bool) -> bool:
    if not part.isalpha():
        return False
    for prefix in _PREFIXED:
        inner = part.removeprefix(prefix)
        if inner != part and inner[:1].isupper() and inner[1:].islower():
            return True
    return shouted or part[1:].islower() or len(part) == 1


@lru_cache(maxsize=KEPT)
def is_title_word(word: str) -> bool:
    """Tell whether *word* says what somebody is: "direktör", "utvecklingsledare"."""
    known = _words()
    bare = word.strip("(),;:").lower()
    forms = {bare, bare.rstrip("."), bare.removesuffix("n"), bare.removesuffix("en")}
    if bare in known.no_titles:
        return False
    if word[:1].islower() and len(bare) >= SMALL and bare.endswith(known.small_ends):
        return True
    if len(bare) >= LONG and bare.endswith(known.long_ends):
        return True
    return any(
        form in known.titles or form.endswith(known.title_ends) for form in forms
    )


def is_organisation(text: str) -> bool:
    """Tell whether a word of *text* is one that no person bears."""
    return any(map(_is_body_word, text.split()))


@lru_cache(maxsize=KEPT)
def _is_body_word(word: str) -> bool:
    known = _words()
    bare = word.strip("(),;:.").lower()
    return bare in known.organisations or bare.endswith(known.organisation_ends)


def is_short_for_body(word: str) -> bool:
    """Tell whether *word* looks like a body's short name: "RFN", "VårdNorr"."""
    bare = word.strip("(),;:.").partition(":")[0]
    return (bare.isupper() and len(bare) > 1) or bool(
        re.search("[a-zåäö][A-ZÅÄÖ]", bare)
    )


def split_titled(text: str) -> Titled | None:
    """Divide "direktör Samverkan Norr"; None where no word says what somebody is.

    A title that goes on with a preposition is kept whole, "processledare för nytt
    avtal", and so is one with plain words behind it, "strateg hälsa".
    """
    words = text.split()
    at = _title_word(words)
    if at is None:
        return None
    if at and at == len(words) - 1 and _is_proper(words[:at]):
        return Titled(words[at], " ".join(words[:at]))
    end = at + 1
    while (more := _joined(words, end)) is not None:
        end = more
    rest = words[end:]
    if not rest or rest[0].lower() in _words().goes_on or not _is_place(rest):
        return Titled(text, "")
    return Titled(" ".join(words[:end]), " ".join(rest))


def _is_proper(words: list[str]) -> bool:
    """Tell whether *words* before a title are a body's name: "Samverkan Norr"."""
    last = words[-1]
    if last.lower() in _words().before or last.endswith("-"):
        return False
    if is_short_for_body(words[0]) and ":" not in words[0]:
        return True
    return last[:1].isupper() and not last.lower().endswith("s")


def _title_word(words: list[str]) -> int | None:
    """Return where the word stands that says what somebody is."""
    for at, word in enumerate(words[:LONGEST_TITLE]):
        if is_title_word(word):
            return at
        if word.lower() in _words().goes_on:
            return None
    return None


def _joined(words: list[str], end: int) -> int | None:
    """Return the end of a second title that is joined with "och"."""
    if end >= len(words) or words[end].lower() not in _words().joins:
        return None
    for at in range(end + 1, min(end + 4, len(words))):
        if is_title_word(words[at]):
            return at + 1
        if words[at][:1].isupper():
            return None
    return None


def _is_place(words: list[str]) -> bool:
    return any(
        word[:1].isupper() or word[:2].strip("(")[:1].isupper() for word in words
    ) or (is_organisation(" ".join(words)))


def title_before_name(words: list[str]) -> int:
    """Return how many words stand as a title before a name, 0 for none."""
    for count in range(min(len(words) - 2, LONGEST_TITLE), 0, -1):
        if not is_title_word(words[count - 1]):
            continue
        modifiers = words[: count - 1]
        if all(
            _may_modify(word, at) for at, word in enumerate(modifiers)
        ) and name_ends(words[count:]):
            return count
    return 0


def _may_modify(word: str, at: int) -> bool:
    return at == 0 or word[:1].islower() or word.lower() in _words().before


def name_ends(words: list[str]) -> list[int]:
    """Return how many *words* from the first on may be a name, the most first."""
    most = min(len(words), LONGEST_NAME)
    return [n for n in range(most, 1, -1) if is_name(" ".join(words[:n]))]
