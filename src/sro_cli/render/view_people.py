"""People on paper: lines of the list, names in a sentence, signatures."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sro_cli.domain.errors import NotFoundError
from sro_cli.domain.person import Participant, Person
from sro_cli.engine.listing import listing
from sro_cli.engine.people.roll import AWAY, Replacement, roll
from sro_cli.lang.messages import _
from sro_cli.render.paper import Paper

PRINTED_ROLES = ("chair", "vice-chair")

LONGEST_LIST = 60
"""As many lines as are set in two columns that we break ourselves."""

PERSON_LINE = 46
HEADING_LINE = 38
"""Characters that fit on a line of a column."""


def person_view(person: Person, paper: Paper) -> dict[str, Any]:
    """Return the fields of a person, in a list or as a presenter."""
    in_meeting = person if isinstance(person, Participant) else None
    replaced = in_meeting.replaces if in_meeting else None
    roles = paper.words.roles
    return {
        "name": person.name,
        "party": person.party or "",
        "title": person.title or "",
        "affiliation": person.affiliation or "",
        "role": roles[person.role] if person.role in PRINTED_ROLES else "",
        "description": description(person),
        "attendance": (
            paper.words.attendance[in_meeting.attendance] if in_meeting else ""
        ),
        "substitute": (in_meeting.substitute or "") if in_meeting else "",
        "replaces": replaced.name if replaced else "",
    }


def description(person: Person) -> str:
    """Return title and affiliation: "direktör Västra förbundet"."""
    return " ".join(part for part in (person.title, person.affiliation) if part)


def full_name(person: Person) -> str:
    """Return a person for a line of names: "Eva Ek, Regionen"."""
    name = f"{person.name} ({person.party})" if person.party else person.name
    return ", ".join(part for part in (name, description(person)) if part)


def names_line(people: Iterable[Person], paper: Paper) -> str:
    """Return people on a line: "Eva Ek, Regionen, och Ulf Berg"."""
    return listing([full_name(person) for person in people], paper.words)


def groups_view(paper: Paper) -> list[dict[str, Any]]:
    """Return the people who are called, by group; a repeated heading is empty.

    A subheading without a heading is one: the outline must not skip a level.
    """
    groups: list[dict[str, Any]] = []
    heading = subheading = ""
    for group in paper.meeting.participants:
        above, below = group.heading, group.subheading or ""
        if not above.strip():
            above, below = below, ""
        same = above == heading
        groups.append(
            {
                "heading": "" if same else above,
                "subheading": "" if same and below == subheading else below,
                "new_column": False,
                "people": [person_view(person, paper) for person in group.people],
            }
        )
        heading, subheading = above, below
    column = second_column(groups)
    if column is not None:
        groups[column]["new_column"] = True
    return groups


def second_column(groups: Sequence[dict[str, Any]]) -> int | None:
    """Return the index of the group that begins the second column.

    It is the one that begins nearest to half of the lines; one with a main heading is
    preferred where it makes the columns but a sixth of the lines less even. None where
    too few groups with a heading or too many lines leave nothing to choose.
    """
    starts: list[int] = []
    lines = 0
    for group in groups:
        starts.append(lines)
        lines += _lines(group["heading"], HEADING_LINE)
        lines += _lines(group["subheading"], HEADING_LINE)
        lines += sum(_lines(_listed(each), PERSON_LINE) for each in group["people"])
    headed = [
        i
        for i, group in enumerate(groups)
        if i and (group["heading"] + group["subheading"]).strip()
    ]
    if not headed or lines > LONGEST_LIST:
        return None
    main = [i for i in headed if groups[i]["heading"].strip()]
    near = [i for i in main if abs(2 * starts[i] - lines) * 3 <= lines]
    return min(near or headed, key=lambda i: abs(2 * starts[i] - lines))


def _lines(text: str, width: int) -> int:
    return -(-len(text) // width)


def _listed(person: dict[str, Any]) -> str:
    """Return the text of a person's line, as long as templates print it."""
    name = (
        f"{person['name']} ({person['party']})" if person["party"] else person["name"]
    )
    return ", ".join(
        part for part in (name, person["description"], person["role"]) if part
    )


def absence_view(paper: Paper) -> list[dict[str, Any]]:
    """Return a line for each kind of absence that somebody has."""
    away = roll(paper.meeting).away
    return [
        {
            "label": paper.wording.label(kind),
            "names": listing([person.name for person in away[kind]], paper.words),
        }
        for kind in AWAY
        if away[kind]
    ]


def replacements_view(paper: Paper) -> list[str]:
    """Return a sentence, a line of Markdown, for each who stands in for somebody.

    Who stands on the list is named alone; others with what is typed of them, between
    commas: "Lena Ås, Regionen, ersätter Ulf Berg under dagens möte."
    """
    meeting = paper.meeting
    listed = {person.name for person in meeting.everybody}
    return [
        sentence
        for each in roll(meeting).replacements
        if (sentence := _replacement(each, listed, paper))
    ]


def _replacement(each: Replacement, listed: set[str], paper: Paper) -> str:
    names = {
        "substitute": _in_sentence(each.substitute, listed),
        "absent": _in_sentence(each.absent, listed),
    }
    sentence = paper.wording.phrase("substitute", **names)
    # the comma behind an insertion goes where the sentence pauses or ends anyway
    return re.sub(r",(?=\s*(?:[,.;:!?)]|$))", "", sentence)


def named_in_replacement(sentence: str, paper: Paper) -> tuple[str, str]:
    """Return whom a sentence of `replacements_view` tells to be absent, and who comes.

    Raises:
        NotFoundError: the sentence is not built like the body's phrase.
    """
    marks = {"substitute": "\x00", "absent": "\x01"}
    pattern = re.escape(paper.wording.phrase("substitute", **marks).rstrip(". "))
    pattern = pattern.replace("\x00", "(?P<who>.+?),?").replace(
        "\x01", "(?P<absent>.+?)"
    )
    plain = re.sub(r"\\(.)", r"\1", sentence).strip().rstrip(".")
    found = re.fullmatch(pattern, plain)
    if not found:
        raise NotFoundError(
            _("«{text}» does not say who replaces whom").format(text=sentence)
        )
    return found["absent"].split(",")[0].strip(), found["who"].strip()


def _in_sentence(person: Person, listed: set[str]) -> str:
    if person.name in listed:
        return as_markdown(person.name)
    full = full_name(person)
    return as_markdown(full + "," if "," in full else full)


def as_markdown(text: str) -> str:
    """Return plain text as Markdown that shows it unchanged."""
    return re.sub(r"([\\`*_\[\]<>~&|])", r"\\\1", text)


def signatures_view(paper: Paper) -> list[dict[str, Any]]:
    """Return who signs a summons; a role that nobody has leaves its signature out."""
    if paper.is_minutes:
        return []
    by_role: dict[str, str] = {}
    for person in paper.meeting.everybody:
        if person.role:
            by_role.setdefault(person.role, person.name)
    signed = [each for each in paper.case.body.signatures if each.role in by_role]
    return [
        {
            "name": by_role[each.role],
            "lines": list(each.lines),
            "new_column": len(signed) > 1 and index == (len(signed) + 1) // 2,
        }
        for index, each in enumerate(signed)
    ]
