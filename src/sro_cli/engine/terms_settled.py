"""What settles a term: which spelling to use, and the entry that says so."""

from collections.abc import Container
from itertools import product
from typing import NamedTuple

from sro_cli.engine.terms import Term
from sro_cli.engine.terms_index import Spelling
from sro_cli.engine.terms_shape import ENDINGS, plain

_ALIKE = 3
"""Letters before their endings that two forms of one word have in common."""
_FEW = 5
"""Forms of a spelling that are compared with those of another."""
_OF_SKOLA = frozenset({"a", "an", "ans", "as", "or", "ors", "orna", "ornas"})
_OF_SAMORDNARE = frozenset({"e", "en", "ens", "na", "nas"})


class Entry(NamedTuple):
    """What stands under [[spellings]] in a body's file: what to use, and what not."""

    use: str
    wrong: tuple[str, ...]


def in_order(term: Term, used: Container[str] = ()) -> list[Spelling]:
    """Return a term's spellings: the one to use, and then the others, rarest first.

    To use is what bodies have settled, whose words *used* holds; else what stands there
    most often, and of two that do the one that is written most plainly.
    """
    use = min(
        term.spellings,
        key=lambda each: (
            not any(form in used for form in each.forms),
            _is_wrong(each, term),
            -each.total,
            _oddness(min(each.forms)),
        ),
    )
    others = (each for each in term.spellings if each is not use)
    return [use, *sorted(others, key=lambda each: (each.total, min(each.forms)))]


def _is_wrong(spelling: Spelling, term: Term) -> bool:
    """Tell whether a spelling is wrong however often it is used: parted, or Lars's."""
    blanks = min(form.count(" ") for each in term.spellings for form in each.forms)
    form = min(spelling.forms)
    halves = " " in form and any(
        "- " in each for one in term.spellings for each in one.forms
    )
    return (
        form.count(" ") > blanks
        or (halves and "- " not in form)
        or plain(form) != form.replace("-", "").replace(" ", "")
    )


def _oddness(form: str) -> tuple[int, int]:
    """Return how little a spelling is like what most would write; the least is best."""
    first, _hyphen, rest = form.partition("-")
    joined = rest if len(first) == 1 or first.isupper() else form  # e-tjänst, SIP-möte
    return joined.count("-"), -len(form)


def entry(spellings: list[Spelling]) -> Entry:
    """Return the entry that settles a term, of its spellings `in_order`.

    The words are without their endings as far as the forms tell: an entry means all
    forms of its words.
    """
    use, *others = spellings
    if all("- " in form for each in spellings for form in each.forms):
        firsts = [_small(next(iter(each.forms)).split()[0]) for each in spellings]
        return Entry(firsts[0], tuple(firsts[1:]))
    found = [_cut(use, other) for other in others]
    right = min((one for one, _two in found), key=len)
    small = any(form[0].islower() for each in spellings for form in each.forms)
    words = (right, *(two for _one, two in found))
    return Entry(*_parts([_small(each) if small else each for each in words]))


def _parts(words: list[str]) -> tuple[str, tuple[str, ...]]:
    return words[0], tuple(dict.fromkeys(words[1:]))


def _small(word: str) -> str:
    """Return a word with a small letter, unless it begins with an acronym."""
    return word if word[1:2].isupper() else word[0].lower() + word[1:]


def _cut(one: Spelling, two: Spelling) -> tuple[str, str]:
    """Return a form of each spelling, without the endings in which they differ."""
    forms, likes = (
        [form for form, _count in each.forms.most_common(_FEW)] for each in (one, two)
    )
    found = [
        (
            len(ending) + len(other),
            _without(form, ending, other),
            _without(like, other, ending),
        )
        for form, like in product(forms, likes)
        for ending, other in product(_endings(form), _endings(like))
        if _before(form, ending) == _before(like, other)
    ]
    _length, right, wrong = min(found, default=(0, forms[0], likes[0]))
    return right, wrong


def _endings(form: str) -> list[str]:
    return [each for each in ENDINGS if form.endswith(each)]


def _before(form: str, ending: str) -> str:
    return plain(form.removesuffix(ending))[-_ALIKE:].lower()


def _without(form: str, ending: str, other: str) -> str:
    """Return a form without its ending, but with the vowel of a word that has one."""
    bare = form.removesuffix(ending)
    if ending and other:
        if {ending, other} <= _OF_SKOLA:
            return f"{bare}a"
        if {ending, other} <= _OF_SAMORDNARE:
            return f"{bare}e"
    return bare
