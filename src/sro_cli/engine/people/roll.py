"""The roll: who is away, who takes part from afar, who stands in for whom."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Participant, Person
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.names import normal, spellings, written

Away = Literal["absent", "excused", "remote"]
AWAY: tuple[Away, ...] = ("absent", "excused", "remote")


class Replacement(NamedTuple):
    """*substitute* comes instead of *absent*."""

    substitute: Person
    absent: Person


class Roll(NamedTuple):
    """Who is not simply present.

    *away* maps absent, excused and remote to their people, in the order of the lists;
    those who are replaced stand in *replacements* alone.
    """

    away: dict[Away, tuple[Participant, ...]]
    replacements: tuple[Replacement, ...]


def roll(meeting: Meeting) -> Roll:
    """Return the roll of *meeting*: of everybody who is called or invited."""
    people = meeting.everybody
    replacements = _replacements(people)
    replaced = [each.absent for each in replacements]
    away = {
        kind: tuple(
            person
            for person in people
            if person.attendance == kind
            and not any(_is(person, absent) for absent in replaced)
        )
        for kind in AWAY
    }
    return Roll(away, replacements)


def roll_entry(meeting: Meeting) -> Entry | None:
    """Return the entry under which the roll is printed, None for an empty agenda.

    It is the first of type roll, else the first of type opening, else the first.
    """
    agenda = entries(meeting)
    for kind in ("roll", "opening"):
        for entry in agenda:
            if entry.item.type == kind:
                return entry
    return next((entry for entry in agenda if not entry.item.is_break), None)


def _replacements(people: Iterable[Participant]) -> tuple[Replacement, ...]:
    """Return the replacements; one that both lines tell of is told once."""
    found: dict[tuple[str, str], Replacement] = {}
    for person in people:
        pairs = []
        if person.substitute and person.substitute.strip():
            pairs.append(Replacement(written(person.substitute), person))
        if person.replaces:
            pairs.append(Replacement(person, person.replaces))
        for pair in pairs:
            key = (normal(pair.substitute.name), normal(pair.absent.name))
            found.setdefault(key, pair)
    return tuple(found.values())


def _is(person: Participant, absent: Person) -> bool:
    """Tell whether *absent* is this person: the very one, or a name that means it."""
    if isinstance(absent, Participant):
        return person is absent
    return bool(spellings(person) & spellings(absent))
