"""The spellings that a body prefers, and where a text has another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.domain.body import Body, Spelling
from sro_cli.engine.prose.texts import prose
from sro_cli.engine.remembered import remembered
from sro_cli.engine.terms.shape import APOSTROPHE, ENDINGS, plain

SHORT = 4
"""Letters: a shorter word takes only the s of the genitive, else it meets others."""
BEFORE = 40
"""Signs before a word that are looked at to tell whether it begins a sentence."""
_HYPHEN = "[-‐‑]"
_BLANK = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
_ENDINGS = """
    s a as e es n ns t ts d de en ens et ets er ers ar ars r rs or ors na nas ma mas rna
    rnas erna ernas arna arnas orna ornas
""".split()  # noqa: SIM905 (a column of words is read more easily)
_PARTS = re.compile(rf"[\s‐‑-]|{APOSTROPHE}")
_GENITIVE = re.compile(rf"{APOSTROPHE}s$")
_SENTENCE = re.compile(r"(?:^|[.!?:…]|\n)[\s\"'”’»(\[*_#>|-]*$")


class Hit(NamedTuple):
    """A spelling that is not preferred, from *start* to *end* of a text.

    *right* is what stands there when it is put right; None: a person has to say how the
    preferred word is inflected.
    """

    start: int
    end: int
    found: str
    spelling: Spelling
    right: str | None


class Preferred:
    """The spellings that a body prefers, ready to be looked for."""

    def __init__(self, body: Body) -> None:
        self._entries = [_Entry(each) for each in body.spellings]

    def __bool__(self) -> bool:
        return any(self._entries)

    def hits(self, text: str) -> list[Hit]:
        """Return the spellings in *text* that are not preferred, in its order.

        What stands in addresses and code is no spelling. Where two meet, the first
        holds, and of those that begin together the longer.
        """
        there = self._in(text)
        if not there:
            return []
        read = prose(text)
        found = sorted(
            (hit for each in there for hit in each.hits(read)),
            key=lambda hit: (hit.start, -hit.end),
        )
        kept: list[Hit] = []
        for hit in found:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def may_stand_in(self, text: str) -> bool:
        """Tell, at little cost, whether *text* is worth a closer look."""
        return bool(self._in(text))

    def _in(self, text: str) -> "list[_Entry]":
        folded = text.casefold()
        return [each for each in self._entries if each.may_stand_in(folded)]

    def corrected(self, text: str) -> str:
        """Return *text* with all that can be put right."""
        return corrected(text, self.hits(text))


def corrected(text: str, hits: list[Hit]) -> str:
    """Return *text* with its hits put right, but for those that a person has to."""
    for hit in reversed(hits):
        if hit.right is not None:
            text = text[: hit.start] + hit.right + text[hit.end :]
    return text


@remembered
def preferred(body: Body) -> Preferred:
    """Return the spellings that a body prefers."""
    return Preferred(body)


class _Wrong(NamedTuple):
    """A spelling to replace: its pattern, and what stands for it, but for the ending.

    *vowel* is what the basic form ends with, as skola with a; *alike*: both take
    the same endings; *case*: only capitals tell them apart.
    """

    pattern: re.Pattern[str]
    use: str
    vowel: str
    alike: bool
    case: bool

    def right(self, found: str, ending: str) -> str | None:
        """Return what stands for what was found; None: nobody can tell its ending."""
        use = self.use
        if not self.alike:
            ending = ending.removeprefix(self.vowel)
            if ending not in {"", "s"}:
                return None
        if found[0].isupper() and not self.case:
            use = use[0].upper() + use[1:]
        return use + ending

    def begins_sentence(self, match: re.Match[str]) -> bool:
        """Tell whether all that is wrong is the capital that begins a sentence."""
        found, start = match[0].removesuffix(match["end"]), match.start()
        small = " ".join((found[0].lower() + found[1:]).split())
        return (
            self.case
            and small == self.use
            and bool(_SENTENCE.search(match.string, max(0, start - BEFORE), start))
        )


class _Entry:
    """One spelling of a body's file."""

    def __init__(self, spelling: Spelling) -> None:
        self.spelling = spelling
        use = " ".join(spelling.use.split())
        wrong = {_as(use, " ".join(each.split())) for each in spelling.not_} - {"", use}
        self._parts = [_part(each.casefold()) for each in wrong if use]
        self._wrong = [_wrong(each, use) for each in sorted(wrong) if use]
        self._right = re.compile(rf"(?<!\w){_spelled(use)}", re.IGNORECASE)
        self._holds_wrong = any(
            len(each) < len(use) and each.casefold() in use.casefold() for each in wrong
        )

    def __bool__(self) -> bool:
        return bool(self._wrong)

    def may_stand_in(self, folded: str) -> bool:
        """Tell whether a text in lower case holds the longest part of a spelling."""
        return any(each in folded for each in self._parts)

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield where something stands that is not preferred, in any order."""
        right = list(self._right.finditer(text)) if self._holds_wrong else []
        for wrong in self._wrong:
            for match in wrong.pattern.finditer(text):
                start, end = match.span()
                # "vårdsamverkan" is right inside of "Vårdsamverkan Norr"
                inside = any(each.start() <= start < each.end() for each in right)
                if not inside and not wrong.begins_sentence(match):
                    there = wrong.right(match[0], match["end"])
                    yield Hit(start, end, match[0], self.spelling, there)


def _as(use: str, wrong: str) -> str:
    """Return what is wrong without an ending that *use* has not: läns-mål, läns-målen.

    Else the right word would stand where one with an ending belongs.
    """
    right = plain(use).casefold()
    for end in sorted(ENDINGS - {""}, key=len, reverse=True):
        cut = wrong.removesuffix(end)
        if plain(cut).casefold() == right and cut.casefold() != use.casefold():
            return cut
    return wrong


def _part(word: str) -> str:
    """Return the longest part of a spelling that stands in all its forms."""
    return max(_PARTS.split(word[:-1] if word[-1] in "ae" else word), key=len)


def _wrong(word: str, use: str) -> _Wrong:
    if _GENITIVE.search(word) and use[-1] not in "sxz":
        use = f"{use}s"  # for "Norrkom's" stands the genitive of what is right
    case = word.casefold() == use.casefold()
    first = re.escape(word[0])
    if not case and (word[0].islower() or use[0].islower()):
        first = f"(?:{re.escape(word[0].lower())}|{re.escape(word[0].upper())})"
    alike = word[-1].casefold() == use[-1].casefold()
    vowel, endings = "", ["", *_ENDINGS]
    if len(word) < SHORT:
        endings = ["", "s"]
    elif word[-1] in "ae":
        # skola, skolor; möte, mötet: the vowel is an ending like others
        vowel, word, use = word[-1], word[:-1], use[:-1] if alike else use
        endings = [vowel, f"{vowel}s", *_ENDINGS, "an", "ans"]
    elif not word[-1].isalpha():
        endings = [""]
    end = "|".join(sorted(set(endings), key=len, reverse=True))
    # "närvårds-team" is another word than "närvård"; "Norrkom-gruppen" names the same
    behind = r"(?!\w)" if case or not word[-1].isalpha() else rf"(?!\w|{_HYPHEN})"
    pattern = rf"(?<!\w)(?<!\w[-‐‑]){first}{_spelled(word[1:])}(?P<end>{end}){behind}"
    return _Wrong(re.compile(pattern), use, vowel, alike, case)


def _spelled(words: str) -> str:
    """Return a pattern for words as they stand, in one line or two."""
    return _BLANK.join(
        _HYPHEN.join(map(re.escape, each.split("-"))) for each in words.split(" ")
    ).replace("'", APOSTROPHE)
