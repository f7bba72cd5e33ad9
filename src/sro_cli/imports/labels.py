"""Labels: "Datum: …", "**Ställningstagande:** …", or a label alone on its line."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from sro_cli.imports.plain import key_of, plain
from sro_cli.lang.reading import reading

_MOST = 90
"""Characters: no label is longer."""
_HEAD = ("date", "time", "place", "link", "invited", "participants", "present")
_LOOKS = r"(?:\*{1,3}|_{1,2})?"
_REMARK = (
    r"(?:[ \t]*\([^()\n]{1,60}\)(?=\s*[*_]{0,3}:)"
    r"|,?[ \t]+(?:(?:till|under|för|vid|på)[ \t]+)?punkt(?:en)?[ \t]*\d{0,3}"
    r"(?=\s*[*_]{0,3}:))?"
)
"""What may stand with a label before its colon: "(endast sin punkt)", ", punkt 5"."""
_ANY = "*"
"""In a label's words: any one word ("*s beslut" is "Nämndens beslut")."""


class Label(NamedTuple):
    """A label as it stands, what it means, and what follows it as Markdown.

    *sure*: a colon or the like stands after it, or it is bold.
    """

    means: str
    words: str
    value: str
    sure: bool

    @property
    def alone(self) -> bool:
        """Tell whether nothing follows the label on its line."""
        return not self.value


class Labels:
    """The labels of a language and of a house."""

    def __init__(self, house: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """Take the language's labels, and those that bodies of the house use."""
        self._means: dict[str, str] = {}
        self._open: list[tuple[re.Pattern[str], str]] = []
        for table in (house or {}, reading().labels):
            for means, words in table.items():
                for each in words if means in reading().labels else ():
                    self._add(each, means)
        longest_first = sorted(self._means, key=len, reverse=True)
        inner = "|".join(map(_pattern, longest_first))
        self._begins = _line(inner)
        self._within = re.compile(
            rf"(?<=[\s,;|])(?:{_LOOKS}({inner})\s*{_LOOKS}:|\*\*({inner}):?\*\*)",
            re.IGNORECASE,
        )
        self.read = lru_cache(4096)(self._read)

    def _add(self, words: str, means: str) -> None:
        if words.startswith(_ANY):
            rest = _pattern(key_of(words[1:]))
            before = r"[A-ZÅÄÖ][\w-]{1,40}(?:[ -]{1,2}\w[\w-]{0,40}){0,5}"
            self._open.append((_line(f"{before}{rest}"), means))
        elif key := key_of(words):
            self._means.setdefault(key, means)

    def _read(self, text: str) -> Label | None:
        """Return the label that a line begins with, None where it has none.

        A word that only happens to begin a sentence is no label: after a label stands
        a colon, the end of bold text, or nothing.
        """
        text = text.strip()
        found = self._begins.match(text)
        if found is not None and (means := self._known(found["words"])):
            label = _label(found, means)
            if label is not None:
                return label
        for pattern, means in self._open:
            found = pattern.match(text)
            if found is not None and (label := _label(found, means)):
                return label
        return None

    def _known(self, words: str) -> str:
        bare = re.sub(rf"{_REMARK}$", "", words, flags=re.IGNORECASE)
        for text in (words, bare, re.sub(r",?\s+(?:\w+\s+)?punkt.*$", "", words)):
            if means := self._means.get(key_of(text)):
                return means
        bracket = words.partition("(")[0]
        return self._means.get(key_of(bracket), "")

    def inside(self, text: str) -> list[int]:
        """Return where further labels of a head begin within a line."""
        return [
            found.start()
            for found in self._within.finditer(text)
            if found.start() and self._means[key_of(found[1] or found[2])] in _HEAD
        ]

    def alone(self, text: str) -> Label | None:
        """Return the label that is all of a line."""
        label = self.read(text) if len(plain(text)) < _MOST else None
        return label if label is not None and label.alone else None


def _pattern(key: str) -> str:
    return re.escape(key).replace(r"\ ", r"[^\w\n]{1,3}")


def _line(inner: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<look>{_LOOKS})(?P<words>(?:{inner}){_REMARK})(?P<rest>(?!\w).*)",
        re.IGNORECASE | re.DOTALL,
    )


def _label(found: re.Match[str], means: str) -> Label | None:
    words, rest, look = found["words"], found["rest"], found["look"]
    after = re.match(
        rf"(?P<ends>\s*{_LOOKS}\s*)(?P<colon>[:.]?)(?P<more>{_LOOKS})", rest
    )
    signs = after["ends"] + after["more"] if after else ""
    bold = bool(look) and look[0] in signs
    value = rest[after.end() :] if after else rest
    colon = bool(after and after["colon"] == ":")
    stop = bool(after and after["colon"] == "." and value[:1].isspace())
    value = _mended(value, look, signs)
    if not value:
        return Label(means, words, "", sure=colon or bold)
    if words.casefold().endswith(" är"):
        return Label(means, words, value, sure=True)
    if means in {"date", "time"} and value[:1].isdigit():
        return Label(means, words, value, sure=True)
    # "Beslut. Rådet …" is a label too, "Beslut fattas …" is none
    return Label(means, words, value, sure=True) if colon or bold or stop else None


def _mended(value: str, look: str, signs: str) -> str:
    """Return what follows a label, with the marks that were opened before it."""
    value = value.strip()
    if not key_of(value):
        return ""
    if look and look[0] not in signs and value.endswith(look):
        return f"{look}{value}"
    return value
