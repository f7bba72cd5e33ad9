"""The parts of a paper put together, so that none of its words is lost."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from sro_cli.imports.closing import read_closing
from sro_cli.imports.commissions import find_commissions
from sro_cli.imports.context import Context
from sro_cli.imports.draft import Draft, Habits, Unplaced
from sro_cli.imports.entry import EMPTY, Entry
from sro_cli.imports.groups import Group, Lists, read_groups
from sro_cli.imports.ledger import text_of, texts
from sro_cli.imports.naming import names_in
from sro_cli.imports.outline import Outline
from sro_cli.imports.plain import key_of, plain, unlooked, words_in
from sro_cli.imports.roll import (
    Roll,
    apply_footnotes,
    apply_roll,
    name_of,
    phrases_of,
    unlisted,
)
from sro_cli.imports.source import Block
from sro_cli.imports.when import Front
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

Table = dict[str, Any]


class Builder:
    """Puts a paper's parts together, and sees that none of its words is lost."""

    def __init__(
        self,
        parts: Outline,
        front: Front,
        context: Context,
        agenda: list[Entry],
    ) -> None:
        self.parts = parts
        self.front = front
        self.context = context
        self.agenda = agenda
        self.ledger = context.ledger

    def build(self) -> Draft:
        """Return the draft; what found no place is kept as notes, and reported."""
        lists = self._lists()
        people = [person for group in lists.groups for person in group.people]
        roll = Roll(people, self.ledger)
        groups = self._present(lists.groups, roll)
        apply_footnotes(lists, roll, self.context.labels, self.ledger)
        apply_roll(self.context, roll)
        phrases, signatures = read_closing(
            self.parts.closing,
            people if self.context.kind == "summons" else (),
            self.context.labels,
            self.ledger,
        )
        for entry in self._entries():
            if self.context.kind != "summons":
                entry.commissions += find_commissions(entry, self.context.year)
        self.front.invited += self.context.invited
        self.front.phrases |= phrases | phrases_of(roll)
        unplaced = list(self._keep_the_rest())
        meeting = self._meeting(groups)
        habits = self._habits(signatures)
        return Draft(
            self.context.kind,
            meeting,
            habits,
            tuple(self.ledger.unsure),
            (*unplaced, *self.ledger.left),
            self.ledger.coverage(texts((meeting, habits._asdict()))),
        )

    def _entries(self) -> Iterator[Entry]:
        for entry in self.agenda:
            yield entry
            yield from entry.items

    def _lists(self) -> Lists:
        known = [
            person["name"] for entry in self._entries() for person in entry.presenters
        ]
        return read_groups(self.front.people, self.context.labels, self.ledger, known)

    def _present(self, found: list[Group], roll: Roll) -> list[Group]:
        """Return the groups, with those who are absent in their places.

        Who is listed as absent and nowhere else was called too; guests are no group,
        and who is replaced is named with the one who came.
        """
        replaced = {key_of(name_of(person.get("replaces"))) for person in roll.people}
        groups = [each for each in found if not each.away and each.means != "invited"]
        for group in found:
            if group.means == "invited":
                self.front.invited += group.people
            elif group.away:
                unlisted = self._unlisted(group, groups)
                # a list of its own stays one; a line names who else was called
                rest = [
                    person
                    for person in unlisted
                    if group.alone or key_of(person["name"]) not in replaced
                ]
                self.ledger.said([each for each in unlisted if each not in rest])
                if len(groups) == 1 and not group.alone:
                    groups[0].people += rest
                elif rest:
                    group.people = rest
                    groups.append(group)
        self._officers(groups)
        for group in groups:
            role = _role_of(group)
            if role and len(group.people) == 1:
                group.people[0].setdefault("role", role)
        _secretary(groups)
        return groups

    def _unlisted(self, group: Group, others: list[Group]) -> list[Table]:
        """Mark those of a list of absentees; return who is on no other list."""
        roll = Roll((each for group in others for each in group.people), self.ledger)
        rest = []
        for person in roll.parted(group.people):
            listed = roll.named(person["name"]) or roll.near(person["name"])
            if listed is not None and key_of(listed["name"]) != key_of(person["name"]):
                self.ledger.doubt(group.line, unlisted(person["name"], roll))
                self.ledger.fragment(group.line, person["name"])
            if listed is None:
                person["attendance"] = group.away
                rest.append(person)
            else:
                self.ledger.said(person)
                for key in ("party", "title", "affiliation"):
                    if key in person:
                        listed.setdefault(key, person[key])
                listed["attendance"] = person.get("attendance", group.away)
                if "substitute" in person:
                    listed["substitute"] = person["substitute"]
        return rest

    def _officers(self, groups: list[Group]) -> None:
        """Give roles to those whom the head names with them."""
        people = Roll((each for group in groups for each in group.people), self.ledger)
        for words, piece, person in self.front.officers:
            listed = people.named(person["name"])
            if listed is not None:
                listed.setdefault("role", person["role"])
                self.ledger.explain(piece.line, plain(piece.text))
            elif self.context.kind == "summons" and groups:
                # whom to call about it: nobody said that they will be there
                self.ledger.fragment(piece.line, plain(piece.text))
            else:
                groups.append(Group(words, people=[person], line=piece.line))

    def _keep_the_rest(self) -> Iterator[Unplaced]:
        """Keep what found no place as notes of the item that it stands at."""
        key = "text" if self.context.kind == "summons" else "notes"
        closing = {block.line for block in self.parts.closing}
        places = sorted((entry.line, at) for at, entry in enumerate(self.agenda))
        for block in list(self.ledger.open()):
            line = block.line
            before = bisect_right(places, (line, len(places)))
            at = places[before - 1][1] if before else 0
            kept = self._open_parts(block)
            getattr(self.agenda[at], key).extend(kept)
            if line in closing:
                reason = _("stands behind the agenda")
            elif before:
                reason = _("has no place in the item that is known")
            else:
                reason = _("has no place in the head that is known")
            text = "; ".join(map(text_of, kept))
            yield Unplaced(line, text, reason, f"items[{at}].{key}")

    def _open_parts(self, block: Block) -> list[Block]:
        """Return what of a block has no place: all of it, or fragments."""
        if self.ledger.missing(block) or block.line not in self.ledger.fragments:
            return [_as_text(self._open_rows(block))]
        return [Block(block.line, text) for text in self.ledger.fragments[block.line]]

    def _open_rows(self, block: Block) -> Block:
        """Return a table with those of its rows that say what has no place."""
        missing = self.ledger.missing(block)
        rows = [
            row
            for row in block.rows
            if any(word in missing for cell in row for word in words_in(cell))
        ]
        return block._replace(rows=tuple(rows)) if rows else block

    def _meeting(self, groups: list[Group]) -> Table:
        front = self.front
        table: Table = {
            "date": front.date,
            "start": front.start,
            "end": front.end,
            "place": front.place,
            "link": front.link,
            "invited": front.invited,
            "participants": [
                {
                    key: value
                    for key, value in (
                        ("heading", group.heading),
                        ("subheading", group.subheading),
                        ("people", group.people),
                    )
                    if value
                }
                for group in groups
            ],
            "items": [entry.plain() for entry in self.agenda],
        }
        return {key: value for key, value in table.items() if value not in EMPTY}

    def _habits(self, signatures: list[Table]) -> Habits:
        front, house = self.front, dict(self.context.house)
        if self.context.deciding:
            house |= (
                {"position": house.pop("decisions", "")} if "decisions" in house else {}
            )
        labels = {**front.labels, **house, **self._title_label()}
        name, title = front.title.name, front.title.title
        title = front.body_title or title
        if not name and front.body_title:
            name = names_in(front.body_title)[0]
        return Habits(
            name,
            title,
            self.parts.numbered,
            labels,
            dict(front.phrases),
            dict(front.style),
            tuple(signatures),
        )

    def _title_label(self) -> Table:
        """Return the paper's title as a label, where it is another than ours."""
        title = self.front.title
        if not title.words:
            return {}
        key = "title_summons" if title.kind == "summons" else "title_minutes"
        between = f" {title.between.strip()}" if title.between else ""
        named = " {name}" if title.name or title.title else ""
        return {key: f"{title.words}{between}{named}"}


def _secretary(groups: list[Group]) -> None:
    """Give the role to the one whose title says it ("nämndsekreterare")."""
    people = [person for group in groups for person in group.people]
    if any(person.get("role") == "secretary" for person in people):
        return
    ends = reading().people["secretary"][0]
    titled = [
        person
        for person in people
        if str(person.get("title", "")).casefold().endswith(ends)
    ]
    if len(titled) == 1:
        titled[0].setdefault("role", "secretary")


def _role_of(group: Group) -> str:
    """Return the role that a group's heading names: "Sekreterare"."""
    table = reading().people
    roles = {"chair": "chair", "vice_chair": "vice-chair", "secretary": "secretary"}
    key = key_of(group.subheading or group.heading)
    return next((roles[name] for name in roles if key in map(key_of, table[name])), "")


def _as_text(block: Block) -> Block:
    """Return a block that keeps all its words as prose."""
    return block._replace(
        heading=0, text=unlooked(block.text) if block.heading else block.text
    )
