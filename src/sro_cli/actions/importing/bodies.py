"""A body made of what its papers show, and widened by what more of them show."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sro_cli.actions.bodies import RESERVED
from sro_cli.actions.importing.titles import short_name
from sro_cli.actions.importing.values import Placed
from sro_cli.domain.body import Body, BodyName, Signature, StandingItem
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.plain import Plain
from sro_cli.domain.settings import Settings, Style
from sro_cli.engine.slug import slug
from sro_cli.imports.draft import Habits
from sro_cli.lang.words import Words
from sro_cli.store.workspace import BODY_ID

Kept = TypeVar("Kept", bound=Item)
LONGEST_ID = 32
FORMAL = ("opening", "agenda", "previous")
"""Types of standing items at the head of an agenda."""
LAST = ("wheel", "closing")
"""Types of those at its end, or of their sub-items."""


def new_id(name: str, title: str, taken: Iterable[str]) -> str:
    """Return an id for a new body: the slug of its short name."""
    base = slug(short_name(name, title))[:LONGEST_ID].strip("-")
    found, count = base, 1
    while found in taken or found in RESERVED or not BODY_ID.fullmatch(found):
        count += 1
        found = f"{base[: LONGEST_ID - 4]}-{count}"
    return found


def made(papers: Sequence[Placed], names: tuple[BodyName, ...]) -> Body:
    """Return a new body; numbered or not as its newest paper is."""
    newest = max(papers, key=lambda paper: paper.day)
    body = Body(format=FORMAT, names=names)
    return body if newest.draft.habits.numbered else body.but(numbered=False)


def with_habits(
    body: Body, papers: Sequence[Placed], words: Words, settings: Settings
) -> Body:
    """Return a body with the words and forms that its papers have and it does not say.

    The newest paper goes first; what language and workspace say anyway is left out.
    """
    newest = sorted(papers, key=lambda paper: paper.day, reverse=True)
    habits = [paper.draft.habits for paper in newest]
    style = words.style | settings.style.plain()
    own = body.style.plain() if body.style else {}
    found = {
        "labels": _filled(body.labels, [each.labels for each in habits], words.labels),
        "phrases": _filled(
            body.phrases, [each.phrases for each in habits], words.phrases
        ),
        "style": _style(own, habits, style),
        "signatures": body.signatures or _signatures(habits) or None,
    }
    changed = {
        name: value
        for name, value in found.items()
        if value and value != getattr(body, name)
    }
    return body.but(**changed)


def _filled(
    own: Mapping[str, str], stated: Iterable[Plain], usual: Mapping[str, str]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in stated:
        for name, value in table.items():
            if name in usual and isinstance(value, str):
                found.setdefault(name, value)
    more = {
        name: value
        for name, value in found.items()
        if name not in own and value != usual[name]
    }
    return {**own, **more}


def _style(
    own: Plain, habits: Sequence[Habits], usual: Mapping[str, str]
) -> Style | None:
    found = _filled(own, [each.style for each in habits], usual)
    return Style(**found) if found else None


def _signatures(habits: Sequence[Habits]) -> tuple[Signature, ...]:
    for each in habits:
        if each.signatures:
            return tuple(Signature.model_validate(one) for one in each.signatures)
    return ()


def standing_of(meeting: Meeting | None, words: Words) -> tuple[StandingItem, ...]:
    """Return a new body's standing items: the formal ones of its newest meeting.

    A meeting without any that is numbered has the language's.
    """
    if meeting is None:
        return tuple(StandingItem.model_validate(each) for each in words.standing)
    year = str(meeting.date.year)
    found = []
    for item in meeting.items:
        inner = {part.type for part in item.items}
        if item.type in LAST or "wheel" in inner:
            found.append(_standing(item, year).but(at="end"))
        elif item.type in FORMAL or {"roll", "other"} & inner:
            found.append(_standing(item, year))
    return tuple(found)


def _standing(item: Item, year: str) -> StandingItem:
    parts = tuple(
        _bare(Item(title=_timeless(part.title, year)), part)
        for part in item.items
        if part.type
    )
    standing = StandingItem(title=_timeless(item.title, year)).but(items=parts or None)
    return _bare(standing, item)


def _bare(new: Kept, item: Item) -> Kept:
    return new.but(type=item.type, numbered=None if item.numbered else False)


def _timeless(title: str, year: str) -> str:
    return title.replace(year, "{year}")
