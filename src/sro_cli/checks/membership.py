"""R105, R107, R108: the lists of a meeting hold those who belong to the body."""

from collections.abc import Iterable, Iterator
from functools import cache

from sro_cli.checks.clock import house
from sro_cli.checks.people import is_looked_at, placed, somebody_presides
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Member, Participant
from sro_cli.domain.problem import Path, Severity
from sro_cli.engine.people.listed import AWAY, listed
from sro_cli.engine.people.names import normal, spellings
from sro_cli.engine.remembered import remembered
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

CHAIRS = frozenset({"chair", "vice-chair"})
MOST = 3
"""Findings of one kind about single people; more of them are told together."""


@check("R105", "nobody-chairs")
def nobody_chairs(case: Case) -> Iterator[Finding]:
    """Where a body has a chair, the chair or a vice-chair is there.

    A meeting that nobody opens does not begin, and minutes have to name who was in the
    chair. Whoever stands in for the chair does not take the chair by that: one of those
    who come has the role, or the text tells who leads the meeting.

    To put it right: agree on somebody, and enter the role in the meeting's list:
    `role = "chair"`.
    """
    if not is_looked_at(case.meeting):
        return
    chairs = [
        member
        for member in case.body.members
        if member.role in CHAIRS and member.holds_on(case.meeting.date)
    ]
    if all(member.role != "chair" for member in chairs):
        return
    names = {form for member in chairs for form in spellings(member)}
    seated = [
        (person, path)
        for person, path in placed(case.meeting)
        if path[0] != "invited" and _is_chair(person, names)
    ]
    there = any(person.attendance not in AWAY for person, _path in seated)
    if there or somebody_presides(case.meeting):
        return
    if not seated:
        if _is_copied(case):
            message = _("neither a chair nor a vice-chair is on the list")
            yield Finding(("participants",), message, "sro roster")
        return
    away = ", ".join(dict.fromkeys(person.name for person, _path in seated))
    yield Finding(
        (*seated[0][1], "attendance"),
        _("nobody is there to take the chair; marked absent: {names}").format(
            names=away
        ),
        _('write role = "chair" in the line of somebody who comes'),
    )


def _is_copied(case: Case) -> bool:
    """Tell whether the list is the roster's: at least half of it is called.

    Another list may be that of a paper, or of a part of the body.
    """
    members = [each for each in case.body.members if each.holds_on(case.meeting.date)]
    by_name = listed(case).by_name
    called = [each for each in members if normal(each.name) in by_name]
    return len(called) * 2 >= len(members)


def _is_chair(person: Participant, names: set[str]) -> bool:
    """Tell whether somebody has a chair's role here, on the roster or by a title.

    Who stands in for another one has no role but the one that is written here. A title
    with an affiliation is that of another body.
    """
    if person.role in CHAIRS or normal(person.name) in names:
        return True
    if person.affiliation or not person.title:
        return False
    return f" {person.title.lower()}".endswith(_titles())


@cache
def _titles() -> tuple[str, ...]:
    """Return how titles end of those who may take the chair: " vice ordförande"."""
    words = reading().people
    keys = ("chair", "vice_chair", "chair_titles", "vice_chair_titles")
    return tuple(f" {word.lower()}" for key in keys for word in words[key])


@check("R107", "membership-over", Severity.WARNING)
def membership_over(case: Case) -> Iterator[Finding]:
    """Whoever is called as a member is one on the day of the meeting.

    A list that was copied from the last meeting calls people who have left, and misses
    those who came after them. Guests, and those who stand in for somebody, are no
    members and need not be.

    To put it right: take the roster over (`sro roster --update`), or mend the dates in
    it (`sro edit-member BODY NAME --until DATE`).
    """
    if not is_looked_at(case.meeting):
        return
    found = list(_outside(case))
    hint = "sro roster --update"
    if case.meeting.state in {"held", "approved"}:
        hint = "sro roster"  # it compares: who was there is not overwritten
    if len(found) > MOST:
        yield Finding(
            ("participants",),
            _("{count} of those called are no members on {date}: {names}").format(
                count=len(found),
                date=house(case).date(case.meeting.date),
                names=", ".join(person.name for person, _path, _said in found),
            ),
            hint,
        )
        return
    for _person, path, said in found:
        yield Finding(path, said, hint)


def _outside(case: Case) -> Iterator[tuple[Participant, Path, str]]:
    """Yield who is called and a member only before or after the day, with why."""
    limited, day = _limited(case.body), case.meeting.date
    there = listed(case)
    for person, path in placed(case.meeting):
        form = normal(person.name)
        held = limited.get(form, ())
        comes_as_member = (
            path[0] != "invited"
            and not person.replaces
            and form not in there.standing_in
        )
        if held and comes_as_member and not any(e.holds_on(day) for e in held):
            yield person, path, _when(case, person.name, held)


@remembered
def _limited(body: Body) -> dict[str, list[Member]]:
    """Return the entries of those who are not members for ever, by every spelling."""
    found: dict[str, list[Member]] = {}
    for member in body.members:
        for form in spellings(member):
            found.setdefault(form, []).append(member)
    return {
        form: held
        for form, held in found.items()
        if all(each.from_ or each.until for each in held)
    }


def _when(case: Case, name: str, held: Iterable[Member]) -> str:
    """Say when somebody was or becomes a member."""
    style, day = house(case), case.meeting.date
    over = [each.until for each in held if each.until and each.until < day]
    if over:
        message = _("{name} is called, and was a member until {date}")
        return message.format(name=name, date=style.date(max(over)))
    begins = min(each.from_ for each in held if each.from_)
    message = _("{name} is called, and becomes a member on {date}")
    return message.format(name=name, date=style.date(begins))


@check("R108", "person-twice", Severity.WARNING)
def person_twice(case: Case) -> Iterator[Finding]:
    """Nobody stands twice on the lists of a meeting.

    Who is called in two groups, or called and invited, is counted twice, and marked
    absent in one place only. Two people of one name are told apart by party, title or
    affiliation; somebody who sits and stands in for another one has two seats.

    To put it right: delete one of the two lines.
    """
    if case.meeting.state == "cancelled":
        return
    seen: dict[str, list[tuple[Participant, Path]]] = {}
    for person, path in placed(case.meeting):
        earlier = seen.setdefault(normal(person.name), [])
        same = [place for each, place in earlier if _is_same(person, each)]
        if same:
            yield Finding(
                (*path, "name"),
                _("{name} is on the lists twice: {first}; {second}").format(
                    name=person.name,
                    first=_list_at(case.meeting, same[0]),
                    second=_list_at(case.meeting, path),
                ),
                _("delete one of the lines in the file"),
            )
        earlier.append((person, path))


def _list_at(meeting: Meeting, path: Path) -> str:
    """Return the heading under which somebody stands, or what the guests are called."""
    if path[0] == "invited":
        return _("invited")
    group = meeting.participants[int(path[1])]
    return ", ".join(filter(None, (group.heading, group.subheading))) or _("called")


def _is_same(one: Participant, two: Participant) -> bool:
    """Tell whether nothing tells two people of one name apart."""
    if one.replaces or two.replaces:
        return False
    for mine, theirs in (
        (one.party, two.party),
        (one.title, two.title),
        (one.affiliation, two.affiliation),
    ):
        if mine and theirs:
            short, long = sorted((normal(mine), normal(theirs)), key=len)
            if short not in long:
                return False
    return True
