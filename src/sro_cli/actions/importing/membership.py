"""Rosters worked out from who was called to which meeting: pure."""

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Member, Participant, Person
from sro_cli.engine.people.names import normal

Key = tuple[str, str]
"""A person: the name for comparing, and where two share it the affiliation."""
Heads = tuple[str, str | None]
"""A group's heading and subheading."""
DAY = datetime.timedelta(days=1)


class Line(NamedTuple):
    """A line of a roster, and the group that it stands in."""

    heads: Heads
    member: Member


class Listing(NamedTuple):
    """Who was called to the meetings of a day.

    *is_full*: who is not listed was no member; else only those who came are listed.
    """

    day: datetime.date
    is_full: bool
    people: tuple[tuple[Heads, Participant], ...]


class Seen(NamedTuple):
    """Somebody on the list of a day."""

    day: datetime.date
    heads: Heads
    person: Participant


Roster = dict[Key, tuple[Line, ...]]
"""Everybody's memberships, in the order of the roster."""


def listing(meeting: Meeting, *, is_full: bool) -> Listing | None:
    """Return whom a meeting lists, None if nobody; who stands in is no member."""
    people: list[tuple[Heads, Participant]] = []
    for group in meeting.participants:
        heads = (group.heading, group.subheading)
        for person in group.people:
            if person.replaces is None:
                people.append((heads, person))
            else:
                replaced = Participant(name=person.replaces.name)
                people.append((heads, replaced.but(**_keys(person.replaces))))
    return Listing(meeting.date, is_full, tuple(people)) if people else None


def roster(listings: Iterable[Listing], aliases: Mapping[str, str]) -> Roster:
    """Return who was a member when.

    Nobody earlier listed: a member always; else from the day of the first list with
    the name. Missing on a later full list: until the day before that; who comes back
    has another line. Title, affiliation and group are those of the newest list of the
    time. *aliases* are other spellings with the name that stands for them.
    """
    days = _days(listings)
    shared = _shared(days, aliases)
    full = [each.day for each in days if each.is_full]
    seen: dict[Key, list[Seen]] = {}
    for each in days:
        for heads, person in each.people:
            there = seen.setdefault(_key(person, aliases, shared), [])
            if not there or there[-1].day != each.day:
                there.append(Seen(each.day, heads, person))
    return {who: _spans(seen[who], full) for who in _order(days, aliases, shared)}


def _days(listings: Iterable[Listing]) -> list[Listing]:
    """Return one listing for each day, oldest first."""
    found: dict[datetime.date, Listing] = {}
    for each in sorted(listings, key=lambda one: one.day):
        there = found.get(each.day)
        if there is not None:
            full = there.is_full or each.is_full
            each = Listing(each.day, full, (*there.people, *each.people))  # noqa: PLW2901
        found[each.day] = each
    return list(found.values())


def _shared(days: Sequence[Listing], aliases: Mapping[str, str]) -> set[str]:
    """Return the names that two people of one day share, from different places."""
    shared: set[str] = set()
    for each in days:
        named = {
            (_name(person, aliases), normal(person.affiliation or ""))
            for _heads, person in each.people
        }
        counts = Counter(name for name, _place in named)
        shared |= {name for name, count in counts.items() if count > 1}
    return shared


def _name(person: Person, aliases: Mapping[str, str]) -> str:
    name = normal(person.name)
    return aliases.get(name, name)


def _key(person: Person, aliases: Mapping[str, str], shared: set[str]) -> Key:
    name = _name(person, aliases)
    return name, normal(person.affiliation or "") if name in shared else ""


def _order(
    days: Sequence[Listing], aliases: Mapping[str, str], shared: set[str]
) -> dict[Key, None]:
    """Return everybody in the order of the newest list, then of those before it."""
    return dict.fromkeys(
        _key(person, aliases, shared)
        for each in reversed(days)
        for _heads, person in each.people
    )


def _spans(seen: Sequence[Seen], full: Sequence[datetime.date]) -> tuple[Line, ...]:
    """Return somebody's memberships, from the days with the name on a list."""
    found: list[Line] = []
    first = seen[0].day
    start = first if full and full[0] < first else None
    for at, each in enumerate(seen):
        after = bisect_right(full, each.day)
        missing = full[after] if after < len(full) else None
        following = seen[at + 1].day if at + 1 < len(seen) else None
        if missing is None or (following is not None and following <= missing):
            if following is None:
                found.append(_line(each, start, None))
            continue
        found.append(_line(each, start, missing - DAY))
        start = following
    return tuple(found)


def _line(seen: Seen, start: datetime.date | None, end: datetime.date | None) -> Line:
    member = Member(name=seen.person.name)
    return Line(seen.heads, member.but(**_keys(seen.person), from_=start, until=end))


def _keys(person: Person) -> dict[str, object]:
    return {
        name: getattr(person, name)
        for name in person.model_fields_set
        if name in Person.model_fields
    }
