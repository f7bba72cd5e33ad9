"""What settles a term: which spelling to use, and the entry that says so."""

import re
from collections.abc import Container
from itertools import product
from typing import NamedTuple

from sro_cli.engine.terms.index import Spelling
from sro_cli.engine.terms.shape import ENDINGS, GENITIVE, plain
from sro_cli.engine.terms.varying import Term

_ALIKE = 3
"""Letters before their endings that two forms of one word have in common."""
_FEW = 5
"""Forms of a spelling that are compared with those of another."""
_INNER = re.compile("[a-zåäö][A-ZÅÄÖ]")
_VOWEL = re.compile(
    "[ae](?<!ande)(?<!ende)(?<!möte)(?<!arbete)(?<!område)(?<!läge)(?<!ställe)$"
)
"""The vowel of a word that none of its forms shows, unless words end so."""
ENDED = 99
"""What counts against a word that nowhere stands as it is."""
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
        key=lambda each: (*_rank(each, term, used), _oddness(min(each.forms))),
    )
    others = (each for each in term.spellings if each is not use)
    return [use, *sorted(others, key=lambda each: (each.total, min(each.forms)))]


def tied(term: Term, used: Container[str] = ()) -> list[Spelling]:
    """Return the spellings of which nobody can tell which is right; one: it is."""
    ranks = [
        (*_rank(each, term, used), _oddness(min(each.forms))[0])
        for each in term.spellings
    ]
    best = min(ranks)
    return [
        each for each, rank in zip(term.spellings, ranks, strict=True) if rank == best
    ]


def _rank(
    spelling: Spelling, term: Term, used: Container[str]
) -> tuple[bool, bool, int]:
    return (
        not any(form in used for form in spelling.forms),
        _is_wrong(spelling, term),
        -spelling.total,
    )


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


def entry(spellings: list[Spelling], used: Container[str] = ()) -> Entry:
    """Return the entry that settles a term, of its spellings `in_order`.

    The words are without their endings as far as the forms tell: an entry means all
    forms of its words. What bodies have settled, *used*, stays as they have it.
    """
    use, *others = spellings
    if all("- " in form for each in spellings for form in each.forms):
        firsts = [next(iter(each.forms)).split()[0].lower() for each in spellings]
        return Entry(firsts[0], tuple(dict.fromkeys(firsts[1:])))
    settled = next((form for form in use.forms if form in used), "")
    found = [_cut(use, other) for other in others]
    right = settled or _first(spellings, min((one for one, _two in found), key=len))
    wrong = [
        form
        for (one, two), other in zip(found, others, strict=True)
        for form in _alike(right, one, two, other, spellings)
    ]
    return Entry(right, tuple(dict.fromkeys(wrong)))


def _first(spellings: list[Spelling], word: str) -> str:
    """Return a word of a term with the first letter that it has within a sentence.

    That is a small one as soon as one stands there, unless it begins with an acronym; a
    name, which somebody writes with a capital inside, keeps what most write.
    """
    if word[1:2].isupper():
        return word
    forms = spellings[0].forms
    if any(_INNER.search(form) for each in spellings for form in each.forms):
        great = sum(count for form, count in forms.items() if form[0].isupper())
        small = great * 2 < forms.total()
    else:
        small = any(form[0].islower() for each in spellings for form in each.forms)
    return (word[0].lower() if small else word[0].upper()) + word[1:]


def _alike(
    right: str, one: str, two: str, other: Spelling, spellings: list[Spelling]
) -> list[str]:
    """Return *two*, wrong for *one*, with as much of an ending as *right* has.

    Where only capitals are wrong, it is told with each first letter that it has: there
    they count. Nothing, if it cannot be told.
    """
    if GENITIVE.search(two):
        return [two]
    ending = plain(one)[len(plain(right)) :]
    if ending in ENDINGS and two.endswith(ending):
        two = two.removesuffix(ending)
    elif ending:
        return []
    if two.casefold() != right.casefold():
        return [_first([other, *spellings], two)]
    return sorted({form[0] + two[1:] for form in other.forms})


def _cut(one: Spelling, two: Spelling) -> tuple[str, str]:
    """Return a form of each spelling, without the endings in which they differ."""
    forms, likes = (
        [form for form, _count in each.forms.most_common(_FEW)] for each in (one, two)
    )
    known = {plain(each).lower() for each in (*forms, *likes)}
    found = []
    for form, like in product(forms, likes):
        for ending, other in product(_endings(form), _endings(like)):
            if _before(form, ending) == _before(like, other):
                right = _without(form, ending, other)
                length = len(ending) + len(other)
                wrong = _without(like, other, ending)
                found.append((*_doubt(right, known, length), right, wrong))
    *_doubts, right, wrong = min(found, default=(forms[0], likes[0]))
    owner = right.removesuffix("s")
    if GENITIVE.search(wrong) and plain(owner).lower() in known:
        right = owner  # T103 writes the genitive of what is right for "Norrkom's"
    return right, wrong


def _doubt(right: str, known: set[str], length: int) -> tuple[bool, int]:
    """Tell how little a word is one without endings; *length* was cut off.

    What stands there as it is, is; statsbidragen has no "statsbidrage" in it.
    """
    if plain(right).lower() in known:
        return False, len(right)
    return bool(_VOWEL.search(right)), len(right) + length + ENDED


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
