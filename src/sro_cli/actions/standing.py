"""Standing items: those that every agenda of a body has."""

from sro_cli.actions.bodies import edit_body
from sro_cli.actions.edit import refuse_empty
from sro_cli.actions.items import Place
from sro_cli.actions.outcome import Outcome
from sro_cli.domain.body import Body, StandingItem
from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.engine.slug import slug
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace


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
            at = _standing_at(body, place.under)
            there[at] = there[at].but(items=(*there[at].items, item))
        elif place.before or place.after:
            at = _standing_at(body, place.before or place.after or "")
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
    """Take a standing item away; meetings that have it keep it."""
    title = ref

    def edit(body: Body) -> Body:
        nonlocal title
        at = _standing_at(body, ref)
        title = body.standing[at].title
        return body.but(standing=(*body.standing[:at], *body.standing[at + 1 :]))

    edit_body(workspace, moment, body_id, edit)
    return Outcome(body_id, _("removed {title}").format(title=title))


def move_standing(
    workspace: Workspace, moment: Moment, body_id: str, ref: str, place: Place
) -> Outcome:
    """Move a standing item before or after another."""
    if (place.before is None) == (place.after is None):
        raise UsageError(_("say where to: --before N or --after N"))
    title = ref

    def edit(body: Body) -> Body:
        nonlocal title
        at = _standing_at(body, ref)
        target = body.standing[_standing_at(body, place.before or place.after or "")]
        item = body.standing[at]
        title = item.title
        rest = [each for each in body.standing if each is not item]
        if target is not item:
            to = next(i for i, each in enumerate(rest) if each is target)
            rest.insert(to + (place.after is not None), item)
            return body.but(standing=tuple(rest))
        return body

    edit_body(workspace, moment, body_id, edit)
    return Outcome(body_id, _("moved {title}").format(title=title))


def _standing_at(body: Body, ref: str) -> int:
    """Return the index of a standing item: its number in the list, id or title."""
    for at, item in enumerate(body.standing):
        if ref in (str(at + 1), item.id, item.title, slug(item.title)):
            return at
    raise NotFoundError(
        _("there is no standing item {ref}").format(ref=ref),
        _("the body has {count}: sro standing BODY lists them").format(
            count=len(body.standing)
        ),
    )
