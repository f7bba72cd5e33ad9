"""Bodies: make one, and keep its roster."""

import datetime
from collections.abc import Callable
from typing import Any

from sro_cli.actions.edit import refuse_empty
from sro_cli.actions.outcome import Outcome
from sro_cli.actions.roster import entered, headings, into_group
from sro_cli.domain.body import Body, BodyName, MemberGroup, StandingItem
from sro_cli.domain.errors import ConflictError, UsageError
from sro_cli.domain.model import FORMAT
from sro_cli.domain.person import Member
from sro_cli.domain.places import body_path
from sro_cli.engine.people.names import look_up, normal, same
from sro_cli.lang.messages import _
from sro_cli.lang.words import words
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import BODY_ID, Workspace

RESERVED = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10)),
    )
)
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


def edit_body(
    workspace: Workspace, moment: Moment, body_id: str, edit: Callable[[Body], Body]
) -> None:
    """Change a body by *edit*."""
    with changing(workspace, moment) as change:
        reading = workspace.body_reading(body_id)
        after = edit(workspace.readable(reading))
        change.rewrite(body_path(body_id), reading, after)


def add_member(
    workspace: Workspace,
    moment: Moment,
    body_id: str,
    name: str,
    values: dict[str, Any],
    group: str | None,
) -> Outcome:
    """Enter a member in a group, "HEADING/SUBHEADING"; without one in the last."""
    keys = entered(name, values)
    member = Member(name=keys["name"]).but(**keys)

    def edit(body: Body) -> Body:
        _refuse_member(body_id, body, member)
        title = headings(group, body.groups)
        groups = into_group(body.groups, title, MemberGroup, _with_member(member))
        return body.but(groups=tuple(groups))

    edit_body(workspace, moment, body_id, edit)
    return Outcome(body_id, _("added {name}").format(name=member.name))


def _with_member(member: Member) -> Callable[[MemberGroup], MemberGroup]:
    return lambda group: group.but(members=(*group.members, member))


def _refuse_member(
    body_id: str, body: Body, member: Member, was: Member | None = None
) -> None:
    """Refuse a membership that ends before it begins, or that somebody has twice.

    What was so before the change is let be: two people may share a name.
    """
    if member.from_ and member.until and member.until < member.from_:
        raise UsageError(
            _("the membership would end {until}, and begin {start}").format(
                until=member.until, start=member.from_
            )
        )
    for other in body.members:
        if other is was or not _twice(other, member):
            continue
        if was is None or not _twice(other, was):
            raise ConflictError(
                _("{name} is a member of {body} already; nothing was changed").format(
                    name=member.name, body=body_id
                ),
                _(
                    "end the membership first: sro end-member {body} NAME --until DATE"
                ).format(body=body_id),
            )


def _twice(one: Member, other: Member) -> bool:
    """Tell whether somebody is a member twice on a day."""
    earliest, latest = datetime.date.min, datetime.date.max
    return same(one, other.name) and (
        (one.from_ or earliest) <= (other.until or latest)
        and (other.from_ or earliest) <= (one.until or latest)
    )


def edit_member(
    workspace: Workspace,
    moment: Moment,
    body_id: str,
    name: str,
    values: dict[str, Any],
    group: str | None,
    today: datetime.date,
) -> Outcome:
    """Change what the roster says of a member, or the group."""
    if not values and group is None:
        raise UsageError(_("nothing to change: give an option"))
    if "name" in values:
        values = entered(values["name"], values)
    found = _change_member(workspace, moment, body_id, name, values, group, today)
    return Outcome(body_id, _("changed {name}").format(name=found), _copies())


def end_member(
    workspace: Workspace,
    moment: Moment,
    body_id: str,
    name: str,
    until: datetime.date,
    today: datetime.date,
) -> Outcome:
    """End a membership; the member stays on earlier papers."""
    values = {"until": until}
    found = _change_member(workspace, moment, body_id, name, values, None, today)
    message = _("{name} is a member until {until}").format(name=found, until=until)
    return Outcome(body_id, message, _copies())


def _copies() -> tuple[str, ...]:
    return (_("meetings keep their copy: sro roster --update"),)


def _change_member(
    workspace: Workspace,
    moment: Moment,
    body_id: str,
    name: str,
    values: dict[str, Any],
    group: str | None,
    today: datetime.date,
) -> str:
    """Change a membership; return the name that it was found by.

    Of several under one name the one is meant that is open *today*. A name that is
    given up stays as an alias: meetings know the member by it.
    """
    found = name

    def edit(body: Body) -> Body:
        nonlocal found
        member = look_up(
            body.members, name, lambda each: each.until is None or today <= each.until
        )
        found = member.name
        changed = _renamed(member.but(**values), member.name)
        _refuse_member(body_id, body, changed, member)
        if group is None:
            groups = [_with(each, member, (changed,)) for each in body.groups]
        else:
            groups = into_group(
                [_with(each, member, ()) for each in body.groups],
                headings(group),
                MemberGroup,
                _with_member(changed),
            )
        return body.but(groups=tuple(each for each in groups if each.members))

    edit_body(workspace, moment, body_id, edit)
    return found


def _with(
    group: MemberGroup, member: Member, instead: tuple[Member, ...]
) -> MemberGroup:
    """Return the group with somebody else, or nobody, in a member's place."""
    return group.but(
        members=tuple(
            new
            for each in group.members
            for new in (instead if each is member else (each,))
        )
    )


def _renamed(member: Member, old: str) -> Member:
    """Keep the name that a member had among the aliases, if it is another now."""
    names = dict.fromkeys((*member.aliases, old))
    own = normal(member.name)
    return member.but(aliases=tuple(each for each in names if normal(each) != own))
