"""References from an item to another by number: "se punkt 5", "(se punkt 4b)"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.formal import is_of
from sro_cli.engine.promises.topics import Lexicon, Word, is_telling, lexicon, words_of
from sro_cli.engine.prose.days import days_in
from sro_cli.engine.prose.texts import agenda_texts, prose
from sro_cli.lang.agenda import agenda_words, any_of

_CLEAR, _UNCLEAR = 0.75, 0.2
"""Shares of a title's weight that words have: those that mean it, those that do not."""
_MOST, _MOST_OF_ONE = 60, 8
"""References of a meeting, and of a sentence, that are looked at."""
_RUN = 6
"""Words before a bracket that may be what it is about."""
_LONG = 7
"""Letters of a word that points to an item alone."""
_SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_BRACKET = re.compile(r"([^(),;:.]+)\($")
_QUOTED = re.compile(r"""\s*[(]?["”“»«'’]([^"”“»«’]{4,120})["”“»«’]""")


class Reference(NamedTuple):
    """A number that stands for an item, and the words that stand with it.

    *path* is the place of the text, *quote* the reference as written, *ref* what it
    means: 5, 4b. *words* are the quoted title behind it, else its sentence, or its part
    of that where others stand in it too; *quoted* tells which; *points*: it says "see".
    *before* are the last words before the bracket in which it stands, "" for none.
    """

    path: Path
    quote: str
    ref: str
    words: str
    quoted: bool
    points: bool
    before: str = ""

    @property
    def number(self) -> int:
        """The number of the item that is meant, without its letter."""
        return int(re.findall(r"\d+", self.ref)[0])


def references(meeting: Meeting) -> Iterator[Reference]:
    """Yield the references to items of this agenda that its texts hold."""
    found = (
        reference
        for text in agenda_texts(meeting)
        if text.is_read and _may_refer(text.text)
        for sentence in _SENTENCE.split(prose(text.text))
        if _may_refer(sentence)
        for reference in _in_sentence(text.path, sentence, meeting)
    )
    yield from dict.fromkeys(islice(found, _MOST))


def _may_refer(text: str) -> bool:
    """Tell whether a text may refer to an item: in no time, there are many."""
    if "unkt" in text or " p." in text or " p " in text:
        return True
    return "pkt" in text or "Pkt" in text


def _in_sentence(path: Path, sentence: str, meeting: Meeting) -> Iterator[Reference]:
    matches = list(islice(_pattern().finditer(sentence), _MOST_OF_ONE + 1))
    if not matches or len(matches) > _MOST_OF_ONE or _is_elsewhere(sentence, meeting):
        return
    for match in matches:
        if not _is_inside(sentence[match.end() :]):
            yield from _references(
                path, sentence, match, _part(sentence, matches, match)
            )


def _part(sentence: str, matches: Sequence[re.Match[str]], match: re.Match[str]) -> str:
    """Return what a sentence says of one of its references, "" if that is not plain.

    It stands before each of them, or behind each.
    """
    if len(matches) == 1:
        return sentence
    at = matches.index(match)
    first, last = sentence[: matches[0].start()], sentence[matches[-1].end() :]
    begins, ends = is_telling(words_of(first)), is_telling(words_of(last))
    if begins and not ends:
        return sentence[matches[at - 1].end() if at else 0 : match.start()]
    if ends and not begins:
        behind = matches[at + 1].start() if match is not matches[-1] else None
        return sentence[match.end() : behind]
    return ""


def own_entry(all_entries: Sequence[Entry], path: Path) -> Entry:
    """Return the entry in which the text at *path* stands."""
    return max(
        (each for each in all_entries if path[: len(each.path)] == each.path),
        key=lambda each: len(each.path),
    )


def has_point(item: Item, number: int) -> bool:
    """Tell whether a list within an item, or a sub-item of it, has so many points."""
    counts = [len(item.proposal), len(item.position), len(item.decisions)]
    if max(counts) >= max(number, 2):
        return True
    listed = re.compile(rf"(?m)^\s*{number}[.)]\s|^\|\s*{number}[.)]?\s")
    told = (item.text, item.notes)
    return any(text and listed.search(text) for text in told) or any(
        has_point(each, number) for each in item.items
    )


def meant(reference: Reference, meeting: Meeting) -> Entry | None:
    """Return the item that the words of a reference mean, if they do so clearly.

    It is another one than the reference names, and not the one in which it stands. An
    item that is there is doubted only by its quoted title or a "see", and never where
    it may hold anything: "Övriga frågor".
    """
    found = entries(meeting)
    home = own_entry(found, reference.path).path[:2]
    told = lexicon([reference.words])
    named = [each for each in found if each.ref == reference.ref]
    is_sure = reference.quoted or reference.points
    if reference.before and (right := _by_bracket(reference, found)):
        return right
    for each in named:
        may_hold_all = is_of(each.item, "other") or not is_telling(
            words_of(each.item.title)
        )
        if not is_sure or may_hold_all or _fits(each, told, reference) > _UNCLEAR:
            return None
    others = [
        each
        for each in found
        if each.item.type in {None, "other"}
        and each.path[:2] != home
        and each.ref != reference.ref
    ]
    clear = [each for each in others if _fits(each, told, reference) >= _CLEAR]
    if not clear and reference.points and named:
        clear = _pointed(told, others, named[0])
    tops = {each.path[:2] for each in clear}
    return min(clear, key=lambda each: len(each.path)) if len(tops) == 1 else None


