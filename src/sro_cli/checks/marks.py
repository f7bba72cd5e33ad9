"""What stands about people in a meeting's lists, and how a finding names it."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Participant
from sro_cli.domain.problem import Path
from sro_cli.lang.messages import _


class Mark(NamedTuple):
    """A heading, or somebody's title or affiliation; *whose* is a name, "" for none."""

    path: Path
    text: str
    whose: str

    @property
    def name(self) -> str:
        """What a finding calls it."""
        if not self.whose:
            return _("a heading of the list")
        if self.path[-1] == "title":
            return _("the title of {name}").format(name=self.whose)
        return _("the affiliation of {name}").format(name=self.whose)


def marks(meeting: Meeting) -> Iterator[Mark]:
    """Yield what readers read in the lists of a meeting, beside names."""
    for at, group in enumerate(meeting.participants):
        path: Path = ("participants", at)
        if group.heading:
            yield Mark((*path, "heading"), group.heading, "")
        if group.subheading:
            yield Mark((*path, "subheading"), group.subheading, "")
        yield from _of(group.people, (*path, "people"))
    yield from _of(meeting.invited, ("invited",))


def marked(meeting: Meeting) -> list[str]:
    """Return the texts of all `marks`, each once: at little cost, for large lists."""
    people, groups = meeting.everybody, meeting.participants
    found = dict.fromkeys([each.affiliation for each in people])
    found |= dict.fromkeys([each.title for each in people])
    found |= dict.fromkeys([each.heading for each in groups])
    found |= dict.fromkeys([each.subheading for each in groups])
    return [each for each in found if each]


def _of(people: tuple[Participant, ...], base: Path) -> Iterator[Mark]:
    for at, person in enumerate(people):
        if person.title:
            yield Mark((*base, at, "title"), person.title, person.name)
        if person.affiliation:
            yield Mark((*base, at, "affiliation"), person.affiliation, person.name)
