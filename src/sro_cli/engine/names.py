"""Whom a name means: exactly, by a unique part, or nearly."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

from sro_cli.domain.errors import NotFoundError, UsageError
from sro_cli.domain.person import Person
from sro_cli.lang.messages import _

P = TypeVar("P", bound=Person)
NEAR = 80.0
"""How like (0–100) two spellings must be to be taken for a slip of one name."""


def normal(name: str) -> str:
    """Return a name for comparing: one form of letters, no case, single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def same(person: Person, name: str) -> bool:
    """Tell whether *name* is the person's name or an alias, but for case."""
    wanted = normal(name)
    return any(normal(each) == wanted for each in (person.name, *person.aliases))


def exact(people: Iterable[P], name: str) -> P | None:
    """Return the person of exactly this name or alias."""
    return next((person for person in people if same(person, name)), None)


def look_up(people: Sequence[P], name: str) -> P:
    """Return the person that *name* means: exact, else a unique part of a name.

    Raises:
        NotFoundError: nobody; whoever is near stands in the hint.
        UsageError: two or more could be meant.
    """
    found = exact(people, name)
    if found is not None:
        return found
    wanted = normal(name)
    parts = [person for person in people if wanted and wanted in normal(person.name)]
    if len(parts) == 1:
        return parts[0]
    if parts:
        raise UsageError(
            _("{name} could be {people}").format(
                name=name, people=", ".join(person.name for person in parts)
            ),
            _("write more of the name"),
        )
    near = nearest(people, name)
    raise NotFoundError(
        _("there is nobody called {name}").format(name=name),
        _("did you mean {name}?").format(name=near) if near else "",
    )


def nearest(people: Iterable[Person], name: str) -> str:
    """Return the name on the list that is most like *name*, "" where none is near."""
    wanted = _plain(name)
    scored = [(_likeness(_plain(person.name), wanted), person) for person in people]
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


def _plain(name: str) -> str:
    text = unicodedata.normalize("NFKD", normal(name))
    return "".join(char for char in text if not unicodedata.combining(char))


def split(text: str) -> tuple[str, str]:
    """Divide "Name, Affiliation" at the first comma; no comma: no affiliation."""
    name, _comma, affiliation = " ".join(text.split()).partition(",")
    return name.strip(), affiliation.strip()


def typed(text: str, people: Sequence[Person]) -> tuple[Person, str]:
    """Return the person that free text means, and a remark for the user, or "".

    An exact match takes the listed person's affiliation if none is given; a near miss
    is kept as typed.

    Raises:
        UsageError: there is no name in the text.
    """
    name, affiliation = split(text)
    if not name:
        raise UsageError(_('"{text}" holds no name').format(text=text))
    listed = exact(people, name)
    if listed is not None:
        said = affiliation or listed.affiliation
        return _person(listed.name, said), ""
    near = nearest(people, name)
    remark = (
        _("{name} is on no list here; did you mean {near}?").format(
            name=name, near=near
        )
        if near
        else ""
    )
    return _person(name, affiliation), remark


def _person(name: str, affiliation: str | None) -> Person:
    if affiliation:
        return Person(name=name, affiliation=affiliation)
    return Person(name=name)
