"""Lists of people: who is a person, and who stands under which heading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.people_lines import AWAY, Entry, entry_of, settled
from sro_cli.imports.persons import told
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import key_of, plain, words_in
from sro_cli.lang.reading import reading

Person = dict[str, Any]


@dataclass(slots=True, eq=False)
class Group:
    """People under a heading and perhaps a heading within it."""

    heading: str = ""
    subheading: str = ""
    people: list[Person] = field(default_factory=list)
    away: str = ""
    means: str = ""
    alone: bool = False
    line: int = 0
    within: int = 0


class Lists(NamedTuple):
    """The groups, the lines that are none of theirs, and people with a footnote."""

    groups: list[Group]
    rest: list[Piece]
    marked: dict[str, list[Person]]


def read_groups(
    found: Sequence[Piece], labels: Labels, ledger: Ledger, known: Iterable[str]
) -> Lists:
    """Sort the lines of a head into groups of people.

    *known* are names that the paper has elsewhere: they are people here too.
    """
    names = {key_of(name) for name in known}
    entries = [entry_of(piece, labels, names) for piece in found]
    entries = list(settled(entries))
    return _Sorter(entries, ledger).sort()


class _Sorter:
    """Puts people under their headings, in one or two levels."""

    def __init__(self, entries: Sequence[Entry], ledger: Ledger) -> None:
        self.entries = entries
        self.ledger = ledger
        self.lists = Lists([], [], {})
        self._heading = ""
        self._subheading = ""
        self._fresh = False
        self._levels = 0
        self._above = 0

    def sort(self) -> Lists:
        """Return the groups that hold people; the other lines are none of theirs."""
        for at, entry in enumerate(self.entries):
            if entry.heading:
                self._take_heading(at, entry)
            if entry.people:
                self._take_people(entry)
            elif not entry.heading:
                self.lists.rest.append(entry.piece)
        groups = [group for group in self.lists.groups if group.people]
        self._settle(groups)
        return self.lists._replace(groups=groups)

    def _settle(self, groups: Sequence[Group]) -> None:
        """Say of the headings that have people what became of their words."""
        for group in groups:
            if group.away:
                self.ledger.explain(group.line, group.heading)
            else:
                self.ledger.keep(group.line, group.subheading or group.heading)
            if group.subheading:
                # it may stand over several: its line is kept once
                missing = self.ledger.missing(self.ledger.blocks[group.within])
                if any(word in missing for word in words_in(group.heading)):
                    self.ledger.keep(group.within, group.heading)

    def _take_heading(self, at: int, entry: Entry) -> None:
        """Begin a group; a heading that follows a heading is one within it."""
        label = entry.label
        bare = plain(entry.piece.text).rstrip(": ")
        words = plain(label.words) if label else bare
        following = self.entries[at + 1] if at + 1 < len(self.entries) else None
        above = bool(
            following is not None
            and following.heading
            and not following.people
            and not entry.people
            and not (following.label and following.label.means in AWAY)
        )
        if above:
            self._heading, self._subheading, self._levels = words, "", 2
            self._above = entry.piece.line
        elif self._levels == 2 and (self._fresh or key_of(words) in self._within()):  # noqa: PLR2004 (two levels)
            self._subheading = words
        else:
            self._heading, self._subheading, self._levels = words, "", 1
        self._fresh = above
        away = AWAY.get(label.means, "") if label else ""
        self.lists.groups.append(
            Group(
                self._heading,
                self._subheading,
                away=away,
                means=label.means if label else "",
                alone=label is not None and label.alone,
                line=entry.piece.line,
                within=self._above if self._levels == 2 else 0,  # noqa: PLR2004
            )
        )

    def _within(self) -> set[str]:
        """Return headings that stand within others: by the language, and here."""
        found = {key_of(each) for each in reading().lists["headings"]}
        return found | {
            key_of(group.subheading) for group in self.lists.groups if group.subheading
        }

    def _take_people(self, entry: Entry) -> None:
        if not self.lists.groups:
            self.lists.groups.append(Group(line=entry.piece.line))
        group = self.lists.groups[-1]
        label, line = entry.label, entry.piece.line
        people = [dict(found.person) for found in entry.people]
        self.ledger.value(line, label.value if label else entry.piece.text, people)
        for found, person in zip(entry.people, people, strict=True):
            group.people.append(person)
            told(found, line, self.ledger, entry.piece.text)
            if found.mark:
                self.lists.marked.setdefault(found.mark, []).append(person)
