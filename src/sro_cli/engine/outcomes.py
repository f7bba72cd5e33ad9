"""What an outcome does: it only notes, or it takes a position."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sro_cli.domain.item import Item
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
    sentences = _SENTENCE.split(text.strip())
    return any(map(_notes, sentences)) and not any(map(does_more, sentences))


@lru_cache(maxsize=1 << 12)
def does_more(text: str, kinds: frozenset[str] = frozenset()) -> bool:
    """Tell whether a text takes a position, gives a task or decides.

    To approve a report is what a report is for: it is no more where *kinds* has
    "report".
    """
    return any(_does(sentence, kinds) for sentence in _SENTENCE.split(text.strip()))


def _notes(sentence: str) -> bool:
    return _patterns()["notes"].search(sentence) is not None


def _does(sentence: str, kinds: frozenset[str]) -> bool:
    """Tell whether the verb of a sentence, or one joined to it, does more than note."""
    patterns = _patterns()
    does = patterns["does"].search(sentence)
    if does is None:
        return False
    if "report" in kinds and patterns["approves_report"].search(sentence):
        return False
    notes = patterns["notes"].search(sentence)
    if notes is None:
        return True
    if notes.start() < does.start():
        # noted is what somebody else decides; "noterar … och ger X i uppdrag" does both
        rest = sentence[notes.end() :]
        return bool(patterns["joined"].search(rest.partition(" att ")[0])) or bool(
            patterns["task"].search(rest)
        )
    # "beslutar att notera", "ger … i uppdrag att …; noterar" does both
    return not patterns["decides_to"].match(sentence[does.end() : notes.start()])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = agenda_words().outcomes
    notes, does = any_of(words["notes"]), any_of(words["does"])
    joins = any_of(words["joins"])
    approves, reports = any_of(words["approves"]), any_of(words["reports"])
    forms = {
        "notes": rf"\b(?:{notes})\b",
        "does": rf"\b(?:{does})\b",
        "joined": rf"\b(?:{joins})\b.{{0,150}}?\b(?:{does})\b",
        "task": rf"\b(?:{joins})\s+(?:ger|uppdrar)\b.{{2,150}}?\b(?:{does})\b",
        "decides_to": r"[\s:,]*(?:att|följande)?[\s:,]*(?:\w+\s+){0,3}$",
        "approves_report": rf"\b(?:{approves})\b.{{0,40}}(?:{reports})"
        rf"|(?:{reports})\w*\b.{{0,40}}\b(?:{approves})\b",
    }
    return {name: re.compile(form, re.IGNORECASE) for name, form in forms.items()}
