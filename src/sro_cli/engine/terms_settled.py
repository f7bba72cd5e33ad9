"""What settles a term: the entry under [[spellings]] of a body."""

from collections.abc import Container
from typing import NamedTuple

from sro_cli.engine.terms import Spelling, Term
from sro_cli.engine.terms_shape import ENDINGS, plain

_ALIKE = 3
"""Letters before the endings that two forms of one word have in common."""


class Entry(NamedTuple):
    """What stands in a body's file: what to use, and what not."""

    use: str
    wrong: tuple[str, ...]


def by_use(term: Term, known: Container[str] = ()) -> list[Spelling]:
    """Return a term's spellings, the one to use first, then the rarest first.

    One is to be used if a body says so: *known* holds what bodies use. Else it is the
    one that stands there most; of two that do so, the one that is written most plainly.
    """
    use = min(
        term.spellings,
        key=lambda each: (
            not any(form in known for form in each.forms),
            -each.count,
            _oddness(each),
        ),
    )
    others = [each for each in term.spellings if each is not use]
    return [use, *sorted(others, key=lambda each: each.count)]


def _oddness(spelling: Spelling) -> tuple[bool, int, int, str]:
    form = min(spelling.forms, key=lambda each: (len(each), each))
    first, _hyphen, rest = form.partition("-")
    bound = len(first) == 1 or first.isupper()  # e-tjänst, SIP-möte
    hyphens = rest.count("-") if bound else form.count("-")
    return plain(form) != form, form.count(" ") * 2 + hyphens, -len(form), form


def entry(term: Term, known: Container[str] = ()) -> Entry:
    """Return the entry that settles a term: what to use, and what not.

    The words are without endings where their forms allow to tell: an entry means all
    forms of its words.
    """
    use, *others = by_use(term, known)
    small = any(form[0].islower() for each in term.spellings for form in each.forms)
    pairs = [_closest(use, other) for other in others]
    right = min((one for one, _two in pairs), key=len)
    wrong = dict.fromkeys(two for _one, two in pairs)
    return Entry(
        _first(right, small=small), tuple(_first(each, small=small) for each in wrong)
    )


def _closest(one: Spelling, two: Spelling) -> tuple[str, str]:
    """Return a form of each, cut where their endings begin to differ."""
    found = [
        (len(ending) + len(other), form[: len(form) - len(ending)] + (vowel := _vowel(ending, other)),
         like[: len(like) - len(other)] + vowel)
        for form in one.forms
        for like in two.forms
        for ending in ENDINGS
        for other in ENDINGS
        if form.endswith(ending)
        and like.endswith(other)
        and _last(form, ending) == _last(like, other)
    ]
    if found:
        _endings, form, like = min(found)
        return form, like
    return next(iter(one.forms)), next(iter(two.forms))


def _last(form: str, ending: str) -> str:
    return plain(form)[: len(plain(form)) - len(ending)][-_ALIKE:].lower() if plain(form).endswith(ending) else form


def _vowel(ending: str, other: str) -> str:
    """Return the vowel of the basic form that two endings stand for: skol-a, skol-or."""
    if {ending, other} & {"or", "orna", "ors", "ornas", "a", "an", "ans"}:
        return "a" if ending and other and ending[0] in "ao" and other[0] in "ao" else ""
    return ""


def _first(word: str, *, small: bool) -> str:
    return word[0].lower() + word[1:] if small and not word[1:2].isupper() else word
