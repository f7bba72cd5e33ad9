"""Two people with names that look alike: what tells that they are two."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Protocol, TypeVar

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Member, Person
from sro_cli.domain.survey import Survey
from sro_cli.engine.people.likeness import form
from sro_cli.engine.people.names import normal

P = TypeVar("P", bound=Person)


class Known(Protocol):
    """What is known of a spelling of a name."""

    name: str
    meetings: list[str]
    bodies: list[str]
    parties: set[str]


def two_people(survey: Survey, one: Known, other: Known) -> bool:
    """Tell whether two spellings are certainly no slip, whatever they look like.

    They stand side by side in a list, with another party, title or affiliation; they
    are of two parties wherever they stand; or one is on the roster until the other is,
    as somebody who changed name.
    """
    parties = [{normal(each) for each in both.parties} for both in (one, other)]
    if all(parties) and not parties[0] & parties[1]:
        return True
    here, there = form(one.name), form(other.name)
    both = set(one.meetings) & set(other.meetings)
    lists = (row for each in both for row in _lists(survey.meetings[each]))
    if any(
        _differ(a, b)
        for row in lists
        for a, b in product(_called(row, here), _called(row, there))
    ):
        return True
    return any(
        _differ(a, b) or not _meet(a, b)
        for each in set(one.bodies) & set(other.bodies)
        for a, b in product(
            _called(survey.bodies[each].members, here),
            _called(survey.bodies[each].members, there),
        )
    )


def _lists(meeting: Meeting) -> Iterator[tuple[Person, ...]]:
    yield meeting.everybody
    for item in meeting.items:
        for each in (item, *item.items):
            if len(each.presenters) > 1:
                yield each.presenters


def _called(people: Iterable[P], key: str) -> list[P]:
    return [person for person in people if form(person.name) == key]


def _differ(one: Person, other: Person) -> bool:
    """Tell whether both have a party, title or affiliation, and another one."""
    return any(
        here and there and normal(here) != normal(there)
        for here, there in (
            (one.party, other.party),
            (one.title, other.title),
            (one.affiliation, other.affiliation),
        )
    )


def _meet(one: Member, other: Member) -> bool:
    """Tell whether two memberships hold on one day."""
    return not (
        (one.until and other.from_ and one.until < other.from_)
        or (other.until and one.from_ and other.until < one.from_)
    )