def _by_bracket(reference: Reference, found: Sequence[Entry]) -> Entry | None:
    """Return the item whose title has the last words before a bracket.

    None where the named item, or the one in which they stand, has one of them too.
    """
    home = own_entry(found, reference.path).path[:2]
    near = [each for each in found if reference.ref == each.ref]
    if any(is_of(each.item, "other") for each in near):
        return None
    here = Lexicon.of([_says(each.item) for each in near]) if near else None
    words = reference.before.split()[-_RUN:]
    for at in range(len(words)):
        run = words_of(" ".join(words[at:]))
        told = [each for each in run if is_telling((each,))]
        clear = [
            entry
            for entry in found
            if entry.item.type in {None, "other"} and _has_run(entry, run)
        ]
        if not clear:
            continue
        tops = {each.path[:2] for each in clear}
        if len(tops) > 1 or home in tops or (here and any(map(here.likeness, told))):
            return None
        right = min(clear, key=lambda each: len(each.path))
        return right if right not in near else None
    return None


def _has_run(entry: Entry, run: Sequence[Word]) -> bool:
    """Tell whether words are clearly of a title: most of it, or a part of it."""
    title = lexicon([entry.item.title])
    if not is_telling(run) or any(title.likeness(each) < 1 for each in run):
        return False
    is_part = len(run) > 1 or _is_long(run[0], title)
    return is_part or lexicon([w.text for w in run]).share(title.words, {}) >= _CLEAR


def _pointed(told: Lexicon, others: Sequence[Entry], named: Entry) -> list[Entry]:
    """Return the entries whose titles share a long word with a sentence.

    None where what the named item says has one of the words too.
    """
    found, shared = [], set()
    for entry in others:
        title = lexicon([entry.item.title])
        words = [each for each in told.words if _is_long(each, title)]
        if words:
            found.append(entry)
            shared |= set(words)
    return [] if any(map(_says(named.item).likeness, shared)) else found


def _says(item: Item) -> Lexicon:
    """Return the words that an item says, with its parts, papers and presenters."""
    said = [
        text
        for each in (item, *item.items)
        for text in (
            *(each.title, each.text, each.notes),
            *(*each.proposal, *each.position, *each.dialogue, *each.decisions),
            *(paper.title for paper in each.attachments),
            *(part for who in each.presenters for part in (who.name, who.affiliation)),
        )
        if text
    ]
    return lexicon(said)


def _is_long(word: Word, title: Lexicon) -> bool:
    is_long = is_telling((word,)) and len(word.text) >= _LONG
    return is_long and title.likeness(word) == 1


def _fits(entry: Entry, told: Lexicon, reference: Reference) -> float:
    """Return the share of an entry's title that the words have; of its parts' too."""
    shares = [_share(entry.item.title, told)]
    if reference.quoted:  # a quoted title may be shortened
        quote, title = lexicon([reference.words]), lexicon([entry.item.title])
        shares.append(title.share(quote.words, {}) if is_telling(quote.words) else 0.0)
    shares += [_share(each.title, told) for each in entry.item.items]
    if entry.parent:
        shares.append(_share(entry.parent.item.title, told))
    return max(shares)


def _share(title: str, told: Lexicon) -> float:
    words = lexicon([title]).words
    if not is_telling(words):
        return 0.0
    return told.share(words, {})


def _references(
    path: Path, sentence: str, match: re.Match[str], part: str
) -> Iterator[Reference]:
    numbers = re.findall(r"(\d{1,2}(?:\.\d)?)([a-zåäö])?", match["numbers"])
    behind = _QUOTED.match(sentence, match.end())
    around = part if len(numbers) == 1 else ""
    bracket = _BRACKET.search(sentence[: match.start()])
    is_closed = sentence[match.end() :].lstrip().startswith(")")
    before = bracket[1] if bracket and is_closed and len(numbers) == 1 else ""
    words = behind[1] if behind else around
    points = match["see"] is not None
    for number, letter in numbers:
        ref = (number.lstrip("0") or "0") + letter
        quote = match["said"] if not points else f"{match['see']} {match['said']}"
        yield Reference(path, quote, ref, words, behind is not None, points, before)


def _is_inside(rest: str) -> bool:
    """Tell whether a number is that of a point in something: "punkt 5 i avtalet"."""
    inside = re.match(r"\s*(?:i|ur|på|av|enligt)\s+(?!samband|tid)", rest)
    ours = rf"\s*(?:i|på|av|enligt)\s+(?:{_words('ours')})\b"
    return inside is not None and not re.match(ours, rest)


def _is_elsewhere(sentence: str, meeting: Meeting) -> bool:
    """Tell whether a sentence is about another paper, or the points of a list."""
    if re.search(rf"(?<!\w)(?:{_words('elsewhere')})", sentence, re.IGNORECASE):
        return True
    return any(not day.is_day(meeting.date) for day in days_in(sentence))


@cache
def _words(key: str) -> str:
    return any_of(agenda_words().references[key])


@cache
def _pattern() -> re.Pattern[str]:
    number = r"\d{1,2}(?:\.\d)?[a-zåäö]?(?![\d\w])"
    return re.compile(
        rf"\b(?:(?P<see>{_words('see')})\s+(?:även\s+|också\s+)?)?"
        rf"(?P<said>\b(?:(?:{_words('item')})\s+|(?(see)p(?:\.\s*|\s+)|(?!)))"
        r"(?:nr\.?\s*|nummer\s+)?"
        rf"(?P<numbers>{number}(?:\s*(?:,|och|samt|eller|[–-])\s*{number})*))"
        r"(?!\s*(?:procent|%|kr|:))",
        re.IGNORECASE,
    )
