"""Whom a name means: exactly, by a unique part, or nearly."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.domain.person import Member, Person
from sro_cli.lang.messages import _

P = TypeVar("P", bound=Person)
KEPT = 4096
"""Names of which the form for comparing is remembered: lists come again."""
NEAR = 80.0
"""How like (0–100) two spellings must be to be taken for a slip of one name."""


@lru_cache(maxsize=KEPT)
def normal(name: str) -> str:
    """Return a name for comparing: one form of letters, no case, single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def spellings(person: Person) -> set[str]:
    """Return the ways to write a person's name, in the form for comparing."""
    return {normal(each) for each in (person.name, *person.aliases)}


def same(person: Person, name: str) -> bool:
    """Tell whether *name* is the person's name or an alias, but for case."""
    return normal(name) in spellings(person)


def exact(people: Iterable[P], name: str) -> list[P]:
    """Return those of exactly this name or alias."""
    return [person for person in people if same(person, name)]


def look_up(
    people: Sequence[P], text: str, prefer: Callable[[P], bool] | None = None
) -> P:
    """Return the person that *text* means: exact, else a unique part of a name.

    Of several who bear one name those are meant of whom *prefer* is true; "Name,
    Affiliation" tells them apart as well.

    Raises:
        NotFoundError: nobody; whoever is near stands in the hint.
        UsageError: two or more could be meant.
    """
    found = _meant(people, text)
    if prefer is not None:
        better = [person for person in found if prefer(person)]
        found = [
            person
            for person in found
            if prefer(person) or not exact(better, person.name)
        ]
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(found, text)
    near = nearest(people, split(text)[0])
    raise NotFoundError(
        _("there is nobody called {name}").format(name=text),
        _("did you mean {name}?").format(name=near) if near else "",
    )


def _meant(people: Sequence[P], text: str) -> list[P]:
    """Return those whom *text* could mean: by the name, or by more than that."""
    if found := exact(people, text) or _in_part(people, text):
        return found
    name, more = split(text)
    if not more:
        return []
    there = exact(people, name) or _in_part(people, name)
    wanted = normal(more)
    whole = [
        person
        for person in there
        if wanted in map(normal, (*_marks(person), ", ".join(_marks(person))))
    ]
    return whole or [
        person for person in there if wanted in normal(person.affiliation or "")
    ]


def _in_part(people: Sequence[P], name: str) -> list[P]:
    wanted = normal(name)
    return [person for person in people if wanted and wanted in normal(person.name)]


def _several(people: Sequence[Person], text: str) -> UsageError:
    """Return the complaint that several could be meant, with what tells them apart."""
    names = [normal(person.name) for person in people]
    alike = [person for person in people if names.count(normal(person.name)) > 1]
    told = [
        ", ".join((person.name, *_marks(person))) if person in alike else person.name
        for person in people
    ]
    if not alike:
        hint = _("write more of the name")
    elif len(set(told)) == len(told):
        hint = _('write it as it stands here, in quotes: "NAME, AFFILIATION"')
    else:
        hint = _("nothing tells them apart: change or remove one in the file")
    return UsageError(
        _("{name} could be {people}").format(
            name=text, people=("; " if alike else ", ").join(told)
        ),
        hint,
    )


def _marks(person: Person) -> list[str]:
    """Return what tells a person apart from another of the same name."""
    marks = [person.affiliation, person.party, person.title]
    if isinstance(person, Member):
        if person.from_:
            marks.append(_("from {date}").format(date=person.from_))
        if person.until:
            marks.append(_("until {date}").format(date=person.until))
    return [each for each in marks if each]


def nearest(people: Iterable[Person], name: str) -> str:
    """Return the name on the list that is most like *name*, "" where none is near."""
    wanted = plain(name)
    scored = [(_likeness(plain(person.name), wanted), person) for person in people]
    score, person = max(scored, key=lambda each: each[0], default=(0.0, None))
    return person.name if person is not None and score >= NEAR else ""


def _likeness(listed: str, name: str) -> float:
    """Compare two names; one word alone with each word of the listed name.

    Words that two names share do not make them alike: many are called Lena.
    """
    from rapidfuzz import fuzz  # only where a name is not found at once

    parts = listed.split() if " " not in name else ()
    alike = [fuzz.ratio(part, name) for part in parts]
    return max(fuzz.ratio(listed, name), fuzz.token_sort_ratio(listed, name), *alike)


def plain(name: str) -> str:
    """Return a name for comparing, without accents and dots: åsa is asa."""
    text = unicodedata.normalize("NFKD", normal(name))
    return "".join(char for char in text if not unicodedata.combining(char))


def split(text: str) -> tuple[str, str]:
    """Divide "Name, Affiliation" at the first comma; no comma: no affiliation."""
    name, _comma, affiliation = " ".join(text.split()).partition(",")
    return name.strip(), affiliation.strip()


def written(text: str) -> Person:
    """Return the person whom free text names, whoever is listed."""
    name, affiliation = split(text)
    return _person(name, affiliation)


def typed(text: str, people: Sequence[Person]) -> tuple[Person, str]:
    """Return the person that free text means, and a remark for the user, or "".

    An exact match takes the listed person's affiliation if none is given, unless two
    of the name come from different places; a near miss is kept as typed.

    Raises:
        UsageError: there is no name in the text.
    """
    person = written(text)
    if not person.name:
        raise UsageError(_('"{text}" holds no name').format(text=text))
    if listed := exact(people, person.name):
        said = (person.affiliation, *(each.affiliation for each in listed))
        places = list(dict.fromkeys(filter(None, said)))
        name = listed[0].name
        if person.affiliation or len(places) <= 1:
            return _person(name, next(iter(places), None)), ""
        return _person(name, None), _("there is more than one {name}: {places}").format(
            name=name, places="; ".join(places)
        )
    near = nearest(people, person.name)
    remark = (
        _("{name} is on no list here; did you mean {near}?").format(
            name=person.name, near=near
        )
        if near
        else ""
    )
    return person, remark


def _person(name: str, affiliation: str | None) -> Person:
    if affiliation:
        return Person(name=name, affiliation=affiliation)
    return Person(name=name)
