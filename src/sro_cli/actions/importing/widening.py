"""A roster's file, changed where it stands as it was worked out before: pure."""

from collections.abc import Iterable, Iterator, Sequence

from sro_cli.actions.importing.membership import Heads, Key, Line, Roster
from sro_cli.domain.body import MemberGroup
from sro_cli.domain.person import Member
from sro_cli.engine.people.names import normal


def aliases_of(groups: Sequence[MemberGroup]) -> dict[str, str]:
    """Return the other spellings that a roster knows, with the names they stand for."""
    return {
        normal(alias): normal(member.name)
        for group in groups
        for member in group.members
        for alias in member.aliases
    }


def groups_of(found: Iterable[Line]) -> tuple[MemberGroup, ...]:
    """Return lines in their groups, in the order in which the groups come first."""
    groups: dict[Heads, list[Member]] = {}
    for line in found:
        groups.setdefault(line.heads, []).append(line.member)
    return tuple(
        MemberGroup(heading=heading, members=tuple(members)).but(subheading=subheading)
        for (heading, subheading), members in groups.items()
    )


def widened(
    groups: tuple[MemberGroup, ...], before: Roster, after: Roster
) -> tuple[MemberGroup, ...]:
    """Return a roster's groups with what *after* says and *before* did not.

    A line that stands as it was worked out *before* becomes what is worked out now, key
    by key; what a hand changed, took away or entered stays. New people are added.
    """
    if _plain(groups) == _plain(groups_of(_all(before))):
        return groups_of(_all(after))
    file = [
        Line((group.heading, group.subheading), member)
        for group in groups
        for member in group.members
    ]
    for who in after | before:
        was, now = before.get(who, ()), after.get(who, ())
        if _lines_plain(was) != _lines_plain(now):
            file = _patched(file, _of(file, who), was, now)
    return groups_of(file)


def _all(roster: Roster) -> Iterator[Line]:
    for each in roster.values():
        yield from each


def _plain(groups: Iterable[MemberGroup]) -> list[object]:
    return [group.plain() for group in groups]


def _lines_plain(found: Iterable[Line]) -> list[object]:
    return [(line.heads, line.member.plain()) for line in found]


def _of(file: Sequence[Line], who: Key) -> list[int]:
    """Return the places of somebody's lines."""
    name, place = who
    return [
        at
        for at, line in enumerate(file)
        if name in {normal(each) for each in (line.member.name, *line.member.aliases)}
        and (not place or normal(line.member.affiliation or "") == place)
    ]


def _patched(
    file: list[Line], places: list[int], was: Sequence[Line], now: Sequence[Line]
) -> list[Line]:
    if not places:
        return file if was else _added(file, now)
    if len(places) != len(was):
        return file
    done: list[Line | None] = list(file)
    for at, old, new in zip(places, was, (*now, *[None] * len(was)), strict=False):
        if new is not None:
            done[at] = _merged(file[at], old, new)
        elif _lines_plain([file[at]]) == _lines_plain([old]):
            done[at] = None
    return _added([line for line in done if line is not None], now[len(was) :])


def _merged(file: Line, old: Line, new: Line) -> Line:
    """Return a line with the keys that stand as they were worked out renewed."""
    changes = {
        name: getattr(new.member, name)
        for name in Member.model_fields
        if name != "aliases"
        and getattr(file.member, name) == getattr(old.member, name)
        and getattr(new.member, name) != getattr(old.member, name)
    }
    heads = new.heads if file.heads == old.heads else file.heads
    return Line(heads, file.member.but(**changes))


def _added(file: list[Line], new: Sequence[Line]) -> list[Line]:
    """Put lines behind the last of their group, new groups at the end."""
    done = list(file)
    for line in new:
        there = [at for at, each in enumerate(done) if each.heads == line.heads]
        done.insert(there[-1] + 1 if there else len(done), line)
    return done
