"""Whether notes tell what came of an item, or that it was put off or withdrawn."""

import re
from collections.abc import Iterable
from functools import cache

from sro_cli.lang.agenda import any_of
from sro_cli.lang.reading import reading

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ*_])|\n+")


def tells_outcome(notes: str, own: Iterable[str]) -> bool:
    """Tell whether notes have an outcome in their prose: "SRO beslutade enligt …".

    *own* are the names of the body. What begins with another one, or was done by it,
    and does not name the body, is no outcome: "Regionstyrelsen beslutade i mars."
    """
    names = any_of(name for name in own if name)
    return any(
        _outcome().search(f"{sentence.strip(' .')}.")
        and not _is_of_others(sentence.strip(" *_-"), names)
        for sentence in _SENTENCE.split(notes)
    )


def _is_of_others(sentence: str, own: str) -> bool:
    return _others().search(sentence) is not None and not (
        own and re.search(rf"(?<!\w)(?:{own})(?!\w)", sentence, re.IGNORECASE)
    )


@cache
def _outcome() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(reading().outcomes['in_notes'])})", re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    others = any_of(reading().outcomes["others"])
    return re.compile(rf"^(?:{others})|\bav\s+(?:{others})", re.IGNORECASE)
