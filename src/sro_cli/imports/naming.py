"""What a paper's title says: "Kallelse SRO", "Protokoll från Norra rådet (NR)"."""

import re
from typing import NamedTuple

from sro_cli.imports.clock import find_range
from sro_cli.imports.dates import find_date
from sro_cli.lang.reading import reading

_SHORT_NAME = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-z0-9-]{1,11}")
_IN_BRACKETS = re.compile(r"\(([A-ZÅÄÖ][\wåäö-]{1,11})\)\s*$")
_MOST_WORDS = 8


class Title(NamedTuple):
    """A paper's title: *kind* of paper, its own *words* for that, and whose it is.

    *name* is a body's short name, *title* its full one, *between* words such as
    "från", *rest* what else stands there: a date.
    """

    kind: str = ""
    words: str = ""
    between: str = ""
    name: str = ""
    title: str = ""
    rest: str = ""


def read_title(text: str) -> Title | None:
    """Return what a title says; None where the line is none."""
    for kind, pattern in _patterns():
        found = pattern.fullmatch(text.strip())
        if found is None:
            continue
        rest = found["rest"].strip(" :–-,")
        named, after = _before_date(rest)
        name, title = names_in(named)
        if named and not (name or title):
            return None
        return Title(kind, found["words"], found["between"] or "", name, title, after)
    return None


def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Return patterns of titles: the paper's word first, or whose it is first."""
    found = []
    between = "|".join(map(re.escape, reading().bodies["between"]))
    for kind, names in reading().papers.items():
        inner = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        found.append(
            (
                kind,
                re.compile(
                    rf"(?P<words>{inner})\b(?:\s+(?P<between>(?:(?:{between})\s+)+))?(?P<rest>.*)",
                    re.IGNORECASE,
                ),
            )
        )
    return found


def _before_date(text: str) -> tuple[str, str]:
    """Return a title's text before a date or a time, and from there on."""
    spans = [found.span for found in (find_date(text), find_range(text)) if found]
    at = min((start for start, _end in spans), default=len(text))
    return text[:at].strip(" ,–-:").removesuffix(" den").strip(), text[at:].strip()


def names_in(text: str) -> tuple[str, str]:
    """Return the short and the full name of a body as *text* gives them, or ""."""
    text = text.strip(" :–-,.")
    if not text or len(text.split()) > 2 * _MOST_WORDS:
        return "", ""
    if _SHORT_NAME.fullmatch(text) and sum(map(str.isupper, text)) > 1:
        return text, ""
    if found := _IN_BRACKETS.search(text):
        return found[1], text
    first, _blank, rest = text.partition(" ")
    if rest and _SHORT_NAME.fullmatch(first) and first.isupper() and rest[:1] in "–-(":
        return first, rest.strip(" –-()")
    return "", text
