"""Standing items: those that every agenda of a body has."""

from typing import TypeVar

from sro_cli.actions.bodies import edit_body
from sro_cli.actions.edit import refuse_empty
from sro_cli.actions.items import Place
from sro_cli.actions.outcome import Outcome
from sro_cli.domain.body import Body, StandingItem
from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.domain.item import Item
from sro_cli.engine.agenda import letter
from sro_cli.engine.people.names import normal
from sro_cli.engine.slug import slug
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

Kept = TypeVar("Kept", bound=Item)


def add_standing(
    workspace: Workspace, moment: Moment, body_id: str, item: StandingItem, place: Place
) -> Outcome:
    """Add a standing item; without a place behind those that are not for the end."""
    place.check()
    refuse_empty(item.title, _("the title"))
    if item.at == "end" and place.under is not None:
        raise UsageError(_("give one of --under and --end"))

    def edit(body: Body) -> Body:
        there = list(body.standing)
        if place.under is not None:
            at, _inner = _standing_at(body, place.under)
            there[at] = there[at].but(items=(*there[at].items, item))
        elif place.before or place.after:
            at, _inner = _standing_at(body, place.before or place.after or "")
            there.insert(at + bool(place.after), item)
        elif item.at == "end":
            there.append(item)
        else:
            ends = [i for i, each in enumerate(there) if each.at == "end"]
            there.insert(ends[0] if ends else len(there), item)
        return body.but(standing=tuple(there))

    edit_body(workspace, moment, body_id, edit)
    return Outcome(body_id, _("added {title}").format(title=item.title))


def remove_standing(
    workspace: Workspace, moment: Moment, body_id: str, ref: str
) -> Outcome:
    """Take a standing item, or a sub-item, away; meetings that have it keep it."""
    title = ref

    def edit(body: Body) -> Body:
        nonlocal title
        at, inner = _standing_at(body, ref)
        item = body.standing[at]
        title = item.title if inner is None else item.items[inner].title
        left: tuple[StandingItem, ...] = ()
        if inner is not None:
            parts = (*item.items[:inner], *item.items[inner + 1 :])
            left = (item.but(items=parts or None),)
        return body.but(standing=(*body.standing[:at], *left, *body.standing[at + 1 :]))

    edit_body(workspace, moment, body_id, edit)
    return Outcome(body_id, _("removed {title}").format(title=title))


def move_standing(
    workspace: Workspace, moment: Moment, body_id: str, ref: str, place: Place
) -> Outcome:
    """Move a standing item before or after another, a sub-item within its item.

    An item that is moved to one at the end, or away from there, stands like that one.
    """
    if (place.before is None) == (place.after is None):
        raise UsageError(_("say where to: --before N or --after N"))
    title = ref

    def edit(body: Body) -> Body:
        nonlocal title
        at, inner = _standing_at(body, ref)
        to, inner_to = _standing_at(body, place.before or place.after or "")
        behind = place.after is not None
        if inner is None and inner_to is None:
            item = body.standing[at].but(at=body.standing[to].at)
            title = item.title
            return body.but(standing=_moved(body.standing, at, to, item, behind))
        if inner is None or inner_to is None or at != to:
            raise UsageError(_("a sub-item is moved among those of its own item"))
        parent = body.standing[at]
        part = parent.items[inner]
        title = part.title
        parts = _moved(parent.items, inner, inner_to, part, behind)
        changed = parent.but(items=parts)
        return body.but(
            standing=(*body.standing[:at], changed, *body.standing[at + 1 :])
        )

    edit_body(workspace, moment, body_id, edit)
    return Outcome(body_id, _("moved {title}").format(title=title))


def _moved(
    items: tuple[Kept, ...],
    at: int,
    to: int,
    item: Kept,
    behind: bool,  # noqa: FBT001 (before or behind)
) -> tuple[Kept, ...]:
    """Return *items* with that at *at*, now *item*, before or behind that at *to*."""
    if at == to:
        return items
    rest = [each for index, each in enumerate(items) if index != at]
    rest.insert(to - (at < to) + behind, item)
    return tuple(rest)


def _standing_at(body: Body, ref: str) -> tuple[int, int | None]:
    """Return where a standing item is: its index, and a sub-item's under it.

    *ref* is a number as in the list, 1 or 1a, an id, or a title.
    """
    wanted = normal(ref)
    for at, item in enumerate(body.standing):
        number = str(at + 1)
        if wanted in _names(item, number):
            return at, None
        for inner, part in enumerate(item.items):
            if wanted in _names(part, number + letter(inner + 1)):
                return at, inner
    raise NotFoundError(
        _("there is no standing item {ref}").format(ref=ref),
        _("the body has {count}: sro standing BODY lists them").format(
            count=len(body.standing)
        ),
    )


def _names(item: Item, number: str) -> tuple[str, ...]:
    return (number, item.id, normal(item.title), slug(item.title))
