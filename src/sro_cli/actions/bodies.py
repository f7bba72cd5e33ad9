"""Bodies: make one, keep its roster and its standing items."""

import datetime
from collections.abc import Callable
from typing import Any

from sro_cli.actions.edit import refuse_empty
from sro_cli.actions.items import Place
from sro_cli.actions.outcome import Outcome
from sro_cli.actions.roster import headings
from sro_cli.domain.body import Body, BodyName, MemberGroup, StandingItem
from sro_cli.domain.errors import ConflictError, NotFoundError, UsageError
from sro_cli.domain.model import FORMAT
from sro_cli.domain.person import Member
from sro_cli.engine.names import exact, look_up
from sro_cli.engine.slug import slug
from sro_cli.lang.messages import _
from sro_cli.lang.words import words
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import BODY_ID, Workspace, body_path

RESERVED = frozenset(("con", "prn", "aux", "nul"))
"""Names that Windows keeps for itself."""


def add_body(
    workspace: Workspace, moment: Moment, body_id: str, name: str, title: str
) -> Outcome:
    """Make a body with the language's standing items."""
    refuse_empty(name, _("the name"))
    refuse_empty(title, _("the title"))
    if not BODY_ID.fullmatch(body_id) or body_id in RESERVED:
        raise UsageError(
            _("{body} cannot be a body's id").format(body=body_id),
            _("use small letters a–z, digits and hyphens: sro, vard-1"),
        )
    if body_id in workspace.body_ids():
        raise ConflictError(
            _("there is a body {body} already; nothing was changed").format(
                body=body_id
            )
        )
    language = words(workspace.settings.language)
    body = Body(
        format=FORMAT,
        names=(BodyName(name=name, title=title),),
        standing=tuple(StandingItem.model_validate(each) for each in language.standing),
    )
    with changing(workspace, moment) as change:
        change.new(body_path(body_id), body)
    return Outcome(
        body_id,
        _("made {file}: {name}, {count} standing items").format(
            file=body_path(body_id), name=name, count=len(body.standing)
        ),
        (_("next: sro add-member {body} NAME …").format(body=body_id),),
    )


def _edit(
    workspace: Workspace, moment: Moment, body_id: str, edit: Callable[[Body], Body]
) -> tuple[Body, Body]:
    with changing(workspace, moment) as change:
        reading = workspace.body_reading(body_id)
        before = workspace.readable(reading)
        after = edit(before)
        change.rewrite(body_path(body_id), reading, after)
    return before, after


def members_of(body: Body) -> list[Member]:
    """Return everybody who is or was a member, in the order of the roster."""
    return [member for group in body.groups for member in group.members]


def add_member(
    workspace: Workspace,
    moment: Moment,
    body_id: str,
    member: Member,
    group: str | None,
) -> Outcome:
    """Enter a member in a group, "HEADING/SUBHEADING"; without one in the last."""
    refuse_empty(member.name, _("the name"))

    def edit(body: Body) -> Body:
        there = exact(members_of(body), member.name)
        if there and _overlap(there, member):
            raise ConflictError(
                _("{name} is a member of {body} already; nothing was changed").format(
                    name=member.name, body=body_id
                ),
                _(
                    "end the membership first: sro end-member {body} NAME --until DATE"
                ).format(body=body_id),
            )
        heading, subheading = headings(group)
        groups = list(body.groups)
        if group is None and groups:
            heading, subheading = groups[-1].heading, groups[-1].subheading
        for at, each in enumerate(groups):
            if (each.heading, each.subheading) == (heading, subheading):
                groups[at] = each.but(members=(*each.members, member))
                break
        else:
            made = MemberGroup(heading=heading, members=(member,))
            groups.append(made.but(subheading=subheading))
        return body.but(groups=tuple(groups))

    _edit(workspace, moment, body_id, edit)
    return Outcome(body_id, _("added {name}").format(name=member.name))


def _overlap(one: Member, other: Member) -> bool:
    earliest, latest = datetime.date.min, datetime.date.max
    return (one.from_ or earliest) <= (other.until or latest) and (
        other.from_ or earliest
    ) <= (one.until or latest)


def edit_member(
    workspace: Workspace,
    moment: Moment,
    body_id: str,
    name: str,
    values: dict[str, Any],
    group: str | None = None,
) -> Outcome:
    """Change what the roster says of a member, or the group."""
    if not values and group is None:
        raise UsageError(_("nothing to change: give an option"))
    found = name

    def edit(body: Body) -> Body:
        nonlocal found
        member = look_up(members_of(body), name)
        found = member.name
        changed = member.but(**values)
        if changed.from_ and changed.until and changed.until < changed.from_:
            raise UsageError(
                _("the membership would end {until}, and begin {start}").format(
                    until=changed.until, start=changed.from_
                )
            )
        target = headings(group) if group is not None else None
        groups = [
            each.but(
                members=tuple(
                    changed if person is member else person
                    for person in each.members
                    if target is None or person is not member
                )
            )
            for each in body.groups
        ]
        if target is not None:
            for at, each in enumerate(groups):
                if (each.heading, each.subheading) == target:
                    groups[at] = each.but(members=(*each.members, changed))
                    break
            else:
                made = MemberGroup(heading=target[0], members=(changed,))
                groups.append(made.but(subheading=target[1]))
        return body.but(groups=tuple(each for each in groups if each.members))

    _edit(workspace, moment, body_id, edit)
    return Outcome(
        body_id,
        _("changed {name}").format(name=found),
        (_("meetings keep their copy: sro roster --update"),),
    )


def end_member(
    workspace: Workspace, moment: Moment, body_id: str, name: str, until: datetime.date
) -> Outcome:
    """End a membership; the member stays on earlier papers."""
    done = edit_member(workspace, moment, body_id, name, {"until": until})
    member = look_up(members_of(workspace.body(body_id)), name)
    return Outcome(
        body_id,
        _("{name} is a member until {until}").format(name=member.name, until=until),
        done.remarks,
    )


def add_standing(
    workspace: Workspace, moment: Moment, body_id: str, item: StandingItem, place: Place
) -> Outcome:
    """Add a standing item; without a place behind those that are not for the end."""
    place.check()
    refuse_empty(item.title, _("the title"))

    def edit(body: Body) -> Body:
        there = list(body.standing)
        if place.under is not None:
            at = _standing_at(body, place.under)
            named = item.but(at=None)
            parent = there[at].but(items=(*there[at].items, named))
            there[at] = parent
        elif place.before or place.after:
            at = _standing_at(body, place.before or place.after or "")
            there.insert(at + bool(place.after), item)
        elif item.at == "end":
            there.append(item)
        else:
            ends = [i for i, each in enumerate(there) if each.at == "end"]
            there.insert(ends[0] if ends else len(there), item)
        return body.but(standing=tuple(there))

    _edit(workspace, moment, body_id, edit)
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

    _edit(workspace, moment, body_id, edit)
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

    _edit(workspace, moment, body_id, edit)
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
