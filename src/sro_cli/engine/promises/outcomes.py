"""What an outcome does: it only notes, or it takes a position."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from sro_cli.domain.item import Item
from sro_cli.engine.promises.topics import Word, words_of
from sro_cli.lang.agenda import agenda_words, any_of

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\d*_])|\n+")


def outcome_texts(item: Item, *, proposed: bool) -> Iterator[str]:
    """Yield what an item proposes, or adopts, each entry with the lead before it."""
    lead = f"{item.lead} " if item.lead else ""
    for each in item.proposal if proposed else item.position:
        yield lead + each


@lru_cache(maxsize=1 << 12)
def only_notes(text: str) -> bool:
    """Tell whether a text notes something and does nothing more."""
    noted = any(_find("notes", each) for each in _SENTENCE.split(text.strip()))
    return noted and not does_more(text)


@lru_cache(maxsize=1 << 12)
def does_more(text: str, kinds: frozenset[str] = frozenset()) -> bool:
    """Tell whether a text takes a position, gives a task or decides.

    To approve a report is what a report is for: it is no more where *kinds* has
    "report". What a text that notes tells besides of others is no more either:
    "SRN noterar informationen. Regionstyrelsen beslutar i maj."
    """
    first, *others = _SENTENCE.split(text.strip())
    if _does(first, kinds):
        return True
    subject = words_of(first[: _begin("notes", first)])
    return any(
        _does(each, kinds) and (_find("always", each) or _is_of(each, subject))
        for each in others
    )


def _is_of(sentence: str, subject: Sequence[Word]) -> bool:
    """Tell whether a sentence has this subject too, or a short form, or none."""
    own = words_of(sentence[: _begin("does", sentence)])
    if not own or not subject:
        return True
    return any(
        each.short or not each.forms.isdisjoint(other.forms)
        for each in own
        for other in subject
    )


def _does(sentence: str, kinds: frozenset[str]) -> bool:
    """Tell whether the verb of a sentence, or one joined to it, does more than note."""
    if "report" in kinds and _find("approves_report", sentence):
        return False
    does, notes = _find("does", sentence), _find("notes", sentence)
    if does is None:
        return notes is None and _find("done", sentence) is not None
    if notes is None:
        return True
    if notes.start() < does.start():
        # noted is what somebody else decides; "noterar … och ger X i uppdrag" does both
        rest = sentence[notes.end() :]
        return bool(_find("joined", rest.partition(" att ")[0]) or _find("task", rest))
    # "beslutar att notera" only notes, "antar planen och noterar" does both
    return not _patterns()["decides_to"].match(sentence[does.end() : notes.start()])


def _find(name: str, text: str) -> re.Match[str] | None:
    return _patterns()[name].search(text)


def _begin(name: str, text: str) -> int:
    """Return where in a text the words begin, else its length."""
    found = _find(name, text)
    return found.start() if found else len(text)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = agenda_words().outcomes
    notes, does = any_of(words["notes"]), any_of(words["does"])
    joins = any_of(words["joins"])
    approves, reports = any_of(words["approves"]), any_of(words["reports"])
    forms = {
        "notes": rf"\b(?:{notes})\b",
        "does": rf"\b(?:{does})\b",
        "always": rf"\b(?:{any_of(words['always'])})\b",
        "done": rf"\b(?:{any_of(words['done'])})\b(?!.*\bav\b)",
        "joined": rf"\b(?:{joins})\b.{{0,150}}?\b(?:{does})\b",
        "task": rf"\b(?:{joins})\s+(?:ger|uppdrar)\b.{{2,150}}?\b(?:{does})\b",
        "decides_to": r"[\s:,]*(?:att|följande)?[\s:,]*(?:\w+\s+){0,3}$",
        "approves_report": rf"\b(?:{approves})\b.{{0,40}}(?:{reports})"
        rf"|(?:{reports})\w*\b.{{0,40}}\b(?:{approves})\b",
    }
    return {name: re.compile(form, re.IGNORECASE) for name, form in forms.items()}
