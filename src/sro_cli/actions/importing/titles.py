"""What a body is called when, from what its papers call it: pure."""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sro_cli.domain.body import Body, BodyName

DAY = datetime.timedelta(days=1)
LONG_WORD = 8
"""Letters of a single word that is enough to know a body by."""
LITTLE = frozenset(
    ("och", "för", "i", "av", "med", "mellan", "på", "till", "the", "of")
)
"""Words that are not counted in initials."""


class Called(NamedTuple):
    """A body's names on a paper of a day; either may be ""."""

    day: datetime.date
    name: str
    title: str


def plain_name(text: str) -> str:
    """Return a name for comparing: its words, without what stands in brackets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", text).casefold()))


def _bracketed(text: str) -> set[str]:
    return {plain_name(each) for each in re.findall(r"\(([^)]*)\)", text)} - {""}


def body_of(
    name: str, title: str, bodies: Mapping[str, Body]
) -> tuple[str | None, bool]:
    """Return the body that a paper names, and whether that is sure; None: none here.

    A body is known by any name it ever had; else by a name of several words that lies
    inside the other's, where there is one such body.
    """
    short, full = plain_name(name), plain_name(title)
    scores = {
        body_id: _score(short, full, _bracketed(title), body)
        for body_id, body in bodies.items()
    }
    best = max(scores.values(), default=0)
    if best:
        found = [body_id for body_id, score in scores.items() if score == best]
        return found[0], len(found) == 1
    near = [body_id for body_id, body in bodies.items() if _near(short, full, body)]
    return (near[0], False) if len(near) == 1 else (None, True)


def _score(short: str, full: str, inside: set[str], body: Body) -> int:
    shorts: set[str] = set()
    titles: set[str] = set()
    for each in body.names:
        shorts |= {plain_name(each.name)} | _bracketed(each.title)
        titles |= {plain_name(each.title)}
    by_name = bool(({short} | inside) & (shorts - {""}))
    by_title = bool({full, short} & (titles - {""})) or bool({full} & (shorts - {""}))
    return 2 * by_name + by_title


def _near(short: str, full: str, body: Body) -> bool:
    for each in body.names:
        there = plain_name(each.name), plain_name(each.title)
        if short and there[0] and short != there[0] and there[0] != there[1]:
            continue  # each says what it is called, and not the same
        if any(_inside(one, other) for one in (short, full) for other in there):
            return True
    return False


def _inside(one: str, other: str) -> bool:
    """Tell whether one of two names lies in the other, and says enough."""
    short, long = sorted((one, other), key=len)
    enough = " " in short or len(short) >= LONG_WORD
    return enough and f" {short} " in f" {long} "


def short_name(name: str, title: str) -> str:
    """Return what an id is made of: the name, the title's brackets, or its initials."""
    if name:
        return name
    if inside := re.search(r"\(([^)]*)\)", title):
        return inside[1]
    words = [
        word for word in re.findall(r"\w+", title) if word.casefold() not in LITTLE
    ]
    if len(words) >= 3:  # noqa: PLR2004 (fewer initials say nothing)
        return "".join(word[0] for word in words)
    return " ".join(words)


def alike(one: Called, other: Called) -> bool:
    """Tell whether two papers call a body the same; what one leaves out counts not."""
    return _agree(one.name, other.name) and _agree(one.title, other.title)


def _agree(one: str, other: str) -> bool:
    one, other = plain_name(one), plain_name(other)
    return not one or not other or one == other or _inside(one, other)


def renamed(
    names: Sequence[BodyName], days: Iterable[datetime.date], papers: Iterable[Called]
) -> tuple[tuple[BodyName, ...], tuple[Called, ...]]:
    """Return a body's names with what papers call it, and those that do not fit.

    *days* are those of the meetings that were here before: they were called as *names*
    say. Names with dates of a hand's own stay as they are.
    """
    now = tuple(names)
    body = Body(format=1, names=now)
    known = [
        Called(day, there.name, there.title)
        for day in sorted(set(days))
        for there in (body.called_on(day),)
    ]
    found = sorted(papers)
    if all(alike(each, Called(each.day, *_at(body, each.day))) for each in found):
        return now, ()
    if [each.plain() for each in names_of(known)] != [each.plain() for each in now]:
        return now, tuple(
            each
            for each in found
            if not alike(each, Called(each.day, *_at(body, each.day)))
        )
    return names_of([*known, *found]), ()


def _fullness(name: str) -> tuple[bool, int]:
    """Return what the better of two writings of a name has more of."""
    return not (name.isupper() and " " in name), len(name)


def _at(body: Body, day: datetime.date) -> tuple[str, str]:
    there = body.called_on(day)
    return there.name, there.title


def names_of(papers: Iterable[Called]) -> tuple[BodyName, ...]:
    """Return names one after the other, each from the first paper that has it."""
    runs: list[Called] = []
    for each in sorted(papers):
        if runs and alike(runs[-1], each):
            last = runs[-1]
            runs[-1] = Called(
                last.day,
                max(last.name, each.name, key=_fullness),
                max(last.title, each.title, key=_fullness),
            )
        else:
            runs.append(each)
    made = []
    for at, each in enumerate(runs):
        name = BodyName(name=each.name or each.title, title=each.title).but(
            from_=each.day if at else None,
            until=runs[at + 1].day - DAY if at + 1 < len(runs) else None,
        )
        made.append(name)
    return tuple(made)
