"""Whether two words side by side are one term that somebody has parted."""

from collections.abc import Iterator

from sro_cli.engine.terms.shape import common, inflected
from sro_cli.engine.terms.words import Beside
from sro_cli.lang.apart import apart

_NOUN_ENDINGS = frozenset(
    {""}
    | set(
        """
        n ns en ens et ets t na nas ma e an or orna erna arna rna met men ena
        """.split()  # noqa: SIM905 (a column of words is read more easily)
    )
)
"""What a parted word may have more than the whole one, and still be no verb."""
SHORT = 3
"""Letters of the parts of a parted word; before a hyphen there may be one: e-post."""
_ER = ("ts", "st", "ion", "het", "tet", "tor", "ent", "ens", "ik", "al", "ur", "plan")
"""Ends of nouns whose plural is -er, where a verb would not end so."""
_AR = ("ing", "dom", "else")
_ER_PLURAL = frozenset({"er", "ers", "erna", "ernas"})
_AR_PLURAL = frozenset({"ar", "ars", "arna", "arnas", "r", "rs"})
_DEFINITE = ("en", "et", "an", "na", "ens", "ets", "ans", "nas")
_PARTICIPLE = (
    *("ad", "at", "ade", "satt", "satta", "gjord", "gjorda", "vald", "valda", "ledd"),
    *("ledda", "lagd", "lagda", "ställd", "ställda", "styrd", "styrda", "byggd"),
    *("given", "givet", "givna", "tagen", "taget", "tagna", "skriven", "skrivet"),
    *("skrivna", "driven", "drivet", "drivna", "bunden", "bundet", "bundna"),
)
"""Ends of words that may stand behind a noun: "mål satta av nämnden"."""
_PRESENT = ("ande", "ende")


def may_part(first: str, tail: str, second: str, *, hyphen: bool) -> bool:
    """Tell whether *first* and *second* may be a whole word that was parted.

    *tail* is the whole word's last part, *hyphen* whether a hyphen stands before it.
    *first* and *second* are as they are written in the text.
    """
    words = apart()
    acronym = len(first) > 1 and first.isupper()
    low, last = first.lower(), second.lower()
    if last in words.small or not _may_be_noun(tail, last):
        return False
    if second[0].isupper() and not (first.isupper() and second.isupper() and hyphen):
        return False
    if acronym:
        return hyphen
    if len(last) < SHORT or (len(low) < SHORT and not hyphen):
        return False
    if len(low) == 1 and low != "e":
        return False
    return (
        low not in words.small
        and not (low in words.measure and low.endswith("s"))
        and (not _is_adjective(low) or last.endswith(_DEFINITE))
    )


def is_parted(beside: Beside, *, noun: bool, neuter: bool | None) -> bool:
    """Tell whether what stands around a pair allows that it is one parted word.

    *noun* tells whether the second word can be no verb, *neuter* whether the whole word
    is of that gender; None: nobody knows.
    """
    words = apart()
    before, first, second, behind = (each.lower() for each in beside)
    has_article = before in words.en | words.ett
    if len(first) > 1 and beside.first.isupper():
        return noun
    if not noun and before not in words.phrase:
        return False
    if first in words.measure and has_article:
        return False
    if first.endswith("s") and not first.endswith("ss"):
        # "varje verksamhets plan", "en kommuns ansvar", "i Norrdals kyrka": a genitive
        wrong = (before == "en" and neuter) or (before == "ett" and neuter is False)
        named = beside.first[0].isupper() and before.isalnum()
        if before in words.whose or wrong or named:
            return False
    elif first in words.verbs or second.endswith(_PRESENT):
        # "avtal som styr dokument", "personer i behov av stöd boende hemma"
        return has_article
    follows = behind in words.behind or not behind.isalnum()
    return before not in words.giving and not (second.endswith(_PARTICIPLE) and follows)


def is_noun(tail: str, last: str) -> bool:
    """Tell whether *last* can be no verb: SRO beslutar is no SRO-beslut.

    *tail* is the last part of the whole word, both are in lower case.
    """
    return tail == last or any(
        ending in _NOUN_ENDINGS
        or (ending in _ER_PLURAL and stem.endswith(_ER))
        or (ending in _AR_PLURAL and stem.endswith(_AR))
        for stem, ending in _endings(tail, last)
    )


def _may_be_noun(tail: str, last: str) -> bool:
    """Tell whether *last* is a noun if it is no verb: planer, träffar."""
    return is_noun(tail, last) or any(
        ending in _ER_PLURAL | _AR_PLURAL for _stem, ending in _endings(tail, last)
    )


def _endings(tail: str, last: str) -> Iterator[tuple[str, str]]:
    """Yield stem and ending of *last*, seen as a form of *tail*."""
    shared = common(tail, last)
    for cut in range(shared, max(shared - 3, 1), -1):
        if inflected(tail[:cut], tail):
            yield last[:cut], last[cut:]


def _is_adjective(low: str) -> bool:
    words = apart()
    return (
        low in words.adjectives
        or low.removesuffix("t") in words.adjectives
        or low.endswith(tuple(words.adjective_endings))
    )
